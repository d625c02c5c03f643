"""The words of units and currencies: under each name how texts write it, by what the unit measures."""

from __future__ import annotations

# By what is measured, canonical name: its other forms, besides the regular plural. Forms in capitals are matched as
# they are written; a hyphen in a form stands for a space, and a figure in one touches the letters before it.
MEASURES: dict[str, dict[str, str]] = {
    "length": {
        "mile": "mi", "kilometre": "kilometer km kms klick klicks", "metre": "meter m", "foot": "feet ft ′",
        "yard": "yd yds", "inch": "inches in ″", "centimetre": "centimeter cm", "millimetre": "millimeter mm",
        "micrometre": "micrometer μm µm micron", "nanometre": "nanometer nm", "nautical mile": "nmi NM", "furlong": "",
        "light year": "light-year",
    },
    "area": {
        "square kilometre": "square-kilometer sq-kilometer sq-kilometre sq-km sq-kms km² km-2",
        "square mile": "sq-mile sq-mi", "hectare": "ha", "acre": "",
        "square metre": "square-meter sq-meter sq-metre sq-m sqm m² m-2",
        "square foot": "square-feet sq-feet sq-foot sq-ft sqft ft²", "square yard": "sq-yd",
        "square inch": "square-inches sq-in", "square centimetre": "square-centimeter cm² cm-2",
    },
    "volume": {
        "cubic metre": "cubic-meter m³ m-3", "cubic kilometre": "cubic-kilometer km³", "cubic foot": "cubic-feet cu-ft",
        "cubic centimetre": "cubic-centimeter cm³ cm-3 cc", "cubic inch": "cubic-inches", "litre": "liter L",
        "millilitre": "milliliter ml mL", "decilitre": "deciliter dL dl",
        "gallon": "gal", "barrel": "bbl", "bushel": "", "pint": "", "quart": "",
        "cup": "", "tablespoon": "tbsp", "teaspoon": "tsp", "fluid ounce": "fluid-ounce fl-oz",
    },
    "mass": {
        "kilogram": "kilogramme kg kgs kilo kilos", "gram": "gramme g", "milligram": "mg", "microgram": "mcg μg µg",
        "tonne": "metric-ton metric-tonne", "ton": "", "pound": "lb lbs", "ounce": "oz", "stone": "st", "carat": "",
    },
    "yield": {"kiloton": "kilotonne kt", "megaton": "megatonne"},
    "duration": {
        "second": "sec secs s", "minute": "min mins", "hour": "hr hrs h", "day": "", "week": "", "month": "mo mos",
        "year": "yr yrs", "decade": "", "century": "centuries", "fortnight": "", "millisecond": "ms", "night": "",
    },
    "speed": {
        "mile per hour": "mph miles-per-hour", "knot": "", "metre per second": "m/s meters-per-second",
        "kilometre per hour": "kph kmh km/h km/hr kilometers-per-hour kilometres-per-hour",
    },
    "power": {
        "watt": "W", "kilowatt": "kW KW", "megawatt": "MW", "gigawatt": "GW", "terawatt": "TW",
        "horsepower": "hp bhp PS",
    },
    "energy": {
        "kilowatt hour": "kWh kilowatt-hour kwh", "megawatt hour": "MWh megawatt-hour", "joule": "",
        "gigawatt hour": "GWh gigawatt-hour", "terawatt hour": "TWh terawatt-hour", "calorie": "",
        "kilocalorie": "kcal", "kilojoule": "kJ", "watt hour": "Wh watt-hour",
    },
    "torque": {"newton metre": "Nm newton-meter", "pound foot": "lb-ft lbs-ft pound-feet foot-pound ft-lb ft-lbs lbft"},
    "charge": {"milliampere hour": "mAh", "ampere hour": "Ah amp-hour"},
    "current": {"ampere": "amp A", "milliampere": "mA milliamp"},
    "resistance": {"ohm": "Ω", "kilohm": "kΩ"},
    "substance": {"mole": "mol", "millimole": "mmol"},
    "voltage": {"volt": "V", "kilovolt": "kV", "millivolt": "mV"},
    "force": {"newton": "N", "kilonewton": "kN"},
    "pressure": {
        "pascal": "Pa", "kilopascal": "kPa", "megapascal": "MPa", "hectopascal": "hPa",
        "millibar": "mbar", "psi": "",
    },
    "frequency": {"hertz": "Hz HZ", "kilohertz": "kHz", "megahertz": "MHz", "gigahertz": "GHz"},
    "temperature": {
        "degree Celsius": "C degree-C degrees-celsius degrees-centigrade degrees-C celsius °c °C", "kelvin": "K",
        "degree Fahrenheit": "F degree-F degrees-fahrenheit degrees-F fahrenheit °f °F",
    },
    "data": {
        "bit": "", "byte": "", "kilobyte": "KB", "megabyte": "MB", "gigabyte": "GB", "terabyte": "TB", "petabyte": "PB",
    },
    "data rate": {
        "megabit per second": "Mbps", "kilobit per second": "kbps", "gigabit per second": "Gbps",
    },
    "radiation": {"sievert": "", "millisievert": "mSv", "microsievert": "μSv µSv"},
    "share": {
        "per cent": "percent % pct pc per-cent", "percentage point": "pp percentage-points",
        "basis point": "bps basis-points", "part per million": "ppm", "part per billion": "ppb",
    },
    "other": {
        "frame per second": "fps frames-per-second",
        "mile per gallon": "mpg miles-per-gallon", "rpm": "", "decibel": "dB dBA dBa", "degree": "°", "pixel": "",
        "megapixel": "MP",
    },
}  # fmt: skip
# Money named behind the figure. "pound" alone is left to mass: only what it buys could tell.
MONEY: dict[str, str] = {
    "dollar": "us-dollar usd bucks", "Australian dollar": "aud", "Canadian dollar": "cad", "euro": "eur",
    "Hong Kong dollar": "hkd", "New Zealand dollar": "nzd", "Singapore dollar": "sgd",
    "pound sterling": "gbp pounds-sterling quid", "penny": "pence pennies p", "cent": "¢", "rouble": "ruble rub",
    "hryvnia": "hryvnias uah", "yen": "jpy", "yuan": "renminbi rmb cny", "rupee": "inr", "Swiss franc": "chf",
    "franc": "", "ringgit": "", "sen": "", "rupiah": "", "baht": "", "naira": "", "krona": "kronor", "krone": "kroner",
    "zloty": "zlotys pln", "lira": "", "peso": "", "crown": "", "won": "", "rial": "", "riyal": "", "dirham": "",
    "shekel": "", "rand": "", "dinar": "", "kopeck": "kopek", "tenge": "", "bitcoin": "",
}  # fmt: skip
# Money named before the figure.
SYMBOLS = {
    "$": "dollar", "us$": "dollar", "usd": "dollar", "a$": "Australian dollar", "au$": "Australian dollar",
    "$a": "Australian dollar", "$us": "dollar", "c$": "Canadian dollar", "ca$": "Canadian dollar",
    "nz$": "New Zealand dollar", "hk$": "Hong Kong dollar", "s$": "Singapore dollar", "r$": "real",
    "£": "pound sterling", "gbp": "pound sterling", "€": "euro", "eur": "euro", "₽": "rouble", "rub": "rouble",
    "₴": "hryvnia", "uah": "hryvnia", "¥": "yen", "jpy": "yen", "₹": "rupee", "rs": "rupee", "inr": "rupee",
    "chf": "Swiss franc", "aud": "Australian dollar", "cad": "Canadian dollar", "rm": "ringgit", "₩": "won",
    "₪": "shekel", "₺": "lira", "₦": "naira",
}  # fmt: skip
BEHIND = {"$": "dollar", "¢": "cent", "€": "euro", "£": "pound sterling", "₽": "rouble", "₴": "hryvnia", "¥": "yen"}
# The next smaller unit, and how many of it make one: what an amount in two units is told in.
SMALLER: dict[str, tuple[str, int]] = {
    "foot": ("inch", 12), "yard": ("foot", 3), "mile": ("yard", 1760), "metre": ("centimetre", 100),
    "pound": ("ounce", 16), "stone": ("pound", 14), "kilogram": ("gram", 1000), "hour": ("minute", 60),
    "minute": ("second", 60), "day": ("hour", 24), "week": ("day", 7), "year": ("month", 12),
}  # fmt: skip
