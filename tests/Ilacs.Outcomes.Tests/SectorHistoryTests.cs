using System.Text;

namespace Ilacs.Outcomes.Tests;

public class SectorHistoryTests
{
    private const string Header =
        "urn,local_authority,inspection_link,pdf_filename,publication_date,inspection_framework,inspector_name,"
        + "inspection_start_date,inspection_end_date,"
        + "overall_effectiveness_grade,impact_of_leaders_grade,help_and_protection_grade,in_care_grade,care_leavers_grade,parser_version";

    private const string NotTheHistory =
        "This is not the sector's history: no row has the columns 'local_authority' and 'inspection_framework'.";

    private const string NotClosed = "A quotation mark in column C is not closed, or is inside a cell and not doubled.";

    [Fact]
    public void A_row_becomes_an_inspection_of_the_edition_of_its_first_day()
    {
        InspectionReading reading = Read(
            Header,
            "2637539,north northamptonshire,https://example.org/1,a.pdf,07/07/26,standard,Ann Example,11/05/2026,22/05/2026,"
                + "not_reported_post_reform,outstanding,good,good,good,1",
            "2532287,\"bournemouth, christchurch & poole\",https://example.org/2,a.pdf,29/01/2025,short,,02/12/24,13/12/2024,"
                + "good,good,good,good,requires improvement,1",
            "80557,south tyneside,,a.pdf,10/05/23,standard,,05/12/2022,09/12/2022,"
                + "good,good,outstanding,inadequate,inspection_pre_dates_judgement,1");

        reading.Problems.Should().BeEmpty();
        reading.Inspections.Select(IlacsJson.WriteToString).Should().Equal(
            """
            {"schema":"ilacs/1","type":"standardInspection","framework":"ilacs2026",
            "localAuthority":{"name":"North Northamptonshire","ofstedUrn":"2637539","gssCode":"E06000061","laCode":"940"},
            "fieldwork":[{"start":"2026-05-11","end":"2026-05-22"}],"publishedOn":"2026-07-07","leadInspectors":["Ann Example"],
            "judgements":{"impactOfLeaders":"outstanding","helpAndProtection":"good","childrenInCare":"good","careLeavers":"good"},
            "source":"https://example.org/1"}
            """.OnOneLine(),
            """
            {"schema":"ilacs/1","type":"shortInspection","framework":"ilacs2023",
            "localAuthority":{"name":"Bournemouth, Christchurch and Poole","ofstedUrn":"2532287","gssCode":"E06000058","laCode":"839"},
            "fieldwork":[{"start":"2024-12-02","end":"2024-12-13"}],"publishedOn":"2025-01-29",
            "judgements":{"impactOfLeaders":"good","helpAndProtection":"good","childrenInCare":"good",
            "careLeavers":"requiresImprovement","overallEffectiveness":"good"},
            "source":"https://example.org/2"}
            """.OnOneLine(),
            """
            {"schema":"ilacs/1","type":"standardInspection","framework":"ilacs2018",
            "localAuthority":{"name":"South Tyneside","ofstedUrn":"80557","gssCode":"E08000023","laCode":"393"},
            "fieldwork":[{"start":"2022-12-05","end":"2022-12-09"}],"publishedOn":"2023-05-10",
            "judgements":{"impactOfLeaders":"good","helpAndProtection":"outstanding",
            "childrenInCareAndCareLeavers":"inadequate","overallEffectiveness":"good"}}
            """.OnOneLine());
    }

    [Fact]
    public void Columns_may_stand_anywhere_and_new_ones_do_no_harm()
    {
        string[] row =
        [
            "80487", "barnet", "", "", "23/07/24", "short", "", "10/06/2024", "14/06/2024", "good", "good", "good", "good", "good", "1",
        ];

        Read($"new,{string.Join(',', Header.Split(',').Reverse())}", $"x,{string.Join(',', row.Reverse())}").Inspections
            .Should().Equal(Read(Header, string.Join(',', row)).Inspections).And.ContainSingle();
    }

    [Fact]
    public void A_column_of_grades_that_nobody_knows_is_lost_and_not_silently()
    {
        const string Row = "80487,barnet,,,23/07/24,short,,10/06/2024,14/06/2024,good,good,good,good,good,1,";

        InspectionReading reading = Read($"{Header},fostering_grade", $"{Row}outstanding", $"{Row.Replace("/24", "/25")}good");

        reading.Inspections.Should().HaveCount(2);
        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "P1: No judgement known here has the column 'fostering_grade'; its grades are not read.");
        reading.LostColumns.Should().Equal("'fostering_grade' (none of its 2 cells could be read)");
    }

    [Theory]
    [InlineData(",not_reported_post_reform", "ilacs2026")]
    [InlineData("", null)]
    public void Only_where_the_table_has_a_column_does_an_empty_cell_tell_the_edition(string overall, string? edition)
    {
        string header = Header.Replace("overall_effectiveness_grade,", "");
        const string Row = "80487,barnet,,,12/05/26,short,,,,good,good,good,good,1";

        InspectionReading reading = overall.Length > 0
            ? Read($"{header},overall_effectiveness_grade", Row + overall)
            : Read(header, Row);

        reading.Inspections.Cast<GradedInspection>().Select(it => it.Framework.Code).Should().Equal(edition is null ? [] : [edition]);
        reading.Problems.Any(problem => problem.Message.Contains("it may be ILACS 2023 or ILACS 2026"))
            .Should().Be(edition is null, "without the column nobody knows whether there was an overall grade");
    }

    [Fact]
    public void Every_edition_of_ILACS_has_its_columns()
    {
        foreach (FrameworkEdition edition in FrameworkEdition.Known.Where(edition => edition != FrameworkEdition.Sif))
        {
            LocalDate day = edition.FirstDay!.Value.PlusDays(7);
            bool Has(JudgementDomain domain) => edition.Find(domain) is not null;
            string overall = Has(JudgementDomain.OverallEffectiveness) ? "good" : "not_reported_post_reform";
            string leavers = Has(JudgementDomain.CareLeavers) ? "good" : "inspection_pre_dates_judgement";
            string date = $"{day.Day}/{day.Month}/{day.Year}";

            InspectionReading reading = Read(Header, $"80487,barnet,,,{date},standard,,{date},{date},{overall},good,good,good,{leavers},1");

            reading.Inspections.Cast<GradedInspection>().Single().Judgements.Domains.Should().BeEquivalentTo(
                edition.Domains.Select(domain => domain.Domain),
                $"what {edition} judges has a column in SectorHistory.Grades; if the file has none for it, say so here and in the docs");
        }
    }

    [Fact]
    public void Dates_of_two_digits_are_of_this_century() =>
        Read(Header, "80487,barnet,,,23/07/34,short,,10/06/34,14/06/34,not_reported_post_reform,good,good,good,good,1")
            .Inspections.Single().PublishedOn.Should().Be(new LocalDate(2034, 7, 23));

    [Theory]
    [InlineData(
        "80487,barnet,,,23/07/24,short,,10/06/2024,14/06/2024,adequate,good,to requires improvement,good,good,1",
        "J2: Expected a grade in overall_effectiveness_grade, found 'adequate'."
            + "|L2: Expected a grade in help_and_protection_grade, found 'to requires improvement'.",
        1)]
    [InlineData(
        "80487,barnet,,,23/07/24,short,,10/06/2024,14/06/2024,not_reported_post_reform,good,good,good,inspection_pre_dates_judgement,1",
        "J2: overall_effectiveness_grade says 'not_reported_post_reform', but ILACS 2023 does have that judgement."
            + "|N2: care_leavers_grade says 'inspection_pre_dates_judgement', but ILACS 2023 does have that judgement.",
        1)]
    [InlineData(
        "80487,barnet,,,23/07/24,short,,10/06/2024,14/06/2024,good,good,good,inspection_pre_dates_judgement,good,1",
        "M2: Expected a grade in in_care_grade, found 'inspection_pre_dates_judgement'.",
        1)]
    [InlineData(
        "80487,barnet,,,July 2024,short,,10/06/2024,14.6.,good,good,good,good,good,1",
        "E2: Expected a date such as 31/03/2025 or 31/03/25 in publication_date, found 'July 2024'."
            + "|I2: Expected a date such as 31/03/2025 or 31/03/25 in inspection_end_date, found '14.6.'.",
        1)]
    [InlineData(
        "80487,barnet,,,23/07/24,short,,10/06/2024,09/06/2024,good,good,good,good,good,1",
        "I2: The last day on site, 2024-06-09, is before the first, 2024-06-10; it is not read.",
        1)]
    [InlineData(
        "80487,barnet,,,23/07/24,short,,,09/06/2024,good,good,good,good,good,1",
        "I2: There is a last day on site but no first day; it is not read.",
        1)]
    [InlineData(
        "80487,barnet,report.pdf,,23/07/24,short,,10/06/2024,,good,good,good,good,good,1",
        "C2: Expected an address such as https://example.org/report in inspection_link, found 'report.pdf'.",
        1)]
    [InlineData("80488,barnet,,,23/07/24,short,,10/06/2024,,good,good,good,good,good,1", "B2: 80488 is Bexley, not barnet.", 0)]
    [InlineData(
        ",kirkless,,,23/07/24,short,,10/06/2024,,good,good,good,good,good,1",
        "B2: There is no local authority 'kirkless' in the register. Did you mean Kirklees?",
        0)]
    [InlineData(
        "99999,barnet,,,23/07/24,short,,10/06/2024,,good,good,good,good,good,1",
        "A2: There is no local authority '99999' in the register.",
        0)]
    [InlineData(
        "80487,barnet,,,23/07/24,longer,,10/06/2024,14/06/2024,good,good,good,good,,1",
        "F2: Expected short, standard or sif in inspection_framework, found 'longer'; without a type the row is not read: "
            + "barnet, published 2024-07-23, on site 2024-06-10/2024-06-14, "
            + "impactOfLeaders: Good, helpAndProtection: Good, childrenInCare: Good, overallEffectiveness: Good.",
        0)]
    [InlineData(
        "80487,barnet,,,07/07/17,,,,,,data_unreadable,data_unreadable,data_unreadable,data_unreadable,1",
        "F2: Expected short, standard or sif in inspection_framework, found nothing; without a type the row is not read: "
            + "barnet, published 2017-07-07, days on site not stated, no grade.",
        0)]
    [InlineData(
        "80487,barnet,,,,short,,,,good,good,good,good,good,1",
        "H2: Neither the first day on site nor the publication is stated, so the authority and the edition cannot be determined; "
            + "not read: impactOfLeaders: Good, helpAndProtection: Good, childrenInCare: Good, careLeavers: Good, "
            + "overallEffectiveness: Good.",
        0)]
    [InlineData(
        "80487,barnet,,,10/05/23,short,,,,,good,,,,1",
        "H2: The edition cannot be determined; it was published on 2023-05-10, and its first day is not stated: "
            + "it may be ILACS 2018 or ILACS 2023. Not read: impactOfLeaders: Good.",
        0)]
    public void What_cannot_be_read_is_reported_with_row_and_column(string row, string problems, int inspections)
    {
        const string GoodRow = "80478,kirklees,,,28/08/24,standard,,08/07/2024,19/07/2024,good,good,good,good,requires improvement,1";

        InspectionReading reading = Read(Header, row, GoodRow);

        string.Join('|', reading.Problems).Should().Be(problems);
        reading.Inspections.Should().HaveCount(inspections + 1, "the other row is read all the same");
    }

    [Theory]
    [InlineData("2024-07-23", "2024-06-10")]
    [InlineData("23/07/24", "10/6/2024")]
    [InlineData("23.07.2024", "2024-06-10 00:00:00")]
    public void A_file_that_a_program_saved_again_has_the_same_dates(string published, string start) =>
        Read(Header, $"80487,barnet,,,{published},short,,{start},,good,good,good,good,good,1")
            .Should().Match<InspectionReading>(it => it.Problems.Count == 0
                && it.Inspections[0].PublishedOn == new LocalDate(2024, 7, 23)
                && it.Inspections[0].FirstDayOnSite == new LocalDate(2024, 6, 10));

    [Fact]
    public void A_month_that_stands_first_in_one_row_makes_the_column_doubtful_where_it_may_be_either()
    {
        InspectionReading reading = Read(
            Header,
            "80487,barnet,,,07/23/24,short,,,,good,good,good,good,good,1",
            "80487,barnet,,,04/03/24,short,,,,good,good,good,good,good,1",
            "80487,barnet,,,25/03/24,short,,,,good,good,good,good,good,1");

        reading.Problems.Select(it => it.ToString()).Should().Contain(
            [
                "E2: '07/23/24' in 'publication_date' has the month before the day; if it is 23 July 2024, write 2024-07-23.",
                "E3: '04/03/24' in 'publication_date' may be 4 March 2024 or 3 April 2024, "
                    + "and the other dates of this column do not show which; write 2024-03-04 or 2024-04-03.",
            ]);
        reading.Inspections.Select(it => it.PublishedOn).Should().Equal(new LocalDate(2024, 3, 25));
    }

    [Fact]
    public void A_column_that_is_not_there_is_lost() =>
        Read(
            Header.Replace("publication_date", "published", StringComparison.Ordinal),
            "80487,barnet,,,23/07/24,short,,10/06/2024,,good,good,good,good,good,1")
            .LostColumns.Should().Equal("'publication_date' (there is no such column)");

    [Fact]
    public void A_missing_or_repeated_column_is_reported() =>
        Read($"{Header.Replace("in_care_grade", "in_care", StringComparison.Ordinal)},publication_date").Problems
            .Select(it => it.ToString())
            .Should().Equal(
                "row 1: The header has no column 'in_care_grade', which is needed.",
                "P1: There is another column 'publication_date' before this one; that one is read.");

    [Fact]
    public void After_a_quotation_mark_that_is_not_closed_nothing_is_read_and_what_stands_before_is_kept()
    {
        const string Row = "80487,barnet,,,23/07/24,short,,10/06/2024,14/06/2024,good,good,good,good,good,1";

        InspectionReading reading = Read(Header, Row, "\"" + Row, Row);

        reading.Inspections.Should().ContainSingle();
        reading.Problems.Select(it => it.ToString()).Should().Equal(
            "row 3: A quotation mark in column A is not closed, or is inside a cell and not doubled. "
            + "This row and the ones below it are not read.");
    }

    [Theory]
    [InlineData("", NotTheHistory)]
    [InlineData("name,grade", NotTheHistory)]
    [InlineData("local_authority,inspection_framework,\"", NotClosed)]
    [InlineData("local_authority,inspection_framework,\"a\"b\"", NotClosed)]
    [InlineData("local_authority,inspection_framework,a\"b", NotClosed)]
    [InlineData("caf\u00e9", "This is not UTF-8 text; in a spreadsheet program, save it as 'CSV UTF-8'.")]
    public void Other_files_are_refused(string content, string message) =>
        FluentActions.Invoking(() => SectorHistory.Read(new MemoryStream(Encoding.Latin1.GetBytes(content))))
            .Should().Throw<InvalidDataException>().WithMessage(message);

    private static InspectionReading Read(params string[] lines) =>
        SectorHistory.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
