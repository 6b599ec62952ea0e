using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>The documents that answers come from: the national record, or a file of one's own.</summary>
internal sealed class Record
{
    /// <summary>So many authorities are named where one is looked for that is not there.</summary>
    private const int FewAuthorities = 12;

    private readonly string name;

    private Record(InspectionRecord content, string name, string description, bool isNational = false)
    {
        IsNational = isNational;
        Content = content;
        this.name = name;
        Description = description;
    }

    /// <summary>The documents.</summary>
    public InspectionRecord Content { get; }

    /// <summary>Whether it has every authority, so that one can be set beside the others.</summary>
    public bool IsNational { get; }

    /// <summary>What the record holds, in a sentence, so that nobody takes it for more than it is.</summary>
    public string Description { get; }

    public static Record Of(string? path, Stream standardInput) => path is null ? Embedded() : FromFile(path, standardInput);

    /// <summary>An authority and its documents, found by name or code; a near miss names the candidates.</summary>
    public (RegisteredAuthority? Authority, IReadOnlyList<IlacsDocument> Documents) Find(string typed)
    {
        AuthoritySearch search = AuthorityRegister.National.Search(typed);
        IReadOnlyList<IlacsDocument> found = [.. Content.Documents.Where(document => AuthorityRegister.National.AuthorityOf(document) is { } authority
            ? authority == search.Found
            : Names(AuthorityOf(document)).Contains(typed.Trim(), StringComparer.OrdinalIgnoreCase))];
        return found.Count > 0 ? (search.Found, found)
            : throw new CommandException(search.Found is null ? $"{search.Problem} {Others()}".TrimEnd() : $"{name} has no documents of {search.Found}. {Others()}".TrimEnd());
    }

    private static Record Embedded()
    {
        InspectionRecord record = InspectionRecord.National;
        string visits = string.Join(" and ", record.VisitsKnownFor.Select(period => $"{period.Start.ToYearMonth().InWords()} to {period.End.ToYearMonth().InWords()}"));
        return new Record(
            record, "The national record",
            $"From the national record: all graded inspections since November 2013 published by {record.NewestPublication!.Value.InWords()}; focused and monitoring visits as Ofsted's statistics list them for {visits}, of other times only those shown.",
            isNational: true);
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

        return new Record(InspectionRecord.Of(lines.Select(line => line.Document!).Where(document => document is not ValidationReport)), path, $"From {path}.");
    }

    private string Others()
    {
        string[] known = [.. Content.Documents.Select(NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return known.Length is 0 or > FewAuthorities ? "" : $"{name} has {string.Join(", ", known)}.";
    }

    /// <summary>The name that the register has, or else what the document states.</summary>
    public static string NameOf(IlacsDocument document) => AuthorityRegister.National.AuthorityOf(document)?.Name ?? AuthorityOf(document).ToString();

    /// <summary>The authority as a document of a record states it.</summary>
    public static LocalAuthority AuthorityOf(IlacsDocument document) =>
        document is Inspection inspection ? inspection.LocalAuthority : ((ActionPlan)document).LocalAuthority;

    private static IEnumerable<string?> Names(LocalAuthority authority) => [authority.Name, authority.OfstedUrn, authority.GssCode, authority.LaCode];
}
