//! What a page shows if that takes time to make: made when the page is open, and again when what it is made of has
//! changed.

/// What is shown, with what it was made of.
pub(super) struct Seen<K, T> {
    of: K,
    shown: T,
}

impl<K: PartialEq, T> Seen<K, T> {
    /// What was made of the same is kept; otherwise it is made again.
    pub(super) fn kept(old: Option<Self>, of: K, make: impl FnOnce() -> T) -> Self {
        match old {
            Some(seen) if seen.of == of => seen,
            _ => Self { shown: make(), of },
        }
    }

    /// What is shown.
    pub(super) fn shown(&self) -> &T {
        &self.shown
    }
}
