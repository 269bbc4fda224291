//! The largest text in a small window: all of each dialog and of the bar lies in the window, and each title can be read.

use super::safety::{change_outside, crash, wait_for_copy};
use super::walk::{Look, example, unfold};
use super::{Window, press, settle, touch, type_into, wait};
use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Rect, Shape, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::command::Menu;
use europlan::plan::questions::Part;
use europlan::text::{Texts, shipped};
use std::path::Path;

/// Small screens, with the size of the text there.
const SMALL: [(egui::Vec2, f32); 3] = [
    (vec2(800.0, 600.0), 2.0),
    (vec2(640.0, 480.0), 1.5),
    (vec2(650.0, 500.0), 2.0),
];

fn looks() -> impl Iterator<Item = Look> {
    let each = SMALL.into_iter();
    each.flat_map(|(pixels, text)| shipped().into_iter().map(move |tag| (tag, pixels, text)))
}

/// The words of the program in a look, with a way to its commands.
struct Words(Texts);

impl Words {
    fn say(&self, key: &str) -> String {
        self.0.say(key).into_owned()
    }

    /// Gives a command from its menu.
    fn command(&self, window: &mut Window, key: &str) {
        let rows = europlan::command::COMMANDS.iter();
        let row = rows.clone().find(|row| row.key == key).unwrap();
        touch(window, &self.say(row.menu.key()));
        touch(window, &self.say(key));
        settle(window);
    }

    /// Waits for the question of that title.
    fn wait_for(&self, window: &mut Window, key: &str) {
        let title = self.say(key);
        wait(window, key, |window| {
            window.query_by_label(&title).is_some()
        });
    }

    /// Writes into the first answer.
    fn write(&self, window: &mut Window) {
        for _ in Part::ALL {
            press(window, Modifiers::COMMAND, Key::PageUp);
        }
        type_into(window, &self.say("q-about-title"), "!");
    }
}

/// Opens each dialog that there is, and looks at it.
fn each_dialog(look: Look, see: &mut dyn FnMut(&Window, &str)) {
    let words = Words(Texts::new(look.0));
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), look);
    let file = folder.path().join("school.europlan");
    for key in [
        "command-shortcuts",
        "command-statement",
        "command-about",
        "command-export-pdf",
        "command-open",
        "command-mark-sent",
        "command-spelling",
    ] {
        words.command(&mut window, key);
        see(&window, key);
        press(&mut window, Modifiers::NONE, Key::Escape);
    }
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    see(&window, "path");
    press(&mut window, Modifiers::COMMAND, Key::A);
    let other = folder.path().join("other.europlan");
    std::fs::copy(&file, &other).unwrap();
    super::write(&mut window, &other.display().to_string());
    press(&mut window, Modifiers::NONE, Key::Enter);
    words.wait_for(&mut window, "replace-title");
    see(&window, "replace-title");
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::NONE, Key::Escape);
    words.write(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::W);
    see(&window, "unsaved-title");
    press(&mut window, Modifiers::NONE, Key::Escape);
    change_outside(&file, |plan| plan.about.title.push('?'));
    press(&mut window, Modifiers::COMMAND, Key::S);
    words.wait_for(&mut window, "other-title");
    see(&window, "other-title");
    touch(&mut window, &words.say("other-together"));
    settle(&mut window);
    see(&window, "both-title");
    press(&mut window, Modifiers::NONE, Key::Escape);
    wait_for_copy(&mut window, folder.path(), "!");
    crash(window, folder.path());
    let window = super::sized_window(folder.path(), look.0, None, look.1 / look.2);
    see(&window, "recovered-title");
}

/// What of the dialog lies outside the window from left to right; all of it, if it is higher than the window.
fn outside(window: &Window, name: &str) -> Vec<String> {
    let screen = window.ctx.content_rect().expand(0.5);
    let roles = [Role::Dialog, Role::AlertDialog].into_iter();
    let mut dialogs = roles.flat_map(|role| window.query_all_by_role(role));
    let dialog = dialogs.next().expect(name);
    let area = window
        .ctx
        .memory(|memory| memory.area_rect(Id::unique("question")));
    let area = area.expect("a dialog");
    let mut outside = Vec::new();
    if !screen.contains_rect(area) {
        outside.push(format!("the dialog at {area}"));
    }
    let drawn = dialog.children_recursive();
    let drawn = drawn.filter(|node| node.accesskit_node().bounding_box().is_some());
    for node in drawn {
        let rect = node.rect();
        let node = node.accesskit_node();
        let is_inside = rect.left() >= screen.left() && rect.right() <= screen.right();
        if rect.is_positive() && !is_inside {
            let name = node.label().or(node.value()).unwrap_or_default();
            outside.push(format!("{:?} {name} at {rect}", node.role()));
        }
    }
    outside
}

#[test]
fn each_dialog_fits_a_small_window() {
    for look in looks() {
        let mut faults = Vec::new();
        let mut seen = Vec::new();
        each_dialog(look, &mut |window, name| {
            seen.push(name.to_owned());
            let outside = outside(window, name);
            faults.extend(outside.into_iter().map(|fault| format!("{name}: {fault}")));
        });
        assert_eq!(seen.len(), 13, "{seen:?}");
        assert!(faults.is_empty(), "{look:?}: {faults:#?}");
    }
}

fn example_without_check(folder: &Path, look: Look) -> Window {
    let mut window = example(folder, look);
    let close = Texts::new(look.0).say("check-close").into_owned();
    if window.query_by_label(&close).is_some() {
        touch(&mut window, &close);
    }
    window
}

#[test]
fn all_of_the_bar_is_in_a_small_window() {
    for look in looks() {
        let folder = tempfile::tempdir().unwrap();
        let texts = Texts::new(look.0);
        let window = example_without_check(folder.path(), look);
        let screen = window.ctx.content_rect().expand(0.5);
        let mut names: Vec<String> = Menu::ALL
            .map(|menu| texts.say(menu.key()).into_owned())
            .to_vec();
        names.push(europlan::text::own_name(look.0).to_owned());
        names.push(texts.say("command-check").into_owned());
        let rects: Vec<Rect> = names
            .iter()
            .map(|name| window.get_all_by_label(name).next().expect(name).rect())
            .collect();
        for (at, (name, rect)) in names.iter().zip(&rects).enumerate() {
            assert!(screen.contains_rect(*rect), "{look:?}: {name} at {rect}");
            let mut others = rects.iter().enumerate().filter(|(other, _)| *other != at);
            let covered = others.any(|(_, other)| other.shrink(1.0).intersects(rect.shrink(1.0)));
            assert!(!covered, "{look:?}: {name} lies over another");
        }
        assert_eq!(cut(&window, &rects), Vec::<String>::new(), "{look:?}");
    }
}

/// The words in these rooms that are drawn cut.
pub(super) fn cut(window: &Window, rooms: &[Rect]) -> Vec<String> {
    fn flat(shape: &Shape) -> Vec<&Shape> {
        match shape {
            Shape::Vec(shapes) => shapes.iter().flat_map(flat).collect(),
            shape => vec![shape],
        }
    }
    let shapes = window.output().shapes.iter();
    let shapes = shapes.flat_map(|clipped| flat(&clipped.shape));
    let texts = shapes.filter_map(|shape| match shape {
        Shape::Text(text) => Some(text),
        _ => None,
    });
    let is_there = |rect: Rect| {
        rooms
            .iter()
            .any(|room| room.expand(2.0).contains(rect.center()))
    };
    let cut = texts.filter(|text| text.galley.elided && is_there(text.visual_bounding_rect()));
    cut.map(|text| text.galley.text().to_owned()).collect()
}

#[test]
fn the_title_of_an_open_card_is_read_in_a_small_window() {
    for look in looks() {
        let folder = tempfile::tempdir().unwrap();
        let texts = Texts::new(look.0);
        let mut window = example_without_check(folder.path(), look);
        for part in Part::ALL {
            unfold(&mut window, &texts);
            let rooms: Vec<Rect> = window
                .query_all_by_role(Role::DisclosureTriangle)
                .map(|node| node.rect())
                .collect();
            assert_eq!(
                cut(&window, &rooms),
                Vec::<String>::new(),
                "{look:?}, {part:?}"
            );
            press(&mut window, Modifiers::COMMAND, Key::PageDown);
        }
    }
}
