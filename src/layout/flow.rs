//! The flow of strips of ink over pages: what is kept together, and where a new page begins.

use super::paper::{Draw, Link, Mark, Page, Spot};
use super::style::TOP;

/// Rounding tolerance for sums of heights.
const SLACK: f32 = 0.05;

/// A figure is put off only if this share of the page can be filled with what follows it.
const WORTH_FILLING: f32 = 0.2;

/// A strip of ink across the page that is never torn. Heights are counted from its top.
#[derive(Clone, Debug, Default)]
pub(super) struct Strip {
    /// Space above, unless it stands at the head of a page.
    pub(super) before: f32,
    /// Height.
    pub(super) height: f32,
    /// Never the last on its page.
    pub(super) keep: bool,
    /// The title of the figure or table that follows.
    pub(super) is_caption: bool,
    /// The ink.
    pub(super) ink: Vec<(Mark, Draw)>,
    /// What can be clicked.
    pub(super) links: Vec<Link>,
    /// The number under which its position is kept.
    pub(super) anchor: Option<usize>,
}

impl Strip {
    /// Moves the ink down within the strip.
    pub(super) fn sink(&mut self, by: f32) {
        for (_, draw) in &mut self.ink {
            draw.sink(by);
        }
        for link in &mut self.links {
            link.area[1] += by;
            link.area[3] += by;
        }
    }

    /// Makes all of it decoration, as when a head is repeated.
    pub(super) fn decorate(&mut self) {
        for (mark, _) in &mut self.ink {
            *mark = Mark::Decor;
        }
        self.links.clear();
    }
}

/// Pages that fill up from above.
pub(super) struct Flow {
    /// Height of the text.
    height: f32,
    pages: Vec<Page>,
    /// Where the next strip goes.
    y: f32,
    /// Strips that wait for the one they are kept with.
    waiting: Vec<Strip>,
    /// Figures with their titles that had no room where they are mentioned, for the heads of the next pages.
    floats: Vec<Vec<Strip>>,
    /// Where strips with an anchor stand.
    anchors: Vec<Option<Spot>>,
}

impl Flow {
    /// No page yet; all will have that height for text.
    pub(super) fn new(height: f32) -> Self {
        Self {
            height,
            pages: Vec::new(),
            y: TOP,
            waiting: Vec::new(),
            floats: Vec::new(),
            anchors: Vec::new(),
        }
    }

    /// A number under which the position of a strip will be kept.
    pub(super) fn anchor(&mut self) -> usize {
        self.anchors.push(None);
        self.anchors.len() - 1
    }

    /// Where the strip of that anchor stands.
    pub(super) fn spot(&self, anchor: usize) -> Option<Spot> {
        self.anchors.get(anchor).copied().flatten()
    }

    /// Adds a strip. It may wait for the next one.
    pub(super) fn add(&mut self, strip: Strip) {
        let keep = strip.keep;
        self.waiting.push(strip);
        if !keep {
            self.flush();
        }
    }

    /// Adds strips.
    pub(super) fn extend(&mut self, strips: Vec<Strip>) {
        for strip in strips {
            self.add(strip);
        }
    }

    /// Places what waits.
    pub(super) fn flush(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let height = height_of(&waiting);
        let at_head = self.at_head();
        let fits = self.y + height - self.first_gap(&waiting) <= self.bottom();
        // What is longer than a page is torn, but starts here only if a good part of it has room.
        if !fits && !at_head && (height <= self.height || self.room() < self.height / 4.0) {
            self.next_page(height);
        }
        for strip in waiting {
            self.put(strip);
        }
    }

    /// Adds a figure whose strips stand on one page, below its title, which waits. If it has no room here, it goes to
    /// the head of the next page, and what follows fills this one, if that is worth the while.
    pub(super) fn add_figure(&mut self, strips: Vec<Strip>, after: f32) {
        let title = self.waiting.iter().rposition(|strip| !strip.is_caption);
        let title = title.map_or(0, |at| at + 1);
        let height = height_of(self.waiting.get(title..).unwrap_or_default()) + height_of(&strips);
        let has_room = height_of(&strips) <= self.room();
        if has_room || height + after > self.height || self.room() < self.height * WORTH_FILLING {
            self.extend(strips);
            self.space(after);
            return;
        }
        let mut float = self.waiting.split_off(title);
        // What mentions it stands before it.
        self.flush();
        float.extend(strips);
        float.push(Strip {
            height: after,
            ..Strip::default()
        });
        self.floats.push(float);
    }

    /// Places the figures that wait for a page.
    pub(super) fn land(&mut self) {
        self.flush();
        for float in std::mem::take(&mut self.floats) {
            if !self.at_head() && height_of(&float) > self.room() {
                self.new_page();
            }
            for strip in float {
                self.put(strip);
            }
        }
    }

    /// Begins a new page with the figures that wait for one, as far as there is room for them and for a height below.
    fn next_page(&mut self, height: f32) {
        self.new_page();
        let floats = std::mem::take(&mut self.floats);
        let mut room = self.height - height;
        for float in floats {
            let fits = height_of(&float) <= room;
            room -= height_of(&float);
            if !fits {
                self.floats.push(float);
                continue;
            }
            for strip in float {
                self.put(strip);
            }
        }
    }

    /// Room left on the page, for something that goes directly below what waits.
    pub(super) fn room(&self) -> f32 {
        self.bottom() - self.y - (height_of(&self.waiting) - self.first_gap(&self.waiting))
    }

    /// Room on a fresh page below what waits.
    pub(super) fn fresh_room(&self) -> f32 {
        let gap = self.waiting.first().map_or(0.0, |strip| strip.before);
        self.height - (height_of(&self.waiting) - gap)
    }

    /// True if strips wait for the one they are kept with.
    pub(super) fn waits(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// True at the head of a page, and before the first page.
    pub(super) fn at_head(&self) -> bool {
        self.pages.is_empty() || self.y <= TOP
    }

    /// Begins a new page.
    pub(super) fn new_page(&mut self) {
        self.pages.push(Page::default());
        self.y = TOP;
    }

    /// Begins a new page unless this one is still empty.
    pub(super) fn turn(&mut self) {
        self.land();
        if !self.at_head() {
            self.new_page();
        }
    }

    /// Moves down to a height on the page; never up.
    pub(super) fn sink(&mut self, y: f32) {
        if self.pages.is_empty() {
            self.new_page();
        }
        self.y = self.y.max(y);
    }

    /// Begins a new page with what waits.
    pub(super) fn flush_over(&mut self) {
        if !self.at_head() {
            self.next_page(height_of(&self.waiting));
        }
        self.flush();
    }

    /// Leaves some space, unless at the head of a page.
    pub(super) fn space(&mut self, height: f32) {
        self.flush();
        if !self.at_head() {
            self.y += height;
        }
    }

    /// Places a strip now.
    pub(super) fn put(&mut self, mut strip: Strip) {
        let gap = if self.at_head() { 0.0 } else { strip.before };
        if self.pages.is_empty() {
            self.new_page();
        } else if self.y > TOP && self.y + gap + strip.height > self.bottom() {
            self.next_page(strip.height);
            self.y += if self.at_head() { 0.0 } else { strip.before };
        } else {
            self.y += gap;
        }
        let page = self.pages.len() - 1;
        let top = self.y;
        if let Some(anchor) = strip.anchor.and_then(|anchor| self.anchors.get_mut(anchor)) {
            *anchor = Some(Spot { page, y: top });
        }
        strip.sink(top);
        if let Some(page) = self.pages.last_mut() {
            for (mark, draw) in strip.ink {
                page.push(mark, draw);
            }
            page.links.extend(strip.links);
        }
        self.y = top + strip.height;
    }

    /// The pages, at the end.
    pub(super) fn finish(&mut self) -> Vec<Page> {
        self.land();
        std::mem::take(&mut self.pages)
    }

    /// Where the text ends.
    fn bottom(&self) -> f32 {
        TOP + self.height + SLACK
    }

    fn first_gap(&self, strips: &[Strip]) -> f32 {
        match strips.first() {
            Some(strip) if self.at_head() => strip.before,
            _ => 0.0,
        }
    }
}

impl Page {
    /// Adds ink; what has the same meaning as the ink before it joins that.
    pub(super) fn push(&mut self, mark: Mark, draw: Draw) {
        match self.chunks.last_mut() {
            Some(chunk) if chunk.mark == mark => chunk.draws.push(draw),
            _ => self.chunks.push(super::paper::Chunk {
                mark,
                draws: vec![draw],
            }),
        }
    }
}

impl Draw {
    /// Moves the ink down.
    pub(super) fn sink(&mut self, by: f32) {
        match self {
            Self::Text(run) => run.y += by,
            Self::Shape { points, .. } => points.iter_mut().for_each(|(_, y)| *y += by),
            Self::Picture { area, .. } => {
                area[1] += by;
                area[3] += by;
            }
        }
    }
}

/// Keeps at least two strips together at both ends of a paragraph, or all of it.
pub(super) fn keep_together(strips: &mut [Strip], whole: bool) {
    let count = strips.len();
    for (at, strip) in strips.iter_mut().enumerate() {
        let last = at + 1 == count;
        strip.keep = !last && (whole || at == 0 || at + 2 == count);
    }
}

/// The height of strips, with the space above each.
pub(super) fn height_of(strips: &[Strip]) -> f32 {
    strips.iter().map(|strip| strip.before + strip.height).sum()
}
