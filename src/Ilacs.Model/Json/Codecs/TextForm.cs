using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>
/// What the schema says about the form of a text, in patterns that mean the same in every engine: no <c>$</c>, which accepts a final line
/// feed in Python and PHP; no lookahead, which Go lacks; and no <c>\u</c>, which Go and PHP lack.
/// </summary>
internal sealed class TextForm
{
    /// <summary>Days that exist, years 0001 to 9999. Nothing depends on <c>format</c>, which validators may ignore.</summary>
    public static readonly TextForm Day = new()
    {
        Pattern =
            "^(" + Year + "-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
                + "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)",
        MostCharacters = 10,
    };

    public static readonly TextForm Month = new() { Pattern = "^" + Year + "-(0[1-9]|1[0-2])", MostCharacters = 7 };

    public static readonly TextForm Code = new() { LeastCharacters = 1, MostCharacters = 64, ForbiddenPattern = "[^A-Za-z0-9._-]" };

    private const string Year = "([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])";

    /// <summary>What it matches somewhere, or from its beginning if the pattern says so.</summary>
    [StringSyntax(StringSyntaxAttribute.Regex)]
    public string? Pattern { get; init; }

    /// <summary>What it never matches.</summary>
    [StringSyntax(StringSyntaxAttribute.Regex)]
    public string? ForbiddenPattern { get; init; }

    public int? LeastCharacters { get; init; }

    public int? MostCharacters { get; init; }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteString("type"u8, "string"u8);
        if (LeastCharacters is { } least)
        {
            writer.WriteNumber("minLength"u8, least);
        }

        if (MostCharacters is { } most)
        {
            writer.WriteNumber("maxLength"u8, most);
        }

        if (Pattern is not null)
        {
            writer.WriteString("pattern"u8, Pattern);
        }

        if (ForbiddenPattern is not null)
        {
            writer.WriteStartObject("not"u8);
            writer.WriteString("pattern"u8, ForbiddenPattern);
            writer.WriteEndObject();
        }
    }
}
