using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>What a judgement of an edition is about.</summary>
[JsonConverter(typeof(IlacsJsonConverter<DomainRole>))]
[TypeConverter(typeof(CodeTypeConverter<DomainRole>))]
public sealed class DomainRole : ClosedCode<DomainRole>, ICodedValue<DomainRole>
{
    private DomainRole(string code, string title)
        : base(code, title)
    {
    }

    /// <summary>The leaders of the service.</summary>
    public static DomainRole Leaders { get; } = new("leaders", "Leaders");

    /// <summary>The experiences and progress of a group of children or young people: the practice judgements.</summary>
    public static DomainRole ExperiencesAndProgress { get; } = new("experiencesAndProgress", "Experiences and progress");

    /// <summary>Overall effectiveness.</summary>
    public static DomainRole Overall { get; } = new("overall", "Overall effectiveness");

    /// <summary>Reviewed alongside the inspection and not part of overall effectiveness: the safeguarding board, under SIF.</summary>
    public static DomainRole Beside { get; } = new("beside", "Alongside the inspection");

    static DomainRole[] ICodedValue<DomainRole>.Values { get; } = [Leaders, ExperiencesAndProgress, Overall, Beside];

    static string ICodedValue<DomainRole>.Expected => "a role of a domain; expected leaders, experiencesAndProgress, overall or beside";

    static DomainRole? ICodedValue<DomainRole>.OfUnknown(ReadOnlySpan<char> code) => null;
}
