using static Ilacs.Model.Json.SharedCodecs;
using IssueCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.ValidationIssue, Ilacs.Model.Json.ValidationReportJson.IssueDraft>;
using ReportCodec = Ilacs.Model.Json.ObjectCodec<Ilacs.Model.ValidationReport, Ilacs.Model.Json.ValidationReportJson.ReportDraft>;

namespace Ilacs.Model.Json;

/// <summary>Validation reports.</summary>
internal static class ValidationReportJson
{
    public static readonly IssueCodec Issue = new(
        new Definition(
            "validationIssue", "Issue", "Something that validation found.",
            """
            {"rule":"ILACS003","severity":"error","path":"/judgements/overallEffectiveness",
            "message":"Overall effectiveness is not judged from 1 April 2026."}
            """),
        "an object with an issue",
        [
            IssueCodec.Required(
                "rule", "The id of the rule; ILACS000 if the document could not be read.",
                Text, static v => v.Rule, static (ref d, x) => d.Rule = x),
            IssueCodec.Required(
                "severity", "How serious it is.",
                SharedCodecs.Severity, static v => v.Severity, static (ref d, x) => d.Severity = x),
            IssueCodec.Required(
                "path", "A JSON Pointer (RFC 6901) to the member at fault, or to the object that lacks it; empty for the whole document.",
                new TextCodec(definition: null, new() { ForbiddenPattern = "^[^/]" }), static v => v.Path, static (ref d, x) => d.Path = x),
            IssueCodec.Required(
                "message", "What is wrong, in a sentence.",
                Text, static v => v.Message, static (ref d, x) => d.Message = x),
        ],
        static (ref d, unknown) => new ValidationIssue(d.Rule!, d.Severity!, d.Path!, d.Message!) { UnknownMembers = unknown });

    public static readonly ReportCodec Report = new(
        new Definition(
            "validationReport", "Validation report", "What validation found in one document.",
            """{"schema":"ilacs/1","type":"validationReport","isValid":true}"""),
        "a validation report",
        [
            ReportCodec.Optional(
                "schema", "The version of the contract; version 1 if left out.",
                SchemaVersion, static _ => ContractVersion, static (ref _, _) => { }),
            ReportCodec.Required(
                "type", "Says that this is a validation report.",
                new ConstantCodec(IlacsDocument.ReportWord, $"\"{IlacsDocument.ReportWord}\""),
                static _ => IlacsDocument.ReportWord, static (ref _, _) => { }),
            ReportCodec.Required(
                "isValid", "Whether there is no issue of severity error.",
                YesOrNo, static v => v.IsValid, static (ref d, x) => d.IsValid = x),
            ReportCodec.Optional(
                "issues", "The issues, in the order of the document.",
                new ListCodec<ValidationIssue>(Issue), static v => v.Issues, static (ref d, x) => d.Issues = x),
        ],
        static (ref d, unknown) =>
        {
            var report = new ValidationReport(d.Issues) { UnknownMembers = unknown };
            return report.IsValid == d.IsValid
                ? report
                : throw new ArgumentException(
                    report.IsValid
                        ? "expected true, since no issue is of severity error"
                        : "expected false, since an issue is of severity error",
                    nameof(report.IsValid));
        });

    internal struct IssueDraft
    {
        public string? Rule;
        public Severity? Severity;
        public string? Path;
        public string? Message;
    }

    internal struct ReportDraft
    {
        public bool? IsValid;
        public ValueList<ValidationIssue> Issues;
    }
}
