using Ilacs.Model;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>The rules that need the register of authorities, and the default rules together with them.</summary>
/// <example>
/// <code>
/// ValidationReport report = inspection.Validate(RegisterRules.Default);
/// </code>
/// </example>
public static class RegisterRules
{
    private const string Register =
        "The register: Ofsted's official statistics as at 31 March 2025, Office for National Statistics, and the orders that made new authorities";

    /// <summary>The rules that need the register, ILACS050 to ILACS053.</summary>
    public static IReadOnlyList<ValidationRule> All { get; } =
    [
        new(
            "ILACS050", "The authority is in the register", Severity.Warning, Register,
            (inspection, ref issues) => IsRegistered(inspection.LocalAuthority, ref issues))
        {
            Passes = "Kingston upon Hull, or Hull",
            Fails = "Northampton, which may be North Northamptonshire, West Northamptonshire or another",
        },
        new(
            "ILACS051", "The name and the codes are those of one authority", Severity.Error, Register,
            (inspection, ref issues) => IsOne(inspection.LocalAuthority, ref issues))
        {
            Passes = "Barnsley with E08000038, or with E08000016 from before 2025",
            Fails = "Barnet with the Ofsted URN of Bexley",
        },
        new(
            "ILACS052", "The authority existed when it was inspected", Severity.Error, Register,
            (inspection, ref issues) => Existed(inspection.LocalAuthority, inspection.FirstDayOnSite, inspection.PublishedOn, ref issues))
        {
            AppliesTo = "Inspections and visits whose first day on site is known; by publication alone, whether the authority had opened",
            Passes = "Northamptonshire, June 2019",
            Fails = "Northamptonshire, June 2022, which closed on 31 March 2021",
        },
        new(
            "ILACS053", "A plan's authority is in the register under that name and those codes, and existed when it was inspected", Severity.Error, Register,
            (plan, _, ref issues) =>
            {
                IsRegistered(plan.LocalAuthority, ref issues);
                IsOne(plan.LocalAuthority, ref issues);
                Existed(plan.LocalAuthority, plan.InspectionStartedOn, plan.ReportReceivedOn, ref issues);
            })
        {
            AppliesTo = "Action plans",
            Passes = "North Tyneside, 2020",
            Fails = "A plan of Cumbria after an inspection in May 2023",
        },
    ];

    /// <summary><see cref="ValidationRules.Default"/> with the rules that need the register.</summary>
    public static ValidationRules Default { get; } = All.Aggregate(ValidationRules.Default, (rules, rule) => rules.With(rule))
        .With(PlanAuthority.Rule(AuthorityRegister.National));

    private static void IsRegistered(LocalAuthority stated, ref RuleIssues issues)
    {
        foreach ((string member, string value) in StatedBy(stated))
        {
            if (AuthorityRegister.National.Named(value).Length == 0)
            {
                issues.Add($"/localAuthority/{member}", AuthorityRegister.National.Search(value).Problem!);
            }
        }
    }

    private static void IsOne(LocalAuthority stated, ref RuleIssues issues)
    {
        RegisteredAuthority[]? common = null;
        foreach ((string member, string value) in StatedBy(stated))
        {
            RegisteredAuthority[] named = AuthorityRegister.National.Named(value);
            if (named.Length == 0)
            {
                continue;
            }

            RegisteredAuthority[] both = common is null ? named : [.. common.Intersect(named)];
            if (both.Length == 0)
            {
                issues.Add($"/localAuthority/{member}", $"{value} is {named[0].Name}, but what is stated before it is {common![0].Name}.");
                return;
            }

            common = both;
        }
    }

    private static void Existed(LocalAuthority stated, LocalDate? firstDay, LocalDate? publishedOn, ref RuleIssues issues)
    {
        // A report may come out after the authority has closed, but not before it has opened.
        if (AuthorityRegister.National.Find(stated) is not { Count: > 0 } entries || (firstDay ?? publishedOn) is not { } day
            || entries.Any(entry => entry.ExistedOn(day) || (firstDay is null && !(day < entry.OpenedOn))))
        {
            return;
        }

        RegisteredAuthority entry = entries[0];
        string period = day > entry.ClosedOn ? $"closed on {LocalDatePattern.Iso.Format(entry.ClosedOn!.Value)}" : $"opened on {LocalDatePattern.Iso.Format(entry.OpenedOn!.Value)}";
        issues.Add("/localAuthority", $"{entry.Name} {period}; this is of {LocalDatePattern.Iso.Format(day)}.");
    }

    private static IEnumerable<(string Member, string Value)> StatedBy(LocalAuthority stated)
    {
        if (stated.Name is { } name)
        {
            yield return ("name", name);
        }

        if (stated.OfstedUrn is { } urn)
        {
            yield return ("ofstedUrn", urn);
        }

        if (stated.GssCode is { } gss)
        {
            yield return ("gssCode", gss);
        }

        if (stated.LaCode is { } la)
        {
            yield return ("laCode", la);
        }
    }
}
