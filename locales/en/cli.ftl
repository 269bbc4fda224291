# The command line. Names of commands and options stay as they are in every language.
cli-about = Europlan opens a window in which a school writes its European Development Plan. With a command it works without a window.
    .usage = europlan [FILE] or europlan COMMAND …
cli-check = Checks plans and says what to do
    .usage = europlan check FILE… [--format text|json] [--lang TAG] [--today DATE]
cli-export = Writes a plan as PDF, text or JSON
    .usage = europlan export FILE -o OUT [--to pdf|text|json] [--preset PRESET] [OPTION…]
cli-import = Makes a plan file of a plan in JSON
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
cli-codes = The program ends with 0 when all went well, 1 when a checked plan misses something, 2 when a file or an argument is of no use.
cli-arg-help = Shows this help
cli-arg-version = Shows the version
cli-arg-open = The plan to open in the window
cli-arg-renderer = What draws the window
cli-arg-files = The plans to check
cli-arg-file = The plan to export
cli-arg-import-file = The plan in JSON
cli-arg-output = The plan file to write
cli-arg-export-output = The file to write; - for the screen
cli-arg-to = What to write; without it the ending of the file decides
cli-arg-preset = What the document is for: application (without it), staff-meeting (also what is not answered yet, and the points of the check), blank (only the questions, with room to write), summary (the plan on one page) or progress (indicators, activities and what is still to be measured)
cli-arg-force = Replaces a file that is already there
cli-arg-final = Leaves out the draft mark
cli-arg-format = How to write it; text without it
cli-arg-lang = The language of what is said, such as en or nl
cli-arg-export-lang = The language of the headings, such as en or nl; without it the language of the plan
cli-arg-example-lang = The language of the example, such as en or nl
cli-arg-today = Counts with this day instead of today, such as 2026-09-01

# Mistakes in the arguments. $argument is as it was typed.
cli-unknown-argument = Europlan does not know this argument: { $argument }
cli-argument-missing = An argument is missing: { $argument }
cli-value-missing = A value is missing after { $argument }
# $valid lists what is possible.
cli-bad-value = “{ $value }” is not possible for { $argument }; possible are { $valid }
cli-bad-arguments = These arguments do not go together.
cli-see-help = Type europlan --help to see all commands.
cli-unknown-language = Europlan has no words in the language “{ $tag }”; it has { $known }.
cli-bad-date = “{ $text }” is not a date. Write it as year-month-day, such as 2026-09-01.

# Files. $path is the file, with its folder.
cli-newer = A newer Europlan wrote this file. What this version does not know was left aside: { $path }
cli-mended = Some links or numbers in this file were broken and have been mended for this run; the file itself is as it was: { $path }
cli-exists = This file is already there. Choose another name, or add --force to replace it: { $path }
cli-same-file = This is the plan itself. Choose another name for what you write: { $path }
cli-unknown-kind = Add --to pdf, --to text or --to json, or give the file such an ending: { $path }
cli-pdf-stream = A PDF cannot be shown on the screen. Name a file after -o.
# $signs lists characters, each with its place in the plan.
cli-left-out = The PDF’s typeface lacks these characters, so they were left out: { $signs }
# $detail comes from the operating system, in its own words.
cli-not-written = The output could not be written ({ $detail }).

# The check in text.
# $share is the share of what was looked at that is in order, in percent.
cli-rating = { $criterion }: { $level } ({ $share } %)
cli-set-aside = Set aside
cli-reason = (Reason: { $reason })
cli-nothing-missing = Nothing missing.
