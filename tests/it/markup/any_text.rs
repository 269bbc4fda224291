//! What holds for the markup of any text.

use crate::support::tried;
use europlan::document::{self, Block, Item, Options, Words};
use europlan::plan::Plan;
use europlan::plan::markup::{self, Formatting, change, enter, pasted, plain};
use proptest::prelude::*;

/// Texts with what is special in them more often than chance has it.
fn any_answer() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Zé]{1,8}",
        2 => Just(" ".to_owned()),
        3 => "\\*{1,4}",
        1 => "\\\\{1,3}",
        1 => "\n {0,3}(- |\\* |[1-4]\\. |• )?",
        1 => "[.,:()\"–\u{301}\u{a0}\u{7}\t]",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// What a person sees of a text, without blanks and the signs of lists.
fn ink(text: &str) -> String {
    let seen = |c: &char| !c.is_whitespace() && !c.is_control();
    text.chars().filter(seen).collect()
}

fn all_words(blocks: &[Block]) -> Vec<&Words> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph { words, .. } => all.push(words),
            Block::List { items, .. } => {
                all.extend(items.iter().flat_map(Item::all_words));
            }
            Block::Facts(facts) => all.extend(facts.iter().map(|(_, value)| value)),
            _ => {}
        }
    }
    all
}

fn document_of(text: &str) -> document::Document {
    let mut plan = Plan::default();
    text.clone_into(&mut plan.vision.picture);
    let texts = europlan::wording::texts_for("en", &plan);
    let options = Options {
        summary: false,
        ..Options::on(crate::support::today())
    };
    document::build(&plan, &texts, &options)
}

proptest! {
    #![proptest_config(tried(400))]

    #[test]
    fn text_without_marks_is_plain(text in "[^*\\\\]{0,60}") {
        prop_assert_eq!(plain(&text), text.as_str());
    }

    #[test]
    fn pieces_cover_the_line(text in any_answer()) {
        let mut at = 0;
        for piece in markup::pieces(&text) {
            prop_assert_eq!(piece.bytes.start, at);
            prop_assert!(text.get(piece.bytes.clone()).is_some());
            at = piece.bytes.end;
        }
        prop_assert_eq!(at, text.len());
    }

    #[test]
    fn the_document_has_the_words_of_the_plain_text(text in any_answer()) {
        let document = document_of(&text);
        let words: String = all_words(&document.blocks).iter().map(|words| ink(&words.text)).collect();
        let plain = ink(&plain(&text));
        // The signs of lists are not among the words: what is left is in both.
        let mut rest = plain.chars();
        for sign in words.chars() {
            prop_assert!(rest.any(|other| other == sign), "{words:?} is not in {plain:?}");
        }
        let signs = plain.chars().count() - words.chars().count();
        let entries = all_words(&document.blocks).len();
        prop_assert!(signs <= 3 * entries + 3, "{words:?} lacks something of {plain:?}");
    }

    #[test]
    fn emphasis_that_is_switched_twice_leaves_the_text_as_it_was(
        words in "[a-zé]{1,6}( [a-zé]{1,6}){0,5}(\n[a-z]{1,5}( [a-z]{1,5}){0,2}){0,2}",
        bounds in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
        bold in any::<bool>(),
    ) {
        let (a, b) = (bounds.0.index(words.len() + 1), bounds.1.index(words.len() + 1));
        let (a, b) = (words.floor_char_boundary(a.min(b)), words.floor_char_boundary(a.max(b)));
        prop_assume!(!words[a..b].trim().is_empty());
        let wanted = if bold { Formatting::Bold } else { Formatting::Italic };
        let once = change(&words, a..b, wanted).unwrap();
        prop_assert_eq!(plain(&once.text), words.as_str(), "only marks were added");
        prop_assert!(once.text != words);
        let twice = change(&once.text, once.selection, wanted).unwrap();
        // Italics inside a word take all of it.
        if bold {
            prop_assert_eq!(twice.text, words);
        } else {
            prop_assert_eq!(plain(&twice.text), words.as_str());
        }
    }

    #[test]
    fn any_change_keeps_the_words_and_the_selection(
        text in any_answer(),
        bounds in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
        wanted in prop_oneof![
            Just(Formatting::Bold), Just(Formatting::Italic), Just(Formatting::Bullets), Just(Formatting::Numbers)
        ],
    ) {
        let (a, b) = (bounds.0.index(text.len() + 1), bounds.1.index(text.len() + 1));
        let (a, b) = (text.floor_char_boundary(a.min(b)), text.floor_char_boundary(a.max(b)));
        if let Some(edited) = change(&text, a..b, wanted) {
            prop_assert!(edited.text.get(edited.selection.clone()).is_some());
            if matches!(wanted, Formatting::Bold | Formatting::Italic) && a < b && !text[a..b].trim().is_empty() {
                prop_assert_eq!(ink(&plain(&edited.text)), ink(&plain(&text)));
            }
        }
        if let Some(edited) = enter(&text, a..b) {
            prop_assert!(edited.text.get(edited.selection).is_some());
        }
        drop(pasted(&text, true));
        prop_assert!(!pasted(&text, false).contains('\n'));
    }
}
