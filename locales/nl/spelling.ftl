# Spelling: words that a dictionary does not know, and dictionaries.

## Why a dictionary cannot be used

spelling-no-dictionary = In dit bestand zit geen woordenboek dat gelezen kan worden. Kies een bestand dat eindigt op .aff, .dic, .oxt of .xpi; de eerste twee horen naast elkaar in één map.
# $set: the name of a set of letters, such as `KLINGON-8`.
spelling-letters = Dit woordenboek kan niet gelezen worden: het is geschreven in de tekenset “{ $set }”, die Europlan niet kent.
spelling-other-language = In dit bestand zitten woordenboeken, maar geen voor de taal van het plan.
