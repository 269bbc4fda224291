# Files: what can go wrong when a plan is read or written.
# In all messages: $path is the file, with its folder.

store-not-found = This file does not exist: { $path }
store-no-folder = The folder for this file does not exist: { $path }
store-is-folder = This is a folder, not a file: { $path }
store-bad-name = Windows allows no file or folder of this name. A name has no quotation marks and none of the characters < > : / \ | ? *, does not end with a full stop or a space, and is not one that Windows uses itself, such as NUL or CON. Choose another name: { $path }
store-long-name = This name is too long for this drive. Choose a shorter one: { $path }
store-denied = You are not allowed to read or change this file: { $path }
store-full = The disk is full, so this file was not saved: { $path }
store-held = Another program is using this file, so it could not be read or saved. Close it there and try again: { $path }
store-changed = Another program changed this file at the same moment, so it was left as it is: { $path }
store-not-as-written = The drive did not keep what Europlan wrote. Save your plan in another folder: { $path }
# $kept is the file with the content from before, with its folder.
store-kept = This file could not be written in full. Save your plan in another folder. What was in the file before is in “{ $kept }”: { $path }
# $version is the version of the file format.
store-newer = This file comes from a newer version of Europlan (format { $version }). Save your plan under another name, so that nothing in it is lost: { $path }
# $detail comes from the operating system, in its own words.
store-system = The system reports a problem ({ $detail }) with this file: { $path }

# The file is not a plan, or a damaged one. The file itself is always left as it is.
damage-empty = This file is empty: { $path }
damage-zeros = This file contains nothing but zeros, as can happen after a power cut: { $path }
damage-too-large = This file is far too large to be a plan: { $path }
damage-too-deep = This file is not a plan: its brackets are nested too deeply: { $path }
damage-pdf = This is a PDF document, not a Europlan file: { $path }
damage-packed = This is an office document or another packed file, not a Europlan file: { $path }
damage-picture = This is a picture, not a Europlan file: { $path }
damage-old-office = This is an office document, not a Europlan file: { $path }
damage-web-page = This is a web page, not a Europlan file: { $path }
damage-not-text = This file contains characters that cannot be read as text (line { $line }, character { $column }): { $path }
damage-not-a-plan = This is not a Europlan file: { $path }
damage-cut = This file ends too early, in line { $line }; the rest is missing: { $path }
# $field is the name of the field as it stands in the file.
damage-unknown-field = Line { $line }, character { $column } has a field that Europlan does not know, “{ $field }”. Check the spelling, or remove the field: { $path }
damage-double-field = Line { $line }, character { $column } repeats a field that is already there, “{ $field }”: { $path }
# $expected is a character such as “,” or a list of allowed words; $found is what stands there.
damage-unexpected = In line { $line }, character { $column }, “{ $expected }” was expected, but “{ $found }” was found: { $path }
# $detail is technical and in English.
damage-other = Line { $line }, character { $column } cannot be read ({ $detail }): { $path }
damage-newer = This file comes from a newer version of Europlan (format { $version }), and this version cannot read it. Please install the latest version of Europlan: { $path }

# A plan that is open elsewhere too. $host is the name of a computer, $since a time of day, with the day if it is not today.
lock-other = This plan is also open on “{ $host }”, since { $since }. If you save in both places, one version may overwrite the other.
lock-unknown = This plan is also open on another computer. If you save in both places, one version may overwrite the other.

# $why is a sentence.
settings-unread = Your settings could not be read, so the usual ones apply now, and what you choose this time, such as colours and text size, is not kept; nor are your recent plans. { $why }
settings-damaged = Your settings are damaged. What could still be read was kept: { $path }
# $setting is the technical name of a setting.
settings-bad-value = The setting “{ $setting }” could not be read and has been reset to its usual value: { $path }
