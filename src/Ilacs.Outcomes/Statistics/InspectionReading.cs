using System.Diagnostics;
using System.Globalization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>What was read from a workbook or a table, and what could not be.</summary>
[DebuggerDisplay("{Inspections.Count} inspections and visits, {Problems.Count} problems")]
public sealed class InspectionReading
{
    internal InspectionReading(IReadOnlyList<ReadInspection> read, IReadOnlyList<ReadingProblem> problems)
    {
        Read = read;
        Inspections = [.. read.Select(it => it.Inspection)];
        Problems = problems;
        ProblemCount = problems.Count;
    }

    internal InspectionReading(IReadOnlyList<ReadInspection> read, ReadingProblems problems, IReadOnlyList<LostColumn> lostColumns)
        : this(read, problems.Kept)
    {
        ProblemCount = problems.Count;
        LostColumns = lostColumns;
    }

    /// <summary>The inspections and visits. Of a workbook each once though several sheets list it, by authority and day; of a table in its order.</summary>
    public IReadOnlyList<Inspection> Inspections { get; }

    /// <summary>The same inspections and visits, each with the place at which it stands.</summary>
    public IReadOnlyList<ReadInspection> Read { get; }

    /// <summary>What could not be read, in the order of the file, and at the end the inspections of a workbook whose type or edition no sheet tells. The rest of the row, where it makes sense without, and all other rows were read.</summary>
    public IReadOnlyList<ReadingProblem> Problems { get; }

    /// <summary>How many problems there were. Of a table <see cref="Problems"/> holds the first 100,000.</summary>
    public int ProblemCount { get; }

    /// <summary>The columns of a table of which nothing was read: none of their cells could be, or the header lacks them. Whatever they say of the inspections is not
    /// known from this reading.</summary>
    public IReadOnlyList<LostColumn> LostColumns { get; } = [];
}

/// <summary>A column of a table of which nothing was read.</summary>
/// <param name="Header">The header as it stands; where the header lacks the column, its name.</param>
/// <param name="Cells">How many cells say something that could not be read; 0 where the header lacks the column.</param>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
public sealed record LostColumn(string Header, int Cells)
{
    /// <summary>The letters of the column as a spreadsheet program shows them; <see langword="null"/> where the header lacks the column.</summary>
    public string? Column { get; init; }

    /// <summary>The column and how it was lost: <c>'Published on' (none of its 618 cells could be read)</c> or <c>'Published on' (there is no such column)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Cells == 0 ? $"{Quote.Of(Header)} (there is no such column)"
        : Cells == 1 ? $"{Quote.Of(Header)} (its only cell could not be read)"
        : string.Create(CultureInfo.InvariantCulture, $"{Quote.Of(Header)} (none of its {Cells} cells could be read)");
}

/// <summary>An inspection or visit that was read, and where it stands.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
public sealed record ReadInspection
{
    internal ReadInspection(Inspection inspection, string sheet, int row)
    {
        Inspection = inspection;
        Sheet = sheet;
        Row = row;
    }

    /// <summary>The inspection or visit.</summary>
    public Inspection Inspection { get; }

    /// <summary>The name of the sheet, the first if several have it; empty where there are no sheets.</summary>
    public string Sheet { get; }

    /// <summary>The number of the row as a spreadsheet program shows it.</summary>
    public int Row { get; }
}

/// <summary>Something in a workbook or a table that could not be read.</summary>
/// <param name="Sheet">The name of the sheet; empty where it concerns the whole file, or the file has no sheets.</param>
/// <param name="Row">The number of the row as a spreadsheet program shows it; 0 where it concerns the whole sheet or file.</param>
/// <param name="Column">The letters of the column as a spreadsheet program shows them, or <see langword="null"/> where it concerns the whole row.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record ReadingProblem(string Sheet, int Row, string? Column, string Message)
{
    /// <summary>The place and the message: <c>In-year_inspections!G12: …</c>, or <c>In-year_inspections!12: …</c> of a whole row; <c>G12: …</c> or <c>row 12: …</c> where there are no sheets.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        (Sheet, Row, Column) switch
        {
            ({ Length: 0 }, 0, _) => Message,
            ({ Length: 0 }, _, null) => string.Create(CultureInfo.InvariantCulture, $"row {Row}: {Message}"),
            ({ Length: 0 }, _, _) => string.Create(CultureInfo.InvariantCulture, $"{Column}{Row}: {Message}"),
            (_, 0, _) => $"{Sheet}: {Message}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!{Column}{Row}: {Message}"),
        };
}
