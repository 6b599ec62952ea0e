using System.IO.Compression;
using System.Text;

namespace Ilacs.Outcomes.Tests;

public class InspectionFileTests
{
    [Fact]
    public void Each_kind_of_file_is_known_by_what_is_in_it()
    {
        using MemoryStream workbook = Ods.Workbook(
            ("Visits", [
                ["Local authority name", "Inspection/Visit date", "Inspection/Visit type"],
                ["Bexley", "2025-02-13", "ILACS Focused Visit"]]));

        InspectionFile.Read(workbook).Inspections.Should().ContainSingle();
        InspectionFile.Read(Text("type,localAuthority\nfocusedVisit,Bexley")).Inspections.Should().ContainSingle();
        InspectionFile.Read(Text("Focus,GSS code,Type\n,E09000004,Focused visit")).Inspections.Should().ContainSingle();
        InspectionFile.Read(Text("local_authority,inspection_framework,inspection_start_date\nbexley,short,06/02/2023"))
            .Inspections.Should().ContainSingle();
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("Local authority name;Grade")]
    [InlineData("\0\u0001\u0002,\0")]
    public void A_file_of_another_kind_is_refused_with_what_would_be_read(string content) =>
        FluentActions.Invoking(() => InspectionFile.Read(Text(content)))
            .Should().Throw<InvalidDataException>()
            .WithMessage("This is not a file of inspections: it is neither *, nor *, nor *");

    [Theory]
    [InlineData("PK\u0003\u0004 and no more", "This is not an OpenDocument (.ods) or Excel (.xlsx) spreadsheet: *")]
    [InlineData(
        "{\"type\":\"focusedVisit\"}",
        "This is not a file of inspections: it is neither *. As CSV: A quotation mark in column A *")]
    public void A_broken_file_is_refused_with_what_is_broken(string content, string message) =>
        FluentActions.Invoking(() => InspectionFile.Read(Text(content))).Should().Throw<InvalidDataException>().WithMessage(message);

    [Fact]
    public void A_stream_that_cannot_seek_is_refused()
    {
        using var compressed = new GZipStream(new MemoryStream(), CompressionMode.Decompress);

        FluentActions.Invoking(() => InspectionFile.Read(compressed))
            .Should().Throw<ArgumentException>()
            .WithMessage("expected a stream that can seek*");
    }

    private static MemoryStream Text(string content) => new(Encoding.UTF8.GetBytes(content));
}
