using Ilacs.Model;
using NodaTime;

namespace EfCore;

/// <summary>
/// An inspection or visit in the database. The document is what counts; the columns beside it are copies, there to be queried.
/// </summary>
public sealed class StoredInspection
{
    private readonly List<StoredJudgement> judgements = [];

    public StoredInspection(Inspection document) => Replace(document);

    // EF Core takes this one, and fills every property from its column.
    private StoredInspection()
    {
    }

    public int Id { get; private set; }

    public Inspection Document { get; private set; } = null!;

    public string Authority { get; private set; } = null!;

    public InspectionType Type { get; private set; } = null!;

    public FrameworkEdition? Edition { get; private set; }

    public LocalDate? StartedOn { get; private set; }

    public LocalDate? PublishedOn { get; private set; }

    public Grade? Overall { get; private set; }

    public IReadOnlyCollection<StoredJudgement> Judgements => judgements;

    /// <summary>
    /// Takes another document in place of this one. It is the only way to change anything, so that no column can
    /// drift from the document.
    /// </summary>
    public void Replace(Inspection document)
    {
        JudgementSet stated = document is GradedInspection graded ? graded.Judgements : [];

        Document = document;
        Authority = document.LocalAuthority.ToString();
        Type = document.Type;
        Edition = document.Framework;
        StartedOn = document.FirstDayOnSite;
        PublishedOn = document.PublishedOn;
        Overall = stated[JudgementDomain.OverallEffectiveness].Grade;

        judgements.RemoveAll(row => stated[row.Domain] == Judgement.NotStated);
        foreach ((JudgementDomain domain, Judgement judgement) in stated)
        {
            if (judgements.Find(row => row.Domain == domain) is { } row)
            {
                row.Grade = judgement.Grade;
            }
            else
            {
                judgements.Add(new StoredJudgement(domain) { Grade = judgement.Grade });
            }
        }
    }
}
