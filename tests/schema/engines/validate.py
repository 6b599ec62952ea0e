"""A second validator, which leaves `format` alone. Arguments: the schema; standard input: a document a line; standard output: true or false a line."""
import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for line in sys.stdin:
    print("true" if validator.is_valid(json.loads(line)) else "false")
