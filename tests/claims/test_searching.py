"""A search finds what is meant, however it is spelled: here, in the database, and in the text of articles."""

import pytest
from django.db import connection

from factcheck.claims.models import Claim
from factcheck.claims.searching import Folded, folded, pattern
from tests.factories import ClaimFactory, PublishedClaimFactory

SPELLED = [
    ("Elysee", "Élysée"),
    ("élysée", "ELYSEE"),
    ("l'Assemblee", "l’Assemblée nationale"),
    ("l’assemblée", "L'Assemblee nationale"),
    ("Strasse", "Straße"),
    ("Straße", "STRASSE"),
    ("oeuvre", "l’œuvre"),
    ("grosse", "Größe und Größeres: große"),
    ("Malmo", "Malmö"),
    ("Zurich", "Zu\u0308rich"),
    ("Lodz", "Łódź"),
    ("AENEAS", "Æneas"),
]


@pytest.mark.django_db
class TestSpelling:
    @pytest.mark.parametrize(("typed", "written"), SPELLED)
    def test_claims_by_statement_and_by_what_was_found(self, typed, written):
        by_statement = ClaimFactory(statement=f"They say {written} is closed")
        by_summary = PublishedClaimFactory(review__summary=f"In {written} nobody knew.")
        ClaimFactory(statement="They say nothing of it")
        assert set(Claim.objects.search(typed)) == {by_statement, by_summary}

    @pytest.mark.parametrize(("typed", "written"), SPELLED)
    def test_texts(self, typed, written):
        with connection.cursor() as cursor:
            cursor.execute("SELECT %s ~* %s", [f"They say {written} is closed", pattern(typed)])
            assert cursor.fetchone() == (True,)

    @pytest.mark.parametrize("typed", ["3.5", "a+b", "(x)", "[y]", "\\d", "100%", "co-op", "“quoted”", "$1"])
    def test_signs_mean_themselves(self, typed):
        with connection.cursor() as cursor:
            cursor.execute("SELECT %s ~* %s, '365 aab xy d 1005 coop quoted' ~* %s", [typed, *[pattern(typed)] * 2])
            assert cursor.fetchone() == (True, False)

    def test_the_database_folds_as_the_query_does(self):
        for sign in map(
            chr, [*range(0x20, 0x250), *range(0x1E00, 0x1F00), *range(0x2010, 0x2050), *range(0xFB00, 0xFB07)]
        ):
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT {Folded.template % {'expressions': '%s::text'}}", [sign])
                assert cursor.fetchone() == (folded(sign),), f"{sign!r} U+{ord(sign):04X}"
