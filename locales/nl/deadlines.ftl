# Deadlines op de subsidiepagina, en het kalenderbestand.

deadlines-intro = Wat bekend is, en wat alleen verwacht wordt. De gids bij een oproep verschijnt meestal in november van het jaar ervoor.
deadlines-none = Na vandaag is geen deadline bekend of verwacht. Vraag het aan jullie nationaal agentschap.
deadline-known = Gepubliceerd: { $when }
deadline-expected = Verwacht: { $when }
# $when is een maand of een jaar.
deadline-in = { $when } (verwacht)
deadline-on = { $when }, { $hour } uur (Brusselse tijd)
deadline-days = { $days ->
    [0] vandaag
    [one] nog { $days } dag
   *[other] nog { $days } dagen
}
deadline-days-expected = { $days ->
    [one] op zijn vroegst over { $days } dag
   *[other] op zijn vroegst over { $days } dagen
}
deadline-any-day = kan nu elke dag vallen
deadline-day-open = maand nog niet bekend
deadline-round = oproep { $call }, ronde { $round }
deadline-call = oproep { $call }
deadline-optional = alleen als het agentschap deze ronde opent
deadline-next = Volgende deadline: { $when }
calendar-own = Ook de activiteiten en streefdata van dit plan
calendar-save = Bewaren als kalenderbestand…
calendar-help = Een bestand voor Outlook, Google Agenda, Thunderbird en andere. Verwachte deadlines staan op de vroegst mogelijke dag.
calendar-name = Deadlines en data van het Europees ontwikkelingsplan
# De naam van een datum in een kalender; $name is een programma.
calendar-deadline = Deadline: { $name }
calendar-expected = Verwachte deadline, kijk de datum na: { $name }
calendar-target = Streefdatum: { $item }
# $when is een maand of een jaar, $item een activiteit zonder precieze dag.
calendar-sometime = { $when }: { $item }
path-calendar-title = Het kalenderbestand bewaren
kind-calendar = Kalenderbestand
