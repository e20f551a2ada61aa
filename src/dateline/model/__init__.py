"""The nouns: frozen values. Imports nothing of ours."""
