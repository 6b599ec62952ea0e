using System.Globalization;
using CsvHelper;

namespace Ilacs.Outcomes.Tests;

public class StatisticalNeighboursTests
{
    [Fact]
    public void Every_authority_of_today_has_ten_neighbours_by_the_model_of_2025_none_of_them_itself_or_closed()
    {
        RegisteredAuthority[] today = [.. AuthorityRegister.National.All.Where(authority => authority.ClosedOn is null)];

        today.Should().HaveCount(153).And.AllSatisfy(authority =>
        {
            ValueList<StatisticalNeighbour> neighbours = StatisticalNeighbours.Of2025.Of(authority);
            neighbours.Select(it => it.Rank).Should().Equal(Enumerable.Range(1, 10));
            neighbours.Select(it => it.Authority).Should().OnlyHaveUniqueItems()
                .And.NotContain(authority)
                .And.OnlyContain(it => it.ClosedOn == null);
        });
    }

    [Fact]
    public void Kirklees_has_Sheffield_nearest_and_Cumberland_has_none_by_the_older_model()
    {
        StatisticalNeighbours.Of2025.Of(AuthorityRegister.National["Kirklees"])[0].ToString().Should().Be("1 Sheffield, very close");
        StatisticalNeighbours.Of2025.Of(AuthorityRegister.National["Kirklees"]).Should().HaveCount(10);
        StatisticalNeighbours.Of2021.Of(AuthorityRegister.National["Cumbria"]).Should().HaveCount(10, "it existed then");
        StatisticalNeighbours.Of2021.Of(AuthorityRegister.National["Cumberland"]).Should().BeEmpty("it opened in 2023");
        StatisticalNeighbours.Of2025.Of(AuthorityRegister.National["Cumbria"]).Should().BeEmpty("it closed in 2023");
    }

    [Fact]
    public void The_neighbours_are_those_that_the_Department_publishes()
    {
        using var csv = new CsvReader(new StreamReader(Shared.Path("data/statistical-neighbours.csv")), CultureInfo.InvariantCulture);
        dynamic[] rows = [.. csv.GetRecords<dynamic>()];

        rows.Should().HaveCount(3090);
        foreach (IGrouping<(string, string), dynamic> group in rows.GroupBy(row => ((string)row.model, (string)row.la_code)))
        {
            StatisticalNeighbours model = group.Key.Item1 is "2021" ? StatisticalNeighbours.Of2021 : StatisticalNeighbours.Of2025;
            model.Of(AuthorityRegister.National[group.Key.Item2]).Select(it => $"{it.Rank} {it.Authority.LaCode} {it.Closeness}")
                .Should().Equal(group.Select(row => $"{row.rank} {row.neighbour_la_code} {row.closeness}"));
        }
    }
}
