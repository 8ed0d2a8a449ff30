"""From a file to an article: what the text says, where it says it, and what was left out.

A raw article goes through small pure steps in a fixed order: decode, lines, classify, fields,
paragraphs, quotes. An HTML page has its own first steps: walk, metadata, body, layout, page_fields.
A record is read by its form. All give an ``Article``.
"""
