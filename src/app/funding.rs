//! What the page about funding asks for: a page in the browser, a calendar file.

use super::App;
use crate::calendar::{self, Options};
use crate::catalogue::Catalogue;

impl App {
    /// Opens a page in the person's browser.
    pub(super) fn browse(&mut self, address: &str) {
        let is_page = address.starts_with("https://") || address.starts_with("http://");
        if !is_page || opener::open_browser(address).is_err() {
            let address = [("address", address.into())];
            let text = self.texts.say_with("cannot-browse", &address);
            self.fail(text);
        }
    }

    /// The deadlines after today as a calendar, on request with the plan's own dates.
    pub(super) fn calendar(&self, own: bool) -> String {
        let options = Options {
            today: (self.outside.today)(),
            now: (self.outside.now)(),
            own,
        };
        calendar::file(self.plan(), Catalogue::shipped(), &self.texts, &options)
    }
}
