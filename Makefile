# Every task of the project. `make help` lists them.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
GROUPS := generate test check bench

.DEFAULT_GOAL := help
.PHONY: help setup demo generate check test test-oldest test-loops bench format clean

help: ## List the tasks
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup: $(READY) ## Make the virtual environment with everything that the other tasks need

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet $(addprefix --group ,$(GROUPS)) --editable .
	@touch $@

demo: $(READY) ## Run the quick start, against a local server or (with TOGETHER_API_KEY set) the real service
	$(BIN)/python examples/demo.py

generate: $(READY) ## Make api/, models/, docs/ pages and their tests from openapi.yaml and codegen/templates
	$(BIN)/python codegen/generate.py

check: $(READY) ## Lint, type-check, validate openapi.yaml, fail when generated files have drifted
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
# For one version of Python, whichever runs this: the oldest for the package; some tests are for 3.11 and later.
	$(BIN)/mypy --python-version 3.10 -p together.generated
	$(BIN)/mypy --python-version 3.11 codegen/generate.py examples benchmarks test
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/openapi-spec-validator openapi.yaml
	$(BIN)/python codegen/generate.py --check

test: $(READY) ## Run all tests
	$(BIN)/python -m pytest --numprocesses auto

test-oldest: ## Run all tests with the oldest versions of what the package depends on
	$(PYTHON) -m venv $(VENV)-oldest
	$(VENV)-oldest/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	PYTHONWARNINGS=ignore $(VENV)-oldest/bin/python -m pip install --quiet --constraint test/oldest.txt --group generate --group test --editable .
	$(VENV)-oldest/bin/python -m pytest --numprocesses auto

test-loops: $(READY) ## Run all tests on uvloop, and in asyncio's debug mode
	TEST_EVENT_LOOP=uvloop $(BIN)/python -m pytest --numprocesses auto
	PYTHONASYNCIODEBUG=1 $(BIN)/python -X dev -m pytest --numprocesses auto

bench: $(READY) ## Compare costs with raw aiohttp and other clients, write docs/guide/performance.md (ARGS=--quick: a short look)
	$(BIN)/python benchmarks/bench.py $(ARGS)

format: $(READY) ## Format and sort what is written by hand
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## Remove the virtual environment and all caches
	rm -rf $(VENV) $(VENV)-oldest .bench build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
