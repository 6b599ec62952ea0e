#!/usr/bin/env bash
# Writes docs/quality.md: coverage, warnings, undocumented members, sizes, start-up, dependencies with licences, vulnerable packages.
# usage: benchmarks/quality.sh [--without-coverage]     about ten minutes on two cores, most of them for coverage
# Mutants are not made here, since they take hours: benchmarks/mutants.sh
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 CI=true
page=docs/quality.md
work=$PWD/artifacts/quality
rm -rf "$work"
mkdir -p "$work"

# Lines and branches of one assembly, covered by the tests of its own project alone. What counting adds to the assembly fails a test that
# looks at its references; so it is the report that has to be there.
coverage() {
    local name=$1
    if [ "$without_coverage" ]; then echo "| $name | not run | not run |"; return; fi
    env -u CI dotnet test --project "tests/$name.Tests" -p:Coverage=true \
        --coverlet --coverlet-output-format cobertura --coverlet-include "[$name]*" --results-directory "$work/$name" \
        >"$work/$name.log" 2>&1 || grep -E '^failed' "$work/$name.log" >&2
    python3 - "$name" "$(find "$work/$name" -name '*cobertura*.xml' | head -n 1)" <<'PY'
import sys, xml.etree.ElementTree as xml
name, file = sys.argv[1:]
total = xml.parse(file).getroot().attrib
percent = lambda what: f"{100 * int(total[what + '-covered']) / int(total[what + '-valid']):.1f} % of {int(total[what + '-valid']):,}"
print(f"| {name} | {percent('lines')} | {percent('branches')} |")
PY
}

without_coverage=
[ "${1:-}" = "--without-coverage" ] && without_coverage=yes

packaging/pack.sh "$work/packages" >"$work/pack.log" 2>&1 || { tail -n 20 "$work/pack.log" >&2; exit 1; }
# CS1591 is a public member without documentation. Warnings are errors here, so that what was packed has neither.
warnings=$(grep -cE ': warning ' "$work/pack.log" || true)
undocumented=$(grep -cE 'CS1591' "$work/pack.log" || true)
native=src/Ilacs.Cli/bin/Release/net10.0/linux-x64/publish/ilacs
start() {
    for _ in 1 2 3 4 5 6 7; do { TIMEFORMAT='%U %S'; time "$@" >/dev/null; } 2>&1; done \
        | awk '{ print ($1 + $2) * 1000 " ms" }' | sort -n | head -n 1
}
vulnerable=$(dotnet list Ilacs.Model.sln package --vulnerable --include-transitive 2>&1)

{
    echo "# Quality figures"
    echo
    echo "Made by \`benchmarks/quality.sh\`, on $(date +"%-d %B %Y")."
    echo
    echo "## Coverage"
    echo
    echo "Each library by the tests of its own project alone, counted by coverlet;" \
        "tests that need data beside the checkout run where it is there."
    echo
    echo "| library | lines | branches |"
    echo "|---|---:|---:|"
    for name in Ilacs.Model Ilacs.Outcomes Ilacs.Reports; do coverage "$name"; done
    echo
    echo "## Mutants"
    echo
    echo "Small changes to the code, one at a time, and how many of them the model's own tests notice; by \`benchmarks/mutants.sh\`,"
    echo "without the slowest tests. A mutant that times out or crashes the tests counts as noticed; one whose tests did not finish"
    echo "counts as a survivor. One that does not compile is not in the score: in Timetable that is all of \`InspectionPathway.cs\`. The"
    echo "folders that are not listed have not been run. Goal: 90 %."
    echo
    echo "| folder | day | killed | timed out | survived | score | did not compile |"
    echo "|---|---|---:|---:|---:|---:|---:|"
    awk -F'\t' 'NR > 1 { printf "| %s | %s | %d | %d | %d | %.1f %% | %d |\n", $1, $2, $3, $4, $5, 100 * ($3 + $4) / ($3 + $4 + $5), $6 }' \
        benchmarks/mutants.tsv
    echo
    echo "## Code"
    echo
    echo "| | |"
    echo "|---|---:|"
    echo "| warnings of the compiler and of all analyzers, in what is packed | $warnings |"
    echo "| public members without documentation | $undocumented |"
    echo "| public types and members: Ilacs.Model |" \
        "$(grep -c -- '->' src/Ilacs.Model/PublicAPI.*hipped.txt | awk -F: '{ n += $2 } END { print n }') |"
    echo
    echo "## Packages"
    echo
    echo "| package | KB |"
    echo "|---|---:|"
    for file in "$work"/packages/*.nupkg; do
        echo "| $(basename "$file" | sed -E 's/\.[0-9]+\.[0-9]+\.[0-9]+.*//') | $(($(stat -c %s "$file") / 1024)) |"
    done
    echo
    echo "The native program is $(($(stat -c %s "$native") / 1048576)) MB. Processor time, the quickest of seven: \`show Kirklees\`" \
        "$(start "$native" show Kirklees), \`git --version\` $(start git --version). More is in"
    echo "[performance](performance.md)."
    echo
    echo "## Dependencies"
    echo
    echo "What the packages bring with them, locked at these versions. Nothing else is brought at run time."
    echo
    echo "| package | version | licence |"
    echo "|---|---|---|"
    sed -nE 's/^([A-Za-z.]+) +([0-9]+\.[0-9]+\.[0-9]+) +(MIT|Apache-2\.0) .*/| \1 | \2 | \3 |/p' packaging/THIRD-PARTY-NOTICES.txt
    echo
    if grep -q "has the following vulnerable" <<<"$vulnerable"; then
        echo "Vulnerable packages:"
        echo
        grep '>' <<<"$vulnerable" | sed 's/^ *> */- /' | sort -u
    elif [ "$(grep -c "no vulnerable packages" <<<"$vulnerable")" -eq "$(dotnet sln Ilacs.Model.sln list | grep -c 'proj$')" ]; then
        echo "Vulnerable packages, by the registry's advisories, tests and benchmarks included: 0."
    else
        echo "Vulnerable packages: the registry in use has no advisories; not known."
    fi
} >"$work/quality.md"
mv "$work/quality.md" "$page"
cat "$page"
