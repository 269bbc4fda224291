//! The view follows the caret: after a paste, while one types inside a long answer, with arrows in a tall field.

use super::{Window, click, go, press, sized_window, type_into};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Rect};
use egui_kittest::kittest::Queryable;

const FIELD: &str = "Competences of staff today";

/// The first fields of a part in a low window, with text of that size in percent.
fn open(folder: &std::path::Path, size: u16, height: f32) -> Window {
    std::fs::write(
        europlan::settings::file_in(folder),
        format!("(text_size: {size})"),
    )
    .unwrap();
    let mut window = sized_window(folder, "en", None, egui::vec2(1024.0, height));
    click(&mut window, "Start a new plan");
    go(&mut window, "Current status");
    type_into(&mut window, FIELD, "We");
    window
}

fn caret(window: &Window) -> Rect {
    let ime = window.output().platform_output.ime;
    ime.expect("a field has the keyboard").cursor_rect
}

#[track_caller]
fn assert_in_sight(window: &mut Window, when: &str) {
    for _ in 0..8 {
        window.step(); // what scrolls comes to rest
    }
    let caret = caret(window);
    let page = window.ctx.content_rect();
    let field = window
        .get_by_role_and_label(Role::MultilineTextInput, FIELD)
        .rect();
    assert!(
        caret.top() >= page.top() + 48.0 && caret.bottom() <= page.bottom(),
        "{when}: {caret} in {page}, {field}"
    );
}

fn paste(window: &mut Window, lines: usize) {
    let line =
        |at| format!("Line {at} says what a school of ours does in a usual week of the year.");
    let text: Vec<String> = (0..lines).map(line).collect();
    window.event(Event::Paste(text.join("\n\n")));
    window.run();
}

#[test]
fn the_caret_is_in_sight_after_a_paste_while_typing_and_with_arrows() {
    for (size, height) in [(100, 700.0), (100, 360.0), (200, 700.0), (200, 500.0)] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = open(folder.path(), size, height);
        paste(&mut window, 6);
        assert_in_sight(
            &mut window,
            &format!("{size} %, {height}, after a paste that grows the field"),
        );
        paste(&mut window, 30);
        assert_in_sight(
            &mut window,
            &format!("{size} %, {height}, after a long paste"),
        );
        for _ in 0..14 {
            press(&mut window, Modifiers::NONE, Key::ArrowUp);
        }
        assert_in_sight(&mut window, &format!("{size} %, {height}, some lines up"));
        press(&mut window, Modifiers::COMMAND, Key::Home);
        assert_in_sight(&mut window, &format!("{size} %, {height}, at the start"));
        press(&mut window, Modifiers::COMMAND, Key::End);
        assert_in_sight(&mut window, &format!("{size} %, {height}, at the end"));
    }
}
