//! Owns the state of the window and is the only place that acts.
