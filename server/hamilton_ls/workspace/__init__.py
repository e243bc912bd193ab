"""The only owner of mutable analysis state: Host.apply(Change), Host.snapshot()."""
