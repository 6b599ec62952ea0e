namespace Ilacs.Model.Json;

/// <summary>The value types that several objects share.</summary>
internal static class JsonTypes
{
    public const string ContractVersion = "ilacs/1";

    public static readonly ConstantType Schema =
        new(ContractVersion, $"\"{ContractVersion}\" (this version of the library reads no other; a newer one may)");

    public static readonly TextType Text = TextType.Instance;
    public static readonly DateType Date = DateType.Instance;
    public static readonly BooleanType Boolean = BooleanType.Instance;
    public static readonly WholeNumberType WholeNumber = WholeNumberType.Instance;
    public static readonly CodeType<JudgementDomain> Domain = CodeType<JudgementDomain>.Instance;
    public static readonly ListType<string> Texts = new(Text);

    public static readonly ObjectType<LocalAuthority, LocalAuthorityDraft> LocalAuthority = new(
        "an object that names a local authority",
        [
            ObjectType<LocalAuthority, LocalAuthorityDraft>.Optional("name", Text, static v => v.Name, static (ref d, x) => d.Name = x),
            ObjectType<LocalAuthority, LocalAuthorityDraft>.Optional("ofstedUrn", Text, static v => v.OfstedUrn, static (ref d, x) => d.OfstedUrn = x),
            ObjectType<LocalAuthority, LocalAuthorityDraft>.Optional("gssCode", Text, static v => v.GssCode, static (ref d, x) => d.GssCode = x),
            ObjectType<LocalAuthority, LocalAuthorityDraft>.Optional("laCode", Text, static v => v.LaCode, static (ref d, x) => d.LaCode = x),
        ],
        static (ref d, unknown) => new LocalAuthority(d.Name, d.OfstedUrn, d.GssCode, d.LaCode) { UnknownMembers = unknown });

    internal struct LocalAuthorityDraft
    {
        public string? Name;
        public string? OfstedUrn;
        public string? GssCode;
        public string? LaCode;
    }
}
