"""What articles say upwards. Receivers only enqueue."""

from django.dispatch import Signal

# A new version stands in the database. Arguments: version (ArticleVersion).
version_stored = Signal()
# What is known of an article changed: date, language, origin, retraction. Arguments: article (Article).
article_changed = Signal()
