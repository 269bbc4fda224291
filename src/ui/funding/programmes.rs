//! The programmes in groups, each with the rules that decided.

use super::super::{Intent, Memory, View, answers, form, long, theme};
use super::{Outlook, card, choose, fold, is_fact, note, to_place, where_from};
use crate::catalogue::fit::{Fit, Judged, Outcome, Verdict};
use crate::catalogue::{Catalogue, Severity, facts};
use crate::command::Command;
use crate::plan::questions::{self, Part, Question};
use crate::plan::{Of, Place};
use crate::ui::hint::Hint;
use crate::wording::{self, funding};
use egui::{Button, Color32, RichText, Ui, WidgetInfo};
use std::collections::HashSet;

/// The most reasons, and the most open questions, that a card shows; all rules name the others.
const MOST: usize = 8;

/// Draws the call, the questions about the application, and the groups.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, outlook: &Outlook) {
    let texts = view.texts;
    let catalogue = view.facts.catalogue;
    let call = outlook.call;
    let calls = catalogue.calls.first..=catalogue.calls.last;
    // A plan may name a call of which these facts do not speak.
    let other = Some(call).filter(|call| !calls.contains(call));
    let rows = other.into_iter().chain(calls.rev());
    let rows: Vec<_> = rows.map(|year| year.to_string()).collect();
    let rows: Vec<_> = rows
        .iter()
        .map(|year| (year.clone(), year.clone()))
        .collect();
    let place = Place::new(Of::Funding, "call");
    let label = texts.say("q-funding-call");
    choose(ui, memory, place, &label, &call.to_string(), &rows);
    for line in funding::known(texts, catalogue, view.plan, call) {
        note(ui, view, line);
    }
    ui.add_space(6.0);
    draw_facts(ui, view, memory, catalogue);
    for verdict in Verdict::ALL {
        let of_verdict = |fit: &&Fit| fit.verdict == verdict;
        let group: Vec<&Fit> = outlook.fits.iter().filter(of_verdict).collect();
        if !group.is_empty() {
            draw_group(ui, view, memory, catalogue, (verdict, &group, call));
        }
    }
}

/// What only the application needs, in a card that folds.
fn draw_facts(ui: &mut Ui, view: &View, memory: &mut Memory, catalogue: &Catalogue) {
    let funding = &view.plan.funding;
    let belgian = view.plan.school.country.iter().any(|c| c.0 == "BE");
    let ambiguous = facts::fields_of_school(view.plan, catalogue).len() != 1;
    let shown = |question: &&Question| {
        let about_belgium = matches!(question.field, "community" | "other_community" | "network");
        let place = Place::new(Of::Funding, question.field);
        let wanted = match question.field {
            "field" => ambiguous || funding.field.is_some(),
            _ => belgian || !about_belgium || question.is_answered(funding),
        };
        is_fact(place) && wanted
    };
    let questions: Vec<&Question> = questions::single(Part::Funding).filter(shown).collect();
    let answered = questions.iter().filter(|q| q.is_answered(funding)).count();
    let open = memory.funding.facts;
    card(ui, view, |ui| {
        let values = [
            ("answered", answered.into()),
            ("asked", questions.len().into()),
        ];
        let count = view.texts.say_with("funding-facts-count", &values);
        let title = view.texts.say("funding-facts");
        let words = format!("{title} · {count}");
        let (open, clicked) = fold(ui, view, open, &words, &words);
        if clicked {
            memory.funding.facts = open;
        }
        if open {
            memory.funding.asked = None; // it is among these
            form::ask_all(ui, view, memory, questions.into_iter(), None);
        }
    });
}

/// The sign and colour of a verdict; always shown with a word beside.
fn sign(view: &View, verdict: Verdict) -> (&'static str, Color32) {
    match verdict {
        Verdict::Fits => ("✔", view.palette.good),
        Verdict::Nearly => ("▲", view.palette.improve),
        Verdict::Open => ("●", view.palette.accent),
        Verdict::No => ("■", view.palette.missing),
        Verdict::Closed => ("–", view.palette.muted),
    }
}

fn draw_group(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    catalogue: &Catalogue,
    (verdict, group, call): (Verdict, &[&Fit], i16),
) {
    ui.add_space(12.0);
    let (sign, colour) = sign(view, verdict);
    let mut name = view.texts.say(verdict.key()).into_owned();
    let known = catalogue.calls.known;
    if call > known && verdict == Verdict::No {
        let values = [
            ("verdict", name.into()),
            ("known", known.to_string().into()),
        ];
        name = view.texts.say_with("funding-by-rules", &values);
    }
    let values = [
        ("verdict", name.as_str().into()),
        ("count", group.len().into()),
    ];
    let heading = view.texts.say_with("funding-group", &values);
    ui.horizontal(|ui| {
        ui.label(RichText::new(sign).font(theme::label()).color(colour));
        theme::heading(ui, &heading, theme::subtitle());
    });
    for fit in group {
        ui.push_id(&fit.programme.id, |ui| {
            card(ui, view, |ui| {
                draw_card(ui, view, memory, catalogue, fit, call);
            });
        });
    }
}

fn draw_card(
    ui: &mut Ui,
    view: &View,
    memory: &mut Memory,
    catalogue: &Catalogue,
    fit: &Fit,
    call: i16,
) {
    let texts = view.texts;
    let name = funding::programme_name(texts, fit.programme);
    let verdict = texts.say(fit.verdict.key());
    let values = [
        ("name", name.as_str().into()),
        ("verdict", verdict.as_ref().into()),
    ];
    let spoken = texts.say_with("funding-card", &values);
    let closed = fit.verdict == Verdict::Closed;
    let mut title = RichText::new(&name).font(theme::label());
    if closed {
        title = title.color(view.palette.muted);
    }
    let title = ui.label(title);
    title.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &spoken));
    if let Some(what) = texts.attribute(&fit.programme.key(), "what") {
        let what = RichText::new(what).font(theme::help());
        ui.label(what.color(view.palette.muted));
    }
    if closed {
        draw_closed(ui, view, catalogue, fit);
    } else {
        draw_reasons(ui, view, memory, catalogue, fit);
        if fit.verdict != Verdict::No {
            draw_deadline(ui, view, catalogue, fit, call);
        }
    }
    let open = draw_folds(ui, view, memory, fit, &name);
    if memory.funding.sources.contains(&fit.programme.id) {
        draw_source(ui, view, catalogue, fit);
    }
    let form = fit.programme.form.as_deref();
    let form = form.and_then(|id| view.facts.catalogue.form(id));
    if let Some(form) = form.filter(|_| !matches!(fit.verdict, Verdict::No | Verdict::Closed)) {
        let words = texts.say("funding-form");
        let spoken = texts.say_with("funding-form-name", &[("name", name.as_str().into())]);
        let button = ui.button(RichText::new(words.as_ref()).font(theme::help()));
        button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
        if button.clicked() {
            memory.push(Intent::Run(Command::Answers));
            memory.push(Intent::Answers(answers::Act::Choose(&form.id)));
        }
    }
    if open {
        draw_rules(ui, view, memory, catalogue, fit);
    }
}

/// What folds out of a card, and the way to the programme's page; true if all rules are unfolded.
fn draw_folds(ui: &mut Ui, view: &View, memory: &mut Memory, fit: &Fit, name: &str) -> bool {
    let texts = view.texts;
    let programme = fit.programme;
    let rules = fit.verdict != Verdict::Closed && !fit.judged.is_empty();
    let was = memory.funding.unfolded.contains(&programme.id);
    let mut open = false;
    ui.horizontal_wrapped(|ui| {
        if rules {
            let spoken = texts.say_with("funding-rules-more", &[("name", name.into())]);
            let words = texts.say_with("funding-rules", &[("count", fit.judged.len().into())]);
            let (now, clicked) = fold(ui, view, was, &words, &spoken);
            open = now;
            if clicked && !memory.funding.unfolded.remove(&programme.id) {
                memory.funding.unfolded.insert(programme.id.clone());
            }
        }
        where_from(ui, view, memory, &programme.id, name);
        let spoken = texts.say_with("funding-browse-name", &[("name", name.into())]);
        let text = RichText::new(texts.say("funding-browse")).font(theme::help());
        let text = text.color(view.palette.accent);
        ui.spacing_mut().button_padding.x = 4.0;
        let button = ui.add(Button::new(text).frame_when_inactive(false));
        button.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, &spoken));
        if button.hint(&programme.link).clicked() {
            memory.push(Intent::Browse(programme.link.clone()));
        }
    });
    open
}

/// In which calls the programme is or was open, and where that stands.
fn draw_source(ui: &mut Ui, view: &View, catalogue: &Catalogue, fit: &Fit) {
    let programme = fit.programme;
    let values = [
        ("first", programme.from.to_string().into()),
        ("last", programme.until.to_string().into()),
    ];
    let calls = view.texts.say_with("funding-calls", &values);
    let (grade, sources) = (programme.grade, &programme.sources);
    let proof = funding::proof_of(view.texts, catalogue, calls, grade, sources);
    note(ui, view, proof);
}

/// The question of a place, with its item.
fn question_name(view: &View, place: Place) -> String {
    wording::question_name(view.texts, view.plan, place)
}

fn draw_closed(ui: &mut Ui, view: &View, catalogue: &Catalogue, fit: &Fit) {
    let texts = view.texts;
    let programme = fit.programme;
    if let Some(now) = texts.attribute(&programme.key(), "now") {
        ui.label(now.as_ref());
    }
    let successors = programme.successors.iter();
    let names: Vec<String> = successors
        .filter_map(|id| catalogue.programme(id))
        .map(|one| funding::programme_name(texts, one))
        .collect();
    if !names.is_empty() {
        let today = texts.say("funding-successors");
        ui.label(format!("{today} {}", names.join("; ")));
    }
}

/// A button that leads to a question; one about the application is asked in the card itself, where the result is.
fn to_question(ui: &mut Ui, memory: &mut Memory, fit: &Fit, place: Place, words: &str) {
    if place.of != Of::Funding || !is_fact(place) || memory.funding.facts {
        to_place(ui, memory, place, words);
        return;
    }
    let text = RichText::new(words).font(theme::help());
    if ui.add(Button::new(text).wrap()).clicked() {
        memory.funding.asked = Some((fit.programme.id.clone(), place));
        memory.jump = Some((place, None)); // to its editor, which is drawn below
    }
}

/// The question that is answered in this card.
fn draw_asked(ui: &mut Ui, view: &View, memory: &mut Memory, fit: &Fit) {
    let asked = memory.funding.asked.as_ref();
    let asked = asked.filter(|(programme, _)| *programme == fit.programme.id);
    let question = asked.and_then(|(_, place)| questions::find(place.of, place.field));
    if question.is_some() {
        form::ask_all(ui, view, memory, question.into_iter(), None);
    }
}

/// The rules that decided; if none speaks against it, what is still to be answered.
fn draw_reasons(ui: &mut Ui, view: &View, memory: &mut Memory, catalogue: &Catalogue, fit: &Fit) {
    let texts = view.texts;
    if let Some(year) = fit.doubtful {
        let words = texts.say_with("funding-doubtful", &[("year", year.to_string().into())]);
        ui.label(RichText::new(format!("▲ {words}")).color(view.palette.improve));
    }
    let mut against = fit.against();
    if fit.verdict == Verdict::No {
        against.retain(|judged| !judged.rule.measure.is_mendable()); // the others would not help
    }
    let proof = memory.funding.sources.contains(&fit.programme.id);
    for (at, judged) in against.iter().take(MOST).enumerate() {
        ui.push_id(at, |ui| {
            draw_judged(ui, view, catalogue, (judged, proof), |ui| {
                if let Some(advice) = judged.rule.advice_key() {
                    ui.label(texts.say(&advice).as_ref());
                }
                if let Some(place) = judged.place {
                    let question = question_name(view, place);
                    let key = if judged.rule.measure.is_mendable() {
                        "funding-change"
                    } else {
                        "funding-look"
                    };
                    let words = texts.say_with(key, &[("question", question.into())]);
                    to_question(ui, memory, fit, place, &words);
                }
            });
        });
        ui.add_space(4.0);
    }
    draw_more(ui, view, against.len());
    let decided = fit.verdict == Verdict::No;
    let open: Vec<&Judged> = fit
        .with(Outcome::Unknown)
        .filter(|judged| judged.rule.severity == Severity::Block && !decided)
        .collect();
    if !open.is_empty() {
        ui.label(RichText::new(texts.say("funding-still-open")).font(theme::small_label()));
        let mut seen = HashSet::new();
        let places = open.iter().filter_map(|judged| judged.place);
        let places: Vec<Place> = places.filter(|place| seen.insert(*place)).collect();
        ui.horizontal_wrapped(|ui| {
            for place in places.iter().take(MOST).copied() {
                let question = question_name(view, place);
                let words = texts.say_with("funding-answer", &[("question", question.into())]);
                to_question(ui, memory, fit, place, &words);
            }
        });
        draw_more(ui, view, places.len());
    } else if against.is_empty() && fit.doubtful.is_none() {
        ui.label(texts.say("funding-nothing-against").as_ref());
    }
    draw_asked(ui, view, memory, fit);
}

/// How many there are beyond those that are shown.
fn draw_more(ui: &mut Ui, view: &View, count: usize) {
    let more = count.saturating_sub(MOST);
    if more > 0 {
        let values = [("count", more.into())];
        note(ui, view, view.texts.say_with("funding-more", &values));
    }
}

/// A rule, with its proof if the sources are unfolded, and what belongs below it.
fn draw_judged(
    ui: &mut Ui,
    view: &View,
    catalogue: &Catalogue,
    (judged, proof): (&Judged, bool),
    below: impl FnOnce(&mut Ui),
) {
    let (sign, colour) = match judged.outcome {
        Outcome::Met => ("✔", view.palette.good),
        Outcome::Unknown => ("●", view.palette.accent),
        Outcome::Told => ("●", view.palette.muted),
        Outcome::Failed => match judged.severity {
            Severity::Block => ("■", view.palette.missing),
            Severity::Warn => ("▲", view.palette.improve),
            Severity::Info => ("●", view.palette.accent),
        },
    };
    let words = funding::judged(view.texts, view.plan, judged);
    ui.horizontal_top(|ui| {
        let sign = RichText::new(sign).font(theme::help()).color(colour);
        ui.add_sized([14.0, 0.0], egui::Label::new(sign));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.label(words);
            if proof {
                note(ui, view, funding::proof(view.texts, catalogue, judged));
            }
            below(ui);
        });
    });
}

/// The next deadline of the programme in this call.
fn draw_deadline(ui: &mut Ui, view: &View, catalogue: &Catalogue, fit: &Fit, call: i16) {
    let due = catalogue.due(view.today).into_iter().find(|due| {
        due.deadline.call == call && due.deadline.programmes.contains(&fit.programme.id)
    });
    if let Some(due) = due {
        let when = funding::due(view.texts, &due);
        let words = view
            .texts
            .say_with("deadline-next", &[("when", when.into())]);
        let left = funding::days_left(view.texts, &due);
        ui.label(RichText::new(format!("{words} · {left}")).font(theme::help()));
    }
}

/// Every rule, with how it came out.
fn draw_rules(ui: &mut Ui, view: &View, memory: &mut Memory, catalogue: &Catalogue, fit: &Fit) {
    let groups = [
        (Outcome::Failed, "outcome-failed"),
        (Outcome::Unknown, "outcome-unknown"),
        (Outcome::Met, "outcome-met"),
        (Outcome::Told, "outcome-told"),
    ];
    let proof = memory.funding.sources.contains(&fit.programme.id);
    let is_long = fit.judged.len() >= long::MANY * 2; // more than any plan of a school has
    for (outcome, key) in groups {
        let mut all = fit.with(outcome).peekable();
        if all.peek().is_none() {
            continue;
        }
        ui.label(RichText::new(view.texts.say(key)).font(theme::small_label()));
        for (at, judged) in all.enumerate() {
            let row = (key, &fit.programme.id, at, proof);
            if is_long && memory.heights.skip(ui, row).is_some() {
                continue;
            }
            let shown = ui.scope(|ui| draw_judged(ui, view, catalogue, (judged, proof), |_| {}));
            memory.heights.note(ui, row, shown.response.rect);
        }
    }
}
