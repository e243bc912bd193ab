"""A thousand features. Made by make.py."""
