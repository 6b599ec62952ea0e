using System.Text;

namespace Ilacs.Outcomes.Tests;

public class RegisterOfOnesOwnTests
{
    private const string Leeds =
        """
        {"name":"Leeds","ofstedUrn":"80481","gssCode":"E08000035","laCode":"383",
        """
        + """
        "region":"Yorkshire and the Humber","type":"Metropolitan district"}
        """;

    /// <summary>The members that every entry must have, without the closing brace.</summary>
    private const string Required = """
        {"name":"Leeds","gssCode":"E08000035","laCode":"383","region":"London","type":"x"
        """;

    [Fact]
    public void What_is_written_is_read_back_and_the_embedded_file_is_in_that_form()
    {
        string written = Written(AuthorityRegister.National);

        using Stream embedded = typeof(AuthorityRegister).Assembly.GetManifestResourceStream("local-authorities.jsonl")!;
        using var text = new StreamReader(embedded);
        written.Should().Be(text.ReadToEnd());
        Written(Read(written)).Should().Be(written);
        Read("\uFEFF" + written.Replace("\n", "\r\n\n", StringComparison.Ordinal)).All
            .Should().HaveCount(158, "byte order mark, Windows line ends and empty lines do no harm");
        Read(written)["Cumbria"].Successors.Select(it => it.Name).Should().Equal("Cumberland", "Westmorland and Furness");
        Read(written)["BCP"].Predecessors.Should().HaveCount(3);
        (Read(written).KnownUpTo, AuthorityRegister.National.KnownUpTo).Should().Be((null, new LocalDate(2026, 8, 20)));
    }

    [Fact]
    public void A_council_that_opens_next_year_can_be_used_before_a_release_of_the_library()
    {
        AuthorityRegister own = WithNarnia();
        var inspection = new GradedInspection(
            InspectionType.Standard, FrameworkEdition.Ilacs2026, new LocalAuthority("Narnia"),
                new JudgementSet { [JudgementDomain.ImpactOfLeaders] = Grade.Good })
        {
            Fieldwork = [new FieldworkBlock(new LocalDate(2028, 6, 5))],
            PublishedOn = new LocalDate(2028, 7, 24),
        };

        InspectionRecord record = InspectionRecord.Of([.. InspectionRecord.National.Documents, inspection], own);

        record.Register.Should().BeSameAs(own);
        record.Unregistered.Should().BeEmpty();
        record.HistoryOf("Aslan's").Inspections.Should().Equal(inspection);
        OutcomeTable england = record.OutcomesAsAt(new LocalDate(2028, 8, 1));
        england.Outcomes
            .Should().HaveCount(153, "Kent closed, Narnia opened")
            .And.Contain(outcome => outcome.Authority.Name == "Narnia" && outcome.Latest == inspection);
        england.RankOf(own["Narnia"], JudgementDomain.ImpactOfLeaders)!.Grade.Should().Be(Grade.Good);
        record.Flows(JudgementDomain.OverallEffectiveness).Flows
            .Should().HaveSameCount(InspectionRecord.National.Flows(JudgementDomain.OverallEffectiveness).Flows);
        own["Narnia"].Predecessors.Should().Equal(own["Kent"]);
        own.Search("Kent", new LocalDate(2028, 4, 1)).Problem.Should().Be("Kent closed on 2028-03-31; its area went to Narnia.");

        inspection.Validate(RegisterRules.Default).Issues.Should().Contain(issue => issue.Rule == "ILACS050");
        inspection.Validate(RegisterRules.DefaultFor(own)).Issues
            .Should().NotContain(issue => issue.Rule.StartsWith("ILACS05", StringComparison.Ordinal));
        (inspection with { LocalAuthority = new LocalAuthority("Kent") }).Validate(RegisterRules.DefaultFor(own)).Issues
            .Should().ContainSingle(issue => issue.Rule == "ILACS052").Which.Message
                .Should().Be("Kent closed on 2028-03-31; this document relates to 2028-06-05.");
        StatisticalNeighbours.Of2025.Of(own["Medway"], own).Should().OnlyContain(neighbour => own.All.Contains(neighbour.Authority));
    }

    [Fact]
    public void The_national_record_can_be_had_by_another_register()
    {
        AuthorityRegister own = WithNarnia();

        InspectionRecord record = InspectionRecord.National.With(own);

        record.Documents.Should().Equal(InspectionRecord.National.Documents);
        record.VisitsKnownFor.Should().Equal(InspectionRecord.National.VisitsKnownFor);
        record.OutcomesAsAt(new LocalDate(2028, 4, 1)).None(JudgementDomain.ImpactOfLeaders)
            .Should().Be(1, "Narnia starts without judgements");
        OfficialRelease.Find("2025")!.OutcomesOf(record)[JudgementDomain.OverallEffectiveness, Grade.Outstanding].Should().Be(36);
    }

    [Fact]
    public void Readers_know_authorities_by_the_register_that_they_are_given()
    {
        AuthorityRegister own = WithNarnia();
        using MemoryStream workbook = Ods.Workbook(("Sheet", [
            ["Local authority name", "Inspection date", "Inspection type", "Overall effectiveness", "Impact of leaders"],
            ["Narnia", "2029-06-05", "ILACS standard inspection", "", "Good"]]));
        using var history = new MemoryStream(Encoding.UTF8.GetBytes(
            "urn,local_authority,inspection_link,publication_date,inspection_framework,overall_effectiveness_grade,"
            + "impact_of_leaders_grade,help_and_protection_grade,in_care_grade,care_leavers_grade,"
            + "inspector_name,inspection_start_date,inspection_end_date\n"
            + ",Narnia,,24/07/2029,standard,,good,good,good,good,,05/06/2029,16/06/2029\n"));

        foreach (MemoryStream file in (MemoryStream[])[workbook, history])
        {
            InspectionFile.Read(file).Inspections.Should().BeEmpty();
            file.Position = 0;
            InspectionFile.Read(file, own).Inspections.Should().ContainSingle().Which.LocalAuthority.GssCode.Should().Be("E06999999");
            file.Position = 0;
        }

        StatisticsWorkbook.Read(workbook, own).Inspections.Should().ContainSingle();
        SectorHistory.Read(history, own).Inspections.Should().ContainSingle();
    }

    [Theory]
    [InlineData("", "There are no authorities in the file; expected JSON Lines, one authority per line.")]
    [InlineData("not JSON", "line 1: expected an authority, a JSON object on one line, such as *")]
    [InlineData("[]", "line 1: expected an authority*")]
    [InlineData("""{"name":"\ud800"}""", "line 1: expected an authority*")]
    [InlineData("{}",
        "line 1, name: it is missing; expected a name of at most 100 characters.\n"
        + "line 1, gssCode: it is missing;*\n"
        + "line 1, laCode: it is missing;*\n"
        + "line 1, type: *\n"
        + "line 1, region: *")]
    [InlineData("""{"name":"Leeds","name":"Hull","gssCode":"E08000035","laCode":"383","region":"London","type":"x"}""",
        "line 1, name: it is stated twice.")]
    [InlineData("""{"name":"Leeds","opened":"2023-04-01","gssCode":"E08000035","laCode":"383","region":"London","type":"x"}""",
        "line 1: there is no member 'opened'; expected one of name, ofstedUrn, gssCode,*")]
    [InlineData("""{"name":"…","gssCode":"E0800003","laCode":"38","ofstedUrn":"x","region":"Wales","type":" "}""",
        "line 1, name: expected a name of at most 100 characters, found '\"…\"'.\n"
        + "line 1, gssCode: expected a GSS code, E and eight digits, found '\"E0800003\"'.\n"
        + "line 1, laCode: expected three digits, found*\n"
        + "line 1, type: *\n"
        + "line 1, region: expected one of East Midlands; East of England; *found '\"Wales\"'.\n"
        + "line 1, ofstedUrn: expected 5 to 7 digits*")]
    [InlineData("""{"name":1,"gssCode":null,"laCode":"383","aliases":"LBBD","region":"London","type":"x"}""",
        "line 1, name: *found '1'.\n"
        + "line 1, gssCode: *found 'null'.\n"
        + "line 1, aliases: expected a list, found '\"LBBD\"'.")]
    [InlineData(Required + ""","openedOn":"2023-02-30"}""",
        "line 1, openedOn: expected a date such as 2023-04-01, found '\"2023-02-30\"'.")]
    [InlineData(Required + ""","openedOn":"2023-04-01","closedOn":"2023-03-31"}""",
        "line 1, closedOn: 2023-03-31 is before openedOn, 2023-04-01.")]
    [InlineData(Required + ""","successors":["E08000036"]}""",
        "line 1, successors: it has successors, but no closedOn.")]
    [InlineData(Required + ""","closedOn":"2023-03-31","successors":["E08000036"]}""",
        "line 1, successors: no line has the gssCode E08000036.")]
    [InlineData(Required + ""","closedOn":"2023-03-31","successors":["E08000035"]}""",
        "line 1, successors: Leeds (E08000035) did not exist on the day after 2023-03-31.")]
    [InlineData(Required + ""","closedOn":"9999-12-31"}""",
        "line 1, closedOn: expected a date such as 2023-04-01, found*")]
    [InlineData(Leeds + "\n" + Leeds,
        "line 2, ofstedUrn: 80481 already belongs to Leeds (line 1).\n"
        + "line 2, gssCode: *\n"
        + "line 2, laCode: *\n"
        + "line 2, name: Leeds (line 1) has that name too, and the two exist or existed at the same time.")]
    [InlineData(
        Leeds + "\n\n"
        + """
        {"name":"Hull","gssCode":"E06000010","laCode":"810","formerGssCodes":["E08000035"],
        """
        + """
        "aliases":["leeds "],"region":"London","type":"x"}
        """,
        "line 3, formerGssCodes: E08000035 already belongs to Leeds (line 1).\n"
        + "line 3, aliases: Leeds (line 1) has that name too,*")]
    public void What_is_wrong_is_said_with_line_and_member_and_all_of_it(string lines, string message) =>
        FluentActions.Invoking(() => Read(lines)).Should().Throw<InvalidDataException>().WithMessage(message);

    [Fact]
    public void What_is_no_text_is_said_with_its_line_and_of_many_problems_the_first_ten()
    {
        byte[] start = Encoding.UTF8.GetBytes(Leeds + "\n{\"name\":\"M");
        using var latin = new MemoryStream([.. start, 0xFC, .. Encoding.UTF8.GetBytes("nster\"}\n")]);

        FluentActions.Invoking(() => AuthorityRegister.Read(latin))
            .Should().Throw<InvalidDataException>().WithMessage("line 2: this is not UTF-8 text.");
        FluentActions.Invoking(() => AuthorityRegister.Read(new StringReader("{\"name\":\"\ud800\"}")))
            .Should().Throw<InvalidDataException>();
        FluentActions.Invoking(() => Read(string.Concat(Enumerable.Repeat("x\n", 12)))).Should().Throw<InvalidDataException>()
            .Which.Message.Split('\n').Should().HaveCount(11).And.EndWith("and 2 more.");
        latin.CanRead.Should().BeTrue("it stays open");
    }

    [Fact]
    public void Two_authorities_may_have_one_name_one_after_the_other()
    {
        string unitary = """
            {"name":"Dorset","gssCode":"E06000059","laCode":"838","region":"South West","type":"Unitary authority",
            "openedOn":"2019-04-01"}
            """.OnOneLine();
        string county = """
            {"name":"Dorset (county council)","gssCode":"E10000009","laCode":"835","region":"South West","type":"County council",
            "closedOn":"2019-03-31","successors":["E06000059"]}
            """.OnOneLine();

        Read(unitary + "\n" + county).Search("Dorset", new LocalDate(2019, 3, 31)).Found!.Predecessors.Should().BeEmpty();
    }

    [Fact]
    public void The_page_on_authorities_has_lines_that_are_read_and_every_member()
    {
        string page = File.ReadAllText(Shared.RepositoryFile("docs/authorities.md"));
        string lines = page.Split("```jsonl\n")[1].Split("```")[0];

        Written(Read(lines)).Should().Be(lines);
        page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1])
            .Should().BeEquivalentTo(RegisterFile.Members);
        page.Should().Contain($"one of the nine of the ONS: {string.Join(", ", Region.All)}");
    }

    [Fact]
    public void TryGet_says_whether_there_is_exactly_one()
    {
        AuthorityRegister.National.TryGet("Hull", out RegisteredAuthority? hull).Should().BeTrue();
        hull.Should().BeSameAs(AuthorityRegister.National["80477"]);
        AuthorityRegister.National.TryGet("Northampton", out RegisteredAuthority? none).Should().BeFalse();
        none.Should().BeNull();
    }

    [Fact]
    public void An_entry_of_another_register_is_refused_and_not_passed_over()
    {
        RegisteredAuthority other = Read(Leeds)["Leeds"];
        OutcomeTable table = InspectionRecord.National.OutcomesAsAt(new LocalDate(2025, 3, 31));
        const string message = "Leeds comes from another register; look it up in the Register of this record.*";

        FluentActions.Invoking(() => InspectionRecord.National.HistoryOf(other)).Should().Throw<ArgumentException>().WithMessage(message);
        FluentActions.Invoking(() => InspectionRecord.National.PlansOf(other)).Should().Throw<ArgumentException>().WithMessage(message);
        FluentActions.Invoking(() => table.RankOf(other, JudgementDomain.OverallEffectiveness))
            .Should().Throw<ArgumentException>().WithMessage(message);
        FluentActions.Invoking(() =>
            InspectionRecord.National.Outcomes(table.Query with { Among = new HashSet<RegisteredAuthority> { other } }))
            .Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Dates_that_cannot_be_compared_are_refused()
    {
        LocalDate julian = new LocalDate(2020, 1, 1).WithCalendar(CalendarSystem.Julian);

        FluentActions.Invoking(() => AuthorityRegister.National.AsAt(julian)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => AuthorityRegister.National.Search("Leeds", julian)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => AuthorityRegister.National["Cumbria"].ExistedOn(julian)).Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>The embedded register with a council of a story in the place of Kent, from 1 April 2028.</summary>
    private static AuthorityRegister WithNarnia()
    {
        string lines = Written(AuthorityRegister.National);
        string kent = lines.Split('\n').Single(line => line.StartsWith("{\"name\":\"Kent\"", StringComparison.Ordinal));
        string closed = kent[..^1] + ""","closedOn":"2028-03-31","successors":["E06999999"]}""";
        string narnia =
            """
            {"name":"Narnia","gssCode":"E06999999","laCode":"999","aliases":["Aslan’s"],
            "region":"South East","type":"Unitary authority","openedOn":"2028-04-01"}
            """.OnOneLine();
        return Read(lines.Replace(kent, closed, StringComparison.Ordinal) + narnia);
    }

    private static string Written(AuthorityRegister register)
    {
        using var writer = new StringWriter();
        register.Write(writer);
        return writer.ToString();
    }

    private static AuthorityRegister Read(string lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        return AuthorityRegister.Read(stream);
    }
}
