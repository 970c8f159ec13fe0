# What people do with a clone.  Needs Python >= 3.11, make and git; `make` alone lists the targets.

VENV ?= .venv
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
    $$python -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
    && { echo $$python; break; }; done)

BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo transcript test check style types layers content oracles bench peers clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-18s%s\n", $$1, $$2 }'

demo: $(READY) ## a right answer, a wrong one and a quiz question, graded
	@$(BIN)/python scripts/demo.py

transcript: $(READY) ## play the first hour with the installed wheel into docs/*/first-hour.md
	@$(BIN)/python -m scripts.first_hour

test: $(READY) ## all tests, on all cores; a file's tests stay together, for they share what they made
	@$(BIN)/python -m pytest --numprocesses logical --dist loadfile

check: style types layers content ## style, types, layers and content; VERIFY=--mutate adds mutants

style: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports --no-logo

content: $(READY)
	$(BIN)/saiten author render --check
	$(BIN)/saiten author lint
	$(BIN)/saiten author verify $(VERIFY)

oracles: $(READY) ## what others make of our exports: Anki, two GIFT parsers, Chromium
	@scripts/oracles.sh $(VENV)

bench: $(READY) ## how long grading takes here; RECORD=--record keeps it in docs/measurements
	@$(BIN)/python scripts/bench.py; single=$$?; $(BIN)/python scripts/bench_class.py $(RECORD) && exit $$single

peers: $(READY) ## the same 20 answers with gradescope-utils, nbgrader and otter-grader, installed by pip
	@$(BIN)/python scripts/bench_peers.py $(RECORD)

clean: ## remove what the targets above have made
	rm -rf $(VENV) $(VENV)-oracles build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo 'saiten needs Python 3.11 or newer, with venv and pip.'; \
	    echo 'Install it (on Debian or Ubuntu: apt install python3 python3-venv), or name one you have:'; \
	    echo '    make $(MAKECMDGOALS) PYTHON=python3.12'; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo 'Installing into $(VENV): a minute, once'
	@$(BIN)/python -m pip install --quiet --editable '.[test]' --constraint constraints.txt
	@touch $@
