//! A walk with Tab over every page, with all that unfolds and folds out on it: after each step exactly one thing has the
//! focus, in sight and covered by nothing; and whatever closes gives the focus back.

use super::{Window, click, click_at, go, press, sized_window, touch, wait};
use egui::accesskit::{Action, HasPopup, Role};
use egui::{Id, Key, Modifiers, Rect, Shape, Stroke, Vec2, WidgetRect, epaint, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::command::{Menu, find};
use europlan::plan::questions::Part;
use europlan::plan::{Kind, Plan};
use europlan::text::{self, Texts};
use europlan::ui::Page;
use europlan::{store, wording};
use std::collections::HashSet;
use std::path::Path;

/// A window: its language, its size in pixels, and the size of its text.
pub(super) type Look = (&'static str, Vec2, f32);

const LARGE: Vec2 = vec2(1024.0, 700.0);
const SMALL: Vec2 = vec2(800.0, 600.0);

/// Each language, each size of text and each size of the window meets each value of the other two.
pub(super) const LOOKS: [Look; 6] = [
    ("en", LARGE, 1.0),
    ("nl", SMALL, 1.0),
    ("nl", LARGE, 1.5),
    ("en", SMALL, 1.5),
    ("en", LARGE, 2.0),
    ("nl", SMALL, 2.0),
];

/// After so many steps a walk is given up as endless.
const MOST_STEPS: usize = 400;
/// So many lists, calendars and menus of a kind are looked into on a page.
const MOST_OF_A_KIND: usize = 2;
/// What has the focus may be cut to this height, if it is higher than its view.
const LEAST: f32 = 24.0;
/// How much larger than what has the focus the line around it is at most: that of a long text is around its buttons too.
const MOST_AROUND: f32 = 64.0;
/// How wide and high at least something is that is clicked.
pub(super) const TARGET: f32 = 24.0;

/// The example with one item of each kind: a walk meets everything, and nothing twice.
fn small(language: &str) -> Plan {
    let mut plan = store::example(language);
    for kind in Kind::ALL {
        for id in plan.ids(kind).into_iter().skip(1) {
            plan.remove(id);
        }
    }
    plan
}

/// A window with a small plan in that language, from a file, without the offer of the tour, with the check open.
pub(super) fn example(folder: &Path, (language, pixels, text): Look) -> Window {
    let settings = "(tour_seen: true, check_open: true)";
    std::fs::write(folder.join("settings.ron"), settings).unwrap();
    let file = folder.join("school.europlan");
    store::save(&file, &small(language)).unwrap();
    sized_window(folder, language, Some(&file), pixels / text)
}

/// The widget with the focus, as it was drawn last.
pub(super) fn focused(window: &Window) -> Option<WidgetRect> {
    let id = window.ctx.memory(egui::Memory::focused)?;
    window
        .ctx
        .viewport(|viewport| viewport.prev_pass.widgets.get(id).copied())
}

/// What is wrong with the place of the focus.
pub(super) fn wrong(window: &Window) -> Option<String> {
    let Some(widget) = focused(window) else {
        return Some("nothing has the focus".to_owned());
    };
    if !widget.enabled {
        return Some("what has the focus is off".to_owned());
    }
    let (whole, seen) = (widget.rect, widget.interact_rect);
    let screen = window.ctx.content_rect();
    let least = egui::vec2(whole.width().min(LEAST), whole.height().min(LEAST));
    if seen.width() + 0.5 < least.x || seen.height() + 0.5 < least.y {
        return Some(format!("out of sight: {whole:?}, of which {seen:?}"));
    }
    if !screen.expand(0.5).contains_rect(seen) {
        return Some(format!("outside the window: {seen:?} of {screen:?}"));
    }
    for at in [seen.left_center(), seen.center(), seen.right_center()] {
        let at = at.clamp(
            seen.min + egui::vec2(1.0, 1.0),
            seen.max - egui::vec2(1.0, 1.0),
        );
        let top = window.ctx.layer_id_at(at);
        if top.is_some_and(|top| top != widget.layer_id) {
            return Some(format!("below {top:?}: {seen:?}"));
        }
    }
    None
}

/// A shape, or those that it is made of.
fn flat(shape: &Shape) -> Vec<&Shape> {
    match shape {
        Shape::Vec(shapes) => shapes.iter().flat_map(flat).collect(),
        shape => vec![shape],
    }
}

/// True if a line is drawn around what has the focus, or around the sign in it.
fn is_ringed(window: &Window, widget: &WidgetRect) -> bool {
    let ring = window.ctx.global_style().visuals.selection.stroke;
    let (around, seen) = (widget.rect.expand(8.0), widget.interact_rect);
    let is_it = |stroke: Stroke, rect: Rect| {
        let is_line = stroke.color == ring.color && stroke.width >= ring.width;
        let is_inside = around.contains_rect(rect);
        let is_around = rect.expand(2.0).contains_rect(seen);
        // What is larger than its page shows a part of its ring.
        let is_near = |of: Rect| (rect.size() - of.size()).max_elem() < MOST_AROUND;
        let is_near = is_near(seen) || is_near(widget.rect);
        is_line && (is_inside || is_around && is_near)
    };
    let shapes = window.output().shapes.iter();
    let mut shapes = shapes.flat_map(|clipped| flat(&clipped.shape));
    shapes.any(|shape| match shape {
        Shape::Rect(shape) => is_it(shape.stroke, shape.rect),
        Shape::Circle(shape) => is_it(shape.stroke, shape.visual_bounding_rect()),
        _ => false,
    })
}

/// True if the line around what has the focus is drawn through its words.
fn is_cut(window: &Window, widget: &WidgetRect) -> bool {
    let ring = window.ctx.global_style().visuals.selection.stroke;
    let shapes = window.output().shapes.iter();
    let shapes: Vec<&Shape> = shapes.flat_map(|clipped| flat(&clipped.shape)).collect();
    let around = widget.rect.expand(8.0);
    let is_ring = |shape: &&epaint::RectShape| {
        let is_line = shape.stroke.color == ring.color && shape.stroke.width >= ring.width;
        is_line && around.contains_rect(shape.rect)
    };
    let rects = shapes.iter().filter_map(|shape| match shape {
        Shape::Rect(shape) => Some(shape),
        _ => None,
    });
    let words = shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text.visual_bounding_rect()),
        _ => None,
    });
    let words: Vec<Rect> = words
        .filter(|words| widget.rect.expand(1.0).contains_rect(*words))
        .collect();
    let mut rings = rects.filter(is_ring).map(|shape| shape.rect.x_range());
    rings.any(|ring| {
        let is_over = |words: &Rect| {
            let is_around = ring.contains(words.center().x);
            is_around && (words.left() < ring.min + 1.5 || words.right() > ring.max - 1.5)
        };
        words.iter().any(is_over)
    })
}

/// True for a link on a page of the preview, which is as large as the page is drawn: the form leads there too.
fn is_on_paper(window: &Window) -> bool {
    let mut pages = window.query_all_by_role(Role::Image);
    pages.next().is_some() && name(window).starts_with("Link ")
}

/// What is wrong with how a stop of Tab looks, and what it did.
fn looks_wrong(window: &Window) -> Option<String> {
    let widget = focused(window)?;
    let size = widget.rect.size();
    if size.min_elem() + 0.1 < TARGET && !is_on_paper(window) {
        return Some(format!("too small to hit: {size}"));
    }
    if egui::Popup::is_any_open(&window.ctx) {
        return Some("something opened by itself".to_owned());
    }
    if is_cut(window, &widget) {
        return Some("the ring is drawn through the words".to_owned());
    }
    (!is_ringed(window, &widget)).then(|| "no ring".to_owned())
}

/// What has the focus, as a screen reader names it; exactly one thing has.
pub(super) fn name(window: &Window) -> String {
    let root = window.root();
    let nodes = root.children_recursive();
    let names: Vec<String> = nodes
        .filter(|node| node.accesskit_node().is_focused())
        .map(|node| {
            let node = node.accesskit_node();
            format!("{:?} {:?}", node.role(), node.label())
        })
        .collect();
    assert_eq!(names.len(), 1, "{names:?}");
    names.concat()
}

/// What folds out of what has the focus, but for the menus, which have a test of their own.
fn popup(window: &Window) -> Option<HasPopup> {
    let root = window.root();
    let mut nodes = root.children_recursive();
    let node = nodes.find(|node| node.accesskit_node().is_focused())?;
    let node = node.accesskit_node();
    let is_menu = node.role() == Role::MenuItem;
    node.data().has_popup().filter(|_| !is_menu)
}

/// Opens what folds out of what has the focus, goes to its ends, and closes it with Escape.
fn look_into(window: &mut Window, popup: HasPopup, place: &str, faults: &mut Vec<String>) {
    let opener = name(window);
    let among: &[Key] = match popup {
        HasPopup::Listbox | HasPopup::Menu => &[Key::End, Key::Home, Key::ArrowDown],
        _ => &[Key::Tab], // a calendar begins in its middle: one more could leave it
    };
    for key in [Key::Enter].iter().chain(among).copied() {
        press(window, Modifiers::NONE, key);
        let fault = wrong(window);
        faults.extend(fault.map(|fault| format!("{place}, in {opener}, {key:?}: {fault}")));
    }
    press(window, Modifiers::NONE, Key::Escape);
    let back = name(window);
    if back != opener {
        faults.push(format!("{place}: {back} instead of {opener}"));
    }
}

/// Goes round with Tab until it comes back to where it began, into all that folds out on the way; what was wrong.
pub(super) fn walk(window: &mut Window, place: &str, faults: &mut Vec<String>) -> usize {
    walk_anew(window, place, &mut HashSet::new(), None, faults)
}

/// Gives the keyboard to the stop of the left list, which is the page one is on, or to the last thing of the bar: what is
/// around the page was walked through with another one.
fn go_before_the_page(window: &mut Window, texts: &Texts, page: &str) {
    let language = text::own_name(texts.tag());
    let in_list = window.query_all_by_role(Role::Button).filter(|node| {
        let node = node.accesskit_node();
        let label = node.label().unwrap_or_default();
        let is_it = label == page || label.starts_with(&format!("{page},"));
        is_it && node.data().supports_action(Action::Focus)
    });
    let in_bar = window.query_all_by_role_and_label(Role::Button, language);
    let found = in_list.chain(in_bar).next().map(|node| node.focus());
    found.expect("the list or the bar");
    window.run();
}

/// The same, or only as far as what is called `end`; of each kind of what folds out, some that were not looked into
/// before are.
fn walk_anew(
    window: &mut Window,
    place: &str,
    looked_into: &mut HashSet<String>,
    end: Option<&str>,
    faults: &mut Vec<String>,
) -> usize {
    let mut seen: HashSet<Id> = HashSet::new();
    let mut kinds = Vec::new();
    loop {
        press(window, Modifiers::NONE, Key::Tab);
        if end.is_some_and(|end| name(window).ends_with(&format!("Some({end:?})"))) {
            return seen.len();
        }
        let id = window.ctx.memory(egui::Memory::focused);
        if let Some(fault) = wrong(window).or_else(|| looks_wrong(window)) {
            let what = id.map(|_| name(window)).unwrap_or_default();
            faults.push(format!("{place}, {what}: {fault}"));
        }
        if !id.is_some_and(|id| seen.insert(id)) {
            return seen.len();
        }
        assert!(seen.len() < MOST_STEPS, "{place}: no end");
        if let Some(popup) = popup(window)
            && kinds.iter().filter(|kind| **kind == popup).count() < MOST_OF_A_KIND
            && looked_into.insert(name(window))
        {
            kinds.push(popup);
            look_into(window, popup, place, faults);
        }
    }
}

/// Unfolds all cards of the page.
pub(super) fn unfold(window: &mut Window, texts: &Texts) {
    let plan = window.state().plan().clone();
    let items = Kind::ALL.into_iter().flat_map(|kind| plan.ids(kind));
    let names: HashSet<String> = items
        .map(|id| wording::item_name(texts, &plan, id))
        .collect();
    loop {
        let folded = window.query_all_by_role(Role::DisclosureTriangle);
        let card = folded.into_iter().find(|node| {
            let node = node.accesskit_node();
            let is_card = node.label().is_some_and(|label| names.contains(&label));
            is_card && node.data().is_expanded() == Some(false)
        });
        let Some(card) = card else {
            return;
        };
        card.click_accesskit();
        window.run();
    }
}

/// Goes to a page about the whole plan, by the menu of its command.
pub(super) fn go_to_whole(window: &mut Window, texts: &Texts, page: Page) -> String {
    let (_, command) = Page::WHOLE.into_iter().find(|(p, _)| *p == page).unwrap();
    let row = find(command).unwrap();
    touch(window, &texts.say(row.menu.key()));
    let name = texts.say(row.key).into_owned();
    touch(window, &name);
    super::settle(window);
    if page == Page::Preview {
        wait(window, "the pages", |window| {
            window.query_all_by_role(Role::Image).next().is_some()
        });
    }
    name
}

fn assert_walked(look: Look) {
    let folder = tempfile::tempdir().unwrap();
    let texts = Texts::new(look.0);
    let mut window = example(folder.path(), look);
    let before = window.state().plan().clone();
    let mut faults = Vec::new();
    let (mut stops, mut looked_into) = (0, HashSet::new());
    let end = texts.say(Menu::ALL[0].key()).into_owned(); // the bar begins anew
    for part in Part::ALL {
        let name = texts.say(part.key());
        unfold(&mut window, &texts);
        stops += if part == Part::ALL[0] {
            walk_anew(&mut window, &name, &mut looked_into, None, &mut faults)
        } else {
            go_before_the_page(&mut window, &texts, &name);
            walk_anew(
                &mut window,
                &name,
                &mut looked_into,
                Some(&end),
                &mut faults,
            )
        };
        let close = texts.say("check-close");
        if window.query_by_label(&close).is_some() {
            click(&mut window, &close); // it was walked through
        }
        press(&mut window, Modifiers::COMMAND, Key::PageDown);
        faults.extend(wrong(&window).map(|fault| format!("after {name}: {fault}")));
    }
    for (page, _) in Page::WHOLE {
        let name = go_to_whole(&mut window, &texts, page);
        faults.extend(wrong(&window).map(|fault| format!("{name}, at first: {fault}")));
        go_before_the_page(&mut window, &texts, &name);
        stops += walk_anew(
            &mut window,
            &name,
            &mut looked_into,
            Some(&end),
            &mut faults,
        );
    }
    assert_eq!(window.state().plan(), &before, "a walk changes nothing");
    let pages = Part::ALL.len() + Page::WHOLE.len();
    assert!(stops > 10 * pages, "only {stops} stops");
    let report: Vec<&str> = faults.iter().take(20).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults: {report:#?}", faults.len());
}

/// One test for each look, so that they run beside each other.
mod the_focus_stays_in_sight {
    use super::{LOOKS, assert_walked};

    #[test]
    fn in_english() {
        assert_walked(LOOKS[0]);
    }

    #[test]
    fn in_dutch() {
        assert_walked(LOOKS[1]);
    }

    #[test]
    fn with_large_text_in_dutch() {
        assert_walked(LOOKS[2]);
    }

    #[test]
    fn with_large_text_in_english() {
        assert_walked(LOOKS[3]);
    }

    #[test]
    fn with_the_largest_in_english() {
        assert_walked(LOOKS[4]);
    }

    #[test]
    fn with_the_largest_in_dutch() {
        assert_walked(LOOKS[5]);
    }
}

/// A window with the example, with the check beside it.
fn wide(folder: &Path) -> Window {
    std::fs::write(
        folder.join("settings.ron"),
        "(tour_seen: true, check_open: true)",
    )
    .unwrap();
    let mut window = super::window(folder, "en", None);
    click(&mut window, "Look at an example");
    window
}

/// Presses the mouse on what has that role and label.
fn press_on(window: &mut Window, role: Role, label: &str) {
    let nodes = window.get_all_by_role_and_label(role, label);
    nodes.map(|node| node.focus()).next().expect(label); // brings it into sight
    window.run();
    let nodes = window.get_all_by_role_and_label(role, label);
    let at = nodes.map(|node| node.rect().center()).next().expect(label);
    click_at(window, at);
}

pub(super) fn assert_focus(window: &Window, wanted: &str) {
    let name = name(window);
    assert!(name.contains(wanted), "{name} instead of {wanted}");
    assert_eq!(wrong(window), None, "{name}");
}

#[test]
fn what_folds_out_gives_the_keyboard_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = wide(folder.path());
    let list = window.get_all_by_role(Role::ComboBox).next().unwrap();
    let list = list.accesskit_node().label().unwrap();
    for close in [Key::Escape, Key::Enter] {
        press_on(&mut window, Role::ComboBox, &list);
        press(&mut window, Modifiers::NONE, close);
        assert_focus(&window, &list);
    }
    press_on(&mut window, Role::MenuItem, "Edit");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_focus(&window, "\"Edit\"");
}

#[test]
fn the_search_for_a_country_has_the_keyboard_and_gives_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = wide(folder.path());
    press_on(
        &mut window,
        Role::Button,
        "Country: Choose another country…",
    );
    assert_focus(&window, "TextInput");
    window.event(egui::Event::Text("lux".to_owned()));
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_focus(&window, "Luxembourg");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_focus(&window, "\"Country: Choose another country…\"");
}

#[test]
fn after_a_removal_the_keyboard_is_at_the_next_card() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = wide(folder.path());
    go(&mut window, "Needs and goals");
    let count = window.state().plan().needs.len();
    press_on(&mut window, Role::Button, "Remove Need 1");
    assert_eq!(window.state().plan().needs.len(), count - 1);
    assert_focus(&window, "Need 1 ·");
    press_on(
        &mut window,
        Role::Button,
        &format!("Remove Need {}", count - 1),
    );
    assert_focus(&window, "\"Add a need\"");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(
        window.query_by_label("Close").is_none(),
        "Escape closes the notice"
    );
}

#[test]
fn f6_goes_round_the_panes_and_comes_back_to_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = wide(folder.path());
    press(&mut window, Modifiers::NONE, Key::Escape); // the notice
    press(&mut window, Modifiers::NONE, Key::Tab);
    let start = name(&window);
    let mut seen = vec![start.clone()];
    for _ in 0..4 {
        press(&mut window, Modifiers::NONE, Key::F6);
        assert_eq!(wrong(&window), None);
        seen.push(name(&window));
    }
    assert_eq!(seen.last(), Some(&start), "{seen:?}");
    let different: HashSet<&String> = seen.iter().collect();
    assert_eq!(different.len(), 4, "{seen:?}");
}
