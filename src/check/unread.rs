//! Values that are kept as they were written but that nobody can reckon with: dates, numbers, numbers of an
//! organisation, web addresses, countries.

use super::answers::Asked;
use super::case::Case;
use super::rules::{Point, Verdict};
use crate::plan::{Amount, Answer, Country, DateText, Kind, Of, Place, Plan};

/// What a value was taken for in vain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// A day, a month, a school year.
    Date,
    /// A number or a range.
    Number,
    /// The number of an organisation in the European register: E and eight digits.
    Oid,
    /// A web address.
    Address,
    /// A country by its code of two letters.
    Country,
}

impl Unread {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Date,
        Self::Number,
        Self::Oid,
        Self::Address,
        Self::Country,
    ];

    /// Its code in keys (`unread-<code>`) and in the message of the rule.
    pub fn code(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Number => "number",
            Self::Oid => "oid",
            Self::Address => "address",
            Self::Country => "country",
        }
    }
}

/// How the answer at a place is not understood; `None` if it is, is empty or is free words.
pub fn unread(plan: &Plan, place: Place) -> Option<Unread> {
    match plan.answer(place)? {
        Answer::Date(date) if date.is_empty() || is_date(plan, date) => None,
        Answer::Date(_) => Some(Unread::Date),
        Answer::Amount(amount) => number(place, amount),
        Answer::Text(text) => of_text(place, text),
        Answer::Countries(countries) => of_countries(countries),
        _ => None,
    }
}

/// One point for each value that is kept but not understood; any of them fails the rule.
pub(super) fn unreadable_value(case: &Case) -> Verdict {
    let mut points: Vec<Point> = Vec::new();
    let mut judged = 0;
    for written in &case.written {
        let is_code = matches!(written.place.field, "oid" | "website");
        if written.asked == Asked::Words && !is_code {
            continue;
        }
        judged += 1;
        if let Some(unread) = unread(case.plan, written.place) {
            points.push(point(unread, written.place, written.words.trim()));
        }
    }
    for (place, countries) in countries(case.plan) {
        judged += usize::from(!countries.is_empty());
        if let Some(unread) = of_countries(countries) {
            let codes: Vec<&str> = countries.iter().map(|country| country.0.as_str()).collect();
            points.push(point(unread, place, &codes.join(", ")));
        }
    }
    Verdict { judged, points }
}

fn point(unread: Unread, place: Place, value: &str) -> Point {
    let point = Point::at(place).words("kind", unread.code());
    point.words("value", value)
}

fn is_date(plan: &Plan, date: &DateText) -> bool {
    date.span_in(plan.about.language).is_some()
}

/// A length may be told in words: "one week".
fn number(place: Place, amount: &Amount) -> Option<Unread> {
    let known = amount.is_empty() || amount.range().is_some() || place.field == "days";
    (!known).then_some(Unread::Number)
}

fn of_text(place: Place, text: &str) -> Option<Unread> {
    let text = text.trim();
    match (place.of, place.field) {
        (_, _) if text.is_empty() => None,
        (Of::School, "oid") => (!is_oid(text)).then_some(Unread::Oid),
        (Of::School, "website") => {
            (!text.split_whitespace().any(is_address)).then_some(Unread::Address)
        }
        _ => None,
    }
}

/// The form that the European register gives: E and eight digits.
fn is_oid(text: &str) -> bool {
    let signs: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    matches!(signs.as_slice(), ['E' | 'e', digits @ ..] if digits.len() == 8 && digits.iter().all(char::is_ascii_digit))
}

/// True for a name with a dot, with or without what stands before and behind it in an address.
fn is_address(word: &str) -> bool {
    let word = word.trim_matches([',', ';', '(', ')', '<', '>']);
    let name = word.split_once("://").map_or(word, |(_, name)| name);
    let name = name.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let mut labels = name.rsplit('.');
    let ending = labels.next().unwrap_or_default();
    let labels_are_whole = name
        .split('.')
        .all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'));
    labels.next().is_some()
        && labels_are_whole
        && ending.chars().filter(|c| c.is_alphabetic()).count() >= 2
}

fn of_countries(countries: &[Country]) -> Option<Unread> {
    let is_code = |country: &Country| {
        let code = country.0.as_bytes();
        code.len() == 2 && code.iter().all(u8::is_ascii_uppercase) && !matches!(code, b"EL" | b"UK")
    };
    (!countries.iter().all(is_code)).then_some(Unread::Country)
}

/// All answers that are countries.
fn countries(plan: &Plan) -> impl Iterator<Item = (Place, &[Country])> {
    let school = std::iter::once((
        Place::new(Of::School, "country"),
        plan.school.country.as_slice(),
    ));
    let kinds = [Kind::Project, Kind::Activity, Kind::Partner].into_iter();
    let items = kinds
        .flat_map(|kind| plan.records(kind))
        .filter_map(|(id, record)| {
            let field = record
                .names()
                .iter()
                .find(|name| matches!(record.answer(name), Some(Answer::Countries(_))))?;
            match record.answer(field)? {
                Answer::Countries(list) => Some((Place::item(id, field), list)),
                _ => None,
            }
        });
    school.chain(items)
}
