using System.Text.Json;
using Ilacs.Outcomes;
using Region = Ilacs.Outcomes.Region;

namespace Ilacs.Cli;

/// <summary>Which authorities a question is about: all, those of a region, those of a group, or those of both.</summary>
internal sealed class Scope
{
    private readonly IReadOnlyList<Region> regions;

    private Scope(IReadOnlyList<Region> regions, AuthorityGroup? among)
    {
        this.regions = regions;
        Among = among;
        Region = regions.Count > 1 ? regions[0].OfstedName : regions.Count == 1 ? regions[0].Name : null;
    }

    /// <summary>The group, if one was asked for.</summary>
    public AuthorityGroup? Among { get; }

    /// <summary>The region, if one was asked for.</summary>
    public string? Region { get; }

    public bool IsAll => Among is null && regions.Count == 0;

    /// <summary>What follows in a heading: ", London, among the authorities of group.txt", or nothing.</summary>
    public string InHeading => $"{(Region is null ? "" : $", {Region}")}{(Among is null ? "" : $", among {Among.NameInWords}")}";

    /// <summary>1 if something in the group is not known, even though the rest was answered.</summary>
    public int ExitStatus => Among?.NotKnown.Count > 0 ? CommandLine.WrongInput : CommandLine.Done;

    public static Scope Of(string? region, string? among, Terminal terminal, AuthorityRegister register, LocalDate? asAt)
    {
        IReadOnlyList<Region> named = region is null ? [] : Codes.FindRegions(region);
        return new Scope(named, AuthorityGroup.Read(among, terminal, register, asAt));
    }

    public bool Has(RegisteredAuthority? authority) =>
        IsAll || (authority is not null && IsOfRegion(authority) && Among?.Authorities.Contains(authority) != false);

    public bool IsOfRegion(RegisteredAuthority authority) => regions.Count == 0 || regions.Contains(authority.Region);

    /// <summary>A sentence on the documents that cannot be counted since the register does not know their authority;
    /// <see langword="null"/> if there are none, or if all authorities were asked for.</summary>
    public string? NotInRegister(IEnumerable<RegisteredAuthority?> authorities)
    {
        int count = IsAll ? 0 : authorities.Count(authority => authority is null);
        return count == 0 ? null
            : $"{Words.Plural(count, "document belongs", "documents belong")} to no authority in the register, "
                + "and so to no region or group.";
    }

    public void Write(Utf8JsonWriter writer)
    {
        if (Region is not null)
        {
            writer.WriteString("region", Region);
        }

        Among?.Write(writer);
    }
}
