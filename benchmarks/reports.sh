#!/usr/bin/env bash
# Time and memory of `ilacs read` over a folder of reports, against `pdftotext -layout` (poppler-utils) over the same files one by one.
# usage: benchmarks/reports.sh FOLDER [ILACS]     ILACS is the program to measure; left out, it is published as native AOT first.
# Only the ratio within one run counts. Both are run three times, by turns, and the quickest of each is taken.
set -euo pipefail
folder=$(realpath "${1:?usage: benchmarks/reports.sh FOLDER [ILACS]}")
cd "$(dirname "$0")/.."
command -v pdftotext >/dev/null || { echo "pdftotext is needed: install poppler-utils" >&2; exit 2; }
ilacs=${2:-}
if [ -z "$ilacs" ]; then
    linker=$(command -v clang >/dev/null || echo "-p:CppCompilerAndLinker=gcc")
    dotnet publish src/Ilacs.Cli -c Release -r linux-x64 -p:PublishAot=true -p:PackAsTool=false -o artifacts/ilacs $linker >/dev/null
    ilacs=artifacts/ilacs/ilacs
fi

now() { date +%s%N; }
best_theirs=0 best_ours=0
marks=$(mktemp)
trap 'rm -f "$marks"' EXIT
for _ in 1 2 3; do
    start=$(now)
    for file in "$folder"/*.pdf; do pdftotext -layout "$file" /dev/null 2>/dev/null || true; done
    theirs=$((($(now) - start) / 1000000))
    start=$(now)
    "$ilacs" read "$folder" --format results >/dev/null 2>&1 &
    ours_id=$!
    # Looking often would take processor time from what is measured.
    while kill -0 "$ours_id" 2>/dev/null; do
        sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$ours_id/status" 2>/dev/null || true
        sleep 0.1
    done >> "$marks" &
    wait "$ours_id" || true
    ours=$((($(now) - start) / 1000000))
    [ "$best_theirs" -eq 0 ] || [ "$theirs" -lt "$best_theirs" ] && best_theirs=$theirs
    [ "$best_ours" -eq 0 ] || [ "$ours" -lt "$best_ours" ] && best_ours=$ours
    echo "pdftotext -layout: $theirs ms, ilacs read: $ours ms"
done
peak=$(sort -n "$marks" | tail -n 1)
echo "ratio $((best_ours * 1000 / best_theirs))/1000, peak $((peak / 1024)) MB"
