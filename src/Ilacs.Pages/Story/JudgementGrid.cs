namespace Ilacs.Pages;

/// <summary>All judgements of an authority, with a column for each inspection and a row for each area.</summary>
internal sealed class JudgementGrid
{
    private JudgementGrid(ValueList<GradedInspection> graded)
    {
        Inspections = graded;
        Domains = [.. graded.Reverse().SelectMany(InspectionChapter.InOrder).Distinct()];
        HashSet<string> letters = new(
            Domains.SelectMany(domain => graded.Select(inspection => LettersOf(inspection.Judgements[domain]))), StringComparer.Ordinal);
        string meanings = string.Join(", ", Mark.InOrder.Where(judgement => letters.Contains(LettersOf(judgement)))
            .Select(judgement => $"{LettersOf(judgement)} {judgement.ToString().ToLowerInvariant()}"));
        string dot = letters.Contains(".") ? "; a dot where there was no judgement" : "";
        Legend = $"The year is that of the first day on site. {meanings}{dot}.";
    }

    /// <summary>The inspections, the oldest first.</summary>
    public ValueList<GradedInspection> Inspections { get; }

    /// <summary>The areas of the latest inspection first, then those of the one before that it no longer has, and so on.</summary>
    public IReadOnlyList<JudgementDomain> Domains { get; }

    /// <summary>What the letters mean.</summary>
    public string Legend { get; }

    /// <summary>The grid; <see langword="null"/> with fewer than two graded inspections.</summary>
    public static JudgementGrid? Of(InspectionHistory history) => history.Graded.Count < 2 ? null : new(history.Graded);

    /// <summary>A judgement in one or two letters.</summary>
    public static string LettersOf(Judgement judgement) => judgement.Grade?.OfstedNumber switch
    {
        1 => "O",
        2 => "G",
        3 => "RI",
        4 => "I",
        _ => judgement == Judgement.NotJudged ? "NJ" : ".",
    };
}
