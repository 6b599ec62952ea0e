using System.CommandLine;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs register: prints the register of authorities as JSON Lines, as a starting point for one of your own. Also loads the
/// register that other commands are given.</summary>
internal static class RegisterCommand
{
    public static Command Define(Terminal terminal)
    {
        Option<string?> register = CommonOptions.Register();
        var command = new Command(
            "register", "The register of authorities as JSON Lines: a starting point for one of your own, for --register")
        {
            register,
        };
        command.SetAction(parsed => Read(parsed.GetValue(register)).Write(terminal.Data));
        return command;
    }

    /// <summary>The embedded register, or the one in a file.</summary>
    public static AuthorityRegister Read(string? path)
    {
        if (path is null)
        {
            return AuthorityRegister.National;
        }

        DocumentFile.CheckThatItExists(path);
        try
        {
            using FileStream file = File.OpenRead(path);
            using var limited = new LimitedStream(file, path);
            return AuthorityRegister.Read(limited);
        }
        catch (InvalidDataException wrong)
        {
            throw new CommandException(wrong.Message.Split('\n').Select(line => $"{path}: {line}"), CommandLine.WrongInput);
        }
    }
}
