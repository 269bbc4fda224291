//! The page over the plans of a folder: a table that is sorted, filtered and opened from.

mod rows;
mod state;

pub use state::{Act, Plans, Show, State};

use super::{Intent, Memory, View, field, pickers, theme};
use egui::{RichText, Ui};

/// Draws the page.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let (texts, plans) = (view.texts, view.plans);
    theme::heading(ui, &texts.say("command-plans"), theme::title());
    let muted = |text: String| RichText::new(text).color(view.palette.muted);
    ui.label(muted(texts.say("plans-intro").into_owned()));
    ui.add_space(8.0);
    let has_folder = !plans.folder.as_os_str().is_empty();
    let choose = texts.say("plans-choose");
    let chosen = if has_folder {
        ui.button(choose.as_ref())
    } else {
        theme::primary(ui, view.palette, &choose)
    };
    if chosen.clicked() {
        memory.push(Intent::Plans(Act::Choose));
    }
    if !has_folder {
        return;
    }
    let folder = [("folder", plans.folder.display().to_string().into())];
    ui.label(muted(texts.say_with("plans-folder", &folder)).font(theme::note()));
    if let Some(why) = &plans.why {
        ui.label(RichText::new(why).color(view.palette.missing));
        return;
    }
    ui.add_space(8.0);
    let mut state = std::mem::take(&mut memory.plans);
    draw_choices(ui, view, &mut state);
    state.sort(texts, plans);
    draw_count(ui, view, &state);
    draw_exports(ui, view, memory, &state);
    ui.add_space(8.0);
    rows::draw(ui, view, memory, &mut state);
    memory.plans = state;
    ui.add_space(64.0);
}

/// What is shown of all plans.
fn draw_choices(ui: &mut Ui, view: &View, state: &mut State) {
    let texts = view.texts;
    let filter = texts.say("plans-filter");
    ui.scope(|ui| {
        ui.set_max_width(420.0_f32.min(ui.available_width()));
        field::plain(ui, &mut state.filter, &filter, &filter);
    });
    ui.add_space(4.0);
    let names = Show::ALL.map(|show| texts.say(show.key()).into_owned());
    let chosen = Show::ALL.iter().position(|show| *show == state.show);
    let label = ui.label(RichText::new(texts.say("plans-show")).font(theme::label()));
    let combo = egui::ComboBox::from_id_salt("plans-show")
        .width(ui.available_width().min(320.0))
        .selected_text(texts.say(state.show.key()));
    let (main, picked) = pickers::list(ui, combo, &names, chosen);
    main.labelled_by(label.id);
    if let Some(show) = picked.and_then(|at| Show::ALL.get(at)) {
        state.show = *show;
    }
}

/// How many there are, and how far the reading is.
fn draw_count(ui: &mut Ui, view: &View, state: &State) {
    let (texts, plans) = (view.texts, view.plans);
    let (all, shown) = (plans.rows.len(), state.order().len());
    let words = if plans.is_reading {
        let values = [("read", all.into()), ("all", plans.all.into())];
        texts.say_with("plans-reading", &values)
    } else if all == 0 {
        texts.say("plans-none").into_owned()
    } else if shown == 0 {
        texts.say("plans-no-match").into_owned()
    } else if shown < all {
        let values = [("count", shown.into()), ("all", all.into())];
        texts.say_with("plans-count-of", &values)
    } else {
        texts.say_with("plans-count", &[("count", all.into())])
    };
    ui.label(RichText::new(words).font(theme::help()));
}

fn draw_exports(ui: &mut Ui, view: &View, memory: &mut Memory, state: &State) {
    let texts = view.texts;
    let can = !state.order().is_empty();
    ui.horizontal_wrapped(|ui| {
        let copy = egui::Button::new(texts.say("plans-copy").into_owned());
        if ui.add_enabled(can, copy).clicked() {
            memory.push(Intent::Plans(Act::Copy(state.order().to_vec())));
        }
        let save = egui::Button::new(texts.say("plans-save").into_owned());
        if ui.add_enabled(can, save).clicked() {
            memory.push(Intent::Plans(Act::Save(state.order().to_vec())));
        }
    });
}
