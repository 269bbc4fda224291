# De naam van het programma.
app-name = Europlan
