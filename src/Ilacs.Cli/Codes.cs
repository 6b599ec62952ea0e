using System.Text;
using Ilacs.Outcomes;
using Region = Ilacs.Outcomes.Region;

namespace Ilacs.Cli;

/// <summary>Codes as people type them: the code or the official title, in upper or lower case, with or without spaces and dashes.</summary>
internal static class Codes
{
    /// <summary>The lists that <c>--help</c> prints.</summary>
    public static string Domains { get; } = List(JudgementDomain.Known.Select(domain => domain.Code));

    public static string Editions { get; } = List(FrameworkEdition.Known.Select(edition => edition.Code));

    public static string Grades { get; } = List(Grade.All.Reverse().Select(grade => grade.Code).Append(Judgement.NotJudged.Code!));

    public static string Kinds { get; } = string.Join(" or ", RecommendationKind.All.Select(kind => kind.Code));

    public static string Releases { get; } = List(OfficialRelease.All.Select(release => release.Name));

    public static string Regions { get; } = string.Join(
        "; ",
        Region.All.SelectMany(region => new[] { region.Name, region.OfstedName })
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>Finds a value by its code, its title or the wording of reports; <see langword="null"/> if there is no match.</summary>
    public static T? Find<T>(string typed, IEnumerable<T> among)
        where T : CodedValue<T>, ICodedValue<T>
    {
        string key = Key(typed);
        T[] all = [.. among];
        T? named = Array.Find(all, value => string.Equals(value.Code, typed, StringComparison.Ordinal))
            ?? Array.Find(all, value => key.Length > 0 && (Is(value.Code) || Is(value.Title)));
        if (named is null && CodedValue<T>.TryParsePrinted(typed, out T? printed) && all.Contains(printed))
        {
            return printed;
        }

        return named;

        bool Is(string name) => string.Equals(Key(name), key, StringComparison.Ordinal);
    }

    /// <summary>A judgement as people type it; "RI" and "req. imp." too, since whoever types them here means a judgement.</summary>
    public static Judgement? FindJudgement(string typed) =>
        Find(typed, Grade.All) is { } grade || Grade.TryParseLenient(typed, out grade) ? Judgement.Graded(grade)
        : string.Equals(Key(typed), Key(Judgement.NotJudged.Code!), StringComparison.Ordinal) ? Judgement.NotJudged
        : (Judgement?)null;

    public static OfficialRelease FindRelease(string typed) =>
        OfficialRelease.Find(typed)
        ?? OfficialRelease.All.FirstOrDefault(release => string.Equals(Key(release.Title), Key(typed), StringComparison.Ordinal))
        ?? throw new CommandException($"There is no release '{typed}'; choose one of {Releases}.");

    public static IReadOnlyList<Region> FindRegions(string typed) => Region.Named(typed) is { Count: > 0 } regions
        ? regions
        : throw new CommandException($"There is no region '{typed}'; choose one of {Regions}.");

    private static string List(IEnumerable<string> codes) => string.Join(", ", codes);

    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (c == '&')
            {
                key.Append("and");
            }
        }

        return key.ToString();
    }
}
