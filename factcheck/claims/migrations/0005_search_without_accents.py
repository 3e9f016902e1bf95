import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models

import factcheck.claims.searching


def anew(model, first, second, index):
    """A generated column is not altered, but made again."""
    columns = (factcheck.claims.searching.Folded(name) for name in (first, second))
    return [
        migrations.RemoveIndex(model, index),
        migrations.RemoveField(model, "search"),
        migrations.AddField(
            model,
            "search",
            models.GeneratedField(
                db_persist=True,
                expression=django.contrib.postgres.search.SearchVector(*columns, config="simple"),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.AddIndex(
            model, django.contrib.postgres.indexes.GinIndex(fields=["search"], name=index)
        ),
    ]


class Migration(migrations.Migration):
    dependencies = [("claims", "0004_glossary_changes")]

    operations = [
        *anew("claim", "statement", "claimant", "claims_clai_search_9807f0_gin"),
        *anew("review", "summary", "reasoning", "claims_revi_search_a43821_gin"),
    ]
