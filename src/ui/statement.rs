//! The accessibility statement: WCAG 2.2, levels A and AA, criterion by criterion; what is met, and how that is known.
//!
//! The table is the one source. Its words stand in the locales under `wcag-…`: the criterion's name, and as `.note` what
//! is missing where it is met in part or not at all. A test asks for such a note.

use super::{Memory, View, dialogs, theme};
use crate::text::Texts;
use egui::accesskit::Role;
use egui::{EventFilter, Id, Key, Modifiers, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui};

use Level::{A, AA};
use Proof::{Colours, Hand, Keys, Outside, Walk};
use Verdict::{Absent, Met, Partly};

/// The level of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The least.
    A,
    /// What the law asks for.
    AA,
}

/// Whether a criterion is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Met.
    Met,
    /// Met in part; its note says what is missing.
    Partly,
    /// There is nothing that it is about.
    Absent,
}

/// How a verdict is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Tests that walk each page, menu and dialog of the window, by keyboard and by what a screen reader learns.
    Walk,
    /// The real window on Linux, read from outside through AT-SPI.
    Outside,
    /// The real window on Linux, driven by keys alone.
    Keys,
    /// Contrasts that are computed from the colours.
    Colours,
    /// Looked at by a person.
    Hand,
}

/// One criterion.
pub struct Criterion {
    /// Its number.
    pub number: &'static str,
    /// Its level.
    pub level: Level,
    /// Whether it is met.
    pub verdict: Verdict,
    /// How that is known.
    pub proofs: &'static [Proof],
}

const fn row(
    number: &'static str,
    level: Level,
    verdict: Verdict,
    proofs: &'static [Proof],
) -> Criterion {
    Criterion {
        number,
        level,
        verdict,
        proofs,
    }
}

/// All criteria of WCAG 2.2 (W3C Recommendation of 12 December 2024) at levels A and AA.
#[rustfmt::skip] // one line a criterion reads as the table it is
pub const CRITERIA: &[Criterion] = &[
    row("1.1.1", A, Met, &[Walk, Outside]),
    row("1.2.1", A, Absent, &[]),
    row("1.2.2", A, Absent, &[]),
    row("1.2.3", A, Absent, &[]),
    row("1.2.4", AA, Absent, &[]),
    row("1.2.5", AA, Absent, &[]),
    row("1.3.1", A, Partly, &[Walk, Outside]),
    row("1.3.2", A, Met, &[Walk]),
    row("1.3.3", A, Met, &[Hand]),
    row("1.3.4", AA, Met, &[Hand]),
    row("1.3.5", AA, Absent, &[]),
    row("1.4.1", A, Met, &[Hand]),
    row("1.4.2", A, Absent, &[]),
    row("1.4.3", AA, Met, &[Colours]),
    row("1.4.4", AA, Met, &[Walk]),
    row("1.4.5", AA, Met, &[Hand]),
    row("1.4.10", AA, Partly, &[Walk]),
    row("1.4.11", AA, Met, &[Colours]),
    row("1.4.12", AA, Absent, &[]),
    row("1.4.13", AA, Met, &[Walk]),
    row("2.1.1", A, Met, &[Walk, Keys]),
    row("2.1.2", A, Met, &[Walk]),
    row("2.1.4", A, Met, &[Walk]),
    row("2.2.1", A, Met, &[Hand]),
    row("2.2.2", A, Met, &[Hand]),
    row("2.3.1", A, Met, &[Hand]),
    row("2.4.1", A, Met, &[Walk]),
    row("2.4.2", A, Met, &[Walk]),
    row("2.4.3", A, Met, &[Walk]),
    row("2.4.4", A, Met, &[Walk]),
    row("2.4.5", AA, Met, &[Hand]),
    row("2.4.6", AA, Met, &[Walk]),
    row("2.4.7", AA, Met, &[Walk]),
    row("2.4.11", AA, Met, &[Walk]),
    row("2.5.1", A, Met, &[Hand]),
    row("2.5.2", A, Met, &[Hand]),
    row("2.5.3", A, Met, &[Walk]),
    row("2.5.4", A, Absent, &[]),
    row("2.5.7", AA, Met, &[Walk]),
    row("2.5.8", AA, Met, &[Walk]),
    row("3.1.1", A, Partly, &[Walk, Outside]),
    row("3.1.2", AA, Partly, &[Walk]),
    row("3.2.1", A, Met, &[Walk]),
    row("3.2.2", A, Met, &[Walk]),
    row("3.2.3", AA, Met, &[Hand]),
    row("3.2.4", AA, Met, &[Hand]),
    row("3.2.6", A, Met, &[Hand]),
    row("3.3.1", A, Met, &[Walk, Outside]),
    row("3.3.2", A, Met, &[Walk, Outside]),
    row("3.3.3", AA, Met, &[Walk]),
    row("3.3.4", AA, Met, &[Walk]),
    row("3.3.7", A, Met, &[Hand]),
    row("3.3.8", AA, Absent, &[]),
    row("4.1.2", A, Partly, &[Walk, Outside]),
    row("4.1.3", AA, Partly, &[Walk, Outside]),
];

impl Criterion {
    /// The key of its words.
    pub fn key(&self) -> String {
        format!("wcag-{}", self.number.replace('.', "-"))
    }

    /// "2.4.7 Focus visible (AA): met. Based on …"
    fn says(&self, texts: &Texts) -> String {
        let verdict = texts.say(match self.verdict {
            Met => "statement-met",
            Partly => "statement-partly",
            Absent => "statement-absent",
        });
        let proofs: Vec<_> = self
            .proofs
            .iter()
            .map(|proof| texts.say(proof.key()))
            .collect();
        let name = texts.say(&self.key());
        let values = [
            ("number", self.number.into()),
            ("name", name.as_ref().into()),
            ("level", if self.level == A { "A" } else { "AA" }.into()),
            ("verdict", verdict.as_ref().into()),
        ];
        let mut words = texts.say_with("statement-criterion", &values);
        if !proofs.is_empty() {
            let proofs = [("proofs", proofs.join(", ").into())];
            words.push(' ');
            words.push_str(&texts.say_with("statement-tested", &proofs));
        }
        words
    }
}

impl Proof {
    fn key(self) -> &'static str {
        match self {
            Walk => "statement-by-walk",
            Outside => "statement-by-outside",
            Keys => "statement-by-keys",
            Colours => "statement-by-colours",
            Hand => "statement-by-hand",
        }
    }
}

/// Draws the statement; it scrolls by keys.
pub(super) fn draw(ui: &mut Ui, view: &View, memory: &mut Memory, height: f32) {
    dialogs::title(ui, view, "command-statement");
    let id = Id::unique("statement");
    let out = ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height(height)
        .show(ui, |ui| {
            scroll_by_keys(ui, id, height);
            body(ui, view);
        });
    let area = ui.interact(out.inner_rect, id, Sense::focusable_noninteractive());
    let name = view.texts.say("command-statement").into_owned();
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Document);
        node.set_label(name);
    });
    dialogs::begin(ui, &area);
    if area.has_focus() {
        let ring = Stroke::new(2.0, view.palette.accent);
        ui.painter()
            .rect_stroke(area.rect.expand(3.0), 4.0, ring, StrokeKind::Inside);
    }
    ui.horizontal(|ui| dialogs::cancel_button(ui, view, memory, "close"));
}

fn body(ui: &mut Ui, view: &View) {
    let texts = view.texts;
    let count = |verdict| CRITERIA.iter().filter(|c| c.verdict == verdict).count();
    let sum = [
        ("all", CRITERIA.len().into()),
        ("met", count(Met).into()),
        ("partly", count(Partly).into()),
        ("absent", count(Absent).into()),
    ];
    ui.label(texts.say_with("statement-sum", &sum));
    for key in [
        "statement-tested-with",
        "statement-not-tested",
        "statement-tell",
    ] {
        ui.label(texts.say(key).as_ref());
    }
    for (key, wanted) in [
        ("statement-open", &[Partly][..]),
        ("statement-fine", &[Met, Absent][..]),
    ] {
        ui.add_space(8.0);
        theme::heading(ui, &texts.say(key), theme::label());
        for criterion in CRITERIA.iter().filter(|c| wanted.contains(&c.verdict)) {
            ui.label(RichText::new(criterion.says(texts)).font(theme::help()));
            if let Some(note) = texts.attribute(&criterion.key(), "note") {
                let note = RichText::new(note).font(theme::help());
                ui.label(note.color(view.palette.muted));
            }
        }
    }
}

/// Arrows, page keys, Home and End scroll while the text has the focus.
fn scroll_by_keys(ui: &Ui, id: Id, page: f32) {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let line = ui.text_style_height(&egui::TextStyle::Body) * 2.0;
    let whole = 1.0e6; // beyond either end
    for (key, by) in [
        (Key::ArrowDown, line),
        (Key::ArrowUp, -line),
        (Key::PageDown, page - line),
        (Key::PageUp, line - page),
        (Key::End, whole),
        (Key::Home, -whole),
    ] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            let by = egui::vec2(0.0, -by);
            ui.scroll_with_delta_animation(by, egui::style::ScrollAnimation::none());
        }
    }
}
