using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ilacs.Model.Tests;

public class GoldenDocumentTests
{
    private static readonly string Folder = Shared.RepositoryFile("tests/contract");

    public static TheoryData<string> Names =>
    [
        .. Directory.GetFiles(Path.Combine(Folder, "v1"), "*.canonical.json")
            .Select(file => Path.GetFileName(file).Replace(".canonical.json", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_golden_document_reads_for_ever_and_is_written_in_the_same_bytes(string name)
    {
        byte[] asFound = File.ReadAllBytes(Path.Combine(Folder, "v1", $"{name}.json"));
        byte[] canonical = File.ReadAllBytes(Path.Combine(Folder, "v1", $"{name}.canonical.json"));

        IlacsDocument document = IlacsJson.Read(asFound);

        (IlacsJson.WriteToString(document) + "\n").Should().Be(Encoding.UTF8.GetString(canonical));
        IlacsJson.Read(canonical).Should().Be(document);
    }

    [Fact]
    public void No_golden_document_is_changed_or_taken_away()
    {
        string[] sums = File.ReadAllLines(Path.Combine(Folder, "v1", "SHA256SUMS"));
        string[] found = [.. Directory.GetFiles(Path.Combine(Folder, "v1"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}  {Path.GetFileName(file)}")];

        sums.Should().HaveCountGreaterThanOrEqualTo(24);
        sums.Except(found, StringComparer.Ordinal).Should().BeEmpty("whatever was changed or taken away comes back as it was");
        found.Except(sums, StringComparer.Ordinal).Should().BeEmpty(
            "after adding a pair, run 'sha256sum *.json > SHA256SUMS' in tests/contract/v1");
    }

    [Fact]
    public void Between_them_they_have_every_member_of_the_contract()
    {
        string golden = string.Concat(Directory.GetFiles(Path.Combine(Folder, "v1"), "*.canonical.json").Select(File.ReadAllText));
        using var schema = JsonDocument.Parse(IlacsJson.Schema);
        string[] members =
        [
            .. schema.RootElement.GetProperty("$defs").EnumerateObject()
                .Where(definition => definition.Value.TryGetProperty("properties", out _))
                .SelectMany(definition => definition.Value.GetProperty("properties").EnumerateObject().Select(member => member.Name))
                .Distinct(StringComparer.Ordinal),
        ];

        members.Should().HaveCountGreaterThan(40);
        members.Where(member => !golden.Contains($"\"{member}\":", StringComparison.Ordinal)).Should().BeEmpty(
            "a new pair of documents in tests/contract/v1 has it; tests/contract/README.md says how");
    }

    [Theory]
    [InlineData("""{"schema":"ilacs/2","type":"focusedVisit","localAuthority":{"name":"Kent"}}""", 11)]
    [InlineData("""{"type":"focusedVisit","localAuthority":{"name":"Kent"},"schema":"ilacs/2"}""", 66)]
    [InlineData("""{"type":{"kind":"visit"},"authority":"Kent","schema":"ilacs/2"}""", 54)]
    [InlineData(
        """
        {"judgements":{"careLeavers":"exceptional"},
        """
        + """
        "type":"shortInspection","framework":"cfs2030","localAuthority":{"name":"Kent"},"schema":"ilacs/2"}
        """,
        134)]
    public void A_document_of_a_newer_contract_is_refused_for_that_wherever_it_says_so_and_whatever_else_is_new(string json, int column) =>
        FluentActions.Invoking(() => IlacsJson.Read(json)).Should().Throw<JsonException>().WithMessage(
            "Expected \"ilacs/1\" (this version of the library reads no other; a newer one may), "
            + $"found \"ilacs/2\" (at /schema, line 1, byte {column}).");
}
