using static Ilacs.Model.Json.JsonTypes;
using IssueShape = Ilacs.Model.Json.ObjectType<Ilacs.Model.ValidationIssue, Ilacs.Model.Json.ValidationReportJson.IssueDraft>;
using ReportShape = Ilacs.Model.Json.ObjectType<Ilacs.Model.ValidationReport, Ilacs.Model.Json.ValidationReportJson.ReportDraft>;

namespace Ilacs.Model.Json;

/// <summary>Validation reports.</summary>
internal static class ValidationReportJson
{
    private static readonly WordType<Severity> SeverityWords = new(
        (Severity.Error.Code(), Severity.Error), (Severity.Warning.Code(), Severity.Warning), (Severity.Info.Code(), Severity.Info));

    private static readonly IssueShape Issue = new(
        "an object with an issue",
        [
            IssueShape.Required("rule", Text, static v => v.Rule, static (ref d, x) => d.Rule = x),
            IssueShape.Required("severity", SeverityWords, static v => v.Severity, static (ref d, x) => d.Severity = x),
            IssueShape.Required("path", Text, static v => v.Path, static (ref d, x) => d.Path = x),
            IssueShape.Required("message", Text, static v => v.Message, static (ref d, x) => d.Message = x),
        ],
        static (ref d, unknown) => new ValidationIssue(d.Rule!, d.Severity, d.Path!, d.Message!) { UnknownMembers = unknown });

    public static readonly ReportShape Report = new(
        "a validation report, an object",
        [
            ReportShape.Optional("schema", Schema, static _ => ContractVersion, static (ref _, _) => { }),
            ReportShape.Required("type", new ConstantType(ValidationReport.TypeWord, $"\"{ValidationReport.TypeWord}\""), static _ => ValidationReport.TypeWord, static (ref _, _) => { }),
            ReportShape.Required("isValid", JsonTypes.Boolean, static v => v.IsValid, static (ref d, x) => d.IsValid = x),
            ReportShape.Optional("issues", new ListType<ValidationIssue>(Issue), static v => v.Issues, static (ref d, x) => d.Issues = x),
        ],
        static (ref d, unknown) =>
        {
            var report = new ValidationReport(d.Issues) { UnknownMembers = unknown };
            return report.IsValid == d.IsValid
                ? report
                : throw new ArgumentException(
                    report.IsValid ? "expected true, since no issue is of severity error" : "expected false, since an issue is of severity error",
                    nameof(report.IsValid));
        });

    internal struct IssueDraft
    {
        public string? Rule;
        public Severity Severity;
        public string? Path;
        public string? Message;
    }

    internal struct ReportDraft
    {
        public bool? IsValid;
        public ValueList<ValidationIssue> Issues;
    }
}
