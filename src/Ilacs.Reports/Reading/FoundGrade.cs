using Ilacs.Model;

namespace Ilacs.Reports.Reading;

/// <summary>A judgement, and the page of the report on which it was found.</summary>
internal sealed record FoundGrade(JudgementDomain Domain, Judgement Judgement, int Page);
