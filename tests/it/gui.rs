//! The window by role and label, as a person uses it.

mod access;
mod answers;
mod broke;
#[cfg(target_os = "linux")]
mod bus;
mod caret;
mod check;
mod colleague;
mod context;
mod contradictions;
mod copies;
mod covered;
mod criteria;
mod dates;
mod dialogs;
mod each_frame;
mod enter;
mod export;
mod export_question;
mod files;
mod find;
mod fits;
mod form;
mod funding;
mod hang;
mod held;
mod hints;
mod keyboard;
mod kill;
mod long;
mod long_words;
mod lost;
mod marked;
mod missing;
mod mouse;
mod named;
mod next;
mod notes;
mod one_stop;
mod others;
mod plans;
mod points;
mod preview;
mod print;
mod reading;
mod recent;
mod safety;
mod scroll;
mod sieve;
mod size;
mod slow;
mod spelling;
mod spoken;
mod start;
mod steps;
mod storm;
mod targets;
mod there_and_back;
mod told;
mod twice;
mod unfold;
mod walk;
mod writing;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::app::{App, Environment, FileDialogs};
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

type Window = Harness<'static, App>;

/// What a person sees, without what a screen reader says by itself: that has a node of its own.
trait Looks {
    /// True if these words are shown, perhaps among others.
    fn shows(&self, words: &str) -> bool;
}

impl Looks for Window {
    fn shows(&self, words: &str) -> bool {
        let mut nodes = self.query_all_by_label_contains(words);
        nodes.any(|node| node.accesskit_node().live() == egui::accesskit::Live::Off)
    }
}

/// What the program takes from environment, in a scratch folder and on a fixed day.
fn environment(folder: &Path, language: &str) -> Environment {
    LazyLock::force(&crate::spelling::SPELLERS); // read once for all windows
    Environment {
        folder: Some(folder.to_path_buf()),
        data: Some(folder.join("data")),
        documents: Some(folder.to_path_buf()),
        dictionaries: vec![folder.join("dictionaries")],
        dictionary_rest: Duration::ZERO,
        today: crate::support::today,
        now: crate::support::now,
        time_of_day: || "14:05".to_owned(),
        languages: vec![language.to_owned()],
        dialogs: FileDialogs::by_hand(),
        show: |_| false,
        make_pdf: std::sync::Arc::new(europlan::pdf::export),
        disk: europlan::store::Disk::real(),
        longest_wait: Duration::from_secs(20),
    }
}

/// A window on the welcome page, or with the plan of a file.
fn window(folder: &Path, language: &str, file: Option<&Path>) -> Window {
    sized_window(folder, language, file, egui::vec2(1350.0, 844.0))
}

fn sized_window(folder: &Path, language: &str, file: Option<&Path>, size: egui::Vec2) -> Window {
    open_window(environment(folder, language), file, size)
}

fn open_window(environment: Environment, file: Option<&Path>, size: egui::Vec2) -> Window {
    let mut window = begin(environment, file, size);
    settle(&mut window);
    window
}

/// A window that may still be waiting for its plan.
fn begin(environment: Environment, file: Option<&Path>, size: egui::Vec2) -> Window {
    let file = file.map(Path::to_path_buf);
    Harness::builder()
        .with_size(size)
        .with_max_steps(60)
        .build_eframe(|cc| App::new(&cc.egui_ctx, environment, file.as_deref()))
}

/// Draws frames until what is being read has come, and the settings are written.
fn settle(window: &mut Window) {
    let is_busy = |window: &Window| {
        let app = window.state();
        app.is_reading() || app.is_keeping_settings()
    };
    if is_busy(window) {
        wait(window, "what is read", |window| !is_busy(window));
    }
}

/// A window with an empty plan, in English, that asks everything.
fn new_plan(folder: &Path) -> Window {
    let mut window = new_core(folder);
    ask_everything(&mut window);
    window
}

/// Lets a plan that was begun ask everything, with the keyboard in its first field.
fn ask_everything(window: &mut Window) {
    click(window, "Everything");
    let first = window.get_by_role_and_label(Role::TextInput, "Title of the plan");
    first.focus();
    window.run();
}

/// A window with the example, in English, without the offer of the tour.
fn example(folder: &Path) -> Window {
    std::fs::write(folder.join("settings.ron"), "(tour_seen: true)").unwrap();
    let mut window = window(folder, "en", None);
    click(&mut window, "Look at an example");
    window
}

/// The same as `new_plan` as it begins: it asks the core of a plan.
fn new_core(folder: &Path) -> Window {
    let mut window = window(folder, "en-GB", None);
    click(&mut window, "Start a new plan");
    window
}

/// Clicks on what has that label, as a screen reader does: it need not be in sight. The first, if several do.
/// Waits for what is read.
fn click(window: &mut Window, label: &str) {
    touch(window, label);
    settle(window);
}

/// The same without waiting for what is read.
fn touch(window: &mut Window, label: &str) {
    let first = window.get_all_by_label(label).next();
    first.expect(label).click_accesskit();
    window.run();
}

/// Clicks on what has a label that begins so, such as a part in the left list.
fn go(window: &mut Window, part: &str) {
    let row = window.get_all_by_role(Role::Button).find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(&format!("{part},")))
    });
    row.expect(part).click_accesskit();
    window.run();
}

/// Types into the field of that label; the first, where several bear it.
fn type_into(window: &mut Window, label: &str, text: &str) {
    let roles = [Role::TextInput, Role::MultilineTextInput];
    let found = roles.into_iter().find(|role| {
        let mut fields = window.query_all_by_role_and_label(*role, label);
        fields.next().is_some()
    });
    let role = found.expect(label);
    let field = |window: &Window, act: &dyn Fn(egui_kittest::Node<'_>)| {
        let first = window.get_all_by_role_and_label(role, label).next();
        act(first.expect(label));
    };
    field(window, &|node| node.focus());
    window.run();
    field(window, &|node| node.type_text(text));
    window.run();
}

/// Chooses from the closed list of that label.
fn choose(window: &mut Window, label: &str, choice: &str) {
    let list = window
        .get_all_by_role_and_label(Role::ComboBox, label)
        .next();
    list.expect(label).click_accesskit();
    window.run();
    click(window, choice);
}

/// Ticks or unticks the box of that label.
fn tick(window: &mut Window, label: &str) {
    let found = window
        .get_all_by_role_and_label(Role::CheckBox, label)
        .next();
    found.expect(label).click_accesskit();
    window.run();
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// The name of what has the keyboard.
fn focused_name(window: &Window) -> String {
    let mut nodes = window.root().children_recursive();
    let node = nodes.find(|node| node.accesskit_node().is_focused());
    let label = node.and_then(|node| node.accesskit_node().label());
    label.unwrap_or_default()
}

/// Types where the keyboard is.
fn write(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

/// Moves the mouse to a point.
fn point_at(window: &mut Window, at: egui::Pos2) {
    window.event(egui::Event::PointerMoved(at));
    window.run();
}

/// A press and a release of the mouse at a point.
fn click_at(window: &mut Window, at: egui::Pos2) {
    press_and_release(window, at, egui::PointerButton::Primary);
}

/// The same with the right button.
fn right_click(window: &mut Window, at: egui::Pos2) {
    press_and_release(window, at, egui::PointerButton::Secondary);
}

fn press_and_release(window: &mut Window, at: egui::Pos2, button: egui::PointerButton) {
    point_at(window, at);
    for pressed in [true, false] {
        window.event(mouse_button(at, button, pressed));
        window.run();
    }
}

/// That a button of the mouse is pressed or let go at a point.
fn mouse_button(at: egui::Pos2, button: egui::PointerButton, pressed: bool) -> egui::Event {
    egui::Event::PointerButton {
        pos: at,
        button,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

/// Lets a moment pass in which nobody types.
fn pause(window: &mut Window) {
    for _ in 0..6 {
        window.step();
    }
}

/// Types a path when the program asks for one, and waits for what is read.
fn give_path(window: &mut Window, path: &Path) {
    give_path_only(window, path);
    settle(window);
}

/// The same without waiting for what is read.
fn give_path_only(window: &mut Window, path: &Path) {
    let label = "Path of the file";
    window.get_by_role_and_label(Role::TextInput, label).focus();
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
    let path = path.display().to_string();
    window
        .get_by_role_and_label(Role::TextInput, label)
        .type_text(&path);
    window.run();
    touch(window, "Continue");
}

/// Draws frames until work on another thread has been answered: it wakes the window when it is done. The settings are
/// written by then as well.
fn wait(window: &mut Window, what: &str, done: impl Fn(&Window) -> bool) {
    watch(window, what, done);
    watch(window, "the settings", |window| {
        !window.state().is_keeping_settings()
    });
}

fn watch(window: &mut Window, what: &str, done: impl Fn(&Window) -> bool) {
    let (sender, woken) = std::sync::mpsc::channel();
    window.ctx.set_request_repaint_callback(move |_| {
        sender.send(()).ok();
    });
    for _ in 0..100_000 {
        if done(window) {
            window.run();
            return;
        }
        window.step();
        while woken.try_recv().is_ok() {} // what the frame itself asked for
        // Some things come with the time of the window alone, so that frames go on without being woken.
        woken.recv_timeout(Duration::from_millis(2)).ok();
    }
    panic!("never came: {what}");
}

fn save_as(window: &mut Window, path: &Path) {
    press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    give_path(window, path);
    wait(window, "the save", |window| !window.state().is_dirty());
}
