using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>The JSON Pointer of the token that a reader is at. It follows the reader from token to token.</summary>
internal sealed class PointerPath
{
    /// <summary>One step for each object or list that the reader is in.</summary>
    private readonly List<Step> steps = [];

    /// <summary>A name as it is written in a pointer.</summary>
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Goes on to the token that the reader is at.</summary>
    public void Follow(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            steps.RemoveAt(steps.Count - 1);
        }
        else if (reader.TokenType == JsonTokenType.PropertyName)
        {
            steps[^1] = steps[^1] with { Name = NameOf(ref reader) };
        }
        else
        {
            if (steps is [.., { IsList: true } list])
            {
                steps[^1] = list with { Index = list.Index + 1 };
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                steps.Add(new Step(IsList: reader.TokenType == JsonTokenType.StartArray));
            }
        }
    }

    /// <summary>Goes from a member or an item back to the object or list that it is in, since a fault of syntax after a whole value is
    /// there.</summary>
    public void GoUp()
    {
        if (steps is [.., var inner])
        {
            steps[^1] = new Step(inner.IsList);
        }
    }

    public override string ToString()
    {
        var pointer = new StringBuilder();
        foreach (Step step in steps)
        {
            if (step.IsList && step.Index >= 0)
            {
                pointer.Append('/').Append(step.Index.ToString(CultureInfo.InvariantCulture));
            }
            else if (step.Name is { } name)
            {
                pointer.Append('/').Append(Escape(name));
            }
        }

        return pointer.ToString();
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Broken Unicode, which may be the very fault that is looked for.
            return Encoding.UTF8.GetString(reader.RawValue());
        }
    }

    /// <summary>Which item of a list, or which member of an object, the reader is at; neither before the first.</summary>
    private readonly record struct Step(bool IsList, int Index = -1, string? Name = null);
}
