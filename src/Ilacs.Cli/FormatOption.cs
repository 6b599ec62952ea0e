using System.CommandLine;

namespace Ilacs.Cli;

/// <summary>The formats of answers; their names are the words after --format.</summary>
internal enum OutputFormat
{
    Text,
    Json,
    Jsonl,
    Csv,
    Html,
    Markdown,
    Results,
    Xlsx,
}

/// <summary>The option --format, in upper or lower case. It is read as a word and not as an enum because help prints a default as it
/// stands.</summary>
internal sealed class FormatOption : Option<string>
{
    /// <param name="description">What each format holds.</param>
    /// <param name="formats">Those that the command has; the first is the default.</param>
    public FormatOption(string description, params OutputFormat[] formats)
        : base("--format")
    {
        string[] words = [.. formats.Select(format => Enum.GetName(format)!.ToLowerInvariant())];
        Description = description;
        DefaultValueFactory = _ => words[0];
        this.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, words);
    }

    public OutputFormat In(ParseResult parsed) => Enum.Parse<OutputFormat>(parsed.GetRequiredValue(this), ignoreCase: true);

    public bool IsJsonIn(ParseResult parsed) => In(parsed) == OutputFormat.Json;
}
