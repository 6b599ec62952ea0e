using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace EfCore;

/// <summary>Dates as the date type of the database; in SQLite that is the text yyyy-mm-dd, which sorts as the dates do.</summary>
public sealed class LocalDateConverter() : ValueConverter<LocalDate, DateOnly>(
    date => date.ToDateOnly(), date => LocalDate.FromDateOnly(date));
