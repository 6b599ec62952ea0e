using Ilacs.Model;

namespace Ilacs.Reports.Reading;

/// <summary>A judgement that was found at a place of the report.</summary>
internal sealed record FoundGrade(JudgementDomain Domain, Judgement Judgement, int Page);
