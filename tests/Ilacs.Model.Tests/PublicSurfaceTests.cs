using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Ilacs.Model.Tests;

public class PublicSurfaceTests
{
    private static readonly Type[] PublicTypes = [.. typeof(Grade).Assembly.GetExportedTypes().Where(type => !type.IsNested)];

    /// <summary>Raise this number on purpose, never by accident.</summary>
    [Fact]
    public void The_public_surface_is_small() => PublicTypes.Should().HaveCount(64);

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
    public void Everything_that_travels_as_JSON_carries_its_converter_and_is_in_the_context()
    {
        Type[] travelling = [.. PublicTypes.Where(type => !type.IsGenericType && (
            typeof(IlacsObject).IsAssignableFrom(type) || IsCode(type) || type == typeof(JudgementSet) || type == typeof(Judgement)
            || type == typeof(Grade) || type == typeof(Severity) || type == typeof(RecommendationKind) || type == typeof(ActionStatus)) && type != typeof(IlacsObject))];

        travelling.Should().HaveCountGreaterThan(20).And.AllSatisfy(type =>
        {
            type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType.Should().Be(typeof(IlacsJsonConverter<>).MakeGenericType(type), type.Name);
            type.GetCustomAttribute<JsonConverterAttribute>(inherit: false).Should().NotBeNull(type.Name);
            Activator.CreateInstance(typeof(IlacsJsonConverter<>).MakeGenericType(type)).Should().NotBeNull(type.Name);
            IlacsJsonContext.Default.GetTypeInfo(type).Should().NotBeNull(type.Name);
        });
    }

    [Fact]
    public void Codes_and_grades_come_from_the_text_of_a_setting_and_no_number_passes_for_a_grade()
    {
        PublicTypes.Where(IsCode).Append(typeof(Grade)).Should().HaveCountGreaterThan(5).And.AllSatisfy(type =>
            TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)).Should().BeTrue(type.Name));

        TypeDescriptor.GetConverter(typeof(JudgementDomain)).ConvertFromString("careLeavers").Should().BeSameAs(JudgementDomain.CareLeavers);
        TypeDescriptor.GetConverter(typeof(JudgementDomain)).ConvertToString(JudgementDomain.CareLeavers).Should().Be("careLeavers");
        TypeDescriptor.GetConverter(typeof(Grade)).ConvertFromString("requiresImprovement").Should().Be(Grade.RequiresImprovement);
        TypeDescriptor.GetConverter(typeof(Grade)).ConvertToString(Grade.Good).Should().Be("good");
        TypeDescriptor.GetConverter(typeof(GradeCode)).ConvertFromString("good").Should().Be(new GradeCode(Grade.Good));
        TypeDescriptor.GetConverter(typeof(GradeCode)).ConvertToString(new GradeCode(Grade.Good)).Should().Be("good");
        foreach (string wrong in (string[])["30", "2", "Good", "good ", "good, outstanding", ""])
        {
            FluentActions.Invoking(() => TypeDescriptor.GetConverter(typeof(Grade)).ConvertFromString(wrong)).Should().Throw<FormatException>(wrong);
            GradeCode.TryParse(wrong, provider: null, out GradeCode none).Should().BeFalse(wrong);
            none.Should().Be(default(GradeCode));
        }

        GradeCode.Parse("good", provider: null).Should().Be(new GradeCode(Grade.Good)).And.Match<GradeCode>(code => code.ToString() == "good" && code >= Grade.Good);
        FluentActions.Invoking(() => new GradeCode((Grade)2)).Should().Throw<ArgumentOutOfRangeException>();
        default(GradeCode).ToString().Should().BeEmpty();
    }

    [Fact]
    public void Every_value_says_in_the_debugger_what_it_is() =>
        PublicTypes.Where(type => type is { IsAbstract: false, IsEnum: false, IsByRefLike: false, IsGenericType: false } && !typeof(Attribute).IsAssignableFrom(type) && !typeof(Delegate).IsAssignableFrom(type) && type != typeof(IlacsJsonContext))
            .Should().HaveCountGreaterThan(30).And.AllSatisfy(type =>
                (type.GetCustomAttributes<DebuggerDisplayAttribute>().Any() || type.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType != typeof(object)).Should().BeTrue(type.Name));

    [Fact]
    public void It_depends_on_NodaTime_and_the_framework_alone() =>
        typeof(Grade).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name)
            .Where(name => !name!.StartsWith("System.", StringComparison.Ordinal)).Should().Equal("NodaTime");

    private static bool IsCode(Type type) => type.BaseType is { IsGenericType: true } code && code.GetGenericTypeDefinition() == typeof(OpenCode<>);
}
