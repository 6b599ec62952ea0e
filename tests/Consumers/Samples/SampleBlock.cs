namespace Samples;

/// <summary>A block of C# on a page.</summary>
/// <param name="Page">The page, relative to the root.</param>
/// <param name="Number">The place among the blocks of C# of the page, from 1.</param>
/// <param name="FirstLine">The line of the page on which the code begins, from 1.</param>
/// <param name="Code">The lines.</param>
/// <param name="Consumer">The folder of samples of which the lines are an excerpt; <see langword="null"/> for a program.</param>
/// <param name="Runs">Whether the program is run, too.</param>
internal sealed record SampleBlock(string Page, int Number, int FirstLine, IReadOnlyList<string> Code, string? Consumer, bool Runs)
{
    /// <summary>The lines of the text block right below, which the program prints; <see langword="null"/> if there is none.</summary>
    public IReadOnlyList<string>? Output { get; init; }

    /// <summary>The line of the page on which <see cref="Output"/> begins.</summary>
    public int OutputLine { get; init; }

    public string Name => $"{Path.ChangeExtension(Page, null).Replace('/', '-').ToLowerInvariant()}-{Number}";

    public string Where => $"{Page}, sample {Number} (line {FirstLine})";

    public Failure Fails(string what, params IEnumerable<string> details) => new(Where, what, [.. details]);
}
