"""One file becomes immutable facts, positions relative to their chunk."""
