"""Article -> Annotated: every name tied to the vocabulary.

A kind of annotation is one module with one pure function; ``annotate.annotate`` is their table.
"""
