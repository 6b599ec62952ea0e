using Ilacs.Model;
using NodaTime;

// Each check prints a line; the last line counts, as the test runners do.
int passed = 0;
int failed = 0;

foreach (string file in Directory.GetFiles(args[0], "*.jsonl").Order(StringComparer.Ordinal))
{
    string[] lines = File.ReadAllLines(file);
    DocumentLine[] read = [.. IlacsJson.ReadLines(File.ReadAllBytes(file))];
    Check($"{Path.GetFileName(file)}: every document reads", read.Length == lines.Length && read.All(line => line.Document is not null));
    Check($"{Path.GetFileName(file)}: and is written back the same", read.Select(line => IlacsJson.WriteToString(line.Document!)).SequenceEqual(lines));
    Check($"{Path.GetFileName(file)}: and is valid", read.Select(line => line.Document).OfType<Inspection>().All(inspection => inspection.Validate().IsValid));

    GradedInspection[] graded = [.. new InspectionHistory(read.Select(line => line.Document).OfType<Inspection>()).Inspections.OfType<GradedInspection>()];
    Check($"{Path.GetFileName(file)}: and compares", InspectionComparison.Between(graded[^2], graded[^1]).Count >= 4);
}

Check("a deadline", StatutoryTimetable.ForReportReceived(new LocalDate(2020, 4, 8)).ActionPlanDue == new LocalDate(2020, 7, 21));
Check("a code", JudgementDomain.Parse("careLeavers") == JudgementDomain.CareLeavers);
Check("a printed grade", Grade.TryParsePrinted("REQUIRES IMPROVEMENT to be good.", out Grade grade) && grade == Grade.RequiresImprovement);

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 && passed > 20 ? 0 : 1;

void Check(string what, bool holds)
{
    passed += holds ? 1 : 0;
    failed += holds ? 0 : 1;
    if (!holds)
    {
        Console.WriteLine($"failed: {what}");
    }
}
