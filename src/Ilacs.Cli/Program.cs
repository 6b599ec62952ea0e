using System.Text;
using Ilacs.Cli;

Console.OutputEncoding = Encoding.UTF8;
using Stream input = Console.OpenStandardInput();
return CommandLine.Run(args, Terminal.OfConsole(input));
