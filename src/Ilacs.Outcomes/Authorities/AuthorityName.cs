using System.Collections.Frozen;
using System.Text;

namespace Ilacs.Outcomes;

/// <summary>Names of authorities as people type them.</summary>
internal static class AuthorityName
{
    private static readonly string[] Before =
    [
        "THE ", "LONDON BOROUGH OF ", "ROYAL BOROUGH OF ", "METROPOLITAN BOROUGH OF ", "METROPOLITAN DISTRICT OF ", "BOROUGH OF ", "CITY OF ", "COUNTY OF ",
        "COUNCIL OF ", "LB OF ", "LB ", "RB OF ", "RB ", "MBC OF ",
    ];

    private static readonly string[] After =
    [
        " COUNCIL", " METROPOLITAN", " DISTRICT", " BOROUGH", " COUNTY", " CITY", " LONDON BOROUGH", " UNITARY AUTHORITY", " UNITARY", " LOCAL AUTHORITY",
        " MBC", " MDC", " MBDC", " UA", " CC", " BC", " LB", " LA",
    ];

    /// <summary>How people abbreviate points of the compass, saints and counties. A whole word alone is taken for one: "Bedford" is not "Beds".</summary>
    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["N"] = "NORTH", ["S"] = "SOUTH", ["E"] = "EAST", ["W"] = "WEST", ["NE"] = "NORTH EAST", ["NW"] = "NORTH WEST", ["SE"] = "SOUTH EAST", ["SW"] = "SOUTH WEST",
        ["ST"] = "SAINT", ["NTH"] = "NORTH", ["STH"] = "SOUTH",
        ["BEDS"] = "BEDFORDSHIRE", ["BERKS"] = "BERKSHIRE", ["BUCKS"] = "BUCKINGHAMSHIRE", ["CAMBS"] = "CAMBRIDGESHIRE", ["DERBYS"] = "DERBYSHIRE",
        ["GLOS"] = "GLOUCESTERSHIRE", ["GLOUCS"] = "GLOUCESTERSHIRE", ["HANTS"] = "HAMPSHIRE", ["HERTS"] = "HERTFORDSHIRE", ["LANCS"] = "LANCASHIRE",
        ["LEICS"] = "LEICESTERSHIRE", ["LINCS"] = "LINCOLNSHIRE", ["NORTHANTS"] = "NORTHAMPTONSHIRE", ["NOTTS"] = "NOTTINGHAMSHIRE", ["OXON"] = "OXFORDSHIRE",
        ["SALOP"] = "SHROPSHIRE", ["SHROPS"] = "SHROPSHIRE", ["STAFFS"] = "STAFFORDSHIRE", ["WARKS"] = "WARWICKSHIRE", ["WILTS"] = "WILTSHIRE",
        ["WORCS"] = "WORCESTERSHIRE", ["YORKS"] = "YORKSHIRE",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The letters and digits of a name in capitals, one blank between words, "&amp;" as "and", abbreviations written out: what does not tell authorities apart is
    /// gone.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToUpperInvariant(c));
            }
            else if (c == '&')
            {
                key.Append(" AND ");
            }
            else if (c is not ('\'' or '’' or '.'))
            {
                key.Append(' ');
            }
        }

        return string.Join(' ', key.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Written.GetValueOrDefault(word, word)));
    }

    /// <summary>A key without the words that say what kind of council it is: "Hull City Council" is Hull.</summary>
    public static string WithoutKind(string key)
    {
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (string word in Before.Where(word => key.StartsWith(word, StringComparison.Ordinal)))
            {
                key = key[word.Length..];
                changed = true;
            }

            foreach (string word in After.Where(word => key.EndsWith(word, StringComparison.Ordinal)))
            {
                key = key[..^word.Length];
                changed = true;
            }
        }

        return key;
    }

    /// <summary>How far what was typed is from a name; <see langword="null"/> if nobody would take the one for the other.</summary>
    public static int? Distance(string typed, string name)
    {
        int letters = Edits(typed, name);
        bool isPart = typed.Length >= 3 && (name.Contains(typed, StringComparison.Ordinal) || (name.Length >= 3 && typed.Contains(name, StringComparison.Ordinal)));
        return letters <= 1 ? letters
            : isPart ? 2
            : letters == 2 && typed.Length >= 6 ? 3
            : null;
    }

    /// <summary>How many letters to change, put in or take out to get from one to the other.</summary>
    private static int Edits(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
