using Ilacs.Model;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EfCore;

/// <summary>Grades as 10 for inadequate to 40 for outstanding: better is greater, and none is one of Ofsted's own numbers.</summary>
public sealed class GradeConverter() : ValueConverter<Grade, int>(grade => ToNumber(grade), number => FromNumber(number))
{
    public static int ToNumber(Grade grade) => 50 - (10 * grade.OfstedNumber);

    private static Grade FromNumber(int number) =>
        Grade.All.FirstOrDefault(grade => ToNumber(grade) == number)
            ?? throw new InvalidOperationException($"{number} is not a grade: expected 10, 20, 30 or 40.");
}
