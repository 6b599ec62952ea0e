using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Ilacs.Model.Tests;

/// <summary>
/// Calls every public member of an assembly with arguments that nobody should give it, one at a time beside good ones, and tells what it
/// throws that its documentation does not name.
/// </summary>
internal sealed class HostileArguments
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Texts = ["", " ", "\0", "\ud800", "E0900000٣", "-1", "2025-02-30", new('x', 100_000), "\r\n"];
    private readonly object[] samples;
    private readonly ILookup<string, string> documented;
    private readonly HashSet<string> problems = new(StringComparer.Ordinal);

    private HostileArguments(Assembly assembly, object[] samples)
    {
        this.samples = samples;
        documented = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .SelectMany(member => member.Elements("exception"), (member, exception) =>
                (member.Attribute("name")!.Value, exception.Attribute("cref")!.Value[2..]))
            .ToLookup(it => it.Item1, it => it.Item2, StringComparer.Ordinal);
    }

    /// <summary>How many calls were made, so that a test can tell that they were.</summary>
    public int Calls { get; private set; }

    public IReadOnlyCollection<string> Problems => problems;

    /// <summary>Tries every public member of an assembly.</summary>
    /// <param name="assembly">The assembly; its documentation lies beside it.</param>
    /// <param name="samples">Good values: objects whose members are called, and arguments.</param>
    public static HostileArguments Try(Assembly assembly, params object[] samples)
    {
        var hostile = new HostileArguments(assembly, samples);
        foreach (Type type in assembly.GetExportedTypes()
            .Where(type => !type.ContainsGenericParameters && !type.IsEnum && !typeof(Delegate).IsAssignableFrom(type)))
        {
            foreach (MethodBase method in type.GetMembers(Declared).OfType<MethodBase>()
                .Where(method => !method.IsAbstract && !method.ContainsGenericParameters
                    && !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike)))
            {
                hostile.Try(type, method);
            }
        }

        return hostile;
    }

    private void Try(Type type, MethodBase method)
    {
        Type[] types = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        if (method is MethodInfo { ReturnType.IsByRefLike: true } || types.Any(parameter => !parameter.IsByRef && !Good(parameter).Any()))
        {
            return;
        }

        foreach (Func<object?> instance in method.IsStatic || method.IsConstructor ? [() => null] : InstancesOf(type))
        {
            Call(method, instance(), [.. types.Select(parameter => parameter.IsByRef ? null : Good(parameter).First()())]);
            for (int place = 0; place < types.Length; place++)
            {
                foreach (Func<object?> argument in types[place].IsByRef ? [] : Hostile(types[place]))
                {
                    object?[] arguments = [.. types.Select((parameter, other) =>
                        parameter.IsByRef ? null : other == place ? argument() : Good(parameter).First()())];
                    Call(method, instance(), arguments);
                }
            }
        }
    }

    private void Call(MethodBase method, object? instance, object?[] arguments)
    {
        Calls++;
        try
        {
            object? result = method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(instance, arguments);
            if (result is IEnumerable items and not string)
            {
                foreach (object? _ in items)
                {
                    // What is put off is done here.
                }
            }
        }
        catch (Exception error)
        {
            Exception thrown = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
            string id = IdOf(method);
            if (!documented[id].Any(name => IsA(thrown.GetType(), name)))
            {
                string given = string.Join(", ", arguments.Select(argument => argument switch
                {
                    null => "null",
                    string text => $"\"{(text.Length > 20 ? text[..20] : text)}\"",
                    _ => argument.GetType().Name,
                }));
                problems.Add($"{id} throws {thrown.GetType().Name} for ({given}): {thrown.Message}");
            }
        }
    }

    private IEnumerable<Func<object?>> InstancesOf(Type type)
    {
        IEnumerable<Func<object?>> good = samples.Where(type.IsInstanceOfType).Select(sample => (Func<object?>)(() => sample));
        return type.IsValueType ? good.Append(() => Activator.CreateInstance(type)) : good;
    }

    private IEnumerable<Func<object?>> Good(Type type)
    {
        foreach (object sample in samples.Where(type.IsInstanceOfType))
        {
            yield return () => sample;
        }

        if (type == typeof(Stream))
        {
            yield return () => new MemoryStream();
        }
        else if (type == typeof(TextWriter))
        {
            yield return () => new StringWriter();
        }
        else if (type == typeof(TextReader))
        {
            yield return () => new StringReader("");
        }
        else if (typeof(Delegate).IsAssignableFrom(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            ParameterExpression[] parameters =
                [.. invoke.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType))];
            Delegate none = Expression.Lambda(type, Expression.Default(invoke.ReturnType), parameters).Compile();
            yield return () => none;
        }
        else if (ItemOf(type) is { } item)
        {
            yield return () => ListOf(item, [.. samples.Where(item.IsInstanceOfType)]);
        }
        else if (type == typeof(object) || type == typeof(string))
        {
            yield return () => "Leeds";
        }
        else if (type.IsValueType)
        {
            yield return () => Activator.CreateInstance(type);
        }
    }

    private IEnumerable<Func<object?>> Hostile(Type type)
    {
        if (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null)
        {
            yield return () => null;
        }

        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsValueType)
        {
            yield return () => Activator.CreateInstance(plain);
        }

        IEnumerable<object> values =
            plain == typeof(string) ? Texts
            : plain == typeof(int) ? [int.MinValue, -1, 0, int.MaxValue]
            : plain == typeof(LocalDate)
                ? [LocalDate.MinIsoValue, LocalDate.MaxIsoValue, new LocalDate(2020, 2, 1).WithCalendar(CalendarSystem.Julian)]
            : [];
        foreach (object value in values)
        {
            yield return () => value;
        }

        if (plain == typeof(Stream))
        {
            byte[][] contents =
            [
                [0xFF, 0xFE, 0],
                [.. "PK"u8, 3, 4, 0],
                [.. "{\"a\":\"\\ud800\"}"u8],
                [.. "a,b\n\"c"u8],
                new byte[100_000],
            ];
            foreach (byte[] bytes in contents)
            {
                yield return () => new MemoryStream(bytes);
            }
        }

        if (plain == typeof(TextReader))
        {
            yield return () => new StringReader("\ud800\n{}\n[");
        }

        if (ItemOf(plain) is { IsValueType: false } item)
        {
            yield return () => ListOf(item, [null]);
        }

        foreach (object sample in samples.Where(plain.IsInstanceOfType).Skip(1))
        {
            yield return () => sample;
        }
    }

    /// <summary>The type of the items of a collection that an argument may be.</summary>
    private static Type? ItemOf(Type type) => type.IsGenericType && type.IsInterface && type.GetGenericArguments() is [var item]
        && (typeof(IEnumerable).IsAssignableFrom(type)) ? item : null;

    private static object ListOf(Type item, object?[] items)
    {
        object set = Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(item))!;
        Array.ForEach(items, it => set.GetType().GetMethod("Add")!.Invoke(set, [it]));
        return set;
    }

    private static bool IsA(Type? type, string name) => type is not null
        && (string.Equals(type.FullName, name, StringComparison.Ordinal) || IsA(type.BaseType, name));

    /// <summary>The name of a member in the documentation; a property's for its accessors.</summary>
    private static string IdOf(MethodBase method)
    {
        string type = NameOf(method.DeclaringType!);
        ParameterInfo[] parameters = method.GetParameters();
        bool isProperty = method.IsSpecialName
            && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal));
        if (isProperty && method.Name.StartsWith("set_", StringComparison.Ordinal))
        {
            parameters = parameters[..^1];
        }

        string arguments = parameters.Length == 0 ? ""
            : $"({string.Join(',', parameters.Select(parameter => NameOf(parameter.ParameterType)))})";
        return isProperty ? $"P:{type}.{method.Name[4..]}{arguments}"
            : $"M:{type}.{(method.IsConstructor ? "#ctor" : method.Name)}{arguments}";
    }

    private static string NameOf(Type type)
    {
        if (type.IsByRef)
        {
            return $"{NameOf(type.GetElementType()!)}@";
        }

        if (type.IsArray)
        {
            return $"{NameOf(type.GetElementType()!)}[]";
        }

        if (!type.IsGenericType)
        {
            return type.FullName!.Replace('+', '.');
        }

        string open = type.GetGenericTypeDefinition().FullName!;
        string name = open[..open.IndexOf('`', StringComparison.Ordinal)].Replace('+', '.');
        return $"{name}{{{string.Join(',', type.GetGenericArguments().Select(NameOf))}}}";
    }
}
