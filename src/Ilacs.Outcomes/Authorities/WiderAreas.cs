using System.Collections.Frozen;

namespace Ilacs.Outcomes;

/// <summary>Areas that people name although no single council covers them: the counties abolished in 1986, 1996 and 1998, and areas known
/// by the same names. They lead to candidates, never to an authority.</summary>
internal static class WiderAreas
{
    private static readonly FrozenDictionary<string, string[]> Authorities = new (string[] Names, string[] Authorities)[]
    {
        (["AVON"], ["Bath and North East Somerset", "Bristol", "North Somerset", "South Gloucestershire"]),
        (["BERKSHIRE"], ["Bracknell Forest", "Reading", "Slough", "West Berkshire", "Windsor and Maidenhead", "Wokingham"]),
        (["CLEVELAND", "TEESSIDE"], ["Hartlepool", "Middlesbrough", "Redcar and Cleveland", "Stockton-on-Tees"]),
        (["TEES VALLEY"], ["Darlington", "Hartlepool", "Middlesbrough", "Redcar and Cleveland", "Stockton-on-Tees"]),
        (["EAST YORKSHIRE"], ["East Riding of Yorkshire", "Kingston upon Hull"]),
        (["HUMBERSIDE"], ["East Riding of Yorkshire", "Kingston upon Hull", "North East Lincolnshire", "North Lincolnshire"]),
        (["GREATER MANCHESTER"],
            ["Bolton", "Bury", "Manchester", "Oldham", "Rochdale", "Salford", "Stockport", "Tameside", "Trafford", "Wigan"]),
        (["MERSEYSIDE"], ["Knowsley", "Liverpool", "Sefton", "St Helens", "Wirral"]),
        (["SOUTH YORKSHIRE"], ["Barnsley", "Doncaster", "Rotherham", "Sheffield"]),
        (["TYNESIDE"], ["North Tyneside", "South Tyneside"]),
        (["TYNE AND WEAR"], ["Gateshead", "Newcastle upon Tyne", "North Tyneside", "South Tyneside", "Sunderland"]),
        // "T&W", whose W is written out as for "W Berks".
        (["T AND WEST"], ["Telford and Wrekin", "Gateshead", "Newcastle upon Tyne", "North Tyneside", "South Tyneside", "Sunderland"]),
        (["WEST MIDLANDS"], ["Birmingham", "Coventry", "Dudley", "Sandwell", "Solihull", "Walsall", "Wolverhampton"]),
        (["WEST YORKSHIRE"], ["Bradford", "Calderdale", "Kirklees", "Leeds", "Wakefield"]),
    }.SelectMany(area => area.Names.Select(name => KeyValuePair.Create(name, area.Authorities)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names of the authorities of an area by its key (<see cref="AuthorityName.Key"/>); none for any other name.</summary>
    public static string[] AuthoritiesOf(string key) => Authorities.GetValueOrDefault(key, []);
}
