"""Seas, straits, lakes and rivers with coarse points, in the layout of ``areas``."""

from __future__ import annotations

WATERS = """
water 43 35 500 - Black Sea
water 46 37 150 - Sea of Azov, Azov Sea, Azov
water 45.3 36.5 25 - Kerch Strait, Strait of Kerch
water 58 20 500 - Baltic Sea, Baltic
water 56 3 400 - North Sea
water 75 35 500 - Barents Sea
water 65 0 500 - Norwegian Sea
water 35 18 1500 - Mediterranean Sea, Mediterranean, the Med
water 34 28 500 - Eastern Mediterranean, eastern Mediterranean
water 43 15 300 - Adriatic Sea, Adriatic
water 38.5 25 250 - Aegean Sea, Aegean
water 38 19 250 - Ionian Sea
water 40.7 28.1 80 - Sea of Marmara, Marmara
water 41.1 29.07 15 - Bosphorus, Bosporus, Turkish Straits
water 40.2 26.4 30 - Dardanelles
water 36 -5.6 20 - Strait of Gibraltar, Straits of Gibraltar
water 20 38 800 - Red Sea
water 12.6 43.4 20 - Bab el-Mandeb, Bab al-Mandab, Bab el-Mandeb Strait
water 12 48 350 - Gulf of Aden
water 27 51 400 - Persian Gulf, Arabian Gulf
water 26.6 56.3 60 - Strait of Hormuz, Straits of Hormuz, Hormuz
water 25 58.5 200 - Gulf of Oman
water 30.5 32.35 80 EG Suez Canal
water 9.1 -79.7 30 PA Panama Canal
water 15 65 900 - Arabian Sea
water 15 88 800 - Bay of Bengal
water 12 113 900 - South China Sea
water 29 125 500 - East China Sea
water 36 123 300 - Yellow Sea
water 40 135 500 - Sea of Japan, East Sea
water 24.5 119.5 150 - Taiwan Strait, Strait of Taiwan
water 3 100.5 300 - Strait of Malacca, Malacca Strait
water 53 150 600 - Sea of Okhotsk
water 58 -178 800 - Bering Sea
water 66 -169 60 - Bering Strait
water 42 51 500 - Caspian Sea, Caspian
water 45 60 150 - Aral Sea
water 15 -75 1200 - Caribbean Sea, Caribbean; Caribbean
water 25 -90 700 - Gulf of Mexico, Gulf of America
water 57 -145 500 - Gulf of Alaska
water 28 -112 400 MX Gulf of California
water 0 3 700 - Gulf of Guinea
water 0 -25 5000 - Atlantic Ocean, Atlantic
water 40 -40 2500 - North Atlantic
water 0 -160 7000 - Pacific Ocean, Pacific, South Pacific, North Pacific
water -20 80 4000 - Indian Ocean
water 88 0 1500 - Arctic Ocean
water 50 -1 300 - English Channel, the Channel
water 53.7 -5 150 - Irish Sea
water 45 -4 300 - Bay of Biscay
water 60 -85 600 CA Hudson Bay
water 47.7 -87.5 280 - Lake Superior
water 43.7 -87 250 - Lake Michigan
water 44.8 -82.4 200 - Lake Huron
water 42.2 -81.2 190 - Lake Erie
water 43.6 -77.9 150 - Lake Ontario
water 45 -84 700 - Great Lakes
water 47.7 -122.4 70 US Puget Sound
water 38 -76 150 US Chesapeake Bay
water 39.07 -75.2 50 US Delaware Bay
water 37.8 -122.4 40 US San Francisco Bay
water 53.5 108 300 RU Lake Baikal, Baikal
water 61 31.5 100 RU Lake Ladoga
water -1 33 180 - Lake Victoria
water -6 29.5 320 - Lake Tanganyika
water -12 34.5 280 - Lake Malawi
water 13.3 14.1 100 - Lake Chad
water 32.8 35.6 10 IL Sea of Galilee, Lake Tiberias, Lake Kinneret
water 31.5 35.5 35 - Dead Sea
water -15.8 -69.4 90 - Lake Titicaca
water 38.6 42.9 60 TR Lake Van
water -40 155 900 - Tasman Sea
water -18 152 500 - Coral Sea
water 49 -123.5 120 - Strait of Georgia
river 48.5 34.5 700 - Dnieper River, Dnipro River, Dnieper, Dnepr, Dnipro river, Dniper
river 46.5 29.8 500 - Dniester River, Dniester, Dnister, Dnistro
river 48.9 38.3 300 UA Siverskyi Donets, Seversky Donets, Siversky Donets, Donets River, Donets
river 47.4 31.8 250 UA Southern Bug, Southern Buh, Pivdennyi Buh
river 50.8 30.2 80 UA Irpin River
river 51.4 32 300 - Desna River, Desna
river 51.5 29.5 300 - Pripyat River, Prypiat River, Pripyat, Prypyat
river 46.8 33.3 60 UA Inhulets River, Inhulets
river 48.5 43.5 700 RU Don River
river 52 47 1500 RU Volga River, Volga
river 45 25 1200 - Danube River, Danube
river 50.5 7.5 500 - Rhine River, Rhine
river 53 11 450 - Elbe River, Elbe
river 52 14.6 300 - Oder River, Oder
river 52.5 19.5 400 PL Vistula River, Vistula
river 52 23.6 200 - Western Bug, Bug River
river 54 25 350 - Neman River, Neman, Nemunas
river 49.2 1.5 250 FR Seine River, Seine, River Seine
river 47.3 0 350 FR Loire River, Loire
river 51.5 -0.7 120 GB River Thames, Thames, Thames River
river 54.05 -2.7 40 GB River Lune
river 53.4 -2.8 50 GB River Mersey, Mersey
river 42 36 400 TR Kızılırmak
river 33.5 43 900 - Euphrates River, Euphrates
river 34 44 700 - Tigris River, Tigris
river 32 35.55 100 - Jordan River, River Jordan
river 33.4 35.6 60 LB Litani River, Litani
river 24 32.8 2000 - Nile River, Nile, River Nile
river 12 34 500 - Blue Nile
river 9 30 500 - White Nile
river 14 2 1200 - Niger River, River Niger
river 0 20 1200 - Congo River
river -17 28 800 - Zambezi River, Zambezi
river -29 22 700 - Orange River
river 27 68 900 PK Indus River, Indus
river 25.5 82 900 - Ganges River, Ganges, River Ganges
river 27 92 700 - Brahmaputra River, Brahmaputra
river 15 105 1200 - Mekong River, Mekong
river 31 112 1500 CN Yangtze River, Yangtze
river 36 110 1200 CN Yellow River
river 40.6 124.6 150 - Yalu River
river 50 127 1000 - Amur River, Amur
river 40.5 62 700 - Amu Darya, Oxus
river 37 -90 1200 US Mississippi River, Mississippi river
river 43 -101 900 US Missouri River
river 38 -85.8 500 US Ohio River
river 39.3 -77.8 150 US Potomac River, Potomac
river 42 -74 200 US Hudson River
river 29 -100 700 - Rio Grande
river 36 -112 600 US Colorado River
river 46 -120 500 - Columbia River
river 46 -73 600 - St. Lawrence River, Saint Lawrence River
river -3 -60 1500 - Amazon River, Amazon
river 7.5 -65 600 VE Orinoco River, Orinoco
river -34 -58 150 - River Plate, Río de la Plata
river -35 142 600 AU Murray River
"""
"""Kind, latitude, longitude, reach in kilometres, the country it lies in (- for several or none), names; peoples."""
