"""When: dates, distances, hours and periods told in a text, and by when what is foretold would be seen."""
