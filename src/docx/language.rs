//! The languages of a Word file. Word checks the spelling of a language as it is written in a country, so that each
//! tag has one.

use crate::layout::well_formed;

/// What Word calls a language that it does not know.
pub(super) const NONE: &str = "x-none";

/// Languages, and the countries in which Word knows them: the first is meant if the school's own is not among them.
/// By the list of language tags in the specification MS-LCID, 2024.
#[rustfmt::skip] // a table, read as rows
const COUNTRIES: &[(&str, &[&str])] = &[
    ("bg", &["BG"]), ("bs", &["BA"]), ("ca", &["ES"]), ("cs", &["CZ"]), ("cy", &["GB"]), ("da", &["DK"]),
    ("de", &["DE", "AT", "CH", "LI", "LU"]), ("el", &["GR"]), ("en", &["GB", "IE", "US"]), ("es", &["ES"]),
    ("et", &["EE"]), ("eu", &["ES"]), ("fi", &["FI"]), ("fr", &["FR", "BE", "CH", "LU", "MC"]), ("ga", &["IE"]),
    ("gl", &["ES"]), ("hr", &["HR", "BA"]), ("hu", &["HU"]), ("is", &["IS"]), ("it", &["IT", "CH"]), ("lb", &["LU"]),
    ("lt", &["LT"]), ("lv", &["LV"]), ("mk", &["MK"]), ("mt", &["MT"]), ("nb", &["NO"]), ("nl", &["NL", "BE"]),
    ("nn", &["NO"]), ("pl", &["PL"]), ("pt", &["PT"]), ("ro", &["RO", "MD"]), ("se", &["NO", "FI", "SE"]),
    ("sk", &["SK"]), ("sl", &["SI"]), ("sq", &["AL", "MK"]), ("sv", &["SE", "FI"]), ("tr", &["TR"]), ("uk", &["UA"]),
];

/// The tag of a language as it is written in a country, if it is spoken there, or else in the one it is named after.
pub(super) fn tag(language: &str, country: Option<&str>) -> String {
    let language = well_formed(language);
    match language.as_str() {
        "und" => return NONE.to_owned(),
        "no" => return "nb-NO".to_owned(),
        "sr" => return "sr-Latn-RS".to_owned(),
        _ => {}
    }
    let Some((_, countries)) = COUNTRIES.iter().find(|(tag, _)| *tag == language) else {
        return language; // with a country already, or one that Word will have to know
    };
    let own = countries.iter().find(|it| Some(**it) == country);
    match own.or(countries.first()) {
        Some(country) => format!("{language}-{country}"),
        None => language,
    }
}
