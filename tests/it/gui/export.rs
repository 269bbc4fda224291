//! The export of a PDF in the window: choices, presets of one's own, and targets that do not take the file.

use super::{
    Looks, Window, click, focused_name, give_path, new_plan, press, settle, sized_window, tick,
    type_into, wait, window,
};
use crate::docx::word::Word;
use crate::pdf::reader::Reader;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use europlan::document::Funding;
use europlan::settings::{Settings, file_in};
use europlan::store;
use std::path::{Path, PathBuf};

/// A window with the example plan and the question about its PDF, whose pages are counted.
pub(super) fn asked(folder: &Path) -> Window {
    let plan = folder.join("plan.europlan");
    store::save(&plan, &store::example("en")).unwrap();
    let mut window = window(folder, "en", Some(&plan));
    ask(&mut window);
    window
}

pub(super) fn ask(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::E);
    measured(window);
}

pub(super) fn measured(window: &mut Window) {
    wait(window, "the pages", |window| window.shows(" kB"));
}

/// Picks what bears that label among things of which one is chosen.
pub(super) fn pick(window: &mut Window, label: &str) {
    let found = window
        .get_all_by_role_and_label(Role::RadioButton, label)
        .next();
    found.expect(label).click_accesskit();
    window.run();
}

fn is_picked(window: &Window, label: &str) -> bool {
    use egui_kittest::kittest::NodeT;
    let node = window.get_by_role_and_label(Role::RadioButton, label);
    node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

/// Saves the PDF and reads it again.
fn saved(window: &mut Window, path: &Path) -> Vec<u8> {
    click(window, "Save the PDF…");
    give_path(window, path);
    written(window, path)
}

fn written(window: &mut Window, path: &Path) -> Vec<u8> {
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    wait(window, "the file", |window| {
        let label = format!("Saved as {name}");
        window.shows(&label)
    });
    std::fs::read(path).unwrap()
}

fn text(bytes: &[u8]) -> String {
    Reader::new(bytes).tags().whole_text()
}

#[test]
fn each_choice_shows_in_the_file_and_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = asked(folder.path());
    let usual = saved(&mut window, &folder.path().join("usual.pdf"));
    ask(&mut window);
    click(&mut window, "More choices");
    tick(&mut window, "Cover page");
    tick(&mut window, "Space for signatures");
    pick(&mut window, "Letter (North America)");
    pick(&mut window, "14 pt");
    pick(&mut window, "Co-funded by the European Union");
    let disclaimer = "Disclaimer, in the words of your grant agreement (optional)";
    type_into(&mut window, disclaimer, "Our views only.");
    measured(&mut window);
    let other = saved(&mut window, &folder.path().join("other.pdf"));
    let (before, after) = (text(&usual), text(&other));
    assert!(before.contains("European Development Plan"), "the cover");
    assert!(!after.contains("European Development Plan"));
    for words in [
        "Signature",
        "Co-funded by the European Union",
        "Our views only.",
    ] {
        assert!(after.contains(words) && !before.contains(words), "{words}");
    }
    assert!(
        Reader::new(&other).file.get_pages().len() > Reader::new(&usual).file.get_pages().len()
    );

    let (settings, problems) = Settings::load(&file_in(folder.path()));
    assert!(problems.is_empty());
    assert_eq!(settings.export.funding, Funding::CoFunded);
    let plan = folder.path().join("plan.europlan");
    let mut again = super::window(folder.path(), "en", Some(&plan));
    ask(&mut again);
    assert!(
        !is_picked(&again, "To attach to an application"),
        "chosen otherwise"
    );
    click(&mut again, "More choices");
    assert!(is_picked(&again, "14 pt") && !is_picked(&again, "11 pt"));
}

#[test]
fn the_same_is_saved_for_word_with_a_warning_that_changes_there_do_not_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = asked(folder.path());
    assert!(window.shows("Changes made there do not come back"));
    click(&mut window, "Save as Word…");
    give_path(&mut window, &folder.path().join("board"));
    let bytes = written(&mut window, &folder.path().join("board.docx"));
    let text = Word::new(&bytes).text();
    assert!(text.contains(&store::example("en").about.title), "{text}");
    // There again, it is not replaced unasked.
    ask(&mut window);
    click(&mut window, "Save as Word…");
    give_path(&mut window, &folder.path().join("board"));
    assert!(window.query_by_label("Replace the file?").is_some());
}

#[test]
fn choices_are_kept_under_a_name_chosen_again_and_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = asked(folder.path());
    click(&mut window, "More choices");
    pick(&mut window, "Wide");
    type_into(&mut window, "Name for these choices", "For the board");
    click(&mut window, "Keep");
    assert!(is_picked(&window, "For the board"));
    pick(&mut window, "A summary on one page");
    assert!(!is_picked(&window, "For the board"));
    pick(&mut window, "For the board");
    assert!(is_picked(&window, "Wide") && is_picked(&window, "For the board"));
    measured(&mut window);
    click(&mut window, "Delete the choices “For the board”");
    assert!(window.query_by_label("For the board").is_none());
    assert!(is_picked(&window, "Wide"), "only the name is forgotten");
    assert!(Settings::load(&file_in(folder.path())).0.presets.is_empty());
}

#[test]
fn a_file_that_cannot_be_written_is_kept_for_another_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = asked(folder.path());
    let taken = folder.path().join("taken.pdf");
    std::fs::create_dir(&taken).unwrap();
    click(&mut window, "Save the PDF…");
    give_path(&mut window, &taken);
    let again = "Save under another name…";
    wait(&mut window, "the failure", |window| {
        window.query_by_label(again).is_some()
    });
    let said = window.shows("taken.pdf");
    assert!(said, "which file it was");
    click(&mut window, again);
    let path = folder.path().join("other.pdf");
    give_path(&mut window, &path);
    assert!(written(&mut window, &path).starts_with(b"%PDF"));
    assert!(taken.read_dir().unwrap().next().is_none());
}

#[test]
fn giving_up_while_the_file_is_made_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.europlan");
    store::save(&plan, &store::example("en")).unwrap();
    let mut window = window(folder.path(), "en", Some(&plan));
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.step();
    window.step();
    assert!(window.query_by_label("Preparing the pages…").is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Export as PDF or Word").is_none());
    ask(&mut window);
    let path = folder.path().join("plan.pdf");
    assert!(
        saved(&mut window, &path).starts_with(b"%PDF"),
        "and it goes on"
    );
    assert_eq!(pdfs(folder.path()), [path]);
}

#[test]
fn the_end_of_the_program_waits_for_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = asked(folder.path());
    let path = folder.path().join("plan.pdf");
    click(&mut window, "Save the PDF…");
    give_path(&mut window, &path);
    eframe::App::on_exit(window.state_mut(), None);
    let bytes = std::fs::read(&path).unwrap();
    assert!(bytes.ends_with(b"%%EOF") || bytes.ends_with(b"%%EOF\n"));
    assert_eq!(pdfs(folder.path()), [path]);
}

/// The files of a folder that are a PDF or a part of one.
fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let paths = std::fs::read_dir(folder).unwrap();
    let paths = paths.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| {
            let ending = path.extension();
            ending.is_some_and(|ending| ending == "pdf" || ending == "tmp")
        })
        .collect()
}

/// A picture of a blue square on nothing.
const SQUARE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect x="10" width="20" height="20" fill="#2050a0"/></svg>"##;

#[test]
fn a_logo_is_chosen_shown_kept_for_the_next_time_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("school.svg");
    std::fs::write(&picture, SQUARE).unwrap();
    let figures = |bytes: &[u8]| Reader::new(bytes).tags().named("Figure")[0].alt.clone();
    let mut window = asked(folder.path());
    click(&mut window, "More choices");
    click(&mut window, "Choose a picture…");
    give_path(&mut window, &picture);
    wait(&mut window, "the picture", |window| {
        window.shows("800 by 400 pixels")
    });
    measured(&mut window);
    let bytes = saved(&mut window, &folder.path().join("with.pdf"));
    assert!(figures(&bytes).unwrap().starts_with("Logo of "));

    let plan = folder.path().join("plan.europlan");
    let mut again = super::window(folder.path(), "en", Some(&plan));
    ask(&mut again);
    click(&mut again, "More choices");
    assert!(again.shows("800 by 400 pixels"));
    click(&mut again, "Remove the logo");
    measured(&mut again);
    assert!(!again.shows("800 by 400 pixels"));
    let bytes = saved(&mut again, &folder.path().join("without.pdf"));
    assert!(!figures(&bytes).unwrap().starts_with("Logo of "));
}

#[test]
fn a_file_that_is_no_picture_says_so_and_the_choices_stay() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = asked(folder.path());
    click(&mut window, "More choices");
    click(&mut window, "Choose a picture…");
    give_path(&mut window, &folder.path().join("plan.europlan"));
    wait(&mut window, "the sentence", |window| {
        window.shows("Europlan cannot read this kind of picture")
    });
    assert!(window.query_by_label("Export as PDF or Word").is_some());
    let words = window.get_by_label_contains("■ Europlan cannot read this kind of picture");
    let beside = window.get_by_role_and_label(Role::Button, "Choose a picture…");
    let down = words.rect().top() - beside.rect().bottom();
    assert!(
        (0.0..40.0).contains(&down),
        "{down} points below the button"
    );
    assert_eq!(focused_name(&window), "Choose a picture…");
}

#[test]
fn questions_without_answers_leave_it_whether_the_plan_is_a_draft() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = asked(folder.path());
    let last = "No: it is ready to attach";
    assert!(is_picked(&window, last));
    pick(
        &mut window,
        "Blank: all questions with their help, and room to write",
    );
    let draft = "Is the plan still a draft?";
    assert!(window.query_by_label(draft).is_none(), "they are none");
    pick(&mut window, "To attach to an application");
    assert!(is_picked(&window, last));
    press(&mut window, Modifiers::NONE, Key::Escape);
    ask(&mut window);
    assert!(is_picked(&window, last));
}

#[test]
fn that_one_plan_is_ready_says_nothing_of_the_next_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    ask(&mut window);
    pick(&mut window, "No: it is ready to attach");
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::N);
    settle(&mut window);
    ask(&mut window);
    assert!(is_picked(&window, "Yes: mark every page as a draft"));
}

#[test]
fn an_approved_plan_is_proposed_as_final_and_another_one_as_a_draft() {
    let (draft, last) = (
        "Yes: mark every page as a draft",
        "No: it is ready to attach",
    );
    for (approved, is_final) in [("", false), ("2026-11-17", true), ("2027-01", false)] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.europlan");
        let mut plan = store::example("en");
        plan.about.approved = approved.into();
        store::save(&path, &plan).unwrap();
        let mut window = window(folder.path(), "en", Some(&path));
        ask(&mut window);
        assert_eq!(is_picked(&window, last), is_final, "{approved}");
        assert_eq!(is_picked(&window, draft), !is_final, "{approved}");
    }
    let folder = tempfile::tempdir().unwrap();
    let mut window = asked(folder.path());
    pick(&mut window, "A summary on one page");
    measured(&mut window);
    assert!(is_picked(&window, last), "for each purpose");
    pick(&mut window, "To attach to an application");
    measured(&mut window);
    pick(&mut window, draft);
    measured(&mut window);
    let ours = folder.path().join("draft.pdf");
    saved(&mut window, &ours);
    let page = lopdf::Document::load(&ours).unwrap().extract_text(&[2]);
    assert!(
        page.unwrap().contains("Draft"),
        "the person has the last word"
    );
}

#[test]
fn whether_it_is_a_draft_is_in_sight_on_a_laptop() {
    let folder = tempfile::tempdir().unwrap();
    let size = egui::vec2(1366.0, 640.0); // what a screen of 768 lines leaves
    let plan = folder.path().join("plan.europlan");
    store::save(&plan, &store::example("en")).unwrap();
    let mut window = sized_window(folder.path(), "en", Some(&plan), size);
    ask(&mut window);
    let answer = window.get_by_role_and_label(Role::RadioButton, "No: it is ready to attach");
    let note = window.get_by_label_contains("Use Word if others");
    assert!(
        answer.rect().bottom() < note.rect().top(),
        "{:?}",
        answer.rect()
    );
}

#[test]
fn the_number_of_the_first_page_follows_the_arrows_and_stays_with_its_plan() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = asked(folder.path());
    click(&mut window, "More choices");
    let label = "Number of the first page";
    let number = |window: &Window| {
        let field = window.get_by_role_and_label(Role::SpinButton, label);
        field.value().unwrap_or_default()
    };
    let field = window.get_by_role_and_label(Role::SpinButton, label);
    field.focus();
    window.run();
    for _ in 0..4 {
        press(&mut window, Modifiers::NONE, Key::ArrowUp);
    }
    assert_eq!(number(&window), "5");
    press(&mut window, Modifiers::NONE, Key::Escape);
    ask(&mut window);
    assert_eq!(number(&window), "5");
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::N);
    ask(&mut window);
    click(&mut window, "More choices");
    assert_eq!(number(&window), "1");
}
