"""From the reports of a claim back to the accounts they rest on, and which of these are shown to be independent."""
