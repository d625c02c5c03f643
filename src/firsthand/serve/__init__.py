"""The desk: a case file in a browser, where people read, question and decide."""
