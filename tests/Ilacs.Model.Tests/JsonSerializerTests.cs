using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Ilacs.Model.Conformance;

namespace Ilacs.Model.Tests;

public class JsonSerializerTests
{
    private const string Kent =
        """{"type":"shortInspection","framework":"ilacs2023","localAuthority":{"name":"Kent"},"judgements":{"careLeavers":"good"}}""";

    private static readonly JsonSerializerOptions Canonical = new JsonSerializerOptions().ConfigureForIlacs();

    private static readonly JsonSerializerOptions ByteByByte = new() { DefaultBufferSize = 1 };

    [Fact]
    public void Any_document_travels_through_plain_JsonSerializer_and_through_that_of_ASP_NET_Core() =>
        Gens.Document.Sample(document =>
            new[] { JsonSerializerOptions.Default, JsonSerializerOptions.Web, JsonSerializerOptions.Strict }.All(options =>
            {
                string json = JsonSerializer.Serialize(document, options);
                return IlacsJson.Read(json) == document && JsonSerializer.Deserialize<IlacsDocument>(json, options) == document;
            }));

    [Fact]
    public void With_ConfigureForIlacs_the_bytes_are_canonical() =>
        Gens.Document.Sample(document =>
            JsonSerializer.SerializeToUtf8Bytes(document, Canonical).AsSpan().SequenceEqual(IlacsJson.Write(document)));

    [Fact]
    public void Each_kind_of_document_reads_as_itself_and_refuses_the_others()
    {
        JsonSerializer.Deserialize<GradedInspection>(Kent)!.Judgements[JudgementDomain.CareLeavers]
            .Should().Be(Judgement.Graded(Grade.Good));
        JsonSerializer.Deserialize<Inspection>(Kent).Should().BeOfType<GradedInspection>();
        JsonSerializer.Deserialize<IlacsDocument>("null").Should().BeNull();

        Refused<UngradedInspection>(Kent).Message.Should().Be(
            "Expected a visit or other ungraded inspection, found a graded inspection (at /type).");
        Refused<ActionPlan>(Kent).Message.Should().Be("Expected an action plan, found a graded inspection (at /type).");
        JsonSerializer.Deserialize(Kent, IlacsJsonContext.Default.Inspection).Should().Be(IlacsJson.ReadInspection(Kent));
    }

    [Fact]
    public void The_parts_travel_in_types_of_ones_own()
    {
        var sent = new Bundle(
            (GradedInspection)IlacsJson.Read(Kent),
            Grade.Good,
            null,
            new() { [JudgementDomain.CareLeavers] = Grade.Outstanding, [JudgementDomain.Parse("belonging")] = Grade.Inadequate },
            new() { [Grade.RequiresImprovement] = 31 },
            FrameworkEdition.Parse("cfs2027"),
            [new Recommendation("A") { Kind = RecommendationKind.AreaForPriorityAction }],
            new LocalDate(2025, 3, 31));

        string json = JsonSerializer.Serialize(sent, Canonical);
        Bundle received = JsonSerializer.Deserialize<Bundle>(json, Canonical)!;

        json.Should().EndWith(
            """
            "AtLeast":"good","Below":null,"Latest":{"careLeavers":"outstanding","belonging":"inadequate"},
            "Counts":{"requiresImprovement":31},"Edition":"cfs2027",
            "Areas":[{"text":"A","kind":"areaForPriorityAction"}],"AsAt":"2025-03-31"}
            """.OnOneLine());
        received.Should().BeEquivalentTo(sent, options => options.ComparingByMembers<Bundle>());
        received.Edition.IsKnown.Should().BeFalse();
    }

    [Theory]
    [InlineData("30")]
    [InlineData("\"30\"")]
    [InlineData("\"Good\"")]
    [InlineData("\"good \"")]
    [InlineData("\"good, outstanding\"")]
    [InlineData("\"\"")]
    [InlineData("[\"good\"]")]
    public void Nothing_but_its_four_codes_passes_for_a_grade(string json)
    {
        Refused<Grade>(json);
        Refused<Bundle>($"{{\"AtLeast\":{json}}}", JsonSerializerOptions.Web);
        if (json is ['"', ..])
        {
            Refused<Dictionary<Grade, int>>($"{{{json}:1}}");
        }
    }

    [Fact]
    public void What_is_wrong_is_said_with_its_place_in_the_document_and_the_documents_place_in_the_text()
    {
        string adequate = Kent.Replace("\"good\"", "\"adequate\"", StringComparison.Ordinal);
        JsonException error = Refused<Bundle>("{\n\"Inspection\": " + adequate + "}");

        error.Message.Should().Be(
            "Expected \"outstanding\", \"good\", \"requiresImprovement\", \"inadequate\" or \"notJudged\", "
            + "found \"adequate\" (at /judgements/careLeavers).");
        error.Path.Should().Be("$.Inspection");
        error.LineNumber.Should().Be(1);
        Refused<IlacsDocument>("""{"schema":"ilacs/2","type":"x"}""").Message.Should().Contain("found \"ilacs/2\" (at /schema)");
        Refused<Inspection>("""{"type":"focusedVisit","localAuthority":{"name":"\ud800"}}""").Message.Should().Be(
            "Expected valid Unicode text, found broken UTF-8 or half of a surrogate pair (at /localAuthority/name).");
    }

    /// <summary>What follows in the object around it is none of its business.</summary>
    [Theory]
    [InlineData("5")]
    [InlineData("\"x\"")]
    [InlineData("true")]
    [InlineData("[{}]")]
    [InlineData("{}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"schema\":null,\"type\":\"focusedVisit\"}")]
    public void A_value_that_is_no_document_is_refused_whatever_comes_after_it(string value)
    {
        IsRefusedAsItIsAlone<IlacsDocument>(value);
        IsRefusedAsItIsAlone<Inspection>(value);
        IsRefusedAsItIsAlone<GradedInspection>(value);
        IsRefusedAsItIsAlone<ActionPlan>(value);
        IsRefusedAsItIsAlone<ValidationReport>(value);

        static void IsRefusedAsItIsAlone<T>(string value)
        {
            string alone = Refused<T>(value).Message;
            alone.Should().StartWith("Expected ").And.NotContain("ilacs/");

            Refused<Dictionary<string, T>>($$$"""{"a":{{{value}}},"schema":"ilacs/2","b":{"schema":"ilacs/3"}}""")
                .Message.Should().Be(alone);
            Refused<T[]>($$"""[{{value}},{"schema":"ilacs/2"}]""").Message.Should().Be(alone);
        }
    }

    [Fact]
    public void What_the_options_do_not_allow_to_be_written_is_said()
    {
        string nested = new string('[', 63) + new string(']', 63);
        IlacsDocument document = IlacsJson.Read($$"""{"type":"focusedVisit","localAuthority":{"name":"Kent"},"new":{{nested}}}""");

        JsonSerializer.Serialize(document).Should().Contain(nested);
        FluentActions.Invoking(() => JsonSerializer.Serialize(new[] { document })).Should().Throw<JsonException>()
            .WithMessage("An unknown member is nested more deeply than the options allow.");
    }

    [Fact]
    public void Unknown_members_are_escaped_and_indented_as_the_options_say()
    {
        Inspection inspection = IlacsJson.ReadInspection(
            """{"type":"focusedVisit","localAuthority":{"name":"<i>"},"new":{"<b>":["&",1.0,1e400,null,true,{}]}}""");

        string safe = JsonSerializer.Serialize(inspection);
        string indented = JsonSerializer.Serialize(inspection, new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" });

        safe.Should().NotContainAny("<", "&", ">").And.Contain(@"\u003Cb\u003E"":[""\u0026"",1.0,1e400,null,true,{}]");
        indented.Should().Contain("\n  \"new\": {\n    ");
        JsonSerializer.Deserialize<Inspection>(safe).Should().Be(inspection);
        JsonSerializer.Deserialize<Inspection>(indented).Should().Be(inspection);
        JsonSerializer.Serialize(inspection, new JsonSerializerOptions().ConfigureForIlacs())
            .Should().Be(IlacsJson.WriteToString(inspection)).And.Contain("\"<b>\":[\"&\"");
    }

    /// <summary>Options can allow more than the 64 of <see cref="IlacsJson"/>; the writer behind unknown members stops at a
    /// thousand.</summary>
    [Theory]
    [InlineData(63, 0, true)]
    [InlineData(0, 62, true)]
    [InlineData(64, 0, false)]
    [InlineData(0, 63, false)]
    [InlineData(2000, 0, false)]
    [InlineData(0, 200_000, false)]
    public void An_unknown_member_may_be_nested_as_deeply_as_IlacsJson_can_read_back(int inDocument, int inAuthority, bool isRead)
    {
        var options = new JsonSerializerOptions { MaxDepth = 1_000_000 };
        string json = $$$"""
            {"type":"focusedVisit","localAuthority":{"name":"Kent"{{{Unknown(inAuthority)}}}}{{{Unknown(inDocument)}}}}
            """;
        Func<Inspection> reading = () => JsonSerializer.Deserialize<Inspection>(json, options)!;

        if (isRead)
        {
            IlacsJson.Read(JsonSerializer.SerializeToUtf8Bytes(reading())).Should().Be(reading());
        }
        else
        {
            reading.Should().Throw<JsonException>()
                .WithMessage("Expected lists and objects nested to a depth of at most 64, found a deeper one (at *new/0/0/*");
        }

        static string Unknown(int levels) => levels == 0 ? "" : $",\"new\":{new string('[', levels)}{new string(']', levels)}";
    }

    [Fact]
    public async Task A_document_that_comes_in_pieces_reads_and_is_refused_as_in_one()
    {
        string[] texts =
        [
            .. Directory.GetFiles(Shared.RepositoryFile("tests/contract/v1"), "*.json")
                .Select(file => File.ReadAllText(file).TrimStart('\uFEFF')),
            .. ConformanceCase.All
                .Where(it => string.Equals(it.Kind, "unreadable", StringComparison.Ordinal))
                .Select(it => it.Json.GetProperty("text").GetString()!)
                .Where(text => text.Length > 0),
        ];

        foreach (string text in texts)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            Outcome whole = await OutcomeOf(() => ValueTask.FromResult(JsonSerializer.Deserialize<IlacsDocument>(utf8)));

            (await OutcomeOf(() => JsonSerializer.DeserializeAsync<IlacsDocument>(new Slow(utf8), ByteByByte))).Should().Be(whole, text);
            PipeReader pipe = PipeReader.Create(new Slow(utf8), new StreamPipeReaderOptions(bufferSize: 1, minimumReadSize: 1));
            (await OutcomeOf(() => JsonSerializer.DeserializeAsync<IlacsDocument>(pipe))).Should().Be(whole, text);
        }

        texts.Length.Should().BeGreaterThan(80);
    }

    [Fact]
    public void A_name_of_any_length_makes_no_message_of_its_length()
    {
        string name = new('x', 100_000);
        string json = $$"""{"type":"focusedVisit","localAuthority":{"name":"Kent"},"{{name}}":1,"{{name}}":2}""";

        JsonException error = FluentActions.Invoking(() => IlacsJson.Read(json)).Should().Throw<JsonException>().Which;

        error.Message.Length.Should().BeLessThan(400);
        error.Path.Should().Be("/" + name);
        Refused<IlacsDocument>(json).Message.Length.Should().BeLessThan(400);
        Refused<Grade>($"\"{name}\"").Message.Length.Should().BeLessThan(400);
    }

    [Fact]
    public void A_judgement_without_a_word_in_the_contract_is_not_written() =>
        FluentActions.Invoking(() => JsonSerializer.Serialize(Judgement.NotStated))
            .Should().Throw<JsonException>().WithMessage("Expected a value that the contract has a word for*");

    [Fact]
    public void Dates_keep_the_converter_they_had()
    {
        var own = new JsonSerializerOptions { Converters = { new YearOnly() } };

        JsonSerializer.Serialize(new LocalDate(2025, 3, 31), own.ConfigureForIlacs()).Should().Be("2025");
        JsonSerializer.Serialize<LocalDate?>(new LocalDate(2025, 3, 31), Canonical).Should().Be("\"2025-03-31\"");
        Refused<LocalDate>("\"2025-02-30\"", Canonical).Message.Should().StartWith("Expected a date that exists");
        Refused<LocalDate>("\"\\ud800\"", Canonical).Message.Should().StartWith("Expected valid Unicode");
    }

    [Fact]
    public void Other_types_have_no_such_converter() =>
        FluentActions.Invoking(() => new IlacsJsonConverter<int>()).Should().Throw<NotSupportedException>();

    private static JsonException Refused<T>(string json, JsonSerializerOptions? options = null) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<T>(json, options)).Should().Throw<JsonException>().Which;

    private static async Task<Outcome> OutcomeOf(Func<ValueTask<IlacsDocument?>> read)
    {
        try
        {
            return new Outcome(await read(), Refusal: null);
        }
        catch (JsonException error)
        {
            // JsonSerializer finds broken JSON in another way when it comes in pieces, and words it in another.
            bool isOurs = error.Message.StartsWith("Expected", StringComparison.Ordinal);
            return new Outcome(Document: null, isOurs ? error.Message : "broken JSON");
        }
    }

    private sealed record Outcome(IlacsDocument? Document, string? Refusal);

    private sealed record Bundle(
        GradedInspection? Inspection,
        Grade AtLeast,
        Grade? Below,
        Dictionary<JudgementDomain, Grade> Latest,
        Dictionary<Grade, int> Counts,
        FrameworkEdition Edition,
        Recommendation[] Areas,
        LocalDate AsAt);

    private sealed class YearOnly : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetInt32(), 1, 1);

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Year);
    }

    /// <summary>A stream that gives one byte at a time.</summary>
    private sealed class Slow(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1)], cancellationToken);
    }
}
