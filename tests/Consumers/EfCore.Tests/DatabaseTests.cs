namespace EfCore.Tests;

/// <summary>Each test has a database of its own.</summary>
public abstract class DatabaseTests : IDisposable
{
    private protected DatabaseFile Database { get; } = new();

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }
}
