using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ilacs.Outcomes;
using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>ilacs compare: two inspections, domain by domain. A change is claimed only between an inspection of an authority and the next
/// one. Inspections further apart, or of two authorities, are shown side by side.</summary>
internal static class CompareCommand
{
    public static Command Define(Terminal terminal)
    {
        var inspections = new Argument<string[]>("INSPECTION")
        {
            Description = "One AUTHORITY for its last two graded inspections; or EARLIER LATER, each FILE, FILE:LINE or AUTHORITY@YEAR",
            Arity = new ArgumentArity(1, 2),
        };
        var format = new FormatOption("text for people; json for programs", OutputFormat.Text, OutputFormat.Json);
        var source = new SourceOptions();
        var command = new Command("compare", "The change in each domain between two inspections, and whether it is like for like")
        {
            inspections, format, source.Record, source.Register,
        };
        command.SetAction(parsed => Run(
            terminal, source.Open(parsed, terminal), parsed.GetRequiredValue(inspections), format.IsJsonIn(parsed)));
        return command;
    }

    private static int Run(Terminal terminal, ChosenRecord record, string[] arguments, bool isJson)
    {
        record.ReportDuplicates(terminal);
        (GradedInspection first, GradedInspection second) = arguments is [var authority]
            ? LastTwoGraded(record, authority)
            : (FindInspection(record, arguments[0]), FindInspection(record, arguments[1]));
        if (AreOfOneAuthority(record.Content.Register, first, second))
        {
            WriteChange(terminal, record, first, second, isJson);
        }
        else
        {
            WriteSideBySide(terminal, first, second, isJson);
        }

        return CommandLine.Done;
    }

    private static bool AreOfOneAuthority(AuthorityRegister register, GradedInspection first, GradedInspection second) =>
        register.AuthorityOf(first) is { } one && register.AuthorityOf(second) is { } other
            ? one == other
            : first.LocalAuthority.IsSameAs(second.LocalAuthority) != false;

    private static void WriteChange(Terminal terminal, ChosenRecord record, GradedInspection earlier, GradedInspection later, bool isJson)
    {
        if (later.FirstKnownDay < earlier.FirstKnownDay)
        {
            throw new CommandException(
                $"The first inspection given ({earlier}) is later than the second ({later}). Give the earlier one first.");
        }

        // Both are of one authority by the register, or nothing that they state contradicts it; each may call it by another name.
        GradedInspection named = later with { LocalAuthority = earlier.LocalAuthority };
        ValueList<JudgementComparison> comparisons = InspectionComparison.Between(earlier, named);
        GradedInspection[] between = GradedBetween(record, earlier, later);
        if (isJson)
        {
            terminal.Data.WriteLine(ToJson(earlier, later, comparisons, between));
        }
        else
        {
            terminal.Print(console => Print(new Page(console), earlier, later, comparisons, between));
        }
    }

    /// <summary>The record's graded inspections between two others. Where there are any, no change is claimed.</summary>
    private static GradedInspection[] GradedBetween(ChosenRecord record, GradedInspection earlier, GradedInspection later)
    {
        IEnumerable<GradedInspection> known = record.HistoryOf(later).Graded;
        return [.. known.Where(it => it.FirstKnownDay > earlier.FirstKnownDay && it.FirstKnownDay < later.FirstKnownDay)];
    }

    private static (GradedInspection Earlier, GradedInspection Later) LastTwoGraded(ChosenRecord record, string authority)
    {
        if (File.Exists(authority) || IsOfYear(authority, out _, out _))
        {
            throw new CommandException(
                $"{authority} is one inspection; give another to compare it with, or just an AUTHORITY for its last two.");
        }

        InspectionHistory history = record.Find(authority).History;
        GradedInspection[] graded = [.. history.Graded];
        return graded.Length < 2 ? throw new CommandException($"{authority} has fewer than two graded inspections in this record.")
            : history.GradedBefore(graded[^1]) is { } earlier ? (earlier, graded[^1])
            : throw new CommandException(
                $"{authority} has a graded inspection without a date, so its last two are not known; name two by FILE:LINE.");
    }

    /// <summary>FILE, FILE:LINE or AUTHORITY@YEAR.</summary>
    private static GradedInspection FindInspection(ChosenRecord record, string argument)
    {
        if (IsOfYear(argument, out string authority, out int year))
        {
            return InspectionOfYear(record, authority, year);
        }

        int colon = argument.LastIndexOf(':');
        return colon > 0 && !File.Exists(argument) && IsNumber(argument.AsSpan(colon + 1), out int line)
            ? InspectionInFile(argument[..colon], line)
            : InspectionInFile(argument, number: null);
    }

    private static bool IsOfYear(string argument, out string authority, out int year)
    {
        int at = argument.LastIndexOf('@');
        year = 0;
        authority = at > 0 ? argument[..at] : "";
        return at > 0 && !File.Exists(argument) && IsNumber(argument.AsSpan(at + 1), out year);
    }

    private static bool IsNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static GradedInspection InspectionOfYear(ChosenRecord record, string authority, int year)
    {
        GradedInspection[] all = [.. record.Find(authority).History.Graded];
        return all.Where(inspection => inspection.YearOf() == year).ToArray() switch
        {
            [var only] => only,
            [] when all.Length == 0 => throw new CommandException($"{authority} has no graded inspection in this record."),
            [] => throw new CommandException(
                $"{authority} has no graded inspection that began in {year}; it has inspections of "
                    + $"{string.Join(", ", all.Select(Words.YearInWords))}."),
            _ => throw new CommandException(
                $"{authority} has more than one graded inspection that began in {year}; name one by FILE:LINE."),
        };
    }

    private static GradedInspection InspectionInFile(string path, int? number)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new CommandException($"{path}: there is no such file. An inspection is given as FILE, FILE:LINE or AUTHORITY@YEAR.");
        }

        DocumentLine[] lines =
            [.. DocumentFile.Read(path, Stream.Null, isKept: number is null).Where(line => number is null || line.Number == number)];
        return lines switch
        {
            [{ Error: { } error }] => throw new CommandException($"{path}:{lines[0].Number}: {error.Message}", CommandLine.WrongInput),
            [{ Document: GradedInspection inspection }] => inspection,
            [{ Number: var line }] => throw new CommandException(
                $"{path}:{line}: expected a graded inspection; nothing else can be compared.", CommandLine.WrongInput),
            [] => throw new CommandException(number is null ? $"{path} holds no document." : $"{path} has no document on line {number}."),
            _ => throw new CommandException($"{path} holds {lines.Length} documents; say which, as {path}:LINE."),
        };
    }

    private static void Print(
        Page page, GradedInspection earlier, GradedInspection later, ValueList<JudgementComparison> comparisons, GradedInspection[] between)
    {
        page.Heading($"{earlier.LocalAuthority} {earlier.YearInWords()} → {later.LocalAuthority} {later.YearInWords()}");
        PrintKindAndDates(page, earlier);
        PrintKindAndDates(page, later);
        if (between.Length > 0)
        {
            string years = string.Join(" and ", between.Select(Words.YearInWords));
            string came = between.Length == 1 ? "the inspection" : "the inspections";
            page.Line($"Not consecutive: {came} of {years} came between them. Both grades are shown, and no change is claimed.", indent: 2);
        }

        page.Blank();
        foreach (JudgementComparison comparison in comparisons)
        {
            page.Comparison(comparison, claimsChange: between.Length == 0);
        }
    }

    private static void PrintKindAndDates(Page page, GradedInspection inspection) =>
        page.Line($"{inspection.KindInWords()}: {inspection.DatesInWords()}", indent: 2);

    private static void WriteSideBySide(Terminal terminal, GradedInspection first, GradedInspection second, bool isJson)
    {
        JudgementDomain[] domains = [.. first.Judgements.Domains.Concat(second.Judgements.Domains).Distinct().Order()];
        if (isJson)
        {
            terminal.Data.WriteLine(Answer.Json(writer =>
            {
                Write(writer, "first", first);
                Write(writer, "second", second);
                writer.WriteStartArray("domains");
                foreach (JudgementDomain domain in domains)
                {
                    writer.WriteStartObject();
                    writer.WriteString("domain", domain.Code);
                    writer.WriteString("first", first.JudgementOf(domain).CodeInComparison);
                    writer.WriteString("second", second.JudgementOf(domain).CodeInComparison);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }));
            return;
        }

        terminal.Print(console =>
        {
            var page = new Page(console);
            page.Heading($"{first.LocalAuthority} {first.YearInWords()} and {second.LocalAuthority} {second.YearInWords()}");
            PrintKindAndDates(page, first);
            PrintKindAndDates(page, second);
            page.Line("Two authorities side by side: the judgements of each, with no change between them.", indent: 2);
            page.Blank();
            foreach (JudgementDomain domain in domains)
            {
                (Judgement one, Judgement other) = (first.JudgementOf(domain), second.JudgementOf(domain));
                var both = new Paragraph(one.ToString(), GradeStyle.Of(one));
                page.Row(domain.Title, both.Append(" | ").Append(other.ToString(), GradeStyle.Of(other)));
            }
        });
    }

    private static string ToJson(
        GradedInspection earlier, GradedInspection later, ValueList<JudgementComparison> comparisons, GradedInspection[] between) =>
        Answer.Json(writer =>
    {
        Write(writer, "earlier", earlier);
        Write(writer, "later", later);
        if (between.Length > 0)
        {
            writer.WriteStartArray("between");
            foreach (GradedInspection inspection in between)
            {
                writer.WriteRawValue(IlacsJson.Write(inspection));
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray("domains");
        foreach (JudgementComparison comparison in comparisons)
        {
            Answer.Write(writer, comparison, claimsChange: between.Length == 0);
        }

        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, string name, GradedInspection inspection)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(IlacsJson.Write(inspection));
    }
}
