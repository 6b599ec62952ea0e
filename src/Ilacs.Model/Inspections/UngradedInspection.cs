using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A visit or inspection without judgements: focused, monitoring and assurance visits, joint targeted area inspections.
/// </summary>
/// <example>
/// <code>
/// var visit = new UngradedInspection(InspectionType.MonitoringVisit, new LocalAuthority("Bradford"))
/// {
///     Fieldwork = [new(new LocalDate(2021, 9, 7), new LocalDate(2021, 9, 8))],
///     PublishedOn = new LocalDate(2021, 10, 22),
///     Number = 6,
/// };
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<UngradedInspection>))]
public sealed record UngradedInspection : Inspection
{
    /// <summary>Creates a visit or inspection without judgements.</summary>
    /// <param name="type">The type. It must be one without judgements.</param>
    /// <param name="localAuthority">The authority visited.</param>
    /// <exception cref="ArgumentException">The type is one with judgements.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public UngradedInspection(InspectionType type, LocalAuthority localAuthority)
        : base(type, localAuthority)
    {
    }

    internal UngradedInspection(in InspectionDraft draft)
        : base(in draft)
    {
        Framework = draft.Framework;
        Number = draft.Number;
        Theme = draft.Theme;
        Focus = draft.Focus;
    }

    /// <summary>The number, from 1, of a monitoring visit in the series after an inadequate judgement; there is no upper limit.
    /// <see langword="null"/> if it is not stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int? Number { get; init => field = Guard.FromOne(value); }

    /// <summary>The theme, or <see langword="null"/> if it is not stated.</summary>
    public VisitTheme? Theme { get; init; }

    /// <summary>What the visit looked at, in words, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public string? Focus { get; init => field = Guard.Text(value); }

    private protected override bool CarriesJudgements => false;
}
