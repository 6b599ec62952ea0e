#!/usr/bin/env bash
# Makes hundreds of small changes, one at a time, to the code in a folder of Ilacs.Model as last committed, and counts those that no test of
# the model notices. What survives is printed; the counts go into benchmarks/mutants.tsv, and from there into docs/quality.md.
# usage: benchmarks/mutants.sh FOLDER...     Comparison, Framework, Rules, Timetable: 7 to 90 minutes each on two cores
# needs: dotnet tool install -g dotnet-stryker --version 5.1.0
# The slowest tests, of fuzzing, of very many documents and of many threads, are left out: they would run again for every mutant.
set -euo pipefail
[ $# -gt 0 ] || { sed -n 's/^# \(usage\|needs\)/\1/p' "$0" >&2; exit 2; }
cd "$(dirname "$0")/.."
counts=$PWD/benchmarks/mutants.tsv
tree=$PWD/artifacts/mutants/tree
git worktree remove --force "$tree" 2>/dev/null || true
git worktree prune
git worktree add --quiet --force --detach "$tree"
trap 'git worktree remove --force "$tree"' EXIT
ln -sfn "$PWD/../shared" artifacts/mutants/shared
tests=$tree/tests/Ilacs.Model.Tests
rm "$tests/FuzzTests.cs"
for slow in \
    HistoryIndexTests.Histories_of_very_many HistoryIndexTests.An_inspection_of_very_many \
    JsonErrorTests.Whatever_is_done JsonLinesTests.After_a_quarter SafeToHandTests.Many_threads
do
    # The attribute is on the line before the name.
    sed -i "/ ${slow#*.}/{x; s/\\[Fact[^]]*\\]/[Fact(Explicit = true)]/; x}; x; 1d; \${p; x}" "$tests/${slow%%.*}.cs"
    grep -A 1 "Explicit = true" "$tests/${slow%%.*}.cs" | grep -q " ${slow#*.}"
done

for folder in "$@"; do
    [ -d "src/Ilacs.Model/$folder" ] || { echo "There is no folder src/Ilacs.Model/$folder." >&2; exit 2; }
    results=$PWD/artifacts/mutants/$folder
    rm -rf "$results"
    (cd "$tests" && dotnet-stryker --project Ilacs.Model.csproj --test-runner mtp --mutate "$folder/**" --concurrency 2 \
        --reporter json -O "$results" >"$tests/stryker.log" 2>&1) || { tail -n 20 "$tests/stryker.log" >&2; exit 1; }
    python3 - "$folder" "$results/reports/mutation-report.json" "$counts" "$(LC_ALL=C date +"%-d %B %Y")" <<'PY'
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
# One that crashes the tests is noticed; one whose tests did not finish is counted with those that survived.
survived = sum(count[status] for status in ("Survived", "NoCoverage", "Pending"))
row = [folder, day, count["Killed"] + count["RuntimeError"], count["Timeout"], survived, count["CompileError"]]
rows = [line.rstrip("\n").split("\t") for line in open(file)]
rows = rows[:1] + sorted([it for it in rows[1:] if it[0] != folder] + [[str(value) for value in row]])
open(file, "w").writelines("\t".join(it) + "\n" for it in rows)
PY
done
