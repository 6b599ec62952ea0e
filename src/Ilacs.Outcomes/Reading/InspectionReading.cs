using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>What was read from a workbook or a table, and what could not be read.</summary>
[DebuggerDisplay("{Inspections.Count} inspections and visits, {Problems.Count} problems")]
[JsonConverter(typeof(OutcomesJsonConverter<InspectionReading>))]
public sealed class InspectionReading
{
    internal InspectionReading(
        IEnumerable<InspectionRow> rows, IEnumerable<ReadingProblem> problems, IEnumerable<string>? lostColumns = null)
    {
        Rows = [.. rows];
        Inspections = [.. Rows.Select(it => it.Inspection)];
        Problems = [.. problems];
        LostColumns = [.. lostColumns ?? []];
    }

    private InspectionReading(InspectionReading other)
    {
        Rows = other.Rows;
        Inspections = other.Inspections;
        Problems = other.Problems;
        LostColumns = other.LostColumns;
    }

    /// <summary>The inspections and visits. From a workbook, each once even if several sheets list it, by authority and day; from a table,
    /// in its order.</summary>
    public ValueList<Inspection> Inspections { get; }

    /// <summary>The same inspections and visits, each with its place in the file.</summary>
    public ValueList<InspectionRow> Rows { get; }

    /// <summary>What could not be read, in the order of the file, and at the end the inspections of a workbook whose type or edition no
    /// sheet states. All other rows were read, and so was the rest of a row if it makes sense on its own.</summary>
    public ValueList<ReadingProblem> Problems { get; }

    /// <summary>How many problems there were: those in <see cref="Problems"/>, each with its <see cref="ReadingProblem.Count"/>.</summary>
    public int ProblemCount => Problems.Sum(problem => problem.Count);

    /// <summary>The columns of a table from which nothing was read, each in words: <c>'Published on' (none of its 618 cells could be
    /// read)</c>, or <c>'Published on' (there is no such column)</c> if the header lacks it. This reading does not know what they say about
    /// the inspections.</summary>
    public ValueList<string> LostColumns { get; }

    /// <summary>The name of the file, for messages; empty unless <see cref="Named"/> gave one.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Returns the same reading with the name of its file, for messages.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The reading with the name; this one is not changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public InspectionReading Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new InspectionReading(this) { Name = name };
    }
}

/// <summary>An inspection or visit that was read, and its place in the file.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<InspectionRow>))]
public sealed record InspectionRow
{
    internal InspectionRow(Inspection inspection, string sheet, int number)
    {
        Inspection = inspection;
        Sheet = sheet;
        Number = number;
    }

    /// <summary>The inspection or visit.</summary>
    public Inspection Inspection { get; }

    /// <summary>The name of the sheet, the first if several have it; empty where there are no sheets.</summary>
    public string Sheet { get; }

    /// <summary>The number of the row as a spreadsheet program shows it.</summary>
    public int Number { get; }
}

/// <summary>Something in a workbook or a table that could not be read.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
/// <example>
/// <code>
/// foreach (ReadingProblem problem in InspectionFile.Read(file).Problems)
///     Console.WriteLine(problem);   // In-year_inspections!G12: Expected a date, found '…'.
/// </code>
/// </example>
[JsonConverter(typeof(OutcomesJsonConverter<ReadingProblem>))]
public sealed record ReadingProblem
{
    /// <summary>Creates a problem at a place.</summary>
    /// <param name="sheet">The name of the sheet; empty where it concerns the whole file, or the file has no sheets.</param>
    /// <param name="row">The number of the row as a spreadsheet program shows it; 0 where it concerns the whole sheet or file.</param>
    /// <param name="column">The letters of the column as a spreadsheet program shows them, or <see langword="null"/> where it concerns the
    /// whole row.</param>
    /// <param name="message">What is wrong, in a sentence.</param>
    /// <param name="count">How many problems it stands for; 1 if left out.</param>
    /// <exception cref="ArgumentNullException">The sheet or the message is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The row is negative, or the count is not positive.</exception>
    public ReadingProblem(string sheet, int row, string? column, string message, int count = 1)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Sheet = sheet;
        Row = row;
        Column = column;
        Message = message;
        Count = count;
    }

    /// <summary>The name of the sheet; empty where it concerns the whole file, or the file has no sheets.</summary>
    public string Sheet { get; }

    /// <summary>The number of the row as a spreadsheet program shows it; 0 where it concerns the whole sheet or file.</summary>
    public int Row { get; }

    /// <summary>The letters of the column as a spreadsheet program shows them, or <see langword="null"/> where it concerns the whole
    /// row.</summary>
    public string? Column { get; }

    /// <summary>What is wrong, in a sentence.</summary>
    public string Message { get; }

    /// <summary>How many problems it stands for: 1; or, in "… and 2,900 more like it", 2,900. The first hundred of each kind are listed
    /// and the rest counted.</summary>
    public int Count { get; }

    /// <summary>The same problem, at a place in a sheet.</summary>
    internal ReadingProblem At(string sheet, int row) => new(sheet, row, Column, Message, Count);

    /// <summary>The place and the message: <c>In-year_inspections!G12: …</c>, or <c>In-year_inspections!12: …</c> of a whole row;
    /// <c>G12: …</c> or <c>row 12: …</c> where there are no sheets.</summary>
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
