namespace Ilacs.Model;

/// <summary>
/// Bounds within which overall effectiveness has always stayed. It is never computed: the same judgements have led to different overall
/// grades.
/// </summary>
internal static class OverallEffectivenessRules
{
    private const string Path = "/judgements/overallEffectiveness";
    private const string Observed = "Observed in published reports since November 2013; no official text was found that says so";

    private static readonly FrameworkEdition[] EditionsWithOverall =
        [.. FrameworkEdition.Known.Where(edition => edition.Find(JudgementDomain.OverallEffectiveness) is not null)];

    private static readonly string SifAndIlacs = Titles(EditionsWithOverall);
    private static readonly string Ilacs = Titles(EditionsWithOverall.Where(edition => edition != FrameworkEdition.Sif));

    public static ValidationRule[] All { get; } =
    [
        new("ILACS012", "Overall effectiveness lies between the best and the worst of the key judgements", Severity.Warning, Observed,
            WithinKeyJudgements)
        {
            AppliesTo = SifAndIlacs,
            Evidence = RuleEvidence.Of("ILACS012"),
            Passes = "Bournemouth 2018: leaders inadequate, the rest requires improvement, overall requires improvement",
            Fails = "All judgements good, overall outstanding",
        },
        new("ILACS013", "An inadequate judgement on experiences and progress means inadequate overall", Severity.Warning, Observed,
            InadequatePractice)
        {
            AppliesTo = Ilacs,
            Evidence = RuleEvidence.Of("ILACS013"),
            Passes = "Bradford 2018: help and protection inadequate, overall inadequate",
            Fails = "Care leavers inadequate, overall requires improvement",
        },
        new("ILACS014", "Inadequate overall needs an inadequate key judgement", Severity.Warning, Observed, InadequateOverall)
        {
            AppliesTo = SifAndIlacs,
            Evidence = RuleEvidence.Of("ILACS014"),
            Passes = "Trafford 2019: leaders inadequate, overall inadequate",
            Fails = "Every judgement requires improvement, overall inadequate",
        },
        new(
            "ILACS015", "Outstanding overall needs outstanding leaders, an outstanding practice judgement and nothing below good",
            Severity.Warning, Observed,
            OutstandingOverall)
        {
            AppliesTo = SifAndIlacs,
            Evidence = RuleEvidence.Of("ILACS015"),
            Passes = "North Tyneside 2020: leaders and help and protection outstanding, care good, overall outstanding",
            Fails = "Leaders good, the rest outstanding, overall outstanding",
        },
        new("ILACS016", "Leaders requiring improvement mean requires improvement or inadequate overall", Severity.Warning, Observed,
            LeadersCap)
        {
            AppliesTo = SifAndIlacs,
            Evidence = RuleEvidence.Of("ILACS016"),
            Passes = "Barking and Dagenham 2023: leaders require improvement, overall requires improvement",
            Fails = "Leaders require improvement, the rest good, overall good",
        },
        new(
            "ILACS017", "Outstanding leaders with two or more outstanding practice judgements, and nothing below good, mean "
                + "outstanding overall",
            Severity.Warning, Observed, OutstandingLeaders)
        {
            AppliesTo = Ilacs + ", where all key judgements are stated and good or better: no other was ever seen with two that are "
                + "outstanding",
            Evidence = RuleEvidence.Of("ILACS017"),
            Passes = "North Tyneside 2024: outstanding in all, overall outstanding",
            Fails = "Leaders, children in care and care leavers outstanding, help and protection good, overall good",
        },
        new(
            "ILACS018", "Good or better leaders with two or more practice judgements requiring improvement, none inadequate, mean "
                + "requires improvement overall",
            Severity.Warning, Observed, TwoRequireImprovement)
        {
            AppliesTo = SifAndIlacs,
            Evidence = RuleEvidence.Of("ILACS018"),
            Passes = "Leaders good, help and protection and care requiring improvement, overall requires improvement",
            Fails = "Leaders good, help and protection and care requiring improvement, overall good",
        },
        new(
            "ILACS019", "Under SIF an inadequate key judgement means inadequate overall; the two judgements within care do not count",
            Severity.Warning,
            "Ofsted's announcement of 2013, seen only in a copy, not in an official text", InadequateUnderSif)
        {
            AppliesTo = FrameworkEdition.Sif.Title,
            Evidence = RuleEvidence.Of("ILACS019"),
            Passes = "Barnet 2017: three key judgements inadequate, overall inadequate",
            Fails = "Help and protection inadequate, overall requires improvement",
        },
        new(
            "ILACS060", "Inadequate leaders mean requires improvement or inadequate overall", Severity.Warning,
            Observed + ". With ILACS016: where leaders are below good, so is the overall grade", InadequateLeaders)
        {
            AppliesTo = SifAndIlacs,
            Evidence = RuleEvidence.Of("ILACS060") + RuleEvidence.LeadersBelowGood,
            Passes = "Slough 2023: leaders inadequate, the rest requires improvement, overall requires improvement",
            Fails = "Leaders inadequate, the rest good, overall good",
        },
        new(
            "ILACS061", "Good or better leaders with two of three practice judgements good or better, and none inadequate, mean good "
                + "or better overall",
            Severity.Warning,
            Observed + ". Leaders and two of three are reported from Ofsted's summary of framework changes, whose text was not seen, and "
                + "only for the focused visit before a short inspection", LeadersAndTwoOfThree)
        {
            AppliesTo = FrameworkEdition.Ilacs2023.Title + ", where all key judgements are stated. The other way round, good or better "
                + "overall without leaders and two of three, is found by ILACS013, ILACS016, ILACS018 and ILACS060",
            Evidence = RuleEvidence.Of("ILACS061") + RuleEvidence.LeadersAndTwoOfThree,
            Passes = "Kirklees 2024: care leavers require improvement, the rest good, overall good",
            Fails = "Care leavers require improvement, the rest good, overall requires improvement",
        },
    ];

    private static string Titles(IEnumerable<FrameworkEdition> editions) => string.Join(", ", editions.Select(edition => edition.Title));

    private static void WithinKeyJudgements(Inspection inspection, ref RuleIssues issues)
    {
        OverallPicture picture = issues.PictureOf(inspection);
        if (picture is { IsComplete: true, Overall: { } overall, Best: { } best, Worst: { } worst } && (overall > best || overall < worst))
        {
            Report(inspection, ref issues,
                $"Overall effectiveness is {overall.Title}, outside the key judgements, which range from {worst.Title} to {best.Title}.");
        }
    }

    private static void InadequatePractice(Inspection inspection, ref RuleIssues issues)
    {
        OverallPicture picture = issues.PictureOf(inspection);
        if (picture is { IsSif: false, PracticeInadequate: > 0 } && picture.Overall > Grade.Inadequate)
        {
            Report(inspection, ref issues,
                $"Overall effectiveness is {picture.Overall!.Title} though a judgement on experiences and progress is Inadequate.");
        }
    }

    private static void InadequateOverall(Inspection inspection, ref RuleIssues issues)
    {
        OverallPicture picture = issues.PictureOf(inspection);
        if (picture.IsComplete && picture.Overall == Grade.Inadequate && picture.Worst > Grade.Inadequate)
        {
            Report(inspection, ref issues, "Overall effectiveness is Inadequate though no key judgement is.");
        }
    }

    private static void OutstandingOverall(Inspection inspection, ref RuleIssues issues)
    {
        OverallPicture picture = issues.PictureOf(inspection);
        if (picture.Overall == Grade.Outstanding
            && (picture.Leaders < Grade.Outstanding || picture.Worst < Grade.Good
                || (picture is { IsComplete: true, PracticeOutstanding: 0 })))
        {
            Report(
                inspection, ref issues,
                "Overall effectiveness is Outstanding without outstanding leaders, an outstanding practice judgement and nothing "
                    + "below good.");
        }
    }

    private static void LeadersCap(Inspection inspection, ref RuleIssues issues)
    {
        OverallPicture picture = issues.PictureOf(inspection);
        if (picture.Leaders == Grade.RequiresImprovement && picture.Overall > Grade.RequiresImprovement)
        {
            Report(inspection, ref issues,
                $"Overall effectiveness is {picture.Overall!.Title} though leaders are judged Requires improvement to be good.");
        }
    }

    private static void OutstandingLeaders(Inspection inspection, ref RuleIssues issues)
    {
        OverallPicture picture = issues.PictureOf(inspection);
        if (picture is { IsSif: false, IsComplete: true, PracticeOutstanding: >= 2 } && picture.Leaders == Grade.Outstanding
            && picture.Worst >= Grade.Good && picture.Overall < Grade.Outstanding)
        {
            Report(
                inspection, ref issues,
                $"Overall effectiveness is {picture.Overall!.Title} though leaders and {picture.PracticeOutstanding} practice "
                    + "judgements are Outstanding.");
        }
    }

    private static void TwoRequireImprovement(Inspection inspection, ref RuleIssues issues)
    {
        OverallPicture picture = issues.PictureOf(inspection);
        if (picture is { IsComplete: true, PracticeRequiringImprovement: >= 2, PracticeInadequate: 0, Overall: { } overall }
            && picture.Leaders >= Grade.Good && overall != Grade.RequiresImprovement)
        {
            Report(
                inspection, ref issues,
                $"Overall effectiveness is {picture.Overall!.Title} though {picture.PracticeRequiringImprovement} practice judgements are "
                + "Requires improvement to be good.");
        }
    }

    private static void InadequateUnderSif(Inspection inspection, ref RuleIssues issues)
    {
        OverallPicture picture = issues.PictureOf(inspection);
        if (picture.IsSif && picture.Worst == Grade.Inadequate && picture.Overall > Grade.Inadequate)
        {
            Report(inspection, ref issues, $"Overall effectiveness is {picture.Overall!.Title} though a key judgement is Inadequate.");
        }
    }

    private static void InadequateLeaders(Inspection inspection, ref RuleIssues issues)
    {
        OverallPicture picture = issues.PictureOf(inspection);
        if (picture.Leaders == Grade.Inadequate && picture.Overall >= Grade.Good)
        {
            Report(inspection, ref issues, $"Overall effectiveness is {picture.Overall!.Title} though leaders are judged Inadequate.");
        }
    }

    private static void LeadersAndTwoOfThree(Inspection inspection, ref RuleIssues issues)
    {
        OverallPicture picture = issues.PictureOf(inspection);
        if (picture is { Is2023: true, IsComplete: true, PracticeInadequate: 0, PracticeGoodOrBetter: >= 2 }
            && picture.Leaders >= Grade.Good && picture.Overall < Grade.Good)
        {
            Report(
                inspection, ref issues,
                $"Overall effectiveness is {picture.Overall!.Title} though leaders and {picture.PracticeGoodOrBetter} of three "
                    + "practice judgements are good or better.");
        }
    }

    /// <summary>A bound is only what was observed, so the message says how to look up inspections with the same key judgements.</summary>
    private static void Report(Inspection inspection, ref RuleIssues issues, string message)
    {
        var graded = (GradedInspection)inspection;
        IEnumerable<string> key = graded.Judgements
            .Where(stated => graded.Framework.Find(stated.Key) is { IsKey: true })
            .Select(stated => $"{stated.Key}={stated.Value.Code}");
        issues.Add(
            Path,
            $"{message} Published inspections with these key judgements: ilacs precedents {string.Join(' ', key)} --framework "
                + $"{graded.Framework}");
    }
}
