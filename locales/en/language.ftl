# What this language is called, and what systems and shops say about the program in it; the files below assets/ take it from here.

# The language by its own name, for the menu of languages.
language-name = English
# The language by its English name, as the installer for Windows knows it.
language-in-english = English
# The kind of file, as a file manager says it.
system-file = European Development Plan
system-generic = Editor for European Development Plans
system-comment = Write, check and export a European Development Plan for your school
# Words to search for in a menu of programs, each with a semicolon behind it.
system-keywords = school;Erasmus;plan;grant;mobility;
system-summary = Write a European Development Plan for your school
system-makers = The Europlan contributors
system-what = With Europlan, a school writes its European Development Plan in nine parts, with help for each question. The program checks the plan and says what could be better and where; it never writes the text for you. It exports an accessible, archival PDF that you can attach to a grant application.
system-offline = Europlan works offline: your plan stays on your computer.
