using System.Reflection;
using System.Text.Json;

namespace Ilacs.Model.Tests;

/// <summary>Nothing that is handed out can be changed by a cast, and no member throws what its documentation does not announce, whatever it
/// is called on or with.</summary>
public class SafeToHandTests
{
    /// <summary>An inadequate judgement, a visit and a better one, with a theme that recurs.</summary>
    private static readonly InspectionHistory History = new(
    [
        Graded(new(2018, 3, 5), FrameworkEdition.Ilacs2018, Grade.Inadequate),
        new UngradedInspection(InspectionType.MonitoringVisit, new LocalAuthority("Kent"))
        {
            Fieldwork = [new(new LocalDate(2019, 3, 5))],
            Number = 1,
        },
        Graded(new(2023, 3, 6), FrameworkEdition.Ilacs2023, Grade.Good),
    ]);

    internal static readonly Lazy<PublicCalls> Calls = new(() =>
    {
        var calls = new PublicCalls(
            typeof(Grade).Assembly,
            [
                .. Directory.GetFiles(Shared.RepositoryFile("tests/contract/v1"), "*.json")
                    .Select(file => IlacsJson.Read(File.ReadAllBytes(file))),
                .. typeof(Grade).Assembly.GetExportedTypes().Where(type => !type.IsGenericType).SelectMany(StaticsOf).OfType<object>(),
                .. FrameworkEdition.Known.SelectMany(edition => edition.Domains).SelectMany(domain => domain.Predecessors).Take(3),
                new WorkingDayCalendar(2024, 2024, [new LocalDate(2024, 1, 1)]),
                History,
                History.Latest(JudgementDomain.OverallEffectiveness, new LocalDate(2024, 1, 1))!,
                new MonitoringSeries(History, (GradedInspection)History.Inspections[0]),
            ]);
        calls.Run();
        return calls;
    });

    [Fact]
    public void No_member_throws_what_its_documentation_does_not_announce() => Calls.Value.Unannounced.Should().BeEmpty();

    [Fact]
    public void Null_is_refused_with_the_name_of_the_parameter_wherever_it_is_not_allowed() =>
        Calls.Value.NullsNotRefused.Should().Equal(
            "ValueList`1.Contains(Grade): item");   // a list that holds none says no, as any list does

    [Fact]
    public void Nothing_that_comes_back_can_be_changed_by_a_cast()
    {
        Calls.Value.Changeable.Should().BeEmpty();
        Immutability.ProblemsOf([.. Calls.Value.Kept.Select(value => (value.GetType().Name, value))])
            // An enumerator that stands at no item says so.
            .Where(problem => !problem.StartsWith("Enumerator.", StringComparison.Ordinal))
            .Should().BeEmpty();
    }

    [Fact]
    public void Every_member_was_called() => Calls.Value.NotCalled.Should().BeEmpty();

    [Fact]
    public void What_can_be_changed_by_a_cast_is_found_wherever_it_is_held()
    {
        Held[] leaks =
        [
            new((int[])[1]),
            new(new List<int>()),
            new(new Dictionary<int, int>()),
            new((Held[])[new(default(ValueList<int>)), new(new HashSet<int> { 1 })]),
        ];

        foreach (Held leak in leaks)
        {
            Immutability.ProblemsOf(("held", new Held((ValueList<Held>)[leak]))).Should().NotBeEmpty();
        }

        Immutability.ProblemsOf(("held", new Held((ValueList<int>)[1]))).Should().BeEmpty();
        Immutability.ProblemsOf(("held", new Held(Array.Empty<int>()))).Should().BeEmpty();
    }

    [Fact]
    public void Issues_outside_a_check_are_refused() =>
        FluentActions.Invoking(() => default(RuleIssues).Add("", "A")).Should().Throw<InvalidOperationException>()
            .WithMessage("Issues can be added only while a rule set*");

    [Fact]
    public void Many_threads_that_touch_it_first_see_the_same()
    {
        for (int time = 0; time < 8; time++)
        {
            FirstTouch.ByManyThreads(typeof(SafeToHandTests), nameof(Touch)).Distinct(StringComparer.Ordinal).Should().ContainSingle()
                .Which.Should().Contain("[good]").And.Contain("care leavers", "no thread failed");
        }
    }

    private static IEnumerable<EditionDomain> Domains => FrameworkEdition.Known.SelectMany(edition => edition.Domains);

    /// <summary>Everything static, each thread beginning elsewhere.</summary>
    internal static string Touch(int thread)
    {
        Func<object>[] touches =
        [
            () => Grade.All,
            () => (ValueList<Grade>)[Grade.Good],
            () => JudgementDomain.Known,
            () => string.Join("; ", Domains.SelectMany(domain => domain.Predecessors)),
            () => FrameworkEdition.Ilacs2026.Domains[0].Edition == FrameworkEdition.Ilacs2026,
            () => string.Join("; ", Domains.Select(domain => $"{domain.Edition} {domain.Order} {domain}".ToLowerInvariant())),
            () => string.Join(",", ValidationRules.Default.Select(rule => rule.Id)),
            () => WorkingDayCalendar.EnglandAndWales.AddWorkingDays(new LocalDate(2020, 4, 8), 70) == new LocalDate(2020, 7, 21),
            () => IlacsJson.Schema.Length,
            () => IlacsJson.Read(
                """{"type":"single","framework":"ilacs2023","localAuthority":{"name":"Kent"},"judgements":{"careLeavers":"good"}}"""),
            () => JsonSerializer.Serialize((ValueList<Judgement>)[Grade.Good, Judgement.NotJudged]),
            () => IlacsJsonContext.Default.Grade.Type.Name,
            () => InspectionType.Known,
            () => Grade.Good.CompareTo(Grade.Outstanding) + JudgementDomain.CareLeavers.CompareTo(JudgementDomain.ChildrenInCare),
        ];
        object?[] seen = new object?[touches.Length];
        for (int i = 0; i < touches.Length; i++)
        {
            int place = (i + thread) % touches.Length;
            seen[place] = touches[place]();
        }

        return string.Join("\n", seen);
    }

    private static GradedInspection Graded(LocalDate day, FrameworkEdition edition, Grade grade) =>
        new(InspectionType.Standard, edition, new LocalAuthority("Kent"), new() { [JudgementDomain.OverallEffectiveness] = grade })
        {
            Fieldwork = [new(day)],
            PublishedOn = day.PlusDays(60),
            Recommendations = [new Recommendation("A") { Themes = ["assessment"] }],
        };

    private static IEnumerable<object?> StaticsOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => property.GetValue(null));

    private sealed record Held(object Items);
}
