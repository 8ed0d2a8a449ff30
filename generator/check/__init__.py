"""Rules that need more than one file to see: the vocabulary, other records, the sources."""
