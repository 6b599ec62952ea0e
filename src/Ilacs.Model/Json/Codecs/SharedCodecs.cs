using System.Globalization;
using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>The types of value that several objects share.</summary>
internal static class SharedCodecs
{
    public const string ContractVersion = "ilacs/1";

    public static readonly ConstantCodec SchemaVersion =
        new(ContractVersion, $"\"{ContractVersion}\" (this version of the library reads no other; a newer one may)");

    public static readonly TextCodec Text =
        new(new Definition("text", "Text", "Text that is not only white space."), NotBlank, isNotBlank: true);

    public static readonly TextCodec Link = new(definition: null, new()
    {
        Pattern = "^[A-Za-z][A-Za-z0-9+.-]*://[A-Za-z0-9]",
        ForbiddenPattern = "[^A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]",
    });

    public static readonly ListCodec<string> Texts = new(Text);
    public static readonly DateCodec Date = new();
    public static readonly DayOrMonthCodec DayOrMonth = new();
    public static readonly BooleanCodec YesOrNo = new();
    public static readonly WholeNumberCodec FromOne = new(1, int.MaxValue);
    public static readonly WholeNumberCodec Count = new(0, Guard.MostCounted);

    public static readonly OpenCodeCodec<JudgementDomain> Domain = new("judgementDomain", "Domain", "An area that Ofsted judges.");
    public static readonly OpenCodeCodec<FrameworkEdition> Edition = new(
        "frameworkEdition", "Edition of the framework",
        "The edition under which an inspection was made. It follows the first day on site.");
    public static readonly OpenCodeCodec<InspectionType> InspectionType =
        new("inspectionType", "Type of inspection or visit", "What kind of inspection or visit it was.");
    public static readonly OpenCodeCodec<VisitTheme> Theme = new("visitTheme", "Theme of a visit", "What a visit looked at.");

    public static readonly OpenCodeCodec<NationalFrameworkReference> NationalFramework =
        new(
            "nationalFrameworkReference", "Reference to the national framework",
            "An outcome, enabler or principle of the children's social care national framework.");

    public static readonly WordCodec<Grade> Grade = new(
        new Definition("grade", "Grade", "One of the four grades, the best first. The set is closed."),
        [.. WordsOf<Grade>().Reverse()]);

    public static readonly WordCodec<Judgement> Judgement = new(
        new Definition("judgement", "Judgement", "A grade, or notJudged where Ofsted could not judge the area. The set is closed."),
        [
            .. WordsOf<Grade>().Reverse().Select(grade => (grade.Word, (Judgement)grade.Value)),
            (Model.Judgement.NotJudged.Code!, Model.Judgement.NotJudged),
        ]);

    public static readonly WordCodec<RecommendationKind> RecommendationKind = new(
        new Definition(
            "recommendationKind", "Kind of recommendation",
            "An area for improvement, which is the default, or an area for priority action."),
        WordsOf<RecommendationKind>());

    public static readonly WordCodec<ActionStatus> ActionStatus = new(
        new Definition("actionStatus", "Status of an action", "How far an action has got."),
        WordsOf<ActionStatus>());

    public static readonly WordCodec<Severity> Severity = new(
        new Definition(
            "severity", "Severity of an issue",
            "error: contradicts the framework's own definition; "
                + "warning: departs from what was observed in all or nearly all published inspections; info: worth knowing."),
        [.. WordsOf<Severity>().Reverse()]);

    public static readonly WordCodec<DomainRole> DomainRole = new(
        new Definition("domainRole", "Role of a domain", "What a judgement of an edition is about."),
        WordsOf<DomainRole>());

    public static readonly WordCodec<ComparisonBasis> ComparisonBasis = new(
        new Definition("comparisonBasis", "Basis of a comparison", "How far two judgements are like for like."),
        WordsOf<ComparisonBasis>());

    public static readonly WordCodec<ChangeDirection> ChangeDirection = new(
        new Definition("changeDirection", "Direction of a change", "Which way a grade went."),
        WordsOf<ChangeDirection>());

    public static readonly WordCodec<PathwayStanding> PathwayStanding = new(
        new Definition("pathwayStanding", "Standing on the pathway", "What an inspection means for what comes next."),
        WordsOf<PathwayStanding>());

    /// <summary>A character that is not white space according to <see cref="char.IsWhiteSpace(char)"/>.</summary>
    private static TextForm NotBlank => new()
    {
        Pattern = "[^\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]",
    };

    private static (string Word, TCode Value)[] WordsOf<TCode>()
        where TCode : ClosedCode<TCode>, ICodedValue<TCode> =>
        [.. ClosedCode<TCode>.All.Select(value => (value.Code, value))];
}
