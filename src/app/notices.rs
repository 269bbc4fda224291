//! What is said to the person at the foot of the window, with what helps next.

use super::App;
use crate::command::Command;
use crate::settings::SettingsProblem;
use crate::store::StoreError;
use crate::text::Texts;
use crate::ui::{Intent, Notice, Offer, Tone, announce};
use std::path::Path;

/// The key of a message, and its arguments.
pub(super) type Reason = (&'static str, Vec<(&'static str, String)>);

/// A button of a notice: the key of its words, and what it does.
pub(super) type Help = (&'static str, Intent);

/// To undo the last step.
pub(super) const UNDO: Help = ("command-undo", Intent::Run(Command::Undo));
/// To save the plan under another name.
pub(super) const SAVE_COPY: Help = ("save-copy", Intent::Run(Command::SaveAs));

/// The sentence of a store error.
pub(super) fn words(texts: &Texts, error: &StoreError) -> String {
    texts.sentence(error.key(), &error.args())
}

/// The name of a file, to be shown.
pub(super) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// A notice in the language of these texts.
pub(super) fn notice(texts: &Texts, text: String, tone: Tone, help: Vec<Help>) -> Notice {
    let offer = |(key, intent): Help| Offer {
        label: texts.say(key).into_owned(),
        intent,
    };
    Notice {
        text,
        tone,
        offers: help.into_iter().map(offer).collect(),
        passes: false,
    }
}

impl App {
    /// Something went well.
    pub(super) fn notify(&mut self, text: String, help: Vec<Help>) {
        self.tell(text, Tone::Good, help);
    }

    /// Something to know.
    pub(super) fn warn(&mut self, text: String, help: Vec<Help>) {
        self.tell(text, Tone::Warning, help);
    }

    /// Something failed.
    pub(super) fn fail(&mut self, text: String, help: Vec<Help>) {
        self.tell(text, Tone::Failed, help);
    }

    fn tell(&mut self, text: String, tone: Tone, help: Vec<Help>) {
        announce::say(&self.ctx, tone.into(), &text);
        self.notice = Some(notice(&self.texts, text, tone, help));
    }

    /// Says why a file could not be read or written.
    pub(super) fn could_not(&mut self, error: &StoreError) {
        let text = words(&self.texts, error);
        self.fail(text, vec![]);
    }

    /// Says what can wait until nothing else is said: that the plan is open elsewhere too, and once what could not be read of
    /// the settings. A plan that is being opened may bring news of its own.
    pub(super) fn tell_what_waits(&mut self) {
        if self.notice.is_some() || self.pending.reading.is_some() {
            return;
        }
        if let Some(text) = self.open.elsewhere.take() {
            self.warn(text, vec![]);
        } else if let Some(problem) = self.safety.settings_problem.take() {
            let text = match &problem {
                SettingsProblem::Unreadable(error) => {
                    let why = [("why", words(&self.texts, error).into())];
                    self.texts.say_with("settings-unread", &why)
                }
                problem => self.texts.sentence(problem.key(), &problem.args()),
            };
            self.fail(text, vec![]);
        }
    }

    /// Says that a job panicked, and what that means for the person.
    pub(super) fn broke(&mut self, key: &'static str) {
        let text = self.texts.say(key).into_owned();
        self.fail(text, vec![]);
    }

    /// A message that names a file.
    pub(super) fn say_of(&self, key: &str, path: &Path) -> String {
        self.texts.say_with(key, &[("name", name_of(path).into())])
    }
}
