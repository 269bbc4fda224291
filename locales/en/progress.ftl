# Progress after the grant: the page and the report.

command-progress-report = Export a progress report…
preset-progress = A progress report: indicators, activities, and what is still to be measured
# How an indicator stands. $baseline, $latest and $target are numbers with their units, $by is a date.
# $way: moved (from a baseline to a measurement), begun (a baseline only), measured (a measurement only), or nothing.
progress-sentence = { $way ->
    [moved] From { $baseline } to { $latest }
    [begun] { $baseline } at the start, not measured since
    [measured] { $latest } now, no baseline
   *[none] Not measured yet
}{ $aim ->
    [dated] , target { $target } by { $by }
    [bare] , target { $target }
   *[none] , no target
}.
progress-states = { $planned } planned, { $running } running, { $done } done
progress-indicators = Indicators
progress-report = Progress report
progress-report-date = As of
progress-latest = Last measured
progress-note = Note
progress-not-measured = Not measured yet
progress-none-measured = Nothing has been measured yet.
progress-targets = Baseline, last measurement and target
# Below the bars; the arrow stands after such a target.
progress-targets-scale = Each indicator has a scale of its own. ↓ A target below the baseline.
# One more sentence about an indicator: the value that was measured last.
progress-targets-latest = Last measured: { $latest }.
progress-measurements = All measurements
progress-no-indicators = The goals have no indicators yet, so nothing can be measured.
progress-no-activities = There are no activities yet.
progress-no-goal = For no goal yet
progress-due = Still to be measured
progress-due-baseline = the baseline is missing
progress-due-first = not measured since the baseline
progress-due-target = the target date has passed and nothing has been measured since
# $due is one of the three above.
progress-due-all = All indicators: { $due }.
progress-nothing-due = Each indicator has a baseline and a measurement.
# $indicator is an indicator with its title, $date and $value the words of the column heads.
progress-add = Add a measurement
progress-add-for = Add a measurement: { $indicator }
progress-go-to-goals = Go to needs and goals
progress-empty = Here you follow the indicators of your goals over the years. First give your goals indicators with a baseline and a target; after that, each measurement takes a minute.
progress-loose = Measurements without an indicator
progress-loose-help = Tick the indicator that was measured.
progress-activities-help = Say how far each activity has got. The report counts them.
progress-activities-empty = Once you have activities, you can say here how far each one has got.
# Below the drawing, beside the symbol of each kind of point.
progress-sign-measured = Measured
progress-sign-baseline = Baseline
progress-sign-target = Target, and the straight line towards it
