using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ilacs.Model.Tests;

/// <summary>What is wrong is quoted in messages, which end up in logs and answers: never at any length, and never cut within a character.</summary>
public class QuotationTests
{
    /// <summary>A message, its pointer included, stays a sentence or two.</summary>
    private const int Longest = 700;

    private static readonly string[] Texts = [new string('x', 2_000), .. Enumerable.Range(0, 2).Select(offset => new string('x', offset) + string.Concat(Enumerable.Repeat("💡", 1_000)))];

    [Fact]
    public void A_long_text_anywhere_in_a_document_makes_no_long_message()
    {
        int refused = 0;
        foreach (string file in Directory.GetFiles(Shared.RepositoryFile("tests/contract/v1"), "*.json"))
        {
            JsonNode document = JsonNode.Parse(File.ReadAllText(file).TrimStart('\uFEFF'))!;
            foreach (string path in Places(document).Distinct(StringComparer.Ordinal))
            {
                foreach (string text in Texts)
                {
                    refused += Refused(With(document, path, text).ToJsonString()) ? 1 : 0;
                }
            }
        }

        refused.Should().BeGreaterThan(100);
    }

    [Fact]
    public void Nor_does_broken_JSON()
    {
        foreach (string text in Texts)
        {
            foreach (string broken in (string[])["{\"type\":t" + text, "{\"type\":\"" + text, "{\"type\":1" + text, text, "{\"type\":-" + text, "{\"type\":\"\\" + text, "{\"type\":0" + new string('1', 2_000)])
            {
                Refused(broken).Should().BeTrue(broken[..20]);
            }
        }
    }

    [Fact]
    public void Nor_do_the_constructors()
    {
        foreach (string text in Texts)
        {
            Action[] attempts =
            [
                () => LocalAuthority.FromGssCode(text), () => _ = new LocalAuthority("Kent") { LaCode = text }, () => _ = new LocalAuthority("Kent") { OfstedUrn = text },
                () => Grade.Parse(text), () => JudgementDomain.Parse(text), () => Judgement.Parse(text), () => _ = new ValidationIssue("A", Severity.Info, text, "A"),
            ];
            foreach (Action attempt in attempts)
            {
                Check(attempt.Should().Throw<Exception>().Which.Message);
            }
        }
    }

    private static bool Refused(string json)
    {
        try
        {
            IlacsJson.Read(Encoding.UTF8.GetBytes(json));
            return false;
        }
        catch (JsonException error)
        {
            Check(error.Message);
            return true;
        }
    }

    private static void Check(string message)
    {
        Assert.True(message.Length < Longest, message);
        Assert.DoesNotContain(Rune.ReplacementChar, message.EnumerateRunes());
    }

    /// <summary>Every place of a text in a document, as a JSONPath.</summary>
    private static IEnumerable<string> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value)),
        JsonArray items => items.SelectMany(Places),
        JsonValue value => [value.GetPath()],
        _ => [],
    };

    private static JsonNode With(JsonNode document, string path, string text)
    {
        JsonNode copy = document.DeepClone();
        Find(copy, path)!.ReplaceWith(text);
        return copy;
    }

    private static JsonNode? Find(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.Select(member => Find(member.Value, path)).FirstOrDefault(found => found is not null),
        JsonArray items => items.Select(item => Find(item, path)).FirstOrDefault(found => found is not null),
        JsonValue value => string.Equals(value.GetPath(), path, StringComparison.Ordinal) ? value : null,
        _ => null,
    };
}
