using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>Works out the edition of an inspection from a table that does not state it, whose column "children in care" holds the combined
/// judgement before 2023.</summary>
internal static class ImpliedEdition
{
    /// <summary>More than any report took from the first day on site (225 days: Surrey 2014, Devon 2024), and less than the time before
    /// another inspection began.</summary>
    public const int MostDaysToPublish = 250;

    /// <summary>The edition by the first day on site, or by publication and judgements if that is not known.</summary>
    /// <param name="type">The type of the inspection.</param>
    /// <param name="firstDay">Its first day on site, if it is known.</param>
    /// <param name="publishedOn">Its day of publication, if it is known.</param>
    /// <param name="judgements">Its judgements, as the columns have them.</param>
    /// <param name="columns">The judgements for which the table has a column. Only there does an empty cell say anything.</param>
    /// <returns>The edition, or <see langword="null"/> and the possible editions.</returns>
    public static (FrameworkEdition? Edition, IReadOnlyList<FrameworkEdition> Candidates) Of(
        InspectionType type, LocalDate? firstDay, LocalDate? publishedOn, JudgementSet judgements,
        IReadOnlyCollection<JudgementDomain> columns)
    {
        FrameworkEdition[] candidates =
            type == InspectionType.Single ? [FrameworkEdition.Sif]
            : firstDay is { } day ? [FrameworkEdition.InForceOn(day).Candidates.LastOrDefault() ?? FirstWith(type)]
            : [.. FrameworkEdition.Known.Where(edition => edition.InspectionTypes.Contains(type) && MayHaveBegun(edition, publishedOn))];
        FrameworkEdition[] fitting =
        [
            .. candidates.Where(edition => Apply(edition, judgements).Domains.All(domain => edition.Find(domain) is not null)),
        ];

        // Even if the judgements contradict it, it is the only one that the days allow; validation reports the judgements.
        return candidates is [var only] ? (only, candidates)
            : fitting is [var one] ? (one, fitting)
            : fitting.Where(edition => IsComplete(edition) && fitting.All(other => WouldShow(other, edition))).ToArray() is [var complete]
                ? (complete, fitting)
            : (null, fitting.Length > 0 ? fitting : candidates);

        bool IsComplete(FrameworkEdition edition) =>
            edition.Domains.All(domain => Apply(edition, judgements)[domain.Domain] != Judgement.NotStated);

        bool WouldShow(FrameworkEdition other, FrameworkEdition edition) => other.Domains.All(domain =>
            edition.Find(domain.Domain) is not null || columns.Contains(domain.Domain)
            || columns.Contains(OfficialSeries.CountedAs(domain.Domain)));
    }

    /// <summary>The edition for an inspection before all of them: validation reports the day.</summary>
    private static FrameworkEdition FirstWith(InspectionType type) =>
        FrameworkEdition.Known.FirstOrDefault(edition => edition.InspectionTypes.Contains(type)) ?? FrameworkEdition.Known[0];

    /// <summary>The judgements under the edition's own domains: a current column holds the judgement that was counted in it then, such as
    /// children in care the combined one of 2018.</summary>
    public static JudgementSet Apply(FrameworkEdition edition, JudgementSet judgements)
    {
        JudgementSet applied = judgements;
        foreach ((JudgementDomain domain, Judgement judgement) in judgements)
        {
            if (edition.Find(domain) is null && OfficialSeries.Before(domain) is { } before && edition.Find(before) is not null)
            {
                applied = applied.With(domain, Judgement.NotStated).With(before, judgement);
            }
        }

        return applied;
    }

    /// <summary>The clause that says why there is no edition.</summary>
    public static string Problem(LocalDate? publishedOn, IReadOnlyList<FrameworkEdition> candidates) =>
        $"it was published on {publishedOn?.ToIso() ?? "a day not stated"}, and its first day is not stated: "
        + (candidates.Count == 0
            ? "no edition of that time has inspections of this type"
            : $"it may be {string.Join(" or ", candidates.Select(edition => edition.Title))}");

    private static bool MayHaveBegun(FrameworkEdition edition, LocalDate? publishedOn) =>
        publishedOn is not { } published || (edition.FirstDay <= published && !(edition.LastDay < published.PlusDays(-MostDaysToPublish)));
}
