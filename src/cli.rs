//! The program without a window: check, export, import, schema, rules, example.
