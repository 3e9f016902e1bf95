"""Articles: bringing them in, and what is known of them."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.importing.dates import format_published
from articles.models import Article, Doubt, Origin, Source
from factcheck.editor.filters import languages
from factcheck.editor.forms.fields import EditForm

ARTICLE_DATE = _("As precise as is known: 2015, 2015-02 or 2015-02-12.")


# How many names a field offers while one types; beyond that one writes the name.
NAMES_OFFERED = 400


def offered_names() -> dict:
    """What the browser offers for source, origin and language; for templates/editor/_names.html."""
    return {
        "source_names": Source.objects.values_list("name", flat=True)[:NAMES_OFFERED],
        "origin_names": Origin.objects.values_list("name", flat=True)[:NAMES_OFFERED],
        "languages": languages(),
    }


class ArticleFields(forms.Form):
    """What is known of an article. The actions check it; here it only keeps what was typed."""

    title = forms.CharField(label=_("Title"), max_length=500, required=False)
    source = forms.CharField(
        label=_("Source"),
        max_length=200,
        help_text=_("The outlet. A name that is new makes a new source."),
        widget=forms.TextInput(attrs={"list": "source-options", "autocomplete": "off"}),
        error_messages={"required": _("Say who published it.")},
    )
    language = forms.CharField(
        label=_("Language"),
        max_length=35,
        required=False,
        help_text=_("Its code: de, en, fr, id …"),
        widget=forms.TextInput(attrs={"list": "language-options", "autocomplete": "off"}),
    )
    published = forms.CharField(
        label=pgettext_lazy("date of an article", "Published"), max_length=40, required=False, help_text=ARTICLE_DATE
    )
    author = forms.CharField(label=_("Author"), max_length=200, required=False)
    origin = forms.CharField(
        label=_("Rests on"),
        max_length=200,
        required=False,
        help_text=_("The release, interview, talk or wire story that it repeats."),
        widget=forms.TextInput(attrs={"list": "origin-options", "autocomplete": "off"}),
    )

    def fields_of_article(self) -> dict:
        """As `update_article` takes them."""
        names = ("title", "source", "language", "published", "author", "origin")
        return {name: self.cleaned_data[name] for name in names}


class ArticleEditForm(EditForm, ArticleFields):
    """Also settles doubts: an answer that changed does, and so does a word that it is right as it is."""

    settle = forms.MultipleChoiceField(
        label=_("Right as it is"), required=False, widget=forms.CheckboxSelectMultiple, choices=()
    )
    field_order = ["title", "source", "published", "language", "origin", "author", "settle"]

    def __init__(self, *args, article: Article, **kwargs):
        super().__init__(*args, **kwargs)
        doubts = [(doubt, Doubt(doubt).label) for doubt in article.doubts]
        self.fields["settle"].choices = doubts
        if not doubts:
            del self.fields["settle"]

    @staticmethod
    def initial_of(article: Article) -> dict:
        return {
            "title": article.title,
            "source": article.source.name,
            "language": article.language,
            "published": iso_of(article),
            "author": article.author,
            "origin": article.origin.name if article.origin else "",
            "expected_edit": article.edit,
        }


def iso_of(article: Article) -> str:
    """The publication date as it is typed; empty where none is known."""
    return format_published(article.published_from, article.published_until, article.published_precision)


class NewArticleForm(ArticleFields):
    """An article by its address; the text comes with it, pasted or as a file."""

    url = forms.CharField(
        label=_("Address"),
        max_length=2000,
        help_text=_("Where readers find it: https://…"),
        widget=forms.URLInput,
        error_messages={"required": _("Give the article’s address.")},
    )

    def fields_of_import(self) -> dict:
        """As `import_article` takes them, but for the text."""
        fields = self.fields_of_article()
        fields["published_at"] = fields.pop("published")
        return fields | {"url": self.cleaned_data["url"]}


class PasteForm(NewArticleForm):
    text = forms.CharField(
        label=_("Text"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("The whole article, a paragraph a line. The first line may be its title."),
        error_messages={"required": _("Paste the article’s text.")},
    )
    field_order = ["url", "source", "text", "title", "published", "language", "origin", "author"]


class UploadForm(NewArticleForm):
    file = forms.FileField(
        label=_("File"),
        allow_empty_file=True,
        help_text=_("Plain text in UTF-8, or HTML as the browser saved it; at most 10 MB."),
        widget=forms.FileInput(attrs={"accept": ".txt,.md,.html,.htm,.xhtml,text/plain,text/html"}),
        error_messages={"required": _("Choose a file.")},
    )
    field_order = ["url", "source", "file", "title", "published", "language", "origin", "author"]


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Cleans to a list of uploads, empty where none was chosen."""

    widget = SeveralFiles

    def clean(self, data, initial=None) -> list:
        return [super(SeveralFilesField, self).clean(upload, initial) for upload in data or []]


class ManifestForm(forms.Form):
    """A manifest, and where it names files of texts, those too."""

    manifest = forms.FileField(
        label=_("Manifest"),
        allow_empty_file=True,
        help_text=_(
            "CSV or JSON Lines with url, source and text or file; also title, language, published_at, author, origin."
        ),
        widget=forms.FileInput(attrs={"accept": ".csv,.jsonl"}),
        error_messages={"required": _("Choose a manifest.")},
    )
    files = SeveralFilesField(
        label=_("The files it names"),
        required=False,
        allow_empty_file=True,
        help_text=_("Texts or HTML that the manifest’s “file” column names, by their bare names."),
    )


class RetractForm(forms.Form):
    why = forms.CharField(label=_("Why"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))
