//! Complete: the five parts are there and hang together.

use super::{Answered, Found, MOST, activities, goals, is_title};
use crate::check::case::{Case, filled};
use crate::check::complete as rules;
use crate::check::concrete::has_figure;

/// The situation in words and the school in figures.
pub(super) fn today(case: &Case) -> Answered {
    let school = &case.plan.school;
    let signs = [
        Found::new("situation").when(rules::describes_situation(case)),
        Found::new("figures").when(has_figure(&school.pupils.0) && has_figure(&school.staff.0)),
    ];
    Answered::of_signs(signs.into_iter().flatten().collect())
}

/// One to four needs, nearly all with evidence.
pub(super) fn needs(case: &Case) -> Answered {
    let all = case.reading.standing.needs;
    let named = || case.plan.needs.iter().filter(|need| is_title(&need.title));
    let proved = named().filter(|need| filled(&need.evidence)).count();
    let found = [
        Found::count("needs", all).when(all > 0),
        Found::count("evidence", proved).when(proved > 0),
    ];
    let found = found.into_iter().flatten().collect();
    let nearly = Answered::of_share(proved as f64, all, Vec::new()).grade;
    let yes = nearly == super::Grade::Yes && all <= MOST;
    Answered::of(yes, named().next().is_some(), found)
}

/// One to four goals, nearly all of which answer a need.
pub(super) fn goals_of(case: &Case) -> Answered {
    let all = case.reading.standing.goals;
    let linked = goals(case).filter(|goal| !goal.needs.is_empty()).count();
    let found = [
        Found::count("goals", all).when(all > 0),
        Found::count("goals-linked", linked).when(linked > 0),
    ];
    let found = found.into_iter().flatten().collect();
    let nearly = Answered::of_share(linked as f64, all, Vec::new()).grade;
    let yes = nearly == super::Grade::Yes && all <= MOST;
    Answered::of(yes, goals(case).next().is_some(), found)
}

/// Activities, nearly all of which serve a goal.
pub(super) fn activities_of(case: &Case) -> Answered {
    let all = case.reading.standing.activities;
    let tied = activities(case).filter(|a| !a.goals.is_empty() || rules::stands_for_another(a));
    let tied = tied.count();
    let found = [
        Found::count("activities", all).when(all > 0),
        Found::count("activities-linked", tied).when(tied > 0),
    ];
    let found = found.into_iter().flatten().collect();
    let nearly = Answered::of_share(tied as f64, all, Vec::new()).grade;
    Answered::of(
        nearly == super::Grade::Yes,
        activities(case).next().is_some(),
        found,
    )
}

/// Where the school wants to be, and what Europe adds.
pub(super) fn picture(case: &Case) -> Answered {
    let plan = case.plan;
    let signs = [
        Found::words("vision", &plan.vision.picture).when(filled(&plan.vision.picture)),
        Found::words("europe", &plan.europe.added_value).when(filled(&plan.europe.added_value)),
    ];
    Answered::of_signs(signs.into_iter().flatten().collect())
}
