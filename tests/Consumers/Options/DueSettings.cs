using Ilacs.Model;
using NodaTime;

namespace Options;

/// <summary>What a host is told by its settings: grades, domains, editions and days as the text that a file or a variable has.</summary>
internal sealed class DueSettings
{
    public Grade AtLeast { get; set; } = Grade.Good;

    public JudgementDomain? Domain { get; set; }

    public List<FrameworkEdition> Editions { get; } = [];

    public Dictionary<string, Grade> Goals { get; } = [];

    public LocalDate AsAt { get; set; }

    public LocalDate? PublishedBy { get; set; }
}
