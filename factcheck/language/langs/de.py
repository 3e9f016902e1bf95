"""German."""

from factcheck.language.lexicon import (
    Bounds,
    DateWords,
    Language,
    NumberWords,
    PlaceWords,
    RankWords,
    SentenceWords,
    UnitWords,
)


def _declined(stems: dict[str, int]) -> dict[str, int]:
    """Adjectives in every ending: nächste, nächsten, nächster …"""
    return {stem + ending: value for stem, value in stems.items() for ending in ("e", "en", "er", "es", "em")}


_ORDINALS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7, "acht": 8, "neunt": 9,
    "zehnt": 10, "elft": 11, "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15, "sechzehnt": 16,
    "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19, "zwanzigst": 20, "dreißigst": 30, "dreissigst": 30, "vierzigst": 40,
    "fünfzigst": 50, "sechzigst": 60, "siebzigst": 70, "achtzigst": 80, "neunzigst": 90, "hundertst": 100, "tausendst": 1000,
    "millionst": 10**6, "milliardst": 10**9, "billionst": 10**12,
}  # fmt: skip

_SUPERLATIVES = (
    "größt", "grösst", "höchst", "best", "stärkst", "wichtigst", "reichst", "ältest", "längst", "meist", "schnellst", "kleinst",
    "schlechtest", "bevölkerungsreichst", "wertvollst", "teuerst", "niedrigst", "jüngst", "schwerst", "beliebtest", "häufigst",
    "erfolgreichst", "letzt", "meistverkauft", "tiefst",
)  # fmt: skip

NUMBERS = NumberWords(
    decimal=",",
    grouping=".",
    cardinals={
        "null": 0, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
        "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
        "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40,
        "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90, "zweien": 2, "zweier": 2, "dreier": 3, "dreien": 3, "vieren": 4,
    },
    multipliers={"hundert": 100},
    scales={
        "tausend": 10**3, "million": 10**6, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9, "billion": 10**12,
        "billionen": 10**12, "billiarde": 10**15, "billiarden": 10**15, "trillion": 10**18, "trillionen": 10**18,
    },
    bare=("hundert", "tausend"),
    signs={
        "Mio": 10**6, "mio": 10**6, "Mill": 10**6, "Mrd": 10**9, "mrd": 10**9, "Mia": 10**9, "Bio": 10**12, "Tsd": 10**3,
        "tsd": 10**3, "Brd": 10**15, "k": 10**3, "K": 10**3, "M": 10**6, "MIO": 10**6, "MRD": 10**9, "Mld": 10**9,
    },
    money_signs={"m": 10**6, "bn": 10**9, "B": 10**9},
    articles=("ein", "eine", "einer", "einem", "einen", "eines"),
    one=(),
    joiners=("und",),
    points=("komma",),
    minus=("-", "minus", "negativ"),
    written_together=True,
    ordinals=_declined(_ORDINALS) | _declined({
        ordinal + superlative: place for ordinal, place in _ORDINALS.items() if 1 < place <= 20 for superlative in _SUPERLATIVES
    }),
    ordinal_endings=("te", "ten", "ter", "tes", "tem", "ste", "sten", "ster", "stes", "stem"),
    ordinal_dot=True,
    halves=("einhalb", "und eine halbe", "und ein halbes", "und einen halben"),
    mixed={
        "anderthalb": "1.5", "dreiviertel": "0.75", "eineinhalb": "1.5", "einundhalb": "1.5", "zweimal": "2", "einundeinhalb": "1.5", "zweieinhalb": "2.5",
        "dreieinhalb": "3.5", "viereinhalb": "4.5", "fünfeinhalb": "5.5", "sechseinhalb": "6.5", "siebeneinhalb": "7.5",
        "achteinhalb": "8.5", "neuneinhalb": "9.5", "zehneinhalb": "10.5", "elfeinhalb": "11.5", "zwölfeinhalb": "12.5",
    },
    fractions={
        "halb": 2, "halbe": 2, "halben": 2, "halber": 2, "halbes": 2, "hälfte": 2, "drittel": 3, "dritteln": 3, "viertel": 4,
        "vierteln": 4, "fünftel": 5, "fünfteln": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10,
        "zehnteln": 10, "zwanzigstel": 20, "hundertstel": 100, "tausendstel": 1000,
    },
    lone_fractions=("halb", "halbe", "halben", "halber", "halbes", "hälfte"),
    ratios=("von je", "von jeweils"),
    definite=("die", "den", "der", "diese", "diesen", "alle", "allen", "ihre", "seine"),
    vague={
        "millionen": 10**6, "milliarden": 10**9, "billionen": 10**12, "dutzende": 10, "dutzenden": 10, "hunderte": 100, "hunderten": 100, "hunderter": 100, "tausende": 10**3,
        "tausenden": 10**3, "tausender": 10**3, "zehntausende": 10**4, "zehntausenden": 10**4, "hunderttausende": 10**5,
        "hunderttausenden": 10**5, "abertausende": 10**3,
    },
    few=("mehrere", "mehreren", "mehrerer", "einige", "einigen", "einiger", "ein paar", "viele", "etliche", "wenige",
         "etlichen", "vielen"),
    of=("von",),
    sets={"dutzend": 12},
    suffixes={
        f"{stem}{ending}": unit
        for stem, unit in {
            "jährig": "a", "monatig": "mo", "wöchig": "wk", "tägig": "d", "stündig": "h", "minütig": "min", "prozentig": "percent",
        }.items()
        for ending in ("", "e", "en", "er", "es", "em")
    } | {"mal": ""},
)  # fmt: skip

BOUNDS = Bounds(
    before={
        "mehr als": "over", "über": "over", "verfügt über": "exact", "verfügen über": "exact", "verfügte über": "exact", "verfügten über": "exact",
        "distanz über": "exact", "strecke über": "exact", "berichtet über": "exact", "berichtete über": "exact", "größer als": "over", "höher als": "over", "oberhalb von": "over",
        "mehr denn": "over", "jenseits von": "over", "gut": "over", "übersteigt": "over", "überstieg": "over",
        "überschritt": "over", "überschreitet": "over", "überschritten": "over", "übertraf": "over", "übertrifft": "over",
        "knackte": "over", "knackt": "over", ">": "over", "weit über": "over", "etwas über": "over", "knapp über": "over",
        "die marke von": "exact",
        "mindestens": "at_least", "wenigstens": "at_least", "zumindest": "at_least", 
        "nicht weniger als": "at_least", "nicht unter": "at_least", "≥": "at_least", ">=": "at_least", "ab": "at_least",
        "minimal": "at_least",
        "weniger als": "under", "unter": "under", "unterhalb von": "under", "kleiner als": "under", "niedriger als": "under",
        "<": "under", "nicht einmal": "under", "nicht mal": "under", "geringer als": "under",
        "bis zu": "at_most", "höchstens": "at_most", "maximal": "at_most", "nicht mehr als": "at_most", "≤": "at_most",
        "<=": "at_most", "allerhöchstens": "at_most", "nicht über": "at_most", "bis": "at_most", "innerhalb von": "at_most",
        "knapp": "nearly", "fast": "nearly", "beinahe": "nearly", "nahezu": "nearly", "annähernd": "nearly",
        "knapp unter": "nearly", "beinah": "nearly",
        "rund": "around", "etwa": "around", "ungefähr": "around", "circa": "around", "zirka": "around", "ca.": "around",
        "ca": "around", "um die": "around", "gegen": "around", "schätzungsweise": "around", "~": "around", "≈": "around",
        "in etwa": "around", "so um die": "around", "an die": "around", "grob": "around", "vermutlich": "exact",
        "genau": "exact", "exakt": "exact", "nur": "exact", "lediglich": "exact", "gerade": "exact", "bloß": "exact",
    },
    after={
        "oder mehr": "at_least", "und mehr": "at_least", "oder darüber": "at_least", "+": "at_least", "und älter": "at_least",
        "oder älter": "at_least", "und darüber": "at_least", "oder höher": "at_least", 
        "oder weniger": "at_most", "oder darunter": "at_most", "und weniger": "at_most", "oder jünger": "at_most",
        "und darunter": "at_most",
    },
    late={
        "überschritten": "over", "übertroffen": "over", "überstiegen": "over", "übersteigt": "over", "überschreitet": "over",
        "überschreiten": "over", "übersteigen": "over", "geknackt": "over", "unterschritten": "under",
    },
    skip=("geschätzt", "geschätzte", "geschätzten", "geschätzter", "die", "der", "den", "das", "dem", "ein", "eine", "einen", "einer", "eines", "zahl von", "die zahl von", "marke von",
          "grenze von", "weitere", "weiteren", "nur", "noch", "als", "von"),
    between=("zwischen", "zwischen den"),
    and_=("und",),
    from_=("von", "vom"),
    to=("bis", "bis zu", "auf"),
    or_=("oder",),
    but=("aber",),
    than=("als",),
    moved=("ging", "gingen", "änderte", "veränderte", "wechselte"),
    up=(
        "stieg", "steigt", "gestiegen", "steigen", "anstieg", "erhöht", "erhöhte", "erhöhung", "zunahme", "zugenommen", "wuchs",
        "gewachsen", "wachstum", "zuwachs", "plus", "zugelegt", "legte", "kletterte", "mehr", "höher", "stiegen", "anstieg",
        "anhebung", "angehoben", "erhöhen", "wachsen", "steigerung", "gesteigert", "zunehmen", "nahm", "gewonnen", "gewann",
        "verteuerte", "verteuert",
    ),
    down=(
        "fiel", "fällt", "gefallen", "sank", "gesunken", "sinken", "rückgang", "abnahme", "gesenkt", "senkung", "minus",
        "verringert", "verringerte", "schrumpfte", "geschrumpft", "verlor", "verloren", "weniger", "niedriger", "reduziert",
        "reduzierte", "abgenommen", "gekürzt", "kürzung", "verlust", "eingebrochen", "einbruch", "sanken", "fielen", "fallen",
        "zurückgegangen", "reduzieren", "senken",
    ),
    by=("um",),
    reaching=("auf", "bei", "bis auf"),
)  # fmt: skip

UNITS = UnitWords(
    percent=("prozent", "%ige", "%igen", "%iger", "%iges", "%ig", "v.h.", "prozentige", "prozentigen", "prozentiger", "prozentiges", "prozentig",
             "-prozentige", "-prozentigen", "vom hundert", "%-ige", "%-igen"),
    points=("prozentpunkte", "prozentpunkten", "prozentpunkt"),
    currencies={
        "cent": "EUR_CENT", "cents": "EUR_CENT", "eurocent": "EUR_CENT", "pence": "GBP_CENT", "rappen": "CHF_CENT", "penny": "GBP_CENT",
        "dollar": "USD", "us-dollar": "USD", "us dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR",
        "pfund": "GBP", "pfund sterling": "GBP", "britische pfund": "GBP", "britischen pfund": "GBP", "britischer pfund": "GBP",
        "yen": "JPY", "japanische yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupien": "INR", "rupie": "INR",
        "indische rupien": "INR", "indischen rupien": "INR", "rubel": "RUB", "rupiah": "IDR", "ringgit": "MYR", "franken": "CHF",
        "schweizer franken": "CHF", "fr.": "CHF", "mark": "DEM", "d-mark": "DEM", "deutsche mark": "DEM", "schilling": "ATS",
        "lira": "TRY", "lire": "ITL", "real": "BRL", "reais": "BRL", "peso": "MXN", "pesos": "MXN", "rand": "ZAR",
        "won": "KRW", "baht": "THB", "dong": "VND", "kronen": "SEK", "schwedische kronen": "SEK", "norwegische kronen": "NOK",
        "dänische kronen": "DKK", "tschechische kronen": "CZK", "zloty": "PLN", "złoty": "PLN", "forint": "HUF",
        "schekel": "ILS", "riyal": "SAR", "dirham": "AED", "hrywnja": "UAH", "griwna": "UAH", "naira": "NGN",
        "australische dollar": "AUD", "australischen dollar": "AUD", "kanadische dollar": "CAD", "kanadischen dollar": "CAD",
        "hongkong-dollar": "HKD", "singapur-dollar": "SGD", "neuseeländische dollar": "NZD", "bitcoin": "BTC",
        "bitcoins": "BTC", "franc": "FRF", "francs": "FRF", "amerikanische dollar": "USD", "gulden": "NLG",
    },
    units={
        "sekunde": "s", "sekunden": "s", "minute": "min", "minuten": "min", "stunde": "h", "stunden": "h", "std.": "h",
        "tag": "d", "tage": "d", "tagen": "d", "nacht": "night", "nächte": "night", "nächten": "night", "woche": "wk",
        "wochen": "wk", "monat": "mo", "monate": "mo", "monaten": "mo", "jahr": "a", "jahre": "a", "jahren": "a",
        "jährige": "a", "jährigen": "a", "jähriger": "a", "jähriges": "a", "jährig": "a", "jahre alt": "a",
        "monate alt": "mo", "jahrzehnt": "10.a", "jahrzehnte": "10.a", "jahrzehnten": "10.a", "jahrhundert": "100.a",
        "jahrhunderte": "100.a", "jahrhunderten": "100.a", "minütige": "min", "minütigen": "min", "stündige": "h",
        "stündigen": "h", "tägige": "d", "tägigen": "d", "wöchige": "wk", "wöchigen": "wk", "monatige": "mo", "monatigen": "mo",
        "tägiger": "d", "stündiger": "h", "minütiger": "min", "wöchiger": "wk", "monatiger": "mo",
        "kilometer": "km", "kilometern": "km", "meter": "m", "metern": "m", "zentimeter": "cm", "zentimetern": "cm",
        "millimeter": "mm", "millimetern": "mm", "meile": "[mi_i]", "meilen": "[mi_i]", "fuß": "[ft_i]", "zoll": "[in_i]",
        "yard": "[yd_i]", "yards": "[yd_i]", "seemeilen": "[nmi_i]", "lichtjahre": "[ly]", "lichtjahren": "[ly]",
        "quadratkilometer": "km2", "quadratkilometern": "km2", "quadratmeter": "m2", "quadratmetern": "m2", "qm": "m2",
        "quadratmeilen": "[smi_us]", "quadratfuß": "[sft_i]", "hektar": "har", "morgen": "acre_de", "kubikmeter": "m3",
        "kubikmetern": "m3", "kubikfuß": "[cft_i]", "kubikzentimeter": "cm3", "acre": "[acr_us]", "acres": "[acr_us]",
        "kilogramm": "kg", "kilo": "kg", "gramm": "g", "milligramm": "mg", "tonne": "t", "tonnen": "t", "zentner": "zentner",
        "unzen": "[oz_av]", "unze": "[oz_av]", "liter": "l", "litern": "l", "milliliter": "ml", "millilitern": "ml",
        "gallonen": "[gal_us]", "barrel": "[bbl_us]", "teelöffel": "[tsp_us]", "esslöffel": "[tbs_us]",
        "grad": "deg", "° celsius": "Cel", "° fahrenheit": "[degF]", "kelvin": "K", "mikrogramm": "ug", "bit": "bit", "byte": "By", "grad celsius": "Cel", "°celsius": "Cel", "celsius": "Cel", "grad fahrenheit": "[degF]",
        "fahrenheit": "[degF]", "kilowattstunden": "kW.h", "kilowattstunde": "kW.h", "megawattstunden": "MW.h",
        "gigawattstunden": "GW.h", "terawattstunden": "TW.h", "megawatt": "MW", "gigawatt": "GW", "kilowatt": "kW",
        "watt": "W", "volt": "V", "gigabyte": "GB", "megabyte": "MB", "terabyte": "TB", "kilobyte": "kB",
        "megapixel": "Mpixel", "stundenkilometer": "km/h", "kilometer pro stunde": "km/h", "kilometern pro stunde": "km/h",
        "meilen pro stunde": "[mi_i]/h", "knoten": "[kn_i]", "dezibel": "dB", "kalorien": "cal", "karat": "[car_Au]",
    },
    per=("pro", "je"),
)  # fmt: skip

RANKS = RankWords(
    place=("platz", "rang", "nr.", "nr", "nummer", "stelle", "position", "#", "plätze", "no.", "rangliste auf platz", "nr ."),
    place_after=("platz", "rang", "stelle", "platzierte", "platzierten", "plätze"),
    top=("top", "top-", "die ersten", "die besten"),
    superlatives=(
        "größte", "größten", "größter", "größtes", "beste", "besten", "bester", "höchste", "höchsten", "kleinste", "kleinsten",
        "reichste", "reichsten", "schnellste", "schnellsten", "älteste", "ältesten", "längste", "längsten", "stärkste",
        "stärksten", "schlechteste", "meisten", "meistverkaufte", "meistverkauften", "wichtigste", "wichtigsten", "jüngste",
        "beliebteste", "beliebtesten", "erfolgreichste", "teuerste", "teuersten", "wertvollste", "wertvollsten", "grösste",
        "grössten", "höchstes", "höchster",
    ),
    labels=(
        "artikel", "kapitel", "seite", "seiten", "zimmer", "raum", "absatz", "paragraf", "paragraph", "§", "§§", "abschnitt",
        "version", "kanal", "gruppe", "linie", "gleis", "halle", "windows", "apollo", "stufe", "phase", "teil", "band",
        "staffel", "folge", "flug", "route", "bundesstraße", "autobahn", "klasse", "typ", "boeing", "airbus", "iphone", "kw",
        "formel", "block", "haus", "liga", "bezirk", "terminal", "gate", "tor", "fußnote", "ziffer", "nummernblock", "u", "s",
    ),
    before_dot=("der", "die", "das", "des", "dem", "den", "im", "am", "vom", "zum", "zur", "beim", "ins", "ihr", "ihre", "ihren",
                "ihrem", "ihrer", "sein", "seine", "seinen", "seinem", "seiner", "jeder", "jede", "jedes", "jeden", "ein", "eine",
                "einen", "einem", "einer", "ihres", "seines"),
    doubtful=("achten", "achte", "achtes"),
    not_first=("mal", "male", "mals"),
    not_ranks=("hilfe", "linie", "weltkrieg", "weltkriegs", "weltkrieges", "grades", "klasse", "hand"),
)  # fmt: skip

DATES = DateWords(
    months={"jänner": 1, "feber": 2, "sept": 9, "sep": 9, "märz": 3, "mrz": 3, "jän": 1},
    weekdays={"sonnabend": 5, "montags": 0, "samstags": 5, "sonntags": 6, "freitags": 4,
              **{f"{day}{part}": number for number, day in enumerate(
                  ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"))
                 for part in ("abend", "morgen", "nachmittag", "vormittag", "nacht", "mittag")}},
    not_months=(),
    lower=("morgen",),
    short_weekdays={"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6},
    units={
        "tag": "day", "tage": "days", "tagen": "days", "tages": "day", "woche": "week", "wochen": "weeks",
        "wochenende": "weekend", "arbeitswoche": "week", "jahrestag": "anniversary", "tg": "days", "tg.": "days", "wochenendes": "weekend", "monat": "month", "monats": "month", "monate": "months",
        "monaten": "months", "quartal": "quarter", "quartals": "quarter", "vierteljahr": "quarter", "quartale": "quarters",
        "quartalen": "quarters", "halbjahr": "half", "halbjahres": "half", "jahreshälfte": "half", "jahr": "year",
        "jahres": "year", "jahre": "years", "jahren": "years", "jahrzehnt": "decade", "jahrzehnts": "decade",
        "jahrzehnte": "decades", "jahrzehnten": "decades", "jahrhundert": "century", "jahrhunderts": "century",
        "geschäftsjahr": "year", "geschäftsjahres": "year", "kalenderjahr": "year", "kalenderjahres": "year",
        "jahrhunderte": "centurys", "jh": "century", "jh.": "century", "jahrtausend": "millennium",
    },
    seasons={
        "frühling": "spring", "frühjahr": "spring", "frühlings": "spring", "sommer": "summer", "sommers": "summer",
        "herbst": "autumn", "herbstes": "autumn", "winter": "winter", "winters": "winter",
    },
    days={
        "heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2, "heute abend": 0, "heute morgen": 0, "gestern abend": -1,
        "morgen früh": 1, "morgen mittag": 1, "morgen abend": 1, "heute nacht": 0,
    },
    periods={"heuer": ("year", 0)},
    relative_before=_declined({
        "dies": 0, "nächst": 1, "kommend": 1, "letzt": -1, "vergangen": -1, "vorig": -1, "laufend": 0, "folgend": 1,
        "aktuell": 0, "vorherig": -1, "gleich": 0, "übernächst": 2, "vorletzt": -2, "jetzig": 0, "diesjährig": 0,
    }) | {"noch dieses": 0, "der nächsten": 1, "der kommenden": 1, "der letzten": -1, "der vergangenen": -1,
          "des laufenden": 0, "des vergangenen": -1, "des kommenden": 1},
    relative_after={},
    ago_before=("vor", "vor rund", "vor etwa", "vor knapp", "vor gut", "vor fast", "vor mehr als", "vor über", "vor ca."),
    ago_after=("her",),
    in_before=("in", "in etwa", "in rund"),
    in_after=("entfernt",),
    within=("binnen", "innerhalb von", "innerhalb der nächsten", "in weniger als"),
    on_day=("am", "zum", "den", "vom", "der", "bis", "ab dem", "seit dem", "bis zum", "für den", "dem", "für"),
    now=("heute", "jetzt", "zum heutigen tag", "dato"),
    or_later=("oder später", "oder danach", "und später", "und danach"),
    week_of=("vom", "ab", "ab dem", "beginnend am", "um den"),
    last_n=("letzten", "vergangenen", "letzte", "vorigen"),
    first_n=("ersten", "erste"),
    next_n=("nächsten", "kommenden", "folgenden"),
    earlier=("früher", "früher in"),
    later=("später", "später in"),
    early=("anfang", "zu beginn", "beginn", "am anfang", "anfangs", "frühe", "frühen", "früher"),
    mid=("mitte", "in der mitte", "mitte der"),
    late=("ende", "am ende", "zum ende", "gegen ende", "bis ende", "späten", "späte", "ausgang", "schluss"),
    since=("seit", "ab", "von", "seit dem", "ab dem", "beginnend"),
    after=("nach", "später als"),
    until=("bis", "bis zum", "bis zu", "bis ins"),
    before=("vor", "früher als"),
    by=("bis spätestens", "spätestens", "spätestens bis", "spätestens im", "spätestens am"),
    from_=("von", "vom", "aus", "ab"),
    to=("bis", "bis zum", "bis einschließlich", "bis zu"),
    between=("zwischen",),
    and_=("und",),
    fillers=("der", "des", "dem", "den", "die", "das", "im", "am", "in", "vom", "von", "jahr", "jahre", "jahres", "im jahr", "im jahre",
             "des jahres", ",", "dem jahr", "zum", "in den", "in der", "monat", "zu", "jahren"),
    year_before=("im", "jahr", "jahre", "jahres", "(", "anfang", "mitte", "ende", "sommer", "herbst", "winter"),
    year_words=("jahr", "jahre", "jahres", "jahren"),
    day_words=(),
    decade_endings=("er", "ern", "ers"),
    decade_after=("jahre", "jahren", "-jahre", "-jahren"),
    week_of_year=("kalenderwoche", "kw", "woche"),
    clock_after=("uhr",),
    clock_sure=("uhr morgens", "uhr abends"),
    clock_before=(),
    month_first=False,
    holidays={"weihnachten": (12, 25), "heiligabend": (12, 24), "silvester": (12, 31), "neujahr": (1, 1),
              "heilige drei könige": (1, 6), "tag der deutschen einheit": (10, 3), "tag der arbeit": (5, 1),
              "nikolaus": (12, 6), "johannistag": (6, 24), "allerheiligen": (11, 1), "reformationstag": (10, 31), "nikolaustag": (12, 6),
              "erster weihnachtsfeiertag": (12, 25), "ersten weihnachtsfeiertag": (12, 25), "zweiter weihnachtsfeiertag": (12, 26),
              "zweiten weihnachtsfeiertag": (12, 26), "zweiten weihnachtstag": (12, 26), "ersten weihnachtstag": (12, 25),
              "barbaratag": (12, 4), "peter und paul": (6, 29), "valentinstag": (2, 14), "frauentag": (3, 8), "dreikönigstag": (1, 6),
              "mariä himmelfahrt": (8, 15), "halloween": (10, 31), "heiliger abend": (12, 24), "neujahrstag": (1, 1),
              "martinstag": (11, 11), "allerseelen": (11, 2), "mariä lichtmess": (2, 2), "1. mai": (5, 1), "weltkindertag": (9, 20),
              "walpurgisnacht": (4, 30), "augsburger friedensfest": (8, 8), "maifeiertag": (5, 1), "silvestertag": (12, 31)},
    easter={"ostern": 0, "ostersonntag": 0, "ostermontag": 1, "karfreitag": -2, "karsamstag": -1, "gründonnerstag": -3,
            "palmsonntag": -7, "aschermittwoch": -46, "rosenmontag": -48, "faschingsdienstag": -47, "fastnachtsdienstag": -47,
            "weiberfastnacht": -52, "christi himmelfahrt": 39, "himmelfahrt": 39, "pfingsten": 49, "pfingstsonntag": 49,
            "pfingstmontag": 50, "fronleichnam": 60, "fastnachtssonntag": -49, "fastnachtssamstag": -50, "ostersamstag": -1,
            "fastnachtsmontag": -48, "fastnacht": -47, "veilchendienstag": -47, "dreifaltigkeitssonntag": 56, "vatertag": 39},
    nth_weekdays={"muttertag": (5, 6, 2), "erntedankfest": (10, 6, 1), "erntedank": (10, 6, 1), "thanksgiving": (11, 3, 4)},
    not_decade_before=("seinen", "ihren"),
    parts_of_day=("abend", "morgen", "nachmittag", "vormittag", "nacht", "früh", "mittag", "abends", "morgens", "nachmittags"),
)  # fmt: skip

PLACES = PlaceWords(
    aliases={
        "USA": "US", "US": "US", "Vereinigten Staaten": "US", "Vereinigte Staaten von Amerika": "US", "Amerika": "US",
        "Vereinigten Staaten von Amerika": "US", "Großbritannien": "GB", "Vereinigten Königreich": "GB",
        "Vereinigten Königreichs": "GB", "UK": "GB", "GB": "GB", "Hongkong": "HK", "Macau": "MO", "Tschechische Republik": "CZ",
        "Südkorea": "KR", "Nordkorea": "KP", "Volksrepublik China": "CN", "VR China": "CN", "Mazedonien": "MK",
        "Holland": "NL", "Türkei": "TR", "Kongo": "CD", "Demokratische Republik Kongo": "CD", "Palästina": "PS", "Gaza": "PS",
        "Vatikan": "VA", "Osttimor": "TL", "Kap Verde": "CV", "Elfenbeinküste": "CI", "EU": "EU",
        "Europäische Union": "EU", "Europäischen Union": "EU", "Nahen Osten": "145", "Nahost": "145", "Naher Osten": "145",
        "Mittlerer Osten": "145", "Weißrussland": "BY", "Russische Föderation": "RU", "Bosnien": "BA", "Burma": "MM",
        "Birma": "MM", "Vereinigte Arabische Emirate": "AE", "Vereinigten Arabischen Emiraten": "AE", "Emirate": "AE", "BRD": "DE",
        "Bundesrepublik": "DE", "Bundesrepublik Deutschland": "DE", "Niederlanden": "NL", "Philippinen": "PH",
        "Eurozone": "EZ", "Euroraum": "EZ", "Moldau": "MD", "Fernen Osten": "030",
    },
    world=("weltweit", "weltweite", "weltweiten", "weltweiter", "weltweites", "auf der ganzen welt", "in aller welt",
           "rund um den globus", "in der welt", "der welt"),
    never=("Welt", "Jersey", "Guernsey", "Georgien und", "Äußeres Ozeanien"),
)  # fmt: skip

SENTENCES = SentenceWords(
    abbreviations=(
        "dr", "prof", "hr", "fr", "st", "nr", "ca", "bzw", "usw", "z.b", "d.h", "u.a", "o.ä", "vgl", "mio", "mrd", "tsd", "str",
        "abs", "art", "jan", "feb", "mär", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dez", "inkl", "exkl",
        "evtl", "ggf", "gest", "geb", "jh", "jhd", "max", "min", "mind", "co", "sog", "bzgl", "etc", "allg", "zb", "z", "b", "d",
        "u", "a", "dipl", "ing", "std", "kap", "s", "v", "chr", "hl", "med", "phil", "rer", "nat",
    )
)  # fmt: skip

LANGUAGE = Language(
    code="de",
    numbers=NUMBERS,
    bounds=BOUNDS,
    units=UNITS,
    ranks=RANKS,
    dates=DATES,
    places=PLACES,
    sentences=SENTENCES,
)
