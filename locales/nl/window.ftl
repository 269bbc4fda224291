# Het venster.
app-name = Europlan
welcome-intro = Schrijf jullie Europees ontwikkelingsplan stap voor stap, kijk het na en bewaar het in één bestand.
welcome-new = Een nieuw plan beginnen
welcome-open = Een plan openen…
welcome-recent = Recente plannen
welcome-no-recent = Plannen die je bewaart, verschijnen hier.
welcome-private = Europlan werkt zonder internet. Jullie tekst blijft op deze computer, in het bestand dat je kiest.
menu-file = Bestand
menu-edit = Bewerken
menu-plan = Plan
menu-view = Beeld
command-new = Nieuw plan
command-open = Openen…
command-save = Bewaren
command-save-as = Bewaren als…
command-welcome = Startpagina
command-quit = Afsluiten
command-undo = Ongedaan maken
command-redo = Opnieuw
command-check = De controle openen of sluiten
command-next-part = Volgend deel
command-previous-part = Vorig deel
command-light = Lichte kleuren
command-dark = Donkere kleuren
command-high-contrast = Hoog contrast
command-larger = Grotere tekst
command-smaller = Kleinere tekst
parts = Delen
saved = Bewaard
saved-at = Bewaard om { $time }
unsaved = Nog niet bewaard
saving = Bezig met bewaren…
not-saved = Niet bewaard. { $why }
read-only = Alleen lezen: gemaakt met een nieuwere Europlan
opened-newer = Dit plan is gemaakt met een nieuwere Europlan. Je kunt het hier lezen; bewaren vraagt om een andere naam.
opened-repaired = { $count } kapotte koppelingen of nummers in dit bestand zijn hersteld. Bewaar om dat te houden.
newer-not-overwritten = Een bestand van een nieuwere Europlan wordt nooit overschreven. Kies een andere naam.
interface-language = Taal van het programma
school-unnamed = Jullie school
check-title = Controle
check-nothing = Niets ontbreekt
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
check-take-back = Terugnemen
part-state = { $part }, { $answered } van { $asked } beantwoord, { $points } punten
close = Sluiten
cancel = Annuleren
remove = Verwijderen
remove-item = { $item } verwijderen
move-up = { $item } omhoog
move-down = { $item } omlaag
count-of = { $count } van { $advised } tekens
count-over = { $count } tekens: langer dan de { $advised } die we aanraden
help-more = Meer hulp
help-less = Minder hulp
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
date-pick = Een datum kiezen
date-unknown = Niet begrepen als datum; de tekst blijft zoals je hem schreef.
choose = Kies…
choose-none = Geen antwoord
links-none = Nog niets om aan te koppelen.
country-choose = Kies een land…
country-add = Een land toevoegen…
country-search = Een land zoeken
unsaved-title = Wijzigingen bewaren?
unsaved-text = Sommige wijzigingen staan nog niet in een bestand.
unsaved-save = Bewaren
unsaved-discard = Niet bewaren
path-open-title = Een plan openen
path-save-title = Het plan bewaren
path-text = Typ de map en de naam van het bestand.
path-name = Pad van het bestand
path-go = Verder
kind-plan = Europlan-plan
no-window = Europlan kon geen venster openen: { $why } Ook zonder venster kun je plannen nakijken en exporteren; typ europlan --help om te zien hoe.
