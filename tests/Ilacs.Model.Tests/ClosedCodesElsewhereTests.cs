using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ilacs.Model.Tests;

/// <summary>Grades and the other closed codes in types of a user's own, under the options that users have.</summary>
public class ClosedCodesElsewhereTests
{
    private static readonly JsonSerializerOptions[] Options =
    [
        new(),
        new(JsonSerializerDefaults.Web),
        new() { Converters = { new JsonStringEnumConverter() } },
        ElsewhereContext.Default.Options,
        new ElsewhereContext(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } }).Options,
    ];

    [Theory]
    [InlineData("\"2\"")]
    [InlineData("99")]
    [InlineData("2")]
    [InlineData("true")]
    [InlineData("\"GOOD\"")]
    [InlineData("\"Error\"")]
    [InlineData("\"InProgress\"")]
    [InlineData("\"good, outstanding\"")]
    [InlineData("\"error,warning\"")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void What_is_no_code_reads_as_none_whatever_the_options(string json)
    {
        foreach (JsonSerializerOptions options in Options)
        {
            foreach (string member in (string[])["Grade", "Severity", "Status", "Kind"])
            {
                Refused<Elsewhere>($"{{\"{NameOf(member, options)}\":{json}}}", options);
                if (json.StartsWith('"'))
                {
                    Refused<Elsewhere>($"{{\"{NameOf("By" + member, options)}\":{{{json}:1}}}}", options);
                }
            }
        }
    }

    [Fact]
    public void Codes_are_written_as_words_and_read_back_as_the_same_objects()
    {
        foreach (JsonSerializerOptions options in Options)
        {
            var sent = new Elsewhere
            {
                Grade = Grade.Good,
                Severity = Severity.Warning,
                Status = ActionStatus.InProgress,
                Kind = RecommendationKind.AreaForPriorityAction,
                ByGrade = new() { [Grade.RequiresImprovement] = 31 },
                BySeverity = new() { [Severity.Error] = 1 },
            };

            string json = JsonSerializer.Serialize(sent, options);
            Elsewhere received = JsonSerializer.Deserialize<Elsewhere>(json, options)!;

            json.Should().ContainAll(
                ":\"good\"", ":\"warning\"", ":\"inProgress\"", ":\"areaForPriorityAction\"", "{\"requiresImprovement\":31}", "{\"error\":1}");
            received.Grade.Should().BeSameAs(Grade.Good);
            received.Kind.Should().BeSameAs(sent.Kind);
            received.ByGrade.Should().Equal(sent.ByGrade);
            received.Should().BeEquivalentTo(sent);
        }
    }

    [Fact]
    public void A_missing_grade_is_null_unless_nullable_annotations_are_respected()
    {
        var respectful = new JsonSerializerOptions { RespectNullableAnnotations = true };

        JsonSerializer.Deserialize<Must>("""{"Grade":null}""")!.Grade.Should().BeNull();
        Refused<Must>("""{"Grade":null}""", respectful);
        JsonSerializer.Deserialize<Elsewhere>("""{"Grade":null}""", respectful)!.Grade.Should().BeNull();
    }

    [Fact]
    public void An_expression_over_grades_compiles_and_runs()
    {
        Expression<Func<Elsewhere, bool>> isGood = it => it.Grade >= Grade.Good && it.Grade == Grade.Good && it.Grade != Grade.Inadequate;
        Expression<Func<Elsewhere, int>> number = it => it.Grade!.OfstedNumber;
        Expression<Func<Elsewhere, bool>> isTitled = it => it.Grade!.Title == "Good";
        Func<Elsewhere, bool> run = isGood.Compile();

        run(new Elsewhere { Grade = Grade.Good }).Should().BeTrue();
        run(new Elsewhere { Grade = Grade.Outstanding }).Should().BeFalse();
        run(new Elsewhere()).Should().BeFalse();
        number.Compile()(new Elsewhere { Grade = Grade.Good }).Should().Be(2);
        isTitled.Compile()(new Elsewhere { Grade = Grade.Good }).Should().BeTrue();
    }

    /// <summary>F# and C# 13 see methods and properties alone: what is on a closed code is an ordinary member of it.</summary>
    [Fact]
    public void Closed_codes_need_no_extension_members()
    {
        foreach (string member in (string[])["Title", "Code", "OfstedNumber"])
        {
            typeof(Grade).GetProperty(member, BindingFlags.Public | BindingFlags.Instance | BindingFlags.FlattenHierarchy).Should().NotBeNull(member);
        }

        typeof(Grade).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Extensions", StringComparison.Ordinal))
            .Should().BeEquivalentTo([typeof(IlacsJsonExtensions)]);
    }

    private static string NameOf(string member, JsonSerializerOptions options) => options.PropertyNamingPolicy?.ConvertName(member) ?? member;

    private static void Refused<T>(string json, JsonSerializerOptions options) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<T>(json, options)).Should().Throw<JsonException>(json);

    private sealed record Must(Grade Grade);
}

internal sealed record Elsewhere
{
    public Grade? Grade { get; init; }

    public Severity? Severity { get; init; }

    public ActionStatus? Status { get; init; }

    public RecommendationKind? Kind { get; init; }

    public Dictionary<Grade, int>? ByGrade { get; init; }

    public Dictionary<Severity, int>? BySeverity { get; init; }

    public Dictionary<ActionStatus, int>? ByStatus { get; init; }

    public Dictionary<RecommendationKind, int>? ByKind { get; init; }
}

[JsonSerializable(typeof(Elsewhere))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
internal sealed partial class ElsewhereContext : JsonSerializerContext
{
}
