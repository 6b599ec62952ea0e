namespace Ilacs.Model.Json;

/// <summary>A document does not have the shape of the contract. It says at which token; <see cref="JsonErrors"/> finds pointer and
/// line.</summary>
internal sealed class ShapeException(string message, long offset, string? memberName = null) : Exception(message)
{
    /// <summary>Where the token at fault starts, or the object with the member at fault.</summary>
    public long Offset { get; } = offset;

    /// <summary>The name of the member at fault, if <see cref="Offset"/> is that of its object.</summary>
    public string? MemberName { get; } = memberName;

    /// <summary>What reading threw: itself, or broken Unicode, the only cause for which <see cref="System.Text.Json.Utf8JsonReader"/>
    /// throws <see cref="InvalidOperationException"/> here.</summary>
    /// <param name="error">A <see cref="ShapeException"/> or an <see cref="InvalidOperationException"/>.</param>
    /// <param name="offset">Where the token starts that was being read.</param>
    public static ShapeException Of(Exception error, long offset) => error as ShapeException
        ?? new ShapeException("expected valid Unicode text, found broken UTF-8 or half of a surrogate pair", offset);
}
