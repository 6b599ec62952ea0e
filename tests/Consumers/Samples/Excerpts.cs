namespace Samples;

/// <summary>
/// Samples that are parts of a host: their lines stand together in a source file of one of the samples. Indentation and blank lines do
/// not count.
/// </summary>
internal static class Excerpts
{
    public static string Folder(string root, string consumer) => Path.Combine(root, "samples", consumer);

    public static Failure? Check(string root, SampleBlock block)
    {
        string folder = Folder(root, block.Consumer!);
        if (!Directory.Exists(folder))
        {
            return null; // The page has said so.
        }

        (string Text, int Index)[] wanted = Lines(block.Code);
        // Queries and the like stand in the tests of the sample.
        string tests = Path.Combine(root, "tests", "Consumers", $"{block.Consumer}.Tests");
        IEnumerable<string> files = Directory.GetFiles(folder, "*.cs")
            .Concat(Directory.Exists(tests) ? Directory.GetFiles(tests, "*.cs") : []);
        int most = files.Max(file => LongestMatch(wanted, Lines(File.ReadLines(file))));
        return most == wanted.Length
            ? null
            : block.Fails(
                $"its lines do not stand together in samples/{block.Consumer} or its tests; where most do, "
                    + $"line {block.FirstLine + wanted[most].Index} is missing:",
                wanted[most].Text);
    }

    private static (string Text, int Index)[] Lines(IEnumerable<string> lines) =>
        [.. lines.Index().Select(line => (Text: line.Item.Trim(), line.Index)).Where(line => line.Text.Length > 0)];

    private static int LongestMatch((string Text, int Index)[] wanted, (string Text, int Index)[] source)
    {
        int most = 0;
        for (int start = 0; start < source.Length; start++)
        {
            int length = 0;
            while (length < wanted.Length && start + length < source.Length && wanted[length].Text == source[start + length].Text)
            {
                length++;
            }

            most = Math.Max(most, length);
        }

        return most;
    }
}
