"""Python, not Hamilton: chunks of a file and their trees; never fails."""
