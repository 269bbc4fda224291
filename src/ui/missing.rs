//! Creates what a link is missing, where it is missed: a partner in an activity, a need in a goal.

use super::{Intent, Memory, View, field};
use crate::plan::{Id, Kind, Place};
use crate::wording;
use egui::{Button, Key, Response, RichText, Ui, UiBuilder, WidgetInfo};

/// Width of the field for the name.
const FIELD: f32 = 320.0;
/// The least width of the button beside it; with less it stands below.
const BUTTON: f32 = 200.0;

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
    if owners.is_empty() {
        let none = view.texts.say("links-none-indicator");
        ui.label(RichText::new(none).color(view.palette.muted));
        return None;
    }
    let own = UiBuilder::new().scope_id(egui::Id::unique(("missing", place))); // its widgets keep their ids
    let shown = ui.scope_builder(own, |ui| {
        let mut name = memory.missing.remove(&place).unwrap_or_default();
        let label = view.texts.say(&format!("link-new-{}", kind.name()));
        let is_wide = ui.available_width() >= FIELD + BUTTON && owners.len() == 1;
        let row = |ui: &mut Ui| {
            let field = ui.scope(|ui| {
                ui.set_max_width(ui.available_width().min(FIELD));
                field::plain(ui, &mut name, &label, &label)
            });
            let field = field.inner;
            let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let by_enter = enter && owners.len() == 1 && !memory.composing;
            let is_named = !name.trim().is_empty();
            for owner in owners {
                let asked = button(ui, view, (kind, owner), &name) || by_enter;
                if asked && is_named {
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
            memory.missing.insert(place, name);
        }
        field
    });
    if shown.inner.has_focus() {
        memory.place = Some(place);
    }
    Some(shown.inner)
}

/// The button that creates an item of that name, in an owner if its list stands in one; true if it was pressed.
fn button(ui: &mut Ui, view: &View, (kind, owner): (Kind, Option<Id>), name: &str) -> bool {
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
    response.clicked()
}
