namespace Ilacs.Model;

/// <summary>
/// The overall grade and the key judgements, counted once for all the rules that need them. Everything is empty if the edition is not known
/// or has no overall grade.
/// </summary>
internal readonly struct OverallPicture
{
    public OverallPicture(Inspection inspection)
    {
        if (inspection is not GradedInspection { Framework.IsKnown: true } graded)
        {
            return;
        }

        IsSif = graded.Framework == FrameworkEdition.Sif;
        Is2023 = graded.Framework == FrameworkEdition.Ilacs2023;
        IsComplete = true;
        foreach (EditionDomain domain in graded.Framework.Domains)
        {
            Judgement judgement = graded.Judgements[domain.Domain];
            IsComplete &= !domain.IsKey || judgement != Judgement.NotStated;
            if (judgement.Grade is not { } grade)
            {
                continue;
            }

            if (domain.Role == DomainRole.Overall)
            {
                Overall = grade;
            }
            else if (domain.IsKey)
            {
                Best = Best > grade ? Best : grade;
                Worst = Worst < grade ? Worst : grade;
                if (domain.Role == DomainRole.Leaders)
                {
                    Leaders = grade;
                }
                else
                {
                    PracticeOutstanding += grade == Grade.Outstanding ? 1 : 0;
                    PracticeRequiringImprovement += grade == Grade.RequiresImprovement ? 1 : 0;
                    PracticeInadequate += grade == Grade.Inadequate ? 1 : 0;
                    PracticeGoodOrBetter += grade >= Grade.Good ? 1 : 0;
                }
            }
        }
    }

    public bool IsSif { get; }

    public bool Is2023 { get; }

    /// <summary>Whether every key judgement is stated, even if as "not judged". If one is missing, it cannot be said that none has a given
    /// grade.</summary>
    public bool IsComplete { get; }

    public Grade? Overall { get; }

    public Grade? Leaders { get; }

    public Grade? Best { get; }

    public Grade? Worst { get; }

    public int PracticeOutstanding { get; }

    public int PracticeGoodOrBetter { get; }

    public int PracticeRequiringImprovement { get; }

    public int PracticeInadequate { get; }
}
