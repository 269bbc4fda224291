# The document that is exported: words that are not the heading of a question.
doc-kind = European Development Plan
# Stands on each page until the document is final.
doc-draft = Draft
doc-contents = Contents
# Foot of each page.
doc-page = Page { $page } of { $pages }
doc-date = Date
doc-period = Period
# Dates or months: from the first to the last.
doc-span = { $first } to { $last }
doc-until = until { $last }
# A label with its value inside a sentence or a cell.
doc-labelled = { $label }: { $value }
doc-answered-by = Goals that answer it
doc-goal = Goal
# The heading of the page that shows the whole plan in short.
doc-summary = The plan on one page
# The heading above the activities of each school year and the partners, in short.
doc-steps = Main steps and partners
# At the end of a list that is cut.
doc-more = and { $count } more
# After words that are cut: where the rest stands.
doc-on-page = (page { $page })
# A question that has no answer yet, if the document names those too.
doc-unanswered = Not answered yet
# The heading above points of the check that the team is to talk about.
doc-points = Points to talk about
# Below the heading of a list of the blank questions: its questions are printed once.
doc-blank-each = Answer these questions for each one; copy them as often as you need.
doc-targets = From baseline to target
# What the drawn bars show, for those who cannot see it: this sentence, then one for each indicator.
doc-targets-alt = Where each indicator stands and where it is to go.
# $name is a goal with what is counted; $baseline and $target are numbers with their units.
doc-targets-line = { $name }: from { $baseline } to { $target }.
doc-links = From needs to activities
# What the drawn diagram shows, for those who cannot see it: this sentence, then one for each box.
doc-links-alt = Diagram of what leads to what.
# $from is an item with its title, such as Need 1 · Reading; $to are the numbers of others, such as Goal 1, Goal 2.
doc-links-line = { $from } leads to { $to }.
doc-links-with = { $from } is carried out with { $to }.
# Below the diagram, if a box is dotted.
doc-links-loose = A box with a dotted outline is not linked to anything yet.
# The heading of a table: activities as rows, goals as columns, a mark where one serves the other.
doc-matrix = Which activity serves which goal
doc-by-year = Activities by school year
# $year is the school year, such as 2027–2028.
doc-school-year = School year { $year }
# Activities that recur, or that only name their end.
doc-several-years = Over several school years
doc-undated = Without a date
doc-activity = Activity
doc-partner = Partner
doc-when = When
doc-people = Participants
doc-where = Where
doc-timeline = Timeline
# What the drawn timeline shows, for those who cannot see it: this sentence, then one for each bar and each target date.
doc-timeline-alt = Timeline from { $first } to { $last }.
doc-timeline-bar = { $name }: { $first } to { $last }.
doc-timeline-once = { $name }: { $first }.
# $names are goals, such as Goal 1, Goal 2.
doc-timeline-mark = Target date of { $names }: { $day }.
# The school's view of itself, as a table.
doc-abroad = People abroad by school year
# What the drawn bars show, for those who cannot see it: this sentence, then one for each school year.
doc-abroad-alt = People from the school who go abroad, by school year.
# $year is the school year, such as 2027–2028; $pupils and $staff are numbers.
doc-abroad-year = { $year }: { word-pupils } { $pupils }, staff { $staff }.
# Staff and those who accompany the pupils.
doc-abroad-staff = Staff, accompanying persons included
doc-self-view = How the school sees itself
doc-self-group = Group
doc-self-now = Now
doc-self-wished = Desired
doc-self-pupils = { $learners ->
    [adults] Adult learners
   *[pupils] Pupils
}
doc-self-staff = Staff
doc-self-organisation = Organisation
doc-self-curriculum = Curriculum
doc-self-outside = Outside partners
doc-self-authorities = Authorities
