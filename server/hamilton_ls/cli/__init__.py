"""The hamilton-live command: the same engine for CI and for other editors."""
