using System.Globalization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>A fact about an inspection that different sources may state, leave out, or state differently.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Of">What an account says about it, for messages; <see langword="null"/> if nothing.</param>
/// <param name="Fill">Returns an inspection with the fact from another account.</param>
internal sealed record InspectionFact(string Name, Func<Inspection, string?> Of, Func<Inspection, Inspection, Inspection> Fill)
{
    /// <summary>All facts except the authority, which identifies accounts of one inspection, and the judgements of unknown
    /// domains.</summary>
    private static readonly InspectionFact[] Always =
    [
        new("type", it => it.Type.Title, (it, _) => it),
        new("framework", it => it.Framework?.Title, (it, other) => it is UngradedInspection ? it with { Framework = other.Framework } : it),
        new("days on site", Days, (it, other) => it with { Fieldwork = other.Fieldwork }) { IsOfDays = true },
        new("publication", it => it.PublishedOn?.ToIso(), (it, other) => it with { PublishedOn = other.PublishedOn }),
        new("announcement", it => it.AnnouncedOn?.ToIso(), (it, other) => it with { AnnouncedOn = other.AnnouncedOn }),
        .. JudgementDomain.Known.Select(JudgementOf),
        new(
            "re-inspection", it => InspectionColumn.YesOrNo(it.IsReinspection)?.ToLowerInvariant(),
            (it, other) => it with { IsReinspection = other.IsReinspection }),
        new("delivered by", it => it.DeliveredBy, (it, other) => it with { DeliveredBy = other.DeliveredBy }),
        OnlyOf<UngradedInspection>("number in series", it => Number(it.Number), (it, other) => it with { Number = other.Number }),
        OnlyOf<UngradedInspection>("theme", it => it.Theme?.Title, (it, other) => it with { Theme = other.Theme }),
        OnlyOf<UngradedInspection>("focus", it => it.Focus, (it, other) => it with { Focus = other.Focus }),
        new("summary", it => it.Summary, (it, other) => it with { Summary = other.Summary }),
        new("lead inspectors", it => Texts(it.LeadInspectors), (it, other) => it with { LeadInspectors = other.LeadInspectors }),
        new("team", it => Texts(it.Team), (it, other) => it with { Team = other.Team }),
        new("strengths", it => Texts(it.Strengths), (it, other) => it with { Strengths = other.Strengths }),
        new("number of recommendations", it => Number(it.RecommendationCount), (it, other) => other.Recommendations.Count > 0
            ? it with { RecommendationCount = null, Recommendations = other.Recommendations }
            : it with { RecommendationCount = other.RecommendationCount }),
        new("recommendations", it => Texts(it.Recommendations), (it, other) =>
            it.RecommendationCount == other.RecommendationCount ? it with { Recommendations = other.Recommendations } : it),
        new(
            "themes of recommendations", it => Texts(it.RecommendationThemes),
            (it, other) => it with { RecommendationThemes = other.RecommendationThemes }),
        new("source", it => it.Source, (it, other) => it with { Source = other.Source }),
    ];

    private bool IsOfDays { get; init; }

    /// <summary>The facts that an account may state.</summary>
    public static IEnumerable<InspectionFact> In(Inspection account) =>
        account is GradedInspection graded
            ? Always.Concat(graded.Judgements.Domains.Where(domain => !domain.IsKnown).Select(JudgementOf))
            : Always;

    /// <summary>Whether two accounts that state it agree. Days on site agree if one account has only the first day and that is the
    /// same.</summary>
    public bool Agree(Inspection one, Inspection other) =>
        string.Equals(Of(one), Of(other), StringComparison.Ordinal)
        || (IsOfDays && one.FirstDayOnSite == other.FirstDayOnSite && (IsOpen(one) || IsOpen(other)));

    /// <summary>Whether an account that agrees with another says more: the last day on site as well.</summary>
    public bool SaysMore(Inspection one, Inspection other) => IsOfDays && IsOpen(other) && !IsOpen(one);

    /// <summary>A fact that only graded or only ungraded inspections have.</summary>
    private static InspectionFact OnlyOf<TInspection>(
        string name, Func<TInspection, string?> of, Func<TInspection, TInspection, Inspection> fill)
        where TInspection : Inspection =>
        new(
            name,
            it => it is TInspection own ? of(own) : null,
            (it, other) => it is TInspection own && other is TInspection same ? fill(own, same) : it);

    /// <summary>A judgement is filled in only under the same edition: those of another edition are not this inspection's.</summary>
    private static InspectionFact JudgementOf(JudgementDomain domain) => OnlyOf<GradedInspection>(
        domain.Title,
        it => it.Judgements[domain] is var stated && stated != Judgement.NotStated ? stated.ToString() : null,
        (it, other) => it.Framework == other.Framework
            ? it with { Judgements = it.Judgements.With(domain, other.Judgements[domain]) }
            : it);

    private static bool IsOpen(Inspection inspection) => inspection.Fieldwork.Any(block => block.End is null);

    private static string? Days(Inspection inspection) => inspection.Fieldwork.Count > 0 ? string.Join(';', inspection.Fieldwork) : null;

    private static string? Texts<T>(ValueList<T> texts)
        where T : notnull => texts.Count > 0 ? string.Join("; ", texts) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
