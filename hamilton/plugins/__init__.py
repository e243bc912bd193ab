"""Extensions for libraries that Hamilton itself does not need, each imported when it is used."""
