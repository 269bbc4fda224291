//! Each language of a plan: divided between lines by its patterns, or left whole for a reason.

use super::runs;
use crate::pdf::samples::{around, own};
use europlan::document::{Block, Column, Table};
use europlan::layout::lay_out;
use europlan::plan::{Language, Listed};

/// A long word of each language, and why it is never divided: what hypher says of the patterns that TeX has.
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
    ("ga", "idirnáisiúntachas", Some("hypher does not have them")),
    ("hr", "internacionalizacija", None),
    ("hu", "nemzetköziesítés", None),
    ("is", "alþjóðavæðingarstarf", None),
    ("it", "internazionalizzazione", None),
    ("lt", "internacionalizavimas", None),
    (
        "lv",
        "internacionalizācija",
        Some("the licence is the LGPL"),
    ),
    ("mk", "интернационализација", Some("the licence is the GPL")),
    ("mt", "internazzjonalizzazzjoni", Some("there are none")),
    ("no", "internasjonalisering", None),
    ("nl", "internationalisering", None),
    ("pl", "internacjonalizacja", None),
    ("pt", "internacionalização", None),
    ("ro", "internaționalizarea", Some("they have no licence")),
    ("sk", "internacionalizácia", None),
    ("sl", "internacionalizacija", None),
    ("sr", "интернационализација", None),
    ("sv", "internationalisering", None),
    ("tr", "uluslararasılaştırma", None),
];

/// The lines of a word in twelve columns too narrow for it, in a language.
fn lines(language: &str, word: &str) -> Vec<String> {
    let mut document = around(vec![Block::Table(Table {
        columns: vec![Column::default(); 12],
        rows: vec![vec![vec![own(word)]; 12]],
        row_headers: false,
        by_hand: 0,
        is_prose: false,
    })]);
    language.clone_into(&mut document.language);
    (document.cover, document.contents) = (None, None);
    (document.header, document.page_label) = (own(""), String::new());
    let laid = lay_out(&document).unwrap();
    let lines = runs(&laid).into_iter().map(|(_, _, run)| run.text.clone());
    lines.collect()
}

#[test]
fn each_plan_language_is_hyphenated_or_has_a_reason_not_to_be() {
    let tags: Vec<&str> = WORDS.iter().map(|(tag, ..)| *tag).collect();
    let all: Vec<&str> = Language::ALL.iter().map(|one| one.code()).collect();
    assert_eq!(tags, all);
    for (tag, word, reason) in WORDS {
        let lines = lines(tag, word);
        let divided = lines.iter().any(|line| line.ends_with('\u{ad}'));
        assert_eq!(divided, reason.is_none(), "{tag}: {lines:?}");
    }
}

#[test]
fn slovak_words_are_divided_between_syllables() {
    let syllables = ["me", "dzi", "ná", "rod", "no", "sti"];
    let lines = lines("sk", &syllables.concat());
    assert!(lines.len() > 1, "{lines:?}");
    let mut rest = syllables.iter().cycle();
    for line in &lines {
        let mut line = line.trim_end_matches('\u{ad}');
        while !line.is_empty() {
            let syllable = rest.next().unwrap();
            line = line
                .strip_prefix(syllable)
                .unwrap_or_else(|| panic!("{lines:?}"));
        }
    }
}

#[test]
fn no_hyphen_is_put_into_an_address() {
    for address in [
        "https://www.gemeinschaftsschule-lauenburg.example/internationalisierung/schulentwicklung?seite=erasmus",
        "internationalisierung@gemeinschaftsschule-lauenburgische-seenplatte.example",
        "www.gemeinschaftsschule.example/internationalisierung-schulentwicklung",
    ] {
        let lines = lines("de", address);
        assert!(lines.len() > 12, "it is broken: {lines:?}");
        for line in &lines {
            assert!(!line.ends_with('\u{ad}'), "{line} in {lines:?}");
        }
    }
}
