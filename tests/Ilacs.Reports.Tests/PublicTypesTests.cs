namespace Ilacs.Reports.Tests;

/// <summary>Every public type has a line in docs/public-types.md that says who needs it for what.</summary>
public class PublicTypesTests
{
    [Fact]
    public void Every_public_type_has_its_line() =>
        PublicTypesPage.ProblemsOf(typeof(ReportReader).Assembly).Should().BeEmpty();
}
