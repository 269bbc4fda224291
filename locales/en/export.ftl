# The choices of a PDF, and what they add to the document.

export-more = More choices
export-content = Contents
export-cover = Cover page
export-contents = Table of contents
export-summary = The plan on one page
export-figures = Figures: indicators, links, timeline, people abroad
export-unanswered = Mark each question that has no answer yet
export-points = The points of the check, for discussion
export-notes = Open notes
export-self-check = The ratings of the check, with what they are based on
export-signatures = Space for signatures
export-paper = Paper
paper-a4 = A4
paper-letter = Letter (North America)
export-margins = Margins
margins-narrow = Narrow
margins-usual = Normal
margins-wide = Wide
export-text-size = Text size
# $size is in points, the unit of type.
export-points-size = { $size } pt
export-first-page = Number of the first page
export-grant = Line about European funding
funding-none = None
funding-funded = { doc-funded }
funding-co-funded = { doc-co-funded }
# A grant agreement prescribes such words; the program has none of its own.
export-disclaimer = Disclaimer, in the words of your grant agreement (optional)
export-keep = Keep these choices for later
export-keep-name = Name for these choices
export-keep-now = Keep
# $name is the name that the person gave to choices.
export-drop = Delete the choices “{ $name }”
# After a PDF could not be written: it is kept until it has a place.
write-elsewhere = Save under another name…

# The two lines that beneficiaries of the European Union use; the wording is that of Article 17 of the model grant
# agreement for 2021 to 2027. Do not translate freely: take the official wording of your language.
doc-funded = Funded by the European Union
doc-co-funded = Co-funded by the European Union
# The emblem beside that line, for those who cannot see it.
doc-emblem = Emblem of the European Union: a circle of twelve golden stars on a blue ground
doc-signatures = Signatures
doc-sign-name = Name
doc-sign-role = Role
# The head of the column to sign in.
doc-sign = Signature
doc-self-check = Self-check against the criteria
# $day is the day of the export.
doc-self-check-intro = Europlan asked a few questions about each criterion on { $day }. This is not an assessor’s judgement.
# $criterion is such as Realistic, $rating such as Medium.
doc-self-check-rating = { $criterion }: { $rating }
# $question is a question with its mark, $grade is no, partly or yes.
doc-self-check-answer = { $question } { $grade }

# The command line.
cli-arg-with = What to include as well, separated by commas: cover, contents, summary, figures, unanswered (says what is not answered yet), points (of the check), self-check (the ratings), signatures
cli-arg-without = What to leave out, from the same list
cli-arg-paper = The paper; by default, a4
cli-arg-margins = The margins around the text; by default, usual
cli-arg-text-size = The size of the text in points, 10 to 14; by default, 11
cli-arg-first-page = The number of the first page; by default, 1
cli-arg-funding = The line about European funding; by default, none
cli-arg-disclaimer = What to print below that line, in the words of your grant agreement

# Scripts that the document has no letters for.
script-arabic = Arabic script
script-armenian = Armenian script
script-chinese = Chinese or Japanese characters
script-ethiopic = Ethiopic script
script-georgian = Georgian script
script-hebrew = Hebrew script
script-indic = a script of India
script-korean = Korean script
script-thai = Thai script

# The logo on the cover.
export-logo = Logo on the cover
export-logo-choose = Choose a picture…
export-logo-remove = Remove the logo
# $width and $height are in pixels.
export-logo-there = A picture of { $width } by { $height } pixels
export-logo-shown = On the cover: the logo that was chosen last, { $width } by { $height } pixels
path-logo-title = Choose the logo
kind-picture = Picture (PNG, JPEG or SVG)
# For those who cannot see the logo.
doc-logo = Logo of the school
doc-logo-of = Logo of { $school }
picture-too-large = This picture is too large for a logo. It may be at most 4,000 pixels wide and high, and 5 MB in size: { $path }
picture-too-complex = This drawing is too complicated for a logo. Save it as a PNG file and choose that one: { $path }
picture-unknown = Europlan cannot read this kind of picture. A logo is a PNG, JPEG or SVG file: { $path }
picture-damaged = This picture cannot be read; the file may be damaged: { $path }
cli-value-impossible = “{ $value }” is not possible for { $argument }.
cli-arg-logo = The picture for the cover, a PNG, JPEG or SVG file
# Printing: the document is handed to the program that the system has for PDF files.
print-making = The document is being made for the printer.
print-shown = The document is open in your program for PDF files: print it there.
print-no-program = This computer has no program that shows PDF files. Export the document, and print it on another computer.
