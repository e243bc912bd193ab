"""Modifiers that may still change."""
