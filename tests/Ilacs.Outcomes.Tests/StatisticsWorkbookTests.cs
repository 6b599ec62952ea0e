namespace Ilacs.Outcomes.Tests;

public class StatisticsWorkbookTests
{
    private const string NoWorkbook =
        "This is not an OpenDocument (.ods) or Excel (.xlsx) spreadsheet: it is not a ZIP archive, or it is a broken one.";
    private const string TooWide = "This spreadsheet is broken or malicious: it has more than 16,384 columns.";
    private const string Care = "The experiences and progress of children in care";
    private const string NoFirstDay =
        "History!1: The header has no column 'Inspection date', which is needed: 1 inspection or visit lacks it.";
    private const string NoPublication =
        "History!1: The header has no column 'Publication date', which is needed: 1 inspection or visit lacks it.";
    private const string NoOverallEffectiveness =
        "History!1: The header has no column 'Overall effectiveness', which is needed: 1 inspection or visit lacks it.";
    private static readonly string[] History =
    [
        "Local authority name", "Inspection date", "Publication date", "Inspection type", "Overall effectiveness", Care,
        "The experiences and progress of care leavers",
    ];

    [Fact]
    public void Care_before_2023_is_the_combined_judgement()
    {
        InspectionReading reading = Read(History,
            ["Barnet", "2019-05-13", "2019-07-01", "ILACS Standard Inspection", "Good", "Good"],
            ["Barnet", "2024-06-10", "2024-07-23", "ILACS Short Inspection", "Good", "Outstanding", "Good"]);

        reading.Problems.Should().BeEmpty();
        reading.Inspections.Select(IlacsJson.WriteToString).Should().Equal(
            """
            {"schema":"ilacs/1","type":"standardInspection","framework":"ilacs2018",
            "localAuthority":{"name":"Barnet","ofstedUrn":"80487","gssCode":"E09000003","laCode":"302"},
            "fieldwork":[{"start":"2019-05-13"}],"publishedOn":"2019-07-01",
            "judgements":{"childrenInCareAndCareLeavers":"good","overallEffectiveness":"good"}}
            """.OnOneLine(),
            """
            {"schema":"ilacs/1","type":"shortInspection","framework":"ilacs2023",
            "localAuthority":{"name":"Barnet","ofstedUrn":"80487","gssCode":"E09000003","laCode":"302"},
            "fieldwork":[{"start":"2024-06-10"}],"publishedOn":"2024-07-23",
            "judgements":{"childrenInCare":"outstanding","careLeavers":"good","overallEffectiveness":"good"}}
            """.OnOneLine());
    }

    [Fact]
    public void Columns_may_stand_anywhere_and_new_ones_do_no_harm()
    {
        string[] row = ["Barnet", "2024-06-10", "2024-07-23", "ILACS Short Inspection", "Good", "Outstanding", "Good"];

        Read([.. History.Reverse(), "Something new"], [.. row.Reverse(), "42"]).Inspections.Should().Equal(Read(History, row).Inspections);
    }

    [Fact]
    public void Visits_have_their_theme_and_no_judgements()
    {
        InspectionReading reading = Read(
            [
                "Local authority name", "Inspection/Visit date", "Publication date", "Inspection/Visit type", "Overall effectiveness",
                "Visit Theme",
            ],
            ["Bexley", "2025-02-13", "2025-03-14", "ILACS Focused Visit", "", "Children in need/subject to a plan"],
            ["Bradford", "2021-09-07", "2021-10-22", "LA Monitoring visit"]);

        reading.Problems.Should().BeEmpty();
        reading.Inspections.Should().AllBeOfType<UngradedInspection>();
        reading.Inspections.Cast<UngradedInspection>()
            .Select(visit => (visit.LocalAuthority.Name, visit.Type, visit.Theme))
            .Should().Equal(
                ("Bexley", InspectionType.FocusedVisit, VisitTheme.ChildrenInNeedOrSubjectToAPlan),
                ("Bradford", InspectionType.MonitoringVisit, null));
    }

    [Fact]
    public void What_cannot_be_read_is_reported_with_sheet_row_and_column_and_the_rest_reads()
    {
        InspectionReading reading = Read(History,
            ["Kirkless", "2024-07-08", "2024-08-28", "ILACS Standard Inspection", "Good"],
            ["Kirklees", "2024-07-08", "2024-08-28", "ILACS Standard Inspection", "Adequate", "Good", "Good"],
            ["Barnet", "June 2024", "2024-07-23", "ILACS Short Inspection", "Good"],
            ["Northamptonshire", "2022-06-13", "2022-08-01", "ILACS Standard Inspection", "Good"],
            ["Bexley", "2024-07-08", "2024-08-28", "Inspection of some sort", "Good"],
            ["Bradford", "2026-01-12", "2026-03-31", "ILACS Standard Inspection", "Requires improvement to be good"],
            ["Ealing", "0000-01-01", "", "ILACS Standard Inspection", "Good"],
            ["Brent", "", "", "ILACS Standard Inspection", "Good"],
            ["Camden", "2024-06-10", "", "ILACS Focused Visit", "Good"]);

        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "History!A2: There is no local authority 'Kirkless' in the register. Did you mean Kirklees?",
            "History!E3: Expected a grade, found 'Adequate'.",
            "History!B4: Expected a date, found 'June 2024'.",
            "History!A5: Northamptonshire closed on 2021-03-31; its area went to North Northamptonshire and West Northamptonshire.",
            "History!D6: Expected a type of inspection or visit, found 'Inspection of some sort'.",
            "History!B8: Expected a date, found '0000-01-01'.",
            "History!C9: There are judgements but no date.",
            "History!D10: A visit has no judgements; this one has overallEffectiveness: Good.",
            "History!6: The type of this inspection of Bexley is not stated in any sheet.");
        reading.Inspections.Select(inspection => inspection.LocalAuthority.Name).Should().Equal("Barnet", "Bradford", "Camden", "Kirklees");
        ((GradedInspection)reading.Inspections[3]).Judgements.Domains
            .Should().Equal(JudgementDomain.ChildrenInCare, JudgementDomain.CareLeavers);
    }

    [Fact]
    public void A_missing_needed_column_is_reported()
    {
        Read(["Local authority name", "Overall effectiveness"], ["Barnet", "Good"]).Problems.Select(problem => problem.ToString())
            .Should().Equal("History!1: The header has no column 'Inspection date', which is needed: 1 row is not read.");
        InspectionReading twice = Read(
            [.. History, "Previous overall effectiveness"],
            ["Barnet", "2024-06-10", "2024-07-23", "ILACS Short Inspection", "Good", "Good", "Good", "Inadequate"]);
        twice.Problems[0].ToString().Should().Be(
            "History!H1: There is another column for overallEffectiveness before this one; that one is read.");
        ((GradedInspection)twice.Inspections[0]).OverallEffectiveness.Should().Be(Grade.Good);
        Read(["Local authority name", "Inspection date"], ["Barnet", "2024-06-10"]).Problems.Select(problem => problem.ToString())
            .Should().StartWith(NoOverallEffectiveness);
        Read(["Name", "Grade"], ["Barnet", "Good"]).Problems.Select(problem => problem.ToString())
            .Should().Equal("No sheet has a column 'Local authority name'; expected Ofsted's statistics of local authority inspections.");
    }

    [Fact]
    public void A_renamed_column_is_reported_where_it_stands()
    {
        string[] row = ["Barnet", "2024-06-10", "2024-07-23", "ILACS Short Inspection", "Good", "Good", "Good"];

        Renamed("Inspection date", "First day").Should().Equal(NoFirstDay);
        Renamed("Inspection date", "Date of inspection").Should().Equal(
            "History!B1: The column 'Date of inspection' is not known and is not read.", NoFirstDay);
        Renamed("Publication date", "Published on").Should().Equal(
            "History!C1: The column 'Published on' is not known and is not read.", NoPublication);
        Renamed("Overall effectiveness", "Overall").Should().Equal(NoOverallEffectiveness);
        Renamed("Inspection type", "Kind").Should().Equal(
            "History: The header has no column 'Inspection type', and no other sheet states the type of 1 of its inspections, "
            + "which are not read: row 2.");
        Renamed("Local authority name", "Council", [.. History, "Impact of leaders"]).Should().Equal(
            "History!1: The header has no column 'Local authority name', which is needed; the sheet is not read.");

        IEnumerable<string> Renamed(string header, string other, string[]? headers = null)
        {
            string[] renamed =
                [.. (headers ?? History).Select(it => string.Equals(it, header, StringComparison.Ordinal) ? other : it)];
            return Read(renamed, row).Problems.Select(problem => problem.ToString());
        }
    }

    [Fact]
    public void A_column_that_another_sheet_has_is_missed_where_an_inspection_lacks_what_it_would_say()
    {
        using MemoryStream ods = Ods.Workbook(
            ("Latest", [
                ["Local authority name", "Inspection date", "Overall effectiveness"],
                ["Barnet", "2024-06-10", "Good"],
                ["Bexley", "2023-02-06", "Good"],
                ["Brent", "2023-02-06", "Good"]]),
            ("In year", [
                [
                    "Local authority name", "Inspection/Visit date", "Publication date", "Inspection/Visit type", "Overall effectiveness",
                    Care,
                ],
                ["Barnet", "2024-06-10", "2024-07-23", "Short inspection", "Good", "Outstanding"],
                ["Bexley", "2023-02-06", "", "Short inspection", "Good", ""],
                ["Bradford", "2024-02-06", "", "Monitoring visit", "", ""]]));

        InspectionReading reading = StatisticsWorkbook.Read(ods);

        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "Latest!1: The header has no column 'Publication date', which another sheet has: 2 inspections and visits lack it.",
            "Latest!1: The header has no column 'Children in care', which another sheet has: 2 inspections and visits lack it.",
            "In year!1: The header has no column 'Visit theme', which is needed: 1 inspection or visit lacks it.",
            "Latest: The header has no column 'Inspection type', and no other sheet states the type of 1 of its inspections, "
                + "which are not read: row 4.");
        reading.Inspections.OfType<GradedInspection>().First().Judgements.ToString()
            .Should().Be("childrenInCare: Outstanding, overallEffectiveness: Good");
    }

    [Fact]
    public void What_all_sheets_together_say_is_not_missed()
    {
        using MemoryStream ods = Ods.Workbook(
            ("Latest", [["Local authority name", "Inspection date", "Overall effectiveness"], ["Barnet", "2024-06-10", "Good"]]),
            ("History", [[.. History], ["Barnet", "2024-06-10", "2024-07-23", "Short inspection", "Good", "Good", "Good"]]));

        StatisticsWorkbook.Read(ods).Problems.Should().BeEmpty();
    }

    [Fact]
    public void The_safeguarding_board_is_missed_beside_first_inspections_under_SIF()
    {
        string[] sif = ["Local authority name", "First SIF publication date", "First SIF Overall Judgement (OE)"];

        Read(sif, ["Barnet", "2017-07-07", "Inadequate"]).Problems.Select(problem => problem.ToString())
            .Should().Equal(
                "History!1: The header has no column 'LSCB overall effectiveness', which is needed: 1 inspection or visit lacks it.");
        Read([.. sif, "LSCB Overall Effectiveness"], ["Barnet", "2017-07-07", "Inadequate", "Inadequate"]).Problems.Should().BeEmpty();
    }

    [Fact]
    public void Each_inspection_has_the_place_at_which_it_stands() =>
        Read(
                History,
                ["Barnet", "2024-06-10", "2024-07-23", "ILACS Short Inspection", "Good", "Good", "Good"],
                ["Kirklees", "2024-07-08", "2024-08-28", "ILACS Standard Inspection", "Good", "Good", "Good"])
            .Rows.Select(row => (row.Inspection.LocalAuthority.Name, row.Sheet, row.Number))
            .Should().Equal(("Barnet", "History", 2), ("Kirklees", "History", 3));

    [Fact]
    public void A_code_that_is_not_that_of_the_name_is_reported() =>
        Read(["Local authority area code", .. History], ["E09000004", "Barnet", "2024-06-10", "", "ILACS Short Inspection", "Good"])
            .Should().Match<InspectionReading>(it =>
                it.Inspections.Count == 0 && it.Problems.Single().ToString() == "History!B2: E09000004 is Bexley, not Barnet.");

    [Fact]
    public void An_inspection_of_two_sheets_is_read_once_and_a_contradiction_between_them_is_reported()
    {
        using MemoryStream ods = Ods.Workbook(
            ("Latest", [
                ["Local authority name", "Inspection date", "Overall effectiveness"],
                ["Barnet", "2024-06-10", "Good"],
                ["Bexley", "2023-02-06", "Outstanding"]]),
            ("History", [
                [
                    "Local authority name", "First ILACS framework publication date",
                    "First ILACS framework inspection type", "First ILACS framework overall effectiveness",
                ],
                ["Barnet", "2024-07-23", "Short inspection", "Good"],
                ["Bexley", "2023-03-20", "Short inspection", "Good"]]));

        InspectionReading reading = StatisticsWorkbook.Read(ods);

        reading.Inspections
            .Select(inspection => (inspection.LocalAuthority.Name, inspection.FirstDayOnSite, inspection.PublishedOn))
            .Should().Equal(
                ("Barnet", new LocalDate(2024, 6, 10), new LocalDate(2024, 7, 23)),
                ("Bexley", new LocalDate(2023, 2, 6), new LocalDate(2023, 3, 20)));
        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "History!3: The judgements (overallEffectiveness: Good) differ from Latest, row 3 (overallEffectiveness: Outstanding), "
            + "which are used.");
    }

    [Fact]
    public void What_two_sheets_say_differently_is_reported_and_the_first_is_taken()
    {
        string[] header = [.. History, "Visit theme"];
        using MemoryStream ods = Ods.Workbook(
            ("Latest", [
                header,
                ["Barnet", "2024-06-10", "2024-07-23", "ILACS Short Inspection", "Good", "Good", "Good"],
                ["Bexley", "2025-02-13", "", "ILACS Focused Visit", "", "", "", "Front door"]]),
            ("History", [
                header,
                ["Barnet", "2024-06-11", "2024-07-24", "ILACS Standard Inspection", "Good", "Good", "Good"],
                ["Bexley", "2025-02-13", "2025-03-14", "ILACS Focused Visit", "", "", "", "Care leavers"]]),
            ("Visits", [
                header,
                ["Bexley", "2025-02-13", "2025-03-15", "ILACS Focused Visit", "", "", "", "Front door"]]));

        InspectionReading reading = StatisticsWorkbook.Read(ods);

        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "History!2: The first day, 2024-06-11, differs from Latest, row 2 (2024-06-10), which is used.",
            "History!2: The day of publication, 2024-07-24, differs from Latest, row 2 (2024-07-23), which is used.",
            "History!2: The type, Standard inspection, differs from Latest, row 2 (Short inspection), which is used.",
            "History!3: The theme, Care leavers, differs from Latest, row 3 (Front door), which is used.",
            "Visits!2: The day of publication, 2025-03-15, differs from History, row 3 (2025-03-14), which is used.");
        reading.Inspections
            .Select(inspection => (inspection.Type, inspection.FirstDayOnSite, inspection.PublishedOn))
            .Should().Equal(
                (InspectionType.Short, new LocalDate(2024, 6, 10), new LocalDate(2024, 7, 23)),
                (InspectionType.FocusedVisit, new LocalDate(2025, 2, 13), new LocalDate(2025, 3, 14)));
    }

    [Theory]
    [InlineData("2024-07-23", 1, 0)]
    [InlineData("2024-07-24", 1, 1)]
    [InlineData("2024-07-16", 1, 1)]
    [InlineData("2024-07-31", 2, 0)]
    [InlineData("2024-07-15", 2, 0)]
    public void Publications_within_a_week_are_of_one_inspection(string published, int inspections, int problems)
    {
        string[] header =
        [
            "Local authority name", "ILACS framework publication date",
            "ILACS framework inspection type", "ILACS framework overall effectiveness",
        ];
        using MemoryStream ods = Ods.Workbook(
            ("Latest", [header, ["Barnet", "2024-07-23", "Short inspection", "Good"]]),
            ("History", [header, ["Barnet", published, "Short inspection", "Good"]]));

        InspectionReading reading = StatisticsWorkbook.Read(ods);

        reading.Inspections.Should().HaveCount(inspections);
        reading.Problems.Should().HaveCount(problems);
    }

    [Theory]
    [InlineData("2022-09-05", "Good", "", "ilacs2018")]
    [InlineData("2023-05-10", "Good", "", "ilacs2018")]
    [InlineData("2023-05-10", "Good", "Good", "ilacs2023")]
    [InlineData("2024-05-16", "Good", "", "ilacs2023")]
    [InlineData("2026-06-18", "Good", "Good", "ilacs2023")]
    [InlineData("2026-06-18", "", "Good", "ilacs2026")]
    [InlineData("2026-12-31", "", "Good", "ilacs2026")]
    public void By_publication_alone_the_edition_is_the_one_that_the_judgements_leave(
        string published, string overall, string careLeavers, string edition) =>
        ReadByPublication(["Barnet", published, "Short inspection", overall, "Good", "Good", "Good", careLeavers])
            .Should().Match<InspectionReading>(it => it.Problems.Count == 0 && it.Inspections.Single().Framework!.Code == edition);

    [Theory]
    [InlineData(
        "2026-06-18", "", "",
        "it was published on 2026-06-18, and its first day is not stated: it may be ILACS 2023 or ILACS 2026.")]
    [InlineData(
        "2023-05-10", "", "",
        "it was published on 2023-05-10, and its first day is not stated: it may be ILACS 2018 or ILACS 2023.")]
    [InlineData(
        "2015-05-10", "Good", "Good",
        "it was published on 2015-05-10, and its first day is not stated: no edition of that time has inspections of this type.")]
    public void An_edition_that_nothing_tells_is_a_problem_and_never_a_guess(
        string published, string overall, string careLeavers, string why)
    {
        string problem = $"History!2: The edition of this inspection of Barnet cannot be determined; {why}";

        ReadByPublication(["Barnet", published, "Short inspection", overall, "Good", "Good", "Good", careLeavers])
            .Should().Match<InspectionReading>(it => it.Inspections.Count == 0 && it.Problems.Single().ToString() == problem);
    }

    [Theory]
    [InlineData("not a zip", NoWorkbook)]
    [InlineData("", NoWorkbook)]
    public void Other_files_are_refused(string content, string message) =>
        FluentActions.Invoking(() => StatisticsWorkbook.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content))))
            .Should().Throw<InvalidDataException>().WithMessage(message);

    [Theory]
    [InlineData(
        "<table:table table:name=\"x\"><table:table-row table:number-rows-repeated=\"2147483647\">"
            + "<table:table-cell table:number-columns-repeated=\"2147483647\"/>"
            + "<table:table-cell table:number-columns-repeated=\"2147483647\"/>"
            + "<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>",
        TooWide)]
    [InlineData("&#1;", "The content of this spreadsheet is broken at line 2, character *")]
    [InlineData("<!DOCTYPE x>", "The content of this spreadsheet is broken at line 2, character *")]
    [InlineData("<table:table table:name=\"x\">", "The content of this spreadsheet is broken at line 2, character *")]
    [InlineData(
        "<table:table table:name=\"x\"><table:table-row><table:table-cell table:number-columns-repeated=\"999999999\">"
            + "<text:p xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">x</text:p>"
            + "</table:table-cell></table:table-row></table:table>",
        TooWide)]
    public void Broken_content_is_refused(string tables, string message) =>
        FluentActions.Invoking(() => StatisticsWorkbook.Read(Ods.Of(tables))).Should().Throw<InvalidDataException>().WithMessage(message);

    private static InspectionReading Read(string[] header, params string[][] rows)
    {
        using MemoryStream ods = Ods.Workbook(("History", [header, .. rows]));
        return StatisticsWorkbook.Read(ods);
    }

    private static InspectionReading ReadByPublication(string[] row)
    {
        string[] columns =
        [
            "publication date", "inspection type", "overall effectiveness",
            "impact of leaders", "help and protection", Care, "care leavers",
        ];
        return Read(["Local authority name", .. columns.Select(column => $"First ILACS framework {column}")], row);
    }
}
