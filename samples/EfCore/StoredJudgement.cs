using Ilacs.Model;

namespace EfCore;

/// <summary>
/// A stated judgement of an inspection: a grade, or no grade where Ofsted printed "Not judged". What is not stated has no row.
/// </summary>
public sealed class StoredJudgement(JudgementDomain domain)
{
    public int InspectionId { get; private set; }

    public JudgementDomain Domain { get; private set; } = domain;

    public Grade? Grade { get; internal set; }
}
