using System.Text;
using Ilacs.Cli;

Console.OutputEncoding = Encoding.UTF8;
using Stream input = Console.OpenStandardInput();
return CommandLine.Run(args, new Terminal(Console.Out, Console.Error, input, Terminal.WidthOfConsole));
