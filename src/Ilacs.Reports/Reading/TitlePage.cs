using System.Text.RegularExpressions;
using Ilacs.Model;
using Ilacs.Outcomes;
using Ilacs.Reports.Pdf;
using NodaTime;

namespace Ilacs.Reports.Reading;

/// <summary>What the top of the title page says: the kind of report, the authority, and the dates.</summary>
internal sealed partial class TitlePage
{
    /// <summary>The title ends at the table at the latest or, if there is no table, after this many lines.</summary>
    private const int MostLines = 30;

    /// <summary>The title is within this many pages: a cover, or a note by the publisher, may come before it.</summary>
    private const int MostPages = 3;

    private readonly IReadOnlyList<TextLine> lines;

    private TitlePage(IEnumerable<TextLine> page)
    {
        lines = [.. page.Take(MostLines)];
        Page = lines.Count > 0 ? lines[0].Page : 1;
        string all = Squashed.Of(string.Concat(lines.Select(line => line.Text)));
        string top = Squashed.Of(string.Concat(lines.TakeWhile(line => !Dates().IsMatch(line.Text)).Select(line => line.Text)));
        IsSif = SifTitle().IsMatch(top);
        IsIlacs = !IsSif && IlacsTitle().IsMatch(top) && lines.Any(line => Dates().IsMatch(line.Text));
        IsReinspection = lines.Any(line => ReinspectionTitle().IsMatch(line.Text)) ? true : null;
        Other = IsSif ? null : OtherKind(all, top);
    }

    /// <summary>The page that has the title.</summary>
    public int Page { get; }

    public bool IsSif { get; }

    public bool IsIlacs { get; }

    public bool? IsReinspection { get; }

    public bool IsReport => IsSif || IsIlacs;

    /// <summary>What the file seems to be, if it is not a report of an inspection that can be read.</summary>
    public string? Other { get; }

    /// <summary>The first page that has the title of a report, or else the first that says what the file is.</summary>
    public static TitlePage Of(ReportText report)
    {
        TitlePage[] pages = [.. report.Lines.GroupBy(line => line.Page).Take(MostPages).Select(page => new TitlePage(page))];
        return Array.Find(pages, page => page.IsReport) ?? Array.Find(pages, page => page.Other is not null)
            ?? pages.FirstOrDefault() ?? new TitlePage([]);
    }

    /// <summary>The name of the authority, in the largest letters of the page, without the words about the inspection.</summary>
    public string Name
    {
        get
        {
            double largest = lines.Count == 0 ? 0 : lines.Max(line => line.Size);
            string title = Paragraph.Of(lines.Where(line => line.Size > 0.96 * largest)
                .TakeWhile(line => !Dates().IsMatch(line.Text) && !SifTitle().IsMatch(Squashed.Of(line.Text)))
                .Select(line => line.Words));
            string name = AfterName().Replace(BeforeName().Replace(title, ""), "").Trim(' ', ',', '.', ':', '-', '\u2013', '\u2014');
            return name.Length > 0 ? name : title;
        }
    }

    /// <summary>The text after "Inspection dates", on its line and, if it continues, on the next ones.</summary>
    public (string Text, int Page)? FieldworkText => After(Dates(), static (line, count) => count < 3 && !Stops().IsMatch(line.Text));

    public (string Text, int Page)? PublicationText => After(Published(), static (_, _) => false);

    /// <summary>The authority in the register, or why it was not found.</summary>
    public (RegisteredAuthority? Authority, string? DeliveredBy, string Problem) Authority(AuthorityRegister register, LocalDate? day)
    {
        string name = Name;
        // The title may name the trust that delivers the services.
        ChildrensTrust[] trusts =
        [
            .. ChildrensTrust.All.Where(trust => string.Equals(Squashed.Of(trust.Name), Squashed.Of(name), StringComparison.Ordinal)
                && !(day is { } date && trust.DeliversOn(date) == false)),
        ];
        if (trusts is [var only] && register.Search(only.Authority.GssCode, day).Found is { } council)
        {
            return (council, only.Name, "");
        }

        AuthoritySearch search = Search(register, name, day);
        return (search.Found, null, search.Problem ?? "");
    }

    private static AuthoritySearch Search(AuthorityRegister register, string name, LocalDate? day)
    {
        AuthoritySearch search = register.Search(name, day);
        if (search.Found is null && CouncilAtEnd().Match(name) is { Success: true } council)
        {
            // "Bristol City of", "City of York Council".
            AuthoritySearch other = register.Search(name[..council.Index], day);
            return other.Found is null ? search : other;
        }

        return search;
    }

    private (string Text, int Page)? After(Regex label, Func<TextLine, int, bool> goesOn)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            Match match = label.Match(lines[i].Text);
            if (match.Success)
            {
                string text = lines[i].Text[(match.Index + match.Length)..];
                for (int next = i + 1; next < lines.Count && goesOn(lines[next], next - i); next++)
                {
                    text += " " + lines[next].Text;
                }

                return (text, lines[i].Page);
            }
        }

        return null;
    }

    private static string? OtherKind(string all, string top) =>
        top.Contains("jointtargetedarea", StringComparison.Ordinal) ? "a joint targeted area inspection"
        : all.Contains("monitoringvisit", StringComparison.Ordinal) && !IlacsTitle().IsMatch(top) ? "the letter of a monitoring visit"
        : all.Contains("focusedvisit", StringComparison.Ordinal) && !IlacsTitle().IsMatch(top) ? "the letter of a focused visit"
        : all.Contains("assurancevisit", StringComparison.Ordinal) && !IlacsTitle().IsMatch(top) ? "the letter of an assurance visit"
        : all.Contains("areasendinspection", StringComparison.Ordinal) || all.Contains("specialeducationalneeds", StringComparison.Ordinal)
            ? "an inspection of services for special educational needs"
        : top.Contains("localsafeguardingchildrenboard", StringComparison.Ordinal) ? "a review of a safeguarding board alone"
        : SlacTitle().IsMatch(top) ? "a report under a framework before November 2013"
        : null;

    [GeneratedRegex("inspectionof(?:localauthority)?servicesforchildren(?:inneed|whoneed)", Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex SifTitle();

    [GeneratedRegex("inspectionof[a-z]{3,200}", Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex IlacsTitle();

    [GeneratedRegex(@"^\s*re-?inspection\s+of\b", Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex ReinspectionTitle();

    [GeneratedRegex(
        "inspectionof(?:safeguardingandlookedafterchildren|localauthorityarrangements|servicesforlookedafterchildren"
            + "|localauthorityservicesforlookedafter)|lookedafterchildreninspection",
        Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex SlacTitle();

    [GeneratedRegex(@"^\s*(?:re-?)?(?:inspection|fieldwork)\s+dates?\s*:?\s*", Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex Dates();

    [GeneratedRegex(
        @"^\s*(?:(?:report|date)\s*(?:published|of\s+publication|publication\s+date)\s*:?"
            + @"|(?:published(?:\s+on)?|publication\s+date)\s*:)\s*",
        Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex Published();

    [GeneratedRegex(
        @"^\s*(?:lead\s+inspector|report|judgement|the\s+overall|children|date|published(?:\s+on)?\s*:|publication\s+date)",
        Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex Stops();

    [GeneratedRegex(
        @"^\s*(?:re-?)?inspection\s+of\s+(?:services\s+(?:for\s+children\s+)?(?:in|at|of)\s+"
            + @"|(?:local\s+authority\s+)?children['’]?s\s+(?:social\s+care\s+)?services\s*(?:(?:in|at|of|for)\s+|[:,\u2013-]\s*))?",
        Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex BeforeName();

    [GeneratedRegex(
        @"[\s:,\u2013-]*\b(?:re-?)?inspection\s+of\s+(?:local\s+authority\s+)?children['’]?s\s+(?:social\s+care\s+)?services\s*$"
            + @"|(?:['’]s)?(?:\s+local\s+authority)?\s+children['’]?s['’]?\s+(?:social\s+care\s+)?services?\s*$"
            + @"|\s+local\s+authority\s*$",
        Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex AfterName();

    [GeneratedRegex(
        @"\s+(?:city|county|borough|metropolitan|district|council|unitary|authority).*$",
        Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex CouncilAtEnd();
}
