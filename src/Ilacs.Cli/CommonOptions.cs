using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime.Text;

namespace Ilacs.Cli;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string?> Region() => new("--region")
    {
        Description = $"One of Ofsted's eight regions or the nine of the ONS: {Codes.Regions}",
    };

    public static Option<string?> Among() => new("--among") { Description = AuthorityGroup.Description };

    public static Option<string?> Register() => new("--register")
    {
        Description = "A JSON Lines file with every authority, to use instead of the embedded register: see ilacs register",
    };

    /// <summary>A day, as yyyy-mm-dd.</summary>
    public static Option<LocalDate?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => ParseDay(result, name),
    };

    public static void NotBothStandardInput(Command command, SourceOptions source, Option<string?> among)
    {
        command.Validators.Add(result =>
        {
            if (string.Equals(result.GetValue(source.Record), DocumentFile.StandardInput, StringComparison.Ordinal)
                && string.Equals(result.GetValue(among), DocumentFile.StandardInput, StringComparison.Ordinal))
            {
                result.AddError("--record and --among cannot both be standard input.");
            }
        });
    }

    private static LocalDate? ParseDay(ArgumentResult result, string name)
    {
        string typed = result.Tokens[0].Value;
        if (LocalDatePattern.Iso.Parse(typed.Trim()).TryGetValue(default, out LocalDate day) && day.Year >= 1)
        {
            return day;
        }

        result.AddError($"{name}: '{typed}' is not a date that exists; expected one such as 2025-03-31.");
        return null;
    }
}
