using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Ilacs.Reports.Pdf;

/// <summary>Draws a page and keeps only its glyphs; lines and pictures are passed over.</summary>
internal sealed class GlyphDrawing(
    int pageNumber,
    IResourceStore resources,
    IPdfTokenScanner scanner,
    IPageContentParser parser,
    ILookupFilterProvider filters,
    CropBox cropBox,
    UserSpaceUnit unit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    ParsingOptions options)
    : BaseStreamProcessor<IReadOnlyList<Glyph>>(
        pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, initialMatrix, options)
{
    /// <summary>The most forms within forms: word processors nest two or three. An endless loop of them would crash the program.</summary>
    private const int MostForms = 20;

    /// <summary>A baseline that rises or falls by less than this is horizontal.</summary>
    private const double Level = 1e-3;

    private readonly PdfBudget budget = PdfBudget.Of(options);
    private readonly List<Glyph> glyphs = [];
    private int forms;

    public override IReadOnlyList<Glyph> Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return glyphs;
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        budget.AddGlyph();
        PdfPoint start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        PdfPoint end = transformationMatrix.Transform(
            textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0))));
        bool isHorizontal = Math.Abs(start.Y - end.Y) < Level && start.X <= end.X;
        glyphs.Add(new Glyph(unicode, start.X, end.X, start.Y, pointSize, font.Details.IsBold, isHorizontal));
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (IGraphicsStateOperation operation in operations)
        {
            budget.AddOperation();
            operation.Run(this);
        }
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (forms >= MostForms)
        {
            throw budget.Exceeded();
        }

        forms++;
        base.ProcessFormXObject(formStream, xObjectName);
        forms--;
    }

    public override void PushState()
    {
        budget.CheckDepth(StackSize);
        base.PushState();
    }

    // What is not text is passed over.
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shading)
    {
    }
}
