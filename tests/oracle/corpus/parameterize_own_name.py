"""@parameterize of one node that keeps the function's own name, and of many with strange names."""

from hamilton.function_modifiers import parameterize, source, tag, value


@parameterize(threshold={"factor": value(3)})
def threshold(noise: float, factor: int) -> float:
    return noise * factor


@tag(kind="alarm")
@parameterize(
    alarm_1={"level": source("threshold")},
    alarm_2={"level": source("threshold"), "patience": value(2)},
    alarm__with__suffix={"level": value(1.0)},
)
def alarm(signal: list, level: float, patience: int = 1) -> bool:
    return sum(sample > level for sample in signal) >= patience
