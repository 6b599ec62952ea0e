namespace Ilacs.Model.Tests;

public class PrintedTextTests
{
    [Theory]
    [InlineData("good", "Good", true)]
    [InlineData("AZ az", "az AZ", true)]
    [InlineData("[", "{", false)]
    [InlineData("@", "`", false)]
    [InlineData("children  in\tcare", "children in care", true)]
    [InlineData("children", "children in care", false)]
    [InlineData("children ", "children in care", false)]
    [InlineData("childrenin care", "children in care", false)]
    [InlineData("children in care", "children", false)]
    [InlineData("children\u2019s", "children's", true)]
    [InlineData("\u2018", "'", true)]
    [InlineData("\u201A", "'", false)]
    [InlineData("\u2010", "-", true)]
    [InlineData("\u2013", "-", true)]
    [InlineData("\u2015", "-", true)]
    [InlineData("\u200F", "-", false)]
    [InlineData("\u2016", "-", false)]
    public void Case_spacing_and_the_kind_of_dash_or_apostrophe_make_no_difference_and_nothing_else_does(
        string text, string wording, bool isTheSame) =>
        PrintedText.SaysTheSame(text, wording).Should().Be(isTheSame);

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abcd", "abcd")]
    [InlineData("abcde", "abcd…")]
    [InlineData("abc💡", "abc…")]
    [InlineData("ab💡d", "ab💡…")]
    public void A_quotation_is_cut_to_the_length_allowed_and_never_inside_a_character(string text, string quoted) =>
        PrintedText.Quoted(text, most: 4).Should().Be(quoted);

    [Theory]
    [InlineData("SIF", "sif")]
    [InlineData("Single inspection framework", "sif")]
    [InlineData("Single inspection framework (SIF)", "sif")]
    [InlineData("ILACS 2018", "ilacs2018")]
    [InlineData("ILACS 2026", "ilacs2026")]
    [InlineData("ILACS 2026 (SIF)", null)]
    [InlineData("", null)]
    public void An_edition_is_read_by_the_names_it_is_printed_with(string text, string? code)
    {
        FrameworkEdition.TryParsePrinted(text, out FrameworkEdition? edition).Should().Be(code is not null);
        (edition?.Code).Should().Be(code);
    }

    [Theory]
    [InlineData("Impact of leaders", "impactOfLeaders")]
    [InlineData("The impact of leaders on social work practice with children and families", "impactOfLeaders")]
    [InlineData("The impact of leaders on practice with children and families", "impactOfLeaders")]
    [InlineData("The experiences and progress of care leavers", "careLeavers")]
    [InlineData("The experiences and progress of children care leavers", "careLeavers")]
    [InlineData("The experiences and progress of children in care", "childrenInCare")]
    [InlineData("The experiences and progress of children in care and care leavers", "childrenInCareAndCareLeavers")]
    public void A_domain_is_read_by_its_titles_and_the_misprints_that_occur(string text, string code)
    {
        JudgementDomain.TryParsePrinted(text, out JudgementDomain? domain).Should().BeTrue();
        domain.Should().Be(JudgementDomain.Parse(code));
    }
}
