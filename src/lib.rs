//! Europlan: a native program with which a school writes a European Development Plan.
//!
//! # Code map, in reading order
//!
//! | module | what lives there | may know |
//! | --- | --- | --- |
//! | [`plan`] | what a plan is: typed data, places, the table of questions, undo, comparison | nobody |
//! | [`catalogue`] | facts about countries and programmes and the way in for newcomers, with their sources | `plan` |
//! | [`check`] | rules, findings, ratings | `plan`, `catalogue` |
//! | [`store`] | the only door to plan files: format, migration, safe save, recovery, versions, exchange | `plan` |
//! | [`text`] | the only door to Fluent: words, numbers and dates in a language | `plan` |
//! | [`wording`] | what places, findings, items and programmes are called in a language | `plan`, `catalogue`, `check`, `text` |
//! | [`calendar`] | deadlines and the plan's dates → a calendar file | `plan`, `catalogue`, `text`, `wording` |
//! | [`facts`] | the facts about funding in use: those inside, or a newer copy in a folder | `catalogue`, `store`, `text`, `wording` |
//! | [`picture`] | pictures of strangers, read within bounds | nobody |
//! | [`document`] | plan → headings, paragraphs, tables, figures, in reading order | `plan`, `catalogue`, `check`, `text`, `wording`, `picture` |
//! | [`answers`] | plan → the answers of an application form, with their counts | `plan`, `catalogue`, `text`, `wording`, `document` |
//! | [`layout`] | document → pages of placed glyphs and lines that keep their block kind | `plan`, `document`, `picture` |
//! | [`pdf`] | pages → bytes | `document`, `layout`, `picture` |
//! | [`docx`] | document → a Word file | `plan`, `document`, `layout`, `pdf`, `picture` |
//! | [`spelling`] | the words of a plan that a dictionary does not know, and the dictionaries | `plan`, `store` |
//! | [`plans`] | plan files of a folder → rows with their figures, as table, CSV and data | `plan`, `catalogue`, `check`, `store`, `text`, `wording`, `answers` |
//! | [`settings`] | the person's choices and recent plans | `plan`, `store`, `document` |
//! | [`cli`] | the program without a window | all but `app`, `ui` |
//! | [`command`] | one table of the window's commands | `text` |
//! | [`ui`] | draws; reads everything, touches no file, thread or dialog | all but `app` |
//! | [`app`] | owns the state; the only place that acts | all |
//!
//! # How to add
//!
//! Start with the row; tests then name what is missing. `*` stands for each language.
//!
//! - **A question:** a field in its record (`plan/mod.rs`), a row in `plan/questions.rs` that says how much a plan needs
//!   it, its words in `locales/*/questions.ftl`. The form, the progress, the document, the files and the exchange format
//!   follow; the examples in `assets/examples` answer it, and `UPDATE_GOLDEN=1 cargo test export` shows it in the document.
//! - **A list of items:** its record and its field in `plan/mod.rs`, a row in `plan/lists.rs`, its questions in
//!   `plan/questions.rs`, its words in `locales/*/questions.ftl` and `locales/*/parts.ftl` (`item-…`), and where it is
//!   printed in `document/parts.rs` or a file beside it.
//! - **A closed list:** its rows in `plan/choices.rs`, its words in `locales/*/choices.ftl`.
//! - **A rule:** a row in `check/rules.rs`, its function in the file of its criterion beside it, its words in
//!   `locales/*/rules.ftl`, and a plan that breaks it in `tests/it/check`. An id never changes: files hold it.
//! - **A command:** a variant and a row in `command.rs`, its name in `locales/*/window.ftl`, what it does in
//!   `app/act.rs`. Menus and the page of shortcuts follow.
//! - **An application form:** a file in `assets/catalogue/forms`, its words in `locales/*/forms.ftl`; no code. One that
//!   shares the questions of another names it (`like`) and says what differs.
//! - **A funding programme:** rows in `assets/catalogue`: `programmes.ron`, `rules-….ron`, `rates.ron`, `deadlines.ron`,
//!   `sources.ron` for all of them; its words in `locales/*/programmes.ftl` and `deadlines.ftl`; no code.
//! - **Newer facts:** `assets/catalogue/facts.ron` bears their day. They are read as those of a stranger's folder are
//!   (`catalogue/file.rs`), and checked by the same rules (`catalogue/sound.rs`).
//! - **A language of the program:** a folder in `locales`, a plan in `assets/examples`, its name in the first sentences of
//!   `README.md`, two lines in `assets/windows/installer.nsi`; then `UPDATE_GOLDEN=1 cargo test packaging` for the files of
//!   menus and shops.
//! - **A language of plans:** a row in `plan/choices.rs`, words for the check in `assets/check`, hyphenation as a feature
//!   of `hypher` in `Cargo.toml`. A dictionary that may be inside is a packed file in `assets/spelling`, no code; terms of the
//!   field stand in `assets/spelling/terms`.
//!
//! # What is absent
//!
//! - No network: no crate of the tree opens a connection.
//! - No clock below `app` and `cli`: time is an argument.
//! - `egui` appears only in `ui`, `app`, `command` and `main`; the PDF libraries only in `pdf`; Fluent only in
//!   `text`; pictures of strangers are read only in `picture`; file dialogs only in `app::dialogs`; files only in `store`, `settings`, `cli` and `app`.
//! - No words for people in code: they stand in `locales/`.
//!
//! A test reads the `use` lines and keeps this page true.

pub mod answers;
pub mod app;
pub mod calendar;
pub mod catalogue;
pub mod check;
pub mod cli;
pub mod command;
pub mod document;
pub mod docx;
pub mod facts;
pub mod layout;
pub mod pdf;
pub mod picture;
pub mod plan;
pub mod plans;
pub mod settings;
pub mod spelling;
pub mod store;
pub mod text;
pub mod ui;
pub mod wording;
