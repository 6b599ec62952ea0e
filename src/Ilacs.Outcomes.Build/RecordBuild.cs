using NodaTime.Text;

namespace Ilacs.Outcomes.Build;

/// <summary>
/// Builds the national record from the published inspections, the five cases in the words of the samples, and Ofsted's workbooks for what
/// is in neither, such as visits and the outcomes of closed authorities.
/// </summary>
internal sealed class RecordBuild
{
    /// <summary>Sources may date the same report or first day up to a week apart.</summary>
    private const int DaysOfAWeek = 7;

    private readonly Dictionary<RegisteredAuthority, List<IlacsDocument>> documents = [];
    private readonly List<string> differences = [];
    private readonly List<Inspection> added = [];

    /// <summary>The disagreements between sources, each as a sentence: what was used, and what the other source has.</summary>
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
            build.DocumentsOf(document is ActionPlan plan ? plan.LocalAuthority : ((Inspection)document).LocalAuthority).Add(document);
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
        List<IlacsDocument> known = DocumentsOf(sample is ActionPlan plan ? plan.LocalAuthority : ((Inspection)sample).LocalAuthority);
        int place = sample is GradedInspection graded
            ? known.FindIndex(document => document is GradedInspection it && it.FirstDayOnSite == graded.FirstDayOnSite)
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

    /// <summary>Adds the inspections of a file that the record does not have: a workbook of Ofsted's, or JSON Lines such as
    /// <c>ilacs read</c> writes. Where it disagrees about an inspection that the record has, that is reported as a difference, and the
    /// record is not changed.</summary>
    public void Add(string path)
    {
        string name = Path.GetFileName(path);
        IEnumerable<Inspection> inspections;
        if (Path.GetExtension(path) is ".jsonl")
        {
            inspections = IlacsJson.ReadLines(File.ReadAllBytes(path)).Select(line => line.Document ?? throw line.Error!)
                .OfType<Inspection>().Select(Committed);
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

    /// <summary>An inspection in the form that the repository may hold: without sentences from reports and names of inspectors.</summary>
    private static Inspection Committed(Inspection read) => read with
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
            differences.Add($"{name}: {taken}: type {taken.Type}, there {official.Type}.");
        }

        if (official.FirstDayOnSite is { } began && began != taken.FirstDayOnSite)
        {
            differences.Add($"{name}: {taken}: begun {Text(taken.FirstDayOnSite)}, there {Text(began)}.");
        }

        if (official.PublishedOn is { } published && published != taken.PublishedOn)
        {
            differences.Add($"{name}: {taken}: published {Text(taken.PublishedOn)}, there {Text(published)}.");
        }

        if (taken is GradedInspection report && official is GradedInspection outcome && report.Judgements != outcome.Judgements)
        {
            IEnumerable<JudgementDomain> domains = report.Judgements.Domains.Union(outcome.Judgements.Domains)
                .Where(domain => report.Judgements[domain] != outcome.Judgements[domain]);
            differences.AddRange(domains.Select(domain =>
                $"{name}: {taken}: {domain} {report.Judgements[domain]}, there {outcome.Judgements[domain]}."));
        }
    }

    private static string Text(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "on a day not stated";

    private List<IlacsDocument> DocumentsOf(LocalAuthority stated)
    {
        RegisteredAuthority authority = AuthorityRegister.National.Find(stated) is [var only]
            ? only
            : throw new InvalidDataException($"{stated} does not identify an authority in the register.");
        return documents.TryGetValue(authority, out List<IlacsDocument>? known) ? known : documents[authority] = [];
    }

    /// <summary>Visits of one kind are the same if they began on the same day; graded inspections are far apart,
    /// and sources differ by days.</summary>
    private static bool IsSame(Inspection one, Inspection other) => one is UngradedInspection
        ? one.Type == other.Type && one.FirstDayOnSite == other.FirstDayOnSite
        : other is GradedInspection
            && (IsNear(one.FirstDayOnSite, other.FirstDayOnSite) ?? IsNear(one.PublishedOn, other.PublishedOn) ?? false);

    private static bool? IsNear(LocalDate? one, LocalDate? other) =>
        one is { } day && other is { } otherDay ? Math.Abs(Period.DaysBetween(day, otherDay)) <= DaysOfAWeek : null;

    private static LocalDate? DateOf(IlacsDocument document) =>
        document is Inspection inspection ? inspection.FirstKnownDay : ((ActionPlan)document).InspectionStartedOn;
}
