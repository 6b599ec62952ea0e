using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// An edition of the framework for inspecting local authority children's services, as a code: SIF and the three editions of ILACS.
/// </summary>
/// <remarks>
/// <para>An edition is a set of judgements.
/// Most revisions of Ofsted's document do not change the judgements, so they are not editions here.</para>
/// <para>The edition of an inspection follows its <b>first day on site</b>, not its publication: South Tyneside's inspection began in
/// December 2022, continued in February 2023 and was published in May 2023, with the judgements of 2018.</para>
/// </remarks>
/// <example>
/// <code>
/// FrameworkEdition.InForceOn(new LocalDate(2023, 7, 10)).Edition;        // ilacs2023
/// FrameworkEdition.InForceOn(new LocalDate(2018, 3, 5)).Edition;         // null: two frameworks were in use
/// FrameworkEdition.Ilacs2026.Find(JudgementDomain.OverallEffectiveness); // null: no longer judged
/// </code>
/// </example>
[JsonConverter(typeof(IlacsJsonConverter<FrameworkEdition>))]
[TypeConverter(typeof(CodeTypeConverter<FrameworkEdition>))]
public sealed class FrameworkEdition : OpenCode<FrameworkEdition>, ICodedValue<FrameworkEdition>
{
    private FrameworkEdition(string code, EditionDefinition? definition)
        : base(code, definition?.Title ?? code, isKnown: definition is not null)
    {
        definition ??= EditionDefinition.Unknown;
        FirstDay = definition.FirstDay;
        FirstDaySource = definition.FirstDaySource;
        LastDay = definition.LastDay;
        LastDayIsOfficial = definition.LastDayIsOfficial;
        Domains = definition.Domains;
        InspectionTypes = definition.InspectionTypes;
        Source = definition.Source;
        for (int i = 0; i < Domains.Count; i++)
        {
            Domains[i].Edition = this;
            Domains[i].Order = i + 1;
        }
    }

    /// <summary>The single inspection framework (SIF): inspections that began from 19 November 2013 to 11 June 2018.
    /// Both ends are the first and the last seen in published reports.</summary>
    public static FrameworkEdition Sif { get; } = new("sif", EditionDefinition.Sif());

    /// <summary>ILACS as introduced in 2018: inspections that began from 29 January 2018 (the first seen) to 31 December 2022.</summary>
    public static FrameworkEdition Ilacs2018 { get; } = new("ilacs2018", EditionDefinition.Ilacs2018());

    /// <summary>ILACS with a separate judgement for care leavers: inspections that began from 1 January 2023 to 31 March 2026.</summary>
    public static FrameworkEdition Ilacs2023 { get; } = new("ilacs2023", EditionDefinition.Ilacs2023());

    /// <summary>ILACS without overall effectiveness: inspections that began on or after 1 April 2026.</summary>
    public static FrameworkEdition Ilacs2026 { get; } = new("ilacs2026", EditionDefinition.Ilacs2026());

    static FrameworkEdition[] ICodedValue<FrameworkEdition>.Values { get; } = [Sif, Ilacs2018, Ilacs2023, Ilacs2026];

    /// <summary>The first day on site from which the edition applies, included;
    /// <see langword="null"/> if the edition is not known.</summary>
    public LocalDate? FirstDay { get; }

    /// <summary>Whether Ofsted stated <see cref="FirstDay"/>. If not, it is the first day on site seen in published reports.</summary>
    public bool FirstDayIsOfficial => FirstDaySource is not null;

    /// <summary>The last day, included, on which an inspection under the edition may have begun; <see langword="null"/> if the edition has
    /// not ended or is not known.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>Whether Ofsted stated <see cref="LastDay"/>. If not, it is the latest first day seen in published reports.</summary>
    public bool LastDayIsOfficial { get; }

    /// <summary>The judgements of the edition, in the order in which its reports list them; empty if the edition is not known.</summary>
    public ValueList<EditionDomain> Domains { get; }

    /// <summary>The types of inspection and visit made while the edition applied; empty if the edition is not known.</summary>
    public ValueList<InspectionType> InspectionTypes { get; }

    /// <summary>Where the dates and judgements come from.</summary>
    public string Source { get; }

    /// <summary>The official text that states <see cref="FirstDay"/>, if there is one.</summary>
    internal string? FirstDaySource { get; }

    static string ICodedValue<FrameworkEdition>.Expected => Form;

    internal override string[] PrintedForms =>
        this == Sif ? [Title, "Single inspection framework", "Single inspection framework (SIF)"] : [Title];

    static FrameworkEdition? ICodedValue<FrameworkEdition>.OfUnknown(ReadOnlySpan<char> code) =>
        IsWellFormed(code) ? new(code.ToString(), definition: null) : null;

    /// <summary>Finds what this edition says about a domain.</summary>
    /// <param name="domain">The domain to look for.</param>
    /// <returns>The domain as this edition defines it, or <see langword="null"/> if it is not a judgement in this edition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="domain"/> is <see langword="null"/>.</exception>
    public EditionDomain? Find(JudgementDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        foreach (EditionDomain candidate in Domains)
        {
            if (candidate.Domain == domain)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Finds the edition that applies to an inspection that began on a given day.</summary>
    /// <param name="firstDayOnSite">The first day on site of the inspection.</param>
    /// <returns>
    /// The one edition in force. From 29 January to 11 June 2018 there is no single edition but two candidates, since seven SIF inspections
    /// began alongside the first ILACS ones. Before 19 November 2013 there is none.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public static EditionInForce InForceOn(LocalDate firstDayOnSite)
    {
        Guard.Date(firstDayOnSite, nameof(firstDayOnSite));
        var candidates = Known.Where(edition => edition.FirstDay <= firstDayOnSite && !(edition.LastDay < firstDayOnSite));
        return new EditionInForce(firstDayOnSite, [.. candidates]);
    }
}
