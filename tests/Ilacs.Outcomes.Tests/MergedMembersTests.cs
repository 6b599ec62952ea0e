using System.Reflection;

namespace Ilacs.Outcomes.Tests;

/// <summary>No member of an inspection is lost where two accounts of it become one.</summary>
public class MergedMembersTests
{
    private static readonly LocalAuthority Kirklees = new("Kirklees");
    private static readonly LocalDate First = new(2024, 7, 8);
    private static readonly FieldworkBlock[] Fieldwork = [new(First, First.PlusDays(11))];

    public static TheoryData<string> Members =>
    [
        .. new[] { typeof(GradedInspection), typeof(UngradedInspection) }
            .SelectMany(type => Settable(type).Select(property => $"{type.Name}.{property.Name}")),
    ];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_that_one_account_has_is_in_what_they_say_together(string member)
    {
        Inspection whole = member.StartsWith(nameof(GradedInspection), StringComparison.Ordinal) ? Graded() : Ungraded();
        PropertyInfo property = whole.GetType().GetProperty(member.Split('.')[1])!;
        Inspection bare = whole is GradedInspection graded
            ? new GradedInspection(graded.Type, graded.Framework, Kirklees, new JudgementSet()) { Fieldwork = graded.Fieldwork }
            : new UngradedInspection(whole.Type, Kirklees) { Fieldwork = whole.Fieldwork };
        object? stated = property.GetValue(whole);

        IsStated(stated).Should().BeTrue("this test has to state every member: add it to Graded() or Ungraded() below");
        foreach (InspectionMerge merge in (InspectionMerge[])[Merge(bare, whole), Merge(whole, bare)])
        {
            merge.Differences.Should().BeEmpty();
            Inspection together = merge.Inspections.Should().ContainSingle().Which.Inspection;
            property.GetValue(together).Should().Be(stated, "InspectionFact has to name it");
        }
    }

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true } && property.Name is not nameof(Inspection.LocalAuthority));

    private static bool IsStated(object? value) =>
        value is not null && (value is not System.Collections.IEnumerable items || items.Cast<object>().Any());

    private static InspectionMerge Merge(params Inspection[] accounts) =>
        InspectionMerge.Of(accounts.Select(account => new InspectionReading([new InspectionRow(account, "", 2)], [])));

    /// <summary>An inspection that states every member it can have.</summary>
    internal static GradedInspection Graded() =>
        new(
            InspectionType.Standard, FrameworkEdition.Ilacs2023, Kirklees,
            new JudgementSet
            {
                [JudgementDomain.OverallEffectiveness] = Grade.Good,
                [JudgementDomain.Parse("digitalCare")] = Grade.Inadequate,
            })
        {
            DeliveredBy = "A trust",
            IsReinspection = true,
            AnnouncedOn = First.PlusDays(-7),
            Fieldwork = [.. Fieldwork],
            PublishedOn = First.PlusDays(60),
            LeadInspectors = ["A. Person"],
            Team = [new InspectorsByRole("HMI", 4)],
            Summary = "A summary",
            Strengths = [new Strength("Stable social workers")],
            Recommendations = [new Recommendation("Life-story work") { Domain = JudgementDomain.CareLeavers }],
            RecommendationThemes = ["life-story work"],
            Source = "https://example.org/report",
        };

    /// <summary>A visit that states every member it can have.</summary>
    internal static UngradedInspection Ungraded() =>
        new(InspectionType.FocusedVisit, Kirklees)
        {
            Framework = FrameworkEdition.Ilacs2023,
            DeliveredBy = "A trust",
            IsReinspection = false,
            AnnouncedOn = First.PlusDays(-7),
            Fieldwork = [.. Fieldwork],
            PublishedOn = First.PlusDays(60),
            LeadInspectors = ["A. Person"],
            Team = [new InspectorsByRole("HMI", 2)],
            Number = 3,
            Theme = VisitTheme.FrontDoor,
            Focus = "The front door",
            Summary = "A summary",
            Strengths = [new Strength("Stable social workers")],
            Recommendations = [new Recommendation("Life-story work")],
            RecommendationThemes = ["life-story work"],
            Source = "https://example.org/report",
        };
}
