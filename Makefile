# Every task of the project. `make help` lists them.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# The stamp names the Python, so that another one makes the environment anew.
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
READY := $(VENV)/.ready-$(VERSION)
DEMO := $(VENV)-demo/.ready-$(VERSION)
GROUPS := generate test check bench guides docs
PIP := -m pip --disable-pip-version-check install --quiet

.DEFAULT_GOAL := help
.PHONY: help setup demo generate check test test-pythons test-oldest test-loops test-aiohttp-next soak audit bench docs format clean

help: ## List the tasks
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 20

setup: $(READY) ## Make the virtual environment with everything that the other tasks need

$(READY): pyproject.toml
	test -e $@ || $(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python $(PIP) --upgrade 'pip>=25.1'
	PYTHONWARNINGS=ignore $(BIN)/python $(PIP) $(addprefix --group ,$(GROUPS)) --editable .
	@touch $@

$(DEMO): pyproject.toml
	test -e $@ || $(PYTHON) -m venv --clear $(VENV)-demo
	$(VENV)-demo/bin/python $(PIP) --no-compile --editable .
	@touch $@

demo: $(DEMO) ## Run the quick start, against a local server or (with TOGETHER_API_KEY set) the real service
	$(VENV)-demo/bin/python examples/demo.py

generate: $(READY) ## Make api/, models/, docs/ pages and their tests from openapi.yaml and codegen/templates
	$(BIN)/python codegen/generate.py

check: $(READY) ## Lint, type-check, check spelling, validate openapi.yaml, fail when generated files have drifted
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell
	$(BIN)/bandit --quiet --recursive --configfile pyproject.toml together codegen
# For one version of Python, whichever runs this: the oldest for the package; some tests are for 3.11 and later.
	$(BIN)/mypy --python-version 3.10 -p together.generated
	$(BIN)/mypy --python-version 3.11 codegen/generate.py docs/site/build.py examples benchmarks test
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/python .ci/check_wrong_uses.py test/typing_wrong_uses.py
	$(BIN)/openapi-spec-validator openapi.yaml
	$(BIN)/python codegen/generate.py --check

test: $(READY) ## Run all tests; fail where a line of the package that is written by hand is not run
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest --numprocesses auto
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

test-pythons: $(READY) ## Run the tests on each Python from 3.10 to 3.14 that is found or can be had
	.ci/test_pythons $(VENV)

test-oldest: $(READY) ## Run all tests with the oldest versions of what the package depends on
	$(PYTHON) -m venv --without-pip $(VENV)-oldest
	PYTHONWARNINGS=ignore $(BIN)/python -m pip --python $(VENV)-oldest/bin/python install --quiet --constraint test/oldest.txt --group generate --group test --editable .
	$(VENV)-oldest/bin/python -m pytest --numprocesses auto

test-loops: $(READY) ## Run the tests of coroutines on uvloop, and in asyncio's debug mode
	TEST_EVENT_LOOP=uvloop $(BIN)/python -m pytest --numprocesses auto -m asyncio
	PYTHONASYNCIODEBUG=1 $(BIN)/python -X dev -m pytest --numprocesses auto -m asyncio

test-aiohttp-next: ## Run the tests with the newest pre-release of aiohttp, if there is one; they may fail
	.ci/test_aiohttp_next $(PYTHON) $(VENV)-next

soak: $(READY) ## Make 100,000 calls and leave 3,000 streams; fail where memory or sockets grow (under a minute)
	$(BIN)/python benchmarks/soak.py $(ARGS)

audit: $(READY) ## Look for known vulnerabilities in what the package depends on, where the index answers
	.ci/audit $(BIN)/python

bench: $(READY) ## Compare costs with raw aiohttp and other clients, write docs/guide/performance.md (ARGS=--quick: a short look)
	$(BIN)/python benchmarks/bench.py $(ARGS)

docs: $(READY) ## Build the documentation site into .site/html; fail at a warning
	$(BIN)/python docs/site/build.py

format: $(READY) ## Format and sort what is written by hand
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## Remove the virtual environments and all caches
	rm -rf $(VENV) $(VENV)-* .python3.14 .bench .site .coverage* build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
