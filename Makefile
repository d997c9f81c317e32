# The commands of everyday work. `make` alone lists them.

.DEFAULT_GOAL := help
.PHONY: help run test check soak fuzz bench format setup wheel clean

BIN := .venv/bin
DECK ?=
ARGS ?=

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## Set up what is missing and start the kiosk (DECK=folder, ARGS="--windowed")
	@sh tools/setup.sh run
	@$(BIN)/kiosk run $(ARGS) $(DECK)

test: ## Set up what is missing and run all tests (ARGS="tests/deck -k limits")
	@sh tools/setup.sh test
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m pytest $(ARGS)

check: ## Formatting, lint, types, QML and the deck that ships
	@sh tools/setup.sh run
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python tools/lint_qml.py
	$(BIN)/kiosk check --strict

soak: ## Let random visitors touch the real screens for ten minutes (ARGS="--minutes 60 --seed 7")
	@sh tools/setup.sh run
	$(BIN)/kiosk soak $(ARGS)

fuzz: ## Feed a hundred thousand broken decks to the reader (ARGS="--cases 1000000 --seed 7")
	@sh tools/setup.sh test
	$(BIN)/python tools/fuzz_deck.py --cases 100000 --seed 1 $(ARGS)

bench: ## Time the loop's frames without a graphics processor, then reading decks and starting
	@sh tools/setup.sh run
	QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software $(BIN)/python tools/bench_frames.py
	$(BIN)/python tools/bench_deck.py
	$(BIN)/python tools/bench_start.py
	$(BIN)/python tools/bench_check.py

format: ## Put the Python files into the house format
	@sh tools/setup.sh run
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

setup: ## Make .venv, install the kiosk into it and look for the libraries that Qt needs
	@sh tools/setup.sh run

wheel: ## Build dist/*.whl
	@sh tools/setup.sh run
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean: ## Remove .venv and everything that was built
	rm -rf .venv .build build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find kiosk tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
