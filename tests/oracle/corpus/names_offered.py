from hamilton.function_modifiers import tag, extract_columns
__all__ = ["tag", "OFFERED"]
OFFERED = ["offered"]
NOT_OFFERED = ["not"]
