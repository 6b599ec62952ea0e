using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>The rules that need the register of authorities, and the default rules together with them.</summary>
/// <example>
/// <code>
/// ValidationReport report = inspection.Validate(RegisterRules.Default);
/// ValidationReport byOwn = inspection.Validate(RegisterRules.DefaultFor(AuthorityRegister.Read(file)));
/// </code>
/// </example>
public static class RegisterRules
{
    /// <summary>The rules that need the register, ILACS050 to ILACS054, with <see cref="AuthorityRegister.National"/>.</summary>
    public static ValueList<ValidationRule> All { get; } = For(AuthorityRegister.National);

    /// <summary><see cref="ValidationRules.Default"/> plus the rules that need the register, with
    /// <see cref="AuthorityRegister.National"/>.</summary>
    public static ValidationRules Default { get; } = DefaultFor(AuthorityRegister.National);

    /// <summary>Creates the rules that need a register, with your own.</summary>
    /// <param name="register">The register.</param>
    /// <returns>ILACS050 to ILACS054.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is <see langword="null"/>.</exception>
    public static ValueList<ValidationRule> For(AuthorityRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return new RulesOfRegister(register).All;
    }

    /// <summary>Creates <see cref="ValidationRules.Default"/> plus the rules that need a register, with your own.</summary>
    /// <param name="register">The register.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is <see langword="null"/>.</exception>
    public static ValidationRules DefaultFor(AuthorityRegister register) =>
        For(register).Aggregate(ValidationRules.Default, (rules, rule) => rules.With(rule)).Replace(PlanAuthority.Rule(register));
}

/// <summary>The rules with a given register.</summary>
internal sealed class RulesOfRegister(AuthorityRegister register)
{
    private const string Register =
        "The register: Ofsted's official statistics as at 31 March 2025, Office for National Statistics, and the orders that created "
            + "new authorities";

    /// <summary>First inspections of authorities that opened since 2013, all of them standard. A test counts them over the national
    /// record.</summary>
    internal const int FirstInspections = 6;

    /// <summary>Of these, the ones whose type is in Ofsted's workbook as at 31 March 2025.</summary>
    internal const int FirstInspectionsOfOfficialType = 6;

    /// <summary>The rules that need the register, ILACS050 to ILACS054.</summary>
    public ValueList<ValidationRule> All =>
    [
        new(
            "ILACS050", "The authority is in the register", Severity.Warning, Register,
            (inspection, ref issues) => IsRegistered(inspection.LocalAuthority, ref issues))
        {
            Passes = "Kingston upon Hull, or Hull",
            Fails = "Northampton, which may be North Northamptonshire, West Northamptonshire or another",
        },
        new(
            "ILACS051", "The name and the codes belong to one authority", Severity.Error, Register,
            (inspection, ref issues) => BelongToOne(inspection.LocalAuthority, ref issues))
        {
            Passes = "Barnsley with E08000038, or with E08000016 from before 2025",
            Fails = "Barnet with the Ofsted URN of Bexley",
        },
        new("ILACS052", "The authority existed when it was inspected", Severity.Error, Register, ExistedOnEveryDay)
        {
            AppliesTo = "Inspections and visits, every day on site; by publication alone, whether the authority had opened by then",
            Passes = "Northamptonshire, June 2019",
            Fails = "Northamptonshire, June 2022, which closed on 31 March 2021",
        },
        new(
            "ILACS053", "A plan's authority is in the register under that name and those codes, and existed when it was inspected",
            Severity.Error, Register,
            (plan, _, ref issues) =>
            {
                IsRegistered(plan.LocalAuthority, ref issues);
                BelongToOne(plan.LocalAuthority, ref issues);
                ExistedOrSucceeded(plan, ref issues);
            })
        {
            AppliesTo = "Action plans. An authority may make the plan for the inspection of one whose area it took over",
            Passes = "North Tyneside, 2020; Cumberland, for the inspection of Cumbria in September 2022",
            Fails = "A plan of Cumbria after an inspection in May 2023",
        },
        new(
            "ILACS054", "The first inspection of a new authority is a standard one", Severity.Warning,
            "Observed in published reports: every authority created since 2019 whose services were inspected", FirstIsStandard)
        {
            AppliesTo = "Short inspections of authorities that opened since November 2013, with no graded inspection before them "
                + "among the documents given, nor in the national record",
            Evidence = $"Met by all {FirstInspections} new authorities; the type of {FirstInspectionsOfOfficialType} of these "
                + "inspections is official; that of the others was set by their length",
            Passes = "Dorset, from 27 September 2021: standard",
            Fails = "A short inspection of Cumberland in 2023, its first year",
        },
    ];

    private void IsRegistered(LocalAuthority stated, ref RuleIssues issues)
    {
        foreach ((string member, string? value) in Stated(stated))
        {
            if (value is not null && register.Named(value).Length == 0)
            {
                issues.Add($"/localAuthority/{member}", register.Search(value).Problem!);
            }
        }
    }

    private void BelongToOne(LocalAuthority stated, ref RuleIssues issues)
    {
        RegisteredAuthority[]? common = null;
        foreach ((string member, string? value) in Stated(stated))
        {
            if (value is null || register.Named(value) is not { Length: > 0 } named)
            {
                continue;
            }

            RegisteredAuthority[] narrowed = AuthorityRegister.InCommon(common, named);
            if (narrowed.Length == 0)
            {
                issues.Add(
                    $"/localAuthority/{member}", $"{value} means {named[0].Name}, but what is stated before it means {common![0].Name}.");
                return;
            }

            common = narrowed;
        }
    }

    private void ExistedOnEveryDay(Inspection inspection, ref RuleIssues issues)
    {
        if (register.Candidates(inspection.LocalAuthority) is not { Length: > 0 } entries)
        {
            return;
        }

        if (inspection.FirstDayOnSite is not { } first)
        {
            // A report may come out after the authority has closed, but not before it has opened.
            if (inspection.PublishedOn is { } published && Array.TrueForAll(entries, entry => published < entry.OpenedOn))
            {
                DidNotExist(entries[0], published, ref issues);
            }

            return;
        }

        // An authority exists without a break: if it did on the first and the last day, it did between.
        LocalDate last = inspection.LastDayOnSite ?? inspection.Fieldwork.Max(block => block.End ?? block.Start);
        if (!Array.Exists(entries, entry => entry.ExistedOn(first) && entry.ExistedOn(last)))
        {
            RegisteredAuthority entry = Array.Find(entries, known => known.ExistedOn(first)) ?? entries[0];
            DidNotExist(entry, entry.ExistedOn(first) ? last : first, ref issues);
        }
    }

    private void ExistedOrSucceeded(ActionPlan plan, ref RuleIssues issues)
    {
        if (register.Candidates(plan.LocalAuthority) is not { Length: > 0 } entries)
        {
            return;
        }

        if (plan.InspectionStartedOn is { } started)
        {
            if (!Array.Exists(
                entries, entry => entry.ExistedOn(started) || entry.Predecessors.Any(predecessor => predecessor.ExistedOn(started))))
            {
                DidNotExist(entries[0], started, ref issues);
            }
        }
        else if (plan.ReportReceivedOn is { } received && Array.TrueForAll(entries, entry => received < entry.OpenedOn))
        {
            DidNotExist(entries[0], received, ref issues);
        }
    }

    private void DidNotExist(RegisteredAuthority entry, LocalDate day, ref RuleIssues issues)
    {
        string period = day > entry.ClosedOn
            ? $"closed on {entry.ClosedOn!.Value.ToIso()}"
            : $"opened on {entry.OpenedOn!.Value.ToIso()}";
        issues.Add("/localAuthority", $"{entry.Name} {period}; this document relates to {day.ToIso()}.");
    }

    private void FirstIsStandard(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        // An inspection counts as the first only if no earlier one is known anywhere: the documents given may be incomplete, and an undated
        // one may come first.
        if (inspection.Type == InspectionType.Short && inspection.FirstDayOnSite is { } first
            && register.AuthorityOf(inspection) is { OpenedOn: { } opened } authority
            && history.GradedBefore(inspection) is null
            && !history.Inspections.TakeWhile(other => other.FirstKnownDay is null).Any(other => other is GradedInspection)
            && !(InspectionRecord.National.TryGet(authority.GssCode, out AuthorityDocuments? known)
                && known.History.Inspections.Any(other => other is GradedInspection && other.FirstKnownDay < first)))
        {
            issues.Add(
                "/type",
                "This is a short inspection although none came before it: "
                    + $"{authority.Name} opened on {opened.ToIso()}, and the first inspection of a new authority is a standard one.");
        }
    }

    private static (string Member, string? Value)[] Stated(LocalAuthority authority) =>
        [("name", authority.Name), ("ofstedUrn", authority.OfstedUrn), ("gssCode", authority.GssCode), ("laCode", authority.LaCode)];
}
