using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>
/// A trust or company that delivers, or delivered, an authority's children's services. The council stays the inspected body.
/// </summary>
/// <remarks>
/// <para><b>Coverage.</b> Trusts for which a published source was found, with the dates that it gives: <see cref="Source"/>. There may be
/// others, and a trust without an end may have ended since.</para>
/// <para><b>Equality</b> is by reference. <b>Ordering</b> is not defined.</para>
/// </remarks>
/// <example>
/// <code>
/// ChildrensTrust trust = ChildrensTrust.Of(AuthorityRegister.National["Doncaster"])[0];
/// Console.WriteLine(trust);                                      // Doncaster Children's Services Trust, October 2014 to September 2022
/// bool? then = trust.DeliversOn(new LocalDate(2017, 11, 9));     // true
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(OutcomesJsonConverter<ChildrensTrust>))]
public sealed class ChildrensTrust
{
    private const char Separator = '|';
    private static readonly Lazy<ValueList<ChildrensTrust>> Found = new(Read);

    private readonly string since;
    private readonly string until;

    private ChildrensTrust(string line)
    {
        string[] parts = line.Split(Separator);
        Authority = AuthorityRegister.National[parts[0]];
        since = parts[1];
        until = parts[2];
        Name = parts[3];
        Source = parts[4];
    }

    /// <summary>All known trusts, in no particular order.</summary>
    public static ValueList<ChildrensTrust> All => Found.Value;

    /// <summary>The name of the trust.</summary>
    public string Name { get; }

    /// <summary>The authority whose services it delivers; one trust may deliver those of several.</summary>
    public RegisteredAuthority Authority { get; }

    /// <summary>When it began to deliver, as precisely as the source says: <c>yyyy-MM</c> or <c>yyyy</c>.</summary>
    public string Since => since;

    /// <summary>When the services went back to the council or to its successors, in the same form as <see cref="Since"/>;
    /// <see langword="null"/> if no end is known.</summary>
    public string? Until => until.Length == 0 ? null : until;

    /// <summary>Where the dates come from.</summary>
    public string Source { get; }

    /// <summary>The trusts of an authority, the earliest first.</summary>
    /// <param name="authority">An entry of a register, matched by its three-digit code.</param>
    /// <returns>The trusts; empty if none is known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="authority"/> is <see langword="null"/>.</exception>
    public static ValueList<ChildrensTrust> Of(RegisteredAuthority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return [.. All.Where(trust => string.Equals(trust.Authority.LaCode, authority.LaCode, StringComparison.Ordinal))
            .OrderBy(trust => trust.Since, StringComparer.Ordinal)];
    }

    /// <summary>Whether it delivered the services on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns><see langword="true"/> or <see langword="false"/>; <see langword="null"/> within the month or year in which it began or
    /// ended, since the source is not more precise.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar, years 1 to 9999.</exception>
    public bool? DeliversOn(LocalDate day)
    {
        LocalDate iso = IsoDate.Checked(day, nameof(day));
        string date = string.Create(CultureInfo.InvariantCulture, $"{iso.Year:0000}-{iso.Month:00}");
        int began = Compare(date, since);
        int ended = until.Length == 0 ? -1 : Compare(date, until);
        return began < 0 || ended > 0 ? false : began == 0 || ended == 0 ? null : true;
    }

    /// <summary>The name and the times, such as "Doncaster Children's Services Trust, October 2014 to September 2022".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name}, {(Until is null ? $"since {InWords(since)}" : $"{InWords(since)} to {InWords(until)}")}";

    /// <summary>Compares a month with a month or a year, with the precision of the latter.</summary>
    private static int Compare(string month, string with) => string.CompareOrdinal(month[..with.Length], with);

    private static string InWords(string time)
    {
        if (time.Length == 4)
        {
            return time;
        }

        int month = int.Parse(time.AsSpan(5), CultureInfo.InvariantCulture);
        return $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {time[..4]}";
    }

    private static ValueList<ChildrensTrust> Read()
    {
        using Stream resource = typeof(ChildrensTrust).Assembly.GetManifestResourceStream("childrens-trusts.txt")!;
        using var lines = new StreamReader(resource);
        List<ChildrensTrust> trusts = [];
        while (lines.ReadLine() is { } line)
        {
            trusts.Add(new ChildrensTrust(line));
        }

        return [.. trusts];
    }
}
