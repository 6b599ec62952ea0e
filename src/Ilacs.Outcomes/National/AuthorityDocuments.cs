using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>What a record has on one authority: its inspections, visits and plans.</summary>
/// <remarks>
/// <para>An authority is an entry of the register or, if the register does not know it, what documents have in common: see
/// <see cref="InspectionRecord.Authorities"/>.</para>
/// <para><b>Equality</b> is by reference. <b>Ordering</b> is not defined.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}: {Documents.Count} documents")]
[JsonConverter(typeof(OutcomesJsonConverter<AuthorityDocuments>))]
public sealed class AuthorityDocuments
{
    internal AuthorityDocuments(RegisteredAuthority? registered, IEnumerable<IlacsDocument> documents)
    {
        Registered = registered;
        Documents = [.. documents];
        Plans = [.. Documents.OfType<ActionPlan>()];
        LocalAuthority = registered?.ToLocalAuthority() ?? Stated(Documents);

        // Documents of an authority outside the register were grouped by what they share; another number may still differ.
        LocalAuthority whose = registered is null ? new LocalAuthority(LocalAuthority.ToString()) : LocalAuthority;
        History = new InspectionHistory(whose, Documents.OfType<Inspection>());
    }

    /// <summary>The authority as the register knows it; <see langword="null"/> if it does not, or if it may be either of two.</summary>
    public RegisteredAuthority? Registered { get; }

    /// <summary>Its name and codes: those of the register, or else the first name and the first code of each kind that its documents
    /// state.</summary>
    public LocalAuthority LocalAuthority { get; }

    /// <summary>The documents, in the order of the record. There is at least one.</summary>
    public ValueList<IlacsDocument> Documents { get; }

    /// <summary>The inspections and visits, by date.</summary>
    public InspectionHistory History { get; }

    /// <summary>The action plans, in the order of the record.</summary>
    public ValueList<ActionPlan> Plans { get; }

    /// <summary>The name, or else the first code that is stated.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => LocalAuthority.ToString();

    private static LocalAuthority Stated(ValueList<IlacsDocument> documents)
    {
        LocalAuthority together = AuthorityRegister.StatedBy(documents[0]);
        foreach (IlacsDocument document in documents)
        {
            LocalAuthority stated = AuthorityRegister.StatedBy(document);
            together = together with
            {
                Name = together.Name ?? stated.Name,
                OfstedUrn = together.OfstedUrn ?? stated.OfstedUrn,
                GssCode = together.GssCode ?? stated.GssCode,
                LaCode = together.LaCode ?? stated.LaCode,
            };
        }

        return together;
    }
}
