using System.Numerics;
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

    [Fact]
    public void Grades_are_equal_or_not_in_generic_code_too()
    {
        (AreEqual(Grade.Good, Grade.Good), AreDifferent(Grade.Good, Grade.Good)).Should().Be((true, false));
        (AreEqual(Grade.Good, Grade.Outstanding), AreDifferent(Grade.Good, Grade.Outstanding)).Should().Be((false, true));
    }

    [Fact]
    public void Grades_are_better_or_worse_in_generic_code_too()
    {
        (IsLess(Grade.Good, Grade.Outstanding), IsGreater(Grade.Good, Grade.Outstanding)).Should().Be((true, false));
        (IsLess(Grade.Good, Grade.Inadequate), IsGreater(Grade.Good, Grade.Inadequate)).Should().Be((false, true));
        (IsLess(Grade.Good, Grade.Good), IsGreater(Grade.Good, Grade.Good)).Should().Be((false, false));
        Grade.Good.CompareTo(null).Should().BePositive();
    }

    [Theory]
    [InlineData("outstanding", "Outstanding", 1)]
    [InlineData("good", "Good", 2)]
    [InlineData("requiresImprovement", "Requires improvement to be good", 3)]
    [InlineData("inadequate", "Inadequate", 4)]
    public void Has_a_code_a_title_and_Ofsteds_number(string code, string title, int number)
    {
        Grade grade = Grade.Parse(code);
        grade.Code.Should().Be(code);
        grade.ToString().Should().Be(code);
        grade.Title.Should().Be(title);
        grade.OfstedNumber.Should().Be(number);
        Grade.FromOfstedNumber(number).Should().BeSameAs(grade);
        Grade.TryParsePrinted(title, out Grade? printed).Should().BeTrue();
        printed.Should().BeSameAs(grade);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-1)]
    [InlineData(30)]
    public void No_other_number_is_a_grade(int number)
    {
        Grade.TryFromOfstedNumber(number, out Grade? grade).Should().BeFalse();
        grade.Should().BeNull();
        FluentActions.Invoking(() => Grade.FromOfstedNumber(number))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("expected 1 (outstanding) to 4 (inadequate)*");
    }

    [Fact]
    public void A_missing_grade_is_neither_better_nor_worse_and_sorts_first()
    {
        Grade? missing = null;
        foreach (Grade grade in Grade.All)
        {
            bool[] comparisons =
            [
                missing < grade, missing <= grade, missing > grade, missing >= grade,
                grade < missing, grade <= missing, grade > missing, grade >= missing,
            ];
            comparisons.Should().AllBeEquivalentTo(false);
            (missing == grade).Should().BeFalse();
            (missing != grade).Should().BeTrue();
        }

        (missing <= null || missing >= null).Should().BeFalse();
        new[] { Grade.Outstanding, missing, Grade.Inadequate, Grade.Good }.Order()
            .Should().Equal(missing, Grade.Inadequate, Grade.Good, Grade.Outstanding);
    }

    [Theory]
    [InlineData("RI", "requiresImprovement")]
    [InlineData("R.I.", "requiresImprovement")]
    [InlineData(" ri ", "requiresImprovement")]
    [InlineData("Req. Imp.", "requiresImprovement")]
    [InlineData("Req Imp", "requiresImprovement")]
    [InlineData("Req  improvement", "requiresImprovement")]
    [InlineData("requiresImprovement", "requiresImprovement")]
    [InlineData("Requires improvement to be good", "requiresImprovement")]
    [InlineData("Inad.", "inadequate")]
    [InlineData("I", "inadequate")]
    [InlineData("G", "good")]
    [InlineData("Good", "good")]
    [InlineData("o", "outstanding")]
    public void Abbreviations_are_read_where_a_caller_asks_for_it(string text, string code)
    {
        Grade.TryParseLenient(text, out Grade? grade).Should().BeTrue();
        grade.Should().Be(Grade.Parse(code));
    }

    /// <summary>An abbreviation may have as many full stops as fit in 32 characters, which nobody writes.</summary>
    [Fact]
    public void An_abbreviation_is_read_without_its_full_stops_up_to_32_characters()
    {
        Grade.TryParseLenient("R" + new string('.', 30) + "I", out Grade? grade).Should().BeTrue();
        grade.Should().Be(Grade.RequiresImprovement);
        Grade.TryParseLenient("R" + new string('.', 31) + "I", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("RI/Good")]
    [InlineData("Good*")]
    [InlineData("RI*")]
    [InlineData("RI (Good)")]
    [InlineData("Good / RI")]
    [InlineData("O/G")]
    [InlineData("Adequate")]
    [InlineData("Not judged")]
    [InlineData("2")]
    [InlineData("A")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData(null)]
    [InlineData("Requires a great deal of improvement before it can be good")]
    public void Even_lenient_reading_takes_nothing_joined_starred_or_of_another_scale(string? text)
    {
        Grade.TryParseLenient(text, out Grade? grade).Should().BeFalse();
        grade.Should().BeNull();
    }

    public static TheoryData<Action, string> UsesOfNoGrade => new()
    {
        { () => Grade.Good.StepsTo(null!), "target" },
        { () => Judgement.Graded(null!), "grade" },
        { () => _ = new JudgementSet { [JudgementDomain.CareLeavers] = (Grade)null! }, "grade" },
        { () => Samples.NorthTyneside2020.Judgements.At(null!), "grade" },
        { () => Samples.NorthTyneside2020.Judgements.DistanceTo(null!), "target" },
        { () => GradeChange.Between((Grade)null!, Grade.Good), "before" },
        { () => GradeChange.Between(Grade.Good, (Grade)null!), "after" },
    };

    [Theory]
    [MemberData(nameof(UsesOfNoGrade), DisableDiscoveryEnumeration = true)]
    public void No_grade_where_one_is_wanted_is_refused(Action use, string parameter) =>
        use.Should().Throw<ArgumentNullException>().WithParameterName(parameter);

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
        Grade.TryParse(text, out Grade? grade).Should().BeFalse();
        grade.Should().BeNull();
        FluentActions.Invoking(() => Grade.Parse(text.AsSpan(), provider: null))
            .Should().Throw<FormatException>().WithMessage($"'{text}' is not a grade; expected *");
    }

    [Theory]
    [InlineData("Outstanding", "outstanding")]
    [InlineData("OUTSTANDING", "outstanding")]
    [InlineData("Good", "good")]
    [InlineData("good.", "good")]
    [InlineData("\tGood \r\n", "good")]
    [InlineData("Inadequate", "inadequate")]
    [InlineData("Requires improvement", "requiresImprovement")]
    [InlineData("Requires Improvement", "requiresImprovement")]
    [InlineData("require improvement to be good", "requiresImprovement")]
    [InlineData("requires improvement to be Good", "requiresImprovement")]
    [InlineData("require improvement to be Good", "requiresImprovement")]
    [InlineData("Require improvement", "requiresImprovement")]
    [InlineData("Requires Improvement to be good", "requiresImprovement")]
    [InlineData("Requires  improvement\r\nto be\u00A0good .", "requiresImprovement")]
    public void Printed_wording_is_read_in_every_form_that_reports_use(string text, string expected)
    {
        Grade.TryParsePrinted(text, out Grade? grade).Should().BeTrue();
        grade.Should().Be(Grade.Parse(expected));
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
        Grade.TryParsePrinted(text, out Grade? grade).Should().BeFalse();
        grade.Should().BeNull();
    }

    [Fact]
    public void Parsing_is_the_reverse_of_formatting_in_any_case_and_spacing()
    {
        Gen<string> blanks = Gens.Among(" ", "  ", "\n", "\t", "\u00A0", "\r\n ");
        Gen.Select(Gens.Among(WorstToBest), blanks, blanks, Gen.Bool, Gen.Int).Sample((grade, gap, edge, stop, caseSeed) =>
        {
            var random = new Random(caseSeed);
            string text = string.Concat(grade.Title.Select(c => random.Next(2) == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));
            string printed = edge + text.Replace(" ", gap, StringComparison.Ordinal) + (stop ? "." : "") + edge;
            return Grade.TryParsePrinted(printed, out Grade? parsed) && parsed == grade;
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
                _ = Grade.TryParse(text, out _);
                _ = Grade.TryParsePrinted(text, out _);
            }
        }
    }

    private static bool AreEqual<T>(T left, T right)
        where T : IEqualityOperators<T, T, bool> => left == right;

    private static bool AreDifferent<T>(T left, T right)
        where T : IEqualityOperators<T, T, bool> => left != right;

    private static bool IsLess<T>(T left, T right)
        where T : IComparisonOperators<T, T, bool> => left < right;

    private static bool IsGreater<T>(T left, T right)
        where T : IComparisonOperators<T, T, bool> => left > right;
}
