using System.Text.RegularExpressions;
using Ilacs.Model;
using Ilacs.Outcomes;
using Ilacs.Reports.Pdf;
using Ilacs.Reports.Reading;

namespace Ilacs.Reports;

/// <summary>Reads inspection reports as Ofsted publishes them: PDF files of SIF and ILACS inspections.</summary>
/// <remarks>
/// <para>What is read comes from the file alone. Neither a record nor the name of the file is used; the register gives the authority's name
/// and codes for the name in the title. <see cref="ReportReading.CheckedAgainst"/> compares with a record, as a separate step.</para>
/// <para>A file that cannot be read leads to an issue, never to an exception of the PDF library. Time and memory are bounded by
/// <see cref="ReportLimits"/>.</para>
/// <para>Methods may be called from several threads at once.</para>
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.OpenRead("report.pdf");
/// ReportReading reading = ReportReader.Read(file);
/// if (reading.Inspection is { } inspection)
///     Console.WriteLine(inspection.LocalAuthority.Name);
/// foreach (ReportIssue issue in reading.Issues)
///     Console.WriteLine(issue);
/// </code>
/// </example>
public static class ReportReader
{
    /// <summary>Reads a report.</summary>
    /// <param name="pdf">The file, from its beginning to its end; the stream stays open and need not seek.</param>
    /// <param name="register">The register in which the authority is looked up; left out, <see cref="AuthorityRegister.National"/>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The inspection, or why there is none, and what was noticed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pdf"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReportReading Read(Stream pdf, AuthorityRegister? register = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        PdfText text = PdfFile.Read(pdf, cancellationToken);
        return text.Issue is { } issue
            ? new ReportReading(inspection: null, [issue])
            : Read(ReportText.Of(text.Pages), register ?? AuthorityRegister.National);
    }

    private static ReportReading Read(ReportText report, AuthorityRegister register)
    {
        try
        {
            return new ReportParser(report, register).Read();
        }
        catch (RegexMatchTimeoutException)
        {
            return new ReportReading(
                inspection: null,
                [new ReportIssue(ReportIssueCodes.TooLarge, Severity.Error, "The text of the PDF could not be searched in time.")]);
        }
    }
}
