//! Version 1: points of the check that were set aside stood beside the answers. Version 0, the trial format before it,
//! is read with the same types.
//!
//! Only what has another shape than today is written out here. A record whose field is renamed later gets its old form
//! here first, and stands in [`Plan`] in place of the shared one.

use crate::plan;
use serde::Deserialize;

/// The plan of a file of version 1.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Plan {
    about: plan::About,
    school: plan::School,
    status: plan::Status,
    vision: plan::Vision,
    needs: Vec<plan::Need>,
    goals: Vec<plan::Goal>,
    activities: Vec<plan::Activity>,
    partners: Vec<plan::Partner>,
    platforms: Vec<plan::Platform>,
    network: plan::Network,
    europe: plan::Europe,
    sharing: Vec<plan::Sharing>,
    changes: Vec<plan::Change>,
    tasks: Vec<plan::Task>,
    risks: Vec<plan::Risk>,
    follow_up: plan::FollowUp,
    measurements: Vec<plan::Measurement>,
    funding: plan::Funding,
    form_answers: Vec<plan::FormAnswer>,
    dismissals: Vec<plan::Dismissal>,
    page_limit: plan::Amount,
    sent: Vec<plan::Sent>,
    last_number: u32,
}

/// The step to version 2: what hangs on a place has a home of its own.
#[allow(clippy::needless_update)] // what later versions add is empty, and no concern of this file
impl From<Plan> for plan::Plan {
    fn from(old: Plan) -> Self {
        Self {
            about: old.about,
            school: old.school,
            status: old.status,
            vision: old.vision,
            needs: old.needs,
            goals: old.goals,
            activities: old.activities,
            partners: old.partners,
            platforms: old.platforms,
            network: old.network,
            europe: old.europe,
            sharing: old.sharing,
            changes: old.changes,
            tasks: old.tasks,
            risks: old.risks,
            follow_up: old.follow_up,
            measurements: old.measurements,
            funding: old.funding,
            form_answers: old.form_answers,
            attached: plan::Attached {
                dismissals: old.dismissals,
                ..plan::Attached::default()
            },
            page_limit: old.page_limit,
            sent: old.sent,
            last_number: old.last_number,
            ..Self::default()
        }
    }
}
