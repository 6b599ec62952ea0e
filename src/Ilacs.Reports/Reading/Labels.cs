using System.Text.RegularExpressions;
using Ilacs.Model;

namespace Ilacs.Reports.Reading;

/// <summary>How reports print the names of the judgements, in tables and headings.</summary>
internal sealed partial class Labels
{
    private static readonly (string Group, JudgementDomain Domain)[] OfIlacs =
    [
        ("leaders", JudgementDomain.ImpactOfLeaders), ("protection", JudgementDomain.HelpAndProtection),
        ("both", JudgementDomain.ChildrenInCareAndCareLeavers), ("care", JudgementDomain.ChildrenInCare),
        ("leavers", JudgementDomain.CareLeavers), ("overall", JudgementDomain.OverallEffectiveness),
    ];

    private static readonly (string Group, JudgementDomain Domain)[] OfSif =
    [
        ("protection", JudgementDomain.HelpAndProtection), ("care", JudgementDomain.ChildrenLookedAfterAndAchievingPermanence),
        ("adoption", JudgementDomain.AdoptionPerformance), ("leavers", JudgementDomain.CareLeavers),
        ("leaders", JudgementDomain.LeadershipManagementAndGovernance), ("overall", JudgementDomain.OverallEffectiveness),
        ("board", JudgementDomain.LocalSafeguardingChildrenBoard),
    ];

    private readonly (string Group, JudgementDomain Domain)[] groups;
    private readonly Regex label;

    private Labels(Regex label, (string Group, JudgementDomain Domain)[] groups)
    {
        this.label = label;
        this.groups = groups;
    }

    public static Labels Ilacs { get; } = new(IlacsLabel(), OfIlacs);

    public static Labels Sif { get; } = new(SifLabel(), OfSif);

    /// <summary>The labels in a squashed text, each with its start and its end.</summary>
    public IEnumerable<(JudgementDomain Domain, int Start, int End)> In(string squashed)
    {
        foreach (Match match in label.Matches(squashed))
        {
            foreach ((string group, JudgementDomain domain) in groups)
            {
                if (match.Groups[group].Success)
                {
                    yield return (domain, match.Index, match.Index + match.Length);
                }
            }
        }
    }

    // "Children care leavers" is a misprint in reports of the 2023 edition. "Practice" and "social work practice" are both in use.
    [GeneratedRegex(
        "(?:the)?(?<leaders>impactofleaderson(?:socialwork)?practice(?:withchildrenandfamilies)?)"
            + "|(?:the)?experiencesandprogressof(?:"
            + "(?<protection>children(?:whoneed|inneedof)helpandprotection)"
            + "|(?<both>childrenincareandcareleavers)|(?<care>childrenincare(?!andcare))|(?<leavers>(?:childrenand"
            + "|children)?careleavers))"
            + "|(?<overall>overalleffectiveness)",
        Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex IlacsLabel();

    [GeneratedRegex(
        "(?<protection>children(?:whoneed|inneedof)helpandprotection)"
            + "|(?<care>(?:childrenlookedafter|lookedafterchildren)andachievingpermanence)"
            + "|(?<adoption>adoptionperformance)"
            + "|(?<leavers>experiences?andprogressofcareleavers)|(?<leaders>leadership(?:managementandgovernance|governanceandmanagement))"
            + "|(?<overall>overalleffectiveness)"
            + "|(?<board>(?:local)?safeguardingchildren(?:s)?board(?:lscb)?|effectivenessofthelscb)",
        Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex SifLabel();
}
