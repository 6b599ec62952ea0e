using Ilacs.Model;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EfCore;

/// <summary>A whole document as its canonical JSON.</summary>
public sealed class InspectionConverter() : ValueConverter<Inspection, string>(
    inspection => IlacsJson.WriteToString(inspection),
    json => IlacsJson.ReadInspection(json));
