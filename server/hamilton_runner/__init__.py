"""A long-lived process in the user's interpreter that imports their modules and executes nodes."""

PROTOCOL_VERSION = 1
