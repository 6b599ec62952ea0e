namespace Ilacs.Pages;

/// <summary>Where a day lies relative to the estimated window of an inspection. Answers list authorities in this order.</summary>
internal enum WindowState
{
    Passed,
    Open,
    NotOpen,
    NoWindow,
}

/// <summary>Who is likely to be inspected next, as <c>ilacs due-next</c> and its page tell it.</summary>
internal static class DueNext
{
    public const string WindowIsAnEstimate =
        "The window of the next inspection, from six months before to six months after the third anniversary of the latest one, is only "
        + "an estimate: Ofsted decides.";

    public const string BegunIsNotKnown = "The record does not know of inspections that have begun but are not published yet.";

    /// <summary>By state; within a state those whose window closes first, then those inspected longest ago.</summary>
    public static IEnumerable<ExpectedOfAuthority> InOrder(IEnumerable<ExpectedOfAuthority> expected) => expected
        .OrderBy(StateOf).ThenBy(it => it.Next.WindowCloses).ThenByDescending(it => it.DaysSinceLatest ?? -1)
        .ThenBy(it => it.Authority.Name, StringComparer.Ordinal);

    public static WindowState StateOf(ExpectedOfAuthority expected) => expected.HasPassed switch
    {
        null => WindowState.NoWindow,
        true => WindowState.Passed,
        false => expected.IsOpen == true ? WindowState.Open : WindowState.NotOpen,
    };

    /// <summary>The code in JSON and CSV.</summary>
    public static string CodeOf(WindowState state) => state switch
    {
        WindowState.Passed => "passed",
        WindowState.Open => "open",
        WindowState.NotOpen => "notOpen",
        _ => "none",
    };

    public static string HeadingOf(WindowState state) => state switch
    {
        WindowState.Passed => "Past the estimated window",
        WindowState.Open => "Within the estimated window",
        WindowState.NotOpen => "Window not open yet",
        _ => "No window",
    };
}
