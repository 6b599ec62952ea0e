namespace Ilacs.Model.Tests;

public class HistoryTests
{
    private static readonly InspectionHistory BarkingAndDagenham = Of("barking-and-dagenham.jsonl");
    private static readonly InspectionHistory Bradford = Of("bradford.jsonl");

    [Fact]
    public void Inspections_stand_in_order_of_their_first_day_on_site()
    {
        Bradford.Inspections.Select(inspection => inspection.FirstDayOnSite!.Value.Year).Should().Equal(2014, 2018, 2021, 2022, 2026);
        new InspectionHistory(Bradford.Inspections.Reverse()).Inspections.Should().Equal(Bradford.Inspections);
    }

    [Fact]
    public void A_change_is_claimed_against_the_inspection_before_and_no_other()
    {
        var ilacs2023 = (GradedInspection)BarkingAndDagenham.Inspections[^1];

        Lines(BarkingAndDagenham, ilacs2023).Should().Equal(
            "impactOfLeaders < impactOfLeaders sameDomain unchanged", "helpAndProtection < helpAndProtection sameDomain unchanged",
            "childrenInCare < childrenInCareAndCareLeavers split none", "careLeavers < childrenInCareAndCareLeavers split none",
            "overallEffectiveness < overallEffectiveness sameDomain unchanged");
        BarkingAndDagenham.ComparedWithBefore((GradedInspection)BarkingAndDagenham.Inspections[0]).Should().BeEmpty("there is none before");
    }

    [Fact]
    public void A_grade_behind_a_split_is_shown_with_its_inspection_and_no_direction()
    {
        var ilacs2023 = (GradedInspection)BarkingAndDagenham.Inspections[^1];

        DomainJudgement behind = BarkingAndDagenham.LastGradeBehind(ilacs2023, JudgementDomain.CareLeavers)!;
        behind.Inspection.Should().BeSameAs(BarkingAndDagenham.Inspections[0]);
        behind.Grade.Should().Be(Grade.RequiresImprovement);
        behind.ToString().Should().Be(
            "careLeavers: Requires improvement to be good, Barking and Dagenham, singleInspection, 2014-04-29/2014-05-22");

        BarkingAndDagenham.LastGradeBehind(ilacs2023, JudgementDomain.HelpAndProtection)
            .Should().BeNull("the inspection before can be compared");
        BarkingAndDagenham.LastGradeBehind(ilacs2023, JudgementDomain.ChildrenInCare)
            .Should().BeNull("it was never judged apart from care leavers");
        BarkingAndDagenham.LastGradeBehind((GradedInspection)BarkingAndDagenham.Inspections[0], JudgementDomain.CareLeavers)
            .Should().BeNull("there is none before");
    }

    [Fact]
    public void A_gap_without_a_comparable_judgement_is_behind_as_a_split_is()
    {
        // SIF again after ILACS 2018: nothing follows backwards, and the first SIF inspection lies behind the gap.
        GradedInspection[] graded = [.. BarkingAndDagenham.Inspections.OfType<GradedInspection>()];
        GradedInspection again = graded[0] with { Fieldwork = [new(new LocalDate(2020, 1, 6))], PublishedOn = new LocalDate(2020, 3, 2) };
        var history = new InspectionHistory([graded[0], graded[1], again]);

        history.ComparedWithBefore(again).Should().NotBeEmpty().And.OnlyContain(comparison => comparison.Change == null);
        history.LastGradeBehind(again, JudgementDomain.HelpAndProtection)!.Inspection.Should().BeSameAs(graded[0]);
    }

    [Fact]
    public void As_at_a_day_a_history_holds_what_was_published_by_then()
    {
        InspectionHistory known = Bradford.AsAt(new LocalDate(2026, 3, 31));

        known.Inspections.Should().Equal(Bradford.Inspections.Where(inspection => inspection.PublishedOn <= new LocalDate(2026, 3, 31)));
        known.LatestGraded(new LocalDate(2026, 12, 31))!.FirstDayOnSite!.Value.Year.Should().Be(2022);
        Bradford.AsAt(new LocalDate(2026, 3, 31), publishedBy: new LocalDate(2026, 6, 30)).Inspections.Should().Equal(Bradford.Inspections);
        FluentActions.Invoking(() => Bradford.AsAt(new LocalDate(2024, 1, 1, CalendarSystem.Julian)))
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("2026-01-11", "2026-05-21", 2022)]
    [InlineData("2026-01-12", "2026-05-20", 2022)]
    [InlineData("2026-01-12", "2026-05-21", 2026)]
    public void As_at_a_day_includes_the_day_on_both_counts(string asAt, string publishedBy, int year) =>
        Bradford.AsAt(Day(asAt), Day(publishedBy)).Inspections[^1].FirstDayOnSite!.Value.Year.Should().Be(year);

    [Fact]
    public void Inspections_of_two_authorities_are_no_history_and_make_no_comparison()
    {
        GradedInspection[] two = [(GradedInspection)Bradford.Inspections[0], (GradedInspection)BarkingAndDagenham.Inspections[^1]];

        FluentActions.Invoking(() => new InspectionHistory(two))
            .Should().Throw<ArgumentException>()
            .WithMessage(
                "expected inspections of one authority, found Bradford and Barking and Dagenham; "
                + "if they are the same, pass the authority (Parameter 'inspections')");
        FluentActions.Invoking(() => InspectionComparison.Between(two[0], two[1]))
            .Should().Throw<ArgumentException>()
            .WithMessage(
                "expected an inspection of Bradford, found one of Barking and Dagenham; "
                + "there is no change between two authorities (Parameter 'later')");
        FluentActions.Invoking(() => InspectionComparison.Between((GradedInspection)Bradford.Inspections[^1], two[0]))
            .Should().Throw<ArgumentException>()
            .WithMessage("expected an inspection that began on 2026-01-12 or later*");
        new InspectionHistory(new LocalAuthority("Wherever"), two).Inspections.Should().Equal(two);
    }

    [Theory]
    [InlineData("name=Leeds", "name=leeds", true)]
    [InlineData("name=Leeds", "name=Hull", false)]
    [InlineData("name=Leeds", "la=383", null)]
    [InlineData("name=Leeds;la=383", "name=City of Leeds;la=383", true)]
    [InlineData("name=Dorset;la=835", "name=Dorset;la=838", false)]
    [InlineData("name=Barnsley;la=370;gss=E08000016", "name=Barnsley;la=370;gss=E08000038", true)]
    [InlineData("urn=80529;la=392", "urn=80530;la=392", false)]
    public void The_first_that_two_statements_have_in_common_decides_whether_they_are_of_one_authority(string one, string other, bool? same)
    {
        Stated(one).IsSameAs(Stated(other)).Should().Be(same);
        Stated(other).IsSameAs(Stated(one)).Should().Be(same);

        static LocalAuthority Stated(string text)
        {
            IEnumerable<string> members = text.Split(';').Select(fact => fact.Split('=')).Select(fact =>
                $"\"{fact[0] switch { "la" => "laCode", "gss" => "gssCode", "urn" => "ofstedUrn", var name => name }}\":\"{fact[1]}\"");
            return IlacsJson.ReadInspection("{\"type\":\"focusedVisit\",\"localAuthority\":{" + string.Join(',', members) + "}}")
                .LocalAuthority;
        }
    }

    [Fact]
    public void One_authority_that_names_itself_in_two_ways_is_known_by_what_both_share()
    {
        Inspection[] documents = [.. Bradford.Inspections.Take(3)];
        Inspection renamed = documents[1] with
        {
            LocalAuthority = new LocalAuthority("City of Bradford") { OfstedUrn = documents[1].LocalAuthority.OfstedUrn },
        };

        new InspectionHistory([documents[0], renamed, documents[2]]).Inspections.Should().HaveCount(3);
    }

    [Fact]
    public void Care_leavers_in_Barking_and_Dagenham_are_good_for_the_first_time_and_in_Bradford_they_are_not()
    {
        var ilacs2023 = (GradedInspection)BarkingAndDagenham.Inspections[^1];

        BarkingAndDagenham.IsFirstTime(ilacs2023, JudgementDomain.CareLeavers).Should().BeTrue();
        BarkingAndDagenham.IsFirstTime(ilacs2023, JudgementDomain.HelpAndProtection).Should().BeFalse();
        Bradford.IsFirstTime((GradedInspection)Bradford.Inspections[^1], JudgementDomain.CareLeavers).Should().BeFalse();

        // Requires improvement in 2026 is better than in 2018 and 2022, but not for the first time.
        Bradford.IsFirstTime((GradedInspection)Bradford.Inspections[^1], JudgementDomain.OverallEffectiveness).Should().BeFalse();
    }

    [Fact]
    public void A_combined_judgement_as_good_in_between_leaves_no_first_time_to_claim()
    {
        // Barnet: care leavers require improvement in 2017, good together with children in care in 2019, good in 2024.
        InspectionHistory barnet = Of("barnet.jsonl");

        barnet.IsFirstTime((GradedInspection)barnet.Inspections[^1], JudgementDomain.CareLeavers).Should().BeFalse();
        barnet.IsFirstTime((GradedInspection)barnet.Inspections[^1], JudgementDomain.ChildrenInCare)
            .Should().BeFalse("it was never judged apart from care leavers before");
    }

    [Fact]
    public void The_graded_inspections_of_the_samples_are_as_published()
    {
        GradedInspection[] samples =
        [
            .. Directory.GetFiles(Shared.RepositoryFile("docs/samples"), "*.jsonl")
                .SelectMany(File.ReadAllLines)
                .Select(IlacsJson.Read)
                .OfType<GradedInspection>(),
        ];
        List<GradedInspection> published = Published.Inspections();

        samples.Should().HaveCount(16).And.AllSatisfy(sample =>
        {
            GradedInspection same = published.Single(p =>
                p.FirstDayOnSite == sample.FirstDayOnSite
                && string.Equals(p.LocalAuthority.OfstedUrn, sample.LocalAuthority.OfstedUrn, StringComparison.Ordinal));
            same.LocalAuthority.Should().Be(sample.LocalAuthority with { LaCode = null });
            same.RecommendationCount.Should().Be(sample.RecommendationCount);
            same.Should().Be(sample with
            {
                LocalAuthority = same.LocalAuthority,
                Recommendations = [],
                RecommendationCount = same.RecommendationCount,
                RecommendationThemes = [],
                Strengths = [],
                Summary = null,
                Team = [],
                DeliveredBy = null,
            });
        });
    }

    [Fact]
    public void An_inspection_without_fieldwork_stands_at_its_publication()
    {
        UngradedInspection visit = Samples.BradfordSixthVisit with { Fieldwork = [] };
        UngradedInspection later = Samples.BradfordSixthVisit with { Fieldwork = [new(new LocalDate(2021, 11, 1))], PublishedOn = null };

        new InspectionHistory([later, visit]).Inspections.Should().Equal(visit, later);
    }

    [Fact]
    public void The_graded_inspection_before_a_visit_is_the_one_it_follows()
    {
        Bradford.GradedBefore(Bradford.Inspections[2]).Should().BeSameAs(Bradford.Inspections[1]);
        Bradford.GradedBefore(Bradford.Inspections[0]).Should().BeNull();

        // A graded inspection without any date leaves open which was the last.
        GradedInspection undated = (GradedInspection)Bradford.Inspections[0] with { Fieldwork = [], PublishedOn = null };
        var unsure = new InspectionHistory([undated, .. Bradford.Inspections]);
        unsure.GradedBefore(Bradford.Inspections[2]).Should().BeNull();
        FluentActions.Invoking(() => Bradford.GradedBefore(undated)).Should().Throw<ArgumentException>();
    }

    /// <summary>It may be held tomorrow or next month: nothing says yet that the last report is the one before it.</summary>
    [Fact]
    public void Before_an_inspection_that_is_only_announced_no_graded_one_is_claimed()
    {
        UngradedInspection announced = new(InspectionType.FocusedVisit, new LocalAuthority("Bradford"))
        {
            AnnouncedOn = new LocalDate(2026, 9, 1),
        };
        var history = new InspectionHistory([announced, .. Bradford.Inspections]);

        history.Inspections[^1].Should().BeSameAs(announced);
        history.GradedBefore(announced).Should().BeNull();
    }

    public static TheoryData<Action, string> QuestionsOfAnotherHistory => new()
    {
        { () => Bradford.GradedBefore(Samples.NorthTyneside2020), "inspection" },
        { () => Bradford.ComparedWithBefore(Samples.NorthTyneside2020), "inspection" },
        { () => Bradford.DaysSinceGradedBefore(Samples.NorthTyneside2020), "inspection" },
        { () => Bradford.LastGradeBehind(Samples.NorthTyneside2020, JudgementDomain.HelpAndProtection), "inspection" },
        { () => Bradford.IsFirstTime(Samples.NorthTyneside2020, JudgementDomain.HelpAndProtection), "inspection" },
        { () => Bradford.UnbrokenRun(Samples.NorthTyneside2020, JudgementDomain.HelpAndProtection, Grade.Good), "upTo" },
    };

    [Theory]
    [MemberData(nameof(QuestionsOfAnotherHistory), DisableDiscoveryEnumeration = true)]
    public void An_inspection_of_another_history_is_refused(Action ask, string parameter) =>
        ask.Should().Throw<ArgumentException>()
            .WithMessage($"{Samples.NorthTyneside2020} is not in this history. (Parameter '{parameter}')");

    [Fact]
    public void A_history_has_no_place_for_null() =>
        FluentActions.Invoking(() => new InspectionHistory([Bradford.Inspections[0], null!]))
            .Should().Throw<ArgumentException>().WithMessage("One of the inspections is null. (Parameter 'inspections')");

    internal static InspectionHistory Of(string sample) =>
        new(IlacsJson.ReadLines(File.ReadAllBytes(Shared.RepositoryFile("docs/samples/" + sample)))
            .Select(line => line.Document)
            .OfType<Inspection>());

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static IEnumerable<string> Lines(InspectionHistory history, GradedInspection inspection) =>
        history.ComparedWithBefore(inspection).Select(c => $"{c.Domain} < {c.EarlierDomain} {c.Basis} {c.Change?.ToString() ?? "none"}");
}
