//! What the check says: findings, cards, and the questions of the rubric with their evidence.

use super::{item_name, place_name};
use crate::check::{Card, Check, Figure, Finding, Graded, Rating};
use crate::plan::{Of, Place, Plan, questions};
use crate::text::{Texts, Value};

/// The sentence of a finding: what to do.
pub fn finding(texts: &Texts, finding: &Finding) -> String {
    texts.say_with(&finding.key(), &figures(texts, &finding.figures))
}

/// "Goal 2 · Reading aloud: Give this goal a target": a finding with its place.
pub fn point(texts: &Texts, plan: &Plan, found: &Finding) -> String {
    let place = card_finding(texts, plan, found);
    format!("{place}: {}", finding(texts, found))
}

/// The longer help of a finding: `why` it matters or what a `good` answer looks like.
pub fn finding_help(texts: &Texts, finding: &Finding, attribute: &str) -> Option<String> {
    texts.attribute_with(&finding.key(), attribute, &figures(texts, &finding.figures))
}

/// The open points of a check, one for each card, each with the items it is about.
pub fn open_points(texts: &Texts, plan: &Plan, check: &Check) -> Vec<String> {
    let cards = check.cards();
    let points = cards.iter().map(|shown| {
        let items = shown.items().into_iter();
        let items: Vec<String> = items.map(|f| card_finding(texts, plan, f)).collect();
        match items.as_slice() {
            [only] => format!("{only}: {}", card(texts, shown)),
            all => format!("{} {}", card(texts, shown), all.join("; ")),
        }
    });
    points.collect()
}

/// What a card asks for: of one thing as its finding says it, of several in one sentence for all.
pub fn card(texts: &Texts, card: &Card) -> String {
    let own = || {
        card.findings
            .first()
            .map_or_else(String::new, |first| finding(texts, first))
    };
    if card.findings.len() < 2 {
        return own();
    }
    if card.cure.is_some() {
        return texts.say(&card_key(card)).into_owned();
    }
    let all = texts.attribute(&card_key(card), "all");
    all.map_or_else(own, std::borrow::Cow::into_owned)
}

/// The longer help of a card: `why` it matters or what a `good` answer looks like.
pub fn card_help(texts: &Texts, card: &Card, attribute: &str) -> Option<String> {
    let first = card.findings.first()?;
    texts.attribute_with(&card_key(card), attribute, &figures(texts, &first.figures))
}

/// "Goal 2 · Reading aloud": the thing that a point of a card is about; of the plan as a whole, the part.
pub fn card_finding(texts: &Texts, plan: &Plan, finding: &Finding) -> String {
    if finding.ids.is_empty() {
        return questions::part_of(finding.place)
            .map(|part| texts.say(part.key()).into_owned())
            .unwrap_or_default();
    }
    titled(texts, plan, finding.place)
}

/// "Medium", or "Weak to medium" for a rating that hangs on one answer.
pub fn level(texts: &Texts, rating: &Rating) -> String {
    let name = |level: crate::check::Level| texts.say(&format!("rating-{}", level.code()));
    match rating.between {
        None => name(rating.level).into_owned(),
        Some(lower) => {
            let values = [
                ("lower", name(lower).into()),
                ("upper", name(rating.level).into()),
            ];
            texts.say_with("rating-between", &values)
        }
    }
}

/// A question of the rubric.
pub fn asked(texts: &Texts, answer: &Graded) -> String {
    texts.say(&format!("ask-{}", answer.question)).into_owned()
}

/// What was found in answer to a question of the rubric.
pub fn evidence(texts: &Texts, answer: &Graded) -> String {
    if answer.found.is_empty() {
        return texts.say("evidence-none").into_owned();
    }
    let found = answer.found.iter().map(|found| {
        let key = format!("found-{}", found.what);
        texts.say_with(&key, &figures(texts, &found.figures))
    });
    found.collect::<Vec<_>>().join("; ")
}

/// What would lift the answer to a question of the rubric; nothing if it is answered with yes.
pub fn lift(texts: &Texts, answer: &Graded) -> Option<String> {
    if answer.grade == crate::check::Grade::Yes {
        return None;
    }
    let key = format!("ask-{}", answer.question);
    Some(texts.attribute(&key, "lift")?.into_owned())
}

/// A place by its item with the title, an indicator by its goal; else by its part.
fn titled(texts: &Texts, plan: &Plan, place: Place) -> String {
    match place.of {
        Of::Item(id) => item_name(texts, plan, plan.goal_of(id).map_or(id, |goal| goal.id)),
        _ => place_name(texts, plan, place),
    }
}

fn card_key(card: &Card) -> String {
    match card.cure {
        Some(cure) => format!("card-{cure}"),
        None => format!("rule-{}", card.rule),
    }
}

fn figures<'a>(
    texts: &'a Texts,
    figures: &'a [(&'static str, Figure)],
) -> Vec<(&'a str, Value<'a>)> {
    figures
        .iter()
        .map(|(name, figure)| match figure {
            Figure::Number(number) => (*name, Value::from(*number)),
            Figure::Words(words) => (*name, Value::from(words.as_str())),
            Figure::Country(country) => (*name, Value::from(texts.country(country))),
        })
        .collect()
}
