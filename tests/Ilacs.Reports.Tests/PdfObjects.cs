using System.Text;

namespace Ilacs.Reports.Tests;

/// <summary>PDFs written object by object, as no program writes them.</summary>
internal static class PdfObjects
{
    public static byte[] Catalogue { get; } = Encoding.Latin1.GetBytes("<< /Type /Catalog /Pages 2 0 R >>");

    public static byte[] OnePage { get; } = Encoding.Latin1.GetBytes("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");

    public static byte[] File(params string[] objects) => File([.. objects.Select(Encoding.Latin1.GetBytes)]);

    /// <summary>A PDF of objects, numbered from 1; the first is the catalogue.</summary>
    public static byte[] File(params byte[][] objects)
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.7\n");
        for (int i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Position);
            Write($"{i + 1} 0 obj\n");
            file.Write(objects[i]);
            Write("\nendobj\n");
        }

        long table = file.Position;
        Write($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (long offset in offsets)
        {
            Write($"{offset:0000000000} 00000 n \n");
        }

        Write($"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }
}
