namespace Ilacs.Outcomes.Tests;

public class NeighbourOutcomesTests
{
    private static readonly InspectionRecord Record = InspectionRecord.National;
    private static readonly AuthorityRegister Register = AuthorityRegister.National;

    [Fact]
    public void Each_neighbour_comes_with_the_outcome_that_the_table_of_England_has_for_it()
    {
        var asAt = new LocalDate(2025, 3, 31);
        OutcomeTable england = Record.OutcomesAsAt(asAt);

        Register.AsAt(asAt).Should().AllSatisfy(authority =>
        {
            NeighboursOfAuthority answer = Record.NeighboursOf(authority, asAt: asAt);
            answer.Problem.Should().BeNull();
            answer.AsAt.Should().Be(asAt);
            answer.Neighbours.Select(it => it.Neighbour).Should().Equal(StatisticalNeighbours.Of2025.Of(authority));
            answer.Neighbours.Should().AllSatisfy(neighbour => neighbour.Outcome.Latest.Should().BeSameAs(
                england.Outcomes.Single(outcome => outcome.Authority == neighbour.Neighbour.Authority).Latest));
        });
    }

    [Fact]
    public void Left_out_the_model_is_the_newest_and_the_day_the_last_of_the_record()
    {
        NeighboursOfAuthority answer = Record.NeighboursOf(Register["Kirklees"]);

        answer.Model.Should().BeSameAs(StatisticalNeighbours.Of2025);
        answer.AsAt.Should().Be(new LocalDate(2026, 8, 20));
        answer.Authority.Name.Should().Be("Kirklees");
        Record.NeighboursOf(Register["Kirklees"], StatisticalNeighbours.Of2021).Neighbours.Select(it => it.Neighbour)
            .Should().Equal(StatisticalNeighbours.Of2021.Of(Register["Kirklees"]));
    }

    [Theory]
    [InlineData("Cumbria", 2025,
        "The model of 2025 has no statistical neighbours for Cumbria, since it closed on 2023-03-31. That of 2021 does.")]
    [InlineData("Cumberland", 2021,
        "The model of 2021 has no statistical neighbours for Cumberland, since it opened on 2023-04-01. That of 2025 does.")]
    public void One_that_the_model_does_not_have_is_answered_with_the_reason(string name, int year, string problem)
    {
        NeighboursOfAuthority answer =
            Record.NeighboursOf(Register[name], year == 2025 ? StatisticalNeighbours.Of2025 : StatisticalNeighbours.Of2021);

        answer.Neighbours.Should().BeEmpty();
        answer.Problem.Should().Be(problem);
        answer.ToString().Should().Be(problem);
    }

    [Fact]
    public void Every_authority_has_ten_or_a_reason_by_either_model() =>
        Register.All.Should().AllSatisfy(authority =>
        {
            foreach (StatisticalNeighbours model in (StatisticalNeighbours[])[StatisticalNeighbours.Of2021, StatisticalNeighbours.Of2025])
            {
                NeighboursOfAuthority answer = Record.NeighboursOf(authority, model);
                answer.Neighbours.Count.Should().Be(answer.Problem is null ? 10 : 0, authority.Name);
            }
        });

    [Fact]
    public void A_register_of_ones_own_that_lacks_some_says_so_and_answers_with_the_rest()
    {
        RegisteredAuthority nearest = StatisticalNeighbours.Of2025.Of(Register["Kirklees"])[0].Authority;
        using var lines = new StringWriter();
        Register.Write(lines);
        IEnumerable<string> without =
            lines.ToString().Split('\n').Where(line => !line.Contains(nearest.GssCode, StringComparison.Ordinal));
        InspectionRecord own = Record.With(AuthorityRegister.Read(new StringReader(string.Join('\n', without))));

        NeighboursOfAuthority answer = own.NeighboursOf(own.Register["Kirklees"]);

        answer.Neighbours.Should().HaveCount(9);
        answer.Neighbours.Select(it => it.Neighbour.Rank).Should().Equal(Enumerable.Range(2, 9), "the places are those of the model");
        answer.Problem.Should().Be(
            $"The register has no authority with the three-digit code {nearest.LaCode}, "
            + "so Kirklees has 9 of its ten statistical neighbours here.");
        FluentActions.Invoking(() => own.NeighboursOf(Register["Kirklees"])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_record_that_knows_no_publication_has_the_neighbours_and_no_outcome()
    {
        InspectionRecord empty = InspectionRecord.Of([]);

        NeighboursOfAuthority answer = empty.NeighboursOf(Register["Kirklees"]);

        answer.AsAt.Should().BeNull();
        answer.Neighbours.Should().HaveCount(10).And.OnlyContain(it => it.Outcome.Latest == null);
    }
}
