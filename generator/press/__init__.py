"""Presses generated pages: from their Markdown to files of the site, without MkDocs."""
