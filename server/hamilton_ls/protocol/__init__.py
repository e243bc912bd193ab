"""Wire types of our own messages; the TypeScript side is generated from them."""
