# De pagina’s zoals ze geëxporteerd worden.

command-preview = Afdrukvoorbeeld
command-preview-beside = Afdrukvoorbeeld naast het formulier
command-show-in-preview = Tonen in het afdrukvoorbeeld
preview-title = Afdrukvoorbeeld
# De pagina die te zien is.
preview-page = Pagina { $page } van { $pages }
preview-go = Naar pagina { $page }
preview-updating = Wordt bijgewerkt…
preview-unreadable = De pagina’s kunnen hier niet getoond worden. Je kunt de pdf wel exporteren en met een ander programma openen.
# Grootte van de pagina’s op het scherm.
preview-smaller = Pagina’s kleiner tonen
preview-larger = Pagina’s groter tonen
preview-percent = { $percent } %
preview-width = Volle breedte
preview-whole = Hele pagina
preview-limit = Maximumaantal pagina’s
preview-limit-help = Hoeveel pagina’s de oproep of het formulier toelaat. Dit getal staat in het plan, maar wordt niet afgedrukt.
preview-limit-number = Het maximumaantal pagina’s is geen getal
preview-limit-kept = { $pages } van { $limit } pagina’s
# $over is het aantal pagina’s te veel.
preview-limit-passed = { $over ->
    [one] { $over } pagina te veel
   *[other] { $over } pagina’s te veel
}
# $question is een vraag van het formulier.
preview-absent = Niet op deze pagina’s: { $question }
preview-close = Het afdrukvoorbeeld sluiten
preview-no-room = Het afdrukvoorbeeld komt naast het formulier zodra het venster breed genoeg is. Je vindt het altijd in de lijst links.

# Een knop die de paginagrootte en het maximum uitklapt als er weinig hoogte is.
preview-more = Meer…
