using System.Globalization;

namespace Ilacs.Model;

/// <summary>Puts JSON Pointers in the order in which their members stand in a document in canonical form.</summary>
internal sealed class DocumentOrder : IComparer<string>
{
    public static readonly DocumentOrder OfPointers = new();

    private static readonly string[] Members =
    [
        "schema", "type", "framework", "localAuthority", "deliveredBy", "isReinspection", "announcedOn", "fieldwork", "publishedOn",
        "leadInspectors", "team", "judgements", "number", "theme", "focus", "summary", "strengths", "recommendations", "recommendationCount", "source",
        "inspectionStartedOn", "reportReceivedOn", "agreedDueOn", "submittedOn", "actions", "reviews",
    ];

    public int Compare(string? x, string? y)
    {
        string[] left = x?.Split('/') ?? [];
        string[] right = y?.Split('/') ?? [];
        for (int i = 1; i < Math.Min(left.Length, right.Length); i++)
        {
            int order = CompareSegments(left[i], right[i], i);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int CompareSegments(string left, string right, int depth)
    {
        if (int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out int second))
        {
            return first.CompareTo(second);
        }

        if (depth == 1)
        {
            return PlaceOf(left).CompareTo(PlaceOf(right));
        }

        return JudgementDomain.TryParse(left, out JudgementDomain? one) && JudgementDomain.TryParse(right, out JudgementDomain? other)
            ? JudgementDomain.ComparePublishedOrder(one, other)
            : string.CompareOrdinal(left, right);
    }

    private static int PlaceOf(string member) => Array.IndexOf(Members, member) is var place and >= 0 ? place : Members.Length;
}
