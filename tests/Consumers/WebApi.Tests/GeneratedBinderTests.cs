using Ilacs.Model;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace WebApi.Tests;

/// <summary>
/// The binder of settings that is generated, which PublishAot turns on: EnableConfigurationBindingGenerator is set in this project. Its
/// warnings for the properties that it leaves out, SYSLIB1100 and SYSLIB1101, are turned off here, since that is what is shown.
/// </summary>
public class GeneratedBinderTests
{
    [Theory]
    [InlineData("good")]
    [InlineData("30")]
    [InlineData("GOOD")]
    public void It_leaves_a_grade_and_a_domain_out_whatever_the_setting_says(string text)
    {
        Typed settings = Configuration(text).Get<Typed>()!;

        Assert.Equal("bound", settings.Text);
        Assert.Same(Grade.Inadequate, settings.AtLeast);
        Assert.Same(JudgementDomain.OverallEffectiveness, settings.Domain);
    }

    [Fact]
    public void It_binds_strings_which_say_their_grade_and_domain()
    {
        Strings settings = Configuration("good").Get<Strings>()!;

        Assert.Same(Grade.Good, Grade.Parse(settings.AtLeast));
        Assert.Same(JudgementDomain.CareLeavers, JudgementDomain.Parse(settings.Domain));
        Assert.Throws<FormatException>(() => Grade.Parse(Configuration("30").Get<Strings>()!.AtLeast));
    }

    private static IConfigurationRoot Configuration(string atLeast) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("AtLeast", atLeast), new("Domain", "careLeavers"), new("Text", "bound")])
            .Build();

    internal sealed class Typed
    {
        public Grade AtLeast { get; set; } = Grade.Inadequate;

        public JudgementDomain Domain { get; set; } = JudgementDomain.OverallEffectiveness;

        public string? Text { get; set; }
    }

    internal sealed class Strings
    {
        public string AtLeast { get; set; } = "inadequate";

        public string Domain { get; set; } = "overallEffectiveness";
    }
}
