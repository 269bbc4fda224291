# Bestanden: wat er mis kan gaan bij het lezen of bewaren van een plan.

store-not-found = Dit bestand bestaat niet: { $path }
store-no-folder = De map voor dit bestand bestaat niet: { $path }
store-is-folder = Dit is een map, geen bestand: { $path }
store-bad-name = Windows laat geen bestand of map met deze naam toe. In een naam staan geen aanhalingstekens en geen van de tekens < > : / \ | ? *, hij eindigt niet op een punt of een spatie, en hij is er geen die Windows zelf gebruikt, zoals NUL of CON. Kies een andere naam: { $path }
store-long-name = Deze naam is te lang voor deze schijf. Kies een kortere: { $path }
store-denied = Je mag dit bestand niet lezen of wijzigen: { $path }
store-full = De schijf is vol; dit bestand is dus niet bewaard: { $path }
store-held = Een ander programma gebruikt dit bestand; lezen of bewaren lukte dus niet. Sluit het daar en probeer opnieuw: { $path }
store-changed = Een ander programma heeft dit bestand op hetzelfde ogenblik gewijzigd; het is dus gelaten zoals het is: { $path }
store-not-as-written = Het station heeft niet bewaard wat Europlan schreef. Bewaar je plan in een andere map: { $path }
store-kept = Dit bestand kon niet volledig bewaard worden. Bewaar je plan in een andere map. Wat er eerst in stond, vind je in “{ $kept }”: { $path }
store-newer = Dit bestand komt van een nieuwere versie van Europlan (formaat { $version }). Bewaar je plan onder een andere naam, dan gaat er niets verloren: { $path }
store-system = Het systeem meldt een probleem ({ $detail }) met dit bestand: { $path }

damage-empty = Dit bestand is leeg: { $path }
damage-zeros = In dit bestand staan alleen nullen, zoals soms na een stroomonderbreking: { $path }
damage-too-large = Dit bestand is veel te groot voor een plan: { $path }
damage-too-deep = Dit bestand is geen plan: de haakjes staan te diep in elkaar: { $path }
damage-pdf = Dit is een pdf, geen bestand van Europlan: { $path }
damage-packed = Dit is een kantoordocument of een ander ingepakt bestand, geen bestand van Europlan: { $path }
damage-picture = Dit is een afbeelding, geen bestand van Europlan: { $path }
damage-old-office = Dit is een kantoordocument, geen bestand van Europlan: { $path }
damage-web-page = Dit is een webpagina, geen bestand van Europlan: { $path }
damage-not-text = In dit bestand staan tekens die niet als tekst te lezen zijn (regel { $line }, teken { $column }): { $path }
damage-not-a-plan = Dit is geen bestand van Europlan: { $path }
damage-cut = Dit bestand stopt te vroeg, op regel { $line }; de rest ontbreekt: { $path }
damage-unknown-field = Op regel { $line }, teken { $column } staat een veld dat Europlan niet kent, “{ $field }”. Kijk de spelling na, of haal het weg: { $path }
damage-double-field = Op regel { $line }, teken { $column } staat een veld dat er al is, “{ $field }”: { $path }
damage-unexpected = Op regel { $line }, teken { $column } werd “{ $expected }” verwacht, maar er staat “{ $found }”: { $path }
damage-other = Regel { $line }, teken { $column } is niet leesbaar ({ $detail }): { $path }
damage-newer = Dit bestand komt van een nieuwere versie van Europlan (formaat { $version }) en deze versie kan het niet lezen. Installeer de nieuwste versie van Europlan: { $path }

lock-other = Dit plan staat ook open op “{ $host }”, sinds { $since }. Als je op beide plaatsen bewaart, kan de ene versie de andere overschrijven.
lock-unknown = Dit plan staat ook open op een andere computer. Als je op beide plaatsen bewaart, kan de ene versie de andere overschrijven.

# $why is een zin.
settings-unread = Je instellingen konden niet gelezen worden. Nu gelden de gewone, en wat je deze keer kiest, zoals kleuren en tekstgrootte, wordt niet onthouden; ook je recente plannen niet. { $why }
settings-damaged = Je instellingen zijn beschadigd. Wat nog leesbaar was, is behouden: { $path }
settings-bad-value = De instelling “{ $setting }” was niet leesbaar en staat weer op haar gewone waarde: { $path }
