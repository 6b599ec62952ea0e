using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>
/// The inspections and visits of several files, each once, however many files have it.
/// </summary>
/// <remarks>
/// <para>Two accounts, of one authority, describe the same inspection with judgements if their first days are within a week of each other
/// or both state the same day of publication; if one of them states no first day, if they were published within a week of each other; and
/// if one states only the first day and the other only the publication, if that is at most 250 days later. Visits of one type are the same
/// if they began on the same day or, where one states no first day, were published within a week of each other. Accounts without a date
/// describe the same inspection only if they are equal.</para>
/// <para>A later file corrects an earlier one, as Ofsted's releases do: the merge uses what the last file states, and takes what that lacks
/// from earlier files. Within one file the first account is used. Each disagreement between accounts is an
/// <see cref="InspectionDifference"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// using FileStream earlier = File.OpenRead("2023.ods"), later = File.OpenRead("2025.ods");
/// InspectionMerge merge = InspectionMerge.Of(
///     [InspectionFile.Read(earlier).Named("2023.ods"), InspectionFile.Read(later).Named("2025.ods")]);
/// InspectionRecord record = InspectionRecord.Of(merge.Inspections.Select(it =&gt; it.Inspection));
/// foreach (InspectionDifference difference in merge.Differences)
/// {
///     Console.WriteLine(difference);
/// }
/// </code>
/// </example>
[DebuggerDisplay("{Inspections.Count} inspections and visits, {Differences.Count} differences")]
[JsonConverter(typeof(OutcomesJsonConverter<InspectionMerge>))]
public sealed class InspectionMerge
{
    private InspectionMerge(IEnumerable<MergedInspection> inspections, List<InspectionDifference> differences)
    {
        Inspections = [.. inspections];
        Differences = [.. differences];
    }

    /// <summary>The inspections and visits, in the order in which they first appear.</summary>
    public ValueList<MergedInspection> Inspections { get; }

    /// <summary>Where the files disagree about an inspection, the last file's accounts first.</summary>
    public ValueList<InspectionDifference> Differences { get; }

    /// <summary>Merges what was read from several files.</summary>
    /// <param name="readings">What was read from each file, with its <see cref="InspectionReading.Name"/> for messages. A later reading
    /// takes precedence over an earlier one.</param>
    /// <param name="register">The register that identifies the authority of each account; <see cref="AuthorityRegister.National"/> if left
    /// out.</param>
    /// <returns>The inspections and visits, each once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="readings"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of them is <see langword="null"/>.</exception>
    public static InspectionMerge Of(IEnumerable<InspectionReading> readings, AuthorityRegister? register = null)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var differences = new List<InspectionDifference>();
        var index = new InspectionIndex<Accounts>();
        InspectionReading[] files = [.. readings];
        if (Array.Exists(files, file => file is null))
        {
            throw new ArgumentException("One of the readings is null.", nameof(readings));
        }

        var merged = new Accounts[files.Length][];
        for (int file = files.Length - 1; file >= 0; file--)
        {
            ValueList<InspectionRow> rows = files[file].Rows;
            merged[file] = new Accounts[rows.Count];
            for (int i = 0; i < rows.Count; i++)
            {
                object authority = KeyOf(rows[i].Inspection, register);
                var place = new InspectionPlace(files[file].Name, rows[i]);
                if (index.Find(authority, rows[i].Inspection) is { } same)
                {
                    same.Add(place, differences);
                }
                else
                {
                    same = new Accounts(place);
                }

                merged[file][i] = same;
                index.Put(authority, same.Inspection, same);
            }
        }

        return new InspectionMerge(
            merged.SelectMany(ofFile => ofFile).Distinct().Select(same => new MergedInspection(same.Inspection, same.Places)), differences);
    }

    /// <summary>Finds inspections and visits that are in a list more than once, as happens if a record was combined from several files
    /// without merging.</summary>
    /// <param name="inspections">The inspections and visits, of any authorities.</param>
    /// <param name="register">The register that identifies the authority of each; <see cref="AuthorityRegister.National"/> if left
    /// out.</param>
    /// <returns>The accounts of each inspection that has more than one, in the order of the list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inspections"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of them is <see langword="null"/>.</exception>
    public static ValueList<ValueList<Inspection>> Duplicates(IEnumerable<Inspection> inspections, AuthorityRegister? register = null)
    {
        ArgumentNullException.ThrowIfNull(inspections);
        var groups = new List<List<Inspection>>();
        var index = new InspectionIndex<List<Inspection>>();
        foreach (Inspection? inspection in inspections)
        {
            _ = inspection ?? throw new ArgumentException("One of the inspections is null.", nameof(inspections));
            object authority = KeyOf(inspection, register);
            if (index.Find(authority, inspection) is { } same)
            {
                same.Add(inspection);
                continue;
            }

            groups.Add([inspection]);
            index.Put(authority, inspection, groups[^1]);
        }

        return [.. groups.Where(group => group.Count > 1).Select(group => (ValueList<Inspection>)[.. group])];
    }

    /// <summary>The authority as the register knows it, or else by the first item that the document states.</summary>
    private static object KeyOf(Inspection inspection, AuthorityRegister? register) =>
        (register ?? AuthorityRegister.National).AuthorityOf(inspection) is { } registered ? registered
        : inspection.LocalAuthority is { } stated && (stated.OfstedUrn ?? stated.GssCode ?? stated.LaCode) is { } code ? code
        : inspection.LocalAuthority.Name!.Trim().ToUpperInvariant();

    /// <summary>The accounts of one inspection, and their combined content.</summary>
    private sealed class Accounts(InspectionPlace first)
    {
        private readonly List<InspectionPlace> places = [first];
        private readonly Dictionary<string, InspectionPlace> stated = new(StringComparer.Ordinal);

        public Inspection Inspection { get; private set; } = first.Row.Inspection;

        public IReadOnlyList<InspectionPlace> Places => places;

        public void Add(InspectionPlace place, List<InspectionDifference> differences)
        {
            places.Add(place);
            (LocalAuthority known, LocalAuthority said) = (Inspection.LocalAuthority, place.Row.Inspection.LocalAuthority);
            Inspection = Inspection with
            {
                LocalAuthority = known with
                {
                    Name = known.Name ?? said.Name,
                    OfstedUrn = known.OfstedUrn ?? said.OfstedUrn,
                    GssCode = known.GssCode ?? said.GssCode,
                    LaCode = known.LaCode ?? said.LaCode,
                },
            };
            foreach (InspectionFact fact in InspectionFact.In(place.Row.Inspection))
            {
                if (fact.Of(place.Row.Inspection) is not { } other)
                {
                    continue;
                }

                string? taken = fact.Of(Inspection);
                if (taken is not null && !fact.Agree(Inspection, place.Row.Inspection))
                {
                    differences.Add(
                        new InspectionDifference(place, stated.GetValueOrDefault(fact.Name, places[0]), fact.Name, other, taken));
                }
                else if (taken is null || fact.SaysMore(place.Row.Inspection, Inspection))
                {
                    stated[fact.Name] = place;
                    Inspection = fact.Fill(Inspection, place.Row.Inspection);
                }
            }
        }
    }
}

/// <summary>An inspection or visit, and the places of its accounts.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<MergedInspection>))]
public sealed record MergedInspection
{
    internal MergedInspection(Inspection inspection, IEnumerable<InspectionPlace> places)
    {
        Inspection = inspection;
        Places = [.. places];
    }

    /// <summary>The combined content of the accounts.</summary>
    public Inspection Inspection { get; }

    /// <summary>The places of the accounts; the first one takes precedence.</summary>
    public ValueList<InspectionPlace> Places { get; }
}

/// <summary>An account of an inspection or visit in a file.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<InspectionPlace>))]
public sealed record InspectionPlace
{
    internal InspectionPlace(string file, InspectionRow row)
    {
        File = file;
        Row = row;
    }

    /// <summary>The name of the file.</summary>
    public string File { get; }

    /// <summary>What was read there, with its sheet and row.</summary>
    public InspectionRow Row { get; }

    /// <summary>The file, sheet and row: <c>2025.ods, In-year_inspections, row 12</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{File}{(Row.Sheet.Length > 0 ? $", {Row.Sheet}" : "")}, row {Row.Number}");
}

/// <summary>A disagreement between two accounts of one inspection.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<InspectionDifference>))]
public sealed record InspectionDifference
{
    internal InspectionDifference(InspectionPlace place, InspectionPlace takenFrom, string fact, string stated, string taken)
    {
        Place = place;
        TakenFrom = takenFrom;
        Fact = fact;
        Stated = stated;
        Taken = taken;
    }

    /// <summary>The account that is overruled.</summary>
    public InspectionPlace Place { get; }

    /// <summary>The account that takes precedence.</summary>
    public InspectionPlace TakenFrom { get; }

    /// <summary>What it is about, such as <c>publication</c>.</summary>
    public string Fact { get; }

    /// <summary>What the overruled account states.</summary>
    public string Stated { get; }

    /// <summary>What is used instead.</summary>
    public string Taken { get; }

    /// <summary>The difference in a sentence that names both files.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{Place}: {Place.Row.Inspection}: {Fact} {Quote.Shortened(Stated)}; {TakenFrom} has {Quote.Shortened(Taken)}, which is used.";
}
