namespace Packages;

/// <summary>What the README of the tool shows first: commands, and what the last of them prints.</summary>
internal static class Readme
{
    public static string[] FirstBlock() => Blocks().First(block => block.Language == "").Lines;

    public static string[] Output() => Blocks().First(block => block.Language == "text").Lines;

    private static IEnumerable<(string Language, string[] Lines)> Blocks()
    {
        string[] parts = Package.Of("Ilacs.Cli").Text("README.md").Split("```");
        for (int at = 1; at < parts.Length; at += 2)
        {
            string[] lines = parts[at].TrimEnd('\n').Split('\n');
            yield return (lines[0], lines[1..]);
        }
    }
}
