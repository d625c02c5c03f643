"""Each case is a text and what is read in it: the words, low to high, flags, unit, what is counted, per what."""

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from firsthand.claims.draft import Draft
from firsthand.claims.quantities.quantities import quantities, read_quantities
from firsthand.language.grammar import Grammar, Token
from firsthand.model.claim import Claim
from firsthand.model.measure import Quantity
from firsthand.model.text import Document, Span

# words | low..high, then: ~ approximate, ! inferred, % by the convention, =unit, @what is counted, /per what, ^ or v
# where it is by how much something rose or fell. A bound left out is open.
SEEDS = {
    "bound behind a leaning word, noun before the brackets": (
        "the Russian forces available for this operation (something over 170,000) do not suffice",
        ["something over 170,000 | 170000.. =troops @Russian forces"],
    ),
    "rate to each": (
        "That allocates about 40,000 troops to each axis of advance",
        ["about 40,000 | 40000..40000 ~ =troops @troops /axis of advance"],
    ),
    "elliptical thousands, noun in 'the number of'": (
        "the number of Russian dead and wounded are probably in the 4-5,000 range right now",
        ["4-5,000 | 4000..5000 ! =persons @Russian dead and wounded"],
    ),
    "elliptical hundreds, body of people": (
        "a wastage of 1-200 per day in accidents",
        ["1-200 per day | 100..200 ! =persons /day"],
    ),
    "tens of thousands": (
        "Tens of thousands of Russian troops used Belarus",
        ["Tens of thousands | 20000..99999 ~ % =troops @Russian troops"],
    ),
    "a few hundred": (
        "a few hundred Russian troops have stayed behind",
        ["a few hundred | 200..999 ~ % =troops @Russian troops"],
    ),
    "just, denied": ("This won’t be just a thousand troops", ["just a thousand | 1000.. =troops @troops"]),
    "a distance": ("they’ve halted about 20 miles away", ["about 20 miles | 20..20 ~ =mile"]),
}
RANGES = {
    "to": ("2,000 to 2,500 men", ["2,000 to 2,500 | 2000..2500 =persons @men"]),
    "between, shared scale": (
        "between two and three million people",
        ["between two and three million | 2000000..3000000 =persons @people"],
    ),
    "money, shared scale": ("It cost $2-3bn.", ["$2-3bn | 2000000000..3000000000 =dollar"]),
    "money on both ends": (
        "a fine of $3 billion to $5 billion",
        ["$3 billion to $5 billion | 3000000000..5000000000 =dollar"],
    ),
    "en dash": ("200–300 tanks", ["200–300 | 200..300 =tank @tanks"]),
    "elliptical, two digits": ("10-15,000 soldiers", ["10-15,000 | 10000..15000 ! =troops @soldiers"]),
    "elliptical, hundreds of thousands": ("2-300,000 refugees", ["2-300,000 | 200000..300000 ! =persons @refugees"]),
    "from one: no ellipsis": ("rooms for 1-100 people", ["1-100 | 1..100 =persons @people"]),
    "small or": ("two or three rockets", ["two or three | 2..3 =rocket @rockets"]),
    "possibly, behind the noun": (
        "two brigades, possibly three",
        ["two brigades, possibly three | 2..3 ! =brigade @brigades"],
    ),
    "if not": (
        "hundreds, if not thousands, of civilians",
        ["hundreds, if not thousands | 200..9999 ~ % =persons @civilians"],
    ),
    "a change is no range": (
        "it fell from 480 cubic meters a second to 290",
        ["480 cubic meters a second | 480..480 =cubic metre /second", "290 | 290..290 ! =cubic metre /second"],
    ),
    "a loose range": ("about 20 to 40 miles", ["about 20 to 40 miles | 20..40 ~ =mile"]),
    "a score": ("They lost 3-2 at home.", []),
    "space before the dash alone": ("20 -30 people", ["20 -30 | 20..30 =persons @people"]),
    "two dashes": ("20 -- 30 people", ["20 -- 30 | 20..30 =persons @people"]),
    "a wave": ("20~30 people", ["20~30 | 20..30 =persons @people"]),
    "through": ("ages 5 through 11", ["5 through 11 | 5..11 =year @age"]),
    "between the ages": ("between the ages of 5 and 11", ["between the ages of 5 and 11 | 5..11 =year @age"]),
    "give or take": ("10 ± 2 mm", ["10 ± 2 mm | 8..12 =millimetre"]),
    "abbreviated units": ("5 lbs. to 10 lbs. of flour", ["5 lbs. to 10 lbs. | 5..10 =pound"]),
    "degrees, the scale told once": ("20° to 25°C", ["20° to 25°C | 20..25 =degree Celsius"]),
    "below nought to above it": ("-5 to 5 degrees", ["-5 to 5 degrees | -5..5 =degree"]),
    "a choice of two": (
        "128GB or 256GB",
        ["128GB | 128..128 =gigabyte", "256GB | 256..256 =gigabyte"],
    ),
    "shares between": ("between a third and a half of it", ["between a third and a half | 0.333333333333..0.5 =share"]),
}
BOUNDS = {
    "at least": ("at least 40 tanks", ["at least 40 | 40.. =tank @tanks"]),
    "no fewer than": ("no fewer than 12 people", ["no fewer than 12 | 12.. =persons @people"]),
    "as many as": ("as many as 300 dead", ["as many as 300 | ..300 =persons @dead"]),
    "up to, money": ("up to $40 million", ["up to $40 million | ..40000000 =dollar"]),
    "nearly": ("nearly 60 officers", ["nearly 60 | 60..60 ~ =persons @officers"]),
    "some": ("some 60,000 hectares", ["some 60,000 hectares | 60000..60000 ~ =hectare"]),
    "or so": ("a dozen or so villages", ["a dozen or so | 12..12 ~ =village @villages"]),
    "or more": ("20 or more drones", ["20 or more | 20.. =drone @drones"]),
    "plus sign": ("100+ drones", ["100+ | 100.. =drone @drones"]),
    "odd": ("20-odd men", ["20-odd | 20..20 ~ =persons @men"]),
    "more than a vague number": (
        "more than several hundred men",
        ["more than several hundred | 300.. ~ % =persons @men"],
    ),
    "under, of time": ("under two months of siege", ["two months | 2..2 =month"]),
    "only": ("only 20 men", ["20 | 20..20 =persons @men"]),
    "about, of a topic": ("they talked about three men", ["three | 3..3 =persons @men"]),
    "over, of time gone through": (
        "$50bn over 10 years",
        ["$50bn | 50000000000..50000000000 =dollar", "10 years | 10..10 =year"],
    ),
    "over, of how long": ("for over 10 years", ["over 10 years | 10.. =year"]),
    "not exceeding": ("fines not exceeding $500", ["not exceeding $500 | ..500 =dollar"]),
    "as low as": ("as low as $5", ["as low as $5 | 5.. =dollar"]),
    "a price that starts": ("it starts at $500", ["starts at $500 | 500.. =dollar"]),
    "limited to": ("limited to 40 guests", ["limited to 40 | ..40 =persons @guests"]),
    "a plus that joins": ("12MP+8MP", ["12MP | 12..12 =megapixel", "8MP | 8..8 =megapixel"]),
}
FORMS = {
    "spelled, long": ("nineteen hundred and forty men", ["nineteen hundred and forty | 1940..1940 =persons @men"]),
    "spelled with a half": (
        "two and a half million people",
        ["two and a half million | 2500000..2500000 =persons @people"],
    ),
    "half of a unit": ("half a mile away", ["half a mile | 0.5..0.5 =mile"]),
    "half of a thing": ("half the troops left", ["half | 0.5..0.5 =share @troops"]),
    "a fraction of a unit": ("three-quarters of a mile", ["three-quarters of a mile | 0.75..0.75 =mile"]),
    "a fraction": ("a quarter of the crop", ["a quarter | 0.25..0.25 =share"]),
    "one in any number": ("one in 40 was ill", ["one in 40 | 0.025..0.025 =share"]),
    "one such in so many": ("one patient in ten died", ["one patient in ten | 0.1..0.1 =share"]),
    "one in so many of another thing": (
        "one goal in three games",
        ["one | 1..1 =goal @goal", "three | 3..3 =game @games"],
    ),
    "one in five": ("one in five Ukrainians fled", ["one in five | 0.2..0.2 =share @Ukrainians"]),
    "per cent": ("by about 40 percent", ["about 40 percent | 40..40 ~ =per cent"]),
    "percentage points": ("by 2 percentage points", ["2 percentage points | 2..2 =percentage point"]),
    "twice as many": ("twice as many soldiers", ["twice | 2..2 =times @soldiers"]),
    "two fates": ("a thousand Lomnar dead and wounded", ["a thousand | 1000..1000 =persons @Lomnar dead and wounded"]),
    "number as a verb": ("the wounded number 4,000 now", ["4,000 | 4000..4000"]),
    "million by m": (
        "£40m for 5.5m people",
        ["£40m | 40000000..40000000 =pound sterling", "5.5m | 5500000..5500000 =persons @people"],
    ),
    "metre by m": ("it stood 40m away", ["40m | 40..40 =metre"]),
    "below nought": ("at minus 20 degrees Celsius", ["minus 20 degrees Celsius | -20..-20 =degree Celsius"]),
    "unit behind a hyphen": ("a 14-kilometer stretch", ["14-kilometer | 14..14 =kilometre"]),
    "members behind a hyphen": ("the 27-member bloc", ["27 | 27..27 =member @member"]),
    "speed": ("well over 100 km/h", ["well over 100 km/h | 100.. =kilometre per hour"]),
    "rate": ("they fired 400 shells a day", ["400 | 400..400 =shell @shells /day"]),
    "rate of money": ("$58.24 per barrel", ["$58.24 per barrel | 58.24..58.24 =dollar /barrel"]),
    "dollar sign and word": ("$6.4 billion dollars", ["$6.4 billion dollars | 6400000000..6400000000 =dollar"]),
    "part of a count": ("Two of the three posts", ["Two | 2..2 =post @posts", "three | 3..3 =post @posts"]),
    "people without a noun": ("killed 14 and wounded three", ["14 | 14..14 =persons", "three | 3..3 =persons"]),
    "people by their fate": ("six were wounded", ["six | 6..6 =persons"]),
    "a noun of one form before the head": (
        "about 4,000 infantry troops to do the job",
        ["about 4,000 | 4000..4000 ~ =troops @infantry troops"],
    ),
    "no unit lent from a stretch of time": (
        "over eleven days it comes to some 180 million",
        ["eleven days | 11..11 =day", "some 180 million | 180000000..180000000 ~"],
    ),
    "age between commas": ("Petros Hallen, 61, from Lomnar", ["61 | 61..61 =year @age"]),
    "age with year-old": ("a 61-year-old man", ["61-year-old | 61..61 =year @age"]),
    "year-like number of people": ("2000 troops", ["2000 | 2000..2000 =troops @troops"]),
    "one, a number": ("one senior official", ["one | 1..1 =persons @senior official"]),
    "a half-million": ("a half-million euros", ["half-million euros | 500000..500000 =euro"]),
    "feet and inches by marks": ("he is 6'2\" tall", ["6'2\" | 74..74 =inch"]),
    "inches by a mark": ('a 6.5" screen', ['6.5" | 6.5..6.5 =inch']),
    "a mark that closes a quotation": ('they said "there were 40" then', ["40 | 40..40"]),
    "units that a slash parts": ("8GB/128GB", ["8GB | 8..8 =gigabyte", "128GB | 128..128 =gigabyte"]),
    "unit set apart": ("for 5 min at 20 C", ["5 min | 5..5 =minute", "20 C | 20..20 =degree Celsius"]),
    "a letter that is no unit": ("5 C students", ["5 | 5..5 =persons @C students"]),
    "tenths of seconds": ("in 4.2s", ["4.2s | 4.2..4.2 =second"]),
    "a rate of science": ("2.5 g/cm3", ["2.5 g/cm3 | 2.5..2.5 =gram /cubic centimetre"]),
    "stone and pounds": ("12 st 3 lb", ["12 st 3 lb | 171..171 =pound"]),
    "cents by a sign": ("it costs 99¢", ["99¢ | 99..99 =cent"]),
    "a zoom": ("a 10x zoom", ["10x | 10..10 =times"]),
    "metres in length": ("2.67m in length", ["2.67m | 2.67..2.67 =metre"]),
    "pixels": ("1920 x 1080 pixels", ["1920 | 1920..1920 ! =pixel", "1080 pixels | 1080..1080 =pixel"]),
    "rain, and no calibre": ("50 mm of rain", ["50 mm | 50..50 =millimetre"]),
    "passes of so many": ("he made 10-of-15", ["10 | 10..10", "15 | 15..15"]),
    "marks given": ("a score of 7 out of 10", ["7 | 7..7", "10 | 10..10"]),
    "times what is earned": ("15 times forward earnings", ["15 times | 15..15 =times @forward earnings"]),
    "people by a relative": ("with the 21 who fled", ["21 | 21..21 =persons"]),
    "people by a toll": ("the death toll rose to 46", ["46 | 46..46 =persons"]),
}
CHANGES = {
    "by so much": ("Output fell by 5% last year", ["5% | 5..5 =per cent v"]),
    "so much": ("Shares jumped a further 3 per cent", ["3 per cent | 3..3 =per cent ^"]),
    "up, with a level": (
        "The price was up 45 cents at $66",
        ["45 cents | 45..45 =cent ^", "$66 | 66..66 =dollar"],
    ),
    "from and to are levels": ("It rose from 12% to 15%", ["12% | 12..12 =per cent", "15% | 15..15 =per cent"]),
    "a change and its level": (
        "Sales climbed 1.5% to 21,500",
        ["1.5% | 1.5..1.5 =per cent ^", "21,500 | 21500..21500"],
    ),
    "a range of change": ("Prices will rise 3 to 4 per cent", ["3 to 4 per cent | 3..4 =per cent ^"]),
    "a noun before": ("a drop in sales of 12 per cent", ["12 per cent | 12..12 =per cent v"]),
    "a noun behind": ("a 50-basis-point cut", ["50-basis-point | 50..50 =basis point v"]),
    "higher": ("closed 34.4% higher", ["34.4% | 34.4..34.4 =per cent ^"]),
    "down behind": ("33% down from a year before", ["33% | 33..33 =per cent v"]),
    "a bound of a change": ("rose by at least $2bn", ["at least $2bn | 2000000000.. =dollar ^"]),
    "the same change as a share": (
        "fell 200 points, or 0.8%",
        ["200 | 200..200 =point @points v", "0.8% | 0.8..0.8 =per cent v"],
    ),
    "shares in a row": (
        "rose by 187% in Sudan, 86% in Syria and 54% in Chad",
        ["187% | 187..187 =per cent ^", "86% | 86..86 =per cent ^", "54% | 54..54 =per cent ^"],
    ),
    "doubled": ("The number more than doubled to 600", ["more than doubled | 2.. =times ^", "600 | 600..600"]),
    "halved": ("they halved it", ["halved | 0.5..0.5 =times v"]),
    "a fold": ("a four- to sixfold rise", ["four- to sixfold | 4..6 =times ^"]),
    "brought down is no fall": ("they brought down two missiles", ["two | 2..2 =missile @missiles"]),
    "a body that falls": ("it fell 20 feet", ["20 feet | 20..20 =foot"]),
    "money raised": ("they raised $5m", ["$5m | 5000000..5000000 =dollar"]),
    "a match lost": ("they lost by 2 goals", ["2 | 2..2 =goal @goals"]),
    "by a share in words": ("fares rose by a third.", ["a third | 0.333333333333..0.333333333333 =share ^"]),
    "a plus sign": ("the market (+0.5%) won", ["0.5% | 0.5..0.5 =per cent ^"]),
    "what was raised between": (
        "it raised its dividend 5% to 20 cents",
        ["5% | 5..5 =per cent ^", "20 cents | 20..20 =cent"],
    ),
    "what was cut has a share of its own": ("they cut its 5% stake", ["5% | 5..5 =per cent"]),
    "a compound before the noun": ("a 5% year-on-year rise", ["5% | 5..5 =per cent ^"]),
    "off": ("shares were off 3%", ["3% | 3..3 =per cent v"]),
    "by just so much": ("it fell by just 5%", ["5% | 5..5 =per cent v"]),
    "by an average": ("costs drop by an average of 30 percent", ["30 percent | 30..30 =per cent v"]),
    "to just so much": ("it rose to just 5%", ["5% | 5..5 =per cent"]),
    "what a part makes up": ("women make up 40% of them", ["40% | 40..40 =per cent"]),
    "money given": ("the city added $80,000.", ["$80,000 | 80000..80000 =dollar"]),
    "a goal far off": ("a way off a 90% goal", ["90% | 90..90 =per cent"]),
    "the same in money": ("cut by 5% or $3bn", ["5% | 5..5 =per cent v", "$3bn | 3000000000..3000000000 =dollar v"]),
    "a price off": ("it is 20% off", ["20% | 20..20 =per cent"]),
    "a noun behind what is compared": ("compared with a 12% rise", ["12% | 12..12 =per cent ^"]),
    "weaker": ("the pound was 0.2% weaker", ["0.2% | 0.2..0.2 =per cent v"]),
    "down at a level": ("1.2 percent down at 60", ["1.2 percent | 1.2..1.2 =per cent v", "60 | 60..60"]),
    "higher courts are no rise": ("Two higher courts", ["Two | 2..2 =court @higher courts"]),
    "the verb is said once": (
        "The Veld lost 1.9%, the Orrin 1.5% and the Tarn 30 2%",
        ["1.9% | 1.9..1.9 =per cent v", "1.5% | 1.5..1.5 =per cent v", "2% | 2..2 =per cent v"],
    ),
    "the verb is said once, of two halves": (
        "fell 12 percent in the first half and 8 percent in the second",
        ["12 percent | 12..12 =per cent v", "8 percent | 8..8 =per cent v"],
    ),
    "another share beside": (
        "Sales rose 5% in the year and 40 per cent of shops closed",
        ["5% | 5..5 =per cent ^", "40 per cent | 40..40 =per cent @shops"],
    ),
    "ticked up to a level": (
        "it ticked up to 4.1% from 3.9%",
        ["4.1% | 4.1..4.1 =per cent", "3.9% | 3.9..3.9 =per cent"],
    ),
    "money added, and the share": (
        "crude added 45 cents, or 0.7 percent, to $64",
        ["45 cents | 45..45 =cent ^", "0.7 percent | 0.7..0.7 =per cent ^", "$64 | 64..64 =dollar"],
    ),
    "over a year": ("it rose 3 percent quarter over quarter", ["3 percent | 3..3 =per cent ^"]),
}
ELLIPSIS = {
    "another unit in brackets": (
        "more than 750 miles (1,200 km)",
        ["more than 750 miles | 750.. =mile", "1,200 km | 1200.. ! =kilometre"],
    ),
    "another currency in brackets": (
        "nearly $40bn (£32bn)",
        ["nearly $40bn | 40000000000..40000000000 ~ =dollar", "£32bn | 32000000000..32000000000 ~ =pound sterling"],
    ),
    "an aside of another thing": (
        "about 40 tanks (12 tonnes)",
        ["about 40 | 40..40 ~ =tank @tanks", "12 tonnes | 12..12 =tonne"],
    ),
    "hyphens that hang": (
        "four-, five- and six-wheel lorries",
        ["four | 4..4 ! =wheel @wheel", "five | 5..5 ! =wheel @wheel", "six | 6..6 =wheel @wheel"],
    ),
    "a unit behind the second": (
        "it rose from 3 to 4 per cent",
        ["3 | 3..3 ! =per cent", "4 per cent | 4..4 =per cent"],
    ),
    "by": ("a room of 10 by 12 feet", ["10 | 10..10 ! =foot", "12 feet | 12..12 =foot"]),
    "more of the same": (
        "16 launchers so far. Four more came",
        ["16 | 16..16 =launcher @launchers", "Four | 4..4 ! =launcher @launchers"],
    ),
    "of them": (
        "1,200 soldiers, 300 of them conscripts",
        ["1,200 | 1200..1200 =troops @soldiers", "300 | 300..300 ! =troops @soldiers"],
    ),
    "no unit from another clause": (
        "shot down 30 drones; the toll rose to 46",
        ["30 | 30..30 =drone @drones", "46 | 46..46"],
    ),
}
MIXED = {
    "a fraction of one character": ("for 2½ hours", ["2½ hours | 2.5..2.5 =hour"]),
    "such a fraction alone": ("⅔ of voters", ["⅔ | 0.666666666667..0.666666666667 =share @voters"]),
    "such a fraction of a unit": ("¼ a mile", ["¼ a mile | 0.25..0.25 =mile"]),
    "an age between": (
        "two 17-year-old boys",
        ["two | 2..2 =persons @boys", "17-year-old | 17..17 =year @age"],
    ),
    "a size between": ("six 500-pound bombs", ["six | 6..6 =bomb @bombs", "500-pound | 500..500 =pound"]),
    "neared": ("debts neared $40 billion", ["neared $40 billion | 40000000000..40000000000 ~ =dollar"]),
    "a strong workforce": ("a 1,200-strong workforce", ["1,200 | 1200..1200 =persons"]),
    "article and a half": ("an hour and a half", ["an hour and a half | 1.5..1.5 =hour"]),
    "a day or two": ("within a day or two", ["within a day or two | ..2 =day"]),
    "a week or so": ("a week or so later", ["a week or so | 1..1 ~ =week"]),
    "half a dozen": ("half a dozen cars", ["half a dozen | 6..6 =car @cars"]),
    "hyphens around a half": ("two-and-a-half months", ["two-and-a-half months | 2.5..2.5 =month"]),
    "two units": ("6ft 2in tall", ["6ft 2in | 74..74 =inch"]),
    "two units of time": ("two hours and 40 minutes", ["two hours and 40 minutes | 160..160 =minute"]),
    "two units, a range": ("18 months to two years", ["18 months to two years | 18..24 =month"]),
    "below nought, a range": ("-5°C to -10°C", ["-5°C to -10°C | -10..-5 =degree Celsius"]),
    "a bound between the ends": ("20 to as many as 30 men", ["20 to as many as 30 | 20..30 =persons @men"]),
    "a last digit left open": ("60-something guests", ["60-something | 60..69 ~ % =persons @guests"]),
    "a rate with hyphens": ("$1,000-a-month rent", ["$1,000-a-month | 1000..1000 =dollar /month"]),
    "a time apart is no rate": ("40 tanks a year earlier", ["40 | 40..40 =tank @tanks"]),
    "a rate behind a fate": ("100 were being killed a day", ["100 | 100..100 =persons /day"]),
    "a strong body": ("a 125,000-strong army", ["125,000 | 125000..125000 =troops"]),
    "a sum is no bound": (
        "700,000 plus 300,000",
        ["700,000 | 700000..700000", "300,000 | 300000..300000"],
    ),
    "powers of ten": ("1.3 × 10^5 cells", ["1.3 × 10^5 | 130000..130000 =cell @cells"]),
    "crore": ("Rs 500 crore", ["Rs 500 crore | 5000000000..5000000000 =rupee"]),
    "a minus behind the sign": ("$-50.8bn", ["$-50.8bn | -50800000000..-50800000000 =dollar"]),
    "a sentence that opens with the": ("The 11 member states", ["11 | 11..11 =state @member states"]),
    "ages, a range": ("recruits aged between 18 and 60", ["between 18 and 60 | 18..60 =year @age"]),
    "age in a predicate": ("Hallen is 29 and", ["29 | 29..29 =year @age"]),
    "age of a hyphened name": ("Kim Yo-jong, 24, spoke", ["24 | 24..24 =year @age"]),
    "a number that looks like an old year": ("1605 tanks were lost", ["1605 | 1605..1605 =tank @tanks"]),
    "a rate, nothing counted": ("2,800 a week", ["2,800 a week | 2800..2800 /week"]),
    "of so many, a range": ("between one and two in ten", ["two in ten | 0.2..0.2 =share"]),
    "times as a ratio": ("10 times average earnings", ["10 times | 10..10 =times @average earnings"]),
    "age of somebody told by what they do": ("The driver, 42, has left", ["42 | 42..42 =year @age"]),
    "age by a comparison": ("girls younger than 13", ["younger than 13 | ..13 =year @age"]),
    "ages of groups": ("18- to 24-year-olds", ["18- to 24-year-olds | 18..24 =year @age"]),
}
NONE = {
    "dotted clock times": "8 May 2022 21.48, at 22.38 BST and at 03.57",
    "names spelled with numbers": "World War Two, the Group of Seven and the Five Eyes",
    "indices": "the FTSE 100 companies and the S&P 500",
    "makers' names": "the iPhone 11 cameras and iOS 8, a Boeing 777 jet",
    "odds": "5-to-1 odds, a score of 3-1",
    "lines of a picture": "a 1080p screen",
    "numbered and spelled": "number one in the world",
    "a phrasal verb": "he doubled down on it",
    "eras and zones": "in 198 AD, at GMT +8, the class of '98",
    "pages": "pages 10-12",
    "years": "since 2014, in 1994 and after the 2014 annexation",
    "dates": "On June 10, 1940 and on 24 February, February 27-28 and 2022-02-28",
    "a date in words": "this tenth day of June, nineteen hundred and forty",
    "clock times": "between 22.40 and 23.05 and at 9 a.m. or 18:00 UTC",
    "ordinals": "the 7th Border Regiment and the 3rd Brigade",
    "model numbers": "T-72 tanks, Su-35s, S-400s, MH17, the G7 and 5G",
    "numbered things": "Article 5, Gate 2, Resolution 2202 and Boeing 737",
    "telephones": "call +38 044 123 45 67 or (555) 123-4567",
    "list numbers": "1. The gates\n2) The bridge",
    "pronouns": "one of them, no one, this one and another one",
    "addresses": "see https://example.org/2022/40 or @user40, at 358 El Brillo Way",
    "slashes": "24/7 since 9/11",
    "calibres": "152mm howitzers and 155 mm shells",
    "few": "few troops came",
    "roads by their state": "just off U.S. 95, north of the lake",
    "post codes": "Lomnar, CA 90069",
    "records of matches": "The Herons (9-1, 6-1) play on",
    "emergency numbers": "she called 911",
    "local telephones": "contact Hallen at 878-6845",
    "sizes of a make": "the Kelo 6 and 6 Plus",
    "lettered gates": "at gate 54B",
    "titles": "the Two Rivers Company and Hallen's Eleven was shown",
    "resolutions": "a 4K screen",
    "pensions": "a 401(k) account",
    "years between": "Between 1600 and 1900 world trade grew",
    "no tolerance": "zero tolerance",
    "half of a match": "late in the second half",
    "airliners": "with a single 747",
}


def told(text: str, quantity: Quantity) -> str:
    """A quantity in the notation of the tables."""

    def number(value: float | None) -> str:
        return "" if value is None else f"{value:.12g}"

    flags = ("~ " if quantity.approximate else "") + ("! " if quantity.inferred else "")
    convention = "% " if quantity.convention else ""
    unit, of = f"={quantity.unit} " if quantity.unit else "", f"@{quantity.of} " if quantity.of else ""
    per = f"/{quantity.per}" if quantity.per else ""
    words = text[quantity.span.start : quantity.span.end]
    bounds = f"{number(quantity.low)}..{number(quantity.high)}"
    change = {"up": " ^", "down": " v", None: ""}[quantity.change]
    return f"{words} | {bounds} {flags}{convention}{unit}{of}{per}".strip() + change


TABLES = {
    "seeds": SEEDS,
    "ranges": RANGES,
    "bounds": BOUNDS,
    "forms": FORMS,
    "changes": CHANGES,
    "ellipsis": ELLIPSIS,
    "mixed": MIXED,
}
TABLE = {f"{name}: {case}": told for name, table in TABLES.items() for case, told in table.items()}


@pytest.mark.parametrize(("text", "expected"), TABLE.values(), ids=TABLE.keys())
def test_reads(text: str, expected: list[str]) -> None:
    found = [told(text, q) for q in quantities(text, Span(0, len(text)))]

    assert found == expected


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_is_no_quantity(text: str) -> None:
    assert quantities(text, Span(0, len(text))) == ()


def test_grammar_finds_the_head_that_lists_miss() -> None:
    text = "up to 42,000 DNR and LNR evacuees left"
    rows = (
        ("DNR", "PROPN", "nmod", 3),
        ("and", "CCONJ", "cc", 0),
        ("LNR", "PROPN", "conj", 3),
        ("evacuees", "NOUN", "nsubj", 4),
        ("left", "VERB", "ROOT", 4),
    )
    tokens: list[Token] = []
    at = text.index("DNR")
    for i, (word, pos, dep, head) in enumerate(rows):
        start = text.index(word, at)
        tokens.append(Token(i, Span(start, start + len(word)), word, word.lower(), pos, "NN", dep, head))
        at = start + len(word)
    grammar = Grammar(tuple(tokens), (Span(0, len(text)),), ())

    [found] = quantities(text, Span(0, len(text)), grammar)

    assert (found.unit, found.of) == ("persons", "DNR and LNR evacuees")


def test_stage_reads_each_stretch_by_itself() -> None:
    text = "Ten men, he said, 2 of them."
    document = Document(id="d", text=text)
    claim = Claim(document="d", content=(Span(0, 7), Span(18, 27)))

    done = read_quantities(Draft(document, Grammar((), (), ()), claims=(claim,)))

    assert [told(text, q) for q in done.claims[0].quantities] == ["Ten | 10..10 =persons @men", "2 | 2..2"]


WORDS = st.sampled_from(
    """1 2 40 200 4,000 170,000 2.5 - – to and or between from about nearly over under at least up a an one two half
    third
    of the hundred thousand million dozen dozens tens thousands few several couple $ £ % per day miles km men troops ,
    . ( ) or so more possibly 2022 June minus twice as many in five quarter - year old killed""".split()
)
TEXTS = st.lists(WORDS, max_size=25).map(" ".join) | st.lists(WORDS, max_size=25).map("".join) | st.text(max_size=60)


@example("1 per dozens")
@given(TEXTS)
def test_spans_stay_in_the_text_and_in_order(text: str) -> None:
    found = quantities(text, Span(0, len(text))) if text else ()

    assert all(q.span.end <= len(text) for q in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


@given(TEXTS)
def test_bounds_are_ordered(text: str) -> None:
    found = quantities(text, Span(0, len(text))) if text else ()

    assert all(q.low is None or q.high is None or q.low <= q.high for q in found)


@given(st.integers(min_value=2, max_value=999_999_999))
def test_number_comes_back(number: int) -> None:
    text = f"{number:,} shells"

    [found] = quantities(text, Span(0, len(text)))

    assert (found.low, found.high) == (number, number)
    assert text[found.span.start : found.span.end] == f"{number:,}"


@given(st.integers(min_value=2, max_value=9_000), st.integers(min_value=1, max_value=9_000))
def test_range_comes_back(low: int, more: int) -> None:
    text = f"between {low:,} and {low + more:,} shells"

    [found] = quantities(text, Span(0, len(text)))

    assert (found.low, found.high, found.inferred) == (low, low + more, False)


@given(TEXTS, st.integers(min_value=0, max_value=20))
def test_reads_only_inside_the_span(text: str, start: int) -> None:
    if start >= len(text):
        return
    found = quantities(text, Span(start, len(text)))

    assert all(q.span.start >= start for q in found)
