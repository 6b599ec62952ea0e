namespace Ilacs.Outcomes.Tests;

public class SheetHeaderTests
{
    private static readonly string[] Header =
    [
        "Local authority area code", "Local authority name", "Inspection date", "Publication date", "Inspection type",
        "Overall effectiveness", "Impact of leaders", "Care leavers",
    ];

    private static readonly string[] Barnet =
        ["E09000003", "Barnet", "2024-06-10", "2024-07-23", "Short inspection", "Good", "Outstanding", "Inadequate"];

    public static TheoryData<string> Marks { get; } =
    [
        "{0} [note 2]", "{0} [Notes 1, 3]", "[z] {0}", "{0} [x]", "{0} ..", "{0} –", "{0} -", "{0}\u00a0", " {0}", "{0}:", "{0}\u200b",
        "{0} [a][b]",
    ];

    [Theory]
    [MemberData(nameof(Marks))]
    public void Markers_of_notes_blanks_and_dashes_make_no_difference_to_a_header(string mark) =>
        Read([.. Header.Select(header => mark.Replace("{0}", header, StringComparison.Ordinal))], Barnet).Should().Match<InspectionReading>(
            it => it.Problems.Count == 0 && it.Inspections.SequenceEqual(Read(Header, Barnet).Inspections));

    [Fact]
    public void Line_breaks_and_no_break_spaces_make_no_difference_to_a_header()
    {
        string[] overSeveralLines = [.. Header.Select(header => header.Replace(" ", "</text:p><text:p>", StringComparison.Ordinal))];
        string[] cells = [.. overSeveralLines.Select(header => $"<table:table-cell><text:p>{header}</text:p></table:table-cell>")];
        string[] others = [.. Header.Select(header => Ods.Cell(header.Replace(' ', '\u00a0').ToUpperInvariant()))];

        foreach (string[] head in new[] { cells, others })
        {
            string rows = $"<table:table-row>{string.Concat(head)}</table:table-row>{Ods.Row(Barnet)}";
            using MemoryStream ods = Ods.Of($"<table:table table:name=\"History\">{rows}</table:table>");
            InspectionReading reading = StatisticsWorkbook.Read(ods);
            reading.Problems.Should().BeEmpty();
            reading.Inspections.Should().Equal(Read(Header, Barnet).Inspections);
        }
    }

    [Fact]
    public void Each_edition_s_own_title_finds_the_column_of_its_domain()
    {
        foreach (EditionDomain domain in FrameworkEdition.Known.SelectMany(edition => edition.Domains))
        {
            JudgementDomain column = domain.Domain == JudgementDomain.ChildrenInCareAndCareLeavers
                ? JudgementDomain.ChildrenInCare
                : domain.Domain;

            SheetHeader.Of(domain.OfficialTitle).Domain.Should().Be(column);
            SheetHeader.Of(domain.Domain.Title).Domain.Should().Be(column);
            SheetHeader second = SheetHeader.Of($"Second ILACS {domain.OfficialTitle} [note 4]");
            second.Domain.Should().Be(column);
            second.Around.Should().Equal("second", "ilacs");
        }
    }

    [Theory]
    [InlineData("Good [note 1]", "good", "")]
    [InlineData("[r] Requires improvement to be good [Note 12]", "requiresImprovement", "")]
    [InlineData("[z]", "", "")]
    [InlineData("[x]", "", "")]
    [InlineData("[c]", "", "")]
    [InlineData("..", "", "")]
    [InlineData("–", "", "")]
    [InlineData("—", "", "")]
    [InlineData("-", "", "")]
    [InlineData("Not judged", "notJudged", "")]
    [InlineData("[Inadequate]", "", "History!H2: Expected a grade, found '[Inadequate]'.")]
    [InlineData("Good [was Inadequate]", "", "History!H2: Expected a grade, found 'Good [was Inadequate]'.")]
    [InlineData("#N/A", "", "History!H2: Expected a grade, found '#N/A'.")]
    public void Symbols_in_the_cell_of_a_grade_state_no_judgement_and_never_a_wrong_one(string cell, string code, string problem)
    {
        InspectionReading reading = Read(Header, [.. Barnet[..7], cell]);

        reading.Problems.Select(it => it.ToString()).Should().Equal(problem.Length == 0 ? [] : [problem]);
        ((GradedInspection)reading.Inspections.Single()).Judgements[JudgementDomain.CareLeavers].Code
            .Should().Be(code.Length == 0 ? Judgement.NotStated.Code : code);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    public void Under_SIF_a_dash_of_any_kind_is_a_judgement_that_was_not_made(string dash)
    {
        InspectionReading reading = Read(
            ["Local authority name", "First SIF publication date", "First SIF Overall Judgement(OE)", "LSCB Overall Effectiveness"],
            ["Barnet", "2016-05-23", "Good", dash]);

        ((GradedInspection)reading.Inspections.Single()).Judgements[JudgementDomain.LocalSafeguardingChildrenBoard]
            .Should().Be(Judgement.NotJudged);
    }

    [Theory]
    [InlineData("First ILACS framework {0}", "Second ILACS framework {0}")]
    [InlineData("First ILACS {0}", "Second ILACS {0}")]
    [InlineData("{0} (earlier)", "{0} (later)")]
    [InlineData("1st: {0}", "2nd: {0}")]
    [InlineData("{0}", "Latest {0}")]
    [InlineData("{0}", "{0}")]
    public void Histories_laid_out_wide_are_read_whatever_the_words_of_the_groups(string first, string second)
    {
        string[] what = ["publication date", "inspection type", "overall effectiveness", "experiences and progress of children in care"];
        string[] header = ["Local authority name", .. what.Select(it => Format(first, it)), .. what.Select(it => Format(second, it))];

        InspectionReading reading = Read(
            header,
            ["Barnet", "2019-07-01", "Standard inspection", "Good", "Good", "2024-07-23", "Short inspection", "Outstanding", ""],
            ["Bexley", "2018-08-20", "Standard inspection", "Good", "Good"]);

        reading.Problems.Where(problem => !problem.Message.Contains("'Inspection date'", StringComparison.Ordinal)).Should().BeEmpty();
        reading.Inspections.Cast<GradedInspection>()
            .Select(it => (it.LocalAuthority.Name, it.Type, it.PublishedOn, it.OverallEffectiveness))
            .Should().Equal(
                ("Barnet", InspectionType.Standard, new LocalDate(2019, 7, 1), Grade.Good),
                ("Barnet", InspectionType.Short, new LocalDate(2024, 7, 23), Grade.Outstanding),
                ("Bexley", InspectionType.Standard, new LocalDate(2018, 8, 20), Grade.Good));

        static string Format(string words, string what) => words.Replace("{0}", what, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_without_a_date_of_their_own_belong_to_the_inspection_with_whose_words_theirs_begin()
    {
        InspectionReading reading = Read(
            [
                "Local authority name",
                "First ILACS report publication date", "First ILACS inspection type", "First ILACS overall effectiveness",
                "Second ILACS report publication date", "Second ILACS inspection type", "Second ILACS overall effectiveness",
                "Care leavers",
            ],
            ["Barnet", "2019-07-01", "Standard inspection", "Good", "2024-07-23", "Short inspection", "Outstanding", "Good"]);

        reading.Problems.Select(problem => problem.ToString())
            .Should().Equal("History!H1: The column 'Care leavers' is not known and is not read.");
        reading.Inspections.Cast<GradedInspection>().Select(it => it.OverallEffectiveness).Should().Equal(Grade.Good, Grade.Outstanding);
    }

    [Fact]
    public void What_a_column_says_of_the_inspection_before_is_not_taken_for_this_one()
    {
        InspectionReading reading = Read(
            ["Local authority name", "Inspection date", "Inspection type", "Impact of leaders", "Previous overall effectiveness"],
            ["Barnet", "2026-06-10", "Short inspection", "Good", "Inadequate"]);

        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "History!E1: The column 'Previous overall effectiveness' is not known and is not read.",
            "History!1: The header has no column 'Publication date', which is needed: 1 inspection or visit lacks it.");
        ((GradedInspection)reading.Inspections.Single()).OverallEffectiveness.Should().BeNull();
    }

    [Fact]
    public void Not_yet_inspected_is_no_problem() =>
        Read(Header, ["", "Cumberland", "Not yet inspected", "", "", "Not yet inspected"], ["", "Bexley", "[z]", "..", "", "[z]"])
            .Should().Match<InspectionReading>(it => it.Problems.Count == 0 && it.Inspections.Count == 0);

    [Fact]
    public void A_type_is_read_if_the_cell_names_one_and_only_one()
    {
        Read(Header, [.. Barnet[..4], "ILACS Short inspection [note 3]"]).Inspections.Should().ContainSingle()
            .Which.Type.Should().Be(InspectionType.Short);
        Read(Header, [.. Barnet[..4], "Short inspection after a standard inspection"]).Problems[0].ToString()
            .Should().Be("History!E2: Expected a type of inspection or visit, found 'Short inspection after a standard inspection'.");
    }

    private static InspectionReading Read(string[] header, params string[][] rows)
    {
        using MemoryStream ods = Ods.Workbook(("History", [header, .. rows]));
        return StatisticsWorkbook.Read(ods);
    }
}
