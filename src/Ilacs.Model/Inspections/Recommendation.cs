using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// Something that a report says needs to improve. Ofsted calls it an area for improvement; councils say recommendation.
/// </summary>
/// <remarks>
/// Reports don't number or assign recommendations, and set no dates or owners: that is for the council's <see cref="ActionPlan"/>. A report
/// may have none.
/// </remarks>
/// <example>
/// <code>
/// var recommendation = new Recommendation("The quality of supervision.")
/// {
///     NationalFramework = NationalFrameworkReference.Enabler2,
///     Themes = ["supervision"],
/// };
/// string kind = recommendation.Kind.Title;                                // "Area for improvement"
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<Recommendation>))]
public sealed record Recommendation : IlacsObject
{
    // An explicit field, so that the constructor does not check the text twice.
    private readonly string text;

    /// <summary>Creates a recommendation.</summary>
    /// <param name="text">What needs to improve.</param>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public Recommendation(string text) => this.text = Guard.RequiredText(text, nameof(text));

    /// <summary>What needs to improve.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public string Text { get => text; init => text = Guard.RequiredText(value); }

    /// <summary>Whether it is an area for improvement (the default) or an area for priority action.</summary>
    public RecommendationKind Kind { get; init => field = Guard.NotNull(value); } = RecommendationKind.AreaForImprovement;

    /// <summary>The part of the national framework that it refers to; reports have given one since the inspections of January
    /// 2025.</summary>
    public NationalFrameworkReference? NationalFramework { get; init; }

    /// <summary>The domain it belongs to, where the report says so or the author of the document assigned it.</summary>
    public JudgementDomain? Domain { get; init; }

    /// <summary>What it is about, in words of your own choice, so that the same theme can be found in several reports.</summary>
    /// <exception cref="ArgumentException">A theme is empty or blank.</exception>
    public ValueList<string> Themes { get; init => field = Guard.Texts(value); }

    /// <summary>What needs to improve.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}

/// <summary>Something that an inspection found to be strong.</summary>
/// <example>
/// <code>
/// var strength = new Strength("Stable social workers")
/// {
///     Domain = JudgementDomain.CareLeavers,
///     Themes = ["workforce"],
/// };
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<Strength>))]
public sealed record Strength : IlacsObject
{
    // An explicit field, so that the constructor does not check the text twice.
    private readonly string text;

    /// <summary>Creates a strength.</summary>
    /// <param name="text">What is strong.</param>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public Strength(string text) => this.text = Guard.RequiredText(text, nameof(text));

    /// <summary>What is strong.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public string Text { get => text; init => text = Guard.RequiredText(value); }

    /// <summary>The domain it belongs to, where the report says so or the author of the document assigned it.</summary>
    public JudgementDomain? Domain { get; init; }

    /// <summary>What it is about, in words of your own choice.</summary>
    /// <exception cref="ArgumentException">A theme is empty or blank.</exception>
    public ValueList<string> Themes { get; init => field = Guard.Texts(value); }

    /// <summary>What is strong.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
