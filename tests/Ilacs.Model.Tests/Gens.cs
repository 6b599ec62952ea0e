using System.Text.Json;
using CsCheck;

namespace Ilacs.Model.Tests;

/// <summary>Generators of values and documents for the property tests.</summary>
internal static class Gens
{
    public static readonly Gen<Grade> Grade = Among([.. Model.Grade.All]);

    public static readonly Gen<string> Text = Among(
        "plain", "two words", "a \"quoted\" one", "back\\slash", "line\nbreak", "tab\t",
        "£ & <tags> +1", "Bân – ‘it’ 💡", "\u0001\u007f", " padded ");

    public static readonly Gen<LocalDate> Date =
        Gen.Int[0, 3_652_058].Select(days => new LocalDate(1, 1, 1).PlusDays(days));

    public static readonly Gen<string> UnknownCode = Gen.Int[0, 99].Select(n => $"x-new_{n}.code");

    private static readonly Gen<JudgementDomain> Domain = Code<JudgementDomain>();

    private static readonly Gen<Judgement> Judgement =
        Gen.Frequency((9, Grade.Select(Model.Judgement.Graded)), (1, Gen.Const(Model.Judgement.NotJudged)));

    private static readonly Gen<JudgementSet> Judgements = Gen.Select(Domain, Judgement).Array[0, 12].Select(
        pairs => pairs.Aggregate(new JudgementSet(), (set, pair) => set.With(pair.Item1, pair.Item2)));

    private static readonly Gen<LocalAuthority> Authority = Gen.Select(Text, Gen.Int[0, 7]).Select((name, codes) =>
    {
        var authority = codes == 7 ? LocalAuthority.FromGssCode("E08000032") : new LocalAuthority(name);
        authority = (codes & 1) == 0 ? authority : authority with { OfstedUrn = "80449" };
        authority = (codes & 2) == 0 ? authority : authority with { GssCode = "E08000032" };
        return (codes & 4) == 0 ? authority : authority with { LaCode = "380" };
    });

    private static readonly Gen<FieldworkBlock> Block =
        Gen.Select(Date, Gen.Int[0, 40], Gen.Bool)
            .Select((start, days, known) => new FieldworkBlock(start, known && start.Year < 9990 ? start.PlusDays(days) : null));

    private static readonly Gen<Recommendation> Recommendation =
        Gen.Select(Text, Gen.Bool, Maybe(Code<NationalFrameworkReference>()), Maybe(Domain), List(Text))
            .Select((text, urgent, reference, domain, themes) => new Recommendation(text)
            {
                Kind = urgent ? RecommendationKind.AreaForPriorityAction : RecommendationKind.AreaForImprovement,
                NationalFramework = reference,
                Domain = domain,
                Themes = themes,
            });

    private static readonly Gen<Strength> Strength = Gen.Select(Text, Maybe(Domain), List(Text)).Select((text, domain, themes) =>
        new Strength(text) { Domain = domain, Themes = themes });

    private static readonly Gen<InspectorsByRole> Role =
        Gen.Select(Text, Gen.Int[1, 30]).Select((role, count) => new InspectorsByRole(role, count));

    public static readonly Gen<Inspection> Graded =
        Gen.Select(
                Among(InspectionType.Standard, InspectionType.Short, InspectionType.Single, InspectionType.Parse("renewedInspection")),
                Code<FrameworkEdition>(), Authority, Judgements)
            .Select((type, edition, authority, judgements) => (Inspection)new GradedInspection(type, edition, authority, judgements))
            .SelectMany(Filled);

    public static readonly Gen<Inspection> Ungraded =
        Gen.Select(
                Among(InspectionType.FocusedVisit, InspectionType.MonitoringVisit, InspectionType.Parse("welcomeVisit")),
                Authority, Maybe(Gen.Int[1, 12]), Maybe(Code<VisitTheme>()), Maybe(Text), Maybe(Code<FrameworkEdition>()))
            .Select((type, authority, number, theme, focus, edition) =>
                (Inspection)new UngradedInspection(type, authority) { Number = number, Theme = theme, Focus = focus, Framework = edition })
            .SelectMany(Filled);

    private static readonly Gen<PlannedAction> Action =
        Gen.Select(
                Text, Maybe(Gen.Int[1, 40]), Maybe(Domain), Maybe(Text), Maybe(Text), Maybe(Date), Gen.Int[0, 4],
                List(Gen.Select(Date, Text).Select((on, note) => new ProgressNote(on, note))))
            .Select((action, recommendation, domain, owner, outcome, due, status, progress) => new PlannedAction(action)
            {
                Recommendation = recommendation,
                Domain = domain,
                Owner = owner,
                Outcome = outcome,
                PriorityArea = owner,
                DueOn = due,
                Status = status == 0 ? null : ActionStatus.All[status - 1],
                Progress = progress,
            });

    private static readonly Gen<PlanReview> Review = Gen.Select(Date, Gen.Bool, Maybe(Text), Maybe(Text)).Select((on, day, at, note) =>
        (day ? new PlanReview(on) : new PlanReview(on.ToYearMonth())) with { At = at, Note = note });

    private static readonly Gen<IlacsDocument> Plan =
        Gen.Select(
                Gen.Select(Authority, Maybe(Date), Maybe(Date), Maybe(Date)), Gen.Select(Maybe(Date), Maybe(Date), Maybe(Text)),
                List(Action), List(Review))
            .Select((first, second, actions, reviews) => (IlacsDocument)new ActionPlan(first.Item1)
            {
                InspectionStartedOn = first.Item2,
                ReportReceivedOn = first.Item3,
                AgreedDueOn = first.Item4,
                SubmittedOn = second.Item1,
                PublishedOn = second.Item2,
                Owner = second.Item3,
                Actions = actions,
                Reviews = reviews,
            });

    private static readonly Gen<IlacsDocument> Report =
        List(Gen.Select(Among([.. Severity.All]), Text, Gen.Bool)
                .Select((severity, message, root) => new ValidationIssue("ILACS009", severity, root ? "" : "/judgements/a~1b", message)))
            .Select(issues => (IlacsDocument)new ValidationReport(issues));

    public static readonly Gen<IlacsDocument> Document = Gen.Frequency(
        (3, Graded.Select(i => (IlacsDocument)i)), (2, Ungraded.Select(i => (IlacsDocument)i)), (1, Plan), (1, Report));

    /// <summary>Whose documents made at random are said to be: each names an authority of its own.</summary>
    public static readonly LocalAuthority Anybody = new("Anybody");

    /// <summary>Some JSON that the contract does not know, in canonical form.</summary>
    public static readonly Gen<string> UnknownJson =
        Among("1", "1.50", "-0", "1e400", "true", "null", "\"text\"", "{}", "[]", "{\"b\":[1,{\"a\":null}],\"a\":\"é\"}", "[[],\"\\\"\"]");

    public static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<ValueList<T>> List<T>(Gen<T> item)
        where T : notnull => item.Array[0, 3].Select(items => ValueList.Create<T>(items));

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Select(gen, Gen.Bool).Select((value, there) => there ? value : null);

    private static Gen<int?> Maybe(Gen<int> gen) => Gen.Select(gen, Gen.Bool).Select((value, there) => there ? value : (int?)null);

    private static Gen<LocalDate?> Maybe(Gen<LocalDate> gen) =>
        Gen.Select(gen, Gen.Bool).Select((value, there) => there ? value : (LocalDate?)null);

    private static Gen<TCode> Code<TCode>()
        where TCode : OpenCode<TCode>, ICodedValue<TCode> =>
        Gen.Frequency((6, Among([.. OpenCode<TCode>.Known])), (1, UnknownCode.Select(OpenCode<TCode>.Parse)));

    private static Gen<Inspection> Filled(Inspection inspection) =>
        Gen.Select(
                Gen.Select(Maybe(Text), Gen.Int[0, 2], Maybe(Date), List(Block), Maybe(Date), List(Text)),
                Gen.Select(List(Role), Maybe(Text), List(Strength), List(Recommendation), Maybe(Gen.Int[0, 40]), List(Text)))
            .Select((first, second) => inspection with
            {
                DeliveredBy = first.Item1,
                IsReinspection = first.Item2 == 0 ? null : first.Item2 == 1,
                AnnouncedOn = first.Item3,
                Fieldwork = first.Item4,
                PublishedOn = first.Item5,
                LeadInspectors = first.Item6,
                Team = second.Item1,
                Summary = second.Item2,
                Strengths = second.Item3,
                Recommendations = second.Item4,
                RecommendationCount = second.Item4.Count > 0 ? null : second.Item5,
                RecommendationThemes = second.Item6,
                Source = second.Item2 is null ? null : "https://example.org/report?id=1#top",
            });

    /// <summary>The same JSON with the members of every object in reverse order.</summary>
    public static string Reversed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Reversed(document.RootElement);
    }

    private static string Reversed(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{ {string.Join(" ,\n", element.EnumerateObject().Reverse().Select(Reversed))} }}",
        JsonValueKind.Array => $"[ {string.Join(", ", element.EnumerateArray().Select(Reversed))} ]",
        _ => element.GetRawText(),
    };

    private static string Reversed(JsonProperty member) => $"{JsonSerializer.Serialize(member.Name)} : {Reversed(member.Value)}";
}
