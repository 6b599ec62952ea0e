using Samples;

// Samples VERSION PACKAGES OUTPUT: every block of C# in README.md and docs, as a reader would paste it, and the examples of the
// documentation comments. VERSION is that of the packages in the folder PACKAGES; OUTPUT takes the programs.
if (args is not [string version, string packages, string output])
{
    Console.Error.WriteLine("Samples VERSION PACKAGES OUTPUT");
    return 2;
}

string root = Repository.Root;
List<SampleBlock> blocks = [];
List<Failure> failures = [];
foreach (string page in Repository.Pages)
{
    blocks.AddRange(SamplePage.Read(root, page, failures));
}

SampleBlock[] excerpts = [.. blocks.Where(block => block.Consumer is not null)];
SampleBlock[] programs = [.. blocks.Where(block => block.Consumer is null)];
failures.AddRange(excerpts.Select(excerpt => Excerpts.Check(root, excerpt)).OfType<Failure>());
IReadOnlyList<DocumentationExample> examples = DocumentationExamples.Read(packages, version);
failures.AddRange(SamplePrograms.Check(root, programs, examples, version, packages, output));
if (programs.Length == 0 || excerpts.Length == 0 || examples.Count == 0)
{
    failures.Add(new("README.md", "no samples were found, which can't be true", []));
}

foreach (Failure failure in failures)
{
    Console.WriteLine($"failed: {failure.Where}: {failure.What}");
    foreach (string line in failure.Details)
    {
        Console.WriteLine($"    {line}");
    }
}

int runs = programs.Count(program => program.Runs);
Console.WriteLine(
    $"{blocks.Count} samples: {runs} to compile and run, {programs.Length - runs} to compile, {excerpts.Length} to find in the consumers; "
    + $"{examples.Count} examples of comments");
HashSet<string> wrong = [.. failures.Select(failure => failure.Where)];
int passed = blocks.Count(block => !wrong.Contains(block.Where)) + examples.Count(example => !wrong.Contains(example.Where));
Console.WriteLine($"{passed} passed, {wrong.Count} failed");
return wrong.Count == 0 ? 0 : 1;
