namespace Ilacs.Outcomes;

/// <summary>Reads a file of inspections of any kind that the library knows, told apart by what is in it and not by its name.</summary>
/// <example>
/// <code>
/// using FileStream file = File.OpenRead(path);
/// InspectionReading reading = InspectionFile.Read(file);
/// </code>
/// </example>
public static class InspectionFile
{
    private const string Unknown =
        "This is no file of inspections: neither a workbook of Ofsted's statistics (.ods, .xlsx), "
        + "nor the sector's history (a CSV with the columns 'local_authority' and 'inspection_framework'), "
        + "nor a CSV that ilacs export writes (with the columns 'Type' and 'Local authority' or another that names one).";

    /// <summary>Reads a workbook of Ofsted's official statistics (<see cref="StatisticsWorkbook"/>), the sector's history
    /// (<see cref="SectorHistory"/>) or a CSV of
    /// inspections (<see cref="InspectionCsv"/>).</summary>
    /// <param name="file">The file, a stream that can seek, from where it stands; it stays open.</param>
    /// <param name="register">The register by which the workbook and the history know their authorities; left out,
    /// <see cref="AuthorityRegister.National"/>. A CSV of
    /// inspections is read as it stands.</param>
    /// <param name="allProblems">Whether all problems are listed, up to 100,000 of a kind. Left out, those after the first hundred of a
    /// kind are counted, which is what anybody can read.</param>
    /// <returns>What was read, and what could not be.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    /// <exception cref="InvalidDataException">The file is none of these, or a broken one.</exception>
    public static InspectionReading Read(Stream file, AuthorityRegister? register = null, bool allProblems = false)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.CanSeek)
        {
            throw new ArgumentException("expected a stream that can seek", nameof(file));
        }

        if (WorkbookFile.Is(file))
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
