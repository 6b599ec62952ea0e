using System.IO.Compression;

namespace Ilacs.Cli.Tests;

public class ImportTests
{
    [Fact]
    public void A_workbook_becomes_JSON_Lines_that_validate_and_what_is_wrong_in_it_is_said()
    {
        using var workbook = new TemporaryFile(Workbook(["Kirklees", "2024-07-08", "Good"], ["Kirkless", "2024-07-08", "Good"], ["Barnet", "2024-06-10", "Adequate"]), ".ods");

        Cli imported = Cli.Run("import", workbook.Path);

        imported.ExitStatus.Should().Be(1);
        imported.Lines.Should().Equal(
            """{"schema":"ilacs/1","type":"shortInspection","framework":"ilacs2023","localAuthority":{"name":"Barnet","ofstedUrn":"80487","gssCode":"E09000003","laCode":"302"},"fieldwork":[{"start":"2024-06-10"}],"judgements":{}}""",
            """{"schema":"ilacs/1","type":"shortInspection","framework":"ilacs2023","localAuthority":{"name":"Kirklees","ofstedUrn":"80478","gssCode":"E08000034","laCode":"382"},"fieldwork":[{"start":"2024-07-08"}],"judgements":{"overallEffectiveness":"good"}}""");
        imported.Error.Should().StartWith(
            $"""
            {workbook.Path}: History!A3: There is no local authority 'Kirkless' in the register. Did you mean Kirklees?
            {workbook.Path}: History!D4: Expected a grade, found 'Adequate'.
            """.ReplaceLineEndings("\n")).And.Contain("ILACS001 error /judgements: impactOfLeaders is missing").And.EndWith("2 inspections and visits, 2 problems.\n");
    }

    [Fact]
    public void A_file_of_another_kind_is_refused_whatever_its_name_and_the_others_read()
    {
        using var text = new TemporaryFile("Local authority name;Grade", ".ods");
        using var workbook = new TemporaryFile(Workbook(["Kirklees", "2024-07-08", "Good"]), ".ods");

        Cli imported = Cli.Run("import", text.Path, workbook.Path);

        imported.ExitStatus.Should().Be(1);
        imported.Error.Should().StartWith($"{text.Path}: This is no file of inspections: neither a workbook of Ofsted's statistics (.ods, .xlsx), nor the sector's history");
        imported.Lines.Should().ContainSingle();
        Cli.Run("import", "nowhere.ods").ExitStatus.Should().Be(2);
    }

    [Fact]
    public void The_sectors_history_is_known_by_its_headers()
    {
        using var history = new TemporaryFile("""
            urn,local_authority,inspection_link,publication_date,inspection_framework,inspector_name,inspection_start_date,inspection_end_date,overall_effectiveness_grade,impact_of_leaders_grade,help_and_protection_grade,in_care_grade,care_leavers_grade
            80478,kirklees,,28/08/24,standard,,08/07/2024,19/07/2024,good,good,good,good,requires improvement
            80487,barnet,,28/08/24,standard,,08/07/2024,19/07/2024,adequate,good,good,good,good
            """, ".txt");

        Cli imported = Cli.Run("import", history.Path);

        imported.ExitStatus.Should().Be(1);
        imported.Lines.Should().HaveCount(2).And.StartWith("""{"schema":"ilacs/1","type":"standardInspection","framework":"ilacs2023","localAuthority":{"name":"Kirklees","ofstedUrn":"80478","gssCode":"E08000034","laCode":"382"},"fieldwork":[{"start":"2024-07-08","end":"2024-07-19"}],"publishedOn":"2024-08-28","judgements":{"impactOfLeaders":"good","helpAndProtection":"good","childrenInCare":"good","careLeavers":"requiresImprovement","overallEffectiveness":"good"}}""");
        imported.Error.Should().StartWith($"{history.Path}: I3: Expected a grade in overall_effectiveness_grade, found 'adequate'.\n").And.Contain("ILACS001 error");
    }

    [Fact]
    public void Standard_input_is_read_to_the_end_and_what_a_rule_finds_has_its_row()
    {
        Cli imported = Cli.Run(["import", "-"], "Type,Local authority\r\nFocused visit,Kirkless\r\nFocused visit,Leeds\r\n", width: null);

        imported.ExitStatus.Should().Be(0);
        imported.Lines.Should().HaveCount(2);
        imported.Error.Should().Contain("-: row 2: Kirkless, focusedVisit, published on a day not stated: ILACS050 warning /localAuthority/name: There is no local authority 'Kirkless' in the register. Did you mean Kirklees?");
    }

    private static byte[] Workbook(params string[][] rows)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var content = new StreamWriter(archive.CreateEntry("content.xml").Open()))
        {
            content.Write("""<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><t:table t:name="History">""");
            foreach (string[] row in (string[][])[["Local authority name", "Inspection date", "Inspection type", "Overall effectiveness"], .. rows.Select(row => (string[])[row[0], row[1], "ILACS Short Inspection", row[2]])])
            {
                content.Write($"<t:table-row>{string.Concat(row.Select(cell => $"<t:table-cell>{cell}</t:table-cell>"))}</t:table-row>");
            }

            content.Write("</t:table></o:document-content>");
        }

        return file.ToArray();
    }
}
