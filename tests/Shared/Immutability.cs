using System.Collections;
using System.Reflection;

namespace Ilacs.Model.Tests;

/// <summary>Finds what can be changed by a cast in what a library hands out: an array, a list, a dictionary behind a read-only interface.</summary>
internal static class Immutability
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>Walks everything that is reachable from an object by public members of public types, and says of each thing that can be changed how it was reached.</summary>
    /// <param name="root">The object.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="seen">The objects that were walked already; share it between roots.</param>
    /// <param name="isHuge">Whether a property leads to more than can be walked in a test, and is walked elsewhere.</param>
    public static IEnumerable<string> Changeable(object? root, string name, HashSet<object> seen, Func<PropertyInfo, bool>? isHuge = null)
    {
        var open = new Stack<(object Value, string Path)>();
        Push(root, name);
        while (open.TryPop(out (object Value, string Path) at))
        {
            if (CanBeChanged(at.Value))
            {
                yield return $"{at.Path} is a {at.Value.GetType().Name}";
            }

            if (at.Value is IEnumerable items and not string)
            {
                foreach (object? item in items)
                {
                    Push(item, at.Path + "[]");
                }
            }

            foreach ((string member, object? value) in Members(at.Value, isHuge))
            {
                Push(value, $"{at.Path}.{member}");
            }
        }

        void Push(object? value, string path)
        {
            if (value is not (null or string or Exception or Type or Delegate) && !value.GetType().IsPrimitive && seen.Add(value))
            {
                open.Push((value, path));
            }
        }
    }

    /// <summary>A set for <c>seen</c>: objects by identity, values by value.</summary>
    public static HashSet<object> NothingSeen() => new(new ByIdentity());

    public static bool CanBeChanged(object value) => value switch
    {
        Array array => array.Length > 0,
        IList list => !list.IsReadOnly,
        IDictionary dictionary => !dictionary.IsReadOnly,
        _ => value.GetType().GetInterfaces().Any(it =>
            it.IsGenericType && it.GetGenericTypeDefinition() == typeof(ICollection<>) && !(bool)it.GetProperty("IsReadOnly")!.GetValue(value)!),
    };

    private static IEnumerable<(string Name, object? Value)> Members(object value, Func<PropertyInfo, bool>? isHuge)
    {
        Type type = value.GetType();
        if (type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
        {
            return type.GetFields(Instance).Select(field => (field.Name, field.GetValue(value)));
        }

        bool isWalked = type.Namespace?.StartsWith("Ilacs", StringComparison.Ordinal) == true
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));
        return !isWalked
            ? []
            : type.GetProperties(Instance)
                .Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike && isHuge?.Invoke(property) != true)
                .Select(property => (property.Name, ValueOf(property, value)));
    }

    /// <summary>What throws has no value to change; whether it may throw is for another test.</summary>
    private static object? ValueOf(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    private sealed class ByIdentity : IEqualityComparer<object>
    {
        public new bool Equals(object? x, object? y) => ReferenceEquals(x, y) || (x is ValueType && object.Equals(x, y));

        public int GetHashCode(object obj) => obj is ValueType ? obj.GetHashCode() : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
