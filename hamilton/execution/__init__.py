"""Running nodes: orders of execution and the loop that follows them."""
