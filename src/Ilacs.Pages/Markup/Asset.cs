using System.Security.Cryptography;
using System.Text;

namespace Ilacs.Pages;

/// <summary>A file of <c>Assets</c> or <c>Data</c>, which is embedded in the program.</summary>
internal sealed class Asset
{
    private Asset(string text)
    {
        Text = text;
        Hash = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }

    /// <summary>Colours and marks of charts.</summary>
    public static Asset ChartStyle { get; } = Style("chart.css");

    /// <summary>The style of a page, with that of its charts.</summary>
    public static Asset PageStyle { get; } = Style("chart.css", "page.css");

    /// <summary>The script, which filters, sorts and switches. The comments make it well-formed XML too.</summary>
    public static Asset Script { get; } = new($"//<![CDATA[\n{Read("page.js")}//]]>\n");

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The hash by which a page says that it runs this one and no other.</summary>
    public string Hash { get; }

    /// <summary>Whether a text is one of these, and so may be written to a page as it is.</summary>
    public static bool IsOurs(string text) =>
        Array.Exists([ChartStyle, PageStyle, Script], asset => string.Equals(asset.Text, text, StringComparison.Ordinal));

    /// <summary>The text of a file.</summary>
    public static string Read(string name)
    {
        using Stream resource = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static Asset Style(params string[] names) => new($"\n{string.Concat(names.Select(Read))}");
}
