using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The parts of a story as elements. The words are the story's own.</summary>
internal static class StoryMarkup
{
    public static IEnumerable<XElement> Of(IReadOnlyList<StoryPart> parts)
    {
        for (int i = 0; i < parts.Count;)
        {
            StoryPart part = parts[i];
            StoryPart[] alike = [.. parts.Skip(i).TakeWhile(it => it.GetType() == part.GetType() && DepthOf(it) == DepthOf(part))];
            switch (part)
            {
                case JudgementRow:
                    yield return Judgements(alike.Cast<JudgementRow>());
                    i += alike.Length;
                    break;
                case NumberedItem:
                    yield return E(
                        "ol", alike.Cast<NumberedItem>().Select(item => E("li", A("value", item.Number), A("dir", "auto"), item.Text)));
                    i += alike.Length;
                    break;
                case Sentence sentence:
                    string item = sentence.Text.StartsWith("- ", StringComparison.Ordinal) ? sentence.Text[2..] : sentence.Text;
                    yield return E($"p.depth{Words.Number(sentence.Depth)}", Linked(item));
                    i++;
                    break;
                default:
                    i++;
                    break;
            }
        }
    }

    /// <summary>Judgements, each with its letter, its words and how it changed.</summary>
    public static XElement Judgements(IEnumerable<JudgementRow> rows) => E(
        "table.judgements",
        E("tbody", rows.Select(row => Row(
            row.Domain.Title,
            E("td", Mark.WithWords(row.Judgement), row.Change.Length > 0 ? E("span.change", row.Change) : null)))));

    private static int DepthOf(StoryPart part) => part is Sentence sentence ? sentence.Depth : 0;
}
