"""Coroutines under @tag, @config and @parameterize."""

from hamilton.function_modifiers import config, extract_fields, parameterize, source, tag, value


@tag(network="yes")
@parameterize(
    weather_berlin={"city": value("Berlin")},
    weather_paris={"city": value("Paris")},
)
async def weather(city: str, api_key: str) -> dict:
    return {"city": city}


@config.when(forecast=True)
@parameterize(tomorrow={"today": source("weather_berlin")})
async def forecast(today: dict) -> dict:
    return today


@extract_fields({"temperature": float, "wind": float})
async def measured(weather_paris: dict) -> dict:
    return {"temperature": 1.0, "wind": 2.0}


def felt(temperature: float, wind: float) -> float:
    return temperature - wind
