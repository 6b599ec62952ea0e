using Ilacs.Model;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EfCore;

public sealed class InspectionsContext(DbContextOptions<InspectionsContext> options) : DbContext(options)
{
    public DbSet<StoredInspection> Inspections => Set<StoredInspection>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Inspection>().HaveConversion<InspectionConverter, InspectionComparer>();
        configuration.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        configuration.Properties<Grade>().HaveConversion<GradeConverter>();

        configuration.Properties<FrameworkEdition>().HaveConversion<CodeConverter<FrameworkEdition>>().HaveMaxLength(64);
        configuration.Properties<InspectionType>().HaveConversion<CodeConverter<InspectionType>>().HaveMaxLength(64);
        configuration.Properties<JudgementDomain>().HaveConversion<CodeConverter<JudgementDomain>>().HaveMaxLength(64);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<StoredInspection>(inspection =>
        {
            inspection.ToTable(table => table.HasCheckConstraint("CK_Inspections_Overall", GradesOnly(nameof(StoredInspection.Overall))));
            inspection.HasIndex(it => it.Overall);
            inspection.HasMany(it => it.Judgements).WithOne().HasForeignKey(it => it.InspectionId);

            // Replace() compares with the rows that are there; without them it would add them all again.
            inspection.Navigation(it => it.Judgements).AutoInclude();
        });

        model.Entity<StoredJudgement>(judgement =>
        {
            judgement.ToTable(
                "Judgements",
                table => table.HasCheckConstraint("CK_Judgements_Grade", GradesOnly(nameof(StoredJudgement.Grade))));
            judgement.HasKey(it => new { it.InspectionId, it.Domain });
            judgement.HasIndex(it => new { it.Domain, it.Grade });
        });
    }

    // A column of numbers takes any; the database takes the four that are grades, or NULL.
    private static string GradesOnly(string column) => $"\"{column}\" IN ({string.Join(", ", Grade.All.Select(GradeConverter.ToNumber))})";
}
