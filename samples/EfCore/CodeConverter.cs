using Ilacs.Model;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EfCore;

/// <summary>Codes as their text. One that this version of the library does not know comes back as it went in.</summary>
public sealed class CodeConverter<TCode>() : ValueConverter<TCode, string>(code => code.Code, text => CodedValue<TCode>.Parse(text))
    where TCode : CodedValue<TCode>, ICodedValue<TCode>;
