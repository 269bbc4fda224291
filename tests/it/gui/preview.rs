//! The preview in the window: the pages of the exported file, from a page to its answer and back, the page limit.

use super::{
    Looks, Window, click, give_path, go, new_plan, press, sized_window, type_into, wait, window,
};
use crate::pdf::reader::Reader;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::document::{self, Options};
use europlan::pdf::{self, Opened};
use europlan::ui::preview::{Preview, Want};
use europlan::wording;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const VISION: &str = "Where do you want to be?";

fn example(language: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join(format!("assets/examples/{language}.europlan"))
}

/// A window with the example, at its preview.
fn at_preview(folder: &Path) -> Window {
    let mut window = window(folder, "en", Some(&example("en")));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    wait_for_pages(&mut window);
    window
}

/// Waits until the preview is of the plan as it is now.
fn wait_for_pages(window: &mut Window) {
    wait(window, "the preview", |window| {
        !window.shows("Preparing") && is_current(window)
    });
}

fn is_current(window: &Window) -> bool {
    window.shows(" kB") && !window.shows("Updating")
}

/// The pages that are in sight or beside it, as a screen reader names them.
fn pages(window: &Window) -> Vec<String> {
    let pages = window.get_all_by_role(Role::Image);
    pages
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

/// How many pages the preview says there are.
fn count(window: &Window) -> usize {
    let pages = pages(window);
    let (_, count) = pages[0].rsplit_once(' ').unwrap();
    count.parse().unwrap()
}

fn exported(plan: &europlan::plan::Plan) -> pdf::Export {
    let texts = wording::texts_for("en", plan);
    let options = Options::on(crate::support::today());
    pdf::export(&document::build(plan, &texts, &options)).unwrap()
}

#[test]
fn the_preview_has_the_pages_and_the_size_of_the_exported_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_preview(folder.path());
    let path = folder.path().join("plan.pdf");
    click(&mut window, "Export as PDF or Word…");
    wait(&mut window, "the choices", |window| {
        window.query_by_label("Preparing the pages…").is_none()
    });
    click(&mut window, "Save the PDF…");
    give_path(&mut window, &path);
    wait(&mut window, "the file", |_| path.exists());
    let bytes = std::fs::read(&path).unwrap();
    let count = Reader::new(&bytes).file.get_pages().len();
    assert_eq!(pages(&window)[0], format!("Page 1 of {count}"));
    let size = format!("{count} pages, {} kB", bytes.len().div_ceil(1000));
    assert!(window.query_by_label(&size).is_some());
}

#[test]
fn what_the_export_is_for_changes_the_preview() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_preview(folder.path());
    assert!(count(&window) > 1);
    click(&mut window, "Export as PDF or Word…");
    click(&mut window, "A summary on one page");
    press(&mut window, Modifiers::NONE, Key::Escape);
    wait_for_pages(&mut window);
    assert_eq!(pages(&window), ["Page 1 of 1"]);
}

#[test]
fn the_keyboard_moves_through_the_pages() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_preview(folder.path());
    let count = count(&window);
    click(&mut window, "Fit page");
    press(&mut window, Modifiers::NONE, Key::PageDown);
    let at = |page: usize| format!("Page {page} of {count}");
    assert_eq!(pages(&window), [1, 2, 3].map(at));
    press(&mut window, Modifiers::NONE, Key::End);
    assert_eq!(pages(&window), [count - 1, count].map(at));
    press(&mut window, Modifiers::NONE, Key::PageUp);
    assert_eq!(pages(&window), [count - 2, count - 1, count].map(at));
    press(&mut window, Modifiers::NONE, Key::Home);
    assert_eq!(pages(&window), [1, 2].map(at));
    click(&mut window, &format!("Go to page {count}"));
    assert_eq!(pages(&window), [count - 1, count].map(at));
}

#[test]
fn pages_are_zoomed_by_key_within_bounds() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_preview(folder.path());
    for (key, bound) in [(Key::Plus, "300 %"), (Key::Minus, "50 %")] {
        for _ in 0..14 {
            press(&mut window, Modifiers::NONE, key);
        }
        assert!(window.query_by_label(bound).is_some(), "{bound}");
    }
}

#[test]
fn with_large_text_the_bar_is_one_row_and_the_rest_unfolds() {
    let folder = tempfile::tempdir().unwrap();
    let size = egui::vec2(1024.0, 700.0) / 2.0; // as much as fits at 200 %
    let mut window = sized_window(folder.path(), "en", Some(&example("en")), size);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    wait(&mut window, "the pages", |window| {
        let page = window.query_all_by_role(Role::Label).find(|node| {
            let words = node.accesskit_node().value();
            words.is_some_and(|words| words.starts_with("Page 1 of "))
        });
        page.is_some()
    });
    assert!(window.query_by_label("Fit width").is_none());
    click(&mut window, "More…");
    let limit = window.query_by_role_and_label(Role::TextInput, "Page limit");
    assert!(limit.is_some());
    click(&mut window, "Larger pages");
    click(&mut window, "Fit page");
    let zoom = window.get_by_role_and_label(Role::Button, "Fit page");
    assert_eq!(
        zoom.accesskit_node().toggled(),
        Some(egui::accesskit::Toggled::True)
    );
    let export = window.get_by_label("Export as PDF or Word…").rect();
    assert!(window.ctx.content_rect().contains_rect(export));
}

#[test]
fn an_answer_on_a_page_leads_to_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_preview(folder.path());
    let link = window.get_by_role_and_label(Role::Link, "Title of the plan");
    link.click_accesskit();
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, "Title of the plan");
    assert!(field.is_focused());
}

#[test]
fn a_field_leads_to_its_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), "en", Some(&example("en")));
    go(&mut window, "Vision");
    let field = window.get_by_role_and_label(Role::MultilineTextInput, VISION);
    field.focus();
    window.run();
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    wait_for_pages(&mut window);
    let link = window
        .get_all_by_role_and_label(Role::Link, VISION)
        .next()
        .unwrap();
    let room = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1350.0, 844.0));
    assert!(room.contains(link.rect().left_top()), "{:?}", link.rect());
    assert!(!window.shows("Not on these pages"));
}

#[test]
fn beside_the_form_the_pages_follow_the_answer_that_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let size = egui::vec2(1700.0, 900.0);
    let mut window = sized_window(folder.path(), "en", Some(&example("en")), size);
    wait_for_pages(&mut window);
    assert!(pages(&window)[0].starts_with("Page 1 of"));
    go(&mut window, "Vision");
    let field = window.get_by_role_and_label(Role::MultilineTextInput, VISION);
    field.focus();
    window.run();
    assert!(!pages(&window)[0].starts_with("Page 1 of"));
    let links = window.query_all_by_role_and_label(Role::Link, VISION);
    assert!(links.count() > 0);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert!(
        window.query_by_role(Role::Image).is_none(),
        "the check is there instead"
    );
}

#[test]
fn the_check_and_the_preview_take_turns_and_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let size = egui::vec2(1700.0, 900.0);
    let check = |window: &mut Window| {
        press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    };
    let is_there = |window: &Window| window.query_by_role(Role::Image).is_some();
    {
        let mut window = sized_window(folder.path(), "en", Some(&example("en")), size);
        wait_for_pages(&mut window);
        check(&mut window);
        assert!(!is_there(&window), "the check is there instead");
        check(&mut window);
        wait_for_pages(&mut window);

        // The button in the bar does the same, and takes the check away if that is in its place.
        check(&mut window);
        click(&mut window, "Preview beside the form");
        wait_for_pages(&mut window);
        assert!(
            window
                .query_by_role_and_label(Role::Heading, "Check")
                .is_none()
        );
        click(&mut window, "Preview beside the form");
        assert!(!is_there(&window));
    }
    let mut again = sized_window(folder.path(), "en", Some(&example("en")), size);
    assert!(!is_there(&again), "it was not wanted any more");
    click(&mut again, "Preview beside the form");
    wait_for_pages(&mut again);
}

#[test]
fn the_preview_goes_away_by_itself_in_a_window_without_room_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let wide = egui::vec2(1700.0, 900.0);
    let mut window = sized_window(folder.path(), "en", Some(&example("en")), wide);
    wait_for_pages(&mut window);
    window.set_size(egui::vec2(1350.0, 844.0));
    window.run();
    assert!(window.query_by_role(Role::Image).is_none());
    assert!(window.query_by_label("Preview beside the form").is_none());
    let field = window.get_all_by_role(Role::TextInput).next().unwrap();
    assert!(field.rect().width() <= 700.0);
    window.set_size(wide);
    window.run();
    wait_for_pages(&mut window);
    let field = window.get_all_by_role(Role::TextInput).next().unwrap();
    assert!(field.rect().width() <= 700.0);
}

#[test]
fn an_entry_of_the_contents_leads_to_its_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_preview(folder.path());
    let entry = window.get_by_role_and_label(Role::Link, "2. Current status");
    entry.click_accesskit();
    window.run();
    assert!(!pages(&window)[0].starts_with("Page 1 of"));
    let label = "Where does the school stand today?";
    let links = window.query_all_by_role_and_label(Role::Link, label);
    assert!(links.count() > 0);
}

#[test]
fn a_sign_that_cannot_be_printed_is_told_on_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut plan = europlan::store::example("en");
    plan.risks[0].answer.push('好');
    let path = folder.path().join("signs.europlan");
    europlan::store::save(&path, &plan).unwrap();
    let mut window = window(folder.path(), "en", Some(&path));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    wait_for_pages(&mut window);
    let told = window.get_by_label_contains("▲ Cannot be printed; the sign □ will stand for it: ");
    let told = told.accesskit_node().value();
    assert!(told.unwrap().contains(" – Risk 1 · "));
}

#[test]
fn an_answer_that_is_on_no_page_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Vision");
    let field = window.get_by_role_and_label(Role::MultilineTextInput, VISION);
    field.focus();
    window.run();
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    wait_for_pages(&mut window);
    let absent = format!("● Not on these pages: {VISION}");
    assert!(window.query_by_label(&absent).is_some());
}

#[test]
fn a_file_of_an_older_state_is_never_taken_for_the_newest() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = sized_window(folder.path(), "en", None, egui::vec2(1700.0, 900.0));
    click(&mut window, "Start a new plan");
    go(&mut window, "Vision");
    let small = exported(window.state().plan()).pages;
    let long = "A long vision of our school. ".repeat(600);
    type_into(&mut window, VISION, &long);
    let large = exported(window.state().plan()).pages;
    assert!(small < large);
    wait_for_pages(&mut window);
    assert_eq!(count(&window), large);
    // The pause ends in the second frame; the file is asked for, and before it is there the plan changes once more.
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.step();
    window.step();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    window.step();
    assert_eq!(exported(window.state().plan()).pages, large);
    wait(&mut window, "the newest preview", |window| {
        let current = is_current(window);
        assert!(!current || count(window) == large);
        current
    });
}

#[test]
fn the_page_limit_is_told_on_both_sides_and_belongs_to_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_preview(folder.path());
    let count = count(&window);
    let limit = |window: &mut Window, limit: &str| {
        let field = window.get_by_role_and_label(Role::TextInput, "Page limit");
        field.focus();
        window.run();
        press(window, Modifiers::COMMAND, Key::A);
        let field = window.get_by_role_and_label(Role::TextInput, "Page limit");
        field.type_text(limit);
        window.run();
    };
    limit(&mut window, &count.to_string());
    let kept = format!("✔ {count} of {count} pages");
    assert!(window.query_by_label(&kept).is_some());
    limit(&mut window, &(count - 1).to_string());
    let passed = "■ 1 page over the limit";
    assert!(window.query_by_label(passed).is_some());
    wait_for_pages(&mut window);
    click(&mut window, "Export as PDF or Word…");
    wait(&mut window, "the choices", |window| {
        window.query_all_by_label(passed).count() == 2
    });
    press(&mut window, Modifiers::NONE, Key::Escape);
    let path = folder.path().join("limited.europlan");
    super::save_as(&mut window, &path);
    let saved = europlan::store::open(&path).unwrap().plan;
    assert_eq!(saved.most_pages(), Some(count - 1));
    limit(&mut window, "a few");
    assert!(
        window
            .query_by_label("▲ The page limit is not a number")
            .is_some()
    );
    while window.state().is_dirty() {
        press(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(window.state().plan(), &saved);
}

#[test]
fn what_was_drawn_is_forgotten_where_there_is_no_file() {
    let file = Arc::new(exported(&europlan::store::example("en")));
    let sizes = Opened::new(&file).unwrap().sizes();
    assert_eq!(sizes.len(), file.pages);
    let want = Want {
        page: 0,
        width: 100,
        is_small: false,
    };
    let mut preview = Preview::default();
    preview.show(file, &sizes, Vec::new());
    assert!(preview.lacks(want));
    preview.fail("There is no font.".to_owned());
    assert!(preview.sheets.is_empty() && preview.file.is_none());
    assert!(!preview.lacks(want), "nothing is to be drawn");
}

#[test]
fn a_page_tells_the_text_that_is_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_preview(folder.path());
    let told = |window: &Window| -> String {
        let pages = window.get_all_by_role(Role::Image);
        let words = pages.filter_map(|page| page.accesskit_node().data().description());
        words.collect::<Vec<_>>().join("\n")
    };
    let plan = window.state().plan().clone();
    assert!(
        told(&window).contains(&plan.about.title),
        "{}",
        told(&window)
    );
    let mut all = String::new();
    for _ in 0..count(&window) {
        all += &told(&window);
        press(&mut window, Modifiers::NONE, Key::PageDown);
    }
    let goal = &plan.goals[0];
    let said = [&goal.title, &plan.partners[0].name, &plan.school.name];
    for words in said {
        assert!(all.contains(words.as_str()), "{words}");
    }
    let heading = Looks::shows(&window, "Goals and indicators");
    assert!(!heading, "text of a page is no node of its own");
}

#[test]
fn an_answer_on_a_page_tells_its_words_when_it_has_the_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_preview(folder.path());
    let plan = window.state().plan().clone();
    let name = wording::question_name(
        &wording::texts_for("en", &plan),
        &plan,
        europlan::plan::Place::new(europlan::plan::Of::About, europlan::plan::About::title),
    );
    let link = window.get_all_by_role_and_label(Role::Link, &name).next();
    link.expect("the title on the cover").focus();
    window.run();
    let link = window.get_all_by_role_and_label(Role::Link, &name).next();
    let said = link.and_then(|link| {
        let words = link.accesskit_node().data().description();
        words.map(str::to_owned)
    });
    assert_eq!(said, Some(plan.about.title));
}
