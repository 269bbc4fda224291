//! Creates what a link is missing, where it is missed: a partner in an activity, a need in a goal.
//!
//! A name that was typed is never left behind: Enter or the button creates the item, and so does going elsewhere. Escape
//! gives the name up.

use super::{Intent, Memory, View, field};
use crate::plan::{Id, Kind, Place};
use crate::wording;
use egui::{Button, Response, RichText, Ui, UiBuilder, WidgetInfo};

/// Width of the field for the name.
const FIELD: f32 = 320.0;
/// The least width of the button beside it; with less it stands below.
const BUTTON: f32 = 200.0;

/// An item that has a name and is not created yet.
pub struct Named {
    name: String,
    kind: Kind,
    /// What its list stands in; of several the first.
    owner: Option<Id>,
    /// Its field or a button of it has the keyboard or the mouse, or it must be said which of several owners it goes to.
    is_open: bool,
}

/// A field for the name of a new item, with a button; Enter does the same. It is linked at once. Gives the field.
pub fn create(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    place: Place,
    kind: Kind,
) -> Option<Response> {
    let owners: Vec<Option<Id>> = match kind {
        Kind::Indicator => view.plan.goals.iter().map(|goal| Some(goal.id)).collect(),
        _ => vec![None],
    };
    let Some(first) = owners.first().copied() else {
        let none = view.texts.say("links-none-indicator");
        ui.label(RichText::new(none).color(view.palette.muted));
        return None;
    };
    let own = UiBuilder::new().scope_id(egui::Id::unique(("missing", place))); // its widgets keep their ids
    let shown = ui.scope_builder(own, |ui| {
        let named = memory.missing.remove(&place);
        let mut name = named.map(|named| named.name).unwrap_or_default();
        let label = view.texts.say(&format!("link-new-{}", kind.name()));
        let is_wide = ui.available_width() >= FIELD + BUTTON && owners.len() == 1;
        let mut is_open = owners.len() > 1;
        let row = |ui: &mut Ui| {
            let field = ui.scope(|ui| {
                ui.set_max_width(ui.available_width().min(FIELD));
                field::plain(ui, &mut name, &label, &label)
            });
            let field = field.inner;
            let is_here = field.has_focus() || field.lost_focus();
            if is_here && !name.is_empty() && std::mem::take(&mut memory.focus.escape) {
                name.clear();
            }
            let enter = field::entered(ui, &field);
            let by_enter = enter && owners.len() == 1 && !memory.composing;
            is_open |= field.has_focus() || memory.composing;
            let is_named = !name.trim().is_empty();
            for owner in owners {
                let button = button(ui, view, (kind, owner), &name);
                is_open |= button.has_focus() || button.is_pointer_button_down_on();
                if is_named && (button.clicked() || by_enter) {
                    memory.push(Intent::Create {
                        place,
                        kind,
                        owner,
                        name: std::mem::take(&mut name),
                    });
                    field.request_focus(); // for one more
                }
            }
            field
        };
        let field = if is_wide {
            ui.horizontal(row).inner
        } else {
            ui.vertical(row).inner
        };
        if !name.is_empty() {
            let named = Named {
                name,
                kind,
                owner: first,
                is_open,
            };
            memory.missing.insert(place, named);
        }
        field
    });
    if shown.inner.has_focus() {
        memory.place = Some(place);
    }
    Some(shown.inner)
}

/// At the end of a frame: creates what was named and left. What is not drawn any more was left too.
pub fn end(memory: &mut Memory) {
    let left = memory
        .missing
        .extract_if(.., |_, named| !std::mem::take(&mut named.is_open));
    let left: Vec<Intent> = left.filter_map(intent).collect();
    memory.intents.extend(left);
}

/// What creates all that is named, now: for what must not wait until its fields are left.
pub fn all(memory: &mut Memory) -> Vec<Intent> {
    let all = std::mem::take(&mut memory.missing);
    all.into_iter().filter_map(intent).collect()
}

fn intent((place, named): (Place, Named)) -> Option<Intent> {
    let Named {
        name, kind, owner, ..
    } = named;
    (!name.trim().is_empty()).then_some(Intent::Create {
        place,
        kind,
        owner,
        name,
    })
}

/// The button that creates an item of that name, in an owner if its list stands in one.
fn button(ui: &mut Ui, view: &View, (kind, owner): (Kind, Option<Id>), name: &str) -> Response {
    let texts = view.texts;
    let unnamed = &format!("item-{}", kind.name());
    let key = &format!("link-new-{}", kind.name());
    let words = match name.trim() {
        "" => texts
            .attribute(unnamed, "add")
            .unwrap_or_default()
            .into_owned(),
        name => {
            let owner = owner.map(|id| wording::item_number(texts, view.plan, id));
            let values = [
                ("name", name.into()),
                ("owner", owner.unwrap_or_default().into()),
            ];
            texts
                .attribute_with(key, "add", &values)
                .unwrap_or_default()
        }
    };
    let button = Button::new(words.as_str()).truncate();
    let response = ui.add_enabled(!name.trim().is_empty(), button);
    response
        .widget_info(|| WidgetInfo::labeled(egui::Role::Button, !name.trim().is_empty(), &words));
    response
}
