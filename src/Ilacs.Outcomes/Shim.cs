using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

internal static class Shim
{
    public static GradedInspection? LatestGraded(this InspectionHistory history, LocalDate asAt, LocalDate? publishedBy = null)
    {
        for (int i = history.Inspections.Count - 1; i >= 0; i--)
        {
            if (history.Inspections[i] is GradedInspection g && (g.FirstDayOnSite ?? g.PublishedOn) <= asAt && g.PublishedOn <= (publishedBy ?? asAt))
            {
                return g;
            }
        }

        return null;
    }
}
