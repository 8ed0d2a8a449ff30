"""What a change does to the published pages: two commits built, compared, and told of."""
