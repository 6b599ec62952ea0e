<?php
// Tries patterns with PHP's PCRE. Standard input: a list of [pattern, [text, ...]]; standard output: a list of [whether it is found, ...].
$answers = [];
foreach (json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR) as [$pattern, $texts]) {
    $answers[] = array_map(function (string $text) use ($pattern): bool {
        $found = preg_match("\x07" . $pattern . "\x07u", $text);
        if ($found === false) {
            throw new Exception("PCRE does not take $pattern");
        }
        return $found === 1;
    }, $texts);
}
echo json_encode($answers, JSON_THROW_ON_ERROR);
