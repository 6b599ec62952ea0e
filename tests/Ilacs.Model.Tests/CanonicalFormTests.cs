using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;

namespace Ilacs.Model.Tests;

public class CanonicalFormTests
{
    [Fact]
    public void Two_documents_have_the_same_bytes_if_and_only_if_they_are_equal() =>
        Gen.Select(Gens.Document, Gens.Document, Gen.Bool).Sample((one, other, reread) =>
        {
            other = reread ? IlacsJson.Read(Gens.Reversed(IlacsJson.WriteToString(one))) : other;
            return IlacsJson.Write(one).AsSpan().SequenceEqual(IlacsJson.Write(other)) == (one == other);
        });

    [Fact]
    public void What_is_left_out_empty_or_null_leaves_no_trace()
    {
        const string bare =
            """{"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Kent"},"recommendations":[{"text":"A"}]}""";
        const string wordy =
            """
            {
                "team" : [ ],
                "type" : "focusedVisit",
                "recommendationCount" : 1,
                "localAuthority" : { "laCode" : null, "name" : "Kent" },
                "recommendations" : [ { "kind" : "areaForImprovement", "themes" : [], "text" : "A" } ]
            }
            """;

        IlacsJson.WriteToString(IlacsJson.Read(wordy)).Should().Be(bare);
    }

    [Fact]
    public void A_document_of_any_size_is_written_whole()
    {
        foreach (int size in (int[])[3_000, 4_096, 10_000, 5_000_000])
        {
            string summary = new('s', size);
            string json =
                $$"""
                {"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Kent"},
                "summary":"{{summary}}","recommendations":[{"text":"A"}]}
                """.OnOneLine();

            IlacsJson.WriteToString(IlacsJson.Read(json)).Should().Be(json);
            IlacsJson.Write(IlacsJson.Read(json)).Should().Equal(Encoding.UTF8.GetBytes(json));
        }
    }

    /// <summary>The rule as docs/contract.md gives it to other languages.</summary>
    [Fact]
    public void Characters_are_escaped_by_the_rule_that_the_contract_states()
    {
        for (int c = 1; c <= char.MaxValue; c++)
        {
            if (char.IsSurrogate((char)c))
            {
                continue;
            }

            var visit = new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Kent")) { Focus = $"a{(char)c}" };
            string written = IlacsJson.WriteToString(visit);

            written.Should().EndWith($"\"focus\":\"a{ByTheRule((char)c)}\"}}", "U+{0:X4}", c);
        }

        IlacsJson.WriteToString(new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("💡")))
            .Should().Contain("""{"name":"\uD83D\uDCA1"}""");
    }

    /// <summary>The bytes of a document that an earlier version read with an unknown code or member must stay as they are.</summary>
    [Fact]
    public void What_a_later_version_comes_to_know_is_written_among_the_unknown()
    {
        string contract = File.ReadAllText(Shared.RepositoryFile("docs/contract.md"));
        string sentence = contract.Split("`judgements` in this order:")[1].Split(", then all others")[0];
        string[] order =
        [
            .. Regex.Matches(sentence, "`(?<code>[A-Za-z]+)`", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
                .Select(match => match.Groups["code"].Value),
        ];
        string[] codes = [.. order, "appleTrees", "zebras"];

        var set = new JudgementSet();
        foreach (string code in codes.Reverse())
        {
            set = set.With(JudgementDomain.Parse(code), Grade.Good);
        }

        set.Domains.Select(domain => domain.Code).Should().Equal(codes);
        JudgementDomain.Known.Take(order.Length).Select(domain => domain.Code).Should().Equal(
            order,
            "a domain that is new comes after those of the first release, so that JudgementSet writes it among the others, by its code");
    }

    [Fact]
    public void Members_keep_the_order_of_the_first_release()
    {
        using var schema = JsonDocument.Parse(IlacsJson.Schema);
        string[] members =
        [
            .. schema.RootElement.GetProperty("$defs").EnumerateObject().Where(part => part.Value.TryGetProperty("properties", out _))
                .Select(part => $"{part.Name}: {string.Join(' ', NamesOf(part.Value.GetProperty("properties")))}")
                .Order(StringComparer.Ordinal),
        ];

        members.Should().Equal(
            File.ReadAllLines(Shared.RepositoryFile("tests/contract/v1-members.txt")),
            "until the first release a new member is added to that file too; after it, a member that is new must be written last, "
                + "in ordinal order with the unknown ones (docs/contract.md), since an earlier version wrote it there");

        static IEnumerable<string> NamesOf(JsonElement properties) => properties.EnumerateObject().Select(member => member.Name);
    }

    private static string ByTheRule(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        ' ' => " ",
        '\uFEFF' => "\\uFEFF",
        _ => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control
            or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")
            : c.ToString(),
    };
}
