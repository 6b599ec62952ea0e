using System.Buffers;
using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// An inspection or visit that Ofsted made to a local authority's children's services: graded, with judgements
/// (<see cref="GradedInspection"/>), or ungraded (<see cref="UngradedInspection"/>).
/// </summary>
/// <remarks>
/// Anything that a source does not state is absent. An inspection may contradict the framework, so that this can be reported: see
/// <see cref="ValidationRules"/>.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<Inspection>))]
public abstract record Inspection : IlacsDocument
{
    private static readonly SearchValues<char> UriCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    private static readonly SearchValues<char> NotInScheme = SearchValues.Create("/?#[]@!$&'()*,;=%_~:");

    private protected Inspection(InspectionType type, LocalAuthority localAuthority)
    {
        Type = Guard.NotNull(type, nameof(type));
        LocalAuthority = Guard.NotNull(localAuthority, nameof(localAuthority));
    }

    /// <summary>Takes what graded and ungraded inspections share; the constructor of each takes the rest.</summary>
    private protected Inspection(in InspectionDraft draft)
        : this(draft.Type!, draft.LocalAuthority!)
    {
        DeliveredBy = draft.DeliveredBy;
        IsReinspection = draft.IsReinspection;
        AnnouncedOn = draft.AnnouncedOn;
        Fieldwork = draft.Fieldwork;
        PublishedOn = draft.PublishedOn;
        LeadInspectors = draft.LeadInspectors;
        Team = draft.Team;
        Summary = draft.Summary;
        Strengths = draft.Strengths;
        Recommendations = draft.Recommendations;

        // After the list: where the two differ, it is the number that throws, and the error points to it.
        RecommendationCount = draft.RecommendationCount;
        RecommendationThemes = draft.RecommendationThemes;
        Source = draft.Source;
    }

    /// <summary>The type of inspection or visit. A known type fits the class: graded types have judgements, others do not.</summary>
    /// <exception cref="ArgumentException">The type is known to belong to the other class, or is "actionPlan" or "validationReport", which
    /// are kinds of document.</exception>
    public InspectionType Type
    {
        get;
        init => field = Guard.NotNull(value) switch
        {
            { Code: IlacsDocument.PlanWord or IlacsDocument.ReportWord } =>
                throw new ArgumentException($"{value} is a kind of document, not a type of inspection", nameof(Type)),
            { IsGraded: { } graded } when graded != CarriesJudgements =>
                throw new ArgumentException($"{value} {(graded ? "carries" : "does not carry")} judgements", nameof(Type)),
            _ => value,
        };
    }

    /// <summary>The edition under which it was made, or <see langword="null"/> if it is not stated;
    /// never <see langword="null"/> on a graded inspection.</summary>
    public virtual FrameworkEdition? Framework { get; init; }

    /// <summary>The authority inspected. It stays the council where a trust or company delivers the services.</summary>
    public LocalAuthority LocalAuthority { get; init => field = Guard.NotNull(value); }

    /// <summary>The trust or company that runs the services for the council, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public string? DeliveredBy { get; init => field = Guard.Text(value); }

    /// <summary>Whether Ofsted called it a re-inspection; <see langword="null"/> if it is not stated.</summary>
    public bool? IsReinspection { get; init; }

    /// <summary>The day on which the council was told, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public LocalDate? AnnouncedOn { get; init => field = Guard.Date(value); }

    /// <summary>The days on site, in one or more blocks; empty where the source does not give them.</summary>
    public ValueList<FieldworkBlock> Fieldwork { get; init; }

    /// <summary>The day on which Ofsted published the report or letter;
    /// <see langword="null"/> while it is unpublished or where the source does not say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public LocalDate? PublishedOn { get; init => field = Guard.Date(value); }

    /// <summary>The names of the lead inspectors as printed, without titles.</summary>
    /// <exception cref="ArgumentException">A name is empty or blank.</exception>
    public ValueList<string> LeadInspectors { get; init => field = Guard.Texts(value); }

    /// <summary>The inspection team by role.</summary>
    public ValueList<InspectorsByRole> Team { get; init; }

    /// <summary>A summary, the report's or your own, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public string? Summary { get; init => field = Guard.Text(value); }

    /// <summary>What was found to be strong.</summary>
    public ValueList<Strength> Strengths { get; init; }

    /// <summary>What needs to improve, in the report's order; empty where there is nothing or the text is not held.</summary>
    /// <exception cref="ArgumentException"><see cref="RecommendationCount"/> states another number. To replace it with a list, set it to
    /// <see langword="null"/> first.</exception>
    public ValueList<Recommendation> Recommendations
    {
        get;
        init
        {
            if (value.Count > 0 && statedRecommendationCount is { } stated)
            {
                statedRecommendationCount = stated == value.Count ? null : throw new ArgumentException(
                    $"expected {stated} recommendations, as {nameof(RecommendationCount)} states, found {value.Count}",
                    nameof(Recommendations));
            }

            field = value;
        }
    }

    /// <summary>How many recommendations the report has: the length of the list, or the number stated where their text is not held;
    /// <see langword="null"/> if neither is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 9999.</exception>
    /// <exception cref="ArgumentException">The number differs from the length of the list.</exception>
    public int? RecommendationCount
    {
        get => Recommendations.Count > 0 ? Recommendations.Count : statedRecommendationCount;
        init => statedRecommendationCount = Guard.Count(value) is { } count && Recommendations.Count > 0
            ? SameCount(count, Recommendations.Count)
            : value;
    }

    /// <summary>What the recommendations whose text is not held are about, as far as a source says, in words of your own choice like
    /// <see cref="Recommendation.Themes"/>. A recommendation that is held has its own themes.</summary>
    /// <exception cref="ArgumentException">A theme is empty or blank.</exception>
    /// <example>Barking and Dagenham 2014 and 2019: management oversight, as council minutes of 2023 say. The text of those recommendations
    /// is not available.</example>
    public ValueList<string> RecommendationThemes { get; init => field = Guard.Texts(value); }

    /// <summary>The absolute URI of the published report, as it was written, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The text is not an absolute URI.</exception>
    public string? Source
    {
        get;
        init => field = value is null || IsAbsoluteUri(value)
            ? value
            : throw new ArgumentException(
                $"expected an absolute URI such as https://example.org/report, found '{PrintedText.Quoted(value)}'", nameof(Source));
    }

    /// <summary>The first day on site, or <see langword="null"/> if it is not stated. The edition of an inspection follows it.</summary>
    public LocalDate? FirstDayOnSite
    {
        get
        {
            LocalDate? first = null;
            foreach (FieldworkBlock block in Fieldwork)
            {
                first = first < block.Start ? first : block.Start;
            }

            return first;
        }
    }

    /// <summary>The day that decides the order of inspections: the first day on site, or else the day of publication;
    /// <see langword="null"/> if neither is stated.</summary>
    public LocalDate? FirstKnownDay => FirstDayOnSite ?? PublishedOn;

    /// <summary>The last day on site in any block; <see langword="null"/> if the source does not state it.</summary>
    public LocalDate? LastDayOnSite
    {
        get
        {
            // In one pass: a block that ends on the last known day gives the answer; a later one with only a start takes it away.
            LocalDate? last = null;
            LocalDate? known = null;
            foreach (FieldworkBlock block in Fieldwork)
            {
                LocalDate day = block.End ?? block.Start;
                last = day > known || known is null ? block.End : day == known ? last ?? block.End : last;
                known = known > day ? known : day;
            }

            return last;
        }
    }

    /// <summary>The latest day known to have been on site, even if only as the first of its block.</summary>
    internal LocalDate? LastKnownDayOnSite
    {
        get
        {
            LocalDate? last = null;
            foreach (FieldworkBlock block in Fieldwork)
            {
                LocalDate day = block.End ?? block.Start;
                last = last > day ? last : day;
            }

            return last;
        }
    }

    private protected abstract bool CarriesJudgements { get; }

    /// <summary>The number where the list is empty; otherwise the list gives the number.</summary>
    private readonly int? statedRecommendationCount;

    /// <summary>The inspection in a line, such as "North Tyneside, short inspection, 2020-03-09/2020-03-13".</summary>
    /// <returns>The line.</returns>
    public sealed override string ToString() =>
        $"{LocalAuthority}, {Type.Code}, "
        + (Fieldwork.Count > 0 ? FieldworkInShort() : $"published {PublishedOn?.ToIso() ?? "on a day not stated"}");

    private string FieldworkInShort()
    {
        const int Shown = 3;
        string blocks = string.Join(", ", Fieldwork.Take(Shown));
        return Fieldwork.Count > Shown ? $"{blocks} and {Fieldwork.Count - Shown} more" : blocks;
    }

    private static int? SameCount(int stated, int listed) =>
        stated == listed
            ? null
            : throw new ArgumentException(
                $"expected {listed}, as many as there are recommendations, found {stated}", nameof(RecommendationCount));

    private static bool IsAbsoluteUri(ReadOnlySpan<char> text)
    {
        int host = text.IndexOf("://", StringComparison.Ordinal) + 3;
        return host > 3 && host < text.Length && char.IsAsciiLetterOrDigit(text[host])
            && char.IsAsciiLetter(text[0])
            && !text[..(host - 3)].ContainsAny(NotInScheme)
            && !text.ContainsAnyExcept(UriCharacters);
    }
}
