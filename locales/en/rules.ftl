# The check: criteria, weights, ratings, and the rules.
# A rule: what to do in one sentence; .all asks the same of several items, .name is the short name,
# .why says why it matters,
# .good what a good answer looks like.
criterion-complete = Complete
criterion-realistic = Realistic
criterion-concrete = Concrete
criterion-networks = Networks
criterion-ambitious = Ambitious
weight-missing = Missing
weight-improve = To improve
weight-hint = Hint
rating-weak = Weak
rating-medium = Medium
rating-strong = Strong
# For a rating that hangs on a single answer: $lower and $upper are such as Weak and Medium.
rating-between = { $lower } to { $upper }

## Complete

rule-plan-empty = Begin with one need of your school and one goal: this plan is still empty.
    .name = A plan with something in it
    .why = Without a need, a goal or an activity there is nothing yet to judge. The other points wait.
    .good = One sentence on what should become better, and one on what will be different in some years.
rule-no-current-status = Describe where your school stands today, in a few sentences.
    .name = The situation today
    .why = A plan that does not say where it starts cannot show how far it wants to go.
    .good = What goes well, what is hard, and what makes your school different from other schools, with a figure or two.
rule-no-figures = { $absent ->
    [staff] Fill in how many people work at your school.
    [pupils] { $learners ->
        [adults] Fill in how many adult learners your centre has.
       *[pupils] Fill in how many pupils your school has.
    }
   *[both] { $learners ->
        [adults] Fill in how many adult learners and how many staff your centre has.
       *[pupils] Fill in how many pupils and how many staff your school has.
    }
}
    .name = { $learners ->
        [adults] Numbers of learners and staff
       *[pupils] Numbers of pupils and staff
    }
    .why = Ten travellers are many for a small school and few for a large one. Without the totals nobody can tell.
    .good = Two numbers and the school year they belong to.
rule-no-vision = Describe where you want your school to be in some years.
    .name = A vision
    .why = Needs, goals and activities only hang together when they lead to the same picture.
    .good = A short picture of a day at your school in some years: what people do that they do not do now.
rule-needs-none = Add the needs of your school: what should become better, and for whom?
    .name = Needs
    .why = Goals convince when they answer a need. Without needs, activities look like trips.
    .good = Three or four needs, each in one sentence that names who has it.
rule-needs-too-many = Bring your { $count } needs back to three or four.
    .name = No more than four needs
    .why = A plan that tries to solve everything seems to have chosen nothing. Assessors look for a choice.
    .good = Join needs that belong together, and keep the rest for a next plan.
rule-needs-no-evidence = Say how you know that this need exists.
    .all = Say how you know that these needs exist.
    .name = Evidence for each need
    .why = A need without evidence is an opinion. Evidence also gives you the baseline for your goals.
    .good = A figure with its source: a survey of the team, test results, an inspection report, and the year.
rule-need-without-goal = Add a goal that answers this need, or take the need out.
    .all = Add goals that answer these needs, or take the needs out.
    .name = A goal for each need
    .why = A need that nothing answers tells the reader that the plan stops halfway.
    .good = At least one goal names this need. One goal may answer two needs.
rule-goals-none = Add your goals: what will be different at the end of the plan?
    .name = Goals
    .why = Goals are what the plan is judged by, both now and when it ends.
    .good = Three or four goals, each with something you can count, a target and a date.
rule-goals-too-many = Bring your { $count } goals back to three or four.
    .name = No more than four goals
    .why = With many goals, time and money go to none of them. Assessors prefer a few that are reached.
    .good = Goals that share an indicator can be one. Leave the others for a next plan.
rule-goal-not-linked = Choose the need that this goal answers.
    .all = Choose for each of these goals the need that it answers.
    .name = A need behind each goal
    .why = The line from need to goal is what shows that you did not start from a trip.
    .good = One or two needs from your own list are ticked.
rule-goal-without-activity = Link at least one activity to this goal.
    .all = Link at least one activity to each of these goals.
    .name = An activity for each goal
    .why = Nothing in the plan works on this goal yet, so it will stay a wish.
    .good = One or more activities that clearly bring this goal nearer, also small ones at home.
rule-activities-none = Add what you are going to do.
    .name = Activities
    .why = Activities are the steps. Without them nobody can see how you get from needs to goals.
    .good = A small first step, then larger ones; some abroad, some at home.
rule-activity-not-linked = Choose the goal that this activity serves.
    .all = Which of these activities serves which goal? Choose a goal for each.
    .name = A goal behind each activity
    .why = An activity that serves no goal looks like a trip for its own sake.
    .good = One goal, or two at most. A preparatory visit may name the activity it prepares instead.
rule-no-european-dimension = Say what Europe adds that you cannot find in your own country.
    .name = The European added value
    .why = Funders pay for the European part. They ask why this cannot be done at home.
    .good = One or two things your partners know or have that schools near you do not, and what you offer them.
rule-no-plan-period = { $length ->
    [short] Let your plan run for two years at least, or say why it is so short.
    [long] Keep your plan to five years at most, or say why it is so long.
   *[none] Fill in the first and the last month of your plan.
}
    .name = The period of the plan
    .why = Steps, targets and dates only mean something inside a period. Most plans run for two to five years.
    .good = A first and a last month, often those of a school year.
rule-placeholder-text = Replace this filler with your own words, or empty the answer.
    .all = Replace this filler with your own words, or empty the answers.
    .name = No filler
    .why = A forgotten filler tells an assessor that nobody read the plan through.
    .good = Your own answer. An empty answer prints nothing; a filler is printed.
rule-text-repeated = Say this once: your answer that begins with “{ $start }” stands almost word for word in another place.
    .all = Say things once: these answers stand almost word for word in another place too.
    .name = No repeated answers
    .why = Repeated text costs room and reads as if there were nothing more to say.
    .good = Keep it where it is asked, and answer the other question by itself.

## Realistic

rule-no-current-competence = Say what international experience and which competences you already have, however little.
    .name = Experience to build on
    .why = A realistic plan starts from what people can do now. Little experience is no shame; silence is.
    .good = Earlier projects with their year, languages your colleagues speak, one visit, one exchange by letter.
rule-no-small-first-step = { $count ->
    [0] Put a small step first, such as a visit of two colleagues, job shadowing or an online exchange.
   *[other] Put a small step first: this one takes { $count } people. A visit of two colleagues, job shadowing or an online exchange is enough.
}
    .name = A small first step
    .why = A school that is new to this learns more from a small step, and loses less if it goes wrong.
    .good = Two people for a few days, or one class online, well before the first group travels.
rule-no-next-step = Say for an early activity what it makes possible next.
    .name = One step opens the next
    .why = Steps that lead to each other make a plan; loose steps make a list.
    .good = “The two teachers who go in the autumn prepare the visit of the group in the spring.”
rule-scale-jump = { $of ->
    [staff] Spread your activities: in { $year }, { $to } of your { $from } staff would go abroad, more than a third.
    [pupils] { $learners ->
        [adults] Spread your activities: in { $year }, { $to } of your { $from } learners would go abroad, more than a third.
       *[pupils] Spread your activities: in { $year }, { $to } of your { $from } pupils would go abroad, more than a third.
    }
   *[jump] Grow more slowly: in { $year }, { $to } people would go abroad, and only { $from } the year before.
}
    .name = Growth in small steps
    .why = A large jump raises the question who prepares it, who replaces the travellers and who pays.
    .good = A bit more each year, with the lessons of the year before in between.
rule-activities-all-at-once = Spread your { $count } activities: they all start within three months.
    .name = Activities spread over time
    .why = Everything at once leaves no time to learn from one step before the next.
    .good = A first step early, the others over the school years that follow.
rule-activities-all-past = Add what you still plan to do: all activities lie in the past.
    .name = Something still to come
    .why = A plan speaks of what is ahead. What is done belongs to your experience.
    .good = One activity at least that is planned or under way; move older ones to earlier projects.
rule-past-still-planned = Say what became of this activity: its days are over and it is still planned.
    .all = Say what became of these activities: their days are over and they are still planned.
    .name = Activities that are up to date
    .why = An assessor who finds last year’s activities still planned wonders whether anyone keeps the plan up to date.
    .good = Done, moved to a new month, or taken out with a word on why.
rule-date-contradiction = { $of ->
    [target] Correct one of the dates: the target is to be reached before its baseline was measured.
    [words] Correct the words about the time or the dates: they contradict each other.
   *[span] Correct one of the dates: the end lies before the start.
}
    .all = Correct these dates: each time, two of them contradict each other.
    .name = Dates that fit together
    .why = Impossible dates make a reader doubt the other ones too.
    .good = Look up both dates. Day and month are easily swapped.
rule-activity-outside-period = { $of ->
    [target] Move this date inside the period of your plan, or change the period.
   *[activity] Move this activity inside the period of your plan, or change the period.
}
    .all = Move these dates inside the period of your plan, or change the period.
    .name = Dates within the period
    .why = What lies outside the period belongs to another plan, and funders do not count it.
    .good = First and last day fall between the first and last month of the plan.
rule-country-not-eligible = Choose another country, or another way to pay: Erasmus+ does not fund school mobility to this one ({ $country }).
    .all = Choose other countries, or another way to pay: Erasmus+ does not fund school mobility to these.
    .name = Countries that take part
    .why = Erasmus+ pays for journeys to the member states of the European Union and the countries associated to the programme.
    .good = A country that takes part. With partners elsewhere you can still work online or receive guests.
rule-activity-no-responsible = Name the role that is responsible for this activity.
    .all = Name for each of these activities the role that is responsible.
    .name = Someone responsible for each activity
    .why = If everybody is responsible, nobody is.
    .good = One role, such as the head of languages; names change, roles stay.

## Concrete

# $value is what stands there.
rule-unreadable-value = { $kind ->
    [number] Write “{ $value }” as a number or a range, such as 12 or 10 to 15.
    [oid] Write the OID as an E and eight digits; “{ $value }” is not one.
    [address] Write “{ $value }” as a web address, such as www.school.be.
    [country] Choose a country again: Europlan does not know “{ $value }”.
   *[date] Write “{ $value }” as a date that exists, such as 2027-09 or 1 September 2027.
}
    .all = Write these values so that they can be understood: a date, a number, an address, a country.
    .name = Dates and figures that can be read
    .why = What is not understood is kept, but counts nowhere: not in the period, not in the order of steps, not in a sum.
    .good = A day, a month, a school year; a number or a range.
rule-goal-no-indicator = Say by what you will see that this goal is reached: what can you count?
    .all = Say for each of these goals what you can count and which number you want to reach.
    .name = Something to count for each goal
    .why = Without it nobody can tell afterwards whether the goal was reached, not even you.
    .good = A number of people, lessons, projects or points in a test that you can count at the start and at the end.
rule-goal-no-baseline = Fill in where you stand today, so that more or less means something.
    .all = Fill in where you stand today for each of these goals, so that more or less means something.
    .name = A baseline
    .why = “Twice as many” says little while nobody knows as many as what.
    .good = Today’s figure with the date of counting. Zero is a good baseline too.
rule-goal-no-target = Give this goal a target: a number you want to reach, and by when.
    .all = Give each of these goals a target: a number you want to reach, and by when.
    .name = A target for each goal
    .why = A target turns a wish into a goal. It also tells you when you may be satisfied.
    .good = One figure you find hard but possible, such as 12 of 30 teachers.
rule-goal-no-date = Say by when you want to reach this goal.
    .all = Say by when you want to reach each of these goals.
    .name = A date for each goal
    .why = Without a date a goal cannot be late, and so it is never urgent.
    .good = A month or the end of a school year within the plan.
rule-goal-no-responsible = Name the role that is responsible for this goal.
    .all = Name for each of these goals the role that is responsible.
    .name = Someone responsible for each goal
    .why = Someone has to keep an eye on the figures, also when there is no journey in sight.
    .good = One role, such as the deputy head or the coordinator for internationalisation.
rule-target-below-baseline = Look at this target again: it goes from { $baseline } to { $target }, so it asks for nothing more than today.
    .all = Look at these targets again: they ask for nothing more than today.
    .name = Targets that ask for progress
    .why = A target that is already reached tells the reader that nothing will change.
    .good = A target on the right side of today’s figure. If the figure should fall, as with drop-out, say so.
rule-goal-is-activity = Say what will be different: this goal says what you will do, not what you will reach.
    .all = Say what will be different: these goals say what you will do, not what you will reach.
    .name = Goals, not activities
    .why = Going somewhere is a means. The goal is what people can do afterwards.
    .good = Ask “so that?” behind your sentence; the answer is often the goal.
rule-goal-vague = Say how much: this goal promises more or better without a figure.
    .all = Say how much: these goals promise more or better without a figure.
    .name = Goals with a measure
    .why = Better than what, and how much? A vague goal is reached by the smallest change.
    .good = Keep your sentence and give it an indicator with a baseline and a target.
rule-goal-compound = Split this goal, or choose its heart: it holds several goals in one.
    .all = Split these goals, or choose the heart of each: they hold several goals in one.
    .name = One thing in each goal
    .why = Of several things in one goal some will be reached and some will not, and then the answer is neither yes nor no.
    .good = One result in each goal. Put the details in the explanation.
rule-goal-copied = { $from ->
    [goal] Join this goal with the other one that says the same, or say what differs.
   *[programme] Put this goal in your own words: it repeats an objective of the Erasmus+ programme.
}
    .all = Put these goals in your own words: they are those of the programme, or say the same as another, and say nothing about your school.
    .name = Goals in your own words
    .why = An assessor has read the programme’s objectives often. What counts is what they mean at your school.
    .good = Which pupils or colleagues, which subject, which change: something only your school could write.
rule-activity-empty = Say what kind of activity this is and what people do there.
    .all = Say of these activities what kind they are and what people do there.
    .name = Activities with something in them
    .why = A title alone can mean anything, so nobody can judge or prepare it.
    .good = The kind of activity, and in a sentence or two what people do and what comes of it.
rule-activity-no-date = { $state ->
    [done] Note when this activity took place.
   *[ahead] Say when this activity takes place.
}
    .all = Say when each of these activities takes place.
    .name = A time for each activity
    .why = Without a time nobody can see which step comes first.
    .good = A month, a school year, or “every school year”.
rule-activity-vague-date = { $state ->
    [done] Note the month in which this activity took place.
   *[ahead] Make the time more exact: a month, a school year, or a rhythm.
}
    .all = Make these times more exact: a month, a school year, or a rhythm.
    .name = An exact time for each activity
    .why = “By the end of the plan” can mean any year, so nobody can prepare for it.
    .good = A first month, even if it may still move.
rule-activity-no-participants = { $state ->
    [done] Note how many people took part.
   *[ahead] Say how many people take part.
}
    .all = Say how many people take part in each of these activities.
    .name = Numbers of people
    .why = Grants are counted by person, and numbers show whether the step is small or large.
    .good = A number for each group; a range such as 10 to 15 is fine.
rule-activity-no-duration = { $state ->
    [done] Note how many days this activity lasted.
   *[ahead] Say how many days this activity lasts.
}
    .all = Say how many days each of these activities lasts.
    .name = Length of each stay
    .why = Grants are counted by day, and each kind of mobility has its shortest and longest stay.
    .good = A number of days without travel, such as 5.
rule-activity-no-place = { $state ->
    [done] Note the country to which this activity went.
   *[ahead] Choose the country to which this activity goes.
}
    .all = Choose the country to which each of these activities goes.
    .name = A country for each mobility
    .why = The country decides whether the journey can be paid for, and how much.
    .good = One or more countries, even while the partner is still open.
rule-figures-contradict = { $of ->
    [range] Write the smaller figure first: this range goes from { $part } to { $whole }.
    [fewer] Correct one of the figures: { $part } participants with fewer opportunities are more than all { $whole } participants.
    [groups] Correct one of the figures: the groups add up to { $part }, but { $whole } people take part.
    [pupils-abroad] { $learners ->
        [adults] Correct one of the figures: { $part } learners would go abroad in one school year, but you have { $whole }.
       *[pupils] Correct one of the figures: { $part } pupils would go abroad in one school year, but your school has { $whole }.
    }
    [staff-abroad] Correct one of the figures: { $part } staff would go abroad in one school year, but your school has { $whole }.
    [fewer-at-school] { $learners ->
        [adults] Correct one of the figures: { $part } learners with fewer opportunities are more than all { $whole } learners.
       *[pupils] Correct one of the figures: { $part } pupils with fewer opportunities are more than all { $whole } pupils.
    }
   *[noted] Find out which figure is right, and keep that one: this answer gives two for the same thing.
}
    .all = Find out which figures are right: these contradict each other.
    .name = Figures that fit together
    .why = One figure that cannot be right makes a reader doubt all of them.
    .good = The same figure in all places, counted once.
rule-no-evaluation = Say how and when you will look back on the plan.
    .name = An evaluation
    .why = Funders want to know that you will notice when something does not work.
    .good = Who looks at which figures, twice a year for instance, and what happens with the outcome.

## Networks

rule-no-named-partner = Name at least one partner: a school, a network or a scheme.
    .name = A partner by name
    .why = A partner by name shows that the first contact has been made.
    .good = One school you have talked to, or the network through which you will find one.
rule-partners-only-places = Find out the name of at least one partner: so far there are only places or groups.
    .name = Partners with a name
    .why = “Schools in Spain” is where you look; a partner is whom you have found.
    .good = The name of the school, its town, and how you found it.
rule-partners-only-past = Add a partner of today: all your partners belong to the past.
    .name = Partners of today
    .why = Earlier partners show experience, but they do not carry this plan.
    .good = An old partner you have written to again, or a new one with its state.
rule-no-platform = Choose the platform on which you meet partners, such as eTwinning.
    .name = A platform for partners
    .why = A platform costs nothing, finds partners, and keeps the contact alive between visits.
    .good = eTwinning on the European School Education Platform, or EPALE for adult education, and what you use it for.
rule-no-network-steps = Say in which steps your network will grow.
    .name = Steps by which the network grows
    .why = Networks grow bit by bit. Steps show that you know with whom to start.
    .good = First online with one partner, then a visit, then a second partner through the first.
rule-activity-no-partner = Name the partner of this activity, or say how you will find one.
    .all = Name the partner of each of these activities, or say how you will find one.
    .name = A partner for each mobility
    .why = A stay abroad needs someone who receives you.
    .good = A partner from your list, or “through eTwinning, before the summer”.

## Ambitious

rule-no-innovation = Say for at least one goal what is new about it for your school.
    .name = Something new
    .why = Funders support change. More of the same is no reason for a grant.
    .good = One thing that does not exist at your school now, and what it replaces or makes better.
rule-no-whole-school = Add something for those who do not travel.
    .name = Something for the whole school
    .why = A plan for a handful of travellers is a trip. A plan for the school reaches every class.
    .good = Lessons for a whole year group, an online exchange, guests in class, an afternoon for all colleagues.
rule-no-local-community = Add something for people around your school, such as parents, the municipality or other schools.
    .name = Something for the community
    .why = Results that leave the building reach more people for the same money.
    .good = An evening with parents, a talk at a neighbouring school, an exhibition in the library.
rule-no-dissemination = Add how you will share your results.
    .name = Dissemination
    .why = Sharing is a condition of almost every grant, and it is judged.
    .good = Two or three ways, each with what, by which channel, with whom and when.
rule-dissemination-vague = { $gap ->
    [channel] Say by which channel you share this.
    [audience] Say with whom you share this.
   *[when] Say when you share this.
}
    .all = Say for each of these by which channel, with whom and when you share it.
    .name = Dissemination with channel, audience and time
    .why = “We will share our results” is what everyone writes. Channel, audience and time make it a promise.
    .good = The school’s newsletter, for parents, in the month after each journey.
rule-no-integration = Say what will change in normal work, who sees to it and by when.
    .name = Results that last
    .why = What is not built into normal work is gone when the grant ends.
    .good = One change, one role, one date: a unit in the curriculum of the third year, by September.
rule-no-priority = Choose at least one of the four horizontal priorities and say what you will do for it.
    .name = A horizontal priority
    .why = The four priorities are in every application form, and concrete measures earn points.
    .good = One measure you can point at: a fund for travel costs, a journey by train, a pupils’ council that decides.

# What finished activities lack, asked for together.
card-finished = Complete what is known of these finished activities: their month, people, days or country.
    .why = What was done is your experience, and it convinces with a month and a number.
    .good = The month, how many people went, for how many days and where to.
# Points of several rules that have one cure.
card-goal-measure = Say for each goal named here what you can count, where you stand today, and which number you want to reach.
    .why = A target turns a wish into a goal. Without something to count nobody can tell afterwards whether it was reached.
    .good = “Teachers who use French texts: 4 today, 15 by June 2030.”
card-goal-when = Say for each goal named here by when you want to reach it and who keeps an eye on it.
    .why = Without a date a goal is never late, and what everybody looks after, nobody looks after.
    .good = A month or the end of a school year, and one role such as the deputy head.
card-activity-when = Say for each activity named here when it takes place: a month, a school year, or a rhythm.
    .why = Without a time nobody can see which step comes first, and nobody can prepare.
    .good = A first month, even if it may still move, or “every school year”.
card-activity-details = Complete each activity named here: how many people, for how many days, in which country, and who is responsible.
    .why = Grants are counted by person, day and country, and the numbers show whether the step is small or large.
    .good = “4 teachers, 5 days, Finland; the head of languages.”
card-frame = Fill in the frame of the plan: the size of your school, and the first and last month of the plan.
    .why = Steps, targets and journeys only mean something beside the size of the school and inside a period.
    .good = Two numbers with their school year, and a first and a last month.
