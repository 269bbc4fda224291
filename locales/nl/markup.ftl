# Vet, cursief en lijsten in antwoorden van meer regels.

# Opdrachten, in het menu Bewerken en als knoppen boven een veld.
command-bold = Vet
command-italic = Cursief
command-bullets = Lijst met bolletjes
command-numbers = Genummerde lijst

# In het venster met de sneltoetsen: hoe je lijsten en nadruk typt. De sterretjes, streepjes en cijfers zijn wat
# iemand typt.
writing-title = Lijsten en nadruk in langere antwoorden
writing-emphasis = **vet**, *cursief*: sterretjes vlak voor en na de woorden. In het document staan de woorden zonder sterretjes.
writing-bullets = Een streepje en een spatie beginnen een bolletje: “- Leeshoek”. Met Enter begint het volgende; twee keer Enter beëindigt de lijst.
writing-numbers = “1. ” begint een genummerde lijst.
writing-inner = Met twee spaties voor het streepje of het cijfer wordt het een punt binnen het vorige.
writing-backslash = Een backslash voor een teken laat dat teken staan zoals het is: \*, \-, 1\.
writing-paste = Lijsten die je plakt uit een tekstverwerker of van een webpagina blijven lijsten; andere opmaak valt weg.
