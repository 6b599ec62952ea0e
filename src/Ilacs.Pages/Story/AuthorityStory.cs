namespace Ilacs.Pages;

/// <summary>The story of an authority: its latest grades and how they changed, every inspection and visit, its plans, what comes next, and
/// the grades of its neighbours. It is written here once; <c>ilacs show</c> and the pages print it.</summary>
internal sealed class AuthorityStory
{
    private readonly RegisteredAuthority? registered;
    private readonly LocalDate? asAt;

    /// <summary>The story of an authority.</summary>
    /// <param name="record">The record that the documents come from, for ranks and neighbours.</param>
    /// <param name="isNational">Whether the record has every authority, so that one can be compared with the others, and has texts in its
    /// own words.</param>
    /// <param name="registered">The authority in the register, if it is there.</param>
    /// <param name="documents">Its inspections, visits and plans.</param>
    /// <param name="asAt">The day of the story, which has what was published by then; left out, all that is known.</param>
    public AuthorityStory(
        InspectionRecord record, bool isNational, RegisteredAuthority? registered, IReadOnlyList<IlacsDocument> documents, LocalDate? asAt)
    {
        this.registered = registered;
        this.asAt = asAt;
        Authority = registered?.ToLocalAuthority() ?? MostDetailed(documents);
        History = new InspectionHistory(Authority, documents.OfType<Inspection>());
        Documents = documents;
        if (asAt is { } day)
        {
            LeftOut = History.Inspections.Count(inspection => inspection.PublishedOn is null && !(inspection.FirstKnownDay > day));
            History = History.AsAt(day);
            IEnumerable<ActionPlan?> plans = documents.OfType<ActionPlan>().Select(plan => plan.AsKnownOn(day));
            Documents = [.. History.Inspections, .. plans.OfType<ActionPlan>()];
        }

        Day = asAt ?? record.NewestPublication;
        Editions = [.. FrameworkEdition.Known.Where(edition => !(edition.FirstDay > asAt))];
        ClosedOn = registered?.ClosedOn is { } closed && !(asAt <= closed) ? closed : null;
        Head = [.. HeadOf()];
        Latest = LatestPart.Of(History, isNational ? registered : null, record, Day, ClosedOn is not null);
        Events = [.. History.Inspections.Select(inspection => InspectionChapter.Of(History, inspection, registered, isNational))];
        Plans = [.. Documents.OfType<ActionPlan>().Select(PlanChapter.Of)];
        Together = [.. HistoryPart.Of(History, isNational)];
        Next = ClosedOn is not null ? [] : [.. NextPart.Of(History, isOfToday: asAt is null, Day, Editions)];
        Neighbours = ClosedOn is not null || registered is null ? [] : [.. NeighboursPart.Of(record, registered, Day)];
    }

    /// <summary>The authority.</summary>
    public LocalAuthority Authority { get; }

    /// <summary>Its graded inspections and visits, as they were known on the day.</summary>
    public InspectionHistory History { get; }

    /// <summary>Its documents, as they were known on the day.</summary>
    public IReadOnlyList<IlacsDocument> Documents { get; }

    /// <summary>The day for which ranks, windows and neighbours are given; <see langword="null"/> if no document states a
    /// publication.</summary>
    public LocalDate? Day { get; }

    /// <summary>The day on which it closed; <see langword="null"/> if it is open, or as at an earlier day.</summary>
    public LocalDate? ClosedOn { get; }

    /// <summary>The editions that the story knows, the oldest first: as at an earlier day, those that were in force by then. When an
    /// edition was announced is not recorded.</summary>
    public IReadOnlyList<FrameworkEdition> Editions { get; }

    /// <summary>Codes, opening and closing, and who delivers the services.</summary>
    public IReadOnlyList<StoryPart> Head { get; }

    /// <summary>The latest graded inspection, the change since the one before, the rank, and what comes next.</summary>
    public IReadOnlyList<StoryPart> Latest { get; }

    /// <summary>Each inspection and visit, the oldest first.</summary>
    public IReadOnlyList<Chapter> Events { get; }

    /// <summary>Each plan.</summary>
    public IReadOnlyList<Chapter> Plans { get; }

    /// <summary>What the inspections show together.</summary>
    public IReadOnlyList<StoryPart> Together { get; }

    /// <summary>What normally comes next, why, and how sure that is.</summary>
    public IReadOnlyList<StoryPart> Next { get; }

    /// <summary>How the statistical neighbours were graded.</summary>
    public IReadOnlyList<StoryPart> Neighbours { get; }

    private int LeftOut { get; }

    /// <summary>What the story is based on.</summary>
    /// <param name="description">What the record holds, in a sentence.</param>
    public IEnumerable<StoryPart> Foot(string description)
    {
        yield return new Sentence(description);
        if (LeftOut > 0)
        {
            (string are, string were) = LeftOut == 1 ? ("is", "it was") : ("are", "they were");
            yield return new Sentence(
                $"{Words.Plural(LeftOut, "document that states", "documents that state")} no day of publication "
                    + $"{are} left out: it is unclear whether {were} known then.");
        }
    }

    private static LocalAuthority MostDetailed(IReadOnlyList<IlacsDocument> documents) => documents
        .Select(AuthorityRegister.StatedBy)
        .MaxBy(it => new[] { it.Name, it.OfstedUrn, it.GssCode, it.LaCode }.Count(fact => fact is not null))!;

    private IEnumerable<StoryPart> HeadOf()
    {
        string codes = string.Join(", ", new (string Label, string? Code)[]
        {
            ("Ofsted URN", Authority.OfstedUrn), ("GSS code", Authority.GssCode), ("LA code", Authority.LaCode),
            ("region", registered?.Region.Name),
        }.Where(code => code.Code is not null).Select(code => $"{code.Label} {code.Code}"));
        if (codes.Length > 0)
        {
            yield return new Sentence(codes);
        }

        if (registered?.OpenedOn is { } opened)
        {
            string[] areas = [.. registered.Predecessors.Select(it => it.Successors.Count > 1 ? $"part of {it.Name}" : it.Name)];
            string area = areas.Length == 0 ? "" : $" for {Words.List(areas)}";
            yield return new Sentence($"Opened on {opened.InWords()}{area}. It started without judgements of its own.");
        }

        if (ClosedOn is { } closed)
        {
            string successors = string.Join(" and ", registered!.Successors.Select(it => $"to {it.Name}"));
            yield return new Sentence(successors.Length == 0
                ? $"Closed on {closed.InWords()}. The register names no successor."
                : $"Closed on {closed.InWords()}; its area went {successors}, which started without judgements.");
        }

        foreach (ChildrensTrust trust in registered is null ? [] : ChildrensTrust.Of(registered))
        {
            if (asAt is not { } then)
            {
                yield return new Sentence($"Services delivered by {trust}.");
            }
            else if (trust.DeliversOn(then) is not false)
            {
                yield return new Sentence($"Services {(trust.DeliversOn(then) == true ? "" : "perhaps ")}delivered by {trust.Name}.");
            }
        }

        if (asAt is { } day)
        {
            yield return new Sentence($"As known on {day.InWords()}.");
        }
    }
}
