using System.ComponentModel;
using System.Globalization;

namespace Ilacs.Model;

/// <summary>Converts between a value and its code in a setting, a route or a form.</summary>
internal sealed class CodeTypeConverter<TCode> : TypeConverter
    where TCode : CodedValue<TCode>, ICodedValue<TCode>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? CodedValue<TCode>.Parse(text) : base.ConvertFrom(context, culture, value);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is TCode code ? code.Code : base.ConvertTo(context, culture, value, destinationType);
}
