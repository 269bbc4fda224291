//! All integration tests in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)] // a failed test may panic

mod check;
mod commands;
mod examples;
mod export;
mod gui;
mod layout;
mod locales;
mod model;
mod pdf;
mod store;
mod support;
mod tidy;
