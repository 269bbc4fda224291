# What a screen reader says, and nobody sees.

spoken-check-closed = The check is closed
spoken-preview-open = The preview is open beside the form
spoken-preview-closed = The preview beside the form is closed
# $finding is a point of the check that is no longer open.
spoken-settled = No longer open: { $finding }
spoken-copied = Copied
# $item is the item with its title; $number is its new position in the list.
spoken-moved = { $item } is now number { $number }
