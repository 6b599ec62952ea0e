using NodaTime;
using static Ilacs.Model.Json.JsonTypes;
using Shape = Ilacs.Model.Json.ObjectType<Ilacs.Model.Inspection, Ilacs.Model.Json.InspectionJson.Draft>;

namespace Ilacs.Model.Json;

/// <summary>Graded and ungraded inspections.</summary>
internal static class InspectionJson
{
    private static readonly Shape.Member[] Envelope =
    [
        Shape.Optional("schema", Schema, static _ => ContractVersion, static (ref _, _) => { }),
        Shape.Required("type", CodeType<InspectionType>.Instance, static v => v.Type, static (ref d, x) => d.Type = x),
    ];

    private static readonly Shape.Member[] Head =
    [
        Shape.Required("localAuthority", JsonTypes.LocalAuthority, static v => v.LocalAuthority, static (ref d, x) => d.LocalAuthority = x),
        Shape.Optional("deliveredBy", Text, static v => v.DeliveredBy, static (ref d, x) => d.DeliveredBy = x),
        Shape.Optional("isReinspection", JsonTypes.Boolean, static v => v.IsReinspection, static (ref d, x) => d.IsReinspection = x),
        Shape.Optional("announcedOn", Date, static v => v.AnnouncedOn, static (ref d, x) => d.AnnouncedOn = x),
        Shape.Optional("fieldwork", new ListType<FieldworkBlock>(InspectionParts.FieldworkBlock), static v => v.Fieldwork, static (ref d, x) => d.Fieldwork = x),
        Shape.Optional("publishedOn", Date, static v => v.PublishedOn, static (ref d, x) => d.PublishedOn = x),
        Shape.Optional("leadInspectors", Texts, static v => v.LeadInspectors, static (ref d, x) => d.LeadInspectors = x),
        Shape.Optional("team", new ListType<TeamRole>(InspectionParts.TeamRole), static v => v.Team, static (ref d, x) => d.Team = x),
    ];

    private static readonly Shape.Member[] Tail =
    [
        Shape.Optional("summary", Text, static v => v.Summary, static (ref d, x) => d.Summary = x),
        Shape.Optional("strengths", new ListType<Strength>(InspectionParts.Strength), static v => v.Strengths, static (ref d, x) => d.Strengths = x),
        Shape.Optional(
            "recommendations", new ListType<Recommendation>(InspectionParts.Recommendation),
            static v => v.Recommendations, static (ref d, x) => d.Recommendations = x),
        Shape.Optional(
            "recommendationCount", WholeNumber,
            static v => v.Recommendations.Count > 0 ? null : v.RecommendationCount, static (ref d, x) => d.RecommendationCount = x),
        Shape.Optional("source", Text, static v => v.Source, static (ref d, x) => d.Source = x),
    ];

    public static readonly Shape Graded = new(
        "a graded inspection, an object",
        [
            .. Envelope,
            Shape.Required("framework", CodeType<FrameworkEdition>.Instance, static v => v.Framework, static (ref d, x) => d.Framework = x),
            .. Head,
            Shape.Required("judgements", JudgementsType.Instance, static v => ((GradedInspection)v).Judgements, static (ref d, x) => d.Judgements = x),
            .. Tail,
        ],
        static (ref d, unknown) => new GradedInspection(d.Type!, d.Framework!, d.LocalAuthority!, d.Judgements!)
        {
            DeliveredBy = d.DeliveredBy,
            IsReinspection = d.IsReinspection,
            AnnouncedOn = d.AnnouncedOn,
            Fieldwork = d.Fieldwork,
            PublishedOn = d.PublishedOn,
            LeadInspectors = d.LeadInspectors,
            Team = d.Team,
            Summary = d.Summary,
            Strengths = d.Strengths,
            Recommendations = d.Recommendations,
            RecommendationCount = d.RecommendationCount,
            Source = d.Source,
            UnknownMembers = unknown,
        });

    public static readonly Shape Ungraded = new(
        "a visit or other ungraded inspection, an object",
        [
            .. Envelope,
            Shape.Optional("framework", CodeType<FrameworkEdition>.Instance, static v => v.Framework, static (ref d, x) => d.Framework = x),
            .. Head,
            Shape.Optional("judgements", JudgementsType.Refused, static _ => null, static (ref _, _) => { }),
            Shape.Optional("number", WholeNumber, static v => ((UngradedInspection)v).Number, static (ref d, x) => d.Number = x),
            Shape.Optional("theme", CodeType<VisitTheme>.Instance, static v => ((UngradedInspection)v).Theme, static (ref d, x) => d.Theme = x),
            Shape.Optional("focus", Text, static v => ((UngradedInspection)v).Focus, static (ref d, x) => d.Focus = x),
            .. Tail,
        ],
        static (ref d, unknown) => new UngradedInspection(d.Type!, d.LocalAuthority!)
        {
            Framework = d.Framework,
            DeliveredBy = d.DeliveredBy,
            IsReinspection = d.IsReinspection,
            AnnouncedOn = d.AnnouncedOn,
            Fieldwork = d.Fieldwork,
            PublishedOn = d.PublishedOn,
            LeadInspectors = d.LeadInspectors,
            Team = d.Team,
            Number = d.Number,
            Theme = d.Theme,
            Focus = d.Focus,
            Summary = d.Summary,
            Strengths = d.Strengths,
            Recommendations = d.Recommendations,
            RecommendationCount = d.RecommendationCount,
            Source = d.Source,
            UnknownMembers = unknown,
        });

    internal struct Draft
    {
        public InspectionType? Type;
        public FrameworkEdition? Framework;
        public LocalAuthority? LocalAuthority;
        public string? DeliveredBy;
        public bool? IsReinspection;
        public LocalDate? AnnouncedOn;
        public ValueList<FieldworkBlock> Fieldwork;
        public LocalDate? PublishedOn;
        public ValueList<string> LeadInspectors;
        public ValueList<TeamRole> Team;
        public JudgementSet? Judgements;
        public int? Number;
        public VisitTheme? Theme;
        public string? Focus;
        public string? Summary;
        public ValueList<Strength> Strengths;
        public ValueList<Recommendation> Recommendations;
        public int? RecommendationCount;
        public string? Source;
    }
}
