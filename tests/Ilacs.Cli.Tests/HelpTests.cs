namespace Ilacs.Cli.Tests;

/// <summary>What helps people who type: examples, what may have been meant, and completions.</summary>
public class HelpTests
{
    [Fact]
    public void Help_begins_with_examples() =>
        Cli.Run("--help").Output.Should().Contain("Examples:").And.Contain("ilacs show Kirklees").And.Contain("due-next");

    [Fact]
    public void Every_command_is_in_the_README_and_on_the_page_of_commands()
    {
        string[] commands =
        [
            .. CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null, Stream.Null)).Subcommands.Select(it => it.Name),
        ];
        string readme = File.ReadAllText(Path.Combine(Cli.RepositoryRoot(), "README.md"));
        string page = File.ReadAllText(Path.Combine(Cli.RepositoryRoot(), "docs", "command-line.md"));

        commands.Should().HaveCountGreaterThan(15);
        commands
            .Where(command => !readme.Contains($"`{command}`", StringComparison.Ordinal)
                && !readme.Contains($"`ilacs {command}`", StringComparison.Ordinal))
            .Should().BeEmpty();
        commands.Where(command => !page.Contains($"| `ilacs {command}", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("show", "shwo", "Kirklees")]
    [InlineData("due-next", "duenext")]
    [InlineData("--format", "show", "Kirklees", "--formt", "json")]
    [InlineData("--predecessors", "outcomes", "--predecesors")]
    public void A_slip_is_answered_with_what_may_have_been_meant(string meant, params string[] typed)
    {
        Cli wrong = Cli.Run(typed);

        wrong.ExitStatus.Should().Be(2);
        wrong.Output.Should().BeEmpty();
        wrong.Error.Should().Contain("Did you mean").And.Contain($"\n{meant}\n").And.EndWith("Try 'ilacs --help'.\n");
    }

    [Theory]
    [InlineData("ilacs sh", "show")]
    [InlineData("ilacs show Kirk", "Kirklees")]
    [InlineData("ilacs show Newcastle", "Newcastle upon Tyne")]
    [InlineData("ilacs outcomes --pub", "--published-by")]
    [InlineData("ilacs export --format x", "xlsx")]
    public void A_shell_completes_commands_options_and_names(string line, string completion)
    {
        Cli asked = Cli.Run($"[suggest:{line.Length}]", line);

        asked.ExitStatus.Should().Be(0);
        asked.Lines.Should().Contain(completion);
    }

    [Theory]
    [InlineData("bash", "complete -F _ilacs ilacs")]
    [InlineData("zsh", "compdef _ilacs ilacs")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void The_script_of_a_shell_is_printed(string shell, string line) =>
        Cli.Run("completion", shell).Output.Should().Contain(line).And.Contain("[suggest:");
}
