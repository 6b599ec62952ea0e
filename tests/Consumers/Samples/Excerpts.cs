namespace Samples;

/// <summary>Samples that are parts of a host: their lines stand together in a source file of a consumer. Indentation and blank lines do not count.</summary>
internal static class Excerpts
{
    public static string Folder(string root, string consumer) => Path.Combine(root, "tests", "Consumers", consumer);

    public static Failure? Check(string root, SampleBlock block)
    {
        string folder = Folder(root, block.Consumer!);
        if (!Directory.Exists(folder))
        {
            return null; // The page has said so.
        }

        (string Text, int Index)[] wanted = [.. block.Code.Index().Select(line => (Text: line.Item.Trim(), line.Index)).Where(line => line.Text.Length > 0)];
        int most = Directory.GetFiles(folder, "*.cs").Max(file => LongestMatch(wanted, [.. File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0)]));
        return most == wanted.Length
            ? null
            : block.Fails(
                $"its lines do not stand together in tests/Consumers/{block.Consumer}; where most do, this one is missing, line {block.FirstLine + wanted[most].Index}:",
                wanted[most].Text);
    }

    private static int LongestMatch((string Text, int Index)[] wanted, string[] source)
    {
        int most = 0;
        for (int start = 0; start < source.Length; start++)
        {
            int length = 0;
            while (length < wanted.Length && start + length < source.Length && wanted[length].Text == source[start + length])
            {
                length++;
            }

            most = Math.Max(most, length);
        }

        return most;
    }
}
