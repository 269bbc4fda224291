//! A dictionary that is read when words are to be looked up, and let go once none was for a while: it takes ten megabytes,
//! and a moment to be read again.

use crate::spelling::{Refusal, Speller};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

/// A dictionary that was read; nothing if there is none for the language.
type Found = Result<Option<Arc<Speller>>, Refusal>;

/// A dictionary, in memory or not.
pub(super) struct Dictionary {
    read: Box<dyn Fn() -> Found + Send + Sync>,
    /// For how long it stays in memory after it was used, at least.
    rest: Duration,
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    speller: Option<Arc<Speller>>,
    /// How many times it was used.
    uses: u64,
}

impl Dictionary {
    /// One that is not read yet.
    pub(super) fn new(
        rest: Duration,
        read: impl Fn() -> Found + Send + Sync + 'static,
    ) -> Arc<Self> {
        Arc::new(Self {
            read: Box::new(read),
            rest,
            held: Mutex::default(),
        })
    }

    /// Its words, read if they are not in memory: never in a frame.
    pub(super) fn speller(self: &Arc<Self>) -> Found {
        let mut held = self.held();
        held.uses += 1;
        if held.speller.is_none() {
            held.speller = (self.read)()?;
            if held.speller.is_some() {
                let it = Arc::downgrade(self);
                std::thread::spawn(move || let_go(&it));
            }
        }
        Ok(held.speller.clone())
    }

    /// True while it is in memory.
    pub(super) fn is_held(&self) -> bool {
        self.held().speller.is_some()
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Waits until a dictionary has rested long enough, and lets its words go.
fn let_go(dictionary: &Weak<Dictionary>) {
    let mut before = None;
    while let Some(it) = dictionary.upgrade() {
        let mut held = it.held();
        if before == Some(held.uses) {
            held.speller = None;
            return;
        }
        before = Some(held.uses);
        let rest = it.rest;
        drop(held);
        drop(it);
        std::thread::sleep(rest);
    }
}
