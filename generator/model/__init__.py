"""The values that travel the line, all frozen: nothing here reads, decides or prints."""
