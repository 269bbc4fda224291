//! Answers that are picked: closed lists, links. Each picker gives back its main widget.

use super::keys::take;
use super::{Intent, Memory, View, access, focus, keys, long, missing, order};
use crate::plan::compare::Pick;
use crate::plan::{Activity, Answer, Kind, Language, Listed, Of, Place};
use crate::wording;
use egui::{ComboBox, Context, Event, Id, Key, Popup, Response, Ui, UiBuilder};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// One of a closed list.
pub fn choice(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    place: Place,
    label: &Response,
) -> Option<Response> {
    let Some(Answer::Choice(chosen)) = view.plan.answer(place) else {
        return None;
    };
    let name = |code: &str| view.texts.say(&chosen.list.key(code));
    let shown = chosen.code.map_or_else(|| open(view, place), name);
    let mut codes = chosen.list.codes.to_vec();
    if chosen.list == Language::LIST {
        codes.sort_by(|a, b| view.texts.compare(&name(a), &name(b)));
    }
    let width = ui.available_width().min(320.0);
    let combo = ComboBox::from_id_salt(("choice", place))
        .width(width)
        .height(400.0)
        .selected_text(shown.as_ref());
    let codes: Vec<Option<&str>> = [None]
        .into_iter()
        .chain(codes.into_iter().map(Some))
        .collect();
    let names = codes.iter().map(|code| match code {
        Some(code) => name(code).into_owned(),
        None => view.texts.say("choose-none").into_owned(),
    });
    let names: Vec<String> = names.collect();
    let at = codes.iter().position(|code| *code == chosen.code);
    let (main, picked) = list(ui, combo, &names, at);
    if let Some(code) = picked.and_then(|at| codes.get(at)) {
        memory.push(Intent::Choose(place, *code));
    }
    access::question(ui.ctx(), main.id, view, place);
    Some(main.labelled_by(label.id))
}

/// What stands in a list of which nothing is chosen: what the program then takes, if it takes anything.
fn open<'a>(view: &View<'a>, place: Place) -> Cow<'a, str> {
    let is_state = place.field == Activity::state
        && matches!(place.of, Of::Item(id) if id.kind == Kind::Activity);
    view.texts.say(if is_state {
        "activity-state-planned"
    } else {
        "choose"
    })
}

/// A list that folds out, with the position of the row that was picked. The keyboard starts at what is chosen; letters
/// lead to the next row that begins with them. Closed, it opens at an arrow or a letter.
pub fn list(
    ui: &mut Ui,
    combo: ComboBox,
    names: &[String],
    chosen: Option<usize>,
) -> (Response, Option<usize>) {
    let mut tab = None;
    let shown = combo.show_ui(ui, |ui| {
        tab = keys::take_tab(ui.ctx());
        let start = is_new(ui).then(|| chosen.unwrap_or(0));
        let typed = if ui.is_sizing_pass() {
            None
        } else {
            typed(ui.ctx()) // before the rows, which a blank among the letters would pick
        };
        let (home, end) = (take(ui.ctx(), Key::Home), take(ui.ctx(), Key::End));
        let rows = names.iter().enumerate();
        let rows = rows.map(|(at, name)| ui.selectable_label(chosen == Some(at), name));
        let rows: Vec<Response> = rows.collect();
        access::rows(&rows, chosen);
        let from = start.or_else(|| rows.iter().position(Response::has_focus));
        let next = typed
            .or_else(|| start.and_then(|_| gathered(ui.ctx()))) // what opened the list
            .and_then(|typed| next_with(names, &typed, from))
            .or(start)
            .or(home.then_some(0))
            .or(end.then(|| names.len().saturating_sub(1)));
        if let Some(row) = next.and_then(|at| rows.get(at)) {
            row.request_focus();
            row.scroll_to_me(None);
        }
        let picked = rows.iter().position(Response::clicked);
        if picked.is_some() {
            ui.close();
        }
        focus::lead_within(ui);
        picked
    });
    let open = shown.inner.is_some();
    let picked = shown.inner.flatten();
    // What was just picked is the value from now on: a screen reader would say the old one first.
    let value = picked.or(chosen).and_then(|at| names.get(at));
    access::combo(
        ui,
        &shown.response,
        open && picked.is_none(),
        value.map_or("", String::as_str),
    );
    if picked.is_some() {
        shown.response.request_focus();
    }
    if let (Some(modifiers), Some(_)) = (tab, shown.inner) {
        // Tab leaves the list: it goes on from where the list belongs.
        Popup::close_id(ui.ctx(), shown.response.id.with("popup"));
        shown.response.request_focus();
        order::later(ui.ctx(), Key::Tab, modifiers);
    }
    open_by_key(ui, &shown.response);
    (shown.response, picked)
}

/// Opens a closed list that has the focus at an arrow or a letter, instead of leaving it.
fn open_by_key(ui: &Ui, list: &Response) {
    let popup = list.id.with("popup"); // as egui names it
    if !list.has_focus() || Popup::is_id_open(ui.ctx(), popup) {
        return;
    }
    let ctx = ui.ctx();
    for sideways in [Key::ArrowLeft, Key::ArrowRight] {
        take(ctx, sideways);
    }
    let with_alt = |key| {
        let is_it = |event: &Event| matches!(event, Event::Key { key: k, pressed: true, modifiers, .. } if *k == key && modifiers.matches_exact(egui::Modifiers::ALT));
        ctx.input(|input| input.events.iter().any(is_it))
    };
    let opens = [Key::ArrowDown, Key::ArrowUp];
    let by_arrow = opens
        .map(|key| take(ctx, key) || with_alt(key))
        .contains(&true);
    if typed(ctx).is_some() || by_arrow {
        Popup::open_id(ctx, popup);
    }
}

/// Letters that follow each other within this many seconds belong together.
const TOGETHER: f64 = 1.0;

fn typed_id() -> Id {
    Id::unique("gathered")
}

/// What was typed in a list a moment ago.
fn gathered(ctx: &Context) -> Option<String> {
    let typed = ctx.data(|data| data.get_temp::<(String, f64)>(typed_id()));
    let now = ctx.input(|input| input.time);
    typed
        .filter(|(_, last)| now - last <= TOGETHER)
        .map(|(text, _)| text)
}

/// What was typed in a list, if something was in this frame: letters that come soon one after the other are gathered.
fn typed(ctx: &Context) -> Option<String> {
    let id = typed_id();
    let mut text = gathered(ctx).unwrap_or_default();
    let now = ctx.input(|input| input.time);
    let before = text.len();
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(letters) if !(text.is_empty() && letters.trim().is_empty()) => {
                text.push_str(letters);
                false
            }
            _ => true,
        });
        if !text.is_empty() {
            input.events.retain(|event| {
                !matches!(
                    event,
                    Event::Key {
                        key: Key::Space,
                        ..
                    }
                )
            }); // it belongs to the name
        }
    });
    if text.len() == before {
        return None;
    }
    ctx.data_mut(|data| data.insert_temp(id, (text.clone(), now)));
    Some(text)
}

/// The next name that begins with what was typed: from the one that has the focus on, and after it if a single letter
/// was typed, once or again and again.
pub fn next_with(names: &[impl AsRef<str>], typed: &str, from: Option<usize>) -> Option<usize> {
    let typed = search_form(typed);
    let first = typed.chars().next()?;
    let is_one = typed.chars().all(|letter| letter == first);
    let begins = |wanted: &str, at: &usize| {
        let name = names.get(*at).map(|name| search_form(name.as_ref()));
        name.is_some_and(|name| name.starts_with(wanted))
    };
    let order = |start: usize| (start..names.len()).chain(0..start.min(names.len()));
    let here = from.unwrap_or(0);
    let whole = order(here).find(|at| begins(&typed, at));
    if !is_one {
        return whole;
    }
    order(from.map_or(0, |at| at + 1)).find(|at| begins(&first.to_string(), at))
}

/// True in the first frame of an opened list: the keyboard then starts at what is chosen.
pub(super) fn is_new(ui: &Ui) -> bool {
    if ui.is_sizing_pass() {
        return false; // nothing can have the focus yet
    }
    let id = ui.layer_id().id.with("seen");
    let pass = ui.ctx().cumulative_pass_nr();
    let seen = ui.data_mut(|data| data.get_temp::<u64>(id).replace(pass));
    ui.data_mut(|data| data.insert_temp(id, pass));
    seen.is_none_or(|seen| pass > seen + 1)
}

/// The main widget of those that stand for one answer: what a jump leads to, else what has the keyboard, else the first.
#[derive(Default)]
pub(super) struct Main(Option<(Rank, Response)>);

#[derive(PartialEq, PartialOrd)]
enum Rank {
    First,
    HasFocus,
    LedTo,
}

impl Main {
    /// Notes the next of them.
    pub(super) fn note(&mut self, response: &Response, is_led_to: bool) {
        let rank = match response.has_focus() {
            _ if is_led_to => Rank::LedTo,
            true => Rank::HasFocus,
            false => Rank::First,
        };
        if self.0.as_ref().is_none_or(|(best, _)| rank > *best) {
            self.0 = Some((rank, response.clone()));
        }
    }

    /// Which of them it is, if there were any.
    pub(super) fn get(self) -> Option<Response> {
        self.0.map(|(_, response)| response)
    }
}

/// Several of a closed list.
pub fn choices(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place) -> Option<Response> {
    let Some(Answer::Choices(set)) = view.plan.answer(place) else {
        return None;
    };
    let mut main = Main::default();
    for (at, code) in set.list.codes.iter().enumerate() {
        let mut on = set.bits & (1 << at) != 0;
        let name = view.texts.say(&set.list.key(code));
        let response = ui.checkbox(&mut on, name.as_ref());
        if response.changed() {
            memory.push(Intent::Toggle(place, code));
        }
        main.note(
            &response,
            memory.leads_to(place, &Pick::Row(set.list, code)),
        );
    }
    main.get()
}

/// Links to items of a list; what is missing of them is created here.
pub fn links(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    place: Place,
    kind: Kind,
) -> Option<Response> {
    let Some(Answer::Links(links)) = view.plan.answer(place) else {
        return None;
    };
    let mut main = Main::default();
    let items = view.plan.ids(kind);
    let jumped = memory.jump.is_some_and(|(target, _)| target == place);
    let is_long = items.len() >= long::MANY && !jumped;
    for (at, id) in items.into_iter().enumerate() {
        let key = ("link", place, id);
        if Some(id) == place.id() || is_long && memory.heights.skip(ui, key).is_some() {
            continue;
        }
        let mut on = links.contains(&id);
        let name = wording::item_name_at(view.texts, view.plan, id, at + 1);
        let own = UiBuilder::new().scope_id(Id::unique(key)); // whatever of the others is drawn
        let response = ui.scope_builder(own, |ui| ui.checkbox(&mut on, name)).inner;
        memory.heights.note(ui, key, response.rect);
        if response.changed() {
            memory.push(Intent::Link(place, id, on));
        }
        main.note(&response, memory.leads_to(place, &Pick::Item(id)));
    }
    let name = missing::create(ui, view, memory, place, kind);
    main.get().or(name)
}

/// A name as it is searched: small letters without accents.
pub(super) fn search_form(name: &str) -> String {
    let plain = name
        .trim()
        .nfd()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    plain.flat_map(char::to_lowercase).collect()
}
