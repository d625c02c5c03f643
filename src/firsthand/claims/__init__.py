"""Claims: from a document's prose to who says what, through whom, how firmly."""
