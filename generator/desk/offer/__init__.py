"""What a source offers for a record, the best first: see ``offer.offer``."""
