"""What units are worth in a common one, so that miles and kilometres can be compared."""

from __future__ import annotations

_LENGTH = {
    "metre": 1.0, "kilometre": 1000.0, "centimetre": 0.01, "millimetre": 0.001, "mile": 1609.344, "nautical_mile": 1852.0, "foot": 0.3048, "inch": 0.0254,
    "yard": 0.9144,
}  # fmt: skip
_MASS = {
    "kilogram": 1.0,
    "gram": 0.001,
    "tonne": 1000.0,
    "ton": 907.185,
    "pound_mass": 0.45359237,
    "ounce": 0.0283495,
    "stone": 6.35029,
}
_VOLUME = {"litre": 1.0, "millilitre": 0.001, "gallon": 3.78541, "pint": 0.473176, "barrel": 158.987}
_AREA = {
    "hectare": 1e4,
    "acre": 4046.856,
    "square_metre": 1.0,
    "square_kilometre": 1e6,
    "square_mile": 2589988.0,
    "square_foot": 0.09290304,
}
_SPEED = {"kilometre_per_hour": 1.0, "mile_per_hour": 1.609344, "knot": 1.852}
_POWER = {"watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9}
_DATA = {"megabyte": 1.0, "gigabyte": 1e3, "terabyte": 1e6}
_AGE = {"year": 1.0, "month": 1 / 12}

_KINDS = {
    unit: (kind, worth)
    for kind, table in (
        ("length", _LENGTH), ("mass", _MASS), ("volume", _VOLUME), ("area", _AREA), ("speed", _SPEED), ("power", _POWER), ("data", _DATA), ("age", _AGE),
        ("share", {"percent": 1.0}), ("points", {"percentage_point": 1.0, "basis_point": 1.0}),
    )
    for unit, worth in table.items()
}  # fmt: skip


def kind_of(unit: str | None) -> str:
    """What a unit measures: "length", "mass", "temperature", a currency's code, "count" for none, or the unit itself.

    >>> kind_of("mile"), kind_of("EUR"), kind_of(None)
    ('length', 'EUR', 'count')
    """
    if unit is None:
        return "count"
    if unit in {"celsius", "fahrenheit"}:
        return "temperature"
    return _KINDS[unit][0] if unit in _KINDS else unit


def in_common_unit(value: float, unit: str | None) -> float:
    """The value in the common unit of its kind (metres, kilograms, degrees Celsius ...).

    >>> in_common_unit(212, "fahrenheit")
    100.0
    """
    if unit == "fahrenheit":
        return (value - 32) * 5 / 9
    return value * _KINDS[unit][1] if unit in _KINDS else value
