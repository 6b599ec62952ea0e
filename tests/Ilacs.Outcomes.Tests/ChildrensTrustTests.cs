namespace Ilacs.Outcomes.Tests;

public class ChildrensTrustTests
{
    [Theory]
    [InlineData("Doncaster", "2014-09-30", false)]
    [InlineData("Doncaster", "2014-10-15", null)]
    [InlineData("Doncaster", "2014-11-01", true)]
    [InlineData("Doncaster", "2022-02-07", true)]
    [InlineData("Doncaster", "2022-09-01", null)]
    [InlineData("Doncaster", "2024-07-15", false)]
    [InlineData("Reading", "2024-07-15", true)]
    [InlineData("Reading", "2025-12-31", null)]
    [InlineData("Reading", "2026-01-01", false)]
    [InlineData("Bradford", "2026-01-12", true)]
    [InlineData("Bradford", "2022-11-21", false)]
    public void A_trust_delivers_between_its_dates_and_nobody_knows_within_the_month_of_either(
        string authority, string day, bool? delivers) =>
        ChildrensTrust.Of(AuthorityRegister.National[authority]).Single()
            .DeliversOn(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).Should().Be(delivers);

    [Fact]
    public void Each_has_a_source_and_times_in_order_within_the_life_of_its_authority()
    {
        ChildrensTrust.All.Should().HaveCountGreaterThan(10).And.AllSatisfy(trust =>
        {
            trust.Name.Should().NotBeNullOrWhiteSpace();
            trust.Source.Should().NotBeNullOrWhiteSpace();
            trust.Since.Should().MatchRegex("^20[0-9]{2}(-[01][0-9])?$");
            string.CompareOrdinal(trust.Until ?? "9999", trust.Since).Should().BePositive();
            (trust.Authority.OpenedOn is null || trust.DeliversOn(trust.Authority.OpenedOn.Value.PlusDays(-1)) == false).Should().BeTrue();
            (trust.Authority.ClosedOn is null || trust.DeliversOn(trust.Authority.ClosedOn.Value.PlusDays(1)) == false).Should().BeTrue();
        });
        ChildrensTrust.Of(AuthorityRegister.National["Leeds"]).Should().BeEmpty();
        ChildrensTrust.Of(AuthorityRegister.National["Doncaster"])[0].ToString()
            .Should().Be("Doncaster Children's Services Trust, October 2014 to September 2022");
        ChildrensTrust.Of(AuthorityRegister.National["Bradford"])[0].ToString()
            .Should().Be("Bradford Children and Families Trust, since April 2023");
    }

    /// <summary>What a report says of who delivers the services is what is known here.</summary>
    [Fact]
    public void It_agrees_with_what_documents_say() =>
        InspectionRecord.National.Documents.OfType<Inspection>().Where(inspection => inspection.DeliveredBy is not null)
            .Should().NotBeEmpty().And.AllSatisfy(inspection =>
                ChildrensTrust.Of(AuthorityRegister.National.AuthorityOf(inspection)!).Should().Contain(trust =>
                    trust.Name == inspection.DeliveredBy && trust.DeliversOn(inspection.FirstKnownDay!.Value) == true));
}
