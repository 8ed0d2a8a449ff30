"""Dates: EDTF values, the words for them, and the dates that running text mentions."""
