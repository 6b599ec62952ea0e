using Ilacs.Model;
using Ilacs.Outcomes;
using Ilacs.Reports.Pdf;
using NodaTime;

namespace Ilacs.Reports.Reading;

/// <summary>Turns the lines of a report into an inspection, or says why it cannot.</summary>
internal sealed class ReportParser(ReportText report, AuthorityRegister register)
{
    /// <summary>A first block of at most this many calendar days means a short inspection, as in all 268 that Ofsted lists with their
    /// type.</summary>
    private const int LongestShort = 7;

    /// <summary>The longest of 494 published blocks of fieldwork has 29 calendar days, and none begins or ends at a weekend.</summary>
    private const int LongestBlock = 31;

    private readonly List<ReportIssue> issues = [];

    public ReportReading Read()
    {
        var title = TitlePage.Of(report);
        IReadOnlyList<FoundGrade> table = title.IsReport ? Table(title) : [];
        if (title.Other is { } other && (!title.IsIlacs || table.Count == 0))
        {
            return Unsupported($"The PDF seems to be {other}, not the report of a SIF or ILACS inspection.");
        }

        if (!title.IsReport)
        {
            return Unsupported(
                "The PDF is not the report of a SIF or ILACS inspection: its first pages do not have the title and dates of one.");
        }

        IReadOnlyList<FieldworkBlock> fieldwork = Fieldwork(title);
        LocalDate? firstDay = fieldwork.Count > 0 ? fieldwork[0].Start : null;
        IReadOnlyList<FoundGrade> body = Body(title);
        if (title.IsIlacs && table.Count == 0 && body.Count == 0)
        {
            return Unsupported("The PDF is not the report of a SIF or ILACS inspection: it has none of their judgements.");
        }

        FrameworkEdition edition = Edition(title, table.Count > 0 ? table : body, firstDay);
        LocalDate? publishedOn = Publication(title);
        (LocalAuthority? authority, string? deliveredBy) = Authority(title, firstDay ?? publishedOn);
        JudgementSet judgements = Judgements(title, edition, table, body);
        if (authority is null || judgements.Count == 0)
        {
            return new ReportReading(inspection: null, [.. issues]);
        }

        IReadOnlyList<string> inspectors = LeadInspectors.Read(report, title);
        if (inspectors.Count == 0)
        {
            Note(ReportIssueCodes.LeadInspectorNotFound, Severity.Info, "The report names no lead inspector.", "/leadInspectors");
        }

        (IReadOnlyList<Recommendation> recommendations, IReadOnlyList<ReportIssue> ofLists) = Recommendations.Read(report, title);
        issues.AddRange(ofLists);
        NoteMissingList(judgements, recommendations);
        return new ReportReading(
            new GradedInspection(TypeOf(title.IsSif, fieldwork), edition, authority, judgements)
            {
                DeliveredBy = deliveredBy,
                IsReinspection = title.IsReinspection,
                Fieldwork = [.. fieldwork],
                PublishedOn = publishedOn,
                LeadInspectors = [.. inspectors],
                Recommendations = [.. recommendations],
            },
            [.. issues]);
    }

    private static ReportReading Unsupported(string message) =>
        new(inspection: null, [new ReportIssue(ReportIssueCodes.UnsupportedReport, Severity.Error, message)]);

    private void Note(string code, Severity severity, string message, string? path = null, int? page = null) =>
        issues.Add(new ReportIssue(code, severity, message) { Path = path, Page = page });

    /// <summary>The table is on the title page, and may continue on the next one.</summary>
    private IReadOnlyList<FoundGrade> Table(TitlePage title) => JudgementTable.Read(
        [.. report.Lines.Where(line => line.Page >= title.Page && line.Page <= title.Page + 1)], LabelsOf(title));

    private static Labels LabelsOf(TitlePage title) => title.IsSif ? Labels.Sif : Labels.Ilacs;

    private List<FoundGrade> Body(TitlePage title)
    {
        Labels labels = LabelsOf(title);
        List<FoundGrade> found = [.. BodyJudgements.Read(report, labels)];
        if (title.IsSif)
        {
            found.AddRange(BodyJudgements.SentencesOfSif(report, title.Page, found));
            found.AddRange(BodyJudgements.KeyJudgementTables(report, labels));
        }

        return found;
    }

    private IReadOnlyList<FieldworkBlock> Fieldwork(TitlePage title)
    {
        if (title.FieldworkText is not var (text, page))
        {
            Note(ReportIssueCodes.FieldworkNotFound, Severity.Error, "The title gives no inspection dates.", "/fieldwork",
                title.Page);
            return [];
        }

        if (PrintedDates.Blocks(text) is not { Count: > 0 } blocks)
        {
            string printed = text.Length > 80 ? text[..80] : text;
            Note(
                ReportIssueCodes.FieldworkNotFound, Severity.Error, $"The inspection dates '{printed.Trim()}' cannot be read.",
                "/fieldwork", page);
            return [];
        }

        if (PrintedDates.LastDay(text) is { } last && last > blocks[^1].End)
        {
            Note(
                ReportIssueCodes.FieldworkNotFound, Severity.Warning,
                $"{last.ToIso()} is printed after the inspection dates that were read; it may or may not be one of them.",
                "/fieldwork", page);
        }

        foreach (FieldworkBlock block in blocks.Where(block => block.CalendarDays > LongestBlock || IsAtWeekend(block)))
        {
            Note(
                ReportIssueCodes.FieldworkNotFound, Severity.Warning,
                $"The dates read are {block.Start.ToIso()} to {block.End?.ToIso()}, but no published block of fieldwork "
                    + (IsAtWeekend(block) ? "begins or ends at a weekend" : $"has more than {LongestBlock} days")
                    + "; they may be misprinted.",
                "/fieldwork", page);
        }

        for (int i = 1; i < blocks.Count; i++)
        {
            if (blocks[i].Start <= blocks[i - 1].End)
            {
                Note(
                    ReportIssueCodes.FieldworkNotFound, Severity.Warning, "The blocks of inspection dates are not in order.",
                    "/fieldwork", page);
            }
        }

        return blocks;
    }

    /// <summary>A report on the authority and its board has a list for each; only outstanding boards have none.</summary>
    private void NoteMissingList(JudgementSet judgements, IReadOnlyList<Recommendation> recommendations)
    {
        Judgement board = judgements[JudgementDomain.LocalSafeguardingChildrenBoard];
        int ofBoard = recommendations.Count(it => it.Domain == JudgementDomain.LocalSafeguardingChildrenBoard);
        bool lacksBoard = ofBoard == 0 && board.Grade is { } grade && grade != Grade.Outstanding;
        if (recommendations.Count > 0 && (lacksBoard || ofBoard == recommendations.Count))
        {
            Note(
                ReportIssueCodes.RecommendationsDoubtful, Severity.Warning,
                $"No list of what the {(lacksBoard ? "safeguarding board" : "authority")} needs to improve was found.", "/recommendations");
        }
    }

    private static bool IsAtWeekend(FieldworkBlock block) =>
        block.Start.DayOfWeek >= IsoDayOfWeek.Saturday || block.End?.DayOfWeek >= IsoDayOfWeek.Saturday;

    private LocalDate? Publication(TitlePage title)
    {
        if (title.PublicationText is not var (text, page))
        {
            return null;
        }

        LocalDate? day = PrintedDates.Single(text);
        if (day is null)
        {
            Note(ReportIssueCodes.PublicationNotRead, Severity.Warning, "The date of publication cannot be read.", "/publishedOn", page);
        }

        return day;
    }

    private (LocalAuthority? Authority, string? DeliveredBy) Authority(TitlePage title, LocalDate? day)
    {
        (RegisteredAuthority? found, string? deliveredBy, string problem) = title.Authority(register, day);
        if (found is not null)
        {
            return (found.ToLocalAuthority(), deliveredBy);
        }

        string name = title.Name;
        Note(ReportIssueCodes.AuthorityNotFound, Severity.Error, $"The title names '{name}'. {problem}", "/localAuthority",
            title.Page);
        return (name.Length > 0 ? new LocalAuthority(name) : null, null);
    }

    /// <summary>The edition, by the judgements in the report; if several fit, the one in force on the first day.</summary>
    private FrameworkEdition Edition(TitlePage title, IReadOnlyList<FoundGrade> found, LocalDate? firstDay)
    {
        JudgementDomain[] domains = [.. found.Select(grade => grade.Domain).Distinct()];
        FrameworkEdition edition = title.IsSif ? FrameworkEdition.Sif : FrameworkEdition.Known
            .Where(it => it != FrameworkEdition.Sif)
            .OrderBy(it => domains.Count(domain => it.Find(domain) is null))
            .ThenByDescending(it => firstDay is { } first && FrameworkEdition.InForceOn(first).Candidates.Contains(it))
            .ThenBy(it => it.Domains.Count(domain => !domains.Contains(domain.Domain)))
            .ThenByDescending(it => it.FirstDay)
            .First();
        if (firstDay is not { } day || FrameworkEdition.InForceOn(day) is not { } inForce || inForce.Candidates.Contains(edition))
        {
            return edition;
        }

        FrameworkEdition? byDate = inForce.Edition;
        Note(
            ReportIssueCodes.Disagreement, Severity.Error,
            $"The judgements are those of {edition.Title}, but on {day.ToIso()} "
                + $"{(byDate is null ? "no edition that has them" : byDate.Title)} was in force.",
            "/framework", title.Page);
        return byDate ?? edition;
    }

    private InspectionType TypeOf(bool isSif, IReadOnlyList<FieldworkBlock> fieldwork)
    {
        if (isSif)
        {
            return InspectionType.Single;
        }

        int? days = fieldwork.Count > 0 ? fieldwork[0].CalendarDays : null;
        InspectionType type = days <= LongestShort ? InspectionType.Short : InspectionType.Standard;
        string length = days is { } known ? $"the first block of fieldwork has {known} calendar days" : "the days on site are not known";
        Note(
            ReportIssueCodes.TypeDerived, days is null ? Severity.Warning : Severity.Info,
            $"Reports do not say whether an inspection was standard or short; {length}, "
                + $"so this one is taken to be a {type.Title.ToLowerInvariant()}.",
            "/type");
        return type;
    }

    /// <summary>Each judgement of the edition, from the table and from the headings of the text, which have to agree.</summary>
    private JudgementSet Judgements(
        TitlePage title, FrameworkEdition edition, IReadOnlyList<FoundGrade> table, IReadOnlyList<FoundGrade> body)
    {
        var set = new JudgementSet();
        foreach (JudgementDomain domain in edition.Domains.Select(it => it.Domain))
        {
            FoundGrade[] inTable = [.. table.Where(grade => grade.Domain == domain)];
            FoundGrade[] inBody = [.. body.Where(grade => grade.Domain == domain)];
            string path = $"/judgements/{domain.Code}";
            FoundGrade[] all = [.. inTable, .. inBody];
            if (all.Length == 0)
            {
                if (domain != JudgementDomain.LocalSafeguardingChildrenBoard || ReviewsBoard(title))
                {
                    Note(ReportIssueCodes.JudgementsNotFound, Severity.Error, $"No grade was found for {domain.Title}.", path);
                }

                continue;
            }

            set = set.With(domain, all[0].Judgement);
            if (all.FirstOrDefault(other => other.Judgement != all[0].Judgement) is { } different)
            {
                Note(
                    ReportIssueCodes.Disagreement, Severity.Error,
                    $"{domain.Title}: {Words(all[0].Judgement)} on page {all[0].Page}, which is used, but "
                        + $"{Words(different.Judgement)} on page {different.Page}.",
                    path, different.Page);
            }
            else if (all.Length == 1)
            {
                Note(
                    ReportIssueCodes.OneWitness, Severity.Info,
                    $"{domain.Title}: the grade was found only once, {(inTable.Length > 0 ? "in the table" : "in the text")}.",
                    path, all[0].Page);
            }
        }

        foreach (FoundGrade foreign in table.Where(grade => edition.Find(grade.Domain) is null).DistinctBy(grade => grade.Domain))
        {
            Note(
                ReportIssueCodes.Disagreement, Severity.Error,
                $"The table has {foreign.Domain.Title}, which {edition.Title} does not judge; it was left out.",
                "/judgements", foreign.Page);
        }

        return set;
    }

    /// <summary>Whether the title page names the review of the safeguarding board, which re-inspections do not have.</summary>
    private bool ReviewsBoard(TitlePage title) =>
        Squashed.Of(string.Join(' ', report.Lines.Where(line => line.Page == title.Page).Select(line => line.Text)))
            .Contains("effectivenessofthelocalsafeguardingchildrenboard", StringComparison.OrdinalIgnoreCase);

    private static string Words(Judgement judgement) => judgement.ToString().ToLowerInvariant();
}
