//! Figures that contradict each other.

use super::answers::Asked;
use super::case::Case;
use super::people::people;
use super::rules::{Judged, Point, Verdict};
use crate::plan::{Activity, Amount, Of, Place};

/// Figures so close in a text, in bytes, are one figure or a date, not two with words between.
const CLOSE_FIGURES: usize = 8;

/// Looks at each pair of figures that can be compared, and at answers that note two figures for one thing.
///
/// Where nothing can be compared the rule does not apply.
pub(super) fn contradict(case: &Case) -> Verdict {
    let activities = case.plan.activities.iter();
    let fewer = activities.clone().map(fewer_than_all);
    let groups = activities.map(groups_within_total);
    let within = abroad_within_school(case);
    let all = fewer.chain(groups).chain(ranges(case)).chain(within);
    let mut verdict = Verdict::each(all);
    let noted: Vec<Point> = case
        .written
        .iter()
        .filter(|written| two_figures(case, written.words))
        .map(|written| Point::at(written.place).words("of", "noted"))
        .collect();
    verdict.judged += noted.len();
    verdict.points.extend(noted);
    verdict
}

/// The least comes before the most: `20-10` is no range.
fn ranges<'a>(case: &'a Case) -> impl Iterator<Item = Option<Judged>> + 'a {
    case.written.iter().map(|written| {
        let is_amount = written.asked == Asked::Amount;
        let (from, to) = Amount(written.words.to_owned())
            .ends()
            .filter(|_| is_amount)?;
        let point = Point::at(written.place).words("of", "range");
        Some(
            point
                .number("part", from)
                .number("whole", to)
                .when(from > to),
        )
    })
}

/// Those with fewer opportunities are part of all.
fn fewer_than_all(activity: &Activity) -> Option<Judged> {
    let fewer = activity.fewer_opportunities.high()?;
    let all = total(activity)?;
    let point = Point::item(activity.id, "fewer_opportunities").words("of", "fewer");
    let of_all = !activity.fewer_opportunities.0.contains('%');
    Some(
        point
            .number("part", fewer)
            .number("whole", all)
            .when(of_all && fewer > all),
    )
}

/// Groups counted in words (`12 from class A, 25 from class B`) are part of all. Hosts count guests only.
fn groups_within_total(activity: &Activity) -> Option<Judged> {
    if activity
        .kind
        .is_some_and(crate::plan::ActivityKind::is_hosting)
    {
        return None;
    }
    let all = total(activity)?;
    let groups: Vec<f64> = activity
        .who
        .split([',', ';', '+', '\n'])
        .filter_map(|group| Amount(group.to_owned()).high())
        .collect();
    let sum: f64 = groups.iter().sum();
    let point = Point::item(activity.id, "who").words("of", "groups");
    (groups.len() >= 2).then(|| {
        point
            .number("part", sum)
            .number("whole", all)
            .when(sum > all)
    })
}

/// Nobody goes abroad whom the school does not have; nor are there more with fewer opportunities than pupils.
fn abroad_within_school<'a>(case: &'a Case) -> impl Iterator<Item = Option<Judged>> + 'a {
    let school = &case.plan.school;
    let pupils = school.pupils.high();
    let staff = school.staff.high();
    let most = |group: fn(&super::people::Abroad) -> f64| {
        case.abroad.iter().map(group).fold(0.0, f64::max)
    };
    let within = move |field: &'static str, of: &'static str, part: f64, whole: Option<f64>| {
        let whole = whole.filter(|_| part > 0.0)?;
        let point = Point::at(Place::new(Of::School, field)).words("of", of);
        Some(
            point
                .number("part", part)
                .number("whole", whole)
                .when(part > whole),
        )
    };
    let fewer = Amount(school.fewer_opportunities.clone()).high();
    let fewer = fewer.filter(|_| !school.fewer_opportunities.contains('%'));
    [
        within("pupils", "pupils-abroad", most(|year| year.pupils), pupils),
        within("staff", "staff-abroad", most(|year| year.staff), staff),
        within(
            "fewer_opportunities",
            "fewer-at-school",
            fewer.unwrap_or(0.0),
            pupils,
        ),
    ]
    .into_iter()
}

/// All participants that are counted; `None` if nobody is.
fn total(activity: &Activity) -> Option<f64> {
    let groups = [
        &activity.pupils,
        &activity.staff,
        &activity.accompanying,
        &activity.guests,
    ];
    let all: f64 = groups.into_iter().map(people).sum();
    (all > 0.0).then_some(all)
}

/// True if an answer notes a second, other figure for the same thing: `75 schools (70 on another page)`.
fn two_figures(case: &Case, text: &str) -> bool {
    let digit = |byte: &u8| byte.is_ascii_digit();
    let bytes = text.as_bytes();
    let (first, last) = (bytes.iter().position(digit), bytes.iter().rposition(digit));
    let apart = first
        .zip(last)
        .is_some_and(|(first, last)| last - first > CLOSE_FIGURES);
    if !apart || case.lists.elsewhere.is_empty() {
        return false;
    }
    let lower = text.to_lowercase();
    let Some((at, length)) = case.lists.elsewhere.find(&lower) else {
        return false;
    };
    let figure = |part: &str| {
        part.split(|c: char| !c.is_ascii_digit())
            .find(|run| !run.is_empty())
            .map(str::to_owned)
    };
    let sentence = lower[..at].rsplit(['.', '\n']).next().unwrap_or_default();
    let (before, bracket) = sentence.rsplit_once('(').unwrap_or((sentence, ""));
    let second = figure(bracket).or_else(|| figure(&lower[at + length..]));
    figure(before)
        .zip(second)
        .is_some_and(|(first, second)| first != second)
}
