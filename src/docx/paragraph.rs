//! A paragraph: its style, what differs from it, and its runs.

use super::look::twips;
use super::xml::{Xml, on, tag, val};

/// A paragraph.
#[derive(Default)]
pub(super) struct Paragraph {
    /// The id of its style.
    pub(super) style: &'static str,
    /// Stays with what follows.
    pub(super) keep: bool,
    /// Begins a page.
    pub(super) new_page: bool,
    /// The list it is an entry of, by its number and level from 0.
    pub(super) list: Option<(usize, usize)>,
    /// Space above it in points, if it is not that of its style.
    pub(super) before: Option<f32>,
    /// Space below it in points, if it is not that of its style.
    pub(super) after: Option<f32>,
    /// Stands to the right.
    pub(super) right: bool,
    /// What is in it.
    pub(super) inner: Vec<Xml>,
}

impl Paragraph {
    /// Runs in a style.
    pub(super) fn of(style: &'static str, inner: Vec<Xml>) -> Self {
        Self {
            style,
            inner,
            ..Self::default()
        }
    }

    /// As XML; the order of the properties is fixed.
    pub(super) fn xml(self) -> Xml {
        let side = |name, length: Option<f32>, it: Xml| match length {
            Some(length) => it.with(name, twips(length)),
            None => it,
        };
        let spacing = self.before.or(self.after).is_some().then(|| {
            let spacing = side("w:before", self.before, tag("w:spacing"));
            side("w:after", self.after, spacing)
        });
        let list = self
            .list
            .map(|(list, level)| tag("w:numPr").of([val("w:ilvl", level), val("w:numId", list)]));
        let properties = tag("w:pPr")
            .of(val("w:pStyle", self.style))
            .of(on("w:keepNext", self.keep))
            .of(on("w:pageBreakBefore", self.new_page))
            .of(list)
            .of(spacing)
            .of(self.right.then(|| val("w:jc", "right")));
        tag("w:p").of(properties).of(self.inner)
    }
}
