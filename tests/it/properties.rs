//! What holds for any plan and any bytes: nothing is lost, nothing panics.

use crate::any::{any_plan, any_signs, rich_plan};
use crate::support::tried;
use europlan::plan::{Amount, DateText, Place, Plan};
use europlan::settings::Settings;
use europlan::store::{self, json};
use proptest::prelude::*;
use std::sync::LazyLock;

static GOOD: LazyLock<String> = LazyLock::new(|| store::to_text(&rich_plan()));

static GOOD_JSON: LazyLock<String> = LazyLock::new(|| json::export(&rich_plan()));

/// An edit of a text: what is taken away where, and what is put there.
fn any_edit() -> impl Strategy<Value = (usize, usize, String)> {
    let put = prop_oneof![any_signs(), "[()\\[\\]{},:\"r#'/*\\\\0-9a-z_.\n]{0,6}"];
    (any::<usize>(), 0_usize..40, put)
}

fn edited(text: &str, (at, length, put): &(usize, usize, String)) -> String {
    let bound = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let at = at % text.len();
    let (start, end) = (bound(at), bound((at + length).min(text.len())));
    format!("{}{put}{}", &text[..start], &text[end..])
}

proptest! {
    #![proptest_config(tried(200))]

    #[test]
    fn a_saved_plan_is_the_same_when_opened(plan in any_plan()) {
        let text = store::to_text(&plan);
        let opened = store::read(text.as_bytes()).unwrap();
        prop_assert_eq!(&opened.plan, &plan);
        prop_assert!(opened.repairs.is_empty());
        prop_assert_eq!(store::to_text(&opened.plan), text);
    }

    #[test]
    fn an_exchanged_plan_is_the_same_when_imported(plan in any_plan()) {
        let opened = json::import(&json::export(&plan)).unwrap();
        prop_assert_eq!(opened.plan, plan);
    }

    #[test]
    fn signs_that_nobody_sees_are_taken_out_of_a_file_and_told(signs in any_signs()) {
        let mut plan = Plan::default();
        plan.school.name.clone_from(&signs);
        for opened in [store::read(store::to_text(&plan).as_bytes()), json::import(&json::export(&plan))] {
            let opened = opened.unwrap();
            let name = &opened.plan.school.name;
            let hidden = |c: char| c.is_control() && c != '\n' && c != '\t' || "\u{202e}\u{2066}\u{feff}".contains(c);
            prop_assert!(!name.contains(hidden), "{name:?}");
            let seen = |text: &str| text.chars().filter(|c| c.is_alphanumeric() || *c == '"').collect::<String>();
            prop_assert_eq!(seen(name), seen(&signs), "what can be seen stays");
            prop_assert_eq!(opened.repairs.len(), usize::from(*name != signs));
        }
    }

    #[test]
    fn a_random_edit_of_a_good_file_never_panics(edits in proptest::collection::vec(any_edit(), 1..4)) {
        let text = edits.iter().fold(GOOD.clone(), |text, edit| edited(&text, edit));
        match store::read(text.as_bytes()) {
            Err(damage) => prop_assert!(damage.line <= text.matches('\n').count() + 1),
            Ok(opened) => {
                let again = store::read(store::to_text(&opened.plan).as_bytes()).unwrap();
                prop_assert_eq!(again.plan, opened.plan, "what was opened can be saved");
            }
        }
    }

    #[test]
    fn arbitrary_bytes_never_panic_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        drop(store::read(&bytes));
        let mut started = b"(format: \"europlan-plan\", version: 2, plan: (".to_vec();
        started.extend(&bytes);
        drop(store::read(&started));
        drop(json::import(&String::from_utf8_lossy(&bytes)));
    }

    #[test]
    fn a_random_edit_of_an_exchanged_plan_never_panics(edits in proptest::collection::vec(any_edit(), 1..4)) {
        let text = edits.iter().fold(GOOD_JSON.clone(), |text, edit| edited(&text, edit));
        if let Ok(opened) = json::import(&text) {
            let again = json::import(&json::export(&opened.plan)).unwrap();
            prop_assert_eq!(again.plan, opened.plan, "what was taken can be given again");
        }
    }

    #[test]
    fn dates_and_amounts_never_panic_and_make_sense(text in prop_oneof![any_signs(), "[0-9./,~ –-]{0,14}( ?[a-z]{0,4} ?[0-9]{0,400})?"]) {
        if let Some(span) = DateText(text.clone()).span() {
            prop_assert!(span.first <= span.last);
        }
        if let Some(range) = Amount(text.clone()).range() {
            prop_assert!(range.low <= range.high && range.low.is_finite() && range.high.is_finite(), "{range:?}");
        }
        drop(text.parse::<Place>());
    }

    #[test]
    fn settings_are_read_from_anything(text in any_signs()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        std::fs::write(&path, format!("(theme: dark, {text}")).unwrap();
        let (settings, _) = Settings::load(&path);
        settings.save(&path).unwrap();
        prop_assert_eq!(Settings::load(&path), (settings, Vec::new()), "what was saved reads without a problem");
    }
}

/// Odd files from `tests/corpus`: each is read or refused with a reason, and what is read can be saved.
#[test]
fn odd_files_are_read_or_refused_with_a_reason() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut count = 0;
    for entry in std::fs::read_dir(corpus).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let read = [store::read(&bytes), json::import_bytes(&bytes)];
        for opened in read.into_iter().flatten() {
            let again = store::read(store::to_text(&opened.plan).as_bytes()).unwrap();
            assert_eq!(again.plan, opened.plan, "{path:?}");
        }
        drop(store::salvage(&bytes));
        let (settings, _) = Settings::load(&path);
        let folder = tempfile::tempdir().unwrap();
        let saved = folder.path().join("settings.ron");
        settings.save(&saved).unwrap();
        assert_eq!(Settings::load(&saved), (settings, Vec::new()), "{path:?}");
        count += 1;
    }
    assert!(count >= 20, "only {count} odd files");
}
