//! The only door to plan files: format, migration, safe save, exchange.
