namespace Ilacs.Model.Tests;

/// <summary>Rules of one's own, sets of rules, and reports.</summary>
public class ValidationRuleTests
{
    private static readonly GradedInspection Late = Samples.NorthTyneside2020 with
    {
        PublishedOn = new LocalDate(2020, 3, 11),
        Type = InspectionType.Single
    };

    [Fact]
    public void The_set_of_rules_can_be_read_reduced_and_extended()
    {
        GradedInspection early = ValidationTests.Valid with { PublishedOn = new LocalDate(2024, 7, 1) };
        var ours = new ValidationRule("COUNCIL1", "There is a link", Severity.Info, "Our standard", (inspection, ref issues) =>
        {
            if (inspection.Source is null)
            {
                issues.Add("", "There is no link to the report.");
            }
        });

        ValidationRules.Default.Select(rule => rule.Id).Should().OnlyHaveUniqueItems()
            .And.AllSatisfy(id => id.Should().MatchRegex("^ILACS[0-9]{3}$"));
        ValidationRules.Default.Without("ILACS007").Validate(early).Issues.Should().BeEmpty();
        ValidationRules.Default.Replace(ValidationRules.Default["ILACS007"].WithSeverity(Severity.Info)).Validate(early)
            .Issues.Should().ContainSingle().Which.Severity.Should().Be(Severity.Info);
        early.Validate(ValidationRules.None.With(ours)).Issues.Should().ContainSingle().Which.ToString()
            .Should().Be("COUNCIL1 info: There is no link to the report.");
        FluentActions.Invoking(() => ValidationRules.Default.Without("ILACS999")).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void A_report_reads_and_prints_one_issue_a_line()
    {
        GradedInspection wrong = ValidationTests.Valid with { Type = InspectionType.Single, PublishedOn = new LocalDate(2024, 7, 1) };
        ValidationReport report = wrong.Validate();

        report.ToString().Split('\n').Should().HaveCount(2)
            .And.AllSatisfy(line => line.Should().MatchRegex("^ILACS00[67] error /(type|publishedOn): .*\\.$"));
        IlacsJson.Read(IlacsJson.Write(report)).Should().Be(report);
        ValidationReport.NothingFound.ToString().Should().Be("No issues.");
    }

    [Fact]
    public void A_severity_is_greater_the_worse_it_is_and_a_missing_one_is_neither()
    {
        Severity[] mildToSevere = [Severity.Info, Severity.Warning, Severity.Error];
        for (int i = 0; i < mildToSevere.Length; i++)
        {
            for (int j = 0; j < mildToSevere.Length; j++)
            {
                (Severity one, Severity other) = (mildToSevere[i], mildToSevere[j]);
                (one < other, one <= other, one > other, one >= other).Should().Be((i < j, i <= j, i > j, i >= j));
            }

            Severity? missing = null;
            (missing < mildToSevere[i] || missing <= mildToSevere[i] || missing > mildToSevere[i] || missing >= mildToSevere[i])
                .Should().BeFalse();
            (mildToSevere[i] < missing || mildToSevere[i] <= missing || mildToSevere[i] > missing || mildToSevere[i] >= missing)
                .Should().BeFalse();
        }
    }

    [Fact]
    public void A_rule_says_its_id_and_title() =>
        ValidationRules.Default["ILACS007"].ToString().Should().Be("ILACS007 Publication is not before the last day on site");

    [Theory]
    [InlineData("COUNCIL1")]
    [InlineData("our.rule-2_b")]
    [InlineData("1")]
    public void An_id_is_made_of_letters_digits_and_a_few_signs(string id) => Rule(id).Id.Should().Be(id);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("COUNCIL 1")]
    [InlineData(" COUNCIL1")]
    [InlineData("COUNCIL1\n")]
    [InlineData("RÈGLE")]
    [InlineData("ILACS007:")]
    [InlineData("a2345678901234567890123456789012345678901234567890123456789012345")]
    public void Any_other_is_refused(string id) =>
        FluentActions.Invoking(() => Rule(id)).Should().Throw<ArgumentException>()
            .WithMessage("expected 1 to 64 characters from A-Z a-z 0-9 . _ -, found*").WithParameterName("id");

    [Fact]
    public void An_id_that_is_there_is_not_added_again_and_one_that_is_not_is_not_replaced()
    {
        ValidationRules ours = ValidationRules.Default.With(Rule("COUNCIL1"));

        FluentActions.Invoking(() => ours.With(Rule("COUNCIL1"))).Should().Throw<ArgumentException>()
            .WithMessage("This set already has a rule COUNCIL1; use Replace*");
        FluentActions.Invoking(() => ValidationRules.Default.Replace(Rule("COUNCIL1"))).Should().Throw<KeyNotFoundException>();
        ours.Replace(Rule("COUNCIL1").WithSeverity(Severity.Error)).Select(rule => rule.Id).Should().Equal(ours.Select(rule => rule.Id));
        ours.Replace(Rule("COUNCIL1").WithSeverity(Severity.Error))["COUNCIL1"].Severity.Should().BeSameAs(Severity.Error);
        ours["COUNCIL1"].Severity.Should().BeSameAs(Severity.Info, "sets do not change");
        ours.Without("ILACS001").Should().HaveCount(ValidationRules.Default.Count).And.NotContain(rule => rule.Id == "ILACS001");
    }

    [Fact]
    public void A_rule_that_throws_is_named_with_the_document_it_failed_on()
    {
        var history = new InspectionHistory([Late]);
        var plan = new ActionPlan(new LocalAuthority("North Tyneside"));
        ValidationRules rules = ValidationRules.None.With(new ValidationRule("COUNCIL1", "One that fails", Severity.Info, "Ours",
            (InspectionCheck)Fail));
        ValidationRules between = ValidationRules.None.With(new ValidationRule("COUNCIL2", "One that fails", Severity.Info, "Ours",
            (HistoryCheck)FailBetween));
        ValidationRules ofPlans = ValidationRules.None.With(new ValidationRule("COUNCIL3", "One that fails", Severity.Info, "Ours",
            (PlanCheck)FailOnPlan));

        FluentActions.Invoking(() => Late.Validate(rules)).Should().Throw<InvalidOperationException>()
            .WithMessage($"The rule COUNCIL1 failed on {Late}: no such table").WithInnerException<DivideByZeroException>();
        FluentActions.Invoking(() => Late.Validate(history, between)).Should().Throw<InvalidOperationException>()
            .WithMessage($"The rule COUNCIL2 failed on {Late}*");
        FluentActions.Invoking(() => plan.Validate(rules: ofPlans)).Should().Throw<InvalidOperationException>()
            .WithMessage($"The rule COUNCIL3 failed on {plan}*");
    }

    [Fact]
    public void So_is_one_that_points_nowhere_and_a_cancelled_one_stays_cancelled()
    {
        ValidationRules astray = ValidationRules.None.With(
            new ValidationRule("COUNCIL1", "A path that is none", Severity.Info, "Ours", (inspection, ref issues) =>
                issues.Add("type", "…")));
        ValidationRules cancelled = ValidationRules.None.With(
            new ValidationRule("COUNCIL1", "Cancelled", Severity.Info, "Ours",
                (InspectionCheck)((_, ref _) => throw new OperationCanceledException())));

        FluentActions.Invoking(() => Late.Validate(astray)).Should().Throw<InvalidOperationException>()
            .WithMessage("The rule COUNCIL1 failed on*expected a JSON Pointer*").WithInnerException<ArgumentException>();
        FluentActions.Invoking(() => Late.Validate(cancelled)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_report_gives_its_issues_by_severity_and_its_errors_by_their_place()
    {
        ValidationReport report = (Late with { Fieldwork = [.. Late.Fieldwork, new(new LocalDate(2020, 3, 13))] }).Validate();

        report.Errors.Select(issue => issue.Rule).Should().Contain(["ILACS006", "ILACS007", "ILACS021"]).And.HaveCount(3);
        report.Warnings.Should().BeEmpty();
        report.Infos.Select(issue => issue.Rule).Should().BeEmpty();
        report.Errors.Concat(report.Warnings).Concat(report.Infos).Should().BeEquivalentTo(report.Issues);
        report.ErrorsByPath().Keys.Should().BeEquivalentTo("/type", "/fieldwork/1", "/publishedOn");
        report.ErrorsByPath()["/type"].Should().Equal("ILACS006: There is no single inspection under ILACS 2018.");
    }

    [Fact]
    public void Errors_of_one_place_stand_together_and_warnings_are_no_errors()
    {
        ValidationReport report = (Late with
        {
            Judgements = new JudgementSet { [JudgementDomain.ImpactOfLeaders] = Grade.Good },
            IsReinspection = true
        }).Validate();

        report.ErrorsByPath()["/judgements"].Should().HaveCount(3);
        ValidationReport.NothingFound.ErrorsByPath().Should().BeEmpty();
        ValidationReport.NothingFound.Errors.Should().BeEmpty();
        new ValidationReport([new ValidationIssue("ILACS011", Severity.Info, "", "Words"),
            new ValidationIssue("ILACS030", Severity.Warning, "", "Words")])
            .ErrorsByPath().Should().BeEmpty();
    }

    [Fact]
    public void The_dictionary_cannot_be_changed()
    {
        ValidationReport report = Late.Validate();

        FluentActions.Invoking(() => report.ErrorsByPath().Clear()).Should().Throw<NotSupportedException>();
    }

    [Fact]
    public void What_is_validated_has_the_method_alone_and_among_the_others()
    {
        GradedInspection again = Samples.NorthTyneside2020 with { Summary = "again" };
        var history = new InspectionHistory([Samples.NorthTyneside2020, again]);
        var plan = new ActionPlan(new LocalAuthority("North Tyneside")) { Actions = [new("Audit") { Recommendation = 3 }] };

        again.Validate().Issues.Should().BeEmpty();
        again.Validate(history).Issues.Select(issue => issue.Rule).Should().Equal("ILACS030");
        again.Validate(history, ValidationRules.None).Issues.Should().BeEmpty();
        history.Validate().Select(report => report.Issues.Count).Should().Equal(0, 1);
        history.Validate(ValidationRules.None).Should().Equal(ValidationReport.NothingFound, ValidationReport.NothingFound);
        plan.Validate(Samples.NorthTyneside2020).Should().Be(ValidationRules.Default.Validate(plan, Samples.NorthTyneside2020));
        plan.Validate().Should().Be(ValidationRules.Default.Validate(plan, inspection: null));
        plan.Validate(Samples.NorthTyneside2020, ValidationRules.None).Issues.Should().BeEmpty();
        FluentActions.Invoking(() => again.Validate(new InspectionHistory([]))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => again.Validate(history: null!)).Should().Throw<ArgumentNullException>();
    }

    private static ValidationRule Rule(string id) =>
        new(id, "A rule of ours", Severity.Info, "Our standard", (InspectionCheck)((_, ref _) => { }));

    private static void Fail(Inspection inspection, ref RuleIssues issues) => throw new DivideByZeroException("no such table");

    private static void FailBetween(Inspection inspection, InspectionHistory history, ref RuleIssues issues) =>
        throw new DivideByZeroException("no such table");

    private static void FailOnPlan(ActionPlan plan, Inspection? inspection, ref RuleIssues issues) =>
        throw new DivideByZeroException("no such table");
}
