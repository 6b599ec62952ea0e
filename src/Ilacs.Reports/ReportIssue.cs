using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;

namespace Ilacs.Reports;

/// <summary>Something noticed while reading a report: why it could not be read, a contradiction in it, or a finding that rests on less
/// evidence than usual.</summary>
/// <remarks><b>Equality</b> is that of all members. <b>Ordering</b> is not defined. <b>JSON</b>: an object with <c>code</c>,
/// <c>severity</c>, <c>path</c> and <c>page</c> where they are known, and <c>message</c>.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(ReportIssueJsonConverter))]
public sealed record ReportIssue
{
    /// <summary>An issue.</summary>
    /// <param name="code">The kind of issue, one of <see cref="ReportIssueCodes"/>.</param>
    /// <param name="severity">Error: the report was not read, or something in it is certainly wrong or missing. Warning: what was read may
    /// be wrong. Info: worth knowing.</param>
    /// <param name="message">What was noticed, in a sentence.</param>
    /// <exception cref="ArgumentException">The code or the message is empty or blank.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ReportIssue(string code, Severity severity, string message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentNullException.ThrowIfNull(severity);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        Code = code;
        Severity = severity;
        Message = message;
    }

    /// <summary>The kind of issue, one of <see cref="ReportIssueCodes"/>; later versions may have more.</summary>
    public string Code { get; }

    /// <summary>How serious it is.</summary>
    public Severity Severity { get; }

    /// <summary>What was noticed, in a sentence.</summary>
    public string Message { get; }

    /// <summary>A JSON Pointer to the member of the inspection that it is about, such as <c>/judgements/careLeavers</c>;
    /// <see langword="null"/> where it is about the file.</summary>
    public string? Path { get; init; }

    /// <summary>The page of the file, counted from 1; <see langword="null"/> where it is about no page.</summary>
    public int? Page { get; init; }

    /// <summary>The issue on one line, such as <c>disagreement warning /judgements/careLeavers (page 4): …</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{Code} {Severity}{(Path is null ? "" : $" {Path}")}{(Page is { } page ? $" (page {page})" : "")}: {Message}";
}

/// <summary>The codes of the issues that may be noticed while a report is read.</summary>
public static class ReportIssueCodes
{
    /// <summary>The file is not a PDF: it is a web page, for example, or a picture, or it is empty. Nothing was read.</summary>
    public const string NotAPdf = "notAPdf";

    /// <summary>A PDF that is broken, cut short or encrypted. Nothing was read.</summary>
    public const string DamagedPdf = "damagedPdf";

    /// <summary>A PDF without text, such as a scanned report. Nothing was read.</summary>
    public const string NoText = "noText";

    /// <summary>A file beyond <see cref="ReportLimits"/>. Nothing was read.</summary>
    public const string TooLarge = "tooLarge";

    /// <summary>A PDF that is not a report of a SIF or ILACS inspection. The message says what it seems to be. Nothing was read.</summary>
    public const string UnsupportedReport = "unsupportedReport";

    /// <summary>A judgement that the edition has was not found in the report, or no judgement was found at all.</summary>
    public const string JudgementsNotFound = "judgementsNotFound";

    /// <summary>Two places in the report contradict each other, or the report contradicts a record it was checked against. The message
    /// gives both.</summary>
    public const string Disagreement = "disagreement";

    /// <summary>A grade was found in one place only: the table or the text, not both.</summary>
    public const string OneWitness = "oneWitness";

    /// <summary>The title names no authority in the register, or may mean more than one.</summary>
    public const string AuthorityNotFound = "authorityNotFound";

    /// <summary>The days on site were not found, or cannot be right as printed.</summary>
    public const string FieldworkNotFound = "fieldworkNotFound";

    /// <summary>The date of publication is printed but cannot be read.</summary>
    public const string PublicationNotRead = "publicationNotRead";

    /// <summary>The report does not say whether the inspection was standard or short; that follows from the length of the first block of
    /// days on site.</summary>
    public const string TypeDerived = "typeDerived";

    /// <summary>No lead inspector was found.</summary>
    public const string LeadInspectorNotFound = "leadInspectorNotFound";

    /// <summary>No list of what needs to improve was found, or only a paragraph, which does not count as a recommendation.</summary>
    public const string RecommendationsNotFound = "recommendationsNotFound";

    /// <summary>The list of what needs to improve may be cut short, may run on into the text after it, or may lack a paragraph.</summary>
    public const string RecommendationsDoubtful = "recommendationsDoubtful";

    /// <summary>The numbering of a list has a gap or a repeat: an item may be missing or may have been split.</summary>
    public const string ListNumbering = "listNumbering";

    /// <summary>The record that the report was checked against has no such inspection.</summary>
    public const string NotInRecord = "notInRecord";
}
