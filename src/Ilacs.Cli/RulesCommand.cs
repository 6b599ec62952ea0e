using System.CommandLine;
using Ilacs.Outcomes;
using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>ilacs rules: the rule catalogue.</summary>
internal static class RulesCommand
{
    private static readonly string[] About =
    [
        "Made by `ilacs rules --format markdown`; a test keeps it current. Ids never change their meaning and are never used again.",
        "An error contradicts law, guidance, the contract or the definition of an edition; a warning what was observed in all or",
        "nearly all published inspections, a source that is not official, or the sense of the data; an info is worth knowing.",
        "ILACS000 names a document that cannot be read.",
    ];

    public static Command Define(Terminal terminal)
    {
        var id = new Argument<string?>("ID")
        {
            Description = "A rule, such as ILACS003; all of them if left out",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> format = CommonOptions.Format(
            "text for people; markdown: the page of the documentation", "text", "markdown");
        var command = new Command("rules", "The rule catalogue: what each rule says, its source and its evidence") { id, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(id), CommonOptions.FormatOf(parsed, format) is "markdown"));
        return command;
    }

    private static int Run(Terminal terminal, string? id, bool isMarkdown)
    {
        ValidationRule[] rules =
        [
            .. RegisterRules.Default.OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Where(rule => id is null || string.Equals(rule.Id, id.Trim(), StringComparison.OrdinalIgnoreCase)),
        ];
        if (rules.Length == 0)
        {
            throw new CommandException($"There is no rule '{id}'. 'ilacs rules' lists them.");
        }

        if (isMarkdown)
        {
            Markdown(terminal, rules);
        }
        else
        {
            terminal.Print(console => Text(new Page(console), rules, isWhole: id is not null));
        }

        return CommandLine.Done;
    }

    private static void Text(Page page, ValidationRule[] rules, bool isWhole)
    {
        foreach (ValidationRule rule in rules)
        {
            page.Row($"{rule.Id} {rule.Severity.Code}", new Paragraph(rule.Title));
            if (isWhole)
            {
                foreach ((string label, string? text) in Facts(rule).Where(fact => fact.Text is not null))
                {
                    page.Row(label, new Paragraph(text!));
                }
            }
        }
    }

    private static void Markdown(Terminal terminal, ValidationRule[] rules)
    {
        terminal.Output.WriteLine("# Rules");
        terminal.Output.WriteLine();
        foreach (string line in About)
        {
            terminal.Output.WriteLine(line);
        }

        foreach (ValidationRule rule in rules)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine($"## {rule.Id}: {rule.Title}");
            terminal.Output.WriteLine();
            terminal.Output.WriteLine($"- **Severity:** {rule.Severity.Code}");
            foreach ((string label, string? text) in Facts(rule).Where(fact => fact.Text is not null))
            {
                terminal.Output.WriteLine($"- **{label}:** {text}");
            }
        }
    }

    private static (string Label, string? Text)[] Facts(ValidationRule rule) =>
    [
        ("Applies to", rule.NeedsHistory ? $"{rule.AppliesTo}, where the other documents of the authority are given" : rule.AppliesTo),
        ("Source", rule.Source),
        ("Evidence", rule.Evidence),
        ("Passes", rule.Passes),
        ("Fails", rule.Fails),
    ];
}
