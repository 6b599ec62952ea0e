using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Ilacs.Reports.Pdf;

/// <summary>A character, or those of a ligature, and its position on the page, in points from the lower left corner.</summary>
internal readonly record struct Glyph(
    string Text, double Left, double Right, double Baseline, double Size, bool IsBold, bool IsHorizontal);

/// <summary>The glyphs of a page in the order in which it draws them.</summary>
internal sealed record GlyphPage(double Height, IReadOnlyList<Glyph> Glyphs);

/// <summary>Turns each page into a <see cref="GlyphPage"/>. The PDF library's own pages have no limit on what they may draw.</summary>
internal sealed class GlyphPageFactory(
    IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<GlyphPage>(scanner, resources, filters, new BoundedParser(parser, PdfBudget.Of(options)), options),
        IPageFactory<GlyphPage>
{
    GlyphPage IPageFactory<GlyphPage>.Create(
        int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        // Streams without a filter would be joined before anything counts them.
        if (dictionary.TryGet(NameToken.Contents, PdfScanner, out ArrayToken? parts))
        {
            foreach (IToken part in parts.Data)
            {
                if (part is IndirectReferenceToken reference && PdfScanner.Get(reference.Data)?.Data is StreamToken stream)
                {
                    PdfBudget.Of(ParsingOptions).AddContent(stream.Data.Length);
                }
            }
        }

        return Create(number, dictionary, pageTreeMembers, namedDestinations);
    }

    protected override GlyphPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var drawing = new GlyphDrawing(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix,
            ParsingOptions);
        return new GlyphPage(cropBox.GetVisibleBounds(rotation).Height, drawing.Process(pageNumber, operations));
    }

    /// <summary>Counts what is parsed before it becomes objects that take many times its size.</summary>
    private sealed class BoundedParser(IPageContentParser parser, PdfBudget budget) : IPageContentParser
    {
        public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
        {
            budget.AddContent(inputBytes.Length);
            return parser.Parse(pageNumber, inputBytes, log);
        }
    }
}
