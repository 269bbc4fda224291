//! The look: where text begins, the scale of sizes and the colours.

use super::paper::{Face, Ink};

/// Left edge of the text.
pub(super) const LEFT: f32 = 74.0;
/// Top of the text.
pub(super) const TOP: f32 = 84.0;
/// Baseline of the header.
pub(super) const HEADER: f32 = 51.0;
/// From the bottom of the text to the baseline of the footer.
pub(super) const FOOTER: f32 = 34.0;
/// Thickness of fine rules.
pub(super) const HAIRLINE: f32 = 0.5;

/// Text; 16:1 on white.
pub(crate) const INK: Ink = [0x1b, 0x20, 0x28];
/// Notes, header and footer; 7:1 on white.
pub(crate) const MUTED: Ink = [0x50, 0x5a, 0x67];
/// The one accent colour; 8:1 on white.
pub(crate) const ACCENT: Ink = [0x1f, 0x4e, 0x9e];
/// Fine rules.
pub(crate) const RULE: Ink = [0xb4, 0xbc, 0xc8];
/// Behind table heads and planned bars.
pub(crate) const TINT: Ink = [0xec, 0xf0, 0xf7];
/// Bars of what is planned.
pub(crate) const PLANNED: Ink = [0xa9, 0xbf, 0xe4];
/// Lines of a diagram, one colour for each goal in turn; all at least 4:1 on white, and of different lightness.
pub(crate) const PATHS: [Ink; 6] = [
    [0x1f, 0x4e, 0x9e],
    [0xb4, 0x4a, 0x12],
    [0x2e, 0x7d, 0x4f],
    [0x7a, 0x2a, 0x7e],
    [0x3c, 0x3c, 0x3c],
    [0x0e, 0x7c, 0x92],
];
/// The draft mark: visible, but never in the way of the text on it.
pub(crate) const FAINT: Ink = [0xf0, 0xf2, 0xf5];

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    /// The face.
    pub(super) face: Face,
    /// Size of the letters.
    pub(super) size: f32,
    /// From baseline to baseline.
    pub(super) leading: f32,
    /// Colour.
    pub(super) ink: Ink,
    /// Digits of one width, for columns.
    pub(super) tabular: bool,
    /// Words may be divided to fill lines; otherwise only those wider than the line are.
    pub(super) hyphens: bool,
}

impl Style {
    const fn new(face: Face, size: f32, leading: f32, ink: Ink) -> Self {
        Self {
            face,
            size,
            leading,
            ink,
            tabular: false,
            hyphens: true,
        }
    }

    /// The same, with whole words.
    pub(super) const fn whole(mut self) -> Self {
        self.hyphens = false;
        self
    }

    /// The same, with digits of one width.
    pub(super) const fn tabular(mut self) -> Self {
        self.tabular = true;
        self
    }

    /// The same in bold.
    pub(super) const fn bold(mut self) -> Self {
        self.face = Face::Bold;
        self
    }

    /// The baseline of a line whose top is at 0: capitals stand in the middle of the leading.
    pub(super) fn baseline(&self) -> f32 {
        self.leading / 2.0 + self.size * 0.33
    }
}

/// Body text.
pub(super) const BODY: Style = Style::new(Face::Regular, 11.0, 15.0, INK);
/// Bullets of lists.
pub(super) const BULLET: Style = Style::new(Face::Regular, 11.0, 15.0, ACCENT);
/// The sentence that opens a part.
pub(super) const LEAD: Style = Style::new(Face::Regular, 13.0, 18.5, INK);
/// Notes.
pub(super) const NOTE: Style = Style::new(Face::Regular, 9.5, 13.0, MUTED);
/// Titles of figures and tables.
pub(super) const CAPTION: Style = Style::new(Face::Bold, 9.5, 13.0, MUTED).whole();
/// Table cells.
pub(super) const CELL: Style = Style::new(Face::Regular, 9.5, 12.5, INK).whole();
/// Figures that are set large in a cell.
pub(super) const LARGE: Style = Style::new(Face::Bold, 15.0, 19.0, ACCENT).whole();
/// Heads of table columns.
pub(super) const HEAD: Style = Style::new(Face::Bold, 9.5, 13.0, INK);
/// Table cells with sentences of the school.
pub(super) const PROSE: Style = Style::new(Face::Regular, BODY.size, 14.0, INK).whole();
/// Labels of facts: their leading sets them on the lines of the values.
pub(super) const FACT: Style = Style::new(Face::Regular, 10.0, 15.66, MUTED).whole();
/// Values of facts.
pub(super) const VALUE: Style = BODY;
/// Labels of facts on the summary.
pub(super) const SMALL_FACT: Style = Style::new(Face::Regular, 10.0, 14.5, MUTED).whole();
/// Values of facts there.
pub(super) const SMALL_VALUE: Style = Style::new(Face::Regular, 10.0, 14.5, INK);
/// Header and footer.
pub(super) const MARGIN: Style = Style::new(Face::Regular, 8.5, 11.0, MUTED).whole();
/// Labels in figures.
pub(super) const LABEL: Style = Style::new(Face::Regular, 9.0, 12.0, INK);
/// Small labels in figures.
pub(super) const TICK: Style = Style::new(Face::Regular, 8.5, 11.0, MUTED).whole();
/// Contents, first level.
pub(super) const CONTENTS: Style = Style::new(Face::Bold, 11.0, 15.5, INK).whole();
/// Contents, second level.
pub(super) const SUBCONTENTS: Style = Style::new(Face::Regular, 10.5, 15.0, INK).whole();
/// Contents, second level, if it is long.
pub(super) const TIGHT_CONTENTS: Style = Style::new(Face::Regular, 10.0, 12.5, INK).whole();
/// The statement beside the emblem of the European Union.
pub(super) const STATEMENT: Style = Style::new(Face::Bold, 11.0, 13.5, [0x00, 0x33, 0x99]).whole();
/// What kind of document it is, on the cover.
pub(super) const COVER_KIND: Style = Style::new(Face::Bold, 13.0, 18.0, ACCENT).whole();
/// The school, on the cover.
pub(super) const COVER_SCHOOL: Style = Style::new(Face::Regular, 17.0, 23.0, INK).whole();
/// The period, on the cover.
pub(super) const COVER_PERIOD: Style = Style::new(Face::Regular, 13.0, 18.0, MUTED).whole();

/// The title on the cover, smaller the longer it is.
pub(super) fn cover_title(letters: usize) -> Style {
    let (size, leading) = match letters {
        0..=60 => (34.0, 41.0),
        61..=120 => (28.0, 34.0),
        121..=220 => (22.0, 28.0),
        _ => (17.0, 23.0),
    };
    Style::new(Face::Bold, size, leading, INK).whole()
}

/// Headings: style and the space before and after.
pub(super) fn heading(level: u8) -> (Style, f32, f32) {
    match level {
        1 => (
            Style::new(Face::Bold, 22.0, 27.0, ACCENT).whole(),
            24.0,
            4.0,
        ),
        2 => (Style::new(Face::Bold, 14.5, 19.0, INK).whole(), 17.0, 0.0),
        _ => (Style::new(Face::Bold, 12.0, 16.0, INK).whole(), 13.0, 0.0),
    }
}

/// The name of a question, beside its answer.
pub(super) const QUESTION: Style = Style::new(Face::Bold, BODY.size, BODY.leading, ACCENT).whole();
/// Space above it.
pub(super) const QUESTION_GAP: f32 = 6.0;
