"""Names that the training corpus has, and names from the rest of the world to put in their places.

All lists are written by hand from common knowledge: training wants variety, not completeness.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """Common names of one part of the world; ``surnames`` serve men and women alike."""

    men: tuple[str, ...]
    women: tuple[str, ...]
    surnames: tuple[str, ...]


def _region(men: str, women: str, surnames: str) -> Region:
    return Region(*(tuple(name.replace("_", " ") for name in names.split()) for names in (men, women, surnames)))


REGIONS = (
    _region(  # Ukraine
        "Oleksandr Volodymyr Andrii Mykhailo Serhiy Dmytro Oleksii Yuriy Vitaliy Ihor Denys Kyrylo Petro Valeriy",
        "Olena Iryna Oksana Nataliya Yuliya Kateryna Hanna Tetiana Svitlana Olha Lesia",
        "Shevchenko Kovalenko Bondarenko Tkachuk Melnyk Kravchuk Boyko Honchar Syrskyi Klymenko Poroshenko Budanov "
        "Podolyak Danilov Haidai Hnatiuk Savchuk Lysenko Marchenko Zelensky",
    ),
    _region(  # Russia
        "Sergei Vladimir Dmitry Alexei Nikolai Igor Mikhail Ivan Konstantin Andrei Boris Yevgeny Ramzan Viktor",
        "Maria Yelena Anna Olga Irina Natalia Svetlana Ekaterina Tatyana Margarita",
        "Peskov Lavrov Shoigu Konashenkov Medvedev Gerasimov Prigozhin Volodin Kuznetsov Sokolov Morozov Pavlov Belov "
        "Kadyrov Surovikin Nebenzya Ryabkov Simonyan",
    ),
    _region(  # Belarus
        "Alyaksandr Viktar Uladzimir Mikalai Pavel Dzmitry Ales Ihar Valery Siarhei",
        "Sviatlana Maryia Volha Veranika Alena Natallia Darya",
        "Lukashenko Makei Khrenin Tsikhanouskaya Latushka Kavalenka Zhuk Novik Hladkaya Volfovich Makavchik Bialiatski",
    ),
    _region(  # Poland, Czechia, the Baltic states
        "Andrzej Mateusz Piotr Krzysztof Marek Tomasz Jan Petr Jonas Gitanas Artis Zbigniew",
        "Anna Magdalena Katarzyna Agnieszka Ewa Jana Ingrida Kaja Zuzana",
        "Kowalski Nowak Wojcik Kaminski Duda Tusk Sikorski Dvorak Novotny Kazlauskas Kalnins Tamm Mazur Pawlak Rau",
    ),
    _region(  # Arab countries
        "Ahmed Mohammed Ali Hassan Omar Khaled Mahmoud Youssef Abdullah Mustafa Tariq Faisal Bashar Ismail",
        "Fatima Aisha Layla Nour Hanan Rania Mariam Salma Amal Huda",
        "Haddad al-Masri al-Assad Mansour Khalil Nasser al-Sisi al-Sudani Hariri Saleh Darwish Abbas Hamdan al-Qudra "
        "Shtayyeh al-Burhan Dagalo Barakat Najjar Aboul_Gheit Ben_Youssef",
    ),
    _region(  # Israel
        "Yair Benny Yoav Eli Moshe Daniel Amir Itamar Avi Gideon Herzi",
        "Tamar Miri Noa Shira Ayelet Merav Yael Orna",
        "Cohen Levi Mizrahi Peretz Gantz Gallant Lapid Halevi Hagari Katz Ben-David Shapira Bar-Lev Regev",
    ),
    _region(  # Iran, Afghanistan, Tajikistan
        "Hossein Mohammad Reza Ali Javad Ebrahim Abbas Ashraf Hamid Zabihullah Emomali",
        "Zahra Maryam Shirin Narges Parisa Nasrin Masoumeh",
        "Hosseini Karimi Rezaei Ahmadi Zarif Raisi Araghchi Salami Rahmani Mujahid Ghani Karzai Stanikzai Noori",
    ),
    _region(  # Turkey, Azerbaijan, Central Asia
        "Mehmet Mustafa Hakan Emre Murat Ilham Kemal Hulusi Suleyman Sadyr Nursultan",
        "Elif Zeynep Ayse Meral Fatma Leyla Canan",
        "Yilmaz Kaya Demir Celik Akar Fidan Ozturk Aliyev Hajiyev Soylu Kilic Japarov Tokayev Aydin Erdogan",
    ),
    _region(  # China, given name first as foreign papers sometimes have it
        "Wei Jun Ming Lei Jianguo Wenbin Lijian Guoqiang Bo Zhiyong",
        "Mei Chunying Xiuying Yan Fang Na Hua Ning",
        "Wang Zhang Liu Chen Zhao Qin Huang Zhou Sun Hu Geng Lin Guo",
    ),
    _region(  # Korea, Japan, Vietnam
        "Min-jun Hiroshi Fumio Kenji Taro Van_Thanh Duc Sung-ho Shinzo",
        "Yoko Ji-woo Sakura Yuki Thi_Lan Min-ji Naoko",
        "Park Choi Tanaka Sato Kishida Suzuki Hayashi Matsuno Nguyen Pham Yoon Kang Ito Watanabe",
    ),
    _region(  # India, Pakistan, Bangladesh, Sri Lanka
        "Rajesh Arjun Amit Imran Shehbaz Ravi Sanjay Anil Asif Mahinda Tariq",
        "Priya Sunita Nirmala Benazir Hina Ayesha Indira Sheikha",
        "Sharma Singh Patel Kumar Khan Qureshi Malik Bhutto Jaishankar Rajapaksa Rahman Hussain Gupta Iyer Chowdhury",
    ),
    _region(  # Burma, Thailand, Indonesia, the Philippines
        "Aung Zaw_Min Prayut Joko Retno Rodrigo Somchai Budi Ferdinand",
        "Khin Siti Maria Sri Suu Leila",
        "Tun Hlaing Myint Widodo Santoso Suharto Aquino Reyes Dela_Cruz Wirawan Chaiyaphum Saetang Marsudi",
    ),
    _region(  # France, Belgium, Italy, Spain
        "Jean Emmanuel Pierre Luc Laurent Antoine Marco Josep Charles Giuseppe Luigi",
        "Marie Catherine Sylvie Ursula Giorgia Claire Nadia Ylva",
        "Dubois Lefevre Moreau Le_Drian Lecornu Borrell Michel Rossi Ferrari Garcia Sanchez de_Villepin Colonna Girard",
    ),
    _region(  # Germany, Austria, Scandinavia, the Netherlands
        "Olaf Frank-Walter Jens Mark Karl Lars Boris Anders Mikael",
        "Annalena Angela Christine Mette Sanna Magdalena Ingrid Birgit",
        "Scholz Steinmeier Schneider Becker Stoltenberg Baerbock Lindner Johansson Nielsen van_der_Berg Niinisto",
    ),
    _region(  # The Balkans, Hungary, Romania, Georgia, Armenia
        "Aleksandar Milorad Ivica Viktor Nikola Irakli Giorgi Klaus Zoran Albin Edi",
        "Ana Maia Vjosa Salome Ivana Jelena Anahit",
        "Vucic Dodik Kovac Petrovic Orban Szijjarto Ionescu Popescu Kobakhidze Sargsyan Pashinyan Kurti Hoxha Osmani",
    ),
    _region(  # West and Central Africa
        "Kwame Chinedu Emeka Moussa Ibrahim Amadou Felix Ousmane Goodluck Assimi Abdoulaye",
        "Ngozi Aminata Fatou Amina Grace Mariama Chiamaka Adaeze",
        "Okafor Adeyemi Diallo Traore Keita Goita Tshisekedi Okonkwo Mensah Owusu Sissoko Bello Sankara Coulibaly",
    ),
    _region(  # East and southern Africa
        "Abiy Getachew William Uhuru Paul Yoweri Cyril Tadesse Hassan Salva Raila",
        "Wanjiru Tsedale Joyce Naledi Samia Hibo Winnie",
        "Tesfaye Mwangi Kamau Odinga Kagame Museveni Ramaphosa Gebremichael Warsame Farmajo Kiir Machar Abdi Moyo Reda",
    ),
    _region(  # Latin America
        "Jose Juan Carlos Nicolas Luis Miguel Andres Gustavo Jair Alejandro Diosdado",
        "Maria Rosa Delcy Claudia Cristina Dilma Ximena Marina",
        "Hernandez Gonzalez Rodriguez Maduro Petro Silva Lopez Ortega Guaido Quispe Boluarte Ferreira Vargas Cabello",
    ),
)

MEN = frozenset(
    "Donald Bernie Barack Ted Marco Jeb John Ben Chris Mitt Mike Michael Paul Bill Joe Tim Corey Roger Rand "
    "Rick Robert James David Richard Thomas Charles Steve Stephen Steven Jeff Kevin Brian Scott Eric George "
    "Newt Rudy Harry Mitch Chuck Lindsey Vladimir Merrick Antonin Anthony Tom Jim Bob Dan Daniel Peter Patrick "
    "Andrew Matt Matthew Ryan Josh Jason Greg Gary Frank Larry Ron Ronald Sean Karl Ken Kenneth Doug Jake "
    "Jerry Edward William Joseph Martin Reince Alan Adam Aaron Bruce Brett Bradley Tony Tyler Todd Jared Nick "
    "Sam Stuart Ray Raymond Phil Philip Ralph Keith Jack Howard Henry Glenn Evan Douglas Dennis Craig Carl "
    "Brad Anderson Alex Jonathan Jesse Ed".split()
)
"""Given names of men in the corpus's news, none of them an everyday word at the start of a sentence."""

WOMEN = frozenset(
    "Hillary Carly Melania Ivanka Michelle Megyn Huma Nancy Elizabeth Debbie Sarah Susan Kelly Kellyanne "
    "Katrina Mary Jennifer Jill Lisa Laura Karen Linda Barbara Patricia Donna Chelsea Loretta Janet Nikki "
    "Tulsi Claire Cheryl Anne Ann Christine Maggie Rachel Rebecca Stephanie Tiffany Sandra Ruth Sonia Elena "
    "Margaret Monica Michele Kathleen Julie Jessica Heather Emily Diane Dana Cindy Carol Andrea Amy Angela "
    "Alice Gloria Amanda".split()
)
"""Given names of women, chosen as ``MEN``."""

FIGURES = {
    **dict.fromkeys(
        "Trump Obama Sanders Cruz Rubio Kasich Romney Reagan Biden Christie Pence Manafort Lewandowski "
        "Priebus Kaine Giuliani Gingrich Comey McCain McConnell Huckabee Santorum Putin Hannity Ailes "
        "Bloomberg Carson O'Malley Weaver".split(),
        "man",
    ),
    **dict.fromkeys("Clinton Fiorina Abedin Ayotte Conway Feinstein Pelosi".split(), "woman"),
}
"""Surnames that stand alone in the corpus, with whom they most often mean."""

NOT_SURNAMES = frozenset(
    "White House Street Avenue University College County City Center Centre Court Party Tower Hospital School "
    "Institute Church Foundation Airport Park Committee Fund Law Act Day March May April June August Sunday "
    "Monday Tuesday Wednesday Thursday Friday Saturday News Times Post Journal Republican Democrat Democratic "
    "America American Young Black Brown Green Long King Price Rose Said Told The And But For Has Was Is Will "
    "Would Did In On At Of To With Jr Sr National State United North South East West New Washington Island "
    "Beach Springs Hill Hills Building Memorial International Library Stadium Hotel Theater Super Show Live "
    "Hall Arena Square Bridge Union League".split()
)
"""Words behind a given name that belong to something else than a person, or that stand too often for something else."""

OUTLETS_HERE = tuple(
    "New York Times|Washington Post|Wall Street Journal|Los Angeles Times|Associated Press|Huffington Post|"
    "Fox News Channel|Fox News|ABC News|NBC News|CBS News|CNN|MSNBC|CNBC|Fox|ABC|NBC|CBS|AP|POLITICO|"
    "Politico|USA TODAY|USA Today|Bloomberg News|Breitbart News|Breitbart|Reuters|AFP|UPI|BuzzFeed News|"
    "BuzzFeed|Daily Beast|National Review|Boston Globe|Miami Herald|New York Post|New York Daily News|"
    "Chicago Tribune|Des Moines Register|New Yorker|Weekly Standard|Guardian|Daily Caller|Fox Business|NPR|"
    "Univision|Telemundo|Quinnipiac University|Breitbart News Daily|Western Journalism".split("|")
)

OUTLETS_THE = frozenset(
    "New York Times|Washington Post|Wall Street Journal|Los Angeles Times|Associated Press|Huffington Post|"
    "Daily Beast|National Review|Boston Globe|Miami Herald|New York Post|New York Daily News|"
    "Chicago Tribune|Des Moines Register|New Yorker|Weekly Standard|Guardian|Daily Caller".split("|")
)
"""Those of ``OUTLETS_HERE`` that take "the"."""

OUTLETS_BARE = tuple(
    "Interfax|Interfax-Ukraine|BelTA|Ukrinform|Xinhua|Al Jazeera|AFP|Anadolu|TASS|RIA Novosti|Reuters|dpa|"
    "Agence France-Presse|Ukrainska Pravda|Suspilne|UNIAN|Al Arabiya|Al-Mayadeen|Tasnim|Fars News|IRNA|SANA|WAFA|"
    "Haaretz|Ynet|Kan|TRT World|BBC|Sky News|Radio Free Europe|Deutsche Welle|France 24|Le Monde|Der Spiegel|El Pais|"
    "Kyodo News|Yonhap|NHK|NDTV|PTI|ANI|Dawn|Geo News|Prothom Alo|Addis Standard|Radio Okapi|Sudan Tribune|Meduza|"
    "Novaya Gazeta|Echo of Moscow|Euronews|PAP|Delfi|"
    "Bellingcat|Nexta|Global Times|CCTV|Radio Dabanga|Rudaw|Infobae|Telesur|Bloomberg|Middle East Eye|"
    "Mizzima|Rappler".split("|")
)
"""Outlets named without an article."""

OUTLETS_ARTICLE = tuple(
    "Kyiv Independent|Kyiv Post|Guardian|Financial Times|Moscow Times|Jerusalem Post|Times of Israel|Jordan Times|"
    "Hindu|Times of India|Straits Times|South China Morning Post|Daily Sabah|National|Irrawaddy|East African|Telegraph|"
    "Associated Press|"
    "Economist|Baltic Times|Tehran Times|Daily Nation|Bangkok Post|Globe and Mail|"
    "Syrian Observatory for Human Rights".split("|")
)
"""Outlets that take "the"."""

PLACES_HERE = tuple(
    "New York City|New York|Iowa|Florida|New Hampshire|South Carolina|North Carolina|California|Ohio|Texas|"
    "Nevada|Pennsylvania|Wisconsin|Indiana|Virginia|Vermont|Illinois|Colorado|Arkansas|Massachusetts|"
    "Kentucky|Maryland|Alabama|Michigan|Wyoming|Louisiana|Oklahoma|Minnesota|Missouri|Connecticut|Oregon|"
    "New Jersey|Arizona|Tennessee|Utah|Kansas|Nebraska|Mississippi|Maine|Idaho|Alaska|Hawaii|Cleveland|"
    "Philadelphia|Chicago|Orlando|Miami|Tampa|Las Vegas|Los Angeles|Brooklyn|Manhattan|San Francisco|"
    "San Bernardino|Des Moines|Houston|Dallas|Boston|Atlanta|Detroit|Denver|Phoenix|Cincinnati|Charleston|"
    "Baltimore|Milwaukee|Pittsburgh|St. Louis|Capitol Hill|Wall Street|Benghazi|Paris|Brussels|Cairo|"
    "Mexico City".split("|")
)

PLACES = tuple(
    "Kyiv|Kharkiv|Kherson|Mariupol|Odesa|Lviv|Donetsk|Luhansk|Bakhmut|Zaporizhzhia|Chernihiv|Sumy|Bucha|Irpin|Crimea|"
    "Minsk|Brest|Gomel|Moscow|Belgorod|Rostov|Sevastopol|Warsaw|Rzeszow|Vilnius|Chisinau|Tbilisi|Yerevan|Baku|"
    "Stepanakert|Nagorno-Karabakh|Aleppo|Idlib|Homs|Damascus|Raqqa|Mosul|Erbil|Baghdad|Basra|Gaza|Rafah|Khan Younis|"
    "Jenin|Beirut|Tyre|Haifa|Ashkelon|Sanaa|Aden|Hodeidah|Tehran|Isfahan|Kabul|Kandahar|Herat|Islamabad|Peshawar|"
    "Quetta|Srinagar|Delhi|Manipur|Dhaka|Yangon|Rakhine|Mandalay|Bangkok|Manila|Marawi|Jakarta|Taipei|Beijing|Wuhan|"
    "Hong Kong|Pyongyang|Seoul|Addis Ababa|Mekele|Tigray|Khartoum|Darfur|El Fasher|Juba|Mogadishu|Nairobi|Goma|"
    "Kinshasa|Bamako|Gao|Ouagadougou|Niamey|Agadez|Abuja|Maiduguri|Borno|Tripoli|Misrata|Tunis|Algiers|Pretoria|Harare|"
    "Maputo|Cabo Delgado|Caracas|Bogota|Port-au-Prince|Lima|La Paz|Managua|Belgrade|Pristina|"
    "Sarajevo|Ankara|Diyarbakir|Istanbul|Athens|Lampedusa|Calais|Geneva|Vienna|Brussels|Izium|Avdiivka|Pokrovsk|"
    "Kramatorsk".split("|")
)

COUNTRIES = tuple(
    (
        "Ukraine Ukrainian Kyiv|Russia Russian Moscow|Belarus Belarusian Minsk|Poland Polish Warsaw|"
        "Syria Syrian Damascus|Iraq Iraqi Baghdad|Iran Iranian Tehran|Israel Israeli Jerusalem|Lebanon Lebanese Beirut|"
        "Turkey Turkish Ankara|China Chinese Beijing|India Indian Delhi|Pakistan Pakistani Islamabad|"
        "Ethiopia Ethiopian Nairobi|Sudan Sudanese Khartoum|Mali Malian Bamako|Nigeria Nigerian Abuja|"
        "Kenya Kenyan Nairobi|Venezuela Venezuelan Caracas|Colombia Colombian Bogota|France French Paris|"
        "Germany German Berlin|Armenia Armenian Yerevan|Azerbaijan Azerbaijani Baku|Georgia Georgian Tbilisi|"
        "Serbia Serbian Belgrade|Yemen Yemeni Sanaa|Libya Libyan Tripoli|Haiti Haitian Port-au-Prince|"
        "Japan Japanese Tokyo|Moldova Moldovan Chisinau|Egypt Egyptian Cairo"
    ).split("|")
)
"""Country, adjective and capital, so that one document speaks of one country."""

OFFICES = {
    "Sen.": ("Gen.", "Col.", "Dr.", "Maj. Gen.", "Lt. Col.", "Amb."),
    "Rep.": ("Gen.", "Col.", "Maj.", "Dr.", "Lt. Gen."),
    "Gov.": ("Gen.", "Adm.", "Brig. Gen.", "Dr."),
    "Senator": ("General", "Minister", "Ambassador", "Colonel", "Commissioner", "Spokesman"),
    "Congressman": ("Colonel", "Commander", "Minister", "Captain"),
    "Governor": ("Minister", "Prime Minister", "Chancellor", "Admiral", "Mayor"),
    "Secretary of State": ("Foreign Minister", "Defense Minister", "Interior Minister"),
    "the campaign": ("the ministry", "the military", "the agency", "the regional administration", "the army"),
    "The campaign": ("The ministry", "The military", "The agency", "The regional administration", "The army"),
    "campaign manager": ("press secretary", "military spokesman", "chief of staff", "deputy minister"),
    "campaign spokesman": ("army spokesman", "Foreign Ministry spokesman", "police spokesman"),
    "campaign spokeswoman": ("army spokeswoman", "Foreign Ministry spokeswoman", "Red Cross spokeswoman"),
    "White House": ("Kremlin", "presidential office", "General Staff", "Interior Ministry", "Elysee"),
    "State Department": ("Foreign Ministry", "Defense Ministry", "Health Ministry", "Emergency Service"),
    "Justice Department": ("Prosecutor General's Office", "Interior Ministry", "Justice Ministry"),
    "FBI": ("SBU", "FSB", "IAEA", "Red Crescent", "OSCE", "UNHCR", "WHO", "General Staff"),
    "Senate": ("Verkhovna Rada", "Duma", "Knesset", "parliament", "Security Council", "National Assembly"),
    "Congress": ("parliament", "the Security Council", "the African Union", "NATO", "the European Commission"),
    "Republican": ("Islamist", "separatist", "opposition", "Houthi", "Kurdish", "rebel"),
    "Republicans": ("Islamists", "separatists", "Houthis", "Kurds", "rebels", "militants"),
    "Democratic": ("government", "nationalist", "coalition", "Shiite", "Tigrayan"),
    "Democrats": ("nationalists", "loyalists", "peacekeepers", "Shiites", "paramilitaries"),
    "GOP": ("army", "junta", "militia", "UN", "EU"),
    "voters": ("residents", "civilians", "refugees", "villagers", "voters"),
    "delegates": ("soldiers", "deputies", "doctors", "diplomats", "fighters"),
    "strategist": ("analyst", "general", "aid worker", "officer", "diplomat"),
    "Twitter": ("Telegram", "Twitter", "Facebook", "X", "state television"),
}
"""Offices and bodies of the corpus's one country, with what stands in their place elsewhere."""

INSTITUTIONS = frozenset((*OUTLETS_HERE, *PLACES_HERE, *PLACES, *OFFICES, *OUTLETS_BARE, *OUTLETS_ARTICLE))
"""Names that are no person's, however much they look it."""
