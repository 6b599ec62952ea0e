using System.Collections.Frozen;
using System.Text.Json;

namespace Ilacs.Outcomes.Json;

/// <summary>How each type of this library is read and written as JSON, or why it is not.</summary>
internal static class JsonForms
{
    private static readonly Lazy<FrozenDictionary<string, RegisteredAuthority>> ByGssCode = new(
        () => AuthorityRegister.National.All.ToFrozenDictionary(authority => authority.GssCode, StringComparer.Ordinal));

    private static readonly object[] All =
    [
        new WordForm<RegisteredAuthority>(
            "the GSS code, current or last, of an authority in AuthorityRegister.National "
                + "(for an authority of another register, write ToLocalAuthority())",
            static code => ByGssCode.Value.GetValueOrDefault(code),
            static authority => authority.GssCode),
        new WordForm<Region>(
            "the name of one of the nine regions",
            static name => Region.All.FirstOrDefault(region => string.Equals(region.Name, name, StringComparison.Ordinal)),
            static region => region.Name),
        new WordForm<OfficialRelease>(
            "the name of one of OfficialRelease.All",
            static name => OfficialRelease.All.FirstOrDefault(release => string.Equals(release.Name, name, StringComparison.Ordinal)),
            static release => release.Name),
        new ObjectForm<OfficialFigure>(
            static it => new OfficialFigure(
                it.Domain("domain"), it.OptionalGrade("grade"), it.Number("number"), it.Flag("isPercentage"), it.Flag("withPredecessors")),
            static (writer, figure) =>
            {
                writer.WriteString("domain"u8, figure.Domain.Code);
                WriteOptional(writer, "grade"u8, figure.Grade?.Code);
                writer.WriteNumber("number"u8, figure.Number);
                writer.WriteBoolean("isPercentage"u8, figure.IsPercentage);
                writer.WriteBoolean("withPredecessors"u8, figure.WithPredecessors);
            }),
        new ObjectForm<OutcomeRank>(
            static it => new OutcomeRank(it.Grade("grade"), it.Number("better"), it.Number("same"), it.Number("of")),
            static (writer, rank) =>
            {
                writer.WriteString("grade"u8, rank.Grade.Code);
                writer.WriteNumber("better"u8, rank.Better);
                writer.WriteNumber("same"u8, rank.Same);
                writer.WriteNumber("of"u8, rank.Of);
            }),
        new ObjectForm<ReadingProblem>(
            static it => new ReadingProblem(
                it.Text("sheet"), it.Number("row"), it.OptionalText("column"), it.Text("message"), it.Count("count")),
            static (writer, problem) =>
            {
                writer.WriteString("sheet"u8, problem.Sheet);
                writer.WriteNumber("row"u8, problem.Row);
                WriteOptional(writer, "column"u8, problem.Column);
                writer.WriteString("message"u8, problem.Message);
                if (problem.Count > 1)
                {
                    writer.WriteNumber("count"u8, problem.Count);
                }
            }),
        new RefusedForm<AuthorityDocuments>(
            "AuthorityDocuments have no JSON of their own; write the Documents, for example with IlacsJson.WriteLinesAsync."),
        new RefusedForm<AuthorityOutcome>("An AuthorityOutcome has no JSON of its own; write its Authority and its Latest inspection."),
        new RefusedForm<AuthorityRegister>(
            "An AuthorityRegister has no JSON of its own; write its authorities, each of which is its GSS code."),
        new RefusedForm<AuthoritySearch>("An AuthoritySearch has no JSON of its own; write the authority Found, or the Problem."),
        new RefusedForm<ChildrensTrust>("A ChildrensTrust has no JSON of its own; write its Name, its Authority, Since and Until."),
        new RefusedForm<ExpectedOfAuthority>(
            "An ExpectedOfAuthority has no JSON of its own; write its Authority and the dates of its window."),
        new RefusedForm<FoundRecommendation>(
            "A FoundRecommendation has no JSON of its own; write its Inspection and its Recommendation."),
        new RefusedForm<FoundRecommendations>(
            "FoundRecommendations have no JSON of their own; write the Inspection and the Recommendation of what was Found."),
        new RefusedForm<RecommendationYear>("A RecommendationYear has no JSON of its own; write its Year and the numbers that you need."),
        new RefusedForm<GradeFlow>("A GradeFlow has no JSON of its own; write its Authority and its Comparison."),
        new RefusedForm<GradeFlows>(
            "GradeFlows have no JSON of their own; write the numbers you need, such as Improved and Declined."),
        new RefusedForm<InspectionReading>(
            "An InspectionReading has no JSON of its own; write its Inspections, with IlacsJson.WriteLinesAsync, and its Problems."),
        new RefusedForm<InspectionRecord>(
            "An InspectionRecord has no JSON of its own; write its Documents, for example with IlacsJson.WriteLinesAsync."),
        new RefusedForm<InspectionDifference>(
            "An InspectionDifference has no JSON of its own; write its Fact, the value Stated and the value Taken."),
        new RefusedForm<InspectionMerge>("An InspectionMerge has no JSON of its own; write the Inspection of each of its Inspections."),
        new RefusedForm<InspectionPlace>(
            "An InspectionPlace has no JSON of its own; write its File, and the Sheet and Row."),
        new RefusedForm<MergedInspection>("A MergedInspection has no JSON of its own; write its Inspection."),
        new RefusedForm<OutcomeCoverage>("An OutcomeCoverage has no JSON of its own; write its Sentences."),
        new RefusedForm<NeighbourOutcome>(
            "A NeighbourOutcome has no JSON of its own; write its Neighbour's Authority and the Latest inspection of its Outcome."),
        new RefusedForm<NeighboursOfAuthority>(
            "NeighboursOfAuthority have no JSON of their own; write the Authority, the Year of the Model and the Neighbours."),
        new RefusedForm<Publication>("A Publication has no JSON of its own; write its Inspection and its Comparisons."),
        new RefusedForm<PublicationsSince>(
            "PublicationsSince have no JSON of their own; write the Inspection and the Comparisons of what was Published."),
        new RefusedForm<StatisticalNeighbour>(
            "A StatisticalNeighbour has no JSON of its own; write its Rank, its Authority and its Closeness."),
        new RefusedForm<StatisticalNeighbours>("StatisticalNeighbours have no JSON of their own; write the neighbours of an authority."),
        new RefusedForm<OutcomeQuery>("An OutcomeQuery has no JSON of its own; write its dates, and the authorities to count among."),
        new RefusedForm<OutcomeTable>(
            "An OutcomeTable has no JSON of its own; write the numbers that you need, such as table[domain, grade]."),
        new RefusedForm<InspectionRow>("An InspectionRow has no JSON of its own; write its Inspection, its Sheet and its Row."),
    ];

    public static JsonForm<T> Of<T>() =>
        All.OfType<JsonForm<T>>().FirstOrDefault()
            ?? throw new NotSupportedException($"{typeof(T).Name} is not one of the types of Ilacs.Outcomes that name this converter.");

    private static void WriteOptional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}
