using Ilacs.Reports.Reading;

namespace Ilacs.Reports.Tests;

/// <summary>How reports print the names of the judgements.</summary>
public class LabelsTests
{
    public static TheoryData<string, string> Titles { get; } = new(
        FrameworkEdition.Known.SelectMany(edition => edition.Domains.Select(domain => (edition.Code, domain.Domain.Code))));

    [Theory]
    [MemberData(nameof(Titles))]
    public void The_official_title_of_each_domain_is_found(string edition, string domain)
    {
        EditionDomain ofEdition = FrameworkEdition.Parse(edition).Find(JudgementDomain.Parse(domain))!;
        Labels labels = ofEdition.Edition == FrameworkEdition.Sif ? Labels.Sif : Labels.Ilacs;

        labels.In(Squashed.Of(ofEdition.OfficialTitle)).Select(label => label.Domain.Code).Should().Equal(
            [domain], $"Labels has to know how reports print '{ofEdition.OfficialTitle}': its pattern and its list of groups");
    }
}
