//! A small plan that is strong in every criterion: tests vary it.

use europlan::plan::{
    Activity, ActivityKind, ActivityState, Audience, Change, Direction, Goal, Id, Indicator, Kind,
    Language, Need, Partner, PartnerKind, PartnerState, Plan, Platform, PlatformName, Rhythm,
    SchoolKind, Sharing, Task,
};

pub(crate) fn id(kind: Kind, number: u32) -> Id {
    Id { kind, number }
}

/// The plan. Nothing in it is to be mended.
pub(crate) fn plan() -> Plan {
    let mut plan = Plan {
        needs: needs(),
        goals: goals(),
        activities: activities(),
        last_number: 100,
        ..Plan::default()
    };
    school(&mut plan);
    around(&mut plan);
    plan
}

fn school(plan: &mut Plan) {
    plan.about.title = "Reading in two languages".into();
    plan.about.language = Some(Language::En);
    plan.about.period_start = "2027-09".into();
    plan.about.period_end = "2030-08".into();
    plan.school.name = "Sint-Jozef".into();
    plan.school.kinds = vec![SchoolKind::Secondary];
    plan.school.country = vec!["BE".into()];
    plan.school.pupils = "450".into();
    plan.school.staff = "60".into();
    plan.school.figures_year = "2026-2027".into();
    plan.status.situation = "We teach 450 young people in a small harbour town; four in ten speak \
        another language at home."
        .into();
    plan.status.experience =
        "In 2024 one teacher took a language course in Lyon. Since 2025 two classes \
        write letters with a class in Turku, and both sides want to meet."
            .into();
    plan.status.competences = "Six colleagues speak French well, two speak Finnish.".into();
    plan.vision.picture =
        "In 2030 a lesson in another language is an ordinary part of the week.".into();
    plan.vision.by = "2030".into();
    plan.vision.policy = "It carries out chapter two of our school plan.".into();
    plan.vision.everyone = "Books in four languages lie in each classroom.".into();
}

fn needs() -> Vec<Need> {
    let need = |number, title: &str, evidence: &str| Need {
        id: id(Kind::Need, number),
        title: title.to_owned(),
        evidence: evidence.to_owned(),
        ..Need::default()
    };
    vec![
        need(
            1,
            "Half of the first years do not read for pleasure",
            "Reading survey of May 2026: 51 %",
        ),
        need(
            2,
            "Teachers of other subjects avoid texts in French",
            "Interviews with 20 teachers in 2026",
        ),
    ]
}

fn goals() -> Vec<Goal> {
    let goal = |number: u32, title: &str, counted: &str, baseline: &str, target: &str| Goal {
        id: id(Kind::Goal, number),
        title: title.to_owned(),
        explanation: "We look at it with the whole team each June.".to_owned(),
        needs: vec![id(Kind::Need, number)],
        innovation: "Reading partners from another country did not exist before.".to_owned(),
        indicators: vec![Indicator {
            id: id(Kind::Indicator, number),
            counted: counted.to_owned(),
            direction: Some(Direction::Rise),
            baseline: baseline.into(),
            baseline_date: "2026-05".into(),
            target: target.into(),
            by: "2030-05".into(),
            method: "Yearly survey".to_owned(),
            ..Indicator::default()
        }],
        by: "2030-05".into(),
        responsible: "Head of languages".to_owned(),
    };
    vec![
        goal(
            1,
            "Seven in ten first years read a book a month",
            "first years who read monthly",
            "49 %",
            "70 %",
        ),
        goal(
            2,
            "Fifteen teachers use a French text each term",
            "teachers who use French texts",
            "4",
            "15",
        ),
    ]
}

fn activities() -> Vec<Activity> {
    let activity = |number: u32, kind: ActivityKind, title: &str, start: &str| Activity {
        id: id(Kind::Activity, number),
        title: title.to_owned(),
        kind: Some(kind),
        goals: vec![id(Kind::Goal, 1 + number % 2)],
        state: Some(ActivityState::Planned),
        start: start.into(),
        responsible: "Coordinator".to_owned(),
        ..Activity::default()
    };
    let mut shadowing = activity(
        1,
        ActivityKind::JobShadowing,
        "Two colleagues watch lessons in Turku",
        "2027-10",
    );
    shadowing.staff = "2".into();
    shadowing.days = "5".into();
    shadowing.countries = vec!["FI".into()];
    shadowing.partners = vec![id(Kind::Partner, 1)];
    shadowing.next_step = "They prepare the week of the class.".into();
    let mut online = activity(
        2,
        ActivityKind::VirtualExchange,
        "Two classes read one book online",
        "2027-11",
    );
    online.rhythm = Some(Rhythm::Yearly);
    let mut course = activity(
        3,
        ActivityKind::Course,
        "Course on reading in a second language",
        "2028-03",
    );
    course.staff = "4".into();
    course.days = "5".into();
    course.countries = vec!["FR".into()];
    let mut week = activity(
        4,
        ActivityKind::GroupMobility,
        "A class reads for a week in Turku",
        "2029-04-10",
    );
    week.end = "2029-04-15".into();
    week.pupils = "12".into();
    week.accompanying = "2".into();
    week.fewer_opportunities = "5".into();
    week.days = "6".into();
    week.countries = vec!["FI".into()];
    week.partners = vec![id(Kind::Partner, 1)];
    let mut at_home = activity(
        5,
        ActivityKind::Local,
        "Reading hour for each year group",
        "2027-2028",
    );
    at_home.rhythm = Some(Rhythm::Yearly);
    vec![shadowing, online, course, week, at_home]
}

fn around(plan: &mut Plan) {
    plan.partners.push(Partner {
        id: id(Kind::Partner, 1),
        name: "Puolalan koulu".to_owned(),
        kind: Some(PartnerKind::School),
        country: vec!["FI".into()],
        town: "Turku".to_owned(),
        state: Some(PartnerState::Agreed),
        ..Partner::default()
    });
    plan.platforms.push(Platform {
        id: id(Kind::Platform, 1),
        platform: Some(PlatformName::Etwinning),
        purpose: "Letters and one book a year".to_owned(),
        ..Platform::default()
    });
    plan.network.steps = "First one class, then a second one, then a school nearby.".into();
    plan.europe.added_value = "Nobody near us teaches reading in two languages.".into();
    plan.europe.inclusion = "A fund pays the journey of five young people.".into();
    plan.sharing.push(Sharing {
        id: id(Kind::Sharing, 1),
        what: "What we learnt".to_owned(),
        channel: "Evening in the library".to_owned(),
        audience: vec![Audience::Community],
        when: "2029-06".into(),
        who: "Head of languages".to_owned(),
    });
    plan.changes.push(Change {
        id: id(Kind::Change, 1),
        what: "A reading hour stands in the timetable".to_owned(),
        owner: "Head teacher".to_owned(),
        by: "2029-09".into(),
    });
    plan.tasks.push(Task {
        id: id(Kind::Task, 1),
        role: "Coordinator".to_owned(),
        task: "Keeps the contacts".to_owned(),
    });
    plan.follow_up.evaluation = "The team looks at the figures each January and June.".into();
}
