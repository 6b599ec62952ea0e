using System.Globalization;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>What an <see cref="OutcomeTable"/> is based on: how far the record and the register reach, and what they have that is not
/// counted.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
/// <example>
/// <code>
/// OutcomeTable england = InspectionRecord.National.OutcomesAsAt(new LocalDate(2027, 3, 31));
/// bool isBeyond = england.Coverage.IsBeyondRecord;                        // true
/// foreach (string sentence in england.Coverage.Sentences)
/// {
///     // "The newest report in the record was published on 20 August 2026; anything later is not counted."
///     Console.WriteLine(sentence);
/// }
/// </code>
/// </example>
[JsonConverter(typeof(OutcomesJsonConverter<OutcomeCoverage>))]
public sealed record OutcomeCoverage
{
    internal OutcomeCoverage(InspectionRecord record, OutcomeQuery query, ValueList<AuthorityOutcome> outcomes)
    {
        RecordKnownUpTo = record.NewestPublication;
        IsBeyondRecord = RecordKnownUpTo is null || query.PublishedBy > RecordKnownUpTo;
        RegisterKnownUpTo = record.Register.KnownUpTo;
        IsBeyondRegister = query.AsAt > RegisterKnownUpTo;
        UnregisteredDocuments = record.Unregistered.Count;
        foreach (AuthorityOutcome outcome in outcomes)
        {
            GradedInspection[] begun = [.. outcome.Begun];
            int unpublished = begun.Count(inspection => inspection.PublishedOn is null);
            BegunInspections += begun.Length;
            PerhapsBegun += outcome.PerhapsBegun;
            UnpublishedInspections += unpublished;
            AuthoritiesWithUnpublished += unpublished > 0 ? 1 : 0;
            Latest += outcome.Latest is null ? 0 : 1;
            LackingJudgements += outcome.Latest is { } latest && latest.Framework.Domains.Any(domain =>
                domain.IsRequired && latest.Judgements[domain.Domain] == Judgement.NotStated) ? 1 : 0;
        }

        DuplicatedInspections = record.Duplicates.Count;
    }

    /// <summary>The day on which the newest inspection or visit of the record was published; <see langword="null"/> if none states
    /// it.</summary>
    public LocalDate? RecordKnownUpTo { get; }

    /// <summary>Whether the question covers reports that the record cannot have: the cut-off for publication is after
    /// <see cref="RecordKnownUpTo"/>, or the record states no publication.</summary>
    public bool IsBeyondRecord { get; }

    /// <summary>The day as at which the register is current; <see langword="null"/> if it does not say:
    /// <see cref="AuthorityRegister.KnownUpTo"/>.</summary>
    public LocalDate? RegisterKnownUpTo { get; }

    /// <summary>Whether the as-at date is after <see cref="RegisterKnownUpTo"/>, so that authorities which opened or closed in between may
    /// be counted wrongly.</summary>
    public bool IsBeyondRegister { get; }

    /// <summary>The number of graded inspections of the authorities counted that may have begun by the as-at date.</summary>
    public int BegunInspections { get; }

    /// <summary>How many of <see cref="BegunInspections"/> state no day of publication.
    /// They are unpublished, or the day is not known; they are not counted.</summary>
    public int UnpublishedInspections { get; }

    /// <summary>How many of the authorities counted have such inspections, so that their latest outcome may be a different one.</summary>
    public int AuthoritiesWithUnpublished { get; }

    /// <summary>How many graded inspections state no first day and were published after the as-at date, by the cut-off for publication.
    /// They may have begun by the as-at date; they are not counted.</summary>
    public int PerhapsBegun { get; }

    /// <summary>How many of the latest inspections that are counted lack a judgement that their edition requires, so that it is counted as
    /// none.</summary>
    public int LackingJudgements { get; }

    private int Latest { get; }

    /// <summary>How many documents of the record belong to no authority in the register, or to one that is not certain:
    /// <see cref="InspectionRecord.Unregistered"/>. They are not counted.</summary>
    public int UnregisteredDocuments { get; }

    /// <summary>How many inspections and visits the record has more than once: <see cref="InspectionRecord.Duplicates"/>. Latest outcomes
    /// are still right; changes since the previous inspection are not.</summary>
    public int DuplicatedInspections { get; }

    /// <summary>Sentences about all of this that applies; none if the record and the register reach as far as the question, and everything
    /// was counted.</summary>
    public ValueList<string> Sentences => [.. SentencesThatApply()];

    /// <summary>The sentences, or a sentence that nothing is left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Sentences is { Count: > 0 } sentences ? string.Join(' ', sentences) : "Nothing is left out.";

    private static string Plural(int count, string one, string many) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    private IEnumerable<string> SentencesThatApply()
    {
        if (RecordKnownUpTo is not { } newest)
        {
            yield return "No inspection in the record says when it was published, so none is counted.";
        }
        else if (IsBeyondRecord)
        {
            yield return $"The newest report in the record was published on {IsoDate.InWords(newest)}; anything later is not counted.";
        }

        if (RegisterKnownUpTo is { } day && IsBeyondRegister)
        {
            yield return
                $"The register of authorities is as at {IsoDate.InWords(day)}; it does not know what opened or closed after that.";
        }

        if (UnpublishedInspections > 0)
        {
            yield return $"{UnpublishedInspections.ToString(CultureInfo.InvariantCulture)} of "
                + $"{Plural(BegunInspections, "graded inspection", "graded inspections")}, "
                + $"of {Plural(AuthoritiesWithUnpublished, "authority", "authorities")}, "
                + (UnpublishedInspections == 1 ? "states no day of publication and is" : "state no day of publication and are")
                + " not counted.";
        }

        if (PerhapsBegun > 0)
        {
            yield return $"{Plural(PerhapsBegun, "graded inspection", "graded inspections")} published after that date "
                + $"{(PerhapsBegun == 1 ? "states no first day and is" : "state no first day and are")} not counted, "
                + $"though {(PerhapsBegun == 1 ? "it" : "they")} may have begun by then.";
        }

        if (LackingJudgements > 0)
        {
            yield return $"{LackingJudgements.ToString(CultureInfo.InvariantCulture)} of the "
                + $"{Plural(Latest, "inspection", "inspections")} counted {(LackingJudgements == 1 ? "lacks" : "lack")} a judgement that "
                + $"{(LackingJudgements == 1 ? "its edition requires; it is" : "their edition requires; these are")} counted as none.";
        }

        if (UnregisteredDocuments > 0)
        {
            yield return UnregisteredDocuments == 1
                ? "1 document belongs to no authority in the register and is not counted; its validation says why."
                : $"{UnregisteredDocuments.ToString(CultureInfo.InvariantCulture)} documents belong "
                    + "to no authority in the register and are not counted; their validation says why.";
        }

        if (DuplicatedInspections > 0)
        {
            yield return $"{Plural(DuplicatedInspections, "inspection or visit is", "inspections and visits are")} in the record more than "
                + "once, so changes since the previous inspection are counted wrongly; import the files together, which merges the copies.";
        }
    }
}
