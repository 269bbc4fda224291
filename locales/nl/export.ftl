# De keuzes voor een pdf, en wat ze aan het document toevoegen.

export-more = Meer keuzes
export-content = Inhoud
export-cover = Voorblad
export-contents = Inhoudsopgave
export-summary = Het plan op één pagina
export-figures = Figuren: indicatoren, verbanden, tijdlijn, deelnemers in het buitenland
export-unanswered = Bij elke vraag zonder antwoord vermelden dat ze nog niet beantwoord is
export-points = De punten van de controle, om te bespreken
export-notes = Open notities
export-self-check = De beoordelingen van de controle, en waarop ze steunen
export-signatures = Plaats voor handtekeningen
export-paper = Papier
paper-a4 = A4
paper-letter = Letter (Noord-Amerika)
export-margins = Marges
margins-narrow = Smal
margins-usual = Normaal
margins-wide = Breed
export-text-size = Tekstgrootte
# $size is in punten, de eenheid voor letters.
export-points-size = { $size } pt
export-first-page = Nummer van de eerste pagina
export-grant = Vermelding van Europese steun
funding-none = Geen
funding-funded = { doc-funded }
funding-co-funded = { doc-co-funded }
# Een subsidieovereenkomst schrijft zulke woorden voor; het programma heeft er zelf geen.
export-disclaimer = Disclaimer, in de woorden van je subsidieovereenkomst (niet verplicht)
export-keep = Deze keuzes bewaren voor later
export-keep-name = Naam voor deze keuzes
export-keep-now = Bewaren
# $name is de naam die iemand aan keuzes gaf.
export-drop = De keuzes “{ $name }” verwijderen
# Nadat een pdf niet geschreven kon worden: hij blijft klaarstaan tot hij een plaats heeft.
write-elsewhere = Onder een andere naam bewaren…

# De twee regels die begunstigden van de Europese Unie gebruiken; de officiële Nederlandse tekst bij artikel 17 van de
# modelsubsidieovereenkomst voor 2021 tot 2027. Niet vrij vertalen.
doc-funded = Gefinancierd door de Europese Unie
doc-co-funded = Medegefinancierd door de Europese Unie
doc-emblem = Embleem van de Europese Unie: een cirkel van twaalf gouden sterren op een blauwe achtergrond
doc-signatures = Handtekeningen
doc-sign-name = Naam
doc-sign-role = Functie
# De kop van de kolom om in te tekenen.
doc-sign = Handtekening
doc-self-check = Zelfcontrole aan de hand van de criteria
# $day is de dag van de export.
doc-self-check-intro = Europlan bekeek het plan op { $day } met enkele vragen per criterium. Dit is geen oordeel van een beoordelaar.
# $criterion is bijvoorbeeld Realistisch, $rating bijvoorbeeld Gemiddeld.
doc-self-check-rating = { $criterion }: { $rating }
# $question is een vraag met vraagteken, $grade is nee, deels of ja.
doc-self-check-answer = { $question } { $grade }

# De opdrachtregel.
cli-arg-with = Wat er ook in moet staan, met komma’s ertussen: cover (voorblad), contents (inhoudsopgave), summary (het plan op één pagina), figures (figuren), unanswered (zegt wat nog niet beantwoord is), points (de punten van de controle), self-check (de beoordelingen), signatures (plaats voor handtekeningen)
cli-arg-without = Wat er niet in moet staan, uit dezelfde lijst
cli-arg-paper = Het papier; standaard a4
cli-arg-margins = De marges rond de tekst; standaard usual (normaal)
cli-arg-text-size = De grootte van de tekst in punten, 10 tot 14; standaard 11
cli-arg-first-page = Het nummer van de eerste pagina; standaard 1
cli-arg-funding = De vermelding van Europese steun; standaard none (geen)
cli-arg-disclaimer = Wat onder die vermelding moet staan, in de woorden van je subsidieovereenkomst

# Schriften waarvoor het document geen letters heeft.
script-arabic = Arabisch schrift
script-armenian = Armeens schrift
script-chinese = Chinese of Japanse tekens
script-ethiopic = Ethiopisch schrift
script-georgian = Georgisch schrift
script-hebrew = Hebreeuws schrift
script-indic = een schrift uit India
script-korean = Koreaans schrift
script-thai = Thais schrift

# Het logo op het voorblad.
export-logo = Logo op het voorblad
export-logo-choose = Een afbeelding kiezen…
export-logo-remove = Het logo verwijderen
# $width en $height zijn in pixels.
export-logo-there = Een afbeelding van { $width } op { $height } pixels
export-logo-shown = Op het voorblad: het logo dat het laatst gekozen werd, { $width } op { $height } pixels
path-logo-title = Het logo kiezen
kind-picture = Afbeelding (PNG, JPEG of SVG)
# Voor wie het logo niet kan zien.
doc-logo = Logo van de school
doc-logo-of = Logo van { $school }
picture-too-large = Deze afbeelding is te groot voor een logo. Ze mag hoogstens 4000 pixels breed en hoog zijn, en 5 MB groot: { $path }
picture-too-complex = Deze tekening is te ingewikkeld voor een logo. Bewaar ze als PNG-bestand en kies dat: { $path }
picture-unknown = Dit soort afbeelding kan Europlan niet lezen. Een logo is een PNG-, JPEG- of SVG-bestand: { $path }
picture-damaged = Deze afbeelding kan niet gelezen worden; het bestand is misschien beschadigd: { $path }
cli-value-impossible = “{ $value }” kan niet bij { $argument }.
cli-arg-logo = De afbeelding voor het voorblad, een PNG-, JPEG- of SVG-bestand
# Printing: the document is handed to the program that the system has for PDF files.
print-making = Het document wordt gemaakt voor de printer.
print-shown = Het document staat open in je programma voor pdf-bestanden: druk het daar af.
print-no-program = Deze computer heeft geen programma dat pdf-bestanden toont. Exporteer het document en druk het op een andere computer af.
