// The schema in other languages: every pattern as the engines of Python, Go and PHP take it, and documents as a second validator sees them.
import { execSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const engines = {
  "Python": "/usr/bin/python3 tests/schema/engines/patterns.py",
  "Go": "go run tests/schema/engines/patterns.go",
  "PHP": "php tests/schema/engines/patterns.php",
};
const run = (command, input) => execSync(command, { cwd: root, input, maxBuffer: 2 ** 30, stdio: ["pipe", "pipe", "inherit"] }).toString();

function patternsOf(value) {
  if (!value || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "pattern" && typeof inner === "string" ? [inner] : patternsOf(inner)));
}

// What a pattern is to tell apart: texts of documents, and the same with a line feed or a blank of some sort at either end.
function textsOf(documents) {
  const texts = new Set(["", "/", "/a", "a/", "0000-01-01", "2023-02-29", "2024-02-29", "2100-02-29", "2000-02-29", "2023-04-31", "2023-4-1", "2023-13-01", "9999-12-31", "0001-01", "٣", "é", "x-1+y.z://h%[", "a://b c", "://", "https://", "\ud83d\ude00", "a".repeat(65)]);
  (function walk(value) {
    if (typeof value === "string") texts.add(value);
    else if (value && typeof value === "object") for (const [key, inner] of Object.entries(value)) { texts.add(key); walk(inner); }
  })(documents);
  const ends = ["\n", "\r", "\r\n", "\t", " ", "\u000b", "\u0085", "\u00a0", "\u1680", "\u2003", "\u2028", "\u202f", "\u205f", "\u3000", "\ufeff", "\u200b", "$", "\u0000"];
  const some = [...texts].slice(0, 400);
  return [...texts, ...ends, ...some.flatMap((text) => ends.flatMap((end) => [text + end, end + text]))];
}

export function checkEngines(schema, documents, check) {
  const patterns = [...new Set(patternsOf(schema))];
  const texts = textsOf(documents);
  const expected = patterns.map((pattern) => { const regex = new RegExp(pattern, "u"); return texts.map((text) => regex.test(text)); });
  check("patterns were found, and each tells texts apart", patterns.length > 8 && expected.every((found) => found.includes(true) && found.includes(false)));
  const probes = JSON.stringify(patterns.map((pattern) => [pattern, texts]));
  for (const [name, command] of Object.entries(engines)) {
    const answers = JSON.parse(run(command, probes));
    patterns.forEach((pattern, i) => {
      const text = texts.find((_, j) => answers[i][j] !== expected[i][j]);
      check(`${name} takes ${pattern} as JavaScript does`, text === undefined, `not ${JSON.stringify(text)}`);
    });
  }
  return `${patterns.length} patterns, ${texts.length} texts, ${Object.keys(engines).join(", ")}`;
}

export function checkSecondValidator(texts, validate, check) {
  const answers = run("/usr/bin/python3 tests/schema/engines/validate.py docs/schema/ilacs-1.schema.json", texts.join("\n") + "\n").trim().split("\n");
  const differing = texts.filter((text, i) => (answers[i] === "true") !== validate(JSON.parse(text)));
  check(
    "a second validator, without formats, agrees with ajv", answers.length === texts.length && differing.length === 0,
    `${differing.length} of ${texts.length} differ, such as ${differing.slice(0, 3).join("\n")}`);
}
