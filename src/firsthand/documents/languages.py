"""Whether a text is English, and the name of what it is in otherwise."""

from __future__ import annotations

import re
from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

SAMPLE = 6000
"""Characters that are looked at."""

FEWEST = 60
"""Letters below which nobody can tell: such a text is taken for English."""

COMMON = frozenset(
    "the of and to in that is was for on with as by at from his her he she it said have has had be been are were not "
    "but which this who their they an or its would will".split()
)
ENOUGH = 0.18
"""The share of these words in English prose is 0.3 to 0.45; names, lists and transcripts bring it down."""

HARDLY_ANY = 0.10
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
LINKS = re.compile(r"https?://\S+|[@#]\w+")

NAMES = {
    "af": "Afrikaans", "am": "Amharic", "an": "Aragonese", "ar": "Arabic", "as": "Assamese", "az": "Azerbaijani",
    "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "br": "Breton", "bs": "Bosnian", "ca": "Catalan",
    "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German", "dz": "Dzongkha", "el": "Greek", "eo": "Esperanto",
    "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fo": "Faroese",
    "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "ht": "Haitian Creole", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "jv": "Javanese", "ka": "Georgian", "kk": "Kazakh",
    "km": "Khmer", "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "la": "Latin",
    "lb": "Luxembourgish", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "mg": "Malagasy", "mk": "Macedonian",
    "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "nb": "Norwegian",
    "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "oc": "Occitan", "or": "Odia",
    "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "qu": "Quechua", "ro": "Romanian",
    "ru": "Russian", "rw": "Kinyarwanda", "se": "Northern Sami", "si": "Sinhala", "sk": "Slovak", "sl": "Slovene",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai",
    "tl": "Tagalog", "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "vo": "Volapük", "wa": "Walloon", "xh": "Xhosa", "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip
"""English names of the languages that the identifier tells apart, by ISO 639-1 code."""


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the text's language; "en" where it is too short to tell."""
    sample = LINKS.sub(" ", text[: 2 * SAMPLE])[:SAMPLE]
    words = [w.lower() for w in WORD.findall(sample)]
    if sum(map(len, words)) < FEWEST:
        return "en"
    share = sum(w in COMMON for w in words) / len(words)
    if share >= ENOUGH:
        return "en"
    code, confidence = _identifier().classify(sample)
    return "en" if confidence < 0.9 or (share >= HARDLY_ANY and sample.isascii()) else str(code)


def language_name(code: str) -> str:
    """Return a language's English name, its code where there is none at hand."""
    return NAMES.get(code, f"the language {code!r}")


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """The identifier with its confidence scaled to 0..1; loading takes a second and most texts never need it."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
