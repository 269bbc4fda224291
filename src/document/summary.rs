//! The plan on one page, from its own answers: what is too long is cut, and says so.

use super::activities::{Begins, begins};
use super::answers::{self, one_line};
use super::builder::{Builder, Cell};
use super::{Block, Options, PAGE, Tone, Words};
use crate::plan::{Goal, Id, Kind, Of, Place, Plan};
use crate::text::Texts;
use crate::wording;
use std::collections::BTreeMap;

/// How much of a plan is shown.
#[derive(Clone, Copy)]
struct Bounds {
    needs: usize,
    goals: usize,
    /// Of each goal.
    indicators: usize,
    years: usize,
    /// Activities of each school year.
    steps: usize,
    partners: usize,
    /// The longest name, in characters.
    name: usize,
    /// The longest text that is quoted, in characters.
    quote: usize,
}

/// From much to little.
const BOUNDS: [Bounds; 7] = [
    bounds([5, 5, 2, 6, 6, 10], 100, 500),
    bounds([5, 5, 2, 6, 4, 8], 90, 420),
    bounds([5, 5, 1, 6, 4, 8], 90, 420),
    bounds([5, 5, 1, 6, 3, 8], 90, 320),
    bounds([5, 5, 1, 6, 3, 6], 70, 240),
    bounds([4, 4, 1, 5, 2, 6], 50, 200),
    bounds([3, 3, 1, 4, 1, 4], 50, 160),
];

const fn bounds(counts: [usize; 6], name: usize, quote: usize) -> Bounds {
    let [needs, goals, indicators, years, steps, partners] = counts;
    Bounds {
        needs,
        goals,
        indicators,
        years,
        steps,
        partners,
        name,
        quote,
    }
}

/// Characters that end a sentence.
const ENDS: [char; 4] = ['.', '!', '?', '…'];

/// The page as it may be, from the fullest to the shortest; none for a plan without goals that follows in full.
pub(super) fn summary(
    plan: &Plan,
    texts: &Texts,
    options: &Options,
    has_body: bool,
) -> Vec<Vec<Block>> {
    let builder = Builder::new(plan, texts);
    let goals: Vec<&Goal> = plan
        .goals
        .iter()
        .filter(|goal| !builder.is_blank(goal.id))
        .collect();
    if goals.is_empty() && has_body {
        return Vec::new();
    }
    let mut pages: Vec<Vec<Block>> = BOUNDS
        .into_iter()
        .map(|bounds| {
            let builder = Builder::new(plan, texts);
            SummaryPage { builder, bounds }.blocks(&goals, options, has_body)
        })
        .collect();
    pages.dedup();
    pages
}

/// The page while it is made.
struct SummaryPage<'a> {
    builder: Builder<'a>,
    bounds: Bounds,
}

/// The words of a summary page with the number of the page they refer to, if known.
pub fn with_page(text: &str, page: Option<usize>) -> String {
    match (text.contains(PAGE), page) {
        (false, _) => text.to_owned(),
        (true, Some(page)) => text.replace(PAGE, &page.to_string()),
        // The reference follows the ellipsis.
        (true, None) => {
            let end = text.rfind('…').map_or(text.len(), |at| at + '…'.len_utf8());
            text.get(..end).unwrap_or(text).to_owned()
        }
    }
}

impl SummaryPage<'_> {
    fn blocks(mut self, goals: &[&Goal], options: &Options, has_body: bool) -> Vec<Block> {
        self.builder
            .heading(1, self.builder.say("doc-summary"), None);
        self.whose_and_needs(options.cover);
        self.goals(goals);
        self.steps_and_partners();
        self.quote(Of::Europe, "added_value", has_body);
        let mut blocks = self.builder.finish();
        if let Some(Block::Heading { new_page, .. }) = blocks.first_mut() {
            *new_page = true;
        }
        blocks
    }

    /// The school, if no cover names it, and the needs.
    fn whose_and_needs(&mut self, has_cover: bool) {
        let builder = &self.builder;
        let mut facts = Vec::new();
        if !has_cover {
            for (of, field) in [(Of::School, "name"), (Of::About, "title")] {
                facts.extend(builder.fact(of, field));
            }
            let period = answers::period(builder.texts, builder.plan);
            facts.extend(period.map(|period| (builder.say("doc-period"), period)));
        }
        let needs: Vec<String> = self
            .names(Kind::Need)
            .into_iter()
            .map(|need| need.1)
            .collect();
        if !needs.is_empty() {
            let label = Words::of_program(builder.texts.say("group-needs"));
            facts.push((label, self.listed(&needs, self.bounds.needs)));
        }
        if !facts.is_empty() {
            self.builder.push(Block::Facts(facts));
        }
    }

    /// Goals with their first indicators.
    fn goals(&mut self, goals: &[&Goal]) {
        let Some(first) = goals.first() else { return };
        self.builder.group("goals");
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for goal in goals.iter().take(self.bounds.goals) {
            rows.extend(self.goal_in_short(goal));
        }
        let of = goals.iter().find_map(|goal| goal.indicators.first());
        let of = of.map_or(Of::Item(first.id), |indicator| Of::Item(indicator.id));
        let heads = [
            ("counted", 3.8),
            ("baseline", 1.7),
            ("target", 1.7),
            ("by", 1.8),
        ];
        let mut columns = vec![(self.builder.say("doc-goal"), 3.6)];
        columns.extend(heads.map(|(field, share)| (self.builder.label(of, field), share)));
        self.builder.table(columns, rows);
        if let Some(more) = self.more(goals.len(), self.bounds.goals) {
            self.builder.paragraph(more, Tone::Note);
        }
    }

    fn goal_in_short(&self, goal: &Goal) -> Vec<Vec<Cell>> {
        let name = wording::item_name(self.builder.texts, self.builder.plan, goal.id);
        let title = Place::new(Of::Item(goal.id), Kind::Goal.title_field());
        let name = Words::of_school(shortened(&one_line(&name), self.bounds.name)).at(title);
        let mut shown: Vec<_> = goal.indicators.iter().collect();
        shown.retain(|indicator| !self.builder.is_blank(indicator.id));
        let more = self.more(shown.len(), self.bounds.indicators);
        shown.truncate(self.bounds.indicators);
        if shown.is_empty() {
            let by = self.builder.cell(Of::Item(goal.id), &["by"]);
            return vec![vec![vec![name], Cell::new(), Cell::new(), Cell::new(), by]];
        }
        let again = wording::item_number(self.builder.texts, self.builder.plan, goal.id);
        let names = std::iter::once(name).chain(std::iter::repeat(Words::of_program(again)));
        let mut rows: Vec<Vec<Cell>> = names
            .zip(shown)
            .map(|(name, indicator)| {
                let of = Of::Item(indicator.id);
                let counted = shortened(&one_line(&indicator.counted), self.bounds.name);
                let mut by = self.builder.cell(of, &["by"]);
                if by.is_empty() {
                    by = self.builder.cell(Of::Item(goal.id), &["by"]);
                }
                vec![
                    vec![name],
                    vec![Words::of_school(counted).at(Place::new(of, "counted"))],
                    self.builder.value_of(indicator, Place::new(of, "baseline")),
                    self.builder.value_of(indicator, Place::new(of, "target")),
                    by,
                ]
            })
            .collect();
        if let Some(counted) = rows.last_mut().and_then(|row| row.get_mut(1)) {
            counted.extend(more);
        }
        rows
    }

    /// Activities by the school year in which they begin, and partners.
    fn steps_and_partners(&mut self) {
        let mut years: BTreeMap<Begins, Vec<String>> = BTreeMap::new();
        for (id, name) in self.names(Kind::Activity) {
            if let Some(activity) = self.builder.plan.activity(id) {
                years.entry(begins(activity)).or_default().push(name);
            }
        }
        let mut facts: Vec<(Words, Words)> = years
            .into_iter()
            .take(self.bounds.years)
            .map(|(begins, names)| {
                (
                    self.builder.beginning(&begins),
                    self.listed(&names, self.bounds.steps),
                )
            })
            .collect();
        let partners: Vec<String> = self
            .names(Kind::Partner)
            .into_iter()
            .map(
                |(id, name)| match self.builder.short(Of::Item(id), "country") {
                    Some(country) => format!("{name} ({})", country.text),
                    None => name,
                },
            )
            .collect();
        if !partners.is_empty() {
            let label = Words::of_program(self.builder.texts.say("group-partners"));
            facts.push((label, self.listed(&partners, self.bounds.partners)));
        }
        if !facts.is_empty() {
            self.builder.heading(2, self.builder.say("doc-steps"), None);
            self.builder.push(Block::Facts(facts));
        }
    }

    /// The first sentences of an answer, with the page on which it goes on.
    fn quote(&mut self, of: Of, field: &'static str, has_body: bool) {
        let place = Place::new(of, field);
        let (mut text, is_cut) = first_sentences(self.builder.plan.words(place), self.bounds.quote);
        if text.is_empty() {
            return;
        }
        if is_cut {
            text.push_str(" …");
        }
        if is_cut && has_body {
            let page = PAGE.to_string();
            let values = [("page", page.as_str().into())];
            text = format!(
                "{text} {}",
                self.builder.texts.say_with("doc-on-page", &values)
            );
        }
        let label = self.builder.label(of, field);
        self.builder.heading(2, label, None);
        self.builder.push(Block::Paragraph {
            words: Words::of_school(text).at(place),
            tone: Tone::Body,
            place: Some(place),
        });
    }

    /// The non-empty items of a kind, with their titles or, if they have none, their numbers.
    fn names(&self, kind: Kind) -> Vec<(Id, String)> {
        let ids = self.builder.plan.ids(kind).into_iter();
        ids.filter(|id| !self.builder.is_blank(*id))
            .map(|id| {
                let name = match one_line(wording::item_title(self.builder.plan, id)) {
                    none if none.is_empty() => {
                        wording::item_number(self.builder.texts, self.builder.plan, id)
                    }
                    title => title,
                };
                (id, shortened(&name, self.bounds.name))
            })
            .collect()
    }

    /// The first of some names in one line, and how many more there are.
    fn listed(&self, names: &[String], most: usize) -> Words {
        let mut shown: Vec<String> = names.iter().take(most).cloned().collect();
        shown.extend(self.more(names.len(), most).map(|words| words.text));
        Words::of_school(shown.join("; "))
    }

    /// "and 3 more", if not all are shown.
    fn more(&self, all: usize, most: usize) -> Option<Words> {
        let left = all.checked_sub(most).filter(|left| *left > 0)?;
        let words = self
            .builder
            .texts
            .say_with("doc-more", &[("count", left.into())]);
        Some(Words::of_program(words))
    }
}

/// The text, or its first words with an ellipsis.
pub(super) fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => {
            let start = text.get(..end).unwrap_or(text);
            let words = start.rfind(' ').and_then(|at| start.get(..at));
            let words = words.unwrap_or(start);
            let words = words.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
            format!("{words}…")
        }
    }
}

/// The sentences at the start of an answer that stay within a length, and whether any are left out. A first
/// sentence that is longer by itself is cut between words.
fn first_sentences(text: &str, most: usize) -> (String, bool) {
    let mut whole = String::new();
    for line in answers::paragraphs(text) {
        if !whole.is_empty() {
            let between = if whole.ends_with([',', ';', ':']) || whole.ends_with(ENDS) {
                " "
            } else {
                "; "
            };
            whole.push_str(between);
        }
        whole.push_str(&line.text);
    }
    let Some((bound, _)) = whole.char_indices().nth(most) else {
        return (whole, false);
    };
    let start = whole.get(..bound).unwrap_or(&whole);
    let ends = start.match_indices(' ').filter(|(at, _)| {
        let next = whole.get(at + 1..).and_then(|rest| rest.chars().next());
        start
            .get(..*at)
            .is_some_and(|before| before.ends_with(ENDS))
            && next.is_some_and(|next| !next.is_lowercase())
    });
    let mut ends = ends.map(|(at, _)| at);
    let end = ends
        .next_back()
        .or_else(|| start.rfind(' '))
        .unwrap_or(bound);
    (start.get(..end).unwrap_or(start).to_owned(), true)
}
