# De controle: criteria, gewichten, beoordelingen en de regels.
# Een regel: wat te doen in één zin; .all vraagt hetzelfde van meerdere zaken, .name is de korte naam,
# .why zegt waarom het telt,
# .good hoe een goed antwoord eruitziet.
criterion-complete = Volledig
criterion-realistic = Realistisch
criterion-concrete = Concreet
criterion-networks = Netwerken
criterion-ambitious = Ambitieus
weight-missing = Ontbreekt
weight-improve = Kan beter
weight-hint = Tip
rating-weak = Zwak
rating-medium = Gemiddeld
rating-strong = Sterk
# Voor een beoordeling die van één antwoord afhangt: $lower en $upper zijn zoals Zwak en Gemiddeld.
rating-between = { $lower } tot { $upper }

## Volledig

rule-plan-empty = Begin met één nood van jullie school en één doel: dit plan is nog leeg.
    .name = Een plan waar iets in staat
    .why = Zonder nood, doel of activiteit valt er nog niets te beoordelen. De andere punten wachten.
    .good = Eén zin over wat beter moet, en één over wat er over enkele jaren anders is.
rule-no-current-status = Beschrijf in enkele zinnen waar jullie school vandaag staat.
    .name = De situatieschets
    .why = Een plan dat niet zegt waar het begint, kan niet tonen hoe ver het wil komen.
    .good = Wat goed loopt, wat moeilijk is en wat jullie school anders maakt dan andere scholen, met een paar cijfers.
rule-no-figures = { $absent ->
    [staff] Vul in hoeveel mensen er op jullie school werken.
    [pupils] { $learners ->
        [adults] Vul in hoeveel cursisten jullie centrum telt.
       *[pupils] Vul in hoeveel leerlingen jullie school telt.
    }
   *[both] { $learners ->
        [adults] Vul in hoeveel cursisten en personeelsleden jullie centrum telt.
       *[pupils] Vul in hoeveel leerlingen en personeelsleden jullie school telt.
    }
}
    .name = { $learners ->
        [adults] Aantal cursisten en personeelsleden
       *[pupils] Aantal leerlingen en personeelsleden
    }
    .why = Tien reizigers zijn veel voor een kleine school en weinig voor een grote. Zonder totalen kan niemand dat zien.
    .good = Twee getallen en het schooljaar waarvoor ze gelden.
rule-no-vision = Beschrijf waar jullie school over enkele jaren wil staan.
    .name = Een toekomstvisie
    .why = Noden, doelen en activiteiten hangen pas samen als ze naar hetzelfde beeld leiden.
    .good = Een kort beeld van een schooldag over enkele jaren: wat doen mensen dan dat ze nu niet doen?
rule-needs-none = Voeg de noden van jullie school toe: wat moet beter, en voor wie?
    .name = Noden
    .why = Een doel overtuigt als het een nood beantwoordt. Zonder noden lijken activiteiten uitstapjes.
    .good = Drie of vier noden, elk in één zin die zegt wie de nood heeft.
rule-needs-too-many = Breng jullie { $count } noden terug tot drie of vier.
    .name = Hoogstens vier noden
    .why = Wie alles wil oplossen, lijkt niets gekozen te hebben. Beoordelaars zoeken een keuze.
    .good = Voeg samen wat bij elkaar hoort en bewaar de rest voor een volgend plan.
rule-needs-no-evidence = Zeg hoe jullie weten dat deze nood bestaat.
    .all = Zeg hoe jullie weten dat deze noden bestaan.
    .name = Een onderbouwing voor elke nood
    .why = Een nood zonder onderbouwing is een mening. Een onderbouwing geeft meteen ook de beginwaarde voor jullie doelen.
    .good = Een cijfer met zijn bron: een bevraging van het team, toetsresultaten, een doorlichtingsverslag, en het jaar.
rule-need-without-goal = Voeg een doel toe dat deze nood beantwoordt, of haal de nood weg.
    .all = Voeg doelen toe die deze noden beantwoorden, of haal de noden weg.
    .name = Een doel voor elke nood
    .why = Een nood waar niets op volgt, zegt de lezer dat het plan halverwege stopt.
    .good = Minstens één doel noemt deze nood. Eén doel mag twee noden beantwoorden.
rule-goals-none = Voeg jullie doelen toe: wat is er anders aan het einde van het plan?
    .name = Doelen
    .why = Het plan wordt beoordeeld op zijn doelen, nu en als het afloopt.
    .good = Drie of vier doelen, elk met iets wat je kunt tellen, een streefwaarde en een datum.
rule-goals-too-many = Breng jullie { $count } doelen terug tot drie of vier.
    .name = Hoogstens vier doelen
    .why = Bij veel doelen gaan tijd en geld naar geen enkel. Beoordelaars hebben liever enkele doelen die gehaald worden.
    .good = Doelen met dezelfde indicator kunnen er één zijn. Bewaar de andere voor een volgend plan.
rule-goal-not-linked = Kies de nood waarop dit doel een antwoord is.
    .all = Kies voor elk van deze doelen de nood waarop het een antwoord is.
    .name = Een nood achter elk doel
    .why = De lijn van nood naar doel toont dat jullie niet van een reis vertrokken zijn.
    .good = Eén of twee noden uit jullie eigen lijst zijn aangeduid.
rule-goal-without-activity = Koppel minstens één activiteit aan dit doel.
    .all = Koppel aan elk van deze doelen minstens één activiteit.
    .name = Een activiteit voor elk doel
    .why = Nog niets in het plan werkt aan dit doel, en dan blijft het een wens.
    .good = Eén of meer activiteiten die dit doel echt dichterbij brengen, ook kleine in de eigen school.
rule-activities-none = Voeg toe wat jullie gaan doen.
    .name = Activiteiten
    .why = Activiteiten zijn de stappen. Zonder stappen ziet niemand hoe jullie van noden naar doelen gaan.
    .good = Eerst een kleine stap, dan grotere; sommige in het buitenland, sommige in de eigen school.
rule-activity-not-linked = Kies het doel dat deze activiteit dient.
    .all = Welke van deze activiteiten dient welk doel? Kies er voor elke een.
    .name = Een doel achter elke activiteit
    .why = Een activiteit zonder doel lijkt een reis om de reis.
    .good = Eén doel, of hoogstens twee. Een voorbereidend bezoek mag ook de activiteit noemen die het voorbereidt.
rule-no-european-dimension = Zeg wat Europa toevoegt dat jullie in eigen land niet vinden.
    .name = De Europese meerwaarde
    .why = Subsidiegevers betalen voor het Europese deel. Ze vragen waarom dit niet in eigen land kan.
    .good = Eén of twee dingen die jullie partners kennen of hebben en scholen in de buurt niet, en wat jullie hun bieden.
rule-no-plan-period = { $length ->
    [short] Laat jullie plan minstens twee jaar lopen, of zeg waarom het zo kort is.
    [long] Beperk jullie plan tot vijf jaar, of zeg waarom het zo lang is.
   *[none] Vul de eerste en de laatste maand van jullie plan in.
}
    .name = De looptijd van het plan
    .why = Stappen, streefwaarden en data zeggen pas iets binnen een looptijd. De meeste plannen lopen twee tot vijf jaar.
    .good = Een eerste en een laatste maand, vaak die van een schooljaar.
rule-placeholder-text = Vervang deze opvultekst door jullie eigen woorden, of maak het antwoord leeg.
    .all = Vervang deze opvultekst door jullie eigen woorden, of maak de antwoorden leeg.
    .name = Geen opvultekst
    .why = Een vergeten opvultekst zegt een beoordelaar dat niemand het plan heeft nagelezen.
    .good = Jullie eigen antwoord. Een leeg antwoord wordt niet afgedrukt, een opvultekst wel.
rule-text-repeated = Zeg dit één keer: jullie antwoord dat begint met “{ $start }” staat bijna woordelijk ook op een andere plaats.
    .all = Zeg dingen één keer: deze antwoorden staan bijna woordelijk ook op een andere plaats.
    .name = Geen herhaalde antwoorden
    .why = Herhaalde tekst kost plaats en leest alsof er niets meer te zeggen is.
    .good = Laat het staan waar het gevraagd wordt, en geef de andere vraag een eigen antwoord.

## Realistisch

rule-no-current-competence = Vertel welke internationale ervaring en welke competenties jullie al hebben, hoe weinig ook.
    .name = Ervaring om op te bouwen
    .why = Een realistisch plan vertrekt van wat mensen nu kunnen. Weinig ervaring is geen schande, zwijgen wel.
    .good = Vroegere projecten met hun jaar, talen die collega’s spreken, één bezoek, één briefwisseling.
rule-no-small-first-step = { $count ->
    [0] Begin met een kleine stap, zoals een bezoek van twee collega’s, jobshadowing of een online uitwisseling.
   *[other] Begin met een kleine stap: aan deze doen { $count } mensen mee. Een bezoek van twee collega’s, jobshadowing of een online uitwisseling volstaat.
}
    .name = Een kleine eerste stap
    .why = Wie nieuw begint, leert meer van een kleine stap en verliest minder als het misloopt.
    .good = Twee mensen voor enkele dagen, of één klas online, ruim voor de eerste groep vertrekt.
rule-no-next-step = Zeg bij een vroege activiteit welke volgende stap ze mogelijk maakt.
    .name = De ene stap opent de volgende
    .why = Stappen die naar elkaar leiden, vormen een plan. Losse stappen vormen een lijst.
    .good = “De twee leraren die in de herfst gaan, bereiden het groepsbezoek van de lente voor.”
rule-scale-jump = { $of ->
    [staff] Spreid jullie activiteiten: in { $year } gaan { $to } van de { $from } personeelsleden naar het buitenland, meer dan een derde.
    [pupils] { $learners ->
        [adults] Spreid jullie activiteiten: in { $year } gaan { $to } van de { $from } cursisten naar het buitenland, meer dan een derde.
       *[pupils] Spreid jullie activiteiten: in { $year } gaan { $to } van de { $from } leerlingen naar het buitenland, meer dan een derde.
    }
   *[jump] Groei trager: in { $year } gaan { $to } mensen naar het buitenland, het jaar ervoor maar { $from }.
}
    .name = Groei in kleine stappen
    .why = Bij een grote sprong rijst de vraag wie hem voorbereidt, wie de reizigers vervangt en wie betaalt.
    .good = Elk jaar wat meer, met telkens de lessen van het jaar ervoor.
rule-activities-all-at-once = Spreid jullie { $count } activiteiten: ze beginnen allemaal binnen drie maanden.
    .name = Activiteiten gespreid in de tijd
    .why = Alles tegelijk laat geen tijd om van de ene stap te leren voor de volgende.
    .good = Vroeg een eerste stap, de andere in de schooljaren die volgen.
rule-activities-all-past = Voeg toe wat jullie nog van plan zijn: alle activiteiten zijn voorbij.
    .name = Iets wat nog komt
    .why = Een plan gaat over wat komt. Wat gedaan is, hoort bij jullie ervaring.
    .good = Minstens één activiteit die gepland of bezig is; zet oudere bij de vroegere projecten.
rule-past-still-planned = Zeg wat er van deze activiteit geworden is: haar dagen zijn voorbij en ze staat nog op gepland.
    .all = Zeg wat er van deze activiteiten geworden is: hun dagen zijn voorbij en ze staan nog op gepland.
    .name = Activiteiten die bij de tijd zijn
    .why = Een beoordelaar die de plannen van vorig jaar nog als plannen leest, vraagt zich af of iemand het plan bijhoudt.
    .good = Gedaan, verschoven naar een nieuwe maand, of weggehaald met een woord uitleg.
rule-date-contradiction = { $of ->
    [target] Verbeter een van de data: de streefwaarde moet gehaald zijn voor de beginwaarde gemeten was.
    [words] Verbeter de woorden over de tijd of de data: ze spreken elkaar tegen.
   *[span] Verbeter een van de data: het einde ligt voor het begin.
}
    .all = Verbeter deze data: telkens spreken twee ervan elkaar tegen.
    .name = Data die kloppen
    .why = Bij onmogelijke data twijfelt een lezer ook aan de andere.
    .good = Zoek beide data op. Dag en maand zijn vlug verwisseld.
rule-activity-outside-period = { $of ->
    [target] Zet deze datum binnen de looptijd van jullie plan, of pas de looptijd aan.
   *[activity] Zet deze activiteit binnen de looptijd van jullie plan, of pas de looptijd aan.
}
    .all = Breng deze data binnen de looptijd van jullie plan, of pas de looptijd aan.
    .name = Data binnen de looptijd
    .why = Wat buiten de looptijd valt, hoort bij een ander plan, en subsidiegevers tellen het niet mee.
    .good = De eerste en de laatste dag vallen tussen de eerste en de laatste maand van het plan.
rule-country-not-eligible = Kies een ander land of een andere manier om te betalen: Erasmus+ steunt geen schoolmobiliteit naar dit land ({ $country }).
    .all = Kies andere landen of een andere manier om te betalen: Erasmus+ betaalt geen schoolmobiliteit naar deze landen.
    .name = Landen die meedoen
    .why = Erasmus+ betaalt reizen naar de lidstaten van de Europese Unie en de landen die bij het programma horen.
    .good = Een land dat meedoet. Met partners elders kunnen jullie online werken of gasten ontvangen.
rule-activity-no-responsible = Zeg welke functie verantwoordelijk is voor deze activiteit.
    .all = Zeg voor elk van deze activiteiten welke functie verantwoordelijk is.
    .name = Iemand verantwoordelijk voor elke activiteit
    .why = Als iedereen verantwoordelijk is, is niemand het.
    .good = Eén functie, zoals de vakverantwoordelijke talen. Namen veranderen, functies blijven.

## Concreet

# $value is wat er staat.
rule-unreadable-value = { $kind ->
    [number] Schrijf “{ $value }” als een getal, zoals 12, of van klein naar groot, zoals 10 tot 15.
    [oid] Schrijf de OID als een E met acht cijfers; “{ $value }” is er geen.
    [address] Schrijf “{ $value }” als een webadres, zoals www.school.be.
    [country] Kies opnieuw een land: “{ $value }” kent het programma niet.
   *[date] Schrijf “{ $value }” als een datum die bestaat, zoals 2027-09 of 1 september 2027.
}
    .all = Schrijf deze waarden zo dat ze te begrijpen zijn: een datum, een getal, een adres, een land.
    .name = Leesbare data en cijfers
    .why = Wat niet begrepen wordt, blijft staan, maar telt nergens mee: niet in de looptijd, niet in de volgorde, niet in een som.
    .good = Een dag, een maand, een schooljaar; een getal, of “10 tot 15”.
rule-goal-no-indicator = Zeg waaraan jullie zien dat dit doel bereikt is: wat kun je tellen?
    .all = Zeg voor elk van deze doelen wat jullie kunnen tellen en welk getal jullie willen bereiken.
    .name = Iets om te tellen bij elk doel
    .why = Zonder iets om te tellen weet achteraf niemand of het doel bereikt is, ook jullie niet.
    .good = Een aantal mensen, lessen, projecten of punten op een toets dat jullie bij het begin en op het einde tellen.
rule-goal-no-baseline = Vul in waar jullie vandaag staan, zodat meer of minder iets betekent.
    .all = Vul voor elk van deze doelen in waar jullie vandaag staan, zodat meer of minder iets betekent.
    .name = Een beginwaarde
    .why = “Dubbel zoveel” zegt weinig als niemand weet hoeveel het nu is.
    .good = Het cijfer van vandaag met de datum van de telling. Ook nul is een goede beginwaarde.
rule-goal-no-target = Geef dit doel een streefwaarde: een getal dat jullie willen halen, en tegen wanneer.
    .all = Geef elk van deze doelen een streefwaarde: een getal dat jullie willen bereiken, en tegen wanneer.
    .name = Een streefwaarde voor elk doel
    .why = Een streefwaarde maakt van een wens een doel. Ze zegt ook wanneer jullie tevreden mogen zijn.
    .good = Eén cijfer dat moeilijk maar haalbaar is, zoals 12 van de 30 leraren.
rule-goal-no-date = Zeg tegen wanneer jullie dit doel willen bereiken.
    .all = Zeg tegen wanneer jullie elk van deze doelen willen bereiken.
    .name = Een datum voor elk doel
    .why = Zonder datum kan een doel niet te laat zijn, en dus is het nooit dringend.
    .good = Een maand of het einde van een schooljaar binnen het plan.
rule-goal-no-responsible = Zeg welke functie verantwoordelijk is voor dit doel.
    .all = Zeg voor elk van deze doelen welke functie verantwoordelijk is.
    .name = Iemand verantwoordelijk voor elk doel
    .why = Iemand moet de cijfers in het oog houden, ook als er geen reis in zicht is.
    .good = Eén functie, zoals de adjunct-directeur of de coördinator internationalisering.
rule-target-below-baseline = Bekijk deze streefwaarde opnieuw: ze gaat van { $baseline } naar { $target } en vraagt dus niet meer dan vandaag.
    .all = Bekijk deze streefwaarden opnieuw: ze vragen niet meer dan vandaag.
    .name = Streefwaarden die vooruitgang vragen
    .why = Een streefwaarde die al bereikt is, zegt de lezer dat er niets verandert.
    .good = Een streefwaarde aan de goede kant van het cijfer van vandaag. Moet het cijfer dalen, zoals bij schooluitval, zeg dat dan.
rule-goal-is-activity = Zeg wat er anders zal zijn: dit doel vertelt wat jullie gaan doen, niet wat jullie bereiken.
    .all = Zeg wat er anders zal zijn: deze doelen vertellen wat jullie gaan doen, niet wat jullie bereiken.
    .name = Doelen, geen activiteiten
    .why = Ergens heen gaan is een middel. Het doel is wat mensen daarna kunnen.
    .good = Vraag achter jullie zin “zodat?”. Het antwoord is vaak het doel.
rule-goal-vague = Zeg hoeveel: dit doel belooft meer of beter zonder cijfer.
    .all = Zeg hoeveel: deze doelen beloven meer of beter zonder cijfer.
    .name = Doelen met een maat
    .why = Beter dan wat, en hoeveel? Een vaag doel is met de kleinste verandering bereikt.
    .good = Laat jullie zin staan en geef het doel een indicator met een beginwaarde en een streefwaarde.
rule-goal-compound = Splits dit doel of kies de kern ervan: er zitten verschillende doelen in.
    .all = Splits deze doelen, of kies van elk de kern: ze bevatten meerdere doelen in één.
    .name = Eén ding per doel
    .why = Van verschillende dingen in één doel worden er enkele bereikt en andere niet. Dan is het antwoord ja noch nee.
    .good = Eén resultaat per doel. Zet de details bij de uitleg.
rule-goal-copied = { $from ->
    [goal] Voeg dit doel samen met het andere dat hetzelfde zegt, of zeg wat er verschilt.
   *[programme] Zeg dit doel in jullie eigen woorden: het herhaalt een doelstelling van het programma Erasmus+.
}
    .all = Zeg deze doelen in jullie eigen woorden: het zijn die van het programma, of ze zeggen hetzelfde als een ander, en ze vertellen niets over jullie school.
    .name = Doelen in eigen woorden
    .why = Een beoordelaar heeft de doelstellingen van het programma vaak gelezen. Wat telt, is wat ze op jullie school betekenen.
    .good = Welke leerlingen of collega’s, welk vak, welke verandering: iets wat alleen jullie school kon schrijven.
rule-activity-empty = Zeg welke soort activiteit dit is en wat mensen er doen.
    .all = Zeg van deze activiteiten van welke soort ze zijn en wat mensen er doen.
    .name = Activiteiten met een inhoud
    .why = Een titel alleen kan van alles betekenen; zo kan niemand de activiteit beoordelen of voorbereiden.
    .good = De soort activiteit, en in een zin of twee wat mensen doen en wat het oplevert.
rule-activity-no-date = { $state ->
    [done] Noteer wanneer deze activiteit plaatsvond.
   *[ahead] Zeg wanneer deze activiteit plaatsvindt.
}
    .all = Zeg wanneer elk van deze activiteiten plaatsvindt.
    .name = Een tijdstip voor elke activiteit
    .why = Zonder tijdstip ziet niemand welke stap eerst komt.
    .good = Een maand, een schooljaar of “elk schooljaar”.
rule-activity-vague-date = { $state ->
    [done] Noteer de maand waarin deze activiteit plaatsvond.
   *[ahead] Maak het tijdstip preciezer: een maand, een schooljaar of een ritme.
}
    .all = Maak deze tijdstippen preciezer: een maand, een schooljaar of een ritme.
    .name = Een precies tijdstip voor elke activiteit
    .why = “Tegen het einde van het plan” kan elk jaar zijn, en dan kan niemand zich voorbereiden.
    .good = Een eerste maand, ook als die nog kan verschuiven.
rule-activity-no-participants = { $state ->
    [done] Noteer hoeveel mensen deelnamen.
   *[ahead] Zeg hoeveel mensen deelnemen.
}
    .all = Zeg hoeveel mensen aan elk van deze activiteiten deelnemen.
    .name = Aantallen deelnemers
    .why = Subsidies worden per persoon geteld, en aantallen tonen of de stap klein of groot is.
    .good = Een getal voor elke groep; “10 tot 15” mag ook.
rule-activity-no-duration = { $state ->
    [done] Noteer hoeveel dagen deze activiteit duurde.
   *[ahead] Zeg hoeveel dagen deze activiteit duurt.
}
    .all = Zeg hoeveel dagen elk van deze activiteiten duurt.
    .name = De duur van elk verblijf
    .why = Subsidies worden per dag geteld, en elke soort mobiliteit heeft een kortste en een langste verblijf.
    .good = Een aantal dagen zonder reis, zoals 5.
rule-activity-no-place = { $state ->
    [done] Noteer naar welk land deze activiteit ging.
   *[ahead] Kies het land waar deze activiteit naartoe gaat.
}
    .all = Kies het land waar elk van deze activiteiten naartoe gaat.
    .name = Een land voor elke mobiliteit
    .why = Het land bepaalt of de reis betaald kan worden, en hoeveel.
    .good = Eén of meer landen, ook als de partner nog openstaat.
rule-figures-contradict = { $of ->
    [range] Zet het kleinste getal vooraan: dit gaat van { $part } tot { $whole }.
    [fewer] Verbeter een van de cijfers: { $part } deelnemers met minder kansen is meer dan alle { $whole } deelnemers samen.
    [groups] Verbeter een van de cijfers: de groepen tellen samen { $part } mensen, maar er nemen er { $whole } deel.
    [pupils-abroad] { $learners ->
        [adults] Verbeter een van de cijfers: in één schooljaar gaan { $part } cursisten naar het buitenland, maar jullie hebben er { $whole }.
       *[pupils] Verbeter een van de cijfers: in één schooljaar gaan { $part } leerlingen naar het buitenland, maar de school heeft er { $whole }.
    }
    [staff-abroad] Verbeter een van de cijfers: in één schooljaar gaan { $part } personeelsleden naar het buitenland, maar de school heeft er { $whole }.
    [fewer-at-school] { $learners ->
        [adults] Verbeter een van de cijfers: { $part } cursisten met minder kansen is meer dan alle { $whole } cursisten samen.
       *[pupils] Verbeter een van de cijfers: { $part } leerlingen met minder kansen is meer dan alle { $whole } leerlingen samen.
    }
   *[noted] Zoek uit welk cijfer juist is en houd dat ene: dit antwoord geeft er twee voor hetzelfde.
}
    .all = Zoek uit welke cijfers kloppen: deze spreken elkaar tegen.
    .name = Cijfers die kloppen
    .why = Eén cijfer dat niet kan kloppen, doet een lezer aan alle cijfers twijfelen.
    .good = Overal hetzelfde cijfer, één keer geteld.
rule-no-evaluation = Zeg hoe en wanneer jullie op het plan terugkijken.
    .name = Een evaluatie
    .why = Subsidiegevers willen weten dat jullie merken wanneer iets niet werkt.
    .good = Wie bekijkt welke cijfers, bijvoorbeeld twee keer per jaar, en wat gebeurt er met de uitkomst?

## Netwerken

rule-no-named-partner = Noem minstens één partner: een school, een netwerk of een programma.
    .name = Een partner met naam
    .why = Een partner met naam toont dat het eerste contact gelegd is.
    .good = Eén school waarmee jullie gesproken hebben, of het netwerk waarlangs jullie er een vinden.
rule-partners-only-places = Zoek de naam van minstens één partner: tot nu toe staan er alleen plaatsen of groepen.
    .name = Partners met een naam
    .why = “Scholen in Spanje” is waar jullie zoeken; een partner is wie jullie gevonden hebben.
    .good = De naam van de school, de plaats en hoe jullie haar gevonden hebben.
rule-partners-only-past = Voeg een partner van vandaag toe: al jullie partners horen bij het verleden.
    .name = Partners van vandaag
    .why = Vroegere partners tonen ervaring, maar ze dragen dit plan niet.
    .good = Een oude partner die jullie opnieuw aangeschreven hebben, of een nieuwe, en hoever het staat.
rule-no-platform = Kies het platform waarop jullie partners ontmoeten, zoals eTwinning.
    .name = Een platform voor partners
    .why = Een platform kost niets, vindt partners en houdt het contact levend tussen twee bezoeken.
    .good = eTwinning op het European School Education Platform, of EPALE voor het volwassenenonderwijs, en waarvoor jullie het gebruiken.
rule-no-network-steps = Zeg in welke stappen jullie netwerk groeit.
    .name = Stappen waarin het netwerk groeit
    .why = Een netwerk groeit beetje bij beetje. Stappen tonen dat jullie weten met wie jullie beginnen.
    .good = Eerst online met één partner, dan een bezoek, dan via die partner een tweede.
rule-activity-no-partner = Noem de partner van deze activiteit, of zeg hoe jullie er een vinden.
    .all = Noem de partner van elk van deze activiteiten, of zeg hoe jullie er een zullen vinden.
    .name = Een partner voor elke mobiliteit
    .why = Voor een verblijf in het buitenland is een gastorganisatie nodig.
    .good = Een partner uit jullie lijst, of “via eTwinning, voor de zomer”.

## Ambitieus

rule-no-innovation = Zeg bij minstens één doel wat er nieuw aan is voor jullie school.
    .name = Iets nieuws
    .why = Subsidiegevers steunen verandering. Meer van hetzelfde is geen reden voor een subsidie.
    .good = Eén ding dat er nu op jullie school niet is, en wat het vervangt of beter maakt.
rule-no-whole-school = Voeg iets toe voor wie niet reist.
    .name = Iets voor de hele school
    .why = Een plan voor een handvol reizigers is een reis. Een plan voor de school bereikt elke klas.
    .good = Lessen voor een heel leerjaar, een online uitwisseling, gasten in de klas, een namiddag voor alle collega’s.
rule-no-local-community = Voeg iets toe voor mensen rond de school, zoals ouders, de gemeente of andere scholen.
    .name = Iets voor de lokale gemeenschap
    .why = Resultaten die buiten de muren komen, bereiken meer mensen voor hetzelfde geld.
    .good = Een avond met ouders, een voordracht in een buurtschool, een tentoonstelling in de bibliotheek.
rule-no-dissemination = Voeg toe hoe jullie de resultaten delen.
    .name = Disseminatie
    .why = Delen is bij bijna elke subsidie een voorwaarde, en het wordt beoordeeld.
    .good = Twee of drie manieren, elk met wat, via welk kanaal, met wie en wanneer.
rule-dissemination-vague = { $gap ->
    [channel] Zeg via welk kanaal jullie dit delen.
    [audience] Zeg met wie jullie dit delen.
   *[when] Zeg wanneer jullie dit delen.
}
    .all = Zeg voor elk hiervan via welk kanaal, met wie en wanneer jullie het delen.
    .name = Disseminatie met kanaal, publiek en tijdstip
    .why = “We delen onze resultaten” schrijft iedereen. Met kanaal, publiek en tijdstip wordt het een belofte.
    .good = De nieuwsbrief van de school, voor ouders, in de maand na elke reis.
rule-no-integration = Zeg wat er in het gewone werk verandert, wie daarvoor zorgt en tegen wanneer.
    .name = Verankering
    .why = Wat geen deel wordt van het gewone werk, verdwijnt met de subsidie.
    .good = Eén verandering, één functie, één datum: een lessenreeks in het derde jaar, tegen september.
rule-no-priority = Kies minstens één van de vier horizontale prioriteiten en zeg wat jullie ervoor doen.
    .name = Een horizontale prioriteit
    .why = De vier prioriteiten staan in elk aanvraagformulier, en concrete maatregelen leveren punten op.
    .good = Eén maatregel die je kunt aanwijzen: een fonds voor reiskosten, een reis met de trein, een leerlingenraad die beslist.

# Wat afgelopen activiteiten missen, samen gevraagd.
card-finished = Vul aan wat jullie van deze afgelopen activiteiten weten: maand, mensen, dagen of land.
    .why = Wat gedaan is, is jullie ervaring, en die overtuigt met een maand en een getal.
    .good = De maand, hoeveel mensen er gingen, voor hoeveel dagen en waarheen.
# Punten van verschillende regels met één remedie.
card-goal-measure = Zeg voor elk doel hieronder wat jullie kunnen tellen, waar jullie vandaag staan en welk getal jullie willen bereiken.
    .why = Een streefwaarde maakt van een wens een doel. Zonder iets om te tellen weet niemand achteraf of het gehaald is.
    .good = “Leraren die Franse teksten gebruiken: 4 vandaag, 15 tegen juni 2030.”
card-goal-when = Zeg voor elk doel hieronder tegen wanneer jullie het willen halen en wie het opvolgt.
    .why = Zonder datum is een doel nooit te laat, en waar iedereen op let, daar let niemand op.
    .good = Een maand of het einde van een schooljaar, en één functie zoals de adjunct-directeur.
card-activity-when = Zeg voor elke activiteit hieronder wanneer ze plaatsvindt: een maand, een schooljaar of een ritme.
    .why = Zonder tijdstip ziet niemand welke stap eerst komt, en kan niemand zich voorbereiden.
    .good = Een eerste maand, ook als die nog kan schuiven, of “elk schooljaar”.
card-activity-details = Vul elke activiteit hieronder aan: hoeveel mensen, voor hoeveel dagen, in welk land en wie verantwoordelijk is.
    .why = Subsidies worden berekend per persoon, dag en land, en de getallen tonen of de stap klein of groot is.
    .good = “4 leraren, 5 dagen, Finland; de vakverantwoordelijke talen.”
card-frame = Vul het kader van het plan in: de grootte van jullie school, en de eerste en laatste maand van het plan.
    .why = Stappen, streefwaarden en reizen zeggen pas iets naast de grootte van de school en binnen een looptijd.
    .good = Twee getallen met hun schooljaar, en een eerste en een laatste maand.
