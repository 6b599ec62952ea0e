using System.Globalization;
using NodaTime;
using static Ilacs.Model.Json.SharedCodecs;
using ChangeCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.GradeChange, Ilacs.Model.Json.AnswerJson.ChangeDraft>;
using ComparisonCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.JudgementComparison, Ilacs.Model.Json.AnswerJson.ComparisonDraft>;
using DistanceCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.GradeDistance, Ilacs.Model.Json.AnswerJson.DistanceDraft>;
using DomainCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.EditionDomain, Ilacs.Model.Json.AnswerJson.DomainDraft>;
using PredecessorCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.DomainPredecessor, Ilacs.Model.Json.AnswerJson.PredecessorDraft>;
using TimetableCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.StatutoryTimetable, Ilacs.Model.Json.AnswerJson.TimetableDraft>;

namespace Ilacs.Model.Json;

/// <summary>The answers of the library: comparisons, changes, dates. They are not documents and are not in the schema. Unknown members are
/// skipped.</summary>
internal static class AnswerJson
{
    private static readonly WholeNumberCodec Steps = new(-3, 3);

    /// <summary>A judgement in a comparison, where a document would hold none.</summary>
    private static readonly WordCodec<Judgement?> ComparedJudgement = new(
        new Definition("comparedJudgement", "Compared judgement", "A judgement, or why there is none."),
        [
            .. Model.Grade.All.Reverse().Select(grade => (Judgement?)grade)
                .Concat([Model.Judgement.NotJudged, Model.Judgement.NotInEdition, Model.Judgement.NotStated])
                .Select(judgement => (judgement!.Value.CodeInComparison, judgement)),
        ]);

    public static readonly ComparisonCodec Comparison = new(
        new Definition("judgementComparison", "Comparison", "The judgements of one domain in two inspections."),
        "an object with a comparison",
        [
            ComparisonCodec.Required(
                "domain", "The domain in the later inspection.", Domain, static v => v.Domain, static (ref d, x) => d.Domain = x),
            ComparisonCodec.Required(
                "earlierDomain", "The domain in the earlier inspection.", Domain, static v => v.EarlierDomain,
                static (ref d, x) => d.EarlierDomain = x),
            ComparisonCodec.Required(
                "before", "The earlier judgement.", ComparedJudgement, static v => (Judgement?)v.Before, static (ref d, x) => d.Before = x),
            ComparisonCodec.Required(
                "after", "The later judgement.", ComparedJudgement, static v => (Judgement?)v.After, static (ref d, x) => d.After = x),
            ComparisonCodec.Required(
                "basis", "How far the two are like for like.", SharedCodecs.ComparisonBasis, static v => v.Basis,
                static (ref d, x) => d.Basis = x),
            ComparisonCodec.Optional(
                "change", "Which way it went, where a change may be claimed.",
                SharedCodecs.ChangeDirection, static v => v.Change?.Direction, static (ref d, x) => d.Change = x),
            ComparisonCodec.Optional(
                "steps", "By how many steps, where a change may be claimed.", Steps, static v => v.Change?.Steps,
                static (ref d, x) => d.Steps = x),
        ],
        static (ref d, _) => Checked(new JudgementComparison(d.Domain!, d.EarlierDomain!, d.Before!.Value, d.After!.Value, d.Basis!), d));

    public static readonly ChangeCodec Change = new(
        new Definition("gradeChange", "Change", "The change from one grade to a later one."),
        "an object with a change",
        [
            ChangeCodec.Required(
                "change", "Which way it went.", SharedCodecs.ChangeDirection, static v => v.Direction, static (ref d, x) => d.Change = x),
            ChangeCodec.Required(
                "steps", "How many steps up the scale.", Steps, static v => (int?)v.Steps, static (ref d, x) => d.Steps = x),
        ],
        static (ref d, _) =>
        {
            int steps = d.Steps!.Value;
            Grade before = At(Math.Max(0, -steps), steps);
            GradeChange change = GradeChange.Between(before, At(before.Place + steps, steps));
            return change.Direction == d.Change
                ? change
                : throw new ArgumentException($"expected \"{change.Direction}\", as the steps say, found \"{d.Change}\"", "change");
        });

    public static readonly DistanceCodec Distance = new(
        new Definition("gradeDistance", "Distance", "How far the judgement of a domain is from a grade."),
        "an object with the distance from a grade",
        [
            DistanceCodec.Required("domain", "The domain.", Domain, static v => v.Domain, static (ref d, x) => d.Domain = x),
            DistanceCodec.Required("grade", "The grade it has.", SharedCodecs.Grade, static v => v.Grade, static (ref d, x) => d.Grade = x),
            DistanceCodec.Required(
                "steps", "How many steps up the scale the target is.",
                Steps, static v => (int?)v.Steps, static (ref d, x) => d.Steps = x),
        ],
        static (ref d, _) => new GradeDistance(d.Domain!, d.Grade!, At(d.Grade!.Place + d.Steps!.Value, d.Steps.Value)));

    public static readonly TimetableCodec Timetable = new(
        new Definition("statutoryTimetable", "Statutory dates", "The dates that run from the receipt of a report."),
        "an object with the statutory dates",
        [
            TimetableCodec.Required(
                "receivedOn", "The day of receipt.", Date, static v => Known(v.ReceivedOn), static (ref d, x) => d.ReceivedOn = x),
            TimetableCodec.Required(
                "councilPublicationDue", "The last day for the council to publish the report.",
                Date, static v => v.CouncilPublicationDue, static (ref d, x) => d.CouncilPublicationDue = x),
            TimetableCodec.Required(
                "actionPlanDue", "The last day to send the written statement of action.", Date, static v => v.ActionPlanDue,
                static (ref d, x) => d.ActionPlanDue = x),
            TimetableCodec.Required(
                "draftPlanDue", "The last day for the draft plan where there are areas for priority action.",
                Date, static v => v.DraftPlanDue, static (ref d, x) => d.DraftPlanDue = x),
        ],
        static (ref d, _) =>
            new StatutoryTimetable(d.ReceivedOn!.Value, d.CouncilPublicationDue!.Value, d.ActionPlanDue!.Value, d.DraftPlanDue!.Value));

    public static readonly DomainCodec EditionDomain = new(
        new Definition("editionDomain", "Domain of an edition", "A domain as one edition defines it."),
        "an object with an edition and one of its domains",
        [
            DomainCodec.Required("edition", "The edition.", Edition, static v => v.Edition, static (ref d, x) => d.Edition = x),
            DomainCodec.Required("domain", "The domain.", Domain, static v => v.Domain, static (ref d, x) => d.Domain = x),
        ],
        static (ref d, _) => d.Edition!.Find(d.Domain!)
            ?? throw new ArgumentException($"expected a domain of {d.Edition}, found \"{d.Domain}\"", "domain"));

    public static readonly PredecessorCodec Predecessor = new(
        new Definition("domainPredecessor", "Predecessor of a domain", "The judgement of an earlier edition that a domain follows."),
        "an object with the predecessor of a domain",
        [
            PredecessorCodec.Required(
                "edition", "The earlier edition.", Edition, static v => v.Edition, static (ref d, x) => d.Edition = x),
            PredecessorCodec.Required(
                "domain", "The domain in that edition.", Domain, static v => v.Domain, static (ref d, x) => d.Domain = x),
            PredecessorCodec.Required(
                "basis", "On what basis the two may be compared.", SharedCodecs.ComparisonBasis, static v => v.Basis,
                static (ref d, x) => d.Basis = x),
            PredecessorCodec.Optional(
                "isOfficialSeries", "Whether official statistics count it in the column of the later domain.",
                YesOrNo, static v => v.IsOfficialSeries ? true : null, static (ref d, x) => d.IsOfficialSeries = x ?? false),
        ],
        static (ref d, _) => new DomainPredecessor(d.Edition!, d.Domain!, d.Basis!) { IsOfficialSeries = d.IsOfficialSeries });

    /// <summary>The change is stated for those who read the JSON without this library. If it contradicts the judgements, one of them is
    /// wrong.</summary>
    private static JudgementComparison Checked(JudgementComparison comparison, ComparisonDraft draft) =>
        comparison.Change?.Direction == draft.Change && comparison.Change?.Steps == draft.Steps
            ? comparison
            : throw new ArgumentException(
                comparison.Change is { } change
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"expected \"{change.Direction}\" by {change.Steps} steps, as judgements and basis say")
                    : "expected no change and no steps, since judgements and basis allow none",
                "change");

    private static LocalDate? Known(LocalDate date) => date == default ? null : date;

    private static Grade At(int place, int steps) => place >= 0 && place < Model.Grade.All.Count
        ? Model.Grade.All[place]
        : throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"expected steps that stay on the scale, found {steps}"), nameof(steps));

    internal struct ComparisonDraft
    {
        public JudgementDomain? Domain;
        public JudgementDomain? EarlierDomain;
        public Judgement? Before;
        public Judgement? After;
        public ComparisonBasis? Basis;
        public ChangeDirection? Change;
        public int? Steps;
    }

    internal struct ChangeDraft
    {
        public ChangeDirection? Change;
        public int? Steps;
    }

    internal struct DistanceDraft
    {
        public JudgementDomain? Domain;
        public Grade? Grade;
        public int? Steps;
    }

    internal struct TimetableDraft
    {
        public LocalDate? ReceivedOn;
        public LocalDate? CouncilPublicationDue;
        public LocalDate? ActionPlanDue;
        public LocalDate? DraftPlanDue;
    }

    internal struct DomainDraft
    {
        public FrameworkEdition? Edition;
        public JudgementDomain? Domain;
    }

    internal struct PredecessorDraft
    {
        public FrameworkEdition? Edition;
        public JudgementDomain? Domain;
        public ComparisonBasis? Basis;
        public bool IsOfficialSeries;
    }
}
