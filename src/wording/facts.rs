//! Facts about funding as a person reads of them: where they come from, how old they are, why some cannot be used.

use crate::catalogue::file::{Files, read};
use crate::catalogue::forms::FormSource;
use crate::catalogue::sound::Unsound;
use crate::catalogue::{Catalogue, Measure};
use crate::text::Texts;
use jiff::civil::Date;

/// From this many days on, the page says how old the facts are.
const OLD: i32 = 90;

/// Reads a catalogue that this program can put into words, and that is not older than the shipped one.
///
/// # Errors
/// Why it cannot be used.
pub fn usable(files: &Files) -> Result<Catalogue, Unsound> {
    let catalogue = read(files)?;
    let texts = Texts::new("en");
    let lacks = |key: &str| !texts.has(key);
    let unsaid = |id: &str| Unsound {
        key: "facts-no-words",
        what: id.to_owned(),
    };
    let programmes = catalogue.programmes.iter();
    let rules = catalogue.rules.iter();
    let told = rules.filter(|rule| rule.measure == Measure::Nothing);
    let agencies = catalogue.rates.agencies.iter();
    let guide = catalogue.guide.iter();
    let tips = catalogue.tips.iter();
    let keys = programmes
        .map(|one| (one.key(), &one.id))
        .chain(told.map(|one| (one.note_key(), &one.id)))
        .chain(agencies.map(|one| (format!("agency-{}", one.id), &one.id)))
        .chain(guide.map(|one| (one.key(), &one.id)))
        .chain(tips.map(|one| (one.key(), &one.id)));
    for (key, id) in keys {
        if lacks(&key) {
            return Err(unsaid(id));
        }
    }
    for rule in &catalogue.rules {
        if rule.advice_key().is_some_and(|key| lacks(&key)) {
            return Err(unsaid(&rule.id));
        }
    }
    for form in &catalogue.forms {
        let sources = form.sources.iter();
        let mut keys = sources.map(FormSource::key).chain([form.key()]);
        let mut questions = form.questions.iter();
        let asked = questions.any(|one| lacks(&one.key()) || lacks(&one.section_key()));
        if keys.any(|key| lacks(&key)) || asked {
            return Err(unsaid(&form.id));
        }
    }
    let day = |catalogue: &Catalogue| catalogue.calls.as_of.parse::<Date>().ok();
    if day(&catalogue) < day(Catalogue::shipped()) {
        return Err(Unsound {
            key: "facts-older",
            what: catalogue.calls.as_of,
        });
    }
    Ok(catalogue)
}

/// Why facts cannot be used, in a sentence.
pub fn why(texts: &Texts, unsound: &Unsound) -> String {
    texts.say_with(unsound.key, &[("what", unsound.what.as_str().into())])
}

/// Of what day the facts are and who gathered them; after a while also how old they are.
pub fn origin(texts: &Texts, catalogue: &Catalogue, today: Date) -> Vec<String> {
    let day: Option<Date> = catalogue.calls.as_of.parse().ok();
    let day = day.map(|day| texts.day(day)).unwrap_or_default();
    let values = [
        ("date", day.into()),
        ("origin", catalogue.calls.origin.as_str().into()),
    ];
    let mut said = vec![texts.say_with("facts-origin", &values)];
    let age = catalogue.age(today);
    if age > OLD {
        said.push(texts.say_with("facts-age", &[("days", age.into())]));
    }
    said
}
