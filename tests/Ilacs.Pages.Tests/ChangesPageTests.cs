namespace Ilacs.Pages.Tests;

public class ChangesPageTests
{
    private static readonly LocalDate Day = new(2020, 1, 1);

    [Fact]
    public void What_states_no_publication_is_counted_in_words_unless_it_began_after_the_day_of_the_pages()
    {
        UngradedInspection before = Visit("Leeds", Day.PlusDays(-10));
        UngradedInspection after = Visit("Kirklees", Day.PlusDays(1));

        NoteOf(before, after).Should().Be(
            "1 other states no day of publication and began on 22 December 2019: the record does not say whether it was published since. "
            + "It began since 2 January 2019: Leeds. It is not listed here.");
        NoteOf(before, Visit("Hull", Day)).Should().EndWith(
            "2 of them began since 2 January 2019: Kingston upon Hull, Leeds. They are not listed here.");
        NoteOf(after).Should().BeNull();
    }

    private static UngradedInspection Visit(string authority, LocalDate day) =>
        new(InspectionType.FocusedVisit, AuthorityRegister.National[authority].ToLocalAuthority())
        {
            Fieldwork = [new FieldworkBlock(day)],
        };

    private static string? NoteOf(params IlacsDocument[] documents) =>
        ChangesPage.Of(new SiteContent(InspectionRecord.Of(documents), isNational: false, "A record.", asAt: Day, Day))
            .Descendants().Select(element => element.Value)
            .LastOrDefault(text => text.EndsWith(" not listed here.", StringComparison.Ordinal));
}
