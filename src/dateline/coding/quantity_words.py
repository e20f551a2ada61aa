"""Number words, bounds, currencies and what numbers count in the news: the lists behind ``quantities``."""

from __future__ import annotations

from dateline.coding.wordsets import words
from dateline.data import numbers

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

LOWER = (
    "at least",
    "no fewer than",
    "no less than",
    "not less than",
    "a minimum of",
    "upwards of",
    "as many as at least",
)
ABOVE = ("more than", "over", "above", "greater than", "in excess of", "well over", "exceeding")
UPPER = (
    "up to",
    "as many as",
    "as much as",
    "at most",
    "no more than",
    "not more than",
    "a maximum of",
    "a ceiling of",
)
BELOW = ("fewer than", "less than", "under", "below")
ABOUT = (
    "some",
    "about",
    "around",
    "approximately",
    "roughly",
    "nearly",
    "almost",
    "close to",
    "circa",
    "an estimated",
    "estimated",
    "just",
    "only",
    "another",
    "or so",
)

CURRENCIES = {
    "$": "USD", "us$": "USD", "dollar": "USD", "usd": "USD", "€": "EUR", "euro": "EUR", "eur": "EUR", "£": "GBP",
    "pound": "GBP", "gbp": "GBP", "¥": "JPY", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "rouble": "RUB", "ruble": "RUB", "rupee": "INR", "₹": "INR", "₽": "RUB", "naira": "NGN", "₦": "NGN",
    "rand": "ZAR", "shilling": "KES", "peso": "MXN", "real": "BRL", "reais": "BRL", "lira": "TRY", "₺": "TRY",
    "won": "KRW", "₩": "KRW", "baht": "THB", "dong": "VND", "rupiah": "IDR", "ringgit": "MYR", "dirham": "AED",
    "riyal": "SAR", "dinar": "KWD", "shekel": "ILS", "₪": "ILS", "hryvnia": "UAH", "₴": "UAH", "zloty": "PLN",
    "franc": "CHF", "krona": "SEK", "krone": "NOK", "cedi": "GHS", "birr": "ETB", "kwacha": "ZMW", "taka": "BDT",
    "a$": "AUD", "c$": "CAD", "hk$": "HKD", "nz$": "NZD", "s$": "SGD", "r$": "BRL",
}  # fmt: skip

HARM = {
    "killed": words(
        """
    kill die slay murder execute behead massacre assassinate perish drown dead death fatality deadly slaughter
    shoot claim leave
    """
    ),
    "injured": words("injure wound hurt maim injury injured wounded casualty"),
    "missing": words("missing disappear vanish unaccounted"),
    "displaced": words("displace flee uproot evacuate displaced evacuee homeless"),
    "detained": words("arrest detain jail imprison round detention capture"),
    "abducted": words("abduct kidnap seize abduction kidnapping"),
}
STRONG_HARM = words("dead killed injured wounded missing hurt displaced detained arrested")

DEPENDING = words("leave claim round shoot seize")
"""Verbs that tell of harm only with another word."""

SUFFERING = words("die perish drown flee disappear vanish starve evacuate")
"""Verbs whose subject is the one harmed."""

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
    year month week day hour minute second time percent per cent kilometre kilometer mile metre meter km century
    decade point degree
    """
)
