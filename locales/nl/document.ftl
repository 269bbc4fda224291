# Het document dat geëxporteerd wordt: woorden die geen titel van een vraag zijn.
doc-kind = Europees ontwikkelingsplan
doc-draft = Ontwerp
doc-contents = Inhoud
doc-page = Pagina { $page } van { $pages }
doc-date = Datum
doc-period = Looptijd
doc-span = { $first } tot en met { $last }
doc-until = tot en met { $last }
doc-labelled = { $label }: { $value }
doc-answered-by = Doelen die hierop antwoorden
doc-goal = Doel
doc-summary = Het plan op één bladzijde
doc-steps = Belangrijkste stappen en partners
doc-more = en nog { $count }
doc-on-page = (pagina { $page })
doc-unanswered = Nog niet beantwoord
doc-points = Punten om te bespreken
doc-blank-each = Beantwoord deze vragen telkens opnieuw; kopieer ze zo vaak als nodig.
doc-by-year = Activiteiten per schooljaar
doc-school-year = Schooljaar { $year }
doc-several-years = Over meerdere schooljaren
doc-undated = Zonder datum
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
doc-self-view = Hoe de school zichzelf ziet
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
