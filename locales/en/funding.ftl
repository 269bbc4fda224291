# The funding page: facts, cards, estimate.

part-funding = Application
command-funding = Funding
funding-title = Funding
funding-intro = Which programmes fit your plan, what they would pay, and when to apply. It is a guide, not a decision: the guide for the call and your National Agency have the last word.
funding-tabs = Parts of this page
funding-tab-fit = What fits
funding-tab-estimate = Estimate
funding-tab-deadlines = Deadlines
# $date is the day on which the facts were gathered, $known the last call whose rules were read.
funding-known = The latest rules we read are those of call { $known }.
funding-carried = The guide for call { $call } was not found. What you see are the rules of call { $known }: check the new guide before you rely on them.
# $last is the last call of the present programme; $from and $until are years.
funding-next = Your plan goes on after call { $last }. The programme of { $from } to { $until } is a proposal: nothing has been decided, not even whether accreditations will continue.
funding-facts = About your application
funding-facts-count = { $answered } of { $asked } answered
# Before a rule that is about each activity, of whatever kind.
rule-of-any = Each activity
verdict-fits = Fits
verdict-nearly = Nearly: something to change or check
verdict-open = Not enough known yet
verdict-no = Does not fit
verdict-closed = Closed
# $verdict is the heading of a group, $count how many cards it has.
funding-group = { $verdict } ({ $count })
# What a screen reader says of a programme; $verdict is how it came out.
funding-card = { $name }: { $verdict }
funding-nothing-against = None of the rules we read stands in the way.
funding-doubtful = A call was last seen for { $year }: ask the funder whether there is one this time.
funding-still-open = Still to answer
funding-rules-more = All rules of { $name }
# Below the reasons or the open questions of a programme; “All rules” is the name of what unfolds below.
funding-more = { $count ->
    [one] And one more: see “All rules”.
   *[other] And { $count } more: see “All rules”.
}
funding-rules = All rules ({ $count })
funding-change = Change it: { $question }
funding-look = Look at your answer: { $question }
funding-answer = Answer: { $question }
# Unfolds where the facts of a card come from: calls, how sure, and the site or paper.
funding-where = Where from
funding-browse = Read more in your browser
funding-browse-name = Read more in your browser: { $name }
funding-form = Answers for its form
funding-form-name = Answers for its form: { $name }
funding-successors = Today:
funding-calls = Calls { $first } to { $last }
outcome-met = OK
outcome-failed = Not OK
outcome-unknown = Not answered
outcome-told = Also good to know
estimate-intro = An estimate for the activities that begin in the months of your project, with the rates of { $agency } for call { $call }. For a range such as 10 to 15, the higher number counts.
estimate-no-start = You have not said when the project starts, so all activities that are not over count.
estimate-sum = Estimate of the grant
estimate-partial = Not everything is known: see below.
estimate-none = None of your activities is of a kind that key action 1 pays for, or none falls in the months of the project.
estimate-activity-sum = Total
estimate-unknown = unknown
estimate-unknown-why = no rate was found
estimate-outside = Not in the months of the project
estimate-cost = These amounts are meant to cover about 80 % of the costs. You can also ask for the real extra costs of inclusion, visas and very expensive travel.
# $people is a number of people, $rate an amount.
estimate-step = { $people } × { $rate }
estimate-step-days = { $people } × { $days } × { $rate }
# $year is the call a rate is of, $code the letter of its certainty.
estimate-rate = rate of { $year } ({ $code })
estimate-rate-old = rate of { $year } ({ $code }), none known for the chosen call
estimate-country-group = country group { $group } ({ $year }, { $code })
money-sum = { $high } EUR
money-most = at most { $high } EUR
money-range = { $low }–{ $high } EUR
money-at-least = { $sum } and what is not known yet
category-travel = Travel
category-stay = Individual support
category-organisation = Organisational support
category-fee = Course fees
category-visit = Preparatory visit
category-inclusion = Inclusion support
category-language = Language support
lack-people = How many people?
lack-days = How many days?
lack-country = Which country?
lack-distance = How far?
agency-be_flanders = Epos (Flanders)
agency-se = UHR (Sweden)
agency-is = the agency of Iceland
agency-eu = the European Union (range)
q-funding-call = Call
q-funding-field = In which field are you applying?
    .help = Without an answer, the types of your school decide.
q-funding-accredited = Do you hold an Erasmus accreditation in that field?
    .help = One of your own; being a member of a consortium does not count.
q-funding-grants = How many KA122 grants in five years?
    .help = Short-term grants in that field in the last five years; those of 2014 to 2020 do not count.
q-funding-experience = How many years of experience in that field?
    .help = Years in which your organisation has taught or worked there.
q-funding-consortium = Are you applying for several organisations?
    .help = Yes, if you coordinate a consortium.
q-funding-start = When would the project start?
    .help = Activities that begin in its months are counted.
q-funding-months = How many months?
    .help = The length of the project.
q-funding-requested = Which amount would you request for a partnership?
    .help = Only for KA210 and KA220, where you choose one of a few amounts. In EUR.
q-funding-community = Which Community does your school belong to?
    .help = The French and the German-speaking Community have agencies of their own.
q-funding-other-community = Is one of your partners in another Community of Belgium?
q-funding-network = Is your school a member of Katholiek Onderwijs Vlaanderen?
q-funding-agency = Rates
    .help = Each National Agency has its own, within a European range.
field-sch = School education
field-vet = Vocational education and training
field-adu = Adult education
community-flemish = Flemish Community
community-french = French Community
community-german = German-speaking Community
cli-funding = Checks plans against the funding programmes of a call
    .usage = europlan funding FILE… [--call YEAR] [--format text|json] [--lang TAG] [--today DATE]
cli-programmes = Lists the funding programmes with their rules
    .usage = europlan programmes [--format text|json] [--lang TAG]
cli-arg-call = The year of the call; by default that of the plan, or else the next one
cli-arg-funding-files = The plans to look at; several plans give a table
cli-bad-call = “{ $text }” is not the year of a call, such as 2026.
cli-funding-call = Call { $call }
cli-funding-file = File
cli-funding-rules = Rules of call
cli-funding-estimate = Estimate
# $verdict is the heading of a group; $known the last call whose rules were read.
funding-by-rules = { $verdict }, by the rules of call { $known }
deadlines-left-out = Deadlines of programmes that do not fit are left out.

## Facts as files

# $origin is who gathered the facts, such as “Europlan” or the name of an umbrella organisation.
facts-origin = Facts as of { $date }, gathered by { $origin }.
facts-age = { $days ->
    [one] These facts are { $days } day old: rules and rates may have changed since.
   *[other] These facts are { $days } days old: rules and rates may have changed since.
}
facts-usable = These facts can be used.
# $why is a sentence.
facts-refused = The facts in { $path } are not used. { $why }
# Follows a sentence. $path is a folder.
facts-folder = They are read from { $path }.
facts-choose = Choose newer facts…
facts-drop = Use the facts of the program
facts-taken = These facts are used now.
path-facts-title = Choose the file facts.ron of a newer copy
kind-facts = Facts of Europlan
facts-missing = Something is missing: { $what }.
facts-unreadable = The file { $what } cannot be read.
facts-too-large = This is too large: { $what }.
facts-too-many = There are too many files or entries.
facts-odd-signs = The file { $what } contains characters that do not belong in facts.
facts-other-form = They were made for another version of Europlan.
facts-doubled = The id “{ $what }” appears twice, or is not an id.
facts-leads-nowhere = “{ $what }” names something that does not exist.
facts-no-source = “{ $what }” has no source.
facts-figures = A figure or a date of “{ $what }” is impossible.
facts-unit = The unit of “{ $what }” does not fit its figures.
facts-address = The address of “{ $what }” is not a web page.
facts-no-words = This version of Europlan has no words for “{ $what }”.
facts-older = They date from { $what } and are older than those of the program.
cli-facts = Writes the facts about funding as files, or checks a newer copy of them
    .usage = europlan facts export DIR [--force] [--lang TAG] | europlan facts check DIR [--lang TAG]
cli-facts-export = Writes the facts of the program to a folder
    .usage = europlan facts export DIR [--force] [--lang TAG]
cli-facts-check = Says whether the facts in a folder can be used
    .usage = europlan facts check DIR [--lang TAG] [--today DATE]
cli-arg-facts = The folder of facts
