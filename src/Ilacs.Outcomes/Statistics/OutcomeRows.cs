using System.Globalization;
using Ilacs.Model;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>An inspection or visit as one row of a sheet has it. Another sheet may know more of it.</summary>
internal sealed record OutcomeRow(string Sheet, int Row, RegisteredAuthority Authority, LocalDate? FirstDay, LocalDate? PublishedOn)
{
    public InspectionType? Type { get; init; }

    /// <summary>Whether the sheet has a column for the type.</summary>
    public bool HasTypeColumn { get; init; }

    public bool IsReinspection { get; init; }

    public VisitTheme? Theme { get; init; }

    public JudgementSet Judgements { get; init; } = [];

    private InspectionIdentity Identity => new(IsVisit(Type) ? Type : null, FirstDay, PublishedOn);

    public static bool IsVisit(InspectionType? type) =>
        type == InspectionType.FocusedVisit || type == InspectionType.MonitoringVisit || type == InspectionType.JointTargetedAreaInspection;

    /// <summary>Whether both are of one inspection.</summary>
    public bool IsSameAs(OutcomeRow other) => Identity.IsSameAs(other.Identity);

    public OutcomeRow With(OutcomeRow other) => this with
    {
        FirstDay = FirstDay ?? other.FirstDay,
        PublishedOn = PublishedOn ?? other.PublishedOn,
        Type = Type ?? other.Type,
        Theme = Theme ?? other.Theme,
        Judgements = Judgements.Count > 0 ? Judgements : other.Judgements,
    };

    /// <summary>The inspection, whose type is known, or why there is none.</summary>
    public (Inspection? Inspection, string Problem) ToInspection()
    {
        FieldworkBlock[] fieldwork = FirstDay is { } start ? [new FieldworkBlock(start)] : [];
        if (IsVisit(Type))
        {
            return (new UngradedInspection(Type!, Authority.ToLocalAuthority()) { Theme = Theme, Fieldwork = [.. fieldwork], PublishedOn = PublishedOn }, "");
        }

        (FrameworkEdition? edition, IReadOnlyList<FrameworkEdition> candidates) = StatedEdition.Of(Type!, FirstDay, PublishedOn, Judgements);
        if (edition is null)
        {
            return (null, $"The edition of this inspection of {Authority} cannot be known; {StatedEdition.Problem(PublishedOn, candidates)}.");
        }

        var inspection = new GradedInspection(Type!, edition, Authority.ToLocalAuthority(), StatedEdition.Apply(edition, Judgements))
        {
            Fieldwork = [.. fieldwork],
            PublishedOn = PublishedOn,
            IsReinspection = IsReinspection ? true : null,
        };
        return (inspection, "");
    }
}

/// <summary>The rows of all sheets, each inspection once.</summary>
internal sealed class OutcomeRows(List<ReadingProblem> problems)
{
    private readonly Dictionary<RegisteredAuthority, List<Listed>> inspections = [];

    public void Add(OutcomeRow row)
    {
        if (!inspections.TryGetValue(row.Authority, out List<Listed>? known))
        {
            inspections[row.Authority] = known = [];
        }

        if (known.Find(listed => listed.Merged.IsSameAs(row)) is not { } same)
        {
            known.Add(new Listed(row));
            return;
        }

        Compare(row, same.Rows, it => Text(it.FirstDay), (day, other, place) => $"The first day, {day}, is not that of {place} ({other}), which is taken.");
        Compare(row, same.Rows, it => Text(it.PublishedOn), (day, other, place) => $"The publication, {day}, is not that of {place} ({other}), which is taken.");
        Compare(row, same.Rows, it => it.Type?.Title, (type, other, place) => $"The type, {type}, is not that of {place} ({other}), which is taken.");
        Compare(row, same.Rows, it => it.Theme?.Title, (theme, other, place) => $"The theme, {theme}, is not that of {place} ({other}), which is taken.");
        Compare(row, same.Rows, it => it.Judgements.Count > 0 ? it.Judgements.ToString() : null, (judgements, other, place) => $"The judgements ({judgements}) are not those of {place} ({other}), which are taken.");
        same.Add(row);
    }

    public IReadOnlyList<ReadInspection> ToInspections()
    {
        var read = new List<ReadInspection>();
        var untyped = new List<OutcomeRow>();
        foreach (OutcomeRow row in inspections.OrderBy(it => it.Key.Name, StringComparer.Ordinal).SelectMany(it => it.Value.Select(listed => listed.Merged).OrderBy(row => row.FirstDay ?? row.PublishedOn)))
        {
            if (row.Type is null)
            {
                untyped.Add(row);
            }
            else if (row.ToInspection() is var (inspection, problem) && inspection is not null)
            {
                read.Add(new ReadInspection(inspection, row.Sheet, row.Row));
            }
            else
            {
                problems.Add(new ReadingProblem(row.Sheet, row.Row, column: null, problem));
            }
        }

        ReportUntyped(untyped);
        return read;
    }

    /// <summary>Where a sheet has no column for it, one message says so of all its rows.</summary>
    private void ReportUntyped(List<OutcomeRow> untyped)
    {
        foreach (IGrouping<string, OutcomeRow> ofSheet in untyped.Where(row => !row.HasTypeColumn).GroupBy(row => row.Sheet, StringComparer.Ordinal))
        {
            problems.Add(new ReadingProblem(
                ofSheet.Key, row: 0, column: null,
                string.Create(CultureInfo.InvariantCulture, $"The header has no column 'Inspection type', and no other sheet states the type of {ofSheet.Count()} of its inspections, which are not read: {string.Join(", ", ofSheet.OrderBy(row => row.Row).Select(row => $"row {row.Row}"))}.")));
        }

        problems.AddRange(untyped.Where(row => row.HasTypeColumn).Select(row => new ReadingProblem(
            row.Sheet, row.Row, column: null, $"The type of this inspection of {row.Authority} is not stated in any sheet.")));
    }

    private static string? Text(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    /// <summary>Reports a fact of a row that is not that of the first row which states it.</summary>
    private void Compare(OutcomeRow row, List<OutcomeRow> same, Func<OutcomeRow, string?> fact, Func<string, string, string, string> message)
    {
        if (fact(row) is { } stated && same.Find(it => fact(it) is not null) is { } first && fact(first) is { } taken && !string.Equals(stated, taken, StringComparison.Ordinal))
        {
            problems.Add(new ReadingProblem(row.Sheet, row.Row, column: null, message(stated, taken, string.Create(CultureInfo.InvariantCulture, $"{first.Sheet}, row {first.Row}"))));
        }
    }

    /// <summary>The rows of one inspection, and what they say together.</summary>
    private sealed class Listed(OutcomeRow first)
    {
        public List<OutcomeRow> Rows { get; } = [first];

        public OutcomeRow Merged { get; private set; } = first;

        public void Add(OutcomeRow row)
        {
            Rows.Add(row);
            Merged = Merged.With(row);
        }
    }
}
