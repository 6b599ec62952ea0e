using static Ilacs.Reports.Tests.MadeReport;

namespace Ilacs.Reports.Tests;

/// <summary>Traps of the table of judgements, each seen in a published report.</summary>
public class TableTests
{
    private static readonly JudgementSet Expected = new()
    {
        [JudgementDomain.ImpactOfLeaders] = Grade.Good,
        [JudgementDomain.HelpAndProtection] = Grade.Good,
        [JudgementDomain.ChildrenInCare] = Grade.Outstanding,
        [JudgementDomain.CareLeavers] = Grade.RequiresImprovement,
        [JudgementDomain.OverallEffectiveness] = Grade.Good,
    };

    [Fact]
    public void The_usual_table() => new MadeReport().Inspection().Judgements.Should().Equal(Expected);

    [Fact]
    public void Grades_that_stand_beside_between_and_around_their_labels() => new MadeReport
    {
        Table = pdf => pdf.Text(77, 560, "Judgement", isBold: true).Text(Column, 560, "Grade", isBold: true)
            .Lines(77, 527, Leaders).Text(Column, 520, "Good")
            .Lines(77, 485, Protection).Text(Column, 478, "Good")
            .Lines(77, 443, Care).Text(Column, 436, "Outstanding")
            .Text(77, 395, "The experiences and progress of care leavers", 10).Lines(Column, 402, "Requires improvement", "to be good")
            .Text(77, 355, "Overall effectiveness").Text(Column, 355, "Good"),
    }.Inspection().Judgements.Should().Equal(Expected);

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public void Grades_on_lines_of_their_own_above_or_below_their_labels(double higher) => new MadeReport
    {
        Table = pdf =>
        {
            double baseline = 560;
            foreach ((string[] label, string grade) in Expected.Select(it => (LabelOf(it.Key), it.Value.ToString())))
            {
                pdf.Text(77, baseline, string.Join(' ', label), 9).Text(Column, baseline + higher, grade, 9);
                baseline -= 30;
            }
        },
    }.Inspection().Judgements.Should().Equal(Expected);

    [Fact]
    public void Grades_that_are_glued_to_their_labels() => new MadeReport
    {
        Table = pdf => pdf.Text(77, 560, "Judgement", isBold: true)
            .Lines(77, 527, Leaders[0], Leaders[1] + "Good").Lines(77, 485, Protection[0], Protection[1] + "Good")
            .Lines(77, 443, Care[0], Care[1] + "Outstanding").Lines(77, 401, Leavers[0], Leavers[1] + "Requires improvement")
            .Text(77, 359, "Overall effectivenessGood"),
    }.Inspection().Judgements.Should().Equal(Expected);

    [Fact]
    public void Digits_of_footnotes_at_the_end_of_labels_grades_and_headings() => new MadeReport
    {
        Table = pdf => Rows(
            pdf.Text(77 + 180, 512.5 + 4, "1", 7).Text(Column + 27, 560 - 33 + 4, "2", 7),
            560, (Leaders, ["Good"]), (Protection, ["Good"]), (Care, ["Outstanding"]), (Leavers, ["Requires improvement"]),
            (Overall, ["Good"])),
        Headings =
        [
            "The experiences and progress of children who need help and protection: good3",
            "The experiences and progress of children in care4: outstanding",
        ],
    }.Read().Issues.Should().NotContain(issue => issue.Severity != Severity.Info)
        .And.NotContain(issue => issue.Code == ReportIssueCodes.OneWitness && issue.Path == "/judgements/helpAndProtection")
        .And.NotContain(issue => issue.Code == ReportIssueCodes.OneWitness && issue.Path == "/judgements/childrenInCare");

    [Fact]
    public void Requires_and_improvement_on_two_lines_round_the_label() => new MadeReport
    {
        Table = pdf => Rows(
            pdf.Text(77, 336, "The experiences and progress of care leavers", 10)
                .Text(Column, 343, "Requires").Text(Column, 329, "improvement"),
            560, (Leaders, ["Good"]), (Protection, ["Good"]), (Care, ["Outstanding"]), (Overall, ["Good"])),
    }.Inspection().Judgements.Should().Equal(Expected);

    [Fact]
    public void Rows_in_another_order() => new MadeReport
    {
        Table = pdf => Rows(pdf, 560, (Overall, ["Good"]), (Leavers, ["Requires improvement to be good"]), (Care, ["Outstanding"]),
            (Leaders, ["Good"]), (Protection, ["Good"])),
    }.Inspection().Judgements.Should().Equal(Expected);

    [Fact]
    public void The_misprint_children_care_leavers_and_practice_without_social_work() => new MadeReport
    {
        Table = pdf => Rows(pdf, 560, (["The impact of leaders on practice with", "children and families"], ["Good"]),
            (Protection, ["Good"]),
            (Care, ["Outstanding"]), (["The experiences and progress of", "children care leavers"], ["Requires improvement to be good"]),
            (Overall, ["Good"])),
    }.Inspection().Judgements.Should().Equal(Expected);

    [Fact]
    public void A_table_over_two_pages() => new MadeReport
    {
        Table = pdf => Rows(pdf, 560, (Leaders, ["Good"]), (Protection, ["Good"]), (Care, ["Outstanding"])),
        Lists = pdf => pdf.Lines(77, 760, Leavers).Text(Column, 760, "Requires improvement to be good")
            .Text(77, 719, "Overall effectiveness").Text(Column, 719, "Good")
            .Text(71, 600, "What needs to improve?", 14, isBold: true).Lines(71, 570, "\u2022 The first thing."),
    }.Inspection().Judgements.Should().Equal(Expected);

    [Fact]
    public void The_combined_judgement_is_of_2018_and_no_overall_grade_is_of_2026()
    {
        var of2018 = new MadeReport
        {
            Dates = "Inspection dates: 9 March 2020 to 13 March 2020",
            Table = pdf => Rows(pdf, 560, (Leaders, ["Good"]), (Protection, ["Good"]), (Both, ["Good"]), (Overall, ["Good"])),
            Headings = [],
        }.Inspection();
        of2018.Framework.Should().Be(FrameworkEdition.Ilacs2018);
        of2018.Type.Should().Be(InspectionType.Short);

        var of2026 = new MadeReport
        {
            Dates = "Inspection dates: 11 to 22 May 2026",
            Table = pdf => Rows(pdf, 560, (Leaders, ["Good"]), (Protection, ["Good"]), (Care, ["Good"]), (Leavers, ["Good"])),
            Headings = [],
        }.Inspection();
        of2026.Framework.Should().Be(FrameworkEdition.Ilacs2026);
        of2026.Type.Should().Be(InspectionType.Standard);
        of2026.Judgements.Should().HaveCount(4);
    }

    [Fact]
    public void A_table_that_contradicts_a_heading_is_a_disagreement_that_names_both()
    {
        ReportReading reading = new MadeReport
        {
            Headings =
            [
                "The experiences and progress of children in care: good",
                "The experiences and progress of care leavers: requires improvement to be good",
            ],
        }.Read();

        ReportIssue issue = reading.Issues.Single(issue => issue.Severity != Severity.Info);
        issue.Code.Should().Be(ReportIssueCodes.Disagreement);
        issue.Path.Should().Be("/judgements/childrenInCare");
        issue.Message.Should().Contain("outstanding on page 1").And.Contain("good on page 3");
        reading.Issues.Should().Contain(other => other.Code == ReportIssueCodes.OneWitness && other.Path == "/judgements/helpAndProtection")
            .And.NotContain(other => other.Code == ReportIssueCodes.OneWitness && other.Path == "/judgements/careLeavers");
    }

    /// <summary>"Requires improvement" stands elsewhere, or is drawn as a picture.</summary>
    [Fact]
    public void What_is_left_of_a_grade_is_no_other_grade()
    {
        ReportReading reading = new MadeReport
        {
            Table = pdf => Rows(pdf, 560, (Leaders, ["Good"]), (Protection, ["Good"]), (Care, ["Outstanding"]), (Leavers, ["Good"]),
                (Overall, ["to be good"])),
            Headings = [],
        }.Read();

        reading.Inspection!.Judgements[JudgementDomain.OverallEffectiveness].Should().Be(Judgement.NotStated);
        reading.Issues.Should().Contain(issue => issue.Code == ReportIssueCodes.JudgementsNotFound);
    }

    [Fact]
    public void A_grade_that_is_lost_is_an_error_and_no_other_edition()
    {
        ReportReading reading = new MadeReport
        {
            Table = pdf => Rows(pdf, 560, (Leaders, ["Good"]), (Protection, ["Good"]), (Care, ["Outstanding"]), (Leavers, ["Good"])),
            Headings = [],
        }.Read();

        reading.Inspection!.Framework.Should().Be(
            FrameworkEdition.Ilacs2023, "its judgements are also those of 2026, but its dates are of 2024");
        ReportIssue lost = reading.Issues.Should().ContainSingle(issue => issue.Severity == Severity.Error).Which;
        (lost.Code, lost.Path).Should().Be((ReportIssueCodes.JudgementsNotFound, "/judgements/overallEffectiveness"));
    }

    private static string[] LabelOf(JudgementDomain domain) =>
        domain == JudgementDomain.ImpactOfLeaders ? Leaders
        : domain == JudgementDomain.HelpAndProtection ? Protection
        : domain == JudgementDomain.ChildrenInCare ? Care
        : domain == JudgementDomain.CareLeavers ? Leavers
        : Overall;
}
