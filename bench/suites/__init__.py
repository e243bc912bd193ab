"""The suites, one file each; every one has ``figures() -> list[Figure]``."""
