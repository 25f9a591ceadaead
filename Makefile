# Two commands set everything up on a machine with Python (3.11 or later) and make:
#
#     make site     what readers get, in site/
#     make test     everything that guards it
#
# `make help` lists the rest. What is installed is pinned by hash in requirements/ and lives in .venv.

PYTHON  ?= python3
JOBS    ?= auto
FORMAT  ?= text
TEXTS   ?= $(ATLAS_TEXTS)
VENV    := .venv
BIN     := $(VENV)/bin
ATLAS   := $(BIN)/python -m build_tools
PYTEST  := $(BIN)/python -m pytest
PIP     := $(BIN)/python -m pip --disable-pip-version-check
INSTALL := $(PIP) install --quiet --require-hashes

# The banner of mkdocs-material about MkDocs 2, which the lock keeps out.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site test check diff serve schemas golden screenshots bench measure prove lint format browser lock clean

help: ## list these words
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

site: $(VENV)/.package ## check the dataset and build site/, the data package in it
	$(ATLAS) build

check: $(VENV)/.package ## check the dataset only (seconds)
	$(ATLAS) check --format $(FORMAT)

serve: $(VENV)/.package ## show the site on this machine and follow your edits
	$(ATLAS) serve

schemas: $(VENV)/.package ## make schemas/ anew from the record types
	$(ATLAS) schemas

diff: $(VENV)/.package ## say field by field what changed: make diff OLD=v0.1.0 (a revision, folder or zip)
	@test -n "$(OLD)" || { echo "Name what to compare with: make diff OLD=v0.1.0" >&2; exit 2; }
	@$(ATLAS) diff "$(OLD)" --format "$(FORMAT)"

prove: $(VENV)/.package ## find every phrase in the documents you hold: make prove TEXTS=folder
	@test -n "$(TEXTS)" || { echo "Name the folder with the documents: make prove TEXTS=folder" >&2; exit 2; }
	$(ATLAS) prove --texts "$(TEXTS)"

test: lint browser ## lint, types, import directions, and all tests, in a browser too
	$(PYTEST) --numprocesses=$(JOBS) --maxprocesses=8 --dist=loadfile --no-loadscope-reorder

lint: $(VENV)/.package $(VENV)/.test ## ruff, mypy and import-linter alone
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --cache-dir .cache/import-linter

format: $(VENV)/.package $(VENV)/.test ## lay the code out as ruff does
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

browser: $(VENV)/.package $(VENV)/.test ## find a Chromium and what judges pages, or install them
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m tests.judges

golden: $(VENV)/.package $(VENV)/.test ## write the expected outputs of the tests anew; read the diff before you commit it
	$(PYTEST) -m "not browser" --update-golden

screenshots: browser ## take the pictures that the README shows
	$(BIN)/python -m tests.screenshots

bench: $(VENV)/.package $(VENV)/.test ## measure against stock tools, side by side
	$(BIN)/python -m tests.bench

measure: browser ## measure pages of site/ on a slow phone and a slow network
	$(BIN)/python -m tests.bench_pages

# A fresh environment whenever the pins change: what a lock no longer names is gone too.
$(VENV)/.runtime: requirements/runtime.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or later is needed; '$(PYTHON)' is `$(PYTHON) --version 2>&1`." >&2; \
	  echo "Name another one: make PYTHON=python3.12" >&2; exit 2; }
	@echo "Setting up $(VENV) (a minute, once)"
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); \
	  echo "'$(PYTHON) -m venv' failed. Debian and Ubuntu ship it apart: apt install python3-venv" >&2; exit 2; }
	@$(INSTALL) --requirement requirements/runtime.txt
	@touch $@

# The program itself, in place: the command `atlas`, and the plugin by which MkDocs knows it.
$(VENV)/.package: $(VENV)/.runtime pyproject.toml
	@$(PIP) install --quiet --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.runtime requirements/test.txt | $(VENV)/.package
	@echo "Adding what the tests need to $(VENV)"
	@$(INSTALL) --requirement requirements/test.txt
	@touch $@

# Markers cover Linux, macOS and Windows; hashes are listed, addresses are not. `make lock UPGRADE=--upgrade` moves the pins.
COMPILE := $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 --fork-strategy fewest \
  --generate-hashes --no-emit-index-url --no-emit-find-links --no-header $(UPGRADE)

lock: $(VENV)/.runtime ## pin the dependencies anew from requirements/*.in
	@$(INSTALL) --requirement requirements/lock.txt
	$(COMPILE) requirements/runtime.in --output-file requirements/runtime.txt
	$(COMPILE) requirements/test.in --constraint requirements/runtime.txt --output-file requirements/test.txt
	$(COMPILE) requirements/lock.in --output-file requirements/lock.txt

clean: ## remove what was built and cached; .venv stays
	rm -rf site build .cache
