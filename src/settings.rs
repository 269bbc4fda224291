//! The choices of the person and the recent files: read tolerantly, written whole.
