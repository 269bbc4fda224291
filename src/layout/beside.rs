//! Headings beside the text: a heading of the last level names the answer to its right, which starts at the edge that
//! all text shares with the values of facts.

use super::Setter;
use super::flow::Strip;

/// A heading beside its text has at most this many lines.
pub(super) const MOST_LINES: usize = 3;

/// A heading whose text has not come yet, or is not yet as high as the heading.
pub(super) struct Beside {
    /// The heading; none once it is placed.
    heading: Option<Strip>,
    /// The height that is still to be covered by text.
    height: f32,
    /// The text must stay with what follows it.
    keep: bool,
}

impl Beside {
    /// The lines of a heading, the space above it, and the number under which its position is kept.
    pub(super) fn new(lines: Vec<Strip>, before: f32, anchor: usize) -> Self {
        let mut heading = Strip {
            before,
            keep: true,
            anchor: Some(anchor),
            ..Strip::default()
        };
        let mut height = 0.0;
        for mut line in lines {
            line.sink(height);
            height += line.height;
            heading.ink.append(&mut line.ink);
            heading.links.append(&mut line.links);
        }
        Self {
            heading: Some(heading),
            height,
            keep: false,
        }
    }
}

impl Setter<'_> {
    /// Places strips of text, beside the heading that waits for them, if any.
    pub(super) fn put_text(&mut self, mut strips: Vec<Strip>) {
        if let Some(beside) = &mut self.beside
            && !strips.is_empty()
        {
            if let Some(heading) = beside.heading.take() {
                strips[0].before = 0.0;
                self.flow.add(heading);
            }
            beside.keep = strips.last().is_some_and(|last| last.keep);
            for strip in &mut strips {
                beside.height -= strip.before + strip.height;
                strip.keep |= beside.height > 0.0;
            }
            self.beside.take_if(|beside| beside.height <= 0.0);
        }
        self.flow.extend(strips);
    }

    /// Ends the text beside a heading: the rest of the heading's height is left free.
    pub(super) fn end_beside(&mut self) {
        if let Some(beside) = self.beside.take() {
            self.flow.extend(beside.heading.into_iter().collect());
            self.flow.add(Strip {
                height: beside.height,
                keep: beside.keep,
                ..Strip::default()
            });
        }
    }
}
