//! What is on the bus of a screen reader on Linux: each thing that is there answers, whatever was shown and hidden before.

use super::walk::{go_to_whole, unfold};
use super::{Window, example, go, press};
use accesskit_atspi_common::{
    Adapter, AdapterCallback, AppContext, Event, FullNodeId, InterfaceSet, State, WindowBounds,
};
use egui::accesskit::{ActionHandler, ActionRequest, Role, TreeUpdate};
use egui::{FullOutput, Key, Modifiers, Plugin};
use egui_kittest::kittest::Queryable;
use europlan::plan::questions::Part;
use europlan::text::Texts;
use europlan::ui::Page;
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// What the window says in each frame.
#[derive(Clone, Default)]
struct Said(Arc<Mutex<Vec<TreeUpdate>>>);

impl Plugin for Said {
    fn debug_name(&self) -> &'static str {
        "said"
    }

    fn output_hook(&mut self, _: &egui::Context, output: &mut FullOutput) {
        let update = output.platform_output.accesskit_update.clone();
        self.0.lock().unwrap().extend(update);
    }
}

/// What answers on the bus, each thing with what it can be asked.
#[derive(Clone, Default)]
struct Answering(Arc<Mutex<HashMap<FullNodeId, InterfaceSet>>>);

impl AdapterCallback for Answering {
    fn register_interfaces(&self, _: &Adapter, id: FullNodeId, more: InterfaceSet) {
        let mut all = self.0.lock().unwrap();
        let before = all.remove(&id);
        all.insert(id, before.map_or(more, |before| before | more));
    }

    fn unregister_interfaces(&self, _: &Adapter, id: FullNodeId, less: InterfaceSet) {
        let mut all = self.0.lock().unwrap();
        if let Some(before) = all.remove(&id) {
            let left = before ^ (before & less);
            if before != before & less {
                all.insert(id, left);
            }
        }
    }

    fn emit_event(&self, _: &Adapter, _: Event) {}
}

struct NoAction;

impl ActionHandler for NoAction {
    fn do_action(&mut self, _: ActionRequest) {}
}

/// A window with the example, and the bus that it is on.
struct OnBus {
    window: Window,
    said: Said,
    adapter: Adapter,
    answering: Answering,
}

impl OnBus {
    fn new(folder: &Path) -> Self {
        let mut window = example(folder);
        let said = Said::default();
        window.ctx.add_plugin(said.clone());
        window.step();
        let first = said.0.lock().unwrap().pop().unwrap();
        let answering = Answering::default();
        let adapter = Adapter::new(
            &AppContext::new(None),
            answering.clone(),
            first,
            true,
            WindowBounds::default(),
            NoAction,
        );
        Self {
            window,
            said,
            adapter,
            answering,
        }
    }

    /// Puts on the bus what was said since, frame by frame, and names what is there and does not answer, and what has the
    /// focus without being there.
    fn silent(&mut self) -> Vec<String> {
        let mut silent = Vec::new();
        let updates: Vec<_> = self.said.0.lock().unwrap().drain(..).collect();
        for update in updates {
            let (focus, mut has_focus) = (update.focus, false);
            let mut nodes = update.nodes.iter().rev();
            let at_focus = nodes.find(|(id, _)| *id == focus);
            let at_focus =
                at_focus.map(|(_, node)| format!("{:?} {:?}", node.role(), node.label()));
            self.adapter.update(update);
            let all = self.answering.0.lock().unwrap();
            let mut open = vec![self.adapter.root_id()];
            while let Some(id) = open.pop() {
                let node = self.adapter.platform_node(id);
                open.extend(node.map_children::<Vec<_>, _>(|id| id).unwrap());
                has_focus |= node.state().contains(State::Focused);
                if !all.contains_key(&id) {
                    silent.push(format!("{:?} {:?}", node.role(), node.name()));
                }
            }
            if !has_focus {
                silent.push(format!("{at_focus:?} has the focus, and is hidden"));
            }
        }
        silent
    }

    fn assert_all_answer(&mut self, what: &str) {
        assert_eq!(self.silent(), Vec::<String>::new(), "{what}");
    }

    fn press(&mut self, held: Modifiers, key: Key) {
        press(&mut self.window, held, key);
        self.assert_all_answer(&format!("{held:?} {key:?}"));
    }
}

#[test]
fn each_thing_answers_after_a_question_that_a_menu_opened() {
    let folder = tempfile::tempdir().unwrap();
    let mut bus = OnBus::new(folder.path());
    for (menu, row) in [("Help", "Keyboard shortcuts"), ("File", "Mark as sent…")] {
        press(&mut bus.window, Modifiers::NONE, Key::F10);
        let title = bus.window.get_by_role_and_label(Role::MenuItem, menu);
        title.focus();
        bus.window.run();
        bus.press(Modifiers::NONE, Key::ArrowDown);
        let row = bus.window.get_by_role_and_label(Role::MenuItem, row);
        row.focus();
        bus.window.run();
        bus.press(Modifiers::NONE, Key::Enter);
        bus.press(Modifiers::NONE, Key::Escape);
        bus.press(Modifiers::NONE, Key::Tab);
    }
}

#[test]
fn each_thing_answers_after_a_question_that_led_to_another_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut bus = OnBus::new(folder.path());
    let words = "xqzv is no word";
    go(&mut bus.window, "Vision");
    super::type_into(&mut bus.window, "Where do you want to be?", words);
    go(&mut bus.window, "Plan and school");
    bus.assert_all_answer("two pages");
    bus.press(Modifiers::NONE, Key::F7);
    bus.press(Modifiers::NONE, Key::Escape);
    bus.press(Modifiers::NONE, Key::Tab);
}

#[test]
fn each_thing_answers_whatever_opens_closes_comes_and_goes() {
    let folder = tempfile::tempdir().unwrap();
    let mut bus = OnBus::new(folder.path());
    let (none, ctrl, shift) = (Modifiers::NONE, Modifiers::COMMAND, Modifiers::SHIFT);
    for part in Part::ALL {
        for key in [Key::Tab, Key::F6, Key::F8] {
            bus.press(none, key);
        }
        bus.press(ctrl, Key::E);
        bus.press(none, Key::Escape);
        bus.press(shift, Key::Tab);
        bus.press(ctrl, Key::F);
        bus.press(none, Key::Escape);
        bus.press(ctrl, Key::PageDown);
        unfold(&mut bus.window, &Texts::new("en"));
        bus.assert_all_answer(part.key());
    }
    let texts = Texts::new("en");
    for (page, _) in Page::WHOLE {
        let name = go_to_whole(&mut bus.window, &texts, page);
        bus.assert_all_answer(&name);
        bus.press(none, Key::F1);
        bus.press(none, Key::Escape);
    }
    go(&mut bus.window, "Needs and goals");
    for name in ["Add a need", "Remove Need 1", "Move Goal 1 down"] {
        let button = bus.window.get_all_by_label(name).next().expect(name);
        button.focus();
        bus.window.run();
        bus.press(none, Key::Enter);
        bus.press(ctrl, Key::Z);
        bus.press(ctrl, Key::Y);
    }
}
