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
        Option<string> format = CommonOptions.Format("text for people; json or csv for programs", "text", "json", "csv");
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
            return Run(terminal, record, published, scope, CommonOptions.FormatOf(parsed, format));
        });
        return command;
    }

    private static int Run(Terminal terminal, ChosenRecord record, PublicationsSince all, Scope scope, string format)
    {
        Publication[] published = [.. all.Published.Where(it => scope.Has(it.Authority.Registered))];
        Publication[] undated = [.. all.Undated.Where(it => scope.Has(it.Authority.Registered))];
        if (record.Content.NewestPublication is { } newest && all.Since > newest)
        {
            terminal.Error.WriteLine(
                $"ilacs: the newest report in the record was published on {newest.InWords()}; the record knows of nothing later.");
        }

        int elsewhere = scope.IsAll ? 0 : all.Published.Concat(all.Undated).Count(it => it.Authority.Registered is null);
        if (elsewhere > 0)
        {
            terminal.Error.WriteLine(
                $"ilacs: {Words.Plural(elsewhere, "document belongs", "documents belong")} to no authority in the register, "
                + "and so to no region or group.");
        }

        record.SayDuplicates(terminal);
        switch (format)
        {
            case "json":
                terminal.Data.WriteLine(ToJson(record, all, scope, published, undated));
                break;
            case "csv":
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
        string until = all.Until is { } last ? $" to {last.InWords()}" : "";
        page.Heading($"Published since {all.Since.InWords()}{until}{scope.InHeading}");
        page.Line($"{Words.Plural(published.Length, "inspection or visit", "inspections and visits")}.{Undated(all.Since, undated)}");
        foreach (Publication publication in published)
        {
            Inspection inspection = publication.Inspection;
            page.Blank();
            page.Heading($"{inspection.PublishedOn!.Value.InWords()}  {record.NameOf(inspection)}");
            page.Line($"{TitleOf(inspection)}; {inspection.DatesInWords()}", indent: 2);
            if (ThemeOf(inspection) is { } theme)
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
                    : "no earlier inspection is known to be the one directly before it: nothing to compare with",
                indent: 2);
            Judgements(page, publication, graded);
        }

        page.Blank();
        page.Line(record.Description);
    }

    private static void Judgements(Page page, Publication publication, GradedInspection graded)
    {
        if (publication.Comparisons.Count == 0)
        {
            foreach (JudgementDomain domain in graded.Judgements.Domains.OrderBy(it => graded.Framework.Find(it)?.Order ?? int.MaxValue))
            {
                Judgement judgement = graded.Judgements[domain];
                page.Row(domain.Title, new Paragraph(judgement.ToString(), GradeStyle.Of(judgement)));
            }
        }

        foreach (JudgementComparison comparison in publication.Comparisons)
        {
            string from = comparison.EarlierDomain == comparison.Domain
                ? ""
                : $"; before: {comparison.EarlierDomain.Title.ToLowerInvariant()}";
            string change = comparison.Change is { } claimed
                ? $"{claimed} ({comparison.Basis.Title})"
                : $"{comparison.Basis.Title}, no change claimed";
            page.Row(comparison.Domain.Title, new Paragraph(comparison.Before.ToString(), GradeStyle.Of(comparison.Before))
                .Append(" → ")
                .Append(comparison.After.ToString(), GradeStyle.Of(comparison.After))
                .Append($"; {change}{from}"));
        }
    }

    private static string Undated(LocalDate since, Publication[] undated)
    {
        if (undated.Length == 0)
        {
            return "";
        }

        LocalDate?[] days = [.. undated.Select(it => it.Inspection.FirstKnownDay).OfType<LocalDate>().Order()];
        string when = days.Length == 0 ? ""
            : days[0] == days[^1] ? $" and began on {days[0]!.Value.InWords()}"
            : $" and began from {days[0]!.Value.InWords()} to {days[^1]!.Value.InWords()}";
        string[] later = [.. undated.Where(it => it.Inspection.FirstKnownDay >= since).Select(it => it.Authority.ToString())];
        string sinceThen = later.Length == 0 ? "" : $" {later.Length} of them began since {since.InWords()}: {string.Join(", ", later)}.";
        return $" {Words.Plural(undated.Length, "other states", "others state")} no day of publication{when}: the record does not say "
            + $"whether {(undated.Length == 1 ? "it was" : "they were")} published since.{sinceThen}";
    }

    private static string TitleOf(Inspection inspection) =>
        inspection.Framework is { } framework ? $"{inspection.Type.Title}, {framework.Title}" : inspection.Type.Title;

    private static string? ThemeOf(Inspection inspection) =>
        inspection is UngradedInspection visit && (visit.Theme?.Title ?? visit.Focus) is not null
            ? string.Join("; ", new[] { visit.Theme?.Title, visit.Focus }.OfType<string>())
            : null;

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
                    WriteOne(writer, record, publication);
                }

                writer.WriteEndArray();
            }
        });

    private static void WriteOne(Utf8JsonWriter writer, ChosenRecord record, Publication publication)
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
                ThemeOf(inspection),
            ];
            foreach (string?[] judgement in Cells(publication))
            {
                Answer.WriteCsv(terminal.Data, [.. about, .. judgement]);
            }
        }

        if (undated.Length > 0)
        {
            terminal.Error.WriteLine($"ilacs:{Undated(all.Since, undated)}");
        }
    }

    private static IEnumerable<string?[]> Cells(Publication publication) =>
        publication.Comparisons.Count > 0
            ? publication.Comparisons.Select(it => (string?[])
            [
                it.Domain.Code, it.EarlierDomain.Code, Answer.Code(it.Before), Answer.Code(it.After), it.Basis.Code,
                it.Change?.Direction.Code, it.Change is { } change ? Answer.Number(change.Steps) : "",
            ])
            : publication.Inspection is GradedInspection graded
                ? graded.Judgements.Select(it => (string?[])[it.Key.Code, "", "", Answer.Code(it.Value), "", "", ""])
                : [["", "", "", "", "", "", ""]];
}
