# De vragen achter een beoordeling; .lift zegt waarmee het antwoord ja wordt.
grade-no = nee
grade-partly = deels
grade-yes = ja
ask-today = Zegt het plan waar de school staat?
    .lift = Enkele zinnen over de situatie, en de aantallen leerlingen en personeelsleden.
ask-needs = Zijn er enkele noden met een onderbouwing?
    .lift = Eén tot vier noden, elk met hoe jullie het weten.
ask-goals = Zijn er enkele doelen die de noden beantwoorden?
    .lift = Eén tot vier doelen, elk gekoppeld aan een nood.
ask-activities = Dienen de activiteiten de doelen?
    .lift = Een doel voor elke activiteit.
ask-picture = Is er een beeld van wat jullie willen en van wat Europa toevoegt?
    .lift = Een toekomstvisie, en wat jullie in Europa vinden dat er thuis niet is.
ask-experience = Vertrekt het plan van wat de school al kan?
    .lift = Ervaring die er al is: een vroeger project, een uitwisseling, een bezoek.
ask-steps = Is de volgorde van de stappen te zien?
    .lift = Zeg wat elke stap mogelijk maakt; begin in de eigen school of online; spreid de beginmaanden over de jaren.
ask-first = Past de eerste stap bij de school?
    .lift = Een bezoek van twee tot vier mensen of een online uitwisseling, voor de eerste groep vertrekt.
ask-few = Zijn er weinig genoeg doelen om ze te halen?
    .lift = Eén tot vier doelen.
ask-counted = Zijn de doelen te tellen?
    .lift = Voor elk doel iets om te tellen en een cijfer om te bereiken.
ask-when = Hebben de activiteiten een tijdstip?
    .lift = Een maand voor elke activiteit; een schooljaar telt half.
ask-heads = Is duidelijk hoeveel mensen deelnemen?
    .lift = Een aantal mensen voor elke mobiliteit, elk bezoek en elke ontmoeting.
ask-where = Is duidelijk waar mensen heen gaan, en voor hoelang?
    .lift = Een land en een aantal dagen voor elke mobiliteit.
ask-checked = Staat er hoe jullie naar de resultaten kijken?
    .lift = Hoe en wanneer jullie terugblikken op het plan.
ask-named = Zijn er partners met een naam?
    .lift = De naam van één partner van vandaag: een school, een netwerk of een programma.
ask-platform = Wordt er een Europees platform gebruikt?
    .lift = eTwinning of een ander platform, en waarvoor jullie het gebruiken.
ask-direction = Heeft het netwerk een richting?
    .lift = De stappen waarin het groeit; elkaar op meer dan één manier ontmoeten: online, bezoeken, gasten.
ask-countries = Doen meerdere landen mee?
    .lift = Partners of bezoeken in drie andere landen.
ask-new = Is er iets nieuws voor de school?
    .lift = Zeg bij één doel wat er nieuw aan is, of wat er in het gewone werk verandert.
ask-both = Doen leerlingen en personeel mee?
    .lift = Een activiteit voor leerlingen naast die van het personeel, of omgekeerd.
ask-home = Heeft ook wie thuisblijft er iets aan, en wie de minste kansen heeft?
    .lift = Iets voor een heel leerjaar, voor alle collega’s, of voor wie minder kansen heeft.
ask-around = Bereikt het mensen rond de school?
    .lift = Ouders, de gemeente, andere scholen: als publiek of in een activiteit.
ask-shared = Worden resultaten op meer dan één manier gedeeld?
    .lift = Twee manieren, elk met een kanaal en een publiek.
# Wat gevonden is, op een rij met puntkomma’s: zonder hoofdletter en punt. $words komt uit het plan.
evidence-none = niets in het plan
found-experience = “{ $words }”
found-projects = { $count ->
    [one] { $count } vroeger project
   *[other] { $count } vroegere projecten
}
found-finished = { $count ->
    [one] { $count } activiteit met anderen heeft plaatsgevonden
   *[other] { $count } activiteiten met anderen hebben plaatsgevonden
}
found-done-at-home = { $count ->
    [one] { $count } activiteit in de eigen school is gedaan
   *[other] { $count } activiteiten in de eigen school zijn gedaan
}
found-competences = competenties: “{ $words }”
found-running = { $count ->
    [one] { $count } activiteit loopt
   *[other] { $count } activiteiten lopen
}
found-evidence = { $count ->
    [one] { $count } nood met een onderbouwing
   *[other] { $count } noden met een onderbouwing
}
found-steps = stappen: “{ $words }”
found-next-steps = { $count ->
    [one] { $count } activiteit zegt wat ze mogelijk maakt
   *[other] { $count } activiteiten zeggen wat ze mogelijk maken
}
found-beside = { $count ->
    [one] { $count } activiteit in eigen school of online naast wat naar het buitenland gaat
   *[other] { $count } activiteiten in eigen school of online naast wat naar het buitenland gaat
}
found-under-way = een deel is gedaan of loopt, een deel is gepland
found-starts = { $count ->
    [one] { $count } beginmaand
   *[other] { $count } verschillende beginmaanden
}
found-past-first = de school is al in het buitenland geweest
found-small-first = eerst “{ $words }”
found-staff-first = eerst personeel: “{ $words }”
found-group-first = een groep komt eerst, of hoe groot ze is, staat nog niet vast: “{ $words }”
found-goals = { $count ->
    [one] { $count } doel
   *[other] { $count } doelen
}
found-countable = met een cijfer om te bereiken: { $part } van { $whole }
found-exact = op de maand of de dag: { $part } van { $whole }
found-rough = { $count ->
    [one] alleen op het jaar: { $count }
   *[other] alleen op het jaar: { $count }
}
found-heads = met een aantal mensen: { $part } van { $whole }
found-places = met een land of plaats: { $part } van { $whole }
found-lengths = met een duur: { $part } van { $whole }
found-evaluation = “{ $words }”
found-partners = { $count ->
    [one] { $count } partner met een naam
   *[other] { $count } partners met een naam
}
found-past-partners = { $count ->
    [one] { $count } partner van vroeger
   *[other] { $count } partners van vroeger
}
found-partner-places = { $count ->
    [one] { $count } plaats zonder naam
   *[other] { $count } plaatsen zonder naam
}
found-hosts = { $count ->
    [one] { $count } activiteit noemt haar gastschool
   *[other] { $count } activiteiten noemen hun gastschool
}
found-platforms = { $count ->
    [one] { $count } platform
   *[other] { $count } platformen
}
found-on-platform = { $count ->
    [one] { $count } activiteit op een platform
   *[other] { $count } activiteiten op een platform
}
found-ways = { $count ->
    [one] { $count } manier van ontmoeten
   *[other] { $count } manieren van ontmoeten
}
found-member = deel van “{ $words }”
found-stages = { $count ->
    [one] partners in { $count } fase
   *[other] partners in { $count } fasen
}
found-countries = { $count ->
    [one] { $count } ander land
   *[other] { $count } andere landen
}
found-fresh = { $count ->
    [one] { $count } doel zegt wat nieuw is
   *[other] { $count } doelen zeggen wat nieuw is
}
found-changes = { $count ->
    [one] { $count } verandering in het gewone werk
   *[other] { $count } veranderingen in het gewone werk
}
found-own-goals = { $count ->
    [one] { $count } eigen doel
   *[other] { $count } eigen doelen
}
found-vision = toekomstvisie: “{ $words }”
found-with-pupils = { $learners ->
    [adults] activiteiten met cursisten: { $count }
   *[pupils] activiteiten met leerlingen: { $count }
}
found-with-staff = activiteiten met personeel: { $count }
found-everyone = “{ $words }”
found-fewer = { $count ->
    [one] { $count } activiteit telt wie minder kansen heeft
   *[other] { $count } activiteiten tellen wie minder kansen heeft
}
found-at-home = { $count ->
    [one] { $count } activiteit in eigen school, online of met gasten
   *[other] { $count } activiteiten in eigen school, online of met gasten
}
found-community = mensen of plaatsen rond de school worden genoemd
found-ways-of-sharing = { $count ->
    [one] { $count } manier van delen
   *[other] { $count } manieren van delen
}
found-situation = de situatie is beschreven
found-figures = de school in cijfers
found-needs = { $count ->
    [one] { $count } nood
   *[other] { $count } noden
}
found-goals-linked = { $count ->
    [one] { $count } gekoppeld aan een nood
   *[other] { $count } gekoppeld aan een nood
}
found-activities = { $count ->
    [one] { $count } activiteit
   *[other] { $count } activiteiten
}
found-activities-linked = { $count ->
    [one] { $count } dient een doel
   *[other] { $count } dienen een doel
}
found-europe = Europese meerwaarde: “{ $words }”
