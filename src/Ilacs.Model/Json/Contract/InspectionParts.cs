using System.Text.Json;
using NodaTime;
using static Ilacs.Model.Json.SharedCodecs;
using AuthorityCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.LocalAuthority, Ilacs.Model.Json.InspectionParts.AuthorityDraft>;
using BlockCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.FieldworkBlock, Ilacs.Model.Json.InspectionParts.BlockDraft>;
using FindingCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.Recommendation, Ilacs.Model.Json.InspectionParts.FindingDraft>;
using RoleCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.InspectorsByRole, Ilacs.Model.Json.InspectionParts.RoleDraft>;
using StrengthCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.Strength, Ilacs.Model.Json.InspectionParts.FindingDraft>;

namespace Ilacs.Model.Json;

/// <summary>The objects within an inspection.</summary>
internal static class InspectionParts
{
    public static readonly AuthorityCodec LocalAuthority = new(
        new Definition(
            "localAuthority", "Local authority", "A local authority, by name or any of its codes. At least one of the four is required.",
            """{"name":"North Tyneside","ofstedUrn":"80529","gssCode":"E08000022","laCode":"392"}"""),
        "an object that names a local authority",
        [
            AuthorityCodec.Optional(
                "name", "The name, as Ofsted prints it.",
                Text, static v => v.Name, static (ref d, x) => d.Name = x),
            AuthorityCodec.Optional(
                "ofstedUrn", "Ofsted's unique reference number, 5 to 7 digits.",
                new TextCodec(definition: null, new() { LeastCharacters = 5, MostCharacters = 7, ForbiddenPattern = "[^0-9]" }),
                static v => v.OfstedUrn, static (ref d, x) => d.OfstedUrn = x),
            AuthorityCodec.Optional(
                "gssCode", "The code of the Government Statistical Service, E and eight digits.",
                new TextCodec(definition: null, new() { MostCharacters = 9, Pattern = "^E[0-9]{8}" }),
                static v => v.GssCode, static (ref d, x) => d.GssCode = x),
            AuthorityCodec.Optional(
                "laCode", "The Department for Education's three-digit code.",
                new TextCodec(definition: null, new() { MostCharacters = 3, Pattern = "^[0-9]{3}" }),
                static v => v.LaCode, static (ref d, x) => d.LaCode = x),
        ],
        static (ref d, unknown) => new LocalAuthority(d.Name, d.OfstedUrn, d.GssCode, d.LaCode) { UnknownMembers = unknown })
    {
        AlsoInSchema = WriteAtLeastOne,
    };

    public static readonly BlockCodec FieldworkBlock = new(
        new Definition(
            "fieldworkBlock", "Block of fieldwork", "Days on site without a break, both ends included.",
            """{"start":"2020-03-09","end":"2020-03-13"}"""),
        "an object with a start and an end",
        [
            BlockCodec.Required(
                "start", "The first day on site.",
                Date, static v => v.Start, static (ref d, x) => d.Start = x),
            BlockCodec.Optional(
                "end", "The last day on site, included; left out where the source gives only the first.",
                Date, static v => v.End, static (ref d, x) => d.End = x),
        ],
        static (ref d, unknown) => new FieldworkBlock(d.Start!.Value, d.End) { UnknownMembers = unknown });

    public static readonly RoleCodec InspectorsByRole = new(
        new Definition(
            "teamRole", "Inspectors of one role", "How many inspectors of one role were in the team.",
            """{"role":"Her Majesty's Inspector","count":4}"""),
        "an object with a role and a count",
        [
            RoleCodec.Required(
                "role", "The role, as the report prints it.",
                Text, static v => v.Role, static (ref d, x) => d.Role = x),
            RoleCodec.Required(
                "count", "How many inspectors of that role.",
                FromOne, static v => v.Count, static (ref d, x) => d.Count = x),
        ],
        static (ref d, unknown) => new InspectorsByRole(d.Role!, d.Count!.Value) { UnknownMembers = unknown });

    public static readonly FindingCodec Recommendation = new(
        new Definition(
            "recommendation", "Recommendation", "Something that a report says needs to improve; Ofsted calls it an area for improvement.",
            """{"text":"Life-story work of good quality","domain":"childrenInCare","themes":["life-story work"]}"""),
        "an object with the text of a recommendation",
        [
            FindingCodec.Required(
                "text", "What needs to improve.",
                Text, static v => v.Text, static (ref d, x) => d.Text = x),
            FindingCodec.Optional(
                "kind", "How urgent it is.",
                SharedCodecs.RecommendationKind,
                static v => v.Kind == Model.RecommendationKind.AreaForImprovement ? null : v.Kind, static (ref d, x) => d.Kind = x),
            FindingCodec.Optional(
                "nationalFramework", "The part of the national framework that it refers to; reports have printed this since January 2025.",
                SharedCodecs.NationalFramework,
                static v => v.NationalFramework, static (ref d, x) => d.NationalFramework = x),
            FindingCodec.Optional(
                "domain", "The domain it belongs to, where the report says so or the author assigned it.",
                Domain, static v => v.Domain, static (ref d, x) => d.Domain = x),
            FindingCodec.Optional(
                "themes", "What it is about, in words of your own choice.",
                Texts, static v => v.Themes, static (ref d, x) => d.Themes = x),
        ],
        static (ref d, unknown) => new Recommendation(d.Text!)
        {
            Kind = d.Kind ?? RecommendationKind.AreaForImprovement,
            NationalFramework = d.NationalFramework,
            Domain = d.Domain,
            Themes = d.Themes,
            UnknownMembers = unknown,
        });

    public static readonly StrengthCodec Strength = new(
        new Definition(
            "strength", "Strength", "Something that an inspection found to be strong.",
            """{"text":"Stable social workers","domain":"careLeavers"}"""),
        "an object with the text of a strength",
        [
            StrengthCodec.Required(
                "text", "What is strong.",
                Text, static v => v.Text, static (ref d, x) => d.Text = x),
            StrengthCodec.Optional(
                "domain", "The domain it belongs to, where the report says so or the author assigned it.",
                Domain, static v => v.Domain, static (ref d, x) => d.Domain = x),
            StrengthCodec.Optional(
                "themes", "What it is about, in words of your own choice.",
                Texts, static v => v.Themes, static (ref d, x) => d.Themes = x),
        ],
        static (ref d, unknown) => new Strength(d.Text!) { Domain = d.Domain, Themes = d.Themes, UnknownMembers = unknown });

    private static void WriteAtLeastOne(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("anyOf"u8);
        foreach (string name in (ReadOnlySpan<string>)["name", "ofstedUrn", "gssCode", "laCode"])
        {
            writer.WriteStartObject();
            writer.WriteStartArray("required"u8);
            writer.WriteStringValue(name);
            writer.WriteEndArray();
            writer.WriteStartObject("properties"u8);
            writer.WriteStartObject(name);
            writer.WriteString("type"u8, "string"u8);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal struct AuthorityDraft
    {
        public string? Name;
        public string? OfstedUrn;
        public string? GssCode;
        public string? LaCode;
    }

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
        public RecommendationKind? Kind;
        public NationalFrameworkReference? NationalFramework;
        public JudgementDomain? Domain;
        public ValueList<string> Themes;
    }
}
