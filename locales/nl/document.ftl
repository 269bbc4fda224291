# Het document dat geëxporteerd wordt: woorden die geen titel van een vraag zijn.
doc-kind = Europees ontwikkelingsplan
doc-draft = Ontwerp
doc-contents = Inhoud
doc-page = Pagina { $page } van { $pages }
doc-page-foot = { $page }/{ $pages }
doc-date = Datum
doc-period = Looptijd
doc-span = { $first } – { $last }
doc-until = tot en met { $last }
doc-labelled = { $label }: { $value }
doc-answered-by = Beantwoord door
doc-goal = Doel
doc-glance-intro = Tabel { $table } heeft één rij per indicator.
doc-glance-and-figure = Tabel { $table } en figuur { $figure } tonen de samenhang.
doc-glance-title = Van nood tot partner
doc-table = Tabel { $number }: { $title }
doc-figure = Figuur { $number }: { $title }
doc-need = Nood
doc-need-and-goal = Nood → doel
doc-indicator = Indicator · eenheid
doc-baseline = Van
doc-target = Naar
doc-by-when = Tegen
doc-serving = Activiteiten
doc-summary = Het plan op één pagina
doc-summary-empty = Er is nog niets geschreven dat op deze pagina past.
doc-indicator-name = Indicator
# The same, if the goals have more than this column shows.
doc-first-indicators = { $count ->
    [one] Eerste indicator
   *[other] Eerste { $count } indicatoren
}
doc-way = Van → naar
doc-abroad-in = Deelnemers in het buitenland, { $years }
doc-stays = Wat blijft
doc-more = en nog { $count }
doc-on-page = (pagina { $page })
doc-unanswered = Nog niet beantwoord
doc-points = Punten om te bespreken
doc-blank-each = Beantwoord deze vragen voor elk onderdeel; kopieer ze zo vaak als nodig.
doc-blank-steps = Schrijf in elk vak een van deze stappen:
doc-blank-question = Vraag
doc-blank-answer = Antwoord
doc-targets-alt = Waar elke indicator staat en waar hij naartoe moet.
doc-targets-line = { $name }: van { $baseline } naar { $target }.
doc-links = Samenhang
doc-links-alt = Schema dat toont wat waartoe leidt.
doc-links-line = { $from } leidt tot { $to }.
doc-links-with = { $from } gebeurt samen met { $to }.
doc-links-loose = Een vak met een stippellijn eromheen is nog nergens aan gekoppeld.
doc-links-too-many = Het plan heeft te veel activiteiten of partners voor een tekening; tabel { $table } toont hoe ze samenhangen.
doc-school-year = Schooljaar { $year }
doc-several-years = Over verschillende schooljaren
doc-undated = Zonder datum
doc-when-title = Kalender
doc-timeline-intro = Figuur { $figure } volgt de doelen.
doc-timeline-left = Niet getekend, omdat hun datum ontbreekt of te veraf ligt:
doc-in-detail = In detail
doc-usual-state = Stand, tenzij er iets anders staat: { $state }.
doc-count-pupils = { $learners ->
    [adults] { $count ->
        [one] { $number } cursist
       *[other] { $number } cursisten
    }
   *[pupils] { $count ->
        [one] { $number } leerling
       *[other] { $number } leerlingen
    }
}
doc-count-staff = { $count ->
    [one] { $number } personeelslid
   *[other] { $number } personeelsleden
}
doc-count-accompanying = { $count ->
    [one] { $number } begeleider
   *[other] { $number } begeleiders
}
doc-count-guests = { $count ->
    [one] { $number } gast
   *[other] { $number } gasten
}
doc-count-days = { $count ->
    [one] { $number } dag
   *[other] { $number } dagen
}
doc-count-hours = { $count ->
    [one] { $number } uur online
   *[other] { $number } uur online
}
doc-count-fewer = onder wie { $number } met minder kansen
doc-activity = Activiteit
doc-partner = Partner
doc-when = Wanneer
doc-people = Deelnemers
doc-where = Waar
doc-timeline = Tijdlijn
doc-timeline-alt = Tijdlijn van { $first } tot en met { $last }.
doc-timeline-bar = { $name }: { $first } tot en met { $last }.
doc-timeline-once = { $name }: { $first }.
doc-timeline-mark = Streefdatum van { $names }: { $day }.
doc-timeline-key = Streefdatum
doc-abroad = Deelnemers in het buitenland per schooljaar
doc-abroad-title = Deelnemers in het buitenland
doc-year-or-kind = Jaar of soort
doc-total = Totaal
doc-all-people = Samen
doc-of-whom-fewer = Van hen, met minder kansen
doc-abroad-uncounted = Niet meegeteld, omdat een jaar of een aantal ontbreekt:
doc-abroad-alt = Hoeveel mensen van de school naar het buitenland gaan, per schooljaar.
doc-abroad-year = { $year }: { word-pupils } { $pupils }, personeel { $staff }.
doc-abroad-staff = Personeel, begeleiders inbegrepen
doc-self-view = Zelfbeeld
doc-self-group = Groep
doc-self-now = Nu
doc-self-wished = Gewenst
doc-self-pupils = { $learners ->
    [adults] Cursisten
   *[pupils] Leerlingen
}
doc-self-staff = Personeel
doc-self-organisation = Organisatie
doc-self-curriculum = Curriculum
doc-self-outside = Externe partners
doc-self-authorities = Overheden
doc-notes = Notities
doc-to-confirm = Nog te bevestigen
