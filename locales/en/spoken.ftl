# What a screen reader says, and nobody sees.

spoken-plan-closed = The plan is closed
spoken-check-closed = The check is closed
spoken-preview-open = The preview is open beside the form
spoken-preview-closed = The preview beside the form is closed
# $finding is a point of the check that is no longer open.
spoken-settled = No longer open: { $finding }
spoken-copied = Copied
# $name is the name of an item that was missing, such as a partner of an activity.
spoken-created = “{ $name }” added and linked
# $item is the item with its title; $number is its new position in the list.
spoken-duplicated = A copy of { $item } was added after it
spoken-moved = { $item } is now number { $number }
# Often followed by a colon and the item or the question that the step was about.
spoken-undone = Undone
spoken-redone = Redone
# Follows the first thing that a step changed: it changed more.
spoken-step-more = { $count ->
    [one] and one other change
   *[other] and { $count } other changes
}
# $advised is the number of characters that a good answer stays within.
spoken-limit = At most { $advised } characters
spoken-too-long = Longer than the { $advised } characters we recommend
# $advised is the limit that the form sets, or the person.
spoken-over-limit = Longer than the { $advised } characters of the form
# $filter is the button that was pressed, such as Not answered yet; $count how many questions the list then shows.
spoken-sieve = { $filter }: { $count ->
    [one] one question
   *[other] { $count } questions
}
spoken-sieve-off = The filter is off
# The list of parts and pages at the left.
spoken-parts = Parts and pages of the plan
spoken-notice = Message
# $words are words that an answer lost, or that it gained; what is unchanged stands around them.
spoken-removed = Removed: “{ $words }”.
spoken-added = Added: “{ $words }”.
# $question is the question, $button what the button does.
spoken-button-for = { $question }: { $button }
# $question is a question of which the choice was taken back.
spoken-nothing-chosen = { $question }: nothing is chosen now
spoken-calendar = Calendar: { $question }
spoken-menus = Menus
# $item is a card of a list with its title, such as Need 1 · Reading.
spoken-fields = Fields of { $item }
