using System.Text;
using System.Xml.Linq;

namespace Ilacs.Pages;

/// <summary>The files of a site: the path of each from the root, and how to write it.</summary>
internal static class SiteFiles
{
    /// <summary>Marks a page as made by this program.</summary>
    public const string Generator = "ilacs site";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static IEnumerable<(string Path, Action<Stream> Write)> Of(SiteContent site)
    {
        yield return Page("index.html", () => EnglandPage.Of(site));
        yield return Page("changes.html", () => ChangesPage.Of(site));
        yield return Page("due-next.html", () => DueNextPage.Of(site));
        yield return Page("about.html", () => AboutPage.Of(site));
        foreach ((JudgementDomain domain, string path) in site.Judgements)
        {
            yield return Page(path, () => JudgementPage.Of(site, domain, path));
        }

        foreach (Region region in Regions(site))
        {
            yield return Page(Place.RegionPath(region), () => RegionPage.Of(site, region));
        }

        Place authorities = new(site, "../");
        foreach (SiteAuthority authority in site.Authorities)
        {
            yield return Page(
                authority.Path,
                () => AuthorityPage.Of(authorities, site.Record, site.Description, authority.Registered, authority.Story));
        }

        foreach ((string path, _, _, Action<SiteContent, Stream> write) in DataFiles.All)
        {
            yield return (path, stream => write(site, stream));
        }
    }

    /// <summary>The regions of the authorities.</summary>
    public static IEnumerable<Region> Regions(SiteContent site) =>
        Region.All.Where(region => site.Authorities.Any(authority => authority.Registered?.Region == region));

    /// <summary>Writes a page on its own, for standard output.</summary>
    public static void WriteAlone(TextWriter writer, XElement page) => HtmlWriter.WritePage(writer, page);

    /// <summary>Writes text, the same on every system.</summary>
    public static void WriteText(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }

    private static (string Path, Action<Stream> Write) Page(string path, Func<XElement> make) =>
        (path, stream => WriteText(stream, writer => HtmlWriter.WritePage(writer, make())));
}
