//! Each language of a plan: divided between lines by its patterns, or left whole for a reason.

use super::runs;
use crate::pdf::samples::{around, own};
use europlan::document::{Block, Column, Table};
use europlan::layout::lay_out;
use europlan::plan::{Language, Listed};

/// No crate that is still kept has patterns for it.
const NOBODY: &str = "there are none";
/// hypher leaves them out, since their licence is unclear or is the GPL.
const LICENCE: &str = "hypher may not ship them";

/// A long word of each language, and why it is never divided.
const WORDS: [(&str, &str, Option<&str>); 29] = [
    ("bg", "интернационализация", None),
    ("cs", "internacionalizace", None),
    ("da", "internationalisering", None),
    ("de", "Internationalisierung", None),
    ("el", "διεθνοποιημένος", None),
    ("en", "internationalisation", None),
    ("es", "internacionalización", None),
    ("et", "rahvusvahelistumine", None),
    ("fi", "kansainvälistyminen", None),
    ("fr", "internationalisation", None),
    ("ga", "idirnáisiúntachas", Some(LICENCE)),
    ("hr", "internacionalizacija", None),
    ("hu", "nemzetköziesítés", None),
    ("is", "alþjóðavæðingarstarf", None),
    ("it", "internazionalizzazione", None),
    ("lt", "internacionalizavimas", None),
    ("lv", "internacionalizācija", Some(LICENCE)),
    ("mk", "интернационализација", Some(NOBODY)),
    ("mt", "internazzjonalizzazzjoni", Some(NOBODY)),
    ("no", "internasjonalisering", None),
    ("nl", "internationalisering", None),
    ("pl", "internacjonalizacja", None),
    ("pt", "internacionalização", None),
    ("ro", "internaționalizarea", Some(LICENCE)),
    ("sk", "internacionalizácia", None),
    ("sl", "internacionalizacija", None),
    ("sr", "интернационализација", None),
    ("sv", "internationalisering", None),
    ("tr", "uluslararasılaştırma", None),
];

/// The lines of a word in a column too narrow for it, in a language.
fn lines(language: &str, word: &str) -> Vec<String> {
    let mut document = around(vec![Block::Table(Table {
        columns: vec![Column::default(); 8],
        rows: vec![vec![vec![own(word)]]],
        row_headers: false,
        by_hand: false,
    })]);
    language.clone_into(&mut document.language);
    (document.cover, document.contents) = (None, None);
    let laid = lay_out(&document).unwrap();
    let lines = runs(&laid).into_iter().map(|(_, _, run)| run.text.clone());
    lines.filter(|line| !line.contains("Page")).collect()
}

#[test]
fn each_plan_language_is_hyphenated_or_has_a_reason_not_to_be() {
    let tags: Vec<&str> = WORDS.iter().map(|(tag, ..)| *tag).collect();
    let languages: Vec<&str> = Language::ALL.iter().map(|of| of.code()).collect();
    assert_eq!(tags, languages);
    for (tag, word, reason) in WORDS {
        let lines = lines(tag, &word.repeat(2)); // too long for any column
        let divided = lines.iter().any(|line| line.ends_with('\u{ad}'));
        assert_eq!(divided, reason.is_none(), "{tag}: {lines:?}");
    }
}

#[test]
fn slovak_words_are_divided_between_syllables() {
    let lines = lines("sk", "medzinárodnej");
    let syllables = ["medzi", "me-dzi", "ná", "rod", "nej"].concat();
    let divided = lines.concat().replace('\u{ad}', "-");
    assert!(!divided.contains(&syllables), "{divided}");
}
