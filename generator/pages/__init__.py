"""Briefing -> Pages: one function for each type of page, listed in ``pages.render``."""
