using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ilacs.Model;
using Ilacs.Outcomes;
using Ilacs.Reports;
using NodaTime;

var options = new JsonSerializerOptions
{
    TypeInfoResolver = JsonTypeInfoResolver.Combine(OwnContext.Default, IlacsJsonContext.Default),
}.ConfigureForIlacs();

// Each check prints a line; the last line counts, as the test runners do.
int passed = 0;
int failed = 0;

foreach (string file in Directory.GetFiles(args[0], "*.jsonl").Order(StringComparer.Ordinal))
{
    string name = Path.GetFileName(file);
    string[] lines = File.ReadAllLines(file);
    DocumentLine[] read = [.. IlacsJson.ReadLines(File.ReadAllBytes(file))];
    Inspection[] inspections = [.. read.Select(line => line.Document).OfType<Inspection>()];
    Check($"{name}: every document reads", read.Length == lines.Length && read.All(line => line.Document is not null));
    Check($"{name}: and is written back the same", read.Select(line => IlacsJson.WriteToString(line.Document!)).SequenceEqual(lines));
    Check($"{name}: and through JsonSerializer", lines.All(line =>
    {
        IlacsDocument? document = JsonSerializer.Deserialize(line, IlacsJsonContext.Default.IlacsDocument);
        return JsonSerializer.Serialize(document, options.GetTypeInfo(typeof(IlacsDocument))) == line;
    }));

    await using (FileStream stream = File.OpenRead(file))
    {
        using var copy = new MemoryStream();
        await IlacsJson.WriteLinesAsync(copy, IlacsJson.ReadDocumentsAsync(stream));
        Check($"{name}: and as a stream", copy.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(file)));
    }

    Check($"{name}: and is valid", inspections.All(inspection => inspection.Validate().IsValid));

    using var table = new StringWriter();
    InspectionCsv.Write(table, inspections);
    InspectionReading tabled = InspectionFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(table.ToString())));
    Check($"{name}: and as CSV", tabled.Problems.Count == 0 && tabled.Inspections.Count == inspections.Length);

    using var workbook = new MemoryStream();
    InspectionWorkbook.Write(workbook, inspections);
    workbook.Position = 0;
    InspectionReading sheet = InspectionFile.Read(workbook);
    Check($"{name}: and as an Excel workbook", sheet.Problems.Count == 0 && sheet.Inspections.Count == inspections.Length);

    GradedInspection[] graded = [.. new InspectionHistory(inspections).Inspections.OfType<GradedInspection>()];
    Check($"{name}: and compares", InspectionComparison.Between(graded[^2], graded[^1]).Count >= 4);
}

var own = new Standing(
    (GradedInspection)IlacsJson.Read(
        """
        {
          "type": "shortInspection",
          "framework": "ilacs2023",
          "localAuthority": {"name": "Kent"},
          "judgements": {"careLeavers": "good"}
        }
        """),
    Grade.Good,
    new() { [JudgementDomain.CareLeavers] = Grade.Good },
    new LocalDate(2025, 3, 31));
string ownJson = JsonSerializer.Serialize(own, options.GetTypeInfo(typeof(Standing)));
var back = (Standing)JsonSerializer.Deserialize(ownJson, options.GetTypeInfo(typeof(Standing)))!;
Check(
    "a type of one's own",
    back.Latest == own.Latest
        && back.AtLeast == Grade.Good
        && back.ByDomain[JudgementDomain.CareLeavers] == Grade.Good
        && back.AsAt == own.AsAt);
foreach (string wrong in new[] { "30", "2", "99", "\"2\"", "\"GOOD\"", "\"good, outstanding\"" })
{
    string wrongJson = ownJson.Replace("\"AtLeast\":\"good\"", $"\"AtLeast\":{wrong}");
    Check($"{wrong} is no grade", Refused(() => JsonSerializer.Deserialize(wrongJson, options.GetTypeInfo(typeof(Standing)))));
}

Check(
    "the register",
    AuthorityRegister.National["Hull"].Name == "Kingston upon Hull"
        && own.Latest.Validate(RegisterRules.Default).Issues.All(issue => issue.Rule != "ILACS050"));
OutcomeTable england = InspectionRecord.National.OutcomesAsAt(new LocalDate(2025, 3, 31), new LocalDate(2025, 6, 30));
Check("the national record", england[JudgementDomain.OverallEffectiveness, Grade.Outstanding] == 36);
Check("every figure of every release", OfficialRelease.All.All(release => release.Figures.All(figure =>
    figure.In(release.OutcomesOf(InspectionRecord.National, figure.WithPredecessors)) == figure.Number)));
InspectionHistory bradford = InspectionRecord.National.HistoryOf("Bradford");
Check("a history", bradford.Latest(JudgementDomain.CareLeavers, asAt: new LocalDate(2026, 6, 1))?.Judgement.Grade == Grade.Good);
Check("a schema", IlacsJson.Schema.Contains("2020-12", StringComparison.Ordinal));
Check("a deadline", StatutoryTimetable.ForReportReceived(new LocalDate(2020, 4, 8)).ActionPlanDue == new LocalDate(2020, 7, 21));
Check("a code", JudgementDomain.Parse("careLeavers") == JudgementDomain.CareLeavers);
Check("a printed grade", Grade.TryParsePrinted("REQUIRES IMPROVEMENT to be good.", out Grade? grade) && grade == Grade.RequiresImprovement);

ReportReading report = ReportReader.Read(new MemoryStream(SmallReport.Pdf()));
Check(
    "a report",
    report is { HasErrors: false, Inspection: { Recommendations.Count: 2, LocalAuthority.Name: "Kirklees" } kirklees }
        && kirklees.Judgements[JudgementDomain.CareLeavers].Grade == Grade.RequiresImprovement);
Check(
    "a report against the record",
    report.CheckedAgainst(InspectionRecord.National).Issues.Any(issue => issue.Path == "/judgements/childrenInCare"));
Check("no report", ReportReader.Read(new MemoryStream("<html>"u8.ToArray())).Issues[0].Code == ReportIssueCodes.NotAPdf);

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 && passed > 30 ? 0 : 1;

void Check(string what, bool holds)
{
    passed += holds ? 1 : 0;
    failed += holds ? 0 : 1;
    if (!holds)
    {
        Console.WriteLine($"failed: {what}");
    }
}

static bool Refused(Action read)
{
    try
    {
        read();
        return false;
    }
    catch (JsonException)
    {
        return true;
    }
}

internal sealed record Standing(GradedInspection Latest, Grade? AtLeast, Dictionary<JudgementDomain, Grade> ByDomain, LocalDate AsAt);

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Standing))]
internal sealed partial class OwnContext : JsonSerializerContext;
