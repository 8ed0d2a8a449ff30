"""From a file to an article: what the text says, where it says it, and what was left out.

A raw article goes through small pure steps in a fixed order: ``coding`` makes bytes text;
``text_lines`` parts it; ``paste`` says what each line of pasted text is, ``web`` what each of a
saved page; then come fields, paragraphs and quotations (``speech``). ``record`` reads records. All
give an ``Article``.
"""
