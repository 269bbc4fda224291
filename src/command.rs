//! One table of commands: text key, shortcuts, where it stands; menus and help come from it.

use egui::{Event, Key, KeyboardShortcut, Modifiers};

/// What a person can ask the program to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// A new, empty plan.
    New,
    /// A new plan from the file of another one.
    NewFromFile,
    /// Open a plan.
    Open,
    /// Open the example plan.
    Example,
    /// Save.
    Save,
    /// Save under another name.
    SaveAs,
    /// Export the plan as a PDF.
    ExportPdf,
    /// Export how far the plan has come as a PDF.
    ProgressReport,
    /// Print the document.
    Print,
    /// Write the plan in the exchange format.
    ExportJson,
    /// Read a plan from the exchange format.
    ImportJson,
    /// Earlier versions of the plan.
    Versions,
    /// Mark the plan as sent.
    MarkSent,
    /// Compare the plan with another file.
    Compare,
    /// The next plan from this one.
    Next,
    /// The plans of a folder.
    Plans,
    /// Changes go into the file by themselves, or only into recovery copies.
    SaveByItself,
    /// The welcome page.
    Welcome,
    /// Empty the list of recent plans.
    ClearRecent,
    /// Close the window.
    Quit,
    /// One step back.
    Undo,
    /// One step forth.
    Redo,
    /// What is selected goes to the clipboard, and away.
    Cut,
    /// What is selected goes to the clipboard.
    Copy,
    /// What is on the clipboard comes in the place of what is selected.
    Paste,
    /// The whole text of the field is selected.
    SelectAll,
    /// Look for a text.
    Find,
    /// Look for a text and replace it.
    Replace,
    /// To the next place where it stands.
    FindNext,
    /// To the one before.
    FindPrevious,
    /// The item that is written in, once more.
    Duplicate,
    /// The selected words in bold.
    Bold,
    /// The selected words in italics.
    Italic,
    /// The selected lines as a list.
    Bullets,
    /// The selected lines as a numbered list.
    Numbers,
    /// Look words up as the person types, or no longer.
    SpellingAsYouType,
    /// Choose a dictionary for the language of the plan.
    Dictionary,
    /// Go from doubtful word to doubtful word.
    Spelling,
    /// The notes of the answer that is written.
    Note,
    /// Give the keyboard to the menus.
    Menus,
    /// Give the keyboard to the next pane of the window.
    NextPane,
    /// To the one before.
    PreviousPane,
    /// Open or close the check.
    Check,
    /// The next point of the check.
    NextPoint,
    /// The point before.
    PreviousPoint,
    /// The pages as they will be exported.
    Preview,
    /// The same beside the form, or no longer.
    PreviewBeside,
    /// The page on which the answer stands that is being written.
    ShowInPreview,
    /// The page about funding.
    Funding,
    /// Answers for an application form.
    Answers,
    /// The whole plan in drawings.
    Overview,
    /// The next part.
    NextPart,
    /// The part before.
    PreviousPart,
    /// Ask only the core of a plan.
    Core,
    /// Ask everything.
    Everything,
    /// Colours as the system has them.
    SystemColours,
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
    /// Text of the usual size.
    UsualSize,
    /// The way in for newcomers.
    GettingStarted,
    /// A short tour of the window.
    Tour,
    /// The list of shortcuts.
    Shortcuts,
    /// How far the program is accessible.
    Statement,
    /// What the program is, its version and licences.
    About,
}

impl Command {
    /// True if it is about the file or the pages of the whole plan, or leaves the plan.
    pub fn is_about_files(self) -> bool {
        let shows_pages = matches!(self, Self::Preview | Self::ShowInPreview);
        shows_pages || find(self).is_some_and(|row| row.menu == Menu::File)
    }
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
    /// Help.
    Help,
}

impl Menu {
    /// All menus.
    pub const ALL: [Self; 5] = [Self::File, Self::Edit, Self::Plan, Self::View, Self::Help];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::Plan => "menu-plan",
            Self::View => "menu-view",
            Self::Help => "menu-help",
        }
    }
}

/// What must be there for a command to make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// An open plan.
    Plan,
    /// Another page than the welcome page.
    Away,
    /// A recent plan.
    Recent,
    /// A step back.
    StepBack,
    /// A step forth.
    StepForth,
    /// A field that has the keyboard, or had it before the menus.
    Field,
    /// Selected words in it.
    Selection,
    /// An item whose card has the keyboard, or had it before the menus.
    Item,
    /// A field of several lines that is written in.
    Writing,
    /// An answer that has the keyboard, or had it last.
    Answer,
}

/// One row of the table.
pub struct Row {
    /// The command.
    pub command: Command,
    /// The key of its name.
    pub key: &'static str,
    /// Its menu.
    pub menu: Menu,
    /// What it needs.
    pub needs: Needs,
    /// Its shortcuts; the first one is shown.
    pub shortcuts: &'static [KeyboardShortcut],
    /// It begins a group of its menu: a line stands above it.
    pub begins_group: bool,
}

impl Row {
    const fn after_line(mut self) -> Self {
        self.begins_group = true;
        self
    }
}

const fn row(
    command: Command,
    key: &'static str,
    menu: Menu,
    needs: Needs,
    shortcuts: &'static [KeyboardShortcut],
) -> Row {
    Row {
        command,
        key,
        menu,
        needs,
        shortcuts,
        begins_group: false,
    }
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(
        Modifiers {
            alt: false,
            ctrl: false,
            shift: true,
            mac_cmd: false,
            command: true,
        },
        key,
    )
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// All commands, in the order of the menus, with the lines between their groups. The recent plans stand above the
/// command that clears their list.
#[rustfmt::skip] // one line a command reads as the table it is
pub const COMMANDS: &[Row] = &[
    row(Command::New, "command-new", Menu::File, Needs::Nothing, &[ctrl(Key::N)]),
    row(Command::NewFromFile, "command-new-from-file", Menu::File, Needs::Nothing, &[]),
    row(Command::Open, "command-open", Menu::File, Needs::Nothing, &[ctrl(Key::O)]),
    row(Command::Example, "command-example", Menu::File, Needs::Nothing, &[]),
    row(Command::Save, "command-save", Menu::File, Needs::Plan, &[ctrl(Key::S)]).after_line(),
    row(Command::SaveAs, "command-save-as", Menu::File, Needs::Plan, &[ctrl_shift(Key::S)]),
    row(Command::SaveByItself, "command-save-by-itself", Menu::File, Needs::Nothing, &[]),
    row(Command::Versions, "command-versions", Menu::File, Needs::Plan, &[]).after_line(),
    row(Command::MarkSent, "command-mark-sent", Menu::File, Needs::Plan, &[]),
    row(Command::Compare, "command-compare", Menu::File, Needs::Plan, &[]),
    row(Command::Next, "command-next", Menu::File, Needs::Plan, &[]),
    row(Command::ExportPdf, "command-export-pdf", Menu::File, Needs::Plan, &[ctrl(Key::E)]).after_line(),
    row(Command::ProgressReport, "command-progress-report", Menu::File, Needs::Plan, &[]),
    row(Command::Print, "command-print", Menu::File, Needs::Plan, &[ctrl(Key::P)]),
    row(Command::ExportJson, "command-export-json", Menu::File, Needs::Plan, &[]).after_line(),
    row(Command::ImportJson, "command-import-json", Menu::File, Needs::Nothing, &[]),
    row(Command::ClearRecent, "command-clear-recent", Menu::File, Needs::Recent, &[]).after_line(),
    row(Command::Plans, "command-plans", Menu::File, Needs::Nothing, &[]),
    row(Command::Welcome, "command-welcome", Menu::File, Needs::Away, &[ctrl(Key::W), ctrl(Key::F4)]).after_line(),
    row(Command::Quit, "command-quit", Menu::File, Needs::Nothing, &[ctrl(Key::Q)]),
    row(Command::Undo, "command-undo", Menu::Edit, Needs::StepBack, &[ctrl(Key::Z)]),
    row(Command::Redo, "command-redo", Menu::Edit, Needs::StepForth, &[ctrl_shift(Key::Z), ctrl(Key::Y)]),
    // Their keys are those of the fields.
    row(Command::Cut, "command-cut", Menu::Edit, Needs::Selection, &[]).after_line(),
    row(Command::Copy, "command-copy", Menu::Edit, Needs::Selection, &[]),
    row(Command::Paste, "command-paste", Menu::Edit, Needs::Field, &[]),
    row(Command::SelectAll, "command-select-all", Menu::Edit, Needs::Field, &[]).after_line(),
    row(Command::Find, "command-find", Menu::Edit, Needs::Plan, &[ctrl(Key::F)]).after_line(),
    row(Command::Replace, "command-replace", Menu::Edit, Needs::Plan, &[ctrl(Key::H)]),
    row(Command::FindNext, "command-find-next", Menu::Edit, Needs::Plan, &[plain(Key::F3)]),
    row(Command::FindPrevious, "command-find-previous", Menu::Edit, Needs::Plan, &[shift(Key::F3)]),
    row(Command::Duplicate, "command-duplicate", Menu::Edit, Needs::Item, &[ctrl(Key::D)]).after_line(),
    row(Command::Bold, "command-bold", Menu::Edit, Needs::Writing, &[ctrl(Key::B)]).after_line(),
    row(Command::Italic, "command-italic", Menu::Edit, Needs::Writing, &[ctrl(Key::I)]),
    row(Command::Bullets, "command-bullets", Menu::Edit, Needs::Writing, &[ctrl_shift(Key::Num8)]),
    row(Command::Numbers, "command-numbers", Menu::Edit, Needs::Writing, &[ctrl_shift(Key::Num7)]),
    row(Command::SpellingAsYouType, "command-spelling-as-you-type", Menu::Edit, Needs::Nothing, &[]).after_line(),
    row(Command::Dictionary, "command-dictionary", Menu::Edit, Needs::Plan, &[]),
    row(Command::Check, "command-check", Menu::Plan, Needs::Plan, &[ctrl_shift(Key::R)]),
    row(Command::NextPoint, "command-next-point", Menu::Plan, Needs::Plan, &[plain(Key::F8)]),
    row(Command::PreviousPoint, "command-previous-point", Menu::Plan, Needs::Plan, &[shift(Key::F8)]),
    row(Command::Spelling, "command-spelling", Menu::Plan, Needs::Plan, &[plain(Key::F7)]),
    row(Command::Note, "command-note", Menu::Plan, Needs::Answer, &[shift(Key::F2)]).after_line(),
    row(Command::Preview, "command-preview", Menu::Plan, Needs::Plan, &[ctrl_shift(Key::O), ctrl(Key::F2)]).after_line(),
    row(Command::PreviewBeside, "command-preview-beside", Menu::Plan, Needs::Plan, &[]),
    row(Command::ShowInPreview, "command-show-in-preview", Menu::Plan, Needs::Plan, &[ctrl_shift(Key::P)]),
    row(Command::Overview, "command-overview", Menu::Plan, Needs::Plan, &[]).after_line(),
    row(Command::Answers, "command-answers", Menu::Plan, Needs::Plan, &[ctrl_shift(Key::A)]),
    row(Command::Funding, "command-funding", Menu::Plan, Needs::Plan, &[]),
    row(Command::PreviousPart, "command-previous-part", Menu::Plan, Needs::Plan, &[ctrl(Key::PageUp)]).after_line(),
    row(Command::NextPart, "command-next-part", Menu::Plan, Needs::Plan, &[ctrl(Key::PageDown)]),
    row(Command::Core, "command-core", Menu::View, Needs::Plan, &[]),
    row(Command::Everything, "command-everything", Menu::View, Needs::Plan, &[]),
    row(Command::SystemColours, "command-system-colours", Menu::View, Needs::Nothing, &[]).after_line(),
    row(Command::Light, "command-light", Menu::View, Needs::Nothing, &[]),
    row(Command::Dark, "command-dark", Menu::View, Needs::Nothing, &[]),
    row(Command::HighContrast, "command-high-contrast", Menu::View, Needs::Nothing, &[]),
    row(Command::Larger, "command-larger", Menu::View, Needs::Nothing, &[ctrl(Key::Plus), ctrl(Key::Equals)]).after_line(),
    row(Command::Smaller, "command-smaller", Menu::View, Needs::Nothing, &[ctrl(Key::Minus)]),
    row(Command::UsualSize, "command-usual-size", Menu::View, Needs::Nothing, &[ctrl(Key::Num0)]),
    row(Command::GettingStarted, "command-getting-started", Menu::Help, Needs::Nothing, &[]),
    row(Command::Tour, "command-tour", Menu::Help, Needs::Nothing, &[]),
    row(Command::Shortcuts, "command-shortcuts", Menu::Help, Needs::Nothing, &[plain(Key::F1)]).after_line(),
    row(Command::NextPane, "command-next-pane", Menu::Help, Needs::Nothing, &[plain(Key::F6)]),
    row(Command::PreviousPane, "command-previous-pane", Menu::Help, Needs::Nothing, &[shift(Key::F6)]),
    row(Command::Menus, "command-menus", Menu::Help, Needs::Nothing, &[plain(Key::F10)]),
    row(Command::Statement, "command-statement", Menu::Help, Needs::Nothing, &[]).after_line(),
    row(Command::About, "command-about", Menu::Help, Needs::Nothing, &[]),
];

/// The row of a command.
pub fn find(command: Command) -> Option<&'static Row> {
    COMMANDS.iter().find(|row| row.command == command)
}

/// Takes the shortcuts that were pressed, before any widget sees them, but for those that are `left` to the widgets.
pub fn pressed(ctx: &egui::Context, left: &[Command]) -> Vec<&'static Row> {
    let mut found = Vec::new();
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let row = meant(event).filter(|row| !left.contains(&row.command));
            found.extend(row);
            row.is_none()
        });
    });
    found
}

/// Lets keys do in fields of text what they do in office programs, on each system: Shift+Insert, Ctrl+Insert and
/// Shift+Delete paste, copy and cut, which egui knows on Windows only. And no field deletes at Ctrl+H, Ctrl+K, Ctrl+U or
/// Ctrl+W, as a terminal would.
pub fn as_in_office_programs(ctx: &egui::Context) {
    let is_mac = ctx.os().is_mac();
    let mut pastes = false;
    ctx.input_mut(|input| {
        input.events.retain_mut(|event| {
            let Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } = event
            else {
                return true;
            };
            let with_shift = modifiers.matches_exact(Modifiers::SHIFT);
            let with_ctrl = modifiers.matches_exact(Modifiers::COMMAND);
            match key {
                Key::Insert if with_shift => {
                    pastes = true;
                    return false;
                }
                Key::Insert if with_ctrl => *event = Event::Copy,
                Key::Delete if with_shift => *event = Event::Cut,
                Key::H | Key::K | Key::U | Key::W if modifiers.ctrl && !is_mac => return false,
                _ => {}
            }
            true
        });
    });
    if pastes {
        ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
    }
}

/// The command whose keys these are.
fn meant(event: &Event) -> Option<&'static Row> {
    let Event::Key {
        key,
        physical_key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return None;
    };
    let is_meant = |keys: &KeyboardShortcut| is_meant(*keys, *key, *physical_key, *modifiers);
    COMMANDS
        .iter()
        .find(|row| row.shortcuts.iter().any(is_meant))
}

/// True if no key is missing and none is held that does not belong: with Ctrl and Alt, or `AltGr`, many keyboards type
/// letters and signs.
fn is_meant(
    wanted: KeyboardShortcut,
    key: Key,
    physical: Option<Key>,
    modifiers: Modifiers,
) -> bool {
    let is_key = key == wanted.logical_key || is_there(wanted.logical_key, key, physical);
    let held = Modifiers {
        // Some keyboards have the plus only with Shift.
        shift: modifiers.shift && wanted.logical_key != Key::Plus,
        ..modifiers
    };
    is_key && held.matches_exact(wanted.modifiers)
}

/// True if the key stands where the wanted one is looked for, though this keyboard types something else there.
fn is_there(wanted: Key, key: Key, physical: Option<Key>) -> bool {
    let moves = [
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
        Key::ArrowUp,
        Key::ArrowDown,
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::Insert,
        Key::Delete,
    ];
    match wanted {
        // The row of digits types signs on some keyboards, with or without Shift. The keys of the number pad move if
        // Num Lock is off.
        Key::Num0 | Key::Num7 | Key::Num8 => physical == Some(wanted) && !moves.contains(&key),
        // Greek keyboards have the semicolon there, Bulgarian ones the comma. Their other letters are no keys of egui,
        // which then takes the physical key by itself.
        Key::Q => physical == Some(wanted) && matches!(key, Key::Semicolon | Key::Comma),
        _ => false,
    }
}
