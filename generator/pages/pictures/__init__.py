"""Pictures of a page as inline SVG, from the same values as the lists beside them: no script."""
