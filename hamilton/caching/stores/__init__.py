"""Stores of what a cache knows (metadata) and of results, in files and in memory."""
