using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Ilacs.Reports.Pages;

/// <summary>A file unpacks to more than is allowed.</summary>
internal sealed class TooMuchDataException : Exception;

/// <summary>The filters of the PDF library, with a bound to what all streams of one file unpack to, so that a small file cannot fill the
/// memory.</summary>
internal sealed class BoundedFilters(CancellationToken stop) : IFilterProvider
{
    private readonly Dictionary<IFilter, IFilter> bounded = [];
    private long unpacked;

    /// <summary>Whether a stream was too much, also where the PDF library went on without it.</summary>
    public bool IsExceeded { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Bounded(IReadOnlyList<IFilter> filters)
    {
        var result = new IFilter[filters.Count];
        for (int i = 0; i < result.Length; i++)
        {
            if (!bounded.TryGetValue(filters[i], out IFilter? filter))
            {
                bounded.Add(filters[i], filter = new BoundedFilter(this, filters[i]));
            }

            result[i] = filter;
        }

        return result;
    }

    private void Count(long bytes)
    {
        stop.ThrowIfCancellationRequested();
        unpacked += bytes;
        if (unpacked > ReportLimits.MostUnpackedBytes)
        {
            throw Exceeded();
        }
    }

    private TooMuchDataException Exceeded()
    {
        IsExceeded = true;
        return new TooMuchDataException();
    }

    private sealed class BoundedFilter(BoundedFilters all, IFilter filter) : IFilter
    {
        /// <summary>No filter makes more of a byte; deflate comes near.</summary>
        private const int MostExpansion = 1500;

        /// <summary>What cannot become more than this is unpacked without a look ahead.</summary>
        private const long Harmless = 32L * 1024 * 1024;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            all.Count(0);
            if ((long)input.Length * MostExpansion > Harmless && filter is FlateFilter or LzwFilter or RunLengthFilter)
            {
                Look(input);
            }

            Memory<byte> output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            all.Count(output.Length);
            return output;
        }

        /// <summary>Unpacks without keeping anything, to see how much there is.</summary>
        private void Look(Memory<byte> input)
        {
            long left = ReportLimits.MostUnpackedBytes - all.unpacked;
            if (filter is not FlateFilter)
            {
                if ((long)input.Length * MostExpansion > left)
                {
                    throw all.Exceeded();
                }

                return;
            }

            byte[] block = new byte[64 * 1024];
            using var packed = new MemoryStream(input.ToArray());
            packed.Position = Math.Min(2, packed.Length);
            using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
            try
            {
                int read;
                while ((read = deflate.Read(block, 0, block.Length)) > 0)
                {
                    all.Count(0);
                    left -= read;
                    if (left < 0)
                    {
                        throw all.Exceeded();
                    }
                }
            }
            catch (InvalidDataException)
            {
                // The filter copes with damaged streams in its own way, and gets no further than this.
            }
        }
    }
}
