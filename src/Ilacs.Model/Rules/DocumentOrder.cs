using System.Globalization;

namespace Ilacs.Model;

/// <summary>Puts JSON Pointers in the order in which their members stand in a document in canonical form.</summary>
internal sealed class DocumentOrder : IComparer<string>
{
    public static readonly DocumentOrder OfPointers = new();

    /// <summary>The members of inspections and of plans: one list will do, since no two kinds of document order a name in common
    /// differently.</summary>
    private static readonly string[] Members =
    [
        "schema", "type", "framework", "localAuthority", "deliveredBy", "isReinspection", "announcedOn", "fieldwork",
        "inspectionStartedOn", "reportReceivedOn", "agreedDueOn", "submittedOn", "publishedOn", "owner", "actions", "reviews",
        "leadInspectors", "team", "judgements", "number", "theme", "focus", "summary", "strengths", "recommendations",
        "recommendationCount", "recommendationThemes", "source",
    ];

    /// <summary>The members of the objects within: one list will do, since no two objects order a name in common differently.</summary>
    private static readonly string[] MembersWithin =
    [
        "name", "ofstedUrn", "gssCode", "laCode", "start", "end", "role", "count", "text", "kind", "nationalFramework", "recommendation", "domain",
        "themes", "action", "owner", "outcome", "priorityArea", "dueOn", "status", "progress", "on", "at", "note",
    ];

    public int Compare(string? x, string? y)
    {
        string[] left = x?.Split('/') ?? [];
        string[] right = y?.Split('/') ?? [];
        for (int i = 1; i < Math.Min(left.Length, right.Length); i++)
        {
            int order = CompareSegments(left[i], right[i], i == 1 ? null : left[1]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>Compares two names or places under the same parent; <paramref name="within"/> is the member of the document they are in, if any.</summary>
    private static int CompareSegments(string left, string right, string? within)
    {
        if (int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out int second))
        {
            return first.CompareTo(second);
        }

        if (string.Equals(within, "judgements", StringComparison.Ordinal)
            && JudgementDomain.TryParse(left, out JudgementDomain? one) && JudgementDomain.TryParse(right, out JudgementDomain? other))
        {
            return one.CompareTo(other);
        }

        string[] members = within is null ? Members : MembersWithin;
        int order = PlaceOf(left, members).CompareTo(PlaceOf(right, members));
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static int PlaceOf(string member, string[] members) => Array.IndexOf(members, member) is var place and >= 0 ? place : members.Length;
}
