using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>What a column of a sheet holds.</summary>
internal enum ColumnKind
{
    /// <summary>The first day on site.</summary>
    FirstDay,

    /// <summary>The day of publication.</summary>
    PublishedOn,

    /// <summary>The type of inspection.</summary>
    Type,

    /// <summary>The type of inspection or visit, in a sheet that lists both.</summary>
    TypeOfVisits,

    /// <summary>A grade.</summary>
    Judgement,
}

/// <summary>
/// The header of a column, read as words: note markers, line breaks, kinds of space, dashes, apostrophes and capitals make no difference.
/// If a table lists several inspections side by side, further words in the header say which one: "First ILACS framework publication date".
/// </summary>
internal sealed class SheetHeader
{
    /// <summary>Longer than any header.</summary>
    private const int LongestHeader = 300;

    /// <summary>Words after a title that add nothing: "Overall effectiveness (OE)".</summary>
    private static readonly string[] Filler = ["oe", "grade", "judgement", "judgment"];

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘`");

    /// <summary>The known headers by their first word, the longest first.</summary>
    private static readonly FrozenDictionary<string, Phrase[]> Phrases = AllPhrases()
        .DistinctBy(phrase => string.Join(' ', phrase.Words), StringComparer.Ordinal)
        .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(),
            StringComparer.Ordinal);

    private SheetHeader(string[] words)
    {
        Words = words;
        Text = string.Join(' ', words);
        if (Find(words) is { } found)
        {
            Kind = found.Phrase.Kind;
            Domain = found.Phrase.Domain;
            string[] following = words[(found.Place + found.Phrase.Words.Length)..];
            string[] after = [.. following.SkipWhile(word => Filler.Contains(word, StringComparer.Ordinal))];
            Around = [.. words[..found.Place].Where(word => word is not "the"), .. after];
        }
    }

    /// <summary>The words, in small letters.</summary>
    public string[] Words { get; }

    /// <summary>The words, separated by single spaces.</summary>
    public string Text { get; }

    /// <summary>What the column holds, if that is known.</summary>
    public ColumnKind? Kind { get; }

    /// <summary>The area that the grades are about. "Children in care" holds the combined judgement for inspections before 2023, which only
    /// the row can show.</summary>
    public JudgementDomain? Domain { get; }

    /// <summary>The words around it, which say which inspection of a row it is about.</summary>
    public string[] Around { get; } = [];

    public static SheetHeader Of(string cell) => new(cell.Length <= LongestHeader ? WordsOf(CellText.WithoutMarkers(cell)) : []);

    public bool Has(string word) => Words.Contains(word, StringComparer.Ordinal);

    private static (Phrase Phrase, int Place)? Find(string[] words)
    {
        (Phrase Phrase, int Place)? found = null;
        for (int place = 0; place < words.Length; place++)
        {
            if (Phrases.TryGetValue(words[place], out Phrase[]? phrases)
                && Array.Find(phrases, it => words.AsSpan(place).StartsWith(it.Words)) is { } phrase
                && phrase.Words.Length > (found?.Phrase.Words.Length ?? 0))
            {
                found = (phrase, place);
            }
        }

        return found;
    }

    private static string[] WordsOf(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
            else if (!Apostrophes.Contains(c))
            {
                words.Append(c == '&' ? " and " : " ");
            }
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<Phrase> AllPhrases()
    {
        yield return new(["inspection", "date"], ColumnKind.FirstDay);
        yield return new(["inspection", "visit", "date"], ColumnKind.FirstDay);
        yield return new(["publication", "date"], ColumnKind.PublishedOn);
        yield return new(["inspection", "type"], ColumnKind.Type);
        yield return new(["inspection", "visit", "type"], ColumnKind.TypeOfVisits);
        yield return new(["overall", "judgement"], ColumnKind.Judgement, JudgementDomain.OverallEffectiveness);
        yield return new(["lscb", "overall", "effectiveness"], ColumnKind.Judgement, JudgementDomain.LocalSafeguardingChildrenBoard);
        foreach (EditionDomain domain in FrameworkEdition.Known.SelectMany(edition => edition.Domains))
        {
            yield return Of(domain.OfficialTitle, domain.Domain);
            yield return Of(domain.Domain.Title, domain.Domain);
        }
    }

    /// <summary>The title of a domain. An article before it may be missing, and its words may be among others.</summary>
    private static Phrase Of(string title, JudgementDomain domain)
    {
        string[] words = WordsOf(title);
        return new(words[0] is "the" ? words[1..] : words, ColumnKind.Judgement, CountedPart(domain));
    }

    /// <summary>The part of a judgement that was split later with which statistics count it: one column holds both.</summary>
    private static JudgementDomain CountedPart(JudgementDomain domain) => FrameworkEdition.Known
        .SelectMany(edition => edition.Domains)
        .FirstOrDefault(later => later.Follows.Any(it => it.Domain == domain && it.Basis == ComparisonBasis.Split && it.IsOfficialSeries))
        ?.Domain ?? domain;

    private sealed record Phrase(string[] Words, ColumnKind Kind, JudgementDomain? Domain = null);
}
