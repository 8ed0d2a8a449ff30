"""Forms: YAML that people write, read into frozen records, with all mistakes told at once.

A form is a frozen dataclass of ``generator.model``; its fields, their types and defaults are the
only description of what may stand in the file.
"""
