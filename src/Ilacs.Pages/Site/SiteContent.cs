namespace Ilacs.Pages;

/// <summary>What the pages of a site show: the record as at a day, the stories of its authorities, and the path of each page.</summary>
internal sealed class SiteContent
{
    private readonly Dictionary<AuthorityDocuments, SiteAuthority> bySource;
    private readonly Dictionary<RegisteredAuthority, SiteAuthority> byEntry;
    private readonly Dictionary<RegisteredAuthority, AuthorityOutcome>[] outcomes;

    /// <summary>The content of a site.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isNational">Whether it has every authority.</param>
    /// <param name="description">What it holds, in a sentence.</param>
    /// <param name="asAt">The day as at which everything is shown; left out, all that is known.</param>
    /// <param name="day">That day, or else the last day of the record.</param>
    public SiteContent(InspectionRecord record, bool isNational, string description, LocalDate? asAt, LocalDate day)
    {
        Record = record;
        IsNational = isNational;
        Description = description;
        AsAt = asAt;
        Day = day;
        AuthorityDocuments[] sources =
        [
            .. record.Authorities.Where(it => asAt is null || !(it.Registered?.OpenedOn > asAt))
                .OrderBy(it => it.Registered?.ClosedOn is not null).ThenBy(it => it.ToString(), StringComparer.Ordinal),
        ];
        IReadOnlyList<string> slugs = Slug.Distinct(sources.Select(it => it.ToString()));
        SiteAuthority[] all =
        [
            .. sources.Select((source, index) => new SiteAuthority(
                source, slugs[index], new AuthorityStory(record, isNational, source.Registered, source.Documents, asAt))),
        ];
        bySource = all.ToDictionary(it => it.Source);
        byEntry = all.Where(it => it.Source.Registered is not null).ToDictionary(it => it.Source.Registered!);
        Authorities = [.. all.Where(it => it.Story.Documents.Count > 0).OrderBy(it => it.Name, StringComparer.Ordinal)];
        Expected = record.ExpectedAsAt(day).Where(it => IsCounted(it.Authority)).ToDictionary(it => it.Authority);
        int first = Math.Max(FirstYear, day.Year - MostYears + 1);
        YearEnds = [.. Enumerable.Range(first, Math.Max(1, day.Year - first + 1)).Select(year => LocalDate.Min(new(year, 12, 31), day))];
        Years = [.. YearEnds.Select(TableOn)];
        Domains = [.. Years.Reverse().SelectMany(table => table.Domains).Distinct().OrderBy(Order)];
        JudgementDomain[] judged = [.. Domains.Where(domain => Years.Any(table => NumbersTable.Has(table, domain)))];
        Judgements = [.. judged.Zip(Slug.Distinct(judged.Select(it => it.Title)), (domain, slug) => (domain, $"judgements/{slug}.html"))];
        Tiles = new TilePlaces(record.Register.All.Where(IsCounted));
        outcomes = [.. Years.Select(table => table.Outcomes.ToDictionary(outcome => outcome.Authority))];
    }

    /// <summary>SIF began in November 2013.</summary>
    public const int FirstYear = 2013;

    /// <summary>A record that mentions the year 9999 is not shown year by year up to it.</summary>
    private const int MostYears = 40;

    public InspectionRecord Record { get; }

    public bool IsNational { get; }

    public string Description { get; }

    /// <summary>What the pages are based on: what the record holds, and what that leaves open on the day, in sentences.</summary>
    public IEnumerable<string> Basis => [Description, .. Latest.Coverage.Sentences];

    public LocalDate? AsAt { get; }

    public LocalDate Day { get; }

    /// <summary>The authorities with a page, by name; closed ones too.</summary>
    public IReadOnlyList<SiteAuthority> Authorities { get; }

    /// <summary>The latest outcomes; an earlier judgement counts where Ofsted's series counts it.</summary>
    public OutcomeTable Latest => Years[^1];

    /// <summary>What comes next for each authority.</summary>
    public IReadOnlyDictionary<RegisteredAuthority, ExpectedOfAuthority> Expected { get; }

    /// <summary>The last day of each year, and the day of the site.</summary>
    public IReadOnlyList<LocalDate> YearEnds { get; }

    /// <summary>The outcomes as at each of those days.</summary>
    public IReadOnlyList<OutcomeTable> Years { get; }

    /// <summary>The domains in the order of the edition in force on the day, with those that only earlier ones have.</summary>
    public IReadOnlyList<JudgementDomain> Domains { get; }

    /// <summary>The domains with a page, which any authority has been judged in, and the path of each.</summary>
    public IReadOnlyList<(JudgementDomain Domain, string Path)> Judgements { get; }

    /// <summary>Where each authority is on the map.</summary>
    public TilePlaces Tiles { get; }

    public SiteAuthority? Find(RegisteredAuthority authority) => byEntry.GetValueOrDefault(authority);

    public SiteAuthority? Find(AuthorityDocuments authority) => bySource.GetValueOrDefault(authority);

    /// <summary>The judgement of an authority at the end of a year; <see langword="null"/> where it did not exist.</summary>
    /// <param name="year">The index of the year in <see cref="Years"/>.</param>
    /// <param name="authority">The authority.</param>
    /// <param name="domain">The domain.</param>
    public Judgement? JudgementAt(int year, RegisteredAuthority authority, JudgementDomain domain) =>
        !authority.ExistedOn(YearEnds[year]) ? (Judgement?)null
        : Years[year].Domains.Contains(domain) && outcomes[year].TryGetValue(authority, out AuthorityOutcome? found)
            ? Years[year].JudgementOf(found, domain)
            : Judgement.NotStated;

    /// <summary>What became of the grades of a domain, as far as it was known on the day.</summary>
    public GradeFlows Flows(JudgementDomain domain) => Record.Flows(domain).Where(flow =>
        IsCounted(flow.Authority) && flow.Later.FirstKnownDay <= Day && !(flow.Later.PublishedOn > Day));

    /// <summary>The national record counts every authority, a record of one's own only those that it has.</summary>
    public bool IsCounted(RegisteredAuthority authority) => IsNational || byEntry.ContainsKey(authority);

    /// <summary>The documents that the site shows.</summary>
    public IEnumerable<IlacsDocument> Documents => AsAt is null ? Record.Documents : Authorities.SelectMany(it => it.Story.Documents);

    private OutcomeTable TableOn(LocalDate day) =>
        Record.Outcomes(new OutcomeQuery(day) { WithPredecessors = true }).Where(outcome => IsCounted(outcome.Authority));

    private FrameworkEdition? NewestOnDay => FrameworkEdition.InForceOn(Day).Candidates.LastOrDefault();

    /// <summary>The position of a domain: overall effectiveness, then the rest of the edition in force on the day, then others.</summary>
    public int Order(JudgementDomain domain) =>
        domain == JudgementDomain.OverallEffectiveness ? -1 : NewestOnDay?.Find(domain)?.Order ?? 100;
}

/// <summary>An authority with a page of its own.</summary>
/// <param name="Source">Its documents.</param>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Story">Its story.</param>
internal sealed record SiteAuthority(AuthorityDocuments Source, string Slug, AuthorityStory Story)
{
    public string Name => Source.Registered?.Name ?? Story.Authority.ToString();

    public RegisteredAuthority? Registered => Source.Registered;

    public string Path => $"authorities/{Slug}.html";
}
