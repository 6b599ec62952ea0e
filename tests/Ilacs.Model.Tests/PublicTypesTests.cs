using Ilacs.Model.Conformance;

namespace Ilacs.Model.Tests;

/// <summary>Every public type has a line in docs/public-types.md that says who needs it for what.</summary>
public class PublicTypesTests
{
    [Fact]
    public void Every_public_type_of_the_model_has_its_line() =>
        PublicTypesPage.ProblemsOf(typeof(Grade).Assembly).Should().BeEmpty();

    [Fact]
    public void Every_public_type_of_the_conformance_cases_has_its_line() =>
        PublicTypesPage.ProblemsOf(typeof(ConformanceCase).Assembly).Should().BeEmpty();
}
