using Ilacs.Model;
using WebApi;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<BadRequestHandler>();
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.ConfigureForIlacs());
builder.Services.AddOpenApi(options => options.AddIlacsSchema());
builder.Services.AddSingleton<InspectionStore>();

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapOpenApi();
app.MapInspections();
app.MapOutcomes(app.Configuration.GetSection("Outcomes").Get<OutcomeSettings>() ?? new());
app.Run();
