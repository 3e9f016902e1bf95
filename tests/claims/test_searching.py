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

    @pytest.mark.parametrize("typed", ["4000", "4,000", "4.000", "4 000", "4\u202f000", "4'000", "4,000 mi"])
    @pytest.mark.parametrize("written", ["4000", "4,000", "4.000", "4 000", "4\xa0000", "4’000"])
    def test_a_figure_is_found_however_it_is_grouped(self, typed, written):
        wanted = ClaimFactory(statement=f"They sold {written} Mi 3 phones")
        ClaimFactory(statement="They sold 4 Mi 3 phones and 40 others, of 14,000 in 2015")
        assert list(Claim.objects.search(typed)) == [wanted]
        with connection.cursor() as cursor:
            cursor.execute("SELECT %s ~* %s", [f"They sold {written} phones", pattern(typed.removesuffix(" mi"))])
            assert cursor.fetchone() == (True,)

    @pytest.mark.parametrize(
        ("typed", "written"),
        [
            *[("4.5", "4.5"), ("4,5", "4.5"), ("4.5", "4,5"), ("100M", "100M"), ("2015", "2015")],
            *[("1234567", "1.234.567"), ("1,234,5", "1,234,567"), ("3 400", "Mi 3 sold 400")],
            ("12.2.2015", "12.2.2015"),
        ],
    )
    def test_other_figures_are_found_as_they_are_written(self, typed, written):
        wanted = ClaimFactory(statement=f"They say {written} of it")
        ClaimFactory(statement="They say 5 of 4, and 567 of 1, all of it")
        assert list(Claim.objects.search(typed)) == [wanted]

    def test_the_database_folds_as_the_query_does(self):
        for sign in map(
            chr, [*range(0x20, 0x250), *range(0x1E00, 0x1F00), *range(0x2010, 0x2050), *range(0xFB00, 0xFB07)]
        ):
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT {Folded.template % {'expressions': '%s::text'}}", [sign])
                assert cursor.fetchone() == (folded(sign),), f"{sign!r} U+{ord(sign):04X}"
