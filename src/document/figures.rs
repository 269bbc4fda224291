//! The drawn figures of a plan by themselves, as the document has them, for those who draw them elsewhere: where
//! there is more room than on a page, nothing is too much.

use super::builder::Builder;
use super::{Bars, Links, Timeline};
use crate::plan::{Activity, Plan};
use crate::text::Texts;

/// The drawn figures of a plan; each is `None` where there is nothing to draw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// What leads to what.
    pub links: Option<Links>,
    /// The timeline of activities.
    pub timeline: Option<Timeline>,
    /// People abroad by school year.
    pub abroad: Option<Bars>,
}

/// The figures of a plan with labels in the language of `texts`.
pub fn figures(plan: &Plan, texts: &Texts) -> Figures {
    let builder = Builder::new(plan, texts);
    let all = plan.activities.iter();
    let activities: Vec<&Activity> = all.filter(|it| !builder.is_blank(it.id)).collect();
    Figures {
        links: builder.links(usize::MAX),
        timeline: builder.timeline(&activities),
        abroad: builder.abroad(),
    }
}
