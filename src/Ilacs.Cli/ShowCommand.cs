using Ilacs.Outcomes;
using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>ilacs show: one authority's story.</summary>
internal static class ShowCommand
{
    public static int Run(Terminal terminal, Record record, string authority, LocalDate? asAt, bool isJson)
    {
        (RegisteredAuthority? registered, IReadOnlyList<IlacsDocument> documents, InspectionHistory history) = record.Find(authority);
        LocalAuthority named = registered?.ToLocalAuthority() ?? Stated(documents);
        int leftOut = 0;
        if (asAt is { } day)
        {
            leftOut = history.Inspections.Count(inspection => inspection.PublishedOn is null && !(inspection.FirstKnownDay > day));
            history = history.AsAt(day);
            documents = [.. history.Inspections, .. documents.OfType<ActionPlan>().Select(plan => plan.AsKnownOn(day)).OfType<ActionPlan>()];
        }

        if (isJson)
        {
            record.SayDuplicates(terminal);
            foreach (IlacsDocument document in documents)
            {
                terminal.Data.WriteLine(IlacsJson.WriteToString(document));
            }

            return CommandLine.Done;
        }

        terminal.Print(console =>
        {
            var page = new Page(console);
            Head(page, named, registered, asAt);
            ShowSummary.Latest(page, history, registered, record, asAt);
            ShowSummary.Grid(page, history);
            foreach (Inspection inspection in history.Inspections)
            {
                page.Blank();
                page.Heading(inspection.TitleInWords());
                page.Line(inspection.DatesInWords(), indent: 2);
                Body(page, history, inspection, registered);
            }

            foreach (ActionPlan plan in documents.OfType<ActionPlan>())
            {
                page.Blank();
                Plan(page, plan);
            }

            if (history.Graded.LastOrDefault() is { } latest)
            {
                page.Blank();
                Together(page, history, latest, registered, record, asAt);
            }

            page.Blank();
            page.Line(record.Description);
            if (leftOut > 0)
            {
                page.Line(
                    $"{Words.Plural(leftOut, "document states", "documents state")} no day of publication and "
                        + $"{(leftOut == 1 ? "is" : "are")} left out, since nobody knows here whether it was known then.");
            }
        });
        return CommandLine.Done;
    }

    private static LocalAuthority Stated(IReadOnlyList<IlacsDocument> documents) => documents.Select(Record.AuthorityOf)
        .MaxBy(authority => new[] { authority.Name, authority.OfstedUrn, authority.GssCode, authority.LaCode }.Count(fact => fact is not null))!;

    /// <summary>What the inspections say together, what comes next and why, and how the neighbours stand.</summary>
    private static void Together(
        Page page, InspectionHistory history, GradedInspection latest, RegisteredAuthority? registered, Record record, LocalDate? asAt)
    {
        HistorySummary.Print(page, history, latest);
        if (registered?.ClosedOn is not null && !(asAt <= registered.ClosedOn))
        {
            return;
        }

        Distance(page, latest);
        page.Blank();
        if (asAt is null)
        {
            Next(page, InspectionPathway.After(latest));
        }

        if (registered is not null)
        {
            NeighboursBlock.Print(page, record.Content, registered, asAt ?? record.Content.NewestPublication);
        }
    }

    private static void Head(Page page, LocalAuthority authority, RegisteredAuthority? registered, LocalDate? asAt)
    {
        page.Heading(authority.ToString());
        string codes = string.Join(", ", new (string Label, string? Code)[]
        {
            ("Ofsted URN", authority.OfstedUrn), ("GSS code", authority.GssCode), ("LA code", authority.LaCode),
            ("region", registered?.Region.Name),
        }.Where(code => code.Code is not null).Select(code => $"{code.Label} {code.Code}"));
        if (codes.Length > 0)
        {
            page.Line(codes);
        }

        if (registered?.OpenedOn is { } opened)
        {
            string area = registered.Predecessors.Count == 0 ? "" : $" in the area of {Words.List(registered.Predecessors)}";
            page.Line($"Opened on {opened.InWords()}{area}. It started without judgements of its own.");
        }

        if (registered?.ClosedOn is { } closed && !(asAt <= closed))
        {
            string area = registered.Successors.Count == 0
                ? ". The register names no successor"
                : $"; its area went to {Words.List(registered.Successors)}, which started without judgements";
            page.Line($"Closed on {closed.InWords()}{area}.");
        }

        foreach (ChildrensTrust trust in registered is null ? [] : ChildrensTrust.Of(registered))
        {
            if (asAt is not { } then)
            {
                page.Line($"Services delivered by {trust}.");
            }
            else if (trust.DeliversOn(then) is not false)
            {
                page.Line($"Services {(trust.DeliversOn(then) == true ? "" : "perhaps ")}delivered by {trust.Name}.");
            }
        }

        if (asAt is { } day)
        {
            page.Line($"As known on {day.InWords()}.");
        }
    }

    private static void Body(Page page, InspectionHistory history, Inspection inspection, RegisteredAuthority? registered)
    {
        if ((inspection.DeliveredBy ?? TrustOf(inspection, registered)) is { } trust)
        {
            page.Line($"delivered by {trust}", indent: 2);
        }

        if (inspection is UngradedInspection visit)
        {
            string about = string.Join("; ", new[] { visit.Theme?.Title, visit.Focus }.Where(text => text is not null));
            if (about.Length > 0)
            {
                page.Line($"on {about}", indent: 2);
            }
        }
        else if (inspection is GradedInspection graded)
        {
            foreach (JudgementDomain domain in ShowSummary.InOrder(graded))
            {
                Judgement judgement = graded.Judgements[domain];
                string change = ChangeInWords(history, graded, domain);
                page.Row(domain.Title, new Paragraph(judgement.ToString(), Words.StyleOf(judgement)).Append(change.Length > 0 ? $"; {change}" : ""));
            }

            Dropped(page, history, graded);
            FirstTimes(page, history, graded);
        }

        if (inspection.Team.Count > 0)
        {
            page.Line($"Team: {string.Join(", ", inspection.Team)}", indent: 2);
        }

        if (inspection.Summary is { } summary)
        {
            page.Line($"Summary: {summary}", indent: 2);
        }

        foreach (Strength strength in inspection.Strengths)
        {
            page.Line($"+ {strength.Text}", indent: 2);
        }

        Recommendations(page, inspection);
    }

    /// <summary>The trust that delivered the services when an inspection began, as far as that is known for sure.</summary>
    private static string? TrustOf(Inspection inspection, RegisteredAuthority? registered) =>
        registered is not null && inspection.FirstKnownDay is { } day
            ? ChildrensTrust.Of(registered).FirstOrDefault(trust => trust.DeliversOn(day) == true)?.Name
            : null;

    private static void FirstTimes(Page page, InspectionHistory history, GradedInspection inspection)
    {
        string[] first =
        [
            .. ShowSummary.InOrder(inspection).Where(domain => history.IsFirstTime(inspection, domain))
                .GroupBy(domain => inspection.Judgements[domain].ToString(), StringComparer.Ordinal)
                .Select(group => $"{string.Join(", ", group.Select(domain => domain.Title.ToLowerInvariant()))} {group.Key.ToLowerInvariant()}"),
        ];
        if (first.Length > 0)
        {
            page.Line($"For the first time in this record: {string.Join("; ", first)}.", indent: 2);
        }
    }

    private static string ChangeInWords(InspectionHistory history, GradedInspection inspection, JudgementDomain domain)
    {
        if (history.GradedBefore(inspection) is not { } before)
        {
            return "";
        }

        List<string> parts = [];
        foreach (JudgementComparison comparison in history.ComparedWithBefore(inspection))
        {
            if (comparison.Domain == domain)
            {
                parts.Add(InWords(comparison, before.YearInWords()));
            }
        }

        if (history.LastGradeBehind(inspection, domain) is { } behind)
        {
            string name = behind.Domain == domain ? "" : $" for {behind.Domain.Title.ToLowerInvariant()}";
            parts.Add($"last graded on its own in {behind.Inspection.YearInWords()}: {behind.Judgement}{name}");
        }

        return string.Join("; ", parts);
    }

    private static string InWords(JudgementComparison comparison, string year) =>
        comparison.Change is { } change
            ? $"{change} since {year}{(change.Steps == 0 ? "" : $" ({comparison.Before})")}"
                + (comparison.Basis == ComparisonBasis.Successor ? $", as successor of {comparison.EarlierDomain.Title.ToLowerInvariant()}" : "")
        : comparison.Basis == ComparisonBasis.Split
            ? $"in {year} {comparison.Before} for {comparison.EarlierDomain.Title.ToLowerInvariant()} together: split, no change claimed"
        : comparison.IsComparable ? $"{comparison.Before} in {year}"
        : $"nothing comparable in {year}";

    private static void Dropped(Page page, InspectionHistory history, GradedInspection inspection)
    {
        if (history.GradedBefore(inspection) is not { } previous)
        {
            return;
        }

        JudgementComparison[] dropped = [.. history.ComparedWithBefore(inspection).Where(c => c.After == Judgement.NotInEdition)];
        if (dropped.Length > 0)
        {
            page.Line(
                $"Not a judgement in {inspection.Framework.Title}: {string.Join("; ", dropped.Select(c => $"{c.Domain.Title.ToLowerInvariant()} ({c.Before} in {previous.YearInWords()})"))}",
                indent: 2);
        }
    }

    private static void Recommendations(Page page, Inspection inspection)
    {
        if (inspection.RecommendationCount is not { } count)
        {
            return;
        }

        string areas = Words.Plural(count, "area for improvement", "areas for improvement");
        string themes = inspection.RecommendationThemes.Count == 0 ? "" : $"; among them: {string.Join(", ", inspection.RecommendationThemes)}";
        page.Line(
            count > 0 && inspection.Recommendations.Count == 0 ? $"{areas} ({(count == 1 ? "its" : "their")} text is not held here{themes})" : areas + themes,
            indent: 2);
        for (int i = 0; i < inspection.Recommendations.Count; i++)
        {
            Recommendation recommendation = inspection.Recommendations[i];
            string priority = recommendation.Kind == RecommendationKind.AreaForPriorityAction ? " (area for priority action)" : "";
            string domain = recommendation.Domain is { } of ? $" ({of.Title.ToLowerInvariant()})" : "";
            page.Numbered(i + 1, recommendation.Text + priority + domain);
        }
    }

    private static void Plan(Page page, ActionPlan plan)
    {
        page.Heading($"Action plan{(plan.InspectionStartedOn is { } day ? $" after the inspection of {day.InWords()}" : "")}");
        if (StatutoryTimetable.DueDateOf(plan) is { } due)
        {
            string why = plan.AgreedDueOn is null
                ? $"70 working days after receipt of the report on {plan.ReportReceivedOn!.Value.InWords()}"
                : "as agreed or stated in the source";
            page.Line($"due on {due.InWords()}, {why}, to the Secretary of State and His Majesty's Chief Inspector", indent: 2);
        }
        else if (plan.ReportReceivedOn is { } received)
        {
            page.Line($"report received on {received.InWords()}; due 70 working days later, beyond the bank holidays known here", indent: 2);
        }

        if (plan.SubmittedOn is { } submitted)
        {
            page.Line($"submitted on {submitted.InWords()}", indent: 2);
        }

        if (plan.PublishedOn is { } published)
        {
            page.Line($"published by the authority on {published.InWords()}", indent: 2);
        }

        if (plan.Owner is { } owner)
        {
            page.Line($"owner of the plan: {owner}", indent: 2);
        }

        foreach (PlannedAction action in plan.Actions)
        {
            page.Line($"- {string.Join("; ", Facts(action))}", indent: 2);
            foreach (ProgressNote note in action.Progress)
            {
                page.Line($"{note.On.InWords()}: {note.Note}", indent: 4);
            }
        }

        foreach (PlanReview review in plan.Reviews)
        {
            page.Line($"review: {review.InWords()}{(review.Note is { } note ? $": {note}" : "")}", indent: 2);
        }
    }

    private static IEnumerable<string> Facts(PlannedAction action)
    {
        yield return action.Action + (action.Recommendation is { } number ? $" (area for improvement {number})" : "");
        string?[] facts =
        [
            action.Domain?.Title.ToLowerInvariant(),
            action.Outcome is null ? null : $"outcome: {action.Outcome}",
            action.PriorityArea is null ? null : $"priority area: {action.PriorityArea}",
            action.Owner is null ? null : $"owner: {action.Owner}",
            action.DueOn is { } due ? $"due on {due.InWords()}" : null,
            action.Status?.Title.ToLowerInvariant(),
        ];
        foreach (string? fact in facts)
        {
            if (fact is not null)
            {
                yield return fact;
            }
        }
    }

    private static void Next(Page page, ExpectedInspection next)
    {
        page.Line($"What normally comes next, and why: {char.ToLowerInvariant(next.Reason[0])}{next.Reason[1..]}");
        page.Line(next.WindowCloses is null ? next.Confidence : $"The window is an estimate, never a fact. {next.Confidence}");
        page.Line($"Until then: {string.Join(", ", next.BetweenInspections.Select(activity => activity.Name.ToLowerInvariant()))}.");
    }

    private static void Distance(Page page, GradedInspection latest)
    {
        ValueList<GradeDistance> distances = latest.Judgements.DistanceTo(Grade.Outstanding);
        if (distances.Count == 0)
        {
            return;
        }

        string[] steps =
        [
            .. distances.Where(distance => distance.Steps > 0)
                .Select(distance => $"{distance.Domain.Title.ToLowerInvariant()} {Words.Plural(distance.Steps, "step", "steps")}"),
        ];
        page.Line(steps.Length == 0
            ? $"Outstanding in every {(distances.Count == latest.Judgements.Count ? "judgement" : "grade")} of {latest.YearInWords()}."
            : $"From outstanding, as judged in {latest.YearInWords()}: {string.Join(", ", steps)}.");
    }
}
