using System.Text;
using Ilacs.Cli;

Console.OutputEncoding = Encoding.UTF8;
using Stream input = StandardInput.Open();
return CommandLine.Run(args, Terminal.OfConsole(input));
