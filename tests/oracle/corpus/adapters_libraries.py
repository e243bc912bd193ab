import polars as pl
from matplotlib.figure import Figure
from pyspark.sql import DataFrame
from sklearn.metrics import ConfusionMatrixDisplay
from hamilton.function_modifiers import load_from, save_to, source, value

@load_from.csv(spark=source("spark"), path=value("a.csv"))
def from_spark(frame: DataFrame) -> DataFrame:
    return frame

@load_from.parquet(spark=source("spark"), path=source("parquet_path"))
def from_parquet(table: DataFrame) -> DataFrame:
    return table

@save_to.png(path=value("matrix.png"), output_name_="matrix_file")
def matrix(model: str) -> ConfusionMatrixDisplay:
    return None

@save_to.png(path=source("figure_path"))
def figure(model: str) -> Figure:
    return None

@save_to.spreadsheet(workbook=value("x.xlsx"))
def sheet(rows: int) -> pl.DataFrame:
    return None
