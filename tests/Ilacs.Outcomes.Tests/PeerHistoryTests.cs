using System.Globalization;
using CsvHelper;
using NodaTime.Text;

namespace Ilacs.Outcomes.Tests;

/// <summary>What is wrong in the sector's history, by comparison with the published reports: docs/peer-history.md lists all of it, and what
/// finds it.</summary>
public class PeerHistoryTests
{
    private static readonly (string Header, JudgementDomain Domain)[] Grades =
    [
        ("overall_effectiveness_grade", JudgementDomain.OverallEffectiveness),
        ("impact_of_leaders_grade", JudgementDomain.ImpactOfLeaders),
        ("help_and_protection_grade", JudgementDomain.HelpAndProtection),
        ("in_care_grade", JudgementDomain.ChildrenInCare),
        ("care_leavers_grade", JudgementDomain.CareLeavers),
    ];

    [Fact]
    public void The_page_lists_every_cell_that_is_wrong_and_says_truly_what_finds_it()
    {
        Dictionary<string, IDictionary<string, object>> published = Rows("data/published-inspections.csv")
            .Where(row => Cell(row, "report_url").Length > 0)
            .ToDictionary(row => Cell(row, "report_url"), StringComparer.Ordinal);
        InspectionReading reading = Read();
        string[] wrong =
        [
            .. Rows("data/peer/ofsted_csc_ilacs_history.csv")
                .Select((row, place) => (Row: row, Number: place + 2))
                .Where(it => published.TryGetValue(Cell(it.Row, "inspection_link"), out var same)
                    && (!IsSif(same) || Cell(it.Row, "inspection_framework").Length > 0))
                .SelectMany(it => Wrong(it.Row, it.Number, published[Cell(it.Row, "inspection_link")], reading))
                .Order(StringComparer.Ordinal),
        ];

        File.ReadLines(Shared.RepositoryFile("docs/peer-history.md"))
            .SkipWhile(line => !line.StartsWith("| authority ", StringComparison.Ordinal))
            .Skip(1)
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Should().Equal(wrong);
    }

    [Fact]
    public void What_the_reader_and_the_rules_say_of_it_is_all_true()
    {
        const string Nothing = "days on site not stated, no grade.";
        InspectionReading reading = Read();

        reading.Inspections.Should().HaveCount(318);
        reading.Problems.Count(problem => problem.Message.EndsWith(Nothing, StringComparison.Ordinal))
            .Should().Be(175, "so many rows state a publication alone");
        reading.Problems
            .Where(problem => !problem.Message.EndsWith(Nothing, StringComparison.Ordinal))
            .Select(problem => $"{problem.Column}{problem.Row}")
            .Should().Equal("F48", "K115", "L115", "M115", "N115", "F328", "L329", "F354", "L415", "F485");
        reading.Inspections
            .GroupBy(inspection => inspection.LocalAuthority.GssCode!, StringComparer.Ordinal)
            .Select(it => new InspectionHistory(it))
            .SelectMany(history => history.Inspections.SelectMany(inspection => BrokenRules(inspection, history)))
            .Should().Equal(
            [
                "Isles of Scilly 2023 ILACS066", "Isles of Scilly 2023 ILACS023",
                "Doncaster 2018 ILACS006", "Doncaster 2018 ILACS066", "Doncaster 2018 ILACS023",
                .. Enumerable.Repeat("Doncaster 2018 ILACS001", 6),
                "Nottingham 2019 ILACS001", "Nottingham 2019 ILACS001", "Oxfordshire 2018 ILACS018",
                "Southend-on-Sea 2019 ILACS001", "Southend-on-Sea 2019 ILACS001",
            ]);
        reading.Inspections
            .Count(inspection => inspection.LeadInspectors.Any(name => name.Contains(" -", StringComparison.Ordinal)))
            .Should().Be(8, "so many names have a blank too many");

        static IEnumerable<string> BrokenRules(Inspection inspection, InspectionHistory history) =>
            RegisterRules.Default.Validate(inspection, history).Issues
                .Where(issue => issue.Severity != Severity.Info)
                .Select(issue => $"{inspection.LocalAuthority} {inspection.PublishedOn!.Value.Year} {issue.Rule}");
    }

    private static IEnumerable<string> Wrong(
        IDictionary<string, object> row, int number, IDictionary<string, object> same, InspectionReading reading)
    {
        string framework = Cell(same, "type") switch { "standardInspection" => "standard", "shortInspection" => "short", _ => "sif" };
        string[] blocks = Cell(same, "fieldwork").Split(';');
        var cells = new List<(string Header, string Right)>
        {
            ("publication_date", Text(Day(Cell(same, "published_on")), "dd/MM/yy")),
            ("inspection_framework", framework),
            ("inspection_start_date", Text(Day(blocks[0][..10]), "dd/MM/yyyy")),
            ("inspection_end_date", Text(Day(blocks[^1][11..]), "dd/MM/yyyy")),
        };
        cells.AddRange(Grades.Select(grade => (grade.Header, Right(same, grade.Domain))));
        if (Cell(row, "inspector_name").Length == 0)
        {
            cells.Add(("inspector_name", "(a name)"));
        }

        return cells
            .Where(cell => !string.Equals(Cell(row, cell.Header), cell.Right, StringComparison.Ordinal))
            .Select(cell => $"| {Cell(same, "local_authority")} | {Cell(same, "published_on")} | {cell.Header} "
                + $"| {Cell(row, cell.Header)} | {cell.Right} | {FoundBy(cell.Header, row, number, same, reading)} |");
    }

    private static string FoundBy(
        string header, IDictionary<string, object> row, int number, IDictionary<string, object> same, InspectionReading reading)
    {
        string letters = ((char)('A' + row.Keys.ToList().IndexOf(header))).ToString();
        GradedInspection? inspection = reading.Inspections.Cast<GradedInspection>()
            .SingleOrDefault(it => string.Equals(it.Source, Cell(row, "inspection_link"), StringComparison.Ordinal));
        if (inspection is null)
        {
            return reading.Problems.Any(problem => problem.Row == number) ? "reader: row not read" : "nothing";
        }

        if (reading.Problems.Any(problem => problem.Row == number && string.Equals(problem.Column, letters, StringComparison.Ordinal)))
        {
            return "reader";
        }

        // What the rules say of the row and would not say with this cell as it should be.
        List<(string Rule, Severity Severity, string Path)> corrected = Issues(Corrected(inspection, header, same));
        (string rule, Severity severity, _) = Issues(inspection)
            .Where(issue => !corrected.Remove(issue))
            .OrderByDescending(issue => issue.Severity)
            .FirstOrDefault();
        return rule is null ? "comparison alone" : $"{rule}, {severity.ToString().ToLowerInvariant()}";
    }

    private static List<(string Rule, Severity Severity, string Path)> Issues(GradedInspection inspection) =>
        [.. RegisterRules.Default.Validate(inspection).Issues.Select(issue => (issue.Rule, issue.Severity, issue.Path))];

    private static GradedInspection Corrected(GradedInspection inspection, string header, IDictionary<string, object> same) => header switch
    {
        "inspection_framework" => inspection with { Type = InspectionType.Parse(Cell(same, "type")) },
        "inspection_end_date" => inspection with
        {
            Fieldwork = [.. Cell(same, "fieldwork").Split(';').Select(block => new FieldworkBlock(Day(block[..10]), Day(block[11..])))],
        },
        "inspector_name" => inspection with { LeadInspectors = ["A Name"] },
        _ => Corrected(inspection, Grades.Single(grade => string.Equals(grade.Header, header, StringComparison.Ordinal)).Domain, same),
    };

    private static GradedInspection Corrected(GradedInspection inspection, JudgementDomain domain, IDictionary<string, object> same)
    {
        JudgementDomain judged = InEdition(domain, inspection.Framework);
        return inspection with { Judgements = inspection.Judgements.With(judged, Grade.Parse(Cell(same, judged.Code))) };
    }

    private static JudgementDomain InEdition(JudgementDomain domain, FrameworkEdition edition) =>
        domain == JudgementDomain.ChildrenInCare && edition == FrameworkEdition.Ilacs2018
            ? JudgementDomain.ChildrenInCareAndCareLeavers
            : domain;

    private static string Right(IDictionary<string, object> same, JudgementDomain domain)
    {
        FrameworkEdition edition = FrameworkEdition.Parse(Cell(same, "framework"));
        return edition == FrameworkEdition.Ilacs2018 && domain == JudgementDomain.CareLeavers ? "inspection_pre_dates_judgement"
            : edition == FrameworkEdition.Ilacs2026 && domain == JudgementDomain.OverallEffectiveness ? "not_reported_post_reform"
            : !Grade.TryParse(Cell(same, InEdition(domain, edition).Code), out Grade? grade) ? "no such judgement"
            : grade == Grade.RequiresImprovement ? "requires improvement"
            : grade.Code;
    }

    private static bool IsSif(IDictionary<string, object> row) => string.Equals(Cell(row, "framework"), "sif", StringComparison.Ordinal);

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static string Text(LocalDate day, string pattern) => LocalDatePattern.CreateWithInvariantCulture(pattern).Format(day);

    private static string Cell(IDictionary<string, object> row, string header) => (string)row[header];

    private static List<IDictionary<string, object>> Rows(string file)
    {
        using var csv = new CsvReader(File.OpenText(Shared.Path(file)), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => (IDictionary<string, object>)row)];
    }

    private static InspectionReading Read()
    {
        using FileStream csv = File.OpenRead(Shared.Path("data/peer/ofsted_csc_ilacs_history.csv"));
        return InspectionFile.Read(csv, allProblems: true);
    }
}
