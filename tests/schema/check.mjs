// Asks ajv, which knows nothing of this library, what it thinks of our schema and, by it, of our documents; then asks the library about the
// same texts. Usage: node check.mjs 'command that validates JSON Lines from standard input and prints a report a line'
import { execSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { checkEngines, checkSecondValidator } from "./engines.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8").replace(/^\uFEFF/, "");
const files = (folder, end) => readdirSync(new URL(folder, root)).filter((name) => name.endsWith(end)).sort().map((name) => folder + name);
const command = process.argv[2] ?? "dotnet run --project src/Ilacs.Cli -- validate - --format json";

let passed = 0;
let failed = 0;
function check(what, holds, why = "") {
  holds ? passed++ : failed++;
  if (!holds) console.log(`failed: ${what}${why ? `: ${why}` : ""}`);
}

const schema = JSON.parse(read("docs/schema/ilacs-1.schema.json"));
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
addFormats(ajv);
check("the schema is a schema", ajv.validateSchema(schema), JSON.stringify(ajv.errors));
const validate = ajv.compile(schema);

// Documents of every kind, as somebody may write them.
const cases = files("tests/conformance/", ".json").flatMap((file) => JSON.parse(read(file)));
const documents = [
  ...files("docs/samples/", ".jsonl").flatMap((file) => read(file).trim().split("\n").map((line, i) => [`${file}:${i + 1}`, JSON.parse(line)])),
  ...files("tests/contract/v1/", ".json").map((file) => [file, JSON.parse(read(file))]),
  ...cases.flatMap((c) => [c.document, c.inspection, c.earlier, c.later, c.latest, ...(c.documents ?? [])].filter((d) => d && typeof d === "object").map((d) => [c.name, d])),
];
for (const [name, document] of documents) {
  check(`${name} is valid`, validate(document), ajv.errorsText(validate.errors?.slice(-3)));
}

for (const { name, text, bySchema } of cases.filter((c) => c.kind === "unreadable" && c.bySchema !== false)) {
  check(`refused: ${name}`, !validate(JSON.parse(text)));
}

// Every value of every document replaced by wrong ones, every member taken away: the schema and the library must say the same, but for what a
// schema cannot say. Those are named here.
const beyondSchema = [
  /\(the start\) or later, found/,
  /as many as there are recommendations/,
  /Expected (true|false), since/,
];
// The bounds of every number in the schema, and both sides of them; the last ones in the list do the same for codes and texts.
const bounds = [...JSON.stringify(schema).matchAll(/"(?:minimum|maximum)":(-?\d+)/g)].map((match) => Number(match[1]));
const wrong = [null, true, 0, 1, -1, 1.5, 4000000000, "", " ", "x", "two words", "\u00a0", "\u0085", "\ufeff", "https://", "a://b c", "x-1+y.z://h%[", "good", "2023-02-29", "2024-02-29", "2024-02-29\n", "outcome1\n", "https://a\n", "2023-04-31", "2021-05", "shortInspection", "focusedVisit", "actionPlan", [], [null], {}, { text: "x" },
  ...new Set(bounds.flatMap((bound) => [bound - 1, bound, bound + 1])), "1234", "12345", "1234567", "12345678", "392", "3920", "E08000022", "E0800002", "E080000222", "x".repeat(64), "x".repeat(65)];
function* mutants(document) {
  const places = [];
  (function walk(value, path) {
    places.push(path);
    if (value && typeof value === "object") for (const key of Object.keys(value)) walk(value[key], [...path, key]);
  })(document, []);
  for (const path of places.slice(1)) {
    const change = (edit) => {
      const copy = structuredClone(document);
      edit(path.slice(0, -1).reduce((parent, key) => parent[key], copy), path.at(-1));
      return copy;
    };
    for (const value of wrong) yield change((parent, key) => { parent[key] = value; });
    yield change((parent, key) => { Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key]; });
  }
}

const distinct = new Set();
for (const [, document] of documents) {
  for (const mutant of mutants(document)) distinct.add(JSON.stringify(mutant));
}
const texts = [...distinct];
const reports = execSync(`${command} || [ $? -eq 1 ]`, { cwd: root, shell: "/bin/sh", input: texts.join("\n") + "\n", maxBuffer: 2 ** 30, stdio: ["pipe", "pipe", "ignore"] })
  .toString().trim().split("\n").map((line) => JSON.parse(line));
check("the library answers for each", reports.length === texts.length, `${reports.length} of ${texts.length}`);
let accepted = 0;
const disagreements = [];
texts.forEach((text, i) => {
  const refusal = reports[i].issues?.find((issue) => issue.rule === "ILACS000");
  const bySchema = validate(JSON.parse(text));
  accepted += bySchema ? 1 : 0;
  const agree = refusal ? !bySchema || beyondSchema.some((message) => message.test(refusal.message)) : bySchema;
  if (!agree) disagreements.push(`${text}\n  library: ${refusal?.message ?? "reads it"}\n  schema: ${bySchema ? "accepts it" : ajv.errorsText(validate.errors?.slice(-3))}`);
});
check("schema and library agree on every changed document", disagreements.length === 0, `${disagreements.length} disagreements, such as\n${disagreements.slice(0, 5).join("\n")}`);
check("some changes are harmless and most are not", accepted > 1000 && accepted < texts.length / 2, `${accepted} of ${texts.length}`);

// The second validator is slow: it sees all documents, and of the changed ones as many as take it some seconds.
const seen = [...documents.map(([, document]) => JSON.stringify(document)), ...texts.filter((_, i) => i % 40 === 0)];
checkSecondValidator(seen, validate, check);
console.log(checkEngines(schema, documents, check));
console.log(`${documents.length} documents, ${texts.length} changed ones, of which the schema accepts ${accepted}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
