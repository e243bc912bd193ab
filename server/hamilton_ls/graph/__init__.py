"""The facts of all files and a configuration become a frozen graph."""
