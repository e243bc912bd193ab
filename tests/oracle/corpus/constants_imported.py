import pandas as pd
from hamilton.function_modifiers import extract_columns, tag, config
import constants_to_import as consts
from constants_to_import import Settings, COLS as BASE
from names_offered import *
A, B = ["x1"], ["x2"]
@tag(cols=consts.COLS, prefix=consts.Settings.prefix)
@extract_columns(*consts.Settings.columns)
def settings_frame() -> pd.DataFrame: ...
@tag(cols=Settings.columns + A, offered=OFFERED[0])
@extract_columns(*[f"{Settings.prefix}_{c}" for c in BASE], *B)
def other_frame() -> pd.DataFrame: ...
