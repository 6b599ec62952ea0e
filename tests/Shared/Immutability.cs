using System.Collections;
using System.Reflection;
using System.Text;

namespace Ilacs.Model.Tests;

/// <summary>
/// Walks everything that can be reached from values through public properties, parameterless methods and enumeration, and tells what a
/// caller could change there, by a cast or
/// by a setter, and what throws.
/// </summary>
internal sealed class Immutability
{
    private readonly HashSet<object> visited = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> problems = new(StringComparer.Ordinal);
    private readonly Stack<(object Value, string Path)> open = new();

    private Immutability()
    {
    }

    /// <summary>What is wrong, each once, with the first path that leads to it; empty if nothing can be changed.</summary>
    public static IReadOnlyCollection<string> ProblemsOf(params (string Name, object Value)[] roots)
    {
        var walk = new Immutability();
        foreach ((string name, object value) in roots)
        {
            walk.open.Push((value, name));
        }

        while (walk.open.TryPop(out (object Value, string Path) next))
        {
            walk.Visit(next.Value, next.Path);
        }

        return walk.problems;
    }

    /// <summary>The values of all public static properties and fields of an assembly's public types.</summary>
    public static (string Name, object Value)[] StaticsOf(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
                .Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike)
                .Select(property => (Name: $"{type.Name}.{property.Name}", Value: property.GetValue(null)))
                .Concat(type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(_ => !type.IsEnum)
                    .Select(field => (Name: $"{type.Name}.{field.Name}", Value: field.GetValue(null)))))
            .Where(it => it.Value is not null).Select(it => (it.Name, it.Value!)),
    ];

    /// <summary>Whether a caller who casts it could change it.</summary>
    public static bool IsMutable(object value) => value switch
    {
        Array array => array.Length > 0,
        IList list => !list.IsReadOnly,
        IDictionary dictionary => !dictionary.IsReadOnly,
        StringBuilder or BitArray => true,
        _ => value.GetType().GetInterfaces()
            .Where(it => it.IsGenericType && it.GetGenericTypeDefinition() == typeof(ICollection<>))
            .Any(it => !(bool)it.GetProperty(nameof(ICollection<>.IsReadOnly))!.GetValue(value)!),
    };

    private static bool IsPlain(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || typeof(Delegate).IsAssignableFrom(type)
            || typeof(MemberInfo).IsAssignableFrom(type)
        || typeof(Assembly).IsAssignableFrom(type) || type.Namespace?.StartsWith("NodaTime", StringComparison.Ordinal) == true;

    private static bool IsOurs(Type type) => !type.IsArray && type.Assembly.GetName().Name!.StartsWith("Ilacs.", StringComparison.Ordinal);

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private void Visit(object value, string path)
    {
        Type type = value.GetType();
        if (IsPlain(type) || (!type.IsValueType && !visited.Add(value)))
        {
            return;
        }

        if (IsMutable(value))
        {
            problems.Add($"{path} is a {type.Name}, which can be changed by a cast");
        }

        if (IsOurs(type))
        {
            VisitMembers(value, type, path);
        }

        if (value is IEnumerable items)
        {
            int place = 0;
            foreach (object? item in items)
            {
                Follow(item, place++ < 1 ? $"{path}[0]" : $"{path}[…]");
            }
        }
    }

    private void VisitMembers(object value, Type type, string path)
    {
        foreach (FieldInfo field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!field.IsInitOnly)
            {
                problems.Add($"{type.Name}.{field.Name} is a field that can be set");
            }

            Follow(field.GetValue(value), $"{path}.{field.Name}");
        }

        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            {
                problems.Add($"{type.Name}.{property.Name} has a setter");
            }

            if (property.GetMethod is { IsPublic: true } getter && property.GetIndexParameters().Length == 0
                && !property.PropertyType.IsByRefLike)
            {
                Follow(Call(getter, value, $"{type.Name}.{property.Name}"), $"{path}.{property.Name}");
            }
        }

        foreach (MethodInfo method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
        {
            if (method is { IsSpecialName: false, IsGenericMethod: false } && method.GetParameters().Length == 0
                && !method.ReturnType.IsByRefLike
                && method.ReturnType != typeof(void) && !method.Name.StartsWith('<')
                    && method.Name is not nameof(IEnumerable.GetEnumerator))
            {
                Follow(Call(method, value, $"{type.Name}.{method.Name}()"), $"{path}.{method.Name}()");
            }
        }
    }

    private void Follow(object? value, string path)
    {
        if (value is not null)
        {
            open.Push((value, path));
        }
    }

    private object? Call(MethodInfo method, object value, string name)
    {
        try
        {
            return method.Invoke(value, []);
        }
        catch (TargetInvocationException error)
        {
            problems.Add($"{name} throws {error.InnerException!.GetType().Name}: {error.InnerException.Message}");
            return null;
        }
    }
}
