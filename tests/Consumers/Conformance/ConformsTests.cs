using Ilacs.Model;
using Ilacs.Model.Conformance;
using Xunit;

namespace Conformance;

/// <summary>A test project of a user's: the cases come from the package in one line.</summary>
public class ConformsTests
{
    public static IEnumerable<object[]> Cases => ConformanceCase.TheoryData("validate");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Our_validation_agrees(ConformanceCase it)
    {
        Inspection inspection = IlacsJson.ReadInspection(it.Json.GetProperty("document").GetRawText());

        Assert.Equal(
            it.Json.GetProperty("issues").EnumerateArray().Select(issue => $"{issue.GetProperty("rule")} {issue.GetProperty("path")}"),
            inspection.Validate().Issues.Select(issue => $"{issue.Rule} {issue.Path}"));
    }
}
