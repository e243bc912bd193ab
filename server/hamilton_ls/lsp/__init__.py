"""The only importer of pygls and lsprotocol; one file a method."""
