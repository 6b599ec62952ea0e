using System.CommandLine;
using System.Text;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs site: writes a folder of pages, to be served by any web server or opened with a double click.</summary>
internal static class SiteCommand
{
    private const string Front = "index.html";

    public static Command Define(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "The folder to write: a new or empty one, or a site that this command wrote before",
        };
        Option<LocalDate?> asAt = CommonOptions.Day("--as-at", "The day the pages look back from; the last day of the record if left out");
        var source = new SourceOptions();
        var command = new Command("site", "Web pages for England and for each authority and region, with what changed and who is due next")
        {
            folder, asAt, source.Record, source.Register,
        };
        command.SetAction(parsed => Run(
            terminal, source.Open(parsed, terminal), parsed.GetRequiredValue(folder), parsed.GetValue(asAt)));
        return command;
    }

    private static int Run(Terminal terminal, ChosenRecord record, string folder, LocalDate? asAt)
    {
        record.ReportDuplicates(terminal);
        LocalDate day = asAt ?? record.NewestDay();
        var site = new SiteContent(record.Content, record.IsNational, record.Description, asAt, day);
        Clear(folder);
        int pages = 0;
        foreach ((string path, Action<Stream> write) in SiteFiles.Of(site))
        {
            string file = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using FileStream stream = File.Create(file);
            write(stream);
            pages += path.EndsWith(".html", StringComparison.Ordinal) ? 1 : 0;
        }

        terminal.Error.WriteLine(
            $"ilacs: {Words.Plural(pages, "page", "pages")} as at {day.InWords()} in {folder}; start with {Path.Combine(folder, Front)}.");
        return CommandLine.Done;
    }

    /// <summary>Removes the pages of an earlier run, so that no stale page stays behind. A folder of anything else is left alone.</summary>
    private static void Clear(string folder)
    {
        if (File.Exists(folder))
        {
            throw new CommandException($"{folder} is a file; name a folder.");
        }

        Directory.CreateDirectory(folder);
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return;
        }

        string front = Path.Combine(folder, Front);
        if (!File.Exists(front) || !IsOurs(File.ReadAllText(front, Encoding.UTF8)))
        {
            throw new CommandException($"{folder} holds something other than a site that ilacs wrote; name a new folder.");
        }

        foreach (string page in Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            if (IsOurs(File.ReadAllText(page, Encoding.UTF8)))
            {
                File.Delete(page);
            }
        }
    }

    private static bool IsOurs(string page) => page.Contains($"content=\"{SiteFiles.Generator}\"", StringComparison.Ordinal);
}
