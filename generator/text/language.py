"""Which language a text is in, told by its small words and its script."""

import re
from collections import Counter
from functools import cache
from itertools import chain

# The commonest words that join and point and name little, after the lists of Stopwords ISO and
# Snowball; for Belarusian, Icelandic, Kazakh, Serbian and Xhosa after CLDR's and own reading.
_WORDS = {
    "af": ("die en van het is in wat nie te vir om hy met op dat aan was ook sy deur maar hulle"),
    "ar": "في من على إلى أن التي عن مع هذا الذي ما بعد كان لا هذه قال بين أو",
    "be": "і ў не на што з у да як па ад за гэта але для яго быў таксама",
    "bg": "и на да за от се в е че с по са не до това ще като при си беше",
    "bn": "ও এই করে থেকে জন্য এবং না হয় এর তার একটি করা সঙ্গে",
    "ca": (
        "de la i que els el les a en un del per una amb no és va al més als ha com dels o però seva"
    ),
    "cs": (
        "a v na se je že to s z do i za by o si ve pro jako ale který po také od podle "
        "jsem byl jsou při není"
    ),
    "da": (
        "og i at det er en til på af for med den de ikke som der har et han om var fra "
        "men efter blev også kan ved være mellem havde"
    ),
    "de": (
        "der die und den von mit das des im ist auf für nicht ein eine dem sich auch "
        "wird es als an sie hat zu bei nach aus dass einen sind werden einer am war zum "
        "zur über"
    ),
    "el": "και το να του η της με που την από για τα στο οι των στην είναι",
    "en": (
        "the of and to that is was for with said in on as it from he by at be has have "
        "are this which their not an were but who its will been his"
    ),
    "es": (
        "el la de que los en y del las un por con una para su se es al no lo como más "
        "ha pero sus sobre este son fue han entre desde"
    ),
    "et": "ja on ei et see oli kui ka ning aga mis oma kes ta seda ole pole siis",
    "fa": "و در به از که این را با است برای آن یک هم شد کرد تا بود",
    "fi": (
        "ja on ei että se oli hän mutta ovat kun myös joka mukaan ole kuin tai sen sekä "
        "jo niin vuoden jotka"
    ),
    "fr": (
        "le la les des et en un une du est pour que dans qui par sur au avec pas plus "
        "ce il sont ne ont aux cette mais se été son ses leur deux"
    ),
    "he": "את של על לא הוא כי גם עם זה היא כל אל יותר או אבל היה",
    "hi": "के में की है और से का को ने पर कि यह एक हैं नहीं भी",
    "hr": (
        "i u je da se na su za od s a o što kao koji ne bi nije ali iz bio samo biti će te kako"
    ),
    "hu": (
        "a az és hogy nem is egy ez meg csak van volt de már mint el még azt szerint vagy után lesz"
    ),
    "id": (
        "yang dan di itu dengan untuk dari dalam pada ini tidak akan ke juga oleh ada "
        "saat telah kata bisa para karena"
    ),
    "is": "og að í er á sem til var um við með ekki það hann fyrir en frá eru af hefur",
    "it": (
        "il di che la e per un del una con non della è si da sono dei alla le i nel ha "
        "anche gli dal delle al più come lo ma"
    ),
    "kk": ("және бұл мен үшін деп бойынша ол болып туралы кейін да де еді осы бар еліміздің"),
    "lt": "ir kad yra buvo su į iš tai bet jis apie kaip nuo jau bus už dar po tik",
    "lv": "un ir ka ar no par uz bet arī kas tika gada lai pēc kā nav tas pie",
    "ms": (
        "yang dan di itu untuk dengan ini dalam tidak pada adalah oleh kepada daripada "
        "akan telah bagi juga beliau katanya"
    ),
    "nl": (
        "de het van een en in is dat op te zijn voor met die niet aan er om ook als "
        "naar bij door maar wordt deze uit heeft nog"
    ),
    "no": (
        "og i det er en til på av for med som den ikke har de et om han at var fra men "
        "etter ble også kan ved være mellom hadde fikk"
    ),
    "pl": (
        "w i na z się nie to do że jest o jak po od za przez oraz ale dla który są tym "
        "było tego już"
    ),
    "pt": (
        "o a de que e do da em um para com não uma os no se na por mais as dos como ao "
        "foi pelo sua ou das são também pela"
    ),
    "ro": (
        "de și şi în la a cu pe nu că din este o un care pentru mai sunt fost prin după ce sau lui"
    ),
    "ru": "и в не на что с по он как это но к из от за его для был о также которые",
    "sk": (
        "a v na sa je že to s z do aj za by o si vo pre ako ale ktorý po od podľa som "
        "bol sú pri nie"
    ),
    "sl": "in je da se na so za ki v tudi pa s kot po od iz bo bi ne ter pri",
    "sr": "и у је да се на су за од са а о што као који не би није",
    "sv": (
        "och att det i en som på är av för med den till inte har ett om var de men från "
        "vid kan när efter under också ska"
    ),
    "sw": (
        "ya na wa kwa ni katika za la kuwa hiyo huo pia hii kama huyo hayo alisema ambayo cha vya"
    ),
    "tr": (
        "ve bir bu da de için ile olarak çok daha olan sonra gibi ise kadar en ne "
        "olduğu var göre ancak değil"
    ),
    "uk": "і в не на що з та у до про за як від це для але його які також й",
    "ur": "کے میں کی ہے اور سے کا کو نے پر کہ اس یہ ہیں",
    "vi": "và của là các trong được cho có một đã với không những này người để khi",
    "xh": ("ukuba kwaye okanye kuba xa kodwa ukuze ngokuba oku yakhe kwakhona naye apho emva kwe"),
    "zu": ("ukuthi futhi kanye noma ngoba uma kodwa lokhu kule yakhe ukuze khona bese nje lapho"),
}
# Letters that only one language of a script has (Unicode CLDR, exemplar characters).
_LETTERS = {
    "kk": "әғқұһ",
    "uk": "їєґ",
    "be": "ў",
    "mk": "ѓќѕ",
    "az": "ə",
    "tr": "ğı",
    "ja": "\u3041-\u30ff",
    "ko": "\uac00-\ud7a3",
    "th": "\u0e01-\u0e2e",
    "ka": "\u10d0-\u10f0",
    "hy": "\u0561-\u0586",
    "el": "α-ω",
    "he": "א-ת",
}
_HAN, _HAN_SHARE = ("\u4e00", "\u9fff"), 0.2
"""Chinese is written in nothing else; others mix these characters with their own."""
_READ = 2000
"""How many characters are looked at; an article's opening tells its language."""
_PROSE = 80
"""Characters of a line that is prose; menus and labels have few small words."""
_SHARE, _LEAD = 0.08, 0.012
"""How many of a text's words must be small words of its language, how many more than another's."""
_FEW, _CLEAR = 0.025, 3
"""How many will do where they are so many times those of any other language."""
_MARKED = 0.02
"""How many of a text's characters must be letters of one language alone."""
_LONG = 20
"""Characters to a word, on average, of a script that sets no spaces between words."""


def language(text: str) -> str | None:
    """Return which language a text is in, as a code of ISO 639-1; null where it is not clear."""
    prose = "\n".join([line for line in text.split("\n") if len(line) >= _PROSE])
    sample = (prose or text)[:_READ].lower()
    words = sample.split()
    if len(sample) < _LONG * len(words) and (found := _by_words(words)):
        return found
    return None if sample.isascii() else _by_letters(sample)


@cache
def small_words(code: str | None) -> frozenset[str]:
    """Return the commonest words of a language that join and point; of all, if not known."""
    return frozenset((_WORDS[code] if code in _WORDS else " ".join(_WORDS.values())).split())


def _by_words(words: list[str]) -> str | None:
    index, hits = _index(), Counter(dict.fromkeys(_WORDS, 0))
    hits.update(chain.from_iterable([index[word] for word in words if word in index]))
    best, second = sorted(hits, key=hits.__getitem__, reverse=True)[:2]
    most, next_, total = hits[best], hits[second], len(words)
    likely = most >= _SHARE * total and most - next_ >= max(1, _LEAD * total)
    return best if likely or most >= max(_CLEAR * (next_ + 1), _FEW * total) else None


def _by_letters(sample: str) -> str | None:
    """Tell the language by letters that no other has, where there are many of them."""
    needed = _MARKED * len(sample)
    for code, pattern in _patterns().items():
        if len(pattern.findall(sample)) > needed:
            return code
    first, last = _HAN
    han = sum(first <= char <= last for char in sample)
    return "zh" if han > _HAN_SHARE * len(sample) else None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {code: re.compile(f"[{letters}]") for code, letters in _LETTERS.items()}


@cache
def _index() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, words in _WORDS.items():
        for word in words.split():
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}
