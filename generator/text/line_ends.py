"""The ends of lines as editors count them."""

import re

LINE_END = re.compile(r"\r\n|\r|\n")
"""The end of a line as editors count it."""


def breaks(text: str, start: int, end: int) -> int:
    """Count the line ends between two places, those of Windows and of old Macs too."""
    unix, mac, both = (text.count(mark, start, end) for mark in ("\n", "\r", "\r\n"))
    return unix + mac - both
