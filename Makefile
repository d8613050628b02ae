# secondsource: `make demo` shows the product, `make test` is what CI runs. Everything is installed into ./.venv.
PYTHON ?= python3
PY := .venv/bin/python
STAMP := .venv/.installed
SHARED ?= $(or $(SECONDSOURCE_SHARED),../shared)

.PHONY: demo setup test check fast browser bench schema lock clean

demo: $(STAMP)  ## the account of the bundled story, on the terminal and as out/demo.html
	@mkdir -p out
	$(PY) -m secondsource demo -o out/demo.html -o out/demo.json

setup: $(STAMP)  ## everything that development needs

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(STAMP)

test: $(STAMP) check browser  ## lint, types, layers, then every test
	$(PY) -m pytest -n 2

check: $(STAMP)  ## lint, format, types, layers
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

fast: $(STAMP)  ## the unit tests alone
	$(PY) -m pytest tests/unit -q

browser:  ## Chromium for the browser tests, where this user may install it; else they skip and say so
	@command -v chromium >/dev/null 2>&1 || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || \
	  echo "Chromium is not here and cannot be installed: the browser tests will skip."

bench: $(STAMP)  ## the figures of docs/benchmarks.md, against their floors; needs the folder of real stories
	$(PY) benches/run.py --shared $(SHARED)

schema: $(STAMP)  ## write docs/schema from the code
	$(PY) -m secondsource schema > docs/schema/account-1.json

lock:  ## pin every package again (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --group dev pyproject.toml -o requirements.lock

clean:  ## forget what was installed and built
	rm -rf .venv out build dist
