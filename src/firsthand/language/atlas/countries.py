"""Countries and territories: their codes, a point to label each by, their names, and what their people are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from firsthand.language.nouns import without_the

_COUNTRIES = """
AD AND 42.5 1.5 Andorra; Andorran
AE ARE 24 54 United Arab Emirates, UAE, U.A.E., Emirates; Emirati
AF AFG 33 66 Afghanistan; Afghan, Afghani
AG ATG 17.05 -61.8 Antigua and Barbuda, Antigua; Antiguan
AI AIA 18.22 -63.05 Anguilla; Anguillan
AL ALB 41 20 Albania; Albanian
AM ARM 40 45 Armenia; Armenian
AO AGO -12.5 18.5 Angola; Angolan
AQ ATA -78 21 Antarctica; Antarctic
AR ARG -34 -64 Argentina, Argentine Republic; Argentine, Argentinian, Argentinean
AS ASM -14.3 -170.7 American Samoa
AT AUT 47.33 13.33 Austria; Austrian
AU AUS -25 134 Australia, Commonwealth of Australia; Australian, Aussie
AW ABW 12.5 -69.97 Aruba; Aruban
AZ AZE 40.5 47.5 Azerbaijan; Azerbaijani, Azeri
BA BIH 44.25 17.83 Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina; Bosnian
BB BRB 13.17 -59.53 Barbados; Barbadian
BD BGD 24 90 Bangladesh; Bangladeshi
BE BEL 50.75 4.5 Belgium; Belgian
BF BFA 12.5 -1.67 Burkina Faso, Burkina; Burkinabe, Burkinabé
BG BGR 42.67 25.25 Bulgaria; Bulgarian
BH BHR 26.03 50.55 Bahrain; Bahraini
BI BDI -3.5 30 Burundi; Burundian
BJ BEN 9.5 2.25 Benin; Beninese
BM BMU 32.3 -64.75 Bermuda; Bermudian
BN BRN 4.5 114.67 Brunei, Brunei Darussalam; Bruneian
BO BOL -17 -65 Bolivia; Bolivian
BR BRA -10 -53.4 Brazil, Brasil; Brazilian
BS BHS 24 -76 Bahamas, The Bahamas; Bahamian
BT BTN 27.5 90.5 Bhutan; Bhutanese
BW BWA -22 24 Botswana; Botswanan, Motswana, Batswana
BY BLR 53 28 Belarus, Byelorussia, Belorussia, Беларусь, Білорусь; Belarusian, Belarussian, Belarusan, Byelorussian
BZ BLZ 17.25 -88.75 Belize; Belizean
CA CAN 60 -95.5 Canada; Canadian
CD COD -2.5 23.5 Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, D.R.C.,
    Congo-Kinshasa, Zaire, Zaïre, Congo, DR of Congo; Congolese, Zairian
CF CAF 7 21 Central African Republic; Central African
CG COG -1 15 Republic of the Congo, Republic of Congo, Congo-Brazzaville, Congo Brazzaville
CH CHE 47 8.01 Switzerland; Swiss
CI CIV 8 -5.5 Ivory Coast, Côte d'Ivoire, Cote d'Ivoire; Ivorian
CK COK -21.2 -159.8 Cook Islands
CL CHL -30 -71 Chile; Chilean
CM CMR 6 12.5 Cameroon; Cameroonian
CN CHN 35 104 China, People's Republic of China, PRC, P.R.C., P.R. China, mainland China, Mainland China; Chinese
CO COL 4 -73.25 Colombia; Colombian
CR CRI 10 -84 Costa Rica; Costa Rican
CU CUB 22 -79.5 Cuba; Cuban
CV CPV 16 -24 Cape Verde, Cabo Verde; Cape Verdean
CW CUW 12.17 -69 Curaçao, Curacao
CY CYP 35 33 Cyprus; Cypriot
CZ CZE 49.75 15 Czech Republic, Czechia; Czech
DE DEU 51.5 10.5 Germany, Federal Republic of Germany, West Germany; German
DJ DJI 11.5 42.5 Djibouti; Djiboutian
DK DNK 56 10 Denmark; Danish, Dane
DM DMA 15.5 -61.33 Dominica
DO DOM 19 -70.67 Dominican Republic; Dominican
DZ DZA 28 3 Algeria; Algerian
EC ECU -1.25 -78.25 Ecuador; Ecuadorian, Ecuadorean
EE EST 59 26 Estonia; Estonian
EG EGY 27 30 Egypt, Arab Republic of Egypt; Egyptian
EH ESH 24.5 -13 Western Sahara, Sahrawi Republic; Sahrawi, Saharawi
ER ERI 15 39 Eritrea; Eritrean
ES ESP 40 -4 Spain; Spanish, Spaniard
ET ETH 8 38 Ethiopia; Ethiopian
FI FIN 64 26 Finland; Finnish, Finn
FJ FJI -18 178 Fiji; Fijian
FK FLK -51.75 -59.17 Falkland Islands, Falklands, Malvinas; Falkland Islander
FM FSM 5 152 Micronesia, Federated States of Micronesia; Micronesian
FO FRO 62 -7 Faroe Islands, Faroes; Faroese
FR FRA 46 2 France, French Republic; French, Frenchman, Frenchmen
GA GAB -1 11.75 Gabon; Gabonese
GB GBR 54.76 -2.7 United Kingdom, UK, U.K., Britain, Great Britain; British, Briton, Brit
GD GRD 12.12 -61.67 Grenada; Grenadian
GE GEO 42 43.5 Georgia, Republic of Georgia; Georgian
GF GUF 4 -53 French Guiana
GH GHA 8.1 -1.2 Ghana; Ghanaian
GI GIB 36.14 -5.35 Gibraltar; Gibraltarian
GL GRL 72 -40 Greenland; Greenlandic, Greenlander
GM GMB 13.5 -15.5 Gambia, The Gambia; Gambian
GN GIN 10.83 -10.67 Guinea, Republic of Guinea; Guinean
GP GLP 16.25 -61.58 Guadeloupe
GQ GNQ 1.7 10.5 Equatorial Guinea; Equatorial Guinean, Equatoguinean
GR GRC 39 22 Greece, Hellenic Republic; Greek
GT GTM 15.5 -90.25 Guatemala; Guatemalan
GU GUM 13.47 144.8 Guam; Guamanian
GW GNB 12 -15 Guinea-Bissau, Guinea Bissau
GY GUY 5 -59 Guyana; Guyanese
HK HKG 22.3 114.2 Hong Kong; Hongkonger, Hong Konger
HN HND 15 -86.5 Honduras; Honduran
HR HRV 45.17 15.5 Croatia; Croatian, Croat
HT HTI 19 -72.42 Haiti; Haitian
HU HUN 47 20 Hungary; Hungarian
ID IDN -5 120 Indonesia; Indonesian
IE IRL 53 -8 Ireland, Republic of Ireland, Irish Republic, Eire; Irish, Irishman, Irishmen
IL ISR 31.5 34.75 Israel, State of Israel; Israeli
IM IMN 54.25 -4.5 Isle of Man; Manx
IN IND 22 79 India, Republic of India; Indian
IQ IRQ 33 44 Iraq; Iraqi
IR IRN 32 53 Iran, Islamic Republic of Iran; Iranian
IS ISL 65 -18 Iceland; Icelandic, Icelander
IT ITA 42.83 12.83 Italy; Italian
JE JER 49.22 -2.13 Jersey
JM JAM 18.16 -77.32 Jamaica; Jamaican
JO JOR 31 36 Jordan, Hashemite Kingdom of Jordan; Jordanian
JP JPN 35.6 137 Japan; Japanese
KE KEN 1 38 Kenya; Kenyan
KG KGZ 41.5 75 Kyrgyzstan, Kirghizia, Kirgizstan, Kyrgyz Republic; Kyrgyz
KH KHM 13 105 Cambodia, Kampuchea; Cambodian
KI KIR 1.42 173 Kiribati
KM COM -12.17 44.25 Comoros; Comorian
KN KNA 17.33 -62.75 Saint Kitts and Nevis, St Kitts and Nevis, St. Kitts and Nevis
KP PRK 40 127 North Korea, DPRK, D.P.R.K., Democratic People's Republic of Korea; North Korean
KR KOR 36.5 127.75 South Korea, Republic of Korea, ROK, Korea; South Korean, Korean
KW KWT 29.5 47.75 Kuwait; Kuwaiti
KY CYM 19.5 -80.67 Cayman Islands; Caymanian
KZ KAZ 48 68 Kazakhstan; Kazakh, Kazakhstani
LA LAO 18 105 Laos, Lao PDR; Laotian, Lao
LB LBN 33.83 35.83 Lebanon; Lebanese
LC LCA 13.88 -60.97 Saint Lucia, St Lucia, St. Lucia; Saint Lucian
LI LIE 47.17 9.53 Liechtenstein
LK LKA 7 81 Sri Lanka, Ceylon; Sri Lankan
LR LBR 6.5 -9.5 Liberia; Liberian
LS LSO -29.5 28.25 Lesotho; Basotho
LT LTU 56 24 Lithuania; Lithuanian
LU LUX 49.75 6.17 Luxembourg, Luxemburg; Luxembourgish, Luxembourger
LV LVA 57 25 Latvia; Latvian
LY LBY 28 17 Libya; Libyan
MA MAR 32 -5 Morocco; Moroccan
MC MCO 43.73 7.42 Monaco; Monegasque, Monégasque
MD MDA 47 29 Moldova, Republic of Moldova, Moldavia; Moldovan, Moldavian
ME MNE 42.5 19.3 Montenegro; Montenegrin
MG MDG -20 47 Madagascar; Malagasy
MH MHL 7.11 171.24 Marshall Islands; Marshallese
MK MKD 41.6 21.7 North Macedonia, Macedonia, FYROM, Former Yugoslav Republic of Macedonia; Macedonian
ML MLI 17.3 -3.5 Mali; Malian
MM MMR 21 96 Myanmar, Burma; Burmese
MN MNG 46 105 Mongolia; Mongolian, Mongol
MO MAC 22.17 113.55 Macau, Macao; Macanese
MQ MTQ 14.67 -61 Martinique
MR MRT 20 -12 Mauritania; Mauritanian
MT MLT 35.92 14.43 Malta; Maltese
MU MUS -20.3 57.58 Mauritius; Mauritian
MV MDV 3.2 73 Maldives; Maldivian
MW MWI -13.5 34 Malawi; Malawian
MX MEX 23 -102 Mexico, United Mexican States; Mexican
MY MYS 2.5 112.5 Malaysia; Malaysian
MZ MOZ -18.25 35 Mozambique; Mozambican
NA NAM -22 17 Namibia; Namibian
NC NCL -21.5 165.5 New Caledonia; New Caledonian
NE NER 17 8.5 Niger; Nigerien
NG NGA 8.9 9.1 Nigeria; Nigerian
NI NIC 13 -85 Nicaragua; Nicaraguan
NL NLD 52.25 5.75 Netherlands, The Netherlands, Holland; Dutch, Dutchman
NO NOR 62 10 Norway; Norwegian
NP NPL 28 84 Nepal; Nepali, Nepalese
NR NRU -0.53 166.92 Nauru; Nauruan
NZ NZL -42 174 New Zealand, Aotearoa; New Zealander, Kiwi
OM OMN 21 57 Oman; Omani
PA PAN 9 -80 Panama; Panamanian
PE PER -10 -75.25 Peru; Peruvian
PF PYF -15 -140 French Polynesia
PG PNG -6 147 Papua New Guinea; Papua New Guinean
PH PHL 13 122 Philippines, The Philippines; Philippine, Filipino, Filipina
PK PAK 30 70 Pakistan; Pakistani
PL POL 52 20 Poland; Polish, Pole
PR PRI 18.25 -66.5 Puerto Rico; Puerto Rican
PS PSE 31.92 35.2 Palestine, Palestinian Territories, Palestinian territories, occupied
    Palestinian territory, State of Palestine; Palestinian
PT PRT 39.69 -8.13 Portugal; Portuguese
PW PLW 7.5 134.57 Palau; Palauan
PY PRY -23.33 -58 Paraguay; Paraguayan
QA QAT 25.5 51.25 Qatar; Qatari
RE REU -21.13 55.53 Réunion
RO ROU 46 25 Romania, Rumania; Romanian
RS SRB 44.82 20.46 Serbia; Serbian, Serb
RU RUS 60 100 Russia, Russian Federation, Россия, Росія, РФ; Russian
RW RWA -2 30 Rwanda; Rwandan
SA SAU 25 45 Saudi Arabia, Kingdom of Saudi Arabia, KSA; Saudi, Saudi Arabian
SB SLB -8 159 Solomon Islands
SC SYC -4.58 55.67 Seychelles; Seychellois
SD SDN 15 31 Sudan; Sudanese
SE SWE 62 15 Sweden; Swedish, Swede
SG SGP 1.37 103.8 Singapore; Singaporean
SI SVN 46.08 15 Slovenia; Slovenian, Slovene
SK SVK 48.67 19.5 Slovakia, Slovak Republic; Slovak, Slovakian
SL SLE 8.5 -11.5 Sierra Leone; Sierra Leonean
SM SMR 43.93 12.42 San Marino
SN SEN 14.5 -14.25 Senegal; Senegalese
SO SOM 6 48 Somalia; Somali, Somalian
SR SUR 4 -56 Suriname, Surinam; Surinamese
SS SSD 7.5 30 South Sudan, Southern Sudan; South Sudanese
ST STP 1 7 São Tomé and Príncipe, Sao Tome and Principe
SV SLV 13.83 -88.92 El Salvador; Salvadoran, Salvadorean
SX SXM 18.03 -63.05 Sint Maarten
SY SYR 35 38 Syria, Syrian Arab Republic; Syrian
SZ SWZ -26.5 31.5 Eswatini, Swaziland; Swazi
TC TCA 21.73 -71.58 Turks and Caicos Islands, Turks and Caicos
TD TCD 15 19 Chad; Chadian
TG TGO 8.67 1.08 Togo; Togolese
TH THA 15.5 101 Thailand, Siam; Thai
TJ TJK 39 71 Tajikistan; Tajik
TL TLS -8.83 125.75 East Timor, Timor-Leste, Timor Leste; Timorese, East Timorese
TM TKM 39.75 59.67 Turkmenistan; Turkmen
TN TUN 34 9 Tunisia; Tunisian
TO TON -20 -175 Tonga; Tongan
TR TUR 39.06 34.91 Turkey, Türkiye, Turkiye, Republic of Turkey; Turkish, Turk
TT TTO 11 -61 Trinidad and Tobago, Trinidad; Trinidadian
TV TUV -8 178 Tuvalu
TW TWN 24 121 Taiwan, Republic of China, Formosa; Taiwanese
TZ TZA -6 35 Tanzania; Tanzanian
UA UKR 49 32 Ukraine, Україна, Украина; Ukrainian
UG UGA 1.25 32.5 Uganda; Ugandan
US USA 39.76 -98.5 United States, United States of America, US, U.S., USA, U.S.A., America, U.S; American
UY URY -33 -56 Uruguay; Uruguayan
UZ UZB 41.71 63.85 Uzbekistan; Uzbek
VA VAT 41.9 12.45 Vatican City, Vatican, Holy See
VC VCT 13.08 -61.2 Saint Vincent and the Grenadines, St Vincent and the Grenadines, St. Vincent and the Grenadines
VE VEN 8 -66 Venezuela; Venezuelan
VG VGB 18.5 -64.5 British Virgin Islands
VI VIR 18.34 -64.9 US Virgin Islands, U.S. Virgin Islands, Virgin Islands
VN VNM 16.17 107.83 Vietnam, Viet Nam; Vietnamese
VU VUT -16 167 Vanuatu
WS WSM -13.8 -172.18 Samoa; Samoan
XK XKX 42.58 21 Kosovo; Kosovar, Kosovan
YE YEM 15.5 47.5 Yemen; Yemeni
ZA ZAF -29 24 South Africa, Republic of South Africa; South African
ZM ZMB -14.7 29.2 Zambia; Zambian
ZW ZWE -19 29 Zimbabwe, Rhodesia; Zimbabwean
"""
"""The two ISO 3166-1 codes (XK is the usual one for Kosovo), latitude and longitude of a point to label it by, names,
and then what its people and things are called. A row goes on where a line is set in. A name that several countries have
stands with the one it means alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or territory: ISO 3166-1 codes, and a point inside or near its middle, in degrees, for a label."""

    code: str
    alpha3: str
    name: str
    latitude: float
    longitude: float


@cache
def _tables() -> tuple[dict[str, Country], dict[str, str], dict[str, str]]:
    """Countries by code; codes by name; codes by demonym."""
    countries: dict[str, Country] = {}
    names: dict[str, str] = {}
    peoples: dict[str, str] = {}
    for line in _COUNTRIES.replace("\n    ", " ").strip().splitlines():
        code, alpha3, latitude, longitude, rest = line.split(" ", 4)
        called, _, people = rest.partition("; ")
        name, *others = called.split(", ")
        countries[code] = Country(
            code=code, alpha3=alpha3, name=name, latitude=float(latitude), longitude=float(longitude)
        )
        names |= dict.fromkeys((name, *others), code)
        for one in filter(None, people.split(", ")):
            peoples |= dict.fromkeys((one, f"{one}s", f"{one}es" if one.endswith("ish") else one), code)
    return countries, names, peoples


def country(code: str) -> Country | None:
    """Return the country of an ISO 3166-1 code of two letters."""
    return _tables()[0].get(code)


def countries() -> tuple[Country, ...]:
    """Return every country and territory."""
    return tuple(_tables()[0].values())


def country_named(words: str) -> Country | None:
    """Return the country that the words name ("the Netherlands", "U.S.", "UKRAINE"); not a demonym, not a capital."""
    countries, names, _ = _tables()
    plain = without_the(words.replace("’", "'"))
    code = names.get(plain) or (names.get(plain.title()) if plain.isupper() and len(plain) > 3 else None)
    return countries[code] if code else None


def country_of_people(words: str) -> Country | None:
    """Return the country of a demonym, of one, of many, or as an adjective ("Ukrainian", "the Poles", "British")."""
    countries, _, peoples = _tables()
    code = peoples.get(without_the(words))
    return countries[code] if code else None
