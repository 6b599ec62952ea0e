using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ilacs.Outcomes;
using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>ilacs due-next: estimates which authorities are next to be inspected.</summary>
internal static class DueNextCommand
{
    /// <summary>The states in the order in which the answer lists them.</summary>
    private static readonly (string Code, string Heading)[] States =
    [
        ("passed", "Past the estimated window"), ("open", "Within the estimated window"), ("notOpen", "Window not open yet"),
        ("none", "No window"),
    ];

    public static Command Define(Terminal terminal)
    {
        Option<LocalDate?> asAt = CommonOptions.Day("--as-at", "The day to count from; the last day of the record if left out");
        Option<string?> region = CommonOptions.Region();
        Option<string?> among = CommonOptions.Among();
        Option<string> format = CommonOptions.Format("text for people; json or csv for programs", "text", "json", "csv");
        var source = new SourceOptions();
        var command = new Command("due-next", "Who is likely to be inspected next: days since last time, estimated window, national rank")
        {
            asAt, region, among, format, source.Record, source.Register,
        };
        CommonOptions.NotBothStandardInput(command, source, among);
        command.SetAction(parsed => Run(
            terminal, source.Open(parsed, terminal), parsed.GetValue(asAt), parsed.GetValue(region), parsed.GetValue(among),
            CommonOptions.FormatOf(parsed, format)));
        return command;
    }

    private static int Run(Terminal terminal, ChosenRecord record, LocalDate? asAt, string? region, string? among, string format)
    {
        LocalDate day = asAt ?? record.NewestDay();
        Scope scope = Scope.Of(region, among, terminal, record.Content.Register, day);
        OutcomeTable england = record.Content.OutcomesAsAt(day);
        Entry[] entries =
        [
            .. record.Content.ExpectedAsAt(day).Where(expected => scope.Has(expected.Authority))
                .Select(expected => new Entry(expected, RankOf(england, expected)))
                .OrderBy(entry => entry.State).ThenBy(entry => entry.Expected.Next.WindowCloses)
                .ThenByDescending(entry => entry.Expected.DaysSinceLatest ?? -1)
                .ThenBy(entry => entry.Expected.Authority.Name, StringComparer.Ordinal),
        ];
        if (asAt is null)
        {
            terminal.Error.WriteLine($"ilacs: as at {day.InWords()}, the newest date in the data.");
        }

        foreach (string sentence in england.Coverage.Sentences)
        {
            terminal.Error.WriteLine($"ilacs: {char.ToLowerInvariant(sentence[0])}{sentence[1..]}");
        }

        switch (format)
        {
            case "json":
                terminal.Data.WriteLine(ToJson(day, scope, entries));
                break;
            case "csv":
                WriteCsv(terminal.Data, day, scope, entries);
                break;
            default:
                terminal.Print(console => Print(new Page(console), day, scope, entries));
                break;
        }

        return scope.ExitStatus;
    }

    /// <summary>Its national rank: by overall effectiveness, or by leaders where its latest inspection has no overall grade.</summary>
    private static (JudgementDomain Domain, OutcomeRank Rank)? RankOf(OutcomeTable england, ExpectedOfAuthority expected)
    {
        foreach (JudgementDomain domain in (JudgementDomain[])[JudgementDomain.OverallEffectiveness, JudgementDomain.ImpactOfLeaders])
        {
            if (england.RankOf(expected.Authority, domain) is { } rank)
            {
                return (domain, rank);
            }
        }

        return null;
    }

    private static void Print(Page page, LocalDate day, Scope scope, Entry[] entries)
    {
        page.Heading($"Expected next, as at {day.InWords()}{scope.InHeading}");
        page.Line($"{Words.Plural(entries.Length, "authority", "authorities")}, by the latest graded inspection published by then. "
            + "The window, from six months before the third anniversary to six months after it, is only an estimate: Ofsted decides. "
            + "The record does not know of inspections that have begun but are not published yet.");
        foreach (IGrouping<int, Entry> group in entries.GroupBy(entry => entry.State))
        {
            page.Blank();
            page.Heading($"{States[group.Key].Heading}: {group.Count()}");
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
        writer.WriteString("state", States[entry.State].Code);
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
                expected.Authority.GssCode, expected.Authority.Region.Name, States[entry.State].Code, Answer.Iso(expected.Next.WindowOpens),
                Answer.Iso(expected.Next.WindowCloses), expected.Next.Type?.Code, Answer.Iso(expected.Latest?.FirstDayOnSite),
                Answer.Iso(expected.Latest?.PublishedOn), Number(expected.DaysSinceLatest), entry.Rank?.Domain.Code, rank?.Grade.Code,
                Number(rank?.Better + 1), Number(rank?.Same), Number(rank?.Of), entry.NoWindow ?? expected.Next.Reason);
        }

        static string Number(int? number) => number is { } known ? Answer.Number(known) : "";
    }

    private sealed record Entry(ExpectedOfAuthority Expected, (JudgementDomain Domain, OutcomeRank Rank)? Rank)
    {
        public int State => Expected.HasPassed is null ? 3 : Expected.HasPassed == true ? 0 : Expected.IsOpen == true ? 1 : 2;

        /// <summary>Why there is no window, in a sentence.</summary>
        public string? NoWindow =>
            Expected.Next is { WindowCloses: null, Confidence: var why } ? why[..(why.IndexOf('.', StringComparison.Ordinal) + 1)] : null;

        public IEnumerable<string> Facts()
        {
            if (Expected.Next is { WindowOpens: { } opens, WindowCloses: { } closes })
            {
                yield return $"{opens.InWords()} to {closes.InWords()}";
            }

            string first = Expected.Next.MonitoringFirst == true ? "monitoring visits, then " : "";
            yield return Expected.Next.Type is { } type ? $"{first}{type.Title.ToLowerInvariant()}" : "what comes next is open";
            yield return Expected is { DaysSinceLatest: { } days, Latest.FirstKnownDay: { } last }
                ? string.Create(CultureInfo.InvariantCulture, $"{days:#,0} days since {last.InWords()}")
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
