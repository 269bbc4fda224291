//! The commands and their arguments, with help and mistakes in the person's language.

use super::{FAILED, Next, Renderer, Said};
use crate::document::{Funding, Margins, Paper, Preset, SWITCHES, Size};
use crate::plan::next::MOST_YEARS;
use crate::text::{Texts, Value};
use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Lists of the help: the key of the heading, and what clap puts there.
const COMMANDS: (&str, &str) = ("cli-heading-commands", "{subcommands}");
const FILES: (&str, &str) = ("cli-heading-files", "{positionals}");
const OPTIONS: (&str, &str) = ("cli-heading-options", "{options}");

/// The tag after `--lang`, read first, so that help is in that language.
pub(super) fn language(args: &[OsString]) -> Option<String> {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--lang") {
            Some("") => return args.next().map(str::to_owned),
            Some(rest) => return rest.strip_prefix('=').map(str::to_owned),
            None => {}
        }
    }
    None
}

/// The arguments, or what to say instead: help, the version, or what is wrong with them.
pub(super) fn read(args: Vec<OsString>, texts: &Texts) -> Result<ArgMatches, Said> {
    let command = command(texts);
    if let Some(word) = args.get(1).and_then(|arg| arg.to_str())
        && is_no_command(&command, word)
    {
        let known: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
        let known = known.join(", ");
        let values = [("argument", word.into()), ("known", known.as_str().into())];
        return Err(Said {
            warnings: vec![texts.say_with("cli-unknown-command", &values)],
            code: FAILED,
            ..Said::default()
        });
    }
    command
        .try_get_matches_from(args)
        .map_err(|error| match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Said {
                out: error.render().to_string().into_bytes(),
                ..Said::default()
            },
            _ => Said {
                warnings: vec![
                    mistake(&error, texts),
                    texts.say("cli-see-help").into_owned(),
                ],
                code: FAILED,
                ..Said::default()
            },
        })
}

/// True for a word that can only be a mistyped command: no file of that name exists, and no plan would have it.
fn is_no_command(command: &Command, word: &str) -> bool {
    let is_word = !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    is_word
        && !word.starts_with('-')
        && command.find_subcommand(word).is_none()
        && !Path::new(word).exists()
}

/// The window that was asked for.
pub(super) fn window(matches: &ArgMatches) -> Next {
    let renderer = matches.get_one::<String>("renderer");
    Next::Window {
        file: matches.get_one::<PathBuf>("file").cloned(),
        renderer: renderer.map(|name| match name.as_str() {
            "wgpu" => Renderer::Wgpu,
            _ => Renderer::OpenGl,
        }),
    }
}

fn mistake(error: &clap::Error, texts: &Texts) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => plain(text),
        Some(ContextValue::Strings(all)) => plain(&all.join(", ")),
        _ => String::new(),
    };
    let argument = match context(ContextKind::InvalidArg) {
        none if none.is_empty() => context(ContextKind::InvalidSubcommand),
        argument => argument,
    };
    let value = context(ContextKind::InvalidValue);
    let valid = context(ContextKind::ValidValue);
    let key = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => "cli-value-missing",
        ErrorKind::InvalidValue => "cli-bad-value",
        ErrorKind::ValueValidation => "cli-value-impossible",
        ErrorKind::MissingRequiredArgument => "cli-argument-missing",
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => "cli-unknown-argument",
        _ => "cli-bad-arguments",
    };
    let values: [(&str, Value); 3] = [
        ("argument", argument.as_str().into()),
        ("value", value.as_str().into()),
        ("valid", valid.as_str().into()),
    ];
    texts.say_with(key, &values)
}

/// `FILE`, as in our help, for clap's `<FILE>...`.
fn plain(argument: &str) -> String {
    argument.replace(['<', '>'], "").replace("...", "")
}

fn command(texts: &Texts) -> Command {
    let words = Help { texts };
    let file = words.file("file", "cli-arg-open").required(false);
    let renderer = words
        .option("renderer", "cli-arg-renderer", "opengl|wgpu")
        .value_parser(PossibleValuesParser::new(["opengl", "wgpu"]));
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version);
    words
        .dressed(Command::new("europlan"), "cli-about", &[COMMANDS, FILES])
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args_conflicts_with_subcommands(true)
        .after_help(words.say("cli-codes"))
        .args([file, renderer, words.described(version, "cli-arg-version")])
        .subcommands(commands(&words))
        .subcommands(commands_over_years(&words))
}

fn commands(words: &Help) -> [Command; 11] {
    [
        words
            .dressed(Command::new("check"), "cli-check", &[FILES])
            .args([
                words.file("files", "cli-arg-files").num_args(1..),
                words.format_of("text|json|table", ["text", "json", "table"]),
                words.lang("cli-arg-lang"),
                words.today(),
            ]),
        words
            .dressed(Command::new("export"), "cli-export", &[FILES])
            .args([
                words.file("file", "cli-arg-file"),
                words.output("cli-arg-export-output"),
                words
                    .option("to", "cli-arg-to", "pdf|docx|text|json")
                    .value_parser(PossibleValuesParser::new(["pdf", "docx", "json", "text"])),
                words
                    .option("preset", "cli-arg-preset", "PRESET")
                    .value_parser(PossibleValuesParser::new(Preset::ALL.map(Preset::name))),
                words.lang("cli-arg-export-lang"),
                words.flag("final", "cli-arg-final"),
                words.flag("force", "cli-arg-force"),
                words.today(),
            ])
            .args(pages(words)),
        words
            .dressed(Command::new("import"), "cli-import", &[FILES])
            .args([
                words.file("file", "cli-arg-import-file"),
                words.output("cli-arg-output"),
                words.flag("force", "cli-arg-force"),
                words.lang("cli-arg-lang"),
            ]),
        words
            .dressed(Command::new("example"), "cli-example", &[])
            .args([
                words.output("cli-arg-output"),
                words.flag("force", "cli-arg-force"),
                words.lang("cli-arg-example-lang"),
            ]),
        words
            .dressed(Command::new("funding"), "cli-funding", &[FILES])
            .args([
                words.file("files", "cli-arg-funding-files").num_args(1..),
                words.option("call", "cli-arg-call", "YEAR"),
                words.format(),
                words.lang("cli-arg-lang"),
                words.today(),
            ]),
        words
            .dressed(Command::new("facts"), "cli-facts", &[COMMANDS])
            .disable_help_subcommand(true)
            .subcommand_required(true)
            .subcommands([
                words
                    .dressed(Command::new("export"), "cli-facts-export", &[FILES])
                    .args([
                        words.folder("cli-arg-facts"),
                        words.flag("force", "cli-arg-force"),
                        words.lang("cli-arg-lang"),
                    ]),
                words
                    .dressed(Command::new("check"), "cli-facts-check", &[FILES])
                    .args([
                        words.folder("cli-arg-facts"),
                        words.lang("cli-arg-lang"),
                        words.today(),
                    ]),
            ]),
        words
            .dressed(Command::new("programmes"), "cli-programmes", &[])
            .args([words.format(), words.lang("cli-arg-lang")]),
        words
            .dressed(Command::new("rules"), "cli-rules", &[])
            .args([words.format(), words.lang("cli-arg-lang")]),
        words
            .dressed(Command::new("answers"), "cli-answers", &[FILES])
            .args([
                words.file("files", "cli-arg-answers-files").num_args(1..),
                words.option("form", "cli-arg-form", "FORM").required(true),
                words.format(),
                words.lang("cli-arg-answers-lang"),
                words.today(),
            ]),
        words
            .dressed(Command::new("forms"), "cli-forms", &[])
            .args([words.format(), words.lang("cli-arg-lang")]),
        words.dressed(Command::new("schema"), "cli-schema", &[]),
    ]
}

/// The commands for who has plans for longer than one.
fn commands_over_years(words: &Help) -> [Command; 2] {
    [
        words
            .dressed(Command::new("next"), "cli-next", &[FILES])
            .args([
                words.file("file", "cli-arg-next-file"),
                words.output("cli-arg-next-output").required(false),
                words
                    .option("years", "cli-arg-next-years", "N")
                    .value_parser(value_parser!(i16).range(0..=i64::from(MOST_YEARS))),
                words
                    .option("leave-out", "cli-arg-leave-out", "LIST")
                    .value_delimiter(',')
                    .value_parser(value_parser!(usize)),
                words.flag("force", "cli-arg-force"),
                words.lang("cli-arg-lang"),
            ]),
        words
            .dressed(Command::new("plans"), "cli-plans", &[FILES])
            .args([
                words.folder("cli-arg-plans"),
                words
                    .format_of("table|csv|json", ["table", "csv", "json"])
                    .help(words.say("cli-arg-plans-format")),
                words.lang("cli-arg-lang"),
                words.today(),
            ]),
    ]
}

/// What can be decided about the pages of an export, besides its preset.
fn pages(words: &Help) -> [Arg; 9] {
    let one_of = |names: &[&'static str]| PossibleValuesParser::new(names.to_vec());
    let switches = |name, key| {
        let list = words.option(name, key, "LIST").value_delimiter(',');
        list.value_parser(one_of(&SWITCHES.map(|switch| switch.name)))
    };
    let sizes = Paper::TEXT_SIZES;
    let sizes = i64::from(*sizes.start())..=i64::from(*sizes.end());
    [
        switches("with", "cli-arg-with"),
        switches("without", "cli-arg-without"),
        words
            .option("paper", "cli-arg-paper", "a4|letter")
            .value_parser(one_of(&Size::ALL.map(Size::name))),
        words
            .option("margins", "cli-arg-margins", "narrow|usual|wide")
            .value_parser(one_of(&Margins::ALL.map(Margins::name))),
        words
            .option("text-size", "cli-arg-text-size", "POINTS")
            .value_parser(value_parser!(u8).range(sizes)),
        words
            .option("first-page", "cli-arg-first-page", "NUMBER")
            .value_parser(value_parser!(u16).range(1..=9999)),
        words
            .option("funding", "cli-arg-funding", "none|funded|co-funded")
            .value_parser(one_of(&Funding::ALL.map(Funding::name))),
        words.option("disclaimer", "cli-arg-disclaimer", "TEXT"),
        words
            .option("logo", "cli-arg-logo", "PICTURE")
            .value_parser(value_parser!(PathBuf)),
    ]
}

/// Arguments with their help in a language.
struct Help<'a> {
    texts: &'a Texts,
}

impl Help<'_> {
    fn say(&self, key: &str) -> String {
        self.texts.say(key).into_owned()
    }

    /// A command with the words of a message: what it does, and its `.usage`.
    fn dressed(&self, command: Command, key: &str, lists: &[(&str, &str)]) -> Command {
        let usage = self
            .texts
            .attribute(key, "usage")
            .unwrap_or_default()
            .into_owned();
        let help = Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help);
        let lists = lists.iter().chain([&OPTIONS]);
        let lists = lists.map(|(heading, list)| format!("\n\n{}:\n{list}", self.say(heading)));
        let lists: String = lists.collect::<Vec<_>>().concat();
        let heading = self.say("cli-heading-usage");
        command
            .about(self.say(key))
            .override_usage(usage)
            .help_template(format!(
                "{{about}}\n\n{heading}: {{usage}}{lists}{{after-help}}\n"
            ))
            .disable_help_flag(true)
            .arg(self.described(help, "cli-arg-help"))
    }

    fn described(&self, arg: Arg, key: &str) -> Arg {
        arg.help(self.say(key))
    }

    fn option(&self, name: &'static str, key: &str, value: &'static str) -> Arg {
        let arg = Arg::new(name).long(name).value_name(value);
        self.described(arg, key).hide_possible_values(true)
    }

    fn flag(&self, name: &'static str, key: &str) -> Arg {
        self.described(Arg::new(name).long(name).action(ArgAction::SetTrue), key)
    }

    fn file(&self, name: &'static str, key: &str) -> Arg {
        let arg = Arg::new(name).value_name("FILE").index(1);
        self.described(arg.value_parser(value_parser!(PathBuf)).required(true), key)
    }

    fn folder(&self, key: &str) -> Arg {
        let arg = Arg::new("folder").value_name("DIR").index(1);
        self.described(arg.value_parser(value_parser!(PathBuf)).required(true), key)
    }

    fn output(&self, key: &str) -> Arg {
        let arg = self.option("output", key, "OUT").short('o');
        arg.value_parser(value_parser!(PathBuf)).required(true)
    }

    fn format(&self) -> Arg {
        self.format_of("text|json", ["text", "json"])
    }

    fn format_of<const N: usize>(&self, shown: &'static str, formats: [&'static str; N]) -> Arg {
        let arg = self.option("format", "cli-arg-format", shown);
        arg.value_parser(PossibleValuesParser::new(formats))
    }

    fn lang(&self, key: &str) -> Arg {
        self.option("lang", key, "TAG")
    }

    fn today(&self) -> Arg {
        self.option("today", "cli-arg-today", "DATE")
    }
}
