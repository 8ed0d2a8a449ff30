"""English as news has it: its verbs of saying, small words, names, titles and offices."""
