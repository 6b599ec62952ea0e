using Ilacs.Outcomes;

namespace Ilacs.Cli.Tests;

public class DueAndRulesTests
{
    [Fact]
    public void Due_gives_the_dates_of_the_contract()
    {
        Cli.Run("due", "--received", "2020-04-08", "--format", "json").Output.Should().Be(
            "{\"receivedOn\":\"2020-04-08\",\"councilPublicationDue\":\"2020-05-26\",\"actionPlanDue\":\"2020-07-21\"}\n");
        Cli.Run("due", "--received", "2018-08-10", "--priority-action", "--format", "json").Output
            .Should().EndWith(",\"draftPlanDue\":\"2018-09-10\"}\n");
        Cli.Text("due", "--received", "2023-05-09").Should().Contain(
            "to the Secretary of State and His Majesty's Chief Inspector: 16 August 2023 (70 working days)");
    }

    [Fact]
    public void Due_says_that_the_statement_is_published_and_speaks_of_a_letter_where_it_is_one()
    {
        Cli.Text("due", "--received", "2023-05-09").Should().Be(
            "Report received on 9 May 2023; the day of receipt does not count.\n"
            + "The council publishes the report by 21 June 2023 (30 working days)\n"
            + "The council publishes its written statement of action and sends it to the Secretary of State and His Majesty's Chief "
            + "Inspector: 16 August 2023 (70 working days)");
        Cli.Text("due", "--received", "2018-08-10", "--priority-action").Should().Be(
            "Letter with areas for priority action received on 10 August 2018; the day of receipt does not count.\n"
            + "Draft plan to Ofsted: 10 September 2018 (20 working days)\n"
            + "Final plan, as a written statement of action, which the council publishes and sends to the Secretary of State and His "
            + "Majesty's Chief Inspector: "
            + "19 November 2018 (70 working days)\n"
            + "A report the council would have to publish by 24 September 2018 (30 working days); no official text was found that says "
            + "whether this applies to a letter.");
    }

    [Theory]
    [InlineData(
        "2028-12-01",
        1,
        "ilacs: The dates after 2028-12-01 cannot be worked out: the bank holidays known here are those of 2012-01-01 to 2028-12-31.\n")]
    [InlineData("2011-12-01", 1, "ilacs: The dates after 2011-12-01 cannot be worked out*")]
    [InlineData("2023-02-30", 2, "ilacs: --received: '2023-02-30' is not a date that exists*")]
    [InlineData("tomorrow", 2, "ilacs: --received: 'tomorrow' is not a date that exists*")]
    public void Due_refuses_what_it_cannot_count(string received, int exitStatus, string error)
    {
        Cli due = Cli.Run("due", "--received", received);

        due.ExitStatus.Should().Be(exitStatus);
        due.Output.Should().BeEmpty();
        due.Error.Should().Match(error);
    }

    [Fact]
    public void Rules_lists_all_and_tells_one_in_full()
    {
        foreach (ValidationRule rule in RegisterRules.Default)
        {
            Cli.Text("rules").Should().Contain(rule.Title);
        }

        Cli.Text("rules", "ilacs019").Should().Contain("not in an official text")
            .And.Contain("Met by all 40 published inspections and visits")
            .And.Contain("Barnet 2017");
        Cli.Run("rules", "ILACS999").Should().Be(new Cli(2, "", "ilacs: There is no rule 'ILACS999'. 'ilacs rules' lists them.\n"));
    }

    [Fact]
    public void The_page_of_the_documentation_is_current() =>
        File.ReadAllText(Path.Combine(Cli.RepositoryRoot(), "docs", "rules.md")).Should().Be(
            Cli.Run("rules", "--format", "markdown").Output,
            "dotnet run --project src/Ilacs.Cli -- rules --format markdown > docs/rules.md makes it so");

    [Fact]
    public void Every_rule_says_where_it_comes_from_and_what_passes_and_fails() =>
        RegisterRules.Default.Should().AllSatisfy(rule =>
        {
            rule.Passes.Should().NotBeNullOrWhiteSpace(rule.Id);
            rule.Fails.Should().NotBeNullOrWhiteSpace(rule.Id);
            rule.Source.Should().NotBeNullOrWhiteSpace(rule.Id);
        });
}
