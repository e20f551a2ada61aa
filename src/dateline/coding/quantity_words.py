"""Number words, bounds, currencies and what numbers count in the news: the lists behind ``quantities``."""

from __future__ import annotations

from dateline.coding.wordsets import words
from dateline.data import numbers
from dateline.model.statement import Bound

ONES = {word: float(n) for n, word in enumerate(numbers.ONES)}
TENS = {word: 10.0 * n for n, word in enumerate(numbers.TENS, start=2)}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mln": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9,
    "bln": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12, "dozen": 12.0, "score": 20.0,
    "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
INDEFINITE = {
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
    "tens": 20.0,
}
"""Plural number words and the least that each can mean; none has an upper bound."""

FEW = {"several": 3.0, "few": 3.0, "handful": 3.0}
"""Words for a small number and the least that each can mean ("a few", "a handful"; "few" alone says how little)."""

BEFORE = {
    text: bound
    for bound, texts in (
        (Bound.AT_LEAST, "at least|no fewer than|no less than|not less than|a minimum of|as few as|as little as"),
        (Bound.MORE_THAN, "more than|over|above|greater than|in excess of|well over|exceeding|upwards of|upward of"),
        (Bound.AT_MOST, "up to|as many as|as much as|at most|no more than|not more than|a maximum of|a ceiling of"),
        (Bound.LESS_THAN, "fewer than|less than|under|below|well under"),
        (Bound.NEARLY, "nearly|almost|close to|just under|just below|just short of|slightly less than|not quite"),
        (Bound.JUST_OVER, "just over|just above|slightly more than|slightly over|a little over|a little more than"),
        (Bound.ABOUT, "some|about|around|approximately|roughly|circa|an estimated|estimated|in the region of|perhaps"),
        (Bound.EXACT, "just|only|another|exactly|a further|an additional|a total of|all"),
    )
    for text in texts.split("|")
}
"""What stands before a number and bounds it; the last are its words, too, and bound nothing."""

AFTER = {
    "or so": Bound.ABOUT,
    "- odd": Bound.ABOUT,
    "-odd": Bound.ABOUT,
    "or more": Bound.AT_LEAST,
    "or fewer": Bound.AT_MOST,
    "or less": Bound.AT_MOST,
    "- plus": Bound.AT_LEAST,
    "plus": Bound.AT_LEAST,
}
"""What stands right behind a number and bounds it."""

CHANGING = words("rise fall grow climb increase decrease drop jump cut reduce raise lower revise decline shrink")
"""Verbs of change: "from 5 to 7" under them is no range but two numbers."""

CURRENCIES = {
    "$": "USD", "us$": "USD", "dollar": "USD", "usd": "USD", "€": "EUR", "euro": "EUR", "eur": "EUR", "£": "GBP",
    "pound": "GBP", "gbp": "GBP", "¥": "JPY", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "rouble": "RUB", "ruble": "RUB", "rupee": "rupees", "₹": "INR", "₽": "RUB", "naira": "NGN", "₦": "NGN",
    "rand": "ZAR", "shilling": "shillings", "peso": "pesos", "real": "BRL", "reais": "BRL", "lira": "TRY", "₺": "TRY",
    "won": "KRW", "₩": "KRW", "baht": "THB", "dong": "VND", "rupiah": "IDR", "ringgit": "MYR", "dirham": "dirhams",
    "riyal": "riyals", "rial": "rials", "dinar": "dinars", "shekel": "ILS", "₪": "ILS", "hryvnia": "UAH", "₴": "UAH",
    "zloty": "PLN", "franc": "francs", "krona": "kronor", "krone": "kroner", "cedi": "GHS", "birr": "ETB",
    "kwacha": "kwacha", "taka": "BDT", "tenge": "KZT", "lari": "GEL", "afghani": "AFN", "kyat": "MMK", "riel": "KHR",
    "a$": "AUD", "c$": "CAD", "hk$": "HKD", "nz$": "NZD", "s$": "SGD", "r$": "BRL", "nt$": "TWD",
}  # fmt: skip
"""Signs and names of money. A name that several countries share and none owns in the news stays a name."""

ABBREVIATED = {
    "rs": "rupees", "rs.": "rupees", "inr": "INR", "pkr": "PKR", "lkr": "LKR", "usd": "USD", "eur": "EUR",
    "gbp": "GBP", "cny": "CNY", "rmb": "CNY", "jpy": "JPY", "ngn": "NGN", "kes": "KES", "ksh": "KES", "ush": "UGX",
    "ugx": "UGX", "tsh": "TZS", "zar": "ZAR", "tk": "BDT", "rm": "MYR", "rp": "IDR", "idr": "IDR", "chf": "CHF",
    "sek": "SEK", "nok": "NOK", "dkk": "DKK", "aed": "AED", "sar": "SAR", "egp": "EGP", "php": "PHP", "cad": "CAD",
    "aud": "AUD", "brl": "BRL", "mxn": "MXN", "rub": "RUB", "uah": "UAH", "pln": "PLN", "fcfa": "FCFA",
    "ghs": "GHS", "etb": "ETB",
}  # fmt: skip
"""Letters that stand for money before a number in digits ("Rs 5 crore", "USD 2 million")."""

OWNED = {
    ("australian", "dollar"): "AUD", ("canadian", "dollar"): "CAD", ("singapore", "dollar"): "SGD",
    ("taiwan", "dollar"): "TWD", ("kong", "dollar"): "HKD", ("zealand", "dollar"): "NZD", ("egyptian", "pound"): "EGP",
    ("lebanese", "pound"): "LBP", ("syrian", "pound"): "SYP", ("sudanese", "pound"): "SDG", ("indian", "rupee"): "INR",
    ("pakistani", "rupee"): "PKR", ("nepalese", "rupee"): "NPR", ("lankan", "rupee"): "LKR",
    ("kenyan", "shilling"): "KES", ("ugandan", "shilling"): "UGX", ("tanzanian", "shilling"): "TZS",
    ("somali", "shilling"): "SOS", ("mexican", "peso"): "MXN", ("philippine", "peso"): "PHP",
    ("argentine", "peso"): "ARS", ("chilean", "peso"): "CLP", ("colombian", "peso"): "COP", ("cuban", "peso"): "CUP",
    ("uruguayan", "peso"): "UYU", ("dominican", "peso"): "DOP", ("moroccan", "dirham"): "MAD",
    ("emirati", "dirham"): "AED", ("uae", "dirham"): "AED", ("saudi", "riyal"): "SAR", ("qatari", "riyal"): "QAR",
    ("omani", "rial"): "OMR", ("iranian", "rial"): "IRR", ("yemeni", "rial"): "YER", ("kuwaiti", "dinar"): "KWD",
    ("iraqi", "dinar"): "IQD", ("jordanian", "dinar"): "JOD", ("tunisian", "dinar"): "TND",
    ("libyan", "dinar"): "LYD", ("algerian", "dinar"): "DZD", ("bahraini", "dinar"): "BHD",
    ("serbian", "dinar"): "RSD", ("swiss", "franc"): "CHF", ("congolese", "franc"): "CDF",
    ("rwandan", "franc"): "RWF", ("burundian", "franc"): "BIF", ("guinean", "franc"): "GNF", ("cfa", "franc"): "FCFA",
    ("swedish", "krona"): "SEK", ("icelandic", "krona"): "ISK", ("norwegian", "krone"): "NOK",
    ("danish", "krone"): "DKK", ("zambian", "kwacha"): "ZMW", ("malawian", "kwacha"): "MWK",
}  # fmt: skip
"""Names of money with the word before them that says whose it is ("Egyptian pounds")."""

HARM = {
    "killed": words(
        """
    kill die slay murder execute behead massacre assassinate perish drown dead death fatality deadly slaughter
    shoot gun claim leave lose lynch
        """
    ),
    "injured": words("injure wound hurt maim injury injured wounded"),
    "casualties": words("casualty"),
    "missing": words("missing disappear vanish unaccounted disappearance"),
    "displaced": words("displace flee uproot evacuate displaced evacuee homeless"),
    "detained": words("arrest detain jail imprison round detention capture"),
    "abducted": words("abduct kidnap seize abduction kidnapping"),
    "released": words("release free"),
    "rescued": words("rescue"),
}
"""What is done to people, told apart; of casualties it is not said whether they were killed or injured."""

STRONG_HARM = words("dead killed injured wounded missing hurt displaced detained arrested")

DEPENDING = words("leave claim lose round shoot gun seize")
"""Verbs that tell of harm only with another word."""

SUFFERING = words("die perish drown flee disappear vanish starve evacuate lose")
"""Verbs whose subject is the one harmed."""

REST = words("other more")
"""Words that stand for people where somebody was harmed ("and two others were wounded")."""

HARM_NOUNS = words("death fatality injury casualty arrest detention abduction kidnapping disappearance")
"""Nouns for harm that is done to one person each: who counts them, counts people."""

TOLLS = words("toll number count tally figure total")
"""Nouns for a count, whose figure is said of them."""

TROOPS = words(
    """
    troop troops soldier serviceman servicemember marine paratrooper peacekeeper fighter mercenary reservist
    conscript recruit commando personnel contractor officer policeman guard sailor instructor trainer adviser
    gendarme rebel militant gunman insurgent jihadist guerrilla
    """
)
ARMS = words(
    """
    tank missile drone rocket shell rifle warplane jet aircraft helicopter plane warship frigate submarine ship
    vessel vehicle bomb mine howitzer launcher battery round munition warhead weapon gun mortar system
    interceptor artillery projectile airstrike strike uav
    """
)
LIVES = words("life body corpse remains")
NOT_COUNTED = words(
    """
    year month week day hour minute second time percent per cent percentage century decade point degree night weekend
    quarter third half fifth tenth fold season term semester stage phase step part reason way kind type sort
    thing issue item occasion side respect front section paragraph article chapter page
    """
)
"""Times, shares and the parts of an argument or a programme: what is numbered there is no happening's figure."""

MEASURES = {
    noun: name
    for name, nouns in (
        ("distance", "km kilometre kilometer mile metre meter foot yard"),
        ("area", "hectare acre"),
        ("weight", "tonne ton kg kilogram kilogramme kilo gram gramme"),
        ("volume", "litre liter barrel gallon"),
        ("power", "megawatt mw gigawatt gw kilowatt"),
    )
    for noun in nouns.split()
}
"""Units of measure and what each measures where nothing is said to be measured."""
