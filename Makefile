# Every target sets up what it needs in .venv, and does nothing where nothing changed.
# PYTHON chooses the interpreter that makes .venv; without it the first of these that works does.
CANDIDATES := $(or $(PYTHON),python3.11 python3.12 python3.13 python3.14 python3 python)
VENV  := .venv
DEMO  := .venv-demo
SITE  := .venv-docs
BIN   := $(VENV)/bin
READY := $(VENV)/.ready
PYTEST := $(BIN)/python -m pytest -n 4 --dist loadfile --no-loadscope-reorder
PIP   := $(BIN)/python -m pip --disable-pip-version-check -qq
# What an installed wheel needs at run time, so that the tests of the wheel work without a network.
WHEELS := httpx attrs python-dateutil idna typing_extensions
# The official SDK, in an environment of its own, for tests/parity and tests/packaging.
OFFICIAL := honcho-ai==2.7.0
# Frameworks for agents: the tests of an adapter run where nothing but its extra is installed.
AGENTS := $(foreach name,langgraph openai-agents pydantic-ai,.venv-agents/$(name)/.ready)

# apt-get needs root.
ROOTLY := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup which-python demo test test-live test-live-targets test-browser screenshots prepare check agents lint mypy pyright types layers generate blocking spec-import spec-diff spec-update parity-refresh bench docs docs-serve pins clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

demo: $(DEMO)/.ready ## a conversation stored, paged, searched and asked about, by both halves
	@$(DEMO)/bin/python examples/quickstart.py
	@$(DEMO)/bin/python examples/quickstart_async.py

test: $(READY) ## everything that has to pass: the checks, then all tests
	@$(MAKE) --no-print-directory -j2 agents lint types layers check
	$(PYTEST)

test-live: $(READY) ## HONCHO_TEST_URL=... [HONCHO_TEST_KEY=...]: contract and facade tests on that server
	$(if $(HONCHO_TEST_URL),,$(error HONCHO_TEST_URL=http://... says which server to test))
	HONCHO_TEST_URL="$(HONCHO_TEST_URL)" $(BIN)/python -m pytest -q -rs -p tests.live.plugin \
		tests/live tests/aio/facade tests/blocking/facade

test-live-targets: $(READY) ## test-live on python -m honcho.embedded, as the newest server too, and behind nginx with TLS
	$(BIN)/python -m tests.live.targets

test-browser: $(READY) ## the inspector in headless Chromium, installed where it is missing
	@command -v chromium > /dev/null || command -v chromium-browser > /dev/null || { $(ROOTLY) apt-get update -qq && \
		$(ROOTLY) apt-get install -qq --yes --no-install-recommends chromium; }
	$(BIN)/python -m pytest tests/inspect/test_browser.py

screenshots: $(READY) ## take the pictures of the inspector in docs/images (see test-browser)
	$(BIN)/python scripts/screenshots.py

prepare: $(READY) ## before a commit: format, derive, lint, types, the fast tests
	$(BIN)/ruff format --quiet .
	$(BIN)/ruff check --quiet --fix .
	@$(MAKE) --no-print-directory generate blocking lint types layers check
	$(PYTEST) -q -m "not slow"

check: $(READY) mypy ## whether everything derived is what its sources say, and the facade fits it
	$(BIN)/python scripts/spec.py check --api v2
	$(BIN)/python scripts/spec.py check
	$(BIN)/python scripts/generate.py --check
	$(BIN)/python scripts/blocking.py --check

lint: $(READY) ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

mypy: $(READY) ## mypy alone, strict
	$(BIN)/mypy

types: mypy pyright ## mypy and basedpyright

pyright: $(READY) ## basedpyright alone, strict; and whether every public type is known
	$(BIN)/basedpyright --level error
	PATH="$(CURDIR)/$(BIN):$$PATH" PYTHONPATH=.:generated \
		$(BIN)/basedpyright --verifytypes honcho --ignoreexternal \
		> $(VENV)/verifytypes.txt || { grep -B1 -A1 error: $(VENV)/verifytypes.txt; exit 1; }

layers: $(READY) ## import-linter: no module imports upwards
	$(BIN)/lint-imports

generate: $(READY) ## openapi/ -> generated/honcho_api (SPEC=FILE imports a published document first)
	$(BIN)/python scripts/generate.py $(if $(SPEC),--from "$(SPEC)")

blocking: $(READY) ## honcho/aio -> honcho/blocking, tests/aio -> tests/blocking
	$(BIN)/python scripts/blocking.py

spec-import: $(READY) ## SPEC=FILE-OR-URL: take over what a server publishes, without generating
	$(if $(SPEC),,$(error SPEC=FILE-OR-URL says which document to import))
	$(BIN)/python scripts/spec.py import "$(SPEC)"

spec-diff: $(READY) ## SPEC=FILE-OR-URL: what changed since our facts, and whom it breaks (ARGS=--json)
	$(if $(SPEC),,$(error SPEC=FILE-OR-URL says which document to compare with))
	@$(BIN)/python scripts/spec.py diff $(ARGS) "$(SPEC)"

spec-update: $(READY) ## SPEC=FILE-OR-URL: take over what a newer server publishes, all or nothing
	$(if $(SPEC),,$(error SPEC=FILE-OR-URL says which document to take over))
	@$(BIN)/python scripts/update.py $(ARGS) "$(SPEC)"

parity-refresh: $(READY) ## the official SDK's names and signatures, as tests/parity compares with them
	rm -rf $(VENV)/official && $(BIN)/python -m venv $(VENV)/official
	$(VENV)/official/bin/python -m pip install -qq $(OFFICIAL)
	$(VENV)/official/bin/python -I scripts/official_api.py tests/parity/official.json

bench: $(READY) ## what a call costs, against honcho-ai and plain httpx (ARGS=--help for more)
	$(BIN)/python benchmarks/run.py $(ARGS)

docs: $(SITE)/.ready ## build the documentation in site/; warnings and broken links are errors
	@$(SITE)/bin/python scripts/docs.py pages
	@rm -rf site && $(SITE)/bin/zensical build --strict --clean
	@$(SITE)/bin/python scripts/docs.py finish site

docs-serve: $(SITE)/.ready ## serve the documentation on port 8000, built anew as it changes (ADDRESS=HOST:PORT)
	@$(SITE)/bin/python scripts/docs.py pages
	@$(SITE)/bin/zensical serve --dev-addr $(or $(ADDRESS),localhost:8000)

agents: $(AGENTS) ## make the environments of the frameworks for agents, each on its own

which-python: ## the interpreter that .venv would be made with
	@$(FIND_PYTHON); echo "$$python"

setup: $(READY) ## make .venv with everything that the other targets need

$(READY): pyproject.toml constraints.txt
	@$(FIND_PYTHON); \
	$(BIN)/python -c 'import pip' 2>/dev/null || "$$python" -m venv --clear $(VENV)
	@echo "setting up $(VENV) ..."
	@$(PIP) install -c constraints.txt hatchling editables
	@$(PIP) install -c constraints.txt --no-build-isolation -e '.[dev]'
	@$(PIP) download -c constraints.txt --only-binary :all: -d $(VENV)/wheels $(WHEELS) $(OFFICIAL)
	@touch $@

# The demo needs the client and the embedded server only, and gets an environment of its own.
$(DEMO)/.ready: pyproject.toml constraints.txt
	@$(FIND_PYTHON); \
	echo "making $(DEMO) with $$python ..."; "$$python" -m venv --clear $(DEMO)
	@echo "installing the client and its embedded server (about 90 MB, under a minute) ..."
	@$(DEMO)/bin/python -m pip --disable-pip-version-check -qq install -c constraints.txt -e '.[embedded]'
	@touch $@

$(SITE)/.ready: pyproject.toml constraints.txt
	@$(FIND_PYTHON); \
	echo "making $(SITE) with $$python ..."; "$$python" -m venv --clear $(SITE)
	@$(SITE)/bin/python -m pip --disable-pip-version-check -qq install -c constraints.txt -e '.[docs]'
	@touch $@

$(AGENTS): .venv-agents/%/.ready: $(READY)
	@echo "making .venv-agents/$* ..."; $(BIN)/python -m venv --clear .venv-agents/$*
	@.venv-agents/$*/bin/python -m pip --disable-pip-version-check -qq install --no-compile -c constraints.txt \
		pytest pytest-asyncio -e '.[embedded,$*]'
	@touch $@

# Running a candidate is the only proof: a pyenv shim exists for versions that it then refuses.
define FIND_PYTHON
for python in $(CANDIDATES) ""; do \
	[ -n "$$python" ] || { echo "No Python 3.11 or newer with venv among: $(CANDIDATES)." \
		"Install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }; \
	"$$python" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' \
		2>/dev/null && break; \
done
endef

pins: $(READY) ## rewrite constraints.txt from the newest packages that pyproject.toml allows
	rm -rf $(VENV)/pins && $(BIN)/python -m venv $(VENV)/pins
	$(VENV)/pins/bin/python -m pip install -qq -e '.[dev,docs]'
	head -1 constraints.txt > $(VENV)/pins/constraints.txt
	$(VENV)/pins/bin/python -m pip freeze --exclude honcho-sdk --exclude-editable \
		>> $(VENV)/pins/constraints.txt
	mv $(VENV)/pins/constraints.txt constraints.txt && rm -rf $(VENV)/pins

clean: ## remove .venv, caches and what was built
	rm -rf $(VENV) $(DEMO) $(SITE) .venv-agents build dist site .cache docs/reference/v[0-9]-*.md .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
