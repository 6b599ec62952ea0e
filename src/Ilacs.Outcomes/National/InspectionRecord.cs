using System.Diagnostics;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>
/// Inspections, visits and plans of local authorities, by authority: the national record that comes with the package, or documents of one's own.
/// </summary>
/// <remarks>
/// <para>The embedded record has every graded inspection published since November 2013, up to <see cref="NewestPublication"/>, and the visits of <see cref="VisitsKnownFor"/>. Of
/// recommendations it holds the number, and the words in the five cases of the samples only. It names no inspectors.</para>
/// <para><b>Source.</b> Ofsted, published inspection reports, and official statistics of 2023 and 2025: see <c>docs/record.md</c>. Contains public sector information
/// licensed under the Open Government Licence v3.0.</para>
/// </remarks>
/// <example>
/// <code>
/// InspectionHistory bradford = InspectionRecord.National.HistoryOf("Bradford");
/// OutcomeTable england = InspectionRecord.National.OutcomesAsAt(new LocalDate(2025, 3, 31), publishedBy: new LocalDate(2025, 6, 30));
/// int outstanding = england[JudgementDomain.OverallEffectiveness, Grade.Outstanding];     // 36
/// </code>
/// </example>
[DebuggerDisplay("{Documents.Count} documents of {histories.Count} authorities")]
public sealed class InspectionRecord
{
    /// <summary>What the three workbooks of official statistics list of visits, from the first that the workbook of 2023 lists. That of 2024 adds those of the year before whose letters
    /// came too late for it, so that no gap is left between them; that of 2025 ends with 31 March 2025.</summary>
    private static readonly DateInterval[] EmbeddedVisits = [new(new LocalDate(2022, 3, 10), new LocalDate(2025, 3, 31))];

    private static readonly Lazy<InspectionRecord> Shared = new(() => Read(EmbeddedBytes()));
    private static readonly InspectionHistory NoInspections = new([]);

    private readonly Dictionary<RegisteredAuthority, InspectionHistory> histories = [];

    private InspectionRecord(IReadOnlyList<IlacsDocument> documents, IReadOnlyList<DateInterval> visitsKnownFor)
    {
        Documents = documents;
        VisitsKnownFor = visitsKnownFor;
        var inspections = new Dictionary<RegisteredAuthority, List<Inspection>>();
        var unregistered = new List<IlacsDocument>();
        foreach (IlacsDocument document in documents)
        {
            if (document is Inspection { PublishedOn: { } published })
            {
                NewestPublication = published > NewestPublication || NewestPublication is null ? published : NewestPublication;
            }

            if (AuthorityRegister.National.AuthorityOf(document) is not { } authority)
            {
                unregistered.Add(document);
            }
            else if (document is Inspection inspection)
            {
                if (!inspections.TryGetValue(authority, out List<Inspection>? known))
                {
                    inspections[authority] = known = [];
                }

                known.Add(inspection);
            }
        }

        foreach ((RegisteredAuthority authority, List<Inspection> known) in inspections)
        {
            histories[authority] = new InspectionHistory(authority.ToLocalAuthority(), known);
        }

        Unregistered = unregistered;
    }

    /// <summary>The record that comes with the package, read once, when it is first asked for.</summary>
    public static InspectionRecord National => Shared.Value;

    /// <summary>The documents, in the order in which they were given: the embedded ones by authority and date.</summary>
    public IReadOnlyList<IlacsDocument> Documents { get; }

    /// <summary>The documents whose authority is not in the register, or not sure: no table counts them, and no history has them.</summary>
    public IReadOnlyList<IlacsDocument> Unregistered { get; }

    /// <summary>The day on which the newest of the inspections and visits was published; <see langword="null"/> if none says.</summary>
    public LocalDate? NewestPublication { get; }

    /// <summary>The periods, ends included, of which the record has the focused and monitoring visits that Ofsted's workbooks list. Of other times it has single ones, or none, which
    /// says nothing of how many there were. Empty for documents of one's own.</summary>
    public IReadOnlyList<DateInterval> VisitsKnownFor { get; }

    /// <summary>A record of documents of one's own.</summary>
    /// <param name="documents">Inspections, visits and plans, in any order. Their authorities are known by the register, as at the first day on site, or else the publication.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of them is a validation report, which is of no authority.</exception>
    public static InspectionRecord Of(IEnumerable<IlacsDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        IlacsDocument[] all = [.. documents];
        return all.Any(document => document is ValidationReport)
            ? throw new ArgumentException("A validation report is of no authority and belongs in no record.", nameof(documents))
            : new InspectionRecord(all, []);
    }

    /// <summary>The inspections and visits of an authority. A successor starts without those of the authorities whose area it took over.</summary>
    /// <param name="authority">The authority, an entry of the register.</param>
    /// <returns>The history, empty if the record has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="authority"/> is <see langword="null"/>.</exception>
    public InspectionHistory HistoryOf(RegisteredAuthority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return histories.GetValueOrDefault(authority, NoInspections);
    }

    /// <summary>The inspections and visits of an authority by its name or code.</summary>
    /// <param name="nameOrCode">A name, an alias or a code; see <see cref="AuthorityRegister.Search"/>.</param>
    /// <returns>The history, empty if the record has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrCode"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">There is no such authority, or more than one; the message names the candidates.</exception>
    public InspectionHistory HistoryOf(string nameOrCode) => HistoryOf(AuthorityRegister.National[nameOrCode]);

    /// <summary>The action plans of an authority, in the order of the record.</summary>
    /// <param name="authority">The authority, an entry of the register.</param>
    /// <returns>The plans.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="authority"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<ActionPlan> PlansOf(RegisteredAuthority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return [.. Documents.OfType<ActionPlan>().Where(plan => AuthorityRegister.National.AuthorityOf(plan) == authority)];
    }

    /// <summary>The outcomes of England as at a date: for each authority that existed on it, the latest graded inspection.</summary>
    /// <param name="asAt">The date; inspections that began on or before it count.</param>
    /// <param name="publishedBy">The last day of publication that counts; left out, the as-at date.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is not of the ISO calendar, years 1 to 9999.</exception>
    public OutcomeTable OutcomesAsAt(LocalDate asAt, LocalDate? publishedBy = null) => Outcomes(new OutcomeQuery(asAt) { PublishedBy = publishedBy ?? asAt });

    /// <summary>The outcomes that a query asks for.</summary>
    /// <param name="query">The dates, and the authorities to count.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is <see langword="null"/>.</exception>
    public OutcomeTable Outcomes(OutcomeQuery query) => Outcomes(query, lateReport: null);

    /// <summary>The outcomes, with one report that counts though it came after the cut-off.</summary>
    internal OutcomeTable Outcomes(OutcomeQuery query, (string GssCode, LocalDate PublishedOn)? lateReport)
    {
        ArgumentNullException.ThrowIfNull(query);
        var outcomes = new List<AuthorityOutcome>(AuthorityRegister.National.All.Count);
        foreach (RegisteredAuthority authority in AuthorityRegister.National.All)
        {
            if (authority.ExistedOn(query.AsAt) && query.Among?.Contains(authority) != false)
            {
                LocalDate publishedBy = string.Equals(authority.GssCode, lateReport?.GssCode, StringComparison.Ordinal) ? lateReport!.Value.PublishedOn : query.PublishedBy;
                outcomes.Add(new AuthorityOutcome(authority, HistoryOf(authority), query.AsAt, publishedBy));
            }
        }

        return new OutcomeTable(query, outcomes);
    }

    /// <summary>How a judgement went from each graded inspection of an authority to its next, in all the record.</summary>
    /// <param name="domain">The domain, as the later inspection has it.</param>
    /// <returns>The flows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="domain"/> is <see langword="null"/>.</exception>
    public GradeFlows Flows(JudgementDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var flows = new List<GradeFlow>();
        foreach (RegisteredAuthority authority in AuthorityRegister.National.All)
        {
            InspectionHistory history = HistoryOf(authority);
            foreach (GradedInspection inspection in history.Inspections.OfType<GradedInspection>())
            {
                if (GradeFlow.Of(authority, history, inspection, domain) is { } flow)
                {
                    flows.Add(flow);
                }
            }
        }

        return new GradeFlows([.. flows]);
    }

    /// <summary>The published inspections that had these judgements. What overall grade each of them got shows that it does not follow from them.</summary>
    /// <param name="framework">The edition.</param>
    /// <param name="judgements">The judgements; domains that are not stated may have any.</param>
    /// <returns>The inspections, the oldest first.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// // Good, good, good, good, good, good, good, good, good, good, requires improvement, requires improvement
    /// IEnumerable&lt;Grade?&gt; overall = InspectionRecord.National.Precedents(FrameworkEdition.Ilacs2018, new JudgementSet
    /// {
    ///     [JudgementDomain.ImpactOfLeaders] = Grade.Good,
    ///     [JudgementDomain.HelpAndProtection] = Grade.RequiresImprovement,
    ///     [JudgementDomain.ChildrenInCareAndCareLeavers] = Grade.Good,
    /// }).Select(inspection =&gt; inspection.OverallEffectiveness);
    /// </code>
    /// </example>
    public IReadOnlyList<GradedInspection> Precedents(FrameworkEdition framework, JudgementSet judgements)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(judgements);
        return
        [
            .. Documents.OfType<GradedInspection>()
                .Where(inspection => inspection.PublishedOn is not null && inspection.Framework == framework && judgements.All(stated => inspection.Judgements[stated.Key] == stated.Value))
                .OrderBy(inspection => inspection.FirstKnownDay),
        ];
    }

    internal static byte[] EmbeddedBytes()
    {
        using Stream resource = typeof(InspectionRecord).Assembly.GetManifestResourceStream("national-record.jsonl")!;
        byte[] bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    internal static InspectionRecord Read(byte[] embedded)
    {
        var documents = new List<IlacsDocument>();
        foreach (DocumentLine line in IlacsJson.ReadLines(embedded))
        {
            documents.Add(line.Document ?? throw line.Error!);
        }

        return new InspectionRecord(documents, EmbeddedVisits);
    }
}
