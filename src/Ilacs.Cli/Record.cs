using System.Reflection;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>The documents that answers come from: those embedded, or a file of one's own.</summary>
internal sealed class Record
{
    private readonly IReadOnlyList<IlacsDocument> documents;

    private Record(IReadOnlyList<IlacsDocument> documents, string description)
    {
        this.documents = documents;
        Description = description;
    }

    /// <summary>What the record holds, in a sentence, so that nobody takes it for more than it is.</summary>
    public string Description { get; }

    public static Record Of(string? path, Stream standardInput) => path is null ? Embedded() : FromFile(path, standardInput);

    /// <summary>The documents of an authority, found by name or code; a near miss names the candidates.</summary>
    public IReadOnlyList<IlacsDocument> Find(string authority)
    {
        AuthoritySearch search = AuthorityRegister.Embedded.Search(authority);
        IReadOnlyList<IlacsDocument> found = [.. documents.Where(document => Is(AuthorityOf(document), authority.Trim(), search.Found))];
        if (found.Count > 0)
        {
            return found;
        }

        string[] known = [.. documents.Select(document => AuthorityOf(document).ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] near = [.. known.Where(name => search.Candidates.Any(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase)))];
        throw new CommandException(near.Length > 0
            ? $"There is no authority '{authority}' in this record. Did you mean {string.Join(" or ", near)}?"
            : $"There is no authority '{authority}' in this record, which has {string.Join(", ", known)}.");
    }

    private static Record Embedded()
    {
        Assembly assembly = typeof(Record).Assembly;
        var embedded = new List<IlacsDocument>();
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream resource = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            resource.CopyTo(bytes);
            embedded.AddRange(IlacsJson.ReadLines(bytes.ToArray()).Select(line => line.Document ?? throw line.Error!));
        }

        return new Record(embedded, "From the samples that come with ilacs: graded inspections since November 2013 of five authorities; of their visits, only those shown.");
    }

    private static Record FromFile(string path, Stream standardInput)
    {
        IReadOnlyList<DocumentLine> lines = [.. DocumentFile.Read(path, standardInput)];
        foreach (DocumentLine line in lines.Where(line => line.Error is not null))
        {
            throw new CommandException($"{path}:{line.Number}: {line.Error!.Message}", CommandLine.WrongInput);
        }

        if (lines.Count == 0)
        {
            throw new CommandException($"{path} holds no document.", CommandLine.WrongInput);
        }

        return new Record([.. lines.Select(line => line.Document!).Where(document => document is not ValidationReport)], $"From {path}.");
    }

    private static LocalAuthority AuthorityOf(IlacsDocument document) =>
        document is Inspection inspection ? inspection.LocalAuthority : ((ActionPlan)document).LocalAuthority;

    private static bool Is(LocalAuthority stated, string typed, Authority? registered) =>
        Names(stated).Contains(typed, StringComparer.OrdinalIgnoreCase) || (registered is not null && AuthorityRegister.Embedded.Find(stated).Contains(registered));

    private static IEnumerable<string?> Names(LocalAuthority authority) => [authority.Name, authority.OfstedUrn, authority.GssCode, authority.LaCode];
}
