"""From a file to an article: what the text says, where it says it, and what was left out.

A raw article goes through small pure steps in a fixed order: ``coding`` makes bytes text; ``lines``
parts it; ``paste`` says what each line of pasted text is, ``web`` what each of a saved page; then
come fields, paragraphs and quotations (``speech``). A record is read by its form. All give an
``Article``.
"""
