"""Records: the form that editors fill in, and the Markdown of its body."""
