# Subsidieprogramma’s: wat ze zijn, hun regels in woorden, en wat helpt.

## Programma’s

programme-ka122_sch = Kortlopend project in het schoolonderwijs
    .what = Voor scholen die Erasmus+ voor het eerst proberen of enkele activiteiten willen: personeel en leerlingen leren in het buitenland.
programme-ka122_vet = Kortlopend project in het beroepsonderwijs
    .what = Hetzelfde voor technische, beroeps- en duale richtingen, met stages in bedrijven in het buitenland.
programme-ka122_adu = Kortlopend project in de volwasseneneducatie
    .what = Hetzelfde voor de volwasseneneducatie, voor personeel en cursisten.
programme-ka120_sch = Erasmusaccreditatie in het schoolonderwijs
    .what = Brengt zelf geen geld op, maar geeft er elk jaar toegang toe. Jullie Europees ontwikkelingsplan is de kern ervan.
programme-ka120_vet = Erasmusaccreditatie in het beroepsonderwijs
    .what = Brengt zelf geen geld op, maar geeft er elk jaar toegang toe.
programme-ka120_adu = Erasmusaccreditatie in de volwasseneneducatie
    .what = Brengt zelf geen geld op, maar geeft er elk jaar toegang toe.
programme-ka121_sch = Geaccrediteerd project in het schoolonderwijs
    .what = De jaarlijkse subsidie van een organisatie met een accreditatie.
programme-ka121_vet = Geaccrediteerd project in het beroepsonderwijs
    .what = De jaarlijkse subsidie van een organisatie met een accreditatie.
programme-ka121_adu = Geaccrediteerd project in de volwasseneneducatie
    .what = De jaarlijkse subsidie van een organisatie met een accreditatie.
programme-ka210 = Kleinschalig partnerschap
    .what = Een klein gezamenlijk project met minstens één organisatie uit een ander land, voor een vast bedrag. Bedoeld voor nieuwkomers en kleine organisaties.
programme-ka220 = Samenwerkingspartnerschap
    .what = Een groot gezamenlijk project met organisaties uit verschillende landen, voor een vast bedrag.
programme-etwinning = eTwinning
    .what = Werk online samen met een klas in het buitenland, op het European School Education Platform. Een goede eerste stap.
programme-scholen_switch = Prins Filipfonds: Scholen Switch
    .what = Uitwisseling tussen scholen van verschillende gemeenschappen van België, voor taal en cultuur.
programme-kov_consortium = Consortium van Katholiek Onderwijs Vlaanderen
    .what = Personeel van aangesloten scholen reist met de subsidie van de koepel; een eigen aanvraag is niet nodig.
programme-nordplus_junior = Nordplus Junior
    .what = Uitwisseling tussen scholen van de Noordse en Baltische landen.
programme-verkennend_bezoek = Verkennend bezoek, betaald door Vlaanderen
    .what = Een kort bezoek van personeel om een Erasmus+-aanvraag voor te bereiden.
    .now = Het bereidde aanvragen van 2022 en 2023 voor; of het nog bestaat, hebben we niet gevonden. Vandaag wordt een voorbereidend bezoek betaald binnen een project van kernactie 1.
programme-buurklassen = Buurklassen
    .what = Klasuitwisseling van een Vlaamse school met een school in een buurland, betaald door de Vlaamse overheid via Epos.
    .now = Geen oproep meer sinds 2020: in 2021 ging het geld naar uitwisselingen die door de pandemie uitgesteld waren. Epos verwijst nu naar groepsmobiliteit van leerlingen.
programme-ka101 = Mobiliteit van personeel in het schoolonderwijs
    .what = Personeel gaf les, keek mee of volgde een cursus in het buitenland.
    .now = Sinds 2021 zijn dit kortlopende of geaccrediteerde projecten; nu ook voor leerlingen.
programme-ka102 = Mobiliteit in het beroepsonderwijs
    .what = Lerenden en personeel van het beroepsonderwijs gingen naar het buitenland; KA116 was er voor wie een charter had.
    .now = Sinds 2021 zijn dit kortlopende of geaccrediteerde projecten in het beroepsonderwijs.
programme-ka104 = Mobiliteit van personeel in de volwasseneneducatie
    .what = Personeel van de volwasseneneducatie leerde in het buitenland.
    .now = Sinds 2021 zijn dit kortlopende of geaccrediteerde projecten in de volwasseneneducatie; nu ook voor cursisten.
programme-ka219 = Partnerschappen van uitsluitend scholen
    .what = Scholen werkten samen en wisselden leerlingen uit.
    .now = In 2018 werd dit KA229, dat ook gestopt is.
programme-ka229 = Uitwisselingspartnerschappen tussen scholen
    .what = Scholen werkten samen en wisselden leerlingen uit.
    .now = Niet meer aangeboden sinds 2021. Een leerlingenuitwisseling is nu groepsmobiliteit in een kortlopend project; een klein gezamenlijk project is nu een kleinschalig partnerschap.
programme-ka201 = Strategische partnerschappen in het schoolonderwijs
    .what = Organisaties uit verschillende landen wisselden goede praktijken uit of maakten iets nieuws.
    .now = Sinds 2021: samenwerkingspartnerschappen, en kleinschalige.
programme-ka202 = Strategische partnerschappen in het beroepsonderwijs
    .what = Organisaties uit verschillende landen wisselden goede praktijken uit of maakten iets nieuws.
    .now = Sinds 2021: samenwerkingspartnerschappen, en kleinschalige.
programme-ka203 = Strategische partnerschappen in het hoger onderwijs
    .what = Organisaties uit verschillende landen maakten iets nieuws.
    .now = Sinds 2021: samenwerkingspartnerschappen. In het hoger onderwijs zijn er geen kleinschalige.
programme-ka204 = Strategische partnerschappen in de volwasseneneducatie
    .what = Organisaties uit verschillende landen wisselden goede praktijken uit of maakten iets nieuws.
    .now = Sinds 2021: samenwerkingspartnerschappen, en kleinschalige.

## Regels die alleen getoond worden, niet getoetst. $a tot $d zijn hun cijfers.

note-ka122-person = Alleen een organisatie kan aanvragen, nooit een privépersoon.
note-ka122-member-ok = Een school die deel uitmaakt van het geaccrediteerde consortium van een andere organisatie, mag toch aanvragen.
note-ka122-one = Hoogstens { $a } aanvraag per ronde en per domein.
note-ka122-round2 = Wie in de eerste ronde een subsidie kreeg, kan in de tweede ronde van dezelfde oproep niet aanvragen.
note-ka122-notcounted = Begeleiders en voorbereidende bezoeken tellen niet mee als deelnemers.
note-ka122-hostrun = Personeel van de gastorganisatie leidt de activiteit, en de gastorganisatie is geen afdeling van jullie eigen organisatie.
note-ka122-courseperperson = Hoogstens { $a } cursus per persoon in een project.
note-ka122-criteria-rival = Een andere bron noemt { $a }, { $b } en { $c } punten: kijk in de gids van je oproep.
note-ka122-demand = In de tweede ronde van 2025 kreeg Duitsland { $a } aanvragen voor ongeveer { $b } miljoen euro.
note-ka1-united-kingdom = Het Verenigd Koninkrijk is vanaf { $a } geassocieerd. Wat dat voor scholen betekent, is nog niet bekendgemaakt.
note-ka1-switzerland = Zwitserland mikt op { $a }; het parlement moet nog beslissen.
note-ka122-ownwords = Je verklaart dat jullie de aanvraag zelf schreven en er niemand voor betaalden. Wie dat niet nakomt, kan zijn project gewijzigd of beëindigd zien.
note-ka122-goals-fewer = Eén bron zegt dat het formulier van oproep 2026 hoogstens { $a } doelen aanvaardt. Het formulier zelf beslist.
note-ka122-pass = Een aanvraag heeft { $a } van de { $b } punten nodig, en minstens de helft in elk deel.
note-ka122-criteria = Punten: relevantie { $a }, opzet van het project { $b }, opvolging { $c }. Nieuwkomers, lange verblijven van leerlingen en deelnemers met minder kansen krijgen voorrang.
note-ka120-either = Je vraagt aan voor je eigen organisatie of als coördinator van een consortium, nooit allebei in hetzelfde domein.
note-ka120-separate = Elk domein heeft een eigen aanvraag.
note-ka120-pass = Een aanvraag heeft { $a } van de { $b } punten nodig, en minstens de helft in elk deel.
note-ka120-criteria = Punten: relevantie { $a }, doelen { $b }, activiteiten { $c }, beheer { $d }.
note-ka120-lapse = Wie meer dan { $a } jaar na elkaar geen geld vraagt, kan de accreditatie verliezen.
note-ka120-report = Je rapporteert minstens één keer in { $a } jaar over het plan en de kwaliteitsnormen.
note-ka120-consortium = Een consortium heeft minstens { $a } andere organisatie uit je eigen land.
note-ka120-member2 = Een lid van een consortium mag in hoogstens { $a } mobiliteitsaanvragen per jaar zitten.
note-ka120-demand = In Duitsland vroegen in 2025 { $a } scholen ({ $b } in 2024) een van hoogstens { $c } accreditaties aan.
note-ka120-cap = Een nationaal agentschap mag het aantal accreditaties beperken. Het aantal in Vlaanderen hebben we niet gevonden.
note-ka120-until = Ze loopt tot eind { $a }. Hoe ze daarna doorloopt, moet nog worden bepaald.
note-ka121-one = Hoogstens { $a } aanvraag per ronde.
note-ka121-participants = Alleen het budget beperkt het aantal deelnemers.
note-ka121-rates = De activiteiten en bedragen zijn die van een kortlopend project.
note-ka121-members = Een coördinator van een consortium geeft naast zichzelf minstens { $a } lid op.
note-ka121-noquality = De aanvraag krijgt geen nieuwe punten; een verdeelsleutel bepaalt het budget.
note-ka121-sharing = Een voorbeeld: Zweden gaf tussen { $a } en { $b } euro aan één organisatie. De Vlaamse regel hebben we niet gevonden.
note-ka121-final = Het eindverslag moet binnen { $a } dagen na het einde van het project ingediend zijn.
note-sch-job-shadowing-mentor = Hoogstens { $a } mensen kijken tegelijk mee met dezelfde collega.
note-sch-course-mixed = De deelnemers van een cursus komen uit minstens { $a } landen en werken samen; alleen lezingen of een groot congres volstaan niet.
note-sch-group-partner = Een groep werkt samen met leerlingen van een partnerschool, met leerlingen uit minstens { $a } landen; een commercieel programma zoals een taalschool volstaat niet.
note-sch-pupil-short-fewer = Voor leerlingen met minder kansen kunnen { $a } dagen volstaan, als je zegt waarom.
note-sch-pupil-long-training = Leerlingen volgen een voorbereidende training voor een lang verblijf.
note-sch-preparatory-visit-use = Hoogstens { $a } bezoek per gastorganisatie; het maakt de activiteit beter of inclusiever en bereidt geen cursus voor.
note-sch-papers = Leerlingen zijn ingeschreven in jullie school. Elk individueel verblijf heeft vooraf een leerovereenkomst en achteraf een attest.
note-sch-graduates = Leerlingen kunnen nog gaan tot { $a } jaar na hun afstuderen.
note-sch-age = We vonden geen minimumleeftijd voor het huidige programma. Je land of school kan er wel een opleggen.
note-sch-staff = Tot het personeel horen leraren, directie, ander personeel en mensen die geregeld voor de school werken.
note-vet-placement-fewer = Voor lerenden met minder kansen volstaan misschien { $a } dagen.
note-vet-competition = Personeel kan mee naar een vakwedstrijd.
note-ka210-outside = Een organisatie uit een ander land kan alleen geassocieerd partner zijn: zonder subsidie en met een duidelijke meerwaarde.
note-ka210-cofin = Het project kost meer dan het bedrag dat je kiest: een deel is eigen inbreng.
note-ka210-five = Een organisatie zit per ronde in hoogstens { $a } aanvragen, als aanvrager of partner.
note-ka210-coord = Daarvan coördineert ze er hoogstens { $a }.
note-ka210-samegroup = Dezelfde partners dienen per ronde hoogstens { $a } aanvraag in.
note-ka210-pass = Een aanvraag heeft { $a } van de { $b } punten nodig, en minstens de helft in elk deel.
note-ka210-criteria = Punten: relevantie { $a }, opzet { $b }, partnerschap { $c }, impact { $d }.
note-ka210-nohed = In het hoger onderwijs bestaat geen kleinschalig partnerschap.
note-ka220-outside = Partners uit andere landen kunnen meedoen als ze iets essentieels toevoegen; partners uit Belarus kunnen dat niet.
note-ka220-mgmt = Hoogstens { $a } % van het geld gaat naar projectbeheer.
note-ka220-cofin = De subsidie dekt ongeveer { $a } % van de kosten.
note-ka220-ten = Een organisatie zou per deadline in hoogstens { $a } aanvragen mogen zitten.
note-ka220-pass = Een aanvraag zou { $a } van de { $b } punten nodig hebben.
note-ka220-criteria = Punten: relevantie { $a }, opzet { $b }, partnerschap { $c }, impact { $d }.
note-ka220-heavy = Zwaar voor een school die dit voor het eerst doet; het past bij scholen met ervaring en bij koepels.
note-etwinning-founders = Een project begint met { $a } scholen samen.
note-etwinning-registration = Je registreert je eerst; daarna kun je partners zoeken, je bij groepen aansluiten en een project beginnen.
note-etwinning-nomoney = Het kost niets en betaalt niets; er staat dus geen deadline of grens in de weg.
note-etwinning-who = Open voor leraren, directies, bibliothecarissen en ander personeel, van kleuteronderwijs tot secundair en initieel beroepsonderwijs.
note-etwinning-portal = De wegwijzer van 2019 telde { $a } talen van het portaal, met nieuws, vorming en voorbeelden.
note-etwinning-labels = Goede projecten krijgen kwaliteitslabels en prijzen, scholen een School Label. Een ambassadeur kan op je school langskomen.
note-etwinning-school-label = Het School Label vraagt { $a } jaar op het platform, { $b } actieve leraren en een nationaal kwaliteitslabel uit de laatste { $a } jaar; het geldt { $a } jaar.
note-etwinning-belgica = De wegwijzer van 2019 noemde eTwinning Belgica voor projecten tussen de gemeenschappen van België; het is niet meer te vinden.
note-pff-product = De scholen delen een thema en maken samen één eindproduct.
note-pff-onefile = De scholen vullen samen één aanvraag in; één ervan dient ze in.
note-pff-amount = In de gevonden oproepen gaf een jury { $a } tot { $b } euro.
note-pff-online = In de pandemiejaren ook tot { $a } euro voor een onlineuitwisseling, of voor een uitwisseling van leraren en directies.
note-pff-siblings = Duaal leren heeft een eigen oproep, Scholen Switch Duaal; met nog een andere werken individuele duale leerlingen in een andere gemeenschap.
note-pff-partner-search = In 2019 verzamelde Swap-Swap gratis scholen die een partner in een andere gemeenschap zochten; het is niet meer te vinden.
note-kov-accreditation = De accreditatie als consortium loopt van { $a } tot { $b }.
note-kov-slots = Ongeveer { $a } scholen per jaar zetten hiermee hun eerste stappen in het buitenland.
note-kov-themes = Voor 2020 tot 2022 werden twee aanvragen aangekondigd, voor het leerplichtonderwijs: onderzoekend leren met adaptieve expertise van leraren, en onderzoekend leren voor burgerschap.
note-kov-now = In 2026 nog actief: in november ontving het leraren uit Sleeswijk-Holstein.
note-nordplus-own = Je betaalt een deel van de kosten zelf.
note-buur-class = De hele klas deed mee.
note-buur-family = Leerlingen logeerden zo mogelijk bij gezinnen.
note-buur-mutual = De uitwisseling ging in beide richtingen, in hetzelfde schooljaar.
note-buur-holiday = Niet tijdens schoolvakanties.
note-buur-notonly = De uitwisseling was het hoogtepunt van een project, niet de enige activiteit.
note-buur-notourism = Louter culturele of toeristische reizen werden niet betaald.
note-buur-joint = Beide scholen werkten samen één educatief project uit.
note-buur-pupils = Leerlingen hielpen voorbereiden en evalueren, ouders waren betrokken, resultaten werden gedeeld.
note-buur-amounts = Bedragen van een pagina zonder datum: { $a } euro voor werkingskosten en voor een voorbereidend bezoek, tot { $b } euro om een klas te ontvangen ({ $c } bij bijzondere noden), tot { $d } euro voor het bezoek.
note-vb-purpose = Het bezoek bereidde een Erasmus+-aanvraag van { $a } of { $b } voor.
note-vb-money = Tot { $a } euro per persoon.
note-vb-country = Voor school- en volwassenenonderwijs: alleen naar programmalanden.
note-ka229-only = Elke partner was een school in een programmaland.
note-ka229-duration-long = Met lange verblijven van leerlingen kon een project { $a } maanden duren.
note-ka229-money = Tot { $a } euro per school en per jaar.
note-ka229-age = Voor een lang verblijf waren leerlingen minstens { $a } jaar.
note-ka229-nomoney = Geen geld voor intellectuele producten, multiplier events en projectvergaderingen.
note-ka229-aims = Het bracht scholen samen voor mobiliteit van leerlingen, met meer geld en minder papierwerk dan voordien, en met een grens voor het aantal partners en het geld per partner.
note-ka101-staff = Alleen voor personeel, niet voor leerlingen.
note-ka101-two = Technische en beroepsscholen hoorden bij twee domeinen: schoolonderwijs en beroepsonderwijs.
note-ka101-outside = Vanaf 2015 ook voor mensen buiten de school met een rol in haar strategie, zoals het CLB, begeleiders of het bestuur.
note-ka101-kinds = Lesgeven, stage of jobshadowing, een gestructureerde cursus of een congres.
note-ka101-consortium = Vanaf 2015 konden minstens { $a } scholen samen aanvragen, met een coördinator.
note-ka101-aim = Het beoogde blijvende effecten op mensen en op hun organisatie.
note-strategic-kinds = Twee soorten: uitwisseling van goede praktijken, en innovatie.
note-strategic-innovation = Alleen voor innovatie.
note-strategic-aim = Het beoogde vernieuwend en beter onderwijs met blijvende effecten, in projecten van klein tot groot.
note-strategic-money = Tot { $a } euro voor { $b } maanden.
note-strategic-split = In Vlaanderen ging in 2020 hoogstens { $a } % van het geld naar goede praktijken en { $b } % naar innovatie.

## Advies

advice-accompany = Laat personeel de hele tijd meereizen.
advice-accreditation-first = Vraag eerst een accreditatie aan; de kaart KA120 toont of dat past.
advice-add-activity = Voeg een activiteit toe van een soort die dit programma betaalt.
advice-apply-alone = Vraag aan voor je eigen school; een consortium heeft een accreditatie nodig.
advice-ask-etwinning = De gevonden lijst van landen is misschien niet volledig: kijk op het platform.
advice-associated-partner = Laat zo’n partner weg uit de aanvraag, of laat hem meedoen als geassocieerd partner.
advice-begin-short = Begin met een kortlopend project of in het consortium van een andere organisatie.
advice-belgian-partner = Zoek een school in een andere gemeenschap van België.
advice-course-length = Kies een kortere cursus, of haal de dagen zonder cursus eruit.
advice-fewer-courses = Besteed meer van het geld aan jobshadowing, lesgeven of leerlingen.
advice-fifteen-months = Vul 15 maanden in; later kun je er tot 24 vragen.
advice-find-partner = Zoek nog een partner, en voeg die toe onder “Netwerk”.
advice-find-partner-abroad = Zoek een partner in nog een ander land.
advice-go-for-accreditation = Vraag een accreditatie aan; die heeft geen zulke grens.
advice-goals = Breng het aantal doelen binnen de grenzen.
advice-goals-of-project = Een project hoeft niet het hele plan te dienen: kies de doelen waaraan het werkt. De andere blijven in het plan.
advice-group-of-two = Een groep telt minstens twee lerenden; wie alleen gaat, kan een individueel verblijf doen.
advice-long-stay = Pas de duur aan, of kies het korte verblijf tot 29 dagen.
advice-lump-sum = Kies een van deze bedragen.
advice-move-start = Verschuif de eerste dag van het project.
advice-one-country = Maak voor elk land een aparte activiteit.
advice-other-country = Kies een gastorganisatie in een land dat meedoet.
advice-other-field = Een andere kaart is voor jullie domein; het domein kies je hierboven.
advice-partner-there = Ga naar het land van een partner, of zoek daar een partner.
advice-placement = Pas de duur aan; lerenden met minder kansen mogen misschien korter blijven.
advice-plan-period = Pas de eerste of de laatste maand van het plan aan.
advice-priority = Geef een van de vier prioriteiten een maatregel onder “Europese dimensie”.
advice-short-stay = Pas de duur aan, of maak er een groepsmobiliteit van, die twee dagen vraagt.
advice-split-course = Stuur er drie, of laat de anderen een andere cursus volgen.
advice-split-or-accredit = Verdeel de activiteiten over twee oproepen, of vraag een accreditatie aan; die heeft geen zulke grens.
advice-use-accreditation = Vraag je jaarlijkse subsidie aan als geaccrediteerd project (KA121).
advice-visit-of-three = Stuur minder collega’s.

## Wat regels meten

measure-home-country = Jullie land
measure-field = Onderwijsdomein
measure-level = Soort school
measure-accredited = Eigen accreditatie
measure-grants = Kortlopende subsidies in de laatste vijf jaar
measure-experience = Ervaring in het domein
measure-consortium = Aanvraag voor meerdere organisaties
measure-other-community = Partner in een andere gemeenschap
measure-network = Lid van Katholiek Onderwijs Vlaanderen
measure-start = Eerste dag van het project
measure-months = Duur van het project
measure-participants = Deelnemers aan het project
measure-activities = Activiteiten die het betaalt
measure-goals = Doelen
measure-plan-years = Looptijd van het plan
measure-organisations = Jullie en jullie partners
measure-countries = Landen, dat van jullie inbegrepen
measure-partner-countries = Landen van de partners
measure-priorities = Prioriteiten met een maatregel
measure-requested = Gevraagd bedrag
measure-course-money = Geld voor cursussen
measure-days = Duur
measure-people = Deelnemers
measure-staff = Personeel
measure-accompanying = Begeleiders
measure-host-countries = Land
measure-countries-each = Aantal landen

## Cijfers met hun eenheid; $value is het cijfer zoals het getoond wordt

unit-persons = { $count ->
    [one] { $value } persoon
   *[other] { $value } personen
}
unit-days = { $count ->
    [one] { $value } dag
   *[other] { $value } dagen
}
unit-months = { $count ->
    [one] { $value } maand
   *[other] { $value } maanden
}
unit-years = { $count ->
    [one] { $value } jaar
   *[other] { $value } jaar
}
unit-grants = { $count ->
    [one] { $value } subsidie
   *[other] { $value } subsidies
}
unit-activities = { $count ->
    [one] { $value } activiteit
   *[other] { $value } activiteiten
}
unit-goals = { $count ->
    [one] { $value } doel
   *[other] { $value } doelen
}
unit-organisations = { $count ->
    [one] { $value } organisatie
   *[other] { $value } organisaties
}
unit-countries = { $count ->
    [one] { $value } land
   *[other] { $value } landen
}
unit-priorities = { $count ->
    [one] { $value } prioriteit
   *[other] { $value } prioriteiten
}
unit-euros = { $value } euro

## Wat een regel vraagt; volgt telkens op “de regel vraagt”

test-at-least = minstens { $value }
test-at-most = hoogstens { $value }
test-between = { $low } tot { $value }
test-exactly = precies { $value }
test-one-of = een van deze: { $values }
test-yes = ja
test-no = nee
test-any-of = { $values }
test-takes-part = een land dat meedoet
test-abroad = een land in het buitenland dat meedoet
test-among-partners = jullie land of dat van een partner
test-within = { $values }
test-window = een dag van { $first } tot en met { $last }
test-share = hoogstens { $share } % van de subsidie, of { $sum } euro als de subsidie hoogstens { $whole } euro is
found-nothing = nog niets
found-yes = ja
found-no = nee
found-range = { $low } tot { $value }
found-part = { $part } van { $whole } euro
# $what is wat gemeten wordt, $found wat het plan zegt, $rule wat de regel vraagt.
judged = { $what }: jullie plan zegt { $found }, de regel vraagt { $rule }.
judged-activity = { $what } van “{ $activity }”: jullie plan zegt { $found }, de regel vraagt { $rule }.
rule-of-call = oproep { $year }
rule-of-calls = oproepen { $first }–{ $last }
# $years is “oproep 2026” of “oproepen 2021–2026”.
rule-carried = { $years }; die van de oproep van { $call } is nog niet bekend
# $meaning zegt waar de letter van zekerheid voor staat.
proof = { $years } · { $code }: { $meaning } · { $sources }

## Hoe zeker een feit is

grade-a = gelezen op een officiële pagina
grade-b = gelezen op een pagina die met de officiële tekst vergeleken is
grade-b2 = gelezen in twee bronnen die hetzelfde zeggen
grade-c = alleen gelezen in een bron die niet officieel is
grade-x = bronnen spreken elkaar tegen
grade-seed = uit een wegwijzer van 2019 en 2020
grade-inf = afgeleid uit andere feiten
grade-bg = van horen zeggen: kijk het na
