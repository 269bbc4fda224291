# The rubric: what is asked of each plan for a rating; .lift says what would answer it with yes.
grade-no = no
grade-partly = partly
grade-yes = yes
ask-today = Does the plan say where the school stands?
    .lift = Some sentences on the situation, and the numbers of pupils and staff.
ask-needs = Are there a few needs with evidence?
    .lift = One to four needs, each with how you know of it.
ask-goals = Are there a few goals that answer the needs?
    .lift = One to four goals, each tied to a need.
ask-activities = Do the activities serve the goals?
    .lift = A goal for each activity.
ask-picture = Is there a picture of what is wanted, and of what Europe adds?
    .lift = A vision, and what you find in Europe that you do not find at home.
ask-experience = Does the plan start from what the school can already do?
    .lift = Experience you already have: an earlier project, an exchange, a visit.
ask-steps = Can the order of the steps be seen?
    .lift = Say what each step makes possible; begin at home or online; spread the starts over the years.
ask-first = Is the first step one that fits?
    .lift = A visit of two to four people or an online exchange before the first group travels.
ask-few = Are the goals few enough to be reached?
    .lift = One to four goals.
ask-counted = Can the goals be counted?
    .lift = For each goal something to count and a figure to reach.
ask-when = Do the activities have a time?
    .lift = A month for each activity; a school year counts for half.
ask-heads = Is it clear how many people take part?
    .lift = A number of people for each mobility, visit and meeting.
ask-where = Is it clear where people go, and for how long?
    .lift = A country and a number of days for each mobility.
ask-checked = Does the plan say how the results will be looked at?
    .lift = How and when you look back on the plan.
ask-named = Are there partners by name?
    .lift = The name of one partner of today: a school, a network or a scheme.
ask-platform = Is a European platform in use?
    .lift = eTwinning or another platform, and what you use it for.
ask-direction = Does the network have a direction?
    .lift = The steps by which it grows; meeting in more than one way: online, visits, guests.
ask-countries = Are several countries part of it?
    .lift = Partners or visits in three other countries.
ask-new = Is there something new for the school?
    .lift = Say for one goal what is new about it, or what changes in normal work.
ask-both = Do pupils and staff take part?
    .lift = An activity for pupils beside those of the staff, or the other way round.
ask-home = Do those who stay at home gain as well, and those who have least?
    .lift = Something for a whole year group, for all colleagues, or for those with fewer opportunities.
ask-around = Does it reach people around the school?
    .lift = Parents, the municipality, other schools: as an audience or in an activity.
ask-shared = Are results shared in more than one way?
    .lift = Two ways, each with its channel and audience.
# Pieces of evidence, put in a row with semicolons: no capital, no full stop. $words is quoted from the plan.
evidence-none = nothing in the plan
found-experience = “{ $words }”
found-projects = { $count ->
    [one] { $count } earlier project
   *[other] { $count } earlier projects
}
found-finished = { $count ->
    [one] { $count } activity with others has taken place
   *[other] { $count } activities with others have taken place
}
found-done-at-home = { $count ->
    [one] { $count } activity at home is done
   *[other] { $count } activities at home are done
}
found-competences = competences: “{ $words }”
found-running = { $count ->
    [one] { $count } activity is under way
   *[other] { $count } activities are under way
}
found-evidence = { $count ->
    [one] { $count } need with evidence
   *[other] { $count } needs with evidence
}
found-steps = steps: “{ $words }”
found-next-steps = { $count ->
    [one] { $count } activity says what it makes possible
   *[other] { $count } activities say what they make possible
}
found-beside = { $count ->
    [one] { $count } activity at home or online beside what goes abroad
   *[other] { $count } activities at home or online beside what goes abroad
}
found-under-way = some work is done or under way, some is planned
found-starts = { $count ->
    [one] { $count } start
   *[other] { $count } different starts
}
found-past-first = the school has been abroad before
found-small-first = first “{ $words }”
found-staff-first = staff first: “{ $words }”
found-group-first = a group comes first, or its size is open: “{ $words }”
found-goals = { $count ->
    [one] { $count } goal
   *[other] { $count } goals
}
found-countable = with a figure to reach: { $part } of { $whole }
found-exact = to the month or the day: { $part } of { $whole }
found-rough = { $count ->
    [one] to the year only: { $count }
   *[other] to the year only: { $count }
}
found-heads = with a number of people: { $part } of { $whole }
found-places = with a country or town: { $part } of { $whole }
found-lengths = with a length: { $part } of { $whole }
found-evaluation = “{ $words }”
found-partners = { $count ->
    [one] { $count } partner by name
   *[other] { $count } partners by name
}
found-past-partners = { $count ->
    [one] { $count } partner of earlier years
   *[other] { $count } partners of earlier years
}
found-partner-places = { $count ->
    [one] { $count } place without a name
   *[other] { $count } places without a name
}
found-hosts = { $count ->
    [one] { $count } activity names its host
   *[other] { $count } activities name their host
}
found-platforms = { $count ->
    [one] { $count } platform
   *[other] { $count } platforms
}
found-on-platform = { $count ->
    [one] { $count } activity on a platform
   *[other] { $count } activities on a platform
}
found-ways = { $count ->
    [one] { $count } way of meeting
   *[other] { $count } ways of meeting
}
found-member = part of “{ $words }”
found-stages = { $count ->
    [one] partners at { $count } stage
   *[other] partners at { $count } stages
}
found-countries = { $count ->
    [one] { $count } other country
   *[other] { $count } other countries
}
found-fresh = { $count ->
    [one] { $count } goal says what is new
   *[other] { $count } goals say what is new
}
found-changes = { $count ->
    [one] { $count } change in normal work
   *[other] { $count } changes in normal work
}
found-own-goals = { $count ->
    [one] { $count } goal of the school’s own
   *[other] { $count } goals of the school’s own
}
found-vision = vision: “{ $words }”
found-with-pupils = { $learners ->
    [adults] activities with learners: { $count }
   *[pupils] activities with pupils: { $count }
}
found-with-staff = activities with staff: { $count }
found-everyone = “{ $words }”
found-fewer = { $count ->
    [one] { $count } activity counts those with fewer opportunities
   *[other] { $count } activities count those with fewer opportunities
}
found-at-home = { $count ->
    [one] { $count } activity at home, online or with guests
   *[other] { $count } activities at home, online or with guests
}
found-community = people or places around the school are named
found-ways-of-sharing = { $count ->
    [one] { $count } way of sharing
   *[other] { $count } ways of sharing
}
found-situation = the situation is described
found-figures = the school in figures
found-needs = { $count ->
    [one] { $count } need
   *[other] { $count } needs
}
found-goals-linked = { $count ->
    [one] { $count } tied to a need
   *[other] { $count } tied to a need
}
found-activities = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
found-activities-linked = { $count ->
    [one] { $count } serves a goal
   *[other] { $count } serve a goal
}
found-europe = European dimension: “{ $words }”
