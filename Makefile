# Everything a person needs runs from here; `make help` lists it.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.PHONY: help setup demo test coverage test-slow bench fuzz lint format types imports check lock audit sbom wheel docs-pictures clean

help:        ## list the targets
	@grep -E '^[a-z-]+: .*##|^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ —/'

setup: $(STAMP)  ## create .venv and install the locked dependencies

$(STAMP): requirements-dev.lock pyproject.toml hatch_build.py
	@echo "» setting up $(VENV) (only when the dependencies changed)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

demo: setup  ## read the example articles, ask about them, and chat
	@$(BIN)/python examples/demo.py

test: setup  ## run the tests (not the slow ones)
	@echo "» running the tests"
	@$(BIN)/python -m pytest -q -n auto --dist loadfile

coverage: setup  ## run them and say which lines none of them reaches (half as long again)
	@$(BIN)/python -m pytest -q -n auto --dist loadfile --cov --cov-report=term:skip-covered

test-slow: setup  ## run the slow tests too
	@$(BIN)/python -m pytest -q -n auto --dist loadfile -m "slow or not slow"

FUZZ_SECONDS ?= 60
fuzz: setup  ## try to break every parser of strangers' input, FUZZ_SECONDS each (FUZZ=page: one alone)
	@$(BIN)/python -c "import atheris" 2>/dev/null || $(BIN)/python -m pip install --quiet --only-binary :all: atheris || echo "» no atheris here: inputs are drawn, not steered"
	@$(BIN)/python -W ignore -m tests.fuzz --seconds $(FUZZ_SECONDS) $(FUZZ)

lint: setup  ## lint and check the format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: setup  ## format the code
	@$(BIN)/ruff format .

types: setup  ## check the types
	@$(BIN)/basedpyright

imports: setup  ## check who imports whom
	@$(BIN)/lint-imports

check: test lint types imports  ## everything CI checks

lock: setup  ## pin the newest versions that pyproject.toml allows
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --output-file requirements.lock pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --group dev --output-file requirements-dev.lock pyproject.toml

audit: setup  ## look up known holes in what is locked (asks PyPI)
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uvx pip-audit --require-hashes --disable-pip -r requirements.lock

sbom: setup  ## list what is in a release: dist/dateline.cdx.json
	@$(BIN)/python -m pip install --quiet uv
	@mkdir -p dist
	@$(BIN)/uvx --from cyclonedx-bom cyclonedx-py requirements requirements.lock --output-file dist/dateline.cdx.json

wheel: setup  ## build the wheel twice and compare: dist/one, dist/two
	@rm -rf dist/one dist/two
	@SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m hatchling build -t wheel -d dist/one
	@SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m hatchling build -t wheel -d dist/two
	@cmp dist/one/*.whl dist/two/*.whl && sha256sum dist/one/*.whl

docs-pictures: setup  ## draw the pictures of docs/ from what the bot sends (needs Chromium)
	@PYTHONPATH=. $(BIN)/python docs/pictures/make.py

clean:       ## remove what the other targets made
	rm -rf $(VENV) demo .pytest_cache .ruff_cache .hypothesis .coverage

bench: setup  ## measure at a million events and write docs/performance.md (the first time takes the better part of an hour)
	@PYTHONPATH=. $(BIN)/python -m benchmarks.size --report docs/performance.md

.PHONY: page-pictures
docs-pictures: page-pictures
page-pictures: setup
	@$(BIN)/python docs/pictures/page.py
