//! The timeline: one row for each bar, dates of targets as diamonds, drawn as vectors.

use super::flow::{Strip, height_of};
use super::furniture::{block, rule};
use super::lines::lines;
use super::sheet::PaperSheet;
use super::style::{ACCENT, HAIRLINE, INK, LABEL, LEFT, MUTED, PLANNED, RULE, TICK};
use super::{Draw, Mark, NodeId, Role, Setter};
use crate::document::{Fill, Timeline, Words};
use jiff::civil::Date;

/// Width of the labels, as a share of the text.
const LABELS: f32 = 0.52;
/// Space between labels and drawing.
const GUTTER: f32 = 12.0;
/// Height of a bar.
const BAR: f32 = 8.0;
/// The shortest bar.
const SHORTEST: f32 = 2.5;
/// The length of the tick of a quarter of a year.
const QUARTER: f32 = 3.0;
/// Half the width of a diamond.
const DIAMOND: f32 = 4.5;
/// Dates higher than this share of the page are not repeated.
const TALLEST_HEAD: f32 = 0.25;
/// Space above the figure.
const GAP: f32 = 10.0;
/// Space below it.
const AFTER: f32 = 9.0;

impl Setter<'_> {
    /// A timeline. On each page it reaches, the dates stand above the rows.
    pub(super) fn timeline(&mut self, timeline: &Timeline, parent: NodeId) {
        if timeline.bars.is_empty() && timeline.marks.is_empty() {
            return;
        }
        let figure = self.node(parent, Role::Figure, &timeline.alt);
        self.tree.node(figure).alt = Some(timeline.alt.text.trim().to_owned());
        let mark = Mark::Node(figure);
        let scale = Scale::new(timeline, self.sheet);
        let head = self.dates(timeline, &scale, mark);
        let mut rows = self.bars(timeline, &scale, mark);
        rows.extend(self.diamonds(timeline, &scale, mark));
        rows.extend(self.legend(&timeline.legend, timeline.key.as_deref(), mark));
        if head.height + height_of(&rows) <= self.sheet.room {
            rows.insert(0, head);
            self.add_figure(figure, rows, (GAP, AFTER));
            return;
        }
        let mut first = head.clone();
        first.before = GAP;
        first.keep = true;
        self.flow.add(first);
        let count = rows.len();
        for (at, mut row) in rows.into_iter().enumerate() {
            // The last row and the key are never alone on a page.
            row.keep = at + 1 < count && at + 3 >= count;
            if at > 0 && row.before + row.height > self.flow.room() {
                self.flow.new_page();
                self.repeat(&head);
            }
            self.flow.add(row);
        }
        self.flow.space(AFTER);
    }

    fn repeat(&mut self, head: &Strip) {
        if head.height <= self.sheet.room * TALLEST_HEAD {
            let mut again = head.clone();
            again
                .ink
                .iter_mut()
                .for_each(|(mark, _)| *mark = Mark::Decor);
            self.flow.put(again);
        }
    }

    /// The labels of the dates, on as many levels as they need, and the lines below them.
    fn dates(&mut self, timeline: &Timeline, scale: &Scale, mark: Mark) -> Strip {
        let mut strip = Strip::default();
        let mut levels: Vec<f32> = Vec::new();
        for (date, words) in &timeline.ticks {
            let shaped = self.shape(words, TICK.tabular());
            if shaped.is_blank() {
                continue;
            }
            let width = shaped.whole_width();
            let x = (scale.x(*date) + 2.0).min(scale.end - width).max(LEFT);
            let level = levels.iter().position(|end| *end + 5.0 <= x);
            let level = level.unwrap_or_else(|| {
                levels.push(0.0);
                levels.len() - 1
            });
            levels[level] = x + width;
            let y = level as f32 * TICK.leading + TICK.baseline();
            strip.ink.push((mark, Draw::Text(shaped.run(x, y))));
        }
        strip.height = levels.len().max(1) as f32 * TICK.leading + 3.0;
        strip
            .ink
            .push((mark, rule(LEFT, scale.end, strip.height, HAIRLINE)));
        for x in &scale.quarters {
            let points = vec![(*x, strip.height - QUARTER), (*x, strip.height)];
            let tick = Draw::Shape {
                points,
                fill: None,
                stroke: Some((MUTED, HAIRLINE)),
                dotted: false,
            };
            strip.ink.push((mark, tick));
        }
        strip
    }

    fn bars(&mut self, timeline: &Timeline, scale: &Scale, mark: Mark) -> Vec<Strip> {
        let mut strips = Vec::with_capacity(timeline.bars.len());
        for bar in &timeline.bars {
            let mut strip = self.row(&bar.label, scale, mark);
            let middle = strip.height / 2.0;
            let (left, right) = scale.span(bar.first, bar.last);
            let area = [left, middle - BAR / 2.0, right, middle + BAR / 2.0];
            strip
                .ink
                .extend(filled(area, bar.fill).map(|draw| (mark, draw)));
            strips.push(strip);
        }
        strips
    }

    /// One row for each label, with a diamond for each date.
    fn diamonds(&mut self, timeline: &Timeline, scale: &Scale, mark: Mark) -> Vec<Strip> {
        let mut rows: Vec<(&Words, Vec<Date>)> = Vec::new();
        for (date, words) in &timeline.marks {
            match rows.iter_mut().find(|(label, _)| *label == words) {
                Some((_, dates)) => dates.push(*date),
                None => rows.push((words, vec![*date])),
            }
        }
        let mut strips = Vec::with_capacity(rows.len());
        for (words, dates) in rows {
            let mut strip = self.row(words, scale, mark);
            let middle = strip.height / 2.0;
            for date in dates {
                strip.ink.push((mark, diamond(scale.x(date), middle)));
            }
            strips.push(strip);
        }
        strips
    }

    /// A row with its label and the lines of the dates.
    fn row(&mut self, words: &Words, scale: &Scale, mark: Mark) -> Strip {
        let shaped = self.shape(words, LABEL);
        let cut = lines(&shaped, scale.start - GUTTER - LEFT);
        let height = (cut.len().max(1) as f32 * LABEL.leading + 6.0).max(18.0);
        let top = (height - cut.len() as f32 * LABEL.leading) / 2.0;
        let mut ink = Vec::new();
        for (at, line) in cut.iter().enumerate() {
            let y = top + at as f32 * LABEL.leading + LABEL.baseline();
            ink.push((mark, Draw::Text(shaped.line(line, LEFT, y))));
        }
        for x in &scale.ticks {
            ink.push((mark, upright(*x, height)));
        }
        ink.push((mark, rule(LEFT, scale.end, height, 0.25)));
        Strip {
            height,
            ink,
            ..Strip::default()
        }
    }

    /// What the fillings mean, and what a diamond stands for.
    pub(super) fn legend(
        &mut self,
        legend: &[(Fill, Words)],
        key: Option<&Words>,
        mark: Mark,
    ) -> Option<Strip> {
        let mut strip = Strip {
            before: 5.0,
            ..Strip::default()
        };
        let fills = legend.iter().map(|(fill, words)| (Some(*fill), words));
        let (mut x, mut top) = (LEFT, 0.0);
        for (fill, words) in fills.chain(key.map(|words| (None, words))) {
            let shaped = self.shape(words, TICK);
            let width = 18.0 + 5.0 + shaped.whole_width();
            if x > LEFT && x + width > self.sheet.right() {
                (x, top) = (LEFT, top + TICK.leading + 2.0);
            }
            let middle = top + TICK.leading / 2.0;
            let area = [x, middle - BAR / 2.0, x + 18.0, middle + BAR / 2.0];
            match fill {
                Some(fill) => strip
                    .ink
                    .extend(filled(area, fill).map(|draw| (mark, draw))),
                None => strip.ink.push((mark, diamond(x + 9.0, middle))),
            }
            let run = shaped.run(x + 23.0, top + TICK.baseline());
            strip.ink.push((mark, Draw::Text(run)));
            x += width + 16.0;
        }
        strip.height = top + TICK.leading;
        (!strip.ink.is_empty()).then_some(strip)
    }
}

/// Days to points.
struct Scale {
    first: Date,
    days: f32,
    /// Left and right edge of the drawing.
    start: f32,
    end: f32,
    /// Where the lines of the dates stand.
    ticks: Vec<f32>,
    /// Where quarters of a year begin: in December, March and June of a school year.
    quarters: Vec<f32>,
}

impl Scale {
    fn new(timeline: &Timeline, sheet: PaperSheet) -> Self {
        let (first, last) = if timeline.first <= timeline.last {
            (timeline.first, timeline.last)
        } else {
            (timeline.last, timeline.first)
        };
        let mut scale = Self {
            first,
            days: days_between(first, last) + 1.0,
            start: LEFT + sheet.measure * LABELS + GUTTER,
            end: sheet.right(),
            ticks: Vec::new(),
            quarters: Vec::new(),
        };
        let quarters = (first.year()..=last.year())
            .flat_map(|year| [3, 6, 12].map(|month| Date::new(year, month, 1)))
            .flatten();
        let quarters = quarters.filter(|day| *day > first && *day < last);
        scale.quarters = quarters.map(|day| scale.x(day)).collect();
        scale.ticks = timeline
            .ticks
            .iter()
            .map(|(date, _)| scale.x(*date))
            .collect();
        scale
    }

    /// Where a day begins.
    fn x(&self, date: Date) -> f32 {
        let share = (days_between(self.first, date) / self.days).clamp(0.0, 1.0);
        self.start + share * (self.end - self.start)
    }

    /// From the start of one day to the end of another.
    fn span(&self, first: Date, last: Date) -> (f32, f32) {
        let (first, last) = if first <= last {
            (first, last)
        } else {
            (last, first)
        };
        let left = self.x(first).min(self.end - SHORTEST);
        let right = self.x(last.tomorrow().unwrap_or(last));
        (left, right.max(left + SHORTEST))
    }
}

fn days_between(first: Date, last: Date) -> f32 {
    first.until(last).map_or(0.0, |span| span.get_days() as f32)
}

/// A bar: solid, half filled, or an outline with a light filling.
pub(super) fn filled(area: [f32; 4], fill: Fill) -> impl Iterator<Item = Draw> {
    let [left, top, right, bottom] = area;
    let inside = match fill {
        Fill::Done => ACCENT,
        Fill::Running | Fill::Planned => PLANNED,
    };
    let outline = Draw::Shape {
        points: vec![(left, top), (right, top), (right, bottom), (left, bottom)],
        fill: Some(inside),
        stroke: Some((ACCENT, 0.8)),
        dotted: false,
    };
    let half = (fill == Fill::Running)
        .then(|| block([left, f32::midpoint(top, bottom), right, bottom], ACCENT));
    std::iter::once(outline).chain(half)
}

fn diamond(x: f32, y: f32) -> Draw {
    Draw::Shape {
        points: vec![
            (x, y - DIAMOND),
            (x + DIAMOND, y),
            (x, y + DIAMOND),
            (x - DIAMOND, y),
        ],
        fill: Some(INK),
        stroke: None,
        dotted: false,
    }
}

fn upright(x: f32, height: f32) -> Draw {
    Draw::Shape {
        points: vec![(x, 0.0), (x, height)],
        fill: None,
        stroke: Some((RULE, 0.4)),
        dotted: false,
    }
}
