# The window.

app-name = Europlan
welcome-intro = Write your European Development Plan step by step, check it, and keep it in one file.
welcome-new = Start a new plan
welcome-open = Open a plan…
welcome-example = Look at an example
welcome-recent = Recent plans
welcome-no-recent = Plans you save appear here.
welcome-private = Europlan works offline. Your text stays on this computer, in the file you choose.
menu-file = File
menu-edit = Edit
menu-plan = Plan
menu-view = View
menu-help = Help
command-new = New plan
command-open = Open…
command-example = Open the example plan
command-save = Save
command-save-as = Save as…
command-export-pdf = Export PDF…
# JSON is a file format that other programs read.
command-export-json = Export for other programs (JSON)…
command-import-json = Import from another program (JSON)…
command-welcome = Welcome page
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-check = Open or close the check
command-next-part = Next part
command-previous-part = Previous part
command-system-colours = Colours of the system
command-light = Light colours
command-dark = Dark colours
command-high-contrast = High contrast
command-larger = Larger text
command-smaller = Smaller text
command-usual-size = Text of the usual size
command-menus = Go to the menus
command-shortcuts = Keyboard shortcuts
command-about = About Europlan
parts = Parts
saved = Saved
saved-at = Saved { $time }
unsaved = Not saved yet
saving = Saving…
not-saved = Not saved. { $why }
read-only = From a newer Europlan: save under another name
opened-newer = This plan was made by a newer Europlan. You can read it here; saving asks for another name.
opened-repaired = { $count } broken links, numbers or invisible signs in this file were mended. Save to keep that.
newer-not-overwritten = The file of a newer Europlan is never written over. Choose another name.
interface-language = Language of the program
school-unnamed = Your school
plan-untitled = European Development Plan
check-title = Check
check-nothing = Nothing missing
# $item is the item with its title.
item-removed = Removed: { $item }
check-close = Close the check
check-no-ingredient = There is nothing to judge yet.
# Said before the name of a rule that the plan meets.
check-passed = Met
check-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
check-dismissed = Set aside
check-why = Why, and what helps
check-dismiss = Set this point aside…
check-dismiss-now = Set aside
check-reason = Your reason
check-your-reason = Your reason: { $reason }
check-take-back = Take back
# What a screen reader says of a part in the left list.
part-state = { $points ->
    [0] { $part }, { $answered } of { $asked } answered
    [one] { $part }, { $answered } of { $asked } answered, { $points } point to look at
   *[other] { $part }, { $answered } of { $asked } answered, { $points } points to look at
}
close = Close
cancel = Cancel
remove = Remove
remove-item = Remove { $item }
move-up = Move { $item } up
move-down = Move { $item } down
move-by-drag = Drag { $item } to another position
count-of = { $count } of { $advised } characters
count-over = { $count } characters: longer than the { $advised } we advise
help-more = More help
help-less = Less help
# $question is the label of a question.
help-more-for = More help: { $question }
help-less-for = Less help: { $question }
help-why = Why funders ask this
help-good = What a good answer has
help-example = Example
summary-target = { $has ->
    [yes] from { $baseline } to { $target }
   *[no] to { $target }
}
summary-activities = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
# $question is the label of the question.
date-pick = Pick a date: { $question }
date-year-before = The year before
date-year-after = The year after
# $years is a school year such as 2027–2028.
date-school-year = School year { $years }
# Seven days, from Monday, in two letters each.
date-weekdays = Mo Tu We Th Fr Sa Su
date-unknown = Not understood as a date; it is kept as you wrote it.
choose = Choose…
choose-none = No answer
links-none-need = You have not described a need yet. Add one above, then choose it here.
links-none-goal = You have no goals yet. Add one under “Needs and goals”, then choose it here.
links-none-activity = There is no other activity yet.
links-none-partner = You have no partners yet. Add one under “Network”, then choose it here.
links-none-indicator = You have no indicators yet. Give a goal one under “Needs and goals”, then choose it here.
country-choose = Choose a country…
country-add = Add a country…
country-change = Choose another…
country-search = Search a country
unsaved-title = Save your changes?
unsaved-text = Some changes are not in a file yet.
unsaved-discard = Don’t save
path-open-title = Open a plan
path-save-title = Save the plan
path-pdf-title = Save the PDF
path-json-title = Export for other programs
path-import-title = Import a plan
path-text = Type the folder and the name of the file.
replace-title = Replace the file?
replace-text = A file of this name is there already. Replacing it loses what it holds: { $path }
replace-other = Choose another name
replace-now = Replace it
path-name = Path of the file
path-go = Continue

# A file dialog is open, and another one was asked for; it may be hidden by another window.
dialog-open = Another window for choosing a file is still open. Answer that one first.
dialog-by-hand = I cannot find it: type the path here
# What was chosen in a file dialog came too late. $name is the name of the file.
dialog-late = Nothing was done with “{ $name }”: its window was no longer waited for.
plan-left = “{ $name }” was not written: the plan it was meant for is no longer open.
kind-plan = Europlan plan
kind-pdf = PDF document
kind-json = JSON file
export-title = Export PDF
# $count is the number of points of the check that an assessor would mark down.
export-missing = { $count ->
    [one] The check still has { $count } point that an assessor would mark down.
   *[other] The check still has { $count } points that an assessor would mark down.
}
export-for = What is it for?
preset-application = To attach to an application
preset-staff-meeting = For a staff meeting: also what is not answered yet, and the points of the check
preset-blank = Blank: all questions with their help, and room to write
preset-summary = A summary on one page
export-draft = Mark every page as a draft
# $language is the language of the headings.
export-headings = Europlan does not speak the language of the plan yet: the headings are in { $language }.
export-measuring = Preparing the pages…
# $size is in kilobytes.
export-size = { $pages ->
    [one] { $pages } page, { $size } kB
   *[other] { $pages } pages, { $size } kB
}
# $what is a script, such as Arabic script, or a sign with its number in Unicode; $place is where it stands.
export-left-out = Cannot be printed and is left out: { $what } – { $place }
export-save = Save the PDF…
# $name is the name of the file.
written = Saved as { $name }
open-file = Open it
open-folder = Show the folder
cannot-show = No program on this computer opens this file. You find it here: { $path }
example-opened = This is the example of an invented school. Look around; your own plan starts from File, New plan.
imported = The plan was imported. Save it to keep it as a Europlan file.
about-version = Europlan { $version }
about-what = A program with which schools write a European Development Plan, have it checked and export it.
about-licences = Free software under the EUPL-1.2. The typeface is Source Sans 3, under the SIL Open Font License.
no-window = Europlan could not open a window: { $why } Without a window you can still check and export plans; type europlan --help to see how.
