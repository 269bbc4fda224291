# The tour: four short cards over the example plan.

command-tour = A two-minute tour
welcome-tour = First time here? A two-minute tour shows you around an example.
welcome-tour-start = Take the tour
welcome-tour-no = No, thank you
# Which card of how many this is.
tour-count = { $at } of { $of }
tour-next = Next
tour-end = Done
tour-stop = End the tour
tour-list = On the left are the parts of your plan, in a sensible order. Jump around as you like; the figures show how much you have answered.
    .title = The parts of the plan
# The same in a slim window, which has no list at the left.
tour-menu = The parts of your plan are in the menu Parts, in a sensible order. Jump around as you like; the figures show how much you have answered.
    .title = The parts of the plan
tour-form = Each question has a line of help, and more behind “More help”: why it is asked, and an example. Everything is kept as you type, and Undo takes any step back.
    .title = The questions
tour-check = The check stays silent until you open it, here at the top. It lists what could be better, and each line takes you to the right place. You decide.
    .title = The check
tour-export = Use the File menu to make a PDF or a Word document, for an application or for a meeting. Save the plan under a name of your own, and come back whenever you like.
    .title = Sharing and submitting
