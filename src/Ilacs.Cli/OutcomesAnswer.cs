using System.Text.Json;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>The answer of <c>ilacs outcomes</c>, for programs.</summary>
/// <param name="Table">The counts.</param>
/// <param name="Domains">The domains asked for.</param>
/// <param name="Scope">The region and the group, if one was asked for.</param>
/// <param name="ListsAuthorities">Whether the answer lists which authorities have which grade.</param>
internal sealed record OutcomesAnswer(OutcomeTable Table, IReadOnlyList<JudgementDomain> Domains, Scope Scope, bool ListsAuthorities)
{
    private const string England = "England";

    private static readonly string[] Columns = [.. Grade.All.Reverse().Select(grade => grade.Code), Judgement.NotJudged.Code!, "none"];

    /// <summary>The release, if one was asked for.</summary>
    public OfficialRelease? Release { get; init; }

    /// <summary>The figures that the release published for the whole of England, and what the record gives for each; <see langword="null"/>
    /// if the answer is about anything else.</summary>
    public IReadOnlyList<(OfficialFigure Figure, int? Ours)>? Published { get; init; }

    /// <summary>A release as at the same day that counts differently.</summary>
    public ReleaseOfSameDay? SameDay { get; init; }

    /// <summary>For a release and the whole of England: each of Ofsted's regions by the same cut-offs.</summary>
    public IEnumerable<(string Name, OutcomeTable Table)> Regions() => Release is null || !Scope.IsAll || Domains.Count == 0
        ? []
        : Ilacs.Outcomes.Region.All.Select(region => region.OfstedName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => (name, Table.Where(it => string.Equals(it.Authority.Region.OfstedName, name, StringComparison.Ordinal))));

    /// <summary>Why some authorities have no overall grade, where the question is about that.</summary>
    public string? WithoutOverall()
    {
        FrameworkEdition[] without =
        [
            .. Table.Outcomes.Select(outcome => outcome.Latest).OfType<GradedInspection>()
                .Where(latest => latest.JudgementOf(JudgementDomain.OverallEffectiveness) == Judgement.NotInEdition)
                .Select(latest => latest.Framework),
        ];
        FrameworkEdition[] editions = [.. without.Distinct().OrderBy(edition => edition.FirstDay)];
        return without.Length > 0 && Domains.Contains(JudgementDomain.OverallEffectiveness)
            ? $"{Words.Plural(without.Length, "authority has", "authorities have")} no overall grade, "
                + $"since {(without.Length == 1 ? "its" : "their")} latest inspection was under "
                + $"{string.Join(" or ", editions.Select(edition => edition.Title))}, which {(editions.Length == 1 ? "has" : "have")} none."
            : null;
    }

    public string ToJson() => Answer.Json(writer =>
    {
        writer.WriteString("asAt", Answer.Iso(Table.Query.AsAt));
        writer.WriteString("publishedBy", Answer.Iso(Table.Query.PublishedBy));
        writer.WriteOptional("release", Release?.Name);
        SameDay?.Write(writer);
        Scope.Write(writer);
        if (Table.Query.WithPredecessors)
        {
            writer.WriteBoolean("predecessors", true);
        }

        writer.WriteNumber("authorities", Table.Outcomes.Count);
        if (Table.WithoutOverallEffectiveness > 0)
        {
            writer.WriteNumber("withoutOverallEffectiveness", Table.WithoutOverallEffectiveness);
        }

        WriteCoverage(writer, Table.Coverage);
        WriteDomains(writer, Table);
        if (ListsAuthorities)
        {
            WriteAuthorities(writer);
        }

        if (Published is not null)
        {
            WritePublished(writer, Published);
        }

        WriteRegions(writer);
    });

    /// <summary>A row for each domain, for everything that is counted and, with a release, for each region; or, for a single domain, a row
    /// for each authority.</summary>
    public void WriteCsv(TextWriter output)
    {
        if (ListsAuthorities)
        {
            WriteAuthorities(output);
            return;
        }

        Answer.WriteCsv(output, [.. QuestionColumns, "domain", .. Columns, "authorities", "percentGoodOrBetter"]);
        foreach ((string? region, OutcomeTable table) in Regions().Select(it => ((string?)it.Name, it.Table)).Prepend((RegionAsked, Table)))
        {
            foreach (JudgementDomain domain in Domains)
            {
                Answer.WriteCsv(
                    output,
                    [.. QuestionCells(region), domain.Code, .. Counts(table, domain).Select(Answer.Number), .. Totals(table, domain)]);
            }
        }
    }

    private static readonly string[] QuestionColumns = ["asAt", "publishedBy", "release", "region", "group", "predecessors"];

    /// <summary>The region asked for. A group without a region has none, since its rows must not pass for those of England.</summary>
    private string? RegionAsked => Scope.Region ?? (Scope.Among is null ? England : null);

    private string?[] QuestionCells(string? region) =>
    [
        Answer.Iso(Table.Query.AsAt), Answer.Iso(Table.Query.PublishedBy), Release?.Name, region, Scope.Among?.NameInWords,
        Table.Query.WithPredecessors ? "true" : "false",
    ];

    private static string[] Totals(OutcomeTable table, JudgementDomain domain) =>
        [Answer.Number(table.Outcomes.Count), table.PercentGoodOrBetter(domain) is { } percent ? Answer.Number(percent) : ""];

    private void WriteAuthorities(TextWriter output)
    {
        Answer.WriteCsv(
            output,
            [
                .. QuestionColumns, "domain", "authority", "laCode", "gssCode", "authorityRegion", "judgement", "firstDay", "published",
                "authorities", "percentGoodOrBetter",
            ]);
        foreach (JudgementDomain domain in Domains)
        {
            foreach (AuthorityOutcome outcome in Table.Outcomes)
            {
                Answer.WriteCsv(
                    output,
                    [
                        .. QuestionCells(RegionAsked), domain.Code, outcome.Authority.Name, outcome.Authority.LaCode,
                        outcome.Authority.GssCode, outcome.Authority.Region.Name, JudgementOf(outcome, domain),
                        Answer.Iso(outcome.Latest?.FirstDayOnSite), Answer.Iso(outcome.Latest?.PublishedOn), .. Totals(Table, domain),
                    ]);
            }
        }
    }

    private void WriteAuthorities(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("outcomes");
        foreach (JudgementDomain domain in Domains)
        {
            foreach (AuthorityOutcome outcome in Table.Outcomes)
            {
                writer.WriteStartObject();
                writer.WriteString("authority", outcome.Authority.Name);
                writer.WriteString("gssCode", outcome.Authority.GssCode);
                writer.WriteString("domain", domain.Code);
                writer.WriteString("judgement", JudgementOf(outcome, domain));
                writer.WriteOptional("firstDayOnSite", outcome.Latest?.FirstDayOnSite);
                writer.WriteOptional("publishedOn", outcome.Latest?.PublishedOn);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    private string JudgementOf(AuthorityOutcome outcome, JudgementDomain domain) => Table.JudgementOf(outcome, domain).Code ?? "none";

    private void WriteRegions(Utf8JsonWriter writer)
    {
        (string Name, OutcomeTable Table)[] regions = [.. Regions()];
        if (regions.Length == 0)
        {
            return;
        }

        writer.WriteStartObject("regions");
        foreach ((string name, OutcomeTable table) in regions)
        {
            writer.WriteStartObject(name);
            writer.WriteNumber("authorities", table.Outcomes.Count);
            WriteDomains(writer, table);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void WriteDomains(Utf8JsonWriter writer, OutcomeTable table)
    {
        writer.WriteStartObject("domains");
        foreach (JudgementDomain domain in Domains)
        {
            writer.WriteStartObject(domain.Code);
            foreach ((string column, int count) in Columns.Zip(Counts(table, domain)))
            {
                writer.WriteNumber(column, count);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>What the counts leave out, where there is anything to say.</summary>
    private static void WriteCoverage(Utf8JsonWriter writer, OutcomeCoverage coverage)
    {
        if (coverage is { IsBeyondRecord: true, RecordKnownUpTo: { } newest })
        {
            writer.WriteString("recordKnownUpTo", Answer.Iso(newest));
        }

        if (coverage is { IsBeyondRegister: true, RegisterKnownUpTo: { } day })
        {
            writer.WriteString("registerKnownUpTo", Answer.Iso(day));
        }

        if (coverage.UnpublishedInspections > 0)
        {
            writer.WriteNumber("unpublishedInspections", coverage.UnpublishedInspections);
            writer.WriteNumber("begunInspections", coverage.BegunInspections);
        }

        if (coverage.PerhapsBegun > 0)
        {
            writer.WriteNumber("perhapsBegun", coverage.PerhapsBegun);
        }

        if (coverage.LackingJudgements > 0)
        {
            writer.WriteNumber("lackingJudgements", coverage.LackingJudgements);
        }

        if (coverage.UnregisteredDocuments > 0)
        {
            writer.WriteNumber("unregisteredDocuments", coverage.UnregisteredDocuments);
        }

        if (coverage.DuplicatedInspections > 0)
        {
            writer.WriteNumber("duplicatedInspections", coverage.DuplicatedInspections);
        }
    }

    private static void WritePublished(Utf8JsonWriter writer, IReadOnlyList<(OfficialFigure Figure, int? Ours)> published)
    {
        writer.WriteStartArray("published");
        foreach ((OfficialFigure figure, int? ours) in published)
        {
            writer.WriteStartObject();
            writer.WriteString("domain", figure.Domain.Code);
            writer.WriteString("grade", figure.Grade is { } grade ? grade.Code : "goodOrOutstanding");
            writer.WriteString("unit", figure.IsPercentage ? "percent" : "authorities");
            if (figure.WithPredecessors)
            {
                writer.WriteBoolean("predecessors", true);
            }

            writer.WriteNumber("published", figure.Number);
            if (ours is { } number)
            {
                writer.WriteNumber("ours", number);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static IEnumerable<int> Counts(OutcomeTable table, JudgementDomain domain) =>
        [.. Grade.All.Reverse().Select(grade => table[domain, grade]), table.NotJudged(domain), table.None(domain)];
}
