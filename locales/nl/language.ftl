# Hoe deze taal heet, en wat systemen en winkels in die taal over het programma zeggen; de bestanden in assets/ halen het hier.

# De taal met haar eigen naam, voor het menu van talen.
language-name = Nederlands
# De taal met haar Engelse naam, zoals het installatieprogramma voor Windows die kent.
language-in-english = Dutch
# Het soort bestand, zoals een bestandsbeheerder het noemt.
system-file = Europees ontwikkelingsplan
system-generic = Editor voor Europese ontwikkelingsplannen
system-comment = Schrijf een Europees ontwikkelingsplan voor je school, kijk het na en exporteer het
# Woorden om op te zoeken in een menu van programma’s, elk met een puntkomma erachter.
system-keywords = school;Erasmus;plan;subsidie;mobiliteit;
system-summary = Schrijf een Europees ontwikkelingsplan voor je school
system-makers = De makers van Europlan
system-what = Met Europlan schrijft een school haar Europees ontwikkelingsplan in negen delen, met hulp bij elke vraag. Het programma kijkt het plan na en zegt wat beter kan en waar; het schrijft de tekst nooit voor jou. Het exporteert een toegankelijke pdf die je lang kunt bewaren en bij een subsidieaanvraag kunt voegen.
system-offline = Europlan werkt zonder internet: je plan blijft op je computer.
