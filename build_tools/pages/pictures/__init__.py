"""Pictures on the pages of topics: one module a picture, and the picture is known.

A picture asks the records of a topic for what it can draw, by types, kinds and relations, never by names. It stands
only where enough values support it, and beside it stands a table of the same values with their proof.
"""
