# Het volgende plan uit dit plan, en een nieuw plan uit het bestand van een ander.

command-next = Volgend plan uit dit plan
command-new-from-file = Nieuw plan uit een bestand…
path-template-title = Kies het plan waarvan je vertrekt
next-title = Het volgende plan
# $plan is hoe het oude plan heet.
next-intro = Een nieuw plan uit “{ $plan }”. Vink uit wat moet blijven zoals het is. Het oude plan en zijn bestand veranderen niet. Ook je teksten blijven: zoek zelf de jaartallen erin.
next-template-title = Een nieuw plan uit een bestand
next-template-intro = Een nieuw plan met de antwoorden van “{ $plan }”; de datums blijven. Vink uit wat moet blijven zoals het is. Het oude bestand verandert niet.
next-by = De datums opschuiven met
# $count is een aantal jaren, vanaf 0.
next-years = { $count ->
    [0] niets
    [one] { $count } schooljaar
   *[other] { $count } schooljaren
}
next-make = Het nieuwe plan maken
next-made = Dit is het nieuwe plan. Het staat nog in geen bestand: bewaar het onder een eigen naam.
# $count is het aantal wijzigingen hieronder.
next-changes = { $count ->
    [0] Er verandert niets
    [one] { $count } wijziging
   *[other] { $count } wijzigingen
}
# Staat in de plaats van een leeg antwoord.
next-nothing = (leeg)
# Onder de naam van een activiteit.
next-finished = Deze activiteit is afgelopen: ze verdwijnt uit de lijst en wordt een eerder project.
# Onder een indicator. $count is het aantal metingen ervan.
next-measured = { $count ->
    [one] De meting ervan blijft bij het oude plan.
   *[other] De { $count } metingen ervan blijven bij het oude plan.
}
# Wat bij het oude plan blijft; $count is het aantal.
next-left-measurements = { $count ->
    [one] { $count } meting zonder indicator blijft bij het oude plan
   *[other] { $count } metingen zonder indicator blijven bij het oude plan
}
next-left-forms = { $count ->
    [one] { $count } tekst of limiet voor een aanvraagformulier blijft bij het oude plan
   *[other] { $count } teksten of limieten voor aanvraagformulieren blijven bij het oude plan
}
next-left-attached = { $count ->
    [one] { $count } notitie, of punt van de controle dat opzijgezet is, blijft bij het oude plan
   *[other] { $count } notities, of punten van de controle die opzijgezet zijn, blijven bij het oude plan
}
next-left-sent = { $count ->
    [one] { $count } aanduiding dat het plan verstuurd is, blijft bij het oude plan
   *[other] { $count } aanduidingen dat het plan verstuurd is, blijven bij het oude plan
}
next-left-pages = De limiet op het aantal pagina’s blijft bij het oude plan

cli-next = Maakt het volgende plan uit dit plan; zegt zonder -o alleen wat er zou veranderen
    .usage = europlan next FILE [-o OUT] [--years N] [--leave-out LIST] [--force] [--lang TAG]
cli-arg-next-file = Het plan waarvan je vertrekt
cli-arg-next-output = Het planbestand dat geschreven wordt
cli-arg-next-years = Schuift de datums zoveel schooljaren op, van 0 tot 10; standaard zoveel als het plan er heeft
cli-arg-leave-out = De nummers van de wijzigingen die niet hoeven, zoals 2,5
