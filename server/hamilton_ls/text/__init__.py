"""Spans, line indexes, edits and URIs: text without any knowledge of Python."""
