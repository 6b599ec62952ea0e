"""Tries patterns with Python's re. Standard input: a list of [pattern, [text, ...]]; standard output: a list of [whether it is found, ...]."""
import json
import re
import sys

json.dump([[re.search(pattern, text) is not None for text in texts] for pattern, texts in json.load(sys.stdin)], sys.stdout)
