//! What a screen reader learns of what is drawn, beside its words: descriptions, states, groups, landmarks. Nothing of it
//! is seen. Each is said in the way that most systems pass on; what Linux does not know today stands beside it.

use super::{Dialog, View, field};
use crate::plan::questions::{self, Editor, Mark, Question};
use crate::plan::{Answer, Place};
use egui::accesskit::{Action, HasPopup, Invalid, Node, NodeId, Role, Toggled};
use egui::{Context, Event, Id, LayerId, Rect, Response, Ui, UiBuilder, WidgetInfo};
use std::collections::HashSet;

/// Says what the whole of these widgets is: a group, a landmark, a menu.
pub fn whole(ui: &Ui, role: Role, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_label(name.to_owned());
    });
}

/// The same of all that folds out, from within it.
pub fn folded_out(ui: &Ui, role: Role, name: &str) {
    ui.ctx().accesskit_node_builder(ui.layer_id().id, |node| {
        node.set_role(role);
        node.set_label(name.to_owned());
    });
}

/// Widgets that belong together under a label, such as the choices of a question. Gives back the id of the group.
pub fn group<R>(
    ui: &mut Ui,
    role: Role,
    label: &Response,
    add: impl FnOnce(&mut Ui) -> R,
) -> (Id, R) {
    let shown = ui.scope(|ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(role);
            node.push_labelled_by(label.id.accesskit_id());
        });
        (ui.unique_id(), add(ui))
    });
    shown.inner
}

/// A button that unfolds and folds something; true if that is asked for. Linux knows no expanded state: a button that
/// stays pressed stands for it there.
pub fn unfolds(response: &Response, open: bool, name: &str) -> bool {
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, open, name));
    let action = if open {
        Action::Collapse
    } else {
        Action::Expand
    };
    let node = |node: &mut Node| {
        node.set_expanded(open);
        node.add_action(action);
        if !cfg!(target_os = "linux") {
            node.clear_toggled();
        }
    };
    let asked = |input: &egui::InputState| input.has_accesskit_action_request(response.id, action);
    response.ctx.accesskit_node_builder(response.id, node);
    response.clicked() || response.ctx.input(asked)
}

/// A button that unfolds something, whose name says already what it does now: "Less help, pressed" would say the opposite.
pub fn told_by_name(response: &Response) {
    let ctx = &response.ctx;
    ctx.accesskit_node_builder(response.id, Node::clear_toggled);
}

/// A button from which something folds out.
pub fn opens(response: &Response, popup: HasPopup, open: bool) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_has_popup(popup);
        node.set_expanded(open);
    });
}

/// A row of a menu; `chosen` says whether it is switched on, if it can be.
pub fn menu_row(response: &Response, role: Role, name: &str, chosen: Option<bool>) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        node.set_label(name.to_owned());
        node.clear_toggled();
        if let Some(chosen) = chosen {
            node.set_toggled(if chosen {
                Toggled::True
            } else {
                Toggled::False
            });
        }
    });
}

/// The rows of a list that folds out, with what is chosen of them.
pub fn rows(rows: &[Response], chosen: Option<usize>) {
    for (at, row) in rows.iter().enumerate() {
        row.ctx.accesskit_node_builder(row.id, |node| {
            node.set_role(Role::ListBoxOption);
            node.clear_toggled();
            node.set_selected(chosen == Some(at));
            node.set_position_in_set(at);
            node.set_size_of_set(rows.len());
        });
    }
}

/// What a widget says after its name; with the focus on it, each change of that is spoken.
pub fn describe(response: &Response, words: &str) {
    if words.is_empty() {
        return;
    }
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_description(words.to_owned()));
}

/// Which of so many rows this is.
pub fn position(response: &Response, at: usize, count: usize) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(at);
        node.set_size_of_set(count);
    });
}

/// A list that folds out: whether it is open, and what is chosen. Linux passes on no value: there a selected row inside
/// says it. It is a row while the list has the focus: each selected row that comes with a page would be spoken.
pub fn combo(ui: &mut Ui, response: &Response, open: bool, chosen: &str) {
    opens(response, HasPopup::Listbox, open);
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_value(chosen.to_owned());
    });
    if open {
        return; // its rows say it
    }
    let is_row = response.has_focus();
    let role = if is_row {
        Role::ListBoxOption
    } else {
        Role::Label
    };
    let own = UiBuilder::new()
        .scope_id(response.id.with("value"))
        .accessibility_parent(response.id)
        .accessibility_role(role)
        .max_rect(Rect::from_min_size(response.rect.min, egui::Vec2::ZERO));
    let value = ui.new_child(own); // takes no room
    ui.ctx().accesskit_node_builder(value.unique_id(), |node| {
        if is_row {
            node.set_label(chosen.to_owned());
        } else {
            node.set_value(chosen.to_owned()); // which is the name of a label
        }
        node.set_selected(true);
    });
}

/// Says that what was typed is not understood or cannot be true.
pub fn invalid(ctx: &Context, id: Id) {
    ctx.accesskit_node_builder(id, |node| node.set_invalid(Invalid::True));
}

/// What belongs to the editor of a question: its finding, its help and what else helps to answer it, whether an answer is
/// required, the language of what is written. `id` is that of the editor, or of the group of its widgets.
pub fn question(ctx: &Context, id: Id, view: &View, place: Place) {
    let reading = super::dates::spoken_reading(ctx, id, view, place);
    ctx.accesskit_node_builder(id, |node| {
        if field::is_wrong(view, place) {
            node.set_invalid(Invalid::True);
        }
        let Some(question) = questions::find(place.of, place.field) else {
            return;
        };
        let words = description(view, question, place, reading);
        if !words.is_empty() {
            node.set_description(words);
        }
        if mark(view, question, place).is_some_and(|mark| mark != Mark::OneOf) {
            node.set_required();
        }
        let is_text = matches!(question.editor, Editor::Line | Editor::Lines);
        if let Some(tag) = questions::language_tag(view.plan).filter(|_| is_text) {
            node.set_language(tag);
        }
    });
}

/// What a question of the plan needs, if it needs anything.
pub(super) fn mark(view: &View, question: &Question, place: Place) -> Option<Mark> {
    Mark::of(question, view.plan.record(place.of)?)
}

/// Whole sentences. Without the running count: it would be spoken at each letter.
fn description(view: &View, question: &Question, place: Place, reading: Option<String>) -> String {
    let texts = view.texts;
    let mut words = Vec::new();
    words.extend(field::said(view, place).map(|(words, _)| words));
    let help = texts.attribute(&question.key(), "help");
    words.extend(help.map(std::borrow::Cow::into_owned));
    words.extend(said_of_notes(view, place));
    let mark = mark(view, question, place).filter(|mark| *mark != Mark::Required);
    words.extend(mark.map(|mark| texts.say(mark.key()).into_owned()));
    if question.advised > 0 {
        let advised = [("advised", texts.number(question.advised.into()).into())];
        let key = if field::length(view, place) > question.advised as usize {
            "spoken-too-long"
        } else {
            "spoken-limit"
        };
        words.push(texts.say_with(key, &advised));
    }
    words.extend(reading);
    if let Some(Answer::Countries(chosen)) = view.plan.answer(place) {
        let names = chosen.iter().map(|country| texts.country(country));
        let names: Vec<_> = names.collect();
        words.extend((!names.is_empty()).then(|| names.join(", ")));
    }
    super::announce::sentences(&words)
}

/// What is noted at an answer: that it is to be confirmed, and open notes.
fn said_of_notes(view: &View, place: Place) -> Vec<String> {
    let noted = view.noted_at(place);
    let marked = noted
        .to_confirm
        .then(|| view.texts.say("to-confirm").into_owned());
    let open = (noted.open > 0).then(|| super::notes::counted(view, noted));
    marked.into_iter().chain(open).collect()
}

/// Says the language of all that is drawn, and hides the page while something is asked over it.
pub fn page(ui: &Ui, view: &View) {
    let tag = view.texts.tag().to_owned();
    ui.ctx()
        .accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_language(tag));
    behind(ui.ctx(), view, ui.unique_id());
}

/// Hides what lies behind a dialog, while there is one. It is a pane: what is hidden within a thing that itself is not on
/// the bus of Linux would be taken from it piece by piece, as it changes, and not come back.
pub fn behind(ctx: &Context, view: &View, id: Id) {
    let can_take_focus = ctx.memory(|memory| memory.top_modal_layer().is_some()); // in its second frame
    let is_hidden = view.dialog.is_some() && can_take_focus;
    ctx.accesskit_node_builder(id, |node| {
        node.set_role(Role::Pane);
        if is_hidden {
            node.set_hidden();
        }
    });
}

/// What a dialog is about. Its heading names it.
pub fn dialog(ctx: &Context, layer: LayerId, about: Option<String>) {
    ctx.accesskit_node_builder(layer.id, |node| {
        node.set_role(Role::Dialog);
        node.set_modal();
        if let Some(about) = about {
            node.set_description(about);
        }
    });
}

/// The heading of a dialog is its name.
pub fn title(ui: &Ui, heading: &Response) {
    let heading = heading.id.accesskit_id();
    ui.ctx()
        .accesskit_node_builder(ui.layer_id().id, |node| node.push_labelled_by(heading));
}

/// Called before anything is drawn: while something is asked, nothing behind it obeys, though a screen reader may
/// remember where it was.
pub fn shield(ctx: &Context, dialog: Option<&Dialog>) {
    let is_request = |event: &Event| matches!(event, Event::AccessKitActionRequest(_));
    if dialog.is_none() || !ctx.input(|input| input.events.iter().any(is_request)) {
        return;
    }
    let drawn: Vec<(LayerId, Vec<NodeId>)> = ctx.viewport(|viewport| {
        let layers = viewport.prev_pass.widgets.layers();
        let ids = layers.map(|(layer, widgets)| {
            let widgets = widgets.iter().map(|widget| widget.id.accesskit_id());
            (*layer, widgets.collect())
        });
        ids.collect()
    });
    let drawn = drawn.into_iter();
    let in_reach = drawn.filter(|(layer, _)| ctx.memory(|m| m.is_above_modal_layer(*layer)));
    let in_reach: HashSet<NodeId> = in_reach.flat_map(|(_, ids)| ids).collect();
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::AccessKitActionRequest(request) => in_reach.contains(&request.target_node),
            _ => true,
        });
    });
}
