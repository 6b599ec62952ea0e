using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>Where a page is, and so how it links to others. A page on its own links to none.</summary>
/// <param name="Site">The site; <see langword="null"/> for a page on its own.</param>
/// <param name="Up">The way up from the page to the root: "" or "../".</param>
internal sealed record Place(SiteContent? Site, string Up)
{
    public static Place Alone { get; } = new(null, "");

    /// <summary>A link to a page of the site by its path from the root.</summary>
    public XElement To(string path, params object?[] content) => E("a", A("href", Up + path), content);

    /// <summary>The name of an authority, which leads to its page.</summary>
    public XElement Name(RegisteredAuthority authority) => Name(Site?.Find(authority), authority.Name);

    public XElement Name(SiteAuthority? authority, string name) =>
        authority is null || Site is null ? Html.Name(name) : To(authority.Path, Html.Name(name));

    public XElement Name(Region region) =>
        Site is null || !SiteFiles.Regions(Site).Contains(region) ? E("span", region.Name) : To(RegionPath(region), region.Name);

    public static string RegionPath(Region region) => $"regions/{Slug.Of(region.Name)}.html";
}
