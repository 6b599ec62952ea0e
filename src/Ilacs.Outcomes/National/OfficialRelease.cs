using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>A release of Ofsted's official statistics on the outcomes of local authorities: its cut-offs, and figures that it
/// published.</summary>
/// <remarks>A figure can only be compared with a count that has the cut-offs of its own release. <b>Equality</b> is that of the
/// object.</remarks>
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

    /// <summary>The releases of which cut-offs and figures are known here, the oldest first.</summary>
    public static ValueList<OfficialRelease> All => OfficialFigures.Releases;

    /// <summary>What <c>ilacs outcomes --release</c> calls it: the year of the as-at date, which is in autumn until 2019 and 31 March
    /// since. Where a year has another release,
    /// earlier in the year, that is called by year and month: 2019-03.</summary>
    public string Name { get; }

    /// <summary>The title of the publication.</summary>
    public string Title { get; }

    /// <summary>The as-at date.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The last day of publication that counts, as the release states it; where it was not seen, the <see cref="Note"/> says
    /// so.</summary>
    public LocalDate PublishedBy { get; }

    /// <summary>What does not follow from the cut-offs, in a sentence, or <see langword="null"/>.</summary>
    public string? Note { get; internal init; }

    /// <summary>Figures that it published, or that follow from the list of all authorities that it published.</summary>
    public ValueList<OfficialFigure> Figures { get; internal init; }

    /// <summary>A report that came after the cut-off and is counted all the same.</summary>
    internal LateReport? LateReport { get; init; }

    /// <summary>What a record gives for the release: the outcomes by its cut-offs, and with the late report that it counts, if
    /// any.</summary>
    /// <param name="record">The record.</param>
    /// <param name="withPredecessors">Whether judgements of earlier editions count in the place of those that followed them:
    /// <see cref="OutcomeQuery.WithPredecessors"/>.</param>
    /// <param name="among">The authorities to count among; all if left out.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the authorities to count among is <see langword="null"/>, or an entry of another register
    /// than the record's.</exception>
    public OutcomeTable OutcomesOf(InspectionRecord record, bool withPredecessors = false, IReadOnlySet<RegisteredAuthority>? among = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var query = new OutcomeQuery(AsAt) { PublishedBy = PublishedBy, WithPredecessors = withPredecessors, Among = among };
        return record.Outcomes(query, LateReport);
    }

    /// <summary>The release of a name.</summary>
    /// <param name="name">The <see cref="Name"/>, or year and month of the as-at date: 2025-03.</param>
    /// <returns>The release; <see langword="null"/> if there is none of that name here.</returns>
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

    /// <summary>Whether it counts judgements of earlier editions in the place of those that followed them:
    /// <see cref="OutcomeQuery.WithPredecessors"/>.</summary>
    public bool WithPredecessors { get; }

    /// <summary>What a table gives for the figure.</summary>
    /// <param name="table">A table by the cut-offs of the release, with predecessors if the figure is.</param>
    /// <returns>The number, or the percentage rounded to a whole number, a half up; <see langword="null"/> for the percentage of no
    /// authorities.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is <see langword="null"/>.</exception>
    public int? In(OutcomeTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        int count = Grade is { } grade ? table[Domain, grade] : table[Domain, Model.Grade.Good] + table[Domain, Model.Grade.Outstanding];
        return IsPercentage ? OutcomeTable.Percent(count, table.Graded(Domain)) : count;
    }
}

/// <summary>A report that came after the cut-off of a release, which counts it all the same.</summary>
internal sealed record LateReport(string GssCode, LocalDate PublishedOn);
