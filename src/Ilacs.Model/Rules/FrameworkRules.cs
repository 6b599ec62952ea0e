using System.Globalization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// Types, editions, known codes and completeness, and that publication follows the days on site. In the order of the members of a document.
/// </summary>
internal static class FrameworkRules
{
    private const string EditionDefinition = "Definition of the edition: FrameworkEdition.Domains and its sources";
    private const string PublishedContract = "ILACS JSON, version 1: codes that this version of the library knows";

    private static readonly FrameworkEdition FirstWithoutOverall = FrameworkEdition.Ilacs2026;

    private static readonly string NoOverall =
        $"Overall effectiveness is not judged from {InWords(FirstWithoutOverall.FirstDay!.Value)}";

    private static readonly string OfficialDates = string.Join(
        ". ",
        FrameworkEdition.Known.Where(edition => edition.FirstDayIsOfficial)
            .Select(edition => $"{InWords(edition.FirstDay!.Value)}: {edition.FirstDaySource}"));

    private static readonly string EditionsWithObservedDates = string.Join(
        " and ",
        FrameworkEdition.Known.Where(edition => !edition.FirstDayIsOfficial || (edition.LastDay is not null && !edition.LastDayIsOfficial))
            .Select(edition => edition.Title));

    public static ValidationRule[] All { get; } =
    [
        new("ILACS008", "The inspection type and the edition are known", Severity.Error, PublishedContract, TypeAndEditionAreKnown)
        {
            Passes = "shortInspection, ilacs2023",
            Fails = "renewedInspection, cfs2027: kept as they are, but their rules cannot be applied",
        },
        new(
            "ILACS006", "The type belongs to the edition", Severity.Error,
            "Single inspections were made under SIF; standard and short inspections and focused visits under ILACS. Ofsted official "
                + "statistics, inspection types",
            TypeBelongsToEdition)
        {
            Passes = "Kirklees 2016: single inspection, SIF",
            Fails = "A single inspection under ILACS 2023",
        },
        new("ILACS004", "The edition was in force on the first day on site", Severity.Error, OfficialDates, EditionInForceByOfficialDates)
        {
            AppliesTo = "Graded inspections; for visits see ILACS062",
            Passes = "South Tyneside: on site from 5 December 2022, ILACS 2018, though published in May 2023",
            Fails = "Kirklees 2024 with ILACS 2026",
        },
        new(
            "ILACS062", "The edition stated for a visit was in force on its first day on site", Severity.Warning,
            OfficialDates + ". These sources are about judgements, and a visit has none", EditionOfVisitInForce)
        {
            AppliesTo = "Visits; joint targeted area inspections have a framework of their own",
            Passes = "A focused visit of July 2024, ILACS 2023",
            Fails = "A focused visit of February 2019, ILACS 2026",
        },
        new(
            "ILACS005", "The edition of a graded inspection was in force on its first day on site, going by observed dates",
            Severity.Warning,
            "No official dates were seen for these: the first and last SIF inspection (19 November 2013, 11 June 2018) and the first "
                + "ILACS inspection (29 January 2018) in published reports",
            EditionInForceByObservedDates)
        {
            AppliesTo = $"Graded inspections, {EditionsWithObservedDates}",
            Evidence = RuleEvidence.Of("ILACS005"),
            Passes = "Rochdale: ILACS 2018 from 29 January 2018",
            Fails = "SIF with a first day on site of 12 June 2018",
        },
        new(
            "ILACS011", "The days on site are stated", Severity.Info,
            "Some sources give only the publication date, such as Ofsted's workbook for SIF outcomes; rules that need the days then do "
                + "not apply",
            FieldworkIsStated)
        {
            Passes = "Kirklees 2024: 8 to 19 July",
            Fails = "An inspection whose day of publication is all that is known",
        },
        new(
            "ILACS007", "Publication is not before the last day on site", Severity.Error,
            "Education and Inspections Act 2006, section 137: the report follows the inspection", PublishedAfterFieldwork)
        {
            Passes = "Kirklees 2024: on site until 19 July, published on 28 August",
            Fails = "On site until 19 July, published on 18 July",
        },
        new("ILACS009", "Every judgement is of a known domain", Severity.Error, PublishedContract, DomainsAreKnown)
        {
            AppliesTo = "Graded inspections of a known edition",
            Passes = "careLeavers",
            Fails = "earlyHelp under ILACS 2023",
        },
        new("ILACS001", "Every judgement of the edition is there", Severity.Error, EditionDefinition, DomainsAreComplete)
        {
            AppliesTo = "Graded inspections of a known edition that are published; for the others see ILACS063. "
                + "The safeguarding board is not required: SIF re-inspections have none",
            Passes = "Kirklees 2024: all five judgements",
            Fails = "Kirklees 2024 without care leavers",
        },
        new(
            "ILACS063", "An inspection that is not published yet may lack judgements", Severity.Info,
            "ILACS JSON, version 1: publishedOn is absent while unpublished. Ofsted may defer or pause an inspection (Ofsted, summary "
                + "of framework changes)",
            JudgementsMayFollow)
        {
            AppliesTo = "Graded inspections of a known edition that are not published and lack judgements: announced, under way, paused "
                + "or deferred",
            Passes = "Kirklees 2024: published, with all five judgements",
            Fails = "An inspection that was announced, with no day of publication and no judgement yet",
        },
        new("ILACS002", "Every judgement belongs to the edition", Severity.Error, EditionDefinition, NoForeignDomain)
        {
            AppliesTo = "Graded inspections of a known edition",
            Passes = "Kirklees 2016: the safeguarding board, reviewed alongside a SIF inspection",
            Fails = "The safeguarding board, or children in care and care leavers together, under ILACS 2023",
        },
        new("ILACS003", NoOverall, Severity.Error, "Ofsted, news of 27 November 2025", NoOverallEffectivenessFrom2026)
        {
            Evidence = RuleEvidence.Of("ILACS003"),
            AppliesTo = $"Editions since {FirstWithoutOverall.Title} that have no overall effectiveness",
            Passes = "Brent 2026: four judgements",
            Fails = "ILACS 2026 with overall effectiveness good",
        },
        new(
            "ILACS010", "Themes, references and the domains of recommendations are known", Severity.Warning, PublishedContract,
            OtherCodesAreKnown)
        {
            Passes = "Theme: frontDoor",
            Fails = "Theme: kinshipCare",
        },
    ];

    private static void TypeAndEditionAreKnown(Inspection inspection, ref RuleIssues issues)
    {
        if (!inspection.Type.IsKnown)
        {
            issues.Add("/type", $"'{inspection.Type}' is not a known inspection type, so its rules cannot be applied.");
        }

        if (inspection.Framework is { IsKnown: false } edition)
        {
            issues.Add("/framework", $"'{edition}' is not a known edition, so its rules cannot be applied.");
        }
    }

    private static void TypeBelongsToEdition(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is { Type.IsKnown: true, Framework: { IsKnown: true } edition }
            && !edition.InspectionTypes.Contains(inspection.Type))
        {
            issues.Add("/type", $"There is no {inspection.Type.Title.ToLowerInvariant()} under {edition.Title}.");
        }
    }

    private static void EditionInForceByOfficialDates(Inspection inspection, ref RuleIssues issues) =>
        EditionInForce(inspection as GradedInspection, official: true, ref issues);

    private static void EditionInForceByObservedDates(Inspection inspection, ref RuleIssues issues) =>
        EditionInForce(inspection as GradedInspection, official: false, ref issues);

    private static void EditionOfVisitInForce(Inspection inspection, ref RuleIssues issues) =>
        EditionInForce(
            inspection.Type == InspectionType.JointTargetedAreaInspection ? null : inspection as UngradedInspection, official: true,
            ref issues);

    private static void EditionInForce(Inspection? inspection, bool official, ref RuleIssues issues)
    {
        if (inspection is not { Framework: { IsKnown: true } edition, FirstDayOnSite: { } firstDay })
        {
            return;
        }

        if (edition.FirstDayIsOfficial == official && firstDay < edition.FirstDay && !DateRules.IsBeforeIlacs(inspection))
        {
            issues.Add(
                "/framework",
                $"{edition.Title} applies to inspections that began on {edition.FirstDay.Value.ToIso()} or later; this one began on "
                    + $"{firstDay.ToIso()}.");
        }

        if (edition.LastDayIsOfficial == official && edition.LastDay < firstDay)
        {
            issues.Add(
                "/framework",
                $"{edition.Title} applies to inspections that began on {edition.LastDay.Value.ToIso()} or earlier; this one began on "
                    + $"{firstDay.ToIso()}.");
        }
    }

    private static void FieldworkIsStated(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection.Fieldwork.Count == 0)
        {
            issues.Add("", "The days on site are not stated, so rules that need them do not apply.");
        }
    }

    private static void PublishedAfterFieldwork(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection.LastKnownDayOnSite is { } lastKnown && inspection.PublishedOn < lastKnown)
        {
            issues.Add(
                "/publishedOn",
                $"Published on {inspection.PublishedOn.Value.ToIso()}, before the inspectors had left: they were on site until "
                    + $"{lastKnown.ToIso()}.");
        }
    }

    private static void DomainsAreKnown(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is not GradedInspection { Framework.IsKnown: true } graded)
        {
            return;
        }

        foreach (var (domain, _) in graded.Judgements)
        {
            if (!domain.IsKnown)
            {
                issues.Add($"/judgements/{domain}", NotKnown(domain));
            }
        }
    }

    private static void DomainsAreComplete(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is not GradedInspection { PublishedOn: not null } graded)
        {
            return;
        }

        foreach (EditionDomain domain in graded.Framework.Domains)
        {
            if (IsLacking(graded, domain))
            {
                issues.Add("/judgements", $"{domain.Domain} is missing; {graded.Framework.Title} judges \"{domain.OfficialTitle}\".");
            }
        }
    }

    private static void JudgementsMayFollow(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is not GradedInspection { PublishedOn: null } graded)
        {
            return;
        }

        foreach (EditionDomain domain in graded.Framework.Domains)
        {
            if (IsLacking(graded, domain))
            {
                issues.Add(
                    "/judgements",
                    $"No judgement is stated{Lacking(graded)}, nor a day of publication: this is expected while the "
                        + "inspection is announced, under way, paused or deferred, or the report is not out yet.");
                return;
            }
        }
    }

    private static string Lacking(GradedInspection inspection) => inspection.Judgements.Count == 0 ? "" : " on " + string.Join(
        ", ", inspection.Framework.Domains.Where(domain => IsLacking(inspection, domain)).Select(domain => domain.Domain));

    private static bool IsLacking(GradedInspection inspection, EditionDomain domain) =>
        domain.IsRequired && inspection.Judgements[domain.Domain] == Judgement.NotStated;

    private static void NoForeignDomain(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is not GradedInspection { Framework: { IsKnown: true } edition } graded)
        {
            return;
        }

        foreach (var (domain, _) in graded.Judgements)
        {
            if (domain.IsKnown && edition.Find(domain) is null && !IsOverallEffectivenessSince2026(edition, domain))
            {
                issues.Add($"/judgements/{domain}", $"{domain} is not a judgement under {edition.Title}.");
            }
        }
    }

    private static void NoOverallEffectivenessFrom2026(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is GradedInspection { Framework: { } edition } graded
            && IsOverallEffectivenessSince2026(edition, JudgementDomain.OverallEffectiveness)
            && graded.Judgements[JudgementDomain.OverallEffectiveness] != Judgement.NotStated)
        {
            issues.Add("/judgements/overallEffectiveness", $"{NoOverall}.");
        }
    }

    private static bool IsOverallEffectivenessSince2026(FrameworkEdition edition, JudgementDomain domain) =>
        domain == JudgementDomain.OverallEffectiveness && edition.FirstDay >= FirstWithoutOverall.FirstDay
        && edition.Find(domain) is null;

    private static void OtherCodesAreKnown(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is UngradedInspection { Theme: { IsKnown: false } theme })
        {
            issues.Add("/theme", $"'{theme}' is not a known theme of visits.");
        }

        for (int i = 0; i < inspection.Strengths.Count; i++)
        {
            if (inspection.Strengths[i].Domain is { IsKnown: false } domain)
            {
                issues.Add($"/strengths/{i}/domain", NotKnown(domain));
            }
        }

        for (int i = 0; i < inspection.Recommendations.Count; i++)
        {
            Recommendation recommendation = inspection.Recommendations[i];
            if (recommendation.NationalFramework is { IsKnown: false } reference)
            {
                issues.Add($"/recommendations/{i}/nationalFramework", $"'{reference}' is not a known reference to the national framework.");
            }

            if (recommendation.Domain is { IsKnown: false } domain)
            {
                issues.Add($"/recommendations/{i}/domain", NotKnown(domain));
            }
        }
    }

    private static string InWords(LocalDate day) =>
        $"{day.Day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month)} {day.Year}";

    /// <summary>The message about a domain that this version of the library does not know.</summary>
    public static string NotKnown(JudgementDomain domain) => $"'{domain}' is not a known domain of any edition.";
}
