namespace Ilacs.Outcomes.Tests;

public class ProblemListTests
{
    [Fact]
    public void The_first_hundred_of_a_kind_are_kept_and_the_rest_counted_after_them()
    {
        var problems = new ProblemList();
        for (int row = 1; row <= 3_000; row++)
        {
            problems.Add("grade", new ReadingProblem("", row, "B", "Expected a grade."));
            if (row == 2_000)
            {
                problems.Add("date", new ReadingProblem("", row, "A", "Expected a date."));
            }
        }

        IReadOnlyList<ReadingProblem> list = problems.ToList();

        list.Select(problem => problem.ToString())
            .Should().EndWith(
                ["B99: Expected a grade.", "B100: Expected a grade.", "… and 2,900 more like it.", "A2000: Expected a date."])
            .And.HaveCount(102);
        list.Sum(problem => problem.Count).Should().Be(3_001);
        list[0].Count.Should().Be(1);
    }

    [Fact]
    public void A_hundred_are_all_there()
    {
        var problems = new ProblemList();
        for (int row = 1; row <= ProblemList.MostOfAKind; row++)
        {
            problems.Add("grade", new ReadingProblem("", row, "B", "Expected a grade."));
        }

        problems.ToList().Should().HaveCount(100).And.OnlyContain(problem => problem.Count == 1);
    }

    [Fact]
    public void All_are_kept_for_whoever_asks_for_them_up_to_an_end()
    {
        var problems = new ProblemList(isAll: true);
        for (int row = 1; row <= ProblemList.MostOfAll + 2; row++)
        {
            problems.Add("grade", new ReadingProblem("", row, "B", "Expected a grade."));
        }

        problems.ToList().Should().HaveCount(ProblemList.MostOfAll + 1);
        problems.ToList()[^1].Count.Should().Be(2);
    }

    [Fact]
    public void A_quotation_has_sixty_characters_and_no_half_of_one()
    {
        Quote.Shortened(new string('x', 60)).Should().Be(new string('x', 60));
        Quote.Shortened(new string('x', 61)).Should().Be(new string('x', 60) + "…");
        Quote.Shortened(new string('x', 58) + "\U0001F600" + new string('x', 9)).Should().Be(new string('x', 58) + "\U0001F600…");
        Quote.Shortened(new string('x', 59) + "\U0001F600" + new string('x', 9)).Should().Be(new string('x', 59) + "…");
    }
}
