//! Steps of undo as a writer expects them: by sentence, by direction, by place of the caret, by length.

use europlan::plan::history::{History, Spot};
use europlan::plan::{Of, Place, Plan};
use std::time::Duration;

/// A person who types without a pause.
struct Writer {
    history: History,
    caret: usize,
    time: Duration,
}

impl Writer {
    fn new() -> Self {
        Self {
            history: History::new(Plan::default(), true),
            caret: 0,
            time: Duration::ZERO,
        }
    }

    fn place() -> Place {
        Place::new(Of::School, "name")
    }

    fn words(&self) -> String {
        self.history.plan().school.name.clone()
    }

    fn set(&mut self, words: &[char], caret: usize) {
        self.time += Duration::from_millis(100);
        let (text, before) = (words.iter().collect(), self.caret);
        self.history
            .write(Self::place(), text, caret, before, self.time);
        self.caret = caret;
    }

    fn write(&mut self, text: &str) {
        for letter in text.chars() {
            let mut words: Vec<char> = self.words().chars().collect();
            words.insert(self.caret, letter);
            self.set(&words, self.caret + 1);
        }
    }

    fn delete(&mut self, count: usize) {
        for _ in 0..count {
            let mut words: Vec<char> = self.words().chars().collect();
            words.remove(self.caret - 1);
            self.set(&words, self.caret - 1);
        }
    }

    /// What the words are after each undo.
    fn undone(&mut self) -> Vec<String> {
        let mut seen = Vec::new();
        while let Some(Spot { caret, .. }) = self.history.undo() {
            assert!(caret.is_some());
            seen.push(self.words());
        }
        seen
    }
}

#[test]
fn undo_goes_back_sentence_by_sentence() {
    let mut writer = Writer::new();
    writer.write("We read. “Do we?” Yes!\nNow");
    assert_eq!(
        writer.undone(),
        [
            "We read. “Do we?” Yes!\n",
            "We read. “Do we?” ",
            "We read. ",
            ""
        ]
    );
}

#[test]
fn deleting_and_writing_are_two_steps() {
    let mut writer = Writer::new();
    writer.write("twelve");
    writer.delete(4);
    writer.write("enty");
    assert_eq!(writer.undone(), ["tw", "twelve", ""]);
}

#[test]
fn what_is_typed_over_a_selection_is_one_step_with_it() {
    let mut writer = Writer::new();
    writer.write("our pupils");
    // "pupils" is selected: the first letter takes its place, the others follow.
    let words: Vec<char> = "our S".chars().collect();
    writer.set(&words, 5);
    writer.write("TAFF");
    assert_eq!(writer.words(), "our STAFF");
    assert_eq!(writer.undone(), ["our pupils", ""]);
}

#[test]
fn what_is_written_elsewhere_in_the_answer_is_a_step() {
    let mut writer = Writer::new();
    writer.write("pupils");
    writer.caret = 0;
    writer.write("our ");
    assert_eq!(writer.undone(), ["pupils", ""]);
}

#[test]
fn one_undo_takes_back_about_half_a_line_at_most_and_whole_words() {
    let mut writer = Writer::new();
    let text = "of all the schools around here that teach in two languages ours is the only one with a garden";
    writer.write(text);
    let mut now = text.to_owned();
    for before in writer.undone() {
        let taken = now.chars().count() - before.chars().count();
        assert!((1..=55).contains(&taken), "{before:?}");
        assert!(before.is_empty() || before.ends_with(' '), "{before:?}");
        now = before;
    }
    let mut writer = Writer::new();
    writer.write(&"x".repeat(300)); // a script without blanks, or an address
    assert_eq!(writer.undone().len(), 4);
}

#[test]
fn a_short_word_with_a_point_and_a_number_are_one_step() {
    let mut writer = Writer::new();
    writer.write("3.5 per cent");
    assert_eq!(writer.undone(), [""]);
}
