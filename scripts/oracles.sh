#!/usr/bin/env bash
# Export all decks and ask the programs they are for: the real Anki (AGPL, so in an environment of its own), two
# parsers of GIFT, and Chromium, which also reads the report on a class that tries to be markup.  Needs node with npm, and Chromium (CHROMIUM=path if it is not on the PATH).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
venv=$1 oracles=$1-oracles work=build/oracles

fail() { printf '%s\n' "$*" >&2; exit 1; }
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$chromium" ] || fail 'No Chromium was found. Install it (Debian: apt install chromium), or set CHROMIUM.'
command -v npm >/dev/null || fail 'No npm was found. Install Node.js 18 or newer.'

mkdir -p "$work"
[ -x "$oracles/bin/python" ] || "$venv/bin/python" -m venv "$oracles"
"$oracles/bin/python" -m pip install --quiet 'anki>=25' 'pygiftparser==1.1' 'playwright>=1.50'
npm install --silent --no-fund --no-audit --prefix "$work" gift-pegjs@1.0.2 >/dev/null

export_as() { "$venv/bin/saiten" export "$1" --lang "$2" -o "$work/$3" >"$work/export.log" 2>&1 || fail "$(<"$work/export.log")"; }
export_as gift ja ja.gift
export_as gift en en.gift
export_as html ja decks.html
export_as anki ja first.apkg
sleep 1 # Anki compares whole seconds
export_as anki en second.apkg
count=$(grep -c '^// ' "$work/ja.gift")

"$oracles/bin/python" scripts/oracles/check_anki.py "$work/first.apkg" "$work/second.apkg" "$count"
for language in ja en; do
    "$oracles/bin/python" scripts/oracles/check_gift.py "$work/$language.gift" "$count"
    (cd "$work" && node ../../scripts/oracles/check_gift.mjs "$language.gift" "$count")
done
"$oracles/bin/python" scripts/oracles/check_page.py "$work/decks.html" "$chromium"

"$venv/bin/python" scripts/oracles/make_class.py "$work/class"
rm -rf "$work/results"
for language in ja en; do
    "$venv/bin/saiten" grade "$work/class" -o "$work/results" --resume --seed 1 --hidden-seed 2 --require-all \
        --require-isolation none --plain --lang "$language" >"$work/grade.log" 2>&1 || fail "$(<"$work/grade.log")"
    "$oracles/bin/python" scripts/oracles/check_report.py "$work/results/report.html" "$language" "$chromium"
done
