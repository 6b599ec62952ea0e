namespace Ilacs.Reports.Tests;

public class SifTests
{
    private const string Words = "    Some words that run over the whole width of the page, as text does.";

    [Fact]
    public void A_report_with_its_board()
    {
        ReportReading reading = Report().Read();

        GradedInspection read = reading.Inspection!;
        reading.Issues.Should().NotContain(issue => issue.Severity != Severity.Info);
        read.Type.Should().Be(InspectionType.Single);
        read.Framework.Should().Be(FrameworkEdition.Sif);
        read.LocalAuthority.Name.Should().Be("Wakefield");
        read.Fieldwork.Should().Equal(new FieldworkBlock(new LocalDate(2016, 7, 5), new LocalDate(2016, 7, 27)));
        read.PublishedOn.Should().Be(new LocalDate(2016, 9, 20));
        read.LeadInspectors.Should().Equal("Example Name");
        read.Judgements.Should().Equal(new JudgementSet
        {
            [JudgementDomain.HelpAndProtection] = Grade.RequiresImprovement,
            [JudgementDomain.ChildrenLookedAfterAndAchievingPermanence] = Judgement.NotJudged,
            [JudgementDomain.AdoptionPerformance] = Grade.Good,
            [JudgementDomain.CareLeavers] = Grade.Inadequate,
            [JudgementDomain.LeadershipManagementAndGovernance] = Grade.RequiresImprovement,
            [JudgementDomain.OverallEffectiveness] = Grade.RequiresImprovement,
            [JudgementDomain.LocalSafeguardingChildrenBoard] = Grade.Good,
        });
        read.Recommendations.Select(it => $"{it.Kind.Code} {it.Domain?.Code}: {it.Text}").Should().Equal(
            "areaForPriorityAction : Act at once on this.",
            "areaForImprovement : Improve this and that.",
            "areaForImprovement : Improve the third.",
            "areaForImprovement localSafeguardingChildrenBoard: The board should look at this.");
        reading.Issues.Should().ContainSingle(issue => issue.Code == ReportIssueCodes.ListNumbering, "after 9 comes 11");
    }

    [Fact]
    public void That_the_list_for_a_board_that_is_not_outstanding_is_missing_is_said()
    {
        ReportReading reading = Report(headingOfBoard: "What the board might think about").Read();

        reading.Inspection!.Recommendations.Should().HaveCount(3);
        reading.Issues.Should().ContainSingle(issue => issue.Severity != Severity.Info).Which.Code
            .Should().Be(ReportIssueCodes.RecommendationsDoubtful);
    }

    [Fact]
    public void Labels_and_titles_in_other_words()
    {
        ReportReading reading = Report(
            protection: "1. Children in need of help and protection", care: "2. Looked after children and achieving",
            secondLineOfTitle: "protection, looked after children and care leavers").Read();

        reading.Issues.Should().NotContain(issue => issue.Severity != Severity.Info);
        reading.Inspection!.Judgements.Should().Equal(Report().Read().Inspection!.Judgements);
    }

    [Fact]
    public void A_list_that_says_that_there_is_no_priority_action_has_none() =>
        Report("8. The inspection did not find any areas for priority and immediate action.").Read().Inspection!.Recommendations
            .Should().HaveCount(3).And.OnlyContain(it => it.Kind == RecommendationKind.AreaForImprovement);

    [Theory]
    [InlineData("Children's services in Wakefield require some improvement to be good")]
    [InlineData("Children's services in Wakefield, inadequate in 2014, are good")]
    [InlineData("Children's services in Wakefield to be good")]
    public void A_sentence_about_more_than_one_grade_is_no_witness(string sentence)
    {
        ReportReading reading = Report(sentence: sentence).Read();

        reading.Inspection!.Judgements[JudgementDomain.OverallEffectiveness].Should().Be(Judgement.NotStated);
        reading.Issues.Should().Contain(issue => issue.Code == ReportIssueCodes.JudgementsNotFound);
    }

    [Fact]
    public void A_review_of_the_board_whose_grade_is_not_found_is_an_error()
    {
        ReportReading reading = Report(ofBoard: "The Local Safeguarding Children Board").Read();

        reading.Inspection!.Judgements[JudgementDomain.LocalSafeguardingChildrenBoard].Should().Be(Judgement.NotStated);
        reading.Issues.Should().ContainSingle(issue => issue.Code == ReportIssueCodes.JudgementsNotFound).Which.Path
            .Should().Be("/judgements/localSafeguardingChildrenBoard");
    }

    /// <summary>Some files have the report on the authority and, with a title of its own, that on the board.</summary>
    [Fact]
    public void Of_two_reports_in_one_file_that_on_the_authority_is_read_with_the_grade_of_the_board()
    {
        ReportReading reading = Report(ofBoard: "The Local Safeguarding Children Board")
            .Page()
            .Text(71, 740, "Wakefield Local Safeguarding Children Board", 24)
            .Text(71, 710, "Review of the effectiveness of the Local Safeguarding Children", 14, isBold: true)
            .Text(71, 693, "Board", 14, isBold: true)
            .Text(71, 670, "Review date: 1 August 2016 - 3 August 2016", 14)
            .Text(71, 647, "Report published: 2 December 2016", 14)
            .Text(71, 600, "The Local Safeguarding Children Board requires improvement", 14, isBold: true)
            .Page()
            .Text(71, 740, "Recommendations", 14, isBold: true)
            .Lines(71, 710, "1. The board should look at that, too.")
            .Lines(71, 580, [.. Enumerable.Repeat(Words, 2)])
            .Text(71, 620, "Information about this inspection", 16, isBold: true)
            .Lines(71, 400, "Lead inspector: Third Name (HMI)").Read();

        GradedInspection read = reading.Inspection!;
        read.Fieldwork.Should().Equal(new FieldworkBlock(new LocalDate(2016, 7, 5), new LocalDate(2016, 7, 27)));
        read.PublishedOn.Should().Be(new LocalDate(2016, 9, 20));
        read.LeadInspectors.Should().Equal("Example Name");
        read.Judgements[JudgementDomain.LocalSafeguardingChildrenBoard].Should().Be((Judgement)Grade.RequiresImprovement);
        read.Judgements[JudgementDomain.OverallEffectiveness].Should().Be((Judgement)Grade.RequiresImprovement);
        read.Recommendations.Select(it => $"{it.Domain?.Code}: {it.Text}").Should().Equal(
            ": Act at once on this.", ": Improve this and that.", ": Improve the third.",
            "localSafeguardingChildrenBoard: The board should look at this.",
            "localSafeguardingChildrenBoard: The board should look at that, too.");
        reading.Issues.Should().NotContain(issue => issue.Severity != Severity.Info);
    }

    private static Pdf Report(
        string priority = "8. Act at once on this.",
        string ofBoard = "The Local Safeguarding Children Board is good",
        string protection = "1. Children who need help and protection",
        string care = "2. Children looked after and achieving",
        string sentence = "Children's services in Wakefield require improvement to be good",
        string headingOfBoard = "Recommendations",
        string secondLineOfTitle = "protection, children looked after and care leavers") => new Pdf()
        .Text(71, 740, "Wakefield Metropolitan District Council", 24)
        .Text(71, 710, "Inspection of services for children in need of help and", 14, isBold: true)
        .Text(71, 693, secondLineOfTitle, 14, isBold: true)
        .Text(71, 670, "and", 14)
        .Text(71, 647, "Review of the effectiveness of the Local Safeguarding Children", 14, isBold: true)
        .Text(71, 630, "Board", 14, isBold: true).Text(115, 635, "1", 9)
        .Text(71, 600, "Inspection date: 05 July 2016 - 27 July 2016", 14)
        .Text(71, 577, "Report published: 20 September 2016", 14)
        .Text(71, 530, sentence, 14, isBold: true)
        .Lines(71, 500, protection).Text(390, 507, "Requires").Text(390, 493, "improvement")
        .Lines(71, 465, care, "    permanence").Text(390, 458, "Not judged")
        .Lines(119, 420, "2.1 Adoption performance").Text(390, 420, "Good")
        .Lines(119, 393, "2.2 Experiences and progress of care leavers").Text(390, 393, "Inadequate")
        .Lines(71, 366, "3. Leadership, management and governance").Text(390, 366, "Requires improvement")
        .Text(71, 120, "1 A footnote about the powers.", 10)
        .Page()
        .Text(71, 740, "Contents", 26)
        .Text(71, 700, "Recommendations", 14, isBold: true).Text(510, 700, "3", 14, isBold: true)
        .Page()
        .Text(71, 740, "The local authority", 16, isBold: true)
        .Text(71, 715, "What does the local authority need to improve?", 14, isBold: true)
        .Text(71, 690, "Priority and immediate action", isBold: true)
        .Lines(71, 665, priority)
        .Text(71, 640, "Areas for improvement", isBold: true)
        .Text(71, 615, "Planning for children", 12.7)
        .Lines(71, 590, "9. Improve this", "    and that.")
        .Lines(71, 550, "11. Improve the third.")
        .Text(71, 500, "The local authority's strengths", 14, isBold: true)
        .Lines(71, 470, "12. This is strong.")
        .Page()
        .Text(71, 740, "The experiences and progress of", 14, isBold: true).Text(357, 731, "Requires improvement", 14, isBold: true)
        .Text(71, 724, "children who need help and protection", 14, isBold: true)
        .Lines(71, 690, ["13. A paragraph of the chapter.", .. Enumerable.Repeat(Words, 5)])
        .Text(71, 600, "The graded judgement for adoption performance is that it is good", isBold: true)
        .Lines(71, 570, ["14. Another paragraph.", .. Enumerable.Repeat(Words, 20)])
        .Page()
        .Text(71, 740, "The Local Safeguarding Children Board (LSCB)", 16, isBold: true)
        .Text(71, 715, ofBoard, 14, isBold: true)
        .Lines(71, 690, "Some words about the board.")
        .Text(71, 650, headingOfBoard, 14, isBold: true)
        .Lines(71, 620, "15. The board should", "      look at this.")
        .Text(71, 560, "Inspection findings - the Local Safeguarding Children Board", 14, isBold: true)
        .Lines(71, 530, "16. The board meets.")
        .Page()
        .Text(71, 740, "Information about this inspection", 16, isBold: true)
        .Lines(71, 700, "Lead inspector: Example Name (HMI)").Lines(71, 675, "Deputy lead inspector: Other Name");
}
