//! A dictionary that is read when words are to be looked up, and let go once none was for a while: it takes ten megabytes,
//! and a moment to be read again.

use crate::spelling::{Refusal, Speller};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
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

/// The words while they are in memory, and how who lets them go learns that they were used.
type Held = Option<(Arc<Speller>, Sender<()>)>;

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
        if let Some((speller, used)) = &*held {
            used.send(()).ok();
            return Ok(Some(Arc::clone(speller)));
        }
        let read = (self.read)()?;
        if let Some(speller) = &read {
            let (used, waits) = mpsc::channel();
            *held = Some((Arc::clone(speller), used));
            let it = Arc::downgrade(self);
            let rest = self.rest;
            std::thread::spawn(move || let_go(&it, &waits, rest));
        }
        Ok(read)
    }

    /// True while it is in memory.
    pub(super) fn is_held(&self) -> bool {
        self.held().is_some()
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Waits until a dictionary has rested long enough, and lets its words go.
fn let_go(dictionary: &Weak<Dictionary>, uses: &Receiver<()>, rest: Duration) {
    loop {
        match uses.recv_timeout(rest) {
            Ok(()) => {}
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => break,
        }
    }
    if let Some(it) = dictionary.upgrade() {
        *it.held() = None;
    }
}
