using Ilacs.Model;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>An inspection or visit as one row of a sheet has it. Another sheet may know more of it.</summary>
internal sealed record OutcomeRow(string Sheet, int Row, Authority Authority, LocalDate? FirstDay, LocalDate? PublishedOn)
{
    /// <summary>Reports came out at most this many days after the first day on site, and another inspection never began in that time.</summary>
    private const int MostDaysToPublish = 200;

    private const int DaysOfAWeek = 7;

    public InspectionType? Type { get; init; }

    public bool IsReinspection { get; init; }

    public VisitTheme? Theme { get; init; }

    public JudgementSet Judgements { get; init; } = [];

    public static bool IsVisit(InspectionType? type) =>
        type == InspectionType.FocusedVisit || type == InspectionType.MonitoringVisit || type == InspectionType.JointTargetedAreaInspection;

    /// <summary>Whether both are of one inspection: begun in the same week, since sheets of one workbook have differed by a day; or, where one knows only when it began and the other only when it was published, close enough.</summary>
    public bool IsSameAs(OutcomeRow other) =>
        IsVisit(Type) || IsVisit(other.Type) ? Type == other.Type && FirstDay == other.FirstDay && (FirstDay is not null || PublishedOn == other.PublishedOn)
        : FirstDay is { } day && other.FirstDay is { } otherDay ? Math.Abs(Period.DaysBetween(day, otherDay)) < DaysOfAWeek
            : PublishedOn is { } published && other.PublishedOn is { } otherPublished ? published == otherPublished
            : (FirstDay ?? other.FirstDay) is { } began && (PublishedOn ?? other.PublishedOn) is { } came
                && came >= began && Period.DaysBetween(began, came) <= MostDaysToPublish;

    public OutcomeRow With(OutcomeRow other) => this with
    {
        FirstDay = FirstDay ?? other.FirstDay,
        PublishedOn = PublishedOn ?? other.PublishedOn,
        Type = Type ?? other.Type,
        Theme = Theme ?? other.Theme,
        Judgements = Judgements.Count > 0 ? Judgements : other.Judgements,
    };

    public Inspection? ToInspection()
    {
        if (Type is null)
        {
            return null;
        }

        FieldworkBlock[] fieldwork = FirstDay is { } start ? [new FieldworkBlock(start)] : [];
        if (IsVisit(Type))
        {
            return new UngradedInspection(Type, Authority.ToLocalAuthority()) { Theme = Theme, Fieldwork = [.. fieldwork], PublishedOn = PublishedOn };
        }

        FrameworkEdition edition = Edition();
        JudgementSet judgements = edition == FrameworkEdition.Ilacs2018 && Judgements[JudgementDomain.ChildrenInCare] is var care && care != Judgement.NotStated
            ? Judgements.With(JudgementDomain.ChildrenInCare, Judgement.NotStated).With(JudgementDomain.ChildrenInCareAndCareLeavers, care)
            : Judgements;
        return new GradedInspection(Type, edition, Authority.ToLocalAuthority(), judgements)
        {
            Fieldwork = [.. fieldwork],
            PublishedOn = PublishedOn,
            IsReinspection = IsReinspection ? true : null,
        };
    }

    private FrameworkEdition Edition() =>
        Type == InspectionType.Single ? FrameworkEdition.Sif
        : FirstDay is { } day ? FrameworkEdition.InForceOn(day).Candidates.LastOrDefault() ?? FrameworkEdition.Ilacs2018
        : Judgements[JudgementDomain.CareLeavers] != Judgement.NotStated ? FrameworkEdition.Ilacs2023
        : FrameworkEdition.Ilacs2018;
}

/// <summary>The rows of all sheets, each inspection once.</summary>
internal sealed class OutcomeRows(List<StatisticsProblem> problems)
{
    private readonly Dictionary<Authority, List<OutcomeRow>> rows = [];

    public void Add(OutcomeRow row)
    {
        if (!rows.TryGetValue(row.Authority, out List<OutcomeRow>? known))
        {
            rows[row.Authority] = known = [];
        }

        int place = known.FindIndex(row.IsSameAs);
        if (place < 0)
        {
            known.Add(row);
            return;
        }

        OutcomeRow first = known[place];
        if (row.FirstDay is { } day && first.FirstDay is { } firstDay && day != firstDay)
        {
            problems.Add(new StatisticsProblem(
                row.Sheet, row.Row, Column: null,
                $"The first day, {LocalDatePattern.Iso.Format(day)}, is not that of {first.Sheet}, row {first.Row} ({LocalDatePattern.Iso.Format(firstDay)}), which is taken."));
        }

        if (row.Judgements.Count > 0 && first.Judgements.Count > 0 && row.Judgements != first.Judgements)
        {
            problems.Add(new StatisticsProblem(
                row.Sheet, row.Row, Column: null,
                $"The judgements ({row.Judgements}) are not those of {first.Sheet}, row {first.Row} ({first.Judgements}), which are taken."));
        }

        known[place] = first.With(row);
    }

    public IReadOnlyList<Inspection> ToInspections()
    {
        var inspections = new List<Inspection>();
        foreach ((Authority authority, List<OutcomeRow> known) in rows.OrderBy(it => it.Key.Name, StringComparer.Ordinal))
        {
            foreach (OutcomeRow row in known.OrderBy(row => row.FirstDay ?? row.PublishedOn))
            {
                if (row.ToInspection() is { } inspection)
                {
                    inspections.Add(inspection);
                }
                else
                {
                    problems.Add(new StatisticsProblem(row.Sheet, row.Row, Column: null, $"The type of this inspection of {authority} is not stated in any sheet."));
                }
            }
        }

        return inspections;
    }
}
