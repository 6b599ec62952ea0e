using System.CommandLine;

namespace Ilacs.Cli;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string?> Region() => new("--region")
    {
        Description = $"One of Ofsted's eight regions or the nine of the ONS: {Codes.Regions}",
    };

    public static Option<string?> Among() => new("--among") { Description = AuthorityGroup.Description };

    public static Option<string?> Record() => new("--record")
    {
        Description = "A file to answer from, instead of the national record: JSON or JSON Lines, or what ilacs import reads",
    };

    public static Option<string?> Register() => new("--register")
    {
        Description = "A JSON Lines file with every authority, instead of the embedded register: see ilacs register",
    };

    /// <summary>The formats of an answer, in any case; the first if none is said.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var format = new Option<string>("--format")
        {
            Description = $"text for people; {string.Join(" or ", formats[1..])} for programs",
            DefaultValueFactory = _ => formats[0],
        };
        AnyCase(format, formats);
        return format;
    }

    public static void AnyCase(Option<string> format, params string[] formats) =>
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, formats);

    public static string FormatOf(ParseResult parsed, Option<string> format) => parsed.GetRequiredValue(format).ToLowerInvariant();

    public static void NotBothStandardInput(Command command, Option<string?> record, Option<string?> among)
    {
        command.Validators.Add(result =>
        {
            if (string.Equals(result.GetValue(record), DocumentFile.StandardInput, StringComparison.Ordinal)
                && string.Equals(result.GetValue(among), DocumentFile.StandardInput, StringComparison.Ordinal))
            {
                result.AddError("--record and --among cannot both be standard input.");
            }
        });
    }
}
