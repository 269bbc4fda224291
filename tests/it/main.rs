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
mod gui;
mod house;
mod keys;
mod layout;
mod locales;
mod look;
mod model;
mod packaging;
mod pdf;
mod properties;
mod recovery;
mod settings;
mod source;
mod store;
mod support;
mod tidy;
