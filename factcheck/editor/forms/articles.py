"""Articles: bringing them in, and what is known of them."""

from collections.abc import Callable

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from articles.importing.addresses import canonical_url
from articles.importing.clean import clean_line
from articles.importing.dates import format_published, parse_published
from articles.importing.extract import extract_html
from articles.importing.files import Contents, check_size, read_contents
from articles.importing.languages import language_code
from articles.importing.refusal import ImportRefused
from articles.models import Article, Doubt, Origin, Source
from factcheck.editor.filters import languages
from factcheck.editor.forms.fields import EditForm, Textarea

# However the article comes.
TITLE_HINT = _("Left empty, it is what the page says, or the first line where that looks like a headline.")
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

    def clean_source(self) -> str:
        if not clean_line(self.cleaned_data["source"]):
            raise forms.ValidationError(self.fields["source"].error_messages["required"], code="required")
        return self.cleaned_data["source"]

    def clean_published(self) -> str:
        return self._checked("published", parse_published)

    def clean_language(self) -> str:
        return self._checked("language", language_code)

    def _checked(self, name: str, check: Callable[[str], object]) -> str:
        """As typed, after `check` has found nothing wrong with it: the action would tell only the first mistake."""
        try:
            check(self.cleaned_data[name])
        except ImportRefused as refused:
            raise forms.ValidationError(refused.message) from None
        return self.cleaned_data[name]

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


def _same_date(written: str) -> str:
    """A date as `iso_of` would write it."""
    published = parse_published(written)
    return format_published(published.since, published.until, published.precision)


class SendsFiles(forms.Form):
    """A form with files. A browser lets no page keep them: after a mistake they have to be chosen again."""

    @property
    def to_choose_again(self) -> list[str]:
        """The names of the files that came, where the form is shown once more."""
        return [upload.name for name in self.files for upload in self.files.getlist(name)]


class NewArticleForm(ArticleFields):
    """An article by its address; the text comes with it, pasted or as a file."""

    url = forms.CharField(
        label=_("Address"),
        max_length=2000,
        help_text=_("Where readers find it: https://…"),
        widget=forms.URLInput,
        error_messages={"required": _("Give the article’s address.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["title"].help_text = TITLE_HINT

    def clean_url(self) -> str:
        return self._checked("url", canonical_url)

    def sent(self) -> Contents:
        """The text or the page that came. Raises ImportRefused, and KeyError where none came."""
        raise NotImplementedError

    def differing_from(self, article: Article) -> dict[str, str]:
        """What was typed of the article that is not what is known of it already. Left empty says nothing."""
        typed = {name: clean_line(value) for name, value in self.fields_of_article().items()}
        known = {"language": language_code(typed["language"]), "published": _same_date(typed["published"])}
        stored = ArticleEditForm.initial_of(article)
        return {
            name: value
            for name, value in typed.items()
            if value and known.get(name, value).casefold() != stored[name].casefold()
        }

    def fields_of_import(self) -> dict:
        """As `import_article` takes them."""
        fields = self.fields_of_article()
        fields["published_at"] = fields.pop("published")
        return fields | {"url": self.cleaned_data["url"]} | self.cleaned_data["contents"]._asdict()

    def clean(self) -> dict:
        cleaned = super().clean()
        try:
            contents = cleaned["contents"] = self.sent()
            if contents.html is None:
                self.names_outlet("")
            elif self.errors:
                self.names_outlet(extract_html(contents.html).site)  # else the action does; it takes a while
        except ImportRefused as refused:
            self.add_error(self.carrier, refused.message)
        except KeyError:
            pass  # nothing was sent, which its field has told
        return cleaned

    def names_outlet(self, site: str) -> None:
        """A mistake where neither the editor nor the page, which calls itself `site`, says who published it."""
        if "source" in self.cleaned_data and not (clean_line(self.cleaned_data["source"]) or site):
            self.add_error("source", self.fields["source"].error_messages["required"])


class PasteForm(NewArticleForm):
    text = forms.CharField(
        label=_("Text"),
        strip=False,
        widget=Textarea(attrs={"rows": 14}),
        help_text=_("The whole article, a paragraph a line."),
        error_messages={"required": _("Paste the article’s text.")},
    )
    carrier = "text"
    field_order = ["url", "source", "text", "title", "published", "language", "origin", "author"]

    def sent(self) -> Contents:
        text = self.cleaned_data["text"]
        check_size(len(text.encode(errors="surrogatepass")), field="text")
        return _not_empty(Contents(text=text))


class UploadForm(SendsFiles, NewArticleForm):
    file = forms.FileField(
        label=_("File"),
        allow_empty_file=True,
        help_text=_("Plain text in UTF-8, or HTML as the browser saved it; at most 10 MB."),
        widget=forms.FileInput(attrs={"accept": ".txt,.md,.html,.htm,.xhtml,text/plain,text/html"}),
        error_messages={"required": _("Choose a file.")},
    )
    carrier = "file"
    field_order = ["url", "source", "file", "title", "published", "language", "origin", "author"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["source"].required = False
        self.fields["source"].help_text = _("The outlet. Left empty, it is what an HTML page calls itself.")

    def clean_source(self) -> str:
        """May be empty until the page is read."""
        return self.cleaned_data["source"]

    def sent(self) -> Contents:
        upload = self.cleaned_data["file"]
        check_size(upload.size, field="file")  # before it is in memory
        return _not_empty(read_contents(upload.name, upload.read()))


def _not_empty(contents: Contents) -> Contents:
    if not (contents.text or contents.html or "").strip():
        raise ImportRefused(gettext("The article has no text."))
    return contents


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Cleans to a list of uploads, empty where none was chosen."""

    widget = SeveralFiles

    def clean(self, data, initial=None) -> list:
        return [super(SeveralFilesField, self).clean(upload, initial) for upload in data or []]


class ManifestForm(SendsFiles):
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
    why = forms.CharField(label=_("Why"), max_length=1000, widget=Textarea(attrs={"rows": 2}))
