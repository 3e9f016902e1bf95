# Two commands: `make run` sets everything up and runs the site, `make test` sets everything up and checks it.
# `make run PORT=8080` and the other variables of .env.example choose differently. `make bench` measures the reading.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test prod dev bench

run: prod
	@exec $(BIN)/python manage.py run_site

test: dev
	@echo "Linters …"
	@$(BIN)/python -m ruff check --quiet .
	@$(BIN)/python -m ruff format --check --quiet .
	@$(BIN)/python -m djlint templates --lint --quiet
	@echo "Import contract …"
	@$(BIN)/lint-imports
	@echo "Types …"
	@$(BIN)/python -m mypy
	@echo "Migrations …"
	@$(BIN)/python manage.py makemigrations --check --dry-run
	@echo "Tests …"
	@$(BIN)/python -m pytest --numprocesses=auto

bench:
	@$(PYTHON) requirements/install.py bench
	@$(BIN)/python -m tests.benchmarks.reading_speed

prod dev:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed, and there is no $(PYTHON)."; exit 1; }
	@$(PYTHON) requirements/install.py $@
