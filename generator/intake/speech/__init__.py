"""Who says what in an article: its quotations, its cast, and what joins the two."""
