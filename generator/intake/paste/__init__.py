"""Plain text, sorted: each line by its form, its company and its place."""
