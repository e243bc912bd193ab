"""The version of apache-hamilton whose behaviour this runtime has."""

VERSION = (1, 90, 0)
