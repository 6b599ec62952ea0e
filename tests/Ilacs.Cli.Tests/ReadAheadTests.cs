using System.Text;

namespace Ilacs.Cli.Tests;

/// <summary>Documents are read while earlier ones are checked: none is lost or kept waiting, and all stay in order.</summary>
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
    public void A_stream_that_is_too_long_is_refused()
    {
        using var stream = new Pieces(Encoding.UTF8.GetBytes(Visit + "\n"), 10);

        Action reading = () => _ = ReadAhead.Of(stream, "a.jsonl", 20, leaveOpen: false, IlacsLines).Count();

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

    private static IEnumerable<DocumentLine> Documents(Stream stream) =>
        ReadAhead.Of(stream, "a.jsonl", long.MaxValue, leaveOpen: false, IlacsLines).SelectMany(batch => batch);

    private static IEnumerable<DocumentLine> IlacsLines(Stream stream) => IlacsJson.ReadLinesAsync(stream).ToBlockingEnumerable();

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
