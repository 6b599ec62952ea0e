using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Ilacs.Outcomes.Build;

const string Usage = """
    usage: build DATA SAMPLES ADDITIONS RECORD    builds the record from its sources
           refresh ADDITIONS RECORD FILE...       shows what reports (JSON Lines from ilacs read) or workbooks would add, and writes nothing
           refresh --write ADDITIONS RECORD FILE...
    """;

try
{
    switch (args)
    {
        case ["build", var data, var samples, var additions, var record]:
            var build = RecordBuild.From(data, samples, additions);
            PrintDifferences(build);
            return Write(build, record) ? 0 : 1;
        case ["refresh", "--write", var additions, var record, .. { Length: > 0 } files]:
            RecordBuild written = Refreshed(record, files);
            if (!IsValid(written))
            {
                return 1;
            }

            // The additions first: a record without them would be built again without what is new.
            File.AppendAllLines(additions, written.Added.Select(inspection => IlacsJson.WriteToString(inspection)));
            return Write(written, record) ? 0 : 1;
        case ["refresh", not "--write", var record, .. { Length: > 0 } files]:
            RecordBuild shown = Refreshed(record, files);
            Console.Error.WriteLine("Nothing was written; use --write to write the record.");
            return IsValid(shown) ? 0 : 1;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (Exception error) when (error is IOException or InvalidDataException or JsonException or CsvHelperException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

static RecordBuild Refreshed(string record, string[] files)
{
    var build = RecordBuild.Of(IlacsJson.ReadLines(File.ReadAllBytes(record)).Select(line => line.Document ?? throw line.Error!));
    foreach (string file in files)
    {
        build.Add(file);
    }

    foreach (Inspection inspection in build.Added)
    {
        Console.WriteLine(IlacsJson.WriteToString(inspection));
    }

    PrintDifferences(build);
    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{build.Added.Count} new."));
    return build;
}

static void PrintDifferences(RecordBuild build)
{
    foreach (string difference in build.Differences)
    {
        Console.Error.WriteLine(difference);
    }
}

static bool IsValid(RecordBuild build)
{
    string[] errors = [.. build.Errors()];
    foreach (string error in errors)
    {
        Console.Error.WriteLine(error);
    }

    return errors.Length == 0;
}

static bool Write(RecordBuild build, string record)
{
    if (!IsValid(build))
    {
        Console.Error.WriteLine("Nothing was written: the record must pass validation.");
        return false;
    }

    byte[] bytes = build.ToBytes();
    File.WriteAllBytes(record, bytes);
    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{build.Documents.Count()} documents, {bytes.Length} bytes."));
    return true;
}
