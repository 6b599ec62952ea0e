using CsCheck;

namespace Ilacs.Outcomes.Tests;

public class RecordOfOnesOwnTests
{
    [Fact]
    public void Documents_of_an_authority_that_the_register_does_not_know_are_found_by_name_and_code()
    {
        Inspection visit = Visit(new LocalAuthority("Narnia") { GssCode = "E06999999" });
        Inspection byCode = Visit(LocalAuthority.FromGssCode("E06999999"));
        var plan = new ActionPlan(new LocalAuthority("NARNIA"));
        Inspection leeds = Visit(new LocalAuthority("Leeds"));

        InspectionRecord record = InspectionRecord.Of([visit, byCode, leeds, plan]);

        record.Authorities.Select(authority => authority.ToString()).Should().Equal("Leeds", "Narnia");
        record.Unregistered.Should().Equal(visit, byCode, plan);
        foreach (string typed in (string[])["Narnia", " narnia ", "E06999999"])
        {
            record.TryGet(typed, out AuthorityDocuments? narnia).Should().BeTrue();
            narnia!.Documents.Should().Equal(visit, byCode, plan);
            narnia.Plans.Should().Equal(plan);
            narnia.Registered.Should().BeNull();
            narnia.LocalAuthority.Should().Be(new LocalAuthority("Narnia") { GssCode = "E06999999" });
            record[typed].Should().BeSameAs(narnia);
            record.HistoryOf(typed).Should().BeSameAs(narnia.History);
            record.AuthorityOf(byCode).Should().BeSameAs(narnia);
        }

        record.OutcomesAsAt(new LocalDate(2025, 3, 31)).Outcomes.Should().HaveCount(153, "no table counts it");
        record["Leeds"].Registered.Should().BeSameAs(AuthorityRegister.National["Leeds"]);
        record["Leeds"].Documents.Should().Equal(leeds);
    }

    [Fact]
    public void What_is_not_there_is_refused_or_false()
    {
        InspectionRecord record = InspectionRecord.Of([Visit(new LocalAuthority("Leeds"))]);

        record.TryGet("Hull", out AuthorityDocuments? hull).Should().BeFalse();
        hull.Should().BeNull();
        record.TryGet("Atlantis", out _).Should().BeFalse();
        record.HistoryOf("Hull").Inspections.Should().BeEmpty();
        record.Invoking(it => it["Hull"])
            .Should().Throw<KeyNotFoundException>().WithMessage("The record has no documents of Kingston upon Hull.");
        record.Invoking(it => it["Leedz"]).Should().Throw<KeyNotFoundException>().WithMessage("*Did you mean Leeds?");
        record.Invoking(it => it.HistoryOf("Atlantis")).Should().Throw<KeyNotFoundException>();
        record.Invoking(it => it.AuthorityOf(Visit(new LocalAuthority("Leeds"))))
            .Should().Throw<ArgumentException>().WithMessage("The document is not in this record.*");
        FluentActions.Invoking(() => InspectionRecord.Of([null!])).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("80999/E06999999/999/Narnia", "80999/E06999998/998/Archenland", true, "the Ofsted URN decides")]
    [InlineData("/E06999999/999/", "/E06999998/999/", true, "then the three-digit code")]
    [InlineData("80999//999/", "80998//999/", false, "the Ofsted URN contradicts")]
    [InlineData("/E06999999//Narnia", "/E06999998//Narnia", false, "then the GSS code, which is not the same")]
    [InlineData("/E06999999//Narnia", "80999///narnia", true, "they state no code in common, and the name is the same")]
    [InlineData("/E06999999//Narnia", "80999///Archenland", false, "nothing is the same")]
    [InlineData("///Narnia & Archenland", "///narnia and archenland", true, "names are compared as the register does")]
    public void Two_documents_are_of_one_authority_if_the_first_that_both_state_is_the_same(string one, string other, bool areOne,
        string because)
    {
        Groups(one, other).Should().HaveCount(areOne ? 1 : 2, because);
        Groups(other, one).Should().HaveCount(areOne ? 1 : 2, because);
    }

    [Fact]
    public void A_document_that_states_something_of_either_makes_two_authorities_one() =>
        Groups("/E06999999//Narnia", "80999///Kingdom of Narnia", "80999/E06999999//").Should().ContainSingle();

    [Fact]
    public void A_name_that_two_authorities_have_tells_nothing_whatever_the_order()
    {
        string[] stated = ["/E06999999//Narnia", "///Narnia", "/E06999998//Narnia", "///narnia"];

        Groups(stated).Should().Equal("0", "1 3", "2");
        Groups([.. stated.Reverse()]).Should().Equal("0 2", "1", "3");
        InspectionRecord record = InspectionRecord.Of(stated.Select(Stating));
        record.TryGet("Narnia", out _).Should().BeFalse();
        record.TryGet("E06999998", out _).Should().BeTrue();
        record.Invoking(it => it["Narnia"]).Should().Throw<KeyNotFoundException>()
            .WithMessage("'Narnia' may be any of 3 authorities outside the register; use a code.");
    }

    /// <summary>A law: the same documents in another order give the same groups.</summary>
    [Fact]
    public void The_order_of_the_documents_makes_no_difference() =>
        Gen.Select(
            Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3])
                .Where((urn, gss, la, name) => urn + gss + la + name > 0)
                .Select((urn, gss, la, name) =>
                    $"{(urn > 0 ? $"8099{urn}" : "")}/{(gss > 0 ? $"E0699999{gss}" : "")}/"
                    + $"{(la > 0 ? $"00{la}" : "")}/{(name > 0 ? $"Narnia {name}" : "")}")
                .Array[1, 12],
            Gen.Int).Sample((stated, seed) =>
        {
            int[] order = [.. Enumerable.Range(0, stated.Length)];
            new Random(seed).Shuffle(order);
            string[] shuffled = [.. Groups([.. order.Select(place => stated[place])])
                .Select(group => string.Join(' ', group.Split(' ').Select(place => order[int.Parse(place, null)]).Order()))
                .Order(StringComparer.Ordinal)];
            return Groups(stated).Order(StringComparer.Ordinal).SequenceEqual(shuffled, StringComparer.Ordinal);
        });

    [Fact]
    public void A_document_that_may_be_of_either_Dorset_is_of_neither()
    {
        Inspection either = Visit(new LocalAuthority("Dorset"), onSite: null);
        Inspection unitary = Visit(new LocalAuthority("Dorset"));

        InspectionRecord record = InspectionRecord.Of([either, unitary]);

        record["Dorset"].Documents.Should().Equal(unitary);
        record.AuthorityOf(either).Documents.Should().Equal(either);
        record.AuthorityOf(either).Registered.Should().BeNull();
    }

    /// <summary>In a time that grew with the square of their number it would take minutes; the benchmark LinearCost measures it.</summary>
    [Fact]
    public void Very_many_documents_of_five_authorities_are_grouped()
    {
        string[] stated = ["///Leeds", "///Hull", "/E06999999//Narnia", "80999///Archenland", "//998/"];
        Inspection[] documents =
            [.. Enumerable.Range(0, 216_000)
                .Select(place => Stating(stated[place % 5]) with { PublishedOn = new LocalDate(2020, 1, 1).PlusDays(place % 2000) })];

        InspectionRecord record = InspectionRecord.Of(documents);

        record.Authorities.Should().HaveCount(5).And.OnlyContain(authority => authority.Documents.Count == 43_200);
        documents.Should().OnlyContain(document => record.AuthorityOf(document) != null);
    }

    [Fact]
    public void Very_many_authorities_that_are_all_different_are_grouped() =>
        InspectionRecord.Of(Enumerable.Range(0, 50_000).Select(place => Stating($"{1_000_000 + place}///Narnia"))).Authorities
            .Should().HaveCount(50_000);

    /// <summary>The places of the documents of each authority.</summary>
    private static string[] Groups(params string[] stated)
    {
        Inspection[] documents = [.. stated.Select(Stating)];
        return [.. InspectionRecord.Of(documents).Authorities.Select(authority =>
            string.Join(' ', authority.Documents.Select(document => Array.FindIndex(documents, it => ReferenceEquals(it, document)))))];
    }

    /// <summary>A visit that states Ofsted URN, GSS code, three-digit code and name.</summary>
    private static UngradedInspection Stating(string authority)
    {
        string?[] parts = [.. authority.Split('/').Select(part => part.Length > 0 ? part : null)];
        LocalAuthority stated = parts[3] is { } name ? new LocalAuthority(name)
            : parts[0] is { } urn ? LocalAuthority.FromOfstedUrn(urn)
            : parts[1] is { } gss ? LocalAuthority.FromGssCode(gss)
            : LocalAuthority.FromLaCode(parts[2]!);
        return Visit(stated with { OfstedUrn = parts[0], GssCode = parts[1], LaCode = parts[2] });
    }

    private static UngradedInspection Visit(LocalAuthority authority) => Visit(authority, new LocalDate(2024, 6, 3));

    private static UngradedInspection Visit(LocalAuthority authority, LocalDate? onSite) =>
        new(InspectionType.FocusedVisit, authority) { Fieldwork = onSite is { } day ? [new FieldworkBlock(day)] : [] };
}
