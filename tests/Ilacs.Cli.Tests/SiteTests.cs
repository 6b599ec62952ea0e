using System.Xml;
using System.Xml.Linq;
using Ilacs.Outcomes;
using Ilacs.Pages;
using NodaTime;

namespace Ilacs.Cli.Tests;

/// <summary>The site of the national record, made once.</summary>
public sealed class NationalSite : IDisposable
{
    public NationalSite()
    {
        Cli run = Cli.Run("site", Folder);
        run.ExitStatus.Should().Be(0);
        run.Error.Should().StartWith("ilacs: 1").And.Contain(" pages as at 20 August 2026 in ");
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"ilacs-site-{Guid.NewGuid():N}");

    public static IEnumerable<string> PagesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public static XDocument Read(string file)
    {
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    public XElement Page(string path) => Read(Path.Combine(Folder, path)).Root!;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

public class SiteTests(NationalSite site) : IClassFixture<NationalSite>
{
    [Fact]
    public void Every_page_is_well_formed_small_and_named_and_its_links_lead_somewhere()
    {
        string[] pages = [.. NationalSite.PagesIn(site.Folder)];
        pages.Length.Should().BeGreaterThan(170);
        Dictionary<string, HashSet<string>> ids =
            pages.ToDictionary(page => page, page => CheckPage(NationalSite.Read(page).Root!, page), StringComparer.Ordinal);
        foreach (string page in pages)
        {
            long most = page.EndsWith("index.html", StringComparison.Ordinal) ? 400_000 : 150_000;
            new FileInfo(page).Length.Should().BeLessThan(most, page);
            foreach (string link in NationalSite.Read(page).Root!.Descendants().Attributes("href").Select(it => it.Value))
            {
                CheckLink(page, link, ids);
            }
        }
    }

    [Fact]
    public void It_has_a_page_for_each_authority_and_region_and_the_data()
    {
        foreach (RegisteredAuthority authority in AuthorityRegister.National.All)
        {
            string path = Path.Combine(site.Folder, "authorities", $"{Slug.Of(authority.Name)}.html");
            File.Exists(path).Should().BeTrue(path);
            NationalSite.Read(path).Root!.Descendants("h1").Single().Value.Should().Be(authority.Name);
        }

        Region.All.Should().OnlyContain(region => File.Exists(Path.Combine(site.Folder, Place.RegionPath(region))));
        string data = Path.Combine(site.Folder, "data");
        File.ReadAllText(Path.Combine(data, "inspections.csv")).ReplaceLineEndings("\n")
            .Should().Be(Cli.Run("export").Output.ReplaceLineEndings("\n"));
        File.ReadAllText(Path.Combine(data, "ilacs-1.schema.json")).Should().Be(IlacsJson.Schema);
        File.ReadLines(Path.Combine(data, "inspections.jsonl")).Count().Should().Be(InspectionRecord.National.Documents.Count);
        using FileStream workbook = File.OpenRead(Path.Combine(data, "inspections.xlsx"));
        InspectionFile.Read(workbook).Inspections.Count.Should().Be(InspectionRecord.National.Documents.OfType<Inspection>().Count());
    }

    [Fact]
    public void The_numbers_of_England_are_the_librarys()
    {
        XElement page = site.Page("index.html");
        LocalDate day = InspectionRecord.National.NewestPublication!.Value;
        OutcomeTable table = InspectionRecord.National.Outcomes(new OutcomeQuery(day) { WithPredecessors = true });
        foreach (XElement item in Id(page, "map-counts").Elements())
        {
            int shown = int.Parse(item.Elements("span").Single().Value, System.Globalization.CultureInfo.InvariantCulture);
            char letter = item.Attribute("data-c")!.Value[0];
            Judgement judgement = Mark.InOrder.FirstOrDefault(it => Mark.Character(it) == letter, Judgement.NotStated);
            shown.Should().Be(
                judgement.Grade is { } grade ? table[JudgementDomain.OverallEffectiveness, grade]
                : judgement == Judgement.NotJudged ? table.NotJudged(JudgementDomain.OverallEffectiveness)
                : table.None(JudgementDomain.OverallEffectiveness));
        }

        XElement[] rows = [.. Id(page, "matrix").Element("tbody")!.Elements()];
        rows.Length.Should().Be(table.Outcomes.Count);
        foreach (AuthorityOutcome outcome in table.Outcomes)
        {
            XElement row = rows.Single(it => string.Equals(it.Element("th")!.Value, outcome.Authority.Name, StringComparison.Ordinal));
            row.Elements("td").ElementAt(1).Element("b")!.Value
                .Should().Be(Mark.Letters(table.JudgementOf(outcome, JudgementDomain.OverallEffectiveness)));
        }

        GradeFlows flows = InspectionRecord.National.Flows(JudgementDomain.OverallEffectiveness);
        page.Descendants("figure").First(it => it.Attribute("class")!.Value is "flows").Element("p")!.Value
            .Should().Contain($" {flows.Improved} improved, {flows.Retained} stayed and {flows.Declined} declined.");
    }

    [Fact]
    public void A_tile_has_the_letter_of_each_year_and_none_before_its_authority_existed()
    {
        XElement map = Id(site.Page("index.html"), "tiles");
        string days = map.Attribute("data-days")!.Value;
        int years = days.Split('|').Length;
        XElement[] tiles = [.. map.Descendants().Where(it => it.Attribute("data-g") is not null)];
        tiles.Length.Should().Be(158);
        string Of(string name, int domain) => tiles
            .Single(it => it.Elements().First().Attribute("aria-label")!.Value.StartsWith($"{name}: ", StringComparison.Ordinal))
            .Attribute("data-g")!.Value.Substring(domain * years, years);

        Of("Bradford", 0).Should().Be(".RRRRIIIIIIIIR", "2014, 2018, 2022 (published in January 2023) and 2026");
        Of("West Northamptonshire", 0).Should().StartWith("        ")
            .And.EndWith(".", "it opened in 2021, and its inspection of 2026 has no overall grade");
        Of("Northamptonshire", 0).Should().Be("...RRRII      ");
    }

    [Fact]
    public void All_that_the_map_switches_stands_on_the_page_of_a_judgement()
    {
        XElement england = site.Page("index.html");
        string[] domains = [.. Id(england, "domain").Elements().Select(it => it.Value)];
        string[] ends = [.. Id(england, "tiles").Attribute("data-days")!.Value.Split('|').Select(day => day[^4..])];
        (string Name, string Letters)[] tiles =
        [
            .. Id(england, "tiles").Descendants().Where(it => it.Attribute("data-g") is not null).Select(it => (
                it.Descendants().Attributes("aria-label").First().Value.Split(": ")[0], it.Attribute("data-g")!.Value)),
        ];

        domains.Length.Should().BeGreaterThan(4);
        for (int domain = 0; domain < domains.Length; domain++)
        {
            XElement page = site.Page($"judgements/{Slug.Of(domains[domain])}.html");
            XElement table = page.Descendants("table")
                .Single(it => it.Element("caption")?.Value.StartsWith(domains[domain], StringComparison.Ordinal) == true);
            string[] years = [.. table.Element("thead")!.Descendants("th").Skip(1).Select(it => it.Value)];
            Dictionary<string, string[]> rows = table.Element("tbody")!.Elements()
                .ToDictionary(
                    row => row.Element("th")!.Value,
                    row => row.Elements("td").Select(it => it.Value).ToArray(),
                    StringComparer.Ordinal);
            rows.Count.Should().BeGreaterThanOrEqualTo(tiles.Length);
            for (int year = 0; year < ends.Length; year++)
            {
                char[] shown = [.. tiles.Select(tile => tile.Letters[(domain * ends.Length) + year])];
                int column = Array.IndexOf(years, ends[year]);
                if (column < 0)
                {
                    shown.Should().OnlyContain(it => it == '.' || it == ' ', $"{domains[domain]} has no map of {ends[year]}");
                    continue;
                }

                tiles.Select(tile => rows[tile.Name][column]).Should().Equal(shown.Select(InTable));
                string title = $"map-{ends[year]}-";
                XElement map = page.Descendants("svg")
                    .Single(it => it.Attribute("aria-labelledby")?.Value.StartsWith(title, StringComparison.Ordinal) == true);
                map.Elements("path").Sum(line => Corners(line).Length).Should().Be(shown.Count(it => it != ' '));
                foreach (XElement line in map.Elements("path"))
                {
                    char grade = line.Attribute("class")!.Value[1];
                    Corners(line).Length.Should().Be(
                        shown.Count(it => it == (grade == '0' ? '.' : grade)),
                        $"{domains[domain]}, {ends[year]}, {grade}");
                }
            }
        }

        static string InTable(char letter) => letter switch { 'R' => "RI", 'N' => "NJ", '.' => "\u2013", ' ' => "", _ => $"{letter}" };

        static string[] Corners(XElement line) =>
        [
            .. line.Attribute("d")!.Value.TrimStart('M').Replace("h0", "", StringComparison.Ordinal)
                .Split(' ').Chunk(2).Select(it => string.Join(' ', it)),
        ];
    }

    [Fact]
    public void The_page_of_an_authority_says_what_show_says()
    {
        string page = site.Page("authorities/bradford.html").Element("body")!.Element("main")!.Value;
        AuthorityStory story = StoryOf("Bradford");
        IEnumerable<string> sentences = story.Head
            .Concat(story.Latest)
            .Concat(story.Together)
            .Concat(story.Next)
            .Concat(story.Events.SelectMany(it => it.Parts))
            .OfType<Sentence>()
            .Select(it => it.Text);

        sentences.Should().HaveCountGreaterThan(30).And.OnlyContain(sentence => page.Contains(sentence));
        foreach (JudgementRow row in story.Events.SelectMany(it => it.Parts).OfType<JudgementRow>())
        {
            page.Should().Contain(row.Domain.Title);
            page.Contains(row.Change).Should().BeTrue(row.Change);
        }
    }

    [Fact]
    public void A_combined_judgement_spans_its_two_successors_in_the_timeline()
    {
        XElement timeline = site.Page("authorities/bradford.html").Descendants("svg")
            .First(it => it.Attribute("class")!.Value.Contains("wide"));
        XElement[] boxes = [.. timeline.Descendants("rect").Where(it => it.Attribute("class")!.Value is "box")];
        double[] heights =
        [
            .. boxes.Select(it => double.Parse(it.Attribute("height")!.Value, System.Globalization.CultureInfo.InvariantCulture)),
        ];

        boxes.Length.Should().Be(7 + 4 + 4 + 5);
        heights.Count(height => height > heights.Min() * 2).Should().Be(2, "those of 2018 and 2022 on children in care and care leavers");
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes()
    {
        using var again = new NationalSite();
        foreach (string file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories))
        {
            string same = Path.Combine(again.Folder, Path.GetRelativePath(site.Folder, file));
            File.ReadAllBytes(same).AsSpan().SequenceEqual(File.ReadAllBytes(file)).Should().BeTrue(file);
        }
    }

    [Fact]
    public void It_is_told_as_at_a_day_and_the_pages_of_an_earlier_run_go()
    {
        using var old = new NationalSite();
        foreach (string part in Directory.GetDirectories(old.Folder))
        {
            File.Copy(Path.Combine(old.Folder, "about.html"), Path.Combine(part, "nobody.html"));
        }

        File.WriteAllText(Path.Combine(old.Folder, "authorities", "mine.html"), "a page of mine");

        Cli run = Cli.Run("site", old.Folder, "--as-at", "2019-12-31");

        run.ExitStatus.Should().Be(0);
        Directory.GetFiles(old.Folder, "nobody.html", SearchOption.AllDirectories).Should().BeEmpty();
        File.Exists(Path.Combine(old.Folder, "authorities", "mine.html")).Should().BeTrue();
        File.ReadAllText(Path.Combine(old.Folder, "index.html")).Should().Contain("31 December 2019");
        File.Exists(Path.Combine(old.Folder, "authorities", "west-northamptonshire.html")).Should().BeFalse("it opened in 2021");
        string bradford = old.Page("authorities/bradford.html").Descendants("main").Single().Value;
        bradford.Should().Contain("As known on 31 December 2019.").And.NotContain("2026");
        File.ReadAllText(Path.Combine(old.Folder, "data", "inspections.csv")).Should().NotContain("2022-");
    }

    [Fact]
    public void A_folder_of_something_else_is_not_touched()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"ilacs-site-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "index.html"), "<p>mine</p>");

        Cli run = Cli.Run("site", folder);

        run.ExitStatus.Should().Be(2);
        run.Error.Should().Contain("holds something other than a site");
        Directory.EnumerateFileSystemEntries(folder).Should().ContainSingle();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_picture_in_the_README_is_drawn_by_the_program()
    {
        AuthorityStory story = StoryOf("Kirklees");
        using var drawn = new StringWriter();
        HtmlWriter.Write(drawn, Timeline.Of(story, AuthorityRegister.National["Kirklees"])!.DrawAlone());
        string kept = Path.Combine(Cli.RepositoryRoot(), "docs", "kirklees-timeline.svg");
        string now = Path.Combine(AppContext.BaseDirectory, "kirklees-timeline.svg");
        File.WriteAllText(now, $"{drawn}\n");

        File.Exists(kept).Should().BeTrue($"copy {now} to docs");
        File.ReadAllText(kept).Should().Be($"{drawn}\n", $"{now} is the new one: copy it to docs");
        XDocument.Parse(drawn.ToString()).Root!.Name.NamespaceName.Should().Be("http://www.w3.org/2000/svg");
    }

    internal static HashSet<string> CheckPage(XElement html, string page)
    {
        string[] ids = [.. html.Descendants().Attributes("id").Select(it => it.Value)];
        ids.Should().OnlyHaveUniqueItems(page);
        IEnumerable<XAttribute> references =
            html.Descendants().Attributes("aria-labelledby").Concat(html.Descendants("label").Attributes("for"));
        foreach (string referred in references.SelectMany(it => it.Value.Split(' ')))
        {
            ids.Should().Contain(referred, page);
        }

        html.Descendants("h1").Should().ContainSingle(page);
        html.Descendants().Attributes().Select(it => it.Name.LocalName)
            .Where(name => name is "style" or "src" || name.StartsWith("on", StringComparison.Ordinal))
            .Should().BeEmpty(page);
        foreach (XElement picture in html.Descendants("svg"))
        {
            picture.Elements("title").Should().ContainSingle(page);
            picture.Elements("desc").Should().ContainSingle(page);
        }

        return [.. ids];
    }

    private static void CheckLink(string page, string link, Dictionary<string, HashSet<string>> ids)
    {
        if (link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("data:image/svg", StringComparison.Ordinal))
        {
            return;
        }

        string[] parts = link.Split('#');
        string target = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
        File.Exists(target).Should().BeTrue($"{link} in {page}");
        if (parts.Length > 1)
        {
            ids[target].Should().Contain(parts[1], $"{link} in {page}");
        }
    }

    private static AuthorityStory StoryOf(string name) => new(
        InspectionRecord.National,
        isNational: true,
        AuthorityRegister.National[name],
        InspectionRecord.National[name].Documents,
        asAt: null);

    private static XElement Id(XElement page, string id) =>
        page.Descendants().Single(it => string.Equals(it.Attribute("id")?.Value, id, StringComparison.Ordinal));
}
