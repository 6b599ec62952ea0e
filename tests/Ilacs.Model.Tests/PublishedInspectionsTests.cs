using NodaTime.Text;

namespace Ilacs.Model.Tests;

/// <summary>What was published agrees with what the model says, over all 491 inspections.</summary>
public class PublishedInspectionsTests
{
    [Fact]
    public void Every_published_inspection_can_be_held_is_valid_and_survives_JSON()
    {
        List<GradedInspection> published = Read();

        published.Should().HaveCount(491);
        published.Should().AllSatisfy(inspection =>
        {
            inspection.Validate().Issues.Should().BeEmpty();
            IlacsJson.Read(IlacsJson.Write(inspection)).Should().Be(inspection);
        });
    }

    [Fact]
    public void The_edition_in_force_on_the_first_day_is_the_one_published_or_one_of_two_in_the_overlap()
    {
        List<GradedInspection> published = Read();

        published.Should().AllSatisfy(inspection =>
            FrameworkEdition.InForceOn(inspection.FirstDayOnSite!.Value).Candidates.Should().Contain(inspection.Framework));
        published.Count(inspection => FrameworkEdition.InForceOn(inspection.FirstDayOnSite!.Value).Edition is null && inspection.Framework == FrameworkEdition.Sif)
            .Should().Be(7, "seven SIF inspections began in the overlap");
    }

    private static List<GradedInspection> Read()
    {
        string[] lines = File.ReadAllLines(Shared.Path("data/published-inspections.csv"));
        string[] header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => Inspection(header, Fields(line)))];
    }

    private static GradedInspection Inspection(string[] header, string[] fields)
    {
        string? Field(string name) => fields[Array.IndexOf(header, name)] is { Length: > 0 } field ? field : null;

        JudgementSet judgements = [];
        foreach (JudgementDomain domain in JudgementDomain.Known)
        {
            judgements = Field(domain.Code) switch
            {
                null => judgements,
                "notJudged" => judgements.With(domain, Judgement.NotJudged),
                string code => judgements.With(domain, Grade.ParseCode(code)),
            };
        }

        return new GradedInspection(
            InspectionType.Parse(Field("type")!), FrameworkEdition.Parse(Field("framework")!),
            new LocalAuthority(Field("local_authority")!) { OfstedUrn = Field("ofsted_urn"), GssCode = Field("gss_code") }, judgements)
        {
            IsReinspection = Field("is_reinspection") is { } reinspection ? string.Equals(reinspection, "true", StringComparison.Ordinal) : null,
            Fieldwork = [.. Field("fieldwork")!.Split(';').Select(Block)],
            PublishedOn = Date(Field("published_on")!),
            RecommendationCount = Field("recommendation_count") is { } count ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : null,
            Source = Field("report_url"),
        };
    }

    private static FieldworkBlock Block(string block) =>
        block.Split('/') is [var start, var end] ? new FieldworkBlock(Date(start), end.Length > 0 ? Date(end) : null) : throw new FormatException(block);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string[] Fields(string line)
    {
        List<string> fields = [];
        for (int at = 0; at <= line.Length;)
        {
            bool quoted = at < line.Length && line[at] == '"';
            int end = line.IndexOf(quoted ? '"' : ',', quoted ? at + 1 : at);
            end = end < 0 ? line.Length : end;
            fields.Add(line[(quoted ? at + 1 : at)..end]);
            at = quoted ? end + 2 : end + 1;
        }

        return [.. fields];
    }
}
