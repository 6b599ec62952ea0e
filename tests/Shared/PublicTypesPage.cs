using System.Globalization;
using System.Reflection;

namespace Ilacs.Model.Tests;

/// <summary>The page that says of every public type who needs it for what.</summary>
internal static class PublicTypesPage
{
    private const string Page = "docs/public-types.md";
    private const string Row = "| `";

    /// <summary>Tells where the tables of a library differ from its public types; empty if they are the same.</summary>
    public static IReadOnlyList<string> ProblemsOf(Assembly library)
    {
        string package = library.GetName().Name!;
        string[] page = File.ReadAllLines(Shared.RepositoryFile(Page));
        string[] listed =
        [
            .. page.SkipWhile(line => !string.Equals(line, $"## {package}", StringComparison.Ordinal)).Skip(1)
                .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
                .Where(line => line.StartsWith(Row, StringComparison.Ordinal))
                .Select(line => line.Split('`')[1]),
        ];
        string[] exported = [.. library.GetExportedTypes().Where(type => !type.IsNested).Select(NameOf)];
        string number = string.Create(CultureInfo.InvariantCulture, $"| {package} | {exported.Length} |");
        return
        [
            .. exported.Except(listed, StringComparer.Ordinal)
                .Select(name => $"{name} has no line: say in {Page} under {package} who needs it for what, or make it internal"),
            .. listed.Except(exported, StringComparer.Ordinal)
                .Select(name => $"{name} has a line but is no public type: delete the line in {Page} under {package}"),
            .. page.Contains(number, StringComparer.Ordinal)
                ? Array.Empty<string>()
                : [$"The number of types is wrong: write '{number}' in {Page}"],
        ];
    }

    /// <summary>The name as C# writes it, such as <c>ValueList&lt;T&gt;</c>.</summary>
    private static string NameOf(Type type) =>
        type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>"
            : type.Name;
}
