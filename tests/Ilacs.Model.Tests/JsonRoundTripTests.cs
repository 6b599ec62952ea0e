using System.Text;
using System.Text.Json;
using CsCheck;

namespace Ilacs.Model.Tests;

public class JsonRoundTripTests
{
    [Fact]
    public void Any_document_reads_back_equal_and_writes_the_same_bytes() =>
        Gens.Document.Sample(document =>
        {
            byte[] written = IlacsJson.Write(document);
            IlacsDocument read = IlacsJson.Read(written);
            return read == document
                && read.GetHashCode() == document.GetHashCode()
                && IlacsJson.Write(read).AsSpan().SequenceEqual(written);
        });

    [Fact]
    public void Members_may_come_in_any_order_with_blanks_between() =>
        Gens.Document.Sample(document =>
        {
            string written = IlacsJson.WriteToString(document);
            IlacsDocument read = IlacsJson.Read(Gens.Reversed(written));
            return read == document && string.Equals(IlacsJson.WriteToString(read), written, StringComparison.Ordinal);
        });

    [Fact]
    public void Unknown_members_on_every_object_survive_in_ordinal_order_after_the_known_ones() =>
        Gen.Select(Gens.Document, Gens.UnknownJson, Gens.UnknownJson).Sample((document, first, second) =>
        {
            // Every object gets two members that nobody knows, but for the judgements, where every name is a domain.
            string written = IlacsJson.WriteToString(document);
            string extended = Extend(JsonDocument.Parse(written).RootElement, first, second, isJudgements: false);
            IlacsDocument read = IlacsJson.Read(extended);
            return read != document
                && read.UnknownMembers.Select(member => member.Name).SequenceEqual(["Zz", "aé"], StringComparer.Ordinal)
                && string.Equals(IlacsJson.WriteToString(read), extended, StringComparison.Ordinal);
        });

    [Fact]
    public void Equal_documents_have_equal_hash_codes_and_a_difference_anywhere_makes_them_unequal()
    {
        GradedInspection inspection = Samples.NorthTyneside2020;
        Inspection copy = IlacsJson.ReadInspection(IlacsJson.Write(inspection));

        copy.Should().Be(inspection).And.NotBeSameAs(inspection);
        copy.GetHashCode().Should().Be(inspection.GetHashCode());
        (inspection with { Recommendations = [new("Life-story work of good quality"), new("Supervision of consistently high quality")] })
            .Should().NotBe(inspection);
        (inspection with { Judgements = inspection.Judgements.With(JudgementDomain.HelpAndProtection, Grade.Good) })
            .Should().NotBe(inspection);
        (inspection with { Fieldwork = [new(new LocalDate(2020, 3, 9), new LocalDate(2020, 3, 12))] }).Should().NotBe(inspection);
        (inspection with { LocalAuthority = inspection.LocalAuthority with { LaCode = "392" } }).Should().NotBe(inspection);
    }

    [Fact]
    public void A_number_keeps_the_way_it_was_written_and_text_is_escaped_no_more_than_needed()
    {
        string json =
            """
            {"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Kingston upon Hull \u00e9 <&>"},
            "x":1.00,"y":{"z":1E+2,"t":"\u00e9\/"}}
            """.OnOneLine();

        IlacsJson.WriteToString(IlacsJson.Read(json)).Should().Be(
            """
            {"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Kingston upon Hull é <&>"},
            "x":1.00,"y":{"z":1E+2,"t":"é/"}}
            """.OnOneLine());
    }

    [Fact]
    public void Absent_null_and_empty_mean_the_same()
    {
        const string bare = """{"type":"focusedVisit","localAuthority":{"name":"Bradford"}}""";
        const string full = """
            {"schema":null,"type":"focusedVisit","framework":null,"localAuthority":{"name":"Bradford","laCode":null},"fieldwork":[],
             "publishedOn":null,"judgements":null,"team":[],"number":null,"theme":null,"recommendations":null,"strengths":[]}
            """;

        IlacsJson.Read(full).Should().Be(IlacsJson.Read(bare));
    }

    [Fact]
    public void A_type_from_a_newer_program_is_graded_if_it_carries_judgements()
    {
        const string graded = """
            {"judgements":{"childrenInCare":"good"},"type":"renewedInspection","framework":"cfs2027",
             "localAuthority":{"name":"Bradford"},"theme":"kept"}
            """;
        const string ungraded = """{"judgements":null,"type":"renewedVisit","localAuthority":{"name":"Bradford"},"theme":"aNewTheme"}""";

        var inspection = IlacsJson.Read(graded).Should().BeOfType<GradedInspection>().Which;
        inspection.Type.IsKnown.Should().BeFalse();
        inspection.Framework.IsKnown.Should().BeFalse();
        inspection.UnknownMembers.Should().ContainSingle()
            .Which.Should().Match<UnknownMember>(m => m.Name == "theme" && m.Json == "\"kept\"");
        IlacsJson.WriteToString(inspection).Should().Be(
            """
            {"schema":"ilacs/1","type":"renewedInspection","framework":"cfs2027","localAuthority":{"name":"Bradford"},
            "judgements":{"childrenInCare":"good"},"theme":"kept"}
            """.OnOneLine());

        IlacsJson.Read(ungraded).Should().BeOfType<UngradedInspection>().Which.Theme!.IsKnown.Should().BeFalse();
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_make_no_difference()
    {
        byte[] plain = IlacsJson.Write(Samples.BradfordSixthVisit);
        string reversed = Gens.Reversed(Encoding.UTF8.GetString(plain));
        byte[] windows = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(reversed.ReplaceLineEndings("\r\n") + "\r\n")];

        IlacsJson.Read(windows).Should().Be(Samples.BradfordSixthVisit);
    }

    [Fact]
    public void Lines_are_read_one_by_one_and_a_bad_one_does_not_stop_the_rest()
    {
        string good = IlacsJson.WriteToString(Samples.BradfordSixthVisit);
        string text = $"{good}\r\n\r\n  \n{{\"type\":\"focusedVisit\"}}\n{good}{good}\n{good}";
        byte[] file = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];

        DocumentLine[] lines = [.. IlacsJson.ReadLines(file)];

        lines.Select(line => line.Number).Should().Equal(1, 4, 5, 6);
        lines.Where(line => line.Error is null).Select(line => line.Document)
            .Should().Equal(Samples.BradfordSixthVisit, Samples.BradfordSixthVisit);
        lines[1].Error!.Message.Should().Be("Expected a member \"localAuthority\", which is missing (at line 4, byte 1).");
        lines[2].Error!.Message.Should().Be($"Expected a single document, found more text after it (at line 5, byte {good.Length + 1}).");
    }

    private static string Extend(JsonElement element, string first, string second, bool isJudgements) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject()
            .Select(p => $"\"{p.Name}\":{Extend(p.Value, first, second, p.NameEquals("judgements"))}")
            .Concat(isJudgements ? [] : [$"\"Zz\":{first}", $"\"aé\":{second}"]))}}}",
        JsonValueKind.Array =>
            $"[{string.Join(',', element.EnumerateArray().Select(item => Extend(item, first, second, isJudgements: false)))}]",
        _ => element.GetRawText(),
    };
}
