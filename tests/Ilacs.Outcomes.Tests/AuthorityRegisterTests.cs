using System.Globalization;
using CsvHelper;

namespace Ilacs.Outcomes.Tests;

public class AuthorityRegisterTests
{
    private static readonly AuthorityRegister Register = AuthorityRegister.National;

    [Theory]
    [InlineData(2018, 6, 1, 152)]
    [InlineData(2019, 3, 31, 152)]
    [InlineData(2019, 4, 1, 151)]
    [InlineData(2021, 3, 31, 151)]
    [InlineData(2021, 4, 1, 152)]
    [InlineData(2023, 3, 31, 152)]
    [InlineData(2023, 4, 1, 153)]
    [InlineData(2026, 8, 20, 153)]
    public void England_has_as_many_authorities_as_Ofsted_counts(int year, int month, int day, int count) =>
        Register.AsAt(new LocalDate(year, month, day)).Should().HaveCount(count);

    [Fact]
    public void Ofsteds_regions_are_eight_and_those_of_the_ONS_nine()
    {
        IReadOnlyList<RegisteredAuthority> england = Register.AsAt(new LocalDate(2025, 3, 31));

        england.GroupBy(authority => authority.Region.OfstedName, StringComparer.Ordinal)
            .Select(region => (region.Key, region.Count()))
            .Should().BeEquivalentTo(new[]
            {
                ("London", 33), ("North East, Yorkshire and the Humber", 27), ("North West", 24), ("South East", 19), ("South West", 15),
                ("West Midlands", 14), ("East of England", 11), ("East Midlands", 10),
            });
        england.Count(authority => authority.Region == Region.NorthEast).Should().Be(12);
        england.Count(authority => authority.Region == Region.YorkshireAndTheHumber).Should().Be(15);
        Region.Named("North East, Yorkshire and The Humber").Should().Equal(Region.NorthEast, Region.YorkshireAndTheHumber);
        Region.Named("north east").Should().Equal(Region.NorthEast);
        Region.Named("Wales").Should().BeEmpty();
    }

    [Theory]
    [InlineData("Hull", "Kingston upon Hull")]
    [InlineData("LBBD", "Barking and Dagenham")]
    [InlineData("barking & dagenham", "Barking and Dagenham")]
    [InlineData("BCP", "Bournemouth, Christchurch and Poole")]
    [InlineData("St. Helens", "St Helens")]
    [InlineData("County Durham", "County Durham")]
    [InlineData("Durham County Council", "County Durham")]
    [InlineData("Bristol City Council", "Bristol")]
    [InlineData("City of Bradford Metropolitan District Council", "Bradford")]
    [InlineData("London Borough of Barnet", "Barnet")]
    [InlineData("Royal Borough of Kensington and Chelsea", "Kensington and Chelsea")]
    [InlineData(" north  tyneside ", "North Tyneside")]
    [InlineData("80478", "Kirklees")]
    [InlineData("E08000034", "Kirklees")]
    [InlineData("382", "Kirklees")]
    [InlineData("City of London", "City of London")]
    [InlineData("Kingston", "Kingston upon Thames")]
    public void Names_aliases_and_codes_that_people_type_lead_to_the_authority(string typed, string name) =>
        Register[typed].Name.Should().Be(name);

    [Theory]
    [InlineData("Barnsley", "E08000016", "E08000038")]
    [InlineData("Sheffield", "E08000019", "E08000039")]
    [InlineData("Gateshead", "E08000020", "E08000037")]
    [InlineData("Northumberland", "E06000048", "E06000057")]
    [InlineData("Buckinghamshire", "E10000002", "E06000060")]
    [InlineData("North Yorkshire", "E10000023", "E06000065")]
    [InlineData("Somerset", "E10000027", "E06000066")]
    public void Codes_of_before_lead_to_the_same_authority_as_those_of_now(string name, string before, string now)
    {
        Register[before].Should().BeSameAs(Register[name]);
        Register[now].Should().BeSameAs(Register[name]);
        Register[name].GssCode.Should().Be(now);
    }

    [Fact]
    public void Closed_authorities_say_who_took_over_and_the_new_ones_whose_area_they_took()
    {
        Register["Cumbria"].ClosedOn.Should().Be(new LocalDate(2023, 3, 31));
        Register["Cumbria"].Successors.Select(it => it.Name).Should().Equal("Cumberland", "Westmorland and Furness");
        Register["BCP"].Predecessors.Select(it => it.Name).Should().BeEquivalentTo("Bournemouth", "Poole", "Dorset (county council)");
        Register.All.Where(authority => authority.ClosedOn is not null).Select(it => it.Name)
            .Should().Equal("Bournemouth", "Cumbria", "Dorset (county council)", "Northamptonshire", "Poole");
        Register.All.Where(authority => authority.OpenedOn is not null)
            .Should().HaveCount(6).And.OnlyContain(authority => authority.Predecessors.Count > 0);
    }

    [Fact]
    public void Which_Dorset_is_meant_follows_from_the_day()
    {
        Register.Search("Dorset", new LocalDate(2019, 3, 31)).Found.Should().BeSameAs(Register["E10000009"]);
        Register.Search("Dorset", new LocalDate(2019, 4, 1)).Found.Should().BeSameAs(Register["E06000059"]);
        Register["Dorset"].Should().BeSameAs(Register["E06000059"]);
        Register["Dorset County Council"].Should().BeSameAs(Register["E10000009"]);
    }

    [Theory]
    [InlineData("Northampton", null,
        "There is no local authority 'Northampton' in the register. "
        + "Did you mean North Northamptonshire; Northamptonshire; West Northamptonshire or Southampton?")]
    [InlineData("Kirkless", null, "There is no local authority 'Kirkless' in the register. Did you mean Kirklees?")]
    [InlineData("Narnia", null, "There is no local authority 'Narnia' in the register.")]
    [InlineData("999", null, "There is no local authority '999' in the register.")]
    [InlineData("", null, "There is no local authority '' in the register.")]
    [InlineData("Northamptonshire", "2021-04-01",
        "Northamptonshire closed on 2021-03-31; its area went to North Northamptonshire and West Northamptonshire.")]
    [InlineData("Cumberland", "2023-03-31", "Cumberland opened on 2023-04-01; its area was Cumbria's.")]
    public void A_near_miss_names_candidates_and_is_never_a_guess(string typed, string? asAt, string problem)
    {
        AuthoritySearch search = Register.Search(typed, asAt is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(asAt).Value);

        search.Found.Should().BeNull();
        search.Problem.Should().Be(problem);
        search.ToString().Should().Be(problem);
    }

    [Fact]
    public void A_name_of_any_length_is_refused_at_once_and_not_quoted_in_full() =>
        Register.Search(string.Concat(Enumerable.Repeat("The ", 1_000_000))).Problem!.Length.Should().BeLessThan(200);

    [Fact]
    public void What_is_not_there_is_refused_with_the_candidates() =>
        Register.Invoking(it => it["Kirkless"]).Should().Throw<KeyNotFoundException>().WithMessage("*Did you mean Kirklees?");

    [Fact]
    public void Every_name_alias_and_code_leads_to_its_authority_on_the_days_it_existed() =>
        Register.All.Should().HaveCount(158).And.AllSatisfy(authority =>
        {
            LocalDate day = authority.ClosedOn ?? new LocalDate(2026, 8, 20);
            new[] { authority.Name, authority.OfstedUrn, authority.LaCode, authority.GssCode }.OfType<string>()
                .Concat(authority.FormerGssCodes)
                .Concat(authority.Aliases)
                .Should().AllSatisfy(text => Register.Search(text, day).Found.Should().BeSameAs(authority, text));
        });

    [Fact]
    public void It_says_what_the_shared_data_say()
    {
        using var csv = new CsvReader(File.OpenText(Shared.Path("data/local-authorities.csv")), CultureInfo.InvariantCulture);
        var rows = csv.GetRecords<Row>().ToList();

        rows.Should().HaveCount(Register.All.Count);
        rows.Should().AllSatisfy(row =>
        {
            RegisteredAuthority authority = Register.All.Single(it => string.Equals(it.GssCode, row.gss_code, StringComparison.Ordinal));
            authority.Aliases.Should().StartWith(
                row.aliases.Split('|', StringSplitOptions.RemoveEmptyEntries), "others are names that people type");
            var registered = new Row(
                authority.OfstedUrn ?? "",
                authority.LaCode,
                authority.GssCode,
                string.Join('|', authority.FormerGssCodes),
                authority.Name,
                row.aliases,
                authority.Region.Name,
                authority.Region.OfstedName,
                authority.Type,
                Iso(authority.OpenedOn),
                Iso(authority.ClosedOn),
                string.Join('|', authority.Successors.Select(it => it.GssCode)));
            registered.Should().Be(row);
        });
    }

    private static string Iso(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private sealed record Row(
        string ofsted_urn, string la_code, string gss_code, string former_gss_codes, string name, string aliases, string region,
        string ofsted_region, string type, string opened_on, string closed_on, string successors);
}
