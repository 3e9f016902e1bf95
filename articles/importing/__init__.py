"""From what a newsroom has (bytes, markup, pasted text) to a text that is stored for good.

decode → extract → clean; `articles.actions.import_article` stores the result.
"""
