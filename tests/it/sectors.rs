//! An invented school for each field of education, and what its answers for short-term projects look like when pasted.

use europlan::answers::{self, Sheet};
use europlan::catalogue::Catalogue;
use europlan::plan::{
    Activity, ActivityKind, Applicant, Audience, Country, Id, Kind, Plan, SchoolKind, Sharing,
    YesNo,
};
use europlan::store;
use europlan::text::shipped;

/// A school that answers everything the forms ask, with the kinds of activity of its field.
fn school(kind: SchoolKind, activities: &[(ActivityKind, &str)]) -> Plan {
    let mut plan = store::example("en");
    plan.school.kinds = vec![kind];
    if kind == SchoolKind::Adult {
        plan.school.applicant = Some(Applicant::AdultCentre);
    }
    "Bakery, hotel and kitchen, care.".clone_into(&mut plan.school.programmes);
    plan.funding.experience = "12".into();
    plan.funding.start = "".into();
    let goal = plan.goals[0].id;
    plan.activities = activities
        .iter()
        .zip(901..)
        .map(|((kind, days), number)| Activity {
            id: Id {
                kind: Kind::Activity,
                number,
            },
            title: format!("A stay of {days} days in Vejle"),
            kind: Some(*kind),
            goals: vec![goal],
            start: "2028-03".into(),
            days: (*days).into(),
            countries: vec![Country::from("DK")],
            town: "Vejle".to_owned(),
            pupils: if kind.is_pupil_mobility() { "4" } else { "" }.into(),
            staff: if kind.is_staff_mobility() { "2" } else { "" }.into(),
            who: "Learners of the last year.".to_owned(),
            content: "Work beside colleagues in two kitchens.".to_owned(),
            selection: "Everybody may apply. Two places are kept.".to_owned(),
            results: "A menu of the week in two languages.".to_owned(),
            green: Some(YesNo::Yes),
            ..Activity::default()
        })
        .collect();
    plan.sharing = vec![Sharing {
        id: Id {
            kind: Kind::Sharing,
            number: 950,
        },
        what: "What we cooked and what it cost".to_owned(),
        channel: "An evening in the dining room".to_owned(),
        audience: vec![Audience::OtherSchools, Audience::Community],
        when: "2028-06".into(),
        who: "The kitchen team".to_owned(),
    }];
    plan
}

fn schools() -> [(&'static str, Plan); 3] {
    use ActivityKind::{
        Course, ErasmusPro, GroupMobility, JobShadowing, PupilShort, SkillsCompetition,
        WorkPlacement,
    };
    [
        (
            "ka122-sch",
            school(
                SchoolKind::Secondary,
                &[(JobShadowing, "5"), (GroupMobility, "6"), (Course, "5")],
            ),
        ),
        (
            "ka122-vet",
            school(
                SchoolKind::Vocational,
                &[
                    (WorkPlacement, "21"),
                    (ErasmusPro, "100"),
                    (SkillsCompetition, "3"),
                ],
            ),
        ),
        (
            "ka122-adu",
            school(
                SchoolKind::Adult,
                &[(GroupMobility, "5"), (PupilShort, "7"), (JobShadowing, "4")],
            ),
        ),
    ]
}

/// Facts stand below each other with their labels; nothing is strung together that the school did not write so.
#[test]
fn answers_can_be_pasted_as_they_are() {
    for (form, plan) in schools() {
        let written = store::to_text(&plan);
        for tag in shipped() {
            let texts = europlan::wording::texts_for(tag, &plan);
            let form = Catalogue::shipped().form(form).unwrap();
            let sheet = Sheet::new(&plan, &texts, form);
            for entry in &sheet.entries {
                let place = format!("{tag} {} {}:\n{}", form.id, entry.question.id, entry.text());
                for line in entry.text().lines() {
                    for (at, _) in line.match_indices("; ") {
                        let around: String = line[at..].chars().take(12).collect();
                        assert!(written.contains(&around), "strung together: {place}");
                    }
                    let first = line.chars().next();
                    let is_small = first.is_some_and(char::is_lowercase);
                    assert!(!is_small || line.starts_with("eTwinning"), "{place}");
                }
            }
            let text = |question: &str| {
                let mut entries = sheet.entries.iter();
                let found = entries.find(|entry| entry.question.id == question);
                found.unwrap().text().to_owned()
            };
            let say = |key: &str| texts.say(key).into_owned();
            let community = say("audience-community").to_lowercase();
            let outside = [
                ": An evening in the dining room\n".to_owned(),
                format!(": {}, {community}\n", say("audience-other_schools")),
            ];
            let shared = text("122.20");
            assert!(outside.iter().all(|part| shared.contains(part)), "{shared}");
            assert!(text("122.5").starts_with("12 "), "years of experience");
            assert_eq!(sheet.progress().over, 0);
            assert_eq!(text("122.12").lines().count(), 4, "a row for each activity");
            if let Some(folder) = std::env::var_os("ANSWERS") {
                let text = answers::text(&sheet, &plan, &texts, crate::support::today());
                let path = std::path::Path::new(&folder).join(format!("{}-{tag}.txt", form.id));
                std::fs::write(path, text).unwrap(); // to be read by a person
            }
        }
    }
}
