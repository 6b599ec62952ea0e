using System.Globalization;

namespace Ilacs.Outcomes;

/// <summary>Checks across the lines of a register, so that a name or a code leads to one authority and no successor is missing.</summary>
internal static class RegisterChecks
{
    public static void Check(IReadOnlyList<RegisterEntry> entries, List<(int Line, string Problem)> problems)
    {
        var byGssCode = new Dictionary<string, RegisterEntry>(StringComparer.Ordinal);
        var codes = new Dictionary<string, RegisterEntry>(StringComparer.Ordinal);
        var names = new Dictionary<string, List<RegisterEntry>>(StringComparer.Ordinal);
        foreach (RegisterEntry entry in entries)
        {
            byGssCode.TryAdd(entry.GssCode, entry);
            CheckCodes(entry, codes, problems);
            CheckNames(entry, names, problems);
        }

        bool areComplete = problems.Count == 0;
        foreach (RegisterEntry entry in entries)
        {
            if (entry is { ClosedOn: { } closed, OpenedOn: { } opened } && closed < opened)
            {
                Report(entry, RegisterFile.ClosedOn, $"{closed.ToIso()} is before {RegisterFile.OpenedOn}, {opened.ToIso()}.");
            }

            CheckSuccessors(entry, byGssCode, areComplete);
        }

        void CheckSuccessors(RegisterEntry entry, Dictionary<string, RegisterEntry> known, bool isComplete)
        {
            if (entry is { Successors.Length: > 0, ClosedOn: null })
            {
                Report(entry, RegisterFile.Successors, $"it has successors, but no {RegisterFile.ClosedOn}.");
                return;
            }

            if (entry.Successors.Distinct(StringComparer.Ordinal).Count() < entry.Successors.Length)
            {
                Report(entry, RegisterFile.Successors, "the same one is named twice.");
            }

            foreach (string code in entry.Successors)
            {
                // If another line could not be read, it may be the missing one.
                if (!known.TryGetValue(code, out RegisterEntry? successor))
                {
                    if (isComplete)
                    {
                        Report(entry, RegisterFile.Successors, $"no line has the {RegisterFile.GssCode} {code}.");
                    }
                }
                else if (!successor.ExistedOn(entry.ClosedOn!.Value.PlusDays(1)))
                {
                    Report(
                        entry, RegisterFile.Successors,
                        $"{successor.Name} ({code}) did not exist on the day after {entry.ClosedOn.Value.ToIso()}.");
                }
            }
        }

        void Report(RegisterEntry entry, string member, string problem) => problems.Add((entry.Line, $", {member}: {problem}"));
    }

    private static void CheckCodes(RegisterEntry entry, Dictionary<string, RegisterEntry> codes, List<(int Line, string Problem)> problems)
    {
        IEnumerable<(string Member, string? Code)> stated =
        [
            (RegisterFile.OfstedUrn, entry.OfstedUrn), (RegisterFile.GssCode, entry.GssCode), (RegisterFile.LaCode, entry.LaCode),
            .. entry.FormerGssCodes.Select(code => (RegisterFile.FormerGssCodes, (string?)code)),
        ];
        foreach ((string member, string? code) in stated)
        {
            if (code is not null && !codes.TryAdd(code, entry))
            {
                problems.Add((entry.Line, $", {member}: {code} already belongs to {NameAndLine(codes[code])}."));
            }
        }
    }

    /// <summary>Two authorities may have had the same name, like those called Dorset, but never at the same time.</summary>
    private static void CheckNames(
        RegisterEntry entry, Dictionary<string, List<RegisterEntry>> names, List<(int Line, string Problem)> problems)
    {
        IEnumerable<string> keys = AuthorityRegister.NamesOf(entry.Name, entry.Aliases).Select(AuthorityName.Key);
        foreach (string key in keys.Distinct(StringComparer.Ordinal))
        {
            if (!names.TryGetValue(key, out List<RegisterEntry>? others))
            {
                names[key] = others = [];
            }

            if (others.Find(entry.ExistedWith) is { } other)
            {
                bool isName = string.Equals(AuthorityName.Key(entry.Name), key, StringComparison.Ordinal);
                string member = isName ? RegisterFile.Name : RegisterFile.Aliases;
                problems.Add((
                    entry.Line, $", {member}: {NameAndLine(other)} has that name too, and the two exist or existed at the same time."));
            }
            else
            {
                others.Add(entry);
            }
        }
    }

    private static string NameAndLine(RegisterEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Name} (line {entry.Line})");
}
