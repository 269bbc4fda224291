# Het overzicht: het hele plan in tekeningen.

command-overview = Overzicht
overview-intro = Het hele plan in één oogopslag, op basis van wat jullie al schreven. Elk vak en elke rij brengt je naar de juiste plaats.
overview-no-links = Zodra jullie doelen hebben en noden, doelen en activiteiten aan elkaar koppelen, zie je hier wat waartoe leidt.
overview-no-dates = Zodra een activiteit een datum heeft, zie je hier wanneer ze plaatsvindt.
overview-no-people = Zodra een activiteit in het buitenland een datum en een aantal mensen heeft, zie je hier hoeveel er per schooljaar gaan.
overview-criteria = Wat een plan goed maakt
overview-criteria-help = De beoordelingen van de controle. Klap er een open om te zien waaruit ze bestaat.
overview-loose = Een vak met een stippellijn eromheen is nog nergens aan gekoppeld.
