# Spelling: words that a dictionary does not know, and dictionaries.

## Why a dictionary cannot be used

spelling-no-dictionary = In dit bestand zit geen woordenboek dat gelezen kan worden. Kies een bestand dat eindigt op .aff, .dic, .oxt of .xpi; de eerste twee horen naast elkaar in één map.
# $set: the name of a set of letters, such as `KLINGON-8`.
spelling-letters = Dit woordenboek kan niet gelezen worden: het is geschreven in de tekenset “{ $set }”, die Europlan niet kent.
spelling-other-language = In dit bestand zitten woordenboeken, maar geen voor de taal van het plan.

## Commands

command-spelling = Volgend twijfelachtig woord…
command-spelling-as-you-type = Spelling nakijken tijdens het typen
command-dictionary = Een woordenboek kiezen…
path-dictionary-title = Een woordenboek kiezen
kind-dictionary = Woordenboeken

## What is said of doubtful words

# $count: how many doubtful words the plan has, at least 1.
spelling-count = { $count ->
    [one] { $count } twijfelachtig woord
   *[other] { $count } twijfelachtige woorden
}
spelling-nothing = Geen twijfelachtige woorden
spelling-none = De spelling wordt niet nagekeken: er is op deze computer geen woordenboek voor { $language }. LibreOffice en Firefox brengen er een mee, of je kiest een bestand.
spelling-no-language = De spelling wordt niet nagekeken: kies eerst de taal van het plan.
spelling-off = De spelling wordt niet nagekeken tijdens het typen.
spelling-waiting = Het plan wordt doorgenomen…
# $name: the name of a file.
spelling-dictionary-taken = De spelling wordt nu nagekeken met { $name }.

## The menu of a field, and the dialog that goes from word to word

spelling-title = Spelling
# $number: which doubtful word of the plan it is. $all: how many there are. $place: the question.
spelling-at = Woord { $number } van { $all }: “{ $word }” in { $place }
spelling-looking = Suggesties worden gezocht…
spelling-no-suggestion = Geen suggesties
spelling-suggestions = Suggesties
spelling-instead = Vervangen door
spelling-replace = Vervangen
spelling-skip = Volgend woord
spelling-accept = Hier negeren
spelling-learn = Toevoegen aan de woorden van de school

## Spoken, once it is done

spoken-replaced = Vervangen door “{ $word }”
spoken-accepted = “{ $word }” wordt hier genegeerd
spoken-learnt = “{ $word }” hoort nu bij de woorden van de school
