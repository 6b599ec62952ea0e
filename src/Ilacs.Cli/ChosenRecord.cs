using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>The documents that answers come from, the national record or the user's own file, and the register that identifies their
/// authorities.</summary>
internal sealed class ChosenRecord
{
    /// <summary>At most this many authorities are listed when the one asked for is not in the record.</summary>
    private const int FewAuthorities = 12;

    private readonly string name;

    private ChosenRecord(InspectionRecord content, string name, string description, bool isNational = false)
    {
        IsNational = isNational;
        Content = content;
        this.name = name;
        Description = DuplicatesInWords is { } duplicates ? $"{description} {duplicates}" : description;
    }

    /// <summary>A sentence about what the record has more than once; <see langword="null"/> if nothing.</summary>
    private string? DuplicatesInWords => Content.Duplicates.Count == 0 ? null
        : $"{Words.Plural(Content.Duplicates.Count, "inspection or visit is", "inspections and visits are")} in {name} more than once; "
            + "import the files together (ilacs import FILE FILE), which merges the copies.";

    /// <summary>The documents.</summary>
    public InspectionRecord Content { get; }

    /// <summary>Whether it has every authority, so that one can be compared with the others.</summary>
    public bool IsNational { get; }

    /// <summary>A sentence about what the record holds and what it does not.</summary>
    public string Description { get; }

    /// <summary>The last day of the record, used where no day is given.</summary>
    public LocalDate NewestDay() => Content.NewestPublication
        ?? throw new CommandException("No document in this record says when it was published; say --as-at.");

    /// <summary>Warns on standard error if the record has inspections more than once: counts and comparisons would be wrong.</summary>
    public void ReportDuplicates(Terminal terminal)
    {
        if (DuplicatesInWords is { } duplicates)
        {
            terminal.Error.WriteLine($"ilacs: {duplicates}");
        }
    }

    /// <summary>Says on standard error which day counts if none was asked for, and what the counts leave out.</summary>
    public static void SayWhatCounts(Terminal terminal, OutcomeTable table, bool isNewestDay)
    {
        string[] newest = isNewestDay ? [$"as at {table.Query.AsAt.InWords()}, the newest date in the data."] : [];
        foreach (string sentence in newest.Concat(table.Coverage.Sentences))
        {
            terminal.Error.WriteLine($"ilacs: {char.ToLowerInvariant(sentence[0])}{sentence[1..]}");
        }
    }

    public static ChosenRecord Of(string? path, Terminal terminal, AuthorityRegister register) =>
        path is null ? Embedded(register)
        : IsForImport(path) ? Imported(path, terminal, register)
        : FromFile(path, terminal.Input, register);

    /// <summary>Finds an authority by name or code, with its documents and their history. On a near miss the message names the
    /// candidates.</summary>
    public (RegisteredAuthority? Authority, IReadOnlyList<IlacsDocument> Documents, InspectionHistory History) Find(string typed)
    {
        try
        {
            AuthorityDocuments found = Content[typed];
            IReadOnlyList<IlacsDocument> documents = found.Registered is null ? found.Documents : WithUnsure(found, typed);
            return (found.Registered, documents, new InspectionHistory(found.LocalAuthority, documents.OfType<Inspection>()));
        }
        catch (KeyNotFoundException missing)
        {
            string problem = Content.Register.TryGet(typed, out RegisteredAuthority? authority)
                ? $"{name} has no documents of {authority}."
                : missing.Message;
            throw new CommandException($"{problem} {AuthoritiesHeld()}".TrimEnd());
        }
    }

    /// <summary>Finds an authority by name or code and tells its story as it was known on a day. On a near miss the message names the
    /// candidates.</summary>
    public AuthorityStory StoryOf(string typed, LocalDate? asAt)
    {
        (RegisteredAuthority? registered, IReadOnlyList<IlacsDocument> documents, _) = Find(typed);
        return new AuthorityStory(Content, IsNational, registered, documents, asAt);
    }

    /// <summary>The record's inspections of the authority of a given one, which need not be in the record itself.</summary>
    public InspectionHistory HistoryOf(Inspection inspection) =>
        Content.Register.AuthorityOf(inspection) is { } authority ? Content.HistoryOf(authority)
        : NameAndCodes(inspection.LocalAuthority).OfType<string>()
            .Select(named => Content.TryGet(named, out AuthorityDocuments? found) ? found : null)
            .FirstOrDefault(found => found is { Registered: null })?.History ?? new InspectionHistory([]);

    /// <summary>The name in the register, or else the one that the document states.</summary>
    public string NameOf(IlacsDocument document) =>
        Content.Register.AuthorityOf(document)?.Name ?? AuthorityRegister.StatedBy(document).ToString();

    private static ChosenRecord Embedded(AuthorityRegister register)
    {
        InspectionRecord record = register == AuthorityRegister.National
            ? InspectionRecord.National
            : InspectionRecord.National.With(register);
        IEnumerable<string> visited = record.VisitsKnownFor
            .Select(period => $"{period.Start.ToYearMonth().InWords()} to {period.End.ToYearMonth().InWords()}");
        string visits = string.Join(" and ", visited);
        return new ChosenRecord(
            record, "The national record",
            "From the national record: all graded inspections since November 2013 published by "
            + $"{record.NewestPublication!.Value.InWords()}; "
            + $"focused and monitoring visits as Ofsted's statistics list them for {visits}, of other times only some; "
            + "whether an inspection was standard or short is what Ofsted says to March 2025, and taken from its length since; "
            + "joint targeted area inspections and interventions by the Department for Education are not held.",
            isNational: true);
    }

    /// <summary>Whether a file is a table for <c>ilacs import</c>, judged by its name or by the way a workbook begins.</summary>
    private static bool IsForImport(string path)
    {
        if (string.Equals(path, DocumentFile.StandardInput, StringComparison.Ordinal))
        {
            return false;
        }

        DocumentFile.CheckThatItExists(path);
        if (Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".TSV" or ".ODS" or ".XLSX")
        {
            return true;
        }

        using FileStream file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4];
        return file.CanSeek && file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.SequenceEqual("PK\u0003\u0004"u8);
    }

    /// <summary>The inspections of a table. Standard error says how many problems there were, since the answer is then
    /// incomplete.</summary>
    private static ChosenRecord Imported(string path, Terminal terminal, AuthorityRegister register)
    {
        InspectionReading reading;
        try
        {
            using FileStream file = File.OpenRead(path);
            reading = InspectionFile.Read(file, register);
        }
        catch (InvalidDataException wrong)
        {
            throw new CommandException($"{path}: {wrong.Message}", CommandLine.WrongInput);
        }

        if (reading.Inspections.Count == 0)
        {
            throw new CommandException(
                $"{path}: no inspection or visit could be read from it; ilacs import says why.", CommandLine.WrongInput);
        }

        if (reading.ProblemCount > 0)
        {
            terminal.Error.WriteLine(
                $"ilacs: {path}: {Words.Plural(reading.ProblemCount, "problem", "problems")} reading it; ilacs import lists them.");
        }

        return new ChosenRecord(InspectionRecord.Of(reading.Inspections, register), path, $"From {path}.");
    }

    private static ChosenRecord FromFile(string path, Stream standardInput, AuthorityRegister register)
    {
        IReadOnlyList<DocumentLine> lines = DocumentFile.ReadRecord(path, standardInput);
        if (lines.Count == 0)
        {
            throw new CommandException($"{path} holds no document.", CommandLine.WrongInput);
        }

        IEnumerable<IlacsDocument> documents = lines.Select(line => line.Document!).Where(document => document is not ValidationReport);
        return new ChosenRecord(InspectionRecord.Of(documents, register), path, $"From {path}.");
    }

    private static IEnumerable<string?> NameAndCodes(LocalAuthority authority) =>
        [authority.Name, authority.OfstedUrn, authority.GssCode, authority.LaCode];

    /// <summary>The documents of an authority, and those that state its name but may belong to another, such as an undated one of Dorset:
    /// better to show them than to hide them.</summary>
    private IReadOnlyList<IlacsDocument> WithUnsure(AuthorityDocuments found, string typed)
    {
        HashSet<IlacsDocument> unsure = new(
            Content.Unregistered.Where(document => NameAndCodes(AuthorityRegister.StatedBy(document))
                .Contains(typed.Trim(), StringComparer.OrdinalIgnoreCase)),
            ReferenceEqualityComparer.Instance);
        return unsure.Count == 0 ? found.Documents
            : [.. Content.Documents.Where(document => unsure.Contains(document) || Content.AuthorityOf(document) == found)];
    }

    private string AuthoritiesHeld()
    {
        string[] known =
        [
            .. Content.Authorities.Select(authority => authority.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        return known.Length is 0 or > FewAuthorities ? "" : $"{name} has {string.Join(", ", known)}.";
    }
}
