namespace Ilacs.Reports.Tests;

/// <summary>Traps of the lists of what needs to improve.</summary>
public class ListTests
{
    [Fact]
    public void Bullets_of_every_glyph_breaks_of_lines_and_hyphens()
    {
        Texts(pdf => Heading(pdf)
            .Lines(71, 700, "\u2022 The work of multi-", "  agency teams with 16-", "  and 17-year-olds.")
            .Lines(71, 640, "- The second", "  thing.")
            .Lines(71, 600, "\u00B7 The third thing.")).Should().Equal(
            "The work of multi-agency teams with 16- and 17-year-olds.", "The second thing.", "The third thing.");
    }

    [Fact]
    public void Bullets_off_their_baseline() =>
        Texts(pdf => Heading(pdf)
                .Text(71, 697, "\u2022").Text(89, 700, "The first.").Text(71, 683, "\u2022").Text(89, 680, "The second."))
            .Should().Equal("The first.", "The second.");

    [Fact]
    public void Items_within_an_item_are_joined_into_it() =>
        Texts(pdf => Heading(pdf).Lines(71, 700, "\u2022 The quality of:")
            .Lines(107, 685, "\u2022 plans").Lines(107, 670, "\u2022 assessments.")
            .Lines(71, 650, "\u2022 The second.")).Should().Equal("The quality of: plans assessments.", "The second.");

    [Fact]
    public void Lists_over_a_page_break_with_footers_and_footnotes_between() =>
        Texts(pdf =>
        {
            Heading(pdf).Text(200, 735, "1", 8).Lines(71, 140, "\u2022 The first goes", "  on the next")
                .Text(71, 80, "1 A footnote in small print at the foot of the page.", 9)
                .Text(71, 39, "Inspection of Kirklees", 8).Text(510, 34, "2", 20)
                .Page().Lines(89, 740, "page.").Lines(71, 710, "\u2022 The second.")
                .Text(71, 39, "Inspection of Kirklees", 8).Text(510, 34, "3", 20);
        }).Should().Equal("The first goes on the next page.", "The second.");

    [Fact]
    public void Paragraphs_without_bullets_are_items_but_one_alone_is_none()
    {
        Texts(pdf => Heading(pdf).Lines(71, 700, "The first thing goes", "over two lines.").Lines(71, 650, "The second thing."))
            .Should().Equal("The first thing goes over two lines.", "The second thing.");

        var report = new MadeReport { Lists = pdf => Heading(pdf).Lines(71, 700, "Leaders know what to improve", "and have plans.") };
        ReportReading one = report.Read();
        one.Inspection!.Recommendations.Should().BeEmpty();
        one.Issues.Should().Contain(issue => issue.Code == ReportIssueCodes.RecommendationsNotFound && issue.Severity == Severity.Warning);
    }

    [Theory]
    [InlineData("(1)")]
    [InlineData("1)")]
    [InlineData("1:")]
    [InlineData("a)")]
    [InlineData("*")]
    [InlineData("o")]
    [InlineData("1")]
    [InlineData("\u00BB")]
    public void Marks_of_other_kinds(string mark) =>
        Texts(pdf => Heading(pdf).Text(71, 700, mark).Text(95, 700, "The first goes").Text(95, 685.5, "on.")
                .Text(71, 660, mark.Replace('1', '2').Replace('a', 'b')).Text(95, 660, "The second."))
            .Should().Equal("The first goes on.", "The second.");

    [Fact]
    public void Bare_numbers_close_to_their_text_and_dashes_without_a_gap()
    {
        Texts(pdf => Heading(pdf)
                .Text(71, 700, "1").Lines(82, 700, "The first goes on for", "12 to 18 months.").Lines(71, 660, "2 The second."))
            .Should().Equal("The first goes on for 12 to 18 months.", "The second.");
        Texts(pdf => Heading(pdf).Text(71, 700, "-The first goes").Text(75, 685.5, "on.").Lines(71, 660, "-The second."))
            .Should().Equal("The first goes on.", "The second.");
    }

    /// <summary>A list of the authority with marks, and one of paragraphs for priority action.</summary>
    [Fact]
    public void Each_list_of_several_has_items_or_paragraphs_and_its_own_kind()
    {
        GradedInspection read = new MadeReport
        {
            Lists = pdf => Heading(pdf).Text(71, 715, "Areas for priority action", isBold: true)
                .Lines(71, 695, "The first thing.").Lines(71, 670, "The second thing.")
                .Text(71, 645, "Areas for improvement", isBold: true).Lines(71, 625, "\u2022 The third thing."),
        }.Inspection();

        read.Recommendations.Select(it => $"{it.Kind.Code}: {it.Text}").Should().Equal(
            "areaForPriorityAction: The first thing.", "areaForPriorityAction: The second thing.", "areaForImprovement: The third thing.");
    }

    [Fact]
    public void Where_headings_look_like_text_the_end_of_a_list_is_doubtful() =>
        new MadeReport
        {
            Lists = pdf => pdf.Lines(71, 734, "What needs to improve?")
                .Lines(71, 700, "\u2022 The first thing.", "\u2022 The second thing."),
        }.Read().Issues.Should().ContainSingle(issue => issue.Severity != Severity.Info).Which.Code
            .Should().Be(ReportIssueCodes.RecommendationsDoubtful);

    [Fact]
    public void A_list_of_bullets_that_goes_on_with_numbers_is_doubtful() =>
        new MadeReport
        {
            Lists = pdf => Heading(pdf).Lines(71, 700, "\u2022 The first thing.").Lines(71, 640, "1. A paragraph of the next chapter."),
        }.Read().Issues.Should().Contain(issue =>
            issue.Code == ReportIssueCodes.RecommendationsDoubtful && issue.Severity == Severity.Warning);

    [Fact]
    public void No_list_at_all_is_said()
    {
        ReportReading reading = new MadeReport { Lists = _ => { } }.Read();
        reading.Inspection!.Recommendations.Should().BeEmpty();
        reading.Issues.Should().Contain(issue =>
            issue.Code == ReportIssueCodes.RecommendationsNotFound && issue.Severity == Severity.Warning);
    }

    [Theory]
    [InlineData("The first. (outcome 3, national framework)", "The first.", "outcome3")]
    [InlineData("The first (outcome three, national framework).", "The first.", "outcome3")]
    [InlineData("The first. (National Framework, Outcome 4)", "The first.", "outcome4")]
    [InlineData("The first. [National Framework enabler two]", "The first.", "enabler2")]
    [InlineData("The first. Enabler three: National Framework", "The first.", "enabler3")]
    [InlineData("The first. (enabler: leaders drive conditions for effective practice, national framework)", "The first.", "enabler2")]
    [InlineData("The first. (Enabler: the workforce is equipped and effective, National Framework)", "The first.", "enabler3")]
    [InlineData("The first. (Enabler 2: Leaders drive conditions for effective practice)", "The first.", "enabler2")]
    [InlineData("The first. (outcome 1: national framework)", "The first.", "outcome1")]
    [InlineData("The first. (principle 2, national framework)", "The first.", "principle2")]
    [InlineData("The first. (Outcome four)", "The first.", "outcome4")]
    [InlineData("The first thing about a good outcome for children.", "The first thing about a good outcome for children.", null)]
    [InlineData("Training (including that of the workforce).", "Training (including that of the workforce).", null)]
    public void References_to_the_national_framework_in_every_spelling(string printed, string text, string? code)
    {
        var report = new MadeReport { Lists = pdf => Heading(pdf).Text(71, 700, "\u2022 " + printed) };
        Recommendation read = report.Inspection().Recommendations[0];

        read.Text.Should().Be(text);
        read.NationalFramework?.Code.Should().Be(code);
        (read.NationalFramework is null).Should().Be(code is null);
    }

    private static IEnumerable<string> Texts(Action<Pdf> lists) =>
        new MadeReport { Lists = lists }.Inspection().Recommendations.Select(recommendation => recommendation.Text);

    private static Pdf Heading(Pdf pdf) => pdf.Text(71, 734, "What needs to improve?", 14, isBold: true);
}
