using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Ilacs.Reports.Pdf;

/// <summary>The filters of the PDF library, with a limit on what all streams of a file unpack to, so that a small file cannot fill the
/// memory.</summary>
internal sealed class BoundedFilters(PdfBudget budget) : IFilterProvider
{
    private readonly Dictionary<IFilter, IFilter> bounded = [];

    public PdfBudget Budget => budget;

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
                bounded.Add(filters[i], filter = new BoundedFilter(budget, filters[i]));
            }

            result[i] = filter;
        }

        return result;
    }

    private sealed class BoundedFilter(PdfBudget budget, IFilter filter) : IFilter
    {
        /// <summary>No filter makes more bytes than this of one; deflate comes close.</summary>
        private const int MostExpansion = 1500;

        /// <summary>What cannot unpack to more than this is unpacked without being measured first.</summary>
        private const long Harmless = 32L * 1024 * 1024;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Check();
            if ((long)input.Length * MostExpansion > Harmless && filter is FlateFilter or LzwFilter or RunLengthFilter)
            {
                Measure(input);
            }

            Memory<byte> output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.AddUnpacked(output.Length);
            return output;
        }

        /// <summary>Unpacks without keeping anything, to see how much it would be.</summary>
        private void Measure(Memory<byte> input)
        {
            long left = budget.UnpackedLeft;
            if (filter is not FlateFilter)
            {
                if ((long)input.Length * MostExpansion > left)
                {
                    throw budget.Exceeded();
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
                    budget.Check();
                    left -= read;
                    if (left < 0)
                    {
                        throw budget.Exceeded();
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
