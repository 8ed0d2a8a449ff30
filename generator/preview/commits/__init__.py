"""A commit -> all that it gives: its files, what people wrote in them, the site made of them."""
