# The window.
app-name = Europlan
welcome-intro = Write your European Development Plan step by step, check it, and keep it in one file.
welcome-new = Start a new plan
welcome-open = Open a plan…
welcome-recent = Recent plans
welcome-no-recent = Plans you save appear here.
welcome-private = Europlan works offline. Your text stays on this computer, in the file you choose.
menu-file = File
menu-edit = Edit
menu-plan = Plan
menu-view = View
command-new = New plan
command-open = Open…
command-save = Save
command-save-as = Save as…
command-welcome = Welcome page
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-check = Open or close the check
command-next-part = Next part
command-previous-part = Previous part
command-light = Light colours
command-dark = Dark colours
command-high-contrast = High contrast
command-larger = Larger text
command-smaller = Smaller text
parts = Parts
saved = Saved
saved-at = Saved { $time }
unsaved = Not saved yet
saving = Saving…
not-saved = Not saved. { $why }
read-only = Read only: made by a newer Europlan
opened-newer = This plan was made by a newer Europlan. You can read it here; saving asks for another name.
opened-repaired = { $count } broken links or numbers in this file were mended. Save to keep that.
newer-not-overwritten = The file of a newer Europlan is never written over. Choose another name.
interface-language = Language of the program
school-unnamed = Your school
check-title = Check
check-nothing = Nothing missing
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
part-state = { $part }, { $answered } of { $asked } answered, { $points } points
close = Close
cancel = Cancel
remove = Remove
remove-item = Remove { $item }
move-up = Move { $item } up
move-down = Move { $item } down
count-of = { $count } of { $advised } characters
count-over = { $count } characters: longer than the { $advised } we advise
help-more = More help
help-less = Less help
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
date-pick = Pick a date
date-unknown = Not understood as a date; it is kept as you wrote it.
choose = Choose…
choose-none = No answer
links-none = Nothing to link to yet.
country-choose = Choose a country…
country-add = Add a country…
country-search = Search a country
unsaved-title = Save your changes?
unsaved-text = Some changes are not in a file yet.
unsaved-save = Save
unsaved-discard = Don’t save
path-open-title = Open a plan
path-save-title = Save the plan
path-text = Type the folder and the name of the file.
path-name = Path of the file
path-go = Continue
kind-plan = Europlan plan
no-window = Europlan could not open a window: { $why } Without a window you can still check and export plans; type europlan --help to see how.
