namespace Ilacs.Reports.Tests;

/// <summary>What a report states in a way that contradicts itself, or not at all, is said: one test for each word of doubt.</summary>
public class SaidOrReadTests
{
    [Theory]
    [InlineData("Inspection dates: 8 to 12 July 2024, 10 to 16 July 2024")]
    [InlineData("Inspection dates: 9 to 13 September 2024 and 8 to 12 July 2024")]
    public void Blocks_of_days_out_of_order(string dates) =>
        Said(new MadeReport { Dates = dates }.Read(), ReportIssueCodes.FieldworkNotFound, "not in order", "/fieldwork");

    [Theory]
    [InlineData("Published: 19 August 2024", "2024-08-19")]
    [InlineData("Report published: 19.08.2024", "2024-08-19")]
    [InlineData("Published on: 19th August 2024", "2024-08-19")]
    public void The_day_of_publication_where_it_is_printed(string printed, string expected)
    {
        foreach (string[] lines in new string[][] { ["Lead inspector: Example Name", printed], [printed, "Lead inspector: Example Name"] })
        {
            new MadeReport { Lead = lines }.Inspection().PublishedOn!.Value.ToString("uuuu-MM-dd", null).Should().Be(expected);
        }
    }

    [Theory]
    [InlineData("published 12 March 2021. Since then much has changed.")]
    [InlineData("Published 12 March 2021")]
    [InlineData("publication 2 of the series")]
    public void A_sentence_about_something_published_is_no_day_of_publication(string line)
    {
        ReportReading reading = new MadeReport { Lead = ["Lead inspector: Example Name", line] }.Read();

        reading.Inspection!.PublishedOn.Should().BeNull();
        reading.Issues.Should().NotContain(issue => issue.Code == ReportIssueCodes.PublicationNotRead);
    }

    [Fact]
    public void A_day_of_publication_that_cannot_be_read()
    {
        ReportReading reading = new MadeReport { Lead = ["Lead inspector: Example Name", "Published: soon"] }.Read();

        reading.Inspection!.PublishedOn.Should().BeNull();
        Said(reading, ReportIssueCodes.PublicationNotRead, "cannot be read", "/publishedOn");
    }

    /// <summary>The judgements are those of 2018, the days those of 2024.</summary>
    [Fact]
    public void Judgements_of_an_edition_that_was_not_in_force()
    {
        ReportReading reading = new MadeReport
        {
            Table = pdf => MadeReport.Rows(pdf, 560, (MadeReport.Leaders, ["Good"]), (MadeReport.Protection, ["Good"]),
                (MadeReport.Both, ["Good"]), (MadeReport.Overall, ["Good"])),
            Headings = [],
        }.Read();

        Said(reading, ReportIssueCodes.Disagreement, "ILACS 2018, but on 2024-07-08 ILACS 2023 was in force", "/framework");
    }

    /// <summary>A table with a judgement of 2018 and those of 2023.</summary>
    [Fact]
    public void A_judgement_that_the_edition_does_not_have()
    {
        ReportReading reading = new MadeReport
        {
            Table = pdf => MadeReport.Rows(
                pdf, 560, (MadeReport.Leaders, ["Good"]), (MadeReport.Protection, ["Good"]),
                (MadeReport.Care, ["Outstanding"]), (MadeReport.Leavers, ["Good"]),
                (MadeReport.Both, ["Good"]), (MadeReport.Overall, ["Good"])),
            Headings = [],
        }.Read();

        reading.Inspection!.Judgements.Domains.Should().NotContain(JudgementDomain.ChildrenInCareAndCareLeavers);
        Said(reading, ReportIssueCodes.Disagreement, "which ILACS 2023 does not judge; it was left out", "/judgements");
    }

    [Fact]
    public void Neither_an_authority_nor_a_judgement_is_no_inspection()
    {
        ReportReading reading = new MadeReport
        {
            Table = pdf => pdf.Text(77, 560, "Judgement", isBold: true).Text(MadeReport.Column, 560, "Grade", isBold: true)
                .Lines(77, 527, MadeReport.Leaders),
            Headings = ["The experiences and progress of children in care"],
        }.Read();

        reading.Inspection.Should().BeNull();
        reading.Issues.Should().Contain(issue => issue.Severity == Severity.Error);
    }

    [Fact]
    public void A_list_that_goes_on_to_the_end()
    {
        ReportReading reading = new MadeReport
        {
            Lists = pdf =>
            {
                pdf.Text(71, 734, "What needs to improve?", 14, isBold: true).Lines(71, 707, "\u2022 The first thing.");
                for (int page = 0; page < 3; page++)
                {
                    pdf.Page().Lines(71, 700, "\u2022 Another thing.", "\u2022 And another thing.");
                }
            },
            Headings = [],
        }.Read();

        Said(reading, ReportIssueCodes.RecommendationsDoubtful, "goes on to the end of the report", "/recommendations");
    }

    [Fact]
    public void What_the_record_has_otherwise_is_said_for_each_fact()
    {
        ReportReading reading = new MadeReport { Dates = "Inspection dates: 8 to 19 July 2024" }.Read();
        GradedInspection known = reading.Inspection!;
        GradedInspection other = known with
        {
            Type = InspectionType.Short,
            Fieldwork = [new FieldworkBlock(new LocalDate(2024, 7, 9), new LocalDate(2024, 7, 18))],
        };

        Compared(other).Should().Equal("/type", "/fieldwork", "/fieldwork");
        Compared(known with { Fieldwork = [new FieldworkBlock(new LocalDate(2024, 7, 8), null)] }).Should().BeEmpty();
        Compared(Of2018(known)).Should().Contain("/framework").And.Contain("/judgements/childrenInCareAndCareLeavers");

        ReportReading dated = new MadeReport { Lead = ["Lead inspector: Example Name", "Published: 19 August 2024"] }.Read();
        dated.CheckedAgainst(InspectionRecord.Of([known with { PublishedOn = new LocalDate(2024, 8, 20) }])).Issues[^1].Path
            .Should().Be("/publishedOn");

        IEnumerable<string?> Compared(GradedInspection inRecord) =>
            reading.CheckedAgainst(InspectionRecord.Of([inRecord])).Issues.Skip(reading.Issues.Count).Select(issue => issue.Path);

        static GradedInspection Of2018(GradedInspection it) => new(
            it.Type, FrameworkEdition.Ilacs2018, it.LocalAuthority,
            new JudgementSet { [JudgementDomain.ChildrenInCareAndCareLeavers] = Grade.Good })
        {
            Fieldwork = it.Fieldwork,
        };
    }

    [Fact]
    public void A_report_without_days_cannot_be_found_in_a_record()
    {
        ReportReading reading = new MadeReport { Dates = "Inspection dates: no date" }.Read();

        reading.CheckedAgainst(InspectionRecord.National).Issues.Should().Contain(issue => issue.Code == ReportIssueCodes.NotInRecord);
    }

    private static void Said(ReportReading reading, string code, string words, string path) =>
        reading.Issues.Should().Contain(issue => issue.Code == code && issue.Severity != Severity.Info && issue.Path == path
            && issue.Message.Contains(words, StringComparison.Ordinal), string.Join(" | ", reading.Issues));
}
