using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ilacs.Outcomes;
using NodaTime.Text;

namespace Ilacs.Cli;

/// <summary>What <c>ilacs outcomes</c> answers, for programs.</summary>
/// <param name="Table">The counts.</param>
/// <param name="Domains">The domains asked for.</param>
/// <param name="Region">The region, if one was asked for.</param>
/// <param name="Release">The release, if one was asked for.</param>
/// <param name="Published">The figures that the release published for all of England, and what the record gives for each; <see langword="null"/> if the answer is of anything else.</param>
internal sealed record OutcomesAnswer(
    OutcomeTable Table, IReadOnlyList<JudgementDomain> Domains, string? Region, OfficialRelease? Release, IReadOnlyList<(OfficialFigure Figure, int? Ours)>? Published)
{
    private static readonly string[] Columns = ["outstanding", "good", "requiresImprovement", "inadequate", "notJudged", "none"];

    /// <summary>Why some authorities have no overall grade, where that is asked for.</summary>
    public string? WithoutOverall() => Table.WithoutOverallEffectiveness is > 0 and var without && Domains.Contains(JudgementDomain.OverallEffectiveness)
        ? $"{Words.Plural(without, "authority has", "authorities have")} no overall grade, since {(without == 1 ? "its" : "their")} latest inspection was under ILACS 2026, which has none."
        : null;

    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("asAt", Iso(Table.Query.AsAt));
            writer.WriteString("publishedBy", Iso(Table.Query.PublishedBy));
            if (Release is not null)
            {
                writer.WriteString("release", Release.Name);
            }

            if (Region is not null)
            {
                writer.WriteString("region", Region);
            }

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
            writer.WriteStartObject("domains");
            foreach (JudgementDomain domain in Domains)
            {
                writer.WriteStartObject(domain.Code);
                foreach ((string column, int count) in Columns.Zip(Counts(domain)))
                {
                    writer.WriteNumber(column, count);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            if (Published is not null)
            {
                WritePublished(writer, Published);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public void WriteCsv(TextWriter output)
    {
        output.WriteLine($"domain,{string.Join(',', Columns)},authorities");
        foreach (JudgementDomain domain in Domains)
        {
            // A spreadsheet program would take a code that begins with a hyphen for a formula.
            string code = domain.Code[0] == '-' ? $"'{domain}" : domain.Code;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code},{string.Join(',', Counts(domain))},{Table.Outcomes.Count}"));
        }
    }

    /// <summary>What the counts do not rest on, where there is anything to say.</summary>
    private static void WriteCoverage(Utf8JsonWriter writer, OutcomeCoverage coverage)
    {
        if (coverage is { IsBeyondRecord: true, RecordKnownUpTo: { } newest })
        {
            writer.WriteString("recordKnownUpTo", Iso(newest));
        }

        if (coverage is { IsBeyondRegister: true, RegisterKnownUpTo: { } day })
        {
            writer.WriteString("registerKnownUpTo", Iso(day));
        }

        if (coverage.UnpublishedInspections > 0)
        {
            writer.WriteNumber("unpublishedInspections", coverage.UnpublishedInspections);
            writer.WriteNumber("begunInspections", coverage.BegunInspections);
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

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private IEnumerable<int> Counts(JudgementDomain domain) =>
        [.. Grade.All.Reverse().Select(grade => Table[domain, grade]), Table.NotJudged(domain), Table.None(domain)];
}
