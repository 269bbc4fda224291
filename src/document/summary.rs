//! The plan on one page, from its own answers: forms from the fullest to the shortest, of which the first that fits the
//! page is taken. Titles stand whole or not at all, and what is left out is counted.

use super::answers::{self, BETWEEN, named, one_line};
use super::builder::{Builder, Cell};
use super::goals::in_one_piece;
use super::{Block, Column, Options, PAGE, Table, Tone, Words};
use crate::plan::{Country, Goal, Id, Indicator, Kind, Of, Place, Plan};
use crate::text::Texts;
use crate::wording;

/// How much of a plan is shown.
#[derive(Clone, Copy)]
struct Bounds {
    /// The longest part of the vision, in characters.
    vision: usize,
    /// Rows of the table: needs and goals.
    goals: usize,
    /// Of each goal.
    indicators: usize,
    /// With the needs beside their goals.
    needs: bool,
    /// Changes that stay, of the school's list.
    changes: usize,
    /// Partners with their names, and not only how many there are.
    partners: usize,
    /// With the drawing of when each goal is worked on.
    timeline: bool,
    /// With people by school year, and not only in sum.
    years: bool,
}

/// From much to little.
const BOUNDS: [Bounds; 10] = [
    bounds([240, 12, 2, 2, 12], [true, true, true]),
    bounds([240, 12, 1, 2, 10], [true, true, true]),
    bounds([240, 8, 1, 1, 8], [true, true, true]),
    bounds([240, 6, 1, 1, 6], [true, true, true]),
    bounds([220, 6, 1, 1, 0], [true, true, true]),
    bounds([320, 6, 1, 3, 6], [true, false, true]),
    bounds([220, 5, 1, 1, 0], [true, false, true]),
    bounds([220, 4, 1, 1, 0], [false, false, false]),
    bounds([0, 2, 1, 0, 0], [false, false, false]),
    bounds([0, 0, 0, 0, 0], [false, false, false]),
];

const fn bounds(counts: [usize; 5], shown: [bool; 3]) -> Bounds {
    let [vision, goals, indicators, changes, partners] = counts;
    let [needs, timeline, years] = shown;
    Bounds {
        vision,
        goals,
        indicators,
        needs,
        changes,
        partners,
        timeline,
        years,
    }
}

/// A plan with at most this many goals has them all on the page, with their needs.
const MOST_NAMED: usize = 5;
/// Rows of goals with all their indicators; if there would be more, one indicator of each has to do.
const MOST_ROWS: usize = 5;
/// More school years than this have no room as columns.
const MOST_YEARS: usize = 6;
/// The longest way from baseline to target, in characters, that is set large.
const LONGEST_LARGE: usize = 16;
/// Characters that end a sentence.
const ENDS: [char; 4] = ['.', '!', '?', '…'];
/// Some of the people of a year.
type Count = fn(&wording::Abroad) -> f64;
/// The horizontal priorities.
const PRIORITIES: [&str; 4] = ["inclusion", "digital", "environment", "participation"];

/// The page as it may be, from the fullest to the shortest. A plan without needs, goals and activities has none before
/// it.
pub(super) fn summary(
    plan: &Plan,
    texts: &Texts,
    options: &Options,
    has_body: bool,
) -> Vec<Vec<Block>> {
    let builder = Builder::new(plan, texts);
    let kinds = [Kind::Need, Kind::Goal, Kind::Activity];
    let mut ids = kinds.into_iter().flat_map(|kind| plan.ids(kind));
    if has_body && ids.all(|id| builder.is_blank(id)) {
        return Vec::new();
    }
    let pages = BOUNDS.into_iter().map(|bounds| {
        let builder = Builder::new(plan, texts);
        SummaryPage {
            builder,
            bounds,
            has_body,
        }
        .blocks(options)
    });
    let mut pages: Vec<Vec<Block>> = pages.collect();
    pages.dedup();
    pages
}

/// The needs and goals of which the page has the titles, whatever its form: none if there are too many goals for that.
pub(super) fn always_named(plan: &Plan) -> Vec<Id> {
    if plan.goals.len() > MOST_NAMED {
        return Vec::new();
    }
    let goals = plan.goals.iter();
    let ids = goals.flat_map(|goal| goal.needs.iter().copied().chain([goal.id]));
    ids.collect()
}

/// The page while it is made.
struct SummaryPage<'a> {
    builder: Builder<'a>,
    bounds: Bounds,
    /// The plan follows in full.
    has_body: bool,
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
    fn blocks(mut self, options: &Options) -> Vec<Block> {
        let texts = self.builder.texts;
        let heading = |builder: &mut Builder| {
            let title = Words::of_program(texts.say("doc-summary"));
            builder.heading(1, title, None);
        };
        heading(&mut self.builder);
        self.school(options.cover);
        self.quote(Of::Vision, "picture");
        self.goals();
        self.people();
        if self.bounds.timeline && options.figures {
            let drawn = self.builder.goals_in_time();
            if let Some(timeline) = drawn {
                self.builder.push(Block::Timeline(timeline));
            }
        }
        self.around();
        let plan = self.builder.plan;
        let mut blocks = self.builder.finish();
        if blocks.is_empty() {
            let mut builder = Builder::new(plan, texts);
            heading(&mut builder);
            builder.paragraph(
                Words::of_program(texts.say("doc-summary-empty")),
                Tone::Body,
            );
            blocks = builder.finish();
        }
        if let Some(Block::Heading { new_page, .. }) = blocks.first_mut() {
            *new_page = true;
        }
        blocks
    }

    /// The school in one line; the plan's title and period too, if no cover names them.
    fn school(&mut self, has_cover: bool) {
        let builder = &self.builder;
        let mut pieces: Vec<String> = Vec::new();
        if !has_cover {
            pieces.extend(builder.short(Of::About, "title").map(|words| words.text));
        }
        let fields = ["name", "kinds", "country"];
        let fields = fields
            .iter()
            .filter_map(|field| builder.short(Of::School, field));
        pieces.extend(fields.map(|words| words.text));
        let counted = [("pupils", "doc-count-pupils"), ("staff", "doc-count-staff")];
        for (field, message) in counted {
            pieces.extend(
                builder
                    .counted(Of::School, field, message)
                    .map(|words| words.text),
            );
        }
        let period = answers::period(builder.texts, builder.plan);
        pieces.extend(period.filter(|_| !has_cover).map(|words| words.text));
        if !pieces.is_empty() {
            let words = Words::of_school(pieces.join(BETWEEN));
            self.builder
                .paragraph(words.at(Place::new(Of::School, "name")), Tone::Lead);
        }
    }

    /// Goals with the needs they answer and the way from baseline to target; without goals, the needs, and without
    /// these the activities.
    fn goals(&mut self) {
        let kinds = [Kind::Goal, Kind::Need, Kind::Activity];
        let all = kinds.map(|kind| (kind, self.ids(kind)));
        let Some((kind, ids)) = all.iter().find(|(_, ids)| !ids.is_empty()) else {
            return;
        };
        let shown = ids.len().min(self.bounds.goals);
        if shown == 0 {
            return;
        }
        if *kind == Kind::Goal {
            self.goals_in_a_table(ids.get(..shown).unwrap_or_default());
        } else {
            let group = if *kind == Kind::Need {
                "group-needs"
            } else {
                "part-activities"
            };
            self.builder.heading(2, self.builder.say(group), None);
            let title = |id: &Id| {
                let words = Words::of_school(named(self.builder.texts, self.builder.plan, *id));
                vec![vec![words.at(Place::item(*id, id.kind.title_field()))]]
            };
            let rows = ids.iter().take(shown).map(title).collect();
            self.builder.table(vec![(Words::default(), 1.0)], rows);
        }
        if let Some(more) = self.more(ids.len(), shown) {
            self.builder.paragraph(more, Tone::Note);
        }
    }

    fn goals_in_a_table(&mut self, ids: &[Id]) {
        let builder = &self.builder;
        let mut named: Vec<Id> = Vec::new();
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut is_cut = false;
        let goals = ids.iter().filter_map(|id| builder.plan.goal(*id));
        let count = |goal: &Goal| {
            goal.indicators
                .len()
                .clamp(1, self.bounds.indicators.max(1))
        };
        let most = if goals.map(count).sum::<usize>() > MOST_ROWS {
            1
        } else {
            self.bounds.indicators
        };
        for goal in ids.iter().filter_map(|id| builder.plan.goal(*id)) {
            let needs: Cell = if self.bounds.needs {
                builder.titles(&goal.needs, &mut named, true)
            } else {
                Cell::new()
            };
            let mut before = Some((needs, builder.titles(&[goal.id], &mut named, true)));
            let mut shown: Vec<&Indicator> = goal.indicators.iter().collect();
            shown.retain(|indicator| !builder.is_blank(indicator.id));
            is_cut |= shown.len() > most;
            shown.truncate(most);
            let none = shown.is_empty().then_some(None);
            for indicator in shown.into_iter().map(Some).chain(none) {
                let (needs, title) = before.take().unwrap_or_default();
                let mut row = vec![needs, title];
                row.extend(self.measure(goal, indicator));
                rows.push(row);
            }
        }
        let indicators = if is_cut {
            let values = [("count", most.into())];
            Words::of_program(builder.texts.say_with("doc-first-indicators", &values))
        } else {
            builder.say("doc-indicator-name")
        };
        let heads = [
            (builder.say("doc-need"), 2.4),
            (builder.say("doc-goal"), 2.6),
            (indicators, 2.6),
            (builder.say("doc-way"), 1.9),
            (builder.say("doc-by-when"), 1.1),
        ];
        let heads = heads.map(|(head, share)| Column {
            head,
            share,
            right: false,
        });
        self.builder.aligned_table(heads.into(), rows);
    }

    /// What is counted, the way from baseline to target as a large figure, and by when.
    fn measure(&self, goal: &Goal, indicator: Option<&Indicator>) -> [Cell; 3] {
        let builder = &self.builder;
        let own = |of| builder.cell(of, &["by"]);
        let Some(indicator) = indicator else {
            return [Cell::new(), Cell::new(), own(Of::Item(goal.id))];
        };
        let of = Of::Item(indicator.id);
        let counted = Words::of_school(one_line(&indicator.counted)).at(Place::new(of, "counted"));
        let value = |field| {
            let cell = builder.bare_value(indicator, Place::new(of, field));
            cell.into_iter().next().map(|words| words.text)
        };
        let way = match (value("baseline"), value("target")) {
            (Some(from), Some(to)) => Some(format!("{from} → {to}")),
            (None, Some(to)) => Some(format!("→ {to}")),
            (from, None) => from,
        };
        let way = way.map(|way| Words {
            is_large: way.chars().count() <= LONGEST_LARGE,
            ..Words::of_school(in_one_piece(&way)).at(Place::new(of, "target"))
        });
        let mut figures: Cell = way.into_iter().collect();
        let unit = one_line(&indicator.unit);
        if !figures.is_empty() && !unit.is_empty() {
            figures.push(Words::of_school(unit).at(Place::new(of, "unit")));
        }
        let by = match own(of) {
            none if none.is_empty() => own(Of::Item(goal.id)),
            by => by,
        };
        let counted: Cell = (!counted.is_empty())
            .then_some(counted)
            .into_iter()
            .collect();
        [counted, figures, by]
    }

    /// People abroad, by school year and in sum.
    fn people(&mut self) {
        let years = wording::abroad_by_year(self.builder.plan);
        let (Some(first), Some(last)) = (years.first(), years.last()) else {
            return;
        };
        let texts = self.builder.texts;
        let sum = |of: Count| years.iter().map(of).sum::<f64>();
        let rows: [(&str, Count); 3] = [
            ("doc-self-pupils", |year| year.pupils),
            ("doc-abroad-staff", |year| year.staff),
            ("doc-of-whom-fewer", |year| year.fewer_opportunities),
        ];
        if !self.bounds.years || years.len() > MOST_YEARS {
            let number = |(key, of): &(&str, Count)| {
                let number = Words::of_program(texts.number(sum(*of)));
                (sum(*of) > 0.0).then(|| (Words::of_program(texts.say(key)), number))
            };
            let facts = rows.iter().filter_map(number).collect();
            let years = format!("{}–{}", first.year, last.year.saturating_add(1));
            let values = [("years", years.into())];
            let title = texts.say_with("doc-abroad-in", &values);
            self.builder.heading(2, Words::of_program(title), None);
            self.builder.push(Block::Facts(facts));
            return;
        }
        let number = |number: f64| vec![Words::of_program(texts.number(number))];
        let table = rows
            .iter()
            .filter(|(_, of)| sum(*of) > 0.0)
            .map(|(key, of)| {
                let mut row = vec![vec![Words::of_program(texts.say(key))]];
                row.extend(years.iter().map(|year| number(of(year))));
                row.push(number(sum(*of)));
                row
            });
        let head = |year: &wording::Abroad| format!("{}–{}", year.year, (year.year + 1) % 100);
        let heads = years.iter().map(|year| Words::of_program(head(year)));
        let heads = heads.chain([Words::of_program(texts.say("doc-total"))]);
        let first = Column {
            head: Words::of_program(texts.say("doc-abroad-title")),
            share: 3.2,
            right: false,
        };
        let heads = heads.map(|head| Column {
            head,
            share: 1.0,
            right: true,
        });
        let columns = std::iter::once(first).chain(heads).collect();
        let rows = table.collect();
        self.builder.push(Block::Table(Table {
            columns,
            rows,
            row_headers: true,
            by_hand: 0,
            is_prose: false,
        }));
    }

    /// Partners by country, priorities, what will stay; of a plan with more than can be shown, how many of each.
    fn around(&mut self) {
        let builder = &self.builder;
        let mut facts: Vec<(Words, Words)> = Vec::new();
        if self.bounds.goals == 0 {
            let counted = [
                (Kind::Need, "group-needs"),
                (Kind::Goal, "group-goals"),
                (Kind::Activity, "part-activities"),
            ];
            for (kind, key) in counted {
                let count = self.ids(kind).len();
                let number = Words::of_program(count.to_string());
                facts.extend((count > 0).then(|| (builder.say(key), number)));
            }
        }
        let partners = self.partners();
        facts.extend(partners.map(|partners| (builder.say("group-partners"), partners)));
        let is_given = |field: &&'static str| builder.short(Of::Europe, field).is_some();
        let given = PRIORITIES.into_iter().filter(is_given);
        let given: Vec<String> = given
            .map(|field| builder.label(Of::Europe, field).text)
            .collect();
        if !given.is_empty() {
            let names = Words::of_program(given.join(BETWEEN));
            facts.push((builder.say("group-priorities"), names));
        }
        let changes = self.ids(Kind::Change);
        if !changes.is_empty() {
            let shown = changes.iter().take(self.bounds.changes);
            let mut shown: Vec<String> = shown
                .map(|id| named(builder.texts, builder.plan, *id))
                .collect();
            let more = self.more(changes.len(), shown.len());
            shown.extend(more.map(|words| words.text));
            let words = Words::of_school(shown.join(BETWEEN));
            facts.push((builder.say("doc-stays"), words));
        }
        if !facts.is_empty() {
            self.builder.push(Block::Facts(facts));
        }
    }

    /// "Italy: one school, another · Sweden: a third"; how many there are in each country, if their names are many.
    fn partners(&self) -> Option<Words> {
        let builder = &self.builder;
        let ids = self.ids(Kind::Partner);
        let mut countries: Vec<(Option<Country>, Vec<Id>)> = Vec::new();
        for id in &ids {
            let partner = builder.plan.partner(*id)?;
            let country = partner.country.first().cloned();
            match countries.iter_mut().find(|(known, _)| *known == country) {
                Some((_, ids)) => ids.push(*id),
                None => countries.push((country, vec![*id])),
            }
        }
        let name = |id: &Id| named(builder.texts, builder.plan, *id);
        let in_country = |(country, ids): &(Option<Country>, Vec<Id>)| {
            let named = if ids.is_empty() || self.bounds.partners < self.ids(Kind::Partner).len() {
                ids.len().to_string()
            } else {
                ids.iter().map(name).collect::<Vec<_>>().join(", ")
            };
            match country {
                Some(country) => {
                    let country = builder.texts.country(country);
                    answers::labelled(builder.texts, &country, &named)
                }
                None => named,
            }
        };
        let words: Vec<String> = countries.iter().map(in_country).collect();
        (!words.is_empty()).then(|| Words::of_school(words.join(BETWEEN)))
    }

    /// The first sentences of an answer beside the name of its question, with the page on which it goes on.
    fn quote(&mut self, of: Of, field: &'static str) {
        if self.bounds.vision == 0 {
            return;
        }
        let place = Place::new(of, field);
        let (mut text, is_cut) =
            first_sentences(self.builder.plan.words(place), self.bounds.vision);
        if text.is_empty() {
            return;
        }
        if is_cut {
            text.push_str(" …");
        }
        if is_cut && self.has_body {
            let page = PAGE.to_string();
            let values = [("page", page.as_str().into())];
            text = format!(
                "{text} {}",
                self.builder.texts.say_with("doc-on-page", &values)
            );
        }
        self.builder.question_label(of, field);
        self.builder.push(Block::Paragraph {
            words: Words::of_school(text).at(place),
            tone: Tone::Body,
            place: Some(place),
        });
    }

    /// The items of a kind that say anything.
    fn ids(&self, kind: Kind) -> Vec<Id> {
        let mut ids = self.builder.plan.ids(kind);
        ids.retain(|id| !self.builder.is_blank(*id));
        ids
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
