"""Annotated -> Briefing: all articles together, in time order, with every index."""
