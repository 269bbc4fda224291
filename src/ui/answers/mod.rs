//! The page of answers for a form: which form, how far it is, and each question with its answer to be copied.

mod card;
mod limit;
mod table;
mod tips;

use super::link::link;
use super::{Intent, Memory, View, funding, pickers, theme};
use crate::answers::{self, FormEntry, Sheet};
use crate::catalogue::facts;
use crate::catalogue::forms::Form;
use crate::plan::{Id, Of, Place};
use card::Card;
use egui::{ComboBox, RichText, Ui};
use std::collections::BTreeSet;

/// From this many answers on, those out of sight are not drawn.
const MANY: usize = 150;

/// An answer of the form: the id of the question, and the item it is about.
pub type Key = (String, Option<Id>);

/// What a person does with answers; numbers are positions in the sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Look at another form.
    Choose(&'static str),
    /// Begin a text of one's own.
    Write(usize),
    /// Take the plan's answer back.
    Back(usize),
    /// Leave one's own text as it is, though the plan's answer has changed.
    Keep(usize),
    /// Begin a limit of one's own.
    SetLimit(usize),
    /// Take that limit away.
    RemoveLimit(usize),
    /// Begin a limit of one's own for all answers of which none is known.
    SetFormLimit,
    /// Take that limit away.
    RemoveFormLimit,
    /// Put the answer on the clipboard.
    Copy(usize),
    /// Save all answers as PDF.
    Pdf,
    /// Save all answers as text.
    Text,
}

/// What the page remembers between frames.
#[derive(Default)]
pub struct Unfolded {
    /// What helps with the web form is unfolded.
    tips: bool,
    /// The forms of programmes that are over are unfolded.
    earlier: bool,
    /// Answers whose longer help is unfolded.
    helped: BTreeSet<Key>,
    /// Answers whose limit is being set.
    pub limits: BTreeSet<Key>,
    /// The limit of the whole form is being set.
    pub form_limit: bool,
    /// The answer to go to at the next frame.
    next: Option<Key>,
}

/// The key of an answer.
pub fn key(entry: &FormEntry) -> Key {
    (entry.question.id.clone(), entry.about)
}

/// Draws the page.
pub fn draw(ui: &mut Ui, view: &View, memory: &mut Memory) {
    let texts = view.texts;
    theme::heading(ui, &texts.say("answers-title"), theme::title());
    let intro = RichText::new(texts.say("answers-intro"));
    ui.label(intro.color(view.palette.muted));
    let Some(sheet) = view.answers else { return };
    head(ui, view, memory, sheet);
    let mut before: Option<&FormEntry> = None;
    for (at, entry) in sheet.entries.iter().enumerate() {
        let section = &entry.question.section;
        let same_section = before.is_some_and(|before| before.question.section == *section);
        let same_item = same_section && before.is_some_and(|before| before.about == entry.about);
        before = Some(entry);
        if !same_section {
            ui.add_space(18.0);
            let name = texts.say(&entry.question.section_key());
            theme::heading(ui, &name, theme::subtitle());
        }
        let key = key(entry);
        if !skip(ui, memory, sheet, (entry, &key)) {
            let shown = ui.push_id(&key, |ui| {
                let item = answers::about(entry, view.plan, texts);
                if let Some(item) = item.filter(|_| !same_item) {
                    ui.add_space(8.0);
                    theme::heading(ui, &item, theme::label());
                }
                let card = Card {
                    at,
                    entry,
                    key: &key,
                    name: answers::name(entry, view.plan, texts),
                };
                card::draw(ui, view, memory, &card);
            });
            let rect = shown.response.rect;
            memory.heights.note(ui, ("answer", &key), rect);
        }
        ui.add_space(4.0);
    }
    ui.add_space(64.0);
}

/// Which form, how sure its questions are, how far the answers are, and all of them as a file.
fn head(ui: &mut Ui, view: &View, memory: &mut Memory, sheet: &Sheet) {
    let texts = view.texts;
    let form = sheet.form;
    ui.add_space(10.0);
    let label = ui.label(RichText::new(texts.say("answers-form")).font(theme::label()));
    let chosen = texts.say(&form.key());
    let combo = ComboBox::from_id_salt("answers-form")
        .width(ui.available_width().min(480.0))
        .height(400.0)
        .selected_text(chosen.as_ref());
    let catalogue = view.facts.catalogue;
    let year = view.today.year();
    let all = catalogue.forms_for(&facts::fields(view.plan, catalogue));
    let earlier: Vec<&Form> = all
        .iter()
        .copied()
        .filter(|other| other.is_closed(year))
        .collect();
    let is_listed = |other: &&Form| !other.is_closed(year) || other.id == form.id;
    let forms: Vec<&Form> = all.into_iter().filter(is_listed).collect();
    let names = forms
        .iter()
        .map(|other| texts.say(&other.key()).into_owned());
    let names: Vec<String> = names.collect();
    let at = forms.iter().position(|other| other.id == form.id);
    let (main, picked) = pickers::list(ui, combo, &names, at);
    main.labelled_by(label.id);
    if let Some(other) = picked.and_then(|at| forms.get(at)) {
        memory.push(Intent::Answers(Act::Choose(&other.id)));
    }
    offer_earlier(ui, view, memory, &earlier);
    let muted = |text: String| {
        RichText::new(text)
            .font(theme::note())
            .color(view.palette.muted)
    };
    if form.is_closed(year) {
        let years = [
            ("from", form.from.to_string().into()),
            ("until", form.until.to_string().into()),
        ];
        let closed = texts.say_with("answers-closed", &years);
        ui.label(RichText::new(format!("▲ {closed}")).color(view.palette.improve));
    }
    let key = "answers-source";
    let certainty = answers::rests_on(texts, key, form, form.grade, &form.source);
    ui.label(muted(certainty));
    tips::draw(ui, view, memory, sheet);
    limit::of_form(ui, view, memory, sheet);
    ui.add_space(4.0);
    let progress = answers::progress(sheet, texts);
    ui.label(RichText::new(progress).font(theme::label()));
    if let Some(outside) = answers::outside(sheet, texts) {
        ui.label(RichText::new(format!("● {outside}")).font(theme::help()));
        if link(ui, texts.say("answers-outside-go").as_ref()).clicked() {
            memory.push(Intent::Jump(Place::new(Of::Funding, "start")));
        }
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(texts.say("answers-pdf").as_ref()).clicked() {
            memory.push(Intent::Answers(Act::Pdf));
        }
        if ui.button(texts.say("answers-text").as_ref()).clicked() {
            memory.push(Intent::Answers(Act::Text));
        }
    });
}

/// The forms of programmes that are over, behind a fold.
fn offer_earlier(ui: &mut Ui, view: &View, memory: &mut Memory, forms: &[&'static Form]) {
    let texts = view.texts;
    let title = texts.say("answers-earlier");
    let (open, _) = funding::fold(ui, view, memory.answers.earlier, &title, &title);
    memory.answers.earlier = open;
    for form in forms.iter().filter(|_| open) {
        let words = texts.say(&form.key());
        let words = RichText::new(words.as_ref()).font(theme::help());
        if ui.button(words).clicked() {
            memory.push(Intent::Answers(Act::Choose(&form.id)));
        }
    }
}

/// Leaves the room of a card that is out of sight, on a page with many.
fn skip(ui: &mut Ui, memory: &Memory, sheet: &Sheet, (entry, key): (&FormEntry, &Key)) -> bool {
    let is_written = |place: Place| place.id().is_some() && place.id() == entry.record;
    let needed = memory.answers.next.as_ref() == Some(key)
        || memory.jump.is_some_and(|(place, _)| is_written(place))
        || memory
            .draft
            .as_ref()
            .is_some_and(|draft| is_written(draft.place()));
    if sheet.entries.len() < MANY || needed {
        return false;
    }
    memory.heights.skip(ui, ("answer", key)).is_some()
}
