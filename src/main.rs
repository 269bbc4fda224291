//! Starts the program: the window, or a command.

fn main() {}
