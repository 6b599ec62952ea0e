using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace Ilacs.Model.Tests;

public class JsonLinesTests
{
    private const int MaxLineLength = 16 * 1024 * 1024;
    private static readonly string Good = IlacsJson.WriteToString(Samples.BradfordSixthVisit);

    /// <summary>A file with a byte order mark, Windows line ends, blank lines, a wrong document, two on one line,
    /// and no end to the last.</summary>
    private static readonly byte[] Mixed =
        [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"{Good}\r\n\r\n  \n{{\"type\":\"focusedVisit\"}}\n{Good}{Good}\n{Good}")];

    [Fact]
    public async Task A_stream_gives_the_lines_that_the_whole_text_gives_however_it_is_cut()
    {
        var expected = IlacsJson.ReadLines(Mixed).Select(Told).ToArray();

        foreach (int cut in (int[])[1, 2, 7, 100, 65_536])
        {
            using var stream = new Trickle(Mixed, cut);
            (await IlacsJson.ReadLinesAsync(stream, Now).Select(Told).ToArrayAsync(Now)).Should().Equal(expected, "cut to {0}", cut);
            stream.CanRead.Should().BeTrue("it is left open");

            PipeReader pipe = PipeReader.Create(new Trickle(Mixed, cut), new StreamPipeReaderOptions(bufferSize: 16, minimumReadSize: 1));
            (await IlacsJson.ReadLinesAsync(pipe, Now).Select(Told).ToArrayAsync(Now)).Should().Equal(expected, "in pieces of {0}", cut);
            await pipe.CompleteAsync();
        }
    }

    [Fact]
    public void Pieces_of_whole_lines_give_the_lines_that_the_whole_text_gives()
    {
        int[] cuts = [.. Mixed.Index().Where(it => it.Item == '\n').Select(it => it.Index + 1)];

        for (int i = 0; i < cuts.Length; i++)
        {
            var pieces = IlacsJson.ReadLines(Mixed.AsMemory(0, cuts[i])).Concat(IlacsJson.ReadLines(Mixed.AsMemory(cuts[i]), i + 2));
            pieces.Select(Told).Should().Equal(IlacsJson.ReadLines(Mixed).Select(Told), "cut at {0}", cuts[i]);
        }

        FluentActions.Invoking(() => IlacsJson.ReadLines(Mixed, 0))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("firstLine");
    }

    [Fact]
    public async Task Errors_say_the_line_of_the_file()
    {
        DocumentLine[] lines = await IlacsJson.ReadLinesAsync(new MemoryStream(Mixed), Now).ToArrayAsync(Now);

        lines.Select(line => line.Number).Should().Equal(1, 4, 5, 6);
        lines[1].Error!.Message.Should().Be("Expected a member \"localAuthority\", which is missing (at line 4, byte 1).");
        lines[1].Error!.LineNumber.Should().Be(3);
        lines[3].Document.Should().Be(Samples.BradfordSixthVisit);
    }

    [Fact]
    public async Task Reading_documents_stops_at_the_first_line_that_is_none()
    {
        var read = new List<IlacsDocument>();
        Func<Task> reading = async () =>
        {
            await foreach (IlacsDocument document in IlacsJson.ReadDocumentsAsync(new MemoryStream(Mixed), Now))
            {
                read.Add(document);
            }
        };

        (await reading.Should().ThrowAsync<JsonException>()).Which.LineNumber.Should().Be(3);
        read.Should().Equal(Samples.BradfordSixthVisit);
    }

    [Fact]
    public async Task Who_stops_early_finds_the_next_line_in_the_pipe()
    {
        PipeReader pipe = PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes($"{Good}\n{Good}\nrest")));

        (await IlacsJson.ReadLinesAsync(pipe, Now).FirstAsync(Now)).Number.Should().Be(1);

        (await IlacsJson.ReadDocumentsAsync(pipe, Now).FirstAsync(Now)).Should().Be(Samples.BradfordSixthVisit);
        Encoding.UTF8.GetString((await pipe.ReadAsync(Now)).Buffer).Should().Be("rest");
    }

    [Fact]
    public async Task A_line_without_an_end_is_given_up_and_the_next_is_read()
    {
        byte[] endless = Enumerable.Repeat((byte)' ', MaxLineLength + 70_000).ToArray();
        endless[0] = (byte)'{';
        byte[] file = [.. endless, (byte)'\n', .. Encoding.UTF8.GetBytes(Good)];

        DocumentLine[] lines = await IlacsJson.ReadLinesAsync(new Trickle(file, 50_000), Now).ToArrayAsync(Now);

        lines[0].Error!.Message.Should().Be("Expected a line of at most 16777216 bytes, found a longer one (at line 1, byte 1).");
        lines[1].Should().Be(new DocumentLine(2, Samples.BradfordSixthVisit, Error: null));
        lines.Should().HaveCount(2);
        IlacsJson.ReadLines(file).Select(Told).Should().Equal(lines.Select(Told));
    }

    [Fact]
    public async Task Nor_is_text_in_UTF16_read_any_further_after_one()
    {
        byte[] file = Encoding.Unicode.GetBytes(new string(' ', MaxLineLength / 2) + $"x\n{Good}\n{Good}\n");

        DocumentLine[] lines = await IlacsJson.ReadLinesAsync(new Trickle(file, 50_000), Now).ToArrayAsync(Now);

        lines.Should().ContainSingle().Which.Error!.Message.Should().StartWith("Expected a line of at most 16777216 bytes");
        IlacsJson.ReadLines(file).Select(Told).Should().Equal(lines.Select(Told));
    }

    [Fact]
    public async Task After_a_quarter_of_a_gibibyte_without_a_line_end_reading_ends()
    {
        DocumentLine[] lines = await IlacsJson.ReadLinesAsync(new Endless(), Now).ToArrayAsync(Now);

        lines.Should().ContainSingle().Which.Error!.Message.Should().StartWith("Expected a line of at most 16777216 bytes");
    }

    /// <summary>Looking at all of it again for each piece would take minutes; the benchmark LinearCost measures it.</summary>
    [Fact]
    public async Task A_blank_line_of_the_greatest_length_is_no_line_in_pieces_of_any_size()
    {
        byte[] line = Enumerable.Repeat((byte)' ', MaxLineLength - 1).ToArray();

        (await IlacsJson.ReadLinesAsync(new Trickle(line, 65_536), Now).AnyAsync(Now)).Should().BeFalse();
        (await IlacsJson.ReadLinesAsync(new Trickle(line, 1_460), Now).AnyAsync(Now)).Should().BeFalse();
    }

    [Theory]
    [InlineData("\uFEFF", "")]
    [InlineData("\uFEFF\n", "")]
    [InlineData("\uFEFF \r\nDOCUMENT\n", "2")]
    [InlineData("DOCUMENT\n\uFEFF\n\uFEFFDOCUMENT", "1,3")]
    public async Task A_byte_order_mark_is_no_document(string text, string numbers)
    {
        byte[] file = Encoding.UTF8.GetBytes(text.Replace("DOCUMENT", Good, StringComparison.Ordinal));

        DocumentLine[] lines = [.. IlacsJson.ReadLines(file)];

        lines.Where(line => line.Error is not null).Should().BeEmpty();
        string.Join(',', lines.Select(line => line.Number)).Should().Be(numbers);
        (await IlacsJson.ReadLinesAsync(new Trickle(file, 1), Now).Select(Told).ToArrayAsync(Now)).Should().Equal(lines.Select(Told));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public async Task Text_in_UTF16_is_named_once_with_what_to_do(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] file = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"{Good}\n{Good}\n")];

        DocumentLine line = IlacsJson.ReadLines(file).Should().ContainSingle().Which;

        line.Error!.Message.Should().Match(
            "Expected UTF-8, found UTF-16, which '>' in Windows PowerShell writes; "
            + "save the text as UTF-8, in PowerShell with '| Out-File -Encoding utf8 FILE' (at line 1, byte *).");
        (await IlacsJson.ReadLinesAsync(new Trickle(file, 1), Now).Select(Told).ToArrayAsync(Now)).Should().Equal(Told(line));
        FluentActions.Invoking(() => IlacsJson.Read(file)).Should().Throw<JsonException>().WithMessage("Expected UTF-8, found UTF-16*");
    }

    [Theory]
    [InlineData("16-jsonl-bom-then-blank-line/bom-blank.jsonl", 1, null)]
    [InlineData("16-jsonl-bom-then-blank-line/onlybom.jsonl", 0, null)]
    [InlineData("17-jsonl-utf16-powershell/ps.jsonl", 1, "Expected UTF-8, found UTF-16")]
    public void Cases_that_were_reported_are_read_or_named(string name, int lines, string? error)
    {
        DocumentLine[] read = [.. IlacsJson.ReadLines(File.ReadAllBytes(Shared.Path("cases/" + name)))];

        read.Should().HaveCount(lines);
        read.Where(line => line.Error?.Message.StartsWith(error ?? "none", StringComparison.Ordinal) != (error is null ? null : true))
            .Should().BeEmpty();
    }

    [Fact]
    public async Task Writing_can_be_cancelled_while_the_stream_takes_nothing()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var stalled = new Stalled();
        IAsyncEnumerable<IlacsDocument> visits = Enumerable.Repeat<IlacsDocument>(Samples.BradfordSixthVisit, 1_000).ToAsyncEnumerable();
        Func<Task> writing = () =>
            IlacsJson.WriteLinesAsync(stalled, visits, cancellation.Token).WaitAsync(TimeSpan.FromSeconds(20));

        await writing.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        Func<Task> reading = async () =>
        {
            await foreach (DocumentLine line in IlacsJson.ReadLinesAsync(new MemoryStream(Mixed)).WithCancellation(cancellation.Token))
            {
                line.Number.Should().Be(1);
                await cancellation.CancelAsync();
            }
        };

        await reading.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task What_is_written_line_by_line_reads_back_equal_and_each_line_is_canonical() =>
        await Gens.Document.Array[0, 20].SampleAsync(async documents =>
        {
            using var stream = new MemoryStream();
            await IlacsJson.WriteLinesAsync(stream, documents.ToAsyncEnumerable(), Now);
            stream.CanWrite.Should().BeTrue("it is left open");
            byte[] written = stream.ToArray();

            string canonical = string.Concat(documents.Select(document => IlacsJson.WriteToString(document) + "\n"));
            Encoding.UTF8.GetString(written).Should().Be(canonical);
            (await IlacsJson.ReadDocumentsAsync(new Trickle(written, 100), Now).ToArrayAsync(Now)).Should().Equal(documents);
        }, iter: 200);

    [Fact]
    public async Task Writing_flushes_as_it_goes_and_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var stream = new MemoryStream();
        Func<Task> writing = () => IlacsJson.WriteLinesAsync(stream, Endless(), cancellation.Token);

        await writing.Should().ThrowAsync<OperationCanceledException>();
        stream.Length.Should().BeGreaterThan(50_000, "what was flushed before is there");

        async IAsyncEnumerable<IlacsDocument> Endless()
        {
            for (int i = 0; ; i++)
            {
                yield return Samples.BradfordSixthVisit;
                if (i == 1000)
                {
                    await cancellation.CancelAsync();
                }
            }
        }
    }

    [Fact]
    public async Task Writing_ends_when_nobody_reads_any_more()
    {
        var pipe = new Pipe();
        await pipe.Reader.CompleteAsync();
        int asked = 0;

        await IlacsJson.WriteLinesAsync(pipe.Writer, Endless(), Now);

        asked.Should().BeLessThan(10_000);

        async IAsyncEnumerable<IlacsDocument> Endless()
        {
            while (asked < 1_000_000)
            {
                asked++;
                await Task.CompletedTask;
                yield return Samples.BradfordSixthVisit;
            }
        }
    }

    [Fact]
    public async Task A_pipe_that_is_told_to_stop_waiting_stops_reading()
    {
        var pipe = new Pipe();
        ValueTask<DocumentLine[]> reading = IlacsJson.ReadLinesAsync(pipe.Reader, Now).ToArrayAsync(Now);

        pipe.Reader.CancelPendingRead();

        await FluentActions.Awaiting(async () => await reading).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task No_document_is_no_line()
    {
        using var stream = new MemoryStream();
        await IlacsJson.WriteLinesAsync(stream, AsyncEnumerable.Empty<IlacsDocument>(), Now);

        stream.Length.Should().Be(0);
        (await IlacsJson.ReadLinesAsync(stream, Now).AnyAsync(Now)).Should().BeFalse();
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static (int, IlacsDocument?, string?) Told(DocumentLine line) => (line.Number, line.Document, line.Error?.Message);

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int atATime) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atATime)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, atATime)], cancellationToken);
    }

    /// <summary>A device that gives zeros and never ends.</summary>
    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Clear();
            return ValueTask.FromResult(buffer.Length);
        }
    }

    /// <summary>A stream that takes nothing until it is told to stop.</summary>
    private sealed class Stalled : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
