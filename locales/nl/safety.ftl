# Wat je typt, gaat niet verloren: herstel, eerdere versies, wijzigingen door anderen.

command-save-by-itself = Automatisch in het bestand bewaren
command-versions = Eerdere versies
command-compare = Vergelijken met een ander bestand…
path-compare-title = Vergelijken met een ander plan

# Werk dat nooit bewaard is, aangeboden bij de start.
recovered-title = Er is werk dat niet bewaard is
recovered-text = Europlan werd afgesloten voordat dit bewaard was, maar hield een kopie bij van wat je schreef.
recovered-damaged = Deze kopie is beschadigd en kan niet geopend worden.
recovered-open = Openen
recovered-discard = Weggooien
recovered-later = Later beslissen
recovered-untitled = Een plan zonder naam
recovered-opened = Dit is het werk dat niet bewaard is. Kijk het na en bewaar het.
recovered-beside = Het bestand is intussen veranderd; daarom staat dit open als nieuw plan. Bewaar het onder een andere naam en vergelijk de twee.
# $plan is the title of the plan, or the name of its file.
crashed-twice = Europlan is twee keer gecrasht terwijl “{ $plan }” openstond en opende het daarom niet automatisch.
open-anyway = Toch openen
# $why is een zin.
copy-failed = Er kon geen veiligheidskopie gemaakt worden; bewaar dus vaak. Europlan blijft het proberen. { $why }
# Hetzelfde in weinig woorden, bovenaan het venster.
no-copy = Niet bewaard, en geen veiligheidskopie. { $why }
save-copy = Een kopie bewaren…

# Een bestand op een traag station. $name is de naam van het bestand.
reading = “{ $name }” wordt gelezen. Je kunt intussen verder.
reading-stop = Niet langer wachten

# Een station dat er lang over doet. $name is de naam van het bestand.
saving-slow = “{ $name }” is nog niet bewaard: het station reageert traag. Je kunt verder schrijven of elders een kopie bewaren.

# Een beschadigd bestand.
open-rest = Openen wat leesbaar is
# $time is een dag en een tijdstip.
open-version = De versie van { $time } openen
version-opened = Dit is de laatste goede versie die Europlan op deze computer bijhield. Het bestand zelf is niet gewijzigd; bewaar deze versie onder een andere naam.
salvaged = Dit was nog leesbaar in het beschadigde bestand. Het bestand zelf is niet gewijzigd; bewaar dit onder een andere naam.

# Wijzigingen door anderen.
# $path is het bestand, met zijn map.
file-gone = Het bestand van dit plan is er niet meer. Bewaar het opnieuw: { $path }
folder-gone = De map van dit plan is niet bereikbaar; misschien is het station niet aangesloten. Europlan blijft kijken, en je kunt elders een kopie bewaren: { $path }
reloaded = Iemand anders heeft het bestand gewijzigd; je ziet nu de nieuwe versie.
# $name is de naam van een bestand.
conflict-copy = Naast dit plan staat een andere versie, misschien van een synchronisatieprogramma: { $name }
open-compare = Vergelijken
other-title = Iemand anders heeft het bestand gewijzigd
# $plan is the title of the plan, or the name of its file.
other-text = Je hebt wijzigingen in “{ $plan }” die niet bewaard zijn, en het bestand is ook veranderd. Wat je ook kiest, er gaat niets verloren: beide versies blijven bij de eerdere versies of in de stappen die je ongedaan kunt maken.
other-together = Beide versies samenvoegen
other-both = Beide houden: mijn versie gaat verder in een apart bestand
other-save-mine = Mijn versie onder een andere naam bewaren…
other-theirs = Verdergaan met de versie in het bestand
# $mine en $theirs zijn namen van bestanden.
other-both-kept = Je versie gaat verder als “{ $mine }”. De andere blijft in “{ $theirs }”.
together = Beide versies zijn samengevoegd. Kijk het plan na en bewaar het.
both-title = Jullie hebben allebei dit antwoord gewijzigd
# $count is het aantal antwoorden waarover je moet beslissen.
both-left = { $count ->
    [one] Nog te beslissen: { $count } antwoord
   *[other] Nog te beslissen: { $count } antwoorden
}
both-mine = Mijn antwoord
both-theirs = In het bestand
both-removed = (verwijderd)
both-keep-mine = Mijn antwoord houden
both-take-theirs = Het antwoord uit het bestand nemen
both-put-off = Later beslissen
# $count is het aantal antwoorden waarover je moet beslissen.
both-later = { $count ->
    [one] Over { $count } antwoord moet je nog beslissen. Tot dan blijft in je plan staan wat jij schreef, en in het bestand wat de ander schreef.
   *[other] Over { $count } antwoorden moet je nog beslissen. Tot dan blijft in je plan staan wat jij schreef, en in het bestand wat de ander schreef.
}
both-decide = Nu beslissen

# De pagina met eerdere versies.
versions-title = Eerdere versies
versions-intro = Telkens voor je bewaart, houdt Europlan bij wat er in het bestand stond. Klap een versie open om te zien wat er sindsdien veranderd is.
versions-none = Er zijn er nog geen: de eerste komt er als je voor de tweede keer bewaart.
# $why is een zin.
versions-unkept = Je plan wordt gewoon bewaard, maar er kunnen geen eerdere versies bijgehouden worden. { $why }
versions-nowhere = Europlan vond op deze computer geen map om eerdere versies in bij te houden.
versions-same = Deze versie is gelijk aan het plan van nu.
versions-same-answers = De antwoorden zijn dezelfde. Alleen andere dingen verschillen, zoals punten van de controle die opzijgezet zijn of aantekeningen over wat gekopieerd is.
versions-restore = De hele versie herstellen
versions-restore-answer = Dit antwoord herstellen
versions-restored = Hersteld. Je kunt dit ongedaan maken zoals elke andere stap.
versions-name = Een naam, zoals “verstuurd naar het agentschap”
versions-give-name = Deze naam geven
# $day is een datum, $to het formulier of het agentschap in de woorden van de gebruiker.
versions-sent = Verstuurd op { $day }: { $to }
# $item is een onderdeel met zijn titel.
versions-added = Sindsdien toegevoegd: { $item }
versions-removed = Sindsdien verwijderd: { $item }
versions-moved = Verplaatst: { $item }
# $folder is een map op deze computer.
versions-folder = De kopieën worden bewaard in: { $folder }
compare-title = Vergelijken met een ander bestand
compare-intro = Wat doorstreept is, staat in het andere bestand; wat onderstreept is, staat in jullie plan.
compare-take = Het hele bestand overnemen
compare-take-answer = Dit antwoord overnemen
compare-taken = Overgenomen. Je kunt dit ongedaan maken zoals elke andere stap.

# De aanduiding dat het plan verstuurd is. Het programma verstuurt niets; het houdt alleen bij wat de gebruiker zegt.
command-mark-sent = Als verstuurd aanduiden…
sent-title = Dit plan als verstuurd aanduiden
# $plan is the title of the plan, or the name of its file.
sent-text = Europlan verstuurt zelf niets. Het houdt “{ $plan }” zoals het nu is bij de eerdere versies, zodat je altijd kunt nakijken wat je verstuurd hebt, en noteert de dag in het bestand van het plan, waar ook collega’s die zien.
sent-to = Formulier of nationaal agentschap
sent-to-hint = bijvoorbeeld: aanvraag KA122, ronde 1
sent-day = Dag van verzending
sent-day-needed = Schrijf een volledige datum, zoals 2027-02-19.
sent-mark = Als verstuurd aanduiden
sent-marked = Het plan is als verstuurd aangeduid, en deze versie blijft bewaard.
sent-nowhere = Europlan vond op deze computer geen map om versies in bij te houden en kan het plan dus niet als verstuurd aanduiden.

# Een fout van Europlan zelf terwijl het met iets bezig was: wat er misging, en dat het plan er nog is.
broke-save = Het plan is niet bewaard: er ging iets mis in Europlan zelf. Wat je schreef, is niet verloren. Probeer het opnieuw of bewaar een kopie.
broke-copy = Een veiligheidskopie is mislukt doordat er iets misging in Europlan zelf. Wat je schreef, is niet verloren; bewaar het plan voor alle zekerheid.
broke-copies = Europlan kon niet zoeken naar werk dat niet bewaard werd, doordat er iets misging in Europlan zelf. Er is niets verloren: bij de volgende start zoekt het opnieuw.
broke-read = Dit is niet gelezen: er ging iets mis in Europlan zelf. Je plan blijft zoals het is. Probeer het opnieuw.
# $name is de naam van een bestand.
broke-write = “{ $name }” is niet bewaard: er ging iets mis in Europlan zelf. Je plan blijft zoals het is. Probeer het opnieuw.
broke-pdf = De pdf kon niet gemaakt worden: er ging iets mis in Europlan zelf. Je plan blijft zoals het is. Wijzig iets of probeer het opnieuw.
broke-logo = Het logo kon niet gelezen of bewaard worden: er ging iets mis in Europlan zelf. Je plan blijft zoals het is. Probeer het opnieuw.
broke-versions = De versie is niet bewaard: er ging iets mis in Europlan zelf. Je plan blijft zoals het is. Probeer het opnieuw.
broke-look = Europlan kon het bestand niet nakijken doordat er iets misging in Europlan zelf. Wat je schreef, is niet verloren. Probeer het opnieuw.
broke-settings = Je instellingen zijn niet bewaard: er ging iets mis in Europlan zelf. Je plan blijft zoals het is. Probeer het opnieuw.
