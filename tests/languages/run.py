"""Runs the programs of docs/languages.md in their languages and compares what they print with the page.

Usage: run.py ILACS, the command line as one argument. A language that is not installed is passed over, and said.
With --write the page takes what the programs print.
"""
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "languages.md"
BLOCK = re.compile(r"```(python|js|r|sql)\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)
PROGRAMS = {
    "python": ("program.py", ["/usr/bin/python3", "program.py"]),
    "js": ("program.mjs", ["node", "program.mjs"]),
    "r": ("program.R", ["Rscript", "--vanilla", "program.R"]),
    "sql": ("program.sql", ["sqlite3", "-batch", ":memory:", ".read program.sql"]),
}


def run(language, code, folder):
    name, command = PROGRAMS[language]
    (folder / name).write_text(code, encoding="utf-8")
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)
    return done.stdout if done.returncode == 0 else done.stdout + done.stderr


def main(ilacs, write):
    passed = failed = 0
    page = PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shutil.copy(ROOT / "docs" / "schema" / "ilacs-1.schema.json", folder)
        subprocess.run([*ilacs, "export", "--codes", "--output", str(folder / "inspections.csv")], check=True)
        with open(folder / "kirklees.jsonl", "w", encoding="utf-8") as file:
            subprocess.run([*ilacs, "show", "Kirklees", "--format", "json"], stdout=file, check=True)

        for number, (language, code, expected) in enumerate(BLOCK.findall(page), 1):
            if shutil.which(PROGRAMS[language][1][0]) is None:
                print(f"program {number}: {language} is not installed")
                continue
            printed = run(language, code, folder)
            if write:
                old = f"```{language}\n{code}```\n\n```text\n{expected}```"
                page = page.replace(old, f"```{language}\n{code}```\n\n```text\n{printed}```")
            elif printed == expected:
                passed += 1
            else:
                failed += 1
                print(f"program {number} ({language}) prints\n{printed}where the page says\n{expected}")
    if write:
        PAGE.write_text(page, encoding="utf-8")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not (passed or write) else 0


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--write"]
    sys.exit(main(shlex.split(words[0]), "--write" in sys.argv))
