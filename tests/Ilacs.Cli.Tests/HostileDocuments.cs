using System.Text.Json;

namespace Ilacs.Cli.Tests;

/// <summary>Documents in which every text says something hostile. The test below checks that no text of the contract is
/// missing.</summary>
public class HostileDocuments
{
    [Fact]
    public void Every_text_of_the_contract_is_among_them()
    {
        using var schema = JsonDocument.Parse(IlacsJson.Schema);
        string[] texts =
        [
            .. schema.RootElement.GetProperty("$defs").EnumerateObject()
                .Where(definition => definition.Name is not "validationIssue" && definition.Value.TryGetProperty("properties", out _))
                .SelectMany(definition => definition.Value.GetProperty("properties").EnumerateObject())
                .Where(member => member.Value.GetRawText().Contains("\"#/$defs/text\"", StringComparison.Ordinal))
                .Select(member => member.Name).Distinct(StringComparer.Ordinal),
        ];
        string documents = string.Concat(Of("""{"name":"HARM"}""", "\"HARM\""));

        texts.Should().HaveCountGreaterThan(10);
        texts.Where(text => !documents.Contains($"\"{text}\":\"HARM\"", StringComparison.Ordinal)
            && !documents.Contains($"\"{text}\":[\"HARM\"]", StringComparison.Ordinal)).Should().BeEmpty();
    }

    /// <summary>Two graded inspections, a visit and the plan after the second, each on a line.</summary>
    /// <param name="authority">The authority as JSON.</param>
    /// <param name="said">The text as JSON.</param>
    internal static string[] Of(string authority, string said) =>
    [
        .. new[]
        {
            $$$"""
            {"type":"standardInspection","framework":"ilacs2018","localAuthority":{{{authority}}},"deliveredBy":{{{said}}},
            "fieldwork":[{"start":"2019-06-10","end":"2019-06-21"}],"publishedOn":"2019-08-05","leadInspectors":[{{{said}}}],
            "team":[{"role":{{{said}}},"count":4}],
            "judgements":{"overallEffectiveness":"good","impactOfLeaders":"good","helpAndProtection":"good",
            "childrenInCareAndCareLeavers":"good"},
            "summary":{{{said}}},"strengths":[{"text":{{{said}}},"themes":[{{{said}}}]}],
            "recommendations":[{"text":{{{said}}},"themes":[{{{said}}}]}],"recommendationThemes":[{{{said}}}],
            "source":"https://example.org/?a=1&b=javascript:alert(1)"}
            """,
            $$$"""
            {"type":"standardInspection","framework":"ilacs2023","localAuthority":{{{authority}}},"deliveredBy":{{{said}}},
            "fieldwork":[{"start":"2024-06-10","end":"2024-06-21"}],"publishedOn":"2024-08-05",
            "judgements":{"overallEffectiveness":"good","impactOfLeaders":"good","helpAndProtection":"good",
            "childrenInCare":"good","careLeavers":"good"},
            "recommendations":[{"text":{{{said}}},"themes":[{{{said}}}]}]}
            """,
            $$$"""
            {"type":"focusedVisit","localAuthority":{{{authority}}},"fieldwork":[{"start":"2022-06-14","end":"2022-06-15"}],
            "publishedOn":"2022-07-25","focus":{{{said}}},"strengths":[{"text":{{{said}}}}]}
            """,
            $$$"""
            {"type":"actionPlan","localAuthority":{{{authority}}},"inspectionStartedOn":"2024-06-10","owner":{{{said}}},
            "actions":[{"recommendation":1,"action":{{{said}}},"owner":{{{said}}},"outcome":{{{said}}},"priorityArea":{{{said}}},
            "dueOn":"2024-12-01","progress":[{"on":"2024-10-01","note":{{{said}}}}]}],
            "reviews":[{"on":"2025-01","at":{{{said}}},"note":{{{said}}}}]}
            """,
        }.Select(document => document.OnOneLine()),
    ];
}
