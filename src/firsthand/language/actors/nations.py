"""Nations as actors: their names, those who belong to them, and the capitals that speak for them."""

from __future__ import annotations

from firsthand.language.nouns import without_the

_NATIONS = """
Afghanistan: Afghan; Kabul
Albania: Albanian; Tirana
Algeria: Algerian; Algiers
Angola: Angolan; Luanda
Argentina: Argentine, Argentinian; Buenos Aires
Armenia: Armenian; Yerevan
Australia: Australian; Canberra
Austria: Austrian; Vienna
Azerbaijan: Azerbaijani, Azeri; Baku
Bahrain: Bahraini; Manama
Bangladesh: Bangladeshi; Dhaka
Belarus: Belarusian, Belarussian, Belarusan, Belarussan; Minsk
Belgium: Belgian
Bolivia: Bolivian; La Paz
Bosnia: Bosnian; Sarajevo
Brazil: Brazilian; Brasilia, Brasília
Bulgaria: Bulgarian; Sofia
Burkina Faso: Burkinabe; Ouagadougou
Burundi: Burundian; Bujumbura
Cambodia: Cambodian; Phnom Penh
Cameroon: Cameroonian; Yaounde
Canada: Canadian; Ottawa
Central African Republic: ; Bangui
Chad: Chadian; N'Djamena
Chile: Chilean; Santiago
China: Chinese; Beijing, Peking
Colombia: Colombian; Bogota, Bogotá
Congo: Congolese; Kinshasa
Costa Rica: Costa Rican
Croatia: Croatian; Zagreb
Cuba: Cuban; Havana
Cyprus: Cypriot; Nicosia
Czech Republic: Czech; Prague
Denmark: Danish; Copenhagen
Dominican Republic: Dominican; Santo Domingo
Ecuador: Ecuadorian, Ecuadorean; Quito
Egypt: Egyptian; Cairo
El Salvador: Salvadoran
Eritrea: Eritrean; Asmara
Estonia: Estonian; Tallinn
Ethiopia: Ethiopian; Addis Ababa
Finland: Finnish; Helsinki
France: French; Paris
Gabon: Gabonese; Libreville
Gambia: Gambian; Banjul
Georgia: Georgian; Tbilisi
Germany: German; Berlin
Ghana: Ghanaian; Accra
Greece: Greek; Athens
Guatemala: Guatemalan
Guinea: Guinean; Conakry
Haiti: Haitian; Port-au-Prince
Honduras: Honduran; Tegucigalpa
Hungary: Hungarian; Budapest
Iceland: Icelandic; Reykjavik
India: Indian; New Delhi, Delhi
Indonesia: Indonesian; Jakarta
Iran: Iranian; Tehran, Teheran
Iraq: Iraqi; Baghdad
Ireland: Irish; Dublin
Israel: Israeli
Italy: Italian; Rome
Ivory Coast: Ivorian; Abidjan
Jamaica: Jamaican
Japan: Japanese; Tokyo
Jordan: Jordanian; Amman
Kazakhstan: Kazakh; Astana
Kenya: Kenyan; Nairobi
Kosovo: Kosovar; Pristina
Kuwait: Kuwaiti
Kyrgyzstan: Kyrgyz; Bishkek
Laos: Laotian; Vientiane
Latvia: Latvian; Riga
Lebanon: Lebanese; Beirut
Liberia: Liberian; Monrovia
Libya: Libyan; Tripoli
Lithuania: Lithuanian; Vilnius
Malaysia: Malaysian; Kuala Lumpur
Mali: Malian; Bamako
Malta: Maltese; Valletta
Mauritania: Mauritanian; Nouakchott
Mexico: Mexican
Moldova: Moldovan; Chisinau
Mongolia: Mongolian; Ulaanbaatar
Montenegro: Montenegrin; Podgorica
Morocco: Moroccan; Rabat
Mozambique: Mozambican; Maputo
Myanmar: Burmese; Naypyidaw, Yangon
Nepal: Nepali, Nepalese; Kathmandu
Netherlands: Dutch; The Hague, Amsterdam
New Zealand: ; Wellington
Nicaragua: Nicaraguan; Managua
Niger: Nigerien; Niamey
Nigeria: Nigerian; Abuja
North Korea: North Korean; Pyongyang
North Macedonia: Macedonian; Skopje
Norway: Norwegian; Oslo
Oman: Omani; Muscat
Pakistan: Pakistani; Islamabad
Palestine: Palestinian; Ramallah
Panama: Panamanian
Paraguay: Paraguayan; Asuncion
Peru: Peruvian; Lima
Philippines: Philippine, Filipino; Manila
Poland: Polish; Warsaw
Portugal: Portuguese; Lisbon
Qatar: Qatari; Doha
Romania: Romanian; Bucharest
Russia: Russian; Moscow
Rwanda: Rwandan; Kigali
Saudi Arabia: Saudi; Riyadh
Senegal: Senegalese; Dakar
Serbia: Serbian, Serb; Belgrade
Sierra Leone: Sierra Leonean; Freetown
Singapore: Singaporean
Slovakia: Slovak; Bratislava
Slovenia: Slovenian, Slovene; Ljubljana
Somalia: Somali; Mogadishu
South Africa: South African; Pretoria
South Korea: South Korean; Seoul
South Sudan: South Sudanese; Juba
Spain: Spanish; Madrid
Sri Lanka: Sri Lankan; Colombo
Sudan: Sudanese; Khartoum
Sweden: Swedish; Stockholm
Switzerland: Swiss; Bern, Berne
Syria: Syrian; Damascus
Taiwan: Taiwanese; Taipei
Tajikistan: Tajik; Dushanbe
Tanzania: Tanzanian; Dodoma
Thailand: Thai; Bangkok
Togo: Togolese; Lome
Tunisia: Tunisian; Tunis
Turkey: Turkish; Ankara
Turkmenistan: Turkmen; Ashgabat
Uganda: Ugandan; Kampala
Ukraine: Ukrainian; Kyiv, Kiev
United Arab Emirates: Emirati, UAE; Abu Dhabi
United Kingdom: British, Britain, U.K., UK, Great Britain, England, English; London
United States: American, U.S., US, U.S.A., USA, America, United States of America; Washington
Uruguay: Uruguayan; Montevideo
Uzbekistan: Uzbek; Tashkent
Venezuela: Venezuelan; Caracas
Vietnam: Vietnamese; Hanoi
Yemen: Yemeni; Sanaa
Zambia: Zambian; Lusaka
Zimbabwe: Zimbabwean; Harare
"""
"""The nation: those who belong to it and its other names; the capitals that stand for its government."""


def _forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for line in _NATIONS.strip().splitlines():
        nation, _, rest = line.partition(": ")
        others = rest.replace(";", ",").split(",")
        for form in (nation, *others):
            if form.strip():
                forms[form.strip()] = nation
    return forms


_NATION_OF = _forms()
_USUAL = {"Kiev": "Kyiv", "Peking": "Beijing", "Teheran": "Tehran"}
"""Spellings of capitals that usage has left, and those it has come to."""


def nation_of(words: str) -> str | None:
    """Return the nation that a name, a demonym or a capital stands for ("American", "Washington"), else None."""
    return _NATION_OF.get(without_the(words))


def _places() -> frozenset[str]:
    """The nations' own names, those in capitals ("US"), and their capitals."""
    found: set[str] = set()
    for line in _NATIONS.strip().splitlines():
        nation, _, rest = line.partition(": ")
        others, _, capitals = rest.partition(";")
        found |= {nation, *(o.strip() for o in others.split(",") if o.strip().replace(".", "").isupper())}
        found |= {capital.strip() for capital in capitals.split(",")}
    return frozenset(found - {""}) | frozenset(_USUAL)


def is_nations_place(words: str) -> bool:
    """Return whether the words name a nation or its capital, not its people ("Belarus", "Kiev", "the US")."""
    return without_the(words) in _PLACES


def usual_capital(words: str) -> str | None:
    """Return the usual spelling of a capital that is written in one that usage has left ("Kiev"), else None."""
    return _USUAL.get(words)


_PLACES = _places()
