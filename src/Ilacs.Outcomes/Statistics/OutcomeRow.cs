using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>An inspection or visit as one row of a sheet states it. Another sheet may know more about it.</summary>
internal sealed record OutcomeRow(string Sheet, int Row, RegisteredAuthority Authority, LocalDate? FirstDay, LocalDate? PublishedOn)
{
    public const string FirstDayName = "Inspection date";
    public const string PublicationName = "Publication date";
    public const string OverallName = "Overall effectiveness";
    public const string BoardName = "LSCB overall effectiveness";
    public const string ThemeName = "Visit theme";

    /// <summary>The number of the table with the row, from 0 over the whole workbook.</summary>
    public int Table { get; init; }

    public InspectionType? Type { get; init; }

    /// <summary>Whether the sheet has a column for the type.</summary>
    public bool HasTypeColumn { get; init; }

    public bool IsReinspection { get; init; }

    public VisitTheme? Theme { get; init; }

    public JudgementSet Judgements { get; init; } = [];

    /// <summary>The judgements for which its table has a column.</summary>
    public IReadOnlyCollection<JudgementDomain> Columns { get; init; } = [];

    private InspectionIdentity Identity => new(IsVisit(Type) ? Type : null, FirstDay, PublishedOn);

    public static bool IsVisit(InspectionType? type) =>
        type == InspectionType.FocusedVisit || type == InspectionType.MonitoringVisit || type == InspectionType.JointTargetedAreaInspection;

    /// <summary>Whether both are of one inspection.</summary>
    public bool IsSameAs(OutcomeRow other) => Identity.IsSameAs(other.Identity);

    /// <summary>What both say; where they differ, what this one says.</summary>
    public OutcomeRow With(OutcomeRow other) => this with
    {
        FirstDay = FirstDay ?? other.FirstDay,
        PublishedOn = PublishedOn ?? other.PublishedOn,
        Type = Type ?? other.Type,
        HasTypeColumn = HasTypeColumn || other.HasTypeColumn,
        IsReinspection = IsReinspection || other.IsReinspection,
        Theme = Theme ?? other.Theme,
        Columns = [.. Columns.Union(other.Columns)],
        Judgements = other.Judgements.Domains.Where(domain => Judgements[domain] == Judgement.NotStated)
            .Aggregate(Judgements, (judgements, domain) => judgements.With(domain, other.Judgements[domain])),
    };

    /// <summary>Whether it lacks what a column of a given name would say. An edition need not have the judgement.</summary>
    public bool Lacks(string column)
    {
        if (column is FirstDayName)
        {
            return FirstDay is null;
        }

        if (column is PublicationName)
        {
            return PublishedOn is null;
        }

        if (column is ThemeName)
        {
            return IsVisit(Type) && Theme is null;
        }

        JudgementDomain domain = column is BoardName
            ? JudgementDomain.LocalSafeguardingChildrenBoard
            : JudgementDomain.Known.First(known => string.Equals(known.Title, column, StringComparison.Ordinal));
        return !IsVisit(Type) && Judgements[domain] == Judgement.NotStated
            && (Type is null
                || ImpliedEdition.Of(Type, FirstDay, PublishedOn, Judgements, Columns).Edition is not { } edition
                || Has(edition, domain));
    }

    /// <summary>The inspection, whose type is known, or the reason there is none.</summary>
    public (Inspection? Inspection, string Problem) ToInspection()
    {
        FieldworkBlock[] fieldwork = FirstDay is { } start ? [new FieldworkBlock(start)] : [];
        if (IsVisit(Type))
        {
            var visit = new UngradedInspection(Type!, Authority.ToLocalAuthority())
            {
                Theme = Theme,
                Fieldwork = [.. fieldwork],
                PublishedOn = PublishedOn,
            };
            return (visit, "");
        }

        (FrameworkEdition? edition, IReadOnlyList<FrameworkEdition> candidates) =
            ImpliedEdition.Of(Type!, FirstDay, PublishedOn, Judgements, Columns);
        if (edition is null)
        {
            string problem = ImpliedEdition.Problem(PublishedOn, candidates);
            return (null, $"The edition of this inspection of {Authority} cannot be determined; {problem}.");
        }

        var inspection = new GradedInspection(Type!, edition, Authority.ToLocalAuthority(), ImpliedEdition.Apply(edition, Judgements))
        {
            Fieldwork = [.. fieldwork],
            PublishedOn = PublishedOn,
            IsReinspection = IsReinspection ? true : null,
        };
        return (inspection, "");
    }

    private static bool Has(FrameworkEdition edition, JudgementDomain domain) =>
        edition.Find(domain) is not null || (OfficialSeries.Before(domain) is { } before && edition.Find(before) is not null);
}
