"""Means for those who develop the framework itself."""
