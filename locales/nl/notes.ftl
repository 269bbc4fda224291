# Notes at the questions of a plan, and answers marked as to be confirmed.

command-note = Notities hier
notes = Notities
# $question is the question that a note is about.
notes-for = Notities: { $question }
notes-add-for = Notitie toevoegen: { $question }
# $count is the number of notes, $open how many of them are open.
notes-count =
    { $count ->
        [one] één notitie
       *[other] { $count } notities
    }, { $open } open
notes-close = Notities sluiten
notes-new = Nieuwe notitie
notes-text = Notitie
notes-answer = Antwoorden
notes-answer-text = Antwoord op de notitie
notes-role = Je functie
notes-done = Klaar
notes-change = Wijzigen
notes-remove = Verwijderen
notes-removed = De notitie is verwijderd.
notes-settle = Afhandelen
notes-reopen = Opnieuw openen
# $role is who settled it, $day the day.
notes-settled-by = Afgehandeld door { $role }, { $day }
# Who wrote a note, if they did not say.
notes-somebody = iemand
notes-open =
    { $count ->
        [one] Eén open notitie
       *[other] { $count } open notities
    }
to-confirm = nog te bevestigen
to-confirm-mark = Dit antwoord moet nog bevestigd worden
to-confirm-count =
    { $count ->
        [one] Eén antwoord nog te bevestigen
       *[other] { $count } antwoorden nog te bevestigen
    }
# The page of earlier versions: what became of a note. $note is its beginning.
notes-since-new = Nieuwe notitie: { $note }
notes-since-gone = Notitie sindsdien verwijderd: { $note }
notes-since-settled = Notitie afgehandeld: { $note }
notes-since-reopened = Notitie opnieuw geopend: { $note }
notes-since-answered =
    { $count ->
        [one] Eén antwoord
       *[other] { $count } antwoorden
    } op de notitie: { $note }
notes-since-reworded = Notitie anders verwoord: { $note }
# Bij de notities van een ander bestand, zoals de kopie van een collega.
notes-take = Deze notities aan het plan toevoegen
notes-taken = De notities van het andere bestand zijn toegevoegd. Je kunt dit ongedaan maken zoals elke andere stap.
