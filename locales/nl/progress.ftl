# Voortgang na de subsidie: de pagina en het verslag.

command-progress-report = Een voortgangsverslag exporteren…
preset-progress = Een voortgangsverslag: indicatoren, activiteiten en wat nog gemeten moet worden
# Hoe een indicator ervoor staat. $baseline, $latest en $target zijn cijfers met hun eenheid, $by is een datum.
# $way: moved (van een beginwaarde naar een meting), begun (alleen een beginwaarde), measured (alleen een meting), of niets.
progress-sentence = { $way ->
    [moved] Van { $baseline } naar { $latest }
    [begun] { $baseline } bij de start, sindsdien niet gemeten
    [measured] Nu { $latest }, geen beginwaarde
   *[none] Nog niet gemeten
}{ $aim ->
    [dated] , streefwaarde { $target } tegen { $by }
    [bare] , streefwaarde { $target }
   *[none] , geen streefwaarde
}.
progress-states = { $planned } gepland, { $running } bezig, { $done } afgerond
progress-indicators = Indicatoren
progress-report = Voortgangsverslag
progress-report-date = Stand op
progress-latest = Laatst gemeten
progress-note = Notitie
progress-not-measured = Nog niet gemeten
progress-none-measured = Er is nog niets gemeten.
progress-targets = Beginwaarde, laatste meting en streefwaarde
progress-targets-scale = Elke indicator heeft een eigen schaal. ↓ Een streefwaarde onder de beginwaarde.
# Nog een zin over een indicator: de waarde die het laatst gemeten is.
progress-targets-latest = Laatst gemeten: { $latest }.
progress-measurements = Alle metingen
progress-no-indicators = De doelen hebben nog geen indicatoren; er valt dus nog niets te meten.
progress-no-activities = Er zijn nog geen activiteiten.
progress-no-goal = Nog voor geen enkel doel
progress-due = Nog te meten
progress-due-baseline = de beginwaarde ontbreekt
progress-due-first = niet gemeten sinds de beginwaarde
progress-due-target = de streefdatum is voorbij en sindsdien is er niet gemeten
progress-due-all = Alle indicatoren: { $due }.
progress-nothing-due = Elke indicator heeft een beginwaarde en een meting.
# $indicator is een indicator met zijn titel.
progress-add = Een meting toevoegen
progress-add-for = Een meting toevoegen: { $indicator }
progress-go-to-goals = Naar noden en doelen
progress-empty = Hier volg je de indicatoren van jullie doelen door de jaren heen. Geef de doelen eerst indicatoren met een beginwaarde en een streefwaarde; daarna kost elke meting een minuut.
progress-loose = Metingen zonder indicator
progress-loose-help = Vink de indicator aan die gemeten is.
progress-activities-help = Zeg hoever elke activiteit staat. Het verslag telt ze.
progress-activities-empty = Zodra jullie activiteiten hebben, zeg je hier hoever ze staan.
# Onder de tekening, naast het symbool van elke soort punt.
progress-sign-measured = Gemeten
progress-sign-baseline = Beginwaarde
progress-sign-target = Streefwaarde, en de rechte lijn ernaartoe
