"""``python -m generator`` is the ``briefing`` command."""

from generator.cli import main

if __name__ == "__main__":
    main()
