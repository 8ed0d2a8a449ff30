"""Bytes to text: encodings declared or guessed, text that was read wrongly before."""
