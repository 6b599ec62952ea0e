using NodaTime;

namespace Ilacs.Model;

/// <summary>The members of an inspection or visit while it is being read.</summary>
internal struct InspectionDraft
{
    public InspectionType? Type;
    public FrameworkEdition? Framework;
    public LocalAuthority? LocalAuthority;
    public string? DeliveredBy;
    public bool? IsReinspection;
    public LocalDate? AnnouncedOn;
    public ValueList<FieldworkBlock> Fieldwork;
    public LocalDate? PublishedOn;
    public ValueList<string> LeadInspectors;
    public ValueList<InspectorsByRole> Team;
    public JudgementSet? Judgements;
    public int? Number;
    public VisitTheme? Theme;
    public string? Focus;
    public string? Summary;
    public ValueList<Strength> Strengths;
    public ValueList<Recommendation> Recommendations;
    public int? RecommendationCount;
    public ValueList<string> RecommendationThemes;
    public string? Source;
}
