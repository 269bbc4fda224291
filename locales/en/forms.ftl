# Application forms: their names, sections and questions in our own short wording, never the official sentence.
# form-q-… is what a question asks; .wants what a good answer has.

form-ka120-sch = KA120-SCH: Erasmus accreditation (Erasmus Plan), school education
form-ka120-vet = KA120-VET: Erasmus accreditation (Erasmus Plan), vocational education
form-ka120-adu = KA120-ADU: Erasmus accreditation (Erasmus Plan), adult education
form-ka121-sch = KA121-SCH: accredited project, school education
form-ka121-vet = KA121-VET: accredited project, vocational education
form-ka121-adu = KA121-ADU: accredited project, adult education
form-ka122-sch = KA122-SCH: short-term project, school education
form-ka122-vet = KA122-VET: short-term project, vocational education
form-ka122-adu = KA122-ADU: short-term project, adult education
form-ka210-sch = KA210-SCH: small-scale partnership
form-ka220-sch = KA220-SCH: cooperation partnership
form-ka101 = KA101: mobility of school staff

form-section-accreditation = Accreditation
form-section-activities = Activities
form-section-background = Background
form-section-context = Context
form-section-cooperation = Cooperation
form-section-description = Project description
form-section-edp = European Development Plan (2014 to 2018)
form-section-edp-late = European Development Plan (2019 and 2020)
form-section-edp-rest = Rest of the form
form-section-follow-up = Follow-up
form-section-impact = Impact
form-section-needs-analysis = Needs analysis
form-section-organisations = Participating organisations
form-section-partnership = Partnership
form-section-plan-activities = Erasmus Plan: activities
form-section-plan-management = Erasmus Plan: management
form-section-plan-shown = Erasmus Plan, as the form shows it
form-section-plan-objectives = Erasmus Plan: objectives
form-section-priorities = Priorities and topics
form-section-project-objectives = Project objectives
form-section-quality = Quality standards and follow-up
form-section-relevance = Relevance
form-section-standards = Erasmus quality standards
form-section-summary = Project summary
form-section-work-package-1 = Work package 1: project management
form-section-work-packages = Other work packages, one for each goal

## Who you are

form-q-daily = What you do every day
    .wants = Whom you teach what, and how, for somebody who has never been there. No projects yet, no abbreviations.
form-q-role = Your place in the school system
    .wants = The kind of school and the recognition that make you eligible.
form-q-role-vet = Your place in vocational education and training
    .wants = The kind of vocational education and the recognition that make you eligible.
form-q-role-adu = Your place in adult education
    .wants = What you teach adults, and the recognition or task that make you eligible.
form-q-accreditation = Your organisation ID and accreditation
    .wants = The form finds the school and its accreditation by the organisation ID; compare what it shows.
form-q-hosts = Organisations that will receive you
    .wants = Only those that are known already, with their organisation ID. None has to be named.
form-q-learners = Who your { word-pupils } are
    .wants = Ages and groups, and how you work with those who have fewer opportunities. Figures rather than adjectives.
form-q-years = How many years you have done this work
    .wants = A number, and a sentence on what has changed if the school is young or has merged.
form-q-structure = How the school is organised and led
    .wants = Departments, who leads what, and who is in charge of European work. Roles, no names.
form-q-needs = Your main needs, and how the school can become better for its { word-pupils }
    .wants = Three or four needs with concrete examples and figures. Everything later in the form answers to this.
form-q-past = What you have done with European programmes
    .wants = The form itself lists earlier grants; add what they changed, or what you did without a grant.
form-q-attach = A strategy of your own, as a file
    .wants = Optional but recommended: the PDF of this plan. It has to name the same needs as the form.
form-q-programmes = Whether your courses of study matter for this application
    .wants = Choose in the form itself; what the plan says about them is shown here.
form-q-field = What you do in school education in particular
    .wants = Kinds of education and courses of study, and what you are known for.
form-q-field-vet = What you do in vocational education in particular
    .wants = Trades and courses of study, how much is learnt at work, and what you are known for.
form-q-field-adu = What you do in adult education in particular
    .wants = Courses and groups, and what you are known for.
form-q-size = How large you are
    .wants = { $learners ->
        [adults] Only the adult learners and staff in this field, as people, from the latest count.
       *[pupils] Only the pupils and staff in this field, as people, from the latest count.
    }
form-q-presentation = A short presentation of the organisation
    .wants = Kind, size and place in a few lines. Partners send you theirs.
form-q-expertise = Activities, experience and key people
    .wants = What you bring to this theme. Roles and what they know, no names.
form-q-title = Title of the project
    .wants = Short, and about the change, not about the programme.
form-q-acronym = Short name of the project
    .wants = A few letters that can be said aloud.

## Needs and goals

form-q-needs-mobility = Your main needs, and how mobility helps the school and all its { word-pupils }
    .wants = Needs with figures and examples, and what those who stay at home will notice.
form-q-length = How long the plan is
    .wants = Two to five years.
form-q-goal-title = Title of the goal
    .wants = What will be different, in one line.
form-q-goal-explained = What you want to achieve, and which need it answers
    .wants = The change in plain words, and the need by its name.
form-q-goal-timing = When results can be expected
    .wants = A date for the goal, and when the steps towards it take place.
form-q-goal-measured = How you will know that it is reached
    .wants = What is counted, from which value to which, by when, how and by whom.
form-q-goal-aim = What this goal is to achieve
    .wants = One change, concrete enough to be judged afterwards.
form-q-goal-need = Which need it answers, and how
    .wants = A need that has been named before, and why this is an answer to it.
form-q-topics = Topics of the project
    .wants = Choose one to three in the form; they should match the needs.
form-q-process = How the plan was made
    .wants = Who took part, in which talks, and what they changed. The head is one of them.
form-q-priorities = Priorities and topics
    .wants = One main priority, up to two more, up to three topics. Choose those for which the plan has a measure.
form-q-objectives-results = Goals and results, and how they serve the priorities
    .wants = Measurable goals, what will be there at the end, and the priority each belongs to.
form-q-target-groups = Target groups and their needs
    .wants = Who they are, how many, what they need, and how you are in touch with them.
form-q-motivation = Why this should be funded
    .wants = Where you stand, where you want to be, and why that does not happen by itself.
form-q-needs-met = How the project meets the needs of partners and target groups
    .wants = Need by need: what the project does about it, for whom.
form-q-eu-value = What working across borders adds
    .wants = What you cannot find at home, and what each partner gives and takes.
form-q-four-sides = Inclusion, environment, digital and civic aspects
    .wants = A concrete measure for each that fits; better two real ones than four that are only named.
form-q-priorities-met = How the chosen priorities are met
    .wants = For each priority a measure, with a number if there is one.
form-q-innovation = What is new
    .wants = New for you and your partners, compared with what you do today.
form-q-across-fields = Effect on other fields of education
    .wants = Only if it is real: adult education, vocational training, teacher training.
form-q-earlier-projects = Earlier projects it builds on, and other funds
    .wants = Which results are used again, and how you take them further.
form-q-needs-to-meet = Which needs are to be met
    .wants = Needs of schools and people, not of the project.
form-q-needs-found = How the needs were found
    .wants = Sources with a date: surveys, tests, inspections, talks.

## Activities

form-q-people-by-year = People abroad by year
    .wants = An estimate for each year of at least two. What counts for money is asked again every year.
form-q-activities-explained = Kinds of activities and participants, and what they serve
    .wants = A few lines for each kind: who, how many, what for, and who gets the places.
form-q-activity-numbers = Activities with their numbers
    .wants = Kind, participants, days, accompanying persons, fewer opportunities, green travel. Each must serve a goal.
form-q-plan-shown = Goals and activities of your Erasmus Plan
    .wants = The form shows what was approved with the accreditation and judges nothing again. Compare it with the goals of this plan before you ask for activities.
form-q-activity-kinds = Activities asked for, each kind once
    .wants = The form takes each kind of activity once: everybody of that kind together, and their days added up. For a range, the higher number is given here.
form-q-exceptional = Exceptional costs and inclusion support
    .wants = Only if needed: visas, very expensive travel, or what participants with fewer opportunities need. For whom, what and how much.
form-q-activity-content = What happens in the activity
    .wants = Day by day if it is short. What people do, not what they will feel.
form-q-activity-people = Who takes part, and how they are chosen
    .wants = The profile, a fair way of choosing, and places kept for those with fewer opportunities.
form-q-activity-outcomes = What participants learn, and how it is recognised
    .wants = What they can do afterwards, how you find out, and which certificate they get.
form-q-activity-name = Name of the activity
    .wants = A few words; most portals cut off what is longer.
form-q-activity-target = Who takes part and who benefits
    .wants = People with numbers, and those at home who benefit.
form-q-activity-goals = How the activity serves the goals
    .wants = The goal by its name, and the step that it makes possible.
form-q-activity-results = Expected results of the activity
    .wants = What is there afterwards that was not there before.
form-q-activity-amount = How the amount was worked out
    .wants = Number times price for each kind of cost, so that somebody else can work it out again. It weighs heavily.

## How you work

form-q-standards = The Erasmus quality standards
    .wants = A tick in the form. Read the standards first: you will be held to them.
form-q-principles = How you put the basic principles into practice
    .wants = Inclusion, environment, digital education and taking part in the network of Erasmus organisations, each with something you really do.
form-q-tasks = Who does what, and with which resources
    .wants = Tasks by role, the part of the head, hours that are set aside. Core tasks stay with the school.
form-q-team = Project team and tasks
    .wants = Roles and what they know, no names: who chooses, prepares, supports, plans, recognises and supervises.
form-q-continuity = What happens when people or the school change
    .wants = Who takes over, where the documents are, and what else may go wrong.
form-q-lasting = How results become part of normal work
    .wants = What changes, who sees to it, by when. Declarations do not count.
form-q-support = Preparation, support and recognition
    .wants = How people are chosen, prepared and looked after, and how what they learnt is recognised.
form-q-partnership = How the partnership came about, and what each partner brings
    .wants = How you found each other, and why these partners and no others.
form-q-management = Management, cooperation and communication
    .wants = Tasks, meetings, channels, and what you do when something goes wrong.
form-q-platforms = Use of Erasmus+ platforms
    .wants = eTwinning and others: what for, before, during and afterwards.
form-q-partner-tasks = Tasks of each partner
    .wants = A line or two for each partner, and no task without somebody who does it.
form-q-coordination = Coordination and communication
    .wants = Who coordinates, how often you meet, where decisions are kept.
form-q-monitoring = How progress and quality are monitored
    .wants = Who looks at what, when and how often, and what happens then.
form-q-budget-time = How budget and time are monitored
    .wants = Who watches the money, who watches the calendar, and who decides on changes.
form-q-risks = Risks, and what you do about them
    .wants = Three or four real ones, with what you do before and after.
form-q-inclusive-design = How the project includes everybody
    .wants = Which barriers there are, and what is done about each.
form-q-digital-design = How digital tools are used
    .wants = Tools that serve learning, also between the meetings.
form-q-green-design = How the project protects the environment
    .wants = Travel, material, and what { word-pupils } do with it.
form-q-civic-design = How people take part in democratic life
    .wants = What participants decide, and where their voice is heard.
form-q-package-objectives = What this work package is to achieve
    .wants = Its own goals, and how they serve those of the project.
form-q-package-results = Main results of this work package
    .wants = What exists when it ends.
form-q-package-indicators = Indicators for this work package
    .wants = Numbers, and words if numbers do not say it all.
form-q-package-tasks = Who does what in this work package
    .wants = The partner that leads, and the tasks of the others.
form-q-package-amount = Why the amount is good value
    .wants = What the money buys, and why it would not be cheaper otherwise.
form-q-package-activities = Activities of this work package
    .wants = Content, goal, results and participants of each.

## What follows

form-q-sharing-all = How results are shared
    .wants = What, with whom, through which channel, when and by whom; inside, with others, and naming EU support.
form-q-sharing-inside = How results are shared inside the school
    .wants = What, how, when and by whom, beyond a word in the staff meeting.
form-q-sharing-outside = How results are shared with others and the public
    .wants = Which schools and people, through which channel, when and by whom.
form-q-eu-support = How EU support is made visible
    .wants = Where the emblem and the sentence appear, and who sees to it.
form-q-success = How you will know whether the project is a success
    .wants = Indicators with values and dates, and who looks at them when.
form-q-long-term = What remains in the long term
    .wants = What goes on without a grant, who sees to it, and who else can use it.
form-q-impact-level = How far the effect reaches
    .wants = Choose the level in the form and say why, from the person to the region.

## Summary: short texts of your own, for people who read nothing else

form-q-summary-background = Summary: why this project
    .wants = Two or three sentences for readers who know neither the school nor the programme. They are published.
form-q-summary-background-en = Summary in English: why this project
    .wants = The same in English. It is published.
form-q-summary-objectives = Summary: goals
    .wants = What is to be different, in two or three sentences. They are published.
form-q-summary-objectives-en = Summary in English: goals
    .wants = The same in English. It is published.
form-q-summary-implementation = Summary: what will be done
    .wants = The activities in two or three sentences. They are published.
form-q-summary-implementation-en = Summary in English: what will be done
    .wants = The same in English. It is published.
form-q-summary-results = Summary: results
    .wants = What will be there at the end, and for whom. It is published.
form-q-summary-results-en = Summary in English: results
    .wants = The same in English. It is published.

## The European Development Plan in the forms of 2014 to 2020

form-q-edp-needs = Needs in quality and internationalisation
    .wants = What the school has to improve: leadership, staff skills, methods, European dimension, languages, curriculum, organisation, partners.
form-q-edp-plans = Plans for mobility and cooperation, and how they meet the needs
    .wants = What you will do in Europe, and why that answers the needs.
form-q-edp-strategy = How what staff learn becomes part of the school’s strategy
    .wants = What changes in the school after the project, and who sees to it.
form-q-edp-etwinning = Use of eTwinning
    .wants = Asked in some years only: before, during and afterwards.
form-q-edp-long-term = Longer-term goals, needs and context
    .wants = Goals that reach further than the project, in proportion to the school.
form-q-edp-objectives = Goals of this project, and their link to the plan
    .wants = Goal by goal, with the wider goal it belongs to.
form-q-edp-participants = Participants: choice, preparation, learning outcomes
    .wants = Who goes, how they are chosen and prepared, and how what they learn is recognised.
form-q-edp-impact = Impact on people, school and beyond
    .wants = What changes for participants, for the school, and for others near and far.

## Labels with which answers of the plan are put together. $value is the answer as the school wrote it.

say-about-approved = Approved: { $value }
say-about-made-by = { $value }
say-about-period-start = { $value }
# $years is a whole number of years, $period such as “September 2027 to August 2030”.
say-period-with-years = { $years ->
    [1] { $years } year ({ $period })
   *[other] { $years } years ({ $period })
}
say-about-title = { $value }
say-activity-accompanying = Accompanying persons: { $value }
say-activity-days = Days: { $value }
say-activity-fewer-opportunities = Participants with fewer opportunities: { $value }
say-activity-follow-up = Follow-up: { $value }
say-activity-goals = Serves: { $value }
say-activity-green = Green travel: { $value }
say-activity-guests = Guests: { $value }
say-activity-kind = Kind of activity: { $value }
say-activity-next-step = Next step: { $value }
say-activity-partners = Partners: { $value }
say-activity-preparation = Preparation: { $value }
say-activity-products = Products: { $value }
say-activity-pupils = { $learners ->
    [adults] Adult learners: { $value }
   *[pupils] Pupils: { $value }
}
say-activity-recognition = Recognition: { $value }
say-activity-responsible = Responsible: { $value }
say-activity-selection = Selection: { $value }
say-activity-staff = Staff: { $value }
say-activity-start = When: { $value }
say-activity-town = Where: { $value }
say-activity-who = { $value }
say-change-by = From: { $value }
say-change-owner = Responsible: { $value }
say-change-what = { $value }
say-europe-digital = Digital transformation: { $value }
say-europe-environment = Environment and climate: { $value }
say-europe-inclusion = Inclusion and diversity: { $value }
say-europe-participation = Participation in democratic life: { $value }
say-follow-up-eu-support = EU support: { $value }
say-follow-up-evaluation = Evaluation: { $value }
say-follow-up-staff-change = { $value }
say-funding-experience = { $value }
say-goal-by = To be reached by: { $value }
say-goal-innovation = What is new: { $value }
say-goal-needs = Need that it answers: { $value }
say-goal-responsible = Responsible: { $value }
say-indicator-alone = { $counted }
say-indicator-baseline = { $counted }: { $baseline } today
# $counted is what is counted; the values come with unit and date.
say-indicator-both = { $counted }: from { $baseline } to { $target }
say-indicator-target = { $counted }: to { $target }
# Follows a comma.
say-indicator-by = by { $value }
say-indicator-method = How it is measured: { $value }
say-need-area = Area: { $value }
say-need-evidence = How we know: { $value }
say-need-title = Need: { $value }
say-need-who = Who has this need: { $value }
say-partner-found = How we met: { $value }
say-partner-kind = Kind of organisation: { $value }
say-partner-town = Where: { $value }
say-platform-use-purpose = What for: { $value }
say-platform-use-platform = { $value }
say-project-countries = With: { $value }
say-project-programme = Programme: { $value }
say-project-year = Year: { $value }
say-risk-answer = What we do about it: { $value }
say-school-ages = Ages: { $value }
say-school-contact = In charge of European work: { $value }
say-school-fewer-opportunities = With fewer opportunities: { $value }
say-school-figures-year = Figures of { $value }
say-school-kinds = Kind of school: { $value }
say-school-labels = Labels and prizes: { $value }
say-school-accreditation = Accreditation: { $value }
say-school-name = { $value }
say-school-oid = Organisation ID: { $value }
say-school-pupils = { $learners ->
    [adults] Adult learners: { $value }
   *[pupils] Pupils: { $value }
}
say-school-staff = Staff: { $value }
say-sharing-audience = For whom: { $value }
say-sharing-channel = Channel: { $value }
say-sharing-when = When: { $value }
say-sharing-who = Responsible: { $value }
say-task-task = { $value }
say-network-steps = Growth of the network: { $value }
say-vision-everyone = For those who stay at home: { $value }
say-vision-by = To be reached by: { $value }

## The page and the paper

part-forms = Answers for forms
item-form-answer = Answer { $number }
command-answers = Answers for a form
answers-title = Answers for a form
answers-intro = In most forms only the fields count: an attached plan does not replace an answer. Here is what the plan says on each question, ready to copy field by field.
answers-form = Form
answers-earlier = Forms of earlier programmes
answers-differs = Not as in the school form: { $certainty }, { $year }. { $source }
# Said of a form whose programme is over.
answers-closed = This form was used from { $from } to { $until }. It is here for plans of that time.
answers-source = Questions: { $certainty }, { $year }. { $source }
form-source-library-and-wiki = One public collection of form questions; sections and objectives from the Commission’s help pages for applicants
form-source-school-form = The Commission’s help pages describe one form for all fields of education; the questions are taken over from the school form, and nobody has compared them
form-source-help-ka121 = The Commission’s help pages for applicants
form-source-browser = How fields on web pages count; nobody says how the form counts line breaks
form-source-libraries = Two public collections of form questions
form-source-library = One public collection of form questions
form-source-portal = A public data set, said to be copied from the form on the portal
form-source-portal-and-library = A public data set, said to be copied from the form on the portal, and an older collection
form-source-libraries-apart = Two public collections of form questions; the lower number is used
form-source-guides = Guides for applicants of those years, and the form of 2019
form-source-e-forms = The Spanish agency on the electronic forms of 2016, of another action
form-progress = { $over ->
    [0] { $answered } answered, { $empty } empty
    [one] { $answered } answered, { $over } of them too long; { $empty } empty
   *[other] { $answered } answered, { $over } of them too long; { $empty } empty
}
answers-tips = Before you fill in the web form
form-tip-own-words = Only the applicant may write the application, and nobody may be paid for it. A breach can change or end a project. That is why Europlan asks and never writes.
form-tip-where = You fill in the form on the Erasmus+ and European Solidarity Corps platform, under Opportunities, after logging in with EU Login.
form-tip-language = You may write in any official language of the European Union. Only the summary has to be in English as well.
form-tip-alike = The same or nearly the same application to several agencies is refused.
form-tip-originality = Agencies are trained to look for originality: use answers of your own, not those of another school or of a machine.
form-tip-noon = The deadline is at 12:00 Brussels time. The system is not always reachable: do not wait for the last day.
form-tip-order = Fill in the sections from top to bottom: later ones depend on earlier ones.
form-tip-tabs = Keep the form open in one tab only: more tabs interfere with its saving.
form-tip-one = One person at a time can change the form. Whoever sends it must be the only one who has it open.
form-tip-again = Until the deadline you can open a form that was sent, change it and send it again. The last version counts.
form-tip-objective = A goal that you delete is gone at once: the form does not ask for confirmation.
form-tip-tied = Each activity is tied to at least one goal.
form-tip-bulk = Later, once there is a grant, mobilities can be read into the Beneficiary Module from a spreadsheet (XLSX or CSV), all at once.
form-tip-honour = A signed declaration on honour is always part of the application.
# Activities that are left out of a form, because it is about one project.
form-outside = { $count ->
    [one] One activity is over or falls outside the months of the project: it is left out here.
   *[other] { $count } activities are over or fall outside the months of the project: they are left out here.
}
answers-outside-go = Go to the months of the project
form-length = { $count ->
    [1] { $count } character
   *[other] { $count } characters
}
form-length-of = { $count } of { $limit } characters
# $count counts a line break once, $most twice.
form-length-breaks = { $count } characters, or { $most } if a line break counts as two
form-length-breaks-of = { $count } of { $limit } characters, or { $most } if a line break counts as two
form-paper-answers = Answers
form-paper-day = As of
form-empty = Nothing to copy yet
form-by-hand = Chosen in the form itself
form-table-year = School year
form-table-participants = Participants
form-table-days = Days of all participants together
form-table-fewer = Of these, with fewer opportunities
form-table-green = People who travel green
form-table-accompanying = Accompanying persons
form-table-staff = Staff, accompanying persons included
answers-state-fits = Fits
answers-state-fits-unknown = No limit known
answers-state-near = Nearly full
answers-state-perhaps-over = Perhaps too long
answers-state-over = Too long by { $over }
answers-limit-short = Limit: { $certainty }, { $year }
answers-limit = Limit: { $certainty }, { $year }. { $source }
answers-counting = Counting: { $certainty }, { $year }. { $source }
answers-limits-unknown = No reliable limit is known for any question of this form. Look at the fields in the form: you can set a limit for one answer, or here for all.
answers-form-limit-set = Set one limit for all answers…
answers-form-limit-own = Limit that you set for all answers
answers-form-limit-back = Remove my limit for all answers
answers-limit-of-form = Limit that you set for all answers
answers-limit-unknown = No reliable limit is known. Look at the field in the form and set the limit here.
# $numbers such as “1,000 and 2,000”.
answers-limit-seen = Sources name { $numbers } and contradict each other.
answers-limit-own = Limit that you set
answers-limit-set = Set the limit…
answers-limit-set-for = Set the limit: { $question }
answers-limit-back = Remove my limit
answers-limit-back-for = Remove my limit: { $question }
answers-wants = What is asked
answers-wants-for = What is asked: { $question }
answers-from-plan = The plan’s answer
answers-own = Your answer for this form
answers-own-for = Your answer for this form: { $question }
answers-plan-changed = The plan’s answer has changed since you wrote this. Text that was removed is struck out, text that was added is underlined.
answers-plan-keep = Keep my text
answers-plan-keep-for = Keep my text: { $question }
answers-write = Write it differently for this form
answers-write-for = Write it differently for this form: { $question }
answers-write-new = Write an answer
answers-write-new-for = Write an answer: { $question }
answers-back = Back to the plan’s answer
answers-back-for = Back to the plan’s answer: { $question }
answers-back-done = The plan’s answer is used again.
answers-removed = Your text has been removed.
answers-remove = Remove my text
answers-remove-for = Remove my text: { $question }
answers-copy = Copy
answers-copy-for = Copy: { $question }
answers-copied = Copied { $time }
answers-copied-stale = Changed since you copied it ({ $time })
answers-next = Next question
answers-next-after = Next question after { $question }
answers-go = Comes from
answers-go-empty = Write it in the plan
answers-go-to = Go to the answer: { $place }
answers-go-more = { $count } more
answers-nothing = The plan has nothing to say on this yet.
answers-own-box = A separate text, which is not in the plan.
# For a screen reader: the name of a table that can be scrolled. $question is the number and the wording of the question.
answers-table-for = Table: { $question }
answers-table-wide = The table is wider than the page. Scroll it with the mouse, or with the arrow keys once Tab has reached it.
answers-lacks-goal = Asked for each goal; the plan has none yet.
answers-lacks-activity = Asked for each activity of a kind that this form covers; the plan has none yet.
answers-pdf = Save all as PDF…
answers-text = Save all as text…
path-answers-pdf-title = Save the answers as PDF
path-answers-text-title = Save the answers as text
kind-text = Text file

## Command line

cli-forms = Lists the application forms that are known
    .usage = europlan forms [--format text|json] [--lang TAG]
cli-answers = Gives a plan’s answers for an application form, with their lengths
    .usage = europlan answers FILE… --form FORM [--format text|json] [--lang TAG] [--today DATE]
cli-arg-answers-files = The plans; several plans give a table
cli-arg-form = The form, such as ka122-sch; europlan forms lists them
cli-arg-answers-lang = The language of the labels, such as en or nl; by default, the language of the plan
# $from and $until are years.
cli-form = { $form }
    .line = Calls { $from } to { $until }. Questions: { $count } ({ $certainty }, { $year }). Limits known: { $limits }
cli-unknown-form = Europlan does not know the form “{ $form }”; it knows { $known }.
cli-answers-file = File
cli-answers-answered = Answered
cli-answers-over = Too long
cli-answers-empty = Empty

## What is kept, as the page of earlier versions names it

q-plan-form-answers = What you decided about answers for forms
q-form-answer-text = Your own text
q-form-answer-limit = Your own limit
q-form-answer-form = Form
q-form-answer-question = Question of the form
q-form-answer-about = What it is about
q-form-answer-own = Your own text is used
q-form-answer-seen = The plan’s answer when you began
q-form-answer-copied = Copied
q-form-answer-copied-mark = Mark of what was copied
