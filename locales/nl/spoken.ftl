# Wat een schermlezer zegt, en niemand ziet.

spoken-plan-closed = Het plan is gesloten
spoken-check-closed = De controle is gesloten
spoken-preview-open = Het afdrukvoorbeeld staat open naast het formulier
spoken-preview-closed = Het afdrukvoorbeeld naast het formulier is gesloten
# $finding is een punt van de controle dat niet meer openstaat.
spoken-settled = Niet meer open: { $finding }
spoken-copied = Gekopieerd
# $name is de naam van iets dat ontbrak, zoals een partner van een activiteit.
spoken-created = “{ $name }” toegevoegd en gekoppeld
# $item is het onderdeel met zijn titel; $number is zijn nieuwe plaats in de lijst.
spoken-duplicated = Een kopie van { $item } is erachter toegevoegd
spoken-moved = { $item } staat nu op plaats { $number }
# Vaak gevolgd door een dubbelpunt en het onderdeel of de vraag waarover de stap ging.
spoken-undone = Ongedaan gemaakt
spoken-redone = Opnieuw uitgevoerd
# Volgt op het eerste dat een stap veranderde: er veranderde meer.
spoken-step-more = { $count ->
    [one] en nog één wijziging
   *[other] en nog { $count } wijzigingen
}
# $advised is het aantal tekens waar een goed antwoord onder blijft.
spoken-limit = Hoogstens { $advised } tekens
spoken-too-long = Langer dan de { $advised } tekens die we aanraden
# $advised is de grens van het formulier, of van de persoon zelf.
spoken-over-limit = Langer dan de { $advised } tekens van het formulier
# $filter is de knop die ingedrukt werd, zoals Niet beantwoord; $count hoeveel vragen de lijst dan toont.
spoken-sieve = { $filter }: { $count ->
    [one] één vraag
   *[other] { $count } vragen
}
spoken-sieve-off = Het filter is uit
# De lijst met onderdelen en pagina's links.
spoken-parts = Onderdelen en pagina’s van het plan
spoken-notice = Melding
# $words zijn woorden die een antwoord verloor of kreeg; wat hetzelfde bleef, staat eromheen.
spoken-removed = Weggehaald: “{ $words }”.
spoken-added = Toegevoegd: “{ $words }”.
# $question is de vraag, $button wat de knop doet.
spoken-button-for = { $question }: { $button }
# $question is een vraag waarvan de keuze is weggehaald.
spoken-nothing-chosen = { $question }: er is nu niets gekozen
spoken-calendar = Kalender: { $question }
spoken-menus = Menu’s
# $item is een kaart van een lijst met haar titel, zoals Nood 1 · Lezen.
spoken-fields = Velden van { $item }
