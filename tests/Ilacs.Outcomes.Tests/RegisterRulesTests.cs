namespace Ilacs.Outcomes.Tests;

public class RegisterRulesTests
{
    [Theory]
    [InlineData("""{"name":"Kirklees","ofstedUrn":"80478","gssCode":"E08000034","laCode":"382"}""", "2024-07-08")]
    [InlineData("""{"name":"Hull"}""", "2024-07-08")]
    [InlineData("""{"name":"Barnsley","gssCode":"E08000016"}""", "2023-09-11")]
    [InlineData("""{"name":"Barnsley","gssCode":"E08000038"}""", "2023-09-11")]
    [InlineData("""{"name":"Northamptonshire"}""", "2019-06-24")]
    [InlineData("""{"name":"Northamptonshire"}""", "2021-03-31")]
    [InlineData("""{"name":"Dorset"}""", "2018-06-01")]
    [InlineData("""{"name":"Dorset"}""", "2021-09-27")]
    [InlineData("""{"name":"Dorset","gssCode":"E10000009"}""", "2018-06-01")]
    public void An_authority_of_the_register_in_its_time_passes(string authority, string firstDay) =>
        Issues(authority, firstDay).Should().BeEmpty();

    [Theory]
    [InlineData(
        """{"name":"Northampton"}""", "2020-01-06",
        "ILACS050 warning /localAuthority/name: There is no local authority 'Northampton' in the register. "
            + "Did you mean North Northamptonshire; Northamptonshire; West Northamptonshire or Southampton?")]
    [InlineData(
        """{"name":"Kirklees","laCode":"999"}""", "2020-01-06",
        "ILACS050 warning /localAuthority/laCode: There is no local authority '999' in the register.")]
    [InlineData(
        """{"name":"Barnet","ofstedUrn":"80488"}""", "2020-01-06",
        "ILACS051 error /localAuthority/ofstedUrn: 80488 means Bexley, but what is stated before it means Barnet.")]
    [InlineData(
        """{"gssCode":"E09000003","laCode":"303"}""", "2020-01-06",
        "ILACS051 error /localAuthority/laCode: 303 means Bexley, but what is stated before it means Barnet.")]
    [InlineData(
        """{"name":"Northamptonshire"}""", "2022-06-13",
        "ILACS052 error /localAuthority: Northamptonshire closed on 2021-03-31; this document relates to 2022-06-13.")]
    [InlineData(
        """{"name":"Cumberland"}""", "2023-03-31",
        "ILACS052 error /localAuthority: Cumberland opened on 2023-04-01; this document relates to 2023-03-31.")]
    [InlineData(
        """{"name":"Dorset","gssCode":"E10000009"}""", "2021-09-27",
        "ILACS052 error /localAuthority: Dorset (county council) closed on 2019-03-31; this document relates to 2021-09-27.")]
    public void What_the_register_contradicts_is_reported_where_it_stands(string authority, string firstDay, string issue) =>
        Issues(authority, firstDay).Should().Equal(issue);

    [Fact]
    public void By_publication_alone_an_authority_may_have_closed_but_must_have_opened()
    {
        IssuesOf(SingleInspection("Poole", publishedOn: "2019-05-01")).Should().BeEmpty();
        IssuesOf(SingleInspection("Cumberland", publishedOn: "2015-05-13"))
            .Should().Equal("ILACS052 error /localAuthority: Cumberland opened on 2023-04-01; this document relates to 2015-05-13.");

        static string SingleInspection(string name, string publishedOn) =>
            $$"""
            {
              "type": "singleInspection",
              "framework": "sif",
              "localAuthority": { "name": "{{name}}" },
              "publishedOn": "{{publishedOn}}",
              "judgements": {}
            }
            """;
    }

    [Theory]
    [InlineData("North Tyneside", "2020-03-09", null)]
    [InlineData("Cumbria", "2023-05-15",
        "ILACS053 error /localAuthority: Cumbria closed on 2023-03-31; this document relates to 2023-05-15.")]
    [InlineData("Cumberland", "2022-09-20", null)]
    [InlineData("Westmorland and Furness", "2022-09-20", null)]
    [InlineData("North Northamptonshire", "2019-06-24", null)]
    [InlineData("Bournemouth, Christchurch and Poole", "2018-07-16", null)]
    [InlineData("Cumbria", "2022-09-20", null)]
    public void A_plan_is_held_to_the_register_too(string name, string startedOn, string? issue)
    {
        var plan = (ActionPlan)IlacsJson.Read(
            $$"""{"type":"actionPlan","localAuthority":{"name":"{{name}}"},"inspectionStartedOn":"{{startedOn}}"}""");

        RegisterRules.Default.Validate(plan, inspection: null).Issues.Where(IsOurs).Select(it => it.ToString())
            .Should().Equal(issue is null ? [] : [issue]);
    }

    [Theory]
    [InlineData(
        "Northamptonshire", "2021-03-29", "2021-04-02",
        "ILACS052 error /localAuthority: Northamptonshire closed on 2021-03-31; this document relates to 2021-04-02.")]
    [InlineData("Northamptonshire", "2021-03-22", "2021-03-31", null)]
    [InlineData(
        "Northamptonshire", "2021-04-02", "2021-04-06",
        "ILACS052 error /localAuthority: Northamptonshire closed on 2021-03-31; this document relates to 2021-04-02.")]
    [InlineData(
        "Cumberland", "2023-03-29", "2023-04-05",
        "ILACS052 error /localAuthority: Cumberland opened on 2023-04-01; this document relates to 2023-03-29.")]
    [InlineData(
        "Dorset", "2019-03-28", "2019-04-02",
        "ILACS052 error /localAuthority: Dorset (county council) closed on 2019-03-31; this document relates to 2019-04-02.")]
    public void An_authority_existed_on_every_day_on_site(string name, string first, string last, string? issue) =>
        IssuesOf($$"""{"type":"focusedVisit","localAuthority":{"name":"{{name}}"},"fieldwork":[{"start":"{{first}}","end":"{{last}}"}]}""")
            .Should().Equal(issue is null ? [] : [issue]);

    [Fact]
    public void So_it_did_in_every_block() =>
        IssuesOf(
            """
            {
              "type": "focusedVisit",
              "localAuthority": { "name": "Northamptonshire" },
              "fieldwork": [{ "start": "2021-03-02" }, { "start": "2021-05-04" }, { "start": "2021-03-09" }]
            }
            """)
            .Should().Equal("ILACS052 error /localAuthority: Northamptonshire closed on 2021-03-31; this document relates to 2021-05-04.");

    [Fact]
    public void A_new_authority_has_a_standard_inspection_first()
    {
        // Cumberland opened on 1 April 2023; the national record has its first inspection later than this.
        Inspection tooEarly = Short("Cumberland", "2023-06-05");
        GradedInspection first = Short("Cumberland", "2023-05-15") with
        {
            Type = InspectionType.Standard,
            Judgements = new JudgementSet { [JudgementDomain.ImpactOfLeaders] = Grade.Good },
        };

        First(new InspectionHistory([tooEarly]), tooEarly).Should().Equal(
            "ILACS054 warning /type: This is a short inspection although none came before it: "
            + "Cumberland opened on 2023-04-01, and the first inspection of a new authority is a standard one.");
        First(new InspectionHistory([first, tooEarly]), tooEarly).Should().BeEmpty();
        First(new InspectionHistory([first]), first).Should().BeEmpty();
        First(new InspectionHistory([Short("Barnet", "2014-06-02")]), inspection: null).Should().BeEmpty("Barnet is not new");
        First(new InspectionHistory([Short("Dorset", "2026-11-02")]), inspection: null)
            .Should().BeEmpty("the record knows of one before, whatever documents are given");
        First(new InspectionHistory([tooEarly, first with { Fieldwork = [], PublishedOn = null }]), tooEarly)
            .Should().BeEmpty("one without a date may have been the first");

        static GradedInspection Short(string name, string day) =>
            new(InspectionType.Short, FrameworkEdition.Ilacs2023, new LocalAuthority(name), [])
            {
                Fieldwork = [new(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value)],
            };

        static IEnumerable<string> First(InspectionHistory history, Inspection? inspection) =>
            RegisterRules.Default.Validate(inspection ?? history.Inspections[0], history).Issues
                .Where(issue => string.Equals(issue.Rule, "ILACS054", StringComparison.Ordinal)).Select(issue => issue.ToString());
    }

    [Theory]
    [InlineData("Hull", "Kingston upon Hull", null)]
    [InlineData("Westmorland and Furness", "Cumbria", null)]
    [InlineData("Cumbria", "Cumbria", null)]
    [InlineData("Cumbria", "Cumberland", "ILACS085 error /localAuthority: This is a plan of Cumbria for an inspection of Cumberland.")]
    [InlineData("Barnet", "Bexley", "ILACS085 error /localAuthority: This is a plan of Barnet for an inspection of Bexley.")]
    [InlineData("Atlantis", "Barnet", "ILACS085 error /localAuthority: This is a plan of Atlantis for an inspection of Barnet.")]
    public void A_plan_is_of_the_authority_inspected_under_any_name_or_of_one_that_took_over_its_area(
        string planning, string inspected, string? issue)
    {
        var plan = new ActionPlan(new LocalAuthority(planning));
        var inspection = new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority(inspected))
        {
            Fieldwork = [new(inspected is "Cumberland" ? new LocalDate(2024, 9, 10) : new LocalDate(2022, 9, 20))],
        };

        RegisterRules.Default.Validate(plan, inspection).Issues.Where(it => it.Rule is "ILACS085").Select(it => it.ToString())
            .Should().Equal(issue is null ? [] : [issue]);
        RegisterRules.Default.Validate(plan, inspection: null).Issues.Should().NotContain(it => it.Rule == "ILACS085");
    }

    [Fact]
    public void All_published_inspections_keep_them() =>
        File.ReadLines(Shared.Path("data/published-inspections.csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => !cells[2].StartsWith('"'))
            .Select(cells => Issues($$"""{"name":"{{cells[2]}}","gssCode":"{{cells[1]}}"}""", cells[5][..10]))
            .Should().HaveCountGreaterThan(450).And.AllSatisfy(issues => issues.Should().BeEmpty());

    [Fact]
    public void The_default_rules_are_all_there_and_ids_are_not_used_twice() =>
        RegisterRules.Default.Select(rule => rule.Id)
            .Should().OnlyHaveUniqueItems()
            .And.HaveCount(ValidationRules.Default.Count + RegisterRules.All.Count)
            .And.EndWith(["ILACS050", "ILACS051", "ILACS052", "ILACS053", "ILACS054"]);

    private static IEnumerable<string> Issues(string authority, string firstDay) =>
        IssuesOf($$"""{"type":"focusedVisit","localAuthority":{{authority}},"fieldwork":[{"start":"{{firstDay}}"}]}""");

    private static IEnumerable<string> IssuesOf(string json) =>
        IlacsJson.ReadInspection(json).Validate(RegisterRules.Default).Issues.Where(IsOurs).Select(issue => issue.ToString());

    private static bool IsOurs(ValidationIssue issue) =>
        RegisterRules.All.Any(rule => string.Equals(rule.Id, issue.Rule, StringComparison.Ordinal));
}
