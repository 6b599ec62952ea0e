using System.Diagnostics;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>What was read from a workbook, and what could not be.</summary>
[DebuggerDisplay("{Inspections.Count} inspections and visits, {Problems.Count} problems")]
public sealed class StatisticsReading
{
    internal StatisticsReading(IReadOnlyList<Inspection> inspections, IReadOnlyList<StatisticsProblem> problems)
    {
        Inspections = inspections;
        Problems = problems;
    }

    /// <summary>The inspections and visits, each once though several sheets list it, by authority and day.</summary>
    public IReadOnlyList<Inspection> Inspections { get; }

    /// <summary>What could not be read, in the order of the workbook, and at the end the inspections whose type no sheet states. The rest of the row, where it makes sense without, and all other rows were read.</summary>
    public IReadOnlyList<StatisticsProblem> Problems { get; }
}

/// <summary>Something in a workbook that could not be read.</summary>
/// <param name="Sheet">The name of the sheet; empty where it concerns the whole file.</param>
/// <param name="Row">The number of the row as a spreadsheet program shows it; 0 where it concerns the whole sheet.</param>
/// <param name="Column">The letters of the column as a spreadsheet program shows them, or <see langword="null"/> where it concerns the whole row.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record StatisticsProblem(string Sheet, int Row, string? Column, string Message)
{
    /// <summary>The place and the message: <c>In-year_inspections!G12: …</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        (Sheet, Row) switch
        {
            ({ Length: 0 }, _) => Message,
            (_, 0) => $"{Sheet}: {Message}",
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Sheet}!{Column}{Row}: {Message}"),
        };
}
