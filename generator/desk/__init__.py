"""The editor's desk: tools that start, fill, explain and change a briefing's seeds."""
