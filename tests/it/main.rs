//! All integration tests in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)] // a failed test may panic

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
mod gui;
mod house;
mod keys;
mod layout;
mod locales;
mod look;
mod markup;
mod model;
mod packaging;
mod pdf;
mod presets;
mod properties;
mod recovery;
mod settings;
mod source;
mod store;
mod summary;
mod support;
mod tidy;
