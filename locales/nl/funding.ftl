# De subsidiepagina: feiten, kaarten, raming.

part-funding = Aanvraag
command-funding = Subsidies
funding-title = Subsidies
funding-intro = Welke programma’s bij jullie plan passen, wat ze zouden betalen en wanneer je aanvraagt. Dit is een wegwijzer, geen beslissing: de gids bij de oproep en jullie nationaal agentschap hebben het laatste woord.
funding-tabs = Delen van deze pagina
funding-tab-fit = Wat past
funding-tab-estimate = Raming
funding-tab-deadlines = Deadlines
# $date is de dag waarop de feiten verzameld zijn, $known de laatste oproep waarvan de regels gelezen zijn.
funding-known = De laatste regels die we lazen, zijn die van oproep { $known }.
funding-carried = De gids bij oproep { $call } werd niet gevonden. Je ziet de regels van oproep { $known }: kijk in de nieuwe gids voor je erop vertrouwt.
# $last is de laatste oproep van het huidige programma; $from en $until zijn jaren.
funding-next = Je plan loopt verder na oproep { $last }. Het programma van { $from } tot { $until } is een voorstel: er is niets beslist, ook niet of accreditaties blijven gelden.
funding-facts = Over jullie aanvraag
funding-facts-count = { $answered } van { $asked } beantwoord
# Voor een regel die over elke activiteit gaat, van welke soort ook.
rule-of-any = Elke activiteit
verdict-fits = Past
verdict-nearly = Bijna: iets om aan te passen of na te kijken
verdict-open = Nog niet genoeg bekend
verdict-no = Past niet
verdict-closed = Gesloten
# $verdict is de kop van een groep, $count het aantal kaarten.
funding-group = { $verdict } ({ $count })
# Wat een schermlezer van een programma zegt; $verdict is het resultaat.
funding-card = { $name }: { $verdict }
funding-nothing-against = Geen enkele regel die we lazen, staat in de weg.
funding-doubtful = De laatste gevonden oproep is van { $year }: vraag de subsidiegever of er nu een is.
funding-still-open = Nog te beantwoorden
funding-rules-more = Alle regels van { $name }
# Onder de redenen of de open vragen van een programma; “Alle regels” is de naam van wat eronder uitklapt.
funding-more = { $count ->
    [one] En nog één: zie “Alle regels”.
   *[other] En nog { $count }: zie “Alle regels”.
}
funding-rules = Alle regels ({ $count })
funding-change = Pas het aan: { $question }
funding-look = Bekijk je antwoord: { $question }
funding-answer = Beantwoord: { $question }
# Unfolds where the facts of a card come from: calls, how sure, and the site or paper.
funding-where = Bronnen
funding-browse = Lees verder in je browser
funding-browse-name = Lees verder in je browser: { $name }
funding-form = Antwoorden voor het formulier
funding-form-name = Antwoorden voor het formulier: { $name }
funding-successors = Vandaag:
funding-calls = Oproepen { $first } tot { $last }
outcome-met = In orde
outcome-failed = Niet in orde
outcome-unknown = Niet beantwoord
outcome-told = Ook goed om te weten
estimate-intro = Een raming voor de activiteiten die in de maanden van jullie project beginnen, met de tarieven van { $agency } voor oproep { $call }. Bij “10 tot 15” telt het hoogste getal.
estimate-no-start = Je hebt nog niet gezegd wanneer het project begint; alle activiteiten die niet voorbij zijn, tellen dus mee.
estimate-sum = Raming van de subsidie
estimate-partial = Niet alles is bekend: zie hieronder.
estimate-none = Geen van jullie activiteiten is van een soort die kernactie 1 betaalt, of er valt geen enkele in de maanden van het project.
estimate-activity-sum = Totaal
estimate-unknown = onbekend
estimate-unknown-why = geen tarief gevonden
estimate-outside = Niet in de maanden van het project
estimate-cost = Deze bedragen moeten ongeveer 80 % van de kosten dekken. Echte meerkosten voor inclusie, visa en heel dure reizen kun je daarnaast vragen.
# $people is een aantal mensen, $rate een bedrag.
estimate-step = { $people } × { $rate }
estimate-step-days = { $people } × { $days } × { $rate }
# $year is de oproep waarvan het tarief is, $code de letter van de zekerheid.
estimate-rate = tarief van { $year } ({ $code })
estimate-rate-old = tarief van { $year } ({ $code }); voor de gekozen oproep is er geen bekend
estimate-country-group = landengroep { $group } ({ $year }, { $code })
money-sum = { $high } euro
money-most = hoogstens { $high } euro
money-range = { $low }–{ $high } euro
money-at-least = { $sum } en wat nog niet bekend is
category-travel = Reis
category-stay = Individuele steun
category-organisation = Organisatorische steun
category-fee = Cursusgeld
category-visit = Voorbereidend bezoek
category-inclusion = Inclusiesteun
category-language = Taalondersteuning
lack-people = Hoeveel mensen?
lack-days = Hoeveel dagen?
lack-country = Welk land?
lack-distance = Hoe ver?
agency-be_flanders = Epos (Vlaanderen)
agency-se = UHR (Zweden)
agency-is = het agentschap van IJsland
agency-eu = de Europese Unie (laagste en hoogste)
q-funding-call = Oproep
q-funding-field = In welk domein vraag je aan?
    .help = Zonder antwoord beslissen de soorten onderwijs van jullie school.
q-funding-accredited = Hebben jullie een Erasmusaccreditatie in dat domein?
    .help = Een eigen accreditatie; lid zijn van een consortium telt niet.
q-funding-grants = Hoeveel KA122-subsidies in vijf jaar?
    .help = Kortlopende subsidies in dat domein in de laatste vijf jaar; die van 2014 tot 2020 tellen niet.
q-funding-experience = Hoeveel jaar ervaring in dat domein?
    .help = Jaren waarin jullie organisatie er lesgeeft of werkt.
q-funding-consortium = Vraag je aan voor meerdere organisaties?
    .help = Ja, als jullie een consortium coördineren.
q-funding-start = Wanneer zou het project beginnen?
    .help = Activiteiten die in de maanden ervan beginnen, tellen mee.
q-funding-months = Hoeveel maanden?
    .help = De duur van het project.
q-funding-requested = Welk bedrag zou je vragen voor een partnerschap?
    .help = Alleen voor KA210 en KA220, waar je een van enkele bedragen kiest. In euro.
q-funding-community = Bij welke gemeenschap hoort jullie school?
    .help = De Franse en de Duitstalige Gemeenschap hebben een eigen agentschap.
q-funding-other-community = Is er een partner in een andere gemeenschap van België?
q-funding-network = Is jullie school lid van Katholiek Onderwijs Vlaanderen?
q-funding-agency = Tarieven
    .help = Elk nationaal agentschap heeft eigen tarieven, tussen Europese grenzen.
field-sch = Schoolonderwijs
field-vet = Beroepsonderwijs en -opleiding
field-adu = Volwasseneneducatie
community-flemish = Vlaamse Gemeenschap
community-french = Franse Gemeenschap
community-german = Duitstalige Gemeenschap
cli-funding = Toetst plannen aan de subsidieprogramma’s van een oproep
    .usage = europlan funding FILE… [--call YEAR] [--format text|json] [--lang TAG] [--today DATE]
cli-programmes = Somt de subsidieprogramma’s met hun regels op
    .usage = europlan programmes [--format text|json] [--lang TAG]
cli-arg-call = Het jaar van de oproep; standaard dat van het plan, anders de volgende
cli-arg-funding-files = De plannen om te bekijken; meer dan één plan geeft een tabel
cli-bad-call = “{ $text }” is geen jaar van een oproep zoals 2026.
cli-funding-call = Oproep { $call }
cli-funding-file = Bestand
cli-funding-rules = Regels van oproep
cli-funding-estimate = Raming
# $verdict is de kop van een groep; $known de laatste oproep waarvan de regels gelezen zijn.
funding-by-rules = { $verdict }, volgens de regels van oproep { $known }
deadlines-left-out = Deadlines van programma’s die niet passen, zijn weggelaten.

## Feiten als bestanden

# $origin is wie de feiten verzamelde, zoals “Europlan” of de naam van een koepel.
facts-origin = Feiten van { $date }, verzameld door { $origin }.
facts-age = { $days ->
    [one] Deze feiten zijn { $days } dag oud: regels en bedragen kunnen intussen veranderd zijn.
   *[other] Deze feiten zijn { $days } dagen oud: regels en bedragen kunnen intussen veranderd zijn.
}
facts-usable = Deze feiten zijn bruikbaar.
# $why is een zin.
facts-refused = De feiten in { $path } worden niet gebruikt. { $why }
# Volgt op een zin. $path is een map.
facts-folder = Ze worden gelezen uit { $path }.
facts-choose = Nieuwere feiten kiezen…
facts-drop = De feiten van het programma gebruiken
facts-taken = Deze feiten worden nu gebruikt.
path-facts-title = Het bestand facts.ron van een nieuwere versie kiezen
kind-facts = Feiten van Europlan
facts-missing = Er ontbreekt iets: { $what }.
facts-unreadable = Het bestand { $what } is niet te lezen.
facts-too-large = Dit is te groot: { $what }.
facts-too-many = Er zijn te veel bestanden of regels.
facts-odd-signs = Het bestand { $what } bevat tekens die niet in feiten thuishoren.
facts-other-form = Ze zijn voor een andere versie van Europlan gemaakt.
facts-doubled = De id “{ $what }” komt twee keer voor, of is geen id.
facts-leads-nowhere = “{ $what }” noemt iets wat niet bestaat.
facts-no-source = “{ $what }” heeft geen bron.
facts-figures = Een cijfer of een datum van “{ $what }” is onmogelijk.
facts-unit = De eenheid van “{ $what }” past niet bij de cijfers.
facts-address = Het adres van “{ $what }” is geen webpagina.
facts-no-words = Deze versie van Europlan heeft geen woorden voor “{ $what }”.
facts-older = Ze dateren van { $what } en zijn ouder dan die van het programma.
cli-facts = Schrijft de feiten over subsidies als bestanden, of toetst een nieuwere versie ervan
    .usage = europlan facts export DIR [--force] [--lang TAG] | europlan facts check DIR [--lang TAG]
cli-facts-export = Schrijft de feiten van het programma in een map
    .usage = europlan facts export DIR [--force] [--lang TAG]
cli-facts-check = Zegt of de feiten in een map bruikbaar zijn
    .usage = europlan facts check DIR [--lang TAG] [--today DATE]
cli-arg-facts = De map met feiten
