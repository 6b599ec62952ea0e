using static Ilacs.Model.Json.SharedCodecs;
using Codec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.Inspection, Ilacs.Model.InspectionDraft>;
using Member = Ilacs.Model.Json.Member<Ilacs.Model.Inspection, Ilacs.Model.InspectionDraft>;

namespace Ilacs.Model.Json;

/// <summary>Graded and ungraded inspections. Both tables are of <see cref="Inspection"/>, so that they share the members before and after
/// the judgements. The last argument of each builds its own class.</summary>
internal static class InspectionJson
{
    private static readonly Member Version = Codec.Optional(
        "schema", "The version of the contract; version 1 if left out.",
        SchemaVersion, static _ => ContractVersion, static (ref _, _) => { });

    private static readonly Member[] BeforeJudgements =
    [
        Codec.Required(
            "localAuthority", "The authority inspected. It stays the council where a trust or company delivers the services.",
            InspectionParts.LocalAuthority, static v => v.LocalAuthority, static (ref d, x) => d.LocalAuthority = x),
        Codec.Optional(
            "deliveredBy", "The trust or company that runs the services for the council.",
            Text, static v => v.DeliveredBy, static (ref d, x) => d.DeliveredBy = x),
        Codec.Optional(
            "isReinspection", "Whether Ofsted called it a re-inspection; not stated if left out.",
            YesOrNo, static v => v.IsReinspection, static (ref d, x) => d.IsReinspection = x),
        Codec.Optional(
            "announcedOn", "The day on which Ofsted told the council about it.",
            Date, static v => v.AnnouncedOn, static (ref d, x) => d.AnnouncedOn = x),
        Codec.Optional(
            "fieldwork", "The days on site, in one or more blocks, in order; left out where the source does not give them.",
            new ListCodec<FieldworkBlock>(InspectionParts.FieldworkBlock),
            static v => v.Fieldwork, static (ref d, x) => d.Fieldwork = x),
        Codec.Optional(
            "publishedOn", "The day on which Ofsted published the report or letter; left out while it is unpublished.",
            Date, static v => v.PublishedOn, static (ref d, x) => d.PublishedOn = x),
        Codec.Optional(
            "leadInspectors", "The names of the lead inspectors as printed, without titles.",
            Texts, static v => v.LeadInspectors, static (ref d, x) => d.LeadInspectors = x),
        Codec.Optional(
            "team", "The inspection team by role.",
            new ListCodec<InspectorsByRole>(InspectionParts.InspectorsByRole), static v => v.Team, static (ref d, x) => d.Team = x),
    ];

    private static readonly Member[] AfterJudgements =
    [
        Codec.Optional(
            "summary", "A summary: the report's, or your own.",
            Text, static v => v.Summary, static (ref d, x) => d.Summary = x),
        Codec.Optional(
            "strengths", "What was found to be strong.",
            new ListCodec<Strength>(InspectionParts.Strength), static v => v.Strengths, static (ref d, x) => d.Strengths = x),
        Codec.Optional(
            "recommendations", "What needs to improve, in the report's order.",
            new ListCodec<Recommendation>(InspectionParts.Recommendation),
            static v => v.Recommendations, static (ref d, x) => d.Recommendations = x),
        // Left out where the list is there, which gives the number.
        Codec.Optional(
            "recommendationCount",
            "How many recommendations the report has, where their text is not held; equals the length of the list if both are there.",
            Count,
            static v => v.Recommendations.Count > 0 ? null : v.RecommendationCount, static (ref d, x) => d.RecommendationCount = x),
        Codec.Optional(
            "recommendationThemes",
            "What the recommendations whose text is not held are about, as far as a source says, in words of your own choice.",
            Texts, static v => v.RecommendationThemes, static (ref d, x) => d.RecommendationThemes = x),
        Codec.Optional(
            "source", "The absolute URI of the published report.",
            Link, static v => v.Source, static (ref d, x) => d.Source = x),
    ];

    public static readonly Codec Graded = new(
        new Definition(
            "gradedInspection", "Graded inspection",
            "An inspection with judgements: standard and short inspections under ILACS, single inspections under SIF.",
            """
            {"schema":"ilacs/1","type":"shortInspection","framework":"ilacs2018",
            "localAuthority":{"name":"North Tyneside","gssCode":"E08000022"},
            "fieldwork":[{"start":"2020-03-09","end":"2020-03-13"}],"publishedOn":"2020-04-15",
            "judgements":{"impactOfLeaders":"outstanding","helpAndProtection":"outstanding",
            "childrenInCareAndCareLeavers":"good","overallEffectiveness":"outstanding"},"recommendationCount":2}
            """),
        "a graded inspection",
        [
            Version,
            Codec.Required(
                "type", "The type of inspection or visit: a type with judgements, or an unknown one.",
                new InspectionTypeCodec(carriesJudgements: true), static v => v.Type, static (ref d, x) => d.Type = x),
            Codec.Required(
                "framework", "The edition of the framework under which it was made.",
                Edition, static v => v.Framework, static (ref d, x) => d.Framework = x),
            .. BeforeJudgements,
            Codec.Required(
                "judgements", "The judgements by domain.",
                JudgementsCodec.Instance, static v => ((GradedInspection)v).Judgements, static (ref d, x) => d.Judgements = x),
            .. AfterJudgements,
        ],
        static (ref d, unknown) => new GradedInspection(in d) { UnknownMembers = unknown });

    public static readonly Codec Ungraded = new(
        new Definition(
            "ungradedInspection", "Visit or other ungraded inspection",
            "A visit or inspection without judgements: focused, monitoring and assurance visits, joint targeted area inspections.",
            """
            {"schema":"ilacs/1","type":"monitoringVisit","localAuthority":{"name":"Bradford"},
            "fieldwork":[{"start":"2021-09-07","end":"2021-09-08"}],"publishedOn":"2021-10-22",
            "number":6,"focus":"Children in care and residential services"}
            """),
        "a visit or other ungraded inspection",
        [
            Version,
            Codec.Required(
                "type", "The type of inspection or visit: a type without judgements, or an unknown one.",
                new InspectionTypeCodec(carriesJudgements: false), static v => v.Type, static (ref d, x) => d.Type = x),
            Codec.Optional(
                "framework", "The edition of the framework under which it was made.",
                Edition, static v => v.Framework, static (ref d, x) => d.Framework = x),
            .. BeforeJudgements,

            // Null may be there. Anything else is refused: kept as an unknown member, it would hide grades.
            Codec.Optional(
                "judgements", "The judgements by domain.",
                JudgementsCodec.NotAllowed, static _ => null, static (ref _, _) => { }),
            Codec.Optional(
                "number", "The number, from 1, of a monitoring visit in the series after an inadequate judgement.",
                FromOne, static v => ((UngradedInspection)v).Number, static (ref d, x) => d.Number = x),
            Codec.Optional(
                "theme", "The theme of the visit.",
                Theme, static v => ((UngradedInspection)v).Theme, static (ref d, x) => d.Theme = x),
            Codec.Optional(
                "focus", "What the visit looked at, in words.",
                Text, static v => ((UngradedInspection)v).Focus, static (ref d, x) => d.Focus = x),
            .. AfterJudgements,
        ],
        static (ref d, unknown) => new UngradedInspection(in d) { UnknownMembers = unknown });
}
