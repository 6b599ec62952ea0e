namespace Ilacs.Model.Json;

/// <summary>
/// A document does not have the shape of the contract. It knows where by the token alone; the pointer and the line are
/// found once it has got to the top, by walking the document again.
/// </summary>
internal sealed class ShapeException : Exception
{
    public ShapeException(string message, long offset, string? member = null)
        : base(message)
    {
        Offset = offset;
        Member = member;
    }

    /// <summary>Where the token at fault starts.</summary>
    public long Offset { get; }

    /// <summary>The member at fault, where <see cref="Offset"/> is that of its object.</summary>
    public string? Member { get; }
}
