//! The tests of files, copies and marks alone: few enough to be built and run for Windows on each run of `.ci/run`.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)] // a failed test may panic
#![allow(dead_code)] // what they share with others they need in part

mod any;
mod backups;
mod check;
mod damage;
mod recovery;
mod settings;
mod store;
mod support;
