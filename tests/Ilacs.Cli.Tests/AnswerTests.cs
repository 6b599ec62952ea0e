using System.Text.Json;

namespace Ilacs.Cli.Tests;

public class AnswerTests
{
    public static TheoryData<Judgement> Judgements =>
        [.. Grade.All.Select(Judgement.Graded), Judgement.NotJudged, Judgement.NotInEdition, Judgement.NotStated];

    /// <summary>CSV has the words of <c>compare --format json</c>, which the library writes.</summary>
    [Theory]
    [MemberData(nameof(Judgements))]
    public void A_judgement_has_the_word_that_a_comparison_has_for_it(Judgement judgement)
    {
        string word = Answer.Code(judgement);

        JsonSerializer.Deserialize<JudgementComparison>(
            $$"""
            {"domain":"careLeavers","earlierDomain":"childrenInCareAndCareLeavers","before":"{{word}}","after":"notStated","basis":"split"}
            """).Before.Should().Be(judgement);
    }
}
