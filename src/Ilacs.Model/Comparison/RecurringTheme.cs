using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A theme that comes up at two or more inspections or visits of an authority, and where.
/// </summary>
/// <remarks><b>Equality</b> is by theme, with case, and places. <b>Ordering</b> is not defined.</remarks>
/// <example>
/// <code>
/// foreach (ThemePlace place in theme.Places)
/// {
///     string what = place.IsToImprove ? "to improve" : place.Strength is not null ? "a strength" : "theme of the visit";
///     Console.WriteLine($"{place.Inspection}: {what}");
/// }
/// </code>
/// </example>
[JsonConverter(typeof(IlacsJsonConverter<RecurringTheme>))]
public sealed record RecurringTheme
{
    private RecurringTheme(string theme, IEnumerable<ThemePlace> places)
    {
        Theme = theme;
        Places = [.. places];

        // Equal documents were removed earlier: comparing them by value again for every place would take very long where one has many
        // places.
        Inspections = [.. Places.Select(place => place.Inspection).Distinct(ReferenceEqualityComparer.Instance).Cast<Inspection>()];
    }

    /// <summary>The theme, as written where it first comes up.</summary>
    public string Theme { get; }

    /// <summary>The two or more inspections and visits at which it comes up, the oldest first.</summary>
    public ValueList<Inspection> Inspections { get; }

    /// <summary>Every place where it comes up, in order. A report that has it several times has several places.</summary>
    public ValueList<ThemePlace> Places { get; }

    /// <summary>The theme and where, such as "assessment: Barnet, singleInspection, 2017-04-25/2017-05-18; Barnet, standardInspection,
    /// 2019-05-13/2019-05-24".</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{Theme}: {string.Join("; ", Inspections)}";

    internal static ValueList<RecurringTheme> Among(ValueList<Inspection> inspections) =>
    [
        .. inspections.Distinct().SelectMany(ThemesOf)
            .GroupBy(found => found.Theme, found => found.Place, StringComparer.OrdinalIgnoreCase)
            .Select(group => new RecurringTheme(group.Key, group))
            .Where(theme => theme.Inspections.Count > 1)
            .OrderByDescending(theme => theme.Inspections.Count),
    ];

    private static IEnumerable<(string Theme, ThemePlace Place)> ThemesOf(Inspection inspection)
    {
        if (inspection is UngradedInspection { Theme: { } visited })
        {
            yield return (visited.Title, new ThemePlace(inspection));
        }

        foreach (Recommendation recommendation in inspection.Recommendations)
        {
            foreach (string theme in recommendation.Themes.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                yield return (theme, new ThemePlace(inspection) { Recommendation = recommendation, IsToImprove = true });
            }
        }

        foreach (string theme in inspection.RecommendationThemes.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            yield return (theme, new ThemePlace(inspection) { IsToImprove = true });
        }

        foreach (Strength strength in inspection.Strengths)
        {
            foreach (string theme in strength.Themes.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                yield return (theme, new ThemePlace(inspection) { Strength = strength });
            }
        }
    }
}

/// <summary>Where a theme comes up: at an inspection or visit, as something to improve, as a strength,
/// or as the theme of the visit.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(IlacsJsonConverter<ThemePlace>))]
public sealed record ThemePlace
{
    internal ThemePlace(Inspection inspection) => Inspection = inspection;

    /// <summary>The inspection or visit.</summary>
    public Inspection Inspection { get; }

    /// <summary>Whether it is something to improve there: the theme of a recommendation, even if its text is not held
    /// (<see cref="Inspection.RecommendationThemes"/>).</summary>
    public bool IsToImprove { get; internal init; }

    /// <summary>The recommendation that has the theme; <see langword="null"/> if none has, or its text is not held.</summary>
    public Recommendation? Recommendation { get; internal init; }

    /// <summary>The strength that has the theme, or <see langword="null"/>. Where there is none and nothing to improve, it is the theme
    /// of the visit itself.</summary>
    public Strength? Strength { get; internal init; }
}
