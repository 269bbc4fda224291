//! The next plan from the open one, or a new plan from a file: shown first, made when the person says so.

use super::App;
use super::open_plan::OpenPlan;
use crate::plan::{Plan, next};
use crate::store::{self, Disk};
use crate::ui::Page;
use crate::ui::next::{Act, Next};
use crate::wording;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

impl App {
    /// Shows what changes on the way to the next plan from the open one.
    pub(super) fn show_next(&mut self) {
        let plan = Arc::clone(self.open.history.plan());
        let name = wording::plan_name(&self.texts, &plan.about.title, self.open.file.as_deref());
        let years = next::usual_years(&plan);
        self.show_changes(plan, name, Some(years));
    }

    /// Reads a plan, and shows what changes on the way to a new one from it.
    pub(super) fn use_as_template(&mut self, path: &Path) {
        let at = path.to_path_buf();
        let work = move |disk: &Disk| store::open_on(disk, &at);
        let file = path.to_path_buf();
        self.read(path, work, move |app, read| match read {
            Err(error) => app.could_not(&error),
            Ok((opened, _)) => {
                let plan: Plan = opened.plan;
                let name = wording::plan_name(&app.texts, &plan.about.title, Some(&file));
                app.show_changes(Arc::new(plan), name, None);
            }
        });
    }

    fn show_changes(&mut self, plan: Arc<Plan>, name: String, years: Option<i16>) {
        let changes = next::changes(&plan, years.unwrap_or_default());
        self.open.next = Some(Next {
            plan,
            name,
            years,
            changes,
            left_out: BTreeSet::new(),
        });
        self.open.page = Page::Next;
    }

    pub(super) fn act_on_next(&mut self, act: Act) {
        let Some(shown) = &mut self.open.next else {
            return;
        };
        match act {
            Act::Years(years) => {
                let (plan, name) = (Arc::clone(&shown.plan), shown.name.clone());
                self.show_changes(plan, name, Some(years));
            }
            Act::Leave(at, true) => drop(shown.left_out.insert(at)),
            Act::Leave(at, false) => drop(shown.left_out.remove(&at)),
            Act::Make => self.make_next(),
        }
    }

    /// Opens the new plan, which lies in no file yet.
    fn make_next(&mut self) {
        let Some(shown) = self.open.next.take() else {
            return;
        };
        let changes = shown.changes.iter().enumerate();
        let wanted = changes.filter(|(at, _)| !shown.left_out.contains(at));
        let plan = next::next(&shown.plan, wanted.map(|(_, change)| change));
        self.start(OpenPlan::new(plan, false));
        let text = self.texts.say("next-made").into_owned();
        self.notify(text, vec![]);
    }
}
