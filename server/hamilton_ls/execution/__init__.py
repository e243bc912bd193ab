"""The client of the runner process: a state machine."""
