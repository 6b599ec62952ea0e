using System.Text.Json;
using CsCheck;
using Ilacs.Model.Json;

namespace Ilacs.Model.Tests;

/// <summary>Issues come in the order in which a document writes the members that they are about.</summary>
public class PointerOrderTests
{
    [Fact]
    public void Pointers_are_in_the_order_of_writing() =>
        Gens.Document.Sample(document =>
        {
            using var json = JsonDocument.Parse(IlacsJson.Write(document));
            string[] written = [.. PointersWithin(json.RootElement, "")];

            written.Reverse().Order(DocumentKind.Of(document).OrderOfPointers).Should().Equal(written);
        });

    [Fact]
    public void What_is_not_known_comes_last_and_in_ordinal_order()
    {
        IComparer<string> order = DocumentKind.Of(Samples.NorthTyneside2020).OrderOfPointers;

        new[] { "/b", "/a/2", "/source", "/a/10", "/fieldwork/10/end", "/fieldwork/9/end", "/fieldwork/9/x", "", "/recommendations" }
            .Order(order).Should().Equal(
                "", "/fieldwork/9/end", "/fieldwork/9/x", "/fieldwork/10/end", "/recommendations", "/source", "/a/10", "/a/2", "/b");
    }

    private static IEnumerable<string> PointersWithin(JsonElement element, string pointer)
    {
        yield return pointer;
        IEnumerable<(string Segment, JsonElement Value)> within = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(member => (member.Name, member.Value)),
            JsonValueKind.Array => element.EnumerateArray().Index().Select(it => ($"{it.Index}", it.Item)),
            _ => [],
        };
        foreach ((string segment, JsonElement value) in within)
        {
            foreach (string deeper in PointersWithin(value, $"{pointer}/{segment}"))
            {
                yield return deeper;
            }
        }
    }
}
