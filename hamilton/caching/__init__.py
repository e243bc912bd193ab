"""Caching: results of nodes are kept and found again as long as code and data are the same."""
