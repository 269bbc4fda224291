//! The table of all questions. Forms, progress, document headings and tests are derived from it.
//!
//! A question's words stand in the locales under [`Question::key`]: the label as value; `.help` one line;
//! `.doc` the heading in the document; and, for longer help, `.why`, `.good` and `.example`.

pub use super::depth::{Mark, Rank};
pub use super::progress::{Progress, progress, progress_of};
pub use super::question::{Asked, Editor, Owner, Question};

use super::asked::{
    direction_is_open, hosts, meets, online, other_platform, pupils_abroad, supports, travels,
    with_pupils, with_staff,
};
use super::choices::Listed;
use super::items::Id;
use super::lists::Kind;
pub use super::part::Part;
use super::place::{Of, Place};
use super::question::{each, funding, one};
use super::{Grain, Language, Plan};

/// The question of a field.
pub fn find(of: Of, field: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| {
        question.field == field
            && match (question.owner, of) {
                (Owner::Each(kind), Of::Item(id)) => kind == id.kind,
                (Owner::One(one), of) => one == of,
                (Owner::Each(_), _) => false,
            }
    })
}

/// The questions of an owner, in order.
pub fn of(owner: Owner) -> impl Iterator<Item = &'static Question> {
    QUESTIONS
        .iter()
        .filter(move |question| question.owner == owner)
}

/// The questions that a part asks once, in order.
pub fn single(part: Part) -> impl Iterator<Item = &'static Question> {
    QUESTIONS
        .iter()
        .filter(move |question| question.part == part && matches!(question.owner, Owner::One(_)))
}

/// The part in which a place is asked.
pub fn part_of(place: Place) -> Option<Part> {
    find(place.of, place.field).map(|question| question.part)
}

/// The place of a list: of the plan or, for indicators, of a goal.
pub fn list(kind: Kind, goal: Option<Id>) -> Option<Place> {
    QUESTIONS
        .iter()
        .find(|question| question.editor == Editor::Items(kind))
        .and_then(|question| question.place(goal))
}

/// The first question of an item: where a new one begins.
pub fn first_of(id: Id) -> Option<Place> {
    of(Owner::Each(id.kind))
        .next()
        .and_then(|question| question.place(Some(id)))
}

/// The language the plan is written in, by its tag; `None` if it is not chosen yet.
pub fn language_tag(plan: &Plan) -> Option<&'static str> {
    plan.about.language.map(Language::code)
}

use Editor::{Amount, Choice, Choices, Countries, Country, Date, Items, Kept, Line, Lines, Links};
use Kind::{
    Activity, Change, FormAnswer, Goal, Indicator, Measurement, Need, Partner, Platform, Project,
    Risk, Sharing, Task,
};
use Of::{About, Europe, FollowUp, Network, School, Status, Vision};

/// All questions, in the order in which the forms ask them.
pub const QUESTIONS: &[Question] = &[
    // Plan and school
    one(About, "title", Part::School, "plan", Line).required(),
    one(About, "language", Part::School, "plan", Choice).proposed(),
    one(About, "period_start", Part::School, "plan", Date)
        .to_the(Grain::Month)
        .required(),
    one(About, "period_end", Part::School, "plan", Date)
        .to_the(Grain::Month)
        .beside()
        .required(),
    one(About, "made_by", Part::School, "plan", Lines).advised(800),
    one(About, "talks", Part::School, "plan", Lines)
        .optional()
        .advised(800),
    one(About, "approved", Part::School, "plan", Date).optional(),
    one(School, "applicant", Part::School, "school", Choice),
    one(School, "name", Part::School, "school", Line).required(),
    one(School, "kinds", Part::School, "school", Choices).required(),
    one(School, "address", Part::School, "school", Line),
    one(School, "country", Part::School, "school", Country).required(),
    one(School, "website", Part::School, "school", Line).optional(),
    one(School, "oid", Part::School, "school", Line),
    one(School, "accreditation", Part::School, "school", Line).optional(),
    one(School, "contact", Part::School, "school", Line),
    one(School, "pupils", Part::School, "figures", Amount).core(),
    one(School, "staff", Part::School, "figures", Amount)
        .beside()
        .core(),
    one(School, "figures_year", Part::School, "figures", Date),
    one(School, "ages", Part::School, "figures", Line).brief(),
    one(School, "fewer_opportunities", Part::School, "figures", Line).optional(),
    one(School, "programmes", Part::School, "profile", Lines)
        .optional()
        .advised(1000),
    one(School, "daily", Part::School, "profile", Lines).advised(1500),
    one(School, "surroundings", Part::School, "profile", Lines)
        .optional()
        .advised(1000),
    one(School, "labels", Part::School, "profile", Lines)
        .optional()
        .advised(500),
    one(School, "papers", Part::School, "profile", Lines)
        .optional()
        .advised(1000),
    // Current status
    one(Status, "situation", Part::Status, "", Lines)
        .advised(3000)
        .required(),
    one(Status, "experience", Part::Status, "experience", Lines)
        .advised(2000)
        .required(),
    one(
        Status,
        "projects",
        Part::Status,
        "experience",
        Items(Project),
    )
    .optional(),
    one(Status, "competences", Part::Status, "experience", Lines)
        .advised(1500)
        .required(),
    one(Status, "strengths", Part::Status, "swot", Lines)
        .optional()
        .advised(800),
    one(Status, "weaknesses", Part::Status, "swot", Lines)
        .optional()
        .advised(800),
    one(Status, "opportunities", Part::Status, "swot", Lines)
        .optional()
        .advised(800),
    one(Status, "threats", Part::Status, "swot", Lines)
        .optional()
        .advised(800),
    one(Status, "pupils_now", Part::Status, "self-view", Choice).optional(),
    one(Status, "pupils_wished", Part::Status, "self-view", Choice)
        .optional()
        .beside(),
    one(Status, "staff_now", Part::Status, "self-view", Choice).optional(),
    one(Status, "staff_wished", Part::Status, "self-view", Choice)
        .optional()
        .beside(),
    one(
        Status,
        "organisation_now",
        Part::Status,
        "self-view",
        Choice,
    )
    .optional(),
    one(
        Status,
        "organisation_wished",
        Part::Status,
        "self-view",
        Choice,
    )
    .optional()
    .beside(),
    one(Status, "curriculum_now", Part::Status, "self-view", Choice).optional(),
    one(
        Status,
        "curriculum_wished",
        Part::Status,
        "self-view",
        Choice,
    )
    .optional()
    .beside(),
    one(Status, "outside_now", Part::Status, "self-view", Choice).optional(),
    one(Status, "outside_wished", Part::Status, "self-view", Choice)
        .optional()
        .beside(),
    one(Status, "authorities_now", Part::Status, "self-view", Choice).optional(),
    one(
        Status,
        "authorities_wished",
        Part::Status,
        "self-view",
        Choice,
    )
    .optional()
    .beside(),
    each(Project, "programme", Part::Status, "", Line),
    each(Project, "year", Part::Status, "", Date)
        .to_the(Grain::Year)
        .beside(),
    each(Project, "theme", Part::Status, "", Line),
    each(Project, "countries", Part::Status, "", Countries),
    // Vision
    one(Vision, "picture", Part::Vision, "", Lines)
        .advised(2000)
        .required(),
    one(Vision, "by", Part::Vision, "", Date)
        .to_the(Grain::Year)
        .core(),
    one(Vision, "policy", Part::Vision, "", Lines).advised(1500),
    one(Vision, "everyone", Part::Vision, "", Lines).advised(1500),
    // Needs and goals
    one(Of::Plan, "needs", Part::Goals, "needs", Items(Need)).required(),
    one(Of::Plan, "goals", Part::Goals, "goals", Items(Goal)).required(),
    each(Need, "title", Part::Goals, "", Line)
        .advised(150)
        .required(),
    each(Need, "description", Part::Goals, "", Lines)
        .advised(3000)
        .required(),
    each(Need, "evidence", Part::Goals, "", Lines)
        .advised(1000)
        .required(),
    each(Need, "who", Part::Goals, "", Line),
    each(Need, "area", Part::Goals, "", Choice).beside(),
    each(Goal, "title", Part::Goals, "", Line)
        .advised(150)
        .required(),
    each(Goal, "needs", Part::Goals, "", Links(Need)).required(),
    each(Goal, "explanation", Part::Goals, "", Lines).advised(1500),
    each(Goal, "innovation", Part::Goals, "", Lines)
        .advised(1000)
        .required(),
    each(Goal, "indicators", Part::Goals, "", Items(Indicator)).required(),
    each(Goal, "by", Part::Goals, "", Date)
        .to_the(Grain::Month)
        .required(),
    each(Goal, "responsible", Part::Goals, "", Line)
        .beside()
        .core(),
    each(Indicator, "counted", Part::Goals, "", Line).required(),
    each(Indicator, "unit", Part::Goals, "", Line)
        .optional()
        .beside()
        .brief(),
    each(Indicator, "baseline", Part::Goals, "", Amount).required(),
    each(Indicator, "baseline_date", Part::Goals, "", Date)
        .optional()
        .beside(),
    each(Indicator, "target", Part::Goals, "", Amount).required(),
    each(Indicator, "by", Part::Goals, "", Date)
        .to_the(Grain::Month)
        .beside(),
    each(Indicator, "direction", Part::Goals, "", Choice).when(direction_is_open),
    each(Indicator, "layer", Part::Goals, "", Choice)
        .optional()
        .beside(),
    each(Indicator, "method", Part::Goals, "", Line),
    // Activities
    one(
        Of::Plan,
        "activities",
        Part::Activities,
        "",
        Items(Activity),
    )
    .required(),
    each(Activity, "title", Part::Activities, "", Line)
        .advised(150)
        .required(),
    each(Activity, "kind", Part::Activities, "", Choice).required(),
    each(Activity, "state", Part::Activities, "", Choice).beside(),
    each(Activity, "goals", Part::Activities, "", Links(Goal)).required(),
    each(Activity, "supports", Part::Activities, "", Links(Activity)).when(supports),
    each(Activity, "strand", Part::Activities, "", Line).optional(),
    each(Activity, "start", Part::Activities, "when", Date).required(),
    each(Activity, "end", Part::Activities, "when", Date)
        .optional()
        .beside()
        .core(),
    each(Activity, "rhythm", Part::Activities, "when", Choice).optional(),
    each(Activity, "when", Part::Activities, "when", Line).optional(),
    each(Activity, "who", Part::Activities, "people", Line),
    each(Activity, "pupils", Part::Activities, "people", Amount)
        .when(with_pupils)
        .one_of("people"),
    each(Activity, "staff", Part::Activities, "people", Amount)
        .when(with_staff)
        .beside()
        .one_of("people"),
    each(Activity, "accompanying", Part::Activities, "people", Amount).when(pupils_abroad),
    each(Activity, "guests", Part::Activities, "people", Amount)
        .when(hosts)
        .one_of("people"),
    each(
        Activity,
        "fewer_opportunities",
        Part::Activities,
        "people",
        Amount,
    )
    .optional(),
    each(Activity, "days", Part::Activities, "people", Amount)
        .when(meets)
        .core(),
    each(Activity, "hours", Part::Activities, "people", Amount)
        .when(online)
        .core(),
    each(Activity, "countries", Part::Activities, "where", Countries)
        .when(travels)
        .core(),
    each(Activity, "town", Part::Activities, "where", Line)
        .when(travels)
        .beside(),
    each(
        Activity,
        "partners",
        Part::Activities,
        "where",
        Links(Partner),
    )
    .optional()
    .core(),
    each(Activity, "partner_words", Part::Activities, "where", Line).optional(),
    each(Activity, "content", Part::Activities, "what", Lines)
        .advised(2000)
        .required(),
    each(Activity, "results", Part::Activities, "what", Lines).advised(1500),
    each(Activity, "next_step", Part::Activities, "what", Lines).advised(800),
    each(Activity, "responsible", Part::Activities, "what", Line),
    each(Activity, "preparation", Part::Activities, "care", Lines)
        .optional()
        .advised(1000),
    each(Activity, "selection", Part::Activities, "care", Lines)
        .optional()
        .advised(1000),
    each(Activity, "recognition", Part::Activities, "care", Lines)
        .optional()
        .advised(1000),
    each(Activity, "follow_up", Part::Activities, "care", Lines)
        .optional()
        .advised(1000),
    each(Activity, "products", Part::Activities, "care", Lines)
        .optional()
        .advised(800),
    each(Activity, "fallback", Part::Activities, "care", Lines)
        .optional()
        .advised(800),
    each(Activity, "travel_band", Part::Activities, "travel", Choice).optional(),
    each(Activity, "green", Part::Activities, "travel", Choice)
        .optional()
        .beside(),
    each(Activity, "distance", Part::Activities, "travel", Amount).optional(),
    each(Activity, "travel_days", Part::Activities, "travel", Amount)
        .optional()
        .beside(),
    each(
        Activity,
        "language_support",
        Part::Activities,
        "travel",
        Choice,
    )
    .optional(),
    // Network
    one(
        Of::Plan,
        "partners",
        Part::Network,
        "partners",
        Items(Partner),
    )
    .required(),
    one(
        Of::Plan,
        "platforms",
        Part::Network,
        "platforms",
        Items(Platform),
    ),
    one(Network, "steps", Part::Network, "growth", Lines).advised(1500),
    one(Network, "search", Part::Network, "growth", Lines)
        .optional()
        .advised(1000),
    each(Partner, "name", Part::Network, "", Line).required(),
    each(Partner, "kind", Part::Network, "", Choice),
    each(Partner, "country", Part::Network, "", Country).required(),
    each(Partner, "town", Part::Network, "", Line).optional(),
    each(Partner, "state", Part::Network, "", Choice)
        .beside()
        .core(),
    each(Partner, "found", Part::Network, "", Line),
    each(Partner, "role", Part::Network, "", Lines)
        .optional()
        .advised(800),
    each(Platform, "platform", Part::Network, "", Choice),
    each(Platform, "name", Part::Network, "", Line).when(other_platform),
    each(Platform, "purpose", Part::Network, "", Line),
    // European dimension
    one(Europe, "added_value", Part::Europe, "", Lines)
        .advised(2000)
        .required(),
    one(Europe, "inclusion", Part::Europe, "priorities", Lines)
        .optional()
        .advised(1000),
    one(Europe, "digital", Part::Europe, "priorities", Lines)
        .optional()
        .advised(1000),
    one(Europe, "environment", Part::Europe, "priorities", Lines)
        .optional()
        .advised(1000),
    one(Europe, "participation", Part::Europe, "priorities", Lines)
        .optional()
        .advised(1000),
    // Sharing and follow-up
    one(
        Of::Plan,
        "sharing",
        Part::Sharing,
        "sharing",
        Items(Sharing),
    )
    .required(),
    one(Of::Plan, "changes", Part::Sharing, "changes", Items(Change)),
    one(Of::Plan, "tasks", Part::Sharing, "tasks", Items(Task)),
    one(FollowUp, "staff_change", Part::Sharing, "tasks", Lines)
        .optional()
        .advised(800),
    one(Of::Plan, "risks", Part::Sharing, "risks", Items(Risk)).optional(),
    one(FollowUp, "evaluation", Part::Sharing, "evaluation", Lines)
        .advised(2000)
        .core(),
    one(FollowUp, "eu_support", Part::Sharing, "evaluation", Lines)
        .optional()
        .advised(500),
    each(Sharing, "what", Part::Sharing, "", Line).required(),
    each(Sharing, "channel", Part::Sharing, "", Line).required(),
    each(Sharing, "audience", Part::Sharing, "", Choices).required(),
    each(Sharing, "when", Part::Sharing, "", Date)
        .to_the(Grain::Month)
        .required(),
    each(Sharing, "who", Part::Sharing, "", Line).beside(),
    each(Change, "what", Part::Sharing, "", Line),
    each(Change, "owner", Part::Sharing, "", Line),
    each(Change, "by", Part::Sharing, "", Date)
        .to_the(Grain::Month)
        .beside(),
    each(Task, "role", Part::Sharing, "", Line),
    each(Task, "task", Part::Sharing, "", Line),
    each(Risk, "risk", Part::Sharing, "", Line),
    each(Risk, "answer", Part::Sharing, "", Line),
    // Progress
    one(
        Of::Plan,
        "measurements",
        Part::Progress,
        "",
        Items(Measurement),
    )
    .optional(),
    each(
        Measurement,
        "indicator",
        Part::Progress,
        "",
        Links(Indicator),
    ),
    each(Measurement, "date", Part::Progress, "", Date),
    each(Measurement, "value", Part::Progress, "", Amount).beside(),
    each(Measurement, "note", Part::Progress, "", Line).optional(),
    // The application
    funding("call", Date).to_the(Grain::Year),
    funding("field", Choice),
    funding("accredited", Choice),
    funding("grants", Amount),
    funding("experience", Amount),
    funding("consortium", Choice),
    funding("start", Date),
    funding("months", Amount).beside(),
    funding("requested", Amount),
    funding("community", Choice),
    funding("other_community", Choice),
    funding("network", Choice),
    funding("agency", Line),
    // Answers for application forms
    one(Of::Plan, "form_answers", Part::Forms, "", Items(FormAnswer)).optional(),
    each(FormAnswer, "text", Part::Forms, "", Lines).optional(),
    each(FormAnswer, "limit", Part::Forms, "", Amount).optional(),
    each(FormAnswer, "form", Part::Forms, "", Kept).optional(),
    each(FormAnswer, "question", Part::Forms, "", Kept).optional(),
    each(FormAnswer, "about", Part::Forms, "", Kept).optional(),
    each(FormAnswer, "own", Part::Forms, "", Kept).optional(),
    each(FormAnswer, "seen", Part::Forms, "", Kept).optional(),
    each(FormAnswer, "copied", Part::Forms, "", Kept).optional(),
    each(FormAnswer, "copied_mark", Part::Forms, "", Kept).optional(),
];
