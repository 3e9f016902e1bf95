"""Bytes to text, text to what is stored, and what the first line and the date say."""

import codecs
import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importing.addresses import canonical_url
from articles.importing.clean import BIDI, INVISIBLE, clean_line, clean_text
from articles.importing.dates import UNKNOWN, format_published, parse_published
from articles.importing.decode import decode, decode_html
from articles.importing.files import read_contents
from articles.importing.refusal import ImportRefused
from articles.importing.titles import guess_title
from articles.models import Doubt

ANY_TEXT = st.text(st.characters(codec=None))
PARAGRAPH = "The port authority said on Tuesday that four hundred ferries had called at the northern quay since spring."


class TestDecode:
    @pytest.mark.parametrize(
        "data",
        [
            "Zwölf Fähren 🚢".encode(),
            codecs.BOM_UTF8 + "Zwölf Fähren 🚢".encode(),
            "Zwölf Fähren 🚢".encode("utf-16"),
            codecs.BOM_UTF16_BE + "Zwölf Fähren 🚢".encode("utf-16-be"),
            "Zwölf Fähren 🚢".encode("utf-32"),
        ],
    )
    def test_unicode_is_read_with_and_without_a_byte_order_mark(self, data):
        assert decode(data) == "Zwölf Fähren 🚢"

    def test_anything_else_is_refused_by_line_and_byte(self):
        with pytest.raises(ImportRefused) as refused:
            decode("Erste Zeile\nZwölf Fähren".encode("latin-1"))
        assert refused.value.field == "file"
        assert "line 2, byte 3 is 0xF6" in str(refused.value)

    def test_a_file_that_breaks_off_inside_a_character_is_refused(self):
        for data in ("Fähre 🚢".encode()[:-1], "Fähre".encode("utf-16")[:-1]):
            with pytest.raises(ImportRefused):
                decode(data)

    @pytest.mark.parametrize(
        ("declaration", "charset"),
        [
            ('<meta charset="iso-8859-1">', "cp1252"),
            ("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>", "cp1252"),
            ('<?xml version="1.0" encoding="ISO-8859-15"?>', "iso8859-15"),
            ("<meta charset=utf-16>", "utf-8"),
            ("<meta charset=shift_jis>", "shift_jis"),
            ("", "utf-8"),
        ],
    )
    def test_a_page_is_read_as_it_declares(self, declaration, charset):
        page = f"<html><head>{declaration}</head><body>4,000 ships {'' if charset == 'shift_jis' else 'in Köln'}"
        assert decode_html(page.encode(charset)) == page

    @pytest.mark.parametrize("label", ["utf-7", "rot13", "unicode_escape", "klingon", "idna"])
    def test_a_character_set_that_is_none_of_the_webs_is_refused_by_name(self, label):
        with pytest.raises(ImportRefused, match=label):
            decode_html(f'<meta charset="{label}">x'.encode())

    @given(st.binary(max_size=200))
    def test_any_bytes_become_a_text_or_are_refused(self, data):
        for read in (decode, decode_html):
            with contextlib.suppress(ImportRefused):
                assert isinstance(read(data), str)

    def test_a_file_is_html_by_its_name_or_by_how_it_begins(self):
        assert read_contents("a.txt", b"1 < 2") == ("1 < 2", None)
        assert read_contents("a.HTM", b"<p>x") == (None, "<p>x")
        assert read_contents("a", b"\xef\xbb\xbf\n<!-- saved --><!DOCTYPE html><p>x").html.startswith("\n<!-- saved")
        assert read_contents("a.txt", "\ufeffhello".encode("utf-16-be")).text == "hello"

    def test_a_file_too_large_is_refused(self, settings):
        settings.IMPORT_MAX_BYTES = 10
        with pytest.raises(ImportRefused, match="11"):
            read_contents("a.txt", b"x" * 11)


class TestClean:
    def test_line_ends_become_one_and_keep_their_places(self):
        assert clean_text("a\r\nb\rc\u2028d\x85e\x0cf").text == "a\nb\nc\nd\ne\nf"

    def test_what_cannot_be_seen_goes(self):
        assert clean_text("Mil\u00adlio\u200bnen\0 \x1b[1m\ufeffmehr\x07").text == "Millionen [1mmehr"

    def test_direction_marks_go_and_are_marked(self):
        cleaned = clean_text("paid \u202e000,1\u202c dollars")
        assert cleaned.text == "paid 000,1 dollars"
        assert cleaned.doubts == (Doubt.BIDI_REMOVED,)
        assert clean_text("paid 1,000 dollars").doubts == ()

    @pytest.mark.parametrize(
        "text", ["👩‍👩‍👧 🏴\U000e0067\U000e0062\U000e007f 👍🏽 ❤️", "می‌خواهم", "cafe\u0301 naïve q\u0303", "  Lead\tTab"]
    )
    def test_what_is_seen_stays_code_point_by_code_point(self, text):
        assert clean_text(text).text == text

    @given(ANY_TEXT)
    def test_the_result_can_be_stored_and_is_not_changed_again(self, text):
        cleaned = clean_text(text)
        cleaned.text.encode()
        assert "\r" not in cleaned.text
        assert not BIDI.search(cleaned.text)
        assert not INVISIBLE.search(cleaned.text)
        assert clean_text(cleaned.text) == type(cleaned)(cleaned.text)

    @given(ANY_TEXT)
    def test_a_name_is_on_one_line(self, text):
        assert clean_line(text) == " ".join(clean_line(text).split())


class TestPublished:
    @pytest.mark.parametrize(
        ("stated", "since", "until", "precision"),
        [
            ("2014", date(2014, 1, 1), date(2015, 1, 1), "year"),
            ("2014-11", date(2014, 11, 1), date(2014, 12, 1), "month"),
            ("2014-12", date(2014, 12, 1), date(2015, 1, 1), "month"),
            (" 2016-02-29 ", date(2016, 2, 29), date(2016, 3, 1), "day"),
            ("2014-11-26T23:30:00+07:00", date(2014, 11, 26), date(2014, 11, 27), "day"),
            ("2014-11-26T23:30:00.123Z", date(2014, 11, 26), date(2014, 11, 27), "day"),
            ("2014-11-26 23:30", date(2014, 11, 26), date(2014, 11, 27), "day"),
        ],
    )
    def test_dates_are_as_precise_as_they_are_written(self, stated, since, until, precision):
        assert parse_published(stated) == (since, until, precision)

    def test_no_date_is_no_date(self):
        assert parse_published(" ") == UNKNOWN

    @pytest.mark.parametrize(
        "stated",
        ["26.11.2014", "2014-13", "2014-00", "2015-02-29", "0000", "9999", "9999-12-31", "2014-11-26T25:00", "20141126",
         "2014-W45", "yesterday", "２０１４x", "2014-11-26T10:00:00+99:00", "2014-1"],
    )  # fmt: skip
    def test_anything_else_is_refused_beside_its_field(self, stated):
        with pytest.raises(ImportRefused, match="is no date") as refused:
            parse_published(stated)
        assert refused.value.field == "published_at"

    @given(st.dates(date(1, 1, 1), date(9998, 12, 31)), st.sampled_from([4, 7, 10]))
    def test_what_is_written_is_read_back(self, day, length):
        stated = day.isoformat()[:length]
        assert format_published(*parse_published(stated)) == stated

    @given(ANY_TEXT)
    def test_nothing_else_is_ever_raised(self, stated):
        with contextlib.suppress(ImportRefused):
            parse_published(stated)


class TestAddress:
    @pytest.mark.parametrize(
        ("stated", "kept"),
        [
            ("HTTPS://News.Example", "https://news.example/"),
            (" http://news.example:80/A/b?x=1&y=#top ", "http://news.example/A/b?x=1&y="),
            ("https://news.example/a?utm_source=x&id=7&UTM_Medium=y&fbclid=z", "https://news.example/a?id=7"),
            ("https://news.example/a?fbclid=z", "https://news.example/a"),
            ("https://news.example:8443/a/", "https://news.example:8443/a/"),
            ("https://News.example./a", "https://news.example/a"),
            ("https://straße.example/", "https://xn--strae-oqa.example/"),
            ("https://news\u00ad.example/a", "https://news.example/a"),
            ("https://münchen.example/größe?q=ü", "https://xn--mnchen-3ya.example/gr%C3%B6%C3%9Fe?q=%C3%BC"),
            ("https://news.example/gr%c3%b6%C3%9Fe", "https://news.example/gr%C3%B6%C3%9Fe"),
            ("https://news.example/a?b=100%", "https://news.example/a?b=100%"),
            ("http://[2606:4700::A1]/a", "http://[2606:4700::a1]/a"),
        ],
    )
    def test_ways_to_share_an_address_become_one(self, stated, kept):
        assert canonical_url(stated) == kept
        assert canonical_url(kept) == kept

    @pytest.mark.parametrize(
        "stated",
        ["", "news.example/a", "ftp://news.example/a", "javascript:alert(1)", "https://", "https:///a",
         "//news.example", "https://news.example/a b", "https://news.example:port/", "https://u:p@news.example/",
         "https://a\nb.example/", "https://news.example/\ud800", "https://[::1/", "file:///etc/passwd",
         "https://" + "a" * 64 + ".example/",
         "https://news.example/" + "a" * 2000, "https://no_host!/"],
    )  # fmt: skip
    def test_what_is_no_web_address_is_refused(self, stated):
        with pytest.raises(ImportRefused) as refused:
            canonical_url(stated)
        assert refused.value.field == "url"

    @pytest.mark.parametrize(
        "host",
        ["127.0.0.1:8123", "localhost", "desk.localhost", "10.0.0.7", "192.168.1.1", "169.254.169.254", "0.0.0.0",
         "[::1]", "[fe80::1]", "[::ffff:127.0.0.1]", "printer.local", "wiki.internal", "224.0.0.1"],
    )  # fmt: skip
    def test_what_readers_cannot_reach_is_no_address_of_an_article(self, host):
        with pytest.raises(ImportRefused, match="Readers cannot reach") as refused:
            canonical_url(f"http://{host}/admin/")
        assert refused.value.field == "url"

    def test_nor_is_this_site_itself(self, settings):
        settings.SITE_URL = "https://facts.example"
        with pytest.raises(ImportRefused, match="this site itself"):
            canonical_url("https://facts.example/claims/miui/")
        assert canonical_url("https://paper.facts.example/1")

    @given(ANY_TEXT, ANY_TEXT)
    def test_any_address_is_refused_or_stable(self, host, rest):
        for stated in (host, f"https://{host}/{rest}", f"https://news.example/{rest}", f"http://news.example?{rest}"):
            try:
                kept = canonical_url(stated)
            except ImportRefused:
                continue
            assert canonical_url(kept) == kept
            assert kept.isascii()


class TestTitle:
    @pytest.mark.parametrize(
        ("text", "title"),
        [
            (f"Ferries return to the quay\n\n{PARAGRAPH}", "Ferries return to the quay"),
            (f"\n  Will the  ferries return?\n{PARAGRAPH}", "Will the ferries return?"),
            ("Ferries return to the quay\nThe ferries are back.", "Ferries return to the quay"),
            (f"Ferries return to the quay\nBy Ada Kept\n12 May 2015\n{PARAGRAPH}", "Ferries return to the quay"),
            ("Kembali ke dermaga utara\nOleh Budi Santoso\nFeri kembali berlayar.", "Kembali ke dermaga utara"),
            ("Skip to the content\nHome\nThe ferries are back.", ""),
            ("Ferries return to the quay\nBy Ada Kept", ""),  # over nothing
            (f"Breaking News\n\n{PARAGRAPH}", ""),  # a menu line
            (f"Skip to the content\nHome\n{PARAGRAPH}", ""),  # followed by another
            (f"Home | News | Sport today\n{PARAGRAPH}", ""),
            (f"Ferries have returned to the quay.\n{PARAGRAPH}", ""),  # a sentence
            (f"{PARAGRAPH}\n{PARAGRAPH}", ""),
            ("Ferries return to the quay", ""),
            ("", ""),
        ],
    )
    def test_a_first_line_is_a_title_only_over_a_paragraph(self, text, title):
        assert guess_title(text) == title
