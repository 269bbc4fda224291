//! Spelling of the open plan: reads the dictionary, looks through the plan and for suggestions, all on other threads, and
//! does what is wanted with a doubtful word. What was found stays while the dictionary itself is let go.

use super::App;
use super::dictionary::Dictionary;
use super::jobs::Broke;
use super::paths::Purpose;
use crate::plan::history::Spot;
use crate::plan::{AcceptedWord, Place, questions};
use crate::spelling::whole::Doubts;
use crate::spelling::{Refusal, Speller, Words, find, learnt, words};
use crate::ui::spelling::{Act, Marked, State};
use crate::ui::spelling_dialog::{Answer, Step, said};
use crate::ui::{self, Dialog, Intent, Page, announce};
use std::collections::HashMap;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

/// The suggestions for at most this many words are kept.
const MOST_KEPT: usize = 100;

/// Spelling of the open plan.
#[derive(Default)]
pub(super) struct Spelling {
    /// What the dictionary is for that was read or is being read; nothing before a field is shown.
    of: Option<Wanted>,
    dictionary: Option<Arc<Dictionary>>,
    /// The school's words and the names of countries.
    known: Arc<Vec<Words>>,
    /// What was looked through last: the revision of the plan, and how many words were learnt by then.
    looked: Option<(u64, u64)>,
    learnt: u64,
    /// A look through the plan goes on.
    looks: bool,
    /// The word for which suggestions are being looked for, and the one that is wanted next.
    asks: Option<String>,
    asks_next: Option<String>,
    state: State,
    doubts: Arc<Doubts>,
    suggestions: HashMap<String, Vec<String>>,
}

impl Spelling {
    pub(super) fn shown(&self) -> ui::spelling::Spelling<'_> {
        ui::spelling::Spelling {
            state: &self.state,
            doubts: &self.doubts,
            suggestions: &self.suggestions,
        }
    }
}

/// What a dictionary is for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wanted {
    tag: Option<&'static str>,
    country: Option<String>,
    /// The file that the person chose.
    chosen: Option<PathBuf>,
}

/// A dictionary that was read, or why there is none, with what else is known.
type Read = (Result<Option<Arc<Dictionary>>, Refusal>, Words);
/// The doubtful words of a plan, nothing if its dictionary is gone by now, or why that cannot be read again.
type Looked = Result<Result<Option<Doubts>, Refusal>, Broke>;

impl App {
    /// Called after each frame: begins what is to be done on other threads.
    pub(super) fn keep_spelling(&mut self) {
        let is_wanted = self.settings.check_spelling && self.open.is_there;
        if !is_wanted {
            if self.open.spelling.of.is_some() || self.open.spelling.state != State::Off {
                self.open.spelling = Spelling::default();
            }
            return;
        }
        let wanted = self.wanted_dictionary();
        let is_shown = matches!(self.open.page, Page::Part(_) | Page::Answers);
        if self.open.spelling.of.as_ref() != Some(&wanted) {
            if is_shown {
                self.read_dictionary(wanted);
            }
            return;
        }
        self.look_through();
    }

    /// True while a dictionary is being read, the plan looked through or a suggestion looked for.
    pub fn is_spelling(&self) -> bool {
        let spelling = &self.open.spelling;
        spelling.state == State::Waiting || spelling.looks || spelling.asks.is_some()
    }

    /// True while the words of a dictionary are in memory.
    pub fn holds_dictionary(&self) -> bool {
        let dictionary = self.open.spelling.dictionary.as_ref();
        dictionary.is_some_and(|dictionary| dictionary.is_held())
    }

    fn wanted_dictionary(&self) -> Wanted {
        let plan = self.plan();
        let tag = questions::language_tag(plan);
        let chosen = tag.and_then(|tag| self.settings.dictionaries.get(tag));
        let is_inside = chosen.is_none() && tag.is_some_and(Speller::is_inside);
        let country = plan.school.country.first().filter(|_| !is_inside);
        Wanted {
            tag,
            country: country.map(|country| country.0.clone()),
            chosen: chosen.cloned(),
        }
    }

    fn read_dictionary(&mut self, wanted: Wanted) {
        self.open.spelling = Spelling {
            of: Some(wanted.clone()),
            state: State::Waiting,
            ..Spelling::default()
        };
        let disk = self.environment.disk.clone();
        let folders = self.environment.dictionaries.clone();
        let learnt = self.environment.folder.as_deref().map(learnt::file_in);
        let (of, from) = (wanted.clone(), disk.clone());
        let read = move || {
            let Some(tag) = of.tag else {
                return Ok(None);
            };
            match &of.chosen {
                Some(path) => find::open(&from, path, tag, of.country.as_deref())
                    .map(|read| Some(Arc::new(read))),
                None => Ok(Speller::inside(tag).or_else(|| {
                    find::look(&from, &folders, tag, of.country.as_deref()).map(Arc::new)
                })),
            }
        };
        let dictionary = Dictionary::new(self.environment.dictionary_rest, read);
        let work = move || -> Read {
            let learnt = learnt.map(|path| learnt::load(&disk, &path));
            let read = dictionary.speller();
            let dictionary = read.map(|speller| speller.map(|_| dictionary));
            (dictionary, learnt.unwrap_or_default())
        };
        let then = self.of_this_plan(move |app, read: Result<Read, Broke>| {
            if app.open.spelling.of.as_ref() == Some(&wanted) {
                app.use_dictionary(read);
            }
        });
        self.jobs.spawn(work, then);
    }

    fn use_dictionary(&mut self, read: Result<Read, Broke>) {
        let broke = || (Err(Refusal::NoDictionary), Words::default());
        let (dictionary, learnt) = read.unwrap_or_else(|_| broke());
        let countries = self.countries.iter();
        let countries = countries
            .flat_map(|(_, name)| words::words(name))
            .map(|word| word.text);
        let spelling = &mut self.open.spelling;
        spelling.known = Arc::new(vec![learnt, countries.collect()]);
        match dictionary {
            Ok(dictionary) => self.use_words_of(dictionary),
            Err(refusal) => self.do_without(&refusal),
        }
    }

    /// Uses this dictionary from now on; nothing if there is none for the language.
    fn use_words_of(&mut self, dictionary: Option<Arc<Dictionary>>) {
        let spelling = &mut self.open.spelling;
        if dictionary.is_none() {
            spelling.state = State::None;
        }
        spelling.dictionary = dictionary;
    }

    /// There is no dictionary that can be used.
    fn do_without(&mut self, refusal: &Refusal) {
        let why = self.texts.sentence(refusal.key(), &refusal.args());
        let spelling = &mut self.open.spelling;
        spelling.state = State::Refused(why);
        spelling.dictionary = None;
    }

    /// Looks through the plan if it has changed since the last time, one look at a time.
    fn look_through(&mut self) {
        let spelling = &mut self.open.spelling;
        let of = (self.open.history.revision(), spelling.learnt);
        let Some(dictionary) = spelling.dictionary.clone() else {
            return;
        };
        if spelling.looks || spelling.looked == Some(of) {
            return;
        }
        spelling.looks = true;
        let plan = Arc::clone(self.open.history.plan());
        let known = Arc::clone(&spelling.known);
        let before = Arc::clone(&spelling.doubts);
        let used = Arc::clone(&dictionary);
        let work = move || -> Result<Option<Doubts>, Refusal> {
            let speller = used.speller()?;
            Ok(speller.map(|speller| Doubts::of(&plan, &speller, known.to_vec(), &before)))
        };
        let then = self.of_this_plan(move |app, looked: Looked| {
            let spelling = &mut app.open.spelling;
            let is_it = |other: &Arc<Dictionary>| Arc::ptr_eq(other, &dictionary);
            if !spelling.dictionary.as_ref().is_some_and(is_it) {
                return; // switched off, or another dictionary is being read
            }
            spelling.looks = false;
            spelling.looked = Some(of);
            match looked {
                Ok(Ok(Some(doubts))) => spelling.doubts = Arc::new(doubts),
                Ok(Ok(None)) => return app.use_words_of(None),
                Ok(Err(refusal)) => return app.do_without(&refusal),
                Err(Broke) => {}
            }
            if std::mem::replace(&mut spelling.state, State::On) == State::Waiting {
                app.begin_steps();
            }
        });
        self.jobs.spawn(work, then);
    }

    pub(super) fn act_on_spelling(&mut self, act: Act) {
        match act {
            Act::Suggest(word) => self.suggest(word),
            Act::Replace(marked, word) => self.put_instead(&marked, &word),
            Act::Accept(marked) => self.accept(&marked),
            Act::Learn(word) => self.learn(word),
        }
    }

    /// Looks for suggestions, for one word at a time: what is asked for last is looked for next.
    fn suggest(&mut self, word: String) {
        let spelling = &mut self.open.spelling;
        let Some(dictionary) = spelling.dictionary.clone() else {
            return;
        };
        if spelling.suggestions.contains_key(&word) {
            return;
        }
        if spelling.asks.is_some() {
            spelling.asks_next = Some(word);
            return;
        }
        spelling.asks = Some(word.clone());
        let asked = word.clone();
        let look = move || {
            let speller = dictionary.speller().ok().flatten();
            speller.map_or_else(Vec::new, |speller| speller.suggest(&asked))
        };
        let then = self.of_this_plan(move |app, found: Result<Vec<String>, Broke>| {
            let spelling = &mut app.open.spelling;
            spelling.asks = None;
            if spelling.suggestions.len() >= MOST_KEPT {
                spelling.suggestions.clear();
            }
            spelling.suggestions.insert(word, found.unwrap_or_default());
            if let Some(next) = spelling.asks_next.take() {
                app.suggest(next);
            }
        });
        self.jobs.spawn(look, then);
    }

    /// Puts another word in the place of one that still stands there, as a step of its own.
    fn put_instead(&mut self, marked: &Marked, word: &str) {
        let text = self.plan().words(marked.place);
        if text.get(marked.bytes.clone()) != Some(marked.word.as_str()) {
            return; // changed meanwhile
        }
        let mut text = text.to_owned();
        let before = characters(&text, marked.bytes.end);
        text.replace_range(marked.bytes.clone(), word);
        let caret = characters(&text, marked.bytes.start + word.len());
        self.act(Intent::EndStep);
        self.act(Intent::Edit {
            place: marked.place,
            text,
            caret,
            before,
        });
        self.act(Intent::EndStep);
        self.say_of_word("spoken-replaced", word);
    }

    /// A word is right in its answer: the plan keeps that, as a step of its own.
    fn accept(&mut self, marked: &Marked) {
        let caret = characters(self.plan().words(marked.place), marked.bytes.end);
        let spot = Spot {
            place: Some(marked.place),
            caret: Some(caret),
        };
        let accepted = AcceptedWord {
            place: marked.place.to_string(),
            word: marked.word.clone(),
        };
        self.act(Intent::EndStep);
        self.change(spot, None, self.now, |plan| {
            plan.attached.accepted.push(accepted);
        });
        self.act(Intent::EndStep);
        let doubts = Arc::make_mut(&mut self.open.spelling.doubts);
        doubts.forget(Some(marked.place), &marked.word);
        self.say_of_word("spoken-accepted", &marked.word);
    }

    /// Adds a word to the school's: here at once, and in its file.
    fn learn(&mut self, word: String) {
        let spelling = &mut self.open.spelling;
        if let Some(learnt) = Arc::make_mut(&mut spelling.known).first_mut() {
            learnt.insert(&word);
        }
        spelling.learnt += 1;
        Arc::make_mut(&mut spelling.doubts).forget(None, &word);
        self.say_of_word("spoken-learnt", &word);
        let Some(path) = self.environment.folder.as_deref().map(learnt::file_in) else {
            return;
        };
        let disk = self.environment.disk.clone();
        let at = path.clone();
        let add = move || learnt::add(&disk, &at, &word).err();
        self.jobs
            .on_settings(&path, add, |app, failed| match failed {
                Ok(None) => {}
                Ok(Some(error)) => app.could_not(&error),
                Err(_) => app.broke("broke-settings"),
            });
    }

    fn say_of_word(&self, key: &str, word: &str) {
        let text = self.texts.say_with(key, &[("word", word.into())]);
        announce::say(&self.ctx, announce::Urgency::Polite, &text);
    }

    pub(super) fn switch_spelling(&mut self) {
        self.settings.check_spelling = !self.settings.check_spelling;
        self.save_settings();
    }

    pub(super) fn choose_dictionary(&mut self) {
        self.ask_path(Purpose::Dictionary);
    }

    /// Uses a dictionary that was chosen for the language of the plan, if it can be read.
    pub(super) fn take_dictionary(&mut self, path: PathBuf) {
        let Some(tag) = questions::language_tag(self.plan()) else {
            let text = self.texts.say("spelling-no-language").into_owned();
            self.warn(text, vec![]);
            return;
        };
        let country = self.wanted_dictionary().country;
        let (disk, at) = (self.environment.disk.clone(), path.clone());
        let open = move || find::open(&disk, &at, tag, country.as_deref()).err();
        self.jobs
            .on_file_to_read(&path.clone(), open, move |app, refused| match refused {
                Ok(None) => app.keep_dictionary(tag, path),
                Ok(Some(refusal)) => app.refuse(&refusal),
                Err(_) => app.refuse(&Refusal::NoDictionary),
            });
    }

    fn refuse(&mut self, refusal: &Refusal) {
        let text = self.texts.sentence(refusal.key(), &refusal.args());
        self.fail(
            text,
            vec![(
                "command-dictionary",
                Intent::Run(crate::command::Command::Dictionary),
            )],
        );
    }

    fn keep_dictionary(&mut self, tag: &str, path: PathBuf) {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        self.settings.dictionaries.insert(tag.to_owned(), path);
        self.settings.check_spelling = true;
        self.save_settings();
        let name = [("name", name.unwrap_or_default().into())];
        let text = self.texts.say_with("spelling-dictionary-taken", &name);
        self.notify(text, vec![]);
    }

    /// Goes to the next doubtful word, from where the person writes.
    pub(super) fn step_spelling(&mut self) {
        let from = self.open.memory.place;
        let caret = self
            .open
            .memory
            .draft
            .as_ref()
            .filter(|draft| Some(draft.place()) == from);
        let caret = caret.map_or(0, ui::field::Draft::caret_byte);
        self.show_step(from.map(|place| (place, caret)));
    }

    /// The plan was looked through for the first time: a dialog that waits for that goes on.
    fn begin_steps(&mut self) {
        if matches!(self.pending.dialog(), Some(Dialog::Spelling(step)) if step.doubt.is_none()) {
            self.step_spelling();
        }
    }

    pub(super) fn answer_spelling(&mut self, step: Step, answer: Answer) {
        let Some(marked) = step.doubt else { return };
        let mut from = marked.bytes.end;
        match answer {
            Answer::Replace(word) => {
                self.put_instead(&marked, &word);
                from = marked.bytes.start + word.len();
            }
            Answer::Skip => {}
            Answer::Accept => self.accept(&marked),
            Answer::Learn => self.learn(marked.word),
        }
        self.show_step(Some((marked.place, from)));
    }

    /// The dialog is closed: the keyboard goes to the word that it was at.
    pub(super) fn end_steps(&mut self, step: Step) {
        self.open.memory.doubt = None;
        if let Some(marked) = step.doubt {
            let caret = characters(self.plan().words(marked.place), marked.bytes.end);
            self.jump(marked.place, Some(caret));
        }
    }

    /// Shows the first doubtful word from a place and a byte on; after the last one, the first of the plan.
    fn show_step(&mut self, from: Option<(Place, usize)>) {
        let plan = self.open.history.plan();
        let doubts = &self.open.spelling.doubts;
        let all = doubts.now(plan);
        let from = from.map(|(place, byte)| (doubts.position(place), byte));
        let is_after = |(place, bytes): &(Place, Range<usize>)| {
            from.is_none_or(|from| (doubts.position(*place), bytes.start) >= from)
        };
        let at = all.iter().position(is_after).unwrap_or(0);
        let doubt = all.get(at);
        let step = Step {
            doubt: doubt
                .map(|(place, bytes)| Marked::of(*place, plan.words(*place), bytes.clone())),
            number: at + 1,
            all: all.len(),
        };
        self.open.memory.doubt = None; // the dialog begins anew with this one
        if let Some(marked) = &step.doubt {
            self.show_place(marked.place);
            self.suggest(marked.word.clone());
        }
        announce::say(
            &self.ctx,
            announce::Urgency::Polite,
            &said(&self.view(), &step),
        );
        self.pending.show(Dialog::Spelling(step));
    }
}

/// How many characters a text has before a byte.
fn characters(text: &str, byte: usize) -> usize {
    text.get(..byte).unwrap_or(text).chars().count()
}
