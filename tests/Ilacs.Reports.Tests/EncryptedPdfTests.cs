using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using PdfSharp.Pdf.Security;

namespace Ilacs.Reports.Tests;

public class EncryptedPdfTests
{
    public static TheoryData<PdfDefaultEncryption> Encryptions { get; } =
        [PdfDefaultEncryption.V1, PdfDefaultEncryption.V2With128Bits, PdfDefaultEncryption.V4UsingAES, PdfDefaultEncryption.V5];

    [Theory]
    [MemberData(nameof(Encryptions))]
    public void A_password_to_open_it_is_said(PdfDefaultEncryption encryption)
    {
        ReportReading reading = Pdf.Read(Encrypted(encryption, user: "secret", owner: "other"));

        reading.Inspection.Should().BeNull();
        reading.Issues.Should().ContainSingle().Which.Should().Be(new ReportIssue(
            ReportIssueCodes.DamagedPdf, Severity.Error, "The PDF is encrypted and opens only with a password."));
    }

    /// <summary>Anybody may open and read what only has a password against changes.</summary>
    [Theory]
    [MemberData(nameof(Encryptions))]
    public void A_password_against_changes_alone_makes_no_difference(PdfDefaultEncryption encryption) =>
        Pdf.Read(Encrypted(encryption, user: "", owner: "secret")).Should().Be(new MadeReport().Read());

    private static byte[] Encrypted(PdfDefaultEncryption encryption, string user, string owner)
    {
        using PdfDocument document = PdfReader.Open(new MemoryStream(new MadeReport().Draw().Bytes()), PdfDocumentOpenMode.Modify);
        document.SecurityHandler.SetEncryption(encryption);
        document.SecuritySettings.OwnerPassword = owner;
        if (user.Length > 0)
        {
            document.SecuritySettings.UserPassword = user;
        }

        using var encrypted = new MemoryStream();
        document.Save(encrypted);
        return encrypted.ToArray();
    }
}
