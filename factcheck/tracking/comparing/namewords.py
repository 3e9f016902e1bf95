"""The words of a name, by which two names are held against each other in whatever languages.

Case, accents, legal forms and small words say nothing; what kind of thing a name is of has another word in each
language ("Partei", "parti", "partai") and counts as one; a German name may carry its genitive.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\w+")
_FORMS = frozenset(
    {
        "inc",
        "corp",
        "co",
        "ltd",
        "llc",
        "plc",
        "ag",
        "gmbh",
        "sa",
        "se",
        "sarl",
        "nv",
        "bv",
        "tbk",
        "pt",
        "group",
        "the",
    }
)
_SMALL = frozenset(
    {"of", "and", "for", "in", "de", "du", "des", "la", "le", "les", "l", "d", "et", "del", "y", "e", "und", "von"}
    | {"der", "die", "das", "dem", "den", "zu", "im", "am", "dan", "di"}
)
# One kind a line: the words for it in all languages.
_KINDS = """
party partei partai parti partido
republic republik republique republica
kingdom konigreich kerajaan royaume reino
island islands insel inseln pulau kepulauan ile iles isla islas
province provinz provinsi provincia
region wilayah regione
district bezirk landkreis kabupaten distrik distrito
city stadt kota ville ciudad
village dorf desa pueblo
river fluss sungai fleuve riviere rio
mount mountain berg gunung mont monte
lake see danau lac lago
bay bucht teluk baie bahia
valley tal lembah vallee valle
volcano vulkan volcan
airport flughafen bandara aeroport aeropuerto
terminal terminals
port hafen pelabuhan puerto
bridge brucke jembatan pont puente
tunnel tunnels terowongan
station bahnhof stasiun gare estacion
line linie jalur ligne linea
road strasse jalan route carretera
power kraftwerk pembangkit centrale central
plant werk pabrik usine planta factory fabrik fabrica
mine grube bergwerk tambang mina
reservoir stausee waduk embalse
dam staudamm bendungan barrage presa
hospital krankenhaus klinik klinikum clinic hopital clinique
university universitat universitas universite universidad
school schule sekolah ecole escuela
academy akademie akademi academie academia
museum musee museo
theatre theater teater teatro
opera oper
library bibliothek perpustakaan bibliotheque biblioteca
stadium stadion stade estadio
park taman parc parque
church kirche gereja eglise iglesia
ministry ministerium kementerian ministere ministerio
bank banque banco
court gericht pengadilan tribunal cour
council rat dewan conseil consejo
union gewerkschaft serikat syndicat sindicato
federation verband federasi federacion
association vereinigung asosiasi asociacion
club klub verein
team mannschaft tim equipe equipo
league liga ligue
cup pokal piala coupe copa
festival festivals
prize preis penghargaan prix premio award
treaty vertrag perjanjian traite tratado
agreement abkommen kesepakatan accord acuerdo
act law gesetz uu loi ley
bill gesetzentwurf ruu
company unternehmen firma perusahaan entreprise societe empresa compagnie firm
airline fluggesellschaft maskapai aerolinea
newspaper zeitung koran journal periodico
front fronts
army armee militer ejercito
ship schiff kapal navire barco
ferry fahre feri
rocket rakete roket fusee cohete
probe sonde wahana sonda
satellite satellit satelit
president prasident prasidentin presiden presidente
minister menteri ministre ministro ministra ministerin
king konig raja roi rey
queen konigin ratu reine reina
prince prinz pangeran principe
princess prinzessin putri princesse princesa
general jenderal
mayor burgermeister burgermeisterin maire alcalde alcaldesa
professor profesor professeur
coach trainer trainerin pelatih entraineur entrenador
north nord utara norte northern
south sud selatan sur southern
east ost timur est este eastern
west barat ouest oeste western
new neue neuer neues nouveau nouvelle nueva nuevo baru
""".strip()
_KIND_OF = {word: line.split()[0] for line in _KINDS.splitlines() for word in line.split()}
_INFLECTED = 4  # letters, at least, of a name that may carry an ending


def name_words(name: str) -> frozenset[str]:
    """A name's words without case, accents, legal forms and small words: "Xiaomi Inc." and "xiaomi" are one."""
    words = frozenset(_KIND_OF.get(word, word) for word in _plain(name))
    return words - _FORMS - _SMALL or words


def names_words(left: str, right: str, languages: tuple[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words of two names, those of a German one without the genitive that the other lacks."""
    one, other = name_words(left), name_words(right)
    if "de" in languages:
        one, other = _without_genitive(one, other), _without_genitive(other, one)
    return one, other


def same_ending(left: str, right: str, at_least: int = 2) -> bool:
    """Whether two names end in the same words, behind one that says what they are of: "Trainer Dario Vencetti",
    "pelatih Dario Vencetti"."""
    one, other = _plain(left), _plain(right)
    shared = 0
    while shared < min(len(one), len(other)) and one[-1 - shared] == other[-1 - shared]:
        shared += 1
    return shared >= at_least and max(len(one), len(other)) - shared <= 1


def _plain(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


def _without_genitive(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    return frozenset(
        word.removesuffix("s")
        if word not in others and len(word) > _INFLECTED and word.removesuffix("s") in others
        else word
        for word in words
    )
