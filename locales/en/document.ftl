# The document that is exported: words that are not the heading of a question.
doc-kind = European Development Plan
# Stands on each page until the document is final.
doc-draft = Draft
doc-contents = Contents
doc-page = Page { $page } of { $pages }
# Foot of each page.
doc-page-foot = { $page }/{ $pages }
doc-date = Date
doc-period = Period
# Dates or months: from the first to the last.
doc-span = { $first } – { $last }
doc-until = until { $last }
# A label with its value inside a sentence or a cell.
doc-labelled = { $label }: { $value }
doc-answered-by = Answered by
doc-goal = Goal
# $table and $figure are numbers; $table is the table that follows, $figure the drawing below it.
doc-glance-intro = Table { $table } has one row for each indicator.
doc-glance-and-figure = Table { $table } and Figure { $figure } show the links.
doc-glance-title = From need to partner
# The number of a table or figure with its title.
doc-table = Table { $number }: { $title }
doc-figure = Figure { $number }: { $title }
# Heads of columns: short.
doc-need = Need
# The head of a column with a need and, below it, the goal that answers it.
doc-need-and-goal = Need → goal
doc-indicator = Indicator · unit
doc-baseline = From
doc-target = To
doc-by-when = By
# The numbers of the activities that serve a goal.
doc-serving = Activities
# The heading of the page that shows the whole plan in short.
doc-summary = The plan on one page
# On that page, if the plan says nothing yet.
doc-summary-empty = Nothing is written yet that this page could show.
# Heads of its columns.
doc-indicator-name = Indicator
# The same, if the goals have more than this column shows.
doc-first-indicators = { $count ->
    [one] First indicator
   *[other] First { $count } indicators
}
doc-way = From → to
# $years are the first and the last year, such as 2027–2030.
doc-abroad-in = People abroad, { $years }
# Before what changes for good.
doc-stays = What will stay
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
# Above the steps that can be written into the boxes of the self-view.
doc-blank-steps = Write one of these in each box:
# Heads of the columns of short questions.
doc-blank-question = Question
doc-blank-answer = Answer
# What the drawn bars show, for those who cannot see it: this sentence, then one for each indicator.
doc-targets-alt = Where each indicator stands and where it is to go.
# $name is a goal with what is counted; $baseline and $target are numbers with their units.
doc-targets-line = { $name }: from { $baseline } to { $target }.
doc-links = What leads to what
# What the drawn diagram shows, for those who cannot see it: this sentence, then one for each box.
doc-links-alt = Diagram of what leads to what.
# $from is an item with its title, such as Need 1 · Reading; $to are the numbers of others, such as Goal 1, Goal 2.
doc-links-line = { $from } leads to { $to }.
doc-links-with = { $from } is carried out with { $to }.
# Below the diagram, if a box is dotted.
doc-links-loose = A box with a dotted outline is not linked to anything yet.
# Instead of the diagram. $table is the number of the table above.
doc-links-too-many = The plan has too many activities or partners for a drawing; Table { $table } shows how they are linked.
# $year is the school year, such as 2027–2028.
doc-school-year = School year { $year }
# Activities that recur, or that only name their end.
doc-several-years = Over several school years
doc-undated = Without a date
# The heading above the tables by school year.
doc-when-title = Calendar
doc-timeline-intro = Figure { $figure } follows the goals.
# Followed by the numbers of activities.
doc-timeline-left = Not drawn, as their dates are missing or lie far away:
# The heading above the descriptions of all activities, below the heading “Activities”.
doc-in-detail = In detail
# $state is a state, such as Planned.
doc-usual-state = State, unless something else is said: { $state }.
# Numbers of people in a sentence; $number may also be a range, such as 10 to 15, with a $count of 0.
doc-count-pupils = { $learners ->
    [adults] { $count ->
        [one] { $number } adult learner
       *[other] { $number } adult learners
    }
   *[pupils] { $count ->
        [one] { $number } pupil
       *[other] { $number } pupils
    }
}
doc-count-staff = { $count ->
    [one] { $number } member of staff
   *[other] { $number } staff
}
doc-count-accompanying = { $count ->
    [one] { $number } accompanying person
   *[other] { $number } accompanying persons
}
doc-count-guests = { $count ->
    [one] { $number } guest
   *[other] { $number } guests
}
doc-count-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
doc-count-hours = { $count ->
    [one] { $number } hour online
   *[other] { $number } hours online
}
# It follows the numbers of all people.
doc-count-fewer = { $number } of them with fewer opportunities
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
# What a diamond in the timeline stands for.
doc-timeline-key = Target date
# The school's view of itself, as a table.
doc-abroad = People abroad by school year
# The table of people abroad, with the heads of its columns: first the school years, then the kinds of activity.
doc-abroad-title = People abroad
doc-year-or-kind = Year or kind
doc-total = Total
doc-all-people = All
doc-of-whom-fewer = Of all, with fewer opportunities
# Followed by the numbers of activities.
doc-abroad-uncounted = Not counted, as a year or a number is missing:
# What the drawn bars show, for those who cannot see it: this sentence, then one for each school year.
doc-abroad-alt = People from the school who go abroad, by school year.
# $year is the school year, such as 2027–2028; $pupils and $staff are numbers.
doc-abroad-year = { $year }: { word-pupils } { $pupils }, staff { $staff }.
# Staff and those who accompany the pupils.
doc-abroad-staff = Staff, accompanying persons included
doc-self-view = Self-view
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
doc-notes = Notes
doc-to-confirm = Answers to be confirmed
