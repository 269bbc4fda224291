//! File dialogs that a person answers late, in any order, or not at all: the right file is written or nothing is, and
//! it is said.

use super::slow::is_closing;
use super::{
    Looks, Window, begin, click, environment, give_path, press, settle, touch, type_into, wait,
};
use crate::support::wait_until;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::app::{Environment, FileDialogs};
use europlan::plan::Plan;
use europlan::store;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};

const NAME: &str = "Name of the school";
const STILL_OPEN: &str = "Another window for choosing a file is still open";
const LEFT: &str = "the plan it was meant for is no longer open";
const PICTURE: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="20" height="20"/></svg>"#;

/// Dialogs that stay open until the test answers them, by their titles.
#[derive(Clone, Default)]
struct Dialogs(Arc<Mutex<Vec<Dialog>>>);

/// The title of a dialog, and where its answer goes.
type Dialog = (String, Sender<Option<PathBuf>>);

impl Dialogs {
    fn script(&self) -> FileDialogs {
        let asked = Arc::clone(&self.0);
        FileDialogs::scripted(move |title| {
            let (sender, answer) = channel();
            asked.lock().unwrap().push((title.to_owned(), sender));
            answer
        })
    }

    /// The titles of all that were opened so far.
    fn titles(&self) -> Vec<String> {
        let asked = self.0.lock().unwrap();
        asked.iter().map(|(title, _)| title.clone()).collect()
    }

    /// Answers the one that was opened at that position.
    fn answer(&self, at: usize, path: Option<&Path>) {
        let asked = self.0.lock().unwrap();
        asked[at].1.send(path.map(Path::to_path_buf)).unwrap();
    }

    /// Ends the last one as a system without dialogs does.
    fn fail(&self) {
        self.0.lock().unwrap().pop();
    }
}

/// What a person asks for that needs a path.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wish {
    SaveAs,
    Open,
    Pdf,
    Json,
    Import,
    Compare,
    Logo,
}

use Wish::{Compare, Import, Json, Logo, Open, Pdf, SaveAs};

impl Wish {
    const ALL: [Self; 7] = [SaveAs, Open, Pdf, Json, Import, Compare, Logo];

    fn title(self) -> &'static str {
        match self {
            SaveAs => "Save the plan",
            Open => "Open a plan",
            Pdf => "Save the PDF",
            Json => "Export for other programs",
            Import => "Import a plan",
            Compare => "Compare with another plan",
            Logo => "Choose the logo",
        }
    }

    fn ask(self, window: &mut Window) {
        match self {
            SaveAs => press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S),
            Open => press(window, Modifiers::COMMAND, Key::O),
            Pdf => {
                ask_for_export(window);
                touch(window, "Save the PDF…");
            }
            Json => pick(window, "Export for other programs (JSON)…"),
            Import => pick(window, "Import from another program (JSON)…"),
            Compare => pick(window, "Compare with another file…"),
            Logo => {
                ask_for_export(window);
                if window.query_by_label("Choose a picture…").is_none() {
                    touch(window, "More choices");
                }
                touch(window, "Choose a picture…");
            }
        }
    }

    /// The file that is chosen for it.
    fn file(self) -> &'static str {
        match self {
            SaveAs => "chosen.europlan",
            Open | Compare => "other.europlan",
            Pdf => "chosen.pdf",
            Json => "chosen.json",
            Import => "other.json",
            Logo => "school.svg",
        }
    }

    /// What the person sees of it once it is done.
    fn is_done(self, window: &Window, folder: &Path) -> bool {
        let says = |words: &str| window.query_all_by_label_contains(words).next().is_some();
        let begins = |with: &[u8]| {
            let bytes = std::fs::read(folder.join(self.file())).unwrap_or_default();
            bytes.starts_with(with)
        };
        match self {
            SaveAs => begins(b"// ") || store::open(&folder.join(self.file())).is_ok(),
            Open => window.state().plan().school.name == "Other school",
            Import => window.state().plan().school.name == "Imported school",
            Compare => says("Compare with another file") && says("Other school"),
            Pdf => begins(b"%PDF") && says("Saved as chosen.pdf"),
            Json => begins(b"{") && says("Saved as chosen.json"),
            Logo => says("800 by 400 pixels"),
        }
    }
}

fn ask_for_export(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::E);
    wait(window, "the pages", |window| window.shows(" kB"));
}

/// Chooses from the menu of files.
fn pick(window: &mut Window, row: &str) {
    touch(window, "File");
    touch(window, row);
}

/// A window with a saved plan, and beside it whatever can be chosen.
fn window(folder: &Path) -> (Window, Dialogs) {
    let path = folder.join("plan.europlan");
    let mut plan = store::example("en");
    store::save(&path, &plan).unwrap();
    "Other school".clone_into(&mut plan.school.name);
    store::save(&folder.join("other.europlan"), &plan).unwrap();
    "Imported school".clone_into(&mut plan.school.name);
    let json = store::json::export(&plan);
    std::fs::write(folder.join("other.json"), json).unwrap();
    std::fs::write(folder.join("school.svg"), PICTURE).unwrap();
    scripted(folder, Some(&path))
}

/// A window with an empty plan.
fn new_plan(folder: &Path) -> (Window, Dialogs) {
    let (mut window, dialogs) = scripted(folder, None);
    click(&mut window, "Start a new plan");
    (window, dialogs)
}

fn scripted(folder: &Path, path: Option<&Path>) -> (Window, Dialogs) {
    let dialogs = Dialogs::default();
    let environment = Environment {
        dialogs: dialogs.script(),
        ..environment(folder, "en")
    };
    let mut window = begin(environment, path, egui::vec2(1350.0, 844.0));
    settle(&mut window);
    (window, dialogs)
}

/// The names of the files in a folder, without those of the program itself.
fn files(folder: &Path) -> BTreeSet<String> {
    let names = std::fs::read_dir(folder).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names
        .filter(|name| {
            let own = ["data", "settings.ron", "logo.png"];
            !name.starts_with('.') && !own.contains(&name.as_str())
        })
        .collect()
}

fn says(window: &Window, words: &str) -> bool {
    window.shows(words)
}

/// Draws frames until an answer that changes nothing has been taken: another dialog can be opened after it.
fn wait_until_free(window: &mut Window, dialogs: &Dialogs) {
    let opened = dialogs.titles().len();
    wait(window, "the end of the dialog", |window| {
        !window.state().is_asking_for_a_file()
    });
    assert_eq!(dialogs.titles().len(), opened);
}

#[test]
fn a_second_dialog_does_not_open_and_the_answer_goes_to_the_first() {
    for first in Wish::ALL {
        for second in Wish::ALL {
            let folder = tempfile::tempdir().unwrap();
            let folder = folder.path();
            let (mut window, dialogs) = window(folder);
            first.ask(&mut window);
            second.ask(&mut window);
            assert!(says(&window, STILL_OPEN), "{first:?}, {second:?}");
            assert_eq!(dialogs.titles(), [first.title()], "{first:?}, {second:?}");
            let mut expected = files(folder);
            expected.insert(first.file().to_owned());
            dialogs.answer(0, Some(&folder.join(first.file())));
            wait(&mut window, first.title(), |window| {
                first.is_done(window, folder)
            });
            assert_eq!(files(folder), expected, "{first:?}, {second:?}");
        }
    }
}

#[test]
fn after_a_cancelled_dialog_nothing_is_written_and_the_next_one_serves() {
    for (first, second) in Wish::ALL
        .into_iter()
        .zip([Json, SaveAs, Logo, Pdf, Open, Import, Compare])
    {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let (mut window, dialogs) = window(folder);
        let before = files(folder);
        first.ask(&mut window);
        second.ask(&mut window);
        dialogs.answer(0, None);
        wait_until_free(&mut window, &dialogs);
        assert_eq!(files(folder), before, "{first:?}");
        if window.query_by_label("Export as PDF or Word").is_some() {
            press(&mut window, Modifiers::NONE, Key::Escape);
        }
        second.ask(&mut window);
        assert_eq!(dialogs.titles(), [first.title(), second.title()]);
        dialogs.answer(1, Some(&folder.join(second.file())));
        wait(&mut window, second.title(), |window| {
            second.is_done(window, folder)
        });
    }
}

#[test]
fn a_name_without_ending_replaces_no_file_unasked() {
    for wish in [SaveAs, Pdf, Json] {
        for replaces in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let folder = folder.path();
            let (mut window, dialogs) = window(folder);
            let there = folder.join(wish.file());
            std::fs::write(&there, "precious").unwrap();
            wish.ask(&mut window);
            let typed = if replaces { "" } else { "." };
            let typed = format!("{}{typed}", there.with_extension("").display());
            dialogs.answer(0, Some(Path::new(&typed)));
            wait(&mut window, "the question", |window| {
                window.query_by_label("Replace the file?").is_some()
            });
            assert_eq!(std::fs::read(&there).unwrap(), b"precious", "{wish:?}");
            if replaces {
                touch(&mut window, "Replace");
            } else {
                press(&mut window, Modifiers::NONE, Key::Escape);
                assert_eq!(dialogs.titles(), [wish.title(); 2], "the dialog comes back");
                dialogs.answer(1, Some(&there)); // it asks about this name itself
            }
            wait(&mut window, wish.title(), |window| {
                wish.is_done(window, folder)
            });
        }
    }
}

#[test]
fn a_plan_whose_name_has_no_ending_is_saved_where_it_lies() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (bare, other) = (folder.join("plan"), folder.join("plan.europlan"));
    store::save(&bare, &store::example("en")).unwrap();
    std::fs::write(&other, "precious").unwrap();
    let (mut window, _dialogs) = scripted(folder, Some(&bare));
    type_into(&mut window, NAME, "!");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    assert!(store::open(&bare).unwrap().plan.school.name.ends_with('!'));
    assert_eq!(std::fs::read(&other).unwrap(), b"precious");
}

#[test]
fn saving_twice_asks_once_and_saves() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, dialogs) = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::S);
    press(&mut window, Modifiers::COMMAND, Key::S);
    assert_eq!(dialogs.titles(), ["Save the plan"]);
    let path = folder.path().join("plan.europlan");
    dialogs.answer(0, Some(&path));
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    assert_eq!(store::open(&path).unwrap().plan.school.name, "Sint-Jozef");
}

#[test]
fn what_was_asked_of_a_plan_is_not_done_with_another_one() {
    for wish in [SaveAs, Json] {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let (mut window, dialogs) = window(folder);
        let before = files(folder);
        wish.ask(&mut window);
        press(&mut window, Modifiers::COMMAND, Key::N);
        dialogs.answer(0, Some(&folder.join(wish.file())));
        wait(&mut window, "the notice", |window| says(window, LEFT));
        assert_eq!(files(folder), before, "{wish:?}");
        let mut empty = Plan::default();
        empty.about.language = window.state().plan().about.language;
        assert_eq!(window.state().plan(), &empty);
    }
}

#[test]
fn a_pdf_that_was_made_is_written_also_once_another_plan_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, dialogs) = window(folder.path());
    Pdf.ask(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::N);
    let path = folder.path().join(Pdf.file());
    dialogs.answer(0, Some(&path));
    wait(&mut window, "the file", |window| {
        says(window, "Saved as chosen.pdf")
    });
    let bytes = std::fs::read(&path).unwrap();
    let pages = crate::pdf::reader::Reader::new(&bytes).file.get_pages();
    assert!(
        pages.len() > 5,
        "the plan that was exported, not the empty one"
    );
}

#[test]
fn words_written_while_a_plan_is_being_chosen_are_asked_about() {
    for wish in [Open, Import] {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let (mut window, dialogs) = window(folder);
        wish.ask(&mut window);
        type_into(&mut window, NAME, "!");
        dialogs.answer(0, Some(&folder.join(wish.file())));
        wait(&mut window, "the question", |window| {
            window.query_by_label("Save your changes?").is_some()
        });
        assert!(window.state().plan().school.name.ends_with('!'));
    }
}

#[test]
fn quitting_while_a_name_is_being_chosen_saves_there_or_stays() {
    for save_first in [true, false] {
        for answered in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let (mut window, dialogs) = new_plan(folder.path());
            type_into(&mut window, NAME, "Sint-Jozef");
            if save_first {
                press(&mut window, Modifiers::COMMAND, Key::S);
                press(&mut window, Modifiers::COMMAND, Key::Q);
            } else {
                press(&mut window, Modifiers::COMMAND, Key::Q);
                window.get_all_by_label("Save").last().unwrap().click();
                window.run();
            }
            assert_eq!(dialogs.titles(), ["Save the plan"]);
            assert!(!is_closing(&window));
            let path = folder.path().join("plan.europlan");
            dialogs.answer(0, answered.then_some(path.as_path()));
            if answered {
                wait_until("the end, as everything is saved", || {
                    window.step();
                    is_closing(&window)
                });
                assert_eq!(store::open(&path).unwrap().plan.school.name, "Sint-Jozef");
            } else {
                wait_until_free(&mut window, &dialogs);
                assert!(!is_closing(&window) && !path.exists());
                let asks = window.query_by_label("Save your changes?").is_some();
                assert_eq!(asks, save_first, "the question does not go with the dialog");
            }
        }
    }
}

#[test]
fn the_path_of_a_dialog_that_is_not_to_be_found_is_typed_and_its_late_answer_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, dialogs) = new_plan(folder.path());
    type_into(&mut window, NAME, "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::S);
    press(&mut window, Modifiers::COMMAND, Key::S);
    click(&mut window, "I cannot find it: type the path here");
    let typed = folder.path().join("typed.europlan");
    give_path(&mut window, &typed);
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    let late = folder.path().join("late.europlan");
    dialogs.answer(0, Some(&late));
    wait(&mut window, "the notice", |window| {
        says(window, "Nothing was done with “late.europlan”")
    });
    assert!(typed.exists() && !late.exists());
}

/// A window without a dialog service, in which a new plan is to be saved.
fn asked_for_a_path(folder: &Path) -> Window {
    let (mut window, dialogs) = new_plan(folder);
    type_into(&mut window, NAME, "Sint-Jozef");
    press(&mut window, Modifiers::COMMAND, Key::S);
    dialogs.fail();
    wait(&mut window, "the question", |window| {
        let field = window.query_by_role_and_label(Role::TextInput, "Path of the file");
        field.is_some()
    });
    window
}

#[test]
fn without_a_dialog_service_the_path_is_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = asked_for_a_path(folder.path());
    let path = folder.path().join("plan.europlan");
    give_path(&mut window, &path);
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    assert!(path.exists());
}

#[test]
fn why_a_typed_path_does_not_serve_stands_where_it_is_typed_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = asked_for_a_path(folder.path());
    give_path(&mut window, &folder.path().join("nowhere/plan.europlan"));
    wait(&mut window, "the question again", |window| {
        let mut dialogs = window.query_all_by_role(Role::Dialog);
        let why = "■ The folder for this file does not exist";
        dialogs.any(|dialog| dialog.query_by_label_contains(why).is_some())
    });
}

#[test]
fn a_path_is_typed_as_people_write_and_paste_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = super::window(folder.path(), "en", None);
    for quote in ["\"", "'"] {
        let file = folder.path().join("quoted.europlan");
        let mut plan = Plan::default();
        plan.school.name = format!("School {quote}");
        store::save(&file, &plan).unwrap();
        press(&mut window, Modifiers::COMMAND, Key::O);
        let pasted = format!(" {quote}{}{quote} ", file.display());
        give_path(&mut window, Path::new(&pasted));
        wait(&mut window, "the plan", |window| {
            window.state().plan().school.name == plan.school.name
        });
    }
    press(&mut window, Modifiers::COMMAND, Key::O);
    give_path(&mut window, Path::new("~/no such plan.europlan"));
    let home = std::env::home_dir().unwrap().join("no such plan.europlan");
    wait(&mut window, "the sentence", |window| {
        says(window, &home.display().to_string())
    });
}
