"""What the API gives, as pydantic models: the nouns of the reading contract, and answers about a case.

What is read from documents is made by ``report.wire`` and ``report.judged``, the same as on the command line; a field
that they add is passed on whether it is described here or not.
"""
