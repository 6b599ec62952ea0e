using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>How far the judgement of a domain is from a grade.</summary>
/// <remarks><b>Default</b> has no domain and is never returned. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(IlacsJsonConverter<GradeDistance>))]
public readonly record struct GradeDistance
{
    internal GradeDistance(JudgementDomain domain, Grade grade, Grade target)
    {
        Domain = domain;
        Grade = grade;
        Steps = grade.StepsTo(target);
    }

    /// <summary>The domain.</summary>
    public JudgementDomain Domain { get; }

    /// <summary>The grade it has.</summary>
    public Grade Grade { get; }

    /// <summary>How many steps up the scale the target is: 0 if it is reached, negative if the grade is better than the target.</summary>
    public int Steps { get; }

    /// <summary>The domain and the steps, such as "careLeavers: 2 steps".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Domain}: {Steps} step{(Steps is 1 or -1 ? "" : "s")}";
}
