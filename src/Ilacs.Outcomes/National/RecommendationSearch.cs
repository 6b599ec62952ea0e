using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>Searches recommendations for words.</summary>
public static class RecommendationSearch
{
    /// <summary>Finds the recommendations that have given words in their text or their themes.</summary>
    /// <remarks>
    /// <para><b>All words must occur</b>, in any order; words in quotation marks must occur as a phrase. Only whole words match: "plan"
    /// does not find "planning", and there are no wildcards.</para>
    /// <para><b>Case, plurals, genitives and hyphens make no difference</b>: "care-leavers" finds "care leaver" and "Care leavers'", and
    /// "wellbeing" finds "well-being". Words typed with a hyphen must occur as a phrase. Other punctuation is ignored.</para>
    /// <para><b>Themes</b> are those of the recommendation and, for a visit, its theme and focus. They are searched as written; a theme
    /// that is a <see cref="VisitTheme"/> is found by its code and by its title. The titles of references to the national framework are not
    /// searched.</para>
    /// </remarks>
    /// <param name="record">The record. The embedded one has the words of very few recommendations; <c>Ilacs.Reports</c> reads them from
    /// published reports.</param>
    /// <param name="text">The words; phrases in quotation marks.</param>
    /// <param name="isSearched">Which inspections and visits to search; all of the record if left out.</param>
    /// <returns>What was found, and how many inspections were searched.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> or <paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The text has no word, an unmatched quotation mark, or an asterisk.</exception>
    /// <example>
    /// <code>
    /// FoundRecommendations found = InspectionRecord.National.Find("\"life story\" care-leavers");
    /// foreach (FoundRecommendation recommendation in found.Found)
    ///     Console.WriteLine(recommendation);
    /// Console.WriteLine($"{found.WithRecommendations} of {found.Inspections} inspections have any words to search");
    /// </code>
    /// </example>
    public static FoundRecommendations Find(this InspectionRecord record, string text, Func<Inspection, bool>? isSearched = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(text);
        var words = WordSearch.Of(text, nameof(text));
        var searched = new List<Inspection>();
        var found = new List<FoundRecommendation>();
        var themesAlone = new List<Inspection>();
        foreach (AuthorityDocuments authority in record.Authorities)
        {
            foreach (Inspection inspection in authority.History.Inspections)
            {
                if (isSearched?.Invoke(inspection) == false)
                {
                    continue;
                }

                searched.Add(inspection);
                string[] ofVisit = [.. ThemesOf(inspection)];
                foreach (Recommendation recommendation in inspection.Recommendations)
                {
                    bool isInText = words.IsIn([recommendation.Text]);
                    if (isInText || words.IsIn([recommendation.Text, .. recommendation.Themes.SelectMany(Names), .. ofVisit]))
                    {
                        found.Add(new FoundRecommendation(authority, inspection, recommendation, isInText));
                    }
                }

                if (inspection.Recommendations.Count == 0 && words.IsIn(inspection.RecommendationThemes.SelectMany(Names)))
                {
                    themesAlone.Add(inspection);
                }
            }
        }

        return new FoundRecommendations(
            text, searched,
            [.. found.OrderBy(it => it.Inspection.FirstKnownDay is null).ThenBy(it => it.Inspection.FirstKnownDay)], [.. themesAlone]);
    }

    private static IEnumerable<string> ThemesOf(Inspection inspection)
    {
        if (inspection is not UngradedInspection visit)
        {
            yield break;
        }

        if (visit.Theme is { } theme)
        {
            yield return theme.Code;
            yield return theme.Title;
        }

        if (visit.Focus is { } focus)
        {
            yield return focus;
        }
    }

    /// <summary>A theme as written, and its title if it is the code of a known theme.</summary>
    private static IEnumerable<string> Names(string theme) =>
        VisitTheme.TryParse(theme, out VisitTheme? known) && known.IsKnown ? [theme, known.Title] : [theme];
}

/// <summary>The recommendations that have given words, and what the answer is based on.</summary>
/// <remarks><b>Equality</b> is by reference. <b>Ordering</b> is not defined.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(OutcomesJsonConverter<FoundRecommendations>))]
public sealed class FoundRecommendations
{
    private readonly IReadOnlyList<Inspection> searched;

    internal FoundRecommendations(
        string text, IReadOnlyList<Inspection> searched, ValueList<FoundRecommendation> found, ValueList<Inspection> themesAlone)
    {
        this.searched = searched;
        Text = text;
        Found = found;
        ThemesAlone = themesAlone;
    }

    /// <summary>The words searched for, as given.</summary>
    public string Text { get; }

    /// <summary>The recommendations, the oldest inspection first, those without any date last, in the order of the report.</summary>
    public ValueList<FoundRecommendation> Found { get; }

    /// <summary>Inspections that state the theme of a recommendation but not its words, by authority. They are not among
    /// <see cref="Found"/>.</summary>
    public ValueList<Inspection> ThemesAlone { get; }

    /// <summary>How many inspections and visits were searched.</summary>
    public int Inspections => searched.Count;

    /// <summary>How many of them have the words of any recommendation. What the others recommended is not known here.</summary>
    public int WithRecommendations => searched.Count(inspection => inspection.Recommendations.Count > 0);

    /// <summary>How many of them have no words but state that there were recommendations.</summary>
    public int WithNumbersAlone => searched.Count(inspection => inspection is { Recommendations.Count: 0, RecommendationCount: > 0 });

    /// <summary>How many of them have a match.</summary>
    public int FoundIn => FoundAt(Found);

    /// <summary>How many recommendations were searched.</summary>
    public int Recommendations => searched.Sum(inspection => inspection.Recommendations.Count);

    /// <summary>The counts of each year in which an inspection that was searched began, the oldest first; those without any date
    /// last.</summary>
    public ValueList<RecommendationYear> Years
    {
        get
        {
            ILookup<int?, FoundRecommendation> found = Found.ToLookup(it => YearOf(it.Inspection));
            return
            [
                .. searched.GroupBy(YearOf).OrderBy(year => year.Key ?? int.MaxValue).Select(year => new RecommendationYear(
                    year.Key, found[year.Key].Count(), FoundAt(found[year.Key]),
                    year.Count(inspection => inspection.Recommendations.Count > 0), year.Count())),
            ];
        }
    }

    /// <summary>Selects some of the recommendations found: for example those of a domain. The inspections searched stay the same.</summary>
    /// <param name="isCounted">Whether a recommendation counts.</param>
    /// <returns>These recommendations.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="isCounted"/> is <see langword="null"/>.</exception>
    public FoundRecommendations Where(Func<FoundRecommendation, bool> isCounted)
    {
        ArgumentNullException.ThrowIfNull(isCounted);
        return new FoundRecommendations(Text, searched, [.. Found.Where(isCounted)], ThemesAlone);
    }

    /// <summary>The counts in a sentence, such as "59 recommendations at 48 inspections; 136 of 137 inspections have any".</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Found.Count} recommendations at {FoundIn} inspections; {WithRecommendations} of {Inspections} inspections have any");

    private static int FoundAt(IEnumerable<FoundRecommendation> found) =>
        found.Select(it => it.Inspection).Distinct(ReferenceEqualityComparer.Instance).Count();

    private static int? YearOf(Inspection inspection) => inspection.FirstKnownDay?.Year;
}

/// <summary>A recommendation that was found, with its inspection.</summary>
/// <remarks><b>Equality</b> is by value, and by reference for the authority. <b>Ordering</b> is not defined; lists have the oldest
/// inspection first.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<FoundRecommendation>))]
public sealed record FoundRecommendation
{
    internal FoundRecommendation(AuthorityDocuments authority, Inspection inspection, Recommendation recommendation, bool isInText)
    {
        Authority = authority;
        Inspection = inspection;
        Recommendation = recommendation;
        IsInText = isInText;
    }

    /// <summary>What the record has on the authority.</summary>
    public AuthorityDocuments Authority { get; }

    /// <summary>The inspection or visit that made it.</summary>
    public Inspection Inspection { get; }

    /// <summary>The recommendation.</summary>
    public Recommendation Recommendation { get; }

    /// <summary>Whether its text has all the words; if not, a theme has some of them.</summary>
    public bool IsInText { get; }

    /// <summary>The inspection and the recommendation in a line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{Inspection}: {Recommendation}";
}

/// <summary>How often something was recommended at the inspections that began in a year.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined; lists have the oldest first.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<RecommendationYear>))]
public sealed record RecommendationYear
{
    internal RecommendationYear(int? year, int found, int foundIn, int withRecommendations, int inspections)
    {
        Year = year;
        Found = found;
        FoundIn = foundIn;
        WithRecommendations = withRecommendations;
        Inspections = inspections;
    }

    /// <summary>The year of the first day on site, or of the publication if that day is not known; <see langword="null"/> if neither is
    /// known.</summary>
    public int? Year { get; }

    /// <summary>How many recommendations were found.</summary>
    public int Found { get; }

    /// <summary>How many inspections and visits have them.</summary>
    public int FoundIn { get; }

    /// <summary>How many inspections and visits of the year have the words of any recommendation.</summary>
    public int WithRecommendations { get; }

    /// <summary>How many inspections and visits of the year were searched.</summary>
    public int Inspections { get; }

    /// <summary>The counts in a line, such as "2024: 12 recommendations at 9 of 14 inspections".</summary>
    /// <returns>The line.</returns>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{(object?)Year ?? "no date"}: {Found} recommendations at {FoundIn} of {WithRecommendations} inspections");
}
