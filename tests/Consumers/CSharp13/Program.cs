using System.Linq.Expressions;
using Ilacs.Model;

// The version of C# before that of the library, and expression trees: neither knows extension members. Each check that fails prints a
// line; the last line counts.
int passed = 0;
int failed = 0;

Check("the title of a grade", Grade.Good.Title == "Good");
Check("a comparison", Grade.Good > Grade.RequiresImprovement && Grade.Good >= Grade.Good && !(Grade.Good < Grade.Good));
Check("equality", Grade.Parse("good") == Grade.Good && Grade.Good != Grade.Outstanding);
Check("a switch over the code", Colour(Grade.RequiresImprovement) == "amber");
Check("the best and the worst", Grade.All.Max() == Grade.Outstanding && Grade.All.Min() == Grade.Inadequate);
Check("generic code over comparisons", Better(Grade.Good, Grade.Outstanding) == Grade.Outstanding);

Expression<Func<Grade, string>> title = grade => grade.Title;
Expression<Func<string>> good = () => Grade.Good.Title;
Expression<Func<Grade?, bool>> atLeast = grade => grade >= Grade.Good;
Expression<Func<Grade?, bool>> same = grade => grade == Grade.Good;
Expression<Func<Grade, int>> number = grade => grade.OfstedNumber;
Check("the title in an expression tree", title.Compile()(Grade.RequiresImprovement) == "Requires improvement to be good");
Check("the title of a constant in an expression tree", good.Compile()() == "Good");
Check("a comparison in an expression tree", atLeast.Compile()(Grade.Outstanding) && !atLeast.Compile()(null));
Check("equality in an expression tree", same.Compile()(Grade.Parse("good")) && !same.Compile()(null));
Check("Ofsted's number in an expression tree", number.Compile()(Grade.Outstanding) == 1);

IQueryable<Grade> grades = Grade.All.ToArray().AsQueryable();
IQueryable<string> titles = grades.Where(grade => grade >= Grade.Good).OrderByDescending(grade => grade).Select(grade => grade.Title);
Check("a query", titles.SequenceEqual(["Outstanding", "Good"]));

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

static string Colour(Grade grade) => grade.Code switch
{
    "outstanding" => "blue",
    "good" => "green",
    "requiresImprovement" => "amber",
    _ => "red",
};

static T Better<T>(T left, T right)
    where T : System.Numerics.IComparisonOperators<T, T, bool> => left > right ? left : right;

void Check(string what, bool holds)
{
    passed += holds ? 1 : 0;
    failed += holds ? 0 : 1;
    if (!holds)
    {
        Console.WriteLine($"failed: {what}");
    }
}
