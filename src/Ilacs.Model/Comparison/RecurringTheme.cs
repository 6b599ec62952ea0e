using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A theme that comes up at two or more inspections or visits of an authority, and where.
/// </summary>
/// <remarks><b>Equality</b> is by theme, with case, and places. <b>Ordering</b> is not defined.</remarks>
/// <example>
/// <code>
/// foreach (var (inspection, recommendation, strength) in theme.Places)
/// {
///     string what = recommendation is not null ? "to improve" : strength is not null ? "a strength" : "theme of the visit";
///     Console.WriteLine($"{inspection}: {what}");
/// }
/// </code>
/// </example>
[JsonConverter(typeof(IlacsJsonConverter<RecurringTheme>))]
public sealed record RecurringTheme
{
    private RecurringTheme(string theme, IEnumerable<(Inspection Inspection, Recommendation? Recommendation, Strength? Strength)> places)
    {
        Theme = theme;
        Places = [.. places];
        Inspections = [.. Places.Select(place => place.Inspection).Distinct()];
    }

    /// <summary>The theme, as it is written where it first comes up.</summary>
    public string Theme { get; }

    /// <summary>The inspections and visits at which it comes up, the oldest first; two or more.</summary>
    public ValueList<Inspection> Inspections { get; }

    /// <summary>Every place where it comes up, in order: the inspection or visit with the recommendation, or with the strength, or alone where it is the theme of the visit.
    /// A report that has it several times has a place for each.</summary>
    public ValueList<(Inspection Inspection, Recommendation? Recommendation, Strength? Strength)> Places { get; }

    /// <summary>The theme and where, such as "assessment: Barnet, singleInspection, 2017-04-25/2017-05-18; Barnet, standardInspection, 2019-05-13/2019-05-24".</summary>
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

    private static IEnumerable<(string Theme, (Inspection Inspection, Recommendation? Recommendation, Strength? Strength) Place)> ThemesOf(Inspection inspection)
    {
        if (inspection is UngradedInspection { Theme: { } visited })
        {
            yield return (visited.Title, (inspection, null, null));
        }

        foreach (Recommendation recommendation in inspection.Recommendations)
        {
            foreach (string theme in recommendation.Themes.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                yield return (theme, (inspection, recommendation, null));
            }
        }

        foreach (Strength strength in inspection.Strengths)
        {
            foreach (string theme in strength.Themes.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                yield return (theme, (inspection, null, strength));
            }
        }
    }
}
