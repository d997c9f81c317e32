"""The 25 figures of the shipped deck: diagrams drawn by code from the physics they show.

`python -m tools.figures [NAME ...]` writes `slides/figures/NAME.svg`. Words are no part of it:
each figure carries its labels as data; the deck places them as callouts in the visitor's language.
"""
