using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>
/// Inspections and visits as CSV, a row each and a column a domain, for spreadsheets: written and read back.
/// </summary>
/// <remarks>
/// <para>Grades, types, editions and themes are in official wording or as codes; reading takes either. Headers are words or the names of
/// the JSON contract, in any order; a domain
/// that the library does not know has the header <c>judgements/</c> and its code.</para>
/// <para>Commas, quotation marks and line breaks are quoted as RFC 4180 says, rows end with CR LF. A cell that a spreadsheet program would
/// take for a formula (it begins with <c>=</c>,
/// <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line break, after blanks or not) begins with an apostrophe, and so does one that begins with
/// an apostrophe; reading takes it away.</para>
/// <para><b>Not carried</b> are team, strengths, the text of recommendations (only how many there are) and members that the JSON contract
/// does not know. Everything else comes back as
/// it was, but that an inspection of an unknown type without a judgement comes back without the capacity to hold any.</para>
/// </remarks>
/// <example>
/// <code>
/// InspectionCsv.Write(writer, inspections);
/// InspectionReading reading = InspectionCsv.Read(file);
/// </code>
/// </example>
public static class InspectionCsv
{
    private const string JudgementPrefix = "judgements/";
    private const string LineEnd = "\r\n";

    /// <summary>Writes inspections and visits, in the order given.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="inspections">The inspections and visits.</param>
    /// <param name="asCodes">Codes instead of official wording.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the inspections is <see langword="null"/>.</exception>
    public static void Write(TextWriter writer, IEnumerable<Inspection> inspections, bool asCodes = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(inspections);
        foreach (string?[] row in Table(inspections, asCodes))
        {
            WriteRow(writer, row);
        }
    }

    /// <summary>Reads a CSV of inspections, a row at a time.</summary>
    /// <param name="csv">The file; it stays open.</param>
    /// <returns>What was read, and what could not be. Authorities and judgements are as they stand: whether they make sense is for
    /// <see cref="RegisterRules.Default"/> to say.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="csv"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The file is no such CSV, or no text in UTF-8.</exception>
    public static InspectionReading Read(Stream csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        return Read(new CsvTable(csv, IsHead));
    }

    /// <summary>The header, and a row for each inspection or visit.</summary>
    /// <exception cref="ArgumentException">One of the inspections is <see langword="null"/>.</exception>
    internal static IEnumerable<string?[]> Table(IEnumerable<Inspection> inspections, bool asCodes)
    {
        Inspection[] rows = [.. inspections];
        if (Array.Exists(rows, row => row is null))
        {
            throw new ArgumentException("One of the inspections is null.", nameof(inspections));
        }

        JudgementDomain[] domains =
        [
            .. JudgementDomain.Known,
            .. rows.OfType<GradedInspection>().SelectMany(inspection => inspection.Judgements.Domains)
                .Where(domain => !domain.IsKnown).Distinct()
                .OrderBy(domain => domain.Code, StringComparer.Ordinal),
        ];
        string?[] header =
        [
            asCodes ? InspectionColumn.Type : "Type", asCodes ? InspectionColumn.Framework : "Framework",
            .. Headers(InspectionColumn.BeforeJudgements, asCodes),
            .. domains.Select(domain => !domain.IsKnown ? JudgementPrefix + domain.Code : asCodes ? domain.Code : domain.Title),
            .. Headers(InspectionColumn.AfterJudgements, asCodes),
        ];
        return rows.Select(Row).Prepend(header);

        string?[] Row(Inspection inspection)
        {
            JudgementSet judgements = (inspection as GradedInspection)?.Judgements ?? [];
            return
            [
                asCodes ? inspection.Type.Code : inspection.Type.Title, asCodes ? inspection.Framework?.Code : inspection.Framework?.Title,
                .. InspectionColumn.BeforeJudgements.Select(column => column.Write(inspection, asCodes)),
                .. domains.Select(domain => Cell(judgements[domain], asCodes)),
                .. InspectionColumn.AfterJudgements.Select(column => column.Write(inspection, asCodes)),
            ];
        }
    }

    internal static bool IsHead(IReadOnlyList<string> headers) =>
        CsvTable.Has(headers, InspectionColumn.Type)
        && InspectionColumn.BeforeJudgements.Any(column => column.Authority is not null && headers.Any(column.IsHeader));

    internal static InspectionReading Read(CsvTable table, bool isAll = false)
    {
        if (!IsHead(table.Headers))
        {
            throw new InvalidDataException(
                "This is no CSV of inspections: "
                    + "no row has the columns 'Type' and one of 'Local authority', 'Ofsted URN', 'GSS code' and 'LA code'.");
        }

        var problems = new ProblemList(isAll);
        var columns = new InspectionCsvColumns(table, problems);
        table.Learn(columns.Dates);
        return table.Read(
            row =>
            {
                Inspection? inspection = new InspectionCsvRow(row, columns, problems).Read();
                columns.Learn(inspection);
                return inspection;
            },
            columns.Cells, problems);
    }

    /// <summary>The domain whose judgements stand under a header, if any do.</summary>
    internal static JudgementDomain? DomainOf(string header) =>
        header.StartsWith(JudgementPrefix, StringComparison.OrdinalIgnoreCase)
            && JudgementDomain.TryParse(header[JudgementPrefix.Length..], out JudgementDomain? domain)
                ? domain
                : JudgementDomain.Known.FirstOrDefault(known =>
                    string.Equals(known.Code, header, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(known.Title, header, StringComparison.OrdinalIgnoreCase));

    /// <summary>The judgement in a cell, if it is one.</summary>
    internal static Judgement? JudgementOf(string cell) =>
        Judgement.TryParse(cell, out Judgement judgement) || Judgement.TryParsePrinted(cell, out judgement) ? (Judgement?)judgement : null;

    private static IEnumerable<string> Headers(IReadOnlyList<InspectionColumn> columns, bool asCodes) =>
        columns.Select(column => asCodes ? column.Code : column.Title);

    private static string? Cell(Judgement judgement, bool asCodes) =>
        judgement == Judgement.NotStated ? null
        : !asCodes ? judgement.ToString()
        : judgement.Code;

    private static void WriteRow(TextWriter writer, IEnumerable<string?> cells)
    {
        writer.Write(string.Join(',', cells.Select(cell => CsvCell.Quote(CsvCell.Escaped(cell ?? "")))));
        writer.Write(LineEnd);
    }
}
