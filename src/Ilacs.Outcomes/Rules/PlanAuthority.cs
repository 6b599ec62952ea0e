using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>ILACS065 with the register at hand: an authority under another of its names, and one that took over the area of the
/// authority inspected.</summary>
internal static class PlanAuthority
{
    private const string Id = "ILACS065";

    /// <summary>The rule; it takes the place of the one that goes by names and codes alone.</summary>
    public static ValidationRule Rule(AuthorityRegister register)
    {
        ValidationRule alone = ValidationRules.Default[Id];
        return new ValidationRule(Id, alone.Title, alone.Severity, alone.Source, Check)
        {
            AppliesTo = alone.AppliesTo
                + "; with the register, under any name or code, and an authority that took over the area may answer for it",
            Passes = alone.Passes,
            Fails = alone.Fails,
        };

        void Check(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
        {
            if (inspection is not null && IsOfTheInspected(register, plan, inspection) == false)
            {
                issues.Add("/localAuthority", $"A plan of {plan.LocalAuthority} for an inspection of {inspection.LocalAuthority}.");
            }
        }
    }

    private static bool? IsOfTheInspected(AuthorityRegister register, ActionPlan plan, Inspection inspection)
    {
        IReadOnlyList<RegisteredAuthority> planned = register.Find(plan.LocalAuthority);
        return planned.Count > 0 && register.AuthorityOf(inspection) is { } inspected
            ? planned.Any(authority => authority == inspected || inspected.Successors.Contains(authority))
            : plan.LocalAuthority.IsSameAs(inspection.LocalAuthority);
    }
}
