using System.Buffers;
using System.Collections;
using System.IO.Pipelines;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml.Linq;

namespace Ilacs.Model.Tests;

/// <summary>
/// Calls every public member of a library with every value that comes to hand: what the library gave before, and what nobody should pass.
/// It keeps what comes back, so that a call has more to
/// choose from, and what is thrown, with the sentence of the documentation that announces it or without.
/// </summary>
internal sealed class PublicCalls
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>How many values of a type are kept: enough to meet a branch, few enough to try each.</summary>
    private const int MostKept = 4;

    private static readonly LocalDate OtherCalendar = new(5784, 1, 1, CalendarSystem.HebrewCivil);

    private static readonly LocalDate[] Dates =
        [new(2024, 1, 8), default, LocalDate.MinIsoValue, LocalDate.MaxIsoValue, new(9999, 12, 31), OtherCalendar];

    private readonly Dictionary<Type, List<object>> kept = [];
    private readonly XDocument documentation;
    private readonly Assembly assembly;
    private readonly HashSet<MethodBase> called = [];
    private readonly Dictionary<string, bool> nulls = new(StringComparer.Ordinal);
    private readonly NullabilityInfoContext nullability = new();

    public PublicCalls(Assembly assembly, params object[] seeds)
    {
        this.assembly = assembly;
        documentation = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
        Types =
        [
            .. assembly.GetExportedTypes().Where(type => !type.IsByRefLike && !typeof(Delegate).IsAssignableFrom(type))
                .Select(Closed).OfType<Type>(),
        ];
        foreach (object seed in seeds)
        {
            Keep(seed);
        }

        foreach (Type value in Types.Where(type => type is { IsValueType: true }))
        {
            kept[value] = [RuntimeHelpers.GetUninitializedObject(value)];
        }
    }

    public Type[] Types { get; }

    /// <summary>What was thrown and is not announced: the call and the exception.</summary>
    public SortedSet<string> Unannounced { get; } = new(StringComparer.Ordinal);

    /// <summary>The members whose answer can be changed by a cast.</summary>
    public SortedSet<string> Changeable { get; } = new(StringComparer.Ordinal);

    /// <summary>The parameters that may not be null and of which no call was refused by their name. The options of
    /// <see cref="JsonSerializer"/> are its own affair.</summary>
    public IEnumerable<string> NullsNotRefused => nulls.Where(it => !it.Value).Select(it => it.Key).Order(StringComparer.Ordinal);

    /// <summary>The public members that no call was made of.</summary>
    public IEnumerable<string> NotCalled =>
        Types.SelectMany(CallsOf).Where(call => !called.Contains(call)).Select(Name).Order(StringComparer.Ordinal);

    public IEnumerable<object> Kept => kept.Values.SelectMany(values => values);

    public IEnumerable<object> Values(Type type) => kept.Where(pair => type.IsAssignableFrom(pair.Key)).SelectMany(pair => pair.Value);

    /// <summary>Calls everything, again and again while more comes back.</summary>
    public void Run()
    {
        for (int round = 0, before = -1; round < 6 && before != Kept.Count(); round++)
        {
            before = Kept.Count();
            foreach (MethodBase call in Types.SelectMany(CallsOf))
            {
                foreach (object? target in TargetsOf(call))
                {
                    Call(call, target);
                }
            }
        }
    }

    /// <summary>The generic types are called as of grades, whose values are at hand.</summary>
    private static Type? Closed(Type type) =>
        !type.IsGenericTypeDefinition ? type
        : type == typeof(ValueList<>) ? typeof(ValueList<Grade>)
        : type == typeof(ValueList<>.Enumerator) ? typeof(ValueList<Grade>.Enumerator)
        : type == typeof(CodedValue<>) ? typeof(CodedValue<Grade>)
        : type == typeof(ClosedCode<>) ? typeof(ClosedCode<Grade>)
        : type == typeof(OpenCode<>) ? typeof(OpenCode<JudgementDomain>)
        : type == typeof(IlacsJsonConverter<>) ? typeof(IlacsJsonConverter<Grade>)
        : null;

    private static IEnumerable<MethodBase> CallsOf(Type type) =>
        type.GetConstructors().Where(_ => !type.IsAbstract).Cast<MethodBase>().Concat(type.GetMethods(Declared))
            .Where(call => !call.ContainsGenericParameters && !call.GetParameters().Any(parameter => Bare(parameter).IsByRefLike)
                && !call.Name.StartsWith('<') && call is not MethodInfo { ReturnType.IsByRefLike: true });

    private static Type Bare(ParameterInfo parameter) =>
        parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;

    private static bool IsInit(MethodBase call) => call.Name.StartsWith("set_", StringComparison.Ordinal);

    private static string Name(MethodBase call) =>
        $"{call.DeclaringType!.Name}.{call.Name}({string.Join(", ", call.GetParameters().Select(parameter => Bare(parameter).Name))})";

    private IEnumerable<object?> TargetsOf(MethodBase call) =>
        call.IsStatic || call.IsConstructor ? [null] : [.. Values(call.DeclaringType!)];

    private void Call(MethodBase call, object? target)
    {
        object?[][] choices = [.. call.GetParameters().Select(Choices)];
        if (choices.Any(choice => choice.Length == 0))
        {
            return;
        }

        // The usual arguments, then each of the others in turn beside the usual ones: a missing guard shows by itself.
        for (int place = 0; place < Math.Max(choices.Length, 1); place++)
        {
            for (int choice = place == 0 ? 0 : 1; choice < (choices.Length == 0 ? 1 : choices[place].Length); choice++)
            {
                Call(call, target, [.. choices.Select((values, i) => values[i == place ? choice : 0])]);
            }
        }

        // A null that the usual arguments hide, since another of them is refused first.
        foreach (ParameterInfo parameter in call.GetParameters()
            .Where(it => nulls.TryGetValue(Key(call, it), out bool isRefused) && !isRefused))
        {
            for (int place = 0; place < choices.Length; place++)
            {
                foreach (object? other in choices[place].Where(_ => place != parameter.Position))
                {
                    Call(call, target, [.. choices.Select((values, i) => i == parameter.Position ? null : i == place ? other : values[0])]);
                }
            }
        }
    }

    private static string Key(MethodBase call, ParameterInfo parameter) => $"{Name(call)}: {parameter.Name}";

    private void Call(MethodBase call, object? target, object?[] arguments)
    {
        called.Add(call);
        string said = $"{Name(call)} on {Short(target)} with {string.Join(", ", arguments.Select(Short))}";
        try
        {
            // A record is copied as `with` copies it, before its member is set.
            object? at = IsInit(call) ? target!.GetType().GetMethod("<Clone>$")?.Invoke(target, null) : target;
            if (IsInit(call) && at is null)
            {
                return;
            }

            object? result = call is ConstructorInfo constructor ? constructor.Invoke(arguments) : call.Invoke(at, arguments);
            // Bytes, and the dictionary that ASP.NET Core wants to have and to change, are made anew at each call.
            if (result is not (null or byte[] or Dictionary<string, string[]>) && Immutability.IsMutable(result))
            {
                Changeable.Add($"{Name(call)} gives a {result.GetType().Name}");
            }

            Keep(Finished(result));
            if (call is not MethodInfo { Name: "Equals" } && arguments.Contains(OtherCalendar))
            {
                Unannounced.Add($"{said}: takes a date of another calendar");
            }

            foreach (object? changed in arguments)
            {
                Keep(changed);
            }

            _ = result?.ToString();
            NoteNulls(call, arguments, thrown: null);
        }
        catch (Exception error)
        {
            Exception thrown = error;
            while (thrown is TargetInvocationException or AggregateException)
            {
                thrown = thrown.InnerException!;
            }

            NoteNulls(call, arguments, thrown);
            if (!IsAnnounced(call, thrown, arguments))
            {
                Unannounced.Add($"{said}: {thrown.GetType().Name} {thrown.Message.ReplaceLineEndings(" ")}");
            }
        }
    }

    /// <summary>Whatever other check refuses first, some call has to be refused for the null itself.</summary>
    private void NoteNulls(MethodBase call, object?[] arguments, Exception? thrown)
    {
        ParameterInfo[] parameters = call.GetParameters();
        foreach (ParameterInfo parameter in parameters.Where(it =>
            arguments[it.Position] is null && !it.IsOut && !Bare(it).IsValueType && it.ParameterType != typeof(JsonSerializerOptions)))
        {
            if (nullability.Create(parameter).WriteState == NullabilityState.NotNull)
            {
                string expected = IsInit(call) ? call.Name[4..] : parameter.Name!;
                string key = Key(call, parameter);
                nulls[key] = nulls.GetValueOrDefault(key)
                    || (thrown is ArgumentNullException { ParamName: var name } && string.Equals(name, expected, StringComparison.Ordinal));
            }
        }
    }

    private static MemoryStream Expandable(ReadOnlySpan<byte> text)
    {
        var stream = new MemoryStream();
        stream.Write(text);
        stream.Position = 0;
        return stream;
    }

    /// <summary>What comes later is waited for, and what is made when it is asked for is asked for.</summary>
    private static object? Finished(object? result)
    {
        switch (result)
        {
            case Task task:
                task.GetAwaiter().GetResult();
                return task.GetType().GetProperty("Result")?.GetValue(task);
            case ValueTask task:
                task.AsTask().GetAwaiter().GetResult();
                return null;
            case IAsyncEnumerable<object> later:
                return later.ToBlockingEnumerable().ToArray();
            case IAsyncEnumerable<DocumentLine> later:
                return later.ToBlockingEnumerable().ToArray();
            case IEnumerable and not string and not ICollection
                when result.GetType().Namespace?.StartsWith("Ilacs", StringComparison.Ordinal) != true:
                return ((IEnumerable)result).Cast<object>().ToArray();
            default:
                return result;
        }
    }

    private static string Short(object? value) => value switch
    {
        null => "null",
        string text => $"\"{(text.Length > 20 ? text[..20] + "…" : text)}\"",
        IEnumerable items when value.GetType().IsArray => $"[{string.Join(", ", items.Cast<object?>().Take(3).Select(Short))}]",
        _ => $"{value.GetType().Name}",
    };

    /// <summary>Whether the documentation of the member, or of what it inherits its documentation from, names the exception. Null where
    /// none is expected needs no words.</summary>
    private bool IsAnnounced(MethodBase call, Exception thrown, object?[] arguments) =>
        (thrown is ArgumentNullException && Array.IndexOf(arguments, null) >= 0)
        || (thrown is ArgumentException && arguments.Any(argument => argument is object?[] list && Array.IndexOf(list, null) >= 0))
        || Announced(call).Any(name => Named(thrown.GetType(), name));

    private static bool Named(Type thrown, string name)
    {
        for (Type? type = thrown; type is not null && type != typeof(Exception); type = type.BaseType)
        {
            if (string.Equals(type.FullName, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<string> Announced(MethodBase call)
    {
        Type type = call.DeclaringType!;
        string owner = (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');
        string member = call.IsConstructor ? "M:" + owner + ".#ctor"
            : call is MethodInfo { IsSpecialName: true } && call.Name[..4] is "get_" or "set_" ? $"P:{owner}.{call.Name[4..]}"
            : $"M:{owner}.{call.Name}";
        return AnnouncedBy(member, depth: 0);
    }

    private IEnumerable<string> AnnouncedBy(string member, int depth) => depth > 4 ? [] :
        documentation.Descendants("member")
            .Where(it => it.Attribute("name")!.Value is var name && name.StartsWith(member, StringComparison.Ordinal)
                && (name.Length == member.Length || name[member.Length] is '(' or '~'))
            .SelectMany(it => it.Elements("exception").Select(exception => exception.Attribute("cref")!.Value[2..])
                .Concat(it.Elements("inheritdoc").Select(from => from.Attribute("cref")?.Value).OfType<string>()
                    .SelectMany(from => AnnouncedBy(from.Split('(')[0], depth + 1))));

    /// <summary>What a parameter is tried with: what is usual first.</summary>
    public object?[] Choices(ParameterInfo parameter)
    {
        Type type = Bare(parameter);
        if (parameter.IsOut)
        {
            return [null];
        }

        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        object?[] values =
            bare == typeof(string) ? ["good", "", " ", "x", "/type", "\ud800", new string('x', 100_000), """{"type":"focusedVisit"}"""]
            : bare == typeof(LocalDate) ? [.. Dates]
            : bare == typeof(YearMonth) ? [new YearMonth(2024, 1), default(YearMonth), new YearMonth(5784, 1, CalendarSystem.HebrewCivil)]
            : bare == typeof(int) ? [1, 0, -1, int.MinValue, int.MaxValue]
            : bare == typeof(bool) ? [true, false]
            : bare == typeof(Stream) ? [Expandable("{}\n"u8), new MemoryStream()]
            : bare == typeof(PipeReader) ? [PipeReader.Create(new MemoryStream("{}\n"u8.ToArray()))]
            : bare == typeof(PipeWriter) ? [PipeWriter.Create(new MemoryStream())]
            : bare == typeof(IBufferWriter<byte>) ? [new ArrayBufferWriter<byte>()]
            : bare == typeof(Utf8JsonWriter) ? [new Utf8JsonWriter(new MemoryStream())]
            : bare == typeof(JsonSerializerOptions) ? [new JsonSerializerOptions()]
            : bare == typeof(ReadOnlyMemory<byte>) ? [(ReadOnlyMemory<byte>)"{}"u8.ToArray(), ReadOnlyMemory<byte>.Empty]
            : bare == typeof(IAsyncEnumerable<IlacsDocument>)
                ? [.. Lists(typeof(IlacsDocument)).Select(list => ((IlacsDocument[])list).ToAsyncEnumerable())]
            : bare == typeof(byte[]) ? ["{}"u8.ToArray(), Array.Empty<byte>()]
            : bare == typeof(CancellationToken) ? [CancellationToken.None]
            : bare == typeof(object) ? [new(), "good"]
            : bare == typeof(Type) ? [typeof(Grade), typeof(ValueList<Grade>), typeof(ValueList<Version>)]
            : bare == typeof(IFormatProvider) ? [null]
            : ItemOf(bare) is { } item ? [.. Lists(item)]
            : typeof(Delegate).IsAssignableFrom(bare) ? [.. Delegates(bare)]
            : bare.IsAssignableTo(typeof(ValueType)) || bare.IsClass || bare.IsInterface ? [.. Values(bare).Take(12)]
            : [];
        return type.IsValueType && type == bare ? values : [.. values, null];
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(IEnumerable<>) || definition == typeof(IReadOnlyList<>))
                ? type.GenericTypeArguments[0]
                : null;

    private IEnumerable<object> Lists(Type item)
    {
        object[] values = [.. Values(item).Take(MostKept)];
        Array all = Array.CreateInstance(item, values.Length);
        values.CopyTo(all, 0);
        yield return all;
        yield return Array.CreateInstance(item, 0);
        if (!item.IsValueType)
        {
            yield return Array.CreateInstance(item, 2);
        }
    }

    private static IEnumerable<object> Delegates(Type type)
    {
        if (type == typeof(InspectionCheck))
        {
            yield return (InspectionCheck)((Inspection _, ref RuleIssues issues) => issues.Add("", "A"));
        }
        else if (type == typeof(HistoryCheck))
        {
            yield return (HistoryCheck)((Inspection _, InspectionHistory _, ref RuleIssues issues) => issues.Add("", "A"));
        }
        else if (type == typeof(PlanCheck))
        {
            yield return (PlanCheck)((ActionPlan _, Inspection? _, ref RuleIssues issues) => issues.Add("", "A"));
        }
        else if (type == typeof(Func<GradedInspection, bool?>))
        {
            yield return (Func<GradedInspection, bool?>)(_ => true);
        }
    }

    /// <summary>Keeps a value of the library, and what is in a list of them.</summary>
    private void Keep(object? value)
    {
        if (value is null)
        {
            return;
        }

        Type type = value.GetType();
        if (type.Assembly == assembly && type is { IsVisible: true, IsArray: false })
        {
            List<object> values = kept.TryGetValue(type, out List<object>? known) ? known : kept[type] = [];
            if (values.Count < MostKept + (type.IsValueType ? 1 : 0) && !values.Contains(value))
            {
                values.Add(value);
            }
        }

        if (value is IEnumerable items and not string)
        {
            foreach (object? item in items.Cast<object?>().Take(MostKept))
            {
                Keep(item);
            }
        }
    }
}
