using System.Text.RegularExpressions;
using Xunit;

namespace WebApi.Tests;

public partial class PageTests
{
    [Fact]
    public void The_code_of_the_page_is_the_code_of_the_program()
    {
        string program = string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Consumers", "WebApi"), "*.cs").Select(Source));

        MatchCollection excerpts = Excerpt().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "aspnet.md")));

        Assert.NotEmpty(excerpts);
        Assert.All(excerpts, excerpt => Assert.Contains(WithoutIndent(excerpt.Groups[1].Value), program, StringComparison.Ordinal));
    }

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Excerpt();

    private static string Source(string file) => WithoutIndent(File.ReadAllText(file));

    private static string WithoutIndent(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));
}
