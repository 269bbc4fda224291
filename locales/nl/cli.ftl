# De opdrachtregel. Namen van opdrachten en opties blijven in elke taal dezelfde.
cli-about = Europlan opent een venster waarin een school haar Europees ontwikkelingsplan schrijft. Met een opdracht werkt het zonder venster.
    .usage = europlan [FILE] of europlan COMMAND …
cli-check = Kijkt plannen na en zegt wat je kunt doen
    .usage = europlan check FILE… [--format text|json|table] [--lang TAG] [--today DATE]
cli-export = Schrijft een plan als pdf, Word-document, tekst of JSON
    .usage = europlan export FILE -o OUT [--to pdf|docx|text|json] [--preset PRESET] [--force] [OPTIE…]
cli-import = Maakt een planbestand van een plan in JSON
    .usage = europlan import IN.json -o OUT.europlan [--force] [--lang TAG]
cli-example = Schrijft het voorbeeldplan
    .usage = europlan example -o OUT.europlan [--force] [--lang TAG]
cli-rules = Toont waar de controle naar kijkt
    .usage = europlan rules [--format text|json] [--lang TAG]
cli-schema = Schrijft het JSON Schema van een plan in JSON
    .usage = europlan schema
cli-heading-usage = Gebruik
cli-heading-commands = Opdrachten
cli-heading-options = Opties
cli-heading-files = Bestanden
cli-codes = Afsluitcode: 0 als alles goed ging, 1 als er in een nagekeken plan iets ontbreekt, 2 als een bestand of argument niet bruikbaar is.
cli-arg-help = Toont deze hulp
cli-arg-version = Toont de versie
cli-arg-open = Het plan dat in het venster opengaat
cli-arg-renderer = Wat het venster tekent
cli-arg-files = De plannen die je laat nakijken
cli-arg-file = Het plan dat je exporteert
cli-arg-import-file = Het plan in JSON
cli-arg-output = Het planbestand dat geschreven wordt
cli-arg-export-output = Het bestand dat geschreven wordt; - voor het scherm
cli-arg-to = Wat er geschreven wordt; standaard beslist de extensie van het bestand
cli-arg-preset = Waarvoor het document dient: application (de standaard), staff-meeting (met onbeantwoorde vragen, de punten van de controle en open notities), blank (alleen de vragen, met ruimte om te schrijven), blank-short (de kernvragen ervan, op enkele pagina’s), summary (het plan op één pagina) of progress (indicatoren, activiteiten en wat nog te meten is)
cli-arg-force = Vervangt een bestand dat al bestaat
cli-arg-final = Laat de vermelding “ontwerp” weg
cli-arg-format = Hoe het geschreven wordt; standaard als tekst
cli-arg-lang = De taal van de meldingen, zoals en of nl
cli-arg-export-lang = De taal van de titels, zoals en of nl; standaard de taal van het plan
cli-arg-example-lang = De taal van het voorbeeld, zoals en of nl
cli-arg-today = Rekent met deze dag in plaats van vandaag, zoals 2026-09-01

# $known lists all commands.
cli-unknown-command = Europlan kent de opdracht “{ $argument }” niet. Opdrachten: { $known }
cli-unknown-argument = Europlan kent dit argument niet: { $argument }
cli-argument-missing = Er ontbreekt een argument: { $argument }
cli-value-missing = Er ontbreekt een waarde na { $argument }
cli-bad-value = “{ $value }” kan niet bij { $argument }; dit kan wel: { $valid }
cli-bad-arguments = Deze argumenten gaan niet samen.
cli-see-help = Typ europlan --help om alle opdrachten te zien.
cli-unknown-language = Europlan heeft geen teksten in de taal “{ $tag }”, wel in { $known }.
cli-bad-date = “{ $text }” is geen datum. Schrijf jaar-maand-dag, zoals 2026-09-01.

cli-newer = Dit bestand komt van een nieuwere versie van Europlan. Wat deze versie niet kent, is weggelaten: { $path }
cli-mended = Kapotte koppelingen of nummers, of onzichtbare tekens, in dit bestand zijn voor deze keer hersteld; het bestand zelf is niet gewijzigd: { $path }
cli-exists = Dit bestand bestaat al. Kies een andere naam, of voeg --force toe om het te vervangen: { $path }
cli-same-file = Dit is het plan zelf. Kies een andere naam voor wat je schrijft: { $path }
cli-unknown-kind = Voeg --to pdf, --to docx, --to text of --to json toe, of geef het bestand een van deze extensies: { $path }
cli-pdf-stream = Een pdf of een Word-document kan niet op het scherm getoond worden. Geef na -o een bestandsnaam op.
cli-left-out = Het lettertype van de pdf heeft deze tekens niet; in de plaats staat telkens het teken □: { $signs }
cli-not-written = De uitvoer kon niet geschreven worden ({ $detail }).

cli-rating = { $criterion }: { $level }
# The heading of points that others wait for.
cli-check-first = Eerst
cli-check-file = Bestand
cli-check-school = School
cli-set-aside = Opzijgezet
cli-reason = (Reden: { $reason })
cli-nothing-missing = Er ontbreekt niets.
