# Spelling: words that a dictionary does not know, and dictionaries.

## Why a dictionary cannot be used

spelling-no-dictionary = This file holds no dictionary that can be read. Choose a file that ends in .aff, .dic, .oxt or .xpi; the first two belong side by side in one folder.
# $set: the name of a set of letters, such as `KLINGON-8`.
spelling-letters = This dictionary cannot be read: it is written in the character set “{ $set }”, which Europlan does not know.
spelling-other-language = This file holds dictionaries, but none for the language of the plan.

## Commands

command-spelling = Next doubtful word…
command-spelling-as-you-type = Check spelling as you type
command-dictionary = Choose a dictionary…
path-dictionary-title = Choose a dictionary
kind-dictionary = Dictionaries

## What is said of doubtful words

# $count: how many doubtful words the plan has, at least 1.
spelling-count = { $count ->
    [one] { $count } doubtful word
   *[other] { $count } doubtful words
}
spelling-nothing = No doubtful words
spelling-none = Spelling is not checked: there is no dictionary for { $language } on this computer. LibreOffice and Firefox bring one, or you can choose a file.
spelling-no-language = Spelling is not checked: choose the language of the plan first.
spelling-off = Spelling is not checked as you type.
spelling-waiting = The plan is being looked through…
# $name: the name of a file.
spelling-dictionary-taken = Spelling is now checked with { $name }.

## The menu of a field, and the dialog that goes from word to word

spelling-title = Spelling
# $number: which doubtful word of the plan it is. $all: how many there are. $place: the question.
spelling-at = Word { $number } of { $all }: “{ $word }” in { $place }
spelling-looking = Looking for suggestions…
spelling-no-suggestion = No suggestions
spelling-suggestions = Suggestions
spelling-instead = Replace with
spelling-replace = Replace
spelling-skip = Next word
spelling-accept = Ignore here
spelling-learn = Add to the school’s words

## Spoken, once it is done

spoken-replaced = Replaced with “{ $word }”
spoken-accepted = “{ $word }” is ignored here
spoken-learnt = “{ $word }” is one of the school’s words now
