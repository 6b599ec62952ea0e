using Ilacs.Model;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace WebApi.Tests;

public class ConfigurationTests
{
    [Fact]
    public void Codes_bind_from_configuration()
    {
        Settings settings = Bind("good", "careLeavers");

        Assert.Equal(Grade.Good, settings.Target);
        Assert.Equal(JudgementDomain.CareLeavers, settings.Domain);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("Good")]
    [InlineData("good,outstanding")]
    public void Nothing_but_a_code_passes_for_a_grade(string grade) =>
        Assert.Throws<InvalidOperationException>(() => Bind(grade, "careLeavers"));

    [Fact]
    public void A_malformed_code_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Bind("good", "care leavers"));

    private static Settings Bind(string target, string domain) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("Target", target), new("Domain", domain)])
            .Build()
            .Get<Settings>()!;

    private sealed class Settings
    {
        public Grade Target { get; set; }

        public JudgementDomain? Domain { get; set; }
    }
}
