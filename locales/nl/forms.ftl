# Aanvraagformulieren: hun namen, delen en vragen in onze eigen korte woorden, nooit de officiële zin.
# form-q-… is wat een vraag wil weten; .wants wat een goed antwoord bevat.

form-ka120-sch = KA120-SCH: Erasmusaccreditatie (Erasmusplan), schoolonderwijs
form-ka120-vet = KA120-VET: Erasmusaccreditatie (Erasmusplan), beroepsonderwijs
form-ka120-adu = KA120-ADU: Erasmusaccreditatie (Erasmusplan), volwassenenonderwijs
form-ka121-sch = KA121-SCH: geaccrediteerd project, schoolonderwijs
form-ka121-vet = KA121-VET: geaccrediteerd project, beroepsonderwijs
form-ka121-adu = KA121-ADU: geaccrediteerd project, volwassenenonderwijs
form-ka122-sch = KA122-SCH: kortlopend project, schoolonderwijs
form-ka122-vet = KA122-VET: kortlopend project, beroepsonderwijs
form-ka122-adu = KA122-ADU: kortlopend project, volwassenenonderwijs
form-ka210-sch = KA210-SCH: kleinschalig partnerschap
form-ka220-sch = KA220-SCH: samenwerkingspartnerschap
form-ka101 = KA101: mobiliteit van schoolpersoneel

form-section-accreditation = Accreditatie
form-section-activities = Activiteiten
form-section-background = Achtergrond
form-section-context = Context
form-section-cooperation = Samenwerking
form-section-description = Beschrijving van het project
form-section-edp = Europees ontwikkelingsplan (2014 tot 2018)
form-section-edp-late = Europees ontwikkelingsplan (2019 en 2020)
form-section-edp-rest = Rest van het formulier
form-section-follow-up = Opvolging
form-section-impact = Impact
form-section-needs-analysis = Analyse van de noden
form-section-organisations = Deelnemende organisaties
form-section-partnership = Partnerschap
form-section-plan-activities = Erasmusplan: activiteiten
form-section-plan-management = Erasmusplan: beheer
form-section-plan-shown = Erasmusplan, zoals het formulier het toont
form-section-plan-objectives = Erasmusplan: doelstellingen
form-section-priorities = Prioriteiten en thema’s
form-section-project-objectives = Doelstellingen van het project
form-section-quality = Kwaliteitsnormen en opvolging
form-section-relevance = Relevantie
form-section-standards = Erasmuskwaliteitsnormen
form-section-summary = Samenvatting van het project
form-section-work-package-1 = Werkpakket 1: projectbeheer
form-section-work-packages = Andere werkpakketten, één voor elk doel

## Wie jullie zijn

form-q-daily = Wat jullie elke dag doen
    .wants = Aan wie jullie wat leren en hoe, voor iemand die er nooit geweest is. Nog geen projecten, geen afkortingen.
form-q-role = Jullie plaats in het onderwijs
    .wants = Het soort school en de erkenning waardoor jullie in aanmerking komen.
form-q-role-vet = Jullie plaats in het beroepsonderwijs
    .wants = Het soort beroepsonderwijs en de erkenning waardoor jullie in aanmerking komen.
form-q-role-adu = Jullie plaats in het volwassenenonderwijs
    .wants = Wat jullie aan volwassenen leren, en de erkenning of opdracht waardoor jullie in aanmerking komen.
form-q-accreditation = Jullie organisatie-ID en accreditatie
    .wants = Het formulier vindt de school en haar accreditatie via de organisatie-ID; vergelijk wat het toont.
form-q-hosts = Organisaties die jullie ontvangen
    .wants = Alleen wie al bekend is, met de organisatie-ID. Je hoeft er geen te noemen.
form-q-learners = Wie jullie { word-pupils } zijn
    .wants = Leeftijden en groepen, en hoe jullie werken met wie minder kansen heeft. Liever cijfers dan bijvoeglijke naamwoorden.
form-q-years = Hoeveel jaar jullie dit werk al doen
    .wants = Een getal, en een zin over wat er veranderd is als de school jong is of gefuseerd.
form-q-structure = Hoe de school georganiseerd is en wie ze leidt
    .wants = Afdelingen, wie wat leidt en wie over Europa gaat. Functies, geen namen.
form-q-needs = Jullie voornaamste noden, en hoe de school beter kan worden voor haar { word-pupils }
    .wants = Drie of vier noden met concrete voorbeelden en cijfers. Alles wat later in het formulier komt, antwoordt hierop.
form-q-past = Wat jullie al met Europese programma’s deden
    .wants = Vroegere subsidies somt het formulier zelf op; voeg toe wat die veranderden, of wat jullie zonder subsidie deden.
form-q-attach = Een eigen strategie, als bestand
    .wants = Niet verplicht, wel aangeraden: de pdf van dit plan. Die moet dezelfde noden noemen als het formulier.
form-q-programmes = Of jullie studierichtingen voor deze aanvraag van belang zijn
    .wants = Kies in het formulier zelf; hier staat wat het plan erover zegt.
form-q-field = Wat jullie in het schoolonderwijs in het bijzonder doen
    .wants = Soorten onderwijs en studierichtingen, en waarom men jullie kent.
form-q-field-vet = Wat jullie in het beroepsonderwijs in het bijzonder doen
    .wants = Beroepen en studierichtingen, hoeveel er op de werkvloer geleerd wordt, en waarom men jullie kent.
form-q-field-adu = Wat jullie in het volwassenenonderwijs in het bijzonder doen
    .wants = Cursussen en groepen, en waarom men jullie kent.
form-q-size = Hoe groot jullie zijn
    .wants = { $learners ->
        [adults] Alleen de cursisten en het personeel in dit domein, in mensen, volgens de laatste telling.
       *[pupils] Alleen de leerlingen en het personeel in dit domein, in mensen, volgens de laatste telling.
    }
form-q-presentation = Een korte presentatie van de organisatie
    .wants = Soort, grootte en plaats in enkele regels. Partners bezorgen je de hunne.
form-q-expertise = Activiteiten, ervaring en sleutelpersonen
    .wants = Wat jullie voor dit thema inbrengen. Functies en wat die mensen kunnen, geen namen.
form-q-title = Titel van het project
    .wants = Kort, en over de verandering, niet over het programma.
form-q-acronym = Korte naam van het project
    .wants = Enkele letters die je hardop kunt zeggen.

## Noden en doelen

form-q-needs-mobility = Jullie voornaamste noden, en hoe mobiliteit de school en al haar { word-pupils } helpt
    .wants = Noden met cijfers en voorbeelden, en wat de thuisblijvers ervan merken.
form-q-length = Hoelang het plan loopt
    .wants = Twee tot vijf jaar.
form-q-goal-title = Titel van het doel
    .wants = Wat er anders zal zijn, in één regel.
form-q-goal-explained = Wat jullie willen bereiken, en op welke nood dat een antwoord is
    .wants = De verandering in gewone woorden, en de nood bij naam.
form-q-goal-timing = Wanneer er resultaten te verwachten zijn
    .wants = Een datum voor het doel, en wanneer de stappen ernaartoe vallen.
form-q-goal-measured = Hoe jullie weten dat het bereikt is
    .wants = Wat er geteld wordt, van welke waarde naar welke, tegen wanneer, hoe en door wie.
form-q-goal-aim = Wat dit doel moet bereiken
    .wants = Eén verandering, concreet genoeg om er achteraf over te oordelen.
form-q-goal-need = Op welke nood het doel antwoordt, en hoe
    .wants = Een nood die al genoemd is, en waarom dit er een antwoord op is.
form-q-topics = Thema’s van het project
    .wants = Kies er één tot drie in het formulier zelf; ze horen bij de noden te passen.
form-q-process = Hoe het plan tot stand kwam
    .wants = Wie meedeed, in welke gesprekken, en wat die veranderden. De directie is erbij.
form-q-priorities = Prioriteiten en thema’s
    .wants = Eén hoofdprioriteit, hoogstens twee andere, hoogstens drie thema’s. Kies die waarvoor het plan een maatregel heeft.
form-q-objectives-results = Doelen en resultaten, en hoe ze de prioriteiten dienen
    .wants = Meetbare doelen, wat er op het einde is, en bij welke prioriteit elk doel hoort.
form-q-target-groups = Doelgroepen en hun noden
    .wants = Wie ze zijn, met hoeveel, wat ze nodig hebben en hoe jullie met hen in contact staan.
form-q-motivation = Waarom dit steun verdient
    .wants = Waar jullie staan, waar jullie willen zijn, en waarom dat niet vanzelf gebeurt.
form-q-needs-met = Hoe het project antwoordt op de noden van partners en doelgroepen
    .wants = Nood per nood: wat het project eraan doet, en voor wie.
form-q-eu-value = Wat samenwerken over de grens toevoegt
    .wants = Wat jullie in eigen land niet vinden, en wat elke partner geeft en krijgt.
form-q-four-sides = Inclusie, milieu, digitaal en burgerschap
    .wants = Een concrete maatregel voor elk thema dat past; liever twee echte dan vier die alleen genoemd zijn.
form-q-priorities-met = Hoe jullie de gekozen prioriteiten waarmaken
    .wants = Voor elke prioriteit een maatregel, met een cijfer als dat kan.
form-q-innovation = Wat er nieuw is
    .wants = Nieuw voor jullie en jullie partners, vergeleken met wat jullie vandaag doen.
form-q-across-fields = Effect op andere onderwijsdomeinen
    .wants = Alleen als het echt is: volwassenenonderwijs, beroepsopleiding, lerarenopleiding.
form-q-earlier-projects = Vroegere projecten waarop het voortbouwt, en andere fondsen
    .wants = Welke resultaten opnieuw gebruikt worden, en hoe jullie er verder mee gaan.
form-q-needs-to-meet = Op welke noden het project antwoordt
    .wants = Noden van scholen en mensen, niet van het project.
form-q-needs-found = Hoe die noden gevonden zijn
    .wants = Bronnen met een datum: bevragingen, toetsen, doorlichting, gesprekken.

## Activiteiten

form-q-people-by-year = Mensen in het buitenland per jaar
    .wants = Een raming voor elk jaar, minstens twee jaar. Wat voor het geld telt, wordt elk jaar opnieuw gevraagd.
form-q-activities-explained = Soorten activiteiten en deelnemers, en waartoe ze dienen
    .wants = Enkele regels per soort: wie, hoeveel, waarvoor, en wie de plaatsen krijgt.
form-q-activity-numbers = Activiteiten met hun aantallen
    .wants = Soort, deelnemers, dagen, begeleiders, minder kansen, groen reizen. Elke activiteit moet een doel dienen.
form-q-plan-shown = Doelen en activiteiten van jullie Erasmusplan
    .wants = Het formulier toont wat met de accreditatie goedgekeurd is en beoordeelt niets opnieuw. Vergelijk het met de doelen van dit plan voor je activiteiten vraagt.
form-q-activity-kinds = Gevraagde activiteiten, elke soort één keer
    .wants = Het formulier neemt elke soort activiteit één keer: iedereen van die soort samen, en hun dagen opgeteld. Bij “10 tot 15” staat hier het hoogste getal.
form-q-exceptional = Uitzonderlijke kosten en inclusiesteun
    .wants = Alleen als het nodig is: visa, heel dure reizen, of wat deelnemers met minder kansen nodig hebben. Voor wie, wat en hoeveel.
form-q-activity-content = Wat er in de activiteit gebeurt
    .wants = Dag per dag als de activiteit kort is. Wat mensen doen, niet wat ze zullen voelen.
form-q-activity-people = Wie deelneemt, en hoe ze gekozen worden
    .wants = Profiel, een eerlijke manier van kiezen, en plaatsen voor wie minder kansen heeft.
form-q-activity-outcomes = Wat deelnemers leren, en hoe dat erkend wordt
    .wants = Wat ze erna kunnen, hoe jullie dat weten, en welk bewijs ze krijgen.
form-q-activity-name = Naam van de activiteit
    .wants = Enkele woorden; de meeste portalen knippen af wat langer is.
form-q-activity-target = Wie deelneemt en wie er baat bij heeft
    .wants = Mensen met aantallen, en de thuisblijvers die erbij winnen.
form-q-activity-goals = Hoe de activiteit de doelen dient
    .wants = Het doel bij naam, en de stap die erdoor mogelijk wordt.
form-q-activity-results = Verwachte resultaten van de activiteit
    .wants = Wat er achteraf is dat er vooraf niet was.
form-q-activity-amount = Hoe het bedrag berekend is
    .wants = Aantal maal prijs voor elke soort kosten, zodat iemand anders het kan narekenen. Het weegt zwaar door.

## Hoe jullie werken

form-q-standards = De Erasmuskwaliteitsnormen
    .wants = Een vinkje in het formulier. Lees de normen eerst: jullie worden eraan gehouden.
form-q-principles = Hoe jullie de basisprincipes in praktijk brengen
    .wants = Inclusie, milieu, digitaal onderwijs en meedoen in het netwerk van Erasmusorganisaties, elk met iets wat jullie echt doen.
form-q-tasks = Wie wat doet, en met welke middelen
    .wants = Taken per functie, het aandeel van de directie, uren die vrijgemaakt worden. Kerntaken blijven bij de school.
form-q-team = Projectteam en taken
    .wants = Functies en wat die mensen kunnen, geen namen: wie kiest, bereidt voor, begeleidt, plant, erkent en houdt toezicht.
form-q-continuity = Wat er gebeurt als mensen of de school veranderen
    .wants = Wie overneemt, waar de documenten staan, en wat er nog kan mislopen.
form-q-lasting = Hoe resultaten deel worden van het gewone werk
    .wants = Wat er verandert, wie ervoor zorgt, tegen wanneer. Verklaringen tellen niet.
form-q-support = Voorbereiding, begeleiding en erkenning
    .wants = Hoe mensen gekozen, voorbereid en begeleid worden, en hoe wat ze leerden erkend wordt.
form-q-partnership = Hoe het partnerschap tot stand kwam, en wat elke partner inbrengt
    .wants = Hoe jullie elkaar vonden, en waarom deze partners en geen andere.
form-q-management = Beheer, samenwerking en communicatie
    .wants = Taken, vergaderingen, kanalen, en wat jullie doen als er iets misloopt.
form-q-platforms = Gebruik van Erasmus+-platformen
    .wants = eTwinning en andere: waarvoor, vooraf, tijdens en achteraf.
form-q-partner-tasks = Taken van elke partner
    .wants = Een of twee regels per partner, en geen taak zonder iemand die ze doet.
form-q-coordination = Coördinatie en communicatie
    .wants = Wie coördineert, hoe vaak jullie elkaar zien, waar beslissingen bewaard worden.
form-q-monitoring = Hoe voortgang en kwaliteit opgevolgd worden
    .wants = Wie wat bekijkt, wanneer en hoe vaak, en wat er dan gebeurt.
form-q-budget-time = Hoe budget en tijd bewaakt worden
    .wants = Wie het geld opvolgt, wie de kalender, en wie over wijzigingen beslist.
form-q-risks = Risico’s, en wat jullie eraan doen
    .wants = Drie of vier echte, met wat jullie vooraf en achteraf doen.
form-q-inclusive-design = Hoe het project iedereen betrekt
    .wants = Welke drempels er zijn, en wat er aan elke drempel gebeurt.
form-q-digital-design = Hoe digitale middelen gebruikt worden
    .wants = Middelen die het leren dienen, ook tussen de ontmoetingen.
form-q-green-design = Hoe het project het milieu spaart
    .wants = Reizen, materiaal, en wat { word-pupils } ermee doen.
form-q-civic-design = Hoe mensen deelnemen aan het democratische leven
    .wants = Wat deelnemers beslissen, en waar hun stem gehoord wordt.
form-q-package-objectives = Wat dit werkpakket moet bereiken
    .wants = De eigen doelen, en hoe ze die van het project dienen.
form-q-package-results = Voornaamste resultaten van dit werkpakket
    .wants = Wat er op het einde is.
form-q-package-indicators = Indicatoren voor dit werkpakket
    .wants = Cijfers, en woorden als cijfers niet alles zeggen.
form-q-package-tasks = Wie wat doet in dit werkpakket
    .wants = De partner die leidt, en de taken van de anderen.
form-q-package-amount = Waarom het bedrag goed besteed is
    .wants = Wat het geld koopt, en waarom het anders niet goedkoper zou zijn.
form-q-package-activities = Activiteiten van dit werkpakket
    .wants = Van elk de inhoud, het doel, de resultaten en de deelnemers.

## Wat volgt

form-q-sharing-all = Hoe resultaten gedeeld worden
    .wants = Wat, met wie, via welk kanaal, wanneer en door wie; binnen de school, met anderen, en met vermelding van de EU-steun.
form-q-sharing-inside = Hoe resultaten binnen de school gedeeld worden
    .wants = Wat, hoe, wanneer en door wie, meer dan een woordje op de personeelsvergadering.
form-q-sharing-outside = Hoe resultaten met anderen en het publiek gedeeld worden
    .wants = Welke scholen en mensen, via welk kanaal, wanneer en door wie.
form-q-eu-support = Hoe de EU-steun zichtbaar wordt
    .wants = Waar het embleem en de vermelding staan, en wie ervoor zorgt.
form-q-success = Hoe jullie weten dat het project geslaagd is
    .wants = Indicatoren met waarden en data, en wie er wanneer naar kijkt.
form-q-long-term = Wat er op lange termijn blijft
    .wants = Wat zonder subsidie doorgaat, wie ervoor zorgt en wie het nog kan gebruiken.
form-q-impact-level = Hoever het effect reikt
    .wants = Kies het niveau in het formulier en zeg waarom, van de persoon tot de streek.

## Samenvatting: korte eigen teksten, voor mensen die niets anders lezen

form-q-summary-background = Samenvatting: waarom dit project
    .wants = Twee of drie zinnen voor lezers die school noch programma kennen. Ze worden gepubliceerd.
form-q-summary-background-en = Samenvatting in het Engels: waarom dit project
    .wants = Hetzelfde in het Engels. Het wordt gepubliceerd.
form-q-summary-objectives = Samenvatting: doelen
    .wants = Wat er anders moet zijn, in twee of drie zinnen. Ze worden gepubliceerd.
form-q-summary-objectives-en = Samenvatting in het Engels: doelen
    .wants = Hetzelfde in het Engels. Het wordt gepubliceerd.
form-q-summary-implementation = Samenvatting: wat jullie gaan doen
    .wants = De activiteiten in twee of drie zinnen. Ze worden gepubliceerd.
form-q-summary-implementation-en = Samenvatting in het Engels: wat jullie gaan doen
    .wants = Hetzelfde in het Engels. Het wordt gepubliceerd.
form-q-summary-results = Samenvatting: resultaten
    .wants = Wat er op het einde is, en voor wie. Het wordt gepubliceerd.
form-q-summary-results-en = Samenvatting in het Engels: resultaten
    .wants = Hetzelfde in het Engels. Het wordt gepubliceerd.

## Het Europees ontwikkelingsplan in de formulieren van 2014 tot 2020

form-q-edp-needs = Noden op het vlak van kwaliteit en internationalisering
    .wants = Wat de school moet verbeteren: leiding, competenties van het personeel, werkvormen, Europese dimensie, talen, curriculum, organisatie, partners.
form-q-edp-plans = Plannen voor mobiliteit en samenwerking, en hoe ze op de noden antwoorden
    .wants = Wat jullie in Europa gaan doen, en waarom dat op de noden antwoordt.
form-q-edp-strategy = Hoe het geleerde deel wordt van de strategie van de school
    .wants = Wat er na het project in de school verandert, en wie ervoor zorgt.
form-q-edp-etwinning = Gebruik van eTwinning
    .wants = Alleen in sommige jaren gevraagd: vooraf, tijdens en achteraf.
form-q-edp-long-term = Doelen op langere termijn, noden en context
    .wants = Doelen die verder reiken dan het project, op maat van de school.
form-q-edp-objectives = Doelen van dit project, en hun band met het plan
    .wants = Doel per doel, met het ruimere doel waar het bij hoort.
form-q-edp-participants = Deelnemers: keuze, voorbereiding, leerresultaten
    .wants = Wie gaat, hoe ze gekozen en voorbereid worden, en hoe wat ze leren erkend wordt.
form-q-edp-impact = Impact op mensen, school en daarbuiten
    .wants = Wat er verandert voor deelnemers, voor de school, en voor anderen dichtbij en ver weg.

## Labels waarmee antwoorden van het plan samengevoegd worden. $value is het antwoord zoals de school het schreef.

say-about-approved = Goedgekeurd: { $value }
say-about-made-by = { $value }
say-about-period-start = { $value }
# $years is een geheel aantal jaren, $period zoals “september 2027 tot en met augustus 2030”.
say-period-with-years = { $years ->
    [1] { $years } jaar ({ $period })
   *[other] { $years } jaar ({ $period })
}
say-about-title = { $value }
say-activity-accompanying = Begeleiders: { $value }
say-activity-days = Dagen: { $value }
say-activity-fewer-opportunities = Deelnemers met minder kansen: { $value }
say-activity-follow-up = Opvolging: { $value }
say-activity-goals = Dient: { $value }
say-activity-green = Groen reizen: { $value }
say-activity-guests = Gasten: { $value }
say-activity-kind = Soort activiteit: { $value }
say-activity-next-step = Volgende stap: { $value }
say-activity-partners = Partners: { $value }
say-activity-preparation = Voorbereiding: { $value }
say-activity-products = Producten: { $value }
say-activity-pupils = { $learners ->
    [adults] Cursisten: { $value }
   *[pupils] Leerlingen: { $value }
}
say-activity-recognition = Erkenning: { $value }
say-activity-responsible = Verantwoordelijk: { $value }
say-activity-selection = Selectie: { $value }
say-activity-staff = Personeelsleden: { $value }
say-activity-start = Wanneer: { $value }
say-activity-town = Waar: { $value }
say-activity-who = { $value }
say-change-by = Vanaf: { $value }
say-change-owner = Verantwoordelijk: { $value }
say-change-what = { $value }
say-europe-digital = Digitale transformatie: { $value }
say-europe-environment = Milieu en klimaat: { $value }
say-europe-inclusion = Inclusie en diversiteit: { $value }
say-europe-participation = Deelname aan het democratische leven: { $value }
say-follow-up-eu-support = EU-steun: { $value }
say-follow-up-evaluation = Evaluatie: { $value }
say-follow-up-staff-change = { $value }
say-funding-experience = { $value }
say-goal-by = Te bereiken tegen: { $value }
say-goal-innovation = Wat er nieuw aan is: { $value }
say-goal-needs = Nood waarop het een antwoord is: { $value }
say-goal-responsible = Verantwoordelijk: { $value }
say-indicator-alone = { $counted }
say-indicator-baseline = { $counted }: vandaag { $baseline }
# $counted is wat er geteld wordt; de waarden komen met eenheid en datum.
say-indicator-both = { $counted }: van { $baseline } naar { $target }
say-indicator-target = { $counted }: naar { $target }
# Volgt op een komma.
say-indicator-by = tegen { $value }
say-indicator-method = Meetwijze: { $value }
say-need-area = Domein: { $value }
say-need-evidence = Hoe we dat weten: { $value }
say-need-title = Nood: { $value }
say-need-who = Wie deze nood heeft: { $value }
say-partner-found = Hoe we elkaar vonden: { $value }
say-partner-kind = Soort organisatie: { $value }
say-partner-town = Waar: { $value }
say-platform-use-purpose = Waarvoor: { $value }
say-platform-use-platform = { $value }
say-project-countries = Met: { $value }
say-project-programme = Programma: { $value }
say-project-year = Jaar: { $value }
say-risk-answer = Wat we eraan doen: { $value }
say-school-ages = Leeftijden: { $value }
say-school-contact = Aanspreekpunt voor Europa: { $value }
say-school-fewer-opportunities = Met minder kansen: { $value }
say-school-figures-year = Cijfers van { $value }
say-school-kinds = Soort school: { $value }
say-school-labels = Labels en prijzen: { $value }
say-school-accreditation = Accreditatie: { $value }
say-school-name = { $value }
say-school-oid = Organisatie-ID: { $value }
say-school-pupils = { $learners ->
    [adults] Cursisten: { $value }
   *[pupils] Leerlingen: { $value }
}
say-school-staff = Personeelsleden: { $value }
say-sharing-audience = Voor wie: { $value }
say-sharing-channel = Kanaal: { $value }
say-sharing-when = Wanneer: { $value }
say-sharing-who = Verantwoordelijk: { $value }
say-task-task = { $value }
say-network-steps = Groei van het netwerk: { $value }
say-vision-everyone = Voor wie niet reist: { $value }
say-vision-by = Te bereiken tegen: { $value }

## De pagina en het papier

part-forms = Antwoorden voor formulieren
item-form-answer = Antwoord { $number }
command-answers = Antwoorden per formulier
answers-title = Antwoorden per formulier
answers-intro = In de meeste formulieren tellen alleen de velden: een plan als bijlage vervangt geen antwoord. Hier staat wat het plan op elke vraag zegt, klaar om veld per veld te kopiëren.
answers-form = Formulier
answers-earlier = Formulieren van vroegere programma’s
answers-differs = Anders dan in het schoolformulier: { $certainty }, { $year }. { $source }
# Gezegd van een formulier waarvan het programma voorbij is.
answers-closed = Dit formulier diende van { $from } tot { $until }. Het staat hier voor plannen van toen.
answers-source = Vragen: { $certainty }, { $year }. { $source }
form-source-library-and-wiki = Eén openbare verzameling van formuliervragen; delen en doelstellingen uit de hulppagina’s van de Commissie voor aanvragers
form-source-school-form = De hulppagina’s van de Commissie beschrijven één formulier voor alle onderwijsdomeinen; de vragen zijn overgenomen van het schoolformulier, en niemand heeft ze vergeleken
form-source-help-ka121 = De hulppagina’s van de Commissie voor aanvragers
form-source-browser = Hoe velden op webpagina’s tellen; niemand zegt hoe het formulier regeleinden telt
form-source-libraries = Twee openbare verzamelingen van formuliervragen
form-source-library = Eén openbare verzameling van formuliervragen
form-source-portal = Een openbare gegevensset, naar eigen zeggen overgenomen uit het formulier op het portaal
form-source-portal-and-library = Een openbare gegevensset, naar eigen zeggen overgenomen uit het formulier op het portaal, en een oudere verzameling
form-source-libraries-apart = Twee openbare verzamelingen van formuliervragen; het laagste getal telt
form-source-guides = Gidsen voor aanvragers uit die jaren, en het formulier van 2019
form-source-e-forms = Het Spaanse agentschap over de elektronische formulieren van 2016, van een andere actie
form-progress = { $over ->
    [0] { $answered } beantwoord, { $empty } leeg
    [one] { $answered } beantwoord, waarvan { $over } te lang; { $empty } leeg
   *[other] { $answered } beantwoord, waarvan { $over } te lang; { $empty } leeg
}
answers-tips = Voor je het webformulier invult
form-tip-own-words = Alleen de aanvrager zelf mag de aanvraag schrijven, en niemand mag ervoor betaald worden. Wie dat toch doet, kan zijn project gewijzigd of beëindigd zien. Daarom stelt Europlan vragen en schrijft het zelf niets.
form-tip-where = Je vult het formulier in op het platform van Erasmus+ en het Europees Solidariteitskorps, onder Opportunities, nadat je bent ingelogd met EU Login.
form-tip-language = Je mag in elke officiële taal van de Europese Unie schrijven. Alleen de samenvatting moet er ook in het Engels staan.
form-tip-alike = Dezelfde of bijna dezelfde aanvraag bij verschillende agentschappen wordt geweigerd.
form-tip-originality = Agentschappen leren erop te letten of antwoorden oorspronkelijk zijn: gebruik eigen antwoorden, niet die van een andere school of van een machine.
form-tip-noon = De deadline is om 12.00 uur, Brusselse tijd. Het systeem is niet altijd bereikbaar: wacht niet tot de laatste dag.
form-tip-order = Vul de delen van boven naar beneden in: de latere hangen van de eerdere af.
form-tip-tabs = Houd het formulier in één tabblad open: meer tabbladen verstoren het bewaren.
form-tip-one = Eén persoon tegelijk kan het formulier wijzigen. Wie het indient, moet de enige zijn die het open heeft.
form-tip-again = Tot de deadline kun je een ingediend formulier opnieuw openen, wijzigen en nog eens indienen. De laatste versie telt.
form-tip-objective = Een doel dat je verwijdert, is meteen weg: het formulier vraagt geen bevestiging.
form-tip-tied = Elke activiteit hoort bij minstens één doel.
form-tip-bulk = Later, als er een subsidie is, kun je mobiliteiten in één keer vanuit een rekenblad (XLSX of CSV) in de Beneficiary Module inlezen.
form-tip-honour = Bij de aanvraag hoort altijd een ondertekende verklaring op erewoord.
# Activiteiten die niet in een formulier staan, omdat dat over één project gaat.
form-outside = { $count ->
    [one] Eén activiteit is voorbij of valt buiten de maanden van het project: ze staat hier niet bij.
   *[other] { $count } activiteiten zijn voorbij of vallen buiten de maanden van het project: ze staan hier niet bij.
}
answers-outside-go = Naar de maanden van het project
form-length = { $count ->
    [1] { $count } teken
   *[other] { $count } tekens
}
form-length-of = { $count } van { $limit } tekens
# $count telt een regeleinde als één teken, $most als twee.
form-length-breaks = { $count } tekens, of { $most } als een regeleinde voor twee telt
form-length-breaks-of = { $count } van { $limit } tekens, of { $most } als een regeleinde voor twee telt
form-paper-answers = Antwoorden
form-paper-day = Stand op
form-empty = Nog niets om te kopiëren
form-by-hand = Kies je in het formulier zelf
form-table-year = Schooljaar
form-table-participants = Deelnemers
form-table-days = Dagen van alle deelnemers samen
form-table-fewer = Onder wie met minder kansen
form-table-green = Mensen die groen reizen
form-table-accompanying = Begeleiders
form-table-staff = Personeel, begeleiders inbegrepen
answers-state-fits = Past
answers-state-fits-unknown = Geen grens bekend
answers-state-near = Bijna vol
answers-state-perhaps-over = Misschien te lang
answers-state-over = { $over } te lang
answers-limit-short = Grens: { $certainty }, { $year }
answers-limit = Grens: { $certainty }, { $year }. { $source }
answers-counting = Telwijze: { $certainty }, { $year }. { $source }
answers-limits-unknown = Van geen enkele vraag van dit formulier is een betrouwbare grens bekend. Kijk bij de velden in het formulier: je kunt een grens invullen voor één antwoord, of hier voor alle.
answers-form-limit-set = Eén grens invullen voor alle antwoorden…
answers-form-limit-own = Grens die je voor alle antwoorden invult
answers-form-limit-back = Mijn grens voor alle antwoorden verwijderen
answers-limit-of-form = Grens die je voor alle antwoorden invulde
answers-limit-unknown = Er is geen betrouwbare grens bekend. Kijk bij het veld in het formulier en vul de grens hier in.
# $numbers zoals “2000 en 10.000”.
answers-limit-seen = Bronnen noemen { $numbers } en spreken elkaar tegen.
answers-limit-own = Grens die je zelf invult
answers-limit-set = De grens invullen…
answers-limit-set-for = De grens invullen: { $question }
answers-limit-back = Mijn grens verwijderen
answers-limit-back-for = Mijn grens verwijderen: { $question }
answers-wants = Wat er gevraagd wordt
answers-wants-for = Wat er gevraagd wordt: { $question }
answers-from-plan = Het antwoord van het plan
answers-own = Je antwoord voor dit formulier
answers-own-for = Je antwoord voor dit formulier: { $question }
answers-plan-changed = Het antwoord van het plan is veranderd sinds je dit schreef. Wat verwijderd is, is doorstreept; wat erbij kwam, is onderstreept.
answers-plan-keep = Mijn tekst behouden
answers-plan-keep-for = Mijn tekst behouden: { $question }
answers-write = Anders schrijven voor dit formulier
answers-write-for = Anders schrijven voor dit formulier: { $question }
answers-write-new = Een antwoord schrijven
answers-write-new-for = Een antwoord schrijven: { $question }
answers-back = Terug naar het antwoord van het plan
answers-back-for = Terug naar het antwoord van het plan: { $question }
answers-back-done = Het antwoord van het plan geldt weer.
answers-removed = Je tekst is verwijderd.
answers-remove = Mijn tekst verwijderen
answers-remove-for = Mijn tekst verwijderen: { $question }
answers-copy = Kopiëren
answers-copy-for = Kopiëren: { $question }
answers-copied = Gekopieerd { $time }
answers-copied-stale = Veranderd sinds je het kopieerde ({ $time })
answers-next = Volgende vraag
answers-next-after = Volgende vraag na { $question }
answers-go = Komt uit
answers-go-empty = Schrijf het in het plan
answers-go-to = Naar het antwoord: { $place }
answers-go-more = nog { $count }
answers-nothing = Het plan zegt hier nog niets over.
answers-own-box = Een aparte tekst, die niet in het plan staat.
# Voor een schermlezer: de naam van een tabel die verschoven kan worden. $question is het nummer en de formulering van de vraag.
answers-table-for = Tabel: { $question }
answers-table-wide = De tabel is breder dan de pagina. Verschuif ze met de muis, of met de pijltjestoetsen zodra je er met Tab bij bent.
answers-lacks-goal = Wordt voor elk doel gevraagd; het plan heeft er nog geen.
answers-lacks-activity = Wordt gevraagd voor elke activiteit van een soort waarover dit formulier gaat; het plan heeft er nog geen.
answers-pdf = Alles bewaren als pdf…
answers-text = Alles bewaren als tekst…
path-answers-pdf-title = De antwoorden bewaren als pdf
path-answers-text-title = De antwoorden bewaren als tekst
kind-text = Tekstbestand

## Opdrachtregel

cli-forms = Toont de aanvraagformulieren die bekend zijn
    .usage = europlan forms [--format text|json] [--lang TAG]
cli-answers = Geeft de antwoorden van een plan voor een aanvraagformulier, met hun lengte
    .usage = europlan answers FILE… --form FORM [--format text|json] [--lang TAG] [--today DATE]
cli-arg-answers-files = De plannen; meer dan één plan geeft een tabel
cli-arg-form = Het formulier, zoals ka122-sch; europlan forms toont ze
cli-arg-answers-lang = De taal van de labels, zoals en of nl; standaard de taal van het plan
# $from en $until zijn jaren.
cli-form = { $form }
    .line = Oproepen { $from } tot { $until }. Vragen: { $count } ({ $certainty }, { $year }). Bekende grenzen: { $limits }
cli-unknown-form = Europlan kent het formulier “{ $form }” niet, wel { $known }.
cli-answers-file = Bestand
cli-answers-answered = Beantwoord
cli-answers-over = Te lang
cli-answers-empty = Leeg

## Wat bewaard wordt, zoals de pagina met eerdere versies het noemt

q-plan-form-answers = Wat je over antwoorden voor formulieren besliste
q-form-answer-text = Je eigen tekst
q-form-answer-limit = Je eigen grens
q-form-answer-form = Formulier
q-form-answer-question = Vraag van het formulier
q-form-answer-about = Waarover het gaat
q-form-answer-own = Je eigen tekst geldt
q-form-answer-seen = Het antwoord van het plan toen je begon
q-form-answer-copied = Gekopieerd
q-form-answer-copied-mark = Kenmerk van wat gekopieerd is
