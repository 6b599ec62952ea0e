using System.Text.Json;

namespace Ilacs.Outcomes.Tests;

/// <summary>Counts over the national record how often the rules that rest on observation are kept.</summary>
/// <remarks>The premises are written out here once more, apart from the rules: what a rule applies to is not asked of the rule.</remarks>
public class RuleEvidenceTests
{
    private static readonly InspectionHistory[] Histories = [.. AuthorityRegister.National.All.Select(InspectionRecord.National.HistoryOf)];
    private static readonly (InspectionHistory History, Inspection Inspection)[] All =
        [.. Histories.SelectMany(history => history.Inspections.Select(inspection => (history, inspection)))];

    private static readonly GradedInspection[] Graded = [.. All.Select(it => it.Inspection).OfType<GradedInspection>()];

    /// <summary>What each rule about one document applies to.</summary>
    private static readonly Dictionary<string, Func<Inspection, bool>> Premises = new(StringComparer.Ordinal)
    {
        ["ILACS003"] = OfGraded(i => i.Framework == FrameworkEdition.Ilacs2026),
        ["ILACS005"] = OfGraded(i => i.FirstDayOnSite is not null && (!IsIlacs(i) || i.Framework == FrameworkEdition.Ilacs2018)),
        ["ILACS012"] = OfGraded(i => Overall(i) is not null),
        ["ILACS013"] = OfGraded(i => IsIlacs(i) && Overall(i) is not null && Practice(i).Contains(Grade.Inadequate)),
        ["ILACS014"] = OfGraded(i => Overall(i) == Grade.Inadequate),
        ["ILACS015"] = OfGraded(i => Overall(i) == Grade.Outstanding),
        ["ILACS016"] = OfGraded(i => Overall(i) is not null && Leaders(i) == Grade.RequiresImprovement),
        ["ILACS017"] = OfGraded(i => IsIlacs(i) && Overall(i) is not null && Leaders(i) == Grade.Outstanding
            && Practice(i).Count(grade => grade == Grade.Outstanding) >= 2 && Practice(i).All(grade => grade >= Grade.Good)),
        ["ILACS018"] = OfGraded(i => Overall(i) is not null && Leaders(i) >= Grade.Good
            && Practice(i).Count(grade => grade == Grade.RequiresImprovement) >= 2 && !Practice(i).Contains(Grade.Inadequate)),
        ["ILACS019"] = OfGraded(i => !IsIlacs(i) && Practice(i).Append(Leaders(i)).Contains(Grade.Inadequate)),
        ["ILACS020"] = OfGraded(_ => true),
        ["ILACS022"] = OfGraded(i => i.Fieldwork.Count > 0),
        ["ILACS023"] = OfGraded(i => HasOfficialType(i) && i.Fieldwork[0].End is not null),
        ["ILACS024"] = OfGraded(i => IsIlacs(i) && i.LastDayOnSite is not null && i.PublishedOn is not null),
        ["ILACS060"] = OfGraded(i => Overall(i) is not null && Leaders(i) == Grade.Inadequate),
        ["ILACS061"] = OfGraded(i => i.Framework == FrameworkEdition.Ilacs2023 && LeadersAndPractice(i, ofPractice: 2)),
        ["ILACS065"] = i => i.PublishedOn is not null,
        ["ILACS066"] = OfGraded(i => IsIlacs(i) && i.FirstDayOnSite is not null),
        ["ILACS067"] = OfGraded(i => i.FirstDayOnSite is not null),
        ["ILACS071"] = i => i is UngradedInspection,
        ["ILACS072"] = OfGraded(i => !IsIlacs(i) && i.Fieldwork is [{ End: not null }, ..]),
    };

    /// <summary>What each rule between documents applies to: the document, and the graded inspection before it.</summary>
    private static readonly Dictionary<string, Func<Inspection, GradedInspection?, bool>> PremisesBetween = new(StringComparer.Ordinal)
    {
        ["ILACS031"] = (i, _) => i is GradedInspection { Fieldwork.Count: > 0 },
        ["ILACS032"] = (i, before) => i.Type == InspectionType.Short && before is not null && HasOfficialType((GradedInspection)i),
        ["ILACS033"] = (i, before) => i.Type == InspectionType.MonitoringVisit && before?.OverallEffectiveness is not null,
        ["ILACS035"] = (i, before) => i.Type == InspectionType.FocusedVisit && before?.OverallEffectiveness is not null,
        ["ILACS068"] = (i, before) => i.IsReinspection == true && before?.OverallEffectiveness is not null,
        ["ILACS070"] = (i, before) => i.Type == InspectionType.MonitoringVisit && before is { PublishedOn: not null },
    };

    [Fact]
    public void The_counts_in_the_rules_are_those_of_the_record() =>
        Premises.Should().AllSatisfy(premise => Counted(premise.Key, (inspection, _) => premise.Value(inspection)));

    [Fact]
    public void So_are_the_counts_of_the_rules_between_documents() =>
        PremisesBetween.Should().AllSatisfy(premise => Counted(premise.Key, premise.Value));

    [Fact]
    public void Over_the_reports_that_were_read_so_are_those_of_recommendations_whose_words_the_record_does_not_hold()
    {
        GradedInspection[] read =
        [
            .. File.ReadLines(Shared.Path("reports/expected.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
                .Where(line => line.TryGetProperty("inspection", out _))
                .Select(line => (GradedInspection)IlacsJson.ReadInspection(line.GetProperty("inspection").GetRawText())),
        ];
        bool Began(GradedInspection inspection, bool since2025) => IsIlacs(inspection)
            && inspection.FirstDayOnSite >= new LocalDate(2025, 1, 1) == since2025;

        CountedOver("ILACS026", read.Where(inspection => Began(inspection, since2025: false)));
        CountedOver("ILACS027", read.Where(inspection => Began(inspection, since2025: true)));
        CountedOver("ILACS028", read.Where(IsIlacs));
    }

    [Fact]
    public void Every_rule_that_gives_counts_is_counted_here() =>
        ValidationRules.Default.Where(rule => rule.Evidence is not null).Select(rule => rule.Id)
            .Should().BeEquivalentTo([.. Premises.Keys, .. PremisesBetween.Keys, "ILACS026", "ILACS027", "ILACS028"]);

    [Fact]
    public void Leaders_below_good_and_an_overall_grade_below_good_went_together()
    {
        GradedInspection[] belowGood = [.. Graded.Where(inspection => Overall(inspection) is not null && Leaders(inspection) < Grade.Good)];

        belowGood.Should().HaveCount(RuleEvidence.LeadersBelowGoodAll)
            .And.AllSatisfy(inspection => (Overall(inspection) < Grade.Good).Should().BeTrue());
        ValidationRules.Default["ILACS060"].Evidence
            .Should().EndWith($"With ILACS016: met by all {belowGood.Length} whose leaders are below good");
    }

    [Fact]
    public void Leaders_and_two_of_three_stood_for_good_or_better_in_every_inspection_of_2023_and_nearly_in_2018()
    {
        GradedInspection[] of2023 = [.. Graded.Where(inspection => inspection.Framework == FrameworkEdition.Ilacs2023)];
        GradedInspection[] of2018 = [.. Graded.Where(inspection => inspection.Framework == FrameworkEdition.Ilacs2018)];

        of2023.Should().HaveCount(RuleEvidence.Ilacs2023All).And.AllSatisfy(inspection =>
        {
            LeadersAndPractice(inspection, ofPractice: 2).Should().Be(Overall(inspection) >= Grade.Good);
            InspectionPathway.LeadersAndTwoOfThree(inspection).Should().Be(Overall(inspection) >= Grade.Good);
        });
        of2018.Where(inspection => LeadersAndPractice(inspection, ofPractice: 1)).Should().HaveCount(RuleEvidence.Ilacs2018LeadersAndOne);
        of2018.Where(inspection => LeadersAndPractice(inspection, ofPractice: 1) && Overall(inspection) >= Grade.Good)
            .Should().HaveCount(RuleEvidence.Ilacs2018GoodOrBetter);
        of2018.Where(inspection => !LeadersAndPractice(inspection, ofPractice: 1))
            .Should().AllSatisfy(inspection => (Overall(inspection) < Grade.Good).Should().BeTrue());
    }

    [Fact]
    public void The_first_inspection_of_every_new_authority_was_standard()
    {
        GradedInspection[] first =
        [
            .. AuthorityRegister.National.All.Where(authority => authority.OpenedOn is not null)
                .Select(authority => InspectionRecord.National.HistoryOf(authority).Inspections.OfType<GradedInspection>().First()),
        ];

        first.Should().HaveCount(RulesOfRegister.FirstInspections)
            .And.AllSatisfy(inspection => inspection.Type.Should().Be(InspectionType.Standard));
        first.Where(HasOfficialType).Should().HaveCount(RulesOfRegister.FirstInspectionsOfOfficialType);
    }

    [Fact]
    public void Official_types_are_those_of_the_workbook_of_2025_and_the_other_53_were_set_by_length()
    {
        GradedInspection[] ilacs = [.. Graded.Where(IsIlacs)];

        ilacs.Where(HasOfficialType).Should().HaveCount(271);
        ilacs.Where(inspection => !HasOfficialType(inspection)).Should().HaveCount(53).And.AllSatisfy(inspection =>
            inspection.Type.Should().Be(inspection.Fieldwork[0].CalendarDays <= 7 ? InspectionType.Short : InspectionType.Standard));
    }

    [Fact]
    public void The_workbook_types_exactly_these_and_as_the_record_does()
    {
        using FileStream workbook = File.OpenRead(Shared.Path("data/official-statistics/LA_Inspection_Outcomes_as_at_31_March_2025.ods"));
        string[] typed =
        [
            .. StatisticsWorkbook.Read(workbook).Inspections.OfType<GradedInspection>().Where(IsIlacs)
                .Select(Typed).Distinct(StringComparer.Ordinal),
        ];

        typed.Should().BeEquivalentTo(Graded.Where(inspection => IsIlacs(inspection) && HasOfficialType(inspection)).Select(Typed));

        static string Typed(GradedInspection inspection) =>
            $"{AuthorityRegister.National.AuthorityOf(inspection)} {inspection.FirstDayOnSite} {inspection.Type}";
    }

    /// <summary>The workbook as at 31 March 2025 lists what began by that day and was published by 30 June.</summary>
    internal static bool HasOfficialType(GradedInspection inspection) =>
        IsIlacs(inspection) && inspection.FirstDayOnSite <= new LocalDate(2025, 3, 31)
            && inspection.PublishedOn <= new LocalDate(2025, 6, 30);

    private static void Counted(string rule, Func<Inspection, GradedInspection?, bool> applies)
    {
        ValidationRules alone = ValidationRules.None.With(ValidationRules.Default[rule]);
        int applicable = 0;
        int breaches = 0;
        foreach ((InspectionHistory history, Inspection inspection) in All)
        {
            bool breaks = inspection.Validate(history, alone).Issues.Count > 0;
            bool counts = applies(inspection, Before(history, inspection));
            applicable += counts ? 1 : 0;
            breaches += counts && breaks ? 1 : 0;
            (breaks && !counts && !HasSetType(inspection))
                .Should().BeFalse($"{rule} finds something in {inspection}, to which it does not apply");
        }

        string expected = RuleEvidence.Of(applicable, breaches, RuleEvidence.CountedOver(rule));
        ValidationRules.Default[rule].Evidence
            .Should().StartWith(expected, $"the line of {rule} should be (\"{rule}\", {applicable}, {breaches}, …)");
    }

    private static bool HasSetType(Inspection inspection) => inspection is GradedInspection graded && IsIlacs(graded)
        && !HasOfficialType(graded);

    private static void CountedOver(string rule, IEnumerable<GradedInspection> applicable)
    {
        ValidationRules alone = ValidationRules.None.With(ValidationRules.Default[rule]);
        GradedInspection[] counted = [.. applicable];
        int breaches = counted.Count(inspection => inspection.Validate(alone).Issues.Count > 0);

        ValidationRules.Default[rule].Evidence.Should().Be(
            RuleEvidence.Of(counted.Length, breaches, RuleEvidence.CountedOver(rule)),
            $"the line of {rule} should be (\"{rule}\", {counted.Length}, {breaches}, …)");
    }

    private static GradedInspection? Before(InspectionHistory history, Inspection inspection) =>
        history.Inspections.TakeWhile(earlier => !ReferenceEquals(earlier, inspection)).OfType<GradedInspection>().LastOrDefault();

    private static Func<Inspection, bool> OfGraded(Func<GradedInspection, bool> applies) => inspection =>
        inspection is GradedInspection graded && applies(graded);

    private static bool IsIlacs(GradedInspection inspection) => inspection.Framework != FrameworkEdition.Sif;

    private static Grade? Overall(GradedInspection inspection) => inspection.OverallEffectiveness;

    private static Grade? Leaders(GradedInspection inspection) =>
        inspection.Judgements[JudgementDomain.ImpactOfLeaders].Grade
        ?? inspection.Judgements[JudgementDomain.LeadershipManagementAndGovernance].Grade;

    private static IEnumerable<Grade?> Practice(GradedInspection inspection) =>
        inspection.Framework.Domains.Where(domain => domain.IsKey && domain.Role == DomainRole.ExperiencesAndProgress)
            .Select(domain => inspection.Judgements[domain.Domain].Grade);

    /// <summary>Whether leaders and so many practice judgements are good or better, and none inadequate.</summary>
    private static bool LeadersAndPractice(GradedInspection inspection, int ofPractice) =>
        Leaders(inspection) >= Grade.Good && Practice(inspection).Count(grade => grade >= Grade.Good) >= ofPractice
            && !Practice(inspection).Contains(Grade.Inadequate);
}
