"""Names of the built-in measures: data only, one module a UI language; English has the glossary's own."""
