# Many plans: the plans of a folder as a table, in the window and on the command line.

command-plans = Plans in a folder
path-plans-title = Choose a folder of plans
path-plans-csv-title = Save the table
kind-csv = Tables (CSV)
plans-intro = A row for each plan in a folder and in the folders below it. Nothing is changed by looking.
plans-choose = Choose a folder…
# $folder is a folder on this computer.
plans-folder = Folder: { $folder }
# $read of $all plans have been read so far.
plans-reading = Reading: { $read } of { $all }
# $count is the number of rows; $all of all plans.
plans-count = { $count ->
    [one] { $count } plan
   *[other] { $count } plans
}
plans-count-of = { $count } of { $all } plans
plans-none = There are no plans in this folder, nor in the folders below it.
plans-no-match = No plan fits.
plans-filter = Find a school, a title or a file
plans-show = Show
plans-show-all = all plans
plans-show-missing = plans that lack something
plans-show-unsent = plans that were not sent
plans-show-broken = files that cannot be read
plans-copy = Copy the table
plans-copied = The table is on the clipboard. Paste it into a spreadsheet.
plans-save = Save as CSV…
# The name that is proposed for the file of the table.
plans-file-name = plans
# $column is the name of a column.
plans-sort = Sort by { $column }
plans-sorted-up = Sorted by { $column }, rising
plans-sorted-down = Sorted by { $column }, falling
plans-table = Plans

# The columns.
plans-title = Title
plans-period = Period
plans-progress = Answered
# $answered of $required answers are given.
plans-progress-of = { $answered } of { $required }
plans-people = People abroad
plans-deadline = Next deadline
# $when is a day or a month, $programmes lists programmes.
plans-deadline-of = { $when }: { $programmes }
plans-sent = Sent
# $day is a date, $to the form or the agency.
plans-sent-to = { $day }: { $to }
plans-changed = Last change
plans-note = Note
plans-newer = From a newer version of Europlan: some of it may be unknown
plans-repaired = Some links, numbers or invisible characters in this file need repair

cli-plans = Lists the plans of a folder with their figures
    .usage = europlan plans DIR [--format table|csv|json] [--lang TAG] [--today DATE]
cli-arg-plans = The folder; the folders below it are read too
cli-arg-plans-format = How to write it; by default, as a table
