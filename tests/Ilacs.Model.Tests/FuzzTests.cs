using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace Ilacs.Model.Tests;

/// <summary>
/// Real documents, broken in many ways: each is either read, and then written and read back equal, or refused with the one documented
/// exception that says where. The environment variable ILACS_FUZZ_DOCUMENTS asks for a longer run.
/// </summary>
public class FuzzTests
{
    private const int DocumentsInARun = 200_000;

    /// <summary>Pieces of JSON that belong somewhere, but hardly where they are put.</summary>
    private static readonly byte[][] Fragments =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "-", "0", "1e999999", "123456789012345678901234567890", "0.1",
            "\"\"", "\" \"", "{}", "[]", "[[[[[[[[", "\\ud800", "\\udc00\\ud800", "\\u0000", "\\u000a",
            "\"ilacs/2\"", "\"good\"", "\"Good\"", "30", "\"0000-01-01\"", "\"9999-12-31\"", "\"2023-02-29\"", "/**/", "\n", "\r\n", " ",
            "\"type\":", "\"judgements\":", "\"schema\":", "\"localAuthority\":", "\"x\":{\"a\":1,\"a\":2}", "NaN", "\u2028", "é", "💡",
        }.Select(Encoding.UTF8.GetBytes),
        [0x00], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xEF, 0xBB, 0xBF],
        .. new[] { new string('[', 70), new string('9', 500), new string('a', 5000), $"\"{new string('x', 65)}\"" }
            .Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Documents =
    [
        .. Directory.GetFiles(Shared.RepositoryFile("docs/samples"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadAllLines).Select(Encoding.UTF8.GetBytes),
        .. Directory.GetFiles(Shared.RepositoryFile("tests/contract/v1"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    private static readonly Gen<byte[]> Mutated = Gen.Select(
        Gen.Int[0, Documents.Length - 1],
        Gen.Select(Gen.Int[0, 6], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, int.MaxValue]).Array[1, 5],
        (document, changes) => changes.Aggregate(
            Documents[document],
            (bytes, change) => Change(bytes, change.Item1, change.Item2, change.Item3, change.Item4)));

    [Fact]
    public void A_broken_document_is_refused_with_its_place_and_no_other_exception_and_what_is_read_is_written_and_read_back_equal()
    {
        int read = 0;
        int refused = 0;
        Mutated.Sample(
            text =>
            {
                if (Reading(text) is not { } document)
                {
                    Interlocked.Increment(ref refused);
                    return;
                }

                Interlocked.Increment(ref read);
                byte[] written = IlacsJson.Write(document);
                if (IlacsJson.Read(written) != document || !IlacsJson.Write(IlacsJson.Read(written)).AsSpan().SequenceEqual(written))
                {
                    throw new InvalidOperationException($"not read back equal: {Encoding.UTF8.GetString(text)}");
                }

                (document as Inspection)?.Validate();
            },
            iter: Count,
            print: text => Convert.ToBase64String(text));

        (read + refused).Should().BeGreaterThanOrEqualTo(Count);
        read.Should().BeGreaterThan(Count / 50, "some changes are harmless");
        refused.Should().BeGreaterThan(Count / 4, "most are not");
    }

    [Fact]
    public void JsonSerializer_refuses_and_reads_the_same() =>
        Mutated.Where(text => text is not [0xEF, ..]).Sample(
            text =>
            {
                IlacsDocument? bySerializer = null;
                try
                {
                    bySerializer = JsonSerializer.Deserialize<IlacsDocument>(text);
                }
                catch (JsonException error) when (error.Path is not null && error.Message.Length > 0)
                {
                }

                return bySerializer == Reading(text);
            },
            iter: Count / 10,
            print: text => Convert.ToBase64String(text));

    [Fact]
    public async Task Lines_cut_anywhere_give_what_each_gives_alone() =>
        await Mutated.Select(text => text.Where(b => b is not (byte)'\n').ToArray()).Array[1, 6].SampleAsync(
            async texts =>
            {
                byte[] file = [.. texts.SelectMany(text => text.Append((byte)'\n'))];
                DocumentLine[] lines = await IlacsJson
                    .ReadLinesAsync(new MemoryStream(file), TestContext.Current.CancellationToken)
                    .ToArrayAsync(TestContext.Current.CancellationToken);
                return lines.All(line => line.Document == Reading(texts[line.Number - 1]));
            },
            iter: Count / 100);

    private static int Count =>
        int.TryParse(
            Environment.GetEnvironmentVariable("ILACS_FUZZ_DOCUMENTS"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked)
            ? asked
            : DocumentsInARun;

    /// <summary>Reads, and lets through no exception but the documented one, with a place and a sentence.</summary>
    private static IlacsDocument? Reading(byte[] text)
    {
        try
        {
            return IlacsJson.Read(text);
        }
        catch (JsonException error) when (
            error.Path is "" or ['/', ..]
            && error.LineNumber >= 0 && error.BytePositionInLine >= 0
            && error.Message.StartsWith("Expected ", StringComparison.Ordinal) && error.Message.EndsWith(").", StringComparison.Ordinal)
            && error.Message.Contains("line ", StringComparison.Ordinal) && !error.Message.Any(char.IsControl))
        {
            return null;
        }
    }

    private static byte[] Change(byte[] bytes, int how, double where, double until, int what)
    {
        int at = (int)(where * bytes.Length);
        int end = at + (int)(until * until * until * (bytes.Length - at));
        byte[] fragment = Fragments[what % Fragments.Length];
        byte[] other = Documents[what % Documents.Length];
        return how switch
        {
            0 => [.. bytes[..at], .. fragment, .. bytes[at..]],
            1 => [.. bytes[..at], .. fragment, .. bytes[end..]],
            2 => [.. bytes[..at], .. bytes[end..]],
            3 => [.. bytes[..end], .. bytes[at..]],
            4 when at < bytes.Length => [.. bytes[..at], (byte)(bytes[at] ^ (1 << (what % 8))), .. bytes[(at + 1)..]],
            5 => [.. bytes[..at], .. other[(int)(where * other.Length)..]],
            6 => ReplaceString(bytes, at, fragment),
            _ => bytes,
        };
    }

    /// <summary>Puts something else in the place of the next whole string or number, so that the rest stays JSON.</summary>
    private static byte[] ReplaceString(byte[] bytes, int at, byte[] fragment)
    {
        int start = Array.IndexOf(bytes, (byte)'"', at);
        int end = start < 0 ? -1 : Array.IndexOf(bytes, (byte)'"', start + 1);
        return end < 0 ? bytes : [.. bytes[..start], .. fragment, .. bytes[(end + 1)..]];
    }
}
