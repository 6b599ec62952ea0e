using CsCheck;

namespace Ilacs.Model.Tests;

public class GradeTests
{
    private static readonly Grade[] WorstToBest = [Grade.Inadequate, Grade.RequiresImprovement, Grade.Good, Grade.Outstanding];

    [Fact]
    public void Better_is_greater_and_distance_counts_the_steps_for_every_pair()
    {
        for (int i = 0; i < WorstToBest.Length; i++)
        {
            for (int j = 0; j < WorstToBest.Length; j++)
            {
                (WorstToBest[i] < WorstToBest[j]).Should().Be(i < j);
                WorstToBest[i].StepsTo(WorstToBest[j]).Should().Be(j - i);
            }
        }

        Grade.All.Should().Equal(WorstToBest);
    }

    [Theory]
    [InlineData(Grade.Outstanding, "outstanding", "Outstanding", 1)]
    [InlineData(Grade.Good, "good", "Good", 2)]
    [InlineData(Grade.RequiresImprovement, "requiresImprovement", "Requires improvement to be good", 3)]
    [InlineData(Grade.Inadequate, "inadequate", "Inadequate", 4)]
    public void Has_a_code_an_official_title_and_Ofsteds_number(Grade grade, string code, string title, int number)
    {
        grade.Code.Should().Be(code);
        grade.OfficialTitle.Should().Be(title);
        grade.OfstedNumber.Should().Be(number);
        Grade.ParseCode(code).Should().Be(grade);
        Grade.TryParsePrinted(title, out Grade printed).Should().BeTrue();
        printed.Should().Be(grade);
    }

    [Theory]
    [InlineData((Grade)0)]
    [InlineData((Grade)1)]
    [InlineData((Grade)4)]
    [InlineData((Grade)25)]
    [InlineData((Grade)50)]
    public void No_other_number_passes_for_a_grade(Grade undefined)
    {
        Action[] uses =
        [
            () => _ = undefined.Code,
            () => _ = undefined.OfficialTitle,
            () => _ = undefined.OfstedNumber,
            () => undefined.StepsTo(Grade.Good),
            () => Grade.Good.StepsTo(undefined),
            () => Judgement.Graded(undefined),
            () => _ = new JudgementSet { [JudgementDomain.CareLeavers] = undefined },
            () => Samples.NorthTyneside2020.Judgements.At(undefined),
            () => Samples.NorthTyneside2020.Judgements.DistanceTo(undefined),
            () => GradeChange.Between(undefined, Grade.Good),
        ];

        uses.Should().AllSatisfy(use => use.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Theory]
    [InlineData("Good")]
    [InlineData("GOOD")]
    [InlineData(" good")]
    [InlineData("good ")]
    [InlineData("good.")]
    [InlineData("RequiresImprovement")]
    [InlineData("requires improvement")]
    [InlineData("notJudged")]
    [InlineData("adequate")]
    [InlineData("good,outstanding")]
    [InlineData("30")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData(null)]
    public void A_code_is_read_exactly_or_not_at_all(string? text)
    {
        Grade.TryParseCode(text, out Grade grade).Should().BeFalse();
        grade.Should().Be(default(Grade));
        FluentActions.Invoking(() => Grade.ParseCode(text)).Should().Throw<FormatException>().WithMessage($"'{text}' is not a grade code*");
    }

    [Theory]
    [InlineData("Outstanding", Grade.Outstanding)]
    [InlineData("OUTSTANDING", Grade.Outstanding)]
    [InlineData("Good", Grade.Good)]
    [InlineData("good.", Grade.Good)]
    [InlineData("\tGood \r\n", Grade.Good)]
    [InlineData("Inadequate", Grade.Inadequate)]
    [InlineData("Requires improvement", Grade.RequiresImprovement)]
    [InlineData("Requires Improvement", Grade.RequiresImprovement)]
    [InlineData("require improvement to be good", Grade.RequiresImprovement)]
    [InlineData("requires improvement to be Good", Grade.RequiresImprovement)]
    [InlineData("require improvement to be Good", Grade.RequiresImprovement)]
    [InlineData("Require improvement", Grade.RequiresImprovement)]
    [InlineData("Requires Improvement to be good", Grade.RequiresImprovement)]
    [InlineData("Requires  improvement\r\nto be\u00A0good .", Grade.RequiresImprovement)]
    public void Printed_wording_is_read_in_every_form_that_reports_use(string text, Grade expected)
    {
        Grade.TryParsePrinted(text, out Grade grade).Should().BeTrue();
        grade.Should().Be(expected);
    }

    [Theory]
    [InlineData("Adequate")]
    [InlineData("Not judged")]
    [InlineData("1")]
    [InlineData("30")]
    [InlineData("Grade 2")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(".")]
    [InlineData(null)]
    [InlineData("Good..")]
    [InlineData("Good, Outstanding")]
    [InlineData("Good Good")]
    [InlineData("Good/Inadequate")]
    [InlineData("goodish")]
    [InlineData("requiresimprovement")]
    [InlineData("requiresImprovement")]
    [InlineData("Requires improvement to be")]
    [InlineData("Requires improvement to be outstanding")]
    [InlineData("go od")]
    [InlineData("G\u00F6od")]
    [InlineData("gOoD\u0130")]
    [InlineData("'/%$")]
    public void Anything_else_is_no_printed_grade(string? text)
    {
        Grade.TryParsePrinted(text, out Grade grade).Should().BeFalse();
        grade.Should().Be(default(Grade));
    }

    [Fact]
    public void Parsing_is_the_reverse_of_formatting_in_any_case_and_spacing()
    {
        Gen<string> blanks = Gens.Among(" ", "  ", "\n", "\t", "\u00A0", "\r\n ");
        Gen.Select(Gens.Among(WorstToBest), blanks, blanks, Gen.Bool, Gen.Int).Sample((grade, gap, edge, stop, caseSeed) =>
        {
            var random = new Random(caseSeed);
            string text = string.Concat(grade.OfficialTitle.Select(c => random.Next(2) == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));
            string printed = edge + text.Replace(" ", gap, StringComparison.Ordinal) + (stop ? "." : "") + edge;
            return Grade.TryParsePrinted(printed, out Grade parsed) && parsed == grade;
        });
    }

    [Fact]
    public void Parsing_allocates_nothing_whether_it_succeeds_or_fails()
    {
        string[] texts = ["good", "requiresImprovement", "adequate", "Requires improvement to be good", "", "Good, Outstanding"];
        Parse(texts);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Parse(texts);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        static void Parse(string[] texts)
        {
            foreach (string text in texts)
            {
                _ = Grade.TryParseCode(text, out _);
                _ = Grade.TryParsePrinted(text, out _);
            }
        }
    }
}
