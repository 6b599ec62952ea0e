namespace Ilacs.Reports.Tests;

public class TitleTests
{
    [Theory]
    [InlineData("2024", "80478", "Inspection of Kirklees local", "authority children's services")]
    [InlineData("2024", "80477", "Inspection of Hull local authority", "children's services")]
    [InlineData("2024", "80477", "Inspection of Kingston upon Hull City", "Council")]
    [InlineData("2024", "80441", "Inspection of Bristol City of local", "authority children's services")]
    [InlineData("2024", "80478", "Inspection of children's social care", "services in Kirklees")]
    [InlineData("2024", "80478", "Inspection of local authority", "children's services: Kirklees")]
    [InlineData("2024", "80478", "Kirklees Council", "Inspection of children's services")]
    [InlineData("2024", "80546", "Re-inspection of Windsor and Maidenhead", "local authority children's services")]
    public void Titles_lead_to_the_authority_of_the_register(string year, string urn, params string[] title)
    {
        ReportReading reading = new MadeReport { Title = title, Dates = $"Inspection dates: 8 to 19 July {year}" }.Read();
        string? expected = AuthorityRegister.National.TryGet(urn, out RegisteredAuthority? found) ? found.OfstedUrn : "no such URN " + urn;

        reading.Inspection!.LocalAuthority.OfstedUrn.Should().Be(expected, string.Join(' ', reading.Issues));
    }

    [Fact]
    public void A_cover_before_the_title_makes_no_difference()
    {
        var cover = new Pdf();
        cover.Text(71, 700, "Children's social care", 30).Text(71, 600, "Published by the inspectorate").Page();
        var report = new MadeReport();

        report.Draw(cover).Read().Inspection.Should().Be(report.Inspection());
    }

    [Fact]
    public void A_title_that_names_a_trust_is_that_of_its_council()
    {
        GradedInspection read = new MadeReport
        {
            Title = ["Inspection of Bradford Children", "and Families Trust"],
            Dates = "Inspection dates: 2 to 13 June 2025",
        }.Inspection();

        read.LocalAuthority.Name.Should().Be("Bradford");
        read.DeliveredBy.Should().Be("Bradford Children and Families Trust");
    }

    [Fact]
    public void A_name_that_nobody_has_is_an_error_and_kept_as_printed()
    {
        ReportReading reading = new MadeReport { Title = ["Inspection of Middlewich local", "authority children's services"] }.Read();

        reading.Inspection!.LocalAuthority.Should().Be(new LocalAuthority("Middlewich"));
        reading.Issues.Should()
            .ContainSingle(issue => issue.Code == ReportIssueCodes.AuthorityNotFound && issue.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("Lead inspector: Example Name, His Majesty's Inspector", "", "Example Name")]
    [InlineData("Lead inspector: Example Name", "Her Majesty's Inspector", "Example Name")]
    [InlineData(
        "Lead inspectors: Example Name, His Majesty's Inspector, and Other Name,", "His Majesty's Inspector", "Example Name|Other Name")]
    [InlineData("Lead inspector: Example Name HMI", "", "Example Name")]
    [InlineData("Lead inspector: Example Name, Senior HMI", "", "Example Name")]
    public void Lead_inspectors_without_their_titles(string first, string second, string expected) =>
        string.Join('|', new MadeReport { Lead = [first, second] }.Inspection().LeadInspectors).Should().Be(expected);

    [Fact]
    public void A_report_of_one_inspection_is_re_inspection_only_where_it_says_so()
    {
        new MadeReport { Title = ["Re-inspection of Kirklees local", "authority children's services"] }.Inspection()
            .IsReinspection.Should().BeTrue();
        new MadeReport { Title = ["South Gloucestershire", "Inspection of children's services"] }.Inspection()
            .IsReinspection.Should().BeNull();
    }
}
