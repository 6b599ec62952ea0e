using System.ComponentModel;
using System.Globalization;

namespace Ilacs.Model;

/// <summary>Makes a code from the text of a setting or a form, and text from the code.</summary>
internal abstract class CodeTypeConverter : TypeConverter
{
    public sealed override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public sealed override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? Parse(text) : base.ConvertFrom(context, culture, value);

    public sealed override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is not null ? Format(value) : base.ConvertTo(context, culture, value, destinationType);

    protected abstract object Parse(string text);

    protected abstract string Format(object value);
}

internal sealed class OpenCodeTypeConverter<TCode> : CodeTypeConverter
    where TCode : OpenCode<TCode>, IOpenCode<TCode>
{
    protected override object Parse(string text) => OpenCode<TCode>.Parse(text);

    protected override string Format(object value) => ((TCode)value).Code;
}

/// <summary>Takes the four codes alone, where the converter of an enum would take numbers and any case.</summary>
internal sealed class GradeTypeConverter : CodeTypeConverter
{
    protected override object Parse(string text) => Grade.ParseCode(text);

    protected override string Format(object value) => ((Grade)value).Code;
}

internal sealed class GradeCodeTypeConverter : CodeTypeConverter
{
    protected override object Parse(string text) => new GradeCode(Grade.ParseCode(text));

    protected override string Format(object value) => ((GradeCode)value).ToString();
}
