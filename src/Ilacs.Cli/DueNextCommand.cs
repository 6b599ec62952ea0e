using System.CommandLine;
using System.Text.Json;
using Ilacs.Outcomes;
using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>ilacs due-next: estimates which authorities are next to be inspected.</summary>
internal static class DueNextCommand
{
    public static Command Define(Terminal terminal)
    {
        Option<LocalDate?> asAt = CommonOptions.Day("--as-at", "The day to count from; the last day of the record if left out");
        Option<string?> region = CommonOptions.Region();
        Option<string?> among = CommonOptions.Among();
        var format = new FormatOption(
            "text for people; json or csv for programs", OutputFormat.Text, OutputFormat.Json, OutputFormat.Csv);
        var source = new SourceOptions();
        var command = new Command("due-next", "Who is likely to be inspected next: days since last time, estimated window, national rank")
        {
            asAt, region, among, format, source.Record, source.Register,
        };
        CommonOptions.NotBothStandardInput(command, source, among);
        command.SetAction(parsed => Run(
            terminal, source.Open(parsed, terminal), parsed.GetValue(asAt), parsed.GetValue(region), parsed.GetValue(among),
            format.In(parsed)));
        return command;
    }

    private static int Run(Terminal terminal, ChosenRecord record, LocalDate? asAt, string? region, string? among, OutputFormat format)
    {
        LocalDate day = asAt ?? record.NewestDay();
        Scope scope = Scope.Of(region, among, terminal, record.Content.Register, day);
        OutcomeTable england = record.Content.OutcomesAsAt(day);
        Entry[] entries =
        [
            .. DueNext.InOrder(record.Content.ExpectedAsAt(day).Where(expected => scope.Has(expected.Authority)))
                .Select(expected => new Entry(expected, RankOf(england, expected))),
        ];
        ChosenRecord.SayWhatCounts(terminal, england, isNewestDay: asAt is null);
        switch (format)
        {
            case OutputFormat.Json:
                terminal.Data.WriteLine(ToJson(day, scope, entries));
                break;
            case OutputFormat.Csv:
                WriteCsv(terminal.Data, day, scope, entries);
                break;
            default:
                terminal.Print(console => Print(new Page(console), day, scope, entries));
                break;
        }

        return scope.ExitStatus;
    }

    private static (JudgementDomain Domain, OutcomeRank Rank)? RankOf(OutcomeTable england, ExpectedOfAuthority expected)
    {
        JudgementDomain domain = LatestPart.HeadlineDomain(expected.Latest);
        return england.RankOf(expected.Authority, domain) is { } rank ? (domain, rank) : null;
    }

    private static void Print(Page page, LocalDate day, Scope scope, Entry[] entries)
    {
        page.Heading($"Expected next, as at {day.InWords()}{scope.InHeading}");
        page.Line($"{Words.Authorities(entries.Length)}, by the latest graded inspection published by then. "
            + $"{DueNext.WindowIsAnEstimate} {DueNext.BegunIsNotKnown}");
        foreach (IGrouping<WindowState, Entry> group in entries.GroupBy(entry => entry.State))
        {
            page.Blank();
            page.Heading($"{DueNext.HeadingOf(group.Key)}: {group.Count()}");
            foreach (IGrouping<string?, Entry> ofReason in group.GroupBy(entry => entry.NoWindow, StringComparer.Ordinal))
            {
                if (ofReason.Key is { } reason)
                {
                    page.Line(reason, indent: 2);
                }

                foreach (Entry entry in ofReason)
                {
                    page.Row(entry.Expected.Authority.Name, new Paragraph(string.Join("; ", entry.Facts())));
                }
            }
        }
    }

    private static string ToJson(LocalDate day, Scope scope, Entry[] entries) => Answer.Json(writer =>
    {
        writer.WriteString("asAt", Answer.Iso(day));
        scope.Write(writer);
        writer.WriteStartArray("authorities");
        foreach (Entry entry in entries)
        {
            Write(writer, entry);
        }

        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, Entry entry)
    {
        ExpectedOfAuthority expected = entry.Expected;
        writer.WriteStartObject();
        writer.WriteString("authority", expected.Authority.Name);
        writer.WriteString("gssCode", expected.Authority.GssCode);
        writer.WriteString("region", expected.Authority.Region.Name);
        writer.WriteString("state", DueNext.CodeOf(entry.State));
        writer.WriteOptional("windowOpens", expected.Next.WindowOpens);
        writer.WriteOptional("windowCloses", expected.Next.WindowCloses);
        writer.WriteOptional("expectedType", expected.Next.Type?.Code);
        writer.WriteString("reason", expected.Next.Reason);
        writer.WriteOptional("noWindow", entry.NoWindow);
        writer.WriteOptional("latestFirstDay", expected.Latest?.FirstDayOnSite);
        writer.WriteOptional("latestPublishedOn", expected.Latest?.PublishedOn);
        if (expected.DaysSinceLatest is { } days)
        {
            writer.WriteNumber("daysSinceLatest", days);
        }

        if (entry.Rank is { } rank)
        {
            writer.WriteStartObject("rank");
            writer.WriteString("domain", rank.Domain.Code);
            writer.WriteString("grade", rank.Rank.Grade.Code);
            writer.WriteNumber("rank", rank.Rank.Better + 1);
            writer.WriteNumber("same", rank.Rank.Same);
            writer.WriteNumber("of", rank.Rank.Of);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteCsv(TextWriter output, LocalDate day, Scope scope, Entry[] entries)
    {
        Answer.WriteCsv(
            output, "asAt", "askedRegion", "group", "authority", "laCode", "gssCode", "region", "state", "windowOpens", "windowCloses",
            "expectedType", "latestFirstDay", "latestPublishedOn", "daysSinceLatest", "rankDomain", "grade", "rank", "same", "of",
            "reason");
        foreach (Entry entry in entries)
        {
            ExpectedOfAuthority expected = entry.Expected;
            OutcomeRank? rank = entry.Rank?.Rank;
            Answer.WriteCsv(
                output, Answer.Iso(day), scope.Region, scope.Among?.NameInWords, expected.Authority.Name, expected.Authority.LaCode,
                expected.Authority.GssCode, expected.Authority.Region.Name, DueNext.CodeOf(entry.State),
                Answer.Iso(expected.Next.WindowOpens), Answer.Iso(expected.Next.WindowCloses), expected.Next.Type?.Code,
                Answer.Iso(expected.Latest?.FirstDayOnSite), Answer.Iso(expected.Latest?.PublishedOn), Number(expected.DaysSinceLatest),
                entry.Rank?.Domain.Code, rank?.Grade.Code, Number(rank?.Better + 1), Number(rank?.Same), Number(rank?.Of),
                entry.NoWindow ?? expected.Next.Reason);
        }

        static string Number(int? number) => number is { } known ? Answer.Number(known) : "";
    }

    private sealed record Entry(ExpectedOfAuthority Expected, (JudgementDomain Domain, OutcomeRank Rank)? Rank)
    {
        public WindowState State => DueNext.StateOf(Expected);

        /// <summary>Why there is no window, in a sentence.</summary>
        public string? NoWindow =>
            Expected.Next is { WindowCloses: null, Confidence: var why } ? why[..(why.IndexOf('.', StringComparison.Ordinal) + 1)] : null;

        public IEnumerable<string> Facts()
        {
            if (Expected.Next.WindowInWords() is { } window)
            {
                yield return window;
            }

            yield return Expected.Next.TypeInWords() ?? "what comes next is open";
            yield return Expected is { DaysSinceLatest: { } days, Latest.FirstKnownDay: { } last }
                ? $"{Words.LongNumber(days)} days since {last.InWords()}"
                : "no graded inspection yet";
            if (Rank is { } it)
            {
                string domain = it.Domain == JudgementDomain.OverallEffectiveness ? "overall" : it.Domain.Title.ToLowerInvariant();
                string equal = it.Rank.Same == 1 ? "" : "=";
                yield return $"{domain} {it.Rank.Grade.Title.ToLowerInvariant()}, rank {it.Rank.Better + 1}{equal} of {it.Rank.Of}";
            }
        }
    }
}
