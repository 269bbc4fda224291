//! Which keys of the locales the program needs, gathered from its tables and from the literals of its code.

use crate::any::rich_plan;
use crate::packaging::SYSTEM;
use crate::source::{Split, files};
use europlan::catalogue::forms::{FormSource, Tip};
use europlan::catalogue::guide::{Became, GuideStep};
use europlan::catalogue::sound::REASONS;
use europlan::catalogue::{Catalogue, Programme, Test};
use europlan::check::{self, Criterion, Grade, Level, RULES, Unread, Weight};
use europlan::command::{COMMANDS, Menu};
use europlan::document::{Funding, Margins, Preset, SWITCHES, Size};
use europlan::picture::PictureError;
use europlan::plan::questions::{Editor, Part, QUESTIONS, Question};
use europlan::plan::{AnswerMut, Kind, Of};
use europlan::settings::SettingsProblem;
use europlan::store::lock::Holder;
use europlan::store::{Damage, Found, StoreError};
use europlan::text::Texts;
use europlan::ui::statement::{CRITERIA, Verdict};
use europlan::ui::tour::STATIONS;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// Literals that look like keys and are none: names in files, of panels and of the first half of a key.
const NO_KEYS: &[&str] = &["check-over"];

/// Modules whose literals in the form of a key are keys.
const SPEAKING: &[&str] = &[
    "src/ui/",
    "src/app/",
    "src/command.rs",
    "src/wording.rs",
    "src/main.rs",
];

/// Each key that must exist, with where it is needed.
pub(crate) fn needed() -> BTreeMap<String, String> {
    let mut needed: BTreeMap<String, String> = from_tables()
        .into_iter()
        .map(|key| (key, "a table".to_owned()))
        .collect();
    for file in files("src", ".rs") {
        let split = file.split();
        let speaks = SPEAKING.iter().any(|start| file.path.starts_with(start));
        for literal in &split.literals {
            let looks_so =
                speaks && looks_like_a_key(&literal.text) && !NO_KEYS.contains(&&*literal.text);
            if looks_so || is_said(&split, literal.at) {
                let place = format!("{}:{}", file.path, file.line(literal.at));
                needed.insert(literal.text.clone(), place);
            }
        }
    }
    needed
}

/// Each attribute that must exist, as `key.attribute`.
pub(crate) fn attributes() -> Vec<String> {
    let mut wanted = Vec::new();
    for part in Part::ALL {
        wanted.push(format!("{}.intro", part.key()));
    }
    let listed = Kind::ALL
        .into_iter()
        .filter(|kind| *kind != Kind::FormAnswer); // no cards show those
    for kind in listed {
        wanted.extend(["add", "empty"].map(|name| format!("item-{}.{name}", kind.name())));
    }
    let links = QUESTIONS
        .iter()
        .filter_map(|question| match question.editor {
            Editor::Links(kind) => Some(format!("link-new-{}.add", kind.name())),
            _ => None,
        });
    wanted.extend(links);
    wanted.extend(STATIONS.map(|station| format!("{station}.title")));
    wanted.extend(GuideStep::ALL.map(|step| format!("{}.intro", step.key())));
    for entry in &Catalogue::shipped().guide {
        wanted.extend(["what", "who", "became"].map(|name| format!("{}.{name}", entry.key())));
    }
    let catalogue = Catalogue::shipped();
    for programme in &catalogue.programmes {
        wanted.push(format!("{}.what", programme.key()));
        if programme.until < catalogue.calls.first || !programme.successors.is_empty() {
            wanted.push(format!("{}.now", programme.key()));
        }
    }
    for rule in RULES {
        wanted.extend(["name", "why", "good"].map(|name| format!("rule-{}.{name}", rule.id)));
    }
    wanted.extend(
        check::QUESTIONS
            .iter()
            .map(|asked| format!("ask-{}.lift", asked.id)),
    );
    let open = CRITERIA.iter().filter(|it| it.verdict == Verdict::Partly);
    wanted.extend(open.map(|criterion| format!("{}.note", criterion.key())));
    wanted
}

/// Each key that something says; attributes with a dot before.
pub(crate) fn used() -> BTreeSet<String> {
    let mut used: BTreeSet<String> = from_tables();
    for file in files("src", ".rs") {
        for literal in file.split().literals {
            used.insert(format!(".{}", literal.text));
            used.insert(literal.text);
        }
    }
    used
}

/// Every error of files and settings: its key and its arguments, about a file `plan.europlan`.
pub(crate) fn errors() -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let path = PathBuf::from("plan.europlan");
    let word = || "word".to_owned();
    let found = [
        Found::Empty,
        Found::Zeros,
        Found::TooLarge,
        Found::TooDeep,
        Found::Pdf,
        Found::Packed,
        Found::Picture,
        Found::OldOffice,
        Found::WebPage,
        Found::NotText,
        Found::NotAPlan,
        Found::Cut,
        Found::UnknownField(word()),
        Found::DoubleField(word()),
        Found::Unexpected {
            expected: word(),
            found: word(),
        },
        Found::Other(word()),
        Found::NewerUnreadable(7),
    ];
    let mut all: Vec<StoreError> = found.map(|found| Damage::whole(found).at(&path)).into();
    all.extend([
        StoreError::NotFound(path.clone()),
        StoreError::NoFolder(path.clone()),
        StoreError::IsFolder(path.clone()),
        StoreError::Denied(path.clone()),
        StoreError::Full(path.clone()),
        StoreError::Held(path.clone()),
        StoreError::Changed(path.clone()),
        StoreError::NotAsWritten(path.clone()),
        StoreError::Kept {
            path: path.clone(),
            kept: PathBuf::from("plan-1.europlan"),
        },
        StoreError::Newer {
            path: path.clone(),
            version: 7,
        },
        StoreError::System {
            path: path.clone(),
            detail: word(),
        },
    ]);
    let settings = [
        SettingsProblem::Damaged(path.clone()),
        SettingsProblem::BadValue {
            path,
            setting: word(),
        },
    ];
    let stored = all.iter().map(|error| (error.key(), error.args()));
    stored
        .chain(
            settings
                .iter()
                .map(|problem| (problem.key(), problem.args())),
        )
        .collect()
}

/// The keys of the evidence that the functions of the rubric name.
fn evidence() -> BTreeSet<String> {
    let makers = ["Found::new", "Found::count", "Found::share", "Found::words"];
    let mut keys = BTreeSet::new();
    for file in files("src/check/rubric", ".rs") {
        for maker in makers {
            let call = format!("{maker}(");
            let calls = file.text.split(&call).skip(1);
            let words =
                calls.filter_map(|call| call.trim_start().strip_prefix('"')?.split('"').next());
            keys.extend(words.map(|word| format!("found-{word}")));
        }
    }
    keys
}

/// The keys that tables make.
fn from_tables() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = QUESTIONS
        .iter()
        .map(europlan::plan::questions::Question::key)
        .collect();
    let groups = QUESTIONS
        .iter()
        .map(|question| question.group)
        .filter(|group| !group.is_empty());
    keys.extend(groups.map(|group| format!("group-{group}")));
    keys.extend(Part::ALL.map(|part| part.key().to_owned()));
    keys.extend(CRITERIA.iter().map(europlan::ui::statement::Criterion::key));
    keys.insert(Part::Forms.key().to_owned());
    keys.extend(form_keys());
    let guide = &Catalogue::shipped().guide;
    keys.extend(
        guide
            .iter()
            .map(europlan::catalogue::guide::GuideEntry::key),
    );
    keys.extend(STATIONS.map(str::to_owned));
    keys.extend(GuideStep::ALL.map(|step| step.key().to_owned()));
    keys.extend(Became::ALL.map(|became| became.key().to_owned()));
    keys.extend(Menu::ALL.map(|menu| menu.key().to_owned()));
    keys.extend(COMMANDS.iter().map(|row| row.key.to_owned()));
    keys.extend(Kind::ALL.map(|kind| format!("item-{}", kind.name())));
    // What the files below assets/ take; `packaging` compares them.
    keys.insert("language-in-english".to_owned());
    keys.extend(SYSTEM.map(|name| format!("system-{name}")));
    keys.extend(
        QUESTIONS
            .iter()
            .filter_map(|question| match question.editor {
                Editor::Links(kind) => Some(format!("link-new-{}", kind.name())),
                _ => None,
            }),
    );
    keys.extend(Preset::ALL.map(|preset| format!("preset-{}", preset.name())));
    keys.extend(
        SWITCHES
            .iter()
            .map(|switch| format!("export-{}", switch.name)),
    );
    let scripts = [
        "arabic", "armenian", "chinese", "ethiopic", "georgian", "hebrew", "indic", "korean",
        "thai",
    ];
    keys.extend(scripts.map(|script| format!("script-{script}")));
    let pictures = [
        PictureError::TooLarge,
        PictureError::TooComplex,
        PictureError::Unknown,
        PictureError::Damaged,
    ];
    keys.extend(pictures.map(|error| error.key().to_owned()));
    keys.extend(Funding::ALL.map(|funding| format!("funding-{}", funding.name())));
    keys.extend(Size::ALL.map(|size| format!("paper-{}", size.name())));
    keys.extend(Margins::ALL.map(|margins| format!("margins-{}", margins.name())));
    keys.extend(Criterion::ALL.map(|criterion| format!("criterion-{}", criterion.code())));
    keys.extend(
        [Weight::Hint, Weight::Improve, Weight::Missing].map(|w| format!("weight-{}", w.code())),
    );
    keys.extend(Unread::ALL.map(|unread| format!("unread-{}", unread.code())));
    keys.extend(
        [Level::Weak, Level::Medium, Level::Strong].map(|level| format!("rating-{}", level.code())),
    );
    keys.extend(RULES.iter().map(|rule| format!("rule-{}", rule.id)));
    keys.extend(
        check::QUESTIONS
            .iter()
            .map(|asked| format!("ask-{}", asked.id)),
    );
    keys.extend(Grade::ALL.map(|grade| format!("grade-{}", grade.code())));
    keys.extend(evidence());
    let cures = [
        "frame",
        "goal-measure",
        "goal-when",
        "activity-when",
        "activity-details",
        "finished",
    ];
    keys.extend(cures.map(|cure| format!("card-{cure}")));
    let holder = |host: &str, since| Holder {
        host: host.to_owned(),
        since,
    };
    let holders = [
        holder("PC-1", Some(jiff::Timestamp::UNIX_EPOCH)),
        holder("", None),
    ];
    keys.extend(holders.map(|holder| holder.key().to_owned()));
    keys.extend(errors().into_iter().map(|(key, _)| key.to_owned()));
    keys.extend(
        Texts::new("en")
            .countries()
            .into_iter()
            .map(|(country, _)| format!("country-{}", country.0)),
    );
    keys.extend(of_funding());
    keys.extend(choices());
    keys
}

/// The keys that the catalogue of programmes makes.
fn of_funding() -> BTreeSet<String> {
    let catalogue = Catalogue::shipped();
    let mut keys: BTreeSet<String> = catalogue.programmes.iter().map(Programme::key).collect();
    for rule in &catalogue.rules {
        keys.extend(rule.advice_key());
        match rule.test {
            Test::Told(_) => keys.insert(rule.note_key()),
            _ => keys.insert(rule.measure.key().to_owned()),
        };
    }
    let agencies = catalogue.rates.agencies.iter();
    keys.extend(agencies.map(|agency| format!("agency-{}", agency.id)));
    keys.insert("part-funding".to_owned());
    keys
}

/// The keys of application forms and of facts that cannot be used: names, sections, questions, states, and the labels of the answers that feed them.
fn form_keys() -> BTreeSet<String> {
    let english = Texts::new("en");
    let mut keys = BTreeSet::new();
    for form in &Catalogue::shipped().forms {
        keys.insert(form.key());
        keys.extend(form.sources.iter().map(FormSource::key));
        for question in &form.questions {
            keys.extend([question.key(), question.section_key()]);
            let fed = question.fed_by().into_iter();
            keys.extend(fed.map(say_key).filter(|key| english.has(key)));
        }
    }
    keys.extend(Catalogue::shipped().tips.iter().map(Tip::key));
    keys.extend(REASONS.map(str::to_owned));
    for button in [
        "write",
        "write-new",
        "back",
        "remove",
        "copy",
        "limit-set",
        "limit-back",
        "plan-keep",
    ] {
        keys.extend([format!("answers-{button}"), format!("answers-{button}-for")]);
    }
    keys
}

/// The key of the label with which an answer of the plan appears in a form.
pub(crate) fn say_key(field: &Question) -> String {
    format!(
        "say-{}-{}",
        field.owner_name(),
        field.field.replace('_', "-")
    )
}

/// The keys of all rows of closed lists.
fn choices() -> BTreeSet<String> {
    let mut plan = rich_plan();
    let mut keys = BTreeSet::new();
    let items = Kind::ALL
        .into_iter()
        .flat_map(|kind| plan.ids(kind))
        .map(Of::Item);
    let records: Vec<Of> = Of::SINGLE.into_iter().chain(items).collect();
    for of in records {
        let record = plan.record_mut(of).unwrap();
        for name in record.names() {
            let list = match record.answer_mut(name) {
                Some(AnswerMut::Choice(choice)) => choice.list(),
                Some(AnswerMut::Choices(choices)) => choices.list(),
                _ => continue,
            };
            keys.extend(list.codes.iter().map(|code| list.key(code)));
        }
    }
    keys
}

/// Small words with hyphens between, as keys are written.
fn looks_like_a_key(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.contains('-') && text.split('-').all(word)
}

/// True if the literal is a key passed to a function of `Texts`.
fn is_said(split: &Split, at: usize) -> bool {
    let before = split.code[..at].trim_end();
    ["say(", "say_with(", "attribute(", "attribute_with("]
        .iter()
        .any(|call| {
            before
                .strip_suffix(call)
                .is_some_and(|before| before.ends_with(['.', ' ']))
        })
}
