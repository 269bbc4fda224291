//! Words that are known without a dictionary: terms of the field, names of the plan, words of the school.

use std::collections::HashSet;

/// Words that are never doubted. One in small letters stands for any case; a capital must be there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    words: HashSet<String>,
}

impl Words {
    /// Adds a word, as it is looked up.
    pub fn insert(&mut self, word: &str) {
        if !word.is_empty() {
            self.words.insert(super::words::plain(word));
        }
    }

    /// True if a word is one of them.
    pub fn contains(&self, word: &str) -> bool {
        self.words.contains(word) || self.words.contains(&word.to_lowercase())
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

impl<T: AsRef<str>> Extend<T> for Words {
    fn extend<I: IntoIterator<Item = T>>(&mut self, words: I) {
        words
            .into_iter()
            .for_each(|word| self.insert(word.as_ref()));
    }
}

impl<T: AsRef<str>> FromIterator<T> for Words {
    fn from_iter<I: IntoIterator<Item = T>>(words: I) -> Self {
        let mut known = Self::default();
        known.extend(words);
        known
    }
}
