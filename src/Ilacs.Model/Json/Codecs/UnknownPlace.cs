using System.Globalization;

namespace Ilacs.Model.Json;

/// <summary>A member outside the contract, its place, and the member that may have been meant.</summary>
/// <param name="Pointer">The JSON Pointer to it, from the value that was searched.</param>
/// <param name="Name">Its name.</param>
/// <param name="Nearest">The known member of the same object with the most similar name; <see langword="null"/> if none is similar.</param>
internal readonly record struct UnknownPlace(string Pointer, string Name, string? Nearest)
{
    private const int LongestPointer = 200;

    public static UnknownPlace Of(string name, IEnumerable<string> known) =>
        new("/" + PointerPath.Escape(name), name, NearestOf(name, known));

    /// <summary>Adds what was found within a member or item. It is separate so that a search that finds nothing allocates
    /// nothing.</summary>
    public static void AddTo<TParent>(ref List<UnknownPlace>? found, List<UnknownPlace>? within, TParent parent)
    {
        if (within is not null)
        {
            string pointer = string.Create(CultureInfo.InvariantCulture, $"/{parent}");
            (found ??= []).AddRange(within.Select(place => place with { Pointer = pointer + place.Pointer }));
        }
    }

    public string KeptMessage =>
        $"{SharedCodecs.ContractVersion} has no member \"{PrintedText.Quoted(Name)}\" here: it is kept, but not read.{DidYouMean}";

    public string RefusedMessage =>
        $"Expected only members that {SharedCodecs.ContractVersion} has, found \"{PrintedText.Quoted(Name)}\" "
            + $"(at {PrintedText.Quoted(Pointer, LongestPointer)}).{DidYouMean}";

    private string DidYouMean => Nearest is null ? "" : $" Did you mean \"{Nearest}\"?";

    /// <summary>Whether two names differ only in case, in hyphens or underscores, or by a typing mistake or two.</summary>
    private static string? NearestOf(string name, IEnumerable<string> known)
    {
        const int Longest = 40;
        if (name.Length > Longest)
        {
            return null;
        }

        string plain = Plain(name);
        (string? nearest, int least) = (null, plain.Length < 5 ? 2 : 3);
        foreach (string candidate in known)
        {
            if (Distance(plain, Plain(candidate)) is var distance && distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>How many letters are missing, added, replaced or swapped with the next.</summary>
    private static int Distance(string a, string b)
    {
        int[,] distances = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                distances[i, j] =
                    i == 0 || j == 0 ? i + j
                    : Math.Min(
                        Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1,
                        distances[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
                }
            }
        }

        return distances[a.Length, b.Length];
    }
}
