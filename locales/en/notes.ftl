# Notes at the questions of a plan, and answers marked as to be confirmed.

command-note = Notes here
notes = Notes
# $question is the question that a note is about.
notes-for = Notes: { $question }
notes-add-for = Add a note: { $question }
# $count is the number of notes, $open how many of them are open.
notes-count =
    { $count ->
        [one] one note
       *[other] { $count } notes
    }, { $open } open
notes-close = Close the notes
notes-new = New note
notes-text = Note
notes-answer = Answer
notes-answer-text = Answer to the note
notes-role = Your role
notes-done = Done
notes-change = Change
notes-remove = Remove
notes-removed = The note was removed.
notes-settle = Settle
notes-reopen = Open again
# $role is who settled it, $day the day.
notes-settled-by = Settled by { $role }, { $day }
# Who wrote a note, if they did not say.
notes-somebody = somebody
notes-open =
    { $count ->
        [one] One open note
       *[other] { $count } open notes
    }
to-confirm = to be confirmed
to-confirm-mark = This answer is still to be confirmed
to-confirm-count =
    { $count ->
        [one] One answer to be confirmed
       *[other] { $count } answers to be confirmed
    }
# The page of earlier versions: what became of a note. $note is its beginning.
notes-since-new = New note: { $note }
notes-since-gone = Note removed since: { $note }
notes-since-settled = Note settled: { $note }
notes-since-reopened = Note opened again: { $note }
notes-since-answered =
    { $count ->
        [one] One answer
       *[other] { $count } answers
    } to the note: { $note }
notes-since-reworded = Note reworded: { $note }
# Beside the notes of another file, such as a colleague’s copy.
notes-take = Add these notes to the plan
notes-taken = The notes of the other file have been added. You can undo this like any other step.
