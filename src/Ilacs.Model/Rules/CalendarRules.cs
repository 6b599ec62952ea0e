using NodaTime;

namespace Ilacs.Model;

/// <summary>On which days inspections are announced, begin and are published, by the week and in the pandemic.</summary>
internal static class CalendarRules
{
    public static ValidationRule[] All { get; } =
    [
        new(
            "ILACS065", "Reports and letters are published on a working day", Severity.Warning,
            "Observed in published reports and in Ofsted's official statistics", PublishedOnWorkingDay)
        {
            AppliesTo = "Everything that is published. Checks weekends of any year, and bank holidays of 2012 to 2028",
            Evidence = RuleEvidence.Of("ILACS065"),
            Passes = "Kirklees 2024: Wednesday 28 August",
            Fails = "Published on a Saturday, or on Christmas Day",
        },
        new(
            "ILACS066", "An inspection begins on a Monday", Severity.Warning,
            "Observed in published ILACS reports; council guides say that inspectors arrive on a Monday", BeginsOnMonday)
        {
            AppliesTo = "Standard and short inspections. After a bank holiday on Monday, the next working day",
            Evidence = RuleEvidence.Of("ILACS066"),
            Passes = "Kirklees 2024: Monday 8 July. Cumbria 2022: Tuesday 20 September, since Monday was a bank holiday",
            Fails = "Isles of Scilly 2023: Tuesday 11 July, which is as published",
        },
        new(
            "ILACS067", "No graded inspection began from 10 March 2020 to 27 June 2021", Severity.Warning,
            "Ofsted, methodology report of November 2021: routine inspection stopped on 17 March 2020, and standard inspections began "
                + "again in May 2021. "
                + "The two dates lie just after the last and just before the next graded inspection in published reports", NotInThePandemic)
        {
            AppliesTo = "Graded inspections whose first day on site is stated",
            Evidence = RuleEvidence.Of("ILACS067"),
            Passes = "North Tyneside 2020: from 9 March",
            Fails = "A short inspection from 15 June 2020",
        },
        new(
            "ILACS069", "The council is told before the first day on site", Severity.Warning,
            "Council guides and the framework as councils describe it: a call to the director the week before, short notice of "
                + "visits. It is not confirmed that single inspections "
                + "were made without notice: for them the first day itself passes. The national record states no such "
                    + "day, so nothing was counted",
            AnnouncedBefore)
        {
            AppliesTo = "Everything that states the day on which the council was told",
            Passes = "Council told on Monday 1 July 2024, inspectors on site from Monday 8 July",
            Fails = "A standard inspection whose council was told on the first day on site, or later",
        },
    ];

    private static void PublishedOnWorkingDay(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection.PublishedOn is { } published && WorkingWeek.IsNonWorkingDay(published))
        {
            issues.Add("/publishedOn", $"{published.ToIso()} is a weekend or a bank holiday.");
        }
    }

    private static void BeginsOnMonday(Inspection inspection, ref RuleIssues issues)
    {
        // ILACS022 reports a day that is not a working day at all.
        if ((inspection.Type == InspectionType.Standard || inspection.Type == InspectionType.Short)
            && inspection.FirstDayOnSite is { } first && !WorkingWeek.IsNonWorkingDay(first)
            && WorkingWeek.BackToMonday(first).DayOfWeek != IsoDayOfWeek.Monday)
        {
            issues.Add("/fieldwork", $"The inspection began on a {first.DayOfWeek}, {first.ToIso()}; inspections begin on a Monday.");
        }
    }

    private static void NotInThePandemic(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is GradedInspection { FirstDayOnSite: { } first }
            && first >= Pandemic.FirstDayWithoutGraded && first <= Pandemic.LastDayWithoutGraded)
        {
            issues.Add(
                "/fieldwork",
                $"A graded inspection began on {first.ToIso()}; during the pandemic none began from "
                    + $"{Pandemic.FirstDayWithoutGraded.ToIso()} to {Pandemic.LastDayWithoutGraded.ToIso()}.");
        }
    }

    private static void AnnouncedBefore(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is { AnnouncedOn: { } announced, FirstDayOnSite: { } first }
            && (announced > first || (announced == first && inspection.Type != InspectionType.Single)))
        {
            issues.Add("/announcedOn", $"The council was told on {announced.ToIso()}, not before the first day on site, {first.ToIso()}.");
        }
    }
}
