#!/usr/bin/env bash
# How soon the command line answers, as ratios within one run: `show Kirklees` against `git --version` and against the same program run by
# dotnet, and `validate` of 100,000 documents against ajv, compiled, in Node. Everything by turns; the quickest of each counts.
# usage: benchmarks/instant.sh [TURNS]     needs a C compiler, Node and `npm ci --prefix tests/schema`
set -euo pipefail
cd "$(dirname "$0")/.."
turns=${1:-7}
linker=$(command -v clang >/dev/null || echo "-p:CppCompilerAndLinker=gcc")
dotnet publish src/Ilacs.Cli -c Release -r linux-x64 -o artifacts/native $linker >/dev/null
dotnet publish src/Ilacs.Cli -c Release -r any -o artifacts/any >/dev/null
[ -d tests/schema/node_modules ] || npm ci --prefix tests/schema --no-audit --no-fund --loglevel=error
many=artifacts/many.jsonl
samples=$(cat docs/samples/*.jsonl | wc -l)
for _ in $(seq $((100000 / samples + 1))); do cat docs/samples/*.jsonl; done > "$many"

declare -A wall cpu
TIMEFORMAT='%R %U %S'
# Runs a command and keeps the quickest: time on the clock, and of the processor, both in ms.
run() {
    local name=$1 took
    shift
    took=$({ time "$@" >/dev/null 2>&1; } 2>&1)
    read -r clock processor < <(awk '{ printf "%d %d\n", $1 * 1000, ($2 + $3) * 1000 }' <<<"$took")
    [ "${wall[$name]:-999999}" -le "$clock" ] || wall[$name]=$clock
    [ "${cpu[$name]:-999999}" -le "$processor" ] || cpu[$name]=$processor
}
for _ in $(seq $((turns * 3))); do
    run "git --version" git --version
    run "show, native" artifacts/native/ilacs show Kirklees
    run "show, dotnet" dotnet artifacts/any/ilacs.dll show Kirklees
done
for _ in $(seq "$turns"); do
    run "validate, native" artifacts/native/ilacs validate "$many"
    run "validate, dotnet" dotnet artifacts/any/ilacs.dll validate "$many"
    run "validate, ajv" node benchmarks/ajv.mjs "$many"
done

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / (b > 0 ? b : 1) }'; }
echo "| | clock | processor |"
echo "|---|---:|---:|"
for name in "git --version" "show, native" "show, dotnet" "validate, native" "validate, dotnet" "validate, ajv"; do
    echo "| $name | ${wall[$name]} ms | ${cpu[$name]} ms |"
done
echo
for kind in wall cpu; do
    declare -n took=$kind
    echo "$kind: show takes $(ratio "${took["show, native"]}" "${took["git --version"]}") x git --version;" \
        "on dotnet $(ratio "${took["show, dotnet"]}" "${took["show, native"]}") x as long as native;" \
        "ajv takes $(ratio "${took["validate, ajv"]}" "${took["validate, native"]}") x as long as validate"
done
echo "$(wc -l < "$many") documents"
rm -f "$many"
