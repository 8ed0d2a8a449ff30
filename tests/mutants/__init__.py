"""Small faults put into the generator, one at a time, to see whether a test notices each."""
