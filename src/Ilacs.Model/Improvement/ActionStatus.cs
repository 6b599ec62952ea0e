using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>How far an action has got.</summary>
[JsonConverter(typeof(IlacsJsonConverter<ActionStatus>))]
[TypeConverter(typeof(CodeTypeConverter<ActionStatus>))]
public sealed class ActionStatus : ClosedCode<ActionStatus>, ICodedValue<ActionStatus>
{
    private ActionStatus(string code, string title)
        : base(code, title)
    {
    }

    /// <summary>Not started.</summary>
    public static ActionStatus NotStarted { get; } = new("notStarted", "Not started");

    /// <summary>In progress.</summary>
    public static ActionStatus InProgress { get; } = new("inProgress", "In progress");

    /// <summary>Complete.</summary>
    public static ActionStatus Complete { get; } = new("complete", "Complete");

    /// <summary>Delayed.</summary>
    public static ActionStatus Delayed { get; } = new("delayed", "Delayed");

    static ActionStatus[] ICodedValue<ActionStatus>.Values { get; } = [NotStarted, InProgress, Complete, Delayed];

    static string ICodedValue<ActionStatus>.Expected => "the status of an action; expected notStarted, inProgress, complete or delayed";

    static ActionStatus? ICodedValue<ActionStatus>.OfUnknown(ReadOnlySpan<char> code) => null;
}
