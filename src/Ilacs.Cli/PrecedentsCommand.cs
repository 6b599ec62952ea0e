using System.CommandLine;
using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>ilacs precedents: the published inspections with a given set of judgements, and the overall grade of each.</summary>
internal static class PrecedentsCommand
{
    public static Command Define(Terminal terminal)
    {
        var judgements = new Argument<string[]>("DOMAIN=GRADE")
        {
            Description = "Judgements by code or title, such as impactOfLeaders=good; a domain left out may have any judgement. "
                + $"Domains: {Codes.Domains}. Grades: {Codes.Grades}",
            Arity = ArgumentArity.OneOrMore,
        };
        var framework = new Option<string>("--framework")
        {
            Description = $"The edition: {Codes.Editions}; the newest with an overall grade if left out",
            DefaultValueFactory = _ =>
                FrameworkEdition.Known.Last(edition => edition.Find(JudgementDomain.OverallEffectiveness) is not null).Code,
        };
        Option<string?> among = CommonOptions.Among();
        var format = new FormatOption("text for people; json for programs", OutputFormat.Text, OutputFormat.Json);
        var source = new SourceOptions();
        var command = new Command("precedents", "The published inspections with these judgements, and the overall grade of each")
        {
            judgements, framework, among, format, source.Record, source.Register,
        };
        CommonOptions.NotBothStandardInput(command, source, among);
        command.SetAction(parsed => Run(
            terminal, source.Open(parsed, terminal), parsed.GetRequiredValue(judgements), parsed.GetRequiredValue(framework),
            parsed.GetValue(among), format.IsJsonIn(parsed)));
        return command;
    }

    private static int Run(Terminal terminal, ChosenRecord record, string[] arguments, string framework, string? among, bool isJson)
    {
        FrameworkEdition edition = Codes.Find(framework, FrameworkEdition.Known)
            ?? throw new CommandException($"There is no edition '{framework}'; choose one of {Codes.Editions}.");
        JudgementSet judgements = Judgements(edition, arguments);
        Scope scope = Scope.Of(region: null, among, terminal, record.Content.Register, asAt: null);
        IGrouping<Grade?, GradedInspection>[] precedents =
        [
            .. record.Content.Precedents(edition, judgements)
                .Where(inspection => scope.Has(record.Content.AuthorityOf(inspection).Registered))
                .GroupBy(inspection => inspection.OverallEffectiveness).OrderByDescending(group => group.Key),
        ];
        record.ReportDuplicates(terminal);
        if (isJson)
        {
            terminal.Data.WriteLine(ToJson(edition, judgements, scope, precedents));
        }
        else
        {
            terminal.Print(console => Print(new Page(console), record, edition, judgements, scope, precedents));
        }

        return scope.ExitStatus;
    }

    private static JudgementSet Judgements(FrameworkEdition edition, string[] arguments)
    {
        JudgementDomain[] domains = [.. edition.Domains.Select(domain => domain.Domain)];
        JudgementSet judgements = [];
        foreach (string argument in JudgementArguments(arguments, domains))
        {
            string[] parts = argument.Split('=');
            JudgementDomain domain = Codes.Find(parts[0], domains)
                ?? throw new CommandException(
                    $"'{parts[0]}' is not a domain of {edition.Title}, which has {string.Join<JudgementDomain>(", ", domains)}.");
            if (judgements[domain] != Judgement.NotStated)
            {
                throw new CommandException($"{domain} is given twice.");
            }

            judgements = judgements.With(domain, parts is [_, var word] && Codes.FindJudgement(word) is { } judgement
                ? judgement
                : throw new CommandException($"'{argument}' is not a judgement; expected {domain}= and one of {Codes.Grades}."));
        }

        return judgements;
    }

    /// <summary>Titles of several words need no quotation marks: arguments are joined again, the longest match first.</summary>
    private static IEnumerable<string> JudgementArguments(string[] words, JudgementDomain[] domains)
    {
        for (int next = 0; next < words.Length;)
        {
            int count = Enumerable.Range(1, words.Length - next).LastOrDefault(it => IsJudgement(From(it)));
            if (count == 0)
            {
                count = Array.FindIndex(words, next, word => word.Contains('=', StringComparison.Ordinal)) - next + 1;
            }

            count = Math.Max(count, 1);
            yield return From(count);
            next += count;

            string From(int length) => string.Join(' ', words.AsSpan(next, length)!);
        }

        bool IsJudgement(string text) =>
            text.Split('=') is [var domain, var grade] && Codes.Find(domain, domains) is not null && Codes.FindJudgement(grade) is not null;
    }

    private static void Print(
        Page page, ChosenRecord record, FrameworkEdition edition, JudgementSet judgements, Scope scope,
        IGrouping<Grade?, GradedInspection>[] precedents)
    {
        IEnumerable<string> stated =
            judgements.Select(it => $"{it.Key.Title.ToLowerInvariant()} {it.Value.ToString().ToLowerInvariant()}");
        page.Heading($"{edition.Title}: {string.Join("; ", stated)}{scope.InHeading}");
        int count = precedents.Sum(group => group.Count());
        string ofItsOwn = edition.Find(JudgementDomain.OverallEffectiveness) is null ? ""
            : " Overall effectiveness is a judgement of its own: it does not follow from the others.";
        page.Line(count == 0
            ? $"No published inspection in this record had these judgements{(scope.IsAll ? "" : " in that group")}."
            : $"{Words.Plural(count, "published inspection", "published inspections")}.{ofItsOwn}");
        foreach (IGrouping<Grade?, GradedInspection> group in precedents)
        {
            page.Row(
                $"{group.Key?.Title ?? "No overall grade"}: {group.Count()}",
                new Paragraph(string.Join(", ", group.Select(inspection => $"{record.NameOf(inspection)} {inspection.YearInWords()}"))));
        }
    }

    private static string ToJson(
        FrameworkEdition edition, JudgementSet judgements, Scope scope, IGrouping<Grade?, GradedInspection>[] precedents) =>
        Answer.Json(writer =>
    {
        writer.WriteString("framework", edition.Code);
        scope.Write(writer);
        writer.WriteStartObject("judgements");
        foreach ((JudgementDomain domain, Judgement judgement) in judgements)
        {
            writer.WriteString(domain.Code, judgement.Code);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("overallEffectiveness");
        foreach (IGrouping<Grade?, GradedInspection> group in precedents)
        {
            writer.WriteNumber(group.Key?.Code ?? "none", group.Count());
        }

        writer.WriteEndObject();
        writer.WriteStartArray("inspections");
        foreach (GradedInspection inspection in precedents.SelectMany(group => group))
        {
            writer.WriteRawValue(IlacsJson.Write(inspection));
        }

        writer.WriteEndArray();
    });
}
