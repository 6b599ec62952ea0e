using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A judgement on a domain, with the inspection that made it.
/// </summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(IlacsJsonConverter<DomainJudgement>))]
public sealed record DomainJudgement
{
    internal DomainJudgement(GradedInspection inspection, JudgementDomain domain)
    {
        Inspection = inspection;
        Domain = domain;
    }

    /// <summary>The inspection.</summary>
    public GradedInspection Inspection { get; }

    /// <summary>The domain, as the inspection names it.</summary>
    public JudgementDomain Domain { get; }

    /// <summary>The judgement.</summary>
    public Judgement Judgement => Inspection.Judgements[Domain];

    /// <summary>The grade, or <see langword="null"/> if the judgement is "not judged".</summary>
    public Grade? Grade => Judgement.Grade;

    /// <summary>The domain, the judgement and the inspection, such as "careLeavers: Good, Bradford, standardInspection,
    /// 2026-01-12/2026-01-23".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Domain}: {Judgement}, {Inspection}";
}
