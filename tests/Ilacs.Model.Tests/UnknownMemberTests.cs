using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Ilacs.Model.Tests;

public class UnknownMemberTests
{
    private const string Rule = "ILACS042";

    private const string Visit = """{"type":"focusedVisit","localAuthority":{"name":"Leeds"},"publishedon":"2024-05-01"}""";

    /// <summary>Every member of every object of every golden document, in the wrong case: kept, never read, and always told.</summary>
    [Fact]
    public void A_member_in_the_wrong_case_is_told_with_the_right_name_wherever_it_stands()
    {
        int told = 0;
        foreach (string json in Documents())
        {
            foreach ((string pointer, string right) in MembersOf(JsonNode.Parse(json)!, ""))
            {
                string wrong = char.ToUpperInvariant(right[0]) + right[1..];
                JsonNode changed = JsonNode.Parse(json)!;
                Rename(changed, pointer, right, wrong);
                if (Read(changed) is not { } document || document is ValidationReport)
                {
                    continue; // The member is required: its absence is refused.
                }

                told++;
                Report(document).Issues.Where(IsOfRule).Select(issue => (issue.Path, issue.Message, issue.Severity))
                    .Should().Equal((
                        $"{pointer}/{wrong}",
                        $"ilacs/1 has no member \"{wrong}\" here: it is kept, but not read. Did you mean \"{right}\"?",
                        Severity.Info));
                Strict(document).Should().Throw<JsonException>()
                    .Which.Path.Should().Be($"{pointer}/{wrong}");
            }
        }

        told.Should().BeGreaterThan(150);
    }

    [Theory]
    [InlineData("publishedon", "publishedOn")]
    [InlineData("published_on", "publishedOn")]
    [InlineData("publihsedOn", "publishedOn")]
    [InlineData("PublishedOn", "publishedOn")]
    [InlineData("recomendations", "recommendations")]
    [InlineData("recommendation-count", "recommendationCount")]
    [InlineData("publisher", null)]
    [InlineData("x", null)]
    [InlineData("a/b~c", null)]
    public void The_nearest_name_is_offered_and_no_far_one(string name, string? nearest)
    {
        string json = Visit.Replace("publishedon", name, StringComparison.Ordinal);

        ValidationIssue issue = IlacsJson.ReadInspection(json).Validate().Issues.Single(IsOfRule);

        issue.Path.Should().Be("/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        issue.Message.Should().EndWith(nearest is null ? "not read." : $" Did you mean \"{nearest}\"?");
    }

    [Fact]
    public void A_strict_reading_refuses_what_a_usual_one_keeps()
    {
        Inspection kept = IlacsJson.ReadInspection(Visit);

        kept.PublishedOn.Should().BeNull();
        IlacsJson.WriteToString(kept).Should().Contain("\"publishedon\":\"2024-05-01\"");
        Strict(kept).Should().Throw<JsonException>().WithMessage(
            "Expected only members that ilacs/1 has, found \"publishedon\" (at /publishedon). Did you mean \"publishedOn\"?");
        IlacsJson.ReadInspection(Visit.Replace("publishedon", "publishedOn", StringComparison.Ordinal)).RefuseUnknownMembers()
            .PublishedOn.Should().Be(new LocalDate(2024, 5, 1));
    }

    [Fact]
    public void Options_that_disallow_unmapped_members_refuse_them()
    {
        const string Leeds = """[{"name":"Leeds","gsscode":"E08000035"}]""";
        var strict = new JsonSerializerOptions { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

        FluentActions.Invoking(() => JsonSerializer.Deserialize<Inspection>(Visit, strict)).Should().Throw<JsonException>()
            .WithMessage("Expected only members that ilacs/1 has, found \"publishedon\" (at /publishedon). Did you mean \"publishedOn\"?*");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<List<LocalAuthority>>(Leeds, strict)).Should().Throw<JsonException>()
            .WithMessage("*Did you mean \"gssCode\"?*");
        JsonSerializer.Deserialize<Inspection>(Visit)!.UnknownMembers.Should().ContainSingle();
    }

    [Fact]
    public void What_is_quoted_is_short()
    {
        string json = Visit.Replace("publishedon", new string('x', 5000), StringComparison.Ordinal);

        IlacsJson.ReadInspection(json).Validate().Issues.Single(IsOfRule).Message.Length.Should().BeLessThan(200);
        Strict(IlacsJson.ReadInspection(json)).Should().Throw<JsonException>().Which.Message.Length.Should().BeLessThan(400);
    }

    [Fact]
    public void Nothing_is_told_of_documents_that_have_only_known_members() =>
        Documents().Select(IlacsJson.Read).Where(document => document is not ValidationReport)
            .SelectMany(document => Report(document).Issues).Should().NotContain(issue => IsOfRule(issue));

    private static bool IsOfRule(ValidationIssue issue) => string.Equals(issue.Rule, Rule, StringComparison.Ordinal);

    private static IEnumerable<string> Documents()
    {
        IEnumerable<string> golden = Directory.GetFiles(Shared.RepositoryFile("tests/contract/v1"), "*.canonical.json")
            .Where(file => !file.Contains("newer-program", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);
        IEnumerable<string> samples = Directory.GetFiles(Shared.RepositoryFile("docs/samples"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines);
        return golden.Concat(samples);
    }

    private static IEnumerable<(string Pointer, string Name)> MembersOf(JsonNode? node, string pointer) => node switch
    {
        JsonObject map => map.SelectMany(member =>
            MembersOf(
                string.Equals(member.Key, "judgements", StringComparison.Ordinal) ? null : member.Value,
                $"{pointer}/{member.Key}")
                .Prepend((pointer, member.Key))),
        JsonArray list => list.SelectMany((item, index) => MembersOf(item, $"{pointer}/{index}")),
        _ => [],
    };

    private static void Rename(JsonNode document, string pointer, string from, string to)
    {
        JsonNode at = pointer.Split('/').Skip(1).Aggregate(document, (node, step) =>
            node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        JsonNode? value = at[from];
        at.AsObject().Remove(from);
        at[to] = value;
    }

    private static IlacsDocument? Read(JsonNode document)
    {
        try
        {
            return IlacsJson.Read(document.ToJsonString());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ValidationReport Report(IlacsDocument document) =>
        document is ActionPlan plan ? plan.Validate() : ((Inspection)document).Validate();

    private static Action Strict(IlacsDocument document) => () => document.RefuseUnknownMembers();
}
