"""Dateline reads many news reports and writes one sourced record of what they report."""

__version__ = "0.1.0"
