using NodaTime.Text;

namespace Ilacs.Pages.Tests;

/// <summary>Under which edition the next inspection may be made.</summary>
public class NextPartTests
{
    private static readonly InspectionHistory Kirklees = InspectionRecord.National.HistoryOf("Kirklees");

    /// <summary>Kirklees was inspected from 24 June 2019; the window of the next was 24 December 2021 to 24 December 2022.</summary>
    [Theory]
    [InlineData("2019-11-01", "ilacs2018")]
    [InlineData("2022-06-01", "ilacs2018")]
    [InlineData("2023-02-01", "ilacs2023")]
    [InlineData("2018-03-01", "ilacs2018")]
    public void It_is_one_in_force_in_the_window_or_now_where_that_has_passed(string day, string editions) =>
        EditionsOf(InspectionType.Standard, "2019-06-24", day).Should().Be(editions);

    [Fact]
    public void There_are_two_if_the_window_crosses_their_border()
    {
        EditionsOf(InspectionType.Standard, "2020-03-02", "2021-01-04").Should().Be("ilacs2018 ilacs2023", "September 2022 to 2023");
        EditionsOf(InspectionType.Standard, "2020-03-02", "2023-01-04").Should().Be("ilacs2023", "what has passed is over");
    }

    private static string EditionsOf(InspectionType type, string began, string day)
    {
        LocalDate first = LocalDatePattern.Iso.Parse(began).Value;
        GradedInspection good = Kirklees.Graded[^1] with { Type = type, Fieldwork = [new(first)] };
        return string.Join(' ', NextPart.EditionsOf(InspectionPathway.After(good), LocalDatePattern.Iso.Parse(day).Value));
    }
}
