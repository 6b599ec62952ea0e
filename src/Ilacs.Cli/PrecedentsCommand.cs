using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>ilacs precedents: the published inspections that had given judgements, and the overall grade that each got.</summary>
internal static class PrecedentsCommand
{
    public static int Run(Terminal terminal, Record record, string[] arguments, string framework, bool isJson)
    {
        FrameworkEdition edition = FrameworkEdition.Known.FirstOrDefault(known => string.Equals(known.Code, framework, StringComparison.Ordinal))
            ?? throw new CommandException($"'{framework}' is no edition; there are {string.Join(", ", FrameworkEdition.Known)}.");
        JudgementSet judgements = Judgements(edition, arguments);
        IGrouping<Grade?, GradedInspection>[] precedents =
            [.. record.Content.Precedents(edition, judgements).GroupBy(inspection => inspection.OverallEffectiveness).OrderByDescending(group => group.Key)];
        record.SayDuplicates(terminal);
        if (isJson)
        {
            terminal.Data.WriteLine(ToJson(edition, judgements, precedents));
        }
        else
        {
            terminal.Print(console => Print(new Page(console), record, edition, judgements, precedents));
        }

        return CommandLine.Done;
    }

    private static JudgementSet Judgements(FrameworkEdition edition, string[] arguments)
    {
        JudgementSet judgements = [];
        foreach (string argument in arguments)
        {
            string[] parts = argument.Split('=');
            JudgementDomain domain = edition.Domains.Select(domain => domain.Domain).FirstOrDefault(domain => string.Equals(domain.Code, parts[0], StringComparison.Ordinal))
                ?? throw new CommandException($"'{parts[0]}' is no domain of {edition.Title}, which has {string.Join(", ", edition.Domains.Select(domain => domain.Domain))}.");
            if (judgements[domain] != Judgement.NotStated)
            {
                throw new CommandException($"{domain} is given twice.");
            }

            judgements = judgements.With(domain, parts is [_, var word] && Judgement.TryParse(word, out Judgement judgement)
                ? judgement
                : throw new CommandException($"'{argument}' is no judgement; expected {domain}= and one of {string.Join(", ", Grade.All.Reverse().Select(grade => grade.Code))}, {Judgement.NotJudged.Code}."));
        }

        return judgements;
    }

    private static void Print(Page page, Record record, FrameworkEdition edition, JudgementSet judgements, IGrouping<Grade?, GradedInspection>[] precedents)
    {
        page.Heading($"{edition.Title}: {string.Join("; ", judgements.Select(stated => $"{stated.Key.Title.ToLowerInvariant()} {stated.Value.ToString().ToLowerInvariant()}"))}");
        int count = precedents.Sum(group => group.Count());
        string ofItsOwn = edition.Find(JudgementDomain.OverallEffectiveness) is null ? "" : " Overall effectiveness is a judgement of its own: it does not follow from the others.";
        page.Line(count == 0
            ? "No published inspection of this record had these judgements."
            : $"{Words.Plural(count, "published inspection", "published inspections")}.{ofItsOwn}");
        foreach (IGrouping<Grade?, GradedInspection> group in precedents)
        {
            page.Row(
                $"{group.Key?.Title ?? "No overall grade"}: {group.Count()}",
                new Paragraph(string.Join(", ", group.Select(inspection => $"{record.NameOf(inspection)} {inspection.YearInWords()}"))));
        }
    }

    private static string ToJson(FrameworkEdition edition, JudgementSet judgements, IGrouping<Grade?, GradedInspection>[] precedents)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("framework", edition.Code);
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
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
