using NodaTime;

namespace Ilacs.Model;

/// <summary>The members common to all inspections and visits, collected while one is being read.</summary>
internal struct InspectionDraft
{
    public LocalAuthority? LocalAuthority;
    public string? DeliveredBy;
    public bool? IsReinspection;
    public LocalDate? AnnouncedOn;
    public ValueList<FieldworkBlock> Fieldwork;
    public LocalDate? PublishedOn;
    public ValueList<string> LeadInspectors;
    public ValueList<InspectorsByRole> Team;
    public string? Summary;
    public ValueList<Strength> Strengths;
    public ValueList<Recommendation> Recommendations;
    public int? RecommendationCount;
    public ValueList<string> RecommendationThemes;
    public string? Source;
}
