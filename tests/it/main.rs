//! All integration tests in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)] // a failed test may panic

mod answers;
mod any;
mod backups;
mod check;
mod cli;
mod commands;
mod compare;
mod damage;
mod examples;
mod export;
mod figures;
mod forms;
mod gui;
mod guide;
mod house;
mod keys;
mod layout;
mod locales;
mod look;
mod model;
mod packaging;
mod pdf;
mod picture;
mod presets;
mod progress;
mod properties;
mod recovery;
mod settings;
mod source;
mod store;
mod summary;
mod support;
mod tidy;
