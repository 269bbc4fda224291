//! What places, items and findings are called in a language: joins plan and check with the locales.

mod check;
pub mod facts;
pub mod funding;
pub mod kept;
pub mod next;

pub use check::{
    asked, card, card_finding, card_help, evidence, finding, finding_help, level, lift,
    open_points, point,
};

pub use crate::check::people::Abroad;
use crate::plan::compare::{Given, Pick};
use crate::plan::{
    Activity, ActivityKind, Answer, Choice, Id, Language, Listed, Of, Place, Plan, SchoolKind,
    questions,
};
use crate::text::{Texts, shipped};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{LazyLock, OnceLock};

/// The words of a language, which say pupil or adult learner as the plan's school does.
pub fn texts_for(tag: &str, plan: &Plan) -> Texts {
    let mut texts = Texts::new(tag);
    texts.set_adult_learners(has_adult_learners(plan));
    texts
}

/// The lines of the help and example texts of all questions in a language, for the check; `None` for a language that
/// the program does not speak.
pub fn help(language: Language) -> Option<&'static BTreeSet<String>> {
    type Lines = OnceLock<BTreeSet<String>>;
    static HELP: LazyLock<BTreeMap<&'static str, Lines>> = LazyLock::new(|| {
        shipped()
            .into_iter()
            .map(|tag| (tag, Lines::new()))
            .collect()
    });
    let tag = language.code();
    Some(HELP.get(tag)?.get_or_init(|| help_lines(tag)))
}

fn help_lines(tag: &str) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    let mut texts = Texts::new(tag);
    for adult in [false, true] {
        texts.set_adult_learners(adult);
        for question in questions::QUESTIONS {
            for attribute in ["help", "why", "good", "example"] {
                let text = texts.attribute(&question.key(), attribute);
                let text = text.unwrap_or_default();
                lines.extend(text.lines().map(|line| line.trim().to_owned()));
            }
        }
    }
    lines
}

/// True if the learners of the plan's school are adults.
pub fn has_adult_learners(plan: &Plan) -> bool {
    plan.school.applicant == Some(crate::plan::Applicant::AdultCentre)
        || (!plan.school.kinds.is_empty()
            && plan
                .school
                .kinds
                .iter()
                .all(|kind| SchoolKind::has_adult_learners(*kind)))
}

/// People of the school abroad by school year: the count that the check uses, for whoever shows it in words.
pub fn abroad_by_year(plan: &Plan) -> Vec<Abroad> {
    crate::check::people::abroad_by_year(plan)
}

/// What a plan is called in a sentence: by its title, or by the name of its file.
pub fn plan_name(texts: &Texts, title: &str, file: Option<&Path>) -> String {
    let stem = file.and_then(Path::file_stem);
    match (title.trim(), stem) {
        ("", None) => texts.say("recovered-untitled").into_owned(),
        ("", Some(stem)) => stem.to_string_lossy().into_owned(),
        (title, _) => title.to_owned(),
    }
}

/// The same people by kind of activity.
pub fn abroad_by_kind(plan: &Plan) -> Vec<(ActivityKind, Abroad)> {
    crate::check::people::abroad_by_kind(plan)
}

/// True if the people of an activity are among them.
pub fn is_counted(plan: &Plan, activity: &Activity) -> bool {
    crate::check::people::is_counted(plan, activity)
}

/// "Goal 2": the kind and position of an item.
pub fn item_number(texts: &Texts, plan: &Plan, id: Id) -> String {
    number_at(texts, id, plan.number_of(id).unwrap_or(0))
}

fn number_at(texts: &Texts, id: Id, number: usize) -> String {
    let key = format!("item-{}", id.kind.name());
    texts.say_with(&key, &[("number", number.into())])
}

/// The title of an item, or for a partner without a name its place; empty if it has none yet.
pub fn item_title(plan: &Plan, id: Id) -> &str {
    match plan
        .item(id)
        .and_then(|item| item.answer(id.kind.title_field()))
    {
        Some(Answer::Text(title)) if !title.trim().is_empty() => title.trim(),
        // Of a partner still to be found, the place may be all that is known.
        _ => plan.partner(id).map_or("", |partner| partner.town.trim()),
    }
}

/// "Visit to Lahti (copy)", in the plan's language if the program speaks it; empty for an item without a title.
pub fn title_of_copy(texts: &Texts, plan: &Plan, id: Id) -> String {
    let title = plan.words(Place::item(id, id.kind.title_field())).trim();
    if title.is_empty() {
        return String::new();
    }
    let tag = questions::language_tag(plan).filter(|tag| shipped().contains(tag));
    let texts = texts_for(tag.unwrap_or(texts.tag()), plan);
    texts.say_with("copy-of", &[("title", title.into())])
}

/// "Goal 2 · Reading in two languages".
pub fn item_name(texts: &Texts, plan: &Plan, id: Id) -> String {
    item_name_at(texts, plan, id, plan.number_of(id).unwrap_or(0))
}

/// The same for an item whose position in its list, from 1, is known already.
pub fn item_name_at(texts: &Texts, plan: &Plan, id: Id, number: usize) -> String {
    let number = number_at(texts, id, number);
    match item_title(plan, id) {
        "" => number,
        title => format!("{number} · {title}"),
    }
}

/// Where a place is, in a word or two: "Goal 2", "Goal 2 · Indicator 1" or the name of the part.
pub fn place_name(texts: &Texts, plan: &Plan, place: Place) -> String {
    match place.of {
        Of::Item(id) => {
            let number = item_number(texts, plan, id);
            match plan.goal_of(id) {
                Some(goal) => format!("{} · {number}", item_number(texts, plan, goal.id)),
                None => number,
            }
        }
        _ => questions::part_of(place)
            .map(|part| texts.say(part.key()).into_owned())
            .unwrap_or_default(),
    }
}

/// "Goal 2 · By when?": the question of a place, with its item.
pub fn question_name(texts: &Texts, plan: &Plan, place: Place) -> String {
    let Some(question) = questions::find(place.of, place.field) else {
        return place_name(texts, plan, place);
    };
    let label = texts.say(&question.key());
    match place.id() {
        Some(id) => format!("{} · {label}", item_number(texts, plan, id)),
        None => label.into_owned(),
    }
}

/// Scripts that the fonts of a document do not have, by the code of their key (`script-<code>`) and their range.
const SCRIPTS: [(&str, std::ops::RangeInclusive<char>); 14] = [
    ("armenian", '\u{530}'..='\u{58f}'),
    ("hebrew", '\u{590}'..='\u{5ff}'),
    ("arabic", '\u{600}'..='\u{77f}'),
    ("indic", '\u{900}'..='\u{dff}'),
    ("thai", '\u{e00}'..='\u{e7f}'),
    ("georgian", '\u{10a0}'..='\u{10ff}'),
    ("korean", '\u{1100}'..='\u{11ff}'),
    ("ethiopic", '\u{1200}'..='\u{139f}'),
    ("chinese", '\u{2e80}'..='\u{9fff}'),
    ("korean", '\u{ac00}'..='\u{d7af}'),
    ("hebrew", '\u{fb1d}'..='\u{fb4f}'),
    ("arabic", '\u{fb50}'..='\u{fdff}'),
    ("arabic", '\u{fe70}'..='\u{fefc}'),
    ("chinese", '\u{20000}'..='\u{3ffff}'),
];

/// What cannot be printed, and the question that it answers: a script by its name, any other character with its
/// Unicode number. Each is named once per place.
pub fn left_out(
    texts: &Texts,
    plan: &Plan,
    characters: impl Iterator<Item = (char, Option<Place>)>,
) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> = Vec::new();
    for (character, place) in characters {
        let script = SCRIPTS.iter().find(|(_, range)| range.contains(&character));
        let what = match script {
            Some((code, _)) => texts.say(&format!("script-{code}")).into_owned(),
            None => format!("{character} (U+{:04X})", u32::from(character)),
        };
        let place = place.map(|place| question_name(texts, plan, place));
        let entry = (what, place.unwrap_or_default());
        if !named.contains(&entry) {
            named.push(entry);
        }
    }
    named
}

/// An answer in words; `plan` is the one it comes from, for the names of what it links to.
pub fn given(texts: &Texts, plan: &Plan, given: &Given) -> String {
    let named = |key: String| texts.say(&key).into_owned();
    let words: Vec<String> = match given {
        Given::Words(words) => return words.clone(),
        Given::Choice(choice) => choice.key().into_iter().map(named).collect(),
        Given::Choices(set) => set.keys().map(named).collect(),
        Given::Countries(countries) => {
            let name = |country| texts.country(country).into_owned();
            countries.iter().map(name).collect()
        }
        Given::Links(ids) => ids.iter().map(|id| item_name(texts, plan, *id)).collect(),
    };
    words.join(", ")
}

/// The name of what an answer is picked from; `plan` has the item, if it is one.
pub fn pick(texts: &Texts, plan: &Plan, pick: &Pick) -> String {
    match pick {
        Pick::Row(list, code) => texts.say(&list.key(code)).into_owned(),
        Pick::Item(id) => item_name(texts, plan, *id),
        Pick::Country(country) => texts.country(country).into_owned(),
    }
}

/// The name of the chosen row of a closed list.
pub fn choice(texts: &Texts, choice: &dyn Choice) -> Option<String> {
    choice
        .code()
        .map(|code| texts.say(&choice.list().key(code)).into_owned())
}
