using System.Globalization;
using System.Text;
using CsCheck;

namespace Ilacs.Outcomes.Tests;

public class AuthorityNameTests
{
    private static readonly AuthorityRegister Register = AuthorityRegister.National;

    /// <summary>Kinds of council that a name may be given with, whether or not they fit.</summary>
    private static readonly string[] Kinds =
    [
        "{0}", "{0} Council", "{0} Borough Council", "{0} District Council", "{0} City Council", "{0} County Council", "{0} BC", "{0} DC",
        "{0} CC", "{0} MBC", "{0} UA", "City of {0}", "Borough of {0}", "{0} County Borough Council", "The {0}", "Council of {0}",
        " {0} ", "{0} Unitary Authority", "LB {0}", "London Borough of {0}", "Royal Borough of {0}", "Metropolitan Borough of {0}",
    ];

    [Theory]
    [InlineData("BANES", "Bath and North East Somerset")]
    [InlineData("B&NES", "Bath and North East Somerset")]
    [InlineData("B & NES Council", "Bath and North East Somerset")]
    [InlineData("Bath & NE Somerset", "Bath and North East Somerset")]
    [InlineData("N Tyneside", "North Tyneside")]
    [InlineData("N. Tyneside", "North Tyneside")]
    [InlineData("S Tyneside MBC", "South Tyneside")]
    [InlineData("North Northants", "North Northamptonshire")]
    [InlineData("N Northants", "North Northamptonshire")]
    [InlineData("West Northants Council", "West Northamptonshire")]
    [InlineData("Bucks", "Buckinghamshire")]
    [InlineData("Bucks CC", "Buckinghamshire")]
    [InlineData("Notts", "Nottinghamshire")]
    [InlineData("Notts County Council", "Nottinghamshire")]
    [InlineData("Herts", "Hertfordshire")]
    [InlineData("Cambs", "Cambridgeshire")]
    [InlineData("Lancs CC", "Lancashire")]
    [InlineData("Oxon", "Oxfordshire")]
    [InlineData("Hants", "Hampshire")]
    [InlineData("Salop", "Shropshire")]
    [InlineData("Northumb", "Northumberland")]
    [InlineData("South Glos", "South Gloucestershire")]
    [InlineData("S. Glos", "South Gloucestershire")]
    [InlineData("Glos", "Gloucestershire")]
    [InlineData("NE Lincs", "North East Lincolnshire")]
    [InlineData("N.E. Lincolnshire", "North East Lincolnshire")]
    [InlineData("North-East Lincs", "North East Lincolnshire")]
    [InlineData("N Lincs", "North Lincolnshire")]
    [InlineData("N Yorks", "North Yorkshire")]
    [InlineData("C. Beds", "Central Bedfordshire")]
    [InlineData("Central Beds", "Central Bedfordshire")]
    [InlineData("W Berks", "West Berkshire")]
    [InlineData("West Berks District Council", "West Berkshire")]
    [InlineData("N Somerset", "North Somerset")]
    [InlineData("E Sussex", "East Sussex")]
    [InlineData("IOW", "Isle of Wight")]
    [InlineData("IoW Council", "Isle of Wight")]
    [InlineData("LB Barnet", "Barnet")]
    [InlineData("LB of Barnet", "Barnet")]
    [InlineData("Barnet LB", "Barnet")]
    [InlineData("Barnet, London Borough of", "Barnet")]
    [InlineData("Medway Towns", "Medway")]
    [InlineData("Bradford MDC", "Bradford")]
    [InlineData("City of Bradford MDC", "Bradford")]
    [InlineData("Saint Helens", "St Helens")]
    [InlineData("St. Helen's", "St Helens")]
    [InlineData("Rutland CC", "Rutland")]
    [InlineData("Rutland County Council", "Rutland")]
    [InlineData("Thurrock UA", "Thurrock")]
    [InlineData("Council of the Isles of Scilly", "Isles of Scilly")]
    [InlineData("Scilly", "Isles of Scilly")]
    [InlineData("East Riding", "East Riding of Yorkshire")]
    [InlineData("E Riding of Yorks", "East Riding of Yorkshire")]
    [InlineData("Hull CC", "Kingston upon Hull")]
    [InlineData("Kingston-upon-Hull", "Kingston upon Hull")]
    [InlineData("Kingston on Thames", "Kingston upon Thames")]
    [InlineData("RB Kingston", "Kingston upon Thames")]
    [InlineData("RBKC", "Kensington and Chelsea")]
    [InlineData("K&C", "Kensington and Chelsea")]
    [InlineData("H&F", "Hammersmith and Fulham")]
    [InlineData("LBHF", "Hammersmith and Fulham")]
    [InlineData("BCP", "Bournemouth, Christchurch and Poole")]
    [InlineData("BCP Council", "Bournemouth, Christchurch and Poole")]
    [InlineData("Bournemouth Christchurch & Poole", "Bournemouth, Christchurch and Poole")]
    [InlineData("CWAC", "Cheshire West and Chester")]
    [InlineData("Cheshire West", "Cheshire West and Chester")]
    [InlineData("Ches East", "Cheshire East")]
    [InlineData("Co. Durham", "County Durham")]
    [InlineData("Durham UA", "County Durham")]
    [InlineData("Durham CC", "County Durham")]
    [InlineData("Newcastle City Council", "Newcastle upon Tyne")]
    [InlineData("Newcastle-on-Tyne", "Newcastle upon Tyne")]
    [InlineData("Southend on Sea", "Southend-on-Sea")]
    [InlineData("Southend–on–Sea", "Southend-on-Sea")]
    [InlineData("Stoke on Trent", "Stoke-on-Trent")]
    [InlineData("Derby City", "Derby")]
    [InlineData("Derby CC", "Derby")]
    [InlineData("Derbys CC", "Derbyshire")]
    [InlineData("\u00A0Leeds\u00A0", "Leeds")]
    [InlineData("London Borough Hackney", "Hackney")]
    [InlineData("Waltham Forest LBC", "Waltham Forest")]
    [InlineData("Royal Greenwich", "Greenwich")]
    [InlineData("Royal Borough Windsor & Maidenhead", "Windsor and Maidenhead")]
    [InlineData("Kirklees MC", "Kirklees")]
    [InlineData("Kirklees Children's Services", "Kirklees")]
    [InlineData("E Cheshire", "Cheshire East")]
    [InlineData("NELincs", "North East Lincolnshire")]
    [InlineData("NLincs", "North Lincolnshire")]
    [InlineData("SGlos Council", "South Gloucestershire")]
    [InlineData("WBerks", "West Berkshire")]
    [InlineData("B'ham", "Birmingham")]
    [InlineData("Brum", "Birmingham")]
    [InlineData("Wolves", "Wolverhampton")]
    [InlineData("L’pool", "Liverpool")]
    [InlineData("M'cr", "Manchester")]
    [InlineData("BHCC", "Brighton and Hove")]
    [InlineData("CBMDC", "Bradford")]
    [InlineData("MKC", "Milton Keynes")]
    [InlineData("Scillies", "Isles of Scilly")]
    public void Everyday_names_lead_to_the_authority(string typed, string? name) =>
        (Register.Search(typed).Found?.Name).Should().Be(name);

    [Theory]
    [InlineData("Northants", "Northamptonshire|North Northamptonshire|West Northamptonshire")]
    [InlineData("Northants CC", "Northamptonshire|North Northamptonshire|West Northamptonshire")]
    [InlineData("Cheshire", "Cheshire East|Cheshire West and Chester")]
    [InlineData("Bedfordshire", "Bedford|Central Bedfordshire")]
    [InlineData("Beds", "Bedford|Central Bedfordshire")]
    [InlineData("Berks", "Bracknell Forest|Reading|Slough|West Berkshire|Windsor and Maidenhead|Wokingham")]
    [InlineData("Royal County of Berkshire", "Bracknell Forest|Reading|Slough|West Berkshire|Windsor and Maidenhead|Wokingham")]
    [InlineData("East Yorkshire", "East Riding of Yorkshire|Kingston upon Hull")]
    [InlineData("E Yorks", "East Riding of Yorkshire|Kingston upon Hull")]
    [InlineData("Avon CC", "Bath and North East Somerset|Bristol|North Somerset|South Gloucestershire")]
    [InlineData("Tyne & Wear", "Gateshead|Newcastle upon Tyne|North Tyneside|South Tyneside|Sunderland")]
    [InlineData("T&W", "Telford and Wrekin|Gateshead|Newcastle upon Tyne|North Tyneside|South Tyneside|Sunderland")]
    [InlineData("City of Durham", "County Durham")]
    public void What_may_be_several_is_no_guess_and_names_them(string typed, string candidates)
    {
        AuthoritySearch search = Register.Search(typed);

        search.Found.Should().BeNull();
        search.Candidates.Select(it => it.Name).Should().BeEquivalentTo(candidates.Split('|'));
        search.Problem.Should().ContainAll(candidates.Split('|'));
        Register.TryGet(typed, out _).Should().BeFalse();
    }

    [Fact]
    public void A_short_form_of_a_closed_county_is_that_county_while_it_existed_and_nobody_alone_later()
    {
        Register.Search("Northants", new LocalDate(2018, 6, 1)).Found!.Name.Should().Be("Northamptonshire");
        Register.Search("Northants", new LocalDate(2022, 6, 1)).Candidates.Select(it => it.Name)
            .Should().Equal("North Northamptonshire", "West Northamptonshire");
        Register.AuthorityOf(Document("Northants", 2018))!.Name.Should().Be("Northamptonshire");
        Register.AuthorityOf(Document("Northants", 2022)).Should().BeNull();
        Register.Find(new LocalAuthority("Northants") { LaCode = "940" }).Select(it => it.Name).Should().Equal("North Northamptonshire");
        Register["Northamptonshire"].ClosedOn.Should().NotBeNull("its own name is no short form");

        static Inspection Document(string name, int year) =>
            new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority(name)) { PublishedOn = new LocalDate(year, 6, 1) };
    }

    [Fact]
    public void No_district_and_no_authority_of_another_nation_is_taken_for_one_of_them()
    {
        OtherCouncils.ExistingDistricts.Should().HaveCount(164);
        OtherCouncils.All.Should().OnlyHaveUniqueItems().And.AllSatisfy(name => Taken(name).Should().BeEmpty());
        OtherCouncils.All.Should().AllSatisfy(name => Register.Search(name, new LocalDate(2016, 1, 1)).Found.Should().BeNull());

        // Whatever kind of council they are said to be, and at any time. "City of London" is one of the 153, whatever "London" is.
        static IEnumerable<string> Taken(string name) =>
            from kind in Kinds
            let typed = string.Format(CultureInfo.InvariantCulture, kind, name)
            where typed is not "City of London"
            from found in Register.Named(typed)
            select $"{typed}: {found}";
    }

    [Fact]
    public void The_rows_of_a_table_know_them_too()
    {
        const string table = "Type,Local authority,First day,Published,Impact of leaders\n"
            + "Focused visit,N Tyneside,2024-06-04,2024-07-12,\nFocused visit,Rushmoor,2024-06-04,2024-07-12,\n";
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(table));
        InspectionRecord record = InspectionRecord.Of(InspectionFile.Read(file).Inspections);

        record.HistoryOf("North Tyneside").Inspections.Should().ContainSingle();
        record.Unregistered.Should().ContainSingle();
    }

    /// <summary>Each name and alias, and each that is none of theirs.</summary>
    [Fact]
    public void Blanks_case_and_the_word_Council_change_nothing()
    {
        string[] names =
        [
            .. Register.All.SelectMany(it => it.Aliases.Prepend(it.Name)), .. OtherCouncils.All, "Northants", "Beds", "Durham City",
            "Dorset County Council", "Dorset", "LB Barnet", "Northamptonshire", "Council",
        ];
        var gen = Gen.Select(
            Gen.Int[0, names.Length - 1].Select(i => names[i]), Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool,
            Gen.Int[0, 3].Select(i => " \t\u00A0\n"[i].ToString()));

        gen.Sample((name, blanks, letters, withCouncil, blank) =>
        {
            string around = string.Concat(Enumerable.Repeat(blank, blanks));
            string typed = letters switch { 1 => name.ToUpperInvariant(), 2 => name.ToLowerInvariant(), _ => name };
            string council = letters == 1 ? " COUNCIL" : " Council";
            string other = around + typed + (withCouncil && name is not "Council" ? council : "") + around;

            foreach (LocalDate? asAt in (LocalDate?[])[null, new LocalDate(2018, 1, 1), new LocalDate(2025, 1, 1)])
            {
                AuthoritySearch before = Register.Search(name, asAt);
                AuthoritySearch after = Register.Search(other, asAt);
                after.Found.Should().BeSameAs(before.Found, other);
                after.Candidates.Should().Equal(before.Candidates);
            }
        });
    }
}
