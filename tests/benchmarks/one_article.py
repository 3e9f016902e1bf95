"""How many contradictions are seen between sentences of one article, which can all be true.

    python -m tests.benchmarks.one_article ARTICLES [--show]

ARTICLES is JSON Lines, one sentence a line, in the order of the article: `{doc, <language>: sentence, …}`. Every
sentence is held against every other of its article, as `manage.py compare` would.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from factcheck.language import read
from factcheck.tracking.comparing import CONTRADICTING, Text, compare_texts, explain
from factcheck.tracking.comparing.vocabulary import codes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--show", action="store_true", help="what is said to contradict what, and why")
    options = parser.parse_args()
    articles: dict[str, list[dict[str, str]]] = defaultdict(list)
    for line in options.articles.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        articles[sentence["doc"]].append(sentence)
    for language in codes():
        held = seen = 0
        for sentences in articles.values():
            said = [sentence[language].strip() for sentence in sentences]
            texts = [Text(text, read(text, language)) for text in said]
            for left, right in combinations(texts, 2):
                held += 1
                finding = compare_texts(left, right)
                if finding is None or finding.relation not in CONTRADICTING:
                    continue
                seen += 1
                if options.show:
                    print(f"{left.text}\n{right.text}\n  {explain(finding)}\n")
        print(f"{language}: {seen} contradictions in {held} pairs of {len(articles)} articles")


if __name__ == "__main__":
    main()
