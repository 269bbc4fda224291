//! What several tests need: the day they take for today.
#![allow(dead_code)] // not each test file uses all

use jiff::civil::{Date, date};

/// The day that tests take for today.
pub(crate) fn today() -> Date {
    date(2026, 11, 23)
}

/// The moment that tests take for now: a minute past noon of that day, in Brussels.
pub(crate) fn now() -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_795_431_660).unwrap()
}
