using System.IO.Compression;
using System.Xml.Linq;

namespace Packages;

/// <summary>A packed file, read whole.</summary>
internal sealed class Package
{
    private readonly Dictionary<string, byte[]> _files = [];

    private Package(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            _files.Add(entry.FullName, bytes.ToArray());
        }

        string nuspec = Names.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal));
        Metadata = XDocument.Parse(Text(nuspec)).Root!.Elements().Single();
    }

    public XElement Metadata { get; }

    public IEnumerable<string> Names => _files.Keys;

    public static Package Of(string id) => new(Feed.Path(id));

    public static Package SymbolsOf(string id) => new(Feed.Path(id, "snupkg"));

    public string? Value(string element) => (string?)Element(element);

    public XElement? Element(string element) => Metadata.Element(Metadata.Name.Namespace + element);

    public byte[] Bytes(string name) =>
        _files.TryGetValue(name, out byte[]? bytes) ? bytes : throw new FileNotFoundException($"There is no {name} in the package.");

    public string Text(string name)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(name)));
        return reader.ReadToEnd();
    }
}
