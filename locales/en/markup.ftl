# Bold, italics and lists in answers of several lines.

# Commands, in the Edit menu and as buttons above a field.
command-bold = Bold
command-italic = Italic
command-bullets = Bullet list
command-numbers = Numbered list

# In the window of keyboard shortcuts: how lists and emphasis can be typed. The asterisks, hyphens and figures are
# what a person types.
writing-title = Lists and emphasis in longer answers
writing-emphasis = **bold**, *italic*: asterisks directly around the words. The document shows the words without them.
writing-bullets = A hyphen and a space begin a bullet: “- Reading corner”. Enter begins the next one; Enter twice ends the list.
writing-numbers = “1. ” begins a numbered list.
writing-inner = Two spaces before the hyphen or number make it a point within the one above.
writing-backslash = A backslash before a character keeps it as it is: \*, \-, 1\.
writing-paste = Lists pasted from a word processor or a web page stay lists; other styles are left out.
