using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>Something that the JSON Schema describes.</summary>
internal abstract class SchemaPart
{
    /// <summary>Its entry among the definitions of the schema; <see langword="null"/> if it is described in place.</summary>
    public virtual Definition? Definition => null;

    /// <summary>What its description refers to.</summary>
    public virtual IEnumerable<SchemaPart> Parts => [];

    /// <summary>The place of a member or item inside this part, and what it is; an unknown one comes after all others.</summary>
    public virtual (int Place, SchemaPart? Part) PlaceOf(string segment) => (int.MaxValue, null);

    /// <summary>Writes the keywords that describe it, without the braces.</summary>
    public abstract void WriteSchema(Utf8JsonWriter writer);

    /// <summary>Writes a schema in braces: a reference to the definition, or the keywords themselves.</summary>
    public void WriteReference(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteReferenceKeywords(writer);
        writer.WriteEndObject();
    }

    /// <summary>As <see cref="WriteReference"/>, without the braces.</summary>
    public void WriteReferenceKeywords(Utf8JsonWriter writer)
    {
        if (Definition is { } definition)
        {
            writer.WriteString("$ref"u8, $"#/$defs/{definition.Name}");
        }
        else
        {
            WriteSchema(writer);
        }
    }
}

/// <summary>What a definition of the schema is called, and what it means.</summary>
/// <param name="Name">Its name, which references use and which never changes.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What it means in ILACS terms.</param>
/// <param name="Examples">Examples, each as JSON.</param>
internal sealed record Definition(string Name, string Title, string Description, params string[] Examples);
