using System.Text;
using BenchmarkDotNet.Attributes;
using Ilacs.Model;
using Ilacs.Outcomes;
using NodaTime;

namespace Ilacs.Benchmarks;

/// <summary>Inputs that nobody should send, once, twice and four times as large: what is linear takes about once, twice and four times as
/// long.</summary>
[MemoryDiagnoser]
public class LinearCost
{
    private const int Blocks = 16_000;
    private const int Recommendations = 8_000;
    private const int Domains = 8_000;
    private const int Visits = 10_000;
    private const int Rows = 50_000;

    private GradedInspection manyBlocks = null!;
    private InspectionHistory manyThemes = null!;
    private GradedInspection manyDomains = null!;
    private InspectionHistory manyVisits = null!;
    private Inspection[] manyAuthorities = [];
    private Inspection[] fewAuthorities = [];
    private Inspection[] oneDay = [];
    private byte[] wideRow = [];
    private byte[] longLine = [];
    private byte[] wrongLines = [];
    private byte[] wrongRows = [];

    [Params(1, 2, 4)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var leeds = new LocalAuthority("Leeds");
        var good = new JudgementSet { [JudgementDomain.ImpactOfLeaders] = Grade.Good };
        var day = new LocalDate(2000, 1, 3);
        GradedInspection plain = new(InspectionType.Standard, FrameworkEdition.Ilacs2023, leeds, good) { Fieldwork = [new(day)] };

        manyBlocks = plain with { Fieldwork = [.. Enumerable.Range(0, Blocks * Times).Select(i => new FieldworkBlock(day.PlusDays(i)))] };
        manyThemes = new InspectionHistory(
            new[] { day, day.PlusYears(3) }.Select(first => plain with
            {
                Fieldwork = [new(first)],
                Recommendations =
                    [.. Enumerable.Repeat(new Recommendation("Supervision") { Themes = ["supervision"] }, Recommendations * Times)],
            }));
        manyDomains = (GradedInspection)IlacsJson.ReadInspection(
            """{"type":"standardInspection","framework":"ilacs2023","localAuthority":{"name":"Leeds"},"judgements":{"""
            + string.Join(',', Enumerable.Range(0, Domains * Times).Select(i => $"\"d{i}\":\"good\"")) + "}}");
        manyVisits = new InspectionHistory(Enumerable.Range(0, Visits * Times).Select(i =>
            new UngradedInspection(InspectionType.FocusedVisit, leeds) { Fieldwork = [new(day.PlusDays(i), day.PlusDays(i + 1))] }));
        manyAuthorities =
        [
            .. Enumerable.Range(0, Visits * Times)
                .Select(i => Visit(new LocalAuthority("Narnia") { OfstedUrn = $"{1_000_000 + i}" }, day)),
        ];
        LocalAuthority[] few =
            [leeds, new("Hull"), new("Narnia"), new("Archenland") { OfstedUrn = "80999" }, new("Calormen") { LaCode = "998" }];
        fewAuthorities = [.. Enumerable.Range(0, Visits * Times).Select(i => Visit(few[i % few.Length], day.PlusDays(i % 2000)))];
        oneDay = [.. Enumerable.Range(0, Visits * Times).Select(_ => Visit(leeds, day))];
        string[] unknown = [.. Enumerable.Range(0, 4_000 * Times).Select(i => $"judgements/d{i}")];
        wideRow = Encoding.UTF8.GetBytes($"Type,Local authority,Framework,{string.Join(',', unknown)}\nShort inspection,Leeds,ilacs2023"
            + string.Concat(unknown.Select(_ => ",Good")));
        longLine = Encoding.UTF8.GetBytes(
            """{"type":"focusedVisit","localAuthority":{"name":"Leeds"},"focus":"XXX"}"""
                .Replace("XXX", new string('x', 2_000_000 * Times), StringComparison.Ordinal));
        wrongLines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"type\":1}\n", Rows * Times)));
        wrongRows = Encoding.UTF8.GetBytes("Type,Framework,Local authority,Published\n"
            + string.Concat(Enumerable.Repeat("Short inspection,ILACS 2023,Leeds,31-31-2024\n", Rows * Times)));
    }

    [Benchmark(Description = "Validate, blocks of fieldwork")]
    public ValidationReport Validate() => manyBlocks.Validate();

    [Benchmark(Description = "RecurringThemes")]
    public int Themes() => manyThemes.RecurringThemes().Count;

    [Benchmark(Description = "Between, unknown domains")]
    public int Between() => InspectionComparison.Between(manyDomains, manyDomains).Count;

    [Benchmark(Description = "Validate a history")]
    public int History() => new InspectionHistory(manyVisits.Inspections).Validate().Count;

    [Benchmark(Description = "InspectionRecord.Of, five authorities")]
    public int FewAuthorities() => InspectionRecord.Of(fewAuthorities).Authorities.Count;

    [Benchmark(Description = "InspectionRecord.Of, all different")]
    public int ManyAuthorities() => InspectionRecord.Of(manyAuthorities).Authorities.Count;

    [Benchmark(Description = "InspectionMerge.Duplicates, all different")]
    public int NoDuplicates() => InspectionMerge.Duplicates(manyVisits.Inspections).Count;

    [Benchmark(Description = "InspectionMerge.Duplicates, all of one day")]
    public int OneDay() => InspectionMerge.Duplicates(oneDay).Count;

    [Benchmark(Description = "InspectionCsv.Read, unknown columns")]
    public int WideRow() => InspectionCsv.Read(new MemoryStream(wideRow)).ProblemCount;

    [Benchmark(Description = "ReadLinesAsync, one line by 1,460 bytes")]
    public async Task<int> ReadByPieces()
    {
        int read = 0;
        await foreach (DocumentLine line in IlacsJson.ReadLinesAsync(new Trickle(longLine)))
        {
            read += line.Document is null ? 0 : 1;
        }

        return read;
    }

    [Benchmark(Description = "ReadLines, every line wrong")]
    public int WrongLines() => IlacsJson.ReadLines(wrongLines).Count(line => line.Error is not null);

    [Benchmark(Description = "InspectionCsv.Read, every row wrong")]
    public int WrongRows() => InspectionCsv.Read(new MemoryStream(wrongRows)).ProblemCount;

    private static UngradedInspection Visit(LocalAuthority authority, LocalDate day) =>
        new(InspectionType.FocusedVisit, authority) { Fieldwork = [new(day)] };

    /// <summary>A stream that gives as much at a time as a packet of the network.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        private const int Packet = 1_460;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, Packet)], cancellationToken);
    }
}
