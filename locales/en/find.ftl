# Find and replace.

command-find = Find…
command-replace = Find and replace…
command-find-next = Find next
command-find-previous = Find previous
find = Find and replace
find-text = Find
find-with = Replace with
find-next = Next
find-previous = Previous
find-case = Match capitals
find-accents = Match accents
find-words = Whole words
# The button from which these three fold out in a slim window; $count is the number of those that are on.
find-choices =
    { $count ->
        [0] Options
       *[other] Options ({ $count })
    }
find-close = Close find and replace
find-nothing = Not found
find-count =
    { $count ->
        [one] Found once
       *[other] Found { $count } times
    }
# $number is the hit that is shown, $count how many there are, $place where it stands.
find-at = { $number } of { $count } · { $place }
find-in-note = in a note
find-replace = Replace
find-replace-all = Replace all
find-replaced =
    { $count ->
        [0] Nothing was replaced.
        [one] One place was replaced.
       *[other] { $count } places were replaced.
    }{ $stayed ->
        [0] { "" }
        [one] { " " }One in an address or an official number stays as it is.
       *[other] { " " }{ $stayed } in addresses or official numbers stay as they are.
    }
find-stays = An address or an official number is not replaced.
