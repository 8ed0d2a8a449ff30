"""Saved HTML pages: their text by its elements, their fields by what they state of themselves."""
