"""Editor features in the editor's words, plain data in and out, one file a feature."""
