namespace Ilacs.Model.Json;

/// <summary>
/// A document does not have the shape of the contract. The exception knows only the token; the pointer and the line are found at the top
/// level, by walking the document again.
/// </summary>
internal sealed class ShapeException : Exception
{
    public ShapeException(string message, long offset, string? member = null)
        : base(message)
    {
        Offset = offset;
        Member = member;
    }

    /// <summary>Replaces the <see cref="InvalidOperationException"/> of <see cref="System.Text.Json.Utf8JsonReader"/>, which it throws for
    /// nothing else that we call.</summary>
    public static ShapeException BrokenUnicode(long offset) =>
        new("expected valid Unicode text, found broken UTF-8 or half of a surrogate pair", offset);

    /// <summary>Where the token at fault starts.</summary>
    public long Offset { get; }

    /// <summary>The member at fault, where <see cref="Offset"/> is that of its object.</summary>
    public string? Member { get; }
}
