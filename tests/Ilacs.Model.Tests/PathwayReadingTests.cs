namespace Ilacs.Model.Tests;

/// <summary>One reading of what an inspection means for what follows, for the pathway and for the rules alike.</summary>
public class PathwayReadingTests
{
    private static readonly LocalAuthority Trafford = new("Trafford");

    /// <summary>Trafford 2026: leaders and help and protection inadequate, children in care good, care leavers requires
    /// improvement.</summary>
    private static readonly GradedInspection Inadequate2026 = Ilacs2026("iigr");
    private static readonly GradedInspection Strong2026 = Ilacs2026("gggr");
    private static readonly GradedInspection Weak2026 = Ilacs2026("rrrg");

    private static readonly PathwayReading LeadersDecide =
        PathwayReading.CountingAsInadequate(it => it.Judgements[JudgementDomain.ImpactOfLeaders] == Grade.Inadequate);

    [Theory]
    [InlineData("outstanding", "goodOrBetter")]
    [InlineData("good", "goodOrBetter")]
    [InlineData("requiresImprovement", "requiresImprovement")]
    [InlineData("inadequate", "inadequate")]
    public void Overall_effectiveness_decides_where_there_is_one_and_the_caller_is_not_asked(string overall, string standing)
    {
        GradedInspection inspection = Ilacs2026("iiii") with
        {
            Framework = FrameworkEdition.Ilacs2023,
            Judgements = Inadequate2026.Judgements.With(JudgementDomain.OverallEffectiveness, Grade.Parse(overall)),
        };

        PathwayReading.Default.Of(inspection).Code.Should().Be(standing);
        PathwayReading.CountingAsInadequate(_ => throw new InvalidOperationException("asked")).Of(inspection).Code.Should().Be(standing);
    }

    [Theory]
    [InlineData("gggr", "goodOrBetter", "goodOrBetter")]
    [InlineData("rrrg", "requiresImprovement", "requiresImprovement")]
    [InlineData("iigr", "open", "inadequate")]
    [InlineData("gggi", "open", "goodOrBetter")]
    [InlineData("ggg-", "open", "open")]
    public void Without_one_leaders_and_two_of_three_decide_unless_a_judgement_is_inadequate(string grades, string byDefault,
        string whereLeadersDecide)
    {
        PathwayReading.Default.Of(Ilacs2026(grades)).Code.Should().Be(byDefault);
        LeadersDecide.Of(Ilacs2026(grades)).Code.Should().Be(whereLeadersDecide);
        PathwayReading.CountingAsInadequate(_ => null).Of(Ilacs2026(grades)).Code
            .Should().Be(byDefault, "an answer that is none leaves it as it is");
    }

    [Fact]
    public void The_pathway_and_the_rules_agree_whatever_the_grades_and_the_reading()
    {
        PathwayReading[] readings =
            [PathwayReading.Default, LeadersDecide, PathwayReading.CountingAsInadequate(_ => true),
                PathwayReading.CountingAsInadequate(_ => false)];
        string[] profiles =
            [.. "ogri".SelectMany(_ => "ogri", (l, h) => $"{l}{h}").SelectMany(_ => "ogri-", (two, c) => $"{two}{c}")
                .SelectMany(_ => "ogri-", (three, c) => $"{three}{c}")];
        foreach (PathwayReading reading in readings)
        {
            ValidationRules rules = ValidationRules.Default.WithReading(reading);
            foreach (string profile in profiles)
            {
                GradedInspection before = Ilacs2026(profile);
                ExpectedInspection next = InspectionPathway.After(before, reading);
                bool Warns(Inspection later, string rule) => Found(rules, before, later).Contains(rule, StringComparer.Ordinal);

                Warns(MonitoringVisit, "ILACS033").Should().Be(next.MonitoringFirst == false, profile);
                Warns(FocusedVisit, "ILACS035").Should().Be(next.MonitoringFirst == true, profile);
                Warns(MonitoringVisit, "ILACS064").Should().Be(next.MonitoringFirst is null, profile);
                Warns(FocusedVisit, "ILACS064").Should().Be(next.MonitoringFirst is null, profile);
                Warns(ShortInspection, "ILACS032").Should().Be(
                    next.Type == InspectionType.Standard
                        || (next.Type is null && InspectionPathway.LeadersAndTwoOfThree(before) == false), profile);
                (Warns(ShortInspection, "ILACS032") && Warns(ShortInspection, "ILACS064")).Should().BeFalse(profile);
                if (next.Type is null)
                {
                    (Warns(ShortInspection, "ILACS032") || Warns(ShortInspection, "ILACS064"))
                        .Should().BeTrue("nothing is passed over in silence");
                }
            }
        }
    }

    [Fact]
    public void What_is_open_is_said_with_the_rule_that_could_not_be_applied_and_why()
    {
        Said(Inadequate2026, MonitoringVisit).Should().Be(
            "ILACS064 info /type: ILACS033 could not be applied: what Trafford, standardInspection, 2026-06-08/2026-06-19 means for "
                + "what follows is open, since a judgement "
            + "is inadequate and there is no overall grade. What follows from that since April 2026 was not found in any source.");
        Said(Inadequate2026, FocusedVisit).Should().StartWith("ILACS064 info /type: ILACS035 could not be applied");
        Said(Inadequate2026, ShortInspection).Should().Be(
            "ILACS032 warning /type: This short inspection follows less than good (leaders or two of three practice judgements are below "
                + "good) in "
            + "Trafford, standardInspection, 2026-06-08/2026-06-19.");
        Said(Ilacs2026("gggi"), ShortInspection).Should().StartWith("ILACS064 info /type: ILACS032 could not be applied");
        Said(Ilacs2026("ggg-"), FocusedVisit).Should().EndWith("since there is no overall grade, and not all judgements are stated.");
        Said(Strong2026, FocusedVisit).Should().BeEmpty();
        Said(Weak2026, ShortInspection).Should().Be(
            "ILACS032 warning /type: This short inspection follows requires improvement (leaders or two of three practice judgements are "
                + "below good) in "
            + "Trafford, standardInspection, 2026-06-08/2026-06-19.");
    }

    [Fact]
    public void So_is_that_nobody_knows_which_inspection_came_before()
    {
        GradedInspection undated = Inadequate2026 with { Fieldwork = [] };

        Said(undated, MonitoringVisit).Should().Be(
            "ILACS064 info /type: ILACS033 could not be applied: a graded inspection of the authority states no date, so it is not "
                + "known which one was the last before this.");
    }

    [Fact]
    public void A_reading_of_ones_own_is_used_by_all_rules_on_what_follows_in_one_call()
    {
        ValidationRules ours = ValidationRules.Default.WithReading(LeadersDecide);

        Found(ours, Inadequate2026, MonitoringVisit).Should().BeEmpty();
        Found(ours, Inadequate2026, FocusedVisit).Should().Equal("ILACS035");
        Found(ours, Inadequate2026, ShortInspection).Should().Equal("ILACS032");
        Found(ValidationRules.Default.WithReading(PathwayReading.CountingAsInadequate(_ => false)), Inadequate2026, MonitoringVisit)
            .Should().Equal("ILACS033");
        InspectionPathway.After(Inadequate2026, LeadersDecide).MonitoringFirst.Should().BeTrue();
        ours.Without("ILACS035").Reading.Should().BeSameAs(LeadersDecide, "a set keeps its reading");
        ours.Replace(ours["ILACS033"].WithSeverity(Severity.Info)).Reading.Should().BeSameAs(LeadersDecide);
        ValidationRules.Default.Reading.Should().BeSameAs(PathwayReading.Default);
    }

    [Fact]
    public void A_standing_has_a_code_like_every_closed_set()
    {
        ClosedCode<PathwayStanding>.All.Select(standing => standing.Code)
            .Should().Equal("goodOrBetter", "requiresImprovement", "inadequate", "open");
        PathwayStanding.Parse("open").Should().BeSameAs(PathwayStanding.Open);
        System.Text.Json.JsonSerializer.Serialize(PathwayStanding.Open).Should().Be("\"open\"");
    }

    private static UngradedInspection MonitoringVisit => Visit(InspectionType.MonitoringVisit);

    private static UngradedInspection FocusedVisit => Visit(InspectionType.FocusedVisit);

    private static GradedInspection ShortInspection => Ilacs2026("gggg") with
    {
        Type = InspectionType.Short,
        Fieldwork = [new(new LocalDate(2026, 11, 2), new LocalDate(2026, 11, 6))],
        PublishedOn = null,
    };

    private static string Said(GradedInspection before, Inspection later) =>
        string.Join('\n', Issues(ValidationRules.Default, before, later).Select(issue => issue.ToString()));

    private static IEnumerable<string> Found(ValidationRules rules, GradedInspection before, Inspection later) =>
        Issues(rules, before, later).Select(issue => issue.Rule);

    private static IEnumerable<ValidationIssue> Issues(ValidationRules rules, GradedInspection before, Inspection later) =>
        rules.Validate(later, new InspectionHistory([before, later])).Issues.Where(issue => rules[issue.Rule].NeedsHistory);

    private static UngradedInspection Visit(InspectionType type) =>
        new(type, Trafford) { Fieldwork = [new(new LocalDate(2026, 11, 3), new LocalDate(2026, 11, 4))] };

    /// <summary>What follows where there is no overall grade is this library's reading, made for three practice judgements.</summary>
    [Fact]
    public void Every_edition_without_an_overall_grade_has_a_reading()
    {
        FrameworkEdition[] without =
            [.. FrameworkEdition.Known.Where(edition => edition.Find(JudgementDomain.OverallEffectiveness) is null)];

        without.Should().NotBeEmpty().And.AllSatisfy(edition =>
            PathwayReading.Default.Of(new GradedInspection(InspectionType.Standard, edition, Trafford, AllGood(edition)))
                .Should().Be(
                    PathwayStanding.GoodOrBetter,
                    $"all judgements of {edition} are good: find out what follows and teach it to InspectionPathway and PathwayReading, or "
                    + "leave it open and say so here"));
    }

    [Theory]
    [InlineData("cfs2099", "there is no overall grade, and 'cfs2099' is an edition that this library does not know")]
    [InlineData("ilacs2018", "there is no overall grade, and not all judgements are stated")]
    public void Why_it_is_open_is_true_of_the_edition(string edition, string why)
    {
        JudgementSet judgements = AllGood(FrameworkEdition.Ilacs2018).With(JudgementDomain.OverallEffectiveness, Judgement.NotStated);
        var inspection = new GradedInspection(InspectionType.Standard, FrameworkEdition.Parse(edition), Trafford, judgements);

        InspectionPathway.After(inspection).Reason.Should().Be($"Open: {why}.");
    }

    private static JudgementSet AllGood(FrameworkEdition edition) =>
        edition.Domains.Aggregate(new JudgementSet(), (judgements, domain) => judgements.With(domain.Domain, Grade.Good));

    private static GradedInspection Ilacs2026(string grades)
    {
        JudgementSet judgements = [];
        foreach ((EditionDomain domain, char letter) in FrameworkEdition.Ilacs2026.Domains.Zip(grades))
        {
            judgements = letter == '-' ? judgements
                : judgements.With(domain.Domain, Grade.All.Single(grade => char.ToLowerInvariant(grade.Title[0]) == letter));
        }

        return new GradedInspection(InspectionType.Standard, FrameworkEdition.Ilacs2026, Trafford, judgements)
        {
            Fieldwork = [new(new LocalDate(2026, 6, 8), new LocalDate(2026, 6, 19))],
        };
    }
}
