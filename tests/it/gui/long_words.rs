//! Answers that are one long word, or many words where few are expected: nothing leaves the window for them.

use super::walk::go_to_whole;
use super::{Window, press, settle, sized_window};
use crate::presets::places;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::questions::{Editor, Part, QUESTIONS};
use europlan::plan::{AnswerMut, Plan};
use europlan::store;
use europlan::text::Texts;
use europlan::ui::Page;

/// What can be used and does not lie in the window from left to right.
fn outside(window: &Window) -> Vec<String> {
    let screen = window.ctx.content_rect();
    let roles = [
        Role::Button,
        Role::CheckBox,
        Role::ComboBox,
        Role::DisclosureTriangle,
        Role::Link,
        Role::MultilineTextInput,
        Role::RadioButton,
        Role::TextInput,
    ];
    let all = roles.into_iter();
    let all = all.flat_map(|role| window.query_all_by_role(role));
    let outside = all.filter(|node| {
        let rect = node.rect();
        rect.left() < screen.left() - 1.0 || rect.right() > screen.right() + 1.0
    });
    let told = outside.map(|node| {
        let name = node.accesskit_node().label().unwrap_or_default();
        let name: String = name.chars().take(60).collect();
        format!("{name} at {}", node.rect())
    });
    told.collect()
}

/// A plan whose answers in words are all the same.
fn with_answers(words: &str) -> Plan {
    let mut plan = store::example("en");
    let in_words = QUESTIONS
        .iter()
        .filter(|question| matches!(question.editor, Editor::Line | Editor::Lines));
    for question in in_words {
        for place in places(&plan, question) {
            if let Some(AnswerMut::Text(text)) = plan.answer_mut(place) {
                words.clone_into(text);
            }
        }
    }
    plan
}

#[test]
fn nothing_leaves_the_window_for_long_words() {
    let texts = Texts::new("en");
    for words in ["x".repeat(240), "scholengemeenschap ".repeat(14)] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(format!("{}.europlan", &words[..120]));
        store::save(&file, &with_answers(words.trim())).unwrap();
        let size = egui::vec2(1024.0, 700.0);
        let mut window = sized_window(folder.path(), "en", Some(&file), size);
        let mut found = Vec::new();
        let mut look = |window: &Window, page: &str| {
            let outside = outside(window);
            found.extend(outside.into_iter().map(|what| format!("{page}: {what}")));
        };
        for part in Part::ALL {
            look(&window, part.key());
            press(&mut window, Modifiers::COMMAND, Key::PageDown);
        }
        for (page, _) in Page::WHOLE {
            let name = go_to_whole(&mut window, &texts, page);
            look(&window, &name);
        }
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
        settle(&mut window);
        look(&window, "check");
        assert!(found.is_empty(), "{found:#?}");
    }
}
