# Spelling: words that a dictionary does not know, and dictionaries.

## Why a dictionary cannot be used

spelling-no-dictionary = This file holds no dictionary that can be read. Choose a file that ends in .aff, .dic, .oxt or .xpi; the first two belong side by side in one folder.
# $set: the name of a set of letters, such as `KLINGON-8`.
spelling-letters = This dictionary cannot be read: it is written in the character set “{ $set }”, which Europlan does not know.
spelling-other-language = This file holds dictionaries, but none for the language of the plan.
