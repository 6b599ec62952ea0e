using System.Globalization;
using System.Text.RegularExpressions;
using Ilacs.Pages;

namespace Ilacs.Cli.Tests;

/// <summary>The colours of the grades hold for readers who see colours otherwise. Simulation: Machado, Oliveira and Fernandes (2009),
/// severity 1, on linear RGB; difference: CIE76 in L*a*b*; contrast: WCAG 2.2.</summary>
public partial class PaletteTests
{
    /// <summary>About ten of what an eye can just tell apart.</summary>
    private const double LeastDifference = 20;

    private static readonly string[] Grades = ["gO", "gG", "gR", "gI"];

    private static readonly Dictionary<string, double[]> Eyes = new(StringComparer.Ordinal)
    {
        ["all colours"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    public static TheoryData<string, string> Seen
    {
        get
        {
            var seen = new TheoryData<string, string>();
            foreach (string eye in Eyes.Keys)
            {
                seen.Add("light", eye);
                seen.Add("dark", eye);
            }

            return seen;
        }
    }

    [Theory]
    [MemberData(nameof(Seen))]
    public void Grades_stay_apart(string scheme, string eye)
    {
        Dictionary<string, string> colours = Colours(scheme);
        string[] all = [.. Grades, "gN"];
        foreach (string one in all)
        {
            foreach (string other in all.Where(it => string.CompareOrdinal(it, one) > 0))
            {
                double difference = Difference(Lab(colours[one], Eyes[eye]), Lab(colours[other], Eyes[eye]));
                double least = one is "gN" || other is "gN" ? 12 : LeastDifference;
                difference.Should().BeGreaterThan(least, $"{one} and {other}, {scheme}, {eye}");
            }
        }
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Letters_and_words_have_contrast(string scheme)
    {
        Dictionary<string, string> colours = Colours(scheme);
        foreach (string grade in (string[])[.. Grades, "gN", "g0"])
        {
            Contrast(colours[grade], colours[$"{grade}-ink"]).Should().BeGreaterThanOrEqualTo(4.5, $"letter on {grade}, {scheme}");
        }

        (string Words, string Ground)[] printed =
            [("ink", "page"), ("soft", "page"), ("link", "page"), ("soft", "shade"), ("ink", "band"), ("link", "shade")];
        foreach ((string words, string ground) in printed)
        {
            Contrast(colours[words], colours[ground]).Should().BeGreaterThanOrEqualTo(4.5, $"{words} on {ground}, {scheme}");
        }
    }

    [Fact]
    public void What_holds_can_also_fail() =>
        Difference(Lab("#d62728", Eyes["deuteranopia"]), Lab("#8c7a00", Eyes["deuteranopia"]))
            .Should().BeLessThan(LeastDifference, "a red and an olive are one to many");

    /// <summary>The first block is light; dark changes what it names.</summary>
    private static Dictionary<string, string> Colours(string scheme)
    {
        string style = Asset.Read("chart.css");
        int dark = style.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Colour().Matches(scheme is "light" ? style[..dark] : style))
        {
            colours[match.Groups["name"].Value] = match.Groups["value"].Value;
        }

        return colours;
    }

    private static double[] Linear(string colour) =>
    [
        .. Enumerable.Range(0, 3)
            .Select(place => int.Parse(colour.AsSpan(1 + (2 * place), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)),
    ];

    private static double Contrast(string one, string other)
    {
        double[] light = [.. new[] { one, other }.Select(colour => Luminance(Linear(colour))).Order()];
        return (light[1] + 0.05) / (light[0] + 0.05);

        static double Luminance(double[] linear) => (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private static double[] Times(double[] matrix, double[] vector) =>
        [.. Enumerable.Range(0, 3).Select(row => Enumerable.Range(0, 3).Sum(column => matrix[(3 * row) + column] * vector[column]))];

    private static double[] Lab(string colour, double[] eye)
    {
        double[] seen = [.. Times(eye, Linear(colour)).Select(value => Math.Clamp(value, 0, 1))];
        double[] xyz = Times([0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041], seen);
        double[] f =
        [
            .. xyz.Zip([0.95047, 1, 1.08883], (value, white) => value / white)
                .Select(t => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116)),
        ];
        return [(116 * f[1]) - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])];
    }

    private static double Difference(double[] one, double[] other) => Math.Sqrt(one.Zip(other, (a, b) => (a - b) * (a - b)).Sum());

    [GeneratedRegex("--(?<name>[\\w-]+): (?<value>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();
}
