"""What pictures are drawn with: SVG elements, scales, a projection, the land's outline, labels that do not collide.

Everything here is pure and knows nothing of records: numbers and words go in, markup or coordinates come out. A picture
is made at build, in the language of its page, coloured by the page's style sheet alone, and stands beside the same as
a list or table.
"""
