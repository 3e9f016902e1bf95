"""Many articles from one file: bad lines are named, good ones done, and the run can be read afterwards."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone, translation

from articles import tasks
from articles.importing import runs, sweeping
from articles.importing.clean import clean_line
from articles.importing.refusal import ImportRefused
from articles.manifests import import_manifest, queue_manifest
from articles.models import Article, ImportFile, ImportRun
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

TEXT = "The port authority said on Tuesday that four hundred ferries had called at the northern quay since spring."
PAGE = f"<html><head><title>Ferries return</title></head><body><article><p>{TEXT}</p></article></body></html>"


@pytest.fixture
def write(tmp_path):
    """Writes a manifest, and whatever lies beside it; returns its path."""

    def write(name, content, **beside):
        for other, data in beside.items():
            (tmp_path / other.replace("__", ".")).write_bytes(data if isinstance(data, bytes) else data.encode())
        if isinstance(content, list):
            content = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in content)
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def line(number=1, **given):
    return {"url": f"https://harbour.example/{number}", "source": "Harbour News", "text": f"{TEXT} {number}", **given}


def counts(run):
    return run.new, run.new_versions, run.unchanged, run.refused


def reasons(run):
    return {refused.number: refused.reason for refused in run.refused_lines.all()}


def test_a_refusal_is_told_in_the_language_of_whoever_reads_it(write):
    lines = [line(), line(2, source=""), line(3, file="gone.txt", text=None), line(4, published_at="so\u0000on")]
    with translation.override("fr"):
        run = import_manifest(path=write("a.jsonl", lines), by=None)
    refused = list(run.refused_lines.all())
    told = {}
    for language in ("en", "de", "fr"):
        with translation.override(language):
            told[language] = [one.shown_reason for one in refused]
    assert [clean_line(words) for words in told["fr"]] == [one.reason for one in refused]
    assert told["en"][:2] == ["Say who published it.", "There is no file “gone.txt” beside the manifest."]
    assert told["de"][0] == "Geben Sie an, wer es veröffentlicht hat."
    assert "gone.txt" in told["de"][1]
    assert len({tuple(reasons) for reasons in told.values()}) == 3


class TestRun:
    def test_json_lines_with_texts_inside_and_files_beside(self, write):
        lines = [line(), "", line(2, text=None, file="two.txt"), line(3, text=None, file="three.html", language=None)]
        path = write("a.jsonl", lines, two__txt="\ufeff" + TEXT, three__html=PAGE)
        editor, seen = UserFactory(), []
        run = import_manifest(
            path=path, by=editor, progress=lambda run, done, total: seen.append((run.new, done, total))
        )
        assert (run.name, run.status, run.started_by, counts(run)) == ("a.jsonl", "done", editor, (3, 0, 0, 0))
        assert run.finished_at
        assert seen == [(1, 1, 3), (2, 2, 3), (3, 3, 3)]
        assert Article.objects.get(url__endswith="/2").latest.text == TEXT
        assert Article.objects.get(url__endswith="/3").title == "Ferries return"
        run.refresh_from_db()
        assert counts(run) == (3, 0, 0, 0)

    def test_importing_again_finds_all_unchanged_and_a_changed_text(self, write):
        path = write("a.jsonl", [line(1), line(2)])
        import_manifest(path=path, by=None)
        assert counts(import_manifest(path=path, by=None)) == (0, 0, 2, 0)
        write("a.jsonl", [line(1), line(2, text="Corrected.")])
        assert counts(import_manifest(path=path, by=None)) == (0, 1, 1, 0)

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_csv_as_spreadsheets_write_it(self, write, delimiter):
        rows = [
            ["url", "source", "title", "text"],
            ["https://harbour.example/1", "Harbour News", "", f'"{TEXT}\r\nMore."'],
        ]
        content = "\ufeff" + "\r\n".join(delimiter.join(row) for row in rows) + "\r\n\r\n"
        run = import_manifest(path=write("a.csv", content), by=None)
        assert counts(run) == (1, 0, 0, 0)
        assert Article.objects.get().latest.text == f"{TEXT}\nMore."

    def test_a_long_text_fits_into_a_cell(self, write):
        text = TEXT * 5000
        content = f"url,source,text\nhttps://harbour.example/1,Harbour News,{text}\n"
        assert counts(import_manifest(path=write("a.csv", content), by=None)) == (1, 0, 0, 0)

    def test_bad_lines_are_refused_by_number_and_reason_and_good_ones_done(self, write):
        lines = [
            line(1),
            "{broken",
            "[1, 2]",
            line(4, publisher="x"),
            line(5, title=7),
            line(6, url="nowhere"),
            line(7, source=""),
            {"source": "Harbour News", "text": TEXT},
            line(9, file="two.txt"),
            line(10, text=""),
            line(11, text=None, file="missing.txt"),
            line(12, published_at="soon"),
            line(13, text=None, file="latin.txt"),
            line(14),
        ]
        run = import_manifest(
            path=write("a.jsonl", lines, two__txt=TEXT, latin__txt="K\xf6ln".encode("latin-1")), by=None
        )
        assert run.status == "done"
        assert counts(run) == (2, 0, 0, 12)
        for number, words in {
            2: "no JSON",
            3: "no JSON object",
            4: "“publisher”",
            5: "“title” must be a text",
            6: "no web address",
            7: "who published",
            8: "needs the address",
            9: "not both",
            10: "no text",
            11: "no file “missing.txt”",
            12: "“soon” is no date",
            13: "line 1, byte 2 is 0xF6",
        }.items():
            assert words in reasons(run)[number], number
        assert run.refused_lines.filter(number=6, url="nowhere", field="url").exists()
        assert (run.total, run.position) == (14, 14)

    def test_an_address_that_is_given_twice_is_told_with_both_lines(self, write):
        lines = [
            line(1),
            line(2, title="The first title"),
            line(2, url=f"{line(2)['url']}?utm_source=mail#top", title="Another title", text="Another text."),
            line(1),
        ]
        run = import_manifest(path=write("a.jsonl", lines), by=None)
        assert counts(run) == (2, 0, 1, 1), "in the same words it says nothing new"
        assert reasons(run)[3] == "This address is given twice, and otherwise in line 2: leave out one of the two."
        assert Article.objects.get(url=line(2)["url"]).title == "The first title"

    def test_broken_csv_lines(self, write):
        content = (
            "url,source,text\n"
            "https://harbour.example/1,Harbour News,Good.\n"
            "https://harbour.example/2,Harbour News,Too,many\n"
            "https://harbour.example/3\n"
            'https://harbour.example/4,Harbour News,"Never closed.\n'
        )
        run = import_manifest(path=write("a.csv", content), by=None)
        assert counts(run) == (1, 0, 0, 3)
        assert set(reasons(run)) == {3, 4, 5}
        assert "more cells" in reasons(run)[3]

    def test_nothing_outside_the_folder_is_read(self, write, tmp_path):
        (tmp_path / "secret.txt").write_text(TEXT)
        (tmp_path / "inside").mkdir()
        (tmp_path / "inside" / "link.txt").symlink_to(tmp_path / "secret.txt")
        names = [
            "../secret.txt",
            str(tmp_path / "secret.txt"),
            "link.txt",
            "a/../../secret.txt",
            ".",
            "a\0b",
            "x" * 5000,
        ]
        lines = [line(number, text=None, file=name) for number, name in enumerate(names)]
        run = import_manifest(path=write("inside/a.jsonl", lines), by=None)
        assert counts(run) == (0, 0, 0, len(names))
        assert all(refused.field == "file" for refused in run.refused_lines.all())

    @pytest.mark.parametrize(
        ("name", "content", "words"),
        [
            ("a.csv", "url,source,publisher\n", "“publisher”"),
            ("a.csv", "source,text\n", "“url” among them"),
            ("a.csv", "url,url\n", "each once"),
            ("a.csv", "", "first line"),
            ("a.csv", "url,source,text\n\n", "names no article"),
            ("a.jsonl", "", "names no article"),
            (
                "a.jsonl",
                "An article\nthat is no manifest.",
                "No line of this file can be read. Line 1: The line is no JSON",
            ),
            ("a.csv", "url,source\n".encode("utf-16")[2:], "not UTF-8|first line|Unknown"),
            ("a.jsonl", "K\xf6ln".encode("latin-1"), "not UTF-8: line 1, byte 2"),
            ("a.xlsx", "url", "is a .csv or .jsonl file"),
        ],
    )
    def test_a_manifest_that_cannot_be_read_at_all_leaves_a_run_that_says_why(self, write, name, content, words):
        run = import_manifest(path=write(name, content), by=None)
        assert run.status == "failed"
        assert any(word in run.error for word in words.split("|")), run.error
        assert ImportRun.objects.get().error == run.error

    def test_a_breakdown_half_way_is_noted_and_what_is_done_stays(self, write):
        def stop(run, done, total):
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            import_manifest(path=write("a.jsonl", [line(1), line(2)]), by=None, progress=stop)
        run = ImportRun.objects.get()
        assert (run.status, counts(run)) == ("failed", (1, 0, 0, 0))


class TestWorkers:
    """What an editor uploads is imported by the workers, from what the run keeps."""

    @pytest.fixture
    def queued(self):
        def queue(*lines, name="a.jsonl", **files):
            files = {file.replace("__", "."): data.encode() for file, data in files.items()}
            data = "\n".join(json.dumps(line) for line in lines).encode()
            return queue_manifest(name=name, data=data, files=files, by=UserFactory())

        return queue

    def test_nothing_is_imported_before_a_worker_comes_to_it(self, queued):
        run = queued(line(1), line(2))
        assert (run.status, run.total, run.position) == ("queued", 2, 0)
        assert not Article.objects.exists()

    def test_a_worker_imports_all_and_the_files_are_let_go(self, queued):
        run = queued(
            line(1), line(2, text=None, file="texts/two.txt"), line(3, text=None, file="three.txt"), two__txt=TEXT
        )
        tasks.go_on_with_import(run.pk)
        run.refresh_from_db()
        assert (run.status, run.position, counts(run)) == ("done", 3, (2, 0, 0, 1))
        assert "no file “three.txt”" in reasons(run)[3]
        assert Article.objects.get(url__endswith="/2").imported_by == run.started_by
        assert not ImportFile.objects.exists()

    def test_the_task_run_twice_does_nothing_twice(self, queued):
        run = queued(line(1), line(2, url=""))
        tasks.go_on_with_import(run.pk)
        tasks.go_on_with_import(run.pk)
        run.refresh_from_db()
        assert counts(run) == (1, 0, 0, 1)
        assert set(reasons(run)) == {2}

    def test_whoever_goes_on_begins_where_the_last_one_stopped(self, queued):
        run = queued(line(1), line(2))
        assert runs.go_on(run.pk, seconds=0)
        run.refresh_from_db()
        assert (run.status, run.position) == ("running", 0)
        ImportRun.objects.filter(pk=run.pk).update(position=1)
        assert not runs.go_on(run.pk, seconds=60)
        assert [article.url[-2:] for article in Article.objects.all()] == ["/2"]

    def test_a_line_that_ends_its_worker_each_time_is_passed_over(self, queued):
        run = queued(line(1), line(2))
        ImportRun.objects.filter(pk=run.pk).update(attempts=runs.ATTEMPTS, status="running")
        tasks.go_on_with_import(run.pk)
        run.refresh_from_db()
        assert counts(run) == (1, 0, 0, 1)
        assert "ended its worker" in reasons(run)[1]

    def test_a_run_whose_message_was_lost_is_found_once_until_it_is_unheard_of_again(self, queued):
        run = queued(line(1))
        assert sweeping.lost() == []
        ImportRun.objects.update(heard_at=timezone.now() - 2 * ImportRun.SILENCE)
        assert sweeping.lost() == [run.pk]
        assert sweeping.lost() == []

    def test_the_run_of_a_killed_command_is_ended_in_words(self):
        run = ImportRun.objects.create(name="a.csv", status="running")
        sweeping.end_forgotten()
        run.refresh_from_db()
        assert run.status == "running"
        ImportRun.objects.update(heard_at=timezone.now() - 2 * ImportRun.SILENCE)
        sweeping.end_forgotten()
        run.refresh_from_db()
        assert run.status == "failed"
        assert "Import the file again" in run.error

    def test_reasons_are_told_in_the_language_of_the_page_it_was_sent_from(self, queued):
        with translation.override("de"):
            run = queued(line(1), line(2, source=""))
        tasks.go_on_with_import(run.pk)
        assert reasons(run) == {2: "Geben Sie an, wer es veröffentlicht hat."}

    def test_what_is_no_manifest_is_refused_at_once(self, queued):
        with pytest.raises(ImportRefused, match=r"\.csv or \.jsonl"):
            queued(line(1), name="a.txt")
        assert not ImportRun.objects.exists()


class TestCommand:
    def run(self, *arguments):
        out, err = StringIO(), StringIO()
        code = 0
        try:
            call_command("import_articles", *map(str, arguments), stdout=out, stderr=err)
        except SystemExit as left:
            code = left.code
        return code, out.getvalue(), err.getvalue()

    def test_all_went_well(self, write):
        path = write("a.jsonl", [line(1), line(2)])
        assert self.run(path) == (0, "2 new, 0 unchanged, 0 new version, 0 refused\n", "")
        assert self.run(path) == (0, "0 new, 2 unchanged, 0 new version, 0 refused\n", "")

    def test_a_refusal_is_told_and_ends_with_one(self, write):
        code, out, err = self.run(write("a.jsonl", [line(1), line(2, language="xx")]))
        assert (code, out) == (1, "1 new, 0 unchanged, 0 new version, 1 refused\n")
        assert err.startswith("Line 2 (https://harbour.example/2): “xx” is no language code")

    def test_who_imports_can_be_said(self, write):
        editor = UserFactory()
        self.run(write("a.jsonl", [line(1)]), f"--by={editor.username}")
        assert Article.objects.get().imported_by == editor

    def test_what_is_not_there_is_said_in_a_sentence(self, write, tmp_path):
        with pytest.raises(CommandError, match="There is no file"):
            self.run(tmp_path / "nothing.csv")
        with pytest.raises(CommandError, match="There is no user 'nobody'"):
            self.run(write("a.jsonl", [line(1)]), "--by=nobody")
        with pytest.raises(CommandError, match="not UTF-8"):
            self.run(write("a.csv", b"url,source\nK\xf6ln"))
