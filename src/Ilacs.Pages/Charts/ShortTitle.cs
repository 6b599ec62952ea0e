namespace Ilacs.Pages;

/// <summary>The title of a judgement where there is no room for the whole of it.</summary>
internal static class ShortTitle
{
    private static readonly Dictionary<JudgementDomain, string> Titles = new()
    {
        [JudgementDomain.OverallEffectiveness] = "Overall",
        [JudgementDomain.ImpactOfLeaders] = "Leaders",
        [JudgementDomain.HelpAndProtection] = "Help",
        [JudgementDomain.ChildrenInCare] = "In care",
        [JudgementDomain.LocalSafeguardingChildrenBoard] = "Safeguarding children board",
    };

    public static string Of(JudgementDomain domain) => Titles.GetValueOrDefault(domain, domain.Title);

    /// <summary>The whole title if it has room, or else the short one, cut if need be.</summary>
    public static string Within(int length, JudgementDomain domain)
    {
        string title = domain.Title.Length <= length ? domain.Title : Of(domain);
        return title.Length <= length ? title : $"{title[..(length - 2)]}\u2026";
    }
}
