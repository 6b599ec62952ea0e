using System.Globalization;
using CsCheck;

namespace Ilacs.Pages.Tests;

/// <summary>A picture shows the numbers that its table has, and no others.</summary>
public class ChartNumbersTests
{
    private const int Sites = 15;

    [Fact]
    public void Bars_by_year() => EachDomain((site, domain) =>
    {
        XElement figure = YearBars.Of("y", domain.Title, site.YearEnds, site.Years, domain);
        XElement[] bars = [.. figure.Element("svg")!.Elements("g")];
        int[][] rows = Rows(figure);
        bars.Length.Should().Be(rows.Length).And.Be(site.YearsOf(domain).Length);

        double scale = 210.0 / rows.Max(row => row.Take(5).Sum());
        foreach ((XElement bar, int[] row) in bars.Zip(rows))
        {
            int[] counts = [.. row.Take(5)];
            XElement[] parts = [.. bar.Elements("g")];
            string?[] letters = [.. counts.Zip(Mark.InOrder).Reverse().Where(it => it.First > 0).Select(it => Mark.Letters(it.Second))];
            parts.Select(it => it.Colour()).Should().Equal(letters);
            foreach ((XElement part, int count) in parts.Zip(counts.Reverse().Where(count => count > 0)))
            {
                part.Element("rect")!.Number("height").Should().BeApproximately(count * scale, 0.06);
                (part.Element("text")?.Value ?? Text(count)).Should().Be(Text(count));
            }
        }
    });

    [Fact]
    public void Flows() => EachDomain((site, domain) =>
    {
        GradeFlows flows = site.Flows(domain);
        if (FlowChart.Of("f", domain.Title, flows, domain) is not { } figure)
        {
            flows.Compared.Should().Be(0);
            return;
        }

        int[][] rows = Rows(figure);
        XElement[] ribbons = [.. figure.Element("svg")!.Elements("path")];
        ribbons.Length.Should().Be(rows.Sum(row => row.Count(count => count > 0)));
        string[] expected =
        [
            .. rows
                .SelectMany((row, before) => row.Select((count, after) =>
                    (Before: Mark.Grades[before], After: Mark.Grades[after], Count: count)))
                .Where(it => it.Count > 0)
                .Select(it => $"{it.Before.Title}, then {it.After.Title.ToLowerInvariant()}: {Text(it.Count)}"),
        ];
        ribbons.Select(it => it.Element("title")!.Value).Should().Equal(expected);
        rows.Sum(row => row.Sum()).Should().Be(flows.Compared);

        double scale = (260.0 - 30 - 24) / flows.Compared;
        double[] heights = [.. figure.Element("svg")!.Elements("g").Select(it => it.Element("rect")!.Number("height"))];
        int[] sums =
        [
            .. rows.Select(row => row.Sum())
                .Concat(Enumerable.Range(0, 4).Select(after => rows.Sum(row => row[after])))
                .Where(sum => sum > 0),
        ];
        heights.Should().HaveSameCount(sums);
        heights.Zip(sums).Should().OnlyContain(it => Math.Abs(it.First - (it.Second * scale)) < 0.06);
    });

    [Fact]
    public void Regions() => EachDomain((site, domain) =>
    {
        XElement figure = RegionBars.Of("r", site.Latest, domain, new Place(site, ""));
        XElement[] bars = [.. figure.Element("svg")!.Elements("g")];
        XElement[] rows = [.. figure.Descendants("tbody").Single().Elements("tr")];
        bars.Length.Should().Be(rows.Length);
        foreach ((XElement bar, XElement row) in bars.Zip(rows))
        {
            int[] counts = [.. row.Elements("td").Take(4).Select(it => int.Parse(it.Value, CultureInfo.InvariantCulture))];
            double full = bar.Elements("rect").Single().Number("width");
            bar.Elements("text").First().Value.Should().Be(row.Element("th")!.Value);
            string[] share = row.Elements("td").Last().Value.Split(" of\u00a0");
            share[^1].Should().Be(Text(counts.Sum()));
            bar.Elements("text").Last().Value.Should().Be($"{share[0]} ({Text(counts[0] + counts[1])} of {share[^1]})");
            foreach ((XElement part, int count) in bar.Elements("g").Zip(counts))
            {
                part.Element("rect")!.Number("width").Should().BeApproximately(full * count / counts.Sum(), 0.06);
                (part.Element("text")?.Value ?? "").Should().BeOneOf("", $"{part.Colour()} {Text(count)}");
            }
        }
    });

    [Fact]
    public void One_bar() => EachDomain((site, domain) =>
    {
        int[] counts = NumbersTable.Counts(site.Latest, domain);
        if (OutcomeBar.Of("d", site.Latest, domain) is not { } figure)
        {
            counts.Sum().Should().Be(0);
            return;
        }

        XElement[] parts = [.. figure.Element("svg")!.Elements("g")];
        (string? Letters, int Count)[] shown =
            [.. counts.Zip(Mark.InOrder, (count, it) => ((string?)Mark.Letters(it), count)).Where(it => it.count > 0)];
        parts.Select(it => it.Colour()).Should().Equal(shown.Select(it => it.Letters));
        parts.Zip(shown).Should().OnlyContain(it =>
            Math.Abs(it.First.Element("rect")!.Number("width") - (640.0 * it.Second.Count / counts.Sum())) < 0.06);
        foreach ((Judgement judgement, int count) in Mark.InOrder.Zip(counts))
        {
            figure.Descendants("desc").Single().Value.Should().Contain($"{Mark.LowerWords(judgement)} {Text(count)}");
        }
    });

    [Fact]
    public void Maps() => EachDomain((site, domain) =>
    {
        foreach (int year in site.YearsOf(domain))
        {
            (string? Letters, int Count)[] all =
            [
                .. NumbersTable.All(site.Years[year], domain)
                    .Select(it => ((string?)Mark.Letters(it.Judgement), it.Count))
                    .Where(it => it.Count > 0),
            ];
            XElement map = new TileMap(site, new Place(site, ""), domain, year).Draw(switches: false, "the table");
            map.Elements("g")
                .Select(it => it.Colour())
                .OfType<string>()
                .GroupBy(it => it, StringComparer.Ordinal)
                .Select(it => ((string?)it.Key, it.Count()))
                .Should().BeEquivalentTo(all, $"{domain} in {site.YearEnds[year]}");

            XElement small = YearMaps.Of(site, domain, [year]).Descendants("svg").Single();
            small.Elements("path")
                .Select(it => (it.Colour(), it.Attribute("d")!.Value.Replace("h0", "", StringComparison.Ordinal).Split(' ').Length / 2))
                .Should().Equal(all);
            IEnumerable<string> counts = NumbersTable.All(site.Years[year], domain)
                .Where(it => it.Count > 0)
                .Select(it => $"{Mark.LowerWords(it.Judgement)} {Text(it.Count)}");
            small.Element("desc")!.Value.Should().StartWith(string.Join(", ", counts));
        }
    });

    [Fact]
    public void Timelines_say_what_they_leave_out()
    {
        LocalAuthority council = AuthorityRegister.National["Kirklees"].ToLocalAuthority();
        var visit = new UngradedInspection(InspectionType.MonitoringVisit, council)
        {
            Fieldwork = [new FieldworkBlock(new LocalDate(2042, 3, 4), null)],
        };
        var undated = new UngradedInspection(InspectionType.FocusedVisit, council);
        var known = new UngradedInspection(InspectionType.FocusedVisit, council) { PublishedOn = new LocalDate(2019, 1, 2) };
        var site = new SiteContent(InspectionRecord.Of([visit, undated, known]), isNational: false, "A record.", asAt: null, MadeSite.Day);
        SiteAuthority authority = site.Authorities.Single(it => it.Story.Documents.Count > 0);

        Timeline timeline = Timeline.Of(authority.Story, authority.Registered)!;

        timeline.NotDrawnInWords.Should().Be("Not drawn, as no day from 2013 to 2019 is stated: "
            + "Focused visit, days on site not stated; day of publication not stated. "
            + "Monitoring visit, on site from 4 March 2042; day of publication not stated.");
        timeline.Draw(TimelineLayout.Wide).Elements("g").Count(it => it.Has("mark")).Should().Be(1);
    }

    [Fact]
    public void Timelines()
    {
        Check(MadeSite.National);
        MadeSite.Any.Sample(Check, iter: 20 * Sites);

        static void Check(SiteContent site)
        {
            foreach (SiteAuthority authority in site.Authorities)
            {
                if (Timeline.Of(authority.Story, authority.Registered) is not { } timeline)
                {
                    authority.Story.Day.Should().BeNull("a record with a day has timelines");
                    continue;
                }

                bool IsOutside(string words) => timeline.NotDrawn.Any(it => it.EndsWith(words, StringComparison.Ordinal));
                foreach (TimelineLayout layout in new[] { TimelineLayout.Wide, TimelineLayout.Narrow })
                {
                    XElement svg = timeline.Draw(layout);
                    string[] shown =
                    [
                        .. svg.Elements("g")
                            .Where(it => it.Has("judgement"))
                            .Select(it => $"{it.Element("title")!.Value}: {it.Element("text")!.Value}"),
                    ];
                    string[] judged =
                    [
                        .. authority.Story.History.Graded
                            .Where(it => !IsOutside(it.DatesInWords()))
                            .SelectMany(it => InspectionChapter.InOrder(it).Select(domain =>
                                $"{it.DatesInWords()}: {domain.Title.ToLowerInvariant()}, "
                                + $"{Mark.LowerWords(it.Judgements[domain])}: {Mark.Letters(it.Judgements[domain])}")),
                    ];
                    shown.Should().Equal(judged, authority.Name);
                    int outside = authority.Story.History.Graded.Count(it => IsOutside(it.DatesInWords()));
                    svg.Elements("g").Count(it => it.Has("mark"))
                        .Should().Be(TimelineMark.Of(authority.Story).Count - timeline.NotDrawn.Count() + outside);
                    string description = svg.Element("desc")!.Value;
                    timeline.NotDrawn.Where(it => !description.Contains(it, StringComparison.Ordinal)).Should().BeEmpty();
                }
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The whole numbers in the rows of the table of a figure.</summary>
    private static int[][] Rows(XElement figure) =>
    [
        .. figure.Descendants("tbody").Single().Elements("tr").Select(row => row.Elements("td").Select(it => it.Value)
            .Where(it => it.All(char.IsAsciiDigit)).Select(it => int.Parse(it, CultureInfo.InvariantCulture)).ToArray()),
    ];

    private static void EachDomain(Action<SiteContent, JudgementDomain> check)
    {
        Check(MadeSite.National);
        MadeSite.Any.Sample(Check, iter: Sites);

        void Check(SiteContent site)
        {
            foreach ((JudgementDomain domain, _) in site.Domains())
            {
                check(site, domain);
            }
        }
    }
}
