"""Diagnostics: one file a rule."""
