using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>ILACS085 with the help of the register: it accepts another name of the authority, and an authority that took over the area of
/// the one inspected.</summary>
internal static class PlanAuthority
{
    private const string Id = "ILACS085";

    /// <summary>The rule. It replaces the one that compares only names and codes.</summary>
    public static ValidationRule Rule(AuthorityRegister register)
    {
        ValidationRule alone = ValidationRules.Default[Id];
        return new ValidationRule(Id, alone.Title, alone.Severity, alone.Source, Check)
        {
            AppliesTo = alone.AppliesTo
                + "; with the register, any name or code will do, and an authority that took over the area may answer for it",
            Passes = alone.Passes,
            Fails = alone.Fails,
        };

        void Check(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
        {
            if (inspection is not null && IsOfTheInspected(register, plan, inspection) == false)
            {
                issues.Add("/localAuthority", $"This is a plan of {plan.LocalAuthority} for an inspection of {inspection.LocalAuthority}.");
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
