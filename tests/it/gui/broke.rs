//! Work that panics on another thread: the person is told what failed, nothing is lost, and the next try serves.

use super::slow::is_closing;
use super::{
    Looks, Window, click, environment, give_path, give_path_only, go, open_window, press, save_as,
    touch, type_into, wait,
};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::app::Environment;
use europlan::store::{self, Call, Disk};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

const NAME: &str = "Name of the school";
const INSIDE: &str = "something went wrong inside Europlan";

/// What panics: a call to the disk for files whose names end so, and the making of a PDF.
#[derive(Clone, Default)]
struct Mine {
    disk: Arc<Mutex<Option<(Call, &'static str)>>>,
    pdf: Arc<AtomicBool>,
}

impl Mine {
    fn environment(&self, folder: &Path) -> Environment {
        let (at, pdf) = (Arc::clone(&self.disk), Arc::clone(&self.pdf));
        let disk = Disk::failing(move |call, path| {
            let armed = *at.lock().unwrap();
            let hit = armed.is_some_and(|(panics, ending)| {
                panics == call && path.to_string_lossy().ends_with(ending)
            });
            assert!(!hit, "the disk panics, as this test wants");
            None
        });
        Environment {
            disk,
            make_pdf: Arc::new(move |document| {
                assert!(
                    !pdf.load(Ordering::Relaxed),
                    "the PDF panics, as this test wants"
                );
                europlan::pdf::export(document)
            }),
            ..environment(folder, "en")
        }
    }

    fn lay(&self, call: Call, ending: &'static str) {
        *self.disk.lock().unwrap() = Some((call, ending));
    }

    fn take_away(&self) {
        *self.disk.lock().unwrap() = None;
        self.pdf.store(false, Ordering::Relaxed);
    }
}

/// A window with the example, saved.
fn window(folder: &Path) -> (Window, Mine) {
    let mine = Mine::default();
    let path = folder.join("plan.europlan");
    store::save(&path, &store::example("en")).unwrap();
    let size = egui::vec2(1350.0, 844.0);
    let window = open_window(mine.environment(folder), Some(&path), size);
    (window, mine)
}

fn told(window: &mut Window, words: &str) {
    wait(window, words, |window| {
        let mut found = window.query_all_by_label_contains(words);
        found.next().is_some()
    });
}

fn name_in(path: &Path) -> String {
    store::open(path).unwrap().plan.school.name
}

#[test]
fn a_save_that_panics_is_told_and_the_next_one_saves() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.europlan");
    let (mut window, mine) = window(folder.path());
    type_into(&mut window, NAME, "!");
    mine.lay(Call::Swap, "plan.europlan");
    press(&mut window, Modifiers::COMMAND, Key::S);
    told(&mut window, "The plan was not saved: something went wrong");
    assert!(window.state().is_dirty() && !name_in(&path).ends_with('!'));
    mine.take_away();
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, "the save", |window| !window.state().is_dirty());
    assert!(name_in(&path).ends_with('!'));
    assert!(!window.shows(INSIDE));
}

#[test]
fn the_program_does_not_end_on_a_save_that_panics_and_does_not_hang_at_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, mine) = window(folder.path());
    type_into(&mut window, NAME, "!");
    mine.lay(Call::Swap, "plan.europlan");
    press(&mut window, Modifiers::COMMAND, Key::Q);
    window.get_all_by_label("Save").last().unwrap().click();
    window.run();
    told(&mut window, "The plan was not saved");
    assert!(!is_closing(&window) && window.state().is_dirty());
    eframe::App::on_exit(window.state_mut(), None);
}

#[test]
fn a_pdf_that_panics_is_told_in_the_export_and_the_next_one_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, mine) = window(folder.path());
    mine.pdf.store(true, Ordering::Relaxed);
    press(&mut window, Modifiers::COMMAND, Key::E);
    told(
        &mut window,
        "The PDF could not be made: something went wrong",
    );
    press(&mut window, Modifiers::NONE, Key::Escape);
    mine.take_away();
    press(&mut window, Modifiers::COMMAND, Key::E);
    told(&mut window, " kB");
}

#[test]
fn a_preview_that_panics_is_told_and_comes_back_with_the_next_change() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, mine) = window(folder.path());
    mine.pdf.store(true, Ordering::Relaxed);
    click(&mut window, "Preview");
    told(
        &mut window,
        "The PDF could not be made: something went wrong",
    );
    mine.take_away();
    go(&mut window, "Plan and school");
    type_into(&mut window, NAME, "!");
    click(&mut window, "Preview");
    wait(&mut window, "the pages", |window| {
        !window.shows(INSIDE)
            && window
                .query_all_by_label_contains("Page 1")
                .next()
                .is_some()
    });
}

#[test]
fn a_file_whose_writing_panics_is_told_and_can_be_written_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, mine) = window(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::E);
    told(&mut window, " kB");
    touch(&mut window, "Save the PDF…");
    mine.lay(Call::Swap, "out.pdf");
    give_path(&mut window, &folder.path().join("out.pdf"));
    told(&mut window, "“out.pdf” was not written");
    click(&mut window, "Save under another name…");
    give_path(&mut window, &folder.path().join("other.pdf"));
    told(&mut window, "Saved as other.pdf");
    eframe::App::on_exit(window.state_mut(), None);
}

#[test]
fn answers_whose_pdf_panics_are_told_and_the_next_ones_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, mine) = window(folder.path());
    let path = folder.path().join("answers.pdf");
    click(&mut window, "Answers for a form");
    for (panics, words) in [
        (true, "“answers.pdf” was not written"),
        (false, "Saved as answers.pdf"),
    ] {
        mine.pdf.store(panics, Ordering::Relaxed);
        click(&mut window, "Save all as PDF…");
        give_path(&mut window, &path);
        told(&mut window, words);
        assert_eq!(path.exists(), !panics);
    }
}

#[test]
fn reading_that_panics_is_told_the_plan_stays_and_the_next_try_reads() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, mine) = window(folder.path());
    let mut other = store::example("en");
    "Other school".clone_into(&mut other.school.name);
    let path = folder.path().join("other.europlan");
    store::save(&path, &other).unwrap();
    let before = window.state().plan().clone();
    for title in ["Open a plan", "Compare with another plan"] {
        mine.lay(Call::Load, "other.europlan");
        if title == "Open a plan" {
            press(&mut window, Modifiers::COMMAND, Key::O);
        } else {
            click(&mut window, "File");
            click(&mut window, "Compare with another file…");
        }
        assert!(window.query_by_label(title).is_some());
        give_path(&mut window, &path);
        told(&mut window, "This was not read: something went wrong");
        assert_eq!(window.state().plan(), &before);
    }
    mine.take_away();
    press(&mut window, Modifiers::COMMAND, Key::O);
    give_path(&mut window, &path);
    assert_eq!(window.state().plan().school.name, "Other school");
}

#[test]
fn a_logo_that_panics_is_told_and_the_choices_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, mine) = window(folder.path());
    let picture = folder.path().join("school.svg");
    let square = r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="20" height="20"/></svg>"#;
    std::fs::write(&picture, square).unwrap();
    press(&mut window, Modifiers::COMMAND, Key::E);
    click(&mut window, "More choices");
    mine.lay(Call::Load, "school.svg");
    for words in ["The logo could not be read", "800 by 400 pixels"] {
        click(&mut window, "Choose a picture…");
        give_path(&mut window, &picture);
        told(&mut window, words);
        assert!(window.query_by_label("Export as PDF or Word").is_some());
        mine.take_away();
    }
}

#[test]
fn looking_at_a_typed_path_that_panics_is_told_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, mine) = window(folder.path());
    let path = folder.path().join("copy.europlan");
    mine.lay(Call::Look, "copy.europlan");
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    give_path_only(&mut window, &path);
    told(&mut window, "could not look at the file");
    assert!(!path.exists());
    mine.take_away();
    type_into(&mut window, NAME, "!");
    save_as(&mut window, &path);
}
