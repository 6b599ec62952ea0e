using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A value from a closed set: a grade, a severity, the status of an action. No cast, number or JSON can make another value.
/// </summary>
/// <remarks>To <c>switch</c>, use <see cref="CodedValue{TSelf}.Code"/>, since the values are objects and not constants.</remarks>
/// <example>
/// <code>
/// string colour = grade.Code switch { "outstanding" => "blue", "good" => "green", "requiresImprovement" => "amber", _ => "red" };
/// </code>
/// </example>
/// <typeparam name="TSelf">The type itself.</typeparam>
[JsonConverter(typeof(IlacsJsonConverterFactory))]
public abstract class ClosedCode<TSelf> : CodedValue<TSelf>
    where TSelf : ClosedCode<TSelf>, ICodedValue<TSelf>
{
    private protected ClosedCode(string code, string title)
        : base(code, title)
    {
    }

    /// <summary>All values of the set, in order.</summary>
    public static ValueList<TSelf> All => new(TSelf.Values);
}
