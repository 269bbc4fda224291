# De rondleiding: vier korte kaarten over het voorbeeldplan.

command-tour = Een rondleiding van twee minuten
welcome-tour = Voor het eerst hier? Een rondleiding van twee minuten toont je een voorbeeld.
welcome-tour-start = Rondleiding beginnen
welcome-tour-no = Nee, bedankt
# De hoeveelste kaart van hoeveel.
tour-count = { $at } van { $of }
tour-next = Volgende
tour-end = Klaar
tour-stop = Rondleiding stoppen
tour-list = Links staan de delen van het plan, in een logische volgorde. Ga waarheen je wilt; de cijfers tonen hoeveel je al beantwoord hebt.
    .title = De delen van het plan
# Hetzelfde in een smal venster, dat links geen lijst heeft.
tour-menu = De delen van het plan staan in het menu Onderdelen. Ga waarheen je wilt; de cijfers tonen hoeveel je al beantwoord hebt.
    .title = De delen van het plan
tour-form = Bij elke vraag staat een regel hulp, en meer achter “Meer hulp”: waarom het gevraagd wordt, en een voorbeeld. Alles blijft bewaard terwijl je typt, en je kunt elke stap ongedaan maken.
    .title = De vragen
tour-check = De controle zwijgt tot je ze opent, hier bovenaan. Ze toont wat beter kan, en elke regel brengt je naar de juiste plaats. Jij beslist.
    .title = De controle
tour-export = In het menu Bestand maak je een pdf of een Word-document, voor een aanvraag of voor een vergadering. Bewaar het plan onder een eigen naam en kom terug wanneer je wilt.
    .title = Delen en indienen
