namespace Ilacs.Outcomes.Build;

/// <summary>
/// Builds the national record from the published inspections, the five cases in the words of the samples, and Ofsted's workbooks for what
/// is in neither, such as visits and the outcomes of closed authorities.
/// </summary>
internal sealed class RecordBuild
{
    private const string NotStated = "on a day not stated";

    private readonly Dictionary<RegisteredAuthority, List<IlacsDocument>> documents = [];
    private readonly List<string> differences = [];
    private readonly List<Inspection> added = [];

    /// <summary>The disagreements between sources, each as a sentence: what was used, and what the other source says.</summary>
    public IReadOnlyList<string> Differences => differences;

    /// <summary>What <see cref="Add"/> has added.</summary>
    public IReadOnlyList<Inspection> Added => added;

    /// <summary>The documents, by the name of their authority and by date, a plan after the inspection it answers.</summary>
    public IEnumerable<IlacsDocument> Documents =>
        documents.OrderBy(entry => entry.Key.Name, StringComparer.Ordinal)
            .SelectMany(entry => entry.Value.OrderBy(DateOf).ThenBy(document => document is ActionPlan));

    /// <summary>Starts from an existing record, to add to.</summary>
    public static RecordBuild Of(IEnumerable<IlacsDocument> record)
    {
        var build = new RecordBuild();
        foreach (IlacsDocument document in record)
        {
            build.DocumentsOf(AuthorityRegister.StatedBy(document)).Add(document);
        }

        return build;
    }

    /// <summary>Builds the record from its sources; <paramref name="additions"/> is what has been added to it since.</summary>
    public static RecordBuild From(string data, string samples, string? additions = null)
    {
        var build = new RecordBuild();
        foreach (GradedInspection inspection in PublishedInspections.Read(Path.Combine(data, "published-inspections.csv")))
        {
            build.DocumentsOf(inspection.LocalAuthority).Add(inspection);
        }

        foreach (string path in Directory.EnumerateFiles(samples, "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (DocumentLine line in IlacsJson.ReadLines(File.ReadAllBytes(path)))
            {
                build.AddSample(line.Document ?? throw line.Error!);
            }
        }

        foreach (string path in Directory.EnumerateFiles(Path.Combine(data, "official-statistics"), "*.ods").Order(StringComparer.Ordinal))
        {
            build.Add(path);
        }

        if (additions is not null)
        {
            build.Add(additions);
        }

        return build;
    }

    /// <summary>What contradicts the framework in the documents, one issue per line. A record with any error must not be
    /// published.</summary>
    public IEnumerable<string> Errors()
    {
        foreach (List<IlacsDocument> ofAuthority in documents.Values)
        {
            var history = new InspectionHistory(ofAuthority.OfType<Inspection>());
            foreach (IlacsDocument document in ofAuthority)
            {
                ValidationReport report = document is ActionPlan plan
                    ? RegisterRules.Default.Validate(plan, history.InspectionOf(plan))
                    : RegisterRules.Default.Validate((Inspection)document, history);
                foreach (ValidationIssue issue in report.Issues.Where(issue => issue.Severity == Severity.Error))
                {
                    yield return $"{document}: {issue}";
                }
            }
        }
    }

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        foreach (IlacsDocument document in Documents)
        {
            file.Write(IlacsJson.Write(document));
            file.WriteByte((byte)'\n');
        }

        return file.ToArray();
    }

    /// <summary>A sample adds words (recommendations, strengths, the summary), the team and who delivers the services. Everything else must
    /// match the published inspection.</summary>
    private void AddSample(IlacsDocument sample)
    {
        List<IlacsDocument> known = DocumentsOf(AuthorityRegister.StatedBy(sample));
        int place = sample is GradedInspection graded
            ? known.FindIndex(document => document is GradedInspection it && IsSame(it, graded))
            : -1;
        if (place < 0)
        {
            known.Add(sample);
            return;
        }

        var published = (GradedInspection)known[place];
        var worded = (GradedInspection)sample;
        GradedInspection unworded = worded with
        {
            Recommendations = [],
            RecommendationCount = worded.RecommendationCount,
            RecommendationThemes = [],
            Strengths = [],
            Summary = null,
            Team = [],
            DeliveredBy = null,
        };
        if (unworded != published)
        {
            throw new InvalidDataException($"The sample of {worded} differs from the published inspection.");
        }

        known[place] = worded;
    }

    /// <summary>Adds the inspections of a file that the record does not have: one of Ofsted's workbooks, or JSON Lines such as
    /// <c>ilacs read</c> writes. If the file disagrees with the record about an inspection, that is reported as a difference, and the
    /// record is not changed.</summary>
    public void Add(string path)
    {
        string name = Path.GetFileName(path);
        IEnumerable<Inspection> inspections;
        if (Path.GetExtension(path) is ".jsonl")
        {
            inspections = IlacsJson.ReadLines(File.ReadAllBytes(path)).Select(line => line.Document ?? throw line.Error!)
                .OfType<Inspection>().Select(WithoutReportText);
        }
        else
        {
            using FileStream file = File.OpenRead(path);
            InspectionReading reading = StatisticsWorkbook.Read(file);
            differences.AddRange(reading.Problems.Select(problem => $"{name}: {problem}"));
            inspections = reading.Inspections;
        }

        foreach (Inspection inspection in inspections)
        {
            List<IlacsDocument> known = DocumentsOf(inspection.LocalAuthority);
            if (known.OfType<Inspection>().FirstOrDefault(it => IsSame(it, inspection)) is { } same)
            {
                Compare(name, same, inspection);
            }
            else
            {
                known.Add(inspection);
                added.Add(inspection);
            }
        }
    }

    /// <summary>An inspection as the repository may keep it: without sentences from its report or names of inspectors.</summary>
    internal static Inspection WithoutReportText(Inspection read) => (read is UngradedInspection it ? it with { Focus = null } : read) with
    {
        LocalAuthority = AuthorityRegister.National.AuthorityOf(read)?.ToLocalAuthority() ?? read.LocalAuthority,
        LeadInspectors = [],
        Team = [],
        Summary = null,
        Strengths = [],
        Recommendations = [],
        RecommendationCount = read.RecommendationCount,
    };

    private void Compare(string name, Inspection taken, Inspection official)
    {
        if (official.Type != taken.Type)
        {
            differences.Add($"{name}: {taken}: type {taken.Type} in the record, {official.Type} in the file.");
        }

        if (official.FirstDayOnSite is { } began && began != taken.FirstDayOnSite)
        {
            differences.Add(
                $"{name}: {taken}: began {taken.FirstDayOnSite?.ToIso() ?? NotStated} in the record, {began.ToIso()} in the file.");
        }

        if (official.PublishedOn is { } published && published != taken.PublishedOn)
        {
            differences.Add(
                $"{name}: {taken}: published {taken.PublishedOn?.ToIso() ?? NotStated} in the record, {published.ToIso()} in the file.");
        }

        if (taken is GradedInspection report && official is GradedInspection outcome && report.Judgements != outcome.Judgements)
        {
            IEnumerable<JudgementDomain> domains = report.Judgements.Domains.Union(outcome.Judgements.Domains)
                .Where(domain => report.Judgements[domain] != outcome.Judgements[domain]);
            differences.AddRange(domains.Select(domain =>
                $"{name}: {taken}: {domain} {report.Judgements[domain]} in the record, {outcome.Judgements[domain]} in the file."));
        }
    }

    private List<IlacsDocument> DocumentsOf(LocalAuthority stated)
    {
        RegisteredAuthority authority = AuthorityRegister.National.Find(stated) is [var only]
            ? only
            : throw new InvalidDataException($"{stated} does not identify an authority in the register.");
        return documents.TryGetValue(authority, out List<IlacsDocument>? known) ? known : documents[authority] = [];
    }

    private static bool IsSame(Inspection one, Inspection other) => InspectionIdentity.Of(one).IsSameAs(InspectionIdentity.Of(other));

    private static LocalDate? DateOf(IlacsDocument document) =>
        document is Inspection inspection ? inspection.FirstKnownDay : ((ActionPlan)document).InspectionStartedOn;
}
