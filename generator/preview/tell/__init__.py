"""What differs -> what a reviewer reads."""
