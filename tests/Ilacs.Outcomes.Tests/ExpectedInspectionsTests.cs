namespace Ilacs.Outcomes.Tests;

public class ExpectedInspectionsTests
{
    private static readonly InspectionRecord Record = InspectionRecord.National;

    [Fact]
    public void A_window_has_passed_is_open_or_has_not_opened_and_its_first_and_last_day_are_within_it()
    {
        RegisteredAuthority kirklees = Record.Register["Kirklees"];
        (LocalDate opens, LocalDate closes) = (new(2027, 1, 8), new(2028, 1, 8));

        (bool? Passed, bool? Open)[] states =
        [
            .. new[] { opens.PlusDays(-1), opens, closes, closes.PlusDays(1) }
                .Select(day => Record.ExpectedAsAt(day).Single(it => it.Authority == kirklees))
                .Select(it => (it.HasPassed, it.IsOpen)),
        ];

        states.Should().Equal((false, false), (false, true), (false, true), (true, false));
    }

    [Fact]
    public void Without_a_window_it_is_neither_and_the_days_are_counted_from_the_first_on_site()
    {
        var day = new LocalDate(2026, 8, 20);
        ExpectedOfAuthority[] all = [.. Record.ExpectedAsAt(day)];
        ExpectedOfAuthority nottingham = all.Single(it => string.Equals(it.Authority.Name, "Nottingham", StringComparison.Ordinal));

        nottingham.IsOpen.Should().BeNull();
        nottingham.HasPassed.Should().BeNull();
        all.Should().OnlyContain(it => it.DaysSinceLatest == Period.DaysBetween(it.Latest!.FirstKnownDay!.Value, day));
        all.Count(it => it.HasPassed == true).Should().Be(7);
        InspectionRecord.Of([]).ExpectedAsAt(day).Should().OnlyContain(it => it.DaysSinceLatest == null);
    }
}
