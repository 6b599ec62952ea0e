using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Xml.Linq;

namespace Ilacs.Model.Tests;

public class PublicSurfaceTests
{
    private static readonly Type[] PublicTypes = [.. typeof(Grade).Assembly.GetExportedTypes().Where(type => !type.IsNested)];

    /// <summary>Raise this number on purpose, never by accident.</summary>
    [Fact]
    public void The_public_surface_is_small() => PublicTypes.Should().HaveCount(72);

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
        PublicTypes.Where(type => type is { IsValueType: true, IsByRefLike: false } || typeof(IlacsObject).IsAssignableFrom(type))
            .Should().AllSatisfy(type => type.GetMethod("op_Equality").Should().NotBeNull(type.Name));

    [Fact]
    public void Everything_that_travels_as_JSON_carries_its_converter_and_is_in_the_context()
    {
        Type[] travelling =
        [
            .. PublicTypes.Where(type =>
                !type.IsGenericType
                && type != typeof(IlacsObject)
                && (typeof(IlacsObject).IsAssignableFrom(type)
                    || IsCoded(type)
                    || type == typeof(JudgementSet)
                    || type == typeof(Judgement))),
        ];

        travelling.Should().HaveCountGreaterThan(20).And.AllSatisfy(type =>
        {
            Type converter = typeof(IlacsJsonConverter<>).MakeGenericType(type);
            JsonConverterAttribute? attribute = type.GetCustomAttribute<JsonConverterAttribute>(inherit: false);

            attribute?.ConverterType.Should().Be(converter, type.Name);
            attribute.Should().NotBeNull(type.Name);
            Activator.CreateInstance(converter).Should().NotBeNull(type.Name);
            IlacsJsonContext.Default.GetTypeInfo(type).Should().NotBeNull(type.Name);
        });
    }

    [Fact]
    public void There_is_no_public_enum_since_a_cast_a_number_or_a_converter_makes_values_of_it_that_are_none() =>
        PublicTypes.Where(type => type.IsEnum).Should().BeEmpty();

    [Fact]
    public void Coded_values_come_from_the_text_of_a_setting_and_no_number_or_other_case_passes_for_one()
    {
        PublicTypes.Where(IsCoded).Should().HaveCountGreaterThan(10).And.AllSatisfy(type =>
        {
            TypeConverter converter = TypeDescriptor.GetConverter(type);
            converter.CanConvertFrom(typeof(string)).Should().BeTrue(type.Name);
            foreach (object value in (System.Collections.IEnumerable)type.GetProperty(
                IsOpen(type) ? "Known" : "All", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)!.GetValue(null)!)
            {
                string code = converter.ConvertToString(value)!;
                converter.ConvertFromString(code).Should().BeSameAs(value);
                FluentActions.Invoking(() => converter.ConvertTo(value, typeof(int))).Should().Throw<NotSupportedException>(type.Name);
                if (!IsOpen(type))
                {
                    foreach (string wrong in (string[])[code.ToUpperInvariant(), code + " ", $"{code}, {code}", "1", "30", ""])
                    {
                        FluentActions.Invoking(() => converter.ConvertFromString(wrong)).Should().Throw<FormatException>(wrong);
                    }
                }
            }
        });
    }

    [Fact]
    public void Every_value_says_in_the_debugger_what_it_is() =>
        PublicTypes
            .Where(type =>
                type is { IsAbstract: false, IsByRefLike: false, IsGenericType: false }
                && !typeof(Attribute).IsAssignableFrom(type)
                && !typeof(Delegate).IsAssignableFrom(type)
                && !typeof(JsonConverter).IsAssignableFrom(type)
                && type != typeof(IlacsJsonContext))
            .Should().HaveCountGreaterThan(30)
            .And.AllSatisfy(type => SaysWhatItIs(type).Should().BeTrue(type.Name));

    /// <summary>What is left of a removed member would describe the next one.</summary>
    [Fact]
    public void No_member_has_two_summaries() =>
        XDocument.Load(Path.ChangeExtension(typeof(Grade).Assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Elements("summary").Count() > 1)
            .Select(member => (string?)member.Attribute("name"))
            .Should().BeEmpty();

    [Fact]
    public void It_depends_on_NodaTime_and_the_framework_alone() =>
        typeof(Grade).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name)
            .Where(name => !name!.StartsWith("System.", StringComparison.Ordinal)).Should().Equal("NodaTime");

    private static bool SaysWhatItIs(Type type) =>
        type.GetCustomAttributes<DebuggerDisplayAttribute>().Any()
        || type.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType != typeof(object);

    private static bool IsCoded(Type type) => IsOpen(type) || IsMadeFrom(typeof(ClosedCode<>), type);

    private static bool IsOpen(Type type) => IsMadeFrom(typeof(OpenCode<>), type);

    private static bool IsMadeFrom(Type generic, Type type) =>
        type.BaseType is { IsGenericType: true } code && code.GetGenericTypeDefinition() == generic;
}
