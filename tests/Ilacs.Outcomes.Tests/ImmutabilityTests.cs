using System.Reflection;
using System.Runtime.Loader;
using System.Text;

namespace Ilacs.Outcomes.Tests;

public class ImmutabilityTests
{
    private static readonly Assembly Outcomes = typeof(InspectionRecord).Assembly;

    [Fact]
    public void Nothing_that_is_handed_out_can_be_changed_by_a_cast_or_a_setter_and_no_property_throws()
    {
        var asAt = new LocalDate(2026, 12, 31);
        OutcomeTable table = InspectionRecord.National.Outcomes(new OutcomeQuery(asAt)
        {
            Among = new HashSet<RegisteredAuthority>(AuthorityRegister.National.AsAt(asAt).Take(9)),
        });
        using var csv = new MemoryStream(Encoding.UTF8.GetBytes(
            "Type,Framework,Local authority,What\nShort inspection,ILACS 2023,Leeds,x\nShort,,Leeds,\n"));

        IReadOnlyCollection<string> problems = Immutability.ProblemsOf(
        [
            .. Immutability.StaticsOf(Outcomes),
            ("table", table),
            ("flows", InspectionRecord.National.Flows(JudgementDomain.OverallEffectiveness)),
            ("rank", InspectionRecord.National.OutcomesAsAt(asAt)
                .RankOf(AuthorityRegister.National["Leeds"], JudgementDomain.ImpactOfLeaders)!),
            ("precedents", InspectionRecord.National.Precedents(FrameworkEdition.Ilacs2023, [])),
            ("authority", InspectionRecord.National["North Tyneside"]),
            ("own record", InspectionRecord.Of(InspectionRecord.National.Documents.Take(3))),
            ("search", AuthorityRegister.National.Search("Northampton")),
            ("closed search", AuthorityRegister.National.Search("Cumbria", asAt)),
            ("found", AuthorityRegister.National.Find(new LocalAuthority("Dorset"))),
            ("as at", AuthorityRegister.National.AsAt(asAt)),
            ("regions", Region.Named("North East, Yorkshire and the Humber")),
            ("reading", InspectionCsv.Read(csv)),
            ("neighbours of", InspectionRecord.National.NeighboursOf(AuthorityRegister.National["Kirklees"])),
            ("published since", InspectionRecord.National.PublishedSince(new LocalDate(2026, 7, 1))),
            ("neighbours", StatisticalNeighbours.Of2025.Of(AuthorityRegister.National["Kirklees"])),
            ("trusts", ChildrensTrust.Of(AuthorityRegister.National["Doncaster"])),
            ("rules", RegisterRules.For(AuthorityRegister.National)),
        ]);

        problems.Should().BeEmpty();
    }

    [Fact]
    public void No_member_throws_what_its_documentation_does_not_name_on_an_argument_that_nobody_should_give()
    {
        var asAt = new LocalDate(2025, 3, 31);
        InspectionRecord record = InspectionRecord.National;
        OutcomeTable table = record.OutcomesAsAt(asAt);
        string narnia =
            """
            {"name":"Narnia","gssCode":"E06999999","laCode":"999","region":"South East",
            "type":"Unitary authority","closedOn":"2028-03-31"}
            """.OnOneLine();
        RegisteredAuthority elsewhere = AuthorityRegister.Read(new StringReader(narnia))["Narnia"];
        InspectionReading reading =
            InspectionCsv.Read(new MemoryStream("Type,Framework,Local authority,x\nShort inspection,ILACS 2023,Leeds,\n"u8.ToArray()));

        HostileArguments tried = HostileArguments.Try(
            Outcomes, asAt, record, record.Register, record.Register["Leeds"], elsewhere, table, table.Query, table.Outcomes[0],
                table.Coverage, record["Hull"],
            record.Documents[0], record["North Tyneside"].Plans[0], ValidationReport.NothingFound,
                new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Narnia")),
            new LocalAuthority("Dorset"), JudgementDomain.ImpactOfLeaders, JudgementDomain.Parse("overall"), FrameworkEdition.Ilacs2018,
                FrameworkEdition.Parse("later"),
            new JudgementSet { [JudgementDomain.ImpactOfLeaders] = Grade.Good },
                new JudgementSet { [JudgementDomain.Parse("overall")] = Grade.Good }, Grade.Good,
            record.Flows(JudgementDomain.ImpactOfLeaders), record.Flows(JudgementDomain.ImpactOfLeaders).Flows[0], OfficialRelease.All[0],
                OfficialRelease.All[0].Figures[0],
            table.RankOf(record.Register["Leeds"], JudgementDomain.ImpactOfLeaders)!, record.Register.Search("Northampton"), Region.London,
                reading, reading.Rows[0],
            reading.Problems[0], StatisticalNeighbours.Of2025, StatisticalNeighbours.Of2025.Of(record.Register["Leeds"])[0],
            ChildrensTrust.All[0],
            record.NeighboursOf(record.Register["Leeds"]), record.NeighboursOf(record.Register["Leeds"]).Neighbours[0],
            record.PublishedSince(new LocalDate(2026, 8, 1)), record.PublishedSince(new LocalDate(2026, 8, 1)).Published[0]);

        tried.Problems.Should().BeEmpty();
        tried.Calls.Should().BeGreaterThan(500);
    }

    /// <summary>The walk itself: it finds what it is there to find.</summary>
    [Fact]
    public void A_list_an_array_a_set_and_a_dictionary_can_be_changed_and_what_wraps_them_cannot()
    {
        object[] mutable =
            [new[] { 1 }, new List<int>(), new HashSet<int>(), new Dictionary<int, int>(), new SortedSet<int>(), new LinkedList<int>(),
                new StringBuilder()];
        object[] immutable =
        [
            Array.Empty<int>(), new List<int> { 1 }.AsReadOnly(), (ValueList<string>)["a"], System.Collections.Frozen.FrozenSet.Create([1]),
            new Dictionary<int, int>().AsReadOnly(), (IReadOnlyList<int>)[1, 2],
        ];

        mutable.Should().OnlyContain(value => Immutability.IsMutable(value));
        immutable.Should().OnlyContain(value => !Immutability.IsMutable(value));
        Immutability.ProblemsOf(("inner", (ValueList<object>)[new List<int>()])).Should().ContainSingle();
        Immutability.ProblemsOf(("settable", new Settable()))
            .Should().Equal("Settable.Name has a setter", "Settable.Throws throws InvalidOperationException: no");
    }

    [Fact]
    public void No_public_type_is_a_struct_whose_default_is_nothing_nor_an_enum_nor_a_tuple()
    {
        Type[] types = Outcomes.GetExportedTypes();

        types.Where(type => type.IsValueType).Should().BeEmpty();
        types.SelectMany(type =>
            type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(member => member.ToString()!.Contains("ValueTuple", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void The_set_to_count_among_is_copied_so_that_whoever_gave_it_changes_no_query()
    {
        HashSet<RegisteredAuthority> mine = [AuthorityRegister.National["Leeds"]];
        var query = new OutcomeQuery(new LocalDate(2025, 3, 31)) { Among = mine };

        mine.Clear();

        query.Among.Should().ContainSingle();
        query.Should().Be(
            new OutcomeQuery(query.AsAt) { Among = new HashSet<RegisteredAuthority> { AuthorityRegister.National["Leeds"] } });
        query.GetHashCode().Should().Be(
            (query with { Among = new HashSet<RegisteredAuthority> { AuthorityRegister.National["Leeds"] } }).GetHashCode());
        query.Should().NotBe(
            new OutcomeQuery(query.AsAt) { Among = new HashSet<RegisteredAuthority> { AuthorityRegister.National["Hull"] } })
            .And.NotBe(new OutcomeQuery(query.AsAt));
        query.ToString().Should().Be("as at 2025-03-31, published by 2025-03-31, among 1");
        FluentActions.Invoking(() => new OutcomeQuery(query.AsAt) { Among = new HashSet<RegisteredAuthority> { null! } })
            .Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_embedded_data_are_safe_from_32_threads_at_first_touch()
    {
        for (int run = 0; run < 3; run++)
        {
            var fresh = new Fresh();
            string[] entrances =
                ["InspectionRecord.National", "AuthorityRegister.National", "OfficialRelease.All", "StatisticalNeighbours.Of2025",
                    "RegisterRules.Default", "Region.All", "ChildrensTrust.All"];
            var touched = new object[32];
            using var start = new Barrier(touched.Length);
            Thread[] threads =
            [
                .. Enumerable.Range(0, touched.Length).Select(place => new Thread(() =>
                {
                    start.SignalAndWait();
                    try
                    {
                        touched[place] = fresh.Read(entrances[place % entrances.Length]);
                    }
                    catch (Exception error)
                    {
                        touched[place] = error;
                    }
                })),
            ];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join(TimeSpan.FromSeconds(60)).Should().BeTrue());

            touched.Should().NotContain(value => value is Exception);
            touched.Where((_, place) => place % entrances.Length == 0).Distinct().Should().ContainSingle();
            touched.Where((_, place) => place % entrances.Length == 1).Distinct().Should().ContainSingle();
            touched[0].Should().NotBeSameAs(InspectionRecord.National, "it was loaded afresh");
            touched[0].GetType().GetProperty("Documents")!.GetValue(touched[0])!.ToString()
                .Should().Be(InspectionRecord.National.Documents.ToString());
        }
    }

    private sealed class Settable
    {
        public string Name { get; set; } = "";

        public string Throws => throw new InvalidOperationException("no");
    }

    /// <summary>The libraries once more, as they are before anybody has touched them.</summary>
    private sealed class Fresh() : AssemblyLoadContext(isCollectible: true)
    {
        public object Read(string entrance)
        {
            string[] parts = entrance.Split('.');
            return LoadFromAssemblyPath(Outcomes.Location).GetType($"Ilacs.Outcomes.{parts[0]}")!.GetProperty(parts[1])!.GetValue(null)!;
        }

        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name!.StartsWith("Ilacs.", StringComparison.Ordinal)
                ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{assemblyName.Name}.dll")) : null;
    }
}
