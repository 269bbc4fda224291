//! Pages to bytes: the only place that names the PDF libraries.
