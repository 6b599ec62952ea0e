using Ilacs.Model;
using WebApi;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.ConfigureForIlacs());
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<BadRequestProblems>();
builder.Services.AddOpenApi(options => options.AddIlacsSchemas());

// Without this a body that cannot be read is an empty 400 outside of development: nobody learns what was wrong with it.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

builder.Services.AddSingleton<InspectionStore>();

WebApplication app = builder.Build();

app.UseExceptionHandler();
app.MapOpenApi();
app.MapInspections();
app.Run();

/// <summary>The tests start the program by this name.</summary>
public sealed partial class Program;
