using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A document in ILACS JSON: an <see cref="Inspection"/>, an <see cref="ActionPlan"/> or a <see cref="ValidationReport"/>.
/// </summary>
[JsonConverter(typeof(IlacsJsonConverter<IlacsDocument>))]
public abstract record IlacsDocument : IlacsObject
{
    /// <summary>The <c>type</c> of a plan in JSON. No inspection may have it.</summary>
    internal const string PlanWord = "actionPlan";

    /// <summary>The <c>type</c> of a validation report in JSON. No inspection may have it.</summary>
    internal const string ReportWord = "validationReport";

    private protected IlacsDocument()
    {
    }
}
