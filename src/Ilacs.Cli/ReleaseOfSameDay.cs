using System.Text.Json;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>A release of Ofsted's as at the day asked for that also counts later reports. Its figures differ, and the user has to
/// know.</summary>
/// <param name="Release">The release.</param>
/// <param name="InWords">A sentence on what it counts differently, and how to get its figures.</param>
internal sealed record ReleaseOfSameDay(OfficialRelease Release, string InWords)
{
    /// <summary>The release, unless the query counts just as it does.</summary>
    public static ReleaseOfSameDay? Of(InspectionRecord record, OutcomeQuery query, Scope scope)
    {
        OfficialRelease? release = OfficialRelease.All.FirstOrDefault(it => it.AsAt == query.AsAt);
        if (release is null || IsTheSame(record, release, query))
        {
            return null;
        }

        JudgementDomain overall = JudgementDomain.OverallEffectiveness;
        string figures = scope.IsAll
            && record.Outcomes(query).PercentGoodOrBetter(overall) is { } here
            && release.OutcomesOf(record).PercentGoodOrBetter(overall) is { } there
                ? here == there
                    ? $", and gives {there}% good or better overall as this does"
                    : $", and gives {there}% good or better overall, not {here}%"
                : "";
        return new ReleaseOfSameDay(
            release,
            $"Ofsted's release as at this date counts reports published by {release.PublishedBy.InWords()}{figures}: "
                + $"ilacs outcomes --release {release.Name}.");
    }

    private static bool IsTheSame(InspectionRecord record, OfficialRelease release, OutcomeQuery query) =>
        release.PublishedBy == query.PublishedBy
        && release.OutcomesOf(record).Outcomes.Select(it => it.Latest).SequenceEqual(
            record.OutcomesAsAt(query.AsAt, query.PublishedBy).Outcomes.Select(it => it.Latest));

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("releaseAsAtThisDate");
        writer.WriteString("name", Release.Name);
        writer.WriteString("publishedBy", Answer.Iso(Release.PublishedBy));
        writer.WriteString("note", InWords);
        writer.WriteEndObject();
    }
}
