using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The ten statistical neighbours of an authority with their latest grades, the closest first.</summary>
internal static class NeighbourStrip
{
    /// <summary>The strip; <see langword="null"/> where the story says nothing about neighbours.</summary>
    public static XElement? Of(Place place, InspectionRecord record, RegisteredAuthority? registered, AuthorityStory story)
    {
        if (registered is null || story.Neighbours.Count == 0 || story.Day is not { } day || NeighboursPart.ModelOn(day) is not { } model)
        {
            return null;
        }

        NeighboursOfAuthority neighbours = record.NeighboursOf(registered, model, day);
        return E(
            "div.neighbours",
            E("h2#neighbours", "Statistical neighbours"),
            E("p.note", $"Overall effectiveness on {day.InWords()}, the closest first "
                + $"(the Department for Education\u2019s model of {Words.Number(model.Year)})."),
            E("ol", neighbours.Neighbours.Select(it => Neighbour(place, it))),
            neighbours.Problem is { } problem ? E("p.note", problem) : null);
    }

    private static XElement Neighbour(Place place, NeighbourOutcome it)
    {
        (Judgement judgement, bool isForLeaders) = LatestPart.Headline(it.Outcome.Latest);
        return E(
            "li", Mark.Alone(judgement), " ", place.Name(it.Neighbour.Authority),
            isForLeaders ? E("span.note", " for leaders; no overall grade") : null);
    }
}
