using System.Text.Json;
using NodaTime;
using static Ilacs.Model.Json.SharedCodecs;
using Shape = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.Inspection, Ilacs.Model.Json.InspectionJson.Draft>;

namespace Ilacs.Model.Json;

/// <summary>Graded and ungraded inspections.</summary>
internal static class InspectionJson
{
    private static readonly Shape.Member Version = Shape.Optional(
        "schema", "The version of the contract; version 1 if left out.",
        Schema, static _ => ContractVersion, static (ref _, _) => { });

    private static readonly Shape.Member[] Head =
    [
        Shape.Required(
            "localAuthority", "The authority inspected. It stays the council where a trust or company delivers the services.",
            InspectionParts.LocalAuthority, static v => v.LocalAuthority, static (ref d, x) => d.Members.LocalAuthority = x),
        Shape.Optional(
            "deliveredBy", "The trust or company that runs the services for the council.",
            Text, static v => v.DeliveredBy, static (ref d, x) => d.Members.DeliveredBy = x),
        Shape.Optional(
            "isReinspection", "Whether Ofsted called it a re-inspection; not stated if left out.",
            SharedCodecs.Boolean, static v => v.IsReinspection, static (ref d, x) => d.Members.IsReinspection = x),
        Shape.Optional(
            "announcedOn", "The day on which Ofsted told the council about it.",
            Date, static v => v.AnnouncedOn, static (ref d, x) => d.Members.AnnouncedOn = x),
        Shape.Optional(
            "fieldwork", "The days on site, in one or more blocks, in order; left out where the source does not give them.",
            new ListCodec<FieldworkBlock>(InspectionParts.FieldworkBlock),
            static v => v.Fieldwork, static (ref d, x) => d.Members.Fieldwork = x),
        Shape.Optional(
            "publishedOn", "The day on which Ofsted published the report or letter; left out while it is unpublished.",
            Date, static v => v.PublishedOn, static (ref d, x) => d.Members.PublishedOn = x),
        Shape.Optional(
            "leadInspectors", "The names of the lead inspectors as printed, without titles.",
            Texts, static v => v.LeadInspectors, static (ref d, x) => d.Members.LeadInspectors = x),
        Shape.Optional(
            "team", "The inspection team by role.",
            new ListCodec<InspectorsByRole>(InspectionParts.InspectorsByRole), static v => v.Team, static (ref d, x) => d.Members.Team = x),
    ];

    private static readonly TextCodec Link = new(definition: null, new()
    {
        Begins = "^[A-Za-z][A-Za-z0-9+.-]*://[A-Za-z0-9]",
        NeverHolds = "[^A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]",
    });

    private static readonly Shape.Member[] Tail =
    [
        Shape.Optional(
            "summary", "A summary: the report's, or your own.",
            Text, static v => v.Summary, static (ref d, x) => d.Members.Summary = x),
        Shape.Optional(
            "strengths", "What was found to be strong.",
            new ListCodec<Strength>(InspectionParts.Strength), static v => v.Strengths, static (ref d, x) => d.Members.Strengths = x),
        Shape.Optional(
            "recommendations", "What needs to improve, in the report's order.",
            new ListCodec<Recommendation>(InspectionParts.Recommendation),
            static v => v.Recommendations, static (ref d, x) => d.Members.Recommendations = x),
        Shape.Optional(
            "recommendationCount",
            "How many recommendations the report has, where their text is not held; equals the length of the list if both are there.",
            UpTo9999,
            static v => v.Recommendations.Count > 0 ? null : v.RecommendationCount, static (ref d, x) => d.Members.RecommendationCount = x),
        Shape.Optional(
            "recommendationThemes",
            "What the recommendations whose text is not held are about, as far as a source says, in words of your own choice.",
            Texts, static v => v.RecommendationThemes, static (ref d, x) => d.Members.RecommendationThemes = x),
        Shape.Optional(
            "source", "The absolute URI of the published report.",
            Link, static v => v.Source, static (ref d, x) => d.Members.Source = x),
    ];

    public static readonly Shape Graded = new(
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
        "a graded inspection, an object",
        [
            Version,
            Shape.Required(
                "type", "The type of inspection or visit: a type with judgements, or an unknown one.",
                new InspectionTypeCodec(carriesJudgements: true), static v => v.Type, static (ref d, x) => d.Type = x),
            Shape.Required(
                "framework", "The edition of the framework under which it was made.",
                Edition, static v => v.Framework, static (ref d, x) => d.Framework = x),
            .. Head,
            Shape.Required(
                "judgements", "The judgements by domain.",
                JudgementsCodec.Instance, static v => ((GradedInspection)v).Judgements, static (ref d, x) => d.Judgements = x),
            .. Tail,
        ],
        static (ref d, unknown) => new GradedInspection(d.Type!, d.Framework!, d.Judgements!, in d.Members, unknown));

    public static readonly Shape Ungraded = new(
        new Definition(
            "ungradedInspection", "Visit or other ungraded inspection",
            "A visit or inspection without judgements: focused, monitoring and assurance visits, joint targeted area inspections.",
            """
            {"schema":"ilacs/1","type":"monitoringVisit","localAuthority":{"name":"Bradford"},
            "fieldwork":[{"start":"2021-09-07","end":"2021-09-08"}],"publishedOn":"2021-10-22",
            "number":6,"focus":"Children in care and residential services"}
            """),
        "a visit or other ungraded inspection, an object",
        [
            Version,
            Shape.Required(
                "type", "The type of inspection or visit: a type without judgements, or an unknown one.",
                new InspectionTypeCodec(carriesJudgements: false), static v => v.Type, static (ref d, x) => d.Type = x),
            Shape.Optional(
                "framework", "The edition of the framework under which it was made.",
                Edition, static v => v.Framework, static (ref d, x) => d.Framework = x),
            .. Head,
            Shape.Optional(
                "judgements", "The judgements by domain.",
                JudgementsCodec.Refused, static _ => null, static (ref _, _) => { }),
            Shape.Optional(
                "number", "The number, from 1, of a monitoring visit in the series after an inadequate judgement.",
                FromOne, static v => ((UngradedInspection)v).Number, static (ref d, x) => d.Number = x),
            Shape.Optional(
                "theme", "The theme of the visit.",
                Theme, static v => ((UngradedInspection)v).Theme, static (ref d, x) => d.Theme = x),
            Shape.Optional(
                "focus", "What the visit looked at, in words.",
                Text, static v => ((UngradedInspection)v).Focus, static (ref d, x) => d.Focus = x),
            .. Tail,
        ],
        static (ref d, unknown) => new UngradedInspection(d.Type!, in d.Members, unknown)
        {
            Framework = d.Framework,
            Number = d.Number,
            Theme = d.Theme,
            Focus = d.Focus,
        });

    /// <summary>The type of an inspection. The schema excludes the types that belong to the other class.</summary>
    private sealed class InspectionTypeCodec(bool carriesJudgements) : JsonCodec<InspectionType>
    {
        public override IEnumerable<SchemaPart> Parts => [SharedCodecs.InspectionType];

        public override string Expected => SharedCodecs.InspectionType.Expected;

        public override InspectionType Read(ref Utf8JsonReader reader) => SharedCodecs.InspectionType.Read(ref reader);

        public override void Write(Utf8JsonWriter writer, InspectionType value) => SharedCodecs.InspectionType.Write(writer, value);

        public override void WriteSchema(Utf8JsonWriter writer)
        {
            SharedCodecs.InspectionType.WriteReferenceKeywords(writer);
            writer.WriteStartObject("not"u8);
            writer.WriteStartArray("enum"u8);
            foreach (InspectionType type in OpenCode<InspectionType>.Known.Where(type => type.IsGraded != carriesJudgements))
            {
                writer.WriteStringValue(type.Encoded);
            }

            writer.WriteStringValue(IlacsDocument.PlanWord);
            writer.WriteStringValue(IlacsDocument.ReportWord);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    internal struct Draft
    {
        public InspectionType? Type;
        public FrameworkEdition? Framework;
        public JudgementSet? Judgements;
        public int? Number;
        public VisitTheme? Theme;
        public string? Focus;
        public InspectionMembers Members;
    }
}
