using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Ilacs.Outcomes.Build;

if (args is not [var data, var samples, var destination])
{
    Console.Error.WriteLine("usage: DATA SAMPLES DESTINATION: the folder of the data, that of the samples, and the file to write.");
    return 2;
}

RecordBuild build;
try
{
    build = RecordBuild.From(data, samples);
}
catch (Exception error) when (error is IOException or InvalidDataException or JsonException or CsvHelperException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

foreach (string difference in build.Differences)
{
    Console.Error.WriteLine(difference);
}

string[] errors = [.. build.Errors()];
if (errors.Length > 0)
{
    Console.Error.WriteLine(string.Join('\n', errors));
    Console.Error.WriteLine("Nothing is written: a record passes validation.");
    return 1;
}

byte[] record = build.ToBytes();
File.WriteAllBytes(destination, record);
Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{build.Documents.Count()} documents, {record.Length} bytes."));
return 0;
