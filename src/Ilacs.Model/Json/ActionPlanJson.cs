using NodaTime;
using static Ilacs.Model.Json.JsonTypes;
using ActionShape = Ilacs.Model.Json.ObjectType<Ilacs.Model.PlannedAction, Ilacs.Model.Json.ActionPlanJson.ActionDraft>;
using NoteShape = Ilacs.Model.Json.ObjectType<Ilacs.Model.ProgressNote, Ilacs.Model.Json.ActionPlanJson.NoteDraft>;
using PlanShape = Ilacs.Model.Json.ObjectType<Ilacs.Model.ActionPlan, Ilacs.Model.Json.ActionPlanJson.PlanDraft>;
using ReviewShape = Ilacs.Model.Json.ObjectType<Ilacs.Model.PlanReview, Ilacs.Model.Json.ActionPlanJson.ReviewDraft>;

namespace Ilacs.Model.Json;

/// <summary>Action plans.</summary>
internal static class ActionPlanJson
{
    private static readonly WordType<ActionStatus> Status = new(
        ("notStarted", ActionStatus.NotStarted),
        ("inProgress", ActionStatus.InProgress),
        ("complete", ActionStatus.Complete),
        ("delayed", ActionStatus.Delayed));

    private static readonly NoteShape Note = new(
        "an object with a date and a note",
        [
            NoteShape.Required("on", Date, static v => v.On, static (ref d, x) => d.On = x),
            NoteShape.Required("note", Text, static v => v.Note, static (ref d, x) => d.Note = x),
        ],
        static (ref d, unknown) => new ProgressNote(d.On!.Value, d.Note!) { UnknownMembers = unknown });

    private static readonly ReviewShape Review = new(
        "an object with the day or month of a review",
        [
            ReviewShape.Required("on", DayOrMonthType.Instance, static v => (v.Month, v.Day), static (ref d, x) => d.On = x),
            ReviewShape.Optional("at", Text, static v => v.At, static (ref d, x) => d.At = x),
            ReviewShape.Optional("note", Text, static v => v.Note, static (ref d, x) => d.Note = x),
        ],
        static (ref d, unknown) => (d.On!.Value.Day is { } day ? new PlanReview(day) : new PlanReview(d.On.Value.Month)) with
        {
            At = d.At,
            Note = d.Note,
            UnknownMembers = unknown,
        });

    private static readonly ActionShape Action = new(
        "an object with an action",
        [
            ActionShape.Optional("recommendation", WholeNumber, static v => v.Recommendation, static (ref d, x) => d.Recommendation = x),
            ActionShape.Optional("domain", Domain, static v => v.Domain, static (ref d, x) => d.Domain = x),
            ActionShape.Required("action", Text, static v => v.Action, static (ref d, x) => d.Action = x),
            ActionShape.Optional("owner", Text, static v => v.Owner, static (ref d, x) => d.Owner = x),
            ActionShape.Optional("outcome", Text, static v => v.Outcome, static (ref d, x) => d.Outcome = x),
            ActionShape.Optional("priorityArea", Text, static v => v.PriorityArea, static (ref d, x) => d.PriorityArea = x),
            ActionShape.Optional("dueOn", Date, static v => v.DueOn, static (ref d, x) => d.DueOn = x),
            ActionShape.Optional("status", Status, static v => v.Status ?? default, static (ref d, x) => d.Status = x),
            ActionShape.Optional("progress", new ListType<ProgressNote>(Note), static v => v.Progress, static (ref d, x) => d.Progress = x),
        ],
        static (ref d, unknown) => new PlannedAction(d.Action!)
        {
            Recommendation = d.Recommendation,
            Domain = d.Domain,
            Owner = d.Owner,
            Outcome = d.Outcome,
            PriorityArea = d.PriorityArea,
            DueOn = d.DueOn,
            Status = d.Status,
            Progress = d.Progress,
            UnknownMembers = unknown,
        });

    public static readonly PlanShape Plan = new(
        "an action plan, an object",
        [
            PlanShape.Optional("schema", Schema, static _ => ContractVersion, static (ref _, _) => { }),
            PlanShape.Required("type", new ConstantType(ActionPlan.TypeWord, $"\"{ActionPlan.TypeWord}\""), static _ => ActionPlan.TypeWord, static (ref _, _) => { }),
            PlanShape.Required("localAuthority", JsonTypes.LocalAuthority, static v => v.LocalAuthority, static (ref d, x) => d.LocalAuthority = x),
            PlanShape.Optional("inspectionStartedOn", Date, static v => v.InspectionStartedOn, static (ref d, x) => d.InspectionStartedOn = x),
            PlanShape.Optional("reportReceivedOn", Date, static v => v.ReportReceivedOn, static (ref d, x) => d.ReportReceivedOn = x),
            PlanShape.Optional("agreedDueOn", Date, static v => v.AgreedDueOn, static (ref d, x) => d.AgreedDueOn = x),
            PlanShape.Optional("submittedOn", Date, static v => v.SubmittedOn, static (ref d, x) => d.SubmittedOn = x),
            PlanShape.Optional("actions", new ListType<PlannedAction>(Action), static v => v.Actions, static (ref d, x) => d.Actions = x),
            PlanShape.Optional("reviews", new ListType<PlanReview>(Review), static v => v.Reviews, static (ref d, x) => d.Reviews = x),
        ],
        static (ref d, unknown) => new ActionPlan(d.LocalAuthority!)
        {
            InspectionStartedOn = d.InspectionStartedOn,
            ReportReceivedOn = d.ReportReceivedOn,
            AgreedDueOn = d.AgreedDueOn,
            SubmittedOn = d.SubmittedOn,
            Actions = d.Actions,
            Reviews = d.Reviews,
            UnknownMembers = unknown,
        });

    internal struct NoteDraft
    {
        public LocalDate? On;
        public string? Note;
    }

    internal struct ReviewDraft
    {
        public (YearMonth Month, LocalDate? Day)? On;
        public string? At;
        public string? Note;
    }

    internal struct ActionDraft
    {
        public int? Recommendation;
        public JudgementDomain? Domain;
        public string? Action;
        public string? Owner;
        public string? Outcome;
        public string? PriorityArea;
        public LocalDate? DueOn;
        public ActionStatus? Status;
        public ValueList<ProgressNote> Progress;
    }

    internal struct PlanDraft
    {
        public LocalAuthority? LocalAuthority;
        public LocalDate? InspectionStartedOn;
        public LocalDate? ReportReceivedOn;
        public LocalDate? AgreedDueOn;
        public LocalDate? SubmittedOn;
        public ValueList<PlannedAction> Actions;
        public ValueList<PlanReview> Reviews;
    }
}
