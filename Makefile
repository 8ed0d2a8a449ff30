# make site   the briefing, ready to open        make serve  a live preview
# make bundle the briefing as one archive in dist/, for reading without a network
# make preview BASE=main   what the last commit changes since it left BASE, in preview/
# make check  what must hold, in a minute: without a browser or whole builds
# make style  lint, types and floors alone
# make test   everything that must hold
# make bench  what builds cost beside other generators, into docs/guide/speed.md; OPTIONS=--help
# make test-deep  builds after long random sequences of changes, against builds from nothing; then all
#                 tests with the fast way of building off
# make lock   renew the locked versions           make clean  remove what was made
# make lighthouse  the speed and care of pages, as Lighthouse counts them; OPTIONS=--all for each page type
# make bench-intake BENCH=FOLDER   how well and how fast real pages are read; see tests/bench/intake.py
# make fuzz   the intake against ten thousand random articles
# make mutants  small faults put into the generator one at a time, to see which no test notices; see
#               tests/mutants/run.py; OPTIONS="--sample 300 --seed 1"
# make names  the names of months, days and countries, from the CLDR data of the installed Babel
# make catalogue   the words of pages for translators, from where the code marks them; LANGUAGE=fr
#             starts a language
# make words SCOWL=FOLDER   the stems of English words, from SCOWL's lists; see tests/scowl_words.py

PYTHON ?= python3
VENV := .venv
BASE ?= main
SCOWL ?= /usr/share/dict/scowl
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
INSTALL := $(PIP) install --require-hashes --requirement
PYTEST := $(BIN)/pytest --numprocesses auto --dist worksteal

.PHONY: site bundle preview serve style check test test-deep lighthouse bench bench-intake fuzz mutants lock names catalogue words clean

site: $(VENV)/.site
	@$(BIN)/briefing build --strict
	@echo "Open site/index.html, or run “make serve”."

bundle: $(VENV)/.site
	@$(BIN)/briefing bundle --strict

preview: $(VENV)/.pictures
	@$(BIN)/briefing preview --base "$(BASE)"

serve: $(VENV)/.site
	@$(BIN)/briefing serve

style: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

check: style
	$(PYTEST) -m "not browser and not build"

test: $(VENV)/.test tests/browser/node_modules/.installed
	@tests/browser/find-browsers
	@$(MAKE) --no-print-directory style
	$(PYTEST)

test-deep: $(VENV)/.test
	$(PYTEST) --deep tests/test_changes.py
	$(PYTEST) --stock

lighthouse: $(VENV)/.test tests/lighthouse/node_modules/.installed
	@tests/browser/find-browsers
	@$(BIN)/python -m tests.lighthouse.measure $(OPTIONS)

bench: $(VENV)/.site
	@$(BIN)/python -m tests.bench.speed $(OPTIONS)

bench-intake: $(VENV)/.test
	@$(BIN)/python -m tests.bench.intake $(BENCH) $(OPTIONS)

fuzz: $(VENV)/.test
	INTAKE_FUZZ=10000 $(BIN)/pytest tests/test_intake_fuzz.py tests/test_intake_steps.py

mutants: $(VENV)/.mutants
	@$(BIN)/python -m tests.mutants.run $(OPTIONS)

lock: $(VENV)/.test
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
	  --extra build pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
	  --extra build --extra pictures --constraint requirements.lock pyproject.toml --output-file requirements-pictures.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
	  --extra build --extra test --constraint requirements-pictures.lock pyproject.toml --output-file requirements-test.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
	  --extra mutants --constraint requirements-test.lock pyproject.toml --output-file requirements-mutants.lock

names: $(VENV)/.test
	$(BIN)/python -m tests.cldr_names
	$(BIN)/python -m tests.cldr_countries

catalogue: $(VENV)/.test
	@$(BIN)/python -m tests.catalogue $(LANGUAGE)

words: $(VENV)/.test
	@$(BIN)/python -m tests.scowl_words "$(SCOWL)"

clean:
	rm -rf $(VENV) tests/*/node_modules site dist preview .bench .mutants .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@echo "docs/ keeps its generated pages; “briefing generate” brings them up to date."

# What is installed is installed once: a stamp stands for each lock file. The package itself is
# linked, so that a change of the code needs no second install.
$(VENV)/.site: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing what the site needs …"
	@$(INSTALL) requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.pictures: requirements-pictures.lock $(VENV)/.site
	@echo "Installing what takes pictures …"
	@$(INSTALL) requirements-pictures.lock
	@touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.site
	@echo "Installing what the tests need …"
	@$(INSTALL) requirements-test.lock
	@touch $@

$(VENV)/.mutants: requirements-mutants.lock $(VENV)/.test
	@echo "Installing what makes mutants …"
	@$(INSTALL) requirements-mutants.lock
	@touch $@

# What measures pages comes from npm, in versions locked with hashes as well.
tests/%/node_modules/.installed: tests/%/package.json tests/%/package-lock.json
	@node -e 'const [a, b] = process.versions.node.split("."); process.exitCode = 100 * a + +b < 2019 ? 1 : 0' 2>/dev/null \
	  && command -v npm >/dev/null || { echo "Node.js 20.19 or newer with npm is needed to measure pages." \
	  "Install both from your system's packages or from https://nodejs.org/."; exit 1; }
	@echo "Installing what pages are measured with …"
	@cd tests/$* && npm ci --loglevel=error >/dev/null
	@touch $@

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name one with “make PYTHON=python3.12 …”."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "This Python has no venv. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
