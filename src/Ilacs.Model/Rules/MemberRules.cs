using Ilacs.Model.Json;

namespace Ilacs.Model;

/// <summary>The members of the JSON that a document was read from.</summary>
internal static class MemberRules
{
    public static ValidationRule EveryMemberIsKnown { get; } = new(
        "ILACS042", "Every member is part of the JSON contract", Severity.Info,
        "ILACS JSON, version 1: a member outside the contract is kept and written back, but means nothing to this version of the library")
    {
        DocumentCheck = (document, ref issues) =>
        {
            if (DocumentKind.Of(document).FindUnknown(document) is not { } unknown)
            {
                return;
            }

            foreach (UnknownPlace place in unknown)
            {
                issues.Add(place.Pointer, place.KeptMessage);
            }
        },
        AppliesTo = "Inspections, visits and plans, and every object in them",
        Passes = "An inspection with publishedOn",
        Fails = "An inspection with publishedon: the date would be ignored silently",
    };
}
