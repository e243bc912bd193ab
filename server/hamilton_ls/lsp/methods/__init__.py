"""One file a method: gate, resolve, ask, convert."""
