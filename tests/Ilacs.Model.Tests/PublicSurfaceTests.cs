using System.Reflection;

namespace Ilacs.Model.Tests;

public class PublicSurfaceTests
{
    private static readonly Type[] PublicTypes = [.. typeof(Grade).Assembly.GetExportedTypes().Where(type => !type.IsNested)];

    /// <summary>Raise this number on purpose, never by accident.</summary>
    [Fact]
    public void The_public_surface_is_small() => PublicTypes.Should().HaveCount(63);

    [Fact]
    public void Everyday_types_sit_in_one_namespace() =>
        PublicTypes.Should().AllSatisfy(type => type.Namespace.Should().Be("Ilacs.Model"));

    [Fact]
    public void No_public_object_can_be_changed_after_it_was_made() =>
        PublicTypes.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(property => property.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Should().BeEmpty();

    [Fact]
    public void Every_value_with_equality_has_the_operators_too() =>
        PublicTypes.Where(type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false } || typeof(IlacsObject).IsAssignableFrom(type))
            .Should().AllSatisfy(type => type.GetMethod("op_Equality").Should().NotBeNull(type.Name));

    [Fact]
    public void It_depends_on_NodaTime_and_the_framework_alone() =>
        typeof(Grade).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name)
            .Where(name => !name!.StartsWith("System.", StringComparison.Ordinal)).Should().Equal("NodaTime");
}
