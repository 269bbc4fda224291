//! Dates: picked from a small calendar, or typed; the program says how it reads them.

use super::announce::{self, Urgency};
use super::hint::Hint;
use super::one_stop::{Arrows, OneStop};
use super::{Intent, Memory, View, access, field, focus, icons, pickers, theme};
use crate::plan::{Answer, DateSpan, DateText, Grain, Place, questions};
use crate::text::Texts;
use egui::accesskit::HasPopup;
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{
    Button, Context, Grid, Id, PopupCloseBehavior, Response, RichText, Stroke, Ui, WidgetInfo,
};
use jiff::civil::Date;

/// Width of a day in the calendar.
const DAY: f32 = 34.0;

/// A button that opens a small calendar: a year, one of its months and, below it, a day; as fine as the question asks.
pub fn pick(ui: &mut Ui, view: &View, memory: &mut Memory, place: Place, question: &str) {
    let question = [("question", question.into())];
    let name = view.texts.say_with("date-pick", &question);
    let whole = view.texts.say_with("spoken-calendar", &question);
    let span = span(view, place);
    let config = MenuConfig::new()
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .style(theme::menu(view.palette));
    let button = Button::new("").min_size(egui::vec2(theme::FIELD, theme::FIELD));
    let menu = MenuButton::from_button(button).config(config);
    let (response, inner) = menu.ui(ui, |ui| {
        access::folded_out(ui, egui::Role::Dialog, &whole);
        let opens = pickers::is_new(ui);
        let height = ui.ctx().content_rect().height() - 32.0;
        focus::within(ui, memory, height, |ui, memory| {
            calendar(ui, view, memory, (place, span), opens);
        });
        focus::lead_within(ui);
    });
    icons::calendar(
        ui.painter(),
        response.rect,
        Stroke::new(1.5, view.palette.ink),
    );
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
    access::opens(&response, HasPopup::Dialog, inner.is_some());
    field::belongs(memory, place, &response);
    response.hint(name);
}

/// What folds out: the year, its months, the days of the month, and the school year; nothing finer than is asked for.
/// It opens at what is chosen, or at today, with the keyboard there.
fn calendar(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    (place, span): (Place, Option<DateSpan>),
    opens: bool,
) {
    let id = egui::Id::unique(("year", place));
    let finest = questions::find(place.of, place.field).map_or(Grain::Day, |it| it.finest);
    let start = span.map_or(view.today, |span| span.first);
    let shown = ui.data(|data| data.get_temp::<i16>(id));
    let shown = shown.filter(|_| !opens);
    let before = shown.unwrap_or(start.year());
    let mut year = before;
    ui.horizontal(|ui| {
        if named(ui, "←", &view.texts.say("date-year-before")) {
            year = year.saturating_sub(1).max(1900);
        }
        ui.label(RichText::new(year.to_string()).font(theme::label()));
        if named(ui, "→", &view.texts.say("date-year-after")) {
            year = year.saturating_add(1).min(2200);
        }
    });
    if year != before {
        announce::say(ui.ctx(), Urgency::Polite, &year.to_string());
    }
    ui.data_mut(|data| data.insert_temp(id, year));
    let month = span.filter(|span| span.first.year() == year && span.grain <= Grain::Month);
    let of_day = month.filter(|_| finest == Grain::Day);
    let at_day = opens && of_day.is_some_and(|span| span.grain == Grain::Day);
    let picked = if finest == Grain::Year {
        whole_year(ui, year, opens)
    } else {
        months(ui, view, (year, start), month, opens && !at_day)
    };
    let day = of_day.and_then(|span| days(ui, view, span, at_day));
    let school_year = format!("{year}–{}", year + 1);
    let text = view.texts.say_with(
        "date-school-year",
        &[("years", school_year.as_str().into())],
    );
    let whole = ui.button(text).clicked().then_some(school_year);
    let is_finest = picked.is_some() && finest > Grain::Day;
    let done = is_finest || day.is_some() || whole.is_some();
    if let Some(text) = picked.or(day).or(whole) {
        let date = DateText(text);
        let reading = date.span_in(view.plan.about.language);
        if let Some(reading) = reading.filter(|_| done) {
            announce::say(ui.ctx(), Urgency::Polite, &in_words(view.texts, reading));
        }
        put(memory, place, date.0);
    }
    if done {
        ui.data_mut(|data| data.remove::<i16>(id));
        ui.close();
    }
}

/// Below the field of a date, on its left: how it is read, and what is to be said of it.
pub fn foot(ui: &mut Ui, view: &View, place: Place) {
    let reading = reading(view, place);
    let is_empty = reading.is_none() && field::said(view, place).is_none();
    let words = |ui: &mut Ui| {
        if let Some(reading) = reading {
            let reading = RichText::new(reading).font(theme::note());
            ui.add(egui::Label::new(reading.color(view.palette.muted)).wrap());
        }
        field::finding(ui, view, place);
    };
    field::line(ui, view, place, None, (!is_empty).then_some(words));
}

/// How the program reads the date, if that is not plain from what is typed.
pub fn reading(view: &View, place: Place) -> Option<String> {
    let Some(Answer::Date(date)) = view.plan.answer(place) else {
        return None;
    };
    let text = in_words(view.texts, date.span_in(view.plan.about.language)?);
    (text != date.0.trim()).then_some(text)
}

/// The same for a screen reader, which says each change of what describes the field that has the keyboard: it stays as
/// it was when the person came there, and what has become of it is said when they leave.
pub fn spoken_reading(ctx: &Context, id: Id, view: &View, place: Place) -> Option<String> {
    ctx.accesskit_node_builder(id, |_| ())?; // nobody listens
    let now = reading(view, place);
    if !matches!(view.plan.answer(place), Some(Answer::Date(_))) {
        return now;
    }
    let (key, pass) = (Id::unique(("heard", place)), ctx.cumulative_pass_nr());
    let heard = ctx.data(|data| data.get_temp::<Heard>(key));
    let heard = heard.filter(|heard| heard.pass + 1 >= pass);
    if ctx.memory(|memory| memory.has_focus(id)) {
        let reading = heard.map_or(now, |heard| heard.reading);
        let heard = Heard {
            pass,
            reading: reading.clone(),
        };
        ctx.data_mut(|data| data.insert_temp(key, heard));
        return reading;
    }
    if let (Some(heard), Some(now)) = (heard, &now)
        && heard.reading.as_ref() != Some(now)
    {
        announce::say(ctx, Urgency::Polite, now);
    }
    now
}

/// What a screen reader has heard of the date that has the keyboard.
#[derive(Clone)]
struct Heard {
    /// The pass in which it was asked for last.
    pass: u64,
    reading: Option<String>,
}

/// The days of a date, as one says them.
fn in_words(texts: &Texts, span: DateSpan) -> String {
    match span.grain {
        Grain::Day => texts.weekday(span.first),
        Grain::Year if span.first.year() == span.last.year() => span.first.year().to_string(),
        _ => days_of(texts, span),
    }
}

/// "1 to 30 September 2027": the days that a longer time stands for.
fn days_of(texts: &Texts, span: DateSpan) -> String {
    let one_month = span.first.first_of_month() == span.last.first_of_month();
    let first = if one_month {
        span.first.day().to_string()
    } else {
        texts.day(span.first)
    };
    let last = texts.day(span.last);
    texts.say_with(
        "date-span",
        &[("first", first.into()), ("last", last.into())],
    )
}

fn span(view: &View, place: Place) -> Option<DateSpan> {
    match view.plan.answer(place) {
        Some(Answer::Date(date)) => date.span_in(view.plan.about.language),
        _ => None,
    }
}

fn put(memory: &mut Memory, place: Place, text: String) {
    let caret = text.chars().count();
    memory.push(Intent::Edit {
        place,
        text,
        caret,
        before: caret,
    });
}

fn named(ui: &mut Ui, sign: &str, name: &str) -> bool {
    let button = Button::new(sign).min_size(egui::Vec2::splat(theme::FIELD));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    response.hint(name).clicked()
}

/// The spoken name of a day or a month, which stands alone: with its month and year.
fn tell(button: &Response, is_on: bool, name: &str) {
    button.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_on, name));
}

fn whole_year(ui: &mut Ui, year: i16, entered: bool) -> Option<String> {
    let button = ui.button(year.to_string());
    if entered {
        button.request_focus();
    }
    button.clicked().then(|| year.to_string())
}

/// The months of a year. The keyboard starts at that of `start`, if it is in this year.
fn months(
    ui: &mut Ui,
    view: &View,
    (year, start): (i16, Date),
    chosen: Option<DateSpan>,
    entered: bool,
) -> Option<String> {
    let now = usize::try_from(start.month() - 1).ok();
    let now = now.filter(|_| start.year() == year);
    let id = Id::unique("months");
    let group = OneStop::new(ui.ctx(), id, Arrows::Lead, 12, now);
    let mut group = group.in_rows_of(3).entered(entered);
    Grid::new("months").num_columns(3).show(ui, |ui| {
        for month in 1..=12_i8 {
            let Ok(first) = Date::new(year, month, 1) else {
                continue;
            };
            let on = chosen.is_some_and(|span| span.first.month() == month);
            let button = Button::selectable(on, view.texts.month_name(first));
            let button = button.sense(group.sense());
            let button = ui.add(button.min_size(egui::vec2(120.0, 0.0)));
            tell(&button, on, &view.texts.month(first));
            group.note(&button);
            if month % 3 == 0 {
                ui.end_row();
            }
        }
    });
    let month = group.end(ui.ctx())? + 1;
    Some(format!("{year:04}-{month:02}"))
}

/// The days of a month. The keyboard starts at the one that is chosen, or at today.
fn days(ui: &mut Ui, view: &View, month: DateSpan, entered: bool) -> Option<String> {
    ui.separator();
    let first = month.first.first_of_month();
    let is_day = month.grain == Grain::Day;
    let start = if is_day { month.first } else { view.today };
    let now = usize::try_from(start.day() - 1).ok();
    let now = now.filter(|_| start.first_of_month() == first);
    let count = usize::try_from(first.days_in_month()).unwrap_or_default();
    let group = OneStop::new(ui.ctx(), Id::unique("days"), Arrows::Lead, count, now);
    let mut group = group.in_rows_of(7).entered(entered);
    let before = first.weekday().to_monday_zero_offset();
    Grid::new("days")
        .num_columns(7)
        .min_col_width(DAY)
        .spacing([4.0, 4.0])
        .show(ui, |ui| {
            for name in view.texts.say("date-weekdays").split_whitespace() {
                let name = RichText::new(name).font(theme::note());
                let name = egui::Label::new(name.color(view.palette.muted));
                ui.add_sized([DAY, 20.0], name);
            }
            ui.end_row();
            for _ in 0..before {
                ui.label("");
            }
            for day in 1..=first.days_in_month() {
                let on = is_day && month.first.day() == day;
                let button = Button::selectable(on, day.to_string());
                let button = button.sense(group.sense());
                let button = ui.add(button.min_size(egui::vec2(DAY, 0.0)));
                if let Ok(date) = Date::new(first.year(), first.month(), day) {
                    tell(&button, on, &view.texts.weekday(date));
                }
                group.note(&button);
                if (before + day) % 7 == 0 {
                    ui.end_row();
                }
            }
        });
    let day = group.end(ui.ctx())? + 1;
    Some(format!("{:04}-{:02}-{day:02}", first.year(), first.month()))
}
