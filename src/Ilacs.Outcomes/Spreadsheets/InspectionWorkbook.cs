using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>
/// Writes inspections and visits as an Excel workbook (<c>.xlsx</c>): a sheet of all of them, with the columns of
/// <see cref="InspectionCsv"/>, and a sheet of the latest judgements of each authority.
/// </summary>
/// <remarks>
/// <para>Days are real dates, except the days on site, which may be several blocks. Filters are on, and the header row is frozen.
/// <see cref="InspectionFile.Read"/> reads the first sheet back, with everything that <see cref="InspectionCsv"/> includes; the second
/// sheet follows from the first and is skipped.</para>
/// <para>The same inspections give the same bytes.</para>
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.Create("inspections.xlsx");
/// InspectionWorkbook.Write(file, InspectionRecord.National.Documents.OfType&lt;Inspection&gt;());
/// </code>
/// </example>
public static class InspectionWorkbook
{
    private static readonly string[] LatestHeaders =
        ["Authority", "LA code", "Region", "Closed on", "Latest graded inspection", "Edition", "First day on site", "Published on"];

    /// <summary>Writes a workbook.</summary>
    /// <param name="file">The file; it stays open.</param>
    /// <param name="inspections">The inspections and visits, in the order of the rows.</param>
    /// <param name="asCodes">Whether to write codes instead of official wording.</param>
    /// <param name="register">The register for names and regions; <see cref="AuthorityRegister.National"/> if left out.</param>
    /// <exception cref="ArgumentNullException">The file or the inspections are <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the inspections is <see langword="null"/>, or there are more than 1,048,575, or one has a
    /// text of more than 32,767 characters: a sheet cannot hold them.</exception>
    /// <exception cref="NotSupportedException">The file cannot be written to, or has no room for it.</exception>
    public static void Write(Stream file, IEnumerable<Inspection> inspections, bool asCodes = false, AuthorityRegister? register = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(inspections);
        Inspection[] all = [.. inspections];
        string?[][] table = [.. InspectionCsv.Table(all, asCodes)];
        XlsxValueKind[] kinds = [.. table[0].Select(header => KindOf(header!))];
        XlsxSheetToWrite[] sheets =
        [
            new(
                "Inspections",
                [.. table[0].Select(header => header!)],
                [.. table[1..].Select(row => row.Select((cell, column) => Value(cell, kinds[column])).ToArray())]),
            Latest(all, asCodes, register ?? AuthorityRegister.National),
        ];
        XlsxWriter.Write(file, sheets);
    }

    /// <summary>Whether a row is the header of the sheet of latest judgements.</summary>
    internal static bool IsHeadOfLatest(SheetRow row) =>
        row.Cells.Take(LatestHeaders.Length).SequenceEqual(LatestHeaders, StringComparer.Ordinal);

    private static XlsxValueKind KindOf(string header) =>
        InspectionColumn.BeforeJudgements.Concat(InspectionColumn.AfterJudgements).FirstOrDefault(column => column.IsHeader(header))?.Kind
            ?? XlsxValueKind.Text;

    /// <summary>Text is written as in the CSV: with an apostrophe in front if a program would take it for a formula once the sheet is saved
    /// as CSV.</summary>
    private static XlsxValue Value(string? text, XlsxValueKind kind) =>
        text is null ? default : new XlsxValue(kind, kind == XlsxValueKind.Text ? CsvCell.Escaped(text) : text);

    private static XlsxSheetToWrite Latest(Inspection[] inspections, bool asCodes, AuthorityRegister register)
    {
        GradedInspection[] latest =
        [
            .. inspections.OfType<GradedInspection>()
                .GroupBy(inspection => Key(inspection, register))
                .Select(ofAuthority => ofAuthority.MaxBy(inspection => inspection.FirstKnownDay ?? LocalDate.MinIsoValue)!)
                .OrderBy(inspection => NameOf(inspection, register), StringComparer.Ordinal),
        ];
        JudgementDomain[] domains = [.. latest.SelectMany(inspection => inspection.Judgements.Domains).Distinct().Order()];
        return new XlsxSheetToWrite(
            "Latest judgements",
            [.. LatestHeaders, .. domains.Select(domain => asCodes ? domain.Code : domain.Title)],
            [.. latest.Select(inspection => Row(inspection, domains, asCodes, register))]);
    }

    private static XlsxValue[] Row(GradedInspection inspection, JudgementDomain[] domains, bool asCodes, AuthorityRegister register)
    {
        RegisteredAuthority? authority = register.AuthorityOf(inspection);
        return
        [
            Value(NameOf(inspection, register), XlsxValueKind.Text),
            Value(authority?.LaCode ?? inspection.LocalAuthority.LaCode, XlsxValueKind.Text),
            Value(authority?.Region.OfstedName, XlsxValueKind.Text),
            Day(authority?.ClosedOn),
            Value(asCodes ? inspection.Type.Code : inspection.Type.Title, XlsxValueKind.Text),
            Value(asCodes ? inspection.Framework.Code : inspection.Framework.Title, XlsxValueKind.Text),
            Day(inspection.FirstDayOnSite),
            Day(inspection.PublishedOn),
            .. domains.Select(domain => inspection.Judgements[domain]).Select(judgement =>
                Value(judgement == Judgement.NotStated ? null : asCodes ? judgement.Code : judgement.ToString(), XlsxValueKind.Text)),
        ];
    }

    private static XlsxValue Day(LocalDate? day) =>
        day is { } it ? new XlsxValue(XlsxValueKind.Day, it.ToIso()) : default;

    private static object Key(Inspection inspection, AuthorityRegister register) =>
        register.AuthorityOf(inspection) is { } authority ? authority : inspection.LocalAuthority;

    private static string NameOf(Inspection inspection, AuthorityRegister register) =>
        register.AuthorityOf(inspection)?.Name ?? inspection.LocalAuthority.ToString();
}
