//! Plans of three sizes: a normal one, and the same kind of plan ten and a hundred times as large.

use europlan::plan::questions::{self, Editor, Owner};
use europlan::plan::{AnswerMut, Country, Id, Kind, Of, Place, Plan};

/// The sizes: a name, and how many times the normal plan.
pub(crate) const SIZES: [(&str, usize); 3] =
    [("normal", 1), ("ten times", 10), ("hundred times", 100)];

/// The characters of a normal plan.
const CHARACTERS: usize = 15_000;

const SENTENCE: &str =
    "Onze leerlingen lezen en schrijven in twee talen, samen met een partnerschool. ";

/// A plan of 4 goals, 12 activities and 15,000 characters, times `times`.
pub(crate) fn plan(times: usize) -> Plan {
    let mut plan = Plan::default();
    for (kind, count) in [
        (Kind::Need, 4),
        (Kind::Goal, 4),
        (Kind::Activity, 12),
        (Kind::Partner, 6),
        (Kind::Project, 3),
        (Kind::Sharing, 4),
        (Kind::Change, 3),
        (Kind::Task, 4),
        (Kind::Risk, 3),
    ] {
        for _ in 0..count * times {
            plan.add(kind, None);
        }
    }
    for goal in plan.ids(Kind::Goal) {
        plan.add(Kind::Indicator, Some(goal));
    }
    let places = places(&plan);
    let long = places
        .iter()
        .filter(|(_, editor)| *editor == Editor::Lines)
        .count();
    let length = CHARACTERS * times / long;
    for (at, (place, editor)) in places.iter().enumerate() {
        answer(&mut plan, *place, *editor, at, length);
    }
    plan
}

/// The places of all answers, with how each is answered.
fn places(plan: &Plan) -> Vec<(Place, Editor)> {
    let mut owners: Vec<(Owner, Of)> = Of::SINGLE
        .into_iter()
        .map(|of| (Owner::One(of), of))
        .collect();
    for kind in Kind::ALL {
        owners.extend(
            plan.ids(kind)
                .into_iter()
                .map(|id| (Owner::Each(kind), Of::Item(id))),
        );
    }
    let asked = |(owner, of): (Owner, Of)| {
        questions::of(owner).map(move |question| (Place::new(of, question.field), question.editor))
    };
    owners.into_iter().flat_map(asked).collect()
}

fn answer(plan: &mut Plan, place: Place, editor: Editor, at: usize, length: usize) {
    let linked: Vec<Id> = match editor {
        Editor::Links(kind) => plan.ids(kind).into_iter().skip(at % 4).take(1).collect(),
        _ => Vec::new(),
    };
    let words = match editor {
        Editor::Lines => SENTENCE.chars().cycle().take(length).collect(),
        Editor::Date if place.field.contains("start") => format!("{}-09", 2027 + at % 3),
        Editor::Date => format!("{}-06", 2028 + at % 3),
        Editor::Amount => format!("{}", 2 + at % 20),
        _ => format!("{} {}", &SENTENCE[..20], at),
    };
    match plan.answer_mut(place) {
        Some(AnswerMut::Text(text)) => *text = words,
        Some(AnswerMut::Choice(choice)) => {
            let codes = choice.list().codes;
            choice.choose(codes.get(at % codes.len()).copied());
        }
        Some(AnswerMut::Choices(choices)) => {
            let codes = choices.list().codes;
            choices.toggle(codes[at % codes.len()]);
        }
        Some(AnswerMut::Countries(countries)) => *countries = vec![Country::from("BE")],
        Some(AnswerMut::Links(links)) => *links = linked,
        None => {}
    }
}
