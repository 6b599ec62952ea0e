using Ilacs.Outcomes.Build;

namespace Ilacs.Outcomes.Tests;

/// <summary>
/// The published inspections of the shared data, each checked by hand against its report, with what Ofsted's workbooks have of them.
/// </summary>
internal static class Published
{
    public static IReadOnlyList<GradedInspection> Inspections() =>
    [
        .. PublishedInspections.Read(Shared.Path("data/published-inspections.csv")).Select(inspection => inspection with
        {
            Fieldwork = [new FieldworkBlock(inspection.FirstDayOnSite!.Value)],
            IsReinspection = null,
            RecommendationCount = null,
            Source = null,
        }),
    ];
}
