using Ilacs.Model;
using Microsoft.EntityFrameworkCore;

namespace EfCore.Tests;

/// <summary>A SQLite database in a folder of its own, which goes when the test is over.</summary>
public sealed class DatabaseFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ilacs-efcore-").FullName;

    public DatabaseFile()
    {
        using InspectionsContext db = Open();
        db.Database.EnsureCreated();
    }

    /// <summary>A fresh context, which has to read what it wants from the file.</summary>
    // A pooled connection would keep the file open, and Windows deletes no open file.
    public InspectionsContext Open() => new(
        new DbContextOptionsBuilder<InspectionsContext>()
            .UseSqlite($"Data Source={Path.Combine(folder, "inspections.db")};Pooling=False")
            .Options);

    public void Add(params IEnumerable<Inspection> documents)
    {
        using InspectionsContext db = Open();
        db.Inspections.AddRange(documents.Select(document => new StoredInspection(document)));
        db.SaveChanges();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
