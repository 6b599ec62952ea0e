namespace Ilacs.Cli.Tests;

/// <summary>What <c>show</c> says of the five authorities whose whole output is kept in <c>told</c>.</summary>
public class ShowCasesTests
{
    [Fact]
    public void Bradford_tells_the_truth_across_editions()
    {
        string text = Cli.Text("show", "Bradford");

        ShowTests.SaysInOrder(text, "2014 2018 2022 2026", "Overall effectiveness RI I I RI");
        ShowTests.SaysInOrder(
            text,
            "2014 Single inspection, SIF", "on site 18 February to 12 March 2014; published 23 May 2014",
            "2018 Standard inspection, ILACS 2018", "on site 17 to 28 September 2018; published 29 October 2018",
            "Impact of leaders Requires improvement to be good; declined by 1 step since 2014 "
                + "(Good, as leadership, management and governance)",
            "Help and protection Inadequate; declined by 1 step since 2014 (Requires improvement to be good)",
            "Not a judgement in ILACS 2018: adoption performance (Good in 2014); care leavers (Good in 2014); "
                + "local safeguarding children board (Good in 2014)",
            "10 areas for improvement, in this record's words:",
            "2021 Monitoring visit 6", "on site 7 to 8 September 2021; published 22 October 2021",
            "Focus: Children in care and residential services",
            "2022 Standard inspection, ILACS 2018", "on site 21 November to 2 December 2022; published 31 January 2023",
            "Help and protection Inadequate; unchanged since 2018",
            "2026 Standard inspection, ILACS 2023", "on site 12 to 23 January 2026; published 21 May 2026",
            "Delivered by Bradford Children and Families Trust",
            "Impact of leaders Good; improved by 2 steps since 2022 (Inadequate)",
            "Children in care Requires improvement to be good; in 2022 Inadequate for children in care and care leavers, "
                + "judged together then and so not compared",
            "Care leavers Good; in 2022 Inadequate for children in care and care leavers, judged together then and so not compared; "
                + "last graded on its own in 2014: Good",
            "Overall effectiveness Requires improvement to be good; improved by 1 step since 2022 (Inadequate)");
    }

    [Fact]
    public void Barking_and_Dagenham_has_care_leavers_good_for_the_first_time()
    {
        string text = Cli.Text("show", "E09000002");

        text.Should()
            .Contain(
                "Care leavers Good; in 2019 Requires improvement to be good for children in care and care leavers, "
                + "judged together then and so not compared; "
                + "last graded on its own in 2014: Requires improvement to be good\n")
            .And.Contain("Better than at any earlier inspection in this record: care leavers (Good)\n");
        ShowTests.SaysInOrder(
            text,
            "on site 29 April to 22 May 2014; published 7 July 2014",
            "on site 18 February to 1 March 2019; published 1 April 2019",
            "on site 10 to 21 July 2023; published 4 September 2023",
            "8 areas for improvement, in this record's words:");
    }

    [Fact]
    public void Barnet_goes_from_inadequate_to_good()
    {
        string text = Cli.Text("show", "80487");

        ShowTests.SaysInOrder(text, "2017 2019 2024", "Overall effectiveness I G G");
        ShowTests.SaysInOrder(
            text,
            "on site 25 April to 18 May 2017; published 7 July 2017", "24 areas for improvement, in this record's words:",
            "on site 13 to 24 May 2019; published 1 July 2019",
            "Overall effectiveness Good; improved by 2 steps since 2017 (Inadequate)", "4 areas for improvement, in this record's words:",
            "2024 Short inspection, ILACS 2023", "on site 10 to 14 June 2024; published 23 July 2024");
    }

    [Fact]
    public void Kirklees_is_good_but_for_care_leavers()
    {
        string text = Cli.Text("show", "382");

        ShowTests.SaysInOrder(text, "2016 2019 2024", "Overall effectiveness I RI G");
        ShowTests.SaysInOrder(
            text,
            "on site 12 September to 6 October 2016; published 25 November 2016", "37 areas for improvement (their text is not held here)",
            "on site 10 to 21 June 2019; published 5 August 2019", "on site 8 to 19 July 2024; published 28 August 2024",
            "Care leavers Requires improvement to be good; in 2019 Requires improvement to be good for children in care and "
                + "care leavers, judged together then and so not compared; "
                + "last graded on its own in 2016: Requires improvement to be good",
            "3 areas for improvement, in this record's words:");
        text.Should().Contain(
            "Steps below Outstanding, as judged in 2024: impact of leaders 1; help and protection 1; children in care 1; care leavers 2.");
    }

    [Fact]
    public void North_Tyneside_is_outstanding_and_its_plan_was_due_on_21_July_2020()
    {
        string text = Cli.Text("show", "north tyneside");

        ShowTests.SaysInOrder(
            text,
            "2017 2020 2024", "Overall effectiveness G O O", "on site 27 February to 23 March 2017; published 13 June 2017",
            "on site 9 to 13 March 2020; published 15 April 2020", "on site 11 to 15 November 2024; published 13 January 2025",
            "Action plan after the inspection of 9 March 2020",
            "Due on 21 July 2020 to the Secretary of State and His Majesty's Chief Inspector, as agreed or stated in the source",
            "Review: May 2021, Annual conversation with Ofsted's regional director: Held each May; "
                + "this is the first after the plan was due. "
                + "Progress on the areas for improvement is looked at there, and at any later inspection. "
                + "The senior management team scrutinises the plan regularly.");
        text.Should().Contain("Outstanding in every judgement of 2024.");
    }

    [Theory]
    [InlineData("kirklees", "Kirklees")]
    [InlineData("barnet", "Barnet")]
    [InlineData("barking-and-dagenham", "Barking and Dagenham")]
    [InlineData("bradford", "Bradford")]
    [InlineData("north-tyneside", "North Tyneside")]
    public void Each_case_is_told_as_in_the_file_kept_of_it(string file, string authority)
    {
        string kept = Path.Combine(Cli.RepositoryRoot(), "tests", "Ilacs.Cli.Tests", "told", file + ".txt");

        Cli.Run("show", authority).Output.Should().Be(File.ReadAllText(kept));
    }
}
