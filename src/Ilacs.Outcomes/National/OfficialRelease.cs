using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>A release of Ofsted's official statistics on the outcomes of local authorities: its cut-offs, and figures that it
/// published.</summary>
/// <remarks>A figure can only be compared with a count that has the cut-offs of its own release. <b>Equality</b> is by
/// reference.</remarks>
/// <example>
/// <code>
/// OfficialRelease release = OfficialRelease.Find("2025")!;
/// OutcomeTable ours = release.OutcomesOf(InspectionRecord.National);
/// </code>
/// </example>
[DebuggerDisplay("{Name,nq}")]
[JsonConverter(typeof(OutcomesJsonConverter<OfficialRelease>))]
public sealed class OfficialRelease
{
    internal OfficialRelease(string name, string title, LocalDate asAt, LocalDate publishedBy)
    {
        Name = name;
        Title = title;
        AsAt = asAt;
        PublishedBy = publishedBy;
    }

    /// <summary>The releases whose cut-offs and figures are known, the oldest first.</summary>
    public static ValueList<OfficialRelease> All => OfficialFigures.Releases;

    /// <summary>Its name in <c>ilacs outcomes --release</c>: the year of the as-at date, which was in autumn until 2019 and has been
    /// 31 March since then. If a year has another, earlier release, that is named by year and month: 2019-03.</summary>
    public string Name { get; }

    /// <summary>The title of the publication.</summary>
    public string Title { get; }

    /// <summary>The as-at date.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The last day of publication that counts, as the release states it; if it was not found, the <see cref="Note"/> says
    /// so.</summary>
    public LocalDate PublishedBy { get; }

    /// <summary>A sentence about what does not follow from the cut-offs, or <see langword="null"/>.</summary>
    public string? Note { get; internal init; }

    /// <summary>Figures that it published, or that follow from the list of all authorities that it published.</summary>
    public ValueList<OfficialFigure> Figures { get; internal init; }

    /// <summary>A report that came after the cut-off but is counted.</summary>
    internal LateReport? LateReport { get; init; }

    /// <summary>Counts the outcomes of a record as the release does: by its cut-offs, and with the late report that it counts, if
    /// any.</summary>
    /// <param name="record">The record.</param>
    /// <param name="withPredecessors">Whether judgements of earlier editions count as those that followed them:
    /// <see cref="OutcomeQuery.WithPredecessors"/>.</param>
    /// <param name="among">The authorities to count among; all if left out.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the authorities to count among is <see langword="null"/>, or an entry of a register other
    /// than the record's.</exception>
    public OutcomeTable OutcomesOf(InspectionRecord record, bool withPredecessors = false, IReadOnlySet<RegisteredAuthority>? among = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var query = new OutcomeQuery(AsAt) { PublishedBy = PublishedBy, WithPredecessors = withPredecessors, Among = among };
        return record.Outcomes(query, LateReport);
    }

    /// <summary>Finds the release with a name.</summary>
    /// <param name="name">The <see cref="Name"/>, or year and month of the as-at date: 2025-03.</param>
    /// <returns>The release; <see langword="null"/> if none of that name is known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static OfficialRelease? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(release => string.Equals(release.Name, name.Trim(), StringComparison.Ordinal))
            ?? All.FirstOrDefault(release =>
                string.Equals(YearMonthPattern.Iso.Format(release.AsAt.ToYearMonth()), name.Trim(), StringComparison.Ordinal));
    }

    /// <summary>The title.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Title;
}

/// <summary>A figure of a release: how many authorities, or what percentage of those with a grade, have a grade in a domain.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<OfficialFigure>))]
public sealed record OfficialFigure
{
    internal OfficialFigure(JudgementDomain domain, Grade? grade, int number, bool isPercentage, bool withPredecessors = false)
    {
        Domain = domain;
        Grade = grade;
        Number = number;
        IsPercentage = isPercentage;
        WithPredecessors = withPredecessors;
    }

    /// <summary>The domain.</summary>
    public JudgementDomain Domain { get; }

    /// <summary>The grade; <see langword="null"/> for good and outstanding together.</summary>
    public Grade? Grade { get; }

    /// <summary>The number, or the whole percentage.</summary>
    public int Number { get; }

    /// <summary>Whether <see cref="Number"/> is a percentage of the authorities that have a grade; else it counts authorities.</summary>
    public bool IsPercentage { get; }

    /// <summary>Whether it counts judgements of earlier editions as those that followed them:
    /// <see cref="OutcomeQuery.WithPredecessors"/>.</summary>
    public bool WithPredecessors { get; }

    /// <summary>Works out the figure from a table.</summary>
    /// <param name="table">A table with the cut-offs of the release, and with predecessors if the figure has them.</param>
    /// <returns>The number, or the percentage rounded to a whole number, halves up; <see langword="null"/> for a percentage of no
    /// authorities.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is <see langword="null"/>.</exception>
    public int? In(OutcomeTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        int count = Grade is { } grade ? table[Domain, grade] : table[Domain, Model.Grade.Good] + table[Domain, Model.Grade.Outstanding];
        return IsPercentage ? OutcomeTable.Percent(count, table.Graded(Domain)) : count;
    }
}

/// <summary>A report that came after the cut-off of a release that counts it anyway.</summary>
internal sealed record LateReport(string GssCode, LocalDate PublishedOn);
