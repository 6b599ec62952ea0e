using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs find: searches recommendations for words. <see cref="RecommendationSearch"/> decides what matches.</summary>
internal static class FindCommand
{
    private const string QuotationMarks = "\"\u201C\u201D";

    private static readonly char[] BetweenWords = [.. QuotationMarks, '-', ' '];

    public static Command Define(Terminal terminal)
    {
        var text = new Argument<string[]>("TEXT")
        {
            Description = "Words that must all occur, in any order; in quotation marks, as a phrase. "
                + "Case, hyphens and plurals make no difference",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<LocalDate?> since = CommonOptions.Day(
            "--since", "Only inspections that began on this day or later; where the first day is not known, the day of publication counts");
        Option<LocalDate?> until = CommonOptions.Day("--until", "Only inspections that began on this day or earlier");
        var domain = new Option<string?>("--domain")
        {
            Description = $"Only recommendations that state this domain; reports state it only for the safeguarding board: {Codes.Domains}",
        };
        var kind = new Option<RecommendationKind?>("--kind") { Description = $"Only {Codes.Kinds}", CustomParser = ParseKind };
        Option<string?> region = CommonOptions.Region();
        Option<string?> among = CommonOptions.Among();
        var format = new FormatOption(
            "text for people; json or csv for programs", OutputFormat.Text, OutputFormat.Json, OutputFormat.Csv);
        var source = new SourceOptions();
        var command = new Command("find", "Recommendations with given words, by authority, year and domain: what Ofsted keeps asking for")
        {
            text, since, until, domain, kind, region, among, format, source.Record, source.Register,
        };
        CommonOptions.NotBothStandardInput(command, source, among);
        command.SetAction(parsed =>
        {
            ChosenRecord record = source.Open(parsed, terminal);
            var question = new Question(
                Text(parsed.GetRequiredValue(text)),
                parsed.GetValue(since),
                parsed.GetValue(until),
                parsed.GetValue(domain) is { } ofDomain ? DomainOf(record.Content, ofDomain) : null,
                parsed.GetValue(kind),
                Scope.Of(parsed.GetValue(region), parsed.GetValue(among), terminal, record.Content.Register, asAt: null));
            return Run(terminal, record, question, format.In(parsed));
        });
        return command;
    }

    /// <summary>An argument with a space in it was typed in quotation marks, which the shell has removed.</summary>
    private static string Text(string[] arguments) => string.Join(
        ' ',
        arguments.Select(argument => argument.Contains(' ', StringComparison.Ordinal) && argument.AsSpan().IndexOfAny(QuotationMarks) < 0
            ? $"\"{argument}\""
            : argument));

    private static JudgementDomain DomainOf(InspectionRecord record, string typed) =>
        Codes.Find(typed, JudgementDomain.Known)
        ?? Codes.Find(
            typed,
            record.Documents.OfType<Inspection>().SelectMany(it => it.Recommendations).Select(it => it.Domain).OfType<JudgementDomain>())
        ?? throw new CommandException($"There is no domain '{typed}'; choose one of {Codes.Domains}.");

    private static RecommendationKind? ParseKind(ArgumentResult result)
    {
        string typed = result.Tokens[0].Value;
        RecommendationKind? kind = Codes.Find(typed, RecommendationKind.All);
        if (kind is null)
        {
            result.AddError($"There is no kind '{typed}'; choose {Codes.Kinds}.");
        }

        return kind;
    }

    private static int Run(Terminal terminal, ChosenRecord record, Question question, OutputFormat format)
    {
        FoundRecommendations all = Search(record, question, question.Text);
        FoundRecommendations found = all.Where(question.Has);
        foreach (string note in Notes(record, question, all, found))
        {
            terminal.Error.WriteLine($"ilacs: {note}");
        }

        record.ReportDuplicates(terminal);
        switch (format)
        {
            case OutputFormat.Json:
                terminal.Data.WriteLine(ToJson(record, question, found));
                break;
            case OutputFormat.Csv:
                WriteCsv(terminal.Data, question, found);
                break;
            default:
                terminal.Print(console => Print(new Page(console), record, question, found));
                break;
        }

        return question.Scope.ExitStatus;
    }

    private static FoundRecommendations Search(ChosenRecord record, Question question, string text)
    {
        try
        {
            return record.Content.Find(
                text, inspection => question.Searches(inspection, record.Content.AuthorityOf(inspection).Registered));
        }
        catch (ArgumentException wrong)
        {
            throw new CommandException(wrong.Message.Split(" (Parameter", StringSplitOptions.None)[0]);
        }
    }

    /// <summary>What was not searched although the user may think so.</summary>
    private static IEnumerable<string> Notes(ChosenRecord record, Question question, FoundRecommendations all, FoundRecommendations found)
    {
        int without = all.Inspections - all.WithRecommendations;
        if (without > 0)
        {
            string numbers = all.WithNumbersAlone == 0 ? ""
                : $"; of {all.WithNumbersAlone} of them only the number of recommendations is known";
            yield return $"{without} of {Words.Plural(all.Inspections, "inspection or visit", "inspections and visits")} searched "
                + $"{(without == 1 ? "has" : "have")} no recommendations whose words are held here{numbers}. "
                + "What they recommended is not known here; ilacs read takes it from published reports.";
        }

        Inspection[] inspections = [.. record.Content.Documents.OfType<Inspection>()];
        int undated = question.HasDates ? inspections.Count(it => it.FirstKnownDay is null) : 0;
        if (undated > 0)
        {
            yield return $"{Words.Plural(undated, "inspection or visit has", "inspections and visits have")} no date and "
                + $"{(undated == 1 ? "was" : "were")} not searched.";
        }

        if (question.Scope.NotInRegister(inspections.Select(it => record.Content.AuthorityOf(it).Registered)) is { } notCounted)
        {
            yield return notCounted;
        }

        int ofNone = question.Domain is null ? 0 : all.Found.Count(it => it.Recommendation.Domain is null);
        if (ofNone > 0)
        {
            yield return $"{Words.Plural(ofNone, "other recommendation has", "other recommendations have")} the words but no stated "
                + "domain; leave out --domain to see them.";
        }

        string apart = string.Join(' ', question.Text.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries));
        int more = string.Equals(apart, question.Text, StringComparison.Ordinal) ? 0
            : Search(record, question, apart).Where(question.Has).Found.Count - found.Found.Count;
        if (more > 0)
        {
            yield return $"{Words.Plural(more, "more recommendation has", "more recommendations have")} the words, but not side by side: "
                + $"ilacs find {apart}";
        }

        if (all.ThemesAlone.Count > 0)
        {
            IEnumerable<string> where = all.ThemesAlone.Select(it => $"{record.NameOf(it)} {it.YearInWords()}");
            yield return $"a source also names this theme for recommendations whose words are not held here: {string.Join(", ", where)}.";
        }
    }

    private static void Print(Page page, ChosenRecord record, Question question, FoundRecommendations found)
    {
        page.Heading($"Recommendations with {question.Text}{question.InHeading}");
        page.Line($"{CountInWords(found.Found.Count, found.FoundIn)}; "
            + $"searched: {CountInWords(found.Recommendations, found.WithRecommendations)}.");
        if (found.Found.Count > 0)
        {
            PrintCounts(page, found);
        }

        foreach (IGrouping<int?, FoundRecommendation> year in found.Found.GroupBy(it => it.Inspection.YearOf())
            .OrderBy(year => year.Key ?? int.MaxValue))
        {
            page.Blank();
            page.Heading(year.First().Inspection.YearInWords());
            foreach (IGrouping<Inspection, FoundRecommendation> at in year.GroupBy(it => it.Inspection))
            {
                foreach (FoundRecommendation it in at)
                {
                    string about = string.Join("; ", FactsOf(it));
                    page.Row(
                        ReferenceEquals(it, at.First()) ? record.NameOf(at.Key) : "",
                        new Paragraph(it.Recommendation.Text + (about.Length > 0 ? $" ({about})" : "")), labelWidth: 26);
                }
            }
        }

        page.Blank();
        page.Line(record.Description);
    }

    private static string CountInWords(int recommendations, int inspections) =>
        $"{Words.Plural(recommendations, "recommendation", "recommendations")} of "
            + $"{Words.Plural(inspections, "inspection or visit", "inspections and visits")}";

    /// <summary>The counts by year and domain, and the authorities that were asked more than once.</summary>
    private static void PrintCounts(Page page, FoundRecommendations found)
    {
        page.Blank();
        page.Table(
            ["", "found", "inspections", "searched"],
            found.Years.Where(year => year.WithRecommendations > 0).Select(year => (IReadOnlyList<string>)
            [
                year.Year is { } number ? Answer.Number(number) : "no date", Answer.Number(year.Found), Answer.Number(year.FoundIn),
                Answer.Number(year.WithRecommendations),
            ]));
        page.Blank();
        IGrouping<string, FoundRecommendation>[] domains =
        [
            .. found.Found.GroupBy(it => it.Recommendation.Domain?.Title ?? "not stated", StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()),
        ];
        page.Line($"By domain: {string.Join(", ", domains.Select(group => $"{group.Key} {group.Count()}"))}.");
        string[] again =
        [
            .. found.Found.GroupBy(it => it.Authority)
                .Select(group => (group.Key, Years: group.Select(it => it.Inspection).Distinct().Select(it => it.YearInWords()).ToArray()))
                .Where(it => it.Years.Length > 1).OrderBy(it => it.Key.ToString(), StringComparer.Ordinal)
                .Select(it => $"{it.Key} ({string.Join(", ", it.Years)})"),
        ];
        if (again.Length > 0)
        {
            page.Line($"Asked at more than one inspection: {string.Join(", ", again)}.");
        }
    }

    private static IEnumerable<string> FactsOf(FoundRecommendation it)
    {
        if (it.Inspection is not GradedInspection)
        {
            yield return it.Inspection.Type.Title.ToLowerInvariant();
        }

        if (it.Recommendation.Kind == RecommendationKind.AreaForPriorityAction)
        {
            yield return "priority action";
        }

        if (it.Recommendation.Domain is { } domain)
        {
            yield return domain.Title;
        }

        if (it.Recommendation.NationalFramework is { } reference)
        {
            yield return reference.Code;
        }

        if (!it.IsInText)
        {
            yield return $"theme: {string.Join(", ", ThemesOf(it))}";
        }
    }

    private static IEnumerable<string> ThemesOf(FoundRecommendation it) =>
        [.. it.Recommendation.Themes, .. Words.Subjects(it.Inspection)];

    private static string ToJson(ChosenRecord record, Question question, FoundRecommendations found) => Answer.Json(writer =>
    {
        writer.WriteString("text", question.Text);
        writer.WriteOptional("since", question.Since);
        writer.WriteOptional("until", question.Until);
        writer.WriteOptional("domain", question.Domain?.Code);
        writer.WriteOptional("kind", question.Kind?.Code);
        question.Scope.Write(writer);
        writer.WriteNumber("inspections", found.Inspections);
        writer.WriteNumber("withRecommendations", found.WithRecommendations);
        writer.WriteNumber("recommendations", found.Recommendations);
        writer.WriteNumber("foundIn", found.FoundIn);
        writer.WriteStartArray("years");
        foreach (RecommendationYear year in found.Years)
        {
            writer.WriteStartObject();
            if (year.Year is { } number)
            {
                writer.WriteNumber("year", number);
            }

            writer.WriteNumber("found", year.Found);
            writer.WriteNumber("foundIn", year.FoundIn);
            writer.WriteNumber("withRecommendations", year.WithRecommendations);
            writer.WriteNumber("inspections", year.Inspections);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("found");
        foreach (FoundRecommendation it in found.Found)
        {
            writer.WriteStartObject();
            writer.WriteString("authority", record.NameOf(it.Inspection));
            writer.WriteOptional("gssCode", it.Authority.Registered?.GssCode);
            writer.WriteString("type", it.Inspection.Type.Code);
            writer.WriteOptional("framework", it.Inspection.Framework?.Code);
            writer.WriteOptional("firstDay", it.Inspection.FirstDayOnSite);
            writer.WriteOptional("publishedOn", it.Inspection.PublishedOn);
            writer.WriteBoolean("isInText", it.IsInText);
            writer.WritePropertyName("recommendation");
            writer.WriteRawValue(JsonSerializer.Serialize(it.Recommendation, IlacsJsonContext.Default.Recommendation));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void WriteCsv(TextWriter output, Question question, FoundRecommendations found)
    {
        Answer.WriteCsv(
            output, "year", "group", "authority", "laCode", "region", "type", "framework", "firstDay", "published", "kind", "domain",
            "nationalFramework", "themes", "isInText", "text");
        foreach (FoundRecommendation it in found.Found)
        {
            Recommendation recommendation = it.Recommendation;
            RegisteredAuthority? authority = it.Authority.Registered;
            Answer.WriteCsv(
                output, it.Inspection.YearOf() is { } year ? Answer.Number(year) : "", question.Scope.Among?.NameInWords,
                it.Authority.ToString(), authority?.LaCode, authority?.Region.Name, it.Inspection.Type.Code, it.Inspection.Framework?.Code,
                Answer.Iso(it.Inspection.FirstDayOnSite), Answer.Iso(it.Inspection.PublishedOn), recommendation.Kind.Code,
                recommendation.Domain?.Code, recommendation.NationalFramework?.Code, string.Join("; ", ThemesOf(it)),
                it.IsInText ? "true" : "false", recommendation.Text);
        }
    }

    /// <summary>The user's question.</summary>
    private sealed record Question(
        string Text, LocalDate? Since, LocalDate? Until, JudgementDomain? Domain, RecommendationKind? Kind, Scope Scope)
    {
        public bool HasDates => Since is not null || Until is not null;

        public string InHeading => string.Concat(
            Since is { } since ? $", since {since.InWords()}" : "", Until is { } until ? $", to {until.InWords()}" : "",
            Domain is { } domain ? $", {domain.Title}" : "", Kind is { } kind ? $", {kind.Title.ToLowerInvariant()}" : "",
            Scope.InHeading);

        public bool Searches(Inspection inspection, RegisteredAuthority? authority) =>
            Scope.Has(authority) && (!HasDates || (inspection.FirstKnownDay is { } day && !(day < Since) && !(day > Until)));

        public bool Has(FoundRecommendation found) =>
            (Domain is null || found.Recommendation.Domain == Domain) && (Kind is null || found.Recommendation.Kind == Kind);
    }
}
