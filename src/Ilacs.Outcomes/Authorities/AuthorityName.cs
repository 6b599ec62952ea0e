using System.Collections.Frozen;
using System.Text;

namespace Ilacs.Outcomes;

/// <summary>Names of authorities as people type them.</summary>
internal static class AuthorityName
{
    /// <summary>Words before and after a name that say what kind of council it is, the longest first.</summary>
    private static readonly (string Word, CouncilKind Kind)[] Before =
    [
        ("THE ", CouncilKind.None), ("LONDON BOROUGH OF ", CouncilKind.London), ("LONDON BOROUGH ", CouncilKind.London),
        ("ROYAL BOROUGH OF ", CouncilKind.Borough), ("ROYAL BOROUGH ", CouncilKind.Borough), ("ROYAL ", CouncilKind.Borough),
        ("METROPOLITAN BOROUGH OF ", CouncilKind.Metropolitan), ("METROPOLITAN DISTRICT OF ", CouncilKind.Metropolitan),
        ("BOROUGH OF ", CouncilKind.Borough), ("DISTRICT OF ", CouncilKind.District), ("CITY OF ", CouncilKind.City),
        ("COUNTY OF ", CouncilKind.County), ("COUNCIL OF ", CouncilKind.None), ("COUNCIL FOR ", CouncilKind.None),
        ("LB OF ", CouncilKind.London), ("LB ", CouncilKind.London), ("RB OF ", CouncilKind.Borough), ("RB ", CouncilKind.Borough),
        ("MBC OF ", CouncilKind.Metropolitan), ("OF ", CouncilKind.None),
    ];

    private static readonly (string Word, CouncilKind Kind)[] After =
    [
        (" COUNCIL", CouncilKind.None), (" LOCAL AUTHORITY", CouncilKind.None), (" LA", CouncilKind.None), (" CC", CouncilKind.None),
        (" CHILDRENS SERVICES", CouncilKind.None), (" CHILDREN SERVICES", CouncilKind.None), (" COUNCILS", CouncilKind.None),
        (" LONDON BOROUGH OF", CouncilKind.London), (" LONDON BOROUGH", CouncilKind.London),
        (" LBC", CouncilKind.London), (" LB", CouncilKind.London),
        (" ROYAL BOROUGH OF", CouncilKind.Borough), (" ROYAL BOROUGH", CouncilKind.Borough),
        (" METROPOLITAN BOROUGH", CouncilKind.Metropolitan), (" METROPOLITAN DISTRICT", CouncilKind.Metropolitan),
        (" METROPOLITAN", CouncilKind.Metropolitan), (" MBC", CouncilKind.Metropolitan), (" MDC", CouncilKind.Metropolitan),
        (" MBDC", CouncilKind.Metropolitan), (" MB", CouncilKind.Metropolitan),
        (" MD", CouncilKind.Metropolitan), (" MC", CouncilKind.Metropolitan),
        (" UNITARY AUTHORITY", CouncilKind.Unitary), (" UNITARY", CouncilKind.Unitary), (" UA", CouncilKind.Unitary),
        (" DISTRICT", CouncilKind.District), (" DC", CouncilKind.District), (" BOROUGH OF", CouncilKind.Borough),
        (" BOROUGH", CouncilKind.Borough), (" BC", CouncilKind.Borough), (" CITY OF", CouncilKind.City), (" CITY", CouncilKind.City),
        (" COUNTY OF", CouncilKind.County), (" COUNTY", CouncilKind.County),
    ];

    /// <summary>The abbreviations people use for points of the compass, saints and counties. Only a whole word counts: "Bedford" is not
    /// "Beds".</summary>
    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["N"] = "NORTH",
        ["S"] = "SOUTH",
        ["E"] = "EAST",
        ["W"] = "WEST",
        ["NE"] = "NORTH EAST",
        ["NW"] = "NORTH WEST",
        ["SE"] = "SOUTH EAST",
        ["SW"] = "SOUTH WEST",
        ["NORTHEAST"] = "NORTH EAST",
        ["NTH"] = "NORTH",
        ["STH"] = "SOUTH",
        ["ST"] = "SAINT",
        ["UPON"] = "ON",
        ["BEDS"] = "BEDFORDSHIRE",
        ["BERKS"] = "BERKSHIRE",
        ["BUCKS"] = "BUCKINGHAMSHIRE",
        ["CAMBS"] = "CAMBRIDGESHIRE",
        ["CHES"] = "CHESHIRE",
        ["DERBS"] = "DERBYSHIRE",
        ["DERBYS"] = "DERBYSHIRE",
        ["GLOS"] = "GLOUCESTERSHIRE",
        ["GLOUCS"] = "GLOUCESTERSHIRE",
        ["HANTS"] = "HAMPSHIRE",
        ["HEREFS"] = "HEREFORDSHIRE",
        ["HERTS"] = "HERTFORDSHIRE",
        ["LANCS"] = "LANCASHIRE",
        ["LEICS"] = "LEICESTERSHIRE",
        ["LINCS"] = "LINCOLNSHIRE",
        ["NHANTS"] = "NORTHAMPTONSHIRE",
        ["NORTHANTS"] = "NORTHAMPTONSHIRE",
        ["NORTHUMB"] = "NORTHUMBERLAND",
        ["NOTTS"] = "NOTTINGHAMSHIRE",
        ["OXON"] = "OXFORDSHIRE",
        ["SALOP"] = "SHROPSHIRE",
        ["SHROPS"] = "SHROPSHIRE",
        ["SOM"] = "SOMERSET",
        ["SOMS"] = "SOMERSET",
        ["STAFFS"] = "STAFFORDSHIRE",
        ["WARKS"] = "WARWICKSHIRE",
        ["WILTS"] = "WILTSHIRE",
        ["WORCS"] = "WORCESTERSHIRE",
        ["YORKS"] = "YORKSHIRE",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Counties whose only council is unitary. Others like them end in "shire".</summary>
    private static readonly FrozenSet<string> UnitaryCounties =
        new[] { "CORNWALL", "DORSET", "DURHAM", "ISLE OF WIGHT", "NORTHUMBERLAND", "RUTLAND", "SOMERSET" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The letters and digits of a name in capitals, with one space between words, "&amp;" as "and", abbreviations written out and
    /// a final "Council" left out: anything that does not distinguish authorities is removed.</summary>
    public static string Key(string name) =>
        string.Join(' ', Words(name).Select(WrittenOut));

    /// <summary>The same key with abbreviations unchanged, to distinguish "Northants" from "Northamptonshire".</summary>
    public static string KeyAsWritten(string name) => string.Join(' ', Words(name));

    /// <summary>A key without the words that say what kind of council it is: "Hull City Council" is Hull, and a city.</summary>
    public static (string Name, CouncilKind Kinds) WithoutKind(string key)
    {
        CouncilKind kinds = CouncilKind.None;
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach ((string word, CouncilKind kind) in Before)
            {
                if (key.StartsWith(word, StringComparison.Ordinal))
                {
                    (key, kinds, changed) = (key[word.Length..], kinds | kind, true);
                }
            }

            foreach ((string word, CouncilKind kind) in After)
            {
                if (key.EndsWith(word, StringComparison.Ordinal))
                {
                    (key, kinds, changed) = (key[..^word.Length], kinds | kind, true);
                }
            }
        }

        return (key, kinds);
    }

    /// <summary>Whether an authority may be called a council of these kinds. The City of Durham was a district, Newcastle Borough Council
    /// is the council of Newcastle-under-Lyme, and there is no Derby County Council: none of them is the authority that the rest of the
    /// name suggests.</summary>
    public static bool Fits(CouncilKind kinds, string plainName, RegisteredAuthority authority)
    {
        bool isLondon = Is("London") || Is("City corporation");
        bool isMetropolitan = Is("Metropolitan");
        bool isCounty = Is("County council");
        bool isUnitary = Is("Unitary") || Is("Isles of Scilly");
        if (!isLondon && !isMetropolitan && !isCounty && !isUnitary)
        {
            // A custom register may use other words for it.
            return true;
        }

        bool isDurham = authority.Name.StartsWith("County ", StringComparison.Ordinal);
        return (!Has(CouncilKind.London) || isLondon)
            && (!Has(CouncilKind.Metropolitan) || isMetropolitan)
            && (!Has(CouncilKind.Unitary) || isUnitary)
            && (!Has(CouncilKind.City) || !(isCounty || isDurham))
            && (!Has(CouncilKind.County) || isCounty
                || (isUnitary && (plainName.EndsWith("SHIRE", StringComparison.Ordinal) || UnitaryCounties.Contains(plainName))))
            && (!Has(CouncilKind.District) || !(isCounty || isDurham || isLondon))
            && (!Has(CouncilKind.Borough) || !(isCounty || isDurham || plainName is "NEWCASTLE"));

        bool Has(CouncilKind kind) => kinds.HasFlag(kind);
        bool Is(string words) => authority.Type.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>How far the typed text is from a name; <see langword="null"/> if nobody would confuse the two.</summary>
    public static int? Distance(string typed, string name)
    {
        int letters = Edits(typed, name);
        bool isPart = typed.Length >= 3
            && (name.Contains(typed, StringComparison.Ordinal) || (name.Length >= 4 && typed.Contains(name, StringComparison.Ordinal)));
        return letters == 0 || (letters == 1 && typed.Length >= 4) ? letters
            : isPart ? 2
            : letters == 2 && typed.Length >= 6 ? 3
            : null;
    }

    /// <summary>A word without its abbreviation. One that begins with points of the compass may end in a county: "NELincs".</summary>
    private static string WrittenOut(string word)
    {
        if (Written.TryGetValue(word, out string? whole))
        {
            return whole;
        }

        for (int letters = 2; letters >= 1; letters--)
        {
            if (word.Length >= letters + 4 && Written.TryGetValue(word[..letters], out string? compass)
                && Written.TryGetValue(word[letters..], out string? county))
            {
                return $"{compass} {county}";
            }
        }

        return word;
    }

    private static IEnumerable<string> Words(string name)
    {
        var words = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToUpperInvariant(c));
            }
            else if (c is '&' or '+')
            {
                words.Append(" AND ");
            }
            else if (c is not ('\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '.'))
            {
                words.Append(' ');
            }
        }

        string[] all = words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int length = all.Length;
        while (length > 1 && all[length - 1] is "COUNCIL")
        {
            length--;
        }

        return all.Take(length);
    }

    /// <summary>How many letters to change, insert or remove to get from one to the other.</summary>
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

/// <summary>What a name says about the kind of council. Words that fit every kind, such as "council" and "CC", say nothing.</summary>
[Flags]
internal enum CouncilKind
{
    None = 0,
    London = 1,
    Metropolitan = 2,
    Unitary = 4,
    County = 8,
    City = 16,
    Borough = 32,
    District = 64,
}
