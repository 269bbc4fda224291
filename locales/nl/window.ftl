# Het venster.

app-name = Europlan
welcome-intro = Schrijf jullie Europees ontwikkelingsplan stap voor stap, kijk het na en bewaar het in één bestand.
welcome-new = Een nieuw plan beginnen
welcome-open = Een plan openen…
welcome-example = Een voorbeeld bekijken
welcome-recent = Recente plannen
welcome-no-recent = Plannen die je bewaart, verschijnen hier.
# What tells a plan in the list: $day is the day on which it was last opened or saved.
recent-day = laatst gebruikt op { $day }
# Two plans with the same title: $place is the folder, or the whole path.
recent-apart = { $name } ({ $place })
recent-missing = Niet gevonden op { $path }. Het bestand is verplaatst, hernoemd of verwijderd, of de schijf is niet aangesloten.
# A plan in the File menu whose file was not found.
recent-missing-short = { $name } (niet gevonden)
recent-forget = Uit de lijst halen
# What a screen reader says of that button.
recent-forget-named = Uit de lijst halen: { $name }
recent-cleared = De lijst met recente plannen is leeg. De plannen zelf staan nog waar ze stonden.
welcome-private = Europlan werkt zonder internet. Jullie tekst blijft op deze computer, in het bestand dat je kiest.
menu-file = Bestand
menu-edit = Bewerken
menu-plan = Plan
menu-view = Beeld
menu-help = Help
command-new = Nieuw plan
command-open = Openen…
command-example = Het voorbeeldplan openen
command-save = Bewaren
command-save-as = Bewaren als…
command-export-pdf = Exporteren als pdf of Word…
# JSON is een bestandsformaat dat andere programma’s lezen.
command-print = Afdrukken…
command-export-json = Exporteren voor andere programma’s (JSON)…
command-import-json = Importeren uit een ander programma (JSON)…
command-clear-recent = Lijst met recente plannen leegmaken
command-welcome = Startpagina
command-quit = Afsluiten
command-undo = Ongedaan maken
command-redo = Opnieuw uitvoeren
command-cut = Knippen
command-copy = Kopiëren
command-paste = Plakken
command-duplicate = Dit onderdeel dupliceren
command-select-all = Alles selecteren
command-check = De controle openen of sluiten
command-next-point = Volgend punt van de controle
command-previous-point = Vorig punt van de controle
command-next-part = Volgend deel
command-previous-part = Vorig deel
command-core = Alleen de kern van een plan vragen
command-everything = Alles vragen
command-system-colours = Systeemkleuren
command-light = Lichte kleuren
command-dark = Donkere kleuren
command-high-contrast = Hoog contrast
command-larger = Grotere tekst
command-smaller = Kleinere tekst
command-usual-size = Normale tekstgrootte
command-next-pane = Naar het volgende deel van het venster
command-previous-pane = Naar het vorige deel van het venster
command-menus = Naar de menu’s
command-shortcuts = Sneltoetsen
command-about = Over Europlan
parts = Onderdelen
saved = Bewaard
saved-at = Bewaard om { $time }
unsaved = Nog niet bewaard
saving = Bezig met bewaren…
not-saved = Niet bewaard. { $why }
read-only = Van een nieuwere versie van Europlan: bewaar onder een andere naam
opened-newer = Dit plan is gemaakt met een nieuwere versie van Europlan. Je kunt het hier lezen; kies een andere naam om het te bewaren.
opened-repaired = { $count ->
    [one] In dit bestand is { $count } fout hersteld: een kapotte koppeling, een kapot nummer of een onzichtbaar teken. Bewaar het plan om dat zo te houden.
   *[other] In dit bestand zijn { $count } fouten hersteld: kapotte koppelingen, kapotte nummers of onzichtbare tekens. Bewaar het plan om dat zo te houden.
}
newer-not-overwritten = Een bestand van een nieuwere versie van Europlan wordt nooit overschreven. Kies een andere naam.
interface-language = Taal van het programma
school-unnamed = Jullie school
plan-untitled = Europees ontwikkelingsplan
check-title = Controle
check-nothing = Er ontbreekt niets
# $item is het onderdeel met zijn titel.
item-removed = Verwijderd: { $item }
check-close = De controle sluiten
check-then-read = Lees het zoals de beoordelaar: voorbeeld
check-then-hand = Bewaar een kopie om aan een collega te geven
check-then-export = Exporteer het als pdf of Word
# Van $all zaken die bekeken zijn, zoals doelen, hebben er $missed dit punt.
check-of = { $missed } van { $all }
# $count andere kaarten wachten tot deze in orde is.
check-waiting = { $count ->
    [one] Nog { $count } punt wacht tot dit gedaan is.
   *[other] Nog { $count } punten wachten tot dit gedaan is.
}
check-dismiss-all = Zet al deze opzij…
check-dismiss-one = Zet opzij: { $item }…
# Het toetsenbord staat bij het punt van de controle met dat $number, van $all open punten; $point is wat het zegt.
check-at = Punt { $number } van { $all }. { $point }
check-points = { $count ->
    [one] { $count } punt
   *[other] { $count } punten
}
check-dismissed = Opzijgezet
check-why = Waarom, en wat helpt
check-dismiss = Dit punt opzijzetten…
check-dismiss-now = Opzijzetten
check-reason = Jullie reden
check-your-reason = Jullie reden: { $reason }
check-take-back = Terugzetten
# Hoe ver een deel is: voorgelezen na de naam in de linkerlijst, en getoond onder de titel.
part-required = { $answered } van { $required } verplichte antwoorden ingevuld
part-nothing-required = geen antwoord verplicht
part-further = { $count ->
    [one] { $count } ander antwoord ingevuld
   *[other] { $count } andere antwoorden ingevuld
}
part-points = { $count ->
    [one] { $count } punt om te bekijken
   *[other] { $count } punten om te bekijken
}
# Naast een vraag die een antwoord nodig heeft. De tweede: deze vraag of die ernaast. De derde: bij een lijst.
mark-required = verplicht
mark-one-of = één van deze is verplicht
mark-an-item = minstens één is verplicht
# De keuze boven de delen: wat er gevraagd wordt. Kort, want beide staan naast elkaar.
depth-what = Wat er gevraagd wordt
depth-core = De kern
depth-everything = Alles
# Uitgesproken na de keuze.
depth-core-is = Alleen de kern van het plan wordt gevraagd, en wat al beantwoord is.
depth-everything-is = Alles wordt gevraagd.
# Onder aan een deel waarvan alleen de kern gevraagd wordt.
depth-more = { $count ->
    [one] { $count } vraag buiten de kern wordt hier niet getoond.
   *[other] { $count } vragen buiten de kern worden hier niet getoond.
}
depth-show = Alles tonen
# Aan het eind van een deel: naar het volgende. De andere: aan het eind van het laatste.
part-next = Volgende: { $part }
part-check = Het plan controleren
part-pages = De pagina’s bekijken
# Above the two scales.
self-view-help = Hoe ver elke groep staat met andere landen: vandaag, en waar jullie ze graag zouden zien als het plan afloopt. Kies nog eens hetzelfde om een keuze ongedaan te maken.
close = Sluiten
cancel = Annuleren
duplicate = Dupliceren
duplicate-item = { $item } dupliceren
# $title is de titel van een onderdeel; deze woorden komen in het plan.
copy-of = { $title } (kopie)
remove = Verwijderen
remove-item = { $item } verwijderen
move-up = { $item } omhoog
move-down = { $item } omlaag
move-by-drag = { $item } naar een andere plaats slepen
count-of = { $count } van { $advised } tekens
count-over = { $count } tekens: meer dan de { $advised } die we aanraden
help-more = Meer hulp
help-less = Minder hulp
# $question is het label van een vraag.
help-more-for = Meer hulp: { $question }
help-less-for = Minder hulp: { $question }
help-why = Waarom subsidiegevers dit vragen
help-good = Wat een goed antwoord bevat
help-example = Voorbeeld
summary-target = { $has ->
    [yes] van { $baseline } naar { $target }
   *[no] naar { $target }
}
summary-activities = { $count ->
    [one] { $count } activiteit
   *[other] { $count } activiteiten
}
# Op een dichtgeklapte kaart: $count antwoorden die het plan nodig heeft, ontbreken nog.
card-open = { $count ->
    [one] nog { $count } verplicht antwoord open
   *[other] nog { $count } verplichte antwoorden open
}
# $question is het label van de vraag.
date-pick = Een datum kiezen: { $question }
date-year-before = Het jaar ervoor
date-year-after = Het jaar erna
# $years is een schooljaar zoals 2027–2028.
date-school-year = Schooljaar { $years }
# Zeven dagen, vanaf maandag, telkens twee letters.
date-weekdays = ma di wo do vr za zo
# $first is een dag, of het nummer ervan als beide in één maand vallen; $last is een dag.
date-span = { $first } tot en met { $last }
unread-date = Dit is niet begrepen als datum; de tekst blijft zoals je hem schreef.
unread-number = Dit is niet begrepen als getal; de tekst blijft zoals je hem schreef.
unread-oid = Geen OID: dat is een E met acht cijfers.
unread-address = Dit is niet begrepen als webadres; de tekst blijft zoals je hem schreef.
unread-country = Dit is niet begrepen als land; het blijft zoals het was.
choose = Kies…
choose-none = Geen antwoord
# Onder de koppelingen van een vraag: de naam van iets dat meteen aangemaakt en gekoppeld wordt. $name is die naam.
link-new-need = Een nieuwe nood, in één zin
    .add = Nood “{ $name }” toevoegen
link-new-goal = Een nieuw doel, in enkele woorden
    .add = Doel “{ $name }” toevoegen
link-new-activity = Een andere activiteit, in enkele woorden
    .add = Activiteit “{ $name }” toevoegen
link-new-partner = Naam van een nieuwe partner
    .add = Partner “{ $name }” toevoegen
# $owner is het doel waar hij bij komt, zoals “Doel 2”.
link-new-indicator = Wat een nieuwe indicator telt
    .add = Indicator “{ $name }” toevoegen aan { $owner }
links-none-indicator = Indicatoren horen bij een doel, en je hebt er nog geen. Voeg een doel toe bij “Noden en doelen”.
country-choose = Kies een land…
country-add = Een land toevoegen…
country-change = Een ander land kiezen…
country-search = Een land zoeken
country-none = Geen land gevonden
unsaved-title = Wijzigingen bewaren?
# $plan is the title of the plan, or the name of its file.
unsaved-text = Sommige wijzigingen in “{ $plan }” zijn nog niet in een bestand bewaard.
unsaved-discard = Niet bewaren
path-open-title = Een plan openen
path-save-title = Het plan bewaren
path-pdf-title = De pdf bewaren
path-word-title = Als Word-document bewaren
path-json-title = Exporteren voor andere programma’s
path-import-title = Een plan importeren
path-text = Typ de map en de naam van het bestand.
path-text-folder = Typ waar de map staat.
replace-title = Het bestand vervangen?
replace-text = Er is al een bestand met deze naam. Als je het vervangt, gaat de inhoud ervan verloren: { $path }
# The same of a plan: $plan is its title, $school the name of the school.
replace-plan = In dit bestand staat al een plan: “{ $plan }”. Als je het vervangt, gaat dat plan verloren: { $path }
replace-plan-of = In dit bestand staat al een plan: “{ $plan }” van { $school }. Als je het vervangt, gaat dat plan verloren: { $path }
replace-other = Een andere naam kiezen
replace-now = Vervangen
path-name = Pad van het bestand
path-name-folder = Pad van de map
path-go = Verder

# Er staat een venster open om een bestand te kiezen, en er werd een ander gevraagd; misschien staat er iets voor.
dialog-open = Er staat nog een ander venster open om een bestand te kiezen. Beantwoord dat eerst.
dialog-by-hand = Ik vind het niet: het pad hier typen
# Wat in zo’n venster gekozen werd, kwam te laat. $name is de naam van het bestand.
dialog-late = Met “{ $name }” is niets gedaan: het antwoord kwam te laat.
plan-left = “{ $name }” is niet bewaard: het plan waarvoor het bedoeld was, staat niet meer open.
kind-plan = Europlan-plan
kind-pdf = Pdf-document
kind-word = Word-document
kind-json = JSON-bestand
export-title = Exporteren als pdf of Word
# $count punten staan in het paneel van de controle, $missing ervan ontbreken.
export-points-open = { $count ->
    [one] De controle toont nog { $count } punt
   *[other] De controle toont nog { $count } punten
}{ $missing ->
    [0] , maar er ontbreekt niets.
   *[other] ; voor { $missing } ervan kan een beoordelaar punten aftrekken.
}
export-for = Waarvoor dient het?
preset-application = Als bijlage bij een aanvraag
preset-staff-meeting = Voor een personeelsvergadering: met onbeantwoorde vragen, de punten van de controle en open notities
preset-blank = Blanco: alle vragen met uitleg, en plaats om te schrijven
preset-blank-short = Blanco en kort: de kernvragen, met plaats om te schrijven, op enkele pagina’s
preset-summary = Een samenvatting op één pagina
export-draft = Is het plan nog een ontwerp?
export-draft-yes = Ja: vermeld dat op elke pagina
export-draft-no = Nee: het is klaar om als bijlage mee te sturen
# $language is de taal van de titels.
export-headings = Europlan kent de taal van het plan nog niet; de titels staan daarom in het { $language }.
export-measuring = De pagina’s worden klaargemaakt…
# $size is in kilobyte.
export-size = { $pages ->
    [one] { $pages } pagina, { $size } kB
   *[other] { $pages } pagina’s, { $size } kB
}
# $what is een schrift, bijvoorbeeld Arabisch schrift, of een teken met zijn nummer in Unicode; $place is waar het staat.
export-left-out = Kan niet worden afgedrukt; in de plaats komt het teken □: { $what } – { $place }
export-save = De pdf bewaren…
export-word = Als Word bewaren…
export-word-note = Kies Word als anderen erin verder schrijven. Wat daar verandert, komt niet terug in je plan.
# $name is de naam van het bestand.
written = Bewaard als { $name }
open-file = Openen
open-folder = De map tonen
cannot-show = Geen enkel programma op deze computer kan dit bestand openen. Je vindt het hier: { $path }
example-opened = Dit is een voorbeeld van een verzonnen school. Kijk gerust rond; je eigen plan begin je in het menu Bestand met Nieuw plan.
imported = Het plan is geïmporteerd. Bewaar het om het als Europlan-bestand te houden.
about-version = Europlan { $version }
about-what = Een programma waarmee scholen een Europees ontwikkelingsplan schrijven, laten nakijken en exporteren.
about-licences = Vrije software onder de EUPL-1.2. Het lettertype is Source Sans 3, onder de SIL Open Font License.
no-window = Europlan kon geen venster openen. Als andere programma’s dat wel kunnen, is het stuurprogramma van de grafische kaart misschien aan een update toe. Voor wie de computer beheert: { $why } Ook zonder venster kun je plannen nakijken en exporteren; typ europlan --help om te zien hoe.
