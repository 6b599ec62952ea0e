using System.Globalization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>Days on site and publication.</summary>
internal static class DateRules
{
    private const string Reports = "Observed in published reports since November 2013";
    private const int FewestDaysOfSif = 22;
    private const int MostDaysOfSif = 26;
    private static readonly LocalDate IlacsBegan = new(2018, 1, 1);

    public static ValidationRule[] All { get; } =
    [
        new("ILACS021", "Blocks of fieldwork are in order and do not overlap", Severity.Error, "ILACS JSON, version 1: fieldwork", InOrder)
        {
            Passes = "South Tyneside: 5 to 9 December 2022, then 14 to 15 February 2023",
            Fails = "A second block that begins before the first has ended",
        },
        new("ILACS022", "The first and last day on site of a graded inspection are working days", Severity.Warning, Reports, OnWorkingDays)
        {
            AppliesTo = "Every block of graded inspections; visits: ILACS071. Checks weekends of any year, bank holidays of 2012 to 2028",
            Evidence = RuleEvidence.Of("ILACS022"),
            Passes = "Cumbria 2022: from Tuesday 20 September, since Monday was a bank holiday",
            Fails = "A first day on site on a Sunday or on Good Friday",
        },
        new(
            "ILACS023", "The first block lasts 12 calendar days in a standard inspection and 5 in a short one", Severity.Warning,
            "Observed in published ILACS reports; council guides say two weeks and one week", UsualLength)
        {
            AppliesTo = "Standard and short inspections. A bank holiday at the start of the first week or the end of the last counts as "
                + "on site; where there are several blocks, or no judgement and no publication is stated yet, the first may be shorter: "
                + "the inspection may have been paused",
            Evidence = RuleEvidence.Of("ILACS023"),
            Passes = "Kirklees 2024, standard: 8 to 19 July",
            Fails = "Wiltshire 2019, standard, printed as 3 to 19 June; Isles of Scilly 2023, short: 11 to 13 July. Both are as published",
        },
        new(
            "ILACS024", "The report is published at about the usual time", Severity.Info,
            "Observed: 21 working days after the last day on site until March 2020, 30 from June 2021, 27 from April 2024",
            UsualPublication)
        {
            AppliesTo = "Standard and short inspections. After 2028, the last year whose bank holidays are known, every Monday to "
                + "Friday counts as a working day",
            Evidence = RuleEvidence.Of("ILACS024"),
            Passes = "Kirklees 2024: 27 working days after the last day on site",
            Fails = "More than 20 working days later than usual, or 5 earlier: Wolverhampton 2026, 95 working days",
        },
        new(
            "ILACS025", "No inspection under ILACS began before January 2018", Severity.Error,
            "The framework was published on 29 November 2017 for use from January 2018 (GOV.UK)", NotBeforeIlacs)
        {
            AppliesTo = FrameworkEdition.Ilacs2018.Title,
            Passes = "Rochdale: from 29 January 2018",
            Fails = "ILACS 2018 with a first day on site in 2017",
        },
        new("ILACS072", "A single inspection lasts 22 to 26 calendar days", Severity.Info,
            "Observed in published SIF reports: about four weeks", UsualLengthOfSif)
        {
            AppliesTo = "SIF, the first block. Where there are several, it may be shorter, since the inspection may have been paused",
            Evidence = RuleEvidence.Of("ILACS072"),
            Passes = "Kirklees 2016: 12 September to 6 October, 25 days",
            Fails = "A single inspection of two weeks",
        },
    ];

    private static void InOrder(Inspection inspection, ref RuleIssues issues)
    {
        for (int i = 1; i < inspection.Fieldwork.Count; i++)
        {
            FieldworkBlock before = inspection.Fieldwork[i - 1];
            FieldworkBlock block = inspection.Fieldwork[i];
            if (block.Start <= (before.End ?? before.Start))
            {
                issues.Add(
                    $"/fieldwork/{i.ToString(CultureInfo.InvariantCulture)}",
                    $"The block {block} begins before the block {before} has ended.");
            }
        }
    }

    private static void OnWorkingDays(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is GradedInspection)
        {
            EndsOnNonWorkingDays(inspection, ref issues);
        }
    }

    /// <summary>Finds ends of blocks that are not working days.</summary>
    public static void EndsOnNonWorkingDays(Inspection inspection, ref RuleIssues issues)
    {
        for (int i = 0; i < inspection.Fieldwork.Count; i++)
        {
            FieldworkBlock block = inspection.Fieldwork[i];
            if (WorkingWeek.IsNonWorkingDay(block.Start))
            {
                issues.Add(
                    $"/fieldwork/{i.ToString(CultureInfo.InvariantCulture)}/start",
                    $"{block.Start.ToIso()} is a weekend or a bank holiday.");
            }

            if (block.End is { } end && WorkingWeek.IsNonWorkingDay(end))
            {
                issues.Add($"/fieldwork/{i.ToString(CultureInfo.InvariantCulture)}/end", $"{end.ToIso()} is a weekend or a bank holiday.");
            }
        }
    }

    private static void UsualLength(Inspection inspection, ref RuleIssues issues)
    {
        if (UsualDays(inspection) is not { } usual || inspection.Fieldwork is not [{ End: { } end } first, ..])
        {
            return;
        }

        int days = Period.DaysBetween(WorkingWeek.BackToMonday(first.Start), WorkingWeek.OnToFriday(end)) + 1;
        if (days > usual || (days < usual && !MayHaveBeenPaused(inspection)))
        {
            issues.Add(
                "/fieldwork/0",
                $"The first block lasts {first.CalendarDays} calendar days; in a {inspection.Type.Title.ToLowerInvariant()} it lasts "
                    + $"{usual}.");
        }
    }

    /// <summary>If nothing but the days is known yet, another block may still follow.</summary>
    private static bool MayHaveBeenPaused(Inspection inspection) => inspection.Fieldwork.Count > 1
        || inspection is GradedInspection { PublishedOn: null, Judgements.Count: 0 };

    private static void UsualLengthOfSif(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection.Type == InspectionType.Single && inspection.Framework == FrameworkEdition.Sif
            && inspection.Fieldwork is [{ CalendarDays: { } days }, ..]
            && (days > MostDaysOfSif || (days < FewestDaysOfSif && !MayHaveBeenPaused(inspection))))
        {
            issues.Add(
                "/fieldwork/0",
                $"The inspection lasts {days} calendar {(days == 1 ? "day" : "days")}; single inspections last {FewestDaysOfSif} to "
                    + $"{MostDaysOfSif}.");
        }
    }

    private static int? UsualDays(Inspection inspection) =>
        inspection.Framework is not { IsKnown: true } ? null
        : inspection.Type == InspectionType.Standard ? 12
        : inspection.Type == InspectionType.Short ? 5
        : null;

    private static void UsualPublication(Inspection inspection, ref RuleIssues issues)
    {
        if (UsualDays(inspection) is null
            || inspection is not { FirstDayOnSite: { } first, LastDayOnSite: { } last, PublishedOn: { } published }
            || UsualWorkingDays(first) is not { } usual)
        {
            return;
        }

        // Published before the last day on site: ILACS007.
        int days = WorkingWeek.Between(last, published);
        if (days >= 0 && (days > usual + 20 || days < usual - 5))
        {
            string counted = WorkingWeek.KnowsHolidaysUpTo(published)
                ? ""
                : $" Bank holidays after {WorkingDayCalendar.EnglandAndWales.LastDay.ToIso()} are not known here: after that every Monday "
                    + "to Friday counts as a working day.";
            issues.Add(
                "/publishedOn", $"Published {days} working days after the last day on site; at that time about {usual} were "
                    + $"usual.{counted}");
        }
    }

    private static int? UsualWorkingDays(LocalDate firstDay) =>
        firstDay < IlacsBegan ? null
        : firstDay <= new LocalDate(2020, 3, 31) ? 21
        : firstDay < new LocalDate(2021, 6, 1) ? null
        : firstDay <= new LocalDate(2024, 3, 31) ? 30
        : 27;

    private static void NotBeforeIlacs(Inspection inspection, ref RuleIssues issues)
    {
        if (IsBeforeIlacs(inspection))
        {
            issues.Add("/framework", "ILACS has been used since January 2018; this inspection began on "
                + $"{inspection.FirstDayOnSite!.Value.ToIso()}.");
        }
    }

    /// <summary>Whether an inspection under ILACS began before ILACS did. ILACS025 reports it, and no other rule needs to.</summary>
    public static bool IsBeforeIlacs(Inspection inspection) =>
        inspection.Framework == FrameworkEdition.Ilacs2018 && inspection.FirstDayOnSite < IlacsBegan;
}
