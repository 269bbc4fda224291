# The name of the program and the languages.
app-name = Europlan
