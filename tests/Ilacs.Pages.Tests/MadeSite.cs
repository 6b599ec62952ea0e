using CsCheck;

namespace Ilacs.Pages.Tests;

/// <summary>Records made at random, of some authorities that stay, one that closed and one that opened, and the national one.</summary>
internal static class MadeSite
{
    public static readonly LocalDate Day = new(2026, 8, 20);

    private static readonly LocalDate First = new(2013, 11, 5);

    private static readonly RegisteredAuthority[] Authorities =
    [
        .. new[] { "Kirklees", "Bradford", "Barnet", "Northamptonshire", "West Northamptonshire" }
            .Select(name => AuthorityRegister.National[name]),
    ];

    private static readonly string[] Said =
        ["Front door", "</title></svg><script>alert(1)</script>", "\u202E\" & '", "\u0007]]>", new('W', 300)];

    private static readonly Gen<IlacsDocument> Graded =
        Gen.Select(
                Gen.Int[0, Authorities.Length - 1], Gen.Int[0, FrameworkEdition.Known.Count - 1],
                Gen.Int[0, 4600], Gen.Int[0, 6].Array[8], Gen.Bool)
            .Select((who, edition, days, judged, hasFieldwork) => (IlacsDocument)new GradedInspection(
                InspectionType.Standard, FrameworkEdition.Known[edition], Authorities[who].ToLocalAuthority(),
                FrameworkEdition.Known[edition].Domains.Select(it => it.Domain).Zip(judged)
                    .Where(it => it.Second < 6)
                    .Aggregate(new JudgementSet(), (set, it) => set.With(it.First, Judged(it.Second))))
            {
                Fieldwork = hasFieldwork ? [new FieldworkBlock(First.PlusDays(days), First.PlusDays(days + 10))] : [],
                PublishedOn = First.PlusDays(days + 40),
            });

    private static readonly Gen<IlacsDocument> Visit =
        Gen.Select(Gen.Int[0, Authorities.Length - 1], Gen.Int[0, 4600], Gen.Int[0, Said.Length - 1]).Select((who, days, said) =>
            (IlacsDocument)new UngradedInspection(InspectionType.MonitoringVisit, Authorities[who].ToLocalAuthority())
            {
                Fieldwork = [new FieldworkBlock(First.PlusDays(days), null)],
                Number = 1 + said,
                Focus = Said[said],
            });

    private static readonly Gen<IlacsDocument> Plan =
        Gen.Select(Gen.Int[0, Authorities.Length - 1], Gen.Int[0, 4600], Gen.Int[0, Said.Length - 1]).Select((who, days, said) =>
            (IlacsDocument)new ActionPlan(Authorities[who].ToLocalAuthority())
            {
                ReportReceivedOn = First.PlusDays(days),
                Reviews = [new PlanReview(First.PlusDays(days + 200)) { At = Said[said] }],
            });

    public static Gen<SiteContent> Any { get; } = Gen.Frequency((6, Graded), (4, Visit), (1, Plan)).Array[1, 40].Select(documents =>
        new SiteContent(InspectionRecord.Of(documents), isNational: false, "A record made at random.", asAt: null, Day));

    public static SiteContent National { get; } =
        new(
            InspectionRecord.National, isNational: true, "The national record.", asAt: null,
            InspectionRecord.National.NewestPublication!.Value);

    /// <summary>The domains that a picture shows, with a number for its ids.</summary>
    public static IEnumerable<(JudgementDomain Domain, string Id)> Domains(this SiteContent site) =>
        site.Judgements.Select((it, number) => (it.Domain, $"d{number}"));

    /// <summary>The years in which anybody has a grade of a domain.</summary>
    public static int[] YearsOf(this SiteContent site, JudgementDomain domain) =>
        [.. Enumerable.Range(0, site.Years.Count).Where(year => NumbersTable.Has(site.Years[year], domain))];

    /// <summary>Every picture of a site, each with the table that stands beside it.</summary>
    public static IEnumerable<XElement> Figures(this SiteContent site)
    {
        Place place = new(site, "");
        foreach ((JudgementDomain domain, string id) in site.Domains())
        {
            int[] years = site.YearsOf(domain);
            XElement?[] drawn =
            [
                YearBars.Of(id, domain.Title, site.YearEnds, site.Years, domain),
                FlowChart.Of(id, domain.Title, site.Flows(domain), domain),
                site.Latest.Graded(domain) > 0 ? RegionBars.Of(id, site.Latest, domain, place) : null,
                OutcomeBar.Of(id, site.Latest, domain),
                YearMaps.Of(site, domain, years),
                new TileMap(site, place, domain, years[^1]).Draw(switches: false, "the table"),
            ];
            foreach (XElement figure in drawn.OfType<XElement>())
            {
                yield return figure;
            }
        }

        foreach (Timeline timeline in site.Authorities.Select(it => Timeline.Of(it.Story, it.Registered)).OfType<Timeline>())
        {
            yield return timeline.Draw(TimelineLayout.Wide);
            yield return timeline.Draw(TimelineLayout.Narrow);
        }
    }

    private static Judgement Judged(int drawn) =>
        drawn < 4 ? Grade.All[drawn]
        : drawn == 4 ? Judgement.NotJudged
        : Grade.Good;
}
