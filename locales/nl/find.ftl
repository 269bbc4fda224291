# Find and replace.

command-find = Zoeken…
command-replace = Zoeken en vervangen…
command-find-next = Volgende zoeken
command-find-previous = Vorige zoeken
find = Zoeken en vervangen
find-text = Zoeken
find-with = Vervangen door
find-next = Volgende
find-previous = Vorige
find-case = Zelfde hoofdletters
find-accents = Zelfde accenten
find-words = Hele woorden
# De knop waaruit deze drie uitklappen in een smal venster; $count is het aantal dat aan staat.
find-choices =
    { $count ->
        [0] Opties
       *[other] Opties ({ $count })
    }
find-close = Zoeken en vervangen sluiten
find-nothing = Niet gevonden
find-count =
    { $count ->
        [one] Eén keer gevonden
       *[other] { $count } keer gevonden
    }
# $number is the hit that is shown, $count how many there are, $place where it stands.
find-at = { $number } van { $count } · { $place }
find-in-note = in een notitie
find-replace = Vervangen
find-replace-all = Alles vervangen
find-replaced =
    { $count ->
        [0] Er is niets vervangen.
        [one] Er is één plaats vervangen.
       *[other] Er zijn { $count } plaatsen vervangen.
    }{ $stayed ->
        [0] { "" }
        [one] { " " }Eén in een adres of een officieel nummer blijft zoals ze is.
       *[other] { " " }{ $stayed } in adressen of officiële nummers blijven zoals ze zijn.
    }
find-stays = Een adres of een officieel nummer wordt niet vervangen.
