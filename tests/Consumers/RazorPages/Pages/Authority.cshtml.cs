using Ilacs.Model;
using Ilacs.Outcomes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace RazorPages.Pages;

/// <summary>The latest judgements of an authority, as at a day, and those of a grade or better if one is asked for.</summary>
public sealed class AuthorityModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public LocalDate? AsAt { get; set; }

    [BindProperty(SupportsGet = true)]
    public Grade? AtLeast { get; set; }

    [BindProperty(SupportsGet = true)]
    public JudgementDomain? Domain { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Note { get; set; }

    public RegisteredAuthority? Authority { get; private set; }

    public GradedInspection? Latest { get; private set; }

    public IEnumerable<KeyValuePair<JudgementDomain, Judgement>> Shown => Latest!.Judgements
        .Where(it => Domain is null || it.Key == Domain)
        .Where(it => AtLeast is null || it.Value.Grade >= AtLeast);

    public IActionResult OnGet(string name)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest(ModelState);
        }

        if (!AuthorityRegister.National.TryGet(name, out RegisteredAuthority? found))
        {
            return NotFound();
        }

        Authority = found;
        InspectionHistory history = InspectionRecord.National.HistoryOf(Authority);
        Latest = AsAt is { } day ? history.LatestGraded(day) : history.Graded.LastOrDefault();
        return Page();
    }
}
