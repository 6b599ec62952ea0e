using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ilacs.Model.Tests;

public class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(IlacsJson.Schema).RootElement;

    [Fact]
    public void The_committed_schema_is_the_one_that_the_tables_make() =>
        string.Equals(
            File.ReadAllText(Shared.RepositoryFile("docs/schema/ilacs-1.schema.json")), IlacsJson.Schema, StringComparison.Ordinal)
            .Should().BeTrue("else run 'dotnet run --project src/Ilacs.Cli -- schema > docs/schema/ilacs-1.schema.json'");

    [Fact]
    public void Everything_has_a_title_and_says_what_it_means()
    {
        foreach (JsonProperty definition in Definitions())
        {
            definition.Value.GetProperty("title").GetString().Should().NotBeNullOrWhiteSpace(definition.Name);
            definition.Value.GetProperty("description").GetString().Should().EndWith(".", definition.Name);
            foreach (JsonProperty member in Members(definition.Value))
            {
                member.Value.GetProperty("description").GetString()
                    .Should().EndWith(".", "{0} of {1} is described", member.Name, definition.Name);
            }
        }
    }

    [Fact]
    public void Its_examples_of_documents_read_and_are_canonical()
    {
        string[] definitions = ["gradedInspection", "ungradedInspection", "actionPlan", "validationReport"];
        string[] examples =
        [
            .. definitions
                .SelectMany(name => Definition(name).GetProperty("examples").EnumerateArray())
                .Select(example => JsonSerializer.Serialize(example)),
        ];

        examples.Should().HaveCount(4).And.AllSatisfy(example => IlacsJson.WriteToString(IlacsJson.Read(example)).Should().Be(
            JsonSerializer.Serialize(JsonDocument.Parse(example).RootElement, new JsonSerializerOptions().ConfigureForIlacs())));
    }

    [Fact]
    public void Grades_are_closed_and_the_best_comes_first() =>
        Definition("grade").GetProperty("enum").EnumerateArray().Select(word => word.GetString())
            .Should().Equal(Grade.All.Reverse().Select(grade => grade.Code));

    [Fact]
    public void Codes_are_open_and_the_known_ones_are_its_examples()
    {
        IsOpen("judgementDomain", JudgementDomain.Known);
        IsOpen("frameworkEdition", FrameworkEdition.Known);
        IsOpen("inspectionType", InspectionType.Known);
        IsOpen("visitTheme", VisitTheme.Known);
        IsOpen("nationalFrameworkReference", NationalFrameworkReference.Known);

        static void IsOpen<TCode>(string name, IReadOnlyList<TCode> known)
        {
            Definition(name).TryGetProperty("enum", out _).Should().BeFalse(name);
            Definition(name).GetProperty("not").GetProperty("pattern").GetString().Should().Be("[^A-Za-z0-9._-]");
            Definition(name).GetProperty("examples").EnumerateArray().Select(example => example.GetString())
                .Should().Equal(known.Select(code => code!.ToString()));
        }
    }

    [Fact]
    public void Every_reference_leads_to_a_definition_and_every_definition_is_reached()
    {
        string[] references = [.. References(Schema).Distinct(StringComparer.Ordinal)];

        // Grades alone are for those who refer to them, such as the parameters of a web API.
        references.Append("#/$defs/grade").Should().BeEquivalentTo(Definitions().Select(definition => $"#/$defs/{definition.Name}"));
    }

    /// <summary>What tests/schema tries with other engines holds for patterns that are written so.</summary>
    [Fact]
    public void Patterns_have_no_lookahead_no_escapes_by_number_and_no_end_that_a_line_feed_may_follow() =>
        Patterns(Schema).Should().HaveCountGreaterThan(8).And.AllSatisfy(pattern =>
            OutsideSets(pattern).Should().NotContainAny("(?", "$", "\\u", "\\x", "\\d", "\\s", "\\w", "\\p", "\\z", "\\b"));

    [Fact]
    public void Days_that_do_not_exist_match_no_pattern()
    {
        var day = new Regex(Definition("date").GetProperty("pattern").GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1));

        for (int year = 0; year <= 2030; year += year is < 12 or (> 1890 and < 1910) or > 1990 ? 1 : 7)
        {
            for (int month = 0; month <= 13; month++)
            {
                for (int number = 0; number <= 32; number++)
                {
                    bool exists = year > 0
                        && month is > 0 and < 13
                        && number > 0
                        && number <= CalendarSystem.Iso.GetDaysInMonth(year, month);
                    day.IsMatch($"{year:0000}-{month:00}-{number:00}").Should().Be(exists, "{0}-{1}-{2}", year, month, number);
                }
            }
        }
    }

    private static IEnumerable<JsonProperty> Definitions() => Schema.GetProperty("$defs").EnumerateObject();

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<JsonProperty> Members(JsonElement definition) =>
        definition.TryGetProperty("properties", out JsonElement members) ? members.EnumerateObject() : [];

    private static string OutsideSets(string pattern) =>
        Regex.Replace(
            pattern,
            @"\[(\\.|[^\]\\])*\]",
            "[]",
            RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));

    private static IEnumerable<string> Patterns(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("pattern") && member.Value.ValueKind == JsonValueKind.String
                ? [member.Value.GetString()!]
                : Patterns(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Patterns),
        _ => [],
    };

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("$ref") ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
