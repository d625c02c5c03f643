"""Units of measure and currencies, under one name each however they are written."""

from __future__ import annotations

from firsthand.language.words import Word, low_at, touching, words

# canonical name: its other forms, besides the regular plural. Forms in capitals are matched as they are written.
_MEASURES: dict[str, str] = {
    # length
    "mile": "mi", "kilometre": "kilometer km kms", "metre": "meter m", "foot": "feet ft ′", "yard": "yd yds",
    "inch": "inches ″", "nanometre": "nanometer", "micrometre": "micrometer μm µm micron",
    "centimetre": "centimeter cm", "millimetre": "millimeter mm", "nautical mile": "nm",
    "light year": "light-year",
    # area
    "square kilometre": "square-kilometer sq-km sq-kms km²", "square mile": "sq-mile sq-mi", "hectare": "ha",
    "acre": "",
    "square metre": "square-meter sq-m m²", "square foot": "square-feet sq-ft",
    # volume
    "cubic metre": "cubic-meter", "cubic foot": "cubic-feet cu-ft", "litre": "liter", "gallon": "", "barrel": "bbl",
    "bushel": "", "pint": "", "millilitre": "milliliter ml mL",
    # mass
    "kilogram": "kilogramme kg kgs kilo kilos", "gram": "gramme g", "tonne": "metric-ton metric-tonne", "ton": "",
    "pound": "lb lbs", "ounce": "oz", "milligram": "mg", "kiloton": "", "megaton": "", "carat": "",
    # time
    "second": "sec secs", "minute": "min mins", "hour": "hr hrs", "day": "", "week": "", "month": "", "year": "yr yrs",
    "decade": "", "century": "centuries", "fortnight": "", "millisecond": "", "night": "",
    # speed, power, energy, pressure, temperature, data
    "mile per hour": "mph miles-per-hour", "kilometre per hour": "kph kmh km/h kilometers-per-hour kilometres-per-hour",
    "knot": "", "mile per gallon": "mpg miles-per-gallon", "watt": "W", "kilowatt": "kW KW", "megawatt": "MW",
    "gigawatt": "GW", "terawatt": "TW", "kilowatt hour": "kWh kilowatt-hour", "megawatt hour": "MWh megawatt-hour",
    "gigawatt hour": "GWh gigawatt-hour", "terawatt hour": "TWh terawatt-hour", "horsepower": "hp bhp", "volt": "",
    "rpm": "", "decibel": "dB", "hertz": "Hz", "megahertz": "MHz", "gigahertz": "GHz", "calorie": "", "joule": "",
    "degree Celsius": "degrees-celsius degrees-centigrade celsius °c", "kelvin": "",
    "degree Fahrenheit": "degrees-fahrenheit fahrenheit °f", "degree": "°",
    "byte": "", "kilobyte": "KB", "megabyte": "MB", "gigabyte": "GB", "terabyte": "TB", "pixel": "", "megapixel": "",
    # shares
    "per cent": "percent % pct pc per-cent", "percentage point": "pp percentage-points",
    "basis point": "bps basis-points", "part per million": "ppm", "part per billion": "ppb",
}  # fmt: skip
# Money named behind the figure. "pound" alone is left to mass: only what it buys could tell.
_MONEY: dict[str, str] = {
    "dollar": "us-dollar usd bucks", "Australian dollar": "aud", "Canadian dollar": "cad", "euro": "eur",
    "pound sterling": "gbp pounds-sterling quid", "penny": "pence pennies p", "cent": "", "rouble": "ruble rub",
    "hryvnia": "hryvnias uah", "yen": "jpy", "yuan": "renminbi rmb cny", "rupee": "inr", "Swiss franc": "chf",
    "franc": "",
    "zloty": "zlotys pln", "lira": "", "peso": "", "crown": "", "won": "", "rial": "", "riyal": "", "dirham": "",
    "shekel": "", "rand": "",
}  # fmt: skip
# Money named before the figure.
_SYMBOLS = {
    "$": "dollar", "us$": "dollar", "usd": "dollar", "a$": "Australian dollar", "au$": "Australian dollar",
    "$a": "Australian dollar", "$us": "dollar", "c$": "Canadian dollar", "ca$": "Canadian dollar",
    "nz$": "New Zealand dollar", "hk$": "Hong Kong dollar",
    "£": "pound sterling", "gbp": "pound sterling", "€": "euro", "eur": "euro", "₽": "rouble", "rub": "rouble",
    "₴": "hryvnia", "uah": "hryvnia", "¥": "yen", "jpy": "yen", "₹": "rupee", "rs": "rupee", "inr": "rupee",
    "chf": "Swiss franc", "aud": "Australian dollar", "cad": "Canadian dollar", "rm": "ringgit", "₩": "won",
    "₪": "shekel",
}  # fmt: skip
SIGNS = frozenset({words(sign)[0].low for sign in _SYMBOLS} | {"us", "u.s"})
"""The words and marks that money named before the figure can start with."""
_BEHIND = {"$": "dollar", "€": "euro", "£": "pound sterling", "₽": "rouble", "₴": "hryvnia", "¥": "yen"}


def _forms(table: dict[str, str]) -> dict[tuple[str, ...], str]:
    """Every way to write a unit, as words in a row, to its name; keys with capitals are matched as written."""
    found: dict[tuple[str, ...], str] = {}
    for name, others in table.items():
        for form in (name, name + "s", *others.split(), *(o + "s" for o in others.split() if len(o) > 3)):
            pieces = tuple(form.replace("km/h", "km / h").replace("°", "° ").replace("-", " ").split())
            found[pieces if form in others.split() else tuple(p.lower() for p in pieces)] = name
    return found


_FORMS = _forms(_MEASURES) | _forms(_MONEY)
_LONGEST = max(map(len, _FORMS))
# Short forms that are words, or letters of a name, where they do not touch the figure: "40 m", "the 5 W".
DURATIONS = frozenset("second minute hour day week month year decade century fortnight night millisecond".split())
# Verbs and first names among them: "10 won the cup", "three mins".
_CLOSE = frozenset({("m",), ("nm",), ("ha",), ("pp",), ("W",), ("g",), ("p",), ("pc",), ("won",), ("min",), ("sec",),
                    ("mi",), ("rand",)})  # fmt: skip


def unit_at(row: tuple[Word, ...], at: int) -> tuple[str, int] | None:
    """Return a unit's name and where it ends, longest form first; a hyphen may stand before it ("14-kilometre")."""
    pieces, ends = _pieces(row, at)
    for length in range(len(pieces), 0, -1):
        piece = tuple(pieces[:length])
        name = _FORMS.get(piece) or (None if _mixed(piece) else _FORMS.get(tuple(p.lower() for p in piece)))
        if name and (piece not in _CLOSE or touching(row, ends[0] - 1)):
            return name, ends[length - 1]
    return None


def _mixed(piece: tuple[str, ...]) -> bool:
    """Whether a short form's capitals make it another unit's: "Nm" is no nautical mile, "5G" no gram."""
    form = "".join(piece)
    return len(form) == 1 or (len(form) <= 3 and not form.isupper())


def _pieces(row: tuple[Word, ...], at: int) -> tuple[list[str], list[int]]:
    """The words a unit could take from here, hyphens between them left out, and where each ends."""
    pieces: list[str] = []
    ends: list[int] = []
    for i in range(at, min(len(row), at + 2 * _LONGEST)):
        if row[i].text in {"-", "‑"} and touching(row, i):
            continue
        if len(pieces) == _LONGEST:
            break
        pieces.append(row[i].text)
        ends.append(i + 1)
    return pieces, ends


def currency_at(row: tuple[Word, ...], at: int) -> tuple[str, int] | None:
    """Return the currency whose sign or code stands before a figure at ``at``, and where the figure starts."""
    sign = low_at(row, at)
    if sign + low_at(row, at + 1) in _SYMBOLS and touching(row, at + 1):
        return _SYMBOLS[sign + row[at + 1].low], at + 2
    if sign in {"us", "u.s"} and low_at(row, at + 1) == "$":
        return "dollar", at + 2
    if sign in _SYMBOLS and at + 1 < len(row) and (not row[at].spelled or row[at + 1].figure):
        return _SYMBOLS[sign], at + 1
    return None


def sign_behind(row: tuple[Word, ...], at: int) -> tuple[str, int] | None:
    """Return the currency whose sign stands behind a figure, "1,200€", where no other figure follows it."""
    if low_at(row, at) in _BEHIND and touching(row, at) and not (touching(row, at + 1) and row[at + 1].figure):
        return _BEHIND[row[at].low], at + 1
    return None
