# The PDF: what can go wrong when it is made.

pdf-font = Europlan’s own fonts cannot be read, so the document was not made. Please install Europlan again.
# $detail is technical and in English.
pdf-writing = The document could not be made. Your plan is safe. Technical detail: { $detail }
