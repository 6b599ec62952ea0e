using System.IO.Compression;

namespace Ilacs.Cli.Tests;

public class ImportTests
{
    [Fact]
    public void A_workbook_becomes_JSON_Lines_that_validate_and_what_is_wrong_in_it_is_said()
    {
        using var workbook = new TemporaryFile(
            Workbook(["Kirklees", "2024-07-08", "Good"], ["Kirkless", "2024-07-08", "Good"], ["Barnet", "2024-06-10", "Adequate"]),
            ".ods");

        Cli imported = Cli.Run("import", workbook.Path);

        imported.ExitStatus.Should().Be(1);
        imported.Lines.Should().Equal(
            """
            {"schema":"ilacs/1","type":"shortInspection","framework":"ilacs2023",
            "localAuthority":{"name":"Barnet","ofstedUrn":"80487","gssCode":"E09000003","laCode":"302"},
            "fieldwork":[{"start":"2024-06-10"}],"judgements":{}}
            """.OnOneLine(),
            """
            {"schema":"ilacs/1","type":"shortInspection","framework":"ilacs2023",
            "localAuthority":{"name":"Kirklees","ofstedUrn":"80478","gssCode":"E08000034","laCode":"382"},
            "fieldwork":[{"start":"2024-07-08"}],"judgements":{"overallEffectiveness":"good"}}
            """.OnOneLine());
        imported.Error.Should().StartWith(
            $"""
            {workbook.Path}: History!A3: There is no local authority 'Kirkless' in the register. Did you mean Kirklees?
            {workbook.Path}: History!D4: Expected a grade, found 'Adequate'.
            """.ReplaceLineEndings("\n"))
            .And.EndWith($"{workbook.Path}: 2 inspections and visits, 2 problems, 0 errors and 0 warnings of the rules.\n");
    }

    [Fact]
    public void A_file_of_another_kind_is_refused_whatever_its_name_and_the_others_read()
    {
        using var text = new TemporaryFile("Local authority name;Grade", ".ods");
        using var workbook = new TemporaryFile(Workbook(["Kirklees", "2024-07-08", "Good"]), ".ods");

        Cli imported = Cli.Run("import", text.Path, workbook.Path);

        imported.ExitStatus.Should().Be(1);
        imported.Error.Should().StartWith(
            $"{text.Path}: This is not a file of inspections: it is neither a workbook of Ofsted's statistics (.ods, .xlsx), "
            + "nor the sector's history");
        imported.Lines.Should().ContainSingle();
        Cli.Run("import", "nowhere.ods").ExitStatus.Should().Be(2);
    }

    [Fact]
    public void The_sectors_history_is_known_by_its_headers()
    {
        const string Header =
            "urn,local_authority,inspection_link,publication_date,inspection_framework,inspector_name,"
            + "inspection_start_date,inspection_end_date,"
            + "overall_effectiveness_grade,impact_of_leaders_grade,help_and_protection_grade,in_care_grade,care_leavers_grade";
        using var history = new TemporaryFile($"""
            {Header}
            80478,kirklees,,28/08/24,standard,,08/07/2024,19/07/2024,good,good,good,good,requires improvement
            80487,barnet,,28/08/24,standard,,08/07/2024,19/07/2024,adequate,good,good,good,good
            """, ".txt");

        Cli imported = Cli.Run("import", history.Path);

        imported.ExitStatus.Should().Be(1);
        imported.Lines.Should().HaveCount(2).And.StartWith(
            """
            {"schema":"ilacs/1","type":"standardInspection","framework":"ilacs2023",
            "localAuthority":{"name":"Kirklees","ofstedUrn":"80478","gssCode":"E08000034","laCode":"382"},
            "fieldwork":[{"start":"2024-07-08","end":"2024-07-19"}],"publishedOn":"2024-08-28",
            "judgements":{"impactOfLeaders":"good","helpAndProtection":"good","childrenInCare":"good",
            "careLeavers":"requiresImprovement","overallEffectiveness":"good"}}
            """.OnOneLine());
        imported.Error.Should()
            .StartWith($"{history.Path}: I3: Expected a grade in overall_effectiveness_grade, found 'adequate'.\n")
            .And.Contain("ILACS001 error");
    }

    [Fact]
    public void Standard_input_is_read_to_the_end_and_what_a_rule_finds_has_its_row()
    {
        Cli imported = Cli.Run(["import", "-"], "Type,Local authority\r\nFocused visit,Kirkless\r\nFocused visit,Leeds\r\n", width: null);

        imported.ExitStatus.Should().Be(0);
        imported.Lines.Should().HaveCount(2);
        imported.Error.Should().Contain(
            "-: row 2: Kirkless, focusedVisit, published on a day not stated: ILACS050 warning /localAuthority/name: "
            + "There is no local authority 'Kirkless' in the register. Did you mean Kirklees?");
    }

    [Fact]
    public void What_several_files_have_is_written_once_and_what_they_say_differently_is_said_with_both()
    {
        const string Header = "Type,Framework,Local authority,Fieldwork,Published on,Theme\n";
        using var earlier = new TemporaryFile(
            Header
            + "Focused visit,,Leeds,2024-02-06,,Front door\n"
            + "Focused visit,,York,2024-02-06,2024-03-12,Front door\n",
            ".csv");
        using var later = new TemporaryFile(
            Header
            + "Focused visit,,City of York,2024-02-06,2024-03-11,\n"
            + "Focused visit,,Leeds,2024-02-06,2024-03-12,\n"
            + "Focused visit,,Hull,2024-02-06,,\n",
            ".csv");

        Cli imported = Cli.Run("import", earlier.Path, later.Path);

        imported.ExitStatus.Should().Be(1, "one of the files is wrong");
        imported.Lines.Should().Equal(
            """
            {"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Leeds"},
            "fieldwork":[{"start":"2024-02-06"}],"publishedOn":"2024-03-12","theme":"frontDoor"}
            """.OnOneLine(),
            """
            {"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"City of York"},
            "fieldwork":[{"start":"2024-02-06"}],"publishedOn":"2024-03-11","theme":"frontDoor"}
            """.OnOneLine(),
            """{"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Hull"},"fieldwork":[{"start":"2024-02-06"}]}""");
        imported.Error.Should().Be(
            $"{earlier.Path}: 2 inspections and visits, 0 problems.\n"
            + $"{later.Path}: 3 inspections and visits, 0 problems.\n"
            + $"{earlier.Path}, row 3: York, focusedVisit, 2024-02-06/: publication 2024-03-12; "
            + $"{later.Path}, row 2 has 2024-03-11, which is used.\n"
            + "ilacs: 3 inspections and visits in all, merged from 5 entries, 1 difference between them, "
            + "0 errors and 0 warnings of the rules.\n");
    }

    [Fact]
    public void The_workbooks_of_several_years_give_the_inspections_of_the_record_once_each()
    {
        string[] files = [.. new[]
        {
            "Childrens_social_care_in_England_2023_underlying_data.ods",
            "LA_Inspection_Outcomes_as_at_31_March_2024.ods",
            "LA_Inspection_Outcomes_as_at_31_March_2025.ods",
        }.Select(Workbook)];

        Cli imported = Cli.Run(["import", .. files]);

        using var record = new TemporaryFile(imported.Output, ".jsonl");
        string[] asAt = ["outcomes", "--as-at", "2025-03-31", "--published-by", "2025-06-30", "--format", "csv"];
        Cli.Run([.. asAt, "--record", record.Path]).Lines.Should().Equal(Cli.Run(asAt).Lines)
            .And.ContainSingle(line => line.Contains(",overallEffectiveness,36,67,31,19,", StringComparison.Ordinal));
        imported.Lines.Should().OnlyHaveUniqueItems();

        static string Workbook(string name)
        {
            string path = System.IO.Path.Combine(Cli.RepositoryRoot(), "..", "shared", "data", "official-statistics", name);
            Assert.SkipUnless(File.Exists(path), $"needs ../shared/data/official-statistics/{name}, which is not beside this checkout");
            return path;
        }
    }

    [Fact]
    public void Every_answer_from_a_record_with_duplicates_says_so()
    {
        const string Rows = """
            Type,Framework,Local authority,Fieldwork,Published on,Overall effectiveness
            Standard inspection,ILACS 2018,Leeds,2018-10-22,2018-12-18,Good
            Short inspection,ILACS 2018,Leeds,2022-02-21,2022-04-12,Outstanding
            """;
        string imported = Cli.Run(["import", "-"], Rows, width: null).Output;
        using var once = new TemporaryFile(imported, ".jsonl");
        using var twice = new TemporaryFile(imported + imported, ".jsonl");
        string said = $"2 inspections and visits are in {twice.Path} more than once; "
            + "import the files together (ilacs import FILE FILE), which merges the copies.";

        foreach (string[] command in (string[][])
        [
            ["show", "Leeds", "--format", "json"], ["compare", "Leeds"], ["compare", "Leeds@2018", "Leeds@2022"], ["export"],
            ["precedents", "impactOfLeaders=good", "--framework", "ilacs2018"],
        ])
        {
            Cli.Run([.. command, "--record", twice.Path]).Error.Should().Contain($"ilacs: {said}\n", string.Join(' ', command));
            Cli.Run([.. command, "--record", once.Path]).Error.Should().NotContain("more than once");
        }

        Cli.Run(["show", "Leeds", "--record", twice.Path], "", width: 1000).Output.Should().Contain($"From {twice.Path}. {said}");
        Cli outcomes = Cli.Run("outcomes", "--as-at", "2022-04-12", "--record", twice.Path, "--format", "json");
        outcomes.Error.Should().EndWith(
            "ilacs: 2 inspections and visits are in the record more than once, "
            + "so changes since the previous inspection are counted wrongly; "
            + "import the files together, which merges the copies.\n");
        outcomes.Output.Should().Contain("\"duplicatedInspections\":2");
    }

    [Fact]
    public void A_table_of_a_record_that_lost_its_publications_says_of_how_many()
    {
        string rows = "Type,Framework,Local authority,Published on,Overall effectiveness\n"
            + string.Concat(new[] { "Leeds", "York", "Hull" }.Select(name => $"Short inspection,ILACS 2018,{name},03/04/2022,Good\n"));
        Cli imported = Cli.Run(["import", "-"], rows, width: null);
        using var record = new TemporaryFile(imported.Output, ".jsonl");

        imported.Error.Should().EndWith(
            "Nothing was read of 'Fieldwork' (there is no such column), 'Published on' (none of its 3 cells could be read).\n");
        Cli outcomes = Cli.Run("outcomes", "--as-at", "2025-03-31", "--record", record.Path);
        outcomes.Error.Should().Contain("3 of 3 graded inspections, of 3 authorities, state no day of publication and are not counted.");
    }

    [Fact]
    public void What_is_lost_as_a_whole_of_a_workbook_stands_in_the_last_line_too()
    {
        using var workbook = new TemporaryFile(Workbook(["Kirklees", "2024-07-08", "Adequate"], ["Barnet", "2024-06-10", "Fair"]), ".ods");

        Cli.Run("import", workbook.Path).Error.Should().EndWith(
            "Nothing was read of 'Overall effectiveness' of History (none of its 2 cells could be read).\n");
    }

    [Fact]
    public void What_is_lost_as_a_whole_stands_in_the_last_line()
    {
        using var file = new TemporaryFile(
            "Type,Local authority,Fieldwork,Published on\n"
            + "Focused visit,Leeds,2024-02-06,03/04/2024\n"
            + "Focused visit,York,2024-02-06,05/04/2024\n",
            ".csv");

        Cli imported = Cli.Run("import", file.Path);

        imported.Error.Split('\n')[^2].Should().Be(
            $"{file.Path}: 2 inspections and visits, 2 problems, 0 errors and 0 warnings of the rules. "
            + "Nothing was read of 'Published on' (none of its 2 cells could be read).");
        Cli.Run(["import", "-"], "Type,Local authority\nFocused visit,Leeds\n", width: null).Error.Should().EndWith(
            "Nothing was read of 'Fieldwork' (there is no such column), 'Published on' (there is no such column).\n");
    }

    [Fact]
    public void Of_many_problems_of_a_kind_the_first_hundred_are_listed_and_the_others_counted()
    {
        string rows = string.Concat(
            Enumerable.Range(0, 250).Select(n => $"Focused visit,Leeds,2024-02-06,soon{n}\nno type,York,,\n"));
        using var file = new TemporaryFile("Type,Local authority,Fieldwork,Published on\n" + rows, ".csv");

        Cli imported = Cli.Run("import", file.Path);

        imported.Error.Split('\n').Should().HaveCount(204).And.ContainInOrder(
            $"{file.Path}: D200: Expected a date such as 2025-03-31 or 31/03/2025 in 'Published on', found 'soon99'.",
            $"{file.Path}: … and 150 more like it. (--all lists all)",
            $"{file.Path}: A201: Expected a type of inspection or visit in 'Type', found 'no type'.",
            $"{file.Path}: … and 150 more like it. (--all lists all)");
        imported.Error.Should().Contain("500 problems");
        Cli.Run("import", "--all", file.Path).Error.Split('\n').Should().HaveCount(502);
    }

    private static byte[] Workbook(params string[][] rows)
    {
        string[][] table =
        [
            ["Local authority name", "Inspection date", "Inspection type", "Overall effectiveness"],
            .. rows.Select(row => (string[])[row[0], row[1], "ILACS Short Inspection", row[2]]),
        ];
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var content = new StreamWriter(archive.CreateEntry("content.xml").Open()))
        {
            content.Write(
                """<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" """
                + """xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><t:table t:name="History">""");
            foreach (string[] row in table)
            {
                content.Write($"<t:table-row>{string.Concat(row.Select(cell => $"<t:table-cell>{cell}</t:table-cell>"))}</t:table-row>");
            }

            content.Write("</t:table></o:document-content>");
        }

        return file.ToArray();
    }
}
