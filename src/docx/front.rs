//! The cover and the contents.

use super::blocks::listed;
use super::figures::EMBLEM;
use super::paragraph::Paragraph;
use super::styles;
use super::words::{RunLook, field, instruction, jump, mark};
use super::xml::{Xml, tag, val};
use super::{PdfError, Writer};
use crate::document::{Block, Cover, Words};

/// Where the title stands below the top of the text, if there is room: a little below the upper third of the page.
const TITLE_TOP: f32 = 112.0;
/// The least space above the facts.
const LEAST: f32 = 24.0;
/// What is left free for lines that turn out longer than was thought.
const SPARE: f32 = 60.0;
/// About how wide a letter is, as a share of its size.
const LETTER: f32 = 0.52;

impl Writer<'_> {
    /// Cover and contents, if the document wants them.
    pub(super) fn front(&mut self) -> Result<(), PdfError> {
        if let Some(cover) = &self.document.cover {
            self.cover(cover)?;
            self.new_page = true;
        }
        if let Some(title) = &self.document.contents {
            self.contents(title);
            self.new_page = true;
        }
        Ok(())
    }

    /// Logo, emblem, kind, title, school and period in the upper half, facts at the foot.
    fn cover(&mut self, cover: &Cover) -> Result<(), PdfError> {
        let logo = self.logo()?;
        let mut top = TITLE_TOP;
        if let Some(logo) = logo {
            self.add(Paragraph::of("PlanPicture", vec![logo]));
            top = LEAST;
        }
        if let Some(emblem) = &cover.emblem {
            self.emblem(emblem)?;
            top = LEAST * 2.0;
        }
        // A plan that has no title yet goes by its school.
        let titled = !cover.title.text.trim().is_empty();
        let title = if titled { &cover.title } else { &cover.school };
        let mut upper = vec![("CoverKind", &cover.kind), ("Title", title)];
        upper.extend(titled.then_some(("Subtitle", &cover.school)));
        upper.extend(cover.period.as_ref().map(|period| ("CoverPeriod", period)));
        let mut height = TITLE_TOP;
        for (at, (style, words)) in upper.into_iter().enumerate() {
            if words.text.trim().is_empty() {
                continue;
            }
            height += self.height(words, styles::size(style, self.document));
            let run = self.run(words, None);
            self.add(Paragraph {
                before: (at == 0).then(|| self.look.scaled(top)),
                ..Paragraph::of(style, vec![run])
            });
        }
        for (label, value) in &cover.facts {
            let whole = label.with_text(format!("{} {}", label.text, value.text));
            height += self.height(&whole, styles::size("FactLine", self.document));
        }
        for words in &cover.notes {
            height += self.height(words, styles::size("SmallNote", self.document));
        }
        if let Some(emblem) = &cover.emblem {
            height +=
                EMBLEM + self.height(&emblem.statement, styles::size("EmblemText", self.document));
        }
        let room = self.look.room() / self.look.scaled(1.0);
        let space = (room - height - SPARE).max(LEAST);
        for (at, (label, value)) in cover.facts.iter().enumerate() {
            let inner = self.fact(label, value);
            self.add(Paragraph {
                before: (at == 0).then(|| self.look.scaled(space)),
                ..Paragraph::of("FactLine", inner)
            });
        }
        for words in &cover.notes {
            let runs = self.runs(words);
            self.add(Paragraph::of("SmallNote", runs));
        }
        Ok(())
    }

    /// About how high words stand with the space around them, before scaling.
    fn height(&self, words: &Words, size: f32) -> f32 {
        let width = words.text.chars().count() as f32 * self.look.scaled(size) * LETTER;
        let lines = (width / self.look.measure()).ceil().max(1.0);
        lines * size * 1.25 + size
    }

    /// The contents as a field, with its entries as it will have them: most programs show them as they stand in the
    /// file. Word is not asked to compute them anew, since it would ask the reader about it each time.
    fn contents(&mut self, title: &Words) {
        let before = usize::from(self.document.contents.is_some());
        let pages: Vec<usize> = self
            .laid
            .outline
            .iter()
            .skip(before)
            .filter(|it| !it.is_question)
            .map(|it| it.spot.page)
            .collect();
        let mut shown = Vec::new();
        for (at, (level, words)) in self.headings().into_iter().enumerate() {
            let page = pages.get(at).map(|page| page + self.laid.first_page);
            let page = page.map(|page| page.to_string()).unwrap_or_default();
            let bookmark = listed(at);
            let look = RunLook::default();
            let link = jump(&bookmark)
                .of(self.run(words, None))
                .of(look.around(tag("w:tab")))
                .of(field(&format!("PAGEREF {bookmark} \\h"), &look, &page));
            shown.push((level, link));
        }
        if shown.is_empty() {
            return;
        }
        let look = RunLook::default();
        let begin = [
            mark("begin"),
            instruction("TOC \\o \"1-3\" \\h \\z"),
            mark("separate"),
        ];
        let mut begin: Vec<Xml> = begin.into_iter().map(|it| look.around(it)).collect();
        let last = shown.len() - 1;
        let run = self.run(title, None);
        let heading = Paragraph {
            new_page: std::mem::take(&mut self.new_page),
            ..Paragraph::of("TOCHeading", vec![run])
        };
        let entries = shown.into_iter().enumerate().map(|(at, (level, link))| {
            let mut inner = std::mem::take(&mut begin);
            inner.push(link);
            inner.extend((at == last).then(|| look.around(mark("end"))));
            let style = match level {
                1 => "TOC1",
                2 => "TOC2",
                _ => "TOC3",
            };
            Paragraph::of(style, inner).xml()
        });
        let gallery = tag("w:docPartObj").of([
            val("w:docPartGallery", "Table of Contents"),
            tag("w:docPartUnique"),
        ]);
        let contents = tag("w:sdtContent").of(heading.xml()).of(entries);
        self.add_other(tag("w:sdt").of(tag("w:sdtPr").of(gallery)).of(contents));
    }

    /// The headings that have a bookmark of their own, with their levels: of the summary only its title.
    fn headings(&self) -> Vec<(u8, &Words)> {
        let words = |block| match block {
            &Block::Heading {
                level, ref words, ..
            } if !words.text.trim().is_empty() => Some((level, words)),
            _ => None,
        };
        let summary = self.document.summary.get(self.laid.summary);
        let title = summary.into_iter().flatten().find_map(words);
        let mut last = 0;
        let body = self
            .document
            .blocks
            .iter()
            .filter_map(words)
            .map(|(level, words)| {
                last = level.clamp(1, 3).min(last + 1);
                (last, words)
            });
        title
            .map(|(_, words)| (1, words))
            .into_iter()
            .chain(body)
            .collect()
    }
}
