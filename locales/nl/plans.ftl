# Veel plannen: de plannen van een map als tabel, in het venster en op de opdrachtregel.

command-plans = Plannen in een map
path-plans-title = Kies een map met plannen
path-plans-csv-title = De tabel bewaren
kind-csv = Tabellen (CSV)
plans-intro = Een rij voor elk plan in een map en in de mappen eronder. Door te kijken verandert er niets.
plans-choose = Een map kiezen…
# $folder is een map op deze computer.
plans-folder = Map: { $folder }
# Van $all plannen zijn er nu $read gelezen.
plans-reading = Bezig met lezen: { $read } van { $all }
# $count is het aantal rijen; $all dat van alle plannen.
plans-count = { $count ->
    [one] { $count } plan
   *[other] { $count } plannen
}
plans-count-of = { $count } van { $all } plannen
plans-none = In deze map en in de mappen eronder staan geen plannen.
plans-no-match = Geen enkel plan past.
plans-filter = Zoek een school, een titel of een bestand
plans-show = Tonen
plans-show-all = alle plannen
plans-show-missing = plannen waarin iets ontbreekt
plans-show-unsent = plannen die niet verstuurd zijn
plans-show-broken = bestanden die niet te lezen zijn
plans-copy = De tabel kopiëren
plans-copied = De tabel staat op het klembord. Plak ze in een rekenblad.
plans-save = Bewaren als CSV…
# De naam die voor het bestand van de tabel voorgesteld wordt.
plans-file-name = plannen
# $column is de naam van een kolom.
plans-sort = Sorteren op { $column }
plans-sorted-up = Gesorteerd op { $column }, oplopend
plans-sorted-down = Gesorteerd op { $column }, aflopend
plans-table = Plannen

# De kolommen.
plans-title = Titel
plans-period = Periode
plans-progress = Beantwoord
# Van $required antwoorden zijn er $answered gegeven.
plans-progress-of = { $answered } van { $required }
plans-people = Mensen naar het buitenland
plans-deadline = Volgende deadline
# $when is een dag of een maand, $programmes somt programma’s op.
plans-deadline-of = { $when }: { $programmes }
plans-sent = Verstuurd
# $day is een datum, $to het formulier of het agentschap.
plans-sent-to = { $day }: { $to }
plans-changed = Laatste wijziging
plans-note = Opmerking
plans-newer = Uit een nieuwere versie van Europlan: een deel kan onbekend zijn
plans-repaired = Sommige koppelingen, nummers of onzichtbare tekens in dit bestand zijn te herstellen

cli-plans = Somt de plannen van een map op met hun cijfers
    .usage = europlan plans DIR [--format table|csv|json] [--lang TAG] [--today DATE]
cli-arg-plans = De map; ook de mappen eronder worden gelezen
cli-arg-plans-format = Hoe het geschreven wordt; standaard als tabel
