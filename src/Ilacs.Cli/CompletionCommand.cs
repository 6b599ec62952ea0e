using System.CommandLine;

namespace Ilacs.Cli;

/// <summary>ilacs completion: prints what a shell needs to complete commands, options and names. The shell asks the program itself, through
/// the directive <c>[suggest]</c> of System.CommandLine.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _ilacs() {
            local IFS=$'\n'
            mapfile -t COMPREPLY < <(ilacs "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null |
                while IFS= read -r word; do printf '%q\n' "$word"; done)
        }
        complete -F _ilacs ilacs
        """;

    private const string Zsh = """
        #compdef ilacs
        _ilacs() {
            local -a words_found
            words_found=("${(@f)$(ilacs "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -a words_found
        }
        compdef _ilacs ilacs
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName ilacs -ScriptBlock {
            param($word, $command, $position)
            ilacs "[suggest:$position]" "$command" | ForEach-Object {
                $text = if ($_ -match '\s') { "'$($_ -replace "'", "''")'" } else { $_ }
                [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
            }
        }
        """;

    public static Command Define(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL")
        {
            Description = "bash: eval \"$(ilacs completion bash)\" in ~/.bashrc; zsh likewise; "
                + "pwsh: ilacs completion pwsh | Out-String | Invoke-Expression in $PROFILE",
        };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", "A script that lets a shell complete commands, options and names") { shell };
        command.SetAction(parsed => terminal.Data.WriteLine(parsed.GetRequiredValue(shell) switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            _ => PowerShell,
        }));
        return command;
    }
}
