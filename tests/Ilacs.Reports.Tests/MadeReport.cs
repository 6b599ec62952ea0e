namespace Ilacs.Reports.Tests;

/// <summary>A made-up report in the layout of one of the editions; tests change the part that they are about.</summary>
internal sealed class MadeReport
{
    public static readonly string[] Leaders = ["The impact of leaders on social work", "practice with children and families"];
    public static readonly string[] Protection = ["The experiences and progress of", "children who need help and protection"];
    public static readonly string[] Care = ["The experiences and progress of", "children in care"];
    public static readonly string[] Leavers = ["The experiences and progress of care", "leavers"];
    public static readonly string[] Both = ["The experiences and progress of", "children in care and care leavers"];
    public static readonly string[] Overall = ["Overall effectiveness"];

    /// <summary>Where the column of grades begins.</summary>
    public const double Column = 302;

    public string[] Title { get; set; } = ["Inspection of Kirklees local authority", "children's services"];

    public string Dates { get; set; } = "Inspection dates: 8 to 19 July 2024";

    public string[] Lead { get; set; } = ["Lead inspector: Example Name, His Majesty's Inspector"];

    /// <summary>Draws the table from a baseline on; the usual one if it is left out.</summary>
    public Action<Pdf> Table { get; set; } = pdf => Rows(pdf, 560, (Leaders, ["Good"]), (Protection, ["Good"]), (Care, ["Outstanding"]),
        (Leavers, ["Requires improvement to be good"]), (Overall, ["Good"]));

    /// <summary>Draws the second page, with what needs to improve.</summary>
    public Action<Pdf> Lists { get; set; } = pdf => pdf.Text(71, 734, "What needs to improve?", 14, isBold: true)
        .Lines(71, 707, "\u2022 The first thing.").Lines(71, 686, "\u2022 The second thing.");

    public string[] Headings { get; set; } =
    [
        "The experiences and progress of children who need help and protection: good",
        "The experiences and progress of children in care: outstanding",
        "The experiences and progress of care leavers: requires improvement to be good",
        "The impact of leaders on social work practice with children and families: good",
    ];

    public static void Rows(Pdf pdf, double baseline, params (string[] Label, string[] Grade)[] rows)
    {
        pdf.Text(77, baseline, "Judgement", isBold: true).Text(Column, baseline, "Grade", isBold: true);
        baseline -= 33;
        foreach ((string[] label, string[] grade) in rows)
        {
            pdf.Lines(77, baseline, label).Lines(Column, baseline, grade);
            baseline -= 14.5 * Math.Max(label.Length, grade.Length) + 12.5;
        }
    }

    public Pdf Draw() => Draw(new Pdf());

    /// <summary>Draws the report from the last page of a file on.</summary>
    public Pdf Draw(Pdf pdf)
    {
        for (int i = 0; i < Title.Length; i++)
        {
            pdf.Text(71, 700 - (31 * i), Title[i], 26);
        }

        pdf.Text(71, 640, Dates).Lines(71, 612, Lead);
        Table(pdf);
        pdf.Lines(71, 250, "Some words about the services of this place that run over the whole width of the",
            "page, as the text of reports does.");
        pdf.Page();
        Lists(pdf);
        pdf.Page();
        for (int i = 0; i < Headings.Length; i++)
        {
            pdf.Text(71, 700 - (100 * i), Headings[i], 11, isBold: true).Lines(71, 680 - (100 * i), "1. A paragraph of the chapter.");
        }

        return pdf;
    }

    public ReportReading Read() => Draw().Read();

    public GradedInspection Inspection()
    {
        ReportReading reading = Read();
        reading.Issues.Should().NotContain(issue => issue.Severity != Severity.Info);
        return reading.Inspection!;
    }
}
