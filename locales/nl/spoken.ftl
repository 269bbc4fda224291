# Wat een schermlezer zegt, en niemand ziet.

spoken-check-closed = De controle is gesloten
spoken-preview-open = Het afdrukvoorbeeld staat open naast het formulier
spoken-preview-closed = Het afdrukvoorbeeld naast het formulier is gesloten
# $finding is een punt van de controle dat niet meer openstaat.
spoken-settled = Niet meer open: { $finding }
spoken-copied = Gekopieerd
# $item is het onderdeel met zijn titel; $number is zijn nieuwe plaats in de lijst.
spoken-moved = { $item } staat nu op plaats { $number }
