//! The form: what is required and how far it is, in words.

use super::{
    Looks, Window, click, go, new_core, new_plan, press, save_as, type_into, window as window_of,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use europlan::plan::Level;

/// What the bar takes of the height of the window.
const BAR: f32 = 50.0;

/// How often a label stands in the window.
fn count(window: &Window, label: &str) -> usize {
    window
        .query_all_by_role_and_label(Role::Label, label)
        .count()
}

/// What a part says of itself in the left list.
fn state(window: &Window, part: &str) -> String {
    let rows = window.get_all_by_role(Role::Button);
    let mut labels = rows.filter_map(|node| node.accesskit_node().label());
    let found = labels.find(|label| label.starts_with(&format!("{part},")));
    found.expect(part)
}

#[test]
fn what_is_required_is_said_once_at_each_question() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    assert_eq!(count(&window, "required"), 6);
    go(&mut window, "Needs and goals");
    assert_eq!(count(&window, "required"), 0);
    assert_eq!(count(&window, "at least one is required"), 2);
    go(&mut window, "Activities");
    click(&mut window, "Add an activity");
    assert_eq!(count(&window, "one of these is required"), 2);
}

#[test]
fn progress_stands_still_while_one_writes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let begins = |window: &Window, words: &str| {
        let state = state(window, "Plan and school");
        assert!(
            state.starts_with(&format!("Plan and school, {words}")),
            "{state}"
        );
        assert!(
            window.query_all_by_label(words).count() > 0,
            "{words}: not below the title"
        );
    };
    begins(&window, "0 of 6 required answers given");
    type_into(&mut window, "Title of the plan", "Reading together");
    begins(&window, "1 of 6 required answers given");
    type_into(&mut window, "Organisation ID (OID)", "E10012345");
    begins(
        &window,
        "1 of 6 required answers given, 1 other answer given",
    );
    type_into(&mut window, "Website", "school.example");
    begins(
        &window,
        "1 of 6 required answers given, 2 other answers given",
    );
}

/// True if there is a field of one line of that label.
fn asks(window: &Window, label: &str) -> bool {
    let mut fields = window.query_all_by_role_and_label(Role::TextInput, label);
    fields.next().is_some()
}

/// The side of the switch that is chosen.
fn depth(window: &Window) -> String {
    let radios = window.get_all_by_role(Role::RadioButton);
    let chosen = radios.filter(|node| {
        let toggled = node.accesskit_node().toggled();
        toggled == Some(egui::accesskit::Toggled::True)
    });
    let names = chosen.filter_map(|node| node.accesskit_node().label());
    names.collect::<Vec<_>>().join(", ")
}

const WEBSITE: &str = "Website";

#[test]
fn a_new_plan_begins_with_its_core() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_core(folder.path());
    assert_eq!(depth(&window), "The core");
    assert!(asks(&window, "Name of the school"));
    assert!(!asks(&window, WEBSITE));
    click(&mut window, "Show everything");
    assert_eq!(depth(&window), "Everything");
    assert!(asks(&window, WEBSITE));
    click(&mut window, "The core");
    assert!(!asks(&window, WEBSITE));
}

#[test]
fn the_depth_is_chosen_by_menu_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.europlan");
    let mut window = new_core(folder.path());
    type_into(&mut window, "Name of the school", "Sint-Jozef");
    press(&mut window, Modifiers::ALT, Key::V);
    let row = window.get_by_role_and_label(Role::MenuItemRadio, "Ask everything");
    row.click_accesskit();
    window.run();
    assert_eq!(depth(&window), "Everything");
    save_as(&mut window, &file);
    drop(window);
    let mut window = window_of(folder.path(), "en-GB", Some(&file));
    assert_eq!(depth(&window), "Everything");
    click(&mut window, "The core");
    press(&mut window, Modifiers::COMMAND, Key::N);
    assert_eq!(depth(&window), "The core");
}

#[test]
fn an_answer_outside_the_core_stays_in_sight() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    type_into(&mut window, WEBSITE, "school.example");
    click(&mut window, "The core");
    assert!(asks(&window, WEBSITE));
    type_into(&mut window, WEBSITE, "");
    press(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(window.state().plan().school.website, "");
    assert!(
        asks(&window, WEBSITE),
        "it went away below the hands of who writes"
    );
    assert!(!asks(&window, "Accreditation numbers"));
}

#[test]
fn a_point_outside_the_core_shows_its_question() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_core(folder.path());
    go(&mut window, "Needs and goals");
    click(&mut window, "Add a need");
    type_into(&mut window, "What is the need?", "Pupils read too little");
    go(&mut window, "Network");
    let steps = "By which steps does the network grow?";
    let shown = |window: &Window| {
        let mut fields = window.query_all_by_role_and_label(Role::MultilineTextInput, steps);
        fields.next().is_some()
    };
    assert!(!shown(&window));
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    for _ in 0..40 {
        press(&mut window, Modifiers::NONE, Key::F8);
        if shown(&window) {
            return;
        }
    }
    panic!("no point leads there");
}

#[test]
fn whoever_adds_what_is_outside_the_core_is_asked_all_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Sharing and follow-up");
    click(&mut window, "Add a risk");
    click(&mut window, "The core");
    for question in ["What may go wrong?", "What do you do about it?"] {
        assert!(asks(&window, question), "{question}");
    }
}

/// The top of the words of that label.
fn top_of(window: &Window, label: &str) -> f32 {
    let node = window.get_by_role_and_label(Role::Label, label);
    node.rect().top()
}

#[test]
fn questions_of_one_line_stand_close_to_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let pairs = [
        ("Title of the plan", "Language of the plan"),
        ("Address", "Country"),
        ("Website", "Organisation ID (OID)"),
    ];
    for check in ["closed", "open"] {
        for (one, next) in pairs {
            let apart = top_of(&window, next) - top_of(&window, one);
            assert!(apart <= 112.0, "{one} to {next}, check {check}: {apart}");
        }
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    }
}

#[test]
fn nothing_moves_when_a_finding_comes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    let oid = "Organisation ID (OID)";
    let apart = |window: &Window| {
        let field = window.get_by_role_and_label(Role::TextInput, oid);
        top_of(window, "Role of the contact person") - field.rect().top()
    };
    type_into(&mut window, oid, "E10012345");
    assert!(!window.shows("■"));
    let before = apart(&window);
    type_into(&mut window, oid, "6");
    super::pause(&mut window);
    assert!(window.shows("■"), "no finding came");
    assert!((apart(&window) - before).abs() < 0.5);
}

#[test]
fn an_activity_of_the_core_takes_two_screens() {
    let folder = tempfile::tempdir().unwrap();
    let size = egui::vec2(1366.0, 860.0);
    let mut window = super::sized_window(folder.path(), "en-GB", None, size);
    click(&mut window, "Start a new plan");
    go(&mut window, "Activities");
    click(&mut window, "Add an activity");
    for kind in [None, Some("Job shadowing")] {
        if let Some(kind) = kind {
            super::choose(&mut window, "Kind of activity", kind);
        }
        let bottom = window
            .get_by_role_and_label(Role::Button, "Add an activity")
            .rect();
        let top = window
            .get_by_role_and_label(Role::DisclosureTriangle, "Activity 1")
            .rect();
        let screens = (bottom.top() - top.top()) / (size.y - BAR);
        assert!(screens <= 2.0, "{screens} screens, {kind:?}");
    }
}

#[test]
fn an_answer_that_needs_room_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Needs and goals");
    click(&mut window, "Add a goal");
    click(&mut window, "Add an indicator");
    let counted = window.get_by_role_and_label(Role::TextInput, "What is counted?");
    assert!(
        counted.rect().width() >= 380.0,
        "{}",
        counted.rect().width()
    );
}

#[test]
fn the_title_of_an_open_card_stays_in_sight() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Activities");
    click(&mut window, "Add an activity");
    let title = |window: &Window| {
        let role = Role::DisclosureTriangle;
        window.get_by_role_and_label(role, "Activity 1").rect()
    };
    let top = BAR;
    let at_first = title(&window).top();
    for stop in 0..60 {
        press(&mut window, Modifiers::NONE, Key::Tab);
        window.run_steps(7); // the focus comes to rest
        let title = title(&window);
        let focused = super::walk::focused(&window).unwrap();
        assert!(title.top() >= top, "stop {stop}: {title} above {top}");
        let is_below = focused.interact_rect.top() + 0.5 >= title.bottom();
        let is_above = focused.interact_rect.bottom() <= title.top() + 0.5;
        let is_beside = (focused.rect.center().y - title.center().y).abs() < 4.0;
        let elsewhere = focused.rect.left() < 256.0 || focused.rect.top() < top;
        assert!(
            is_below || is_above || is_beside || elsewhere,
            "stop {stop}: {focused:?} under {title}"
        );
        assert_eq!(super::walk::wrong(&window), None, "stop {stop}");
    }
    press(&mut window, Modifiers::NONE, Key::PageDown);
    press(&mut window, Modifiers::NONE, Key::PageDown);
    let stuck = title(&window).top();
    assert!(stuck < at_first && stuck >= top, "{stuck}");
    click(&mut window, "Activity 1");
    window.run_steps(7); // the focus comes to rest
    let after = title(&window).top();
    assert!(
        after >= top && after < at_first + 1.0,
        "{after} is out of sight"
    );
}

#[test]
fn each_part_leads_on_to_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_core(folder.path());
    for next in [
        "Current status",
        "Vision",
        "Needs and goals",
        "Activities",
        "Network",
        "European dimension",
        "Sharing and follow-up",
        "Progress",
    ] {
        click(&mut window, &format!("Next: {next}"));
        let heading = window.query_by_role_and_label(Role::Heading, next);
        assert!(heading.is_some(), "{next}");
        assert_eq!(super::walk::wrong(&window), None, "{next}");
    }
    click(&mut window, "Check the plan");
    assert!(
        window
            .query_by_role_and_label(Role::Complementary, "Check")
            .is_some()
    );
    click(&mut window, "Look at the pages");
    assert!(window.query_by_label("Next: Current status").is_none());
}

/// The chosen radio buttons of the two scales, by their whole names.
fn chosen(window: &Window) -> Vec<String> {
    let radios = window.get_all_by_role(Role::RadioButton);
    let chosen = radios.filter(|node| {
        let node = node.accesskit_node();
        node.toggled() == Some(egui::accesskit::Toggled::True)
    });
    let names = chosen.filter_map(|node| node.accesskit_node().label());
    names.filter(|name| name.contains(": ")).collect()
}

#[test]
fn how_a_school_sees_itself_is_one_grid_of_two_scales() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    go(&mut window, "Current status");
    let scales = window.get_all_by_role(Role::RadioGroup).count();
    assert_eq!(scales, 1 + 6 * 2, "the switch, and twelve scales");
    click(&mut window, "Staff, now: First steps");
    let status = |window: &Window| window.state().plan().status.clone();
    assert_eq!(status(&window).staff_now, Some(Level::Starting));
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    window.run();
    assert_eq!(status(&window).staff_now, Some(Level::Growing));
    super::walk::assert_focus(&window, "Staff, now: On the way");
    press(&mut window, Modifiers::NONE, Key::Tab);
    super::walk::assert_focus(&window, "Staff, desired: Nothing yet");
    press(&mut window, Modifiers::NONE, Key::Space);
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    window.run();
    assert_eq!(
        chosen(&window),
        [
            "Staff, now: On the way",
            "Staff, desired: Part of normal work"
        ]
    );
    press(&mut window, Modifiers::NONE, Key::Space);
    assert_eq!(
        status(&window).staff_wished,
        None,
        "the same again takes it back"
    );
    super::walk::assert_focus(&window, "Staff, desired");
}

#[test]
fn the_grid_reflows_in_a_narrow_window() {
    let folder = tempfile::tempdir().unwrap();
    let size = egui::vec2(1024.0, 700.0) / 2.0;
    for (language, begin) in [
        ("en", "Start a new plan"),
        ("nl", "Een nieuw plan beginnen"),
    ] {
        let mut window = super::sized_window(folder.path(), language, None, size);
        click(&mut window, begin);
        press(&mut window, Modifiers::COMMAND, Key::PageDown);
        let all = if language == "en" {
            "Show everything"
        } else {
            "Alles tonen"
        };
        click(&mut window, all);
        let radios: Vec<_> = window.get_all_by_role(Role::RadioButton).collect();
        assert_eq!(radios.len(), 6 * 2 * 4);
        for radio in radios {
            let rect = radio.rect();
            assert!(
                rect.left() >= 0.0 && rect.right() <= size.x,
                "{language}: {rect}"
            );
            assert!(rect.width() >= 24.0 && rect.height() >= 24.0, "{rect}");
        }
    }
}

/// What stands on the same line to the left or right of a label, if anything does.
fn has_neighbour(window: &Window, label: egui::Rect) -> bool {
    let others = window.query_all_by_role(Role::Label);
    let others = others.filter(|node| node.accesskit_node().raw_bounds().is_some());
    others.map(|node| node.rect()).any(|other| {
        let first_line = other.top().min(label.top()) + 26.0;
        let on_line = other.top() < first_line && label.top() < first_line;
        let beside = other.left() - label.right();
        let before = label.left() - other.right();
        other != label && on_line && (beside.abs() < 12.0 || before.abs() < 12.0)
    })
}

#[test]
fn that_an_answer_is_required_never_stands_on_a_line_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window_of(folder.path(), "nl", None);
    press(&mut window, Modifiers::COMMAND, Key::N);
    click(&mut window, "Alles");
    go(&mut window, "Activiteiten");
    click(&mut window, "Een activiteit toevoegen");
    let mut beside = 0;
    for mark in ["verplicht", "één van deze is verplicht"] {
        for node in window.query_all_by_role_and_label(Role::Label, mark) {
            beside += 1;
            let rect = node.rect();
            assert!(has_neighbour(&window, rect), "{mark} at {rect:?}");
        }
    }
    assert!(beside >= 3, "{beside}");
    // Without room beside a long label it begins the line of help.
    assert!(window.shows("verplicht · Bijvoorbeeld 2028-03-13"));
    let top = |label: &str| {
        let field = window.get_by_role_and_label(Role::TextInput, label);
        field.rect().top()
    };
    let two = [
        "Eerste dag, maand of schooljaar",
        "Laatste dag, maand of schooljaar",
    ];
    assert!((top(two[0]) - top(two[1])).abs() < 0.5, "in line");
}

#[test]
fn a_folded_card_says_that_required_answers_are_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_core(folder.path());
    go(&mut window, "Activities");
    click(&mut window, "Add an activity");
    type_into(&mut window, "Name of a new partner", "Lahden koulu");
    press(&mut window, Modifiers::NONE, Key::Enter);
    go(&mut window, "Network");
    assert!(window.shows("1 required answer still open"));
    click(&mut window, "Partner 1 · Lahden koulu");
    assert!(!window.shows("still open"), "its fields say so");
}
