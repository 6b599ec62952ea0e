using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The grades of one domain as one bar.</summary>
internal static class OutcomeBar
{
    private const double Width = 640;
    private const double Height = 52;

    public static XElement? Of(string id, OutcomeTable table, JudgementDomain domain)
    {
        int[] counts = NumbersTable.Counts(table, domain);
        int all = counts.Sum();
        if (all == 0)
        {
            return null;
        }

        List<XElement> parts = [Picture.Text("name", 0, 14, domain.Title)];
        double x = 0;
        foreach ((int count, Judgement judgement) in counts.Zip(Mark.InOrder).Where(it => it.First > 0))
        {
            double width = Width * count / all;
            string? label = width > 32 ? $"{Mark.Letters(judgement)} {Words.Number(count)}" : null;
            parts.Add(Picture.Part(judgement, x, 20, width, 28, label));
            x += width;
        }

        IEnumerable<string> words = counts.Zip(Mark.InOrder, (count, judgement) => $"{Mark.LowerWords(judgement)} {Words.Number(count)}");
        string description = $"{string.Join(", ", words)}. The table has the numbers.";
        return E("figure", Picture.Of(id, Width, Height, domain.Title, description, "outcome", parts));
    }
}
