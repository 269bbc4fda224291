# Deadlines on the funding page, and the calendar file.

deadlines-intro = What is known, and what is only expected. The guide for a call usually appears in November of the year before.
deadlines-none = No deadline after today is known or expected. Ask your National Agency.
deadline-known = Published: { $when }
deadline-expected = Expected: { $when }
# $when is a month or a year.
deadline-in = { $when } (expected)
deadline-on = { $when }, { $hour } (Brussels time)
deadline-days = { $days ->
    [0] today
    [one] { $days } day left
   *[other] { $days } days left
}
deadline-days-expected = { $days ->
    [one] in { $days } day at the earliest
   *[other] in { $days } days at the earliest
}
deadline-any-day = possibly any day now
deadline-day-open = month not known yet
deadline-round = call { $call }, round { $round }
deadline-call = call { $call }
deadline-optional = only if the agency opens this round
deadline-next = Next deadline: { $when }
calendar-own = Include the activities and target dates of this plan
calendar-save = Save as calendar file…
calendar-help = A file for Outlook, Google Calendar, Thunderbird and others. Expected deadlines are entered on the earliest possible day.
calendar-name = Deadlines and dates of the European Development Plan
# The name of a date in a calendar; $name is a programme.
calendar-deadline = Deadline: { $name }
calendar-expected = Expected deadline, check the day: { $name }
calendar-target = Target date: { $item }
# $when is a month or a year, $item an activity that has no exact day.
calendar-sometime = { $when }: { $item }
path-calendar-title = Save the calendar file
kind-calendar = Calendar file
