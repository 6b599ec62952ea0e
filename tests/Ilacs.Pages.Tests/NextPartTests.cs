using NodaTime.Text;

namespace Ilacs.Pages.Tests;

/// <summary>Under which edition the next inspection may be made.</summary>
public class NextPartTests
{
    /// <summary>Those that came after these tests say nothing about them.</summary>
    private static readonly FrameworkEdition[] Editions = [.. FrameworkEdition.Known.Where(edition => edition.FirstDay?.Year <= 2026)];

    private static readonly InspectionHistory Kirklees = InspectionRecord.National.HistoryOf("Kirklees");

    /// <summary>Kirklees was inspected from 24 June 2019; the window of the next was 24 December 2021 to 24 December 2022.</summary>
    [Theory]
    [InlineData("2019-11-01", "ilacs2018")]
    [InlineData("2022-06-01", "ilacs2018")]
    [InlineData("2023-02-01", "ilacs2023 ilacs2026")]
    [InlineData("2018-03-01", "ilacs2018")]
    public void It_is_one_in_force_in_the_window_or_from_now_on_where_that_has_passed(string day, string editions) =>
        EditionsOf("2019-06-24", day).Should().Be(editions);

    [Fact]
    public void There_are_two_if_the_window_crosses_their_border()
    {
        EditionsOf("2020-03-02", "2021-01-04").Should().Be("ilacs2018 ilacs2023", "September 2022 to 2023");
        EditionsOf("2020-03-02", "2023-01-04").Should().Be("ilacs2023", "what has passed is over");
    }

    [Fact]
    public void Where_there_is_no_window_it_may_be_any_that_has_not_ended()
    {
        GradedInspection bradford = InspectionRecord.National.HistoryOf("Bradford").Graded[1];

        ExpectedInspection next = InspectionPathway.After(bradford);

        next.WindowCloses.Should().BeNull("it was inadequate");
        EditionsOf(next, new LocalDate(2022, 12, 1)).Should().Be("ilacs2018 ilacs2023 ilacs2026");
    }

    /// <summary>The window of Kirklees opens in 2027 under ILACS 2026, of which nobody knew in 2024.</summary>
    [Fact]
    public void As_at_an_earlier_day_only_the_edition_in_force_then_is_known()
    {
        Distance(isOfToday: false, new LocalDate(2024, 10, 1)).Should().Contain("overall effectiveness 1");
        Distance(isOfToday: true, new LocalDate(2026, 8, 20)).Should().Contain("care leavers 2").And.NotContain("overall");

        static string Distance(bool isOfToday, LocalDate day) => ((Sentence)NextPart.Of(
            Kirklees.AsAt(new LocalDate(2024, 10, 1)), isOfToday, day,
            [.. Editions.Where(edition => isOfToday || edition.FirstDay <= day)]).First()).Text;
    }

    /// <summary>Each window reaches beyond the last day of the edition that was in force.</summary>
    [Theory]
    [InlineData("Leeds", "2022-08-01")]
    [InlineData("North Tyneside", "2020-08-01")]
    [InlineData("Leeds", "2016-12-31")]
    public void A_timeline_as_at_an_earlier_day_knows_no_later_edition(string authority, string day)
    {
        LocalDate asAt = LocalDatePattern.Iso.Parse(day).Value;
        AuthorityStory story = Story(authority, asAt);
        XElement svg = Timeline.Of(story, AuthorityRegister.National[authority])!.Draw(TimelineLayout.Wide);
        FrameworkEdition[] unknown = [.. FrameworkEdition.Known.Where(edition => edition.FirstDay > asAt)];
        FrameworkEdition newest = FrameworkEdition.Known.Except(unknown).Last();
        (InspectionPathway.After(story.History.Graded[^1]).WindowCloses > newest.LastDay).Should().BeTrue("else this shows nothing");

        svg.Elements("rect").Count(it => it.Has("edition-line")).Should().Be(FrameworkEdition.Known.Count - unknown.Length);
        unknown.Should().NotBeEmpty().And.OnlyContain(edition => !svg.Value.Contains(edition.Title, StringComparison.Ordinal));
        (double X, double Width)[] hatched =
            [.. svg.Descendants("rect").Where(it => it.Has("window")).Select(it => (it.Number("x"), it.Number("width")))];
        hatched.Should().HaveCount(newest.Domains.Count, "every judgement of the edition in force then goes on as far as anybody knew");
        hatched.Distinct().Should().ContainSingle("nothing begins or ends within the window");
    }

    [Fact]
    public void A_closing_that_lies_ahead_is_not_drawn()
    {
        RegisteredAuthority cumbria = AuthorityRegister.National["Cumbria"]!;
        Text(new LocalDate(2022, 12, 31)).Should().NotContain("closed");
        Text(asAt: null).Should().Contain("closed");

        string Text(LocalDate? asAt) => Timeline.Of(Story("Cumbria", asAt), cumbria)!.Draw(TimelineLayout.Wide).Value;
    }

    private static AuthorityStory Story(string authority, LocalDate? asAt) => new(
        InspectionRecord.National, isNational: true, AuthorityRegister.National[authority],
        [.. InspectionRecord.National.HistoryOf(authority).Inspections], asAt);

    [Fact]
    public void The_window_is_hatched_where_an_edition_in_it_judges_the_row()
    {
        RegisteredAuthority? registered = AuthorityRegister.National["Kirklees"];
        GradedInspection good = Kirklees.Graded[^1] with
        {
            Framework = FrameworkEdition.Ilacs2018,
            Fieldwork = [new(new LocalDate(2022, 12, 5))],
        };
        var story = new AuthorityStory(InspectionRecord.Of([good]), isNational: false, registered, [good], asAt: null);
        XElement svg = Timeline.Of(story, registered)!.Draw(TimelineLayout.Wide);

        (double X, double Width)[] hatched =
            [.. svg.Descendants("rect").Where(it => it.Has("window")).Select(it => (it.Number("x"), it.Number("width")))];

        hatched.Should().HaveCount(5);
        hatched.Select(it => it.X).Distinct().Should().ContainSingle("it opens in June 2025 under ILACS 2023");
        hatched.Count(it => it.Width < hatched.Max(other => other.Width)).Should().Be(1, "overall effectiveness ends in March 2026");
    }

    private static string EditionsOf(string began, string day)
    {
        LocalDate first = LocalDatePattern.Iso.Parse(began).Value;
        GradedInspection good = Kirklees.Graded[^1] with { Fieldwork = [new(first)] };
        return EditionsOf(InspectionPathway.After(good), LocalDatePattern.Iso.Parse(day).Value);
    }

    private static string EditionsOf(ExpectedInspection next, LocalDate day) =>
        string.Join(' ', NextPart.EditionsOf(next, day, Editions));
}
