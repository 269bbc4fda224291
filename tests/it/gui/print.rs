//! Printing: the document goes to the program for PDF files, and a sentence says so, or why it cannot.

use super::{
    Looks, Window, click, environment, give_path, open_window, press, type_into, wait, write,
};
use crate::pdf::reader::Reader;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::text::Texts;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

fn window(folder: &Path, language: &str, show: fn(&OsStr) -> bool) -> Window {
    let mut environment = environment(folder, language);
    environment.show = show;
    open_window(environment, None, egui::vec2(1350.0, 844.0))
}

/// True if the system is given a whole PDF.
fn is_pdf(file: &OsStr) -> bool {
    let bytes = fs::read(file).unwrap_or_default();
    bytes.starts_with(b"%PDF") && Path::new(file).extension() == Some(OsStr::new("pdf"))
}

/// What was printed and lies there still.
fn printed(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder.join("data/print")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().to_string_lossy().into_owned());
    names.collect()
}

#[test]
fn the_document_is_handed_to_the_program_for_pdf_files() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en-GB", is_pdf);
    click(&mut window, "Start a new plan");
    type_into(&mut window, "Name of the school", "De Brug");
    for _ in 0..2 {
        press(&mut window, Modifiers::COMMAND, Key::P);
        wait(&mut window, "the document", |window| {
            window.shows("The document is open in your program for PDF files: print it there.")
        });
    }
    assert_eq!(
        printed(folder.path()).len(),
        1,
        "the one before is taken away"
    );
    assert!(window.state().is_dirty(), "nothing was saved by that");
}

#[test]
fn what_is_printed_is_what_an_export_would_be_with_its_preset() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en-GB", is_pdf);
    click(&mut window, "Start a new plan");
    type_into(&mut window, "Name of the school", "De Brug");
    press(&mut window, Modifiers::SHIFT, Key::F2);
    write(&mut window, "Whose name is it?");
    click(&mut window, "Done");
    press(&mut window, Modifiers::COMMAND, Key::E);
    let preset = Texts::new("en").say("preset-staff-meeting").into_owned();
    let preset = window.get_by_role_and_label(Role::RadioButton, &preset);
    preset.click_accesskit();
    window.run();
    wait(&mut window, "the pages", |window| window.shows(" kB"));
    click(&mut window, "Save the PDF…");
    let path = folder.path().join("exported.pdf");
    give_path(&mut window, &path);
    wait(&mut window, "the file", |_| path.exists());
    press(&mut window, Modifiers::COMMAND, Key::P);
    wait(&mut window, "the document", |window| {
        window.shows("The document is open in your program")
    });
    let [name] = &printed(folder.path())[..] else {
        panic!("one document")
    };
    let bytes = fs::read(folder.path().join("data/print").join(name)).unwrap();
    assert!(bytes == fs::read(&path).unwrap(), "the same to the byte");
    let words = Reader::new(&bytes).tags().whole_text();
    assert!(
        words.contains("Whose name is it?"),
        "notes, as that preset has them"
    );
}

#[test]
fn where_no_program_shows_it_a_sentence_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "nl-BE", |_| false);
    click(&mut window, "Een nieuw plan beginnen");
    press(&mut window, Modifiers::COMMAND, Key::P);
    wait(&mut window, "the answer", |window| {
        window.shows("Deze computer heeft geen programma dat pdf-bestanden toont.")
    });
    let notice = |window: &Window| window.shows("Exporteer het document en druk het");
    assert!(notice(&window));
    let offered = window
        .get_all_by_label("Exporteren als pdf of Word…")
        .count();
    assert!(offered > 0, "the export is one click away");
}
