# The command line. Names of commands and options stay as they are in every language.
cli-about = Europlan opens a window in which a school writes its European Development Plan. Given a command, it works without a window.
    .usage = europlan [FILE] or europlan COMMAND …
cli-check = Checks plans and says what to do
    .usage = europlan check FILE… [--format text|json|table] [--lang TAG] [--today DATE]
cli-export = Writes a plan as PDF, Word document, text or JSON
    .usage = europlan export FILE -o OUT [--to pdf|docx|text|json] [--preset PRESET] [--force] [OPTION…]
cli-import = Makes a plan file from a plan in JSON
    .usage = europlan import IN.json -o OUT.europlan [--force] [--lang TAG]
cli-example = Writes the example plan
    .usage = europlan example -o OUT.europlan [--force] [--lang TAG]
cli-rules = Lists what the check looks at
    .usage = europlan rules [--format text|json] [--lang TAG]
cli-schema = Writes the JSON Schema of a plan in JSON
    .usage = europlan schema
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-files = Files
# Shown below the help.
cli-codes = Exit code: 0 if all went well, 1 if something is missing from a checked plan, 2 if a file or an argument cannot be used.
cli-arg-help = Shows this help
cli-arg-version = Shows the version
cli-arg-open = The plan to open in the window
cli-arg-renderer = What draws the window
cli-arg-files = The plans to check
cli-arg-file = The plan to export
cli-arg-import-file = The plan in JSON
cli-arg-output = The plan file to write
cli-arg-export-output = The file to write; - for the screen
cli-arg-to = What to write; by default, the extension of the file decides
cli-arg-preset = What the document is for: application (the default), staff-meeting (with unanswered questions, the points of the check and open notes), blank (only the questions, with room to write), blank-short (the core of them, on a few pages), summary (the plan on one page) or progress (indicators, activities and what is still to be measured)
cli-arg-force = Replaces a file that already exists
cli-arg-final = Leaves out the draft mark
cli-arg-format = How to write it; by default, as text
cli-arg-lang = The language of the messages, such as en or nl
cli-arg-export-lang = The language of the headings, such as en or nl; by default, the language of the plan
cli-arg-example-lang = The language of the example, such as en or nl
cli-arg-today = Uses this day instead of today, such as 2026-09-01

# Mistakes in the arguments. $argument is as it was typed.
# $known lists all commands.
cli-unknown-command = Europlan does not know the command “{ $argument }”. Commands: { $known }
cli-unknown-argument = Europlan does not know this argument: { $argument }
cli-argument-missing = An argument is missing: { $argument }
cli-value-missing = A value is missing after { $argument }
# $valid lists what is possible.
cli-bad-value = “{ $value }” is not possible for { $argument }; these are: { $valid }
cli-bad-arguments = These arguments cannot be used together.
cli-see-help = Type europlan --help to see all commands.
cli-unknown-language = Europlan has no words in the language “{ $tag }”; it has { $known }.
cli-bad-date = “{ $text }” is not a date. Write it as year-month-day, such as 2026-09-01.

# Files. $path is the file, with its folder.
cli-newer = This file comes from a newer version of Europlan. Anything this version does not know was left out: { $path }
cli-mended = Broken links or numbers, or invisible characters, in this file have been repaired for this run; the file itself has not been changed: { $path }
cli-exists = This file already exists. Choose another name, or add --force to replace it: { $path }
cli-same-file = This is the plan itself. Choose another name for what you write: { $path }
cli-unknown-kind = Add --to pdf, --to docx, --to text or --to json, or give the file one of these extensions: { $path }
cli-pdf-stream = A PDF or a Word document cannot be shown on the screen. Give the name of a file after -o.
# $signs lists characters, each with its place in the plan.
cli-left-out = The PDF’s typeface lacks these characters, so the sign □ stands for each: { $signs }
# $detail comes from the operating system, in its own words.
cli-not-written = The output could not be written ({ $detail }).

# The check in text.
# $share is the share of what was looked at that is in order, in percent.
cli-rating = { $criterion }: { $level }
# The heading of points that others wait for.
cli-check-first = First
cli-check-file = File
cli-check-school = School
cli-set-aside = Set aside
cli-reason = (Reason: { $reason })
cli-nothing-missing = Nothing missing.
