using System.Text;
using Ilacs.Outcomes.Build;

namespace Ilacs.Outcomes.Tests;

public class InspectionRecordTests
{
    private static readonly InspectionRecord Record = InspectionRecord.National;

    [Fact]
    public void It_has_every_published_outcome_since_November_2013()
    {
        Record.Documents.OfType<GradedInspection>().Should().HaveCount(497);
        Record.Documents.OfType<UngradedInspection>().Should().HaveCount(186);
        Record.Documents.OfType<ActionPlan>().Should().HaveCount(5);
        Record.Unregistered.Should().BeEmpty();
        Record.NewestPublication.Should().Be(new LocalDate(2026, 8, 20));
        AuthorityRegister.National.All.Should().AllSatisfy(authority =>
            Record.HistoryOf(authority).Inspections.OfType<GradedInspection>().Should().NotBeEmpty($"{authority} was inspected"));
    }

    [Fact]
    public void No_inspection_is_there_twice_under_two_dates() =>
        AuthorityRegister.National.All.Should().AllSatisfy(authority =>
        {
            LocalDate[] days = [.. Record.HistoryOf(authority).Inspections.Select(inspection => inspection.FirstKnownDay!.Value).Order()];
            days.Zip(days.Skip(1), Period.DaysBetween)
                .Should().NotContain(apart => apart <= 45, $"{authority} was not inspected or visited twice in six weeks");
        });

    [Fact]
    public void Every_document_passes_validation_with_the_others_of_its_authority() =>
        AuthorityRegister.National.All.Should().AllSatisfy(authority =>
        {
            InspectionHistory history = Record.HistoryOf(authority);
            history.Inspections.Should().AllSatisfy(inspection =>
                RegisterRules.Default.Validate(inspection, history).IsValid.Should().BeTrue());
            foreach (ActionPlan plan in Record.PlansOf(authority))
            {
                Inspection answered = history.Inspections.Single(inspection => inspection.FirstDayOnSite == plan.InspectionStartedOn);
                RegisterRules.Default.Validate(plan, answered).IsValid.Should().BeTrue();
            }
        });

    [Fact]
    public void The_file_is_in_canonical_form_by_authority_and_date()
    {
        string[] lines = Encoding.UTF8.GetString(EmbeddedRecord.Bytes()).Split('\n');

        lines[^1].Should().BeEmpty();
        lines[..^1].Should().Equal(Record.Documents.Select(IlacsJson.WriteToString));
        Record.Documents.Select(document => AuthorityRegister.National.AuthorityOf(document)!.Name)
            .Should().BeInAscendingOrder(StringComparer.Ordinal);
        Record.Documents.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_build_from_the_same_inputs_gives_the_same_bytes()
    {
        Shared.Path("data/published-inspections.csv");
        string data = Path.GetDirectoryName(Shared.Path("data/published-inspections.csv"))!;

        byte[] built = RecordBuild.From(
            data, Shared.RepositoryFile("docs/samples"), Shared.RepositoryFile("src/Ilacs.Outcomes.Build/additions.jsonl")).ToBytes();

        built.AsSpan().SequenceEqual(EmbeddedRecord.Bytes())
            .Should().BeTrue("the committed record is made by the build: see docs/record.md");
    }

    [Fact]
    public void The_five_cases_keep_their_words_and_the_plan()
    {
        IlacsDocument[] samples =
        [
            .. Directory.EnumerateFiles(Shared.RepositoryFile("docs/samples"), "*.jsonl")
                .SelectMany(path => IlacsJson.ReadLines(File.ReadAllBytes(path)).Select(line => line.Document!)),
        ];

        samples.Should().HaveCount(22);
        Record.Documents.Should().Contain(samples);
        Record.PlansOf(AuthorityRegister.National["North Tyneside"]).Should().ContainSingle();
    }

    [Fact]
    public void It_names_no_inspector_and_has_no_words_of_reports_but_in_the_cases()
    {
        string[] cases = ["Barking and Dagenham", "Barnet", "Bradford", "Kirklees", "North Tyneside"];

        Record.Documents.OfType<Inspection>().Should().OnlyContain(inspection => inspection.LeadInspectors.Count == 0);
        Record.Documents.OfType<Inspection>()
            .Where(inspection => inspection.Recommendations.Count > 0 || inspection.RecommendationThemes.Count > 0
                || inspection.Strengths.Count > 0 || inspection.Summary is not null || inspection.Team.Count > 0)
            .Select(inspection => inspection.LocalAuthority.Name).Distinct(StringComparer.Ordinal).Should().Equal(cases);
    }

    [Fact]
    public void Visits_are_of_the_periods_for_which_it_says_so_and_one_of_Bradford()
    {
        Inspection[] visits =
        [
            .. Record.Documents.OfType<UngradedInspection>()
                .Where(visit => !Record.VisitsKnownFor.Any(period => period.Contains(visit.FirstDayOnSite!.Value))),
        ];

        Record.VisitsKnownFor.Should().Equal(new DateInterval(new LocalDate(2022, 3, 10), new LocalDate(2025, 3, 31)));
        visits.Should().ContainSingle().Which
            .Should().Match<UngradedInspection>(visit => visit.LocalAuthority.Name == "Bradford" && visit.Number == 6);
    }

    [Fact]
    public void Successors_start_without_judgements_of_their_predecessors()
    {
        Record.HistoryOf("Cumberland").Inspections
            .Should().OnlyContain(inspection => inspection.FirstDayOnSite >= new LocalDate(2023, 4, 1));
        Record.HistoryOf("Dorset").Inspections
            .Should().OnlyContain(inspection => inspection.FirstDayOnSite >= new LocalDate(2019, 4, 1));
        Record.HistoryOf("Dorset (county council)").Inspections.OfType<GradedInspection>()
            .Should().ContainSingle().Which.PublishedOn.Should().Be(new LocalDate(2016, 5, 23));
    }

    [Fact]
    public void Documents_of_ones_own_are_known_by_the_register_as_at_their_date()
    {
        Inspection county = Visit("Dorset", new LocalDate(2018, 6, 1));
        Inspection unitary = Visit("Dorset", new LocalDate(2021, 6, 1));
        Inspection either = Visit("Dorset", onSite: null);
        Inspection nobody = Visit("Atlantis", new LocalDate(2021, 6, 1));

        InspectionRecord own = InspectionRecord.Of([nobody, either, unitary, county]);

        own.HistoryOf("Dorset (county council)").Inspections.Should().Equal(county);
        own.HistoryOf("Dorset").Inspections.Should().Equal(unitary);
        own.Unregistered.Should().Equal(nobody, either);
        own.HistoryOf("Hull").Inspections.Should().BeEmpty();
        own.VisitsKnownFor.Should().BeEmpty();
        own.NewestPublication.Should().BeNull();
    }

    [Fact]
    public void A_document_whose_codes_contradict_each_other_is_of_no_authority()
    {
        var stated = new LocalAuthority("Barnet") { OfstedUrn = AuthorityRegister.National["Bexley"].OfstedUrn };
        Inspection contradictory = Visit("Barnet", new LocalDate(2024, 6, 3)) with { LocalAuthority = stated };

        AuthorityRegister.National.Find(stated).Should().BeEmpty();
        AuthorityRegister.National.AuthorityOf(contradictory).Should().BeNull();
        AuthorityRegister.National.AuthorityOf(ValidationReport.NothingFound).Should().BeNull();
        InspectionRecord.Of([contradictory]).Unregistered.Should().Equal(contradictory);
    }

    [Fact]
    public void A_validation_report_belongs_in_no_record() =>
        FluentActions.Invoking(() => InspectionRecord.Of([ValidationReport.NothingFound]))
            .Should().Throw<ArgumentException>().WithMessage("A validation report belongs to no authority*");

    [Fact]
    public void Precedents_show_that_the_overall_grade_does_not_follow()
    {
        Overall(
            FrameworkEdition.Ilacs2018,
            (JudgementDomain.ImpactOfLeaders, Grade.Good),
            (JudgementDomain.HelpAndProtection, Grade.RequiresImprovement),
            (JudgementDomain.ChildrenInCareAndCareLeavers, Grade.Good))
            .Should().Be("good 10, requiresImprovement 2");
        Overall(
            FrameworkEdition.Ilacs2018,
            (JudgementDomain.ImpactOfLeaders, Grade.Inadequate),
            (JudgementDomain.HelpAndProtection, Grade.RequiresImprovement),
            (JudgementDomain.ChildrenInCareAndCareLeavers, Grade.RequiresImprovement))
            .Should().Be("inadequate 1, requiresImprovement 3");
        Overall(
            FrameworkEdition.Ilacs2023,
            (JudgementDomain.ImpactOfLeaders, Grade.Outstanding),
            (JudgementDomain.HelpAndProtection, Grade.Good),
            (JudgementDomain.ChildrenInCare, Grade.Good),
            (JudgementDomain.CareLeavers, Grade.Outstanding))
            .Should().Be("good 2, outstanding 3");
        Overall(
            FrameworkEdition.Ilacs2023,
            (JudgementDomain.ImpactOfLeaders, Grade.Good),
            (JudgementDomain.HelpAndProtection, Grade.Inadequate))
            .Should().BeEmpty();
    }

    [Fact]
    public void A_precedent_is_published()
    {
        GradedInspection published = Record.Documents.OfType<GradedInspection>()
            .First(inspection => inspection.Framework == FrameworkEdition.Ilacs2023);

        InspectionRecord.Of([published, published with { PublishedOn = null }]).Precedents(FrameworkEdition.Ilacs2023, [])
            .Should().Equal(published);
    }

    [Fact]
    public void The_newest_publication_is_that_of_any_inspection() =>
        InspectionRecord.Of([Visit("Atlantis", new LocalDate(2021, 6, 1)) with { PublishedOn = new LocalDate(2021, 7, 1) }])
            .NewestPublication.Should().Be(new LocalDate(2021, 7, 1));

    [Fact]
    public void A_build_tells_what_contradicts_the_framework()
    {
        string folder = Directory.CreateTempSubdirectory("ilacs").FullName;
        try
        {
            const string Header =
                "gss_code,type,framework,fieldwork,published_on,is_reinspection,overallEffectiveness,impactOfLeaders,helpAndProtection,"
                + "childrenInCareAndCareLeavers,childrenInCare,careLeavers,leadershipManagementAndGovernance,"
                + "childrenLookedAfterAndAchievingPermanence,adoptionPerformance,localSafeguardingChildrenBoard,"
                + "recommendation_count,report_url";
            const string StartOfRow = "E09000003,shortInspection,ilacs2026,2026-06-01/2026-06-05,2026-07-15,";
            Directory.CreateDirectory(Path.Combine(folder, "official-statistics"));
            Directory.CreateDirectory(Path.Combine(folder, "samples"));
            string csv = Path.Combine(folder, "published-inspections.csv");

            File.WriteAllText(csv, $"{Header}\n{StartOfRow},good,good,good,,good,good,,,,,3,\n");
            RecordBuild.From(folder, Path.Combine(folder, "samples")).Errors()
                .Should().ContainSingle().Which.Should().Contain("ILACS003 error /judgements/overallEffectiveness");

            File.WriteAllText(csv, $"{Header}\n{StartOfRow},great,,,,,,,,,,,\n");
            FluentActions.Invoking(() => RecordBuild.From(folder, folder))
                .Should().Throw<InvalidDataException>().WithMessage($"{csv}, row 2: *'great'*");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Overall(FrameworkEdition framework, params (JudgementDomain Domain, Grade Grade)[] judgements)
    {
        JudgementSet stated = judgements.Aggregate(new JudgementSet(), (set, judgement) => set.With(judgement.Domain, judgement.Grade));
        IEnumerable<string> grades = Record.Precedents(framework, stated)
            .GroupBy(inspection => inspection.OverallEffectiveness!.Code, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {group.Count()}");
        return string.Join(", ", grades);
    }

    private static UngradedInspection Visit(string authority, LocalDate? onSite) =>
        new(InspectionType.FocusedVisit, new LocalAuthority(authority)) { Fieldwork = onSite is { } day ? [new FieldworkBlock(day)] : [] };
}
