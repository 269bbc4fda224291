# The next plan from this one, and a new plan from the file of another one.

command-next = The next plan from this one
command-new-from-file = New plan from a file…
path-template-title = Choose the plan to start from
next-title = The next plan
# $plan is what the old plan is called.
next-intro = A new plan from “{ $plan }”. Untick what should stay as it is. The old plan and its file do not change. Your texts stay too: look for years in them yourself.
next-template-title = A new plan from a file
next-template-intro = A new plan with the answers of “{ $plan }”; its dates stay. Untick what should stay as it is. The old file does not change.
next-by = Move the dates by
# $count is a number of years, from 0.
next-years = { $count ->
    [0] not at all
    [one] { $count } school year
   *[other] { $count } school years
}
next-make = Make the new plan
next-made = This is the new plan. It is not in a file yet: save it under its own name.
# $count is the number of changes below.
next-changes = { $count ->
    [0] Nothing changes
    [one] { $count } change
   *[other] { $count } changes
}
# Stands in the place of an answer that is empty.
next-nothing = (empty)
# Below the name of an activity.
next-finished = This activity is finished: it leaves the list and becomes an earlier project.
# Below an indicator. $count is the number of its measurements.
next-measured = { $count ->
    [one] Its measurement stays with the old plan.
   *[other] Its { $count } measurements stay with the old plan.
}
# What stays with the old plan; $count is its number.
next-left-measurements = { $count ->
    [one] { $count } measurement without an indicator stays with the old plan
   *[other] { $count } measurements without an indicator stay with the old plan
}
next-left-forms = { $count ->
    [one] { $count } text or limit for an application form stays with the old plan
   *[other] { $count } texts or limits for application forms stay with the old plan
}
next-left-attached = { $count ->
    [one] { $count } note, or point of the check that was set aside, stays with the old plan
   *[other] { $count } notes, or points of the check that were set aside, stay with the old plan
}
next-left-sent = { $count ->
    [one] { $count } mark that the plan was sent stays with the old plan
   *[other] { $count } marks that the plan was sent stay with the old plan
}
next-left-pages = The limit to the number of pages stays with the old plan

cli-next = Makes the next plan from this one; without -o, only says what would change
    .usage = europlan next FILE [-o OUT] [--years N] [--leave-out LIST] [--force] [--lang TAG]
cli-arg-next-file = The plan to start from
cli-arg-next-output = The plan file to write
cli-arg-next-years = Moves the dates by this many school years, from 0 to 10; by default, as many as the plan has
cli-arg-leave-out = The numbers of the changes to leave out, such as 2,5
