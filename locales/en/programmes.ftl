# Funding programmes: what they are, their rules in words, and what helps.

## Programmes

programme-ka122_sch = Short-term project in school education
    .what = For schools that are trying Erasmus+ for the first time or want a few activities: staff and pupils learn abroad.
programme-ka122_vet = Short-term project in vocational education
    .what = The same for technical, vocational and dual programmes, with placements in firms abroad.
programme-ka122_adu = Short-term project in adult education
    .what = The same for adult education, for staff and adult learners.
programme-ka120_sch = Erasmus accreditation in school education
    .what = Brings no money itself, but gives access to it every year. Your European Development Plan is its core.
programme-ka120_vet = Erasmus accreditation in vocational education
    .what = Brings no money itself, but gives access to it every year.
programme-ka120_adu = Erasmus accreditation in adult education
    .what = Brings no money itself, but gives access to it every year.
programme-ka121_sch = Accredited project in school education
    .what = The yearly funding of an organisation with an accreditation.
programme-ka121_vet = Accredited project in vocational education
    .what = The yearly funding of an organisation with an accreditation.
programme-ka121_adu = Accredited project in adult education
    .what = The yearly funding of an organisation with an accreditation.
programme-ka210 = Small-scale partnership
    .what = A small joint project with at least one organisation from another country, for a fixed sum. Meant for newcomers and small organisations.
programme-ka220 = Cooperation partnership
    .what = A large joint project with organisations from several countries, for a fixed sum.
programme-etwinning = eTwinning
    .what = Work with a class abroad online, on the European School Education Platform. A good first step.
programme-scholen_switch = Prins Filipfonds: Scholen Switch
    .what = Exchange between schools of different Communities in Belgium, for language and culture.
programme-kov_consortium = Consortium of Katholiek Onderwijs Vlaanderen
    .what = Staff of member schools travel on the grant of the umbrella organisation; you need no application of your own.
programme-nordplus_junior = Nordplus Junior
    .what = Exchange between schools of the Nordic and Baltic countries.
programme-verkennend_bezoek = Exploratory visit, paid for by Flanders
    .what = A short visit of staff to prepare an Erasmus+ application.
    .now = It prepared applications of 2022 and 2023; whether it still exists was not found. Today, a preparatory visit is paid for within a project of key action 1.
programme-buurklassen = Buurklassen
    .what = Class exchange of a Flemish school with one in a neighbouring country, paid for by the Flemish government through Epos.
    .now = No call since 2020: in 2021 the money went to exchanges that the pandemic had delayed. Epos points to group mobility of pupils instead.
programme-ka101 = Staff mobility in school education
    .what = Staff taught, observed or took a course abroad.
    .now = Since 2021 these are short-term projects, or accredited ones; now for pupils too.
programme-ka102 = Mobility in vocational education
    .what = Learners and staff of vocational education went abroad; KA116 was for those with a charter.
    .now = Since 2021 these are short-term projects, or accredited ones, in vocational education.
programme-ka104 = Staff mobility in adult education
    .what = Staff of adult education learnt abroad.
    .now = Since 2021 these are short-term projects, or accredited ones, in adult education; now for learners too.
programme-ka219 = Partnerships between schools only
    .what = Schools worked together and exchanged pupils.
    .now = In 2018 it became KA229, which has ended too.
programme-ka229 = School exchange partnerships
    .what = Schools worked together and exchanged pupils.
    .now = No longer offered since 2021. A pupil exchange is now a group mobility in a short-term project; a small joint project is now a small-scale partnership.
programme-ka201 = Strategic partnerships in school education
    .what = Organisations from several countries exchanged good practices or made something new.
    .now = Since 2021: cooperation partnerships, and small-scale ones.
programme-ka202 = Strategic partnerships in vocational education
    .what = Organisations from several countries exchanged good practices or made something new.
    .now = Since 2021: cooperation partnerships, and small-scale ones.
programme-ka203 = Strategic partnerships in higher education
    .what = Organisations from several countries made something new.
    .now = Since 2021: cooperation partnerships. There are no small-scale ones in higher education.
programme-ka204 = Strategic partnerships in adult education
    .what = Organisations from several countries exchanged good practices or made something new.
    .now = Since 2021: cooperation partnerships, and small-scale ones.

## Rules that are only shown, not checked. $a to $d are their figures.

note-ka122-person = Only an organisation can apply, never a private person.
note-ka122-member-ok = A school that belongs to somebody else’s accredited consortium may still apply.
note-ka122-one = At most { $a } application in each round and field.
note-ka122-round2 = An organisation that got a grant in the first round cannot apply in the second round of the same call.
note-ka122-notcounted = Accompanying persons and preparatory visits do not count as participants.
note-ka122-hostrun = The host’s own staff lead the activity, and the host is not a branch of your organisation.
note-ka122-courseperperson = At most { $a } course per person in a project.
note-ka122-criteria-rival = Another source has { $a }, { $b } and { $c } points: look at the guide of your call.
note-ka122-demand = In the second round of 2025 Germany received { $a } applications for about { $b } million euros.
note-ka1-united-kingdom = The United Kingdom is associated from { $a }. What that means for schools is not published yet.
note-ka1-switzerland = Switzerland aims at { $a }; its parliament has still to decide.
note-ka122-ownwords = You declare that you wrote the application yourselves and paid nobody to write it. A breach can change or end a project.
note-ka122-goals-fewer = One source says that the form of call 2026 accepts at most { $a } goals. The form itself decides.
note-ka122-pass = An application needs { $a } of { $b } points, and at least half in each part.
note-ka122-criteria = Points: relevance { $a }, design of the project { $b }, follow-up { $c }. Newcomers, long stays of pupils and participants with fewer opportunities go first.
note-ka120-either = You apply for your own organisation or as coordinator of a consortium, never both in one field.
note-ka120-separate = Each field needs an application of its own.
note-ka120-pass = An application needs { $a } of { $b } points, and at least half in each part.
note-ka120-criteria = Points: relevance { $a }, goals { $b }, activities { $c }, management { $d }.
note-ka120-lapse = An organisation that asks for no money for more than { $a } years in a row may lose the accreditation.
note-ka120-report = You report on the plan and the quality standards at least once in { $a } years.
note-ka120-consortium = A consortium has at least { $a } other organisation from your own country.
note-ka120-member2 = A member of a consortium may be part of at most { $a } applications for mobility a year.
note-ka120-demand = In Germany { $a } schools applied in 2025 ({ $b } in 2024) for at most { $c } accreditations.
note-ka120-cap = A National Agency may limit how many accreditations it gives. The number in Flanders was not found.
note-ka120-until = It runs until the end of { $a }. The terms on which it continues after that have not been set yet.
note-ka121-one = At most { $a } application in each round.
note-ka121-participants = Only the budget limits the number of participants.
note-ka121-rates = Activities and amounts are those of a short-term project.
note-ka121-members = A coordinator of a consortium lists at least { $a } member besides itself.
note-ka121-noquality = The application is not scored again; a rule shares out the budget.
note-ka121-sharing = As an example, Sweden gave between { $a } and { $b } EUR to one organisation. The rule in Flanders was not found.
note-ka121-final = The final report is due { $a } days after the end of the project.
note-sch-job-shadowing-mentor = At most { $a } people shadow the same colleague at once.
note-sch-course-mixed = Participants of a course come from at least { $a } countries and work together; lectures only, or a large conference, are not enough.
note-sch-group-partner = A group works with pupils of a partner school, with pupils from at least { $a } countries; a commercial programme such as a language school is not enough.
note-sch-pupil-short-fewer = For pupils with fewer opportunities { $a } days may be enough, if you give the reason.
note-sch-pupil-long-training = Pupils take preparatory training before a long stay.
note-sch-preparatory-visit-use = At most { $a } visit to each host; it makes the activity better or more inclusive, and prepares no course.
note-sch-papers = Pupils are enrolled at your school. Each individual stay has a learning agreement before it and a certificate after it.
note-sch-graduates = Pupils can still take part up to { $a } year after they graduate.
note-sch-age = No minimum age was found for the present programme. Your country or school may set one.
note-sch-staff = Staff are teachers, heads, other staff, and people who regularly work for the school.
note-vet-placement-fewer = For learners with fewer opportunities { $a } days may be enough.
note-vet-competition = Staff can go along to a skills competition.
note-ka210-outside = An organisation from another country can only be an associated partner: without a grant, and with clear added value.
note-ka210-cofin = The project costs more than the sum you choose: part of it is your own.
note-ka210-five = An organisation is in at most { $a } applications in one round, as applicant or partner.
note-ka210-coord = It coordinates at most { $a } of them.
note-ka210-samegroup = The same partners submit at most { $a } application in one round.
note-ka210-pass = An application needs { $a } of { $b } points, and at least half in each part.
note-ka210-criteria = Points: relevance { $a }, design { $b }, partnership { $c }, impact { $d }.
note-ka210-nohed = There is no small-scale partnership in higher education.
note-ka220-outside = Partners from other countries can join if they add something essential; partners from Belarus cannot.
note-ka220-mgmt = At most { $a } % of the money goes to the management of the project.
note-ka220-cofin = The grant covers about { $a } % of the cost.
note-ka220-ten = An organisation may reportedly be in at most { $a } applications for one deadline.
note-ka220-pass = An application reportedly needs { $a } of { $b } points.
note-ka220-criteria = Points: relevance { $a }, design { $b }, partnership { $c }, impact { $d }.
note-ka220-heavy = Heavy for a school that does this for the first time; it suits schools with experience and umbrella organisations.
note-etwinning-founders = A project is started by { $a } schools together.
note-etwinning-registration = You register first; then you can look for partners, join groups and start a project.
note-etwinning-nomoney = It costs nothing and pays nothing, so no deadline and no limit stands in the way.
note-etwinning-who = Open to teachers, heads, librarians and other staff, from early childhood to upper secondary and initial vocational education.
note-etwinning-portal = The guidance of 2019 counted { $a } languages of the portal, with news, training and examples.
note-etwinning-labels = Good projects earn quality labels and prizes, schools a School Label. An ambassador can visit your school.
note-etwinning-school-label = The School Label takes { $a } years on the platform, { $b } active teachers and a National Quality Label of the last { $a } years; it is valid for { $a } years.
note-etwinning-belgica = The guidance of 2019 named eTwinning Belgica for projects between the Communities of Belgium; it can no longer be found.
note-pff-product = The schools share a theme and make one end product together.
note-pff-onefile = The schools fill in one application together; one of them submits it.
note-pff-amount = In the calls that were found a jury gave { $a } to { $b } EUR.
note-pff-online = In the years of the pandemic, also up to { $a } EUR for an exchange online, or one of teachers and heads.
note-pff-siblings = Dual learning has a call of its own, Scholen Switch Duaal; another one lets individual dual learners work in another Community.
note-pff-partner-search = In 2019 Swap-Swap listed schools looking for a partner in another Community, free of charge; it can no longer be found.
note-kov-accreditation = Its accreditation as a consortium runs from { $a } to { $b }.
note-kov-slots = About { $a } schools a year take their first steps abroad with it.
note-kov-themes = For 2020 to 2022 two applications were announced, for compulsory education: inquiry-based learning with adaptive expertise of teachers, and inquiry-based learning for citizenship.
note-kov-now = Still active in 2026: in November it hosted teachers from Schleswig-Holstein.
note-nordplus-own = You pay part of the costs yourself.
note-buur-class = The whole class took part.
note-buur-family = Pupils stayed with families if possible.
note-buur-mutual = The exchange went both ways in one school year.
note-buur-holiday = Not during school holidays.
note-buur-notonly = The exchange was the high point of a project, not its only activity.
note-buur-notourism = Trips for culture or tourism only were not paid for.
note-buur-joint = Both schools developed one educational project together.
note-buur-pupils = Pupils helped to prepare and to evaluate, parents were involved, results were shared.
note-buur-amounts = Amounts from an undated page: { $a } EUR for running costs and for a preparatory visit, up to { $b } EUR for receiving a class ({ $c } with special needs), up to { $d } EUR for the visit.
note-vb-purpose = The visit prepared an Erasmus+ application of { $a } or { $b }.
note-vb-money = Up to { $a } EUR per person.
note-vb-country = For school and adult education, only to programme countries.
note-ka229-only = Every partner was a school in a programme country.
note-ka229-duration-long = With long stays of pupils a project could last { $a } months.
note-ka229-money = Up to { $a } EUR for each school and year.
note-ka229-age = Pupils were at least { $a } years old for a long stay.
note-ka229-nomoney = No money for intellectual outputs, multiplier events and project meetings.
note-ka229-aims = It brought schools together for the mobility of pupils, with more money and less paperwork than before, and with a limit on the number of partners and the money of each.
note-ka101-staff = For staff only, not for pupils.
note-ka101-two = Technical and vocational schools belonged to two fields: school education and vocational education.
note-ka101-outside = From 2015 also for people outside the school with a part in its strategy, such as a guidance centre, advisers or the board.
note-ka101-kinds = Teaching, placement or job shadowing, a structured course or a conference.
note-ka101-consortium = From 2015 at least { $a } schools could apply together, with a coordinator.
note-ka101-aim = It aimed for lasting effects on people and on their organisation.
note-strategic-kinds = Two kinds: exchange of good practices, and innovation.
note-strategic-innovation = For innovation only.
note-strategic-aim = It aimed for new and better education with lasting effects, in projects from small to large.
note-strategic-money = Up to { $a } EUR for { $b } months.
note-strategic-split = In Flanders in 2020 at most { $a } % of the money went to good practices and { $b } % to innovation.

## Advice

advice-accompany = Have staff travel along for the whole time.
advice-accreditation-first = Apply for an accreditation first; the card KA120 shows how that fits.
advice-add-activity = Add an activity of a kind that this programme pays for.
advice-apply-alone = Apply for your own school; a consortium needs an accreditation.
advice-ask-etwinning = The list of countries that was found may not be complete: look on the platform.
advice-associated-partner = Leave such a partner out of the application, or let it join as an associated partner.
advice-begin-short = Begin with a short-term project or in somebody else’s consortium.
advice-belgian-partner = Look for a school in another Community of Belgium.
advice-course-length = Choose a shorter course, or take out the days without one.
advice-fewer-courses = Put more of the money into job shadowing, teaching or pupils.
advice-fifteen-months = Enter 15 months; later you can ask for up to 24.
advice-find-partner = Look for one more partner, and add it under “Network”.
advice-find-partner-abroad = Look for a partner in one more country.
advice-go-for-accreditation = Apply for an accreditation, which has no such limit.
advice-goals = Bring the number of goals within these limits.
advice-goals-of-project = A project need not serve the whole plan: choose the goals it serves. The others stay in the plan.
advice-group-of-two = A group has two learners or more; a single one can go on a stay of its own.
advice-long-stay = Change the length, or choose the short stay of up to 29 days.
advice-lump-sum = Choose one of these amounts.
advice-move-start = Move the first day of the project.
advice-one-country = Make a separate activity for each country.
advice-other-country = Choose a host in a country that takes part.
advice-other-field = Another card is for your field; you can choose the field above.
advice-partner-there = Go to the country of a partner, or find a partner there.
advice-placement = Change the length; learners with fewer opportunities may stay for a shorter time.
advice-plan-period = Change the first or the last month of the plan.
advice-priority = Give one of the four priorities a measure under “European dimension”.
advice-short-stay = Change the length, or make it a group mobility, which needs two days.
advice-split-course = Send three of them, or let the others follow another course.
advice-split-or-accredit = Split the activities over two calls, or apply for an accreditation, which has no such limit.
advice-use-accreditation = Apply for your yearly funding as an accredited project (KA121) instead.
advice-visit-of-three = Send fewer colleagues.

## What rules measure

measure-home-country = Your country
measure-field = Field of education
measure-level = Kind of school
measure-accredited = Accreditation of your own
measure-grants = Short-term grants in the last five years
measure-experience = Experience in the field
measure-consortium = Application for several organisations
measure-other-community = Partner in another Community
measure-network = Member of Katholiek Onderwijs Vlaanderen
measure-start = First day of the project
measure-months = Length of the project
measure-participants = Participants of the project
measure-activities = Activities it pays for
measure-goals = Goals
measure-plan-years = Length of the plan
measure-organisations = You and your partners
measure-countries = Countries, yours included
measure-partner-countries = Countries of the partners
measure-priorities = Priorities with a measure
measure-requested = Amount requested
measure-course-money = Money for courses
measure-days = Length
measure-people = Participants
measure-staff = Staff
measure-accompanying = Accompanying persons
measure-host-countries = Country
measure-countries-each = Number of countries

## Figures with their unit; $value is the figure as it is shown

unit-persons = { $count ->
    [one] { $value } person
   *[other] { $value } people
}
unit-days = { $count ->
    [one] { $value } day
   *[other] { $value } days
}
unit-months = { $count ->
    [one] { $value } month
   *[other] { $value } months
}
unit-years = { $count ->
    [one] { $value } year
   *[other] { $value } years
}
unit-grants = { $count ->
    [one] { $value } grant
   *[other] { $value } grants
}
unit-activities = { $count ->
    [one] { $value } activity
   *[other] { $value } activities
}
unit-goals = { $count ->
    [one] { $value } goal
   *[other] { $value } goals
}
unit-organisations = { $count ->
    [one] { $value } organisation
   *[other] { $value } organisations
}
unit-countries = { $count ->
    [one] { $value } country
   *[other] { $value } countries
}
unit-priorities = { $count ->
    [one] { $value } priority
   *[other] { $value } priorities
}
unit-euros = { $value } EUR

## What a rule asks for; each follows “the rule asks for”

test-at-least = at least { $value }
test-at-most = at most { $value }
test-between = { $low } to { $value }
test-exactly = exactly { $value }
test-one-of = one of these: { $values }
test-yes = yes
test-no = no
test-any-of = { $values }
test-takes-part = a country that takes part
test-abroad = a country abroad that takes part
test-among-partners = your country or that of a partner
test-within = { $values }
test-window = a day from { $first } to { $last }
test-share = at most { $share } % of the grant, or { $sum } EUR if the grant is at most { $whole } EUR
found-nothing = nothing yet
found-yes = yes
found-no = no
found-range = { $low } to { $value }
found-part = { $part } of { $whole } EUR
# $what is what is measured, $found what the plan says, $rule what the rule asks for.
judged = { $what }: your plan says { $found }, the rule asks for { $rule }.
judged-activity = { $what } of “{ $activity }”: your plan says { $found }, the rule asks for { $rule }.
rule-of-call = call { $year }
rule-of-calls = calls { $first }–{ $last }
# $years is “call 2026” or “calls 2021–2026”.
rule-carried = { $years }; that of the call of { $call } is not known yet
# $meaning says what the letter of certainty stands for.
proof = { $years } · { $code }: { $meaning } · { $sources }

## How sure a fact is

grade-a = read on an official page
grade-b = read on a page that was checked against the official text
grade-b2 = read in two sources that agree
grade-c = read only in a source that is not official
grade-x = sources disagree
grade-seed = from guidance of 2019 and 2020
grade-inf = worked out from other facts
grade-bg = hearsay: check it
