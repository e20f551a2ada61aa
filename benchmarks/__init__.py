"""Accuracy and speed of what the package ships, on gold data outside of the repository."""
