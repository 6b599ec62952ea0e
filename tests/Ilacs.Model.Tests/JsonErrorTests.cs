using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;

namespace Ilacs.Model.Tests;

public class JsonErrorTests
{
    private const string Authority = "\"localAuthority\":{\"name\":\"Bradford\"}";

    /// <summary>How a visit begins; further members follow.</summary>
    private const string Visit = """{"type":"focusedVisit","localAuthority":{"name":"x"}""";

    /// <summary>How a short inspection begins; further members follow.</summary>
    private const string ShortInspection = """{"type":"shortInspection","framework":"ilacs2023","localAuthority":{"name":"x"}""";

    /// <summary>Any two texts of a document, in both orders.</summary>
    public static TheoryData<string, string> Pairs
    {
        get
        {
            string[] texts = ["/schema", "/type", "/localAuthority/name", "/publishedOn", "/leadInspectors/0", "/theme", "/new/0/text"];
            return
            [
                .. texts.SelectMany(_ => texts, (one, other) => (one, other))
                    .Where(it => !string.Equals(it.one, it.other, StringComparison.Ordinal)),
            ];
        }
    }

    /// <summary>Whichever fault comes first, what is said of it is said at its own place.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_two_faults_one_is_reported_at_its_place(string broken, string wrong)
    {
        JsonNode document = JsonNode.Parse(
            """
            {"publishedOn":"2024-07-08","leadInspectors":["A"],"theme":"frontDoor","new":[{"text":"x"}],
            "schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Kent"}}
            """)!;
        Set(broken, JsonValue.Create("BROKEN"));
        Set(wrong, JsonValue.Create(5));
        string json = document.ToJsonString().Replace("BROKEN", "\\ud800", StringComparison.Ordinal);

        JsonException error = FluentActions.Invoking(() => IlacsJson.Read(json)).Should().Throw<JsonException>().Which;

        bool isOfUnicode = error.Message.StartsWith("Expected valid Unicode text", StringComparison.Ordinal);
        error.Path.Should().Be(isOfUnicode ? broken : wrong, error.Message);

        void Set(string pointer, JsonNode value)
        {
            string[] segments = pointer.Split('/')[1..];
            JsonNode parent = segments[..^1].Aggregate(
                document,
                (node, segment) => node is JsonArray list ? list[int.Parse(segment, CultureInfo.InvariantCulture)]! : node[segment]!);
            if (parent is JsonArray items)
            {
                items[int.Parse(segments[^1], CultureInfo.InvariantCulture)] = value;
            }
            else
            {
                parent[segments[^1]] = value;
            }
        }
    }

    [Theory]
    [InlineData(
        """{"type":"focusedVisit","localAuthority":{"name":5}}""",
        "/localAuthority/name", "Expected text, found 5 (at /localAuthority/name, line 1, byte 49).")]
    [InlineData(
        """{"type":"focusedVisit","localAuthority":"Bradford"}""",
        "/localAuthority", "Expected an object that names a local authority, found \"Bradford\"*")]
    [InlineData(
        """{"type":"focusedVisit","localAuthority":{}}""",
        "/localAuthority", "Expected at least one of name, ofstedUrn, gssCode and laCode*")]
    [InlineData(
        """{"type":"focusedVisit","localAuthority":{"name":" "}}""",
        "/localAuthority/name", "Expected text, found only white space*")]
    [InlineData(
        """{"type":"focusedVisit","localAuthority":{"ofstedUrn":"8052"}}""",
        "/localAuthority/ofstedUrn", "Expected an Ofsted URN of 5 to 7 digits, found '8052'*byte 54).")]
    [InlineData(
        """{"type":"focusedVisit","localAuthority":{"name":"x","gssCode":"E0800002"}}""",
        "/localAuthority/gssCode", "Expected a GSS code*")]
    [InlineData(
        """{"type":"focusedVisit","localAuthority":{"name":"x","laCode":"39a"}}""",
        "/localAuthority/laCode", "Expected a local authority code of three digits*")]
    [InlineData("""{"type":"focusedVisit"}""", "", "Expected a member \"localAuthority\", which is missing (at line 1, byte 1).")]
    [InlineData("""{"localAuthority":{"name":"x"}}""", "", "Expected a member \"type\", which is missing*")]
    [InlineData("""{"type":null,"localAuthority":{"name":"x"}}""", "/type", "Expected a code*found null*")]
    [InlineData("""{"type":"focused visit","localAuthority":{"name":"x"}}""", "/type", "Expected a code of 1 to 64 characters*")]
    [InlineData(
        """{"schema":"ilacs/2","type":"focusedVisit","localAuthority":{"name":"x"}}""",
        "/schema", "Expected \"ilacs/1\" (this version*), found \"ilacs/2\"*")]
    [InlineData(Visit + ""","type":"focusedVisit"}""", "/type", "Expected each member once, found type twice*")]
    [InlineData(Visit + ""","x":1,"x":1}""", "/x", "Expected each member once, found x twice*")]
    [InlineData(
        Visit + ""","a\u2028\u2029\u0007":1,"a\u2028\u2029\u0007":1}""",
        "/a\u2028\u2029\u0007", "Expected each member once, found a\\u2028\\u2029\\u0007 twice*")]
    [InlineData(Visit + ""","x":[{"a":1,"a":2}]}""", "/x/0/a", "Expected each member once, found a twice*")]
    [InlineData(
        Visit + ""","judgements":{"careLeavers":"good"}}""",
        "/judgements", "Expected no judgements, since this type of inspection has none, found an object*")]
    [InlineData(
        Visit + ""","publishedOn":"2023-02-30"}""",
        "/publishedOn", "Expected a date that exists, as yyyy-mm-dd, found \"2023-02-30\"*")]
    [InlineData(Visit + ""","publishedOn":"30/06/2023"}""", "/publishedOn", "Expected a date*")]
    [InlineData(Visit + ""","publishedOn":"2023-6-30"}""", "/publishedOn", "Expected a date*")]
    [InlineData(Visit + ""","publishedOn":"0000-01-01"}""", "/publishedOn", "Expected a date*")]
    [InlineData(Visit + ""","publishedOn":20230630}""", "/publishedOn", "Expected a date*found 20230630*")]
    [InlineData(
        Visit + ""","fieldwork":[{"start":"2023-01-02"},{"start":"2023-01-09","end":"2023-01-08"}]}""",
        "/fieldwork/1/end", "Expected 2023-01-09 (the start) or later, found 2023-01-08*")]
    [InlineData(Visit + ""","fieldwork":[{"end":"2023-01-08"}]}""", "/fieldwork/0", "Expected a member \"start\", which is missing*")]
    [InlineData(Visit + ""","fieldwork":[null]}""", "/fieldwork/0", "Expected an object with a start and an end, found null*")]
    [InlineData(
        Visit + ""","fieldwork":{"start":"2023-01-08"}}""",
        "/fieldwork", "Expected a list, each item an object with a start and an end, found an object*")]
    [InlineData(Visit + ""","number":0}""", "/number", "Expected a whole number, 1 or more, found 0*")]
    [InlineData(Visit + ""","number":1.0}""", "/number", "Expected a whole number, found 1.0*")]
    [InlineData(Visit + ""","number":99999999999}""", "/number", "Expected a whole number, found 99999999999*")]
    [InlineData(Visit + ""","number":"6"}""", "/number", "Expected a whole number, found \"6\"*")]
    [InlineData(Visit + ""","isReinspection":"yes"}""", "/isReinspection", "Expected true or false, found \"yes\"*")]
    [InlineData(Visit + ""","team":[{"role":"HMI","count":0}]}""", "/team/0/count", "Expected a whole number, 1 or more*")]
    [InlineData(
        Visit + ""","recommendations":[{"text":"a"}],"recommendationCount":2}""",
        "/recommendationCount", "Expected 1, as many as there are recommendations, found 2*")]
    [InlineData(Visit + ""","recommendationCount":-1}""", "/recommendationCount", "Expected a whole number from 0 to 9999*")]
    [InlineData(Visit + ""","recommendationCount":2147483647}""", "/recommendationCount", "Expected a whole number from 0 to 9999*")]
    [InlineData(
        Visit + ""","recommendations":[{"text":"a","kind":"urgent"}]}""",
        "/recommendations/0/kind", "Expected \"areaForImprovement\" or \"areaForPriorityAction\", found \"urgent\"*")]
    [InlineData(
        Visit + ""","recommendations":[{"text":"a","themes":["b",""]}]}""",
        "/recommendations/0/themes/1", "Expected text, found only white space*at /recommendations/0/themes/1,*")]
    [InlineData(Visit + ""","leadInspectors":["a","b"," "]}""", "/leadInspectors/2", "Expected text, found only white space*")]
    [InlineData(
        Visit + ""","fieldwork":[{"start":"2023-01-02"},{"start":"2023-01-09",}]}""",
        "/fieldwork/1", "Expected valid JSON*at /fieldwork/1, *")]
    [InlineData(Visit + ""","source":"report.pdf"}""", "/source", "Expected an absolute URI*")]
    [InlineData(Visit + ""","source":"/v1/file"}""", "/source", "Expected an absolute URI*")]
    [InlineData(Visit + ""","source":"https://a b"}""", "/source", "Expected an absolute URI*")]
    [InlineData(ShortInspection + "}", "", "Expected a member \"judgements\", which is missing*")]
    [InlineData(
        """{"type":"shortInspection","localAuthority":{"name":"x"},"judgements":{}}""",
        "", "Expected a member \"framework\", which is missing*")]
    [InlineData(
        ShortInspection + ""","judgements":{"careLeavers":"Good"}}""",
        "/judgements/careLeavers",
        "Expected \"outstanding\", \"good\", \"requiresImprovement\", \"inadequate\" or \"notJudged\", found \"Good\"*")]
    [InlineData(ShortInspection + ""","judgements":{"careLeavers":30}}""", "/judgements/careLeavers", "Expected \"outstanding\"*found 30*")]
    [InlineData(
        ShortInspection + ""","judgements":{"careLeavers":null}}""",
        "/judgements/careLeavers", "Expected \"outstanding\"*found null*")]
    [InlineData(
        ShortInspection + ""","judgements":{"careLeavers":"good","care\u004ceavers":"good"}}""",
        "/judgements/careLeavers", "Expected each domain once, found careLeavers twice*")]
    [InlineData(
        ShortInspection + ""","judgements":{"care leavers":"good"}}""",
        "/judgements/care leavers", "Expected a code of 1 to 64 characters*")]
    [InlineData(
        ShortInspection + ""","judgements":[]}""",
        "/judgements", "Expected an object with a judgement for each domain, found a list*")]
    [InlineData(
        """{"type":"actionPlan","localAuthority":{"name":"x"},"actions":[{"action":"a","status":"done"}]}""",
        "/actions/0/status", "Expected \"notStarted\", \"inProgress\", \"complete\" or \"delayed\", found \"done\"*")]
    [InlineData(
        """{"type":"actionPlan","localAuthority":{"name":"x"},"actions":[{"action":"a","recommendation":0}]}""",
        "/actions/0/recommendation", "Expected a whole number, 1 or more*")]
    [InlineData(
        """{"type":"actionPlan","localAuthority":{"name":"x"},"reviews":[{"on":"2021-13"}]}""",
        "/reviews/0/on", "Expected a date that exists, as yyyy-mm-dd, or a month, as yyyy-mm, found \"2021-13\"*")]
    [InlineData(
        """{"type":"validationReport","isValid":true,"issues":[{"rule":"A","severity":"error","path":"","message":"m"}]}""",
        "/isValid", "Expected false, since an issue is of severity error*")]
    [InlineData(
        """{"type":"validationReport","isValid":true,"issues":[{"rule":"A","severity":"fatal","path":"","message":"m"}]}""",
        "/issues/0/severity", "Expected \"error\", \"warning\" or \"info\"*")]
    [InlineData(
        """{"type":"validationReport","isValid":true,"issues":[{"rule":"A","severity":"info","path":"judgements","message":"m"}]}""",
        "/issues/0/path", "Expected a JSON Pointer*")]
    [InlineData("""[]""", "", "Expected a document, found a list (at line 1, byte 1).")]
    [InlineData(
        """{"type":"focusedVisit","localAuthority":{"name":"a"}} {"type":"focusedVisit"}""",
        "", "Expected a single document, found more text after it (at line 1, byte 55).")]
    public void A_wrong_shape_is_refused_with_its_place_and_what_was_expected(string json, string pointer, string message)
    {
        var thrown = FluentActions.Invoking(() => IlacsJson.Read(json)).Should().Throw<JsonException>().WithMessage(message).Which;

        thrown.Path.Should().Be(pointer);
    }

    [Fact]
    public void The_line_and_the_byte_are_counted_from_one_in_the_message_and_from_zero_in_the_exception()
    {
        const string json = "{\n  \"type\": \"focusedVisit\",\n  " + Authority + ",\n  \"é\": 1, \"number\": true\n}";

        var thrown = FluentActions.Invoking(() => IlacsJson.Read(json)).Should().Throw<JsonException>().Which;

        thrown.Message.Should().Be("Expected a whole number, found true (at /number, line 4, byte 22).");
        thrown.LineNumber.Should().Be(3);
        thrown.BytePositionInLine.Should().Be(21);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData(" \t ", "nothing")]
    [InlineData("nonsense", "'nonsense'")]
    [InlineData("{", "the end of the input too early")]
    [InlineData("{\"a\":1, ", "the end of the input too early")]
    [InlineData("{\"a\":", "the end of the input too early")]
    [InlineData("{\"a\"", "the end of the input too early")]
    [InlineData("{\"a\":tr", "the end of the input too early")]
    [InlineData("{\"a\":1e", "the end of the input too early")]
    [InlineData("{\"a\":\"Brad", "the end of the input inside a string, whose closing quotation mark is missing")]
    [InlineData("{\"a\":\"Brad\\", "the end of the input inside a string, whose closing quotation mark is missing")]
    [InlineData("{\"a\":1,}", "a comma with nothing after it")]
    [InlineData("{\"a\":[1, ]}", "a comma with nothing after it")]
    [InlineData("{\"a\":1,,}", "','")]
    [InlineData("{\"a\":1 /* note */}", "'/'; JSON has no comments")]
    [InlineData("{'a':1}", "a single quotation mark; JSON needs double ones")]
    [InlineData("{a:1}", "'a'")]
    [InlineData("{\"a\":True}", "'True'")]
    [InlineData("{\"a\":tru}", "'tru'")]
    [InlineData("{\"a\":NaN}", "'NaN'")]
    [InlineData("{\"a\":01}", "'01'")]
    [InlineData("{\"a\":1.5.6}", "'1.5.6'")]
    [InlineData("{\"a\":-}", "'-'")]
    [InlineData("{\"a\":12x}", "'12x'")]
    [InlineData("{\"a\" 1}", "'1'")]
    [InlineData("{\"a\":1 \"b\":2}", "'\"'")]
    [InlineData("{\"a\":}", "'}'")]
    [InlineData("{\"a\":1]", "']'")]
    [InlineData("}", "'}'")]
    [InlineData("{\"a\":\u00a01}", "the character U+00A0")]
    [InlineData("{\"a\":\u001b1}", "the character U+001B")]
    [InlineData("{\"a\":\"x\ny\"}", "a line break inside a string, which is written \\n; or a quotation mark is missing")]
    [InlineData("{\"a\":\"x\u0001y\"}", "a control character inside a string, which is written \\u0001")]
    [InlineData("{\"a\":\"x\\qy\"}", "the escape '\\q', which JSON does not have")]
    [InlineData("{\"a\":\"x\\\u00e9y\"}", "the escape '\\\u00e9', which JSON does not have")]
    [InlineData("{\"a\":\"x\\u12g4\"}", "the escape '\\u12g', which JSON does not have")]
    public void Broken_JSON_is_refused_in_words_of_our_own_with_its_line(string json, string found) =>
        FluentActions.Invoking(() => IlacsJson.Read(json)).Should().Throw<JsonException>()
            .Which.Message.Should().MatchRegex(
                $@"^Expected valid JSON, but found {Regex.Escape(found)} \(at (/a, |/a/0, )?line [12], byte \d+\)\.$");

    [Fact]
    public void A_message_quotes_sixty_characters_at_most_whatever_is_wrong()
    {
        string longest = new string('q', 59) + "\uD83D\uDE00" + new string('q', 100_000);
        string[] broken =
        [
            longest,
            $"{{\"a\":{longest}}}",
            $"{{\"{longest}\":1,}}",
            $"{{\"{longest}\":{{\"{longest}\":1}}",
            $"{{\"a\":\"{longest}\\q\"}}",
            $"{{\"a\":\"{longest}",
            $"{{\"type\":\"{longest}\"}}",
            $"{{\"type\":\"focusedVisit\",\"localAuthority\":{{\"name\":5,\"{longest}\":5}}}}",
            $"{{\"type\":\"focusedVisit\",\"localAuthority\":{{\"name\":\"x\"}},\"{longest}\":1,\"{longest}\":1}}",
        ];
        foreach (string json in broken)
        {
            string message = FluentActions.Invoking(() => IlacsJson.Read(json)).Should().Throw<JsonException>().Which.Message;

            message.Count(c => c == 'q').Should().BeLessThanOrEqualTo(122, "of what is found and of the place: {0}", message);
            message.Should().NotContain("LineNumber").And.NotContain("option").And.NotContain("invalid");
            message.Any(c => char.IsSurrogate(c)).Should().Be(message.EnumerateRunes().Any(rune => rune.Value > 0xFFFF));
        }
    }

    [Theory]
    [InlineData("{\"type\":\"focusedVisit\",\"localAuthority\":{\"name\":\"\\ud800\"}}", "/localAuthority/name")]
    [InlineData("{\"type\":\"focusedVisit\",\"localAuthority\":{\"\\ud800\":1}}", "/localAuthority/\\ud800")]
    [InlineData("{\"type\":\"focusedVisit\",\"localAuthority\":{\"name\":\"a\"},\"x\":{\"y\":[\"\\udc00\"]}}", "/x/y/0")]
    [InlineData("{\"type\":\"focusedVisit\",\"localAuthority\":{\"name\":\"a\"},\"publishedOn\":\"\\udc00\"}", "/publishedOn")]
    public void Half_of_a_surrogate_pair_is_refused(string json, string pointer) =>
        FluentActions.Invoking(() => IlacsJson.Read(json)).Should().Throw<JsonException>()
            .WithMessage("Expected valid Unicode text*").Which.Path.Should().Be(pointer);

    [Fact]
    public void Half_of_a_surrogate_pair_in_a_string_is_not_repaired() =>
        FluentActions.Invoking(() => IlacsJson.Read("{\"type\":\"focusedVisit\",\"localAuthority\":{\"name\":\"\ud800\"}}"))
            .Should().Throw<JsonException>()
            .WithMessage("Expected valid Unicode text*");

    [Fact]
    public void What_the_input_says_is_quoted_on_one_line() =>
        FluentActions.Invoking(() => IlacsJson.Read("{\"type\":\"a\\nb\\u001b[31m\"}")).Should().Throw<JsonException>()
            .Which.Message.Should().EndWith("found \"a\\u000ab\\u001b[31m\" (at /type, line 1, byte 9).");

    [Fact]
    public void Broken_UTF8_is_refused()
    {
        byte[] json = [.. "{\"type\":\"focusedVisit\",\"localAuthority\":{\"name\":\""u8, 0xC3, 0x28, .. "\"}}"u8];

        FluentActions.Invoking(() => IlacsJson.Read(json)).Should().Throw<JsonException>().Which.Path.Should().Be("/localAuthority/name");
    }

    [Fact]
    public void Among_many_unknown_domains_one_given_twice_is_still_found()
    {
        string judgements = string.Join(',', Enumerable.Range(0, 40).Append(3).Select(n => $"\"d{n}\":\"good\""));
        string json = $"{{\"type\":\"shortInspection\",\"framework\":\"ilacs2023\",{Authority},\"judgements\":{{{judgements}}}}}";

        FluentActions.Invoking(() => IlacsJson.Read(json)).Should().Throw<JsonException>()
            .WithMessage("Expected each domain once, found d3 twice*").Which.Path.Should().Be("/judgements/d3");
    }

    [Fact]
    public void Ten_megabytes_of_nesting_are_refused()
    {
        byte[] nested = Encoding.UTF8.GetBytes("{\"type\":\"focusedVisit\"," + Authority + ",\"x\":" + new string('[', 10_000_000));

        FluentActions.Invoking(() => IlacsJson.Read(nested)).Should().Throw<JsonException>()
            .WithMessage("Expected valid JSON, but found lists and objects nested to a depth of more than 64 (at /x/0/0/*");
    }

    [Fact]
    public void Reading_an_inspection_refuses_other_kinds_and_says_what_it_found()
    {
        const string plan = """{"schema":"ilacs/1","type":"actionPlan","localAuthority":{"name":"Bradford"}}""";

        FluentActions.Invoking(() => IlacsJson.ReadInspection(plan)).Should().Throw<JsonException>()
            .WithMessage("Expected an inspection or visit, found an action plan (at /type, line 1, byte 28).");
        FluentActions.Invoking(() => IlacsJson.ReadActionPlan(IlacsJson.Write(Samples.BradfordSixthVisit))).Should().Throw<JsonException>()
            .WithMessage("Expected an action plan, found a visit or other ungraded inspection*");
        IlacsJson.ReadActionPlan(plan).LocalAuthority.Name.Should().Be("Bradford");
    }

    [Fact]
    public void Whatever_is_done_to_a_document_reading_it_gives_a_document_or_the_documented_exception()
    {
        Gen<(int Place, int Kind, byte Value)[]> changing = Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 3], Gen.Byte).Array[1, 4];
        Gen<byte[]> mutated = Gen.Select(Gens.Document, changing).Select((document, changes) =>
        {
            List<byte> bytes = [.. IlacsJson.Write(document)];
            foreach ((int place, int kind, byte value) in changes)
            {
                int at = place % bytes.Count;
                switch (kind)
                {
                    case 0: bytes[at] = value; break;
                    case 1: bytes.Insert(at, value); break;
                    case 2: bytes.RemoveAt(at); break;
                    default: bytes.RemoveRange(at, bytes.Count - at); break;
                }

                if (bytes.Count == 0)
                {
                    break;
                }
            }

            return bytes.ToArray();
        });

        mutated.Sample(
            bytes =>
            {
                try
                {
                    IlacsDocument read = IlacsJson.Read(bytes);
                    return IlacsJson.Read(IlacsJson.Write(read)) == read;
                }
                catch (JsonException error)
                {
                    return error.Path is not null && error.LineNumber is >= 0;
                }
            },
            iter: 20_000);
    }
}
