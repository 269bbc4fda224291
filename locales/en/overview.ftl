# The overview: the whole plan in drawings.

command-overview = Overview
overview-intro = The whole plan at a glance, from what you have written. Each box and each row takes you to its place.
overview-no-links = Once you have goals and have linked needs, goals and activities to each other, you will see here what leads to what.
overview-no-dates = Once an activity has a date, you will see here when it takes place.
overview-no-people = Once an activity abroad has a date and a number of people, you will see here how many go in each school year.
overview-criteria = What makes a plan good
overview-criteria-help = The ratings of the check. Unfold one to see what it is made of.
overview-loose = A box with a dotted outline is not linked to anything yet.
