using System.CommandLine;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>What was typed after <c>ilacs outcomes</c>.</summary>
internal sealed record OutcomesArguments(
    LocalDate? AsAt, LocalDate? PublishedBy, string? Release, bool WithPredecessors, string? Region, string? Among, string? Domain,
    OutputFormat Format);

/// <summary>ilacs outcomes: how many authorities have which grade, as at a date.</summary>
internal static class OutcomesCommand
{
    private static readonly string[] Columns =
    [
        "", "Outstanding", "Good", "Requires improvement", "Inadequate", "Not judged", "None", "Good or better",
    ];

    public static Command Define(Terminal terminal)
    {
        Option<LocalDate?> asAt = CommonOptions.Day(
            "--as-at", "Count inspections that began on or before this date; the newest in the data if left out");
        Option<LocalDate?> publishedBy = CommonOptions.Day(
            "--published-by", "Count reports published on or before this date; the as-at date if left out");
        var release = new Option<string?>("--release")
        {
            Description = $"Use the cut-offs of one of Ofsted's releases; show its figures beside ours, and its regions: {Codes.Releases}",
        };
        var predecessors = new Option<bool>("--predecessors")
        {
            Description = "Count a judgement of an earlier edition in the column of its successor, as Ofsted's releases do",
        };
        Option<string?> region = CommonOptions.Region();
        Option<string?> among = CommonOptions.Among();
        var domain = new Option<string?>("--domain")
        {
            Description = $"One domain by code or title, with the authorities that have each grade: {Codes.Domains}",
        };
        var format = new FormatOption(
            "text for people; html: a standalone page; json or csv for programs",
            OutputFormat.Text, OutputFormat.Html, OutputFormat.Json, OutputFormat.Csv);
        var source = new SourceOptions();
        var command = new Command("outcomes", "How many authorities have which grade, as at a date")
        {
            asAt, publishedBy, release, predecessors, region, among, domain, format, source.Record, source.Register,
        };
        CommonOptions.NotBothStandardInput(command, source, among);
        command.SetAction(parsed => Run(
            terminal,
            source.Open(parsed, terminal),
            new OutcomesArguments(
                parsed.GetValue(asAt), parsed.GetValue(publishedBy), parsed.GetValue(release), parsed.GetValue(predecessors),
                parsed.GetValue(region), parsed.GetValue(among), parsed.GetValue(domain), format.In(parsed))));
        return command;
    }

    private static int Run(Terminal terminal, ChosenRecord record, OutcomesArguments arguments)
    {
        OfficialRelease? release = arguments.Release is { } named ? Codes.FindRelease(named) : null;
        if (release is not null && (arguments.AsAt ?? arguments.PublishedBy) is not null)
        {
            throw new CommandException("--release has cut-offs of its own; leave out --as-at and --published-by.");
        }

        LocalDate asAt = release?.AsAt ?? arguments.AsAt ?? record.NewestDay();
        LocalDate publishedBy = release?.PublishedBy ?? arguments.PublishedBy ?? asAt;
        Scope scope = Scope.Of(arguments.Region, arguments.Among, terminal, record.Content.Register, asAt);
        var query = new OutcomeQuery(asAt)
        {
            PublishedBy = publishedBy,
            WithPredecessors = arguments.WithPredecessors,
            Among = scope.Among?.Authorities,
        };
        OutcomeTable table = release is null
            ? record.Content.Outcomes(query)
            : release.OutcomesOf(record.Content, query.WithPredecessors, query.Among);
        table = table.Where(outcome => scope.IsOfRegion(outcome.Authority));
        JudgementDomain[] domains =
            [.. arguments.Domain is { } domain && table.Domains.Count > 0 ? [FindDomain(domain, table)] : table.Domains];
        var answer = new OutcomesAnswer(table, domains, scope, ListsAuthorities: arguments.Domain is not null)
        {
            Release = release,
            // Ofsted's figures are for all authorities: beside some of them they would mean nothing.
            Published = release is not null && scope.IsAll
                ? [.. OfficialSection.BesideOurs(release, record.Content)
                    .Where(it => arguments.Domain is null || domains.Contains(it.Figure.Domain))]
                : null,
            SameDay = release is null ? ReleaseOfSameDay.Of(record.Content, query, scope) : null,
        };
        SayNotes(terminal, arguments, answer);
        switch (arguments.Format)
        {
            case OutputFormat.Json:
                terminal.Data.WriteLine(answer.ToJson());
                break;
            case OutputFormat.Csv:
                answer.WriteCsv(terminal.Data);
                break;
            case OutputFormat.Html:
                SiteFiles.WriteAlone(terminal.Data, ToPage(answer).ToHtml([record.Description, .. answer.Table.Coverage.Sentences]));
                break;
            default:
                terminal.Print(console => Print(new Page(console), answer, record.IsNational));
                break;
        }

        return scope.ExitStatus;
    }

    private static OutcomesPage ToPage(OutcomesAnswer answer) => new(
        HeadingOf(answer), [.. Sentences(answer), .. answer.WithoutOverall() is { } without ? [without] : Array.Empty<string>()],
        answer.Table, answer.Domains)
    {
        Release = answer is { Release: { } release, Published: { } published } ? (release, published) : null,
        Regions = [.. answer.Regions()],
        ListsAuthorities = answer.ListsAuthorities,
    };

    private static string HeadingOf(OutcomesAnswer answer) => $"Outcomes as at {answer.Table.Query.AsAt.InWords()}{answer.Scope.InHeading}";

    private static IEnumerable<string> Sentences(OutcomesAnswer answer)
    {
        OutcomeQuery query = answer.Table.Query;
        yield return $"{Words.Plural(answer.Table.Outcomes.Count, "authority", "authorities")}: for each, the latest graded inspection "
            + $"that began by then and was published by {query.PublishedBy.InWords()}.";
        if (query.WithPredecessors)
        {
            yield return Words.OfficialSeries();
        }

        if (answer.SameDay is { } sameDay)
        {
            yield return sameDay.InWords;
        }
    }

    private static void SayNotes(Terminal terminal, OutcomesArguments arguments, OutcomesAnswer answer)
    {
        ChosenRecord.SayWhatCounts(terminal, answer.Table, isNewestDay: arguments.AsAt is null && answer.Release is null);
        if (arguments.Format == OutputFormat.Csv && answer.WithoutOverall() is { } without)
        {
            terminal.Error.WriteLine($"ilacs: {without}");
        }

        if (arguments.Format == OutputFormat.Csv && answer.SameDay is { } sameDay)
        {
            terminal.Error.WriteLine($"ilacs: {sameDay.InWords}");
        }
    }

    private static JudgementDomain FindDomain(string typed, OutcomeTable table) =>
        Codes.Find(typed, table.Domains)
        ?? throw new CommandException($"These inspections have no domain '{typed}'; they have {string.Join(", ", table.Domains)}.");

    private static void Print(Page page, OutcomesAnswer answer, bool isNational)
    {
        OutcomeTable table = answer.Table;
        page.Heading(HeadingOf(answer));
        foreach (string sentence in Sentences(answer))
        {
            page.Line(sentence);
        }

        page.Blank();
        if (answer.Domains.Count == 0)
        {
            page.Line("This record has no inspection that counts as at that date.");
            return;
        }

        page.Table(Columns, answer.Domains.Select(domain => Row(domain.Title, table, domain)));
        if (answer.Release is { } release)
        {
            FiguresOfRelease(page, answer, release, isNational);
        }

        if (answer.Regions().ToArray() is { Length: > 0 } regions)
        {
            RegionsOfRelease(page, answer, regions);
        }

        page.Blank();
        foreach (JudgementDomain domain in answer.Domains)
        {
            if (answer.ListsAuthorities)
            {
                AuthoritiesByGrade(page, table, domain);
            }

            if (answer.ListsAuthorities || domain == JudgementDomain.OverallEffectiveness)
            {
                GradeFlows flows = table.Flows(domain);
                page.Line(flows.Compared == 0
                    ? $"{domain.Title}: no judgement can be compared with that of the previous inspection."
                    : $"{domain.Title}, compared with the previous inspection: {flows}.");
            }
        }

        if (answer.WithoutOverall() is { } without)
        {
            page.Line(without);
        }
    }

    private static void FiguresOfRelease(Page page, OutcomesAnswer answer, OfficialRelease release, bool isNational)
    {
        page.Blank();
        page.Line($"Ofsted's release: {release.Title}");
        foreach (var ofDomain in (answer.Published ?? []).GroupBy(it => (it.Figure.Domain, it.Figure.WithPredecessors)))
        {
            string predecessors = ofDomain.Key.WithPredecessors && !answer.Table.Query.WithPredecessors ? ", predecessors counted" : "";
            string published = string.Join(", ", ofDomain.Select(it => InWords(it.Figure, it.Figure.Number)));
            string[] others = [.. ofDomain.Where(it => it.Ours != it.Figure.Number).Select(it => InWords(it.Figure, it.Ours))];
            string why = isNational ? ", see https://github.com/ilacs-model/ilacs-model/blob/main/docs/record.md" : "";
            string here = others.Length == 0 ? "the same here" : $"here {string.Join(", ", others)}{why}";
            page.Line($"{ofDomain.Key.Domain.Title}{predecessors}: {published}; {here}", indent: 2);
        }

        if (answer.Published is null)
        {
            page.Line("Its figures are for the whole of England; comparing them with anything else would be misleading.", indent: 2);
        }
        else if (answer.Published.Count == 0)
        {
            page.Line("None of its figures for this domain is known here.", indent: 2);
        }

        if (release.Note is { } note)
        {
            page.Line(note, indent: 2);
        }
    }

    /// <summary>The regions of a release for one domain: the one asked for, or overall effectiveness.</summary>
    private static void RegionsOfRelease(Page page, OutcomesAnswer answer, (string Name, OutcomeTable Table)[] regions)
    {
        JudgementDomain domain = answer.Domains.Contains(JudgementDomain.OverallEffectiveness)
            ? JudgementDomain.OverallEffectiveness
            : answer.Domains[0];
        page.Blank();
        page.Line($"{domain.Title} by Ofsted's regions, counted here by the same cut-offs (all domains with --format csv or json):");
        page.Table(Columns, regions.Select(region => Row(region.Name, region.Table, domain)));
    }

    private static string InWords(OfficialFigure figure, int? number) => $"{figure.GradeInWords()} {figure.NumberInWords(number)}";

    private static void AuthoritiesByGrade(Page page, OutcomeTable table, JudgementDomain domain)
    {
        foreach (Grade grade in Grade.All.Reverse())
        {
            string[] names =
            [
                .. table.Outcomes.Where(outcome => table.JudgementOf(outcome, domain).Grade == grade).Select(it => it.Authority.Name),
            ];
            if (names.Length > 0)
            {
                page.Line($"{grade.Title}: {string.Join(", ", names)}.");
            }
        }
    }

    /// <summary>How many have each grade. The share of good or better is left out where no authority is graded.</summary>
    private static IReadOnlyList<string> Row(string label, OutcomeTable table, JudgementDomain domain) =>
    [
        label, .. Grade.All.Reverse().Select(grade => Answer.Number(table[domain, grade])), Answer.Number(table.NotJudged(domain)),
        Answer.Number(table.None(domain)), table.PercentGoodOrBetter(domain) is { } percent ? $"{Answer.Number(percent)}%" : "",
    ];
}
