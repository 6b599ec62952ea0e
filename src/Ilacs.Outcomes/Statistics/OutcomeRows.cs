using Ilacs.Model;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>An inspection or visit as one row of a sheet has it. Another sheet may know more of it.</summary>
internal sealed record OutcomeRow(string Sheet, int Row, Authority Authority, LocalDate? FirstDay, LocalDate? PublishedOn)
{
    private const int DaysOfAWeek = 7;

    public InspectionType? Type { get; init; }

    public bool IsReinspection { get; init; }

    public VisitTheme? Theme { get; init; }

    public JudgementSet Judgements { get; init; } = [];

    public static bool IsVisit(InspectionType? type) =>
        type == InspectionType.FocusedVisit || type == InspectionType.MonitoringVisit || type == InspectionType.JointTargetedAreaInspection;

    /// <summary>Whether both are of one inspection: begun within a week, since sheets of one workbook have differed by a day, or published within one where that is all that
    /// both know; or, where one knows only when it began and the other only when it was published, close enough. Visits of one kind are the same if they began on the same day.</summary>
    public bool IsSameAs(OutcomeRow other)
    {
        bool isVisit = IsVisit(Type) || IsVisit(other.Type);
        if (isVisit && Type != other.Type)
        {
            return false;
        }

        return FirstDay is { } day && other.FirstDay is { } otherDay ? Math.Abs(Period.DaysBetween(day, otherDay)) <= (isVisit ? 0 : DaysOfAWeek)
            : PublishedOn is { } published && other.PublishedOn is { } otherPublished ? Math.Abs(Period.DaysBetween(published, otherPublished)) <= DaysOfAWeek
            : !isVisit && (FirstDay ?? other.FirstDay) is { } began && (PublishedOn ?? other.PublishedOn) is { } came
                && came >= began && Period.DaysBetween(began, came) <= StatedEdition.MostDaysToPublish;
    }

    public OutcomeRow With(OutcomeRow other) => this with
    {
        FirstDay = FirstDay ?? other.FirstDay,
        PublishedOn = PublishedOn ?? other.PublishedOn,
        Type = Type ?? other.Type,
        Theme = Theme ?? other.Theme,
        Judgements = Judgements.Count > 0 ? Judgements : other.Judgements,
    };

    /// <summary>The inspection, or why there is none.</summary>
    public (Inspection? Inspection, string Problem) ToInspection()
    {
        if (Type is null)
        {
            return (null, $"The type of this inspection of {Authority} is not stated in any sheet.");
        }

        FieldworkBlock[] fieldwork = FirstDay is { } start ? [new FieldworkBlock(start)] : [];
        if (IsVisit(Type))
        {
            return (new UngradedInspection(Type, Authority.ToLocalAuthority()) { Theme = Theme, Fieldwork = [.. fieldwork], PublishedOn = PublishedOn }, "");
        }

        (FrameworkEdition? edition, IReadOnlyList<FrameworkEdition> candidates) = StatedEdition.Of(Type, FirstDay, PublishedOn, Judgements);
        if (edition is null)
        {
            return (null, $"The edition of this inspection of {Authority} cannot be known; {StatedEdition.Problem(PublishedOn, candidates)}.");
        }

        var inspection = new GradedInspection(Type, edition, Authority.ToLocalAuthority(), StatedEdition.Apply(edition, Judgements))
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
    private readonly Dictionary<Authority, List<List<OutcomeRow>>> inspections = [];

    public void Add(OutcomeRow row)
    {
        if (!inspections.TryGetValue(row.Authority, out List<List<OutcomeRow>>? known))
        {
            inspections[row.Authority] = known = [];
        }

        List<OutcomeRow>? same = known.Find(rows => Merged(rows).IsSameAs(row));
        if (same is null)
        {
            known.Add([row]);
            return;
        }

        Compare(row, same, it => Text(it.FirstDay), (day, other, place) => $"The first day, {day}, is not that of {place} ({other}), which is taken.");
        Compare(row, same, it => Text(it.PublishedOn), (day, other, place) => $"The publication, {day}, is not that of {place} ({other}), which is taken.");
        Compare(row, same, it => it.Type?.Title, (type, other, place) => $"The type, {type}, is not that of {place} ({other}), which is taken.");
        Compare(row, same, it => it.Theme?.Title, (theme, other, place) => $"The theme, {theme}, is not that of {place} ({other}), which is taken.");
        Compare(row, same, it => it.Judgements.Count > 0 ? it.Judgements.ToString() : null, (judgements, other, place) => $"The judgements ({judgements}) are not those of {place} ({other}), which are taken.");
        same.Add(row);
    }

    public IReadOnlyList<Inspection> ToInspections()
    {
        var read = new List<Inspection>();
        foreach ((_, List<List<OutcomeRow>> known) in inspections.OrderBy(it => it.Key.Name, StringComparer.Ordinal))
        {
            foreach (OutcomeRow row in known.Select(Merged).OrderBy(row => row.FirstDay ?? row.PublishedOn))
            {
                if (row.ToInspection() is ({ } inspection, _))
                {
                    read.Add(inspection);
                }
                else
                {
                    problems.Add(new ReadingProblem(row.Sheet, row.Row, Column: null, row.ToInspection().Problem));
                }
            }
        }

        return read;
    }

    private static OutcomeRow Merged(List<OutcomeRow> rows) => rows.Aggregate((first, next) => first.With(next));

    private static string? Text(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    /// <summary>Reports a fact of a row that is not that of the first row which states it.</summary>
    private void Compare(OutcomeRow row, List<OutcomeRow> same, Func<OutcomeRow, string?> fact, Func<string, string, string, string> message)
    {
        if (fact(row) is { } stated && same.Find(it => fact(it) is not null) is { } first && fact(first) is { } taken && !string.Equals(stated, taken, StringComparison.Ordinal))
        {
            problems.Add(new ReadingProblem(row.Sheet, row.Row, Column: null, message(stated, taken, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{first.Sheet}, row {first.Row}"))));
        }
    }
}
