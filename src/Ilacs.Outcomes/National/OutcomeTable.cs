using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>How many authorities have each grade in each domain, as at a date.</summary>
/// <remarks>
/// The row of a domain adds up to the number of authorities: four grades, "not judged", and none, where the latest inspection lacks the
/// domain or there is no inspection yet. <b>Source</b> of the rules for counting: <see cref="OutcomeQuery"/>.
/// </remarks>
/// <example>
/// <code>
/// OutcomeTable england = InspectionRecord.National.OutcomesAsAt(new LocalDate(2020, 2, 1));
/// OutcomeTable northWest = england.Where(outcome =&gt; outcome.Authority.Region == Region.NorthWest);
/// OutcomeTable afterShort = england.Where(outcome =&gt; outcome.Latest?.Type == InspectionType.Short);
/// OutcomeRank? rank = england.RankOf(AuthorityRegister.National["Leeds"], JudgementDomain.OverallEffectiveness);
/// </code>
/// </example>
[DebuggerDisplay("{Outcomes.Count} authorities as at {Query.AsAt}")]
[JsonConverter(typeof(OutcomesJsonConverter<OutcomeTable>))]
public sealed class OutcomeTable
{
    /// <summary>Four grades from the lowest, and "not judged". The remaining authorities have none.</summary>
    private const int Columns = 5;
    private const int NotJudgedColumn = 4;

    private static readonly JudgementSet NoJudgements = [];
    private readonly InspectionRecord record;
    private readonly int[] counts;

    internal OutcomeTable(InspectionRecord record, OutcomeQuery query, IEnumerable<AuthorityOutcome> outcomes)
    {
        this.record = record;
        Query = query;
        Outcomes = [.. outcomes];
        Domains = DomainsOf(query, Outcomes);
        counts = new int[Domains.Count * Columns];
        foreach (AuthorityOutcome outcome in Outcomes)
        {
            CountJudgements(outcome);
        }
    }

    /// <summary>The query that the table answers.</summary>
    public OutcomeQuery Query { get; }

    /// <summary>The authorities that are counted, by name, each with its latest graded inspection.</summary>
    public ValueList<AuthorityOutcome> Outcomes { get; }

    /// <summary>Every domain that any of the counted inspections could have, in the order of its edition, the newest edition
    /// first.</summary>
    public ValueList<JudgementDomain> Domains { get; }

    /// <summary>What the table is based on: how far the record and the register reach, and what they have that is not counted.</summary>
    public OutcomeCoverage Coverage => new(record, Query, Outcomes);

    /// <summary>How many of the latest inspections were under an edition without overall effectiveness: that of 2026. They are counted as
    /// none there.</summary>
    public int WithoutOverallEffectiveness =>
        Outcomes.Count(outcome => outcome.Latest is { } latest
            && latest.JudgementOf(JudgementDomain.OverallEffectiveness) == Judgement.NotInEdition);

    /// <summary>The number of authorities that have a given grade.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="grade">The grade.</param>
    /// <returns>The number; 0 for a known domain that is not in <see cref="Domains"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The domain is not known, and not in <see cref="Domains"/>.</exception>
    public int this[JudgementDomain domain, Grade grade]
    {
        get
        {
            Checked(domain);
            ArgumentNullException.ThrowIfNull(grade);
            return Count(domain, ColumnOf(grade));
        }
    }

    /// <summary>The number of authorities that have "not judged".</summary>
    /// <param name="domain">The domain.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="domain"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The domain is not known, and not in <see cref="Domains"/>.</exception>
    public int NotJudged(JudgementDomain domain) => Count(Checked(domain), NotJudgedColumn);

    /// <summary>The number of authorities that have no judgement: their latest inspection does not have the domain, or there is none
    /// yet.</summary>
    /// <param name="domain">The domain.</param>
    /// <returns>The number; all for a domain that is not in <see cref="Domains"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="domain"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The domain is not known, and not in <see cref="Domains"/>.</exception>
    public int None(JudgementDomain domain) => Outcomes.Count - Graded(domain) - NotJudged(domain);

    /// <summary>The number of authorities that have any of the four grades.</summary>
    /// <param name="domain">The domain.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="domain"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The domain is not known, and not in <see cref="Domains"/>.</exception>
    public int Graded(JudgementDomain domain) => Grade.All.Sum(grade => this[domain, grade]);

    /// <summary>The share of the graded authorities whose grade is good or outstanding. Ofsted prints it as a whole percentage.</summary>
    /// <param name="domain">The domain.</param>
    /// <returns>A number from 0 to 1; <see langword="null"/> if no authority has a grade.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="domain"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The domain is not known, and not in <see cref="Domains"/>.</exception>
    public double? ShareGoodOrBetter(JudgementDomain domain) =>
        Graded(domain) is > 0 and var graded ? (double)(this[domain, Grade.Good] + this[domain, Grade.Outstanding]) / graded : null;

    /// <summary>The same share as Ofsted prints it: a whole percentage, halves rounded up.</summary>
    /// <param name="domain">The domain.</param>
    /// <returns>A number from 0 to 100; <see langword="null"/> if no authority has a grade.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="domain"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The domain is not known, and not in <see cref="Domains"/>.</exception>
    public int? PercentGoodOrBetter(JudgementDomain domain) =>
        Percent(this[domain, Grade.Good] + this[domain, Grade.Outstanding], Graded(domain));

    /// <summary>Gets the judgement that counts for an authority: that of its latest inspection, or that on the domain's predecessor if the
    /// query asks for predecessors.</summary>
    /// <param name="outcome">One of <see cref="Outcomes"/>.</param>
    /// <param name="domain">The domain.</param>
    /// <returns>The judgement; "not stated" if there is no inspection, and for a predecessor's domain that counts as another one.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The domain is not known, and not in <see cref="Domains"/>.</exception>
    public Judgement JudgementOf(AuthorityOutcome outcome, JudgementDomain domain)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Checked(domain);
        return CountedIn(outcome, domain) is { } counted ? outcome.Latest!.Judgements[counted] : Judgement.NotStated;
    }

    /// <summary>Selects some of the authorities: for example those of a region, or those whose latest inspection was a short one.</summary>
    /// <param name="isCounted">Whether an authority counts.</param>
    /// <returns>The smaller table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="isCounted"/> is <see langword="null"/>.</exception>
    public OutcomeTable Where(Func<AuthorityOutcome, bool> isCounted)
    {
        ArgumentNullException.ThrowIfNull(isCounted);
        return new(record, Query, Outcomes.Where(isCounted));
    }

    /// <summary>Ranks an authority among those counted: one of 14 outstanding, for example.</summary>
    /// <param name="authority">The authority, an entry of the register of the record.</param>
    /// <param name="domain">The domain.</param>
    /// <returns>Its rank; <see langword="null"/> if it is not counted or has no grade.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The authority is an entry of another register, or the domain is not known and not in
    /// <see cref="Domains"/>.</exception>
    public OutcomeRank? RankOf(RegisteredAuthority authority, JudgementDomain domain)
    {
        record.Checked(authority, nameof(authority));
        Checked(domain);
        return Outcomes.FirstOrDefault(outcome => outcome.Authority == authority) is { } own && JudgementOf(own, domain).Grade is { } grade
            ? new OutcomeRank(
                grade, Grade.All.Where(better => better > grade).Sum(better => this[domain, better]), this[domain, grade], Graded(domain))
            : null;
    }

    /// <summary>Shows how the judgement on a domain changed from the previous inspection to the one that counts, for each
    /// authority.</summary>
    /// <param name="domain">The domain, as the later inspection has it.</param>
    /// <returns>The flows, of the authorities for which a change can be claimed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="domain"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The domain is not known, and not in <see cref="Domains"/>.</exception>
    public GradeFlows Flows(JudgementDomain domain)
    {
        Checked(domain);
        return new([.. Outcomes.Select(outcome => CountedIn(outcome, domain) is { } counted
            ? GradeFlow.Of(outcome.Authority, outcome.Known, outcome.Latest!, counted)
            : null).OfType<GradeFlow>()]);
    }

    internal static ArgumentException UnknownDomain(JudgementDomain domain, string name) =>
        new($"'{domain}' is not a known domain, and no inspection counted here has it.", name);

    private static ValueList<JudgementDomain> DomainsOf(OutcomeQuery query, ValueList<AuthorityOutcome> outcomes)
    {
        var editions = new List<FrameworkEdition>();
        foreach (AuthorityOutcome outcome in outcomes)
        {
            if (outcome.Latest is { } latest && !editions.Contains(latest.Framework))
            {
                editions.Add(latest.Framework);
            }
        }

        var domains = new List<JudgementDomain>();
        foreach (FrameworkEdition edition in editions.OrderByDescending(edition => edition.FirstDay))
        {
            foreach (EditionDomain domain in edition.Domains)
            {
                Add(domain.Domain);
            }
        }

        // A document may state a domain that its edition does not have; it must not be lost.
        foreach (AuthorityOutcome outcome in outcomes)
        {
            foreach ((JudgementDomain domain, _) in outcome.Latest?.Judgements ?? NoJudgements)
            {
                Add(domain);
            }
        }

        return [.. domains];

        void Add(JudgementDomain domain)
        {
            JudgementDomain counted = query.WithPredecessors ? OfficialSeries.CountedAs(domain) : domain;
            if (!domains.Contains(counted))
            {
                domains.Add(counted);
            }
        }
    }

    /// <summary>A whole percentage, halves rounded up, without the error of floating-point fractions.</summary>
    internal static int? Percent(int count, int of) => of > 0 ? ((200 * count) + of) / (2 * of) : null;

    private static int ColumnOf(Judgement judgement) => judgement.Grade is { } grade ? ColumnOf(grade) : NotJudgedColumn;

    private static int ColumnOf(Grade grade) => Grade.Inadequate.StepsTo(grade);

    /// <summary>The domain of the latest inspection whose judgement counts for a domain of the table; <see langword="null"/> if there is
    /// none.</summary>
    private JudgementDomain? CountedIn(AuthorityOutcome outcome, JudgementDomain domain)
    {
        if (outcome.Latest is not { } latest || (Query.WithPredecessors && OfficialSeries.CountedAs(domain) != domain))
        {
            return null;
        }

        return Query.WithPredecessors && latest.Judgements[domain] == Judgement.NotStated ? OfficialSeries.Before(domain) : domain;
    }

    private void CountJudgements(AuthorityOutcome outcome)
    {
        foreach ((JudgementDomain domain, Judgement judgement) in outcome.Latest?.Judgements ?? NoJudgements)
        {
            JudgementDomain counted = Query.WithPredecessors ? OfficialSeries.CountedAs(domain) : domain;
            if (counted == domain || outcome.Latest!.Judgements[counted] == Judgement.NotStated)
            {
                counts[(IndexOf(counted) * Columns) + ColumnOf(judgement)]++;
            }
        }
    }

    private int Count(JudgementDomain domain, int column) => IndexOf(domain) is >= 0 and var row ? counts[(row * Columns) + column] : 0;

    private JudgementDomain Checked(JudgementDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return domain.IsKnown || IndexOf(domain) >= 0 ? domain : throw UnknownDomain(domain, nameof(domain));
    }

    private int IndexOf(JudgementDomain domain)
    {
        for (int row = 0; row < Domains.Count; row++)
        {
            if (Domains[row] == domain)
            {
                return row;
            }
        }

        return -1;
    }
}

/// <summary>The rank of an authority among others in one domain. Authorities with the same grade share a rank.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<OutcomeRank>))]
public sealed record OutcomeRank
{
    internal OutcomeRank(Grade grade, int better, int same, int of)
    {
        Grade = grade;
        Better = better;
        Same = same;
        Of = of;
    }

    /// <summary>Its grade.</summary>
    public Grade Grade { get; }

    /// <summary>How many have a better grade.</summary>
    public int Better { get; }

    /// <summary>How many have this grade, including itself.</summary>
    public int Same { get; }

    /// <summary>How many have any grade.</summary>
    public int Of { get; }

    /// <summary>The rank in words, such as "one of 14 outstanding".</summary>
    /// <returns>The words.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Same == 1 ? "the only one" : $"one of {Same}")} {Grade.Title.ToLowerInvariant()}");
}
