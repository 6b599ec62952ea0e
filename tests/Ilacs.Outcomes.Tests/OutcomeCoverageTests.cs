namespace Ilacs.Outcomes.Tests;

public class OutcomeCoverageTests
{
    private static readonly JudgementDomain Unknown = JudgementDomain.Parse("overall");

    [Fact]
    public void Within_the_record_there_is_nothing_to_say()
    {
        OutcomeCoverage coverage = InspectionRecord.National.OutcomesAsAt(new LocalDate(2025, 3, 31), new LocalDate(2025, 6, 30)).Coverage;

        coverage.Sentences.Should().BeEmpty();
        coverage.ToString().Should().Be("Nothing is left out.");
        coverage.RecordKnownUpTo.Should().Be(InspectionRecord.National.NewestPublication);
        coverage.RegisterKnownUpTo.Should().Be(AuthorityRegister.National.KnownUpTo);
        InspectionRecord.National.OutcomesAsAt(InspectionRecord.National.NewestPublication!.Value).Coverage.IsBeyondRecord
            .Should().BeFalse("its last day is known");
    }

    [Fact]
    public void Beyond_the_last_day_of_the_record_and_of_the_register_the_table_says_so()
    {
        OutcomeCoverage coverage = InspectionRecord.National.OutcomesAsAt(new LocalDate(2027, 3, 31)).Coverage;

        (coverage.IsBeyondRecord, coverage.IsBeyondRegister).Should().Be((true, true));
        coverage.Sentences.Should().Equal(
            "The newest report in the record was published on 20 August 2026; anything later is not counted.",
            "The register of authorities is as at 20 August 2026; it does not know what opened or closed after that.");
        File.ReadAllText(Shared.RepositoryFile("docs/outcomes.md"))
            .Should().Contain($"```text\n{string.Join('\n', coverage.Sentences)}\n```");
        OutcomeCoverage late = InspectionRecord.National.OutcomesAsAt(new LocalDate(2026, 3, 31), publishedBy: new LocalDate(2026, 12, 31))
            .Coverage;
        (late.IsBeyondRecord, late.IsBeyondRegister).Should().Be((true, false));
    }

    [Fact]
    public void What_may_have_begun_by_the_date_is_said_to_be_left_out()
    {
        InspectionRecord record = InspectionRecord.Of(
        [
            Inspection("Hull", onSite: null, publishedOn: new LocalDate(2025, 4, 10)),
            Inspection("Leeds", onSite: null, publishedOn: new LocalDate(2025, 4, 30)),
            Inspection("York", onSite: null, publishedOn: new LocalDate(2025, 3, 31)),
            Inspection("Barnet", onSite: null, publishedOn: new LocalDate(2025, 5, 1)),
            Inspection("Brent", onSite: new LocalDate(2025, 4, 1), publishedOn: new LocalDate(2025, 4, 30)),
        ]);
        OutcomeTable table = record.OutcomesAsAt(new LocalDate(2025, 3, 31), publishedBy: new LocalDate(2025, 4, 30));

        table.Coverage.PerhapsBegun.Should().Be(2);
        table.Coverage.Sentences[0].Should().Be(
            "2 graded inspections published after that date state no first day and are not counted, though they may have begun by then.");
        table.Where(it => it.Authority == record.Register["Hull"]).Coverage.Sentences[0].Should().Be(
            "1 graded inspection published after that date states no first day and is not counted, though it may have begun by then.");
        InspectionRecord.National.OutcomesAsAt(new LocalDate(2017, 10, 31), new LocalDate(2017, 12, 8)).Coverage.PerhapsBegun
            .Should().Be(1, "of Poole only the publication is known");
    }

    [Fact]
    public void What_has_no_day_of_publication_or_no_authority_in_the_register_is_counted_as_left_out()
    {
        InspectionRecord record = InspectionRecord.Of(
        [
            Inspection("Hull", onSite: new LocalDate(2024, 1, 8), publishedOn: null),
            Inspection("Hull", onSite: null, publishedOn: null),
            Inspection("Leeds", onSite: null, publishedOn: null),
            Inspection("York", onSite: new LocalDate(2025, 6, 2), publishedOn: null),
            Inspection("York", onSite: new LocalDate(2024, 6, 3), publishedOn: new LocalDate(2025, 3, 31)),
            Inspection("Atlantis", onSite: new LocalDate(2024, 6, 3), publishedOn: new LocalDate(2024, 7, 22)),
        ]);
        OutcomeTable table = record.OutcomesAsAt(new LocalDate(2025, 3, 31));

        OutcomeCoverage coverage = table.Coverage;

        (coverage.UnpublishedInspections, coverage.AuthoritiesWithUnpublished, coverage.UnregisteredDocuments)
            .Should().Be((3, 2, 1), "York's begins after the date");
        coverage.Sentences.Should().Equal(
            "3 of 4 graded inspections, of 2 authorities, state no day of publication and are not counted.",
            "1 of the 1 inspection counted lacks a judgement that its edition requires; it is counted as none.",
            "1 document belongs to no authority in the register and is not counted; its validation says why.");
        table.Where(outcome => outcome.Authority == record.Register["Leeds"]).Coverage.Sentences[0]
            .Should().Be("1 of 1 graded inspection, of 1 authority, states no day of publication and is not counted.");
        coverage.Should().Be(table.Coverage).And.NotBe(record.OutcomesAsAt(new LocalDate(2025, 4, 1)).Coverage);
    }

    [Fact]
    public void What_is_in_the_record_more_than_once_is_said()
    {
        GradedInspection account = Inspection("Leeds", onSite: new LocalDate(2022, 2, 21), publishedOn: new LocalDate(2022, 4, 12));
        GradedInspection other = account with { PublishedOn = new LocalDate(2022, 4, 13) };
        GradedInspection before = Inspection("Leeds", onSite: new LocalDate(2018, 10, 22), publishedOn: new LocalDate(2018, 12, 18));
        InspectionRecord record = InspectionRecord.Of([account, before, other]);

        OutcomeCoverage coverage = record.OutcomesAsAt(new LocalDate(2022, 4, 13)).Coverage;

        record.Duplicates.Should().ContainSingle().Which.Should().Equal(account, other);
        coverage.DuplicatedInspections.Should().Be(1);
        coverage.Sentences.Should().Equal(
            "1 of the 1 inspection counted lacks a judgement that its edition requires; it is counted as none.",
            "1 inspection or visit is in the record more than once, so changes since the previous inspection are counted wrongly; "
            + "import the files together, which merges the copies.");
        InspectionRecord.National.Duplicates.Should().BeEmpty();
    }

    [Fact]
    public void A_record_without_any_publication_says_that_nothing_counts()
    {
        OutcomeCoverage coverage = InspectionRecord.Of([Inspection("Hull", onSite: null, publishedOn: null)])
            .OutcomesAsAt(new LocalDate(2025, 3, 31)).Coverage;

        coverage.IsBeyondRecord.Should().BeTrue();
        coverage.RecordKnownUpTo.Should().BeNull();
        coverage.Sentences.Should().Equal(
            "No inspection in the record says when it was published, so none is counted.",
            "1 of 1 graded inspection, of 1 authority, states no day of publication and is not counted.");
    }

    [Fact]
    public void A_domain_that_nobody_knows_is_refused_everywhere()
    {
        InspectionRecord record = InspectionRecord.National;
        OutcomeTable table = record.OutcomesAsAt(new LocalDate(2025, 3, 31));
        Action[] questions =
        [
            () => _ = table[Unknown, Grade.Good], () => table.NotJudged(Unknown), () => table.None(Unknown), () => table.Graded(Unknown),
            () => table.ShareGoodOrBetter(Unknown), () => table.PercentGoodOrBetter(Unknown),
            () => table.JudgementOf(table.Outcomes[0], Unknown),
            () => table.RankOf(record.Register["Leeds"], Unknown), () => table.Flows(Unknown), () => record.Flows(Unknown),
        ];

        questions.Should().AllSatisfy(ask => ask.Should().Throw<ArgumentException>()
            .WithMessage("'overall' is not a known domain, and no inspection counted here has it.*"));
        FluentActions.Invoking(() => record.Precedents(FrameworkEdition.Ilacs2023, new JudgementSet { [Unknown] = Grade.Good }))
            .Should().Throw<ArgumentException>().WithMessage("overall is not a domain of ILACS 2023.*");
        FluentActions.Invoking(() =>
            record.Precedents(FrameworkEdition.Ilacs2026, new JudgementSet { [JudgementDomain.AdoptionPerformance] = Grade.Good }))
            .Should().Throw<ArgumentException>().WithMessage("adoptionPerformance is not a domain of ILACS 2026.*");
        FluentActions.Invoking(() => record.Precedents(FrameworkEdition.Parse("cfs2099"), []))
            .Should().Throw<ArgumentException>().WithMessage("cfs2099 is not a known edition*");
        table[JudgementDomain.AdoptionPerformance, Grade.Good].Should().Be(0, "it is known, and no longer judged");
    }

    [Fact]
    public void A_domain_or_an_edition_of_tomorrow_is_an_answer_where_a_document_has_it()
    {
        var fostering = JudgementDomain.Parse("fostering");
        var tomorrow = FrameworkEdition.Parse("cfs2099");
        var inspection = new GradedInspection(
            InspectionType.Standard, tomorrow, new LocalAuthority("Hull"), new JudgementSet { [fostering] = Grade.Good })
        {
            PublishedOn = new LocalDate(2027, 8, 2),
        };
        InspectionRecord record = InspectionRecord.Of([inspection]);

        record.Precedents(tomorrow, new JudgementSet { [fostering] = Grade.Good }).Should().Equal(inspection);
        record.Precedents(tomorrow, new JudgementSet { [fostering] = Grade.Inadequate }).Should().BeEmpty();
        record.Flows(fostering).Flows.Should().BeEmpty();
        record.OutcomesAsAt(new LocalDate(2027, 8, 2))[fostering, Grade.Good].Should().Be(1);
    }

    private static GradedInspection Inspection(string authority, LocalDate? onSite, LocalDate? publishedOn) =>
        new(InspectionType.Standard, FrameworkEdition.Ilacs2023, new LocalAuthority(authority),
            new JudgementSet { [JudgementDomain.OverallEffectiveness] = Grade.Good })
        {
            Fieldwork = onSite is { } day ? [new FieldworkBlock(day)] : [],
            PublishedOn = publishedOn,
        };
}
