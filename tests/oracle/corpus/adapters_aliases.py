"""Adapters under other names, with arguments from constants."""

from hamilton.function_modifiers import adapters as io
from hamilton.function_modifiers import load_from as read
from hamilton.function_modifiers import save_to as write
from hamilton.function_modifiers import source as s
from hamilton.function_modifiers.adapters import dataloader, datasaver

OUTPUT = "written"


@read.json(path=s("here"))
def settings(raw: dict) -> dict:
    return raw


@write.json(path="literal.json", output_name_=OUTPUT)
def report(settings: dict) -> dict:
    return settings


@io.save_to.json(path=s("there"), output_name_="again")
def other_report(settings: dict) -> dict:
    return settings


@dataloader()
def brought(here: str) -> tuple[list, dict]:
    return [], {}


@datasaver()
def taken(brought: list) -> dict:
    return {}
