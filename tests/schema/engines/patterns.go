// Tries patterns with Go's regexp. Standard input: a list of [pattern, [text, ...]]; standard output: a list of [whether it is found, ...].
package main

import (
	"encoding/json"
	"os"
	"regexp"
)

func main() {
	var probes [][2]json.RawMessage
	if err := json.NewDecoder(os.Stdin).Decode(&probes); err != nil {
		panic(err)
	}
	answers := make([][]bool, 0, len(probes))
	for _, probe := range probes {
		var pattern string
		var texts []string
		if err := json.Unmarshal(probe[0], &pattern); err != nil {
			panic(err)
		}
		if err := json.Unmarshal(probe[1], &texts); err != nil {
			panic(err)
		}
		compiled := regexp.MustCompile(pattern)
		found := make([]bool, len(texts))
		for i, text := range texts {
			found[i] = compiled.MatchString(text)
		}
		answers = append(answers, found)
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		panic(err)
	}
}
