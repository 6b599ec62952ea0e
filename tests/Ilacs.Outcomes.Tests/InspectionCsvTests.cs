using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;
using CsvHelper;

namespace Ilacs.Outcomes.Tests;

public class InspectionCsvTests
{
    private static readonly GradedInspection NorthTyneside = new(
        InspectionType.Short, FrameworkEdition.Ilacs2018, AuthorityRegister.National["North Tyneside"].ToLocalAuthority(),
        new JudgementSet
        {
            [JudgementDomain.ImpactOfLeaders] = Grade.Outstanding,
            [JudgementDomain.ChildrenInCareAndCareLeavers] = Grade.RequiresImprovement,
            [JudgementDomain.OverallEffectiveness] = Judgement.NotJudged,
        })
    {
        IsReinspection = true,
        Fieldwork = [new(new LocalDate(2020, 3, 9), new LocalDate(2020, 3, 13)), new(new LocalDate(2020, 4, 1))],
        PublishedOn = new LocalDate(2020, 4, 15),
        LeadInspectors = ["Ann Example", "Bob Example"],
        RecommendationCount = 2,
        Source = "https://example.org/report.pdf",
    };

    private static readonly UngradedInspection Bexley = new(InspectionType.FocusedVisit, new LocalAuthority("Bexley"))
    {
        Theme = VisitTheme.FrontDoor,
        Number = 1,
        Focus = "Contacts, referrals",
    };

    /// <summary>The members without a column, each as docs/spreadsheets.md names it. <see cref="Carried"/> leaves them out.</summary>
    private static readonly Dictionary<string, string> NotIncluded = new(StringComparer.Ordinal)
    {
        ["team"] = "team",
        ["strengths"] = "strengths",
        ["recommendations"] = "the texts and themes of recommendations",
        ["recommendationThemes"] = "the texts and themes of recommendations",
    };

    private static readonly PropertyInfo[] Settable =
    [
        .. new[] { typeof(GradedInspection), typeof(UngradedInspection) }
            .SelectMany(type => type.GetProperties()).Where(property => property.SetMethod is { IsPublic: true }),
    ];

    [Fact]
    public void In_words_it_is_the_official_wording() =>
        Written([NorthTyneside, Bexley], asCodes: false).Should().Be(string.Concat(
            "Type,Framework,Local authority,Ofsted URN,GSS code,LA code,Delivered by,Re-inspection,Announced on,"
            + "Fieldwork,Published on,Lead inspectors,"
            + "Impact of leaders,\"Leadership, management and governance\",Help and protection,"
            + "Children in care and care leavers,Children looked after and achieving permanence,"
            + "Children in care,Adoption performance,Care leavers,Overall effectiveness,Local safeguarding children board,"
            + "Number in series,Theme,Focus,Summary,Number of recommendations,Source\r\n",
            "Short inspection,ILACS 2018,North Tyneside,80529,E08000022,392,,Yes,,"
            + "2020-03-09/2020-03-13;2020-04-01/,2020-04-15,Ann Example; Bob Example,"
            + "Outstanding,,,Requires improvement to be good,,,,,Not judged,,,,,,2,https://example.org/report.pdf\r\n",
            "Focused visit,,Bexley,,,,,,,,,,,,,,,,,,,,1,Front door,\"Contacts, referrals\",,,\r\n"));

    [Fact]
    public void As_codes_it_has_the_names_of_the_JSON_contract() =>
        Written([NorthTyneside, Bexley], asCodes: true).Should().Be(string.Concat(
            "type,framework,localAuthority,ofstedUrn,gssCode,laCode,deliveredBy,isReinspection,announcedOn,"
            + "fieldwork,publishedOn,leadInspectors,"
            + "impactOfLeaders,leadershipManagementAndGovernance,helpAndProtection,"
            + "childrenInCareAndCareLeavers,childrenLookedAfterAndAchievingPermanence,"
            + "childrenInCare,adoptionPerformance,careLeavers,overallEffectiveness,localSafeguardingChildrenBoard,"
            + "number,theme,focus,summary,recommendationCount,source\r\n",
            "shortInspection,ilacs2018,North Tyneside,80529,E08000022,392,,true,,"
            + "2020-03-09/2020-03-13;2020-04-01/,2020-04-15,Ann Example; Bob Example,"
            + "outstanding,,,requiresImprovement,,,,,notJudged,,,,,,2,https://example.org/report.pdf\r\n",
            "focusedVisit,,Bexley,,,,,,,,,,,,,,,,,,,,1,frontDoor,\"Contacts, referrals\",,,\r\n"));

    [Fact]
    public void Whatever_it_has_columns_for_comes_back() =>
        Gen.Select(Gen.OneOf(Gens.Graded, Gens.Ungraded).Where(HasAShape).Array[0, 5], Gen.Bool).Sample((inspections, asCodes) =>
        {
            InspectionReading reading = Read(Written(inspections, asCodes));

            reading.Problems.Should().BeEmpty();
            reading.Inspections.Should().Equal(inspections.Select(Carried));
        });

    [Fact]
    public void Each_member_has_a_column_or_is_named_as_not_included()
    {
        string page = File.ReadAllText(Shared.RepositoryFile("docs/spreadsheets.md"));
        string named = page[page.IndexOf("**Not included:**", StringComparison.Ordinal)..].Split("\n\n")[0];
        string[] withoutColumn =
        [
            .. Settable.Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Distinct(StringComparer.Ordinal)
                .Except(CellsOf(Written([], asCodes: true)), StringComparer.Ordinal),
        ];

        withoutColumn.Should().BeEquivalentTo(
            ["judgements", .. NotIncluded.Keys],
            "a member is a column of InspectionColumn, or it is in NotIncluded and Carried here and in docs/spreadsheets.md");
        foreach ((string member, string words) in NotIncluded)
        {
            named.Should().Contain(words, member);
        }
    }

    [Fact]
    public void Each_column_has_the_kind_of_its_member_in_Excel()
    {
        foreach (InspectionColumn column in InspectionColumn.BeforeJudgements.Concat(InspectionColumn.AfterJudgements))
        {
            PropertyInfo? member = Settable.FirstOrDefault(it => string.Equals(it.Name, column.Code, StringComparison.OrdinalIgnoreCase));
            if (member is not null)
            {
                XlsxValueKind kind = member.PropertyType == typeof(LocalDate?) ? XlsxValueKind.Day
                    : member.PropertyType == typeof(int?) ? XlsxValueKind.Number
                    : XlsxValueKind.Text;
                column.Kind.Should().Be(kind, column.Code);
            }
        }
    }

    [Fact]
    public void Every_text_comes_back_and_none_is_a_formula() =>
        Gen.Char["'=+-@\t\r\n ;\\,\"a\u00e9\uFF1D\uFF20\uFFFF\uFFFD"].Array[1, 6]
            .Select(chars => new string(chars))
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Array[1, 3]
            .Sample(texts =>
            {
                UngradedInspection visit = Bexley with { Focus = texts[0], LeadInspectors = [.. texts] };
                string written = Written([visit], asCodes: true);

                Read(written).Inspections.Should().Equal(visit);
                CellsOf(written).Should().AllSatisfy(cell =>
                    cell.TrimStart(' ').Should().NotMatchRegex("^[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]"));
            });

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")")]
    [InlineData("+44", "'+44")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData(" =1", "' =1")]
    [InlineData(" \t1", "' \t1")]
    [InlineData("'quoted'", "''quoted'")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("\uFF0B1", "'\uFF0B1")]
    [InlineData(" \uFF0D1", "' \uFF0D1")]
    [InlineData("\uFF20x", "'\uFF20x")]
    [InlineData("it's", "it's")]
    public void A_text_that_could_be_a_formula_stands_behind_an_apostrophe(string text, string cell) =>
        CellsOf(Written([Bexley with { Focus = text }], asCodes: true)).Should().Contain(cell);

    [Fact]
    public void An_apostrophe_before_a_text_that_is_no_formula_belongs_to_it() =>
        Read("type,localAuthority,focus\nfocusedVisit,'s Example,'tis").Inspections.Should().Equal(
            new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("'s Example")) { Focus = "'tis" });

    [Fact]
    public void What_a_spreadsheet_program_makes_of_it_still_reads()
    {
        const string Saved =
            "\uFEFFSOURCE,re-inspection,TYPE,local authority,framework,fieldwork,care leavers,lead inspectors,,\n"
            + "https://example.org/1,TRUE,SHORT INSPECTION,Barnet,ilacs 2023, 2024-06-10 / 2024-06-14 ; 2024-07-01,"
            + "REQUIRES IMPROVEMENT,A;B,,\n"
            + ",,,,,,,,,\n";

        InspectionReading reading = Read(Saved.Replace(" / ", "/", StringComparison.Ordinal));

        reading.Problems.Should().BeEmpty();
        reading.Inspections.Should().Equal(new GradedInspection(
            InspectionType.Short, FrameworkEdition.Ilacs2023, new LocalAuthority("Barnet"),
            new JudgementSet { [JudgementDomain.CareLeavers] = Grade.RequiresImprovement })
        {
            IsReinspection = true,
            Fieldwork = [new(new LocalDate(2024, 6, 10), new LocalDate(2024, 6, 14)), new(new LocalDate(2024, 7, 1))],
            LeadInspectors = ["A", "B"],
            Source = "https://example.org/1",
        });
    }

    [Theory]
    [InlineData("publishedOn", "April 2020", "C2: Expected a date such as 2025-03-31 or 31/03/2025 in 'publishedOn', found 'April 2020'.")]
    [InlineData("publishedOn", "15/04/20", "C2: Expected a date such as 2025-03-31 or 31/03/2025 in 'publishedOn', found '15/04/20'.")]
    [InlineData("publishedOn", "31/04/2020", "C2: Expected a date such as 2025-03-31 or 31/03/2025 in 'publishedOn', found '31/04/2020'.")]
    [InlineData("fieldwork", "2020-03-13/2020-03-09",
        "C2: Expected days such as 2025-01-13/2025-01-24, blocks separated by ';' in 'fieldwork', found '2020-03-13/2020-03-09'.")]
    [InlineData("fieldwork", "2020-03-09;",
        "C2: Expected days such as 2025-01-13/2025-01-24, blocks separated by ';' in 'fieldwork', found '2020-03-09;'.")]
    [InlineData("isReinspection", "perhaps", "C2: Expected Yes or No in 'isReinspection', found 'perhaps'.")]
    [InlineData("ofstedUrn", "8O529", "C2: Expected 5 to 7 digits in 'ofstedUrn', found '8O529'.")]
    [InlineData("leadInspectors", "A;;B", "C2: Expected names separated by ';' in 'leadInspectors', found 'A;;B'.")]
    [InlineData("number", "0", "C2: Expected a whole number, 1 or more in 'number', found '0'.")]
    [InlineData("theme", "Something else", "C2: Expected a theme of visits in 'theme', found 'Something else'.")]
    [InlineData("recommendationCount", "-1", "C2: Expected a whole number from 0 to 9999 in 'recommendationCount', found '-1'.")]
    [InlineData("source", "report.pdf", "C2: Expected an address such as https://example.org/report in 'source', found 'report.pdf'.")]
    [InlineData("framework", "ILACS 2019", "C2: Expected an edition of the framework in 'framework', found 'ILACS 2019'.")]
    [InlineData("careLeavers", "Adequate", "C2: Expected a grade in 'careLeavers', found 'Adequate'.")]
    [InlineData("careLeavers", "Good", "C2: A focused visit has no judgements; found 'Good' in 'careLeavers'.")]
    [InlineData("Notes", "ask again", "C1: A CSV of inspections has no column 'Notes'; it is not read.")]
    [InlineData("Type", "Short inspection", "C1: There is another column 'Type' before this one; that one is read.")]
    [InlineData("", "ask again", "row 2: There is a cell without a header.")]
    public void What_cannot_be_read_is_reported_and_the_rest_of_the_row_is_read(string header, string cell, string problem)
    {
        InspectionReading reading = Read($"type,localAuthority,{header}\nfocusedVisit,Bexley,{cell}");

        reading.Problems.Select(it => it.ToString()).Should().Equal(problem);
        reading.Inspections.Should().Equal(new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Bexley")));
    }

    [Theory]
    [InlineData("Inspection of some sort,Bexley,,ilacs2023",
        "A2: Expected a type of inspection or visit in 'type', found 'Inspection of some sort'.")]
    [InlineData(",Bexley,,ilacs2023", "A2: The type is not stated; the row is not read.")]
    [InlineData("focusedVisit,,E09,ilacs2023",
        "C2: Expected E and eight digits in 'gssCode', found 'E09'.|row 2: No local authority is stated; the row is not read.")]
    [InlineData("shortInspection,Bexley,,",
        "row 2: An inspection with judgements needs a framework, and none is stated; the row is not read: Bexley, .")]
    public void A_row_without_what_an_inspection_must_have_is_not_read(string row, string problems)
    {
        InspectionReading reading = Read($"type,localAuthority,gssCode,framework\n{row}\nfocusedVisit,Barnet,,\n");

        string.Join('|', reading.Problems).Should().Be(problems);
        reading.Inspections.Should().ContainSingle("the other row is read all the same");
    }

    [Fact]
    public void What_visits_alone_have_is_reported_beside_judgements() =>
        Read("type,framework,localAuthority,theme\nshortInspection,ilacs2023,Bexley,frontDoor").Should().Match<InspectionReading>(
            it => it.Inspections.Count == 1
                && it.Problems.Single().ToString() == "D2: An inspection with judgements has no 'theme'; found 'frontDoor'.");

    [Fact]
    public void A_row_that_was_cut_off_is_reported() =>
        Read("type,localAuthority,focus\nfocusedVisit,Bex").Problems.Select(it => it.ToString())
            .Should().Equal("row 2: The row has 2 cells, but the header has 3.");

    [Theory]
    [InlineData("")]
    [InlineData("type,grade")]
    [InlineData("localAuthority,grade")]
    public void Other_files_are_refused(string content) =>
        FluentActions.Invoking(() => Read(content))
            .Should().Throw<InvalidDataException>().WithMessage("This is not a CSV of inspections: *");

    [Fact]
    public void All_published_inspections_come_back()
    {
        IReadOnlyList<GradedInspection> published = Published.Inspections();

        Read(Written(published, asCodes: false)).Inspections.Should().Equal(published);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_page_names_every_column(bool asCodes)
    {
        string page = File.ReadAllText(Shared.RepositoryFile("docs/spreadsheets.md"));
        string[] ofDomains = [.. JudgementDomain.Known.SelectMany(domain => new[] { domain.Code, domain.Title })];

        string[] headers = [.. CellsOf(Written([], asCodes)).Except(ofDomains, StringComparer.Ordinal)];
        headers.Should().HaveCountGreaterThan(15);
        headers.Where(header => !page.Contains(asCodes ? $"`{header}`" : header, StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void A_row_that_is_no_UTF8_is_reported_where_it_stands_and_the_others_are_read()
    {
        byte[] csv = Encoding.Latin1.GetBytes("Type,Local authority,Focus\r\nFocused visit,Leeds,caf\u00e9\r\nFocused visit,York,tea\r\n");

        InspectionReading reading = InspectionCsv.Read(new MemoryStream(csv));

        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "C2: This is not UTF-8 text; in a spreadsheet program, save it as 'CSV UTF-8'. The row is not read.");
        reading.Rows.Select(row => (row.Inspection.LocalAuthority.Name, row.Number)).Should().Equal(("York", 3));
    }

    [Fact]
    public void A_replacement_character_that_is_part_of_the_text_stays() =>
        Read("Type,Local authority,Focus\r\nFocused visit,Leeds,a\uFFFDb\r\n").Should().Match<InspectionReading>(
            it => it.Problems.Count == 0 && ((UngradedInspection)it.Inspections[0]).Focus == "a\uFFFDb");

    [Fact]
    public void A_cell_of_any_length_is_not_quoted_at_any_length() =>
        Read($"Type,Local authority,Published on\r\nFocused visit,Leeds,{new string('x', 100_000)}\r\n")
            .Problems.Single().ToString().Length.Should().BeLessThan(250);

    internal static bool HasAShape(Inspection inspection) =>
        inspection.Type.IsKnown || inspection is not GradedInspection { Judgements.Count: 0 };

    internal static Inspection Carried(Inspection inspection) => inspection with
    {
        Team = [],
        Strengths = [],
        Recommendations = [],
        RecommendationThemes = [],
        RecommendationCount = inspection.RecommendationCount,
    };

    private static IEnumerable<string> CellsOf(string written)
    {
        using var csv = new CsvParser(new StringReader(written), CultureInfo.InvariantCulture);
        while (csv.Read())
        {
            foreach (string cell in csv.Record!)
            {
                yield return cell;
            }
        }
    }

    private static string Written(IEnumerable<Inspection> inspections, bool asCodes)
    {
        using var writer = new StringWriter();
        InspectionCsv.Write(writer, inspections, asCodes);
        return writer.ToString();
    }

    private static InspectionReading Read(string csv) => InspectionCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)));
}
