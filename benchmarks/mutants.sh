#!/usr/bin/env bash
# Changes the code of a folder of Ilacs.Model a little, in hundreds of ways, and counts the changes that no test of the model notices.
# What survives is printed; the counts go into benchmarks/mutants.tsv, and from there into docs/quality.md.
# usage: benchmarks/mutants.sh FOLDER...     Comparison, Framework, Rules, Timetable: 7 to 90 minutes each on two cores
# needs: dotnet tool install -g dotnet-stryker --version 5.1.0
# Fuzzing and the tests of very many documents are left out, since they take most of the time and each mutant runs them anew.
set -euo pipefail
cd "$(dirname "$0")/.."
counts=$PWD/benchmarks/mutants.tsv
tree=$PWD/artifacts/mutants/tree
git worktree remove --force "$tree" 2>/dev/null || true
git worktree prune
git worktree add --quiet --force --detach "$tree"
trap 'git worktree remove --force "$tree"' EXIT
tests=$tree/tests/Ilacs.Model.Tests
rm "$tests/FuzzTests.cs"
sed -i 's/\[Fact(Timeout = 120_000)\]/[Fact(Explicit = true)]/' "$tests/HistoryIndexTests.cs"

for folder in "$@"; do
    results=$PWD/artifacts/mutants/$folder
    rm -rf "$results"
    (cd "$tests" && dotnet-stryker --project Ilacs.Model.csproj --test-runner mtp --mutate "$folder/**" --concurrency 2 \
        --reporter json -O "$results" >"$PWD/stryker.log" 2>&1) || { tail -n 20 "$tests/stryker.log" >&2; exit 1; }
    python3 - "$folder" "$results/reports/mutation-report.json" "$counts" "$(date +"%-d %B %Y")" <<'PY'
import collections, json, sys
folder, report, file, day = sys.argv[1:]
count = collections.Counter()
for path, source in sorted(json.load(open(report))["files"].items()):
    lines = source["source"].split("\n")
    for mutant in source["mutants"]:
        status = mutant["status"]
        count[status] += 1
        if status not in ("Ignored", "CompileError", "Killed", "RuntimeError", "Timeout"):
            line = mutant["location"]["start"]["line"]
            print(f"{path}:{line}: {status}: {lines[line - 1].strip()}  ->  {mutant.get('replacement', '')}")
# One that ends the process of the tests is noticed; one that Stryker could not test to its end is counted with those that survived.
survived = sum(count[status] for status in ("Survived", "NoCoverage", "Pending"))
row = [folder, day, count["Killed"] + count["RuntimeError"], count["Timeout"], survived, count["CompileError"]]
rows = [line.rstrip("\n").split("\t") for line in open(file)]
rows = rows[:1] + sorted([it for it in rows[1:] if it[0] != folder] + [[str(value) for value in row]])
open(file, "w").writelines("\t".join(it) + "\n" for it in rows)
PY
done
