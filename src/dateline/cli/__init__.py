"""The command line: a thin door. It parses, asks a verb, and prints; it decides nothing.

Heavy imports stay inside the commands, so that ``dateline --help`` loads no model and no database.
"""

from dateline.cli.door import main

__all__ = ["main"]
