using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// The change from one grade to a later one: improved, declined or unchanged, and by how many steps.
/// </summary>
/// <remarks><b>Default</b> is unchanged. <b>Equality</b> is by steps. <b>Ordering</b> is not defined.</remarks>
/// <example><c>GradeChange.Between(Grade.Inadequate, Grade.Good)</c> improved by 2 steps.</example>
[JsonConverter(typeof(IlacsJsonConverter<GradeChange>))]
public readonly record struct GradeChange
{
    private GradeChange(int steps) => Steps = steps;

    /// <summary>How many steps up the scale: positive for better, negative for worse, 0 for unchanged; from -3 to 3.</summary>
    public int Steps { get; }

    /// <summary>Which way it went.</summary>
    public ChangeDirection Direction =>
        Steps > 0 ? ChangeDirection.Improved : Steps < 0 ? ChangeDirection.Declined : ChangeDirection.Unchanged;

    /// <summary>The change between two grades.</summary>
    /// <param name="before">The earlier grade.</param>
    /// <param name="after">The later grade.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentNullException">A grade is <see langword="null"/>.</exception>
    public static GradeChange Between(Grade before, Grade after) =>
        new(Guard.NotNull(before, nameof(before)).StepsTo(Guard.NotNull(after, nameof(after))));

    /// <summary>The change between two judgements.</summary>
    /// <param name="before">The earlier judgement.</param>
    /// <param name="after">The later judgement.</param>
    /// <returns>The change, or <see langword="null"/> if either has no grade.</returns>
    public static GradeChange? Between(Judgement before, Judgement after) =>
        before.Grade is { } earlier && after.Grade is { } later ? Between(earlier, later) : null;

    /// <summary>The change in words, such as "improved by 2 steps".</summary>
    /// <returns>The words.</returns>
    public override string ToString() => Steps switch
    {
        0 => "unchanged",
        1 => "improved by 1 step",
        -1 => "declined by 1 step",
        > 0 => $"improved by {Steps} steps",
        _ => $"declined by {-Steps} steps",
    };
}
