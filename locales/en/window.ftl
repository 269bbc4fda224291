# The window.

app-name = Europlan
welcome-intro = Write your European Development Plan step by step, check it, and keep it in one file.
welcome-new = Start a new plan
welcome-open = Open a plan…
welcome-example = Look at an example
welcome-recent = Recent plans
welcome-no-recent = Plans you save will appear here.
# What tells a plan in the list: $day is the day on which it was last opened or saved.
recent-day = last used on { $day }
# Two plans with the same title: $place is the folder, or the whole path.
recent-apart = { $name } ({ $place })
recent-missing = Not found at { $path }. It was moved, renamed or deleted, or its drive is not connected.
# A plan in the File menu whose file was not found.
recent-missing-short = { $name } (not found)
recent-forget = Take off the list
# What a screen reader says of that button.
recent-forget-named = Take off the list: { $name }
recent-cleared = The list of recent plans is empty. The plans themselves are still where they were.
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
command-export-pdf = Export as PDF or Word…
command-print = Print…
# JSON is a file format that other programs read.
command-export-json = Export for other programs (JSON)…
command-import-json = Import from another program (JSON)…
command-clear-recent = Clear the list of recent plans
command-welcome = Welcome page
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-duplicate = Duplicate this entry
command-select-all = Select all
command-check = Open or close the check
command-next-point = Next point of the check
command-previous-point = Previous point of the check
command-next-part = Next part
command-previous-part = Previous part
command-core = Ask only the core of a plan
command-everything = Ask everything
command-system-colours = System colours
command-light = Light colours
command-dark = Dark colours
command-high-contrast = High contrast
command-larger = Larger text
command-smaller = Smaller text
command-usual-size = Normal text size
command-next-pane = Go to the next area of the window
command-previous-pane = Go to the previous area of the window
command-menus = Go to the menus
command-shortcuts = Keyboard shortcuts
command-about = About Europlan
parts = Parts
saved = Saved
saved-at = Saved { $time }
unsaved = Not saved yet
saving = Saving…
not-saved = Not saved. { $why }
read-only = From a newer version of Europlan: save under another name
opened-newer = This plan was made with a newer version of Europlan. You can read it here; to save it, choose another name.
opened-repaired = { $count ->
    [one] { $count } fault in this file was repaired: a broken link, a broken number or an invisible character. Save the plan to keep the repair.
   *[other] { $count } faults in this file were repaired: broken links, broken numbers or invisible characters. Save the plan to keep the repairs.
}
newer-not-overwritten = A file from a newer version of Europlan is never overwritten. Choose another name.
interface-language = Program language
school-unnamed = Your school
plan-untitled = European Development Plan
check-title = Check
check-nothing = Nothing missing
# $item is the item with its title.
item-removed = Removed: { $item }
check-close = Close the check
check-then-read = Read it as the assessor will: preview
check-then-hand = Save a copy for a colleague to read
check-then-export = Export it as PDF or Word
# Of $all things that were looked at, such as goals, $missed have this point.
check-of = { $missed } of { $all }
# $count other cards wait until this one is settled.
check-waiting = { $count ->
    [one] { $count } more point waits until this is done.
   *[other] { $count } more points wait until this is done.
}
check-dismiss-all = Set all of these aside…
check-dismiss-one = Set aside: { $item }…
# The keyboard is at the point of the check with that $number, of $all that are open; $point is what it says.
check-at = Point { $number } of { $all }. { $point }
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
check-take-back = Put back
# How far a part is: read out after its name in the left list, and shown below its title.
part-required = { $answered } of { $required } required answers given
part-nothing-required = no answer required
part-further = { $count ->
    [one] { $count } other answer given
   *[other] { $count } other answers given
}
part-points = { $count ->
    [one] { $count } point to look at
   *[other] { $count } points to look at
}
# Beside a question that needs an answer. The second: this question or the one beside it. The third: of a list.
mark-required = required
mark-one-of = one of these is required
mark-an-item = at least one is required
# The switch above the parts: what is asked. Short, as both stand side by side.
depth-what = What is asked
depth-core = The core
depth-everything = Everything
# Spoken after the switch.
depth-core-is = Only the core of the plan is asked, and what is answered already.
depth-everything-is = Everything is asked.
# At the foot of a part of which only the core is asked.
depth-more = { $count ->
    [one] { $count } question outside the core is not shown here.
   *[other] { $count } questions outside the core are not shown here.
}
depth-show = Show everything
# At the end of a part: to the next one. The others: at the end of the last.
part-next = Next: { $part }
part-check = Check the plan
part-pages = Look at the pages
# Above the two scales.
self-view-help = How far each group has come with other countries: today, and where you would like it to be when the plan ends. Choose the same again to undo a choice.
close = Close
cancel = Cancel
duplicate = Duplicate
duplicate-item = Duplicate { $item }
# $title is the title of an item; these words go into the plan.
copy-of = { $title } (copy)
remove = Remove
remove-item = Remove { $item }
move-up = Move { $item } up
move-down = Move { $item } down
move-by-drag = Drag { $item } to another position
count-of = { $count } of { $advised } characters
count-over = { $count } characters: more than the { $advised } we recommend
help-more = More help
help-less = Less help
# $question is the label of a question.
help-more-for = More help: { $question }
help-less-for = Less help: { $question }
help-why = Why funders ask this
help-good = What a good answer contains
help-example = Example
summary-target = { $has ->
    [yes] from { $baseline } to { $target }
   *[no] to { $target }
}
summary-activities = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
# On a folded card: $count answers that the plan needs are not given yet.
card-open = { $count ->
    [one] { $count } required answer still open
   *[other] { $count } required answers still open
}
# $question is the label of the question.
date-pick = Pick a date: { $question }
date-year-before = The year before
date-year-after = The year after
# $years is a school year such as 2027–2028.
date-school-year = School year { $years }
# Seven days, from Monday, in two letters each.
date-weekdays = Mo Tu We Th Fr Sa Su
# $first is a day, or its number if both lie in one month; $last is a day.
date-span = { $first } to { $last }
unread-date = Not understood as a date; it is kept as you wrote it.
unread-number = Not understood as a number; it is kept as you wrote it.
unread-oid = Not an OID: that is an E and eight digits.
unread-address = Not understood as a web address; it is kept as you wrote it.
unread-country = Not understood as a country; it is kept as it was.
choose = Choose…
choose-none = No answer
# Below the links of a question: the name of an item that is created and linked at once. $name is that name.
link-new-need = A new need, in one sentence
    .add = Add the need “{ $name }”
link-new-goal = A new goal, in a few words
    .add = Add the goal “{ $name }”
link-new-activity = Another activity, in a few words
    .add = Add the activity “{ $name }”
link-new-partner = Name of a new partner
    .add = Add the partner “{ $name }”
# $owner is the goal that it goes to, such as “Goal 2”.
link-new-indicator = What a new indicator counts
    .add = Add the indicator “{ $name }” to { $owner }
links-none-indicator = Indicators belong to goals, and you have none yet. Add a goal under “Needs and goals”.
country-choose = Choose a country…
country-add = Add a country…
country-change = Choose another country…
country-search = Search for a country
country-none = No country found
unsaved-title = Save your changes?
# $plan is the title of the plan, or the name of its file.
unsaved-text = Some of your changes to “{ $plan }” have not been saved to a file yet.
unsaved-discard = Don’t save
path-open-title = Open a plan
path-save-title = Save the plan
path-pdf-title = Save the PDF
path-word-title = Save as Word
path-json-title = Export for other programs
path-import-title = Import a plan
path-text = Type the folder and the name of the file.
path-text-folder = Type where the folder is.
replace-title = Replace the file?
replace-text = A file with this name already exists. Replacing it will overwrite its contents: { $path }
# The same of a plan: $plan is its title, $school the name of the school.
replace-plan = This file already holds a plan, “{ $plan }”. Replacing it will overwrite that plan: { $path }
replace-plan-of = This file already holds a plan, “{ $plan }” of { $school }. Replacing it will overwrite that plan: { $path }
replace-other = Choose another name
replace-now = Replace
path-name = Path of the file
path-name-folder = Path of the folder
path-go = Continue

# A file dialog is open, and another one was asked for; it may be hidden by another window.
dialog-open = Another window for choosing a file is still open. Answer that one first.
dialog-by-hand = I cannot find it: type the path here
# What was chosen in a file dialog came too late. $name is the name of the file.
dialog-late = Nothing was done with “{ $name }”: the answer came too late.
plan-left = “{ $name }” was not written: the plan it was meant for is no longer open.
kind-plan = Europlan plan
kind-pdf = PDF document
kind-word = Word document
kind-json = JSON file
export-title = Export as PDF or Word
# $count points stand in the panel of the check, $missing of them are missing.
export-points-open = { $count ->
    [one] The check still shows { $count } point
   *[other] The check still shows { $count } points
}{ $missing ->
    [0] , but nothing is missing.
   *[other] ; for { $missing } of them an assessor may take marks off.
}
export-for = What is it for?
preset-application = To attach to an application
preset-staff-meeting = For a staff meeting: with unanswered questions, the points of the check and open notes
preset-blank = Blank: all questions with their help, and room to write
preset-blank-short = Blank and short: the core questions, with room to write, on a few pages
preset-summary = A summary on one page
export-draft = Is the plan still a draft?
export-draft-yes = Yes: mark every page as a draft
export-draft-no = No: it is ready to attach
# $language is the language of the headings.
export-headings = Europlan does not have the language of the plan yet, so the headings are in { $language }.
export-measuring = Preparing the pages…
# $size is in kilobytes.
export-size = { $pages ->
    [one] { $pages } page, { $size } kB
   *[other] { $pages } pages, { $size } kB
}
# $what is a script, such as Arabic script, or a character with its number in Unicode; $place is where it stands.
export-left-out = Cannot be printed; the sign □ will stand for it: { $what } – { $place }
export-save = Save the PDF…
export-word = Save as Word…
export-word-note = Use Word if others go on writing in it. Changes made there do not come back into your plan.
# $name is the name of the file.
written = Saved as { $name }
open-file = Open it
open-folder = Show the folder
cannot-show = No program on this computer can open this file. You can find it here: { $path }
example-opened = This is an example about an invented school. Look around; to start your own plan, choose New plan in the File menu.
imported = The plan was imported. Save it to keep it as a Europlan file.
about-version = Europlan { $version }
about-what = A program for schools to write a European Development Plan, have it checked and export it.
about-licences = Free software under the EUPL-1.2. The typeface is Source Sans 3, under the SIL Open Font License.
no-window = Europlan could not open a window. If other programs can, the graphics driver of this computer may need an update. For whoever looks after the computer: { $why } Without a window you can still check and export plans; type europlan --help to see how.
