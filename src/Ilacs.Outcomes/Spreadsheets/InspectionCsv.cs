using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>
/// Writes inspections and visits as CSV for spreadsheets, one row each and one column per domain, and reads them back.
/// </summary>
/// <remarks>
/// <para>Grades, types, editions and themes are in official wording or as codes; reading accepts both. Headers are words or the names of
/// the JSON contract, in any order; an unknown domain has the header <c>judgements/</c> followed by its code.</para>
/// <para>Commas, quotation marks and line breaks are quoted as in RFC 4180, and rows end with CR LF. If a spreadsheet program would take a
/// cell for a formula (it begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line break, perhaps after spaces), or if the cell
/// begins with an apostrophe, an apostrophe is put in front; reading removes it.</para>
/// <para><b>Not included</b> are team, strengths, the text of recommendations (only their number is) and their themes, and members outside
/// the JSON contract. Everything else comes back unchanged, except that an inspection of an unknown type without judgements comes back as
/// an ungraded one.</para>
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
    /// <param name="writer">The writer.</param>
    /// <param name="inspections">The inspections and visits.</param>
    /// <param name="asCodes">Whether to write codes instead of official wording.</param>
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

    /// <summary>Reads a CSV of inspections, one row at a time.</summary>
    /// <param name="csv">The file; it stays open.</param>
    /// <returns>What was read, and what could not be read. Authorities and judgements are taken as written; to check them, validate with
    /// <see cref="RegisterRules.Default"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="csv"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The file is not such a CSV, or not UTF-8 text.</exception>
    /// <example>
    /// <code>
    /// // Type,Framework,Local authority,Published on,Care leavers
    /// // Standard inspection,ILACS 2023,Kirklees,28/08/2024,Good
    /// InspectionReading reading = InspectionCsv.Read(file);
    /// Inspection read = reading.Inspections[0];                               // Kirklees, standardInspection, published 2024-08-28
    /// int problems = reading.ProblemCount;                                    // 0
    /// </code>
    /// </example>
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
                "This is not a CSV of inspections: "
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

    /// <summary>The domain whose judgements are under a header, if there is one.</summary>
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
