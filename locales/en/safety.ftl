# Nothing typed is lost: recovery, earlier versions, changes by others.

command-save-by-itself = Save to the file automatically
command-versions = Earlier versions
command-compare = Compare with another file…
path-compare-title = Compare with another plan

# Work that was never saved, offered at the start.
recovered-title = There is work that was not saved
recovered-text = Europlan ended before this was saved, but it kept a copy of what you wrote.
recovered-damaged = This copy is damaged and cannot be opened.
recovered-open = Open it
recovered-discard = Discard it
recovered-later = Decide later
recovered-untitled = A plan without a name
recovered-opened = This is the work that was not saved. Look through it and save it.
recovered-beside = Its file has changed since, so this has been opened as a new plan. Save it under another name, then compare the two.
# $plan is the title of the plan, or the name of its file.
crashed-twice = Europlan crashed twice while “{ $plan }” was open, so it did not open the plan automatically.
open-anyway = Open anyway
# $why is a sentence.
copy-failed = No safety copy could be made, so save often; Europlan keeps trying. { $why }
# The same in few words, at the top of the window.
no-copy = Not saved, and no safety copy. { $why }
save-copy = Save a copy…

# A file on a slow drive. $name is the name of the file.
reading = “{ $name }” is being read. You can carry on in the meantime.
reading-stop = Stop waiting

# A drive that is slow to save. $name is the name of the file.
saving-slow = “{ $name }” is not saved yet: its drive is slow to respond. You can keep writing, or save a copy elsewhere.

# A damaged file.
open-rest = Open what can be read
# $time is a day and a time of day.
open-version = Open the version of { $time }
version-opened = This is the last good version that Europlan kept on this computer. The file itself has not been changed; save this version under another name.
salvaged = This is what could be read of the damaged file. The file itself has not been changed; save this under another name.

# Changes by others.
# $path is the file, with its folder.
file-gone = The file of this plan is no longer there. Save it again: { $path }
folder-gone = The folder of this plan cannot be reached; perhaps its drive is not connected. Europlan keeps looking, and you can save a copy elsewhere: { $path }
reloaded = Someone else changed the file; you now see the new version.
# $name is the name of a file.
conflict-copy = There is another version next to this plan, perhaps made by a sync program: { $name }
open-compare = Compare
other-title = Someone else has changed the file
# $plan is the title of the plan, or the name of its file.
other-text = You have unsaved changes to “{ $plan }”, and its file has changed too. Whatever you choose, nothing is lost: both versions stay among the earlier versions or in the steps you can undo.
other-together = Combine both versions
other-both = Keep both: continue mine in a separate file
other-save-mine = Save mine under another name…
other-theirs = Continue with the version in the file
# $mine and $theirs are names of files.
other-both-kept = Your version continues as “{ $mine }”. The other one stays in “{ $theirs }”.
together = The two versions have been combined. Look through the plan and save it.
both-title = Both of you changed this answer
# $count is the number of answers to decide.
both-left = { $count ->
    [one] { $count } answer to decide
   *[other] { $count } answers to decide
}
both-mine = Mine
both-theirs = In the file
both-removed = (removed)
both-keep-mine = Keep mine
both-take-theirs = Use the one in the file
both-put-off = Decide later
# $count is the number of answers to decide.
both-later = { $count ->
    [one] { $count } answer is still to be decided. Until then your plan keeps what you wrote, and the file keeps what the other person wrote.
   *[other] { $count } answers are still to be decided. Until then your plan keeps what you wrote, and the file keeps what the other person wrote.
}
both-decide = Decide now

# The page of earlier versions.
versions-title = Earlier versions
versions-intro = Each time you save, Europlan keeps what was in the file before. Unfold a version to see what has changed since.
versions-none = There are none yet: the first is kept when you save for the second time.
# $why is a sentence.
versions-unkept = Your plan is saved as usual, but no earlier versions can be kept. { $why }
versions-nowhere = Europlan found no folder on this computer to keep earlier versions in.
versions-same = This version is the same as the plan now.
versions-same-answers = The answers are the same. Only other details differ, such as points of the check that were set aside or the record of what was copied.
versions-restore = Restore the whole version
versions-restore-answer = Restore this answer
versions-restored = Restored. You can undo this like any other step.
versions-name = A name, such as “sent to the agency”
versions-give-name = Use this name
# $day is a date, $to the form or the agency in the person's words.
versions-sent = Sent on { $day }: { $to }
# $item is an item with its title.
versions-added = Added since: { $item }
versions-removed = Removed since: { $item }
versions-moved = Moved: { $item }
# $folder is a folder on this computer.
versions-folder = The copies are kept in: { $folder }
compare-title = Compare with another file
compare-intro = Text that is struck out is in the other file; text that is underlined is in your plan.
compare-take = Take over the whole file
compare-take-answer = Take over this answer
compare-taken = Taken over. You can undo this like any other step.

# The mark that the plan was sent. The program sends nothing; it only keeps what the person says.
command-mark-sent = Mark as sent…
sent-title = Mark this plan as sent
# $plan is the title of the plan, or the name of its file.
sent-text = Europlan does not send anything itself. It keeps “{ $plan }” as it is now among the earlier versions, so that you can always look up what you sent, and records the day in the plan’s file, where colleagues can see it too.
sent-to = Form or National Agency
sent-to-hint = for example: KA122 application, round 1
sent-day = Day it was sent
sent-day-needed = Write a full date, such as 2027-02-19.
sent-mark = Mark as sent
sent-marked = The plan is marked as sent, and this version is kept.
sent-nowhere = Europlan found no folder on this computer to keep versions in, so it cannot mark the plan as sent.

# A fault of Europlan itself while it worked on something: what failed, and that the plan is still there.
broke-save = The plan was not saved: something went wrong inside Europlan. Nothing you wrote is lost. Please try again, or save a copy.
broke-copy = A safety copy failed because something went wrong inside Europlan. Nothing you wrote is lost; save the plan to be sure.
broke-copies = Europlan could not look for work that was not saved, because something went wrong inside it. Nothing is lost: it looks again when you next start it.
broke-read = This was not read: something went wrong inside Europlan. Your plan stays as it is. Please try again.
# $name is the name of a file.
broke-write = “{ $name }” was not written: something went wrong inside Europlan. Your plan stays as it is. Please try again.
broke-pdf = The PDF could not be made: something went wrong inside Europlan. Your plan stays as it is. Change something or try again.
broke-logo = The logo could not be read or kept: something went wrong inside Europlan. Your plan stays as it is. Please try again.
broke-versions = The version was not kept: something went wrong inside Europlan. Your plan stays as it is. Please try again.
broke-look = Europlan could not look at the file, because something went wrong inside it. Nothing you wrote is lost. Please try again.
broke-settings = Your settings were not saved: something went wrong inside Europlan. Your plan stays as it is. Please try again.
