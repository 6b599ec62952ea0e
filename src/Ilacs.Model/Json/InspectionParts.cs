using NodaTime;
using static Ilacs.Model.Json.JsonTypes;
using BlockShape = Ilacs.Model.Json.ObjectType<Ilacs.Model.FieldworkBlock, Ilacs.Model.Json.InspectionParts.BlockDraft>;
using FindingShape = Ilacs.Model.Json.ObjectType<Ilacs.Model.Recommendation, Ilacs.Model.Json.InspectionParts.FindingDraft>;
using RoleShape = Ilacs.Model.Json.ObjectType<Ilacs.Model.TeamRole, Ilacs.Model.Json.InspectionParts.RoleDraft>;
using StrengthShape = Ilacs.Model.Json.ObjectType<Ilacs.Model.Strength, Ilacs.Model.Json.InspectionParts.FindingDraft>;

namespace Ilacs.Model.Json;

/// <summary>The objects within an inspection.</summary>
internal static class InspectionParts
{
    private static readonly WordType<RecommendationKind> Kind = new(
        ("areaForImprovement", RecommendationKind.AreaForImprovement),
        ("areaForPriorityAction", RecommendationKind.AreaForPriorityAction));

    public static readonly BlockShape FieldworkBlock = new(
        "an object with a start and an end",
        [
            BlockShape.Required("start", Date, static v => v.Start, static (ref d, x) => d.Start = x),
            BlockShape.Optional("end", Date, static v => v.End, static (ref d, x) => d.End = x),
        ],
        static (ref d, unknown) => new FieldworkBlock(d.Start!.Value, d.End) { UnknownMembers = unknown });

    public static readonly RoleShape TeamRole = new(
        "an object with a role and a count",
        [
            RoleShape.Required("role", Text, static v => v.Role, static (ref d, x) => d.Role = x),
            RoleShape.Required("count", WholeNumber, static v => v.Count, static (ref d, x) => d.Count = x),
        ],
        static (ref d, unknown) => new TeamRole(d.Role!, d.Count!.Value) { UnknownMembers = unknown });

    public static readonly FindingShape Recommendation = new(
        "an object with the text of a recommendation",
        [
            FindingShape.Required("text", Text, static v => v.Text, static (ref d, x) => d.Text = x),
            FindingShape.Optional("kind", Kind, static v => v.Kind, static (ref d, x) => d.Kind = x),
            FindingShape.Optional(
                "nationalFramework", CodeType<NationalFrameworkReference>.Instance,
                static v => v.NationalFramework, static (ref d, x) => d.NationalFramework = x),
            FindingShape.Optional("domain", Domain, static v => v.Domain, static (ref d, x) => d.Domain = x),
            FindingShape.Optional("themes", Texts, static v => v.Themes, static (ref d, x) => d.Themes = x),
        ],
        static (ref d, unknown) => new Recommendation(d.Text!)
        {
            Kind = d.Kind,
            NationalFramework = d.NationalFramework,
            Domain = d.Domain,
            Themes = d.Themes,
            UnknownMembers = unknown,
        });

    public static readonly StrengthShape Strength = new(
        "an object with the text of a strength",
        [
            StrengthShape.Required("text", Text, static v => v.Text, static (ref d, x) => d.Text = x),
            StrengthShape.Optional("domain", Domain, static v => v.Domain, static (ref d, x) => d.Domain = x),
            StrengthShape.Optional("themes", Texts, static v => v.Themes, static (ref d, x) => d.Themes = x),
        ],
        static (ref d, unknown) => new Strength(d.Text!) { Domain = d.Domain, Themes = d.Themes, UnknownMembers = unknown });

    internal struct BlockDraft
    {
        public LocalDate? Start;
        public LocalDate? End;
    }

    internal struct RoleDraft
    {
        public string? Role;
        public int? Count;
    }

    internal struct FindingDraft
    {
        public string? Text;
        public RecommendationKind Kind;
        public NationalFrameworkReference? NationalFramework;
        public JudgementDomain? Domain;
        public ValueList<string> Themes;
    }
}
