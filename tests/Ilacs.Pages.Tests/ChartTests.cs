using CsCheck;

namespace Ilacs.Pages.Tests;

/// <summary>What holds for every picture, of the national record and of any made at random.</summary>
public class ChartTests
{
    private const int Sites = 25;
    private static readonly System.Globalization.CultureInfo Invariant = System.Globalization.CultureInfo.InvariantCulture;

    [Fact]
    public void Each_has_a_title_and_a_description() => EachPicture(svg =>
    {
        string[] named = svg.Attribute("aria-labelledby")!.Value.Split(' ');
        XElement[] said = [svg.Elements("title").Single(), svg.Elements("desc").Single()];

        said.Select(it => it.Attribute("id")!.Value).Should().Equal(named);
        said.Should().OnlyContain(it => it.Value.Trim().Length > 5);
    });

    [Fact]
    public void Nothing_is_outside() => EachPicture(svg =>
    {
        string[] box = svg.Attribute("viewBox")!.Value.Split(' ');
        double width = double.Parse(box[2], System.Globalization.CultureInfo.InvariantCulture);
        double height = double.Parse(box[3], System.Globalization.CultureInfo.InvariantCulture);
        foreach (XElement shape in Drawn.Seen(svg))
        {
            (double left, double top, double right, double bottom) = Drawn.Extent(shape);
            bool isInside = left > -0.5 && top > -0.5 && right < width + 0.5 && bottom < height + 0.5;
            isInside.Should().BeTrue(
                $"{shape} of {svg.Element("title")!.Value} goes from {left:0}, {top:0} to {right:0}, {bottom:0} in {width} by {height}");
        }
    });

    [Fact]
    public void No_title_of_an_edition_is_printed_over_another_and_none_lacks_its_band() => EachPicture(svg =>
    {
        (double Left, double Right)[] titles =
        [
            .. svg.Elements("text").Where(it => it.Has("edition"))
                .Select(it => Drawn.Extent(it)).Select(it => (it.Left, it.Right)).OrderBy(it => it.Left),
        ];

        titles.Zip(titles.Skip(1)).Where(pair => pair.First.Right >= pair.Second.Left).Should().BeEmpty(svg.Element("title")!.Value);
        if (svg.Has("timeline"))
        {
            int lastYear = svg.Elements("text").Where(it => it.Has("year")).Max(it => 2000 + int.Parse(it.Value[^2..], Invariant));
            svg.Elements("rect").Count(it => it.Has("edition-line"))
                .Should().Be(FrameworkEdition.Known.Count(edition => edition.FirstDay?.Year <= lastYear), svg.Element("title")!.Value);
        }
    });

    [Fact]
    public void A_judgement_has_the_rows_of_those_that_follow_it_and_no_other_between_them()
    {
        var lanes = new Lanes(FrameworkEdition.Known, LocalDate.MaxIsoValue, new InspectionHistory([]));

        foreach (EditionDomain domain in FrameworkEdition.Known.SelectMany(edition => edition.Domains))
        {
            int rows = lanes.RowsOf(domain.Edition, domain.Domain).Count(lanes.Rows.Contains);
            (lanes.Find(domain.Edition, domain.Domain)?.Count ?? 0).Should().Be(
                rows, $"{domain} would cover a row that does not follow it: put its followers side by side, or draw them apart");
        }
    }

    [Fact]
    public void A_picture_has_no_rows_of_an_edition_after_its_years()
    {
        var lanes = new Lanes(FrameworkEdition.Known, new LocalDate(2016, 12, 31), new InspectionHistory([]));

        lanes.Rows.Should().BeEquivalentTo(
            FrameworkEdition.Sif.Domains.SelectMany(domain => lanes.RowsOf(FrameworkEdition.Sif, domain.Domain)).Distinct());
    }

    [Fact]
    public void Nor_of_an_edition_that_is_not_known_yet()
    {
        var lanes = new Lanes(
            [FrameworkEdition.Sif, FrameworkEdition.Ilacs2018], LocalDate.MaxIsoValue, new InspectionHistory([]));

        lanes.Rows.Should().BeEquivalentTo(
            [
                JudgementDomain.ImpactOfLeaders, JudgementDomain.HelpAndProtection, JudgementDomain.ChildrenInCareAndCareLeavers,
                JudgementDomain.OverallEffectiveness,
            ],
            "nobody knew in 2020 that the judgement on children in care and care leavers would become two");
    }

    /// <summary>A slip in a date of one's own record can be of any year.</summary>
    [Fact]
    public void What_lies_before_all_editions_is_drawn_too()
    {
        RegisteredAuthority leeds = AuthorityRegister.National["Leeds"]!;
        var visit = new UngradedInspection(InspectionType.FocusedVisit, leeds.ToLocalAuthority())
        {
            Fieldwork = [new(new LocalDate(2011, 9, 6))],
        };
        var inspection = new GradedInspection(
            InspectionType.Standard, FrameworkEdition.Ilacs2018, leeds.ToLocalAuthority(),
            new JudgementSet { [JudgementDomain.OverallEffectiveness] = Grade.Good })
        {
            Fieldwork = [new(new LocalDate(2009, 9, 7))],
        };

        Draw(visit).Should().NotBeEmpty();
        Draw(visit, inspection).Where(it => it.Has("window-label")).Should().BeEmpty("no edition was in force in its window");

        XElement[] Draw(params Inspection[] inspections)
        {
            var story = new AuthorityStory(InspectionRecord.National, isNational: false, leeds, [.. inspections], asAt: null);
            return [.. Timeline.Of(story, leeds)!.Draw(TimelineLayout.Wide).Descendants()];
        }
    }

    [Fact]
    public void No_colour_stands_without_its_letter() => EachPicture(svg =>
    {
        foreach (XElement one in svg.Descendants("g").Where(it => it.Colour() is not null && (it.Has("judgement") || it.Has("tile"))))
        {
            one.Descendants("text").Last().Value.Should().Be(one.Colour());
        }

        XElement[] parts = [.. svg.Descendants("rect").Where(it => it.Has("part"))];
        if (svg.Has("bars"))
        {
            parts = [.. svg.Elements("g").Last().Descendants("rect").Where(it => it.Has("part"))];
        }

        string[] words = [.. svg.Descendants("text").Where(it => it.Has("count") || it.Has("key")).Select(it => it.Value.Split(' ')[0])];
        foreach (XElement part in parts.Where(it => svg.Has("bars") || (it.Number("width") > 33 && it.Number("height") > 14)))
        {
            words.Should().Contain(part.Parent!.Colour(), svg.Element("title")!.Value);
        }

        if (svg.Has("year-map"))
        {
            XElement[] tiles = [.. svg.Parent!.Parent!.Descendants("marker")];
            tiles.Should().HaveCount(6).And.OnlyContain(it => it.Element("text")!.Value == it.Colour());
            tiles.Select(it => it.Colour()).Should().Contain(svg.Elements("path").Select(it => it.Colour()));
        }
    });

    [Fact]
    public void No_word_of_a_document_becomes_markup() => EachPicture(svg =>
    {
        using var writer = new StringWriter();
        HtmlWriter.Write(writer, svg);

        XElement read = XDocument.Parse(writer.ToString()).Root!;
        read.DescendantsAndSelf().Select(it => it.Name.LocalName).Should().Equal(svg.DescendantsAndSelf().Select(it => it.Name.LocalName));
        read.DescendantsAndSelf().Attributes().Select(it => it.Name.LocalName)
            .Should().Equal(svg.DescendantsAndSelf().Attributes().Select(it => it.Name.LocalName));
        read.Value.Should().Be(HarmlessText.Of(svg.Value));
    });

    [Fact]
    public void Hostile_words_are_among_those_made()
    {
        string whole = "";
        MadeSite.Any.Sample(site => { lock (Gate) { whole += string.Concat(site.Figures().Select(it => it.Value)); } }, iter: 10);

        whole.Should().Contain("<script>").And.Contain("\u202E");
    }

    private static readonly Lock Gate = new();

    private static void EachPicture(Action<XElement> check)
    {
        Check(MadeSite.National).Should().BeGreaterThan(400);
        MadeSite.Any.Sample(site => { Check(site); }, iter: Sites);

        int Check(SiteContent site)
        {
            int count = 0;
            foreach (XElement svg in site.Figures().SelectMany(figure => figure.DescendantsAndSelf("svg")))
            {
                check(svg);
                count++;
            }

            return count;
        }
    }
}
