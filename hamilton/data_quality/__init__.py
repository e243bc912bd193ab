"""Checks of the values that nodes yield."""
