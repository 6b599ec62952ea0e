namespace Ilacs.Model.Tests;

public class OpenCodeTests
{
    [Fact]
    public void Known_codes_parse_to_the_named_values_and_format_back()
    {
        Check<JudgementDomain>();
        Check<FrameworkEdition>();
        Check<InspectionType>();
        Check<VisitTheme>();
        Check<NationalFrameworkReference>();

        static void Check<TCode>()
            where TCode : OpenCode<TCode>, ICodedValue<TCode>
        {
            OpenCode<TCode>.Known.Should().NotBeEmpty().And.OnlyHaveUniqueItems().And.AllSatisfy(known =>
            {
                known.IsKnown.Should().BeTrue();
                OpenCode<TCode>.Parse(known.ToString()).Should().BeSameAs(known);
            });
        }
    }

    [Fact]
    public void The_codes_are_those_of_the_contract()
    {
        JudgementDomain.Known.Select(code => code.Code).Should().Equal(
            "impactOfLeaders", "leadershipManagementAndGovernance", "helpAndProtection", "childrenInCareAndCareLeavers",
            "childrenLookedAfterAndAchievingPermanence", "childrenInCare", "adoptionPerformance", "careLeavers",
            "overallEffectiveness", "localSafeguardingChildrenBoard");
        FrameworkEdition.Known.Select(code => code.Code).Should().Equal("sif", "ilacs2018", "ilacs2023", "ilacs2026");
        InspectionType.Known.Select(code => code.Code).Should().BeEquivalentTo(
            "standardInspection", "shortInspection", "singleInspection", "focusedVisit", "monitoringVisit",
            "jointTargetedAreaInspection", "assuranceVisit");
        VisitTheme.Known.Select(code => code.Code).Should().Equal(
            "frontDoor", "childrenInNeedOrSubjectToAPlan", "vulnerableAdolescents", "childrenInCare", "achievingPermanence", "careLeavers",
            "placementDecisionMaking", "covidArrangements", "childSexualExploitation", "domesticAbuse", "neglect", "childExploitation",
            "childSexualAbuseInTheFamilyEnvironment", "childrensMentalHealth", "criminalExploitation", "childrenAndFamiliesWhoNeedHelp",
            "seriousYouthViolence");
        NationalFrameworkReference.Known.Select(code => code.Code).Should().Equal(
            "outcome1", "outcome2", "outcome3", "outcome4", "enabler1", "enabler2", "enabler3",
            "principle1", "principle2", "principle3", "principle4", "principle5", "principle6");
    }

    [Fact]
    public void An_unknown_code_is_kept_and_says_so()
    {
        VisitTheme theme = VisitTheme.Parse("kinshipCare");

        theme.IsKnown.Should().BeFalse();
        theme.Code.Should().Be("kinshipCare");
        theme.Title.Should().Be("kinshipCare");
        (theme == VisitTheme.Parse("kinshipCare")).Should().BeTrue();
        theme.GetHashCode().Should().Be(VisitTheme.Parse("kinshipCare").GetHashCode());
        (theme != VisitTheme.Parse("KinshipCare")).Should().BeTrue();
        FrameworkEdition.Parse("cfs2027").Domains.Should().BeEmpty();
        InspectionType.Parse("renewedInspection").IsGraded.Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("care leavers")]
    [InlineData("careLeavers ")]
    [InlineData("a/b")]
    [InlineData("é")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_malformed_code_is_refused(string? text)
    {
        JudgementDomain.TryParse(text, out JudgementDomain? domain).Should().BeFalse();
        domain.Should().BeNull();
        if (text is not null)
        {
            FluentActions.Invoking(() => JudgementDomain.Parse(text)).Should().Throw<FormatException>()
                .WithMessage("*is not a code of 1 to 64 characters*");
        }
    }

    [Fact]
    public void A_code_may_have_64_characters() =>
        JudgementDomain.Parse(new string('a', 64)).Code.Should().HaveLength(64);

    [Fact]
    public void The_public_parsing_is_the_one_that_web_frameworks_bind_with()
    {
        Parsed<JudgementDomain>("careLeavers").Should().BeSameAs(JudgementDomain.CareLeavers);
        Parsed<InspectionType>("shortInspection").Should().BeSameAs(InspectionType.Short);

        static T Parsed<T>(string text)
            where T : ISpanParsable<T> => T.Parse(text.AsSpan(), provider: null);
    }

    [Fact]
    public void Parsing_a_known_code_allocates_nothing()
    {
        JudgementDomain.TryParse("careLeavers", out _).Should().BeTrue();
        JudgementDomain.TryParse("care leavers", out _).Should().BeFalse();
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = JudgementDomain.TryParse("careLeavers", out _);
        _ = JudgementDomain.TryParse("care leavers", out _);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void Codes_are_compared_with_codes_of_their_kind_alone()
    {
        IComparable careLeavers = JudgementDomain.CareLeavers;

        careLeavers.CompareTo(null).Should().BePositive();
        careLeavers.CompareTo(JudgementDomain.Parse("belonging")).Should().BeNegative();
        careLeavers.CompareTo(JudgementDomain.ImpactOfLeaders).Should().BePositive();
        FluentActions.Invoking(() => careLeavers.CompareTo(VisitTheme.CareLeavers)).Should().Throw<ArgumentException>()
            .WithMessage("expected a JudgementDomain, found a VisitTheme*");
        JudgementDomain.Parse("alpha").CompareTo(JudgementDomain.Parse("beta")).Should().BeNegative();
    }

    [Fact]
    public void What_is_no_code_is_refused_with_the_form_of_codes()
    {
        const string form = "'a b' is not a code of 1 to 64 characters from A-Z a-z 0-9 . _ -.";
        foreach (Action parse in (Action[])
            [
                () => JudgementDomain.Parse("a b"), () => FrameworkEdition.Parse("a b"), () => InspectionType.Parse("a b"),
                () => VisitTheme.Parse("a b"), () => NationalFrameworkReference.Parse("a b"),
            ])
        {
            parse.Should().Throw<FormatException>().WithMessage(form);
        }
    }

    public static TheoryData<Action, string> ParsingOfClosedSets => new()
    {
        { () => Grade.Parse("a b"), "a grade; expected outstanding, good, requiresImprovement or inadequate" },
        { () => Severity.Parse("a b"), "a severity; expected error, warning or info" },
        { () => ActionStatus.Parse("a b"), "the status of an action; expected notStarted, inProgress, complete or delayed" },
        {
            () => RecommendationKind.Parse("a b"),
            "a kind of recommendation; expected areaForImprovement or areaForPriorityAction"
        },
        { () => PathwayStanding.Parse("a b"), "a standing; expected goodOrBetter, requiresImprovement, inadequate or open" },
        { () => DomainRole.Parse("a b"), "a role of a domain; expected leaders, experiencesAndProgress, overall or beside" },
        { () => ComparisonBasis.Parse("a b"), "a basis of comparison; expected sameDomain, successor, split or notComparable" },
        { () => ChangeDirection.Parse("a b"), "a direction; expected declined, unchanged or improved" },
    };

    [Theory]
    [MemberData(nameof(ParsingOfClosedSets), DisableDiscoveryEnumeration = true)]
    public void A_word_that_a_closed_set_lacks_is_refused_with_those_it_has(Action parse, string words) =>
        parse.Should().Throw<FormatException>().WithMessage($"'a b' is not {words}.");
}
