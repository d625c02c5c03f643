"""Who stands behind a name: outlets with their usual spellings, and the buildings that speak for governments."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.language.nouns import without_the

_REMEMBERED = 20_000
"""How many names’ readings are kept: the same few hundred come again and again."""

_OUTLETS = """
Agence France-Presse: AFP, Agence France Presse
Al Arabiya
Al Jazeera: Al-Jazeera, Aljazeera
Al-Monitor
Anadolu Agency: Anadolu, AA news agency
Ansa
Associated Press: AP, The AP, A.P.
Atlantic: The Atlantic, Atlantic magazine
Axios
BBC: British Broadcasting Corporation, BBC News, B.B.C.
BBC Russian Service: BBC Russian
Bellingcat
BelTA: Belta, Balta, BELTA, Belarusian Telegraph Agency
Bild
Bloomberg: Bloomberg News
BNO News: BNO
Breitbart: Breitbart News
BuzzFeed News: BuzzFeed
C-SPAN
Caixin
CBC: CBC News
CBS News: CBS
CCTV: China Central Television
China Daily
Chosun Ilbo
CNBC
CNN
Corriere della Sera
Daily Beast: The Daily Beast
Daily Mail: Mail Online, MailOnline
Daily Telegraph: The Telegraph, The Daily Telegraph
Der Spiegel: Spiegel, Spiegel Online
Deutsche Welle: DW
Die Welt
Die Zeit
dpa: DPA, Deutsche Presse-Agentur
Dozhd: TV Rain
Echo of Moscow: Ekho Moskvy
Economist: The Economist
EFE
El Mundo
El País: El Pais
Euronews
Facebook
Fars News Agency: Fars
Financial Times: FT, The FT
Forbes
Foreign Affairs
Foreign Policy
Fox News: Fox, FOX News
France 24
Frankfurter Allgemeine Zeitung: FAZ
Gazeta Wyborcza
Global Times
Guardian: The Guardian, Manchester Guardian
Haaretz: Ha'aretz, Ha’aretz
Hill: The Hill
Hindu: The Hindu
Hromadske
Huffington Post: HuffPost
Independent: The Independent
Interfax
Interfax-Ukraine: Interfax Ukraine
IRNA
Itar-Tass: ITAR-TASS
ITV News: ITV
Izvestia: Izvestiya
Jerusalem Post
Jiji Press: Jiji
Kathimerini
KCNA: Korean Central News Agency
Kommersant
Kyiv Independent
Kyiv Post: Kiev Post
Kyodo News: Kyodo
La Repubblica: Repubblica
Le Figaro
Le Monde
Los Angeles Times: LA Times, L.A. Times
Meduza
Mehr News Agency: Mehr
Moscow Times
MSNBC
NBC News: NBC
Nasha Niva
New York Post
New York Times: NYT, NY Times, N.Y. Times
New Yorker: The New Yorker
Newsweek
Nexta: NEXTA
NHK
Nikkei: Nikkei Asia
Novaya Gazeta
NPR: National Public Radio
PA Media: Press Association, PA news agency
Politico: POLITICO
PBS: PBS NewsHour
Pravda
ProPublica
Radio Free Europe/Radio Liberty: RFE/RL, RFERL, Radio Free Europe, Radio Liberty, Radio Svaboda
RBC: RBK
Reuters: Reuters news agency, Thomson Reuters
RIA Novosti: RIA, Ria Novosti, RIA news agency
Rossiya 1: Rossiya-1, Rossia 1
RT: Russia Today
Sky News: Sky
Slate
South China Morning Post: SCMP
Sputnik: Sputnik News
State news agency SANA: SANA
Stars and Stripes
Suspilne
Süddeutsche Zeitung: Sueddeutsche Zeitung
Sydney Morning Herald
TASS: Tass
Tasnim News Agency: Tasnim
Telegram
Time: TIME, Time magazine
Times of Israel
Ukrainska Pravda: Ukrayinska Pravda
Ukrinform
UNIAN: Unian
United Press International: UPI
Univision
USA Today: USA TODAY
Vice News
Vox
Wall Street Journal: WSJ
Washington Examiner
Washington Post: WaPo
Xinhua: Xinhua News Agency, New China News Agency
Yonhap: Yonhap News Agency
"""
"""Agencies, papers and broadcasters often cited: the usual spelling, then the other forms met in English text."""

_PLATFORMS = frozenset({"facebook", "telegram"})
"""Places where others post: named as a medium, never as the one who reports."""

OUTLET_WORDS = frozenset(
    """times post herald tribune gazette courier journal examiner chronicle observer inquirer telegraph mirror globe
    ledger newspaper daily weekly news tv television radio magazine broadcaster bulletin dispatch mercury sentinel
    independent newswire newsletter press""".split()
)
"""A capitalised name that ends in one of these is an outlet’s, listed or not (``sun`` and ``star`` are too common)."""

_OUTLET_FIRST = frozenset({"radio", "tv", "channel", "agence", "televisión", "tele"})
"""A capitalised name that begins with one of these is an outlet’s: "Radio Ostlight", "Channel 4"."""

_COMMON_OUTLETS = re.compile(
    r"\b(?:news (?:agency|outlet|service|site|website|channel|network|organi[sz]ation)|newspaper|"
    r"state (?:media|television|tv|radio|agency|outlet|broadcaster)|broadcaster|tv (?:channel|station|network)|"
    r"(?:television|radio) (?:station|channel|network)|local media|tabloid|weekly|daily|magazine|the media|news wire)$",
    re.IGNORECASE,
)
"""A description of an outlet that is not a name: "the state news agency", "a Turkish newspaper"."""

SEATS = frozenset(
    {
        "kremlin", "white house", "downing street", "10 downing street", "no 10", "number 10", "elysee", "élysée",
        "elysée", "pentagon", "capitol hill", "foggy bottom", "whitehall", "langley", "quai d'orsay", "blue house",
        "zhongnanhai", "bundestag", "bundesrat", "duma", "state duma", "knesset", "verkhovna rada", "rada", "sejm",
        "holy see", "vatican", "brussels", "the hague", "bankova", "west",
    }
)  # fmt: skip
"""Buildings, streets and chambers that stand for those who govern from them."""


def _outlet_forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for line in _OUTLETS.strip().splitlines():
        usual, _, others = line.partition(": ")
        for form in (usual, *others.split(", ")):
            if form and usual.casefold() not in _PLATFORMS:
                forms[_plain(form)] = usual
    return forms


@lru_cache(maxsize=_REMEMBERED)
def _plain(words: str) -> str:
    """The form that names are compared in: case, the article and stray blanks set aside."""
    return " ".join(words.replace("’", "'").casefold().split()).removeprefix("the ")


_USUAL = _outlet_forms()
_SHORT = frozenset(
    {"time", "hill", "sky", "fox", "atlantic", "independent", "mail", "west", "vice", "slate", "vox", "pa", "dw", "ap"}
)
"""Listed forms that are also everyday words: they need their capital letters."""


def usual_outlet(words: str) -> str | None:
    """Return the usual spelling of a listed outlet ("Balta" → "BelTA"), or None where none is listed."""
    plain = _plain(words)
    if plain in _SHORT and without_the(words)[:1].islower():
        return None
    return _USUAL.get(plain)


@lru_cache(maxsize=_REMEMBERED)
def is_outlet(words: str) -> bool:
    """Return whether a name is an outlet's: listed, or a capitalised name that ends as outlets' names do."""
    if usual_outlet(words):
        return True
    parts = without_the(words).replace("-", " ").split()
    if len(parts) < 2 or not (parts[0][:1].isupper() and parts[-1][:1].isupper()):
        return False
    agency = parts[-2].casefold() in {"news", "press"} and parts[-1].casefold() in {"agency", "service"}
    return agency or parts[-1].casefold() in OUTLET_WORDS or parts[0].casefold() in _OUTLET_FIRST


def is_outlet_description(words: str) -> bool:
    """Return whether a description, not a name, is of an outlet ("a Turkish newspaper", "state radio")."""
    return bool(_COMMON_OUTLETS.search(words))


def is_seat(words: str) -> bool:
    """Return whether the words are a building or chamber that stands for those who govern from it ("the Kremlin")."""
    return _plain(words) in SEATS
