//! Getting started: the tour, puts an entry of the guide into the plan, and opens web addresses in the person's browser.

use super::App;
use super::notices::UNDO;
use super::open_plan::OpenPlan;
use crate::plan::Plan;
use crate::plan::history::Spot;
use crate::plan::questions::{Part, first_of};
use crate::settings::Depth;
use crate::store;
use crate::ui::{Intent, Page};
use crate::wording;
use std::ffi::OsStr;

/// What may be opened outside: pages of the web and mail, nothing that could start a program.
const OPENED: [&str; 3] = ["https://", "http://", "mailto:"];

impl App {
    /// Begins the tour; from the welcome page over the example plan, else over the plan that is open.
    pub(super) fn begin_tour(&mut self) {
        if !self.open.is_there {
            self.start(OpenPlan::new(store::example(self.texts.tag()), true));
        }
        self.open.page = Page::Part(Part::School);
        self.go_on_tour(Some(0));
    }

    /// Goes to a station of the tour, or ends it. It is offered once.
    pub(super) fn go_on_tour(&mut self, station: Option<usize>) {
        self.tour = station;
        if !self.settings.tour_seen {
            self.settings.tour_seen = true;
            self.save_settings();
        }
    }

    /// Opens a new plan and stays where one is, with all that is unfolded there.
    fn begin_plan_here(&mut self) {
        let (page, memory) = (self.open.page, std::mem::take(&mut self.open.memory));
        self.start(OpenPlan {
            page,
            memory,
            ..OpenPlan::new(self.new_plan(), true)
        });
        self.ask(Depth::Core);
    }

    /// Adds an entry of the guide to the plan; if none is open, that begins one.
    pub(super) fn take_entry(&mut self, id: &str) {
        let Some(entry) = self.facts.catalogue.entry(id) else {
            return;
        };
        if !self.open.is_there {
            self.begin_plan_here();
        }
        let name = self.texts.say(&entry.key()).into_owned();
        let mut plan = Plan::clone(self.plan());
        let action = entry.action.as_ref();
        let Some(added) = action.and_then(|action| action.add(&mut plan, &name)) else {
            return;
        };
        self.change(Spot::default(), None, self.now, |old| *old = plan);
        self.open.memory.open.insert(added);
        let item = wording::item_number(&self.texts, self.plan(), added);
        let text = self.texts.say_with("start-added", &[("item", item.into())]);
        let help =
            first_of(added).map(|place| vec![("start-see-added", Intent::Jump(place)), UNDO]);
        self.notify(text, help.unwrap_or_default());
    }

    /// Opens a web address in the person's browser; if there is none, shows it to be copied.
    pub(super) fn browse(&mut self, address: &str) {
        let lower = address.to_ascii_lowercase();
        let is_one = OPENED.iter().any(|start| lower.starts_with(start));
        if !is_one || address.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return;
        }
        let (show, address) = (self.environment.show, address.to_owned());
        let at = address.clone();
        let work = move || show(OsStr::new(&at));
        self.jobs.spawn(work, move |app, shown| {
            if shown != Ok(true) {
                let address = [("address", address.into())];
                let text = app.texts.say_with("cannot-browse", &address);
                app.warn(text, vec![]);
            }
        });
    }
}
