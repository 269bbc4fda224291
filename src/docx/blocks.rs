//! The body: headings, paragraphs, lists, facts, lines to write on; and the summary before it.

use super::lists::BULLETS;
use super::paragraph::Paragraph;
use super::words::{RunLook, field, jump, named_after};
use super::xml::{Xml, tag};
use super::{PdfError, Writer};
use crate::document::{Block, Item, PAGE, Tone, Words, with_page};
use crate::plan::Place;

/// The styles of headings by level.
const HEADINGS: [&str; 3] = ["Heading1", "Heading2", "Heading3"];
/// The widest label that stands beside its value, in letters.
const LABEL: usize = 24;

/// Up to this many facts stay with the text below them.
const FEW: usize = 3;

impl Writer<'_> {
    /// The summary and the body.
    pub(super) fn body(&mut self) -> Result<(), PdfError> {
        let document = self.document;
        let summary = document.summary.get(self.laid.summary);
        let summary: &[Block] = summary.map_or(&[], Vec::as_slice);
        self.refer(summary);
        self.in_summary = true;
        for block in summary {
            self.block(block)?;
        }
        self.in_summary = false;
        self.new_page |= !summary.is_empty();
        self.level = 0;
        let mut blocks = document.blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            self.next = blocks.peek().copied();
            self.block(block)?;
        }
        if self.after_table || self.is_empty() {
            self.gap();
        }
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), PdfError> {
        match block {
            Block::Heading {
                level,
                words,
                place,
                new_page,
            } => {
                self.new_page |= *new_page && !self.is_empty();
                self.heading(*level, words, *place);
            }
            Block::Label { words, place } => self.label(words, *place),
            Block::Paragraph { words, tone, place } => self.paragraph(words, *tone, *place),
            Block::List { ordered, items } => self.list(*ordered, items, 0),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Timeline(timeline) => self.figure(&timeline.alt)?,
            Block::Links(links) => self.figure(&links.alt)?,
            Block::Bars(bars) => self.figure(&bars.alt)?,
            Block::Emblem(emblem) => self.emblem(emblem)?,
            Block::Room { lines } => {
                for _ in 0..*lines {
                    self.add(Paragraph::of("WritingLine", Vec::new()));
                }
            }
        }
        Ok(())
    }

    /// A heading, whose level never skips one. Those of the summary are the plan's once more and are not listed.
    fn heading(&mut self, level: u8, words: &Words, place: Option<Place>) {
        if words.text.trim().is_empty() {
            return;
        }
        self.level = level.clamp(1, 3).min(self.level + 1);
        let mut runs = vec![self.run(words, None)];
        let style = if self.in_summary && self.level > 1 {
            "SummaryHeading"
        } else {
            let bookmark = listed(self.listed);
            self.listed += 1;
            runs = self.bookmarked(&bookmark, runs);
            HEADINGS[usize::from(self.level) - 1]
        };
        let item = place.and_then(Place::id).filter(|_| !self.in_summary);
        if let Some(id) = item
            && self.items.get(&id) == Some(&false)
        {
            self.items.insert(id, true);
            runs = self.bookmarked(&named_after(id), runs);
        }
        let runs = self.commented(words, place, runs);
        let runs = self.named(place, runs);
        self.add(Paragraph::of(style, runs));
    }

    /// The name of a question, one level below the heading before it, which the contents do not list: Word lists
    /// all that is in its own styles of headings, but not what is in styles made of them.
    fn label(&mut self, words: &Words, place: Option<Place>) {
        let style = match self.level {
            0 | 1 if self.in_summary => "SummaryHeading",
            0 | 1 => "QuestionHeading2",
            2 => "QuestionHeading3",
            _ => "QuestionHeading4",
        };
        let runs = self.runs(words);
        let runs = self.commented(words, place, runs);
        let runs = self.named(place, runs);
        self.add(Paragraph::of(style, runs));
    }

    fn paragraph(&mut self, words: &Words, tone: Tone, place: Option<Place>) {
        let runs = match place.or(words.place) {
            Some(place) if words.text.contains(PAGE) => self.reference(words, place),
            _ => {
                let words = Words {
                    text: with_page(&words.text, None),
                    ..words.clone()
                };
                self.runs(&words)
            }
        };
        if runs.is_empty() {
            return;
        }
        let runs = self.commented(words, place, runs);
        let runs = self.named(place.or(words.place), runs);
        let style = match tone {
            Tone::Body if self.in_summary => "SummaryText",
            Tone::Body => "BodyText",
            Tone::Lead if self.in_summary => "SummaryLead",
            Tone::Lead => "LeadText",
            Tone::Note => "SmallNote",
            Tone::Help => "HelpNote",
            Tone::Line => "PlanLine",
            Tone::Caption => "Caption",
        };
        self.add(Paragraph::of(style, runs));
    }

    /// The runs, under the bookmark of their answer if another place refers to it.
    pub(super) fn named(&mut self, place: Option<Place>, runs: Vec<Xml>) -> Vec<Xml> {
        let wanted = place.filter(|_| !self.in_summary);
        match wanted.and_then(|place| self.wanted.remove(&place)) {
            Some(bookmark) => self.bookmarked(&bookmark, runs),
            None => runs,
        }
    }

    /// Prepares bookmarks for the answers that the summary refers to by their pages.
    fn refer(&mut self, summary: &[Block]) {
        for block in summary {
            if let Block::Paragraph { words, place, .. } = block
                && words.text.contains(PAGE)
                && let Some(place) = place.or(words.place)
            {
                let name = format!("_Ref{:08}", self.wanted.len() + 1);
                self.wanted.entry(place).or_insert(name);
            }
        }
    }

    /// Words of the summary that end with the number of the page on which the whole answer stands.
    fn reference(&mut self, words: &Words, place: Place) -> Vec<Xml> {
        let with = |text: &str| Words {
            text: text.to_owned(),
            ..words.clone()
        };
        let (Some(bookmark), Some(page)) = (self.wanted.get(&place).cloned(), self.page(place))
        else {
            return self.runs(&with(&with_page(&words.text, None)));
        };
        let end = words.text.rfind('…').map_or(0, |at| at + '…'.len_utf8());
        let (answer, reference) = words.text.split_at(end);
        let mut runs = self.runs(&with(answer));
        let look = RunLook {
            style: Some("Hyperlink"),
            language: self.language_of(words),
            ..RunLook::default()
        };
        let (before, after) = reference.split_once(PAGE).unwrap_or((reference, ""));
        let blanks = before.len() - before.trim_start().len();
        runs.push(RunLook::default().of(&before[..blanks]));
        let link = jump(&bookmark)
            .of(look.of(&before[blanks..]))
            .of(field(
                &format!("PAGEREF {bookmark} \\h"),
                &look,
                &page.to_string(),
            ))
            .of(look.of(after));
        runs.push(link);
        runs
    }

    /// The number of the page of the PDF on which an answer begins in the body.
    fn page(&self, place: Place) -> Option<usize> {
        let before = usize::from(self.document.contents.is_some()) + 1;
        let body = self
            .laid
            .outline
            .get(before)
            .map_or(0, |item| item.spot.page);
        let areas = self.laid.areas.iter();
        let mut areas = areas.filter(|area| area.place == place && area.page >= body);
        areas.next().map(|area| area.page + self.laid.first_page)
    }

    fn list(&mut self, ordered: bool, items: &[Item], level: usize) {
        let list = self.numbered(ordered, level);
        for item in items {
            let keep = !item.inner.is_empty();
            self.entry(ordered, &item.words, (list, level), keep);
            for (ordered, inner) in &item.inner {
                self.list(*ordered, inner, level + 1);
            }
        }
    }

    fn numbered(&mut self, ordered: bool, level: usize) -> usize {
        if ordered {
            self.lists.add(false, level, 1)
        } else {
            BULLETS
        }
    }

    fn entry(&mut self, ordered: bool, words: &Words, list: (usize, usize), keep: bool) {
        let style = match (ordered, list.1) {
            (false, 0) => "ListBullet",
            (false, _) => "ListBullet2",
            (true, 0) => "ListNumber",
            (true, _) => "ListNumber2",
        };
        let runs = self.runs(words);
        let runs = self.commented(words, None, runs);
        let runs = self.named(words.place, runs);
        self.add(Paragraph {
            list: Some(list),
            keep,
            ..Paragraph::of(style, runs)
        });
    }

    /// Labels with short values: a line each, the values below each other. A table of them would have no head.
    pub(super) fn facts(&mut self, facts: &[(Words, Words)]) {
        let style = if self.in_summary {
            "SummaryFact"
        } else {
            "FactLine"
        };
        // A few at the foot of a page say nothing without the text they belong to.
        let is_before_text = matches!(
            self.next,
            Some(Block::Paragraph { .. } | Block::List { .. } | Block::Label { .. })
        );
        let stay = is_before_text && facts.len() <= FEW;
        for (at, (label, value)) in facts.iter().enumerate() {
            let inner = self.fact(label, value);
            let keep = stay || at + 1 < facts.len() && (at == 0 || at + 2 == facts.len());
            self.add(Paragraph {
                keep,
                ..Paragraph::of(style, inner)
            });
        }
    }

    /// A label and its value; a long label has a line of its own.
    pub(super) fn fact(&mut self, label: &Words, value: &Words) -> Vec<Xml> {
        let is_long = label.text.chars().count() > LABEL;
        let between = tag(if is_long { "w:br" } else { "w:tab" });
        let mut inner = vec![
            self.run(label, Some("FactLabel")),
            RunLook::default().around(between),
        ];
        let value_runs = self.runs(value);
        let value_runs = self.commented(value, None, value_runs);
        inner.extend(self.named(value.place, value_runs));
        inner
    }

    /// What stands between two tables, which Word would make one of, and after the last.
    pub(super) fn gap(&mut self) {
        self.after_table = false;
        self.add(Paragraph::of("TableGap", Vec::new()));
    }
}

/// The bookmark of a heading that the contents list, by its index.
pub(super) fn listed(at: usize) -> String {
    format!("_Toc{:08}", at + 1)
}
