using System.Collections;
using CsCheck;

namespace Ilacs.Model.Tests;

/// <summary>A law over generated documents holds of a member only if they have it: a member that reading, writing or a copy forgets is then
/// seen.</summary>
public class GensTests
{
    private static readonly string[] Empty = ["ValidationIssue.Source", "IlacsObject.UnknownMembers"];

    [Fact]
    public void Every_member_of_every_document_is_generated()
    {
        var stated = new HashSet<string>(StringComparer.Ordinal);
        var all = new HashSet<string>(StringComparer.Ordinal);
        Gens.Document.Array[500].Sample(
            documents =>
            {
                foreach (IlacsDocument document in documents)
                {
                    Collect(document, stated, all);
                }
            },
            iter: 1);

        all.Should().HaveCountGreaterThan(50);
        all.Except(stated, StringComparer.Ordinal).Except(Empty, StringComparer.Ordinal).Should().BeEmpty("Gens is to fill each, at times");
    }

    private static void Collect(object value, HashSet<string> stated, HashSet<string> all)
    {
        foreach (var property in value.GetType().GetProperties().Where(property => property.SetMethod is not null))
        {
            string name = $"{property.DeclaringType!.Name}.{property.Name}";
            all.Add(name);
            if (property.GetValue(value) is not { } member || (member is IEnumerable items && !items.Cast<object>().Any()))
            {
                continue;
            }

            stated.Add(name);
            foreach (IlacsObject within in member as IEnumerable<IlacsObject> ?? (member is IlacsObject one ? [one] : []))
            {
                Collect(within, stated, all);
            }
        }
    }
}
