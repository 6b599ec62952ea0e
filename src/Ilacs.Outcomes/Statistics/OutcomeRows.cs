using System.Globalization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>The rows of all sheets, each inspection once.</summary>
internal sealed class OutcomeRows(ProblemList problems)
{
    private const int FewRows = 25;

    private readonly Dictionary<RegisteredAuthority, List<Listed>> inspections = [];

    public void Add(OutcomeRow row)
    {
        if (!inspections.TryGetValue(row.Authority, out List<Listed>? known))
        {
            inspections[row.Authority] = known = [];
        }

        if (known.Find(listed => listed.Merged.IsSameAs(row)) is { } same)
        {
            same.Add(row, problems);
        }
        else if (known.Count < WorkbookLimits.InspectionsOfAuthority)
        {
            known.Add(new Listed(row));
        }
        else
        {
            Report("too many", row, string.Create(
                CultureInfo.InvariantCulture,
                $"There are more than {WorkbookLimits.InspectionsOfAuthority} inspections and visits of "
                    + $"{row.Authority}; this one is not read."));
        }
    }

    /// <summary>How many inspections of each table lack what a column would say, taking all sheets together.</summary>
    public int[] Lacking(string column, int tables)
    {
        var lacking = new int[tables];
        foreach (Listed listed in inspections.Values.SelectMany(known => known).Where(listed => listed.Merged.Lacks(column)))
        {
            foreach (int table in listed.Tables)
            {
                lacking[table]++;
            }
        }

        return lacking;
    }

    public IReadOnlyList<InspectionRow> ToInspections()
    {
        var read = new List<InspectionRow>();
        var untyped = new List<OutcomeRow>();
        foreach (OutcomeRow row in inspections.OrderBy(it => it.Key.Name, StringComparer.Ordinal)
            .SelectMany(it => it.Value.Select(listed => listed.Merged).OrderBy(row => row.FirstDay ?? row.PublishedOn)))
        {
            if (row.Type is null)
            {
                untyped.Add(row);
            }
            else if (row.ToInspection() is var (inspection, problem) && inspection is not null)
            {
                read.Add(new InspectionRow(inspection, row.Sheet, row.Row));
            }
            else
            {
                Report("edition", row, problem);
            }
        }

        ReportUntyped(untyped);
        return read;
    }

    /// <summary>If a sheet has no column for it, one message covers all its rows.</summary>
    private void ReportUntyped(List<OutcomeRow> untyped)
    {
        IEnumerable<IGrouping<string, OutcomeRow>> bySheet = untyped.Where(row => !row.HasTypeColumn)
            .GroupBy(row => row.Sheet, StringComparer.Ordinal);
        foreach (IGrouping<string, OutcomeRow> ofSheet in bySheet)
        {
            OutcomeRow[] rows = [.. ofSheet.OrderBy(row => row.Row)];
            IEnumerable<string> few = rows.Take(FewRows).Select(row => string.Create(CultureInfo.InvariantCulture, $"row {row.Row}"));
            string places = string.Join(", ", few) + (rows.Length > FewRows ? ", …" : "");
            problems.Add("no type", new ReadingProblem(ofSheet.Key, row: 0, column: null, string.Create(
                CultureInfo.InvariantCulture,
                $"The header has no column 'Inspection type', and no other sheet states the type of {rows.Length} of its inspections, "
                    + $"which are not read: {places}.")));
        }

        foreach (OutcomeRow row in untyped.Where(row => row.HasTypeColumn))
        {
            Report("type not stated", row, $"The type of this inspection of {row.Authority} is not stated in any sheet.");
        }
    }

    private void Report(string kind, OutcomeRow row, string message) =>
        problems.Add(kind, new ReadingProblem(row.Sheet, row.Row, column: null, message));

    /// <summary>The rows of one inspection: their combined content, and which row stated each fact first.</summary>
    private sealed class Listed
    {
        private static readonly Fact[] Facts =
        [
            new(
                "first day", row => row.FirstDay?.ToIso(),
                (day, other, place) => $"The first day, {day}, differs from {place} ({other}), which is used."),
            new(
                "publication", row => row.PublishedOn?.ToIso(),
                (day, other, place) => $"The day of publication, {day}, differs from {place} ({other}), which is used."),
            new(
                "type", row => row.Type?.Title,
                (type, other, place) => $"The type, {type}, differs from {place} ({other}), which is used."),
            new(
                "theme", row => row.Theme?.Title,
                (theme, other, place) => $"The theme, {theme}, differs from {place} ({other}), which is used."),
        ];

        private readonly OutcomeRow?[] first = new OutcomeRow?[Facts.Length + 1];

        public Listed(OutcomeRow row)
        {
            Merged = row;
            NoteWhatItStates(row);
        }

        public OutcomeRow Merged { get; private set; }

        /// <summary>The tables that list it.</summary>
        public HashSet<int> Tables { get; } = [];

        /// <summary>Adds what the row says, and reports where it differs from another row.</summary>
        public void Add(OutcomeRow row, ProblemList problems)
        {
            for (int i = 0; i < Facts.Length; i++)
            {
                if (first[i] is { } other && Facts[i].Of(row) is { } stated && Facts[i].Of(other) is { } taken
                    && !string.Equals(stated, taken, StringComparison.Ordinal))
                {
                    string message = Facts[i].Differs(stated, taken, SheetAndRow(other));
                    problems.Add($"other {Facts[i].Kind}", new ReadingProblem(row.Sheet, row.Row, column: null, message));
                }
            }

            if (first[^1] is { } judged && Differing(row.Judgements) is { Count: > 0 } differing)
            {
                JudgementSet taken = differing.Domains.Aggregate(
                    new JudgementSet(), (judgements, domain) => judgements.With(domain, Merged.Judgements[domain]));
                problems.Add("other judgements", new ReadingProblem(
                    row.Sheet, row.Row, column: null,
                    $"The judgements ({differing}) differ from {SheetAndRow(judged)} ({taken}), which are used."));
            }

            Merged = Merged.With(row);
            NoteWhatItStates(row);
        }

        private static string SheetAndRow(OutcomeRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Sheet}, row {row.Row}");

        /// <summary>What both state, but differently.</summary>
        private JudgementSet Differing(JudgementSet judgements) =>
            judgements.Domains
                .Where(domain => Merged.Judgements[domain] != Judgement.NotStated && Merged.Judgements[domain] != judgements[domain])
                .Aggregate(new JudgementSet(), (differing, domain) => differing.With(domain, judgements[domain]));

        private void NoteWhatItStates(OutcomeRow row)
        {
            Tables.Add(row.Table);
            for (int i = 0; i < Facts.Length; i++)
            {
                first[i] ??= Facts[i].Of(row) is null ? null : row;
            }

            first[^1] ??= row.Judgements.Count > 0 ? row : null;
        }

        private sealed record Fact(string Kind, Func<OutcomeRow, string?> Of, Func<string, string, string, string> Differs);
    }
}
