using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>
/// Inspections, visits and plans of local authorities, by authority: the national record that comes with the package, or documents of one's
/// own.
/// </summary>
/// <remarks>
/// <para><see cref="National"/> has every graded inspection published since November 2013, up to <see cref="NewestPublication"/>, and the
/// visits of
/// <see cref="VisitsKnownFor"/>. Of recommendations it holds the number, and the words in the five cases of the samples only. It names no
/// inspectors.</para>
/// <para><b>Equality</b> is that of the object. <b>Source.</b> Ofsted, published inspection reports, and official statistics of 2023 and
/// 2025: see
/// <c>docs/record.md</c>. Contains public sector information licensed under the Open Government Licence v3.0.</para>
/// </remarks>
/// <example>
/// <code>
/// InspectionHistory bradford = InspectionRecord.National.HistoryOf("Bradford");
/// OutcomeTable england = InspectionRecord.National.OutcomesAsAt(new LocalDate(2025, 3, 31), publishedBy: new LocalDate(2025, 6, 30));
/// int outstanding = england[JudgementDomain.OverallEffectiveness, Grade.Outstanding];     // 36
///
/// InspectionRecord own = InspectionRecord.Of(documents);                                  // or Of(documents, register)
/// if (own.TryGet("Bradford", out AuthorityDocuments? found)) { /* found.History, found.Plans */ }
/// </code>
/// </example>
[DebuggerDisplay("{Documents.Count} documents of {Authorities.Count} authorities")]
[JsonConverter(typeof(OutcomesJsonConverter<InspectionRecord>))]
public sealed class InspectionRecord
{
    private static readonly Lazy<InspectionRecord> Shared = new(() => Read(EmbeddedRecord.Bytes()));
    private static readonly InspectionHistory NoInspections = new([]);

    private readonly Dictionary<RegisteredAuthority, AuthorityDocuments> registered = [];
    private readonly AuthorityNames others;
    private readonly Lazy<Dictionary<IlacsDocument, AuthorityDocuments>> byDocument;
    private readonly Lazy<ValueList<ValueList<Inspection>>> duplicates;

    private InspectionRecord(ValueList<IlacsDocument> documents, ValueList<DateInterval> visitsKnownFor, AuthorityRegister register)
    {
        Documents = documents;
        VisitsKnownFor = visitsKnownFor;
        Register = register;
        var known = new Dictionary<RegisteredAuthority, List<IlacsDocument>>();
        var unknown = new List<IlacsDocument>();
        foreach (IlacsDocument document in documents)
        {
            if (document is Inspection { PublishedOn: { } published })
            {
                NewestPublication = published > NewestPublication || NewestPublication is null ? published : NewestPublication;
            }

            if (register.AuthorityOf(document) is not { } authority)
            {
                unknown.Add(document);
                continue;
            }

            if (!known.TryGetValue(authority, out List<IlacsDocument>? ofAuthority))
            {
                known[authority] = ofAuthority = [];
            }

            ofAuthority.Add(document);
        }

        foreach ((RegisteredAuthority authority, List<IlacsDocument> ofAuthority) in known)
        {
            registered[authority] = new AuthorityDocuments(authority, ofAuthority);
        }

        AuthorityDocuments[] unregistered =
            [.. UnregisteredAuthorities.Of(unknown).Select(ofAuthority => new AuthorityDocuments(registered: null, ofAuthority))];
        others = new AuthorityNames(unregistered);
        Unregistered = [.. unknown];
        Authorities = [.. registered.Values.OrderBy(it => it.Registered!.Name, StringComparer.Ordinal), .. unregistered];
        byDocument = new(ByDocument);
        duplicates = new(() => InspectionMerge.Duplicates(Documents.OfType<Inspection>(), Register));
    }

    /// <summary>The record that comes with the package, read once, when it is first asked for.</summary>
    public static InspectionRecord National => Shared.Value;

    /// <summary>The register by which the authorities of the documents are known. Wherever the record takes a
    /// <see cref="RegisteredAuthority"/> it is an entry of this one.</summary>
    public AuthorityRegister Register { get; }

    /// <summary>The documents, in the order in which they were given: the embedded ones by authority and date.</summary>
    public ValueList<IlacsDocument> Documents { get; }

    /// <summary>The authorities of which there are documents: those of the register by name, then the others in the order of their first
    /// documents.</summary>
    /// <remarks>Two documents of authorities that the register does not know are of one authority if the first kind of code that both state
    /// (Ofsted URN, three-digit code, GSS
    /// code) is equal, as <see cref="LocalAuthority.IsSameAs"/> has it, or, where they state none in common, the name; and so on through
    /// documents that state something of either. A name or code that two authorities have
    /// tells nothing. A document that may be of either of two authorities of the register, as one of Dorset without a date, is of
    /// neither.</remarks>
    public ValueList<AuthorityDocuments> Authorities { get; }

    /// <summary>The documents whose authority is not in the register, or not sure: no table counts them, and only
    /// <see cref="Authorities"/>,
    /// <see cref="this[string]"/>, <see cref="TryGet"/> and <see cref="HistoryOf(string)"/> have them.</summary>
    public ValueList<IlacsDocument> Unregistered { get; }

    /// <summary>The inspections and visits that the record has more than once, each with all its accounts: files of several years that were
    /// put together without an <see cref="InspectionMerge"/>. Tables take the latest outcome of each authority all the same, but what
    /// counts changes, or inspections, is wrong.</summary>
    public ValueList<ValueList<Inspection>> Duplicates => duplicates.Value;

    /// <summary>The day on which the newest of the inspections and visits was published; <see langword="null"/> if none says. Of what came
    /// after it the record
    /// knows nothing.</summary>
    public LocalDate? NewestPublication { get; }

    /// <summary>The periods, ends included, of which the record has the focused and monitoring visits that Ofsted's workbooks list. Of
    /// other times it has single ones, or none, which
    /// says nothing of how many there were. Empty for documents of one's own.</summary>
    public ValueList<DateInterval> VisitsKnownFor { get; }

    /// <summary>What the record has of an authority, by name or code: one of the register as <see cref="AuthorityRegister.Search"/> finds
    /// it, or else one that the register does
    /// not know, by a name or code that its documents state.</summary>
    /// <param name="nameOrCode">A name, an alias or a code.</param>
    /// <returns>The documents.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrCode"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">The record has no documents of it, or it may be either of several; the message says
    /// which.</exception>
    public AuthorityDocuments this[string nameOrCode] =>
        TryGet(nameOrCode, out AuthorityDocuments? found) ? found : throw NotFound(nameOrCode);

    /// <summary>A record of documents of one's own.</summary>
    /// <param name="documents">Inspections, visits and plans, in any order.</param>
    /// <param name="register">The register by which their authorities are known, as at the first day on site, or else the publication; left
    /// out,
    /// <see cref="AuthorityRegister.National"/>.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of them is <see langword="null"/>, or a validation report, which is of no
    /// authority.</exception>
    public static InspectionRecord Of(IEnumerable<IlacsDocument> documents, AuthorityRegister? register = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        IlacsDocument[] all = [.. documents];
        return Array.Exists(all, document => document is null)
            ? throw new ArgumentException("One of the documents is null.", nameof(documents))
            : Array.Exists(all, document => document is ValidationReport)
                ? throw new ArgumentException("A validation report is of no authority and belongs in no record.", nameof(documents))
                : new InspectionRecord([.. all], [], register ?? AuthorityRegister.National);
    }

    /// <summary>The same documents by another register: one with a council that the embedded one does not have yet.</summary>
    /// <param name="register">The register.</param>
    /// <returns>The record; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is <see langword="null"/>.</exception>
    public InspectionRecord With(AuthorityRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return new InspectionRecord(Documents, VisitsKnownFor, register);
    }

    /// <summary>What the record has of an authority, by name or code, if there is exactly one that is meant; see
    /// <see cref="this[string]"/>.</summary>
    /// <param name="nameOrCode">A name, an alias or a code.</param>
    /// <param name="found">The documents, or <see langword="null"/>.</param>
    /// <returns>Whether there are any.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrCode"/> is <see langword="null"/>.</exception>
    public bool TryGet(string nameOrCode, [NotNullWhen(true)] out AuthorityDocuments? found)
    {
        found = Register.Search(nameOrCode).Found is { } authority && registered.TryGetValue(authority, out AuthorityDocuments? known)
            ? known
            : others.Find(nameOrCode) is [var other] ? other
            : null;
        return found is not null;
    }

    /// <summary>What the record has of the authority of one of its documents.</summary>
    /// <param name="document">A document of this record, the very object.</param>
    /// <returns>The documents of that authority, this one among them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The document is not in this record.</exception>
    public AuthorityDocuments AuthorityOf(IlacsDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return byDocument.Value.GetValueOrDefault(document)
            ?? throw new ArgumentException("The document is not in this record.", nameof(document));
    }

    /// <summary>The inspection that a plan answers: of its authority, or of one whose area that took over, and begun on the day that the
    /// plan states.</summary>
    /// <param name="plan">A plan, one of the documents of this record.</param>
    /// <returns>The inspection; <see langword="null"/> if the plan states no day, or none is known that began on it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The plan is not in this record.</exception>
    public Inspection? InspectionOf(ActionPlan plan)
    {
        AuthorityDocuments own = AuthorityOf(plan);
        return own.History.InspectionOf(plan)
            ?? own.Registered?.Predecessors.Select(predecessor => HistoryOf(predecessor).InspectionOf(plan))
                .FirstOrDefault(inspection => inspection is not null);
    }

    /// <summary>The inspections and visits of an authority. A successor starts without those of the authorities whose area it took
    /// over.</summary>
    /// <param name="authority">The authority, an entry of <see cref="Register"/>.</param>
    /// <returns>The history, empty if the record has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="authority"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The authority is an entry of another register.</exception>
    public InspectionHistory HistoryOf(RegisteredAuthority authority) =>
        registered.GetValueOrDefault(Own(authority, nameof(authority)))?.History ?? NoInspections;

    /// <summary>The inspections and visits of an authority by its name or code; see <see cref="this[string]"/>.</summary>
    /// <param name="nameOrCode">A name, an alias or a code; see <see cref="AuthorityRegister.Search"/>.</param>
    /// <returns>The history, empty if the authority is in the register and the record has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrCode"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">There is no such authority, or more than one; the message names the candidates.
    /// <see cref="TryGet"/> does not throw.</exception>
    public InspectionHistory HistoryOf(string nameOrCode) =>
        TryGet(nameOrCode, out AuthorityDocuments? found) ? found.History
        : Register.TryGet(nameOrCode, out _) ? NoInspections
        : throw NotFound(nameOrCode);

    /// <summary>The action plans of an authority, in the order of the record.</summary>
    /// <param name="authority">The authority, an entry of <see cref="Register"/>.</param>
    /// <returns>The plans.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="authority"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The authority is an entry of another register.</exception>
    public ValueList<ActionPlan> PlansOf(RegisteredAuthority authority) =>
        registered.GetValueOrDefault(Own(authority, nameof(authority)))?.Plans ?? [];

    /// <summary>The outcomes of England as at a date: for each authority that existed on it, the latest graded inspection.</summary>
    /// <param name="asAt">The date; inspections that began on or before it count.</param>
    /// <param name="publishedBy">The last day of publication that counts; left out, the as-at date.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is not of the ISO calendar, years 1 to 9999.</exception>
    public OutcomeTable OutcomesAsAt(LocalDate asAt, LocalDate? publishedBy = null) =>
        Outcomes(new OutcomeQuery(asAt) { PublishedBy = publishedBy ?? asAt });

    /// <summary>The outcomes that a query asks for.</summary>
    /// <param name="query">The dates, and the authorities to count.</param>
    /// <returns>The table. What it rests on, and what it does not count, is in <see cref="OutcomeTable.Coverage"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the authorities to count among is an entry of another register.</exception>
    public OutcomeTable Outcomes(OutcomeQuery query) => Outcomes(query, lateReport: null);

    /// <summary>The outcomes, with one report that counts though it came after the cut-off.</summary>
    internal OutcomeTable Outcomes(OutcomeQuery query, LateReport? lateReport)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (RegisteredAuthority authority in query.Among ?? FrozenSet<RegisteredAuthority>.Empty)
        {
            Own(authority, nameof(query));
        }

        var outcomes = new List<AuthorityOutcome>(Register.All.Count);
        foreach (RegisteredAuthority authority in Register.All)
        {
            if (authority.ExistedOn(query.AsAt) && query.Among?.Contains(authority) != false)
            {
                LocalDate publishedBy = lateReport is not null
                    && string.Equals(authority.GssCode, lateReport.GssCode, StringComparison.Ordinal)
                    ? lateReport.PublishedOn
                    : query.PublishedBy;
                outcomes.Add(new AuthorityOutcome(authority, HistoryOf(authority), query.AsAt, publishedBy));
            }
        }

        return new OutcomeTable(this, query, outcomes);
    }

    /// <summary>How a judgement went from each graded inspection of an authority to its next, in all the record.</summary>
    /// <param name="domain">The domain, as the later inspection has it.</param>
    /// <returns>The flows of the authorities of the register.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="domain"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The domain is not known, and no inspection of the record has it.</exception>
    public GradeFlows Flows(JudgementDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        if (!domain.IsKnown && !Documents.OfType<GradedInspection>().Any(inspection => States(inspection, domain)))
        {
            throw OutcomeTable.UnknownDomain(domain, nameof(domain));
        }

        var flows = new List<GradeFlow>();
        foreach (RegisteredAuthority authority in Register.All)
        {
            InspectionHistory history = HistoryOf(authority);
            foreach (GradedInspection inspection in history.Graded)
            {
                if (GradeFlow.Of(authority, history, inspection, domain) is { } flow)
                {
                    flows.Add(flow);
                }
            }
        }

        return new GradeFlows([.. flows]);
    }

    /// <summary>The published inspections that had these judgements. What overall grade each of them got shows that it does not follow from
    /// them.</summary>
    /// <param name="framework">The edition.</param>
    /// <param name="judgements">The judgements; domains that are not stated may have any.</param>
    /// <returns>The inspections, the oldest first.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The edition has no such domain, or is not known itself, and no inspection of the record under it
    /// has the domain.</exception>
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
    public ValueList<GradedInspection> Precedents(FrameworkEdition framework, JudgementSet judgements)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(judgements);
        GradedInspection[] underEdition = [.. Documents.OfType<GradedInspection>().Where(inspection => inspection.Framework == framework)];
        if (!framework.IsKnown && underEdition.Length == 0)
        {
            throw new ArgumentException(
                $"{framework} is no edition that is known, and no inspection of the record was under it.", nameof(framework));
        }

        foreach (JudgementDomain domain in judgements.Domains)
        {
            if (framework.Find(domain) is null && !Array.Exists(underEdition, inspection => States(inspection, domain)))
            {
                throw new ArgumentException($"{domain} is no domain of {framework.Title}.", nameof(judgements));
            }
        }

        return
        [
            .. underEdition
                .Where(inspection => inspection.PublishedOn is not null
                    && judgements.All(stated => inspection.Judgements[stated.Key] == stated.Value))
                .OrderBy(inspection => inspection.FirstKnownDay),
        ];
    }

    internal static InspectionRecord Read(byte[] embedded) =>
        new([.. EmbeddedRecord.Read(embedded)], EmbeddedRecord.VisitsKnownFor, AuthorityRegister.National);

    /// <summary>Refuses an entry of another register, which would be in no table and have no history here without anybody
    /// noticing.</summary>
    internal RegisteredAuthority Own(RegisteredAuthority authority, string name)
    {
        ArgumentNullException.ThrowIfNull(authority, name);
        return Register.Contains(authority)
            ? authority
            : throw new ArgumentException($"{authority} is an entry of another register; look it up in the Register of this record.", name);
    }

    private static bool States(GradedInspection inspection, JudgementDomain domain) => inspection.Judgements[domain] != Judgement.NotStated;

    private KeyNotFoundException NotFound(string nameOrCode)
    {
        if (others.Find(nameOrCode) is { Count: > 1 } several)
        {
            return new KeyNotFoundException(
                $"'{nameOrCode}' may be any of {several.Count} authorities that are not in the register; use a code.");
        }

        AuthoritySearch search = Register.Search(nameOrCode);
        return new KeyNotFoundException(search.Problem ?? $"The record has no documents of {search.Found}.");
    }

    private Dictionary<IlacsDocument, AuthorityDocuments> ByDocument()
    {
        var groups = new Dictionary<IlacsDocument, AuthorityDocuments>(ReferenceEqualityComparer.Instance);
        foreach (AuthorityDocuments authority in Authorities)
        {
            foreach (IlacsDocument document in authority.Documents)
            {
                groups[document] = authority;
            }
        }

        return groups;
    }
}
