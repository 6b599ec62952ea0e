// Validates JSON Lines against our schema with ajv, compiled: what `ilacs validate` is measured against. usage: node ajv.mjs FILE
// It reads line by line, as ilacs does, and needs `npm ci --prefix tests/schema`.
import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(new URL("../tests/schema/package.json", import.meta.url));
const Ajv2020 = require("ajv/dist/2020.js");
const ajv = new Ajv2020({ strict: false });
require("ajv-formats")(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(new URL("../docs/schema/ilacs-1.schema.json", import.meta.url), "utf8")));

let valid = 0, wrong = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) validate(JSON.parse(line)) ? valid++ : wrong++;
console.error(`${valid} valid, ${wrong} not`);
