using System.Text;

/// <summary>A made-up report of two pages as a PDF.</summary>
internal static class SmallReport
{
    public static byte[] Pdf()
    {
        string first = Text(700, 26, "Inspection of Kirklees local authority") + Text(669, 26, "children's services")
            + Text(640, 12, "Inspection dates: 8 to 19 July 2024") + Text(612, 12, "Lead inspector: Example Name, His Majesty's Inspector")
            + Text(560, 12, "Judgement", "Grade")
            + Text(527, 9, "The impact of leaders on social work practice", "Good")
            + Text(500, 9, "The experiences and progress of children who need help and protection", "Good")
            + Text(473, 9, "The experiences and progress of children in care", "Outstanding")
            + Text(446, 9, "The experiences and progress of care leavers", "Requires improvement to be good")
            + Text(419, 9, "Overall effectiveness", "Good");
        string second = Text(734, 14, "What needs to improve?", isBold: true)
            + Text(707, 9, "- The first thing.")
            + Text(686, 9, "- The second thing.");
        return File(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] /Resources << /Font << "
                + "/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> "
                + "/B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >> >> >> >>",
            "<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>",
            "<< /Type /Page /Parent 2 0 R /Contents 6 0 R >>",
            Stream(first),
            Stream(second));
    }

    private static string Text(int baseline, int size, string left, string right = "", bool isBold = false) =>
        $"BT /{(isBold ? 'B' : 'F')} {size} Tf 71 {baseline} Td ({left}) Tj 320 0 Td ({right}) Tj ET\n";

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}endstream";

    private static byte[] File(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (int i = 0; i < objects.Length; i++)
        {
            table.Append($"{file.Length:0000000000} 00000 n \n");
            file.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        return Encoding.Latin1.GetBytes(
            $"{file}{table}trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{file.Length}\n%%EOF\n");
    }
}
