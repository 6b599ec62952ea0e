using Ilacs.Model;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>
/// Reads the history of ILACS inspections that the sector's own tool publishes (<c>ofsted_csc_ilacs_history.csv</c>): one row per report,
/// with its dates and grades as the tool found them in the report.
/// </summary>
/// <remarks>
/// <para>Columns are found by their headers. A column of grades of a judgement that is not known here is a problem; any other unknown
/// column is left alone. <c>in_care_grade</c> is the combined judgement for inspections that began before 2023.
/// <c>inspection_pre_dates_judgement</c> and <c>not_reported_post_reform</c> say that the edition has no such judgement; if it does, that
/// is a problem.</para>
/// <para>A row that does not state its type is a problem and is not read: the rest does not show whether the inspection was standard or
/// short, or under SIF. All SIF reports are such rows, without grades, except one that the tool took for a standard inspection.</para>
/// <para>The file has errors that cannot be detected from the file itself: see docs/peer-history.md.</para>
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.OpenRead("ofsted_csc_ilacs_history.csv");
/// InspectionReading reading = SectorHistory.Read(file);
/// </code>
/// </example>
public static class SectorHistory
{
    private const string Urn = "urn";
    private const string Name = "local_authority";
    private const string Link = "inspection_link";
    private const string Publication = "publication_date";
    private const string Framework = "inspection_framework";
    private const string Inspector = "inspector_name";
    private const string Start = "inspection_start_date";
    private const string End = "inspection_end_date";

    private static readonly (string Header, JudgementDomain Domain, string? NotInEdition)[] Grades =
    [
        ("overall_effectiveness_grade", JudgementDomain.OverallEffectiveness, "not_reported_post_reform"),
        ("impact_of_leaders_grade", JudgementDomain.ImpactOfLeaders, null),
        ("help_and_protection_grade", JudgementDomain.HelpAndProtection, null),
        ("in_care_grade", JudgementDomain.ChildrenInCare, null),
        ("care_leavers_grade", JudgementDomain.CareLeavers, "inspection_pre_dates_judgement"),
    ];

    /// <summary>Reads a history, one row at a time.</summary>
    /// <param name="csv">The file; it stays open.</param>
    /// <param name="register">The register that identifies the authorities; <see cref="AuthorityRegister.National"/> if left out.</param>
    /// <returns>What was read, and what could not be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="csv"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The file is not such a history, or not UTF-8 text.</exception>
    public static InspectionReading Read(Stream csv, AuthorityRegister? register = null)
    {
        ArgumentNullException.ThrowIfNull(csv);
        return Read(new CsvTable(csv, IsHead), register ?? AuthorityRegister.National);
    }

    internal static bool IsHead(IReadOnlyList<string> headers) => CsvTable.Has(headers, Name, Framework);

    internal static InspectionReading Read(CsvTable table, AuthorityRegister register, bool isAll = false)
    {
        if (!IsHead(table.Headers))
        {
            throw new InvalidDataException($"This is not the sector's history: no row has the columns '{Name}' and '{Framework}'.");
        }

        var problems = new ProblemList(isAll);
        var cells = new ReadCells(table.Headers);
        cells.Missing.AddRange(new[] { Urn, Link, Publication, Inspector, Start, End }.Concat(Grades.Select(grade => grade.Header))
            .Where(header => table.Column(header) < 0));
        foreach (string header in cells.Missing)
        {
            problems.Add("missing column", new ReadingProblem(
                "", table.HeaderRow, column: null, $"The header has no column '{header}', which is needed."));
        }

        foreach (int column in table.Repeated)
        {
            problems.Add("repeated column", new ReadingProblem(
                "", table.HeaderRow, SheetColumns.Letters(column),
                $"There is another column {Quote.Of(table.Headers[column])} before this one; that one is read."));
        }

        JudgementDomain[] domains = [.. Grades.Where(grade => table.Column(grade.Header) >= 0).Select(grade => grade.Domain)];
        int[] otherGrades = [.. table.Headers.Index().Where(it => IsOtherGrade(it.Item)).Select(it => it.Index)];
        foreach (int column in otherGrades)
        {
            problems.Add("unknown column", new ReadingProblem(
                "", table.HeaderRow, SheetColumns.Letters(column),
                $"No judgement known here has the column {Quote.Of(table.Headers[column])}; its grades are not read."));
        }

        Dictionary<string, DateColumn> dates = new[] { Publication, Start, End }
            .ToDictionary(header => header, header => new DateColumn(header, isDayFirst: true), StringComparer.Ordinal);
        table.Learn([.. dates.Select(it => (table.Column(it.Key), it.Value)).Where(it => it.Item1 >= 0)]);
        return table.Read(row => new RowReader(row, table, domains, otherGrades, register, dates, cells, problems).Read(), cells, problems);
    }

    private static bool IsOtherGrade(string header) => header.EndsWith("_grade", StringComparison.OrdinalIgnoreCase)
        && !Array.Exists(Grades, grade => string.Equals(grade.Header, header, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the inspection of a row.</summary>
    private readonly struct RowReader(
        CsvRow row, CsvTable table, JudgementDomain[] domains, int[] otherGrades, AuthorityRegister register,
        Dictionary<string, DateColumn> dates, ReadCells cells, ProblemList problems)
    {
        public GradedInspection? Read()
        {
            LocalDate? publishedOn = Date(Publication);
            LocalDate? firstDay = Date(Start);
            LocalDate? lastDay = Date(End);
            JudgementSet judgements = Judgements();
            if (Type() is not { } type)
            {
                Report(Framework, NoTypeMessage(publishedOn, firstDay, lastDay, judgements));
                return null;
            }

            if ((firstDay ?? publishedOn) is not { } day)
            {
                Report(
                    Start,
                    $"Neither the first day on site nor the publication is stated, so the authority and the edition cannot be determined; "
                        + $"not read: {judgements}.");
                return null;
            }

            if (Authority(day) is not { } authority)
            {
                return null;
            }

            (FrameworkEdition? edition, IReadOnlyList<FrameworkEdition> candidates) =
                ImpliedEdition.Of(type, firstDay, publishedOn, judgements, domains);
            if (edition is null)
            {
                Report(
                    Start,
                    $"The edition cannot be determined; {ImpliedEdition.Problem(publishedOn, candidates)}. Not read: {judgements}.");
                return null;
            }

            ReportGrades(edition);
            return WithSource(new GradedInspection(type, edition, authority.ToLocalAuthority(), ImpliedEdition.Apply(edition, judgements))
            {
                Fieldwork = Fieldwork(firstDay, lastDay),
                PublishedOn = publishedOn,
                LeadInspectors = Cell(Inspector) is { Length: > 0 } name ? [name] : [],
            });
        }

        private RegisteredAuthority? Authority(LocalDate day)
        {
            (string urn, string name) = (Cell(Urn), Cell(Name));
            if (problems.IsFull(Name) && register.Named(urn.Length > 0 ? urn : name).Length == 0)
            {
                // Searching for similar names is expensive, and nobody would read them.
                Report(Name, "");
                return null;
            }

            (RegisteredAuthority? found, string problem, bool isOfName) = register.Identify(urn, name, day);
            if (found is null)
            {
                Report(isOfName ? Name : Urn, problem);
            }

            return found;
        }

        private string Cell(string header) => row[table.Column(header)].Trim();

        private InspectionType? Type() => Cell(Framework).ToUpperInvariant() switch
        {
            "STANDARD" => InspectionType.Standard,
            "SHORT" => InspectionType.Short,
            "SIF" => InspectionType.Single,
            _ => null,
        };

        /// <summary>What is lost with a row that has no type, so that nothing is lost silently.</summary>
        private string NoTypeMessage(LocalDate? publishedOn, LocalDate? firstDay, LocalDate? lastDay, JudgementSet judgements)
        {
            string found = Cell(Framework) is { Length: > 0 } text ? $"found {Quote.Of(text)}" : "found nothing";
            string published = publishedOn is { } day ? $"published {day.ToIso()}" : "publication not stated";
            string onSite = firstDay is { } first
                ? $"on site {first.ToIso()}/{lastDay?.ToIso()}"
                : "days on site not stated";
            string graded = judgements.Count > 0 ? judgements.ToString() : "no grade";
            return $"Expected short, standard or sif in {Framework}, {found}; without a type the row is not read: "
                + $"{Quote.Shortened(Cell(Name))}, {published}, {onSite}, {graded}.";
        }

        private LocalDate? Date(string header)
        {
            string text = Cell(header);
            if (text.Length == 0)
            {
                return null;
            }

            (string iso, string? problem) = dates[header].Read(text);
            LocalDate? date = problem is null && LocalDatePattern.Iso.Parse(iso) is { Success: true } parsed ? parsed.Value : null;
            cells.Count(table.Column(header), date is not null);
            if (date is null)
            {
                Report(header, problem ?? $"Expected a date such as 31/03/2025 or 31/03/25 in {header}, found {Quote.Of(text)}.");
            }

            return date;
        }

        private ValueList<FieldworkBlock> Fieldwork(LocalDate? firstDay, LocalDate? lastDay)
        {
            if (firstDay is not { } first)
            {
                if (lastDay is not null)
                {
                    Report(End, "There is a last day on site but no first day; it is not read.");
                }

                return [];
            }

            if (lastDay < first)
            {
                Report(
                    End,
                    $"The last day on site, {lastDay.Value.ToIso()}, is before the first, {first.ToIso()}; it is not read.");
                return [new FieldworkBlock(first)];
            }

            return [new FieldworkBlock(first, lastDay)];
        }

        private JudgementSet Judgements()
        {
            foreach (int column in otherGrades)
            {
                if (!string.IsNullOrWhiteSpace(row[column]))
                {
                    cells.Count(column, isRead: false);
                }
            }

            JudgementSet judgements = [];
            foreach ((string header, JudgementDomain domain, string? notInEdition) in Grades)
            {
                string text = Cell(header);
                bool isGrade = Grade.TryParsePrinted(text, out Grade? grade);
                judgements = isGrade ? judgements.With(domain, grade!) : judgements;
                if (text.Length > 0 && !string.Equals(text, notInEdition, StringComparison.OrdinalIgnoreCase))
                {
                    cells.Count(table.Column(header), isGrade);
                }
            }

            return judgements;
        }

        private void ReportGrades(FrameworkEdition edition)
        {
            foreach ((string header, JudgementDomain domain, string? notInEdition) in Grades)
            {
                string text = Cell(header);
                if (text.Length == 0 || Grade.TryParsePrinted(text, out _))
                {
                    continue;
                }

                if (!string.Equals(text, notInEdition, StringComparison.OrdinalIgnoreCase))
                {
                    Report(header, $"Expected a grade in {header}, found {Quote.Of(text)}.");
                }
                else if (edition.Find(domain) is not null)
                {
                    Report(header, $"{header} says '{text}', but {edition.Title} does have that judgement.");
                }
            }
        }

        private GradedInspection WithSource(GradedInspection inspection)
        {
            string link = Cell(Link);
            if (link.Length == 0)
            {
                return inspection;
            }

            try
            {
                return inspection with { Source = link };
            }
            catch (ArgumentException)
            {
                Report(Link, $"Expected an address such as https://example.org/report in {Link}, found {Quote.Of(link)}.");
                return inspection;
            }
        }

        /// <summary>Reports a problem. The column serves as its kind.</summary>
        private void Report(string header, string message)
        {
            int column = table.Column(header);
            problems.Add(header, new ReadingProblem("", row.Number, column < 0 ? null : SheetColumns.Letters(column), message));
        }
    }
}
