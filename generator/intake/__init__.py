"""From a file to an article: what the text says, where it says it, and what was left out.

A raw article goes through small pure steps in a fixed order: decode, lines, classify, fields,
paragraphs, quotes. A record is read by its form. Both give an ``Article``.
"""
