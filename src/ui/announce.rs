//! What a screen reader says by itself, though the focus did not go there: two nodes that nobody sees, whose words are
//! spoken when they change. Everything that is to be spoken goes through [`say`]; most of it comes from one look at
//! each frame and the one before, in [`watch`].

use super::answers::Act;
use super::{
    Dialog, Intent, Memory, Page, Saving, Tone, View, check_panel, export, parts, spelling,
};
use crate::check::Check;
use crate::command;
use crate::plan::Place;
use crate::settings::Depth;
use crate::text;
use crate::wording;
use egui::accesskit::{Live, Role};
use egui::{Context, Id};

/// A sign that nobody hears: with it or without it by turns, the same words twice are a change.
const UNHEARD: char = '\u{a0}';

/// What ends a sentence or leads over to the next.
const ENDS: [char; 6] = ['.', '!', '?', '…', ':', ';'];

/// What may stand behind the end of a sentence.
const CLOSING: [char; 7] = [')', '”', '’', '»', '"', '\'', '*'];

/// Where the focus comes to a new landmark, as on each page, a screen reader of this system says what it is called.
const LANDMARKS_ARE_SPOKEN: bool = cfg!(target_os = "linux");

/// How soon something is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// After what is being spoken.
    Polite,
    /// At once.
    Assertive,
}

impl From<Tone> for Urgency {
    fn from(tone: Tone) -> Self {
        match tone {
            Tone::Good | Tone::Warning => Self::Polite,
            Tone::Failed => Self::Assertive,
        }
    }
}

/// Has something spoken, without moving the focus.
pub fn say(ctx: &Context, urgency: Urgency, words: &str) {
    with(ctx, |announcer| {
        let voice = match urgency {
            Urgency::Polite => &mut announcer.polite,
            Urgency::Assertive => &mut announcer.assertive,
        };
        voice.waiting.push(words.to_owned());
    });
    ctx.request_repaint();
}

/// The person asked for the save that goes on or is about to begin: once it is done, that is spoken.
pub fn expect_save(ctx: &Context) {
    with(ctx, |announcer| announcer.expects_save = true);
}

/// Called after everything is drawn: has spoken what changed since the last frame, and puts all that is to be spoken
/// where screen readers listen.
pub fn watch(ctx: &Context, view: &View, memory: &Memory) {
    let before = with(ctx, |announcer| announcer.seen.take());
    let mut seen = Seen::of(view, memory);
    if let Some(before) = &before {
        let is_asked = matches!(view.dialog, Some(Dialog::Export(_)));
        let earlier = before.measured.as_ref().filter(|_| is_asked); // while it is made anew
        seen.measured = seen.measured.or(earlier.cloned());
        for words in seen.since(before, view) {
            say(ctx, Urgency::Polite, &words);
        }
    }
    let is_saved = matches!(view.saving, Saving::Saved(_));
    let expected = with(ctx, |a| is_saved && std::mem::take(&mut a.expects_save));
    if expected {
        say(ctx, Urgency::Polite, &saved(view));
    }
    for words in done(view, memory) {
        say(ctx, Urgency::Polite, &words);
    }
    let (polite, assertive) = with(ctx, |announcer| {
        announcer.seen = Some(seen);
        (announcer.polite.speak(), announcer.assertive.speak())
    });
    put(ctx, "polite", Live::Polite, polite);
    put(ctx, "assertive", Live::Assertive, assertive);
}

/// The node of a voice, always there and always under the same id.
fn put(ctx: &Context, name: &str, live: Live, words: String) {
    ctx.accesskit_node_builder(Id::unique(("announcer", name)), |node| {
        node.set_role(Role::Label);
        node.set_live(live);
        node.set_value(words);
    });
}

/// The state of all this; it stays when another plan opens.
#[derive(Clone, Default)]
struct Announcer {
    polite: Voice,
    assertive: Voice,
    seen: Option<Seen>,
    expects_save: bool,
}

fn with<R>(ctx: &Context, change: impl FnOnce(&mut Announcer) -> R) -> R {
    let id = Id::unique("announcer");
    ctx.data_mut(|data| change(data.get_temp_mut_or_default(id)))
}

/// What is spoken, and what is to be spoken next.
#[derive(Clone, Default)]
struct Voice {
    words: String,
    waiting: Vec<String>,
}

impl Voice {
    fn speak(&mut self) -> String {
        if !self.waiting.is_empty() {
            let mut words = sentences(&std::mem::take(&mut self.waiting));
            if words == self.words {
                words.push(UNHEARD);
            }
            self.words = words;
        }
        self.words.clone()
    }
}

/// Several things in one go, with a pause between them.
pub(super) fn sentences(words: &[String]) -> String {
    let mut joined = String::new();
    for words in words {
        let is_open = |c: char| !c.is_whitespace() && !CLOSING.contains(&c);
        let last = joined.chars().rfind(|c| is_open(*c));
        if last.is_some_and(|last| !ENDS.contains(&last)) {
            joined.push('.');
        }
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(words);
    }
    joined
}

/// What of a frame is spoken when it changes.
#[derive(Clone)]
struct Seen {
    page: Page,
    language: String,
    saving: Saving,
    has_plan: bool,
    check_open: bool,
    preview_beside: bool,
    depth: Depth,
    /// A notice that comes and goes by itself; the others are spoken when they are made.
    passing: Option<String>,
    /// What the question about an export says of its document, once it is known.
    measured: Option<String>,
    /// The answer that had the focus last, with its finding: the rule and the words.
    place: Option<(Place, Option<(&'static str, String)>)>,
}

impl Seen {
    fn of(view: &View, memory: &Memory) -> Self {
        let passing = view.notice.filter(|notice| notice.passes);
        let finding = |place| {
            let finding = view.finding(place)?;
            Some((finding.rule, wording::finding(view.texts, finding)))
        };
        Self {
            page: view.page,
            language: view.texts.tag().to_owned(),
            saving: view.saving.clone(),
            has_plan: view.has_plan,
            check_open: view.check.is_some(),
            preview_beside: view.preview_beside.is_some(),
            depth: view.depth,
            passing: passing.map(|notice| notice.text.clone()),
            measured: export::spoken_size(view),
            place: memory.place.map(|place| (place, finding(place))),
        }
    }

    fn since(&self, before: &Self, view: &View) -> Vec<String> {
        let texts = view.texts;
        let mut spoken = Vec::new();
        if self.language != before.language {
            let name = text::own_name(&self.language);
            spoken.push(format!("{}: {name}", texts.say("interface-language")));
        }
        if self.page != before.page && !LANDMARKS_ARE_SPOKEN {
            spoken.push(page_name(view));
        }
        // What stood beside the plan goes with it.
        let is_closed = before.has_plan && !self.has_plan;
        if is_closed {
            spoken.push(texts.say("spoken-plan-closed").into_owned());
        }
        match view.check {
            Some(check) if !before.check_open => spoken.push(check_opens(view, check)),
            None if before.check_open && !is_closed => {
                spoken.push(texts.say("spoken-check-closed").into_owned());
            }
            _ => {}
        }
        if self.preview_beside != before.preview_beside && !is_closed {
            let key = if self.preview_beside {
                "spoken-preview-open"
            } else {
                "spoken-preview-closed"
            };
            spoken.push(texts.say(key).into_owned());
        }
        if self.depth != before.depth {
            spoken.push(parts::asks(view).into_owned());
        }
        if self.passing != before.passing {
            spoken.extend(self.passing.clone());
        }
        // What the question begins with is its description.
        if before.measured.is_some() && self.measured != before.measured {
            spoken.extend(self.measured.clone());
        }
        // While changes go into the file by themselves, each pause in writing would be spoken.
        let was_at_rest = match before.saving {
            Saving::Empty => true,
            Saving::Saved(_) => !view.save_by_itself,
            _ => false,
        };
        if was_at_rest && self.saving == Saving::Unsaved {
            spoken.push(texts.say("unsaved").into_owned());
        }
        spoken.extend(self.finding_since(before, view));
        spoken
    }

    /// A finding that came or went at the answer that has the focus. Figures in its words may change with each letter:
    /// that alone is not spoken.
    fn finding_since(&self, before: &Self, view: &View) -> Option<String> {
        let (place, now) = self.place.as_ref()?;
        let (_, earlier) = before.place.as_ref().filter(|(was, _)| was == place)?;
        match (earlier, now) {
            (Some((was, _)), Some((is, _))) if was == is => None,
            (_, Some((_, words))) => Some(words.clone()),
            (Some((_, words)), None) if view.check.is_some() => {
                let finding = [("finding", words.as_str().into())];
                Some(view.texts.say_with("spoken-settled", &finding))
            }
            _ => None,
        }
    }
}

/// The name of the page that is shown.
pub(super) fn page_name(view: &View) -> String {
    let key = match view.page {
        Page::Part(part) => part.key(),
        Page::Next if view.next.is_some_and(|next| next.years.is_none()) => "next-template-title",
        Page::Next => "next-title",
        Page::Plans => "command-plans",
        page => {
            let mut whole = Page::WHOLE.iter();
            let row = whole.find(|(other, _)| *other == page);
            let row = row.and_then(|(_, command)| command::find(*command));
            row.map_or("command-welcome", |row| row.key)
        }
    };
    view.texts.say(key).into_owned()
}

fn check_opens(view: &View, check: &Check) -> String {
    let count = check_panel::count(check);
    let key = if count == 0 {
        "check-nothing"
    } else {
        "check-points"
    };
    let points = view.texts.say_with(key, &[("count", count.into())]);
    let points = format!("{}: {points}", view.texts.say("check-title"));
    if view.spelling.doubts.count() == 0 {
        return points;
    }
    sentences(&[points, spelling::count(view)])
}

fn saved(view: &View) -> String {
    match view.saving {
        Saving::Saved(Some(time)) => {
            let time = [("time", time.as_str().into())];
            view.texts.say_with("saved-at", &time)
        }
        _ => view.texts.say("saved").into_owned(),
    }
}

/// What is spoken of what the person did in this frame.
fn done(view: &View, memory: &Memory) -> Vec<String> {
    let words = |intent: &Intent| match intent {
        Intent::Answers(Act::Copy(_)) => Some(view.texts.say("spoken-copied").into_owned()),
        Intent::Duplicate(id) => {
            let item = wording::item_name(view.texts, view.plan, *id);
            let item = [("item", item.into())];
            Some(view.texts.say_with("spoken-duplicated", &item))
        }
        Intent::Create { name, .. } => {
            let name = [("name", name.trim().into())];
            Some(view.texts.say_with("spoken-created", &name))
        }
        Intent::Shift(id, to) => {
            let values = [
                (
                    "item",
                    wording::item_name(view.texts, view.plan, *id).into(),
                ),
                ("number", (to + 1).into()),
            ];
            Some(view.texts.say_with("spoken-moved", &values))
        }
        _ => None,
    };
    memory.intents.iter().filter_map(words).collect()
}
