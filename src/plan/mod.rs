//! What a plan is: plain typed data with stable ids. No files, no clock, no window.
//!
//! Start with [`Plan`]; [`Place`] is the address of one answer, and [`questions`] the table of all of them.

mod add;
mod asked;
mod attached;
mod choices;
mod clean;
pub mod compare;
pub mod dates;
mod depth;
mod form_answers;
pub mod history;
mod in_order;
mod items;
mod lists;
pub mod markup;
pub mod next;
mod notes;
mod part;
mod place;
mod progress;
mod question;
pub mod questions;
mod record;
pub mod search;
pub mod standing;
mod values;

pub use attached::{AcceptedWord, Attached, Dismissal};
pub use choices::*;
pub use clean::cleaned;
pub use dates::{DateSpan, DateText, Grain};
pub use form_answers::WHOLE_FORM;
pub use items::{Id, Repair};
pub use lists::Kind;
pub use notes::{Note, NoteAnswer, Remark, Settled, ToConfirm};
pub use place::{Of, Place};
pub use record::{Answer, AnswerMut, Answerable, Record};
pub use values::{Amount, Country, Range};

use record::record;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A European Development Plan: everything a school has written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Plan {
    /// The plan itself: title, language, period, how it was made.
    pub about: About,
    /// The school.
    pub school: School,
    /// Where the school stands.
    pub status: Status,
    /// Where it wants to be.
    pub vision: Vision,
    /// Needs; a good plan has three or four.
    pub needs: Vec<Need>,
    /// Goals; a good plan has three or four.
    pub goals: Vec<Goal>,
    /// Activities.
    pub activities: Vec<Activity>,
    /// Partners.
    pub partners: Vec<Partner>,
    /// Platforms in use.
    pub platforms: Vec<Platform>,
    /// How the network grows.
    pub network: Network,
    /// What Europe adds.
    pub europe: Europe,
    /// Sharing of results.
    pub sharing: Vec<Sharing>,
    /// How results enter normal work.
    pub changes: Vec<Change>,
    /// Who does what.
    pub tasks: Vec<Task>,
    /// Risks and answers.
    pub risks: Vec<Risk>,
    /// Evaluation and what else surrounds the plan.
    pub follow_up: FollowUp,
    /// Measurements of indicators over time.
    pub measurements: Vec<Measurement>,
    /// The application that the plan is held against.
    pub funding: Funding,
    /// What the person decided about answers of application forms.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub form_answers: Vec<FormAnswer>,
    /// What hangs on places without being an answer.
    #[serde(skip_serializing_if = "Attached::is_empty")]
    pub attached: Attached,
    /// The most pages that its document may have, as a call or a form says; no answer of the plan itself.
    #[serde(skip_serializing_if = "Amount::is_empty")]
    pub page_limit: Amount,
    /// When and where the plan was sent, as the person says; no answer either.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sent: Vec<Sent>,
    /// The highest number ever given to an item, so that no id is used twice.
    pub last_number: u32,
    /// Tells the plan from all others, also from copies of its file, wherever it lies; empty until it is first saved in
    /// the window.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub identity: String,
}

impl Plan {
    /// The most pages that the document may have, if that is written as a number.
    pub fn most_pages(&self) -> Option<usize> {
        let limit = self.page_limit.high().filter(|limit| *limit >= 1.0)?;
        Some(limit as usize)
    }

    /// Becomes like another plan, such as an earlier version. What was sent meanwhile stays sent, and what was said in
    /// notes stays said.
    pub fn become_like(&mut self, other: &Plan) {
        let old = std::mem::replace(self, other.clone());
        let new = |mark: &Sent| !other.sent.contains(mark);
        self.sent.extend(old.sent.into_iter().filter(new));
        self.identity = old.identity;
        self.keep_notes(&old.attached.notes);
    }
}

/// The person's mark that the plan was sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Sent {
    /// The day.
    pub day: DateText,
    /// The form or the agency, in the person's words.
    pub to: String,
}

impl attached::Member for Sent {}

record! {
    /// The plan itself.
    pub struct About {
        /// Title.
        pub title: String,
        /// The language it is written in.
        pub language: Option<Language>,
        /// First month.
        pub period_start: DateText,
        /// Last month.
        pub period_end: DateText,
        /// Who took part, by role.
        pub made_by: String,
        /// Which talks led to it.
        pub talks: String,
        /// When it was approved.
        pub approved: DateText,
    }
}

record! {
    /// The school, or the group of schools.
    pub struct School {
        /// Who applies.
        pub applicant: Option<Applicant>,
        /// Name.
        pub name: String,
        /// Kinds of school.
        pub kinds: Vec<SchoolKind>,
        /// Street, number, postcode and place.
        pub address: String,
        /// Country; one is expected.
        pub country: Vec<Country>,
        /// Website.
        pub website: String,
        /// Organisation id of the European Commission: the letter E and eight digits.
        pub oid: String,
        /// Accreditation numbers.
        pub accreditation: String,
        /// Number of pupils or adult learners.
        pub pupils: Amount,
        /// Number of staff.
        pub staff: Amount,
        /// Of what year the numbers are.
        pub figures_year: DateText,
        /// Ages of the learners.
        pub ages: String,
        /// Share or number with fewer opportunities.
        pub fewer_opportunities: String,
        /// Role of the contact person.
        pub contact: String,
        /// Study programmes and bilingual sections.
        pub programmes: String,
        /// Labels and prizes.
        pub labels: String,
        /// What the school does every day.
        pub daily: String,
        /// Town and surroundings.
        pub surroundings: String,
        /// The school's own papers the plan builds on.
        pub papers: String,
    }
}

record! {
    /// Current status.
    pub struct Status {
        /// The situation.
        pub situation: String,
        /// International experience so far.
        pub experience: String,
        /// Earlier projects.
        pub projects: Vec<Project>,
        /// Present competences of staff.
        pub competences: String,
        /// Strengths.
        pub strengths: String,
        /// Weaknesses.
        pub weaknesses: String,
        /// Opportunities.
        pub opportunities: String,
        /// Threats.
        pub threats: String,
        /// Pupils, now.
        pub pupils_now: Option<Level>,
        /// Pupils, wished.
        pub pupils_wished: Option<Level>,
        /// Staff, now.
        pub staff_now: Option<Level>,
        /// Staff, wished.
        pub staff_wished: Option<Level>,
        /// Organisation, now.
        pub organisation_now: Option<Level>,
        /// Organisation, wished.
        pub organisation_wished: Option<Level>,
        /// Curriculum, now.
        pub curriculum_now: Option<Level>,
        /// Curriculum, wished.
        pub curriculum_wished: Option<Level>,
        /// Outside partners, now.
        pub outside_now: Option<Level>,
        /// Outside partners, wished.
        pub outside_wished: Option<Level>,
        /// Authorities, now.
        pub authorities_now: Option<Level>,
        /// Authorities, wished.
        pub authorities_wished: Option<Level>,
    }
}

record! {
    /// An earlier project.
    pub struct Project {
        @id
        /// Stable id.
        pub id: Id,
        /// Programme and number.
        pub programme: String,
        /// Year or years.
        pub year: DateText,
        /// Theme.
        pub theme: String,
        /// Countries of the partners.
        pub countries: Vec<Country>,
    }
}

record! {
    /// Vision.
    pub struct Vision {
        /// Where the school wants to be.
        pub picture: String,
        /// By when.
        pub by: DateText,
        /// How it fits the school's own policy.
        pub policy: String,
        /// What those who never travel will notice.
        pub everyone: String,
    }
}

record! {
    /// A need.
    pub struct Need {
        @id
        /// Stable id.
        pub id: Id,
        /// The need in one sentence.
        pub title: String,
        /// Description.
        pub description: String,
        /// How it was found, with figures.
        pub evidence: String,
        /// Who has it.
        pub who: String,
        /// What it is about.
        pub area: Option<Area>,
    }
}

record! {
    /// A goal.
    pub struct Goal {
        @id
        /// Stable id.
        pub id: Id,
        /// Short name.
        pub title: String,
        /// Explanation.
        pub explanation: String,
        /// The needs it answers.
        pub needs: Vec<Id>,
        /// What is new about it.
        pub innovation: String,
        /// How it is measured.
        pub indicators: Vec<Indicator>,
        /// By when.
        pub by: DateText,
        /// Responsible role.
        pub responsible: String,
    }
}

record! {
    /// An indicator of a goal.
    pub struct Indicator {
        @id
        /// Stable id.
        pub id: Id,
        /// What is counted.
        pub counted: String,
        /// Unit.
        pub unit: String,
        /// Which way it should move.
        pub direction: Option<Direction>,
        /// Value before the plan.
        pub baseline: Amount,
        /// When that was measured.
        pub baseline_date: DateText,
        /// Value to reach.
        pub target: Amount,
        /// By when.
        pub by: DateText,
        /// How it is measured.
        pub method: String,
        /// How far it looks.
        pub layer: Option<ImpactLayer>,
    }
}

record! {
    /// An activity.
    pub struct Activity {
        @id
        /// Stable id.
        pub id: Id,
        /// Title.
        pub title: String,
        /// Kind.
        pub kind: Option<ActivityKind>,
        /// The goals it serves.
        pub goals: Vec<Id>,
        /// The activities it prepares or shares.
        pub supports: Vec<Id>,
        /// How far it is.
        pub state: Option<ActivityState>,
        /// Named sub-project, if the plan has several.
        pub strand: String,
        /// First day, month or school year.
        pub start: DateText,
        /// Last day, month or school year.
        pub end: DateText,
        /// How often.
        pub rhythm: Option<Rhythm>,
        /// When, in free words: a stage, a term.
        pub when: String,
        /// Who takes part, in words.
        pub who: String,
        /// Pupils or adult learners, people.
        pub pupils: Amount,
        /// Staff, people.
        pub staff: Amount,
        /// Accompanying persons, people.
        pub accompanying: Amount,
        /// Guests, people.
        pub guests: Amount,
        /// Of whom with fewer opportunities, people.
        pub fewer_opportunities: Amount,
        /// Length in days without travel.
        pub days: Amount,
        /// Length in hours, for online work.
        pub hours: Amount,
        /// Countries.
        pub countries: Vec<Country>,
        /// Town.
        pub town: String,
        /// Partners of the plan's list.
        pub partners: Vec<Id>,
        /// Partner in words, or how one will be found.
        pub partner_words: String,
        /// Content.
        pub content: String,
        /// Expected results.
        pub results: String,
        /// Preparation.
        pub preparation: String,
        /// How participants are chosen.
        pub selection: String,
        /// How what was learnt is recognised.
        pub recognition: String,
        /// How it is followed up.
        pub follow_up: String,
        /// Expected products.
        pub products: String,
        /// What changes if money or places fall short.
        pub fallback: String,
        /// What this step makes possible next.
        pub next_step: String,
        /// Responsible role.
        pub responsible: String,
        /// Travel band, for the estimate.
        pub travel_band: Option<TravelBand>,
        /// Green travel, for the estimate.
        pub green: Option<YesNo>,
        /// Distance one way as the crow flies in km, for the estimate if no band is chosen.
        pub distance: Amount,
        /// Days of travel that are asked for besides the days of the activity.
        pub travel_days: Amount,
        /// Support to learn the language is asked for.
        pub language_support: Option<YesNo>,
    }
}

record! {
    /// A partner.
    pub struct Partner {
        @id
        /// Stable id.
        pub id: Id,
        /// Name; empty while only a place is known.
        pub name: String,
        /// Kind.
        pub kind: Option<PartnerKind>,
        /// Country; one is expected.
        pub country: Vec<Country>,
        /// Place.
        pub town: String,
        /// How it was found.
        pub found: String,
        /// How far the work is.
        pub state: Option<PartnerState>,
        /// What the partner brings, and what is done together.
        pub role: String,
    }
}

record! {
    /// A platform in use.
    pub struct Platform {
        @id
        /// Stable id.
        pub id: Id,
        /// Which one.
        pub platform: Option<PlatformName>,
        /// Its name, for another one.
        pub name: String,
        /// What it is used for.
        pub purpose: String,
    }
}

record! {
    /// How the network grows.
    pub struct Network {
        /// The steps.
        pub steps: String,
        /// Where and how partners are looked for.
        pub search: String,
    }
}

record! {
    /// European dimension.
    pub struct Europe {
        /// What Europe adds that the national context cannot.
        pub added_value: String,
        /// Measure for inclusion and diversity.
        pub inclusion: String,
        /// Measure for digital transformation.
        pub digital: String,
        /// Measure for environment and climate.
        pub environment: String,
        /// Measure for participation in democratic life.
        pub participation: String,
    }
}

record! {
    /// One way in which results are shared (dissemination).
    pub struct Sharing {
        @id
        /// Stable id.
        pub id: Id,
        /// What is shared.
        pub what: String,
        /// By which channel.
        pub channel: String,
        /// With whom.
        pub audience: Vec<Audience>,
        /// When.
        pub when: DateText,
        /// Who does it, by role.
        pub who: String,
    }
}

record! {
    /// One way in which a result becomes part of normal work.
    pub struct Change {
        @id
        /// Stable id.
        pub id: Id,
        /// What changes.
        pub what: String,
        /// Owner, by role.
        pub owner: String,
        /// By when.
        pub by: DateText,
    }
}

record! {
    /// Who does what.
    pub struct Task {
        @id
        /// Stable id.
        pub id: Id,
        /// Role.
        pub role: String,
        /// What that role does.
        pub task: String,
    }
}

record! {
    /// A risk and the answer to it.
    pub struct Risk {
        @id
        /// Stable id.
        pub id: Id,
        /// What may go wrong.
        pub risk: String,
        /// What is done then, or before.
        pub answer: String,
    }
}

record! {
    /// Evaluation and what else surrounds the plan.
    pub struct FollowUp {
        /// How and when the plan is evaluated.
        pub evaluation: String,
        /// What happens when staff changes.
        pub staff_change: String,
        /// How EU support is named.
        pub eu_support: String,
    }
}

record! {
    /// What only an application needs: the funding page asks it, and no document prints it.
    pub struct Funding {
        /// The year of the call.
        pub call: DateText,
        /// The field of education; follows the kinds of school if it is not given.
        pub field: Option<Field>,
        /// An accreditation of its own in that field.
        pub accredited: Option<YesNo>,
        /// Short-term projects granted in that field in the last five years.
        pub grants: Amount,
        /// Experience in that field, years.
        pub experience: Amount,
        /// The application is for several organisations, with this one as coordinator.
        pub consortium: Option<YesNo>,
        /// First day of the project.
        pub start: DateText,
        /// Length of the project in months.
        pub months: Amount,
        /// The sum asked for if the applicant chooses it, EUR.
        pub requested: Amount,
        /// The Community the school belongs to, in Belgium.
        pub community: Option<Community>,
        /// A partner belongs to another Community of Belgium.
        pub other_community: Option<YesNo>,
        /// A member of Katholiek Onderwijs Vlaanderen.
        pub network: Option<YesNo>,
        /// Whose rates the estimate takes: an agency of the catalogue.
        pub agency: String,
    }
}

record! {
    /// One measurement of an indicator.
    pub struct Measurement {
        @id
        /// Stable id.
        pub id: Id,
        /// The indicator; one is expected.
        pub indicator: Vec<Id>,
        /// When.
        pub date: DateText,
        /// Value.
        pub value: Amount,
        /// Note.
        pub note: String,
    }
}

record! {
    /// What the person decided about one answer of an application form: a text of their own, a limit, that it was copied.
    pub struct FormAnswer {
        @id
        /// Stable id.
        pub id: Id,
        /// The form, by its id in the catalogue.
        pub form: String,
        /// The question of the form, by its id there.
        pub question: String,
        /// The goal, activity or partner that it is about; none if the form asks once or about the school itself.
        pub about: Vec<Id>,
        /// Whether the person's own text is the answer, and not what the plan says.
        pub own: Option<YesNo>,
        /// That text.
        pub text: String,
        /// The plan's answer when the text was begun.
        pub seen: String,
        /// The person's own limit, in characters.
        pub limit: Amount,
        /// When the answer was last copied: day and time of day.
        pub copied: String,
        /// A mark of what was copied, so that a later change shows.
        pub copied_mark: String,
    }
}
