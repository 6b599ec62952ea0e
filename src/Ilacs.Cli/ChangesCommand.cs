using System.CommandLine;
using System.Text.Json;
using Ilacs.Outcomes;
using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>ilacs changes: what was published since a day, and how each grade changed. <see cref="InspectionHistory.ComparedWithBefore"/>
/// decides what changed.</summary>
internal static class ChangesCommand
{
    public static Command Define(Terminal terminal)
    {
        Option<LocalDate?> since = CommonOptions.Day("--since", "The first day of publication that counts, such as 2026-07-01");
        since.Required = true;
        Option<LocalDate?> until = CommonOptions.Day("--until", "The last day of publication that counts; no limit if left out");
        Option<string?> region = CommonOptions.Region();
        Option<string?> among = CommonOptions.Among();
        var format = new FormatOption(
            "text for people; json or csv for programs", OutputFormat.Text, OutputFormat.Json, OutputFormat.Csv);
        var source = new SourceOptions();
        var command = new Command("changes", "What was published since a given day, with each change of grade and the themes of visits")
        {
            since, until, region, among, format, source.Record, source.Register,
        };
        CommonOptions.NotBothStandardInput(command, source, among);
        command.SetAction(parsed =>
        {
            ChosenRecord record = source.Open(parsed, terminal);
            PublicationsSince published = record.Content.PublishedSince(parsed.GetRequiredValue(since)!.Value, parsed.GetValue(until));
            Scope scope = Scope.Of(parsed.GetValue(region), parsed.GetValue(among), terminal, record.Content.Register, asAt: null);
            return Run(terminal, record, published, scope, format.In(parsed));
        });
        return command;
    }

    private static int Run(Terminal terminal, ChosenRecord record, PublicationsSince all, Scope scope, OutputFormat format)
    {
        Publication[] published = [.. all.Published.Where(it => scope.Has(it.Authority.Registered))];
        Publication[] undated = [.. all.Undated.Where(it => scope.Has(it.Authority.Registered))];
        if (record.Content.NewestPublication is { } newest && all.Since > newest)
        {
            terminal.Error.WriteLine(
                $"ilacs: the newest report in the record was published on {newest.InWords()}; the record knows of nothing later.");
        }

        if (scope.NotInRegister(all.Published.Concat(all.Undated).Select(it => it.Authority.Registered)) is { } notCounted)
        {
            terminal.Error.WriteLine($"ilacs: {notCounted}");
        }

        record.ReportDuplicates(terminal);
        switch (format)
        {
            case OutputFormat.Json:
                terminal.Data.WriteLine(ToJson(record, all, scope, published, undated));
                break;
            case OutputFormat.Csv:
                WriteCsv(terminal, all, scope, published, undated);
                break;
            default:
                terminal.Print(console => Print(new Page(console), record, all, scope, published, undated));
                break;
        }

        return scope.ExitStatus;
    }

    private static void Print(
        Page page, ChosenRecord record, PublicationsSince all, Scope scope, Publication[] published, Publication[] undated)
    {
        string when = all.Until is { } last
            ? $"from {all.Since.InWords()} to {last.InWords()}"
            : $"since {all.Since.InWords()}";
        page.Heading($"Published {when}{scope.InHeading}");
        string count = $"{Words.Plural(published.Length, "inspection or visit", "inspections and visits")}.";
        page.Line(Words.Undated(undated, all.Since) is { } others ? $"{count} {others}" : count);
        foreach (Publication publication in published)
        {
            Inspection inspection = publication.Inspection;
            page.Blank();
            page.Heading($"{inspection.PublishedOn!.Value.InWords()}  {record.NameOf(inspection)}");
            page.Line($"{inspection.KindInWords()}; {inspection.DatesInWords()}", indent: 2);
            if (Words.About(inspection) is { Length: > 0 } theme)
            {
                page.Line($"on {theme}", indent: 2);
            }

            if (inspection is not GradedInspection graded)
            {
                continue;
            }

            page.Line(
                publication.Before is { } before
                    ? $"before: {before.Type.Title.ToLowerInvariant()} of {before.YearInWords()}, {before.Framework.Title}"
                    : "no inspection is known to have come directly before it, so nothing is compared",
                indent: 2);
            PrintJudgements(page, publication, graded);
        }

        page.Blank();
        page.Line(record.Description);
    }

    private static void PrintJudgements(Page page, Publication publication, GradedInspection graded)
    {
        if (publication.Comparisons.Count == 0)
        {
            foreach (JudgementDomain domain in InspectionChapter.InOrder(graded))
            {
                Judgement judgement = graded.Judgements[domain];
                page.Row(domain.Title, new Paragraph(judgement.ToString(), GradeStyle.Of(judgement)));
            }
        }

        foreach (JudgementComparison comparison in publication.Comparisons)
        {
            page.Comparison(comparison, claimsChange: true);
        }
    }

    private static string ToJson(ChosenRecord record, PublicationsSince all, Scope scope, Publication[] published, Publication[] undated) =>
        Answer.Json(writer =>
        {
            writer.WriteString("since", Answer.Iso(all.Since));
            writer.WriteOptional("until", all.Until);
            writer.WriteOptional("recordKnownUpTo", record.Content.NewestPublication);
            scope.Write(writer);
            Write("published", published);
            Write("undated", undated);

            void Write(string name, Publication[] publications)
            {
                writer.WriteStartArray(name);
                foreach (Publication publication in publications)
                {
                    WritePublication(writer, record, publication);
                }

                writer.WriteEndArray();
            }
        });

    private static void WritePublication(Utf8JsonWriter writer, ChosenRecord record, Publication publication)
    {
        writer.WriteStartObject();
        writer.WriteString("authority", record.NameOf(publication.Inspection));
        writer.WritePropertyName("inspection");
        writer.WriteRawValue(IlacsJson.Write(publication.Inspection));
        if (publication.Comparisons.Count > 0)
        {
            writer.WritePropertyName("before");
            writer.WriteRawValue(IlacsJson.Write(publication.Before!));
            writer.WriteStartArray("domains");
            foreach (JudgementComparison comparison in publication.Comparisons)
            {
                Answer.Write(writer, comparison, claimsChange: true);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>A row for each judgement, and one for each visit. An inspection or visit without a day of publication gets no row: it is
    /// counted on standard error.</summary>
    private static void WriteCsv(Terminal terminal, PublicationsSince all, Scope scope, Publication[] published, Publication[] undated)
    {
        Answer.WriteCsv(
            terminal.Data, "since", "until", "askedRegion", "group", "published", "authority", "laCode", "region", "type", "framework",
            "firstDay", "theme", "domain", "earlierDomain", "before", "after", "basis", "change", "steps");
        foreach (Publication publication in published)
        {
            Inspection inspection = publication.Inspection;
            RegisteredAuthority? authority = publication.Authority.Registered;
            string?[] about =
            [
                Answer.Iso(all.Since), Answer.Iso(all.Until), scope.Region, scope.Among?.NameInWords,
                Answer.Iso(inspection.PublishedOn), publication.Authority.ToString(), authority?.LaCode,
                authority?.Region.Name, inspection.Type.Code, inspection.Framework?.Code, Answer.Iso(inspection.FirstDayOnSite),
                Words.About(inspection),
            ];
            foreach (string?[] judgement in JudgementCells(publication))
            {
                Answer.WriteCsv(terminal.Data, [.. about, .. judgement]);
            }
        }

        if (Words.Undated(undated, all.Since) is { } others)
        {
            terminal.Error.WriteLine($"ilacs: {others}");
        }
    }

    private static IEnumerable<string?[]> JudgementCells(Publication publication) =>
        publication.Comparisons.Count > 0
            ? publication.Comparisons.Select(it => (string?[])
            [
                it.Domain.Code, it.EarlierDomain.Code, it.Before.CodeInComparison, it.After.CodeInComparison, it.Basis.Code,
                it.Change?.Direction.Code, it.Change is { } change ? Answer.Number(change.Steps) : "",
            ])
            : publication.Inspection is GradedInspection graded
                ? graded.Judgements.Select(it => (string?[])[it.Key.Code, "", "", it.Value.CodeInComparison, "", "", ""])
                : [["", "", "", "", "", "", ""]];
}
