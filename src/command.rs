//! One table of commands: text key, shortcuts, where it stands; menus and help come from it.

use egui::{Key, KeyboardShortcut, Modifiers};

/// What a person can ask the program to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// A new, empty plan.
    New,
    /// Open a plan.
    Open,
    /// Save.
    Save,
    /// Save under another name.
    SaveAs,
    /// Close the window.
    Quit,
    /// One step back.
    Undo,
    /// One step forth.
    Redo,
    /// Open or close the check.
    Check,
    /// The next part.
    NextPart,
    /// The part before.
    PreviousPart,
    /// Light colours.
    Light,
    /// Dark colours.
    Dark,
    /// High contrast.
    HighContrast,
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// The welcome page.
    Welcome,
}

/// The menus, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// Files.
    File,
    /// Steps.
    Edit,
    /// The plan.
    Plan,
    /// The window.
    View,
}

impl Menu {
    /// All menus.
    pub const ALL: [Self; 4] = [Self::File, Self::Edit, Self::Plan, Self::View];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::Plan => "menu-plan",
            Self::View => "menu-view",
        }
    }
}

/// One row of the table.
pub struct Row {
    /// The command.
    pub command: Command,
    /// The key of its name.
    pub key: &'static str,
    /// Its menu.
    pub menu: Menu,
    /// Its shortcut.
    pub shortcut: Option<KeyboardShortcut>,
}

const fn row(command: Command, key: &'static str, menu: Menu) -> Row {
    Row {
        command,
        key,
        menu,
        shortcut: None,
    }
}

const fn keys(
    command: Command,
    key: &'static str,
    menu: Menu,
    modifiers: Modifiers,
    logical: Key,
) -> Row {
    Row {
        command,
        key,
        menu,
        shortcut: Some(KeyboardShortcut::new(modifiers, logical)),
    }
}

const SHIFTED: Modifiers = Modifiers {
    alt: false,
    ctrl: false,
    shift: true,
    mac_cmd: false,
    command: true,
};

/// All commands, in the order of the menus.
pub const COMMANDS: &[Row] = &[
    keys(
        Command::New,
        "command-new",
        Menu::File,
        Modifiers::COMMAND,
        Key::N,
    ),
    keys(
        Command::Open,
        "command-open",
        Menu::File,
        Modifiers::COMMAND,
        Key::O,
    ),
    keys(
        Command::Save,
        "command-save",
        Menu::File,
        Modifiers::COMMAND,
        Key::S,
    ),
    keys(
        Command::SaveAs,
        "command-save-as",
        Menu::File,
        SHIFTED,
        Key::S,
    ),
    row(Command::Welcome, "command-welcome", Menu::File),
    keys(
        Command::Quit,
        "command-quit",
        Menu::File,
        Modifiers::COMMAND,
        Key::Q,
    ),
    keys(
        Command::Undo,
        "command-undo",
        Menu::Edit,
        Modifiers::COMMAND,
        Key::Z,
    ),
    keys(Command::Redo, "command-redo", Menu::Edit, SHIFTED, Key::Z),
    keys(
        Command::PreviousPart,
        "command-previous-part",
        Menu::Plan,
        Modifiers::COMMAND,
        Key::PageUp,
    ),
    keys(
        Command::NextPart,
        "command-next-part",
        Menu::Plan,
        Modifiers::COMMAND,
        Key::PageDown,
    ),
    row(Command::Light, "command-light", Menu::View),
    row(Command::Dark, "command-dark", Menu::View),
    row(Command::HighContrast, "command-high-contrast", Menu::View),
    keys(
        Command::Larger,
        "command-larger",
        Menu::View,
        Modifiers::COMMAND,
        Key::Plus,
    ),
    keys(
        Command::Smaller,
        "command-smaller",
        Menu::View,
        Modifiers::COMMAND,
        Key::Minus,
    ),
];

/// Takes the shortcuts that were pressed, before any widget sees them. Shift variants come first,
/// since a shorter shortcut also matches the longer one.
pub fn pressed(ctx: &egui::Context) -> Vec<Command> {
    let mut rows: Vec<&Row> = COMMANDS
        .iter()
        .filter(|row| row.shortcut.is_some())
        .collect();
    rows.sort_by_key(|row| row.shortcut.is_some_and(|s| !s.modifiers.shift));
    let mut found: Vec<Command> = rows
        .into_iter()
        .filter(|row| {
            row.shortcut
                .is_some_and(|s| ctx.input_mut(|input| input.consume_shortcut(&s)))
        })
        .map(|row| row.command)
        .collect();
    let redo = KeyboardShortcut::new(Modifiers::COMMAND, Key::Y);
    if ctx.input_mut(|input| input.consume_shortcut(&redo)) {
        found.push(Command::Redo);
    }
    found
}
