"""Plain text: normal forms, sentences, slugs and escaping. Knows nothing of articles."""
