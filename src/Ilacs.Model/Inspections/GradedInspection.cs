using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// An inspection that ends in judgements: standard and short inspections under ILACS, single inspections under SIF.
/// </summary>
/// <example>
/// <code>
/// var inspection = new GradedInspection(
///     InspectionType.Short, FrameworkEdition.Ilacs2018,
///     new LocalAuthority("North Tyneside") { GssCode = "E08000022" },
///     new JudgementSet
///     {
///         [JudgementDomain.ImpactOfLeaders] = Grade.Outstanding,
///         [JudgementDomain.HelpAndProtection] = Grade.Outstanding,
///         [JudgementDomain.ChildrenInCareAndCareLeavers] = Grade.Good,
///         [JudgementDomain.OverallEffectiveness] = Grade.Outstanding,
///     })
/// {
///     Fieldwork = [new(new LocalDate(2020, 3, 9), new LocalDate(2020, 3, 13))],
///     PublishedOn = new LocalDate(2020, 4, 15),
/// };
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<GradedInspection>))]
public sealed record GradedInspection : Inspection
{
    /// <summary>Creates an inspection with judgements.</summary>
    /// <param name="type">The type. It must be one with judgements.</param>
    /// <param name="framework">The edition under which it was made.</param>
    /// <param name="localAuthority">The authority inspected.</param>
    /// <param name="judgements">The judgements. Overall effectiveness is stored as published, never computed: the same judgements
    /// have led to different overall grades.</param>
    /// <exception cref="ArgumentException">The type is one without judgements.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public GradedInspection(InspectionType type, FrameworkEdition framework, LocalAuthority localAuthority, JudgementSet judgements)
        : base(type, localAuthority)
    {
        Framework = Guard.NotNull(framework, nameof(framework));
        Judgements = Guard.NotNull(judgements, nameof(judgements));
    }

    internal GradedInspection(in InspectionDraft draft)
        : base(in draft)
    {
        Framework = draft.Framework!;
        Judgements = draft.Judgements!;
    }

    /// <summary>The edition under which it was made.</summary>
    /// <exception cref="ArgumentNullException">The edition is <see langword="null"/>.</exception>
    [AllowNull]
    public override FrameworkEdition Framework { get; init => field = Guard.NotNull(value); }

    /// <summary>The judgements that are stated.</summary>
    public JudgementSet Judgements { get; init => field = Guard.NotNull(value); }

    /// <summary>The overall grade as published; <see langword="null"/> if there is none,
    /// as for every inspection since April 2026.</summary>
    public Grade? OverallEffectiveness => Judgements[JudgementDomain.OverallEffectiveness].Grade;

    private protected override bool CarriesJudgements => true;

    /// <summary>What the inspection says about a domain. The answer distinguishes what is not stated from what the edition does not
    /// judge.</summary>
    /// <param name="domain">The domain.</param>
    /// <returns>A grade, "not judged", "not stated", or "not a judgement in this edition" where <see cref="Framework"/>
    /// is known and lacks the domain.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="domain"/> is <see langword="null"/>.</exception>
    public Judgement JudgementOf(JudgementDomain domain)
    {
        Judgement judgement = Judgements[domain];
        return judgement == Judgement.NotStated && Framework.IsKnown && Framework.Find(domain) is null
            ? Judgement.NotInEdition
            : judgement;
    }
}
