using NodaTime;
using static Ilacs.Model.Json.SharedCodecs;
using ActionCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.PlannedAction, Ilacs.Model.Json.ActionPlanJson.ActionDraft>;
using NoteCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.ProgressNote, Ilacs.Model.Json.ActionPlanJson.NoteDraft>;
using PlanCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.ActionPlan, Ilacs.Model.Json.ActionPlanJson.PlanDraft>;
using ReviewCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.PlanReview, Ilacs.Model.Json.ActionPlanJson.ReviewDraft>;

namespace Ilacs.Model.Json;

/// <summary>Action plans.</summary>
internal static class ActionPlanJson
{
    public static readonly NoteCodec Note = new(
        new Definition(
            "progressNote", "Progress note", "What was achieved by a given day.",
            """{"on":"2020-09-30","note":"First two audits done"}"""),
        "an object with a date and a note",
        [
            NoteCodec.Required(
                "on", "The day that the note is about.",
                Date, static v => v.On, static (ref d, x) => d.On = x),
            NoteCodec.Required(
                "note", "What was achieved by then.",
                Text, static v => v.Note, static (ref d, x) => d.Note = x),
        ],
        static (ref d, unknown) => new ProgressNote(d.On!.Value, d.Note!) { UnknownMembers = unknown });

    public static readonly ReviewCodec Review = new(
        new Definition(
            "planReview", "Review of a plan", "A review, planned or held, on a day or in a month.",
            """{"on":"2021-05","at":"Annual engagement meeting with Ofsted"}"""),
        "an object with the day or month of a review",
        [
            ReviewCodec.Required(
                "on", "The day of the review, or its month.",
                DayOrMonth, static v => (v.Month, v.Day), static (ref d, x) => d.On = x),
            ReviewCodec.Optional(
                "at", "The meeting or body that reviews the plan.",
                Text, static v => v.At, static (ref d, x) => d.At = x),
            ReviewCodec.Optional(
                "note", "A note.",
                Text, static v => v.Note, static (ref d, x) => d.Note = x),
        ],
        static (ref d, unknown) => (d.On!.Value.Day is { } day ? new PlanReview(day) : new PlanReview(d.On.Value.Month)) with
        {
            At = d.At,
            Note = d.Note,
            UnknownMembers = unknown,
        });

    public static readonly ActionCodec Action = new(
        new Definition(
            "plannedAction", "Action", "What a council will do, for a recommendation or for a domain.",
            """{"recommendation":1,"action":"Supervision standard, audited every month","dueOn":"2020-12-31","status":"inProgress"}"""),
        "an object with an action",
        [
            ActionCodec.Optional(
                "recommendation", "The number, from 1, of the recommendation it answers in the inspection's list.",
                FromOne, static v => v.Recommendation, static (ref d, x) => d.Recommendation = x),
            ActionCodec.Optional(
                "domain", "The domain that it develops, where it answers no recommendation.",
                Domain, static v => v.Domain, static (ref d, x) => d.Domain = x),
            ActionCodec.Required(
                "action", "What will be done.",
                Text, static v => v.Action, static (ref d, x) => d.Action = x),
            ActionCodec.Optional(
                "owner", "Who is responsible for it.",
                Text, static v => v.Owner, static (ref d, x) => d.Owner = x),
            ActionCodec.Optional(
                "outcome", "What will be different as a result; several actions may serve one outcome.",
                Text, static v => v.Outcome, static (ref d, x) => d.Outcome = x),
            ActionCodec.Optional(
                "priorityArea", "The part of the council's own plan that it belongs to.",
                Text, static v => v.PriorityArea, static (ref d, x) => d.PriorityArea = x),
            ActionCodec.Optional(
                "dueOn", "The day by which it is due to be complete.",
                Date, static v => v.DueOn, static (ref d, x) => d.DueOn = x),
            ActionCodec.Optional(
                "status", "How far the action has got.",
                SharedCodecs.ActionStatus, static v => v.Status, static (ref d, x) => d.Status = x),
            ActionCodec.Optional(
                "progress", "What was achieved, and by when.",
                new ListCodec<ProgressNote>(Note), static v => v.Progress, static (ref d, x) => d.Progress = x),
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

    public static readonly PlanCodec Plan = new(
        new Definition(
            "actionPlan", "Action plan", "What a council will do after an inspection: the written statement of proposed action.",
            """
            {"schema":"ilacs/1","type":"actionPlan","localAuthority":{"name":"North Tyneside"},"inspectionStartedOn":"2020-03-09",
            "agreedDueOn":"2020-07-21","owner":"Director of Children's Services","reviews":[{"on":"2021-05"}]}
            """),
        "an action plan",
        [
            PlanCodec.Optional(
                "schema", "The version of the contract; version 1 if left out.",
                SchemaVersion, static _ => ContractVersion, static (ref _, _) => { }),
            PlanCodec.Required(
                "type", "Says that this is an action plan.",
                new ConstantCodec(IlacsDocument.PlanWord, $"\"{IlacsDocument.PlanWord}\""),
                static _ => IlacsDocument.PlanWord, static (ref _, _) => { }),
            PlanCodec.Required(
                "localAuthority", "The authority whose plan it is.",
                InspectionParts.LocalAuthority, static v => v.LocalAuthority, static (ref d, x) => d.LocalAuthority = x),
            PlanCodec.Optional(
                "inspectionStartedOn", "The first day on site of the inspection that the plan answers.",
                Date, static v => v.InspectionStartedOn, static (ref d, x) => d.InspectionStartedOn = x),
            PlanCodec.Optional(
                "reportReceivedOn",
                "The day on which the council received the report, from which the statutory period of 70 working days runs.",
                Date, static v => v.ReportReceivedOn, static (ref d, x) => d.ReportReceivedOn = x),
            PlanCodec.Optional(
                "agreedDueOn", "The due date that was agreed, or that a source states, in place of the statutory one.",
                Date, static v => v.AgreedDueOn, static (ref d, x) => d.AgreedDueOn = x),
            PlanCodec.Optional(
                "submittedOn", "The day on which the plan was sent to the Secretary of State and His Majesty's Chief Inspector.",
                Date, static v => v.SubmittedOn, static (ref d, x) => d.SubmittedOn = x),
            PlanCodec.Optional(
                "publishedOn", "The day on which the authority published its statement.",
                Date, static v => v.PublishedOn, static (ref d, x) => d.PublishedOn = x),
            PlanCodec.Optional(
                "owner", "Who is responsible for the plan as a whole.",
                Text, static v => v.Owner, static (ref d, x) => d.Owner = x),
            PlanCodec.Optional(
                "actions", "What will be done.",
                new ListCodec<PlannedAction>(Action), static v => v.Actions, static (ref d, x) => d.Actions = x),
            PlanCodec.Optional(
                "reviews", "The reviews of the plan, planned or held.",
                new ListCodec<PlanReview>(Review), static v => v.Reviews, static (ref d, x) => d.Reviews = x),
        ],
        static (ref d, unknown) => new ActionPlan(d.LocalAuthority!)
        {
            InspectionStartedOn = d.InspectionStartedOn,
            ReportReceivedOn = d.ReportReceivedOn,
            AgreedDueOn = d.AgreedDueOn,
            SubmittedOn = d.SubmittedOn,
            PublishedOn = d.PublishedOn,
            Owner = d.Owner,
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
        public LocalDate? PublishedOn;
        public string? Owner;
        public ValueList<PlannedAction> Actions;
        public ValueList<PlanReview> Reviews;
    }
}
