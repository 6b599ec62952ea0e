using System.Reflection;

namespace Ilacs.Model.Tests;

public class InitialiserOrderTests
{
    /// <summary>One order may be refused where the other is not: the name of an authority can't go before it has a code. An inspection
    /// that has a list of recommendations already counts that, so that a number can't be stated until the list has gone.</summary>
    [Fact]
    public void Members_that_may_be_set_in_either_order_give_the_same()
    {
        PublicCalls calls = SafeToHandTests.Calls.Value;
        var differ = new SortedSet<string>(StringComparer.Ordinal);
        int compared = 0;
        foreach (Type type in calls.Types.Where(type => type.GetMethod("<Clone>$") is not null && !type.IsAbstract))
        {
            MethodInfo[] setters =
            [
                .. type.GetProperties().Select(property => property.SetMethod).OfType<MethodInfo>().Where(setter => setter.IsPublic),
            ];
            foreach (object target in calls.Values(type).Where(it => it is not Inspection { Recommendations.Count: > 0 }).Take(2))
            {
                foreach ((MethodInfo one, MethodInfo other) in setters.SelectMany((one, i) => setters[..i].Select(other => (one, other))))
                {
                    foreach (object? value in calls.Choices(one.GetParameters()[0]))
                    {
                        foreach (object? second in calls.Choices(other.GetParameters()[0]))
                        {
                            object? forwards = Set(target, (one, value), (other, second));
                            object? backwards = Set(target, (other, second), (one, value));
                            compared += forwards is null || backwards is null ? 0 : 1;
                            if (forwards is not null && backwards is not null && !forwards.Equals(backwards))
                            {
                                differ.Add($"{type.Name}: {other.Name} and {one.Name}");
                            }
                        }
                    }
                }
            }
        }

        differ.Should().BeEmpty();
        compared.Should().BeGreaterThan(10_000);
    }

    [Fact]
    public void A_number_beside_a_list_of_another_length_is_refused_in_either_order()
    {
        Recommendation[] two = [new("One"), new("Two")];
        UngradedInspection visit = Samples.BradfordSixthVisit with { Recommendations = [], RecommendationCount = null };

        FluentActions.Invoking(() => visit with { Recommendations = [.. two], RecommendationCount = 5 })
            .Should().Throw<ArgumentException>().WithParameterName("RecommendationCount")
            .WithMessage("expected 2, as many as there are recommendations, found 5*");
        FluentActions.Invoking(() => visit with { RecommendationCount = 5, Recommendations = [.. two] })
            .Should().Throw<ArgumentException>().WithParameterName("Recommendations")
            .WithMessage("expected 5 recommendations, as RecommendationCount states, found 2*");
        (visit with { RecommendationCount = 2, Recommendations = [.. two] })
            .Should().Be(visit with { Recommendations = [.. two], RecommendationCount = 2 })
            .And.Be(visit with { Recommendations = [.. two] });
    }

    /// <summary>A copy with two members set one after the other; null if that is refused.</summary>
    private static object? Set(object target, params (MethodInfo Setter, object? Value)[] members)
    {
        object copy = target.GetType().GetMethod("<Clone>$")!.Invoke(target, null)!;
        try
        {
            foreach ((MethodInfo setter, object? value) in members)
            {
                setter.Invoke(copy, [value]);
            }

            return copy;
        }
        catch (TargetInvocationException refused) when (refused.InnerException is ArgumentException)
        {
            return null;
        }
    }
}
