using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>
/// Inspections, visits and plans of local authorities, by authority: the national record that comes with the package, or your own
/// documents.
/// </summary>
/// <remarks>
/// <para><see cref="National"/> has every graded inspection published since November 2013, up to <see cref="NewestPublication"/>, and the
/// visits of <see cref="VisitsKnownFor"/>. It has the number of recommendations, but their words only in the five sample cases. It names no
/// inspectors.</para>
/// <para><b>Equality</b> is by reference. <b>Source.</b> Ofsted, published inspection reports, and official statistics of 2023 and 2025:
/// see <c>docs/record.md</c>. Contains public sector information licensed under the Open Government Licence v3.0.</para>
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

    /// <summary>The record that comes with the package, read once, on first use.</summary>
    public static InspectionRecord National => Shared.Value;

    /// <summary>The register that identifies the authorities of the documents. Wherever the record takes a
    /// <see cref="RegisteredAuthority"/>, it must be an entry of this register.</summary>
    public AuthorityRegister Register { get; }

    /// <summary>The documents, in the order given; the embedded ones by authority and date.</summary>
    public ValueList<IlacsDocument> Documents { get; }

    /// <summary>The authorities that have documents: those of the register by name, then the others in the order of their first
    /// documents.</summary>
    /// <remarks>Two documents of authorities outside the register belong to one authority if the first kind of code that both state (Ofsted
    /// URN, three-digit code, GSS code) is equal, as in <see cref="LocalAuthority.IsSameAs"/>, or, if they share no kind of code, the name;
    /// and so on, through documents that state something of either. A name or code that two authorities share is no evidence. A document
    /// that may belong to either of two authorities of the register, such as an undated one of Dorset, belongs to neither.</remarks>
    public ValueList<AuthorityDocuments> Authorities { get; }

    /// <summary>The documents whose authority is not in the register or not certain. No table counts them; only <see cref="Authorities"/>,
    /// <see cref="this[string]"/>, <see cref="TryGet"/> and <see cref="HistoryOf(string)"/> include them.</summary>
    public ValueList<IlacsDocument> Unregistered { get; }

    /// <summary>The inspections and visits that the record has more than once, each with all its accounts: this happens if files of several
    /// years are combined without an <see cref="InspectionMerge"/>. The latest outcome of each authority is still right, but counts of
    /// changes or inspections are wrong.</summary>
    public ValueList<ValueList<Inspection>> Duplicates => duplicates.Value;

    /// <summary>The day on which the newest of the inspections and visits was published; <see langword="null"/> if none states it. The
    /// record knows nothing of what came later.</summary>
    public LocalDate? NewestPublication { get; }

    /// <summary>The periods, ends included, for which the record has the focused and monitoring visits that Ofsted's workbooks list. For
    /// other times it has a few or none, which says nothing about how many there were. Empty for your own documents.</summary>
    public ValueList<DateInterval> VisitsKnownFor { get; }

    /// <summary>Gets what the record has on an authority, by name or code: one that <see cref="AuthorityRegister.Search"/> finds in the
    /// register, or else one outside the register, by a name or code that its documents state.</summary>
    /// <param name="nameOrCode">A name, an alias or a code.</param>
    /// <returns>The documents.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrCode"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">The record has no documents of it, or it may be any of several; the message says
    /// which.</exception>
    public AuthorityDocuments this[string nameOrCode] =>
        TryGet(nameOrCode, out AuthorityDocuments? found) ? found : throw NotFound(nameOrCode);

    /// <summary>Creates a record of your own documents.</summary>
    /// <param name="documents">Inspections, visits and plans, in any order.</param>
    /// <param name="register">The register that identifies their authorities, as at the first day on site, or else the publication;
    /// <see cref="AuthorityRegister.National"/> if left out.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of them is <see langword="null"/>, or a validation report, which belongs to no
    /// authority.</exception>
    public static InspectionRecord Of(IEnumerable<IlacsDocument> documents, AuthorityRegister? register = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        IlacsDocument[] all = [.. documents];
        return Array.Exists(all, document => document is null)
            ? throw new ArgumentException("One of the documents is null.", nameof(documents))
            : Array.Exists(all, document => document is ValidationReport)
                ? throw new ArgumentException("A validation report belongs to no authority, so a record cannot hold it.", nameof(documents))
                : new InspectionRecord([.. all], [], register ?? AuthorityRegister.National);
    }

    /// <summary>Returns the same documents with another register: for example one with a council that the embedded one does not have
    /// yet.</summary>
    /// <param name="register">The register.</param>
    /// <returns>The record; this one is not changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is <see langword="null"/>.</exception>
    public InspectionRecord With(AuthorityRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return new InspectionRecord(Documents, VisitsKnownFor, register);
    }

    /// <summary>Gets what the record has on an authority, by name or code, if exactly one matches; see
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

    /// <summary>Gets what the record has on the authority of one of its documents.</summary>
    /// <param name="document">A document of this record: the same object, not an equal one.</param>
    /// <returns>The documents of that authority, this one among them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The document is not in this record.</exception>
    public AuthorityDocuments AuthorityOf(IlacsDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return byDocument.Value.GetValueOrDefault(document)
            ?? throw new ArgumentException("The document is not in this record.", nameof(document));
    }

    /// <summary>Finds the inspection that a plan answers: an inspection of its authority, or of one whose area that took over, that began
    /// on the day the plan states.</summary>
    /// <param name="plan">A plan, one of the documents of this record.</param>
    /// <returns>The inspection; <see langword="null"/> if the plan states no day, or no inspection is known to have begun on it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The plan is not in this record.</exception>
    public Inspection? InspectionOf(ActionPlan plan)
    {
        AuthorityDocuments own = AuthorityOf(plan);
        return own.History.InspectionOf(plan)
            ?? own.Registered?.Predecessors.Select(predecessor => HistoryOf(predecessor).InspectionOf(plan))
                .FirstOrDefault(inspection => inspection is not null);
    }

    /// <summary>Gets the inspections and visits of an authority. A successor starts without those of the authorities whose area it took
    /// over.</summary>
    /// <param name="authority">The authority, an entry of <see cref="Register"/>.</param>
    /// <returns>The history, empty if the record has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="authority"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The authority is an entry of another register.</exception>
    public InspectionHistory HistoryOf(RegisteredAuthority authority) =>
        registered.GetValueOrDefault(Checked(authority, nameof(authority)))?.History ?? NoInspections;

    /// <summary>Gets the inspections and visits of an authority by its name or code; see <see cref="this[string]"/>.</summary>
    /// <param name="nameOrCode">A name, an alias or a code; see <see cref="AuthorityRegister.Search"/>.</param>
    /// <returns>The history, empty if the authority is in the register and the record has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrCode"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">There is no such authority, or more than one; the message names the candidates.
    /// <see cref="TryGet"/> does not throw.</exception>
    public InspectionHistory HistoryOf(string nameOrCode) =>
        TryGet(nameOrCode, out AuthorityDocuments? found) ? found.History
        : Register.TryGet(nameOrCode, out _) ? NoInspections
        : throw NotFound(nameOrCode);

    /// <summary>Gets the action plans of an authority, in the order of the record.</summary>
    /// <param name="authority">The authority, an entry of <see cref="Register"/>.</param>
    /// <returns>The plans.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="authority"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The authority is an entry of another register.</exception>
    public ValueList<ActionPlan> PlansOf(RegisteredAuthority authority) =>
        registered.GetValueOrDefault(Checked(authority, nameof(authority)))?.Plans ?? [];

    /// <summary>Counts the outcomes for England as at a date: for each authority that existed on it, the latest graded
    /// inspection.</summary>
    /// <param name="asAt">The date; inspections that began on or before it count.</param>
    /// <param name="publishedBy">The last day of publication that counts; the as-at date if left out.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is not of the ISO calendar, years 1 to 9999.</exception>
    /// <example>
    /// <code>
    /// OutcomeTable england = InspectionRecord.National.OutcomesAsAt(new LocalDate(2025, 3, 31), publishedBy: new LocalDate(2025, 6, 30));
    /// int good = england[JudgementDomain.OverallEffectiveness, Grade.Good];                       // 67
    /// int? percent = england.PercentGoodOrBetter(JudgementDomain.OverallEffectiveness);           // 67
    /// </code>
    /// </example>
    public OutcomeTable OutcomesAsAt(LocalDate asAt, LocalDate? publishedBy = null) =>
        Outcomes(new OutcomeQuery(asAt) { PublishedBy = publishedBy ?? asAt });

    /// <summary>Counts the outcomes that a query asks for.</summary>
    /// <param name="query">The dates, and the authorities to count.</param>
    /// <returns>The table. <see cref="OutcomeTable.Coverage"/> says what it is based on and what it leaves out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the authorities to count among is an entry of another register.</exception>
    public OutcomeTable Outcomes(OutcomeQuery query) => Outcomes(query, lateReport: null);

    /// <summary>Counts the outcomes, with one report that counts although it came after the cut-off.</summary>
    internal OutcomeTable Outcomes(OutcomeQuery query, LateReport? lateReport)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (RegisteredAuthority authority in query.Among ?? FrozenSet<RegisteredAuthority>.Empty)
        {
            Checked(authority, nameof(query));
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

    /// <summary>Shows how a judgement changed from each graded inspection of an authority to the next, over the whole record.</summary>
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

    /// <summary>Finds the published inspections that had these judgements. Their overall grades show that the overall grade does not follow
    /// from the judgements.</summary>
    /// <param name="framework">The edition.</param>
    /// <param name="judgements">The judgements; domains that are not stated may have any.</param>
    /// <returns>The inspections, the oldest first.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The edition has no such domain, or the edition is not known and no inspection of the record
    /// under it has the domain.</exception>
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
                $"{framework} is not a known edition, and no inspection in the record was carried out under it.", nameof(framework));
        }

        foreach (JudgementDomain domain in judgements.Domains)
        {
            if (framework.Find(domain) is null && !Array.Exists(underEdition, inspection => States(inspection, domain)))
            {
                throw new ArgumentException($"{domain} is not a domain of {framework.Title}.", nameof(judgements));
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

    /// <summary>Refuses an entry of another register, which would silently be in no table and have no history here.</summary>
    internal RegisteredAuthority Checked(RegisteredAuthority authority, string name)
    {
        ArgumentNullException.ThrowIfNull(authority, name);
        return Register.Contains(authority)
            ? authority
            : throw new ArgumentException($"{authority} comes from another register; look it up in the Register of this record.", name);
    }

    private static bool States(GradedInspection inspection, JudgementDomain domain) => inspection.Judgements[domain] != Judgement.NotStated;

    private KeyNotFoundException NotFound(string nameOrCode)
    {
        if (others.Find(nameOrCode) is { Count: > 1 } several)
        {
            return new KeyNotFoundException(
                $"'{nameOrCode}' may be any of {several.Count} authorities outside the register; use a code.");
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
