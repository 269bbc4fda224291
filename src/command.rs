//! One table of commands: text key, shortcuts, when enabled; menus and help come from it.
