namespace Ilacs.Pages;

/// <summary>An inspection or visit: its judgements and how they changed, what the authority was asked to improve, and the report.</summary>
internal static class InspectionChapter
{
    public static Chapter Of(InspectionHistory history, Inspection inspection, RegisteredAuthority? registered, bool isNational)
    {
        var parts = new List<StoryPart> { new Sentence(inspection.DatesInWords(), Depth: 1) };
        Add((inspection.DeliveredBy ?? TrustOf(inspection, registered)) is { } trust ? $"Delivered by {trust}" : null);
        if (inspection is UngradedInspection visit)
        {
            Add(visit.Theme is { } theme ? $"Theme: {theme.Title}" : null);
            Add(visit.Focus is { } focus ? $"Focus: {focus}" : null);
        }
        else if (inspection is GradedInspection graded)
        {
            parts.AddRange(Rows(graded, domain => ChangeInWords(history, graded, domain)));
            Add(Dropped(history, graded));
            Add(FirstTimes(history, graded));
        }

        Add(inspection.Team.Count > 0 ? $"Team: {string.Join("; ", inspection.Team.Select(it => $"{it.Role} ({it.Count})"))}" : null);
        string words = isNational ? ", in this record's words" : "";
        Add(inspection.Summary is { } summary ? $"Summary{words}: {summary}" : null);
        Add(inspection.Strengths.Count > 0 ? $"{Words.Plural(inspection.Strengths.Count, "strength", "strengths")}{words}:" : null);
        parts.AddRange(inspection.Strengths.Select((strength, index) => new NumberedItem(index + 1, strength.Text)));
        Add(Areas(inspection, words));
        parts.AddRange(inspection.Recommendations.Select((recommendation, index) => new NumberedItem(index + 1, Text(recommendation))));
        Add(inspection.Source is { } source ? $"Report: {source}" : null);
        return new Chapter(inspection.TitleInWords(), parts);

        void Add(string? sentence)
        {
            if (sentence is not null)
            {
                parts.Add(new Sentence(sentence, Depth: 1));
            }
        }
    }

    /// <summary>The judgements in the order of the edition's reports, each with how it changed.</summary>
    public static IEnumerable<JudgementRow> Rows(GradedInspection inspection, Func<JudgementDomain, string> change) =>
        InOrder(inspection).Select(domain => new JudgementRow(domain, inspection.Judgements[domain], change(domain)));

    /// <summary>The areas in the order of the edition's reports, others after them.</summary>
    public static IEnumerable<JudgementDomain> InOrder(GradedInspection inspection) =>
        inspection.Judgements.Domains.OrderBy(domain => inspection.Framework.Find(domain)?.Order ?? int.MaxValue);

    /// <summary>The trust that delivered the services when an inspection began, as far as that is known for sure.</summary>
    private static string? TrustOf(Inspection inspection, RegisteredAuthority? registered) =>
        registered is not null && inspection.FirstKnownDay is { } day
            ? ChildrensTrust.Of(registered).FirstOrDefault(trust => trust.DeliversOn(day) == true)?.Name
            : null;

    private static string ChangeInWords(InspectionHistory history, GradedInspection inspection, JudgementDomain domain)
    {
        if (history.GradedBefore(inspection) is not { } before)
        {
            return "";
        }

        List<string> parts =
        [
            .. history.ComparedWithBefore(inspection).Where(comparison => comparison.Domain == domain)
                .Select(comparison => InWords(comparison, before.YearInWords())),
        ];
        if (history.LastGradeBehind(inspection, domain) is { } behind)
        {
            string name = behind.Domain == domain ? "" : $" for {behind.Domain.Title.ToLowerInvariant()}";
            parts.Add($"last graded on its own in {behind.Inspection.YearInWords()}: {behind.Judgement}{name}");
        }

        return string.Join("; ", parts);
    }

    private static string InWords(JudgementComparison comparison, string year)
    {
        string earlier = comparison.EarlierDomain.Title.ToLowerInvariant();
        if (comparison.Change is { } change)
        {
            string then = comparison.Basis == ComparisonBasis.Successor ? $"as {earlier}" : "";
            string[] of = [.. new[] { change.Steps == 0 ? "" : comparison.Before.ToString(), then }.Where(text => text.Length > 0)];
            return $"{change} since {year}{(of.Length == 0 ? "" : $" ({string.Join(", ", of)})")}";
        }

        return comparison.Basis == ComparisonBasis.Split
            ? $"in {year} {comparison.Before} for {earlier}, judged together then and so not compared"
            : !comparison.IsComparable ? $"nothing comparable in {year}"
            : comparison.Before == Judgement.NotJudged ? $"not judged in {year}"
            : $"{comparison.Before} in {year}";
    }

    private static string? Dropped(InspectionHistory history, GradedInspection inspection)
    {
        if (history.GradedBefore(inspection) is not { } previous)
        {
            return null;
        }

        string year = previous.YearInWords();
        string[] dropped =
        [
            .. history.ComparedWithBefore(inspection).Where(comparison => comparison.After == Judgement.NotInEdition)
                .Select(comparison => $"{comparison.Domain.Title.ToLowerInvariant()} ({comparison.Before} in {year})"),
        ];
        return dropped.Length == 0 ? null : $"Not a judgement in {inspection.Framework.Title}: {string.Join("; ", dropped)}";
    }

    private static string? FirstTimes(InspectionHistory history, GradedInspection inspection)
    {
        string[] first =
        [
            .. InOrder(inspection).Where(domain => history.IsFirstTime(inspection, domain))
                .Select(domain => $"{domain.Title.ToLowerInvariant()} ({inspection.Judgements[domain]})"),
        ];
        return first.Length == 0 ? null : $"Better than at any earlier inspection in this record: {string.Join("; ", first)}";
    }

    private static string? Areas(Inspection inspection, string words)
    {
        if (inspection.RecommendationCount is not { } count)
        {
            return null;
        }

        string areas = Words.Plural(count, "area for improvement", "areas for improvement");
        string themes = inspection.RecommendationThemes is { Count: > 0 } some ? $"; among them: {string.Join(", ", some)}" : "";
        return count == 0 ? areas + themes
            : inspection.Recommendations.Count == 0 ? $"{areas} ({(count == 1 ? "its" : "their")} text is not held here{themes})"
            : $"{areas}{themes}{words}:";
    }

    private static string Text(Recommendation recommendation)
    {
        string priority = recommendation.Kind == RecommendationKind.AreaForPriorityAction ? " (area for priority action)" : "";
        string domain = recommendation.Domain is { } of ? $" ({of.Title.ToLowerInvariant()})" : "";
        return recommendation.Text + priority + domain;
    }
}
