# Hoe deze taal heet, en wat systemen en winkels in die taal over het programma zeggen; de bestanden in assets/ halen het hier.

# De taal met haar eigen naam, voor het menu van talen.
language-name = Nederlands
# De taal met haar Engelse naam, zoals het installatieprogramma voor Windows ze kent.
language-in-english = Dutch
# Het soort bestand, zoals een bestandsbeheerder het noemt.
system-file = Europees ontwikkelingsplan
system-generic = Europees ontwikkelingsplan
system-comment = Schrijf, controleer en exporteer een Europees ontwikkelingsplan voor je school
# Woorden om op te zoeken in een menu van programma’s, elk met een puntkomma erachter.
system-keywords = school;Erasmus;plan;subsidie;mobiliteit;
system-summary = Schrijf een Europees ontwikkelingsplan voor je school
system-makers = De makers van Europlan
system-what = Met Europlan schrijft een school haar Europees ontwikkelingsplan in negen delen, met uitleg bij elke vraag. Het programma controleert het plan en zegt wat beter kan en waar; het schrijft nooit tekst in jouw plaats. Het exporteert een toegankelijke pdf die lang bewaard kan worden en bij een subsidieaanvraag past.
system-offline = Europlan werkt zonder internet: je plan blijft op je computer.
