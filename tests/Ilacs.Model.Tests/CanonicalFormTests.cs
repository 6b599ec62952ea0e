using System.Globalization;
using System.Text;
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
        const string bare = """{"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Kent"},"recommendations":[{"text":"A"}]}""";
        const string wordy = """{ "team" : [ ], "type" : "focusedVisit", "recommendationCount" : 1, "localAuthority" : { "laCode" : null, "name" : "Kent" }, "recommendations" : [ { "kind" : "areaForImprovement", "themes" : [], "text" : "A" } ] }""";

        IlacsJson.WriteToString(IlacsJson.Read(wordy)).Should().Be(bare);
    }

    [Fact]
    public void A_document_of_any_size_is_written_whole()
    {
        foreach (int size in (int[])[3_000, 4_096, 10_000, 5_000_000])
        {
            string json = $$"""{"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Kent"},"summary":"{{new string('s', size)}}","recommendations":[{"text":"A"}]}""";

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

            string written = IlacsJson.WriteToString(new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Kent")) { Focus = $"a{(char)c}" });

            written.Should().EndWith($"\"focus\":\"a{ByTheRule((char)c)}\"}}", "U+{0:X4}", c);
        }

        IlacsJson.WriteToString(new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("💡"))).Should().Contain("""{"name":"\uD83D\uDCA1"}""");
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
        _ => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")
            : c.ToString(),
    };
}
