//! What a screen reader learns of each page and dialog: names, descriptions, what is required, groups, what is hidden.
//! Each window here fails by itself if any control has no name.

use super::{Window, click, new_plan, press, type_into, wait, window};
use egui::accesskit::{Action, ActionRequest, NodeId, Role, TreeId};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable};
use europlan::plan::questions::{self, Editor, Owner, Part, Question, Rank};
use europlan::plan::{Kind, Record};
use europlan::text::Texts;
use europlan::ui::statement::{CRITERIA, Verdict};
use std::path::Path;

/// What is told of a node.
#[derive(Clone, Debug)]
struct Told {
    role: Role,
    name: String,
    description: String,
    required: bool,
}

/// All that is told of the window, in order, without what is hidden.
fn told(window: &Window) -> Vec<Told> {
    let nodes = window.root().children_recursive();
    let shown = nodes.filter(|node| !node.accesskit_node().is_hidden());
    let told = shown.map(|node| {
        let node = node.accesskit_node();
        Told {
            role: node.role(),
            name: node.label().or(node.value()).unwrap_or_default(),
            description: node.description().unwrap_or_default(),
            required: node.is_required(),
        }
    });
    told.collect()
}

fn of_role(all: &[Told], role: Role) -> Vec<&Told> {
    all.iter().filter(|told| told.role == role).collect()
}

/// A window with the example.
fn example(folder: &Path, language: &str) -> Window {
    let file = folder.join("school.europlan");
    europlan::store::save(&file, &europlan::store::example(language)).unwrap();
    std::fs::write(folder.join("settings.ron"), "(depth: everything)").unwrap();
    window(folder, language, Some(&file))
}

fn open_part(window: &mut Window, texts: &Texts, part: Part) {
    super::go(window, &texts.say(part.key()));
}

/// The roles that the main node of an editor may have.
fn roles(editor: Editor) -> &'static [Role] {
    match editor {
        Editor::Line | Editor::Date | Editor::Amount => &[Role::TextInput],
        Editor::Lines => &[Role::MultilineTextInput],
        Editor::Choice => &[Role::ComboBox, Role::RadioGroup],
        Editor::Choices | Editor::Links(_) => &[Role::Group],
        Editor::Country | Editor::Countries | Editor::Items(_) => &[Role::Button],
        Editor::Kept => &[],
    }
}

/// Asserts that a question is told whole, if it is shown at all.
fn assert_told(all: &[Told], texts: &Texts, question: &Question) {
    let name = texts.say(&question.key());
    let add = match question.editor {
        Editor::Kept => return,
        Editor::Items(kind) => texts.attribute(&format!("item-{}", kind.name()), "add"),
        _ => None,
    };
    let is_meant = |told: &&Told| {
        let named = match (&add, question.editor) {
            (Some(add), _) => told.name == *add,
            (_, Editor::Country | Editor::Countries) => told.name.starts_with(&format!("{name}: ")),
            _ => told.name == name,
        };
        named && roles(question.editor).contains(&told.role)
    };
    let found: Vec<_> = all.iter().filter(is_meant).collect();
    assert!(
        !found.is_empty(),
        "{name}: {:?} is not told",
        question.editor
    );
    // Two questions may bear the same words: one of those is meant.
    let help = texts.attribute(&question.key(), "help").unwrap_or_default();
    let is_whole = |told: &&Told| {
        told.description.contains(help.as_ref())
            && told.required == (question.rank == Rank::Required)
    };
    assert!(found.iter().any(is_whole), "{found:?} lack: {help}");
}

#[test]
fn each_question_tells_its_help_and_whether_it_is_required() {
    for language in europlan::text::shipped() {
        let folder = tempfile::tempdir().unwrap();
        let texts = Texts::new(language);
        let mut window = example(folder.path(), language);
        let plan = europlan::store::example(language);
        for part in Part::ALL.into_iter().filter(|part| *part != Part::Progress) {
            open_part(&mut window, &texts, part);
            let all = told(&window);
            for question in questions::single(part) {
                let place = question.place(None).unwrap();
                let record: &dyn Record = plan.record(place.of).unwrap();
                if question.is_shown(record) {
                    assert_told(&all, &texts, question);
                }
            }
        }
    }
}

#[test]
fn each_question_of_an_item_tells_its_help_too() {
    let texts = Texts::new("en");
    let plan = europlan::store::example("en");
    for kind in Kind::ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut own = questions::of(Owner::Each(kind)).filter(|q| q.part != Part::Progress);
        let (Some(first), Some((id, record))) = (own.next(), plan.records(kind).into_iter().next())
        else {
            continue;
        };
        let mut window = example(folder.path(), "en");
        open_part(&mut window, &texts, first.part);
        let number = |id| europlan::wording::item_name(&texts, &plan, id);
        let owner = plan.goal_of(id).map(|goal| goal.id);
        for id in owner.into_iter().chain((owner != Some(id)).then_some(id)) {
            click(&mut window, &number(id));
        }
        let all = told(&window);
        for question in questions::of(Owner::Each(kind)).filter(|q| q.part != Part::Progress) {
            if question.is_shown(record) && question.field != kind.title_field() {
                assert_told(&all, &texts, question);
            }
        }
        let form = of_role(&all, Role::Form).into_iter();
        let name = format!("Fields of {}", number(id));
        let mut named = form.filter(|told| told.name == name);
        assert!(named.next().is_some(), "the card of {id:?} is no form");
    }
}

#[test]
fn groups_landmarks_menus_and_headings_say_what_they_are_on_every_page() {
    let folder = tempfile::tempdir().unwrap();
    let texts = Texts::new("en");
    let mut window = example(folder.path(), "en");
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let mut pages: Vec<String> = Part::ALL
        .map(|part| texts.say(part.key()).into_owned())
        .to_vec();
    pages.extend(europlan::ui::Page::WHOLE.map(|(_, command)| {
        let row = europlan::command::find(command).unwrap();
        texts.say(row.key).into_owned()
    }));
    for (at, page) in pages.iter().enumerate() {
        if at < Part::ALL.len() {
            super::go(&mut window, page);
        } else {
            click(&mut window, page);
        }
        let all = told(&window);
        let names = |role| {
            of_role(&all, role)
                .into_iter()
                .map(|told| told.name.as_str())
        };
        assert_eq!(names(Role::Main).collect::<Vec<_>>(), [page]);
        assert_eq!(
            names(Role::Navigation).collect::<Vec<_>>(),
            ["Parts and pages of the plan"]
        );
        assert_eq!(names(Role::Complementary).collect::<Vec<_>>(), ["Check"]);
        assert_eq!(names(Role::MenuBar).count(), 1);
        assert!(names(Role::MenuItem).any(|name| name == "File"));
        assert!(
            names(Role::Group)
                .chain(names(Role::RadioGroup))
                .all(|name| !name.is_empty())
        );
        let headings = window.get_all_by_role(Role::Heading);
        let levels: Vec<_> = headings
            .map(|node| node.accesskit_node().data().level())
            .collect();
        assert!(
            levels.contains(&Some(1)) && !levels.contains(&None),
            "{page}: {levels:?}"
        );
        assert_controls_are_named(&all, page);
    }
    let language = window
        .root()
        .accesskit_node()
        .data()
        .language()
        .map(str::to_owned);
    assert_eq!(language.as_deref(), Some("en"));
}

fn assert_controls_are_named(all: &[Told], page: &str) {
    for told in all {
        let is_control = matches!(
            told.role,
            Role::Button
                | Role::CheckBox
                | Role::RadioButton
                | Role::ComboBox
                | Role::TextInput
                | Role::MultilineTextInput
                | Role::DisclosureTriangle
                | Role::MenuItem
                | Role::SpinButton
                | Role::Link
        );
        assert!(
            !is_control || !told.name.trim().is_empty(),
            "{page}: {told:?}"
        );
    }
}

#[test]
fn a_finding_a_limit_and_how_a_date_is_read_are_told_with_the_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = super::check::with_a_need(folder.path());
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    click(&mut window, super::check::NO_VISION);
    let vision = "Where do you want to be?";
    let told = |window: &Window, role, label: &str| {
        let node = window.get_by_role_and_label(role, label);
        node.accesskit_node().description().unwrap_or_default()
    };
    let words = told(&window, Role::MultilineTextInput, vision);
    let point = &super::check::NO_VISION["Missing: ".len()..];
    assert!(words.starts_with(point), "{words}");
    type_into(
        &mut window,
        vision,
        "Every class of ours reads in two languages.",
    );
    let written = told(&window, Role::MultilineTextInput, vision);
    assert!(!written.contains(point), "{written}");
    assert!(written.contains("At most "), "{written}");
    type_into(&mut window, vision, " And more.");
    let more = told(&window, Role::MultilineTextInput, vision);
    assert_eq!(written, more, "no running count is told");
    super::go(&mut window, "Plan and school");
    type_into(&mut window, "First month", "9/2027");
    press(&mut window, Modifiers::NONE, Key::Tab); // what is typed is not read aloud at each letter
    let words = told(&window, Role::TextInput, "First month");
    assert!(words.ends_with("1 to 30 September 2027"), "{words}");
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    type_into(&mut window, "Last month", "soon");
    super::pause(&mut window);
    let words = told(&window, Role::TextInput, "Last month");
    assert!(words.contains("Not understood as a date"), "{words}");
}

#[test]
fn a_list_tells_what_is_chosen_and_its_rows_where_they_stand() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en");
    let label = "Language of the plan";
    let list = window.get_by_role_and_label(Role::ComboBox, label);
    let node = list.accesskit_node();
    assert_eq!(node.value().as_deref(), Some("English"));
    let inside: Vec<_> = list.children_recursive().collect();
    let value = inside
        .iter()
        .find(|node| node.accesskit_node().is_selected() == Some(true));
    let value = value.expect("what is selected, inside").accesskit_node();
    assert_eq!(value.value().as_deref(), Some("English"));
    assert_eq!(node.data().is_expanded(), Some(false));
    list.click_accesskit();
    window.run();
    let list = window.get_by_role_and_label(Role::ComboBox, label);
    assert_eq!(list.accesskit_node().data().is_expanded(), Some(true));
    let rows = window.get_all_by_role(Role::ListBoxOption);
    let rows: Vec<_> = rows
        .map(|row| row.accesskit_node().data().clone())
        .filter(|row| row.position_in_set().is_some())
        .collect();
    for (at, row) in rows.iter().enumerate() {
        assert_eq!(
            (row.position_in_set(), row.size_of_set()),
            (Some(at), Some(rows.len()))
        );
    }
    let chosen: Vec<_> = rows
        .iter()
        .filter(|row| row.is_selected() == Some(true))
        .collect();
    assert_eq!(chosen.len(), 1);
    assert_eq!(chosen[0].label(), Some("English"));
}

#[test]
fn the_rows_of_menus_are_menu_items_with_their_ticks() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    click(&mut window, "File");
    let row = |window: &Window, role, name: &str| {
        let row = window.get_by_role_and_label(role, name);
        row.accesskit_node().toggled()
    };
    let off = egui::accesskit::Toggled::False;
    assert_eq!(row(&window, Role::MenuItem, "New plan"), None);
    let tick = "Save to the file automatically";
    assert_eq!(row(&window, Role::MenuItemCheckBox, tick), Some(off));
    press(&mut window, Modifiers::NONE, Key::Escape);
    click(&mut window, "View");
    assert_eq!(row(&window, Role::MenuItemRadio, "Dark colours"), Some(off));
    assert!(
        window
            .get_by_role(Role::Menu)
            .accesskit_node()
            .label()
            .is_some()
    );
}

/// Does with a node what a screen reader asks for, whether it is in sight or not.
fn ask(window: &mut Window, (target_node, target_tree): (NodeId, TreeId), action: Action) {
    window.event(Event::AccessKitActionRequest(ActionRequest {
        action,
        target_node,
        target_tree,
        data: None,
    }));
    window.run();
}

#[test]
fn what_unfolds_says_so_and_obeys_a_screen_reader() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    super::go(&mut window, "Needs and goals");
    click(&mut window, "Add a need");
    let is_open = |window: &Window| {
        let card = window.get_by_role_and_label(Role::DisclosureTriangle, "Need 1");
        card.accesskit_node().data().is_expanded()
    };
    assert_eq!(is_open(&window), Some(true));
    let target = window
        .get_by_role_and_label(Role::DisclosureTriangle, "Need 1")
        .accesskit_node()
        .locate();
    for (action, open) in [(Action::Collapse, false), (Action::Expand, true)] {
        ask(&mut window, target, action);
        assert_eq!(is_open(&window), Some(open));
    }
}

/// How a dialog is opened: from a menu, or by a key with Ctrl.
#[derive(Debug)]
enum Way {
    Menu(&'static str, &'static str),
    Key(Key),
}

#[test]
fn each_dialog_has_a_name_hides_the_page_and_shields_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = new_plan(folder.path());
    super::go(&mut window, "Needs and goals");
    click(&mut window, "Add a need");
    let remove = window.get_by_role_and_label(Role::Button, "Remove Need 1");
    let target = remove.accesskit_node().locate();
    let ways = [
        Way::Menu("Help", "Keyboard shortcuts"),
        Way::Menu("Help", "Accessibility statement"),
        Way::Menu("Help", "About Europlan"),
        Way::Menu("File", "Mark as sent…"),
        Way::Key(Key::Q),
        Way::Key(Key::S),
        Way::Key(Key::E),
    ];
    for way in ways {
        let about = &format!("{way:?}");
        match way {
            Way::Key(key) => press(&mut window, Modifiers::COMMAND, key),
            Way::Menu(menu, row) => {
                click(&mut window, menu);
                click(&mut window, row);
            }
        }
        wait(&mut window, about, |window| {
            window.query_by_role(Role::Dialog).is_some()
        });
        let all = told(&window);
        let dialogs = of_role(&all, Role::Dialog);
        assert_eq!(dialogs.len(), 1, "{about}: {dialogs:?}");
        assert!(!dialogs[0].name.is_empty(), "{about}");
        assert!(
            window
                .get_by_role(Role::Dialog)
                .accesskit_node()
                .data()
                .is_modal(),
            "{about}"
        );
        let seen = all.iter().find(|told| told.name == "Remove Need 1");
        assert!(seen.is_none(), "{about}: the page is not hidden");
        assert_controls_are_named(&all, about);
        for action in [Action::Click, Action::Focus] {
            ask(&mut window, target, action);
        }
        assert_eq!(
            window.state().plan().needs.len(),
            1,
            "{about}: reached behind"
        );
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(
            window.query_by_role(Role::Dialog).is_none(),
            "{about} stays"
        );
    }
    let all = told(&window);
    assert!(
        all.iter().any(|told| told.name == "Remove Need 1"),
        "the page is back"
    );
}

#[test]
fn the_choices_of_an_export_stand_in_named_groups() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en");
    press(&mut window, Modifiers::COMMAND, Key::E);
    wait(&mut window, "the pages", |window| {
        super::Looks::shows(window, " kB")
    });
    let fold = window
        .get_by_role(Role::Dialog)
        .get_by_role(Role::DisclosureTriangle);
    fold.click_accesskit();
    window.run();
    let dialog = window.get_by_role(Role::Dialog);
    let loose = dialog.children_recursive().filter(|node| {
        let node = node.accesskit_node();
        let is_radio = node.role() == Role::RadioButton;
        let mut above = std::iter::successors(node.parent(), AccessKitNode::parent);
        is_radio && !above.any(|node| node.role() == Role::RadioGroup && node.label().is_some())
    });
    let loose: Vec<_> = loose.map(|node| node.accesskit_node().label()).collect();
    assert!(loose.is_empty(), "{loose:?}");
    let groups = dialog
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == Role::RadioGroup);
    assert_eq!(groups.count(), 6);
}

#[test]
fn an_activity_is_carried_out_with_a_partner() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = example(folder.path(), "en");
    click(&mut window, "Overview");
    let names: Vec<String> = told(&window).into_iter().map(|told| told.name).collect();
    let to_partner: Vec<_> = names
        .iter()
        .filter(|name| name.contains(" Partner "))
        .collect();
    assert!(
        to_partner
            .iter()
            .any(|name| name.contains(" is carried out with Partner "))
    );
    assert!(
        to_partner
            .iter()
            .all(|name| !name.contains("leads to Partner"))
    );
}

#[test]
fn the_accessibility_statement_is_whole_and_scrolls_by_keys() {
    let folder = tempfile::tempdir().unwrap();
    let texts = Texts::new("en");
    let mut window = window(folder.path(), "en", None);
    click(&mut window, "Help");
    click(&mut window, "Accessibility statement");
    let top = |window: &Window| {
        let first = window.query_all_by_label_contains("1.1.1 Non-text content (A)");
        first.map(|node| node.rect().top()).next()
    };
    let before = top(&window).expect("the first criterion");
    press(&mut window, Modifiers::NONE, Key::PageDown);
    let after = top(&window).expect("the first criterion");
    assert!(after < before - 100.0, "{before} to {after}");
    press(&mut window, Modifiers::NONE, Key::Home);
    assert_eq!(top(&window), Some(before));
    for criterion in CRITERIA {
        let note = texts.attribute(&criterion.key(), "note");
        let is_open = criterion.verdict == Verdict::Partly;
        assert_eq!(note.is_some(), is_open, "{}", criterion.number);
        let is_proved = criterion.proofs.is_empty() == (criterion.verdict == Verdict::Absent);
        assert!(is_proved, "{}", criterion.number);
    }
    assert_eq!(CRITERIA.len(), 55, "what WCAG 2.2 has at levels A and AA");
}
