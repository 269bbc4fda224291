# De pdf: wat er kan mislopen bij het maken ervan.

pdf-font = De lettertypes van Europlan kunnen niet gelezen worden; er is dus geen document gemaakt. Installeer Europlan opnieuw.
# $detail is technisch en in het Engels.
pdf-writing = Het document kon niet gemaakt worden. Je plan is veilig. Technisch detail: { $detail }
