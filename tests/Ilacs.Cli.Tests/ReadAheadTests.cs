using System.Text;

namespace Ilacs.Cli.Tests;

/// <summary>Documents are read on several threads at once: none is lost or kept waiting, and all stay in order.</summary>
public class ReadAheadTests
{
    private const string Visit = """{"type":"focusedVisit","localAuthority":{"name":"Bradford"}}""";

    [Fact]
    public void Every_document_comes_in_order_however_the_stream_is_cut()
    {
        string text = string.Concat(Enumerable.Repeat($"{Visit}\n", 1000));
        foreach (int piece in new[] { 1, 7, 61, 62, 1000, 100_000 })
        {
            using var stream = new Pieces(Encoding.UTF8.GetBytes(text), piece);

            int[] numbers = [.. Documents(stream).Select(line => line.Number)];

            numbers.Should().Equal(Enumerable.Range(1, 1000));
        }
    }

    [Fact]
    public void What_has_come_is_handed_over_before_the_reader_waits_for_more()
    {
        using var taken = new ManualResetEventSlim();
        bool? wasTaken = null;
        using var stream = new Pieces(
            Encoding.UTF8.GetBytes($"{Visit}\n{Visit}\n"), Visit.Length + 1,
            beforePiece: piece =>
                wasTaken ??= piece == 0 ? null : taken.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));

        foreach (DocumentLine line in Documents(stream))
        {
            line.Error.Should().BeNull();
            taken.Set();
        }

        wasTaken.Should().BeTrue();
    }

    [Fact]
    public void What_came_before_a_fault_is_answered_and_the_fault_is_not_lost()
    {
        using var stream = new Pieces(
            Encoding.UTF8.GetBytes($"{Visit}\n{Visit}\n"), Visit.Length + 1,
            beforePiece: piece => _ = piece == 1 ? throw new IOException("The disk is gone.") : piece);
        List<int> numbers = [];

        Action reading = () => numbers.AddRange(Documents(stream).Select(line => line.Number));

        reading.Should().Throw<IOException>().WithMessage("The disk is gone.");
        numbers.Should().Equal(1);
    }

    [Fact]
    public void A_fault_after_everybody_has_gone_closes_the_stream_too()
    {
        using var gone = new ManualResetEventSlim();
        using var stream = new Pieces(
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{Visit}\n", 100))), Visit.Length + 1,
            beforePiece: piece =>
            {
                if (piece == 1)
                {
                    gone.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
                    throw new IOException("The disk is gone.");
                }
            });

        Documents(stream).First().Number.Should().Be(1);
        gone.Set();

        SpinWait.SpinUntil(() => stream.IsClosed, TimeSpan.FromMinutes(1)).Should().BeTrue();
    }

    [Fact]
    public void A_stream_that_is_too_long_is_refused()
    {
        using var stream = new Pieces(Encoding.UTF8.GetBytes(Visit + "\n"), 10);

        Action reading = () => _ = Documents(new LimitedStream(stream, "a.jsonl", 20)).Count();

        reading.Should().Throw<CommandException>();
    }

    [Fact]
    public void Whoever_stops_early_stops_the_reader()
    {
        using var stream = new Pieces(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{Visit}\n", 1000))), Visit.Length + 1);

        Documents(stream).First().Number.Should().Be(1);

        SpinWait.SpinUntil(() => stream.IsClosed, TimeSpan.FromMinutes(1)).Should().BeTrue();
        stream.Given.Should().BeLessThan(20);
    }

    /// <summary>The library's reader goes through a stream line by line; the command line cuts it and works on the pieces.</summary>
    [Theory]
    [InlineData("blank lines", 100)]
    [InlineData("broken lines", 1000)]
    [InlineData("no line end at the end", 61)]
    [InlineData("a line that is too long", 1_000_000)]
    [InlineData("a line that is too long, and no end", 1_000_000)]
    [InlineData("a blank line that is too long", 1_000_000)]
    [InlineData("a zero and a line end", 61)]
    [InlineData("a line end and a zero", 61)]
    [InlineData("UTF-16", 100)]
    [InlineData("nothing", 1)]
    [InlineData("a byte order mark and CRLF", 7)]
    public void It_reads_what_the_library_reads(string of, int piece)
    {
        byte[] text = of switch
        {
            "blank lines" => Encoding.UTF8.GetBytes($"\n\n{Visit}\n  \n{Visit}\n\n"),
            "broken lines" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{Visit}\n{{\"type\":\n{Visit}]\n", 300))),
            "no line end at the end" => Encoding.UTF8.GetBytes($"{Visit}\n{Visit}"),
            "a line that is too long" => Encoding.UTF8.GetBytes($"{Visit}\n{new string('x', 17 * 1024 * 1024)}\n{Visit}\n"),
            "a line that is too long, and no end" => Encoding.UTF8.GetBytes($"{Visit}\n{new string('x', 40 * 1024 * 1024)}"),
            "a blank line that is too long" => Encoding.UTF8.GetBytes($"{Visit}\n{new string(' ', 17 * 1024 * 1024)}{Visit}\n{Visit}\n"),
            "a zero and a line end" => Encoding.UTF8.GetBytes($"\0\n{Visit}\n{Visit}\n"),
            "a line end and a zero" => Encoding.UTF8.GetBytes($"\n\0\n{Visit}\n{Visit}\n"),
            "UTF-16" => Encoding.Unicode.GetBytes(string.Concat(Enumerable.Repeat($"{Visit}\n", 100))),
            "nothing" => [],
            _ => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"{Visit}\r\n{Visit}\r\nx\r\n")],
        };
        using var stream = new Pieces(text, piece);
        IEnumerable<DocumentLine> expected = IlacsJson.ReadLinesAsync(new MemoryStream(text)).ToBlockingEnumerable();

        Documents(stream).Select(Told).Should().Equal(expected.Select(Told));

        static (int, bool, string?) Told(DocumentLine line) => (line.Number, line.Document is not null, line.Error?.Message);
    }

    private static IEnumerable<DocumentLine> Documents(Stream stream) =>
        DocumentFile.Read(new LinePieces(stream, leaveOpen: false), isJsonLines: true, lines => lines.ToArray()).SelectMany(lines => lines);

    /// <summary>A stream that gives its bytes in pieces.</summary>
    private sealed class Pieces(byte[] bytes, int size, Action<int>? beforePiece = null) : MemoryStream(bytes)
    {
        public bool IsClosed { get; private set; }

        public int Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            beforePiece?.Invoke(Given);
            Given++;
            return base.Read(buffer, offset, Math.Min(size, count));
        }

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
