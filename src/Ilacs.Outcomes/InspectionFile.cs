namespace Ilacs.Outcomes;

/// <summary>Reads a file of inspections of any kind that the library knows. The content decides the kind, not the file name.</summary>
/// <example>
/// <code>
/// using FileStream file = File.OpenRead(path);
/// InspectionReading reading = InspectionFile.Read(file);
/// </code>
/// </example>
public static class InspectionFile
{
    private const string Unknown =
        "This is not a file of inspections: it is neither a workbook of Ofsted's statistics (.ods, .xlsx), "
        + "nor the sector's history (a CSV with the columns 'local_authority' and 'inspection_framework'), "
        + "nor a CSV from ilacs export (with the columns 'Type' and 'Local authority', or another column that names the authority).";

    /// <summary>Reads a workbook of Ofsted's official statistics (<see cref="StatisticsWorkbook"/>), the sector's history
    /// (<see cref="SectorHistory"/>) or a CSV of inspections (<see cref="InspectionCsv"/>).</summary>
    /// <param name="file">The file: a seekable stream, read from its current position and left open.</param>
    /// <param name="register">The register that identifies the authorities of a workbook or a history;
    /// <see cref="AuthorityRegister.National"/> if left out. A CSV of inspections does not need it.</param>
    /// <param name="allProblems">Whether to list all problems, up to 100,000 of a kind. If left out, only the first hundred of each kind
    /// are listed and the rest counted.</param>
    /// <returns>What was read, and what could not be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    /// <exception cref="InvalidDataException">The file is none of these, or is broken.</exception>
    /// <example>
    /// <code>
    /// using FileStream workbook = File.OpenRead("LA_Inspection_Outcomes_as_at_31_March_2025.ods");
    /// InspectionReading reading = InspectionFile.Read(workbook);
    /// foreach (ReadingProblem problem in reading.Problems)
    ///     Console.WriteLine(problem);                                         // In-year_inspections!G12: Expected a date, found '…'
    /// InspectionRecord record = InspectionRecord.Of(reading.Inspections);
    /// </code>
    /// </example>
    public static InspectionReading Read(Stream file, AuthorityRegister? register = null, bool allProblems = false)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.CanSeek)
        {
            throw new ArgumentException("expected a stream that can seek", nameof(file));
        }

        if (WorkbookFile.IsWorkbook(file))
        {
            return StatisticsWorkbook.Read(file, register, allProblems);
        }

        CsvTable table = Table(file);
        return SectorHistory.IsHead(table.Headers) ? SectorHistory.Read(table, register ?? AuthorityRegister.National, allProblems)
            : InspectionCsv.IsHead(table.Headers) ? InspectionCsv.Read(table, allProblems)
            : throw new InvalidDataException(Unknown);
    }

    private static CsvTable Table(Stream file)
    {
        try
        {
            return new CsvTable(file, headers => SectorHistory.IsHead(headers) || InspectionCsv.IsHead(headers));
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"{Unknown} As CSV: {error.Message}", error);
        }
    }
}
