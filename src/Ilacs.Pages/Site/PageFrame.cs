using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>What all pages have: the head with style and script, the links to the other pages, and what it is all based on.</summary>
internal static class PageFrame
{
    private const string SiteName = "Children\u2019s services inspections in England";

    private const string Icon = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
        + "%3Cpath d='M8 0l7 4v8l-7 4-7-4V4z' fill='%231f5fa8'/%3E%3C/svg%3E";

    private static readonly (string Path, string Title)[] MainPages =
    [
        ("index.html", "England"), ("changes.html", "What changed"), ("due-next.html", "Who is due next"), ("about.html", "About the data"),
    ];

    /// <summary>A page that the script works on.</summary>
    public static XElement WithScript(Place place, string path, string title, IEnumerable<string> basis, params object?[] main) =>
        Of(hasScript: true, place, path, title, basis, main);

    /// <summary>A page.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="path">Its path, by which the link to it is marked.</param>
    /// <param name="title">Its title.</param>
    /// <param name="basis">What it is based on, in sentences.</param>
    /// <param name="main">What is on it.</param>
    public static XElement Of(Place place, string path, string title, IEnumerable<string> basis, params object?[] main) =>
        Of(hasScript: false, place, path, title, basis, main);

    private static XElement Of(bool hasScript, Place place, string path, string title, IEnumerable<string> basis, object?[] main) => E(
        "html",
        A("lang", "en-GB"),
        E(
            "head",
            E("meta", A("charset", "utf-8")),
            E("title", string.Equals(title, SiteName, StringComparison.Ordinal) ? title : $"{title} \u2013 {SiteName}"),
            Meta("viewport", "width=device-width, initial-scale=1"),
            Meta("generator", SiteFiles.Generator),
            Meta("color-scheme", "light dark"),
            E("meta", A("http-equiv", "Content-Security-Policy"), A("content",
                $"default-src 'none'; style-src '{Asset.PageStyle.Hash}'; "
                + $"{(hasScript ? $"script-src '{Asset.Script.Hash}'; " : "")}img-src data:; base-uri 'none'; form-action 'none'")),
            Meta("referrer", "no-referrer"),
            E("link", A("rel", "icon"), A("href", Icon)),
            E("style", Asset.PageStyle.Text)),
        E(
            "body",
            E("a.skip", A("href", "#main"), "Skip to main content"),
            E("header", E("div.in", E("p.site", place.Site is null ? SiteName : place.To("index.html", SiteName)), Nav(place, path))),
            E("main.in#main", main),
            E(
                "footer",
                E(
                    "div.in",
                    basis.Select(sentence => E("p", Linked(sentence))),
                    E("p", "Contains public sector information licensed under the Open Government Licence v3.0 (Ofsted, Department for "
                        + "Education, Office for National Statistics). Not published by any of them. "
                        + "The reports at reports.ofsted.gov.uk are authoritative."))),
            hasScript ? E("script", Asset.Script.Text) : null));

    private static XElement Meta(string name, string content) => E("meta", A("name", name), A("content", content));

    private static XElement? Nav(Place place, string path) => place.Site is null ? null : E(
        "nav",
        A("aria-label", "Pages"),
        E("ul", MainPages.Select(page => E("li", place.To(
            page.Path, string.Equals(page.Path, path, StringComparison.Ordinal) ? A("aria-current", "page") : null, page.Title)))));
}
