"""Modifiers: decorators that change which nodes a function becomes.

What each kind of them offers is in ``base``; each is described where it is defined. Those written in
lower case are meant to be used as decorators.
"""
