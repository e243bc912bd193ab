"""Parts of Hamilton that may still change, and older names of parts that no longer do."""
